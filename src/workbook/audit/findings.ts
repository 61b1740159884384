/** What a reviewer is told. The sentences are in src/texts/audit.ts. */
import { findingsOf, type Finding, type Severity } from "../../domain/finding";
import { rectAddress } from "../a1";
import type { CellValue } from "../snapshot";

export const AUDIT_CODES = [
  "formel-ersatt-med-tal",
  "formel-ersatt-med-text",
  "formel-borttagen",
  "tal-lagrat-som-text",
  "formel-andrad",
  "formel-avviker-i-kolumnen",
  "kolumn-andrad",
  "formel-flyttad",
  "omrade-tacker-inte",
  "extern-lank",
  "cirkelreferens",
  "felvarde-i-berakning",
  "konstant-andrad",
  "text-andrad",
  "egna-celler-i-vagen",
  "rad-infogad",
  "rad-borttagen",
  "kolumn-infogad",
  "kolumn-borttagen",
  "rader-dolda",
  "kolumner-dolda",
  "blad-dolt",
  "berakning-manuell",
  "varde-avviker",
  "indata-andrade-sedan-korningen",
  "korningsvarde-andrat",
  "kontroll-fel",
  "scenariobelopp-avviker",
  "scenario-saknas",
  "inte-fordelad",
  "berakningsblad-saknas",
  "blad-inte-vart",
  "inte-jamfort",
] as const;

export type AuditCode = (typeof AUDIT_CODES)[number];

export interface AuditFinding extends Finding<AuditCode> {
  /** How many cells share this one fault. */
  cells: number;
  /** True when "Återställ formeln" is safe: what stands there is replaced by what the description gives. */
  repair: boolean;
}

type Params = AuditFinding["params"];

const finding =
  (severity: Severity) =>
  (
    code: AuditCode,
    sheet: string,
    cell: string,
    params: Params = {},
    more: Partial<AuditFinding> = {},
  ): AuditFinding => ({
    ...findingsOf<AuditCode>(severity)(code, sheet, cell, params),
    cells: 1,
    repair: false,
    ...more,
  });

export const auditFel = finding("fel");
export const auditVarning = finding("varning");

/** What stands in a cell, for a sentence: numbers stay numbers, so that they are written as the reader's language does. */
export const shown = (value: CellValue): string | number => (typeof value === "number" ? value : String(value));

/** "D9", "D9:D12" when the cells are one stretch of a column, else the first of them. */
export function stretch(cells: readonly { row: number; column: number }[]): string {
  const [first] = cells;
  if (!first) return "";
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const rect = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.max(...rows) - Math.min(...rows) + 1,
    columns: Math.max(...columns) - Math.min(...columns) + 1,
  };
  const whole = rect.rows * rect.columns === cells.length;
  return rectAddress(whole ? rect : { ...first, rows: 1, columns: 1 });
}
