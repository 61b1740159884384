import type { CheckRow, Method, Outcome } from "../actions/types";
import { cliTexts } from "../texts/cli";
import { placeOf, type CliFinding } from "./finding";

const texts = cliTexts.sv.report;

/** What --json prints. Amounts are whole kronor, null when nothing was computed. */
export interface JsonReport {
  ram: { total: number | null; fordelat: number | null; differens: number | null };
  metod: Method | null;
  regioner: { regionkod: string; region: string; befolkning: number; landsbygd: number; summa: number }[];
  /** There when the workbook has rules for områden. */
  omraden?: { regionkod: string; omrade: string; insatsomrade: string; bas: string; regel: string; belopp: number }[];
  kontroller: { id: string; status: "OK" | "FEL"; forvantat: string | number; funnet: string | number }[];
  fynd: CliFinding[];
}

export function jsonReport(
  outcome: Outcome | undefined,
  findings: CliFinding[],
  method: Method | undefined,
): JsonReport {
  const { total, fordelat, differens } = outcome?.written
    ? outcome.frame
    : { total: null, fordelat: null, differens: null };
  return {
    ram: { total, fordelat, differens },
    metod: outcome?.method ?? method ?? null,
    regioner: (outcome?.regions ?? []).map(({ regionkod, region, befolkning, landsbygd, summa }) => ({
      regionkod,
      region,
      befolkning,
      landsbygd,
      summa,
    })),
    ...(outcome?.areas && {
      omraden: outcome.areas.map(({ regionkod, omrade, insatsomrade, bas, regel, belopp }) => ({
        regionkod,
        omrade,
        insatsomrade,
        bas,
        regel,
        belopp,
      })),
    }),
    kontroller: (outcome?.checks ?? []).map(({ id, status, forvantat, funnet }) => ({ id, status, forvantat, funnet })),
    fynd: findings,
  };
}

const number = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 2 });
/** 17151589 → "17 151 589", with hard spaces. */
export const swedish = (value: string | number): string => (typeof value === "number" ? number.format(value) : value);

/** The report for a reader: the frame first, then what is wrong, then the amounts. */
export function textReport(outcome: Outcome | undefined, findings: readonly CliFinding[], output: string): string {
  const parts = [headline(outcome), findingsPart(findings)];
  if (outcome?.written) parts.push(checksPart(outcome.checks), regionsPart(outcome), texts.written(output));
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function headline(outcome: Outcome | undefined): string {
  if (!outcome?.written) return texts.nothing;
  const { total, fordelat, differens } = outcome.frame;
  const rows: [string, string][] = [
    [texts.frame, texts.kr(swedish(total))],
    [texts.distributed, texts.kr(swedish(fordelat))],
    [texts.difference, texts.kr(swedish(differens))],
    [texts.method, outcome.method],
  ];
  const said = differens === 0 ? texts.balanced(swedish(total)) : texts.unbalanced(swedish(differens));
  return [said, "", ...aligned(rows, ["left", outcome.method.length > 30 ? "left" : "right"])].join("\n");
}

export function findingsPart(findings: readonly CliFinding[]): string {
  if (findings.length === 0) return "";
  const lines = findings.flatMap(({ allvar, blad, cell, text, atgard }) => {
    const place = placeOf({ blad, cell });
    return [`${texts.severity[allvar]} ${place ? `${place}: ` : ""}${text}`, `  → ${atgard}`];
  });
  return [texts.findings, ...lines].join("\n");
}

function checksPart(checks: readonly CheckRow[]): string {
  const lines = checks.map(({ id, text, status, forvantat, funnet }) =>
    [status.padEnd(4), id, text, status === "FEL" ? `(${texts.expected(swedish(forvantat), swedish(funnet))})` : ""]
      .filter(Boolean)
      .join(" "),
  );
  return [texts.checks, ...lines].join("\n");
}

function regionsPart({ regions }: Outcome): string {
  const sum = (key: "befolkning" | "landsbygd" | "summa"): string =>
    swedish(regions.reduce((total, region) => total + region[key], 0));
  const rows = [
    [texts.code, texts.region, texts.population, texts.rural, texts.sum],
    ...regions.map((row) => [
      row.regionkod,
      row.region,
      swedish(row.befolkning),
      swedish(row.landsbygd),
      swedish(row.summa),
    ]),
    ["", texts.total, sum("befolkning"), sum("landsbygd"), sum("summa")],
  ];
  return aligned(rows, ["left", "left", "right", "right", "right"]).join("\n");
}

export function aligned(rows: readonly (readonly string[])[], sides: readonly ("left" | "right")[]): string[] {
  const widths = sides.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((text, column) =>
        sides[column] === "right" ? text.padStart(widths[column]!) : text.padEnd(widths[column]!),
      )
      .join("  ")
      .trimEnd(),
  );
}
