/** Consolidation: returned workbooks judged one by one, and those that hold summed. Reads no open workbook and writes none. */
import { agreement } from "../agreements";
import { stops } from "../domain/finding";
import type { AuditCode, AuditFinding } from "../workbook/audit/findings";
import { shortDigest } from "../workbook/fingerprint";
import { SHEETS } from "../workbook/names";
import { planNational, type NationalContents } from "../workbook/consolidate/national";
import { reason, type Reason, type Returned, type Summed } from "../workbook/consolidate/returned";
import { rowBelowTable, rulesNotDivided } from "../workbook/consolidate/typed";
import { judgeTogether, type Together } from "../workbook/consolidate/together";
import { PACKAGE_CALCULATIONS, PACKAGE_INPUTS } from "../workbook/package/template";
import type { Plan } from "../workbook/plan";
import { receiver, type ReportInputs } from "../workbook/reports/inputs";
import { reportRules } from "../workbook/reports/rules";
import { isPackage } from "../workbook/package/isPackage";
import { readPaket, type PackageFacts } from "../workbook/sheets/paket";
import { sheetIn, type Snapshot } from "../workbook/snapshot";
import { aboutYear } from "./defaults";
import type { Computed } from "./prepare";
import { understand, type Read } from "./readAll";
import { formInputs } from "./reports/receiver";
import { reviewOf } from "./reviewed";

export { openNewWorkbook } from "../excel/newWorkbook";
export type { Reason, Returned, Together };

/** Takes one returned workbook as read from its file; gives what is summed of it, or why it is refused. */
export async function judgeReturned(file: string, snapshot: Snapshot): Promise<Returned> {
  const paket = isPackage(snapshot) ? sheetIn(snapshot, SHEETS.paket) : undefined;
  if (!paket) return { file, reasons: [reason("ej-paket")] };
  const read = readPaket(paket);
  const facts = "found" in read ? read.found.facts : undefined;
  const known = { file, ...(facts && { facts }) };

  const gone = [...PACKAGE_INPUTS, ...PACKAGE_CALCULATIONS].find((name) => !sheetIn(snapshot, name)?.values.length);
  if (gone !== undefined) return { ...known, reasons: [reason("blad-saknas", { blad: gone }, gone)] };

  const understood = await understand(snapshot);
  const changed = packageReason(understood);
  if (changed) return { ...known, reasons: [changed] };
  const reports = formInputs(understood);
  const vem = receiver(reports);
  if (facts && vem !== facts.regionkod) {
    return {
      ...known,
      reasons: [reason("fel-region", { kod: facts.regionkod, funna: vem || "ingen" }, SHEETS.kontaktuppgifter)],
    };
  }
  // A rule with a fault is not read: then that is what is wrong, not that it waits for Fördela.
  const isFaulty = understood.areas?.findings.some(stops) === true;
  const typed = rowBelowTable(snapshot) ?? (isFaulty ? undefined : rulesNotDivided(snapshot, understood.areas));
  if (typed) return { ...known, reasons: [typed] };
  const { computed, audited } = await reviewOf(understood, []);
  const reasons = [...inputReasons(computed, reports), ...auditReasons(audited.findings)];
  if (reasons.length > 0 || !computed.ok || !facts) return { ...known, reasons };
  return { ...known, reasons: [], summed: summedOf(computed, reports) };
}

/** What makes the package another than the one exported: of those, the one that says most. */
function packageReason({ inputs, areas }: Read): Reason | undefined {
  const first = (code: string) => inputs.findings.find((finding) => finding.code === code);
  const year = first("paket-ar");
  if (year) return reason("fel-ar", { ar: year.params["ar"] ?? "", andra: year.params["om"] ?? "" }, SHEETS.paket);
  const region = first("paket-region");
  if (region) {
    return reason("fel-region", { kod: region.params["kod"] ?? "", funna: region.params["funna"] ?? "" }, SHEETS.paket);
  }
  if (first("paket-andrat") ?? first("paket-ofullstandigt")) return reason("belopp-andrade", {}, SHEETS.paket);
  const rule = areas?.findings.find(({ code }) => code === "regel-utan-region");
  const kod = inputs.ready?.paket?.facts.regionkod ?? "";
  return rule && reason("fel-region", { kod, funna: rule.params["kod"] ?? "" }, rule.sheet, rule.cell);
}

/** Errors in what is summed. What a form still lacks is the region's own business. */
function inputReasons(computed: Computed, { insatser, fields }: ReportInputs): Reason[] {
  const findings = [...computed.findings, ...(insatser?.findings ?? []), ...(fields?.findings.utbetalt ?? [])].filter(
    stops,
  );
  const [first] = findings;
  if (!first) return [];
  return [
    {
      ...reason("indata-fel", { antal: findings.length }, first.sheet, first.cell),
      found: { of: "report", finding: first },
    },
  ];
}

