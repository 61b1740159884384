import {
  areaIdentity,
  BASER,
  REGLER,
  USUAL_STEPS,
  type AreaKeys,
  type AreaRule,
  type Regel,
} from "../../domain/areaRule";
import { kronor } from "../../domain/kronor";
import { address } from "../a1";
import type { AreaRuleRow } from "../areaRows";
import { fel, varning, type BookFinding } from "../findings";
import {
  AREA_SOURCE_LABEL,
  AREA_SOURCES,
  omradesregler as description,
  type AreaSource,
  type OmradesreglerKey,
} from "../sheets/omradesregler";
import { endColumn, valueAt } from "../snapshot";
import { isSumName, readCode, readCount, readText, readWeight, warnOfFormulaText, type CellPlace } from "./cells";
import { dataRows, valueIn, type Source } from "./source";

export interface AreaContext {
  /** Codes on Regioner; undefined when they could not be read, and then any code will do. */
  regionkoder: ReadonlySet<string> | undefined;
  keys: AreaKeys;
  /** Of the year's agreement. */
  insatsomraden: readonly { nr: string; endastLandsbygd?: true }[];
  year: number;
}

/** Reads Områdesregler: one row at a time, each judged by itself; what they come to together is the domain's. */
export function parseOmradesregler(
  source: Source<OmradesreglerKey>,
  context: AreaContext,
): { rules: AreaRuleRow[]; findings: BookFinding[] } {
  const findings: BookFinding[] = [];
  const rules: AreaRuleRow[] = [];
  const firstCell = new Map<string, string>();
  const { at, sheet } = source;
  if ([at.regionkod, at.omrade, at.bas, at.regel, at.varde].includes(undefined)) return { rules, findings };

  for (const row of dataRows(source)) {
    const entry = readRow(source, row, context, findings);
    if (!entry) continue;
    const identity = `${entry.regionkod}\u0000${areaIdentity(entry.rule)}`;
    const cell = address(row, at.omrade ?? 0);
    const before = firstCell.get(identity);
    if (before !== undefined) {
      const { omrade } = entry.rule;
      findings.push(fel("omrade-dubblett", sheet.name, cell, { kod: entry.regionkod, omrade, forsta: before }));
      continue;
    }
    firstCell.set(identity, cell);
    rules.push(entry);
  }
  return { rules, findings };
}

