/** Förklara: why an amount is what it is, step by step from the frame, with each step's cell and what stands there. */
import type { Grant } from "../domain/allocate";
import { METHODS } from "../domain/method";
import type { PlacedSheet } from "./audit/describe";
import type { Audit } from "./audit";
import { address, parseAddress } from "./a1";
import { columnIndex, SHARED_ROWS } from "./calcSheet";
import type { Inputs } from "./inputs";
import { SHEETS } from "./names";
import { METHOD_CELL, potKey, potOf } from "./sheets/fordelning";
import { sheetIn, valueAt, type CellValue, type Snapshot } from "./snapshot";

export type StepKind =
  | "ram"
  | "pott"
  | "typ"
  | "nyckel"
  | "nyckelsumma"
  | "andel"
  | "kvot"
  | "heltal"
  | "rest"
  | "rang"
  | "kvar"
  | "upprakning"
  | "differens"
  | "belopp"
  | "omrade";

export interface ExplainedStep {
  kind: StepKind;
  sheet: string;
  cell: string;
  value: CellValue;
  /** What the sentence names besides: the pot, the type of municipality, the område. */
  params: Readonly<Record<string, string | number>>;
}

export interface ExplainedPot {
  pott: string;
  nyckel: "befolkning" | "landsbygd";
  metod: string;
  steps: ExplainedStep[];
}

export interface Explained {
  regionkod: string;
  region: string;
  pots: ExplainedPot[];
  /** The region's områden, when there are rules. */
  areas: ExplainedStep[];
}

export interface ExplainInput {
  snapshot: Snapshot;
  ready: NonNullable<Inputs["ready"]>;
  grant: Grant;
  audited: Audit;
}

/** Which region, and which pot, a cell is about; undefined when it is about none. */
export function regionAt(
  { audited: { placed }, ready, snapshot }: ExplainInput,
  selected: { sheet: string; cell: string },
): { regionkod: string; pot?: number } | undefined {
  const at = parseAddress(selected.cell);
  if (!at) return undefined;
  const { regioner } = ready.sources;
  if (selected.sheet === regioner.sheet.name)
    return codeAt(snapshot, selected.sheet, at.row, regioner.at.regionkod ?? 0);
  const sheet = placed.find(({ name }) => name === selected.sheet);
  const column = sheet?.columns.to[0];
  const found = column === undefined ? undefined : codeAt(snapshot, selected.sheet, at.row, column);
  if (!sheet || !found) return undefined;
  const key = sheet.calc?.columns[sheet.columns.to.indexOf(at.column)]?.key ?? "";
  const pot = potOf(key)?.pot;
  return pot === undefined ? found : { ...found, pot };
}

function codeAt(snapshot: Snapshot, name: string, row: number, column: number): { regionkod: string } | undefined {
  const sheet = sheetIn(snapshot, name);
  const code = sheet ? String(valueAt(sheet, row, column)) : "";
  return /^\d{2}$/.test(code) ? { regionkod: code } : undefined;
}

/** Undefined when the workbook has no row for the region on Fördelning. */
export function explainRegion(input: ExplainInput, regionkod: string, only?: number): Explained | undefined {
  const { audited, grant } = input;
  const sheet = audited.placed.find(({ name }) => name === SHEETS.fordelning);
  const index = sheet ? rowOf(sheet, regionkod) : undefined;
  const region = grant.regions.find((r) => r.regionkod === regionkod);
  if (!sheet?.calc || index === undefined || !region) return undefined;
  const blocks = sheet.calc.columns.flatMap(({ key, block }) => {
    const { pot, column } = potOf(key) ?? {};
    return pot !== undefined && block !== undefined && column === "andel" ? [{ pot, insats: block }] : [];
  });
  return {
    regionkod,
    region: region.region,
    pots: blocks
      .filter(({ pot }) => only === undefined || pot === only)
      .flatMap(({ pot, insats }) => explainPot(input, sheet, index, pot, insats)),
    areas: areaSteps(input, regionkod),
  };
}

/** Which of the described rows is the region's. */
const rowOf = ({ cells }: PlacedSheet, regionkod: string): number | undefined => {
  const row = cells.findIndex(([code]) => code === regionkod);
  return row < 0 ? undefined : row;
};

