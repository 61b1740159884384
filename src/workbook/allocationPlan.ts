/** From the inputs and the domain's result to everything that a run writes, and where to read it back. */
import type { Grant } from "../domain/allocate";
import { address } from "./a1";
import { columnIndex, FIRST_ROW, renderCalcSheet, type CalcSheet } from "./calcSheet";
import type { BookFinding } from "./findings";
import { withoutForms, withoutRules } from "./goneSheets";
import { inputSheetPlans } from "./inputSheetPlan";
import type { Defaults, Inputs } from "./inputs";
import { MASTER_ROW, NAMES, SHEETS } from "./names";
import { contentsOnly, hasItsShape, ownCalcRect, ownChecksRect, ownReportRect, placeSheet } from "./ownSheets";
import type { NamePlan, Plan, Rect, SheetBody, SheetPlan } from "./plan";
import { protectedSheets } from "./protectedSheets";
import type { ReportsToPlan } from "./reports/plan";
import { runSheets, type AreasToPlan, type RunSheets } from "./runSheets";
import { ALLOCATION_END_HEADER, ALLOCATION_TITLE, METHOD_ADDRESS, potKey } from "./sheets/fordelning";
import { FORM_TITLES } from "./sheets/formTitles";
import {
  CHECKS_TITLE,
  hasSignOff,
  MASTER_FORMULA,
  renderChecks,
  sparingSignOff,
  type Check,
} from "./sheets/kontroller";
import { RURAL_END_HEADER, RURAL_TITLE } from "./sheets/landsbygdsnyckel";
import { planLog, type LoggedRun } from "./sheets/logg";
import type { About } from "./sheets/om";
import { AREA_BUDGET_END_HEADER, AREA_BUDGET_TITLE } from "./sheets/omradesbudget";
import { AREA_SUMS_END_HEADER, AREA_SUMS_TITLE } from "./sheets/omradessummor";
import { sheetIn, type SheetSnapshot, type Snapshot } from "./snapshot";
import { withCharts } from "./withCharts";

export interface AllocationPlan extends RunSheets {
  plan: Plan;
  /** What stops the plan: our names taken by the user's own sheets or cells, protected sheets. Warnings do not. */
  findings: BookFinding[];
}

/** What only the run itself knows of what Logg says. */
type RunStamp = Pick<LoggedRun, "now" | "version" | "fingerprint" | "warnings">;

/** Takes ready inputs and the domain's result; gives the plan. Nothing is written here. */
export function planAllocation(
  snapshot: Snapshot,
  ready: NonNullable<Inputs["ready"]>,
  grant: Grant,
  defaults: Defaults,
  about: About,
  stamp: RunStamp,
  areasToPlan?: AreasToPlan,
  reportsToPlan?: ReportsToPlan,
): AllocationPlan {
  const { method, pots } = ready.grant;
  const run = runSheets(ready, grant, areasToPlan, reportsToPlan);
  const calculated = calculatedSheets(snapshot, run, stamp.fingerprint, !ready.paket);
  const sheets = [
    ...inputSheetPlans(snapshot, ready, grant, defaults, about, stamp),
    ...calculated.sheets,
    ...(run.areas ? [] : withoutRules(snapshot)),
    ...withoutForms(snapshot, run.reports?.sheets.map(({ key }) => key) ?? []),
  ];
  const log = planLog(snapshot, { ...stamp, year: about.year, method, pots, grant }, MASTER_FORMULA);
  return {
    ...run,
    plan: {
      sheets: log.sheet ? [...sheets, log.sheet] : sheets,
      names: namesToMake(snapshot, !ready.paket),
      ...(sheetIn(snapshot, SHEETS.fordelning) ? {} : { activate: { sheet: SHEETS.fordelning, cell: "A1" } }),
    },
    findings: [...calculated.findings, ...protectedSheets(snapshot, sheets), ...log.findings],
  };
}