function readRow(
  source: Source<OmradesreglerKey>,
  row: number,
  context: AreaContext,
  findings: BookFinding[],
): AreaRuleRow | undefined {
  const { sheet, at } = source;
  const place = (key: OmradesreglerKey): CellPlace => ({
    sheet,
    row,
    column: at[key] ?? 0,
    header: description.columns[key].header,
    findings,
  });
  const raw = (key: OmradesreglerKey) => valueIn(source, row, key);
  const isBlank = (key: OmradesreglerKey) => String(raw(key)).trim() === "";
  const report = (code: Parameters<typeof fel>[0], key: OmradesreglerKey, params: BookFinding["params"]) =>
    findings.push(fel(code, sheet.name, address(row, at[key] ?? 0), params));
  const warn = (code: Parameters<typeof fel>[0], key: OmradesreglerKey, params: BookFinding["params"]) =>
    findings.push(varning(code, sheet.name, address(row, at[key] ?? 0), params));
  const oneOf = <T extends string>(key: "bas" | "regel", known: readonly T[]): T | undefined => {
    const text = readText(place(key));
    if (text === undefined) return undefined;
    const found = known.find((one) => one === text.toLocaleLowerCase("sv"));
    if (found === undefined) report(`${key}-okand`, key, { varde: text, kanda: known.join(", ") });
    return found;
  };

  if (isSumName(String(raw("regionkod"))) || (isBlank("regionkod") && isSumName(String(raw("omrade"))))) {
    report("summarad", "regionkod", { namn: String(raw("regionkod")) || String(raw("omrade")) });
    return undefined;
  }
  const errorsBefore = findings.filter(({ severity }) => severity === "fel").length;
  const regionkod = readCode(place("regionkod"), 2);
  if (regionkod !== undefined && context.regionkoder && !context.regionkoder.has(regionkod)) {
    report("regel-utan-region", "regionkod", { kod: regionkod });
  }
  const omrade = readText(place("omrade"));
  warnOfFormulaText(sheet, row, place("omrade").column, findings);
  const bas = oneOf("bas", BASER);
  const regel = oneOf("regel", REGLER);

  const insatsomrade = String(raw("insatsomrade"));
  const known = context.insatsomraden.find(({ nr }) => nr === insatsomrade);
  if (!isBlank("insatsomrade")) {
    const kanda = context.insatsomraden.map(({ nr }) => nr).join(", ");
    if (typeof raw("insatsomrade") === "number") {
      report("insatsomrade-tal", "insatsomrade", { varde: insatsomrade, ratt: insatsomrade });
    } else if (!known) {
      warn("insatsomrade-okant", "insatsomrade", { varde: insatsomrade, ar: String(context.year), kanda });
    } else if (known.endastLandsbygd && bas !== undefined && bas !== "landsbygd") {
      warn("insatsomrade-landsbygd", "insatsomrade", { varde: insatsomrade, bas });
    }
  }

  const last = isBlank("last") ? undefined : readCount(place("last"));
  let steg = 1;
  if (!isBlank("steg")) {
    const value = raw("steg");
    if (typeof value === "number" && (!Number.isSafeInteger(value) || value < 1)) {
      report("steg-ogiltigt", "steg", { varde: value });
    } else {
      steg = readCount(place("steg")) ?? 1;
      if (!USUAL_STEPS.includes(steg)) warn("steg-ovanligt", "steg", { varde: steg });
    }
  }
  const withoutEffect = (kind: Regel, key: "varde" | "nyckel" | "steg") => {
    if (isBlank(key)) return;
    warn("falt-utan-verkan", key, { kolumn: place(key).header, varde: raw(key) as string | number, regel: kind });
  };

  let amount: Amount | undefined;
  switch (regel) {
    case "belopp": {
      const belopp = readCount(place("varde"));
      if (belopp !== undefined) amount = { regel, belopp: kronor(belopp) };
      break;
    }
    case "procent": {
      const hundradelar = readPercent(place("varde"));
      if (hundradelar !== undefined) amount = { regel, hundradelar };
      break;
    }
    case "nyckel": {
      withoutEffect(regel, "varde");
      const namn = at.nyckel === undefined ? "" : readText(place("nyckel"));
      if (namn === undefined) break;
      const key = [...context.keys.keys()].find((one) => one.toLocaleLowerCase("sv") === namn.toLocaleLowerCase("sv"));
      if (key === undefined) {
        report("regelnyckel-okand", at.nyckel === undefined ? "regel" : "nyckel", {
          varde: namn,
          kanda: [...context.keys.keys()].join(", "),
        });
      } else amount = { regel, nyckel: key };
      break;
    }
    case "återstod":
      withoutEffect(regel, "varde");
      if (steg !== 1) withoutEffect(regel, "steg");
      amount = { regel };
      break;
    case undefined:
      break;
  }
  if (regel !== undefined && regel !== "nyckel") withoutEffect(regel, "nyckel");

  const failed = findings.filter(({ severity }) => severity === "fel").length > errorsBefore;
  if (failed || regionkod === undefined || omrade === undefined || bas === undefined || !amount) return undefined;
  const lock = last === undefined ? {} : { last: kronor(last) };
  return {
    row,
    regionkod,
    rule: { omrade, insatsomrade, bas, steg, ...lock, ...amount },
    ansvar: String(raw("ansvar")),
    projektkod: String(raw("projektkod")),
    motpart: String(raw("motpart")),
  };
}

type Amount = AreaRule extends infer Rule
  ? Rule extends AreaRule
    ? Omit<Rule, "omrade" | "insatsomrade" | "bas" | "steg" | "last">
    : never
  : never;

/** 12,5 → 1250 hundredths of a percent. */
function readPercent(place: CellPlace): number | undefined {
  const { sheet, row, column, header, findings } = place;
  const value = valueAt(sheet, row, column);
  const cell = address(row, column);
  if (typeof value === "number" && value >= 0 && Number(value.toFixed(2)) !== value) {
    findings.push(fel("procent-decimaler", sheet.name, cell, { kolumn: header, varde: value }));
    return undefined;
  }
  const percent = readWeight(place);
  if (percent === undefined) return undefined;
  // A cell formatted as a percentage holds 0,5 where it shows 50 %.
  if (percent > 0 && percent <= 1) {
    findings.push(varning("procent-liten", sheet.name, cell, { varde: percent, procent: 100 * percent }));
  }
  return Math.round(100 * percent);
}

/** Which amounts the rules divide: the cell to the right of its label, above the table; undefined when not there. */
export function parseAreaSource({ sheet, headerRow }: Source<OmradesreglerKey>): {
  cell?: { row: number; column: number };
  choice?: AreaSource;
  findings: BookFinding[];
} {
  for (let row = sheet.row; row < headerRow; row++) {
    for (let column = sheet.column; column < endColumn(sheet); column++) {
      const label = String(valueAt(sheet, row, column))
        .trim()
        .replace(/:$/, "")
        .toLocaleLowerCase("sv");
      if (label !== AREA_SOURCE_LABEL.toLocaleLowerCase("sv")) continue;
      const text = String(valueAt(sheet, row, column + 1));
      const cell = { row, column: column + 1 };
      const choice = AREA_SOURCES.find((one) => one === text.toLocaleLowerCase("sv"));
      if (choice) return { cell, choice, findings: [] };
      const params = { kolumn: AREA_SOURCE_LABEL, varde: text, kanda: AREA_SOURCES.join(", ") };
      const code = text.trim() === "" ? "cell-tom" : "underlag-okant";
      return { cell, findings: [fel(code, sheet.name, address(row, column + 1), params)] };
    }
  }
  return { findings: [] };
}
