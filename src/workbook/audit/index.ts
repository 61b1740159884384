/** Granska: everything that a reviewer should know of a workbook, from what was read of it. Pure; changes nothing. */
import { SHEETS } from "../names";
import { CHECKS_HEADER_ROW, isStaleCheck } from "../sheets/kontroller";
import { sheetIn, valueAt, type Snapshot } from "../snapshot";
import { compareSheets } from "./compare";
import { describeSheets, findSheet, type DescribedSheet, type PlacedSheet } from "./describe";
import { auditFel, auditVarning, stretch, type AuditFinding } from "./findings";
import { judgeFingerprint } from "./fingerprint";
import { judgeKept } from "./kept";
import { describeScenarios } from "./scenarios";
import { errorFindings, hiddenFindings, inputFindings, modeFinding, type HiddenParts } from "./surroundings";
import { compareValues } from "./values";
import { asWritten, type AuditInput, type Written } from "./written";

export type { AuditInput } from "./written";

export interface Audit {
  findings: AuditFinding[];
  /** The sheets as described and as they stand: for repairs and for Förklara. */
  placed: PlacedSheet[];
  written?: Written;
}

/** Without `input` the inputs could not be read: formulas cannot be compared, and that is said. */
export function audit(snapshot: Snapshot, hidden: readonly HiddenParts[], input: AuditInput | undefined): Audit {
  const has = (name: string) => sheetIn(snapshot, name) !== undefined;
  if (!has(SHEETS.fordelning) && !has(SHEETS.kontroller)) {
    return { findings: [...surroundings(snapshot, hidden, []), auditVarning("inte-fordelad", "", "")], placed: [] };
  }
  if (!input) {
    return { findings: [...surroundings(snapshot, hidden, []), auditFel("inte-jamfort", "", "")], placed: [] };
  }
  const written = asWritten(input);
  const calculated = describeSheets(written.planned);
  const scenarios = describeScenarios(snapshot, input, written, calculated);
  const described = [...calculated, ...scenarios.described];
  const missing = described
    .filter(({ name }) => !has(name))
    .map(({ name }) => auditFel("berakningsblad-saknas", name, "", { blad: name }));
  const placed = described.flatMap((sheet) => findSheet(sheet, snapshot) ?? []);
  const foreign = placed.filter((sheet) => !isOurs(sheet));
  const ours = placed.filter(isOurs);

  const compared = compareSheets(ours, snapshot);
  const kept = missing.length + foreign.length === 0 ? judged(compared.kept, ours, input, written) : [];
  const errors = errorFindings(ours, snapshot, compared.faulty);
  const failed = failedChecks(ours);
  const findings = [
    ...missing,
    ...foreign.map(({ sheet, title }) => auditFel("blad-inte-vart", sheet.name, "A1", { forvantat: title })),
    ...compared.findings,
    ...scenarios.findings,
    ...inputFindings(snapshot, input.ready.sources.ram),
    ...(kept.length > 0 && written.outgrown.length > 0
      ? kept.map((finding) => withConsequences(finding, errors, failed))
      : [...errors, ...kept, ...failed]),
    ...compareValues(ours, input, written, compared.faulty),
    ...surroundings(snapshot, hidden, ours),
  ];
  return { findings, placed: ours, written };
}

/** What the run kept, its fingerprint last: it tells of changes that no kept value does. */
function judged(
  kept: Parameters<typeof judgeKept>[0],
  placed: readonly PlacedSheet[],
  input: AuditInput,
  written: Written,
): AuditFinding[] {
  const findings = judgeKept(kept, input, written);
  return findings.length > 0 ? findings : judgeFingerprint(placed, input);
}

/**
 * Where the inputs have a row more or less than the run, formulas that are as written show errors and checks fail: of that,
 * and mended by what mends it. A formula that is not as written has a finding of its own.
 */
const withConsequences = (
  finding: AuditFinding,
  errors: readonly AuditFinding[],
  failed: readonly AuditFinding[],
): AuditFinding => ({
  ...finding,
  params: {
    ...finding.params,
    ...(errors.length > 0 && { felvarden: errors.reduce((sum, { cells }) => sum + cells, 0) }),
    ...(failed.length > 0 && { kontroller: failed.length }),
  },
});

const surroundings = (
  snapshot: Snapshot,
  hidden: readonly HiddenParts[],
  placed: readonly PlacedSheet[],
): AuditFinding[] => [...hiddenFindings(snapshot, hidden, placed), ...modeFinding(snapshot)];

/** A sheet of our name that has none of our headers is somebody else's. */
const isOurs = ({ rows, columns }: PlacedSheet): boolean =>
  columns.to.filter((column) => column !== undefined).length * 2 > columns.to.length &&
  rows.to.some((row) => row !== undefined);

/** Kontroller says so itself. What only is out of date has its own warning. */
function failedChecks(placed: readonly PlacedSheet[]): AuditFinding[] {
  const checks = placed.find(({ name }) => name === SHEETS.kontroller);
  if (!checks) return [];
  const column = checks.columns.to[5];
  if (column === undefined) return [];
  return checks.cells.flatMap((line, r) => {
    const row = checks.rows.to[r];
    const id = String(line[0] ?? "");
    if (r <= CHECKS_HEADER_ROW || row === undefined || isStaleCheck(id)) return [];
    if (valueAt(checks.sheet, row, column) === "OK") return [];
    const make = id === "beslutat" ? auditVarning : auditFel;
    return [
      make("kontroll-fel", checks.sheet.name, stretch([{ row, column }]), { id, kontroll: String(line[1] ?? "") }),
    ];
  });
}

export type { AuditFinding, DescribedSheet, HiddenParts };