const STALE: readonly AuditCode[] = ["varde-avviker", "felvarde-i-berakning"];
/** Checks of the forms say what is left to do before they are sent; those of the amounts must hold. */
const AMOUNT_CHECK = /^(paket|regioner|omraden)-/;

function auditReasons(all: readonly AuditFinding[]): Reason[] {
  const findings = all.filter(stops);
  const missing = findings.find(({ code }) => code === "berakningsblad-saknas" || code === "blad-inte-vart");
  if (missing) return [reason("blad-saknas", { blad: missing.sheet }, missing.sheet)];
  const group = (code: Reason["code"], some: readonly AuditFinding[]): Reason[] => {
    const [first] = some;
    if (!first) return [];
    const place = reason(code, { antal: some.length }, first.sheet, first.cell);
    return [{ ...place, found: { of: "audit", finding: first } }];
  };
  const checks = findings.filter(({ code }) => code === "kontroll-fel");
  const stale = findings.filter(({ code }) => STALE.includes(code));
  const formulas = findings.filter((finding) => !checks.includes(finding) && !stale.includes(finding));
  const changed = group("formler-andrade", formulas);
  // With a formula changed, what it comes to differs too: that is said once.
  if (changed.length > 0) return changed;
  return [
    ...group("ej-beraknad", stale),
    ...group(
      "kontroll-fel",
      stale.length > 0 ? [] : checks.filter(({ params }) => AMOUNT_CHECK.test(String(params["id"]))),
    ),
  ];
}

function summedOf({ grant, divided }: Extract<Computed, { ok: true }>, { insatser, fields }: ReportInputs): Summed {
  const areas = new Map<string, number>();
  for (const { rule, belopp } of divided?.regions[0]?.budget.rows ?? []) {
    areas.set(rule.omrade, (areas.get(rule.omrade) ?? 0) + belopp);
  }
  const used = new Map<string, Summed["used"][number]>();
  for (const { omrade, insatsomrade, budget = 0, utfall = 0 } of insatser?.rows ?? []) {
    const key = JSON.stringify([omrade, insatsomrade]);
    const before = used.get(key) ?? { omrade, insatsomrade, antal: 0, budget: 0, utfall: 0 };
    used.set(key, {
      ...before,
      antal: before.antal + 1,
      budget: before.budget + budget,
      utfall: before.utfall + utfall,
    });
  }
  const utbetalt = fields?.values.utbetalt;
  return {
    bidrag: grant.regions[0]?.summa ?? 0,
    utbetalt: typeof utbetalt === "number" ? utbetalt : undefined,
    areas: [...areas].map(([omrade, belopp]) => ({ omrade, belopp })),
    used: [...used.values()],
  };
}

/** Judges the files together: see judgeTogether. */
export const consolidate = (files: readonly Returned[]): Together => judgeTogether(files);

/** What a region has reported, kr. */
export interface CollectedRegion {
  file: string;
  regionkod: string;
  region: string;
  bidrag: number;
  anvant: number;
  /** Undefined: the region has not said what was paid to it. */
  oforbrukat: number | undefined;
}

/** The summed files region by region, in the order of the regions. */
export const collectedRegions = ({ accepted }: Together): CollectedRegion[] =>
  accepted.map(({ file, facts: { regionkod, region }, summed: { bidrag, utbetalt, used } }) => {
    const anvant = used.reduce((sum, { utfall }) => sum + utfall, 0);
    const oforbrukat = utbetalt === undefined ? undefined : utbetalt - anvant;
    return { file, regionkod, region, bidrag, anvant, oforbrukat };
  });

/**
 * The national workbook of what was accepted, as a plan for a new workbook; undefined when nothing was. `wording` says
 * why a file was refused, in the language of the sheets.
 */
export async function nationalPlan(
  { accepted, refused }: Together,
  wording: (reasons: readonly Reason[]) => string,
): Promise<Plan | undefined> {
  const [first] = accepted;
  const year = first && agreement(first.facts.year)?.year;
  if (!first || year === undefined) return undefined;
  const files: NationalContents["files"] = [
    ...accepted.map(({ file, facts }) => ({
      file: nameOfFile(file),
      region: nameOf(facts),
      status: "med" as const,
      reasons: "",
    })),
    ...refused.map(({ file, facts, reasons }) => ({
      file: nameOfFile(file),
      region: facts ? nameOf(facts) : "",
      status: "avvisad" as const,
      reasons: wording(reasons),
    })),
  ];
  return planNational({
    year,
    agreement: aboutYear(year).agreement,
    accepted,
    insatsomraden: reportRules(year).insatsomraden,
    files,
    fingerprint: await shortDigest(accepted.map(({ facts }) => facts.fingerprint)),
    made: new Date().toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short" }),
  });
}

/** Where the files lay is nobody else's business. */
const nameOfFile = (path: string): string => path.replace(/^.*[\\/]/, "");

const nameOf = ({ regionkod, region }: PackageFacts): string => `${regionkod} ${region}`;
