/**
 * What the run kept beside its formulas: inputs and amounts as they were. Where they differ from a run on today's inputs,
 * either the inputs have changed since, which is said once, or a kept value has been changed by hand. The kept inputs
 * tell which: divided anew they give the kept amounts, or they do not.
 */
import { allocateGrant } from "../../domain/allocate";
import { kronor } from "../../domain/kronor";
import { METHODS } from "../../domain/method";
import { SHEETS } from "../names";
import type { KeptDifference } from "./compare";
import type { PlacedSheet } from "./describe";
import { auditFel, auditVarning, stretch, type AuditFinding } from "./findings";
import type { AuditInput, Written } from "./written";

export function judgeKept(
  kept: readonly KeptDifference[],
  placed: readonly PlacedSheet[],
  input: AuditInput,
  written: Written,
): AuditFinding[] {
  const on = (sheet: string, key?: string) =>
    kept.filter((k) => k.placed.name === sheet && (key === undefined || keyOf(k) === key));
  const amounts = on(SHEETS.fordelning, "korning");
  const persons = on(SHEETS.fordelning, "folkmangdKorning");
  const checks = on(SHEETS.kontroller);
  const areaAmounts = on(SHEETS.omradesbudget);

  if (written.outgrown.length > 0) return [stale(kept, placed, written.outgrown)];
  if (amounts.length + persons.length + checks.length === 0) return changed(areaAmounts);
  if (agree(amounts, persons, checks, input)) {
    return [stale(kept, placed, [])];
  }
  // The amounts are today's, so the inputs were: what else was kept cannot have been something else.
  if (amounts.length === 0) {
    const sure = checks.filter((k) => /^indata-(pott-\d+|ram)$/.test(idOf(k)));
    const findings = changed([...persons, ...sure]);
    return checks.length > sure.length ? [...findings, stale(checks, placed, [])] : findings;
  }
  if (persons.length + checks.length === 0) return changed(amounts);
  return [stale(kept, placed, []), ...(ruralChanged(checks) ? [] : changed(amounts))];
}

const keyOf = ({ placed: { calc }, described }: KeptDifference): string => calc?.columns[described.column]?.key ?? "";

const idOf = ({ placed: { cells }, described }: KeptDifference): string => String(cells[described.row]?.[0] ?? "");

const ruralChanged = (checks: readonly KeptDifference[]): boolean =>
  checks.some((k) => /^indata-(kommuner-\d+|vikter)$/.test(idOf(k)));

/** True when the kept inputs, divided, are the kept amounts; also when the kept inputs are too few to say. */
function agree(
  amounts: readonly KeptDifference[],
  persons: readonly KeptDifference[],
  checks: readonly KeptDifference[],
  { ready, grant }: AuditInput,
): boolean {
  if (ruralChanged(checks)) return sumAgrees(amounts, checks, { ready, grant });
  const codeOf = ({ placed, described }: KeptDifference) => String(placed.cells[described.row]?.[0] ?? "");
  const foundFor = (list: readonly KeptDifference[], code: string) => list.find((k) => codeOf(k) === code)?.found;
  const method = METHODS.find((m) => checks.some((k) => idOf(k) === "indata-metod" && k.found === m));
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
  return (
    atRun.ok &&
    atRun.value.regions.every(({ regionkod, summa }, i) => {
      const kept = foundFor(amounts, regionkod) ?? grant.regions[i]?.summa;
      return kept === summa;
    })
  );
}

const wholeOr = (value: unknown, otherwise: number): number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : otherwise;

/** The kept amount of a pot, where it is another than today's: its check says which pot in its text. */
const potAtRun = (insats: string, checks: readonly KeptDifference[]): unknown =>
  checks.find(
    (k) =>
      idOf(k).startsWith("indata-pott-") &&
      String(k.placed.cells[k.described.row]?.[1] ?? "") === `Potten ${insats} är den vid körningen`,
  )?.found;

/** What the kept amounts sum to is what the kept pots sum to. */
function sumAgrees(
  amounts: readonly KeptDifference[],
  checks: readonly KeptDifference[],
  { grant, ready }: Pick<AuditInput, "grant" | "ready">,
): boolean {
  const changeOf = (list: readonly KeptDifference[]) =>
    list.reduce((sum, { found, expected }) => sum + (Number(found) - Number(expected)), 0);
  const pots = checks.filter((k) => idOf(k).startsWith("indata-pott-"));
  const divided = ready.grant.pots
    .filter(({ nyckel }) => nyckel !== "ingen")
    .reduce((sum, { belopp }) => sum + belopp, 0);
  const now = grant.regions.reduce((sum, { summa }) => sum + summa, 0);
  return now + changeOf(amounts) === divided + changeOf(pots);
}

function changed(kept: readonly KeptDifference[]): AuditFinding[] {
  return kept.map(({ placed, row, column, described, expected, found }) =>
    auditFel("korningsvarde-andrat", placed.sheet.name, stretch([{ row, column }]), {
      kolumn: placed.headers[described.column] ?? "",
      forvantat: typeof expected === "number" ? expected : String(expected ?? ""),
      funnet: typeof found === "number" ? found : String(found),
    }),
  );
}

/** One warning, at the first kept value that is out of date. */
function stale(
  kept: readonly KeptDifference[],
  placed: readonly PlacedSheet[],
  outgrown: readonly string[],
): AuditFinding {
  const first = kept.find((k) => k.placed.name === SHEETS.kontroller) ?? kept[0];
  const sheet = first?.placed ?? placed.find(({ name }) => name === SHEETS.kontroller);
  const ids = kept.filter((k) => k.placed.name === SHEETS.kontroller).map(idOf);
  const people = kept.some((k) => keyOf(k) === "folkmangdKorning") ? ["indata-regioner"] : [];
  const vad = [...new Set([...outgrown, ...people, ...ids])].join(", ");
  return auditVarning(
    "indata-andrade-sedan-korningen",
    sheet?.sheet.name ?? SHEETS.kontroller,
    first ? stretch([first]) : "A1",
    { vad: vad || "korning-belopp" },
    { cells: kept.length },
  );
}