function explainPot(input: ExplainInput, sheet: PlacedSheet, row: number, pot: number, insats: string): ExplainedPot[] {
  const nyckel = input.grant.pots.find(({ pot: p }) => p.insats === insats)?.pot.nyckel;
  if (nyckel !== "befolkning" && nyckel !== "landsbygd") return [];
  const at = (kind: StepKind, key: string, r = row, params: ExplainedStep["params"] = {}) =>
    stepAt(sheet, kind, key, r, params);
  const own = (column: Parameters<typeof potKey>[1]) => potKey(pot, column);
  const shared = (i: number) => SHARED_ROWS[i] ?? 0;
  const method = parseAddress(METHOD_CELL);
  const metod = method ? String(valueAt(sheet.sheet, method.row, method.column)) : "";
  const steps = [
    ...frameStep(input),
    at("pott", own("produkt"), shared(0), { pott: insats }),
    ...(nyckel === "landsbygd" ? typeSteps(input, String(sheet.cells[row]?.[0] ?? "")) : []),
    at("nyckel", nyckel === "landsbygd" ? "landsbygd" : "folkmangd", row, { nyckel }),
    at("nyckelsumma", own("produkt"), shared(1)),
    at("andel", own("andel")),
    at("kvot", own("kvot")),
    at("heltal", own("heltal")),
    at("rest", own("rest")),
    at("rang", own("rang")),
    at("kvar", own("produkt"), shared(2)),
    at("upprakning", own("upprakning"), row, { metod }),
    at("differens", own("differens")),
    at("belopp", own("belopp")),
  ].filter((step) => step !== undefined);
  // Ranks settle one of the two methods, a difference on one region the other.
  const isRanked = metod === METHODS[0];
  const told = steps.filter(({ kind, value }) =>
    isRanked
      ? kind !== "differens"
      : (kind !== "rang" && kind !== "kvar" && kind !== "differens") || (kind === "differens" && value !== 0),
  );
  return [{ pott: insats, nyckel, metod, steps: told }];
}

function stepAt(
  sheet: PlacedSheet,
  kind: StepKind,
  key: string,
  r: number,
  params: ExplainedStep["params"],
): ExplainedStep | undefined {
  const described = sheet.calc?.columns.findIndex((column) => column.key === key) ?? -1;
  const row = sheet.rows.to[r];
  const column = sheet.columns.to[described];
  if (row === undefined || column === undefined) return undefined;
  return {
    kind,
    sheet: sheet.sheet.name,
    cell: address(row, column),
    value: valueAt(sheet.sheet, row, column),
    params,
  };
}

function frameStep({ ready: { sources, grant } }: ExplainInput): ExplainedStep[] {
  const { ram, frameCell } = sources;
  if (!ram || !frameCell) return [];
  return [
    {
      kind: "ram",
      sheet: ram.sheet.name,
      cell: address(frameCell.row, frameCell.column),
      value: grant.frame,
      params: {},
    },
  ];
}

/** Persons of each type times its weight: what the rural key is made of. Types that weigh nothing are left out. */
function typeSteps({ audited, ready }: ExplainInput, regionkod: string): ExplainedStep[] {
  const sheet = audited.placed.find(({ name }) => name === SHEETS.landsbygdsnyckel);
  const row = sheet && rowOf(sheet, regionkod);
  if (!sheet?.calc || row === undefined) return [];
  return sheet.calc.columns.flatMap(({ key, header }) => {
    const vikt = ready.grant.weights.get(header) ?? 0;
    if (!key.startsWith("typ") || vikt === 0) return [];
    return stepAt(sheet, "typ", key, row, { typ: header, vikt }) ?? [];
  });
}

function areaSteps({ audited }: ExplainInput, regionkod: string): ExplainedStep[] {
  const sheet = audited.placed.find(({ name }) => name === SHEETS.omradesbudget);
  if (!sheet?.calc) return [];
  const { calc } = sheet;
  const omrade = columnIndex(calc, "omrade");
  return sheet.cells.flatMap((line, r) =>
    line[0] === regionkod ? (stepAt(sheet, "omrade", "belopp", r, { omrade: String(line[omrade] ?? "") }) ?? []) : [],
  );
}