/** A sheet as described, by which title it is known to be ours, and what an earlier run wrote on it. */
interface OwnSheet {
  body: SheetBody;
  title: string;
  own: (sheet: SheetSnapshot) => Rect;
}

/** The sheets that are written anew. `hasCharts`: Fördelning has them. */
function calculatedSheets(
  snapshot: Snapshot,
  { allocation, rural, areas, reports, checks }: RunSheets,
  fingerprint: string,
  hasCharts: boolean,
): { sheets: SheetPlan[]; findings: BookFinding[] } {
  const calc = (sheet: CalcSheet, title: string, endHeader: string): OwnSheet => ({
    body: renderCalcSheet(sheet, MASTER_FORMULA),
    title,
    own: (s) => ownCalcRect(s, endHeader),
  });
  const written: OwnSheet[] = [
    ...(rural ? [calc(rural, RURAL_TITLE, RURAL_END_HEADER)] : []),
    calc(allocation, ALLOCATION_TITLE, ALLOCATION_END_HEADER),
    ...(areas
      ? [
          calc(areas.budget, AREA_BUDGET_TITLE, AREA_BUDGET_END_HEADER),
          calc(areas.sums, AREA_SUMS_TITLE, AREA_SUMS_END_HEADER),
        ]
      : []),
    ...(reports?.sheets ?? []).map(({ key, body }) => ({ body, title: FORM_TITLES[key], own: ownReportRect })),
    {
      body: checksBody(sheetIn(snapshot, SHEETS.kontroller), checks, fingerprint),
      title: CHECKS_TITLE,
      own: ownChecksRect,
    },
  ];
  const placed = written.map(({ body, title, own }) => placeSheet(snapshot, body, title, own));
  return {
    sheets: placed.flatMap(({ sheets }) =>
      sheets.map((sheet) => {
        const before = sheetIn(snapshot, sheet.name);
        const charted = hasCharts && sheet.name === allocation.name ? withCharts(sheet, before) : sheet;
        return before && hasItsShape(charted, before) ? contentsOnly(charted) : charted;
      }),
    ),
    findings: placed.flatMap(({ findings }) => findings),
  };
}

/** Kontroller anew; what a reviewer wrote there stays. */
function checksBody(sheet: SheetSnapshot | undefined, checks: readonly Check[], fingerprint: string): SheetBody {
  const body = renderChecks(checks, fingerprint);
  return sheet && hasSignOff(sheet) ? sparingSignOff(body) : body;
}

/** Names that the workbook lacks; a package has no method. */
function namesToMake({ names }: Snapshot, hasMethod: boolean): NamePlan[] {
  const ours: NamePlan[] = [
    {
      name: NAMES.huvudkontroll,
      sheet: SHEETS.kontroller,
      address: address(MASTER_ROW, 1),
      comment: "OK när alla kontroller är OK",
    },
    ...(hasMethod
      ? [{ name: NAMES.metod, sheet: SHEETS.fordelning, address: METHOD_ADDRESS, comment: "Avrundningsmetod" }]
      : []),
  ];
  return ours.filter(({ name }) => !names.some((known) => known.toLowerCase() === name.toLowerCase()));
}

/** Where each amount of the result stands on Fördelning, to be read back and compared krona for krona. */
export function amountCells(
  allocation: CalcSheet,
  grant: Grant,
): { row: number; column: number; expected: number; regionkod: string; what: string }[] {
  return grant.regions.flatMap(({ regionkod, summa }, i) => [
    ...grant.pots.map(({ pot, rows }, p) => ({
      row: FIRST_ROW + i,
      column: columnIndex(allocation, potKey(p, "belopp")),
      expected: rows[i]?.amount ?? 0,
      regionkod,
      what: pot.insats,
    })),
    {
      row: FIRST_ROW + i,
      column: columnIndex(allocation, "totalt"),
      expected: summa,
      regionkod,
      what: "Totalt",
    },
  ]);
}
