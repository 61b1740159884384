/**
 * What the run kept beside its formulas: inputs and amounts as they were. Where they differ from a run on today's inputs,
 * either the inputs have changed since, which is said once, or a kept value has been changed by hand. The kept inputs
 * tell which: divided anew they give the kept amounts, or they do not.
 */
import { allocateGrant } from "../../domain/allocate";
import { kronor } from "../../domain/kronor";
import { METHODS } from "../../domain/method";
import { SHEETS } from "../names";
import type { CellValue } from "../snapshot";
import type { KeptDifference } from "./compare";
import { auditFel, auditVarning, shown, stretch, type AuditFinding } from "./findings";
import type { AuditInput, Written } from "./written";

export function judgeKept(kept: readonly KeptDifference[], input: AuditInput, written: Written): AuditFinding[] {
  const on = (sheet: string, key?: string) =>
    kept.filter((k) => k.placed.name === sheet && (key === undefined || keyOf(k) === key));
  const amounts = on(SHEETS.fordelning, "korning");
  const persons = on(SHEETS.fordelning, "folkmangdKorning");
  const checks = on(SHEETS.kontroller);
  const inputs = [...persons, ...checks];

  if (written.outgrown.length > 0) return [stale(kept, written.outgrown)];
  if ([...amounts, ...inputs].length === 0) return changed(on(SHEETS.omradesbudget));
  if (agree(amounts, persons, checks, input)) return [stale(kept, [])];
  // The amounts are today's, so the inputs were: what else was kept cannot have been something else.
  if (amounts.length === 0) {
    const sure = checks.filter((k) => /indata-(pott|ram)/.test(idOf(k)));
    const findings = changed([...persons, ...sure]);
    return checks.length > sure.length ? [...findings, stale(checks, [])] : findings;
  }
  if (inputs.length === 0) return changed(amounts);
  return [stale(kept, []), ...(ruralChanged(checks) ? [] : changed(amounts))];
}

const keyOf = ({ placed: { calc }, described }: KeptDifference): string => calc?.columns[described.column]?.key ?? "";

/** The described row's words: the region's code, or the check's id, and what stands beside it. */
const wordAt = ({ placed: { cells }, described }: KeptDifference, column: number): string =>
  String(cells[described.row]?.[column]);
const idOf = (k: KeptDifference): string => wordAt(k, 0);

const ruralChanged = (checks: readonly KeptDifference[]): boolean =>
  checks.some((k) => /indata-(kommuner|vikter)/.test(idOf(k)));

/** True when the kept inputs, divided, are the kept amounts; also when the kept inputs are too few to say. */
function agree(
  amounts: readonly KeptDifference[],
  persons: readonly KeptDifference[],
  checks: readonly KeptDifference[],
  { ready, grant }: AuditInput,
): boolean {
  if (ruralChanged(checks)) return sumAgrees(amounts, checks);
  const foundFor = (list: readonly KeptDifference[], code: string) => list.find((k) => idOf(k) === code)?.found;
  const method = METHODS.find((m) => checks.some(({ found }) => found === m));
  const atRun = allocateGrant({
    ...ready.grant,
    ...(method && { method }),
    pots: ready.grant.pots.map((pot) => ({
      ...pot,
      belopp: kronor(wholeOr(potAtRun(pot.insats, checks), pot.belopp)),
    })),
    regions: ready.grant.regions.map((region) => ({
      ...region,
      folkmangd: wholeOr(foundFor(persons, region.regionkod), region.folkmangd),
    })),
  });
  const now = new Map(grant.regions.map(({ regionkod, summa }) => [regionkod, summa]));
  return (
    atRun.ok &&
    atRun.value.regions.every(({ regionkod, summa }) => {
      const kept = foundFor(amounts, regionkod) ?? now.get(regionkod);
      return kept === summa;
    })
  );
}

const wholeOr = (value: CellValue | undefined, otherwise: number): number =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : otherwise;

/** The kept amount of a pot, where it is another than today's: its check says which pot in its text. */
const potAtRun = (insats: string, checks: readonly KeptDifference[]): CellValue | undefined =>
  checks.find((k) => wordAt(k, 1) === `Potten ${insats} är den vid körningen`)?.found;

/** The kept amounts are as much more than today's as the kept pots are: today's sum to today's pots. */
function sumAgrees(amounts: readonly KeptDifference[], checks: readonly KeptDifference[]): boolean {
  const changeOf = (list: readonly KeptDifference[]) =>
    list.reduce((sum, { found, expected }) => sum + (Number(found) - Number(expected)), 0);
  return changeOf(amounts) === changeOf(checks.filter((k) => idOf(k).startsWith("indata-pott-")));
}

function changed(kept: readonly KeptDifference[]): AuditFinding[] {
  return kept.map(({ placed, row, column, described, expected, found }) =>
    auditFel("korningsvarde-andrat", placed.sheet.name, stretch([{ row, column }]), {
      kolumn: placed.headers[described.column] ?? "",
      forvantat: shown(expected),
      funnet: shown(found),
    }),
  );
}

/** One warning, at the first kept value that is out of date. */
function stale(kept: readonly KeptDifference[], outgrown: readonly string[]): AuditFinding {
  const checks = kept.filter((k) => k.placed.name === SHEETS.kontroller);
  const first = checks[0] ?? kept[0];
  const people = kept.some((k) => keyOf(k) === "folkmangdKorning") ? ["indata-regioner"] : [];
  return auditVarning(
    "indata-andrade-sedan-korningen",
    first?.placed.sheet.name ?? SHEETS.kontroller,
    first ? stretch([first]) : "A1",
    { vad: [...outgrown, ...people, ...checks.map(idOf)].join(", ") },
    { cells: kept.length },
  );
}
