/** From the inputs and the domain's result to everything that a run writes, and where to read it back. */
import type { Grant } from "../domain/allocate";
import type { Pot } from "../domain/frame";
import { planAreas, type AreaPlan } from "./areaPlan";
import type { RegionAreas } from "./areaBudgets";
import type { AreaInputs } from "./areaInputs";
import { absolute, address, sheetPrefix } from "./a1";
import { columnIndex, FIRST_ROW, renderCalcSheet, text, type CalcSheet } from "./calcSheet";
import { momentOf } from "./dates";
import type { BookFinding } from "./findings";
import type { ReportPlan, ReportsToPlan } from "./reports/plan";
import type { Defaults, Inputs, Sources } from "./inputs";
import { MASTER_ROW, NAMES, SHEETS } from "./names";
import { columnReference } from "./parse/source";
import { packageChecks, packageFordelning } from "./package/fordelning";
import { newSheet, sheetEdit, type Plan, type PlanCell, type Rect, type SheetPlan, type SheetBody } from "./plan";
import { protectedSheets } from "./protectedSheets";
import { ABOUT_TITLE, LAST_RUN_LABELS, renderAbout, type About } from "./sheets/om";
import {
  ALLOCATION_END_HEADER,
  ALLOCATION_TITLE,
  fordelning,
  potKey,
  type AllocationReferences,
} from "./sheets/fordelning";
import {
  allocationChecks,
  CHECKS_TITLE,
  hasSignOff,
  MASTER_FORMULA,
  renderChecks,
  sparingSignOff,
  withInputSummary,
  type Check,
} from "./sheets/kontroller";
import { AREA_BUDGET_END_HEADER, AREA_BUDGET_TITLE } from "./sheets/omradesbudget";
import { AREA_SUMS_END_HEADER, AREA_SUMS_TITLE } from "./sheets/omradessummor";
import { landsbygdsnyckel, RURAL_END_HEADER, RURAL_TITLE } from "./sheets/landsbygdsnyckel";
import { allocationCharts } from "./sheets/fordelningCharts";
import { FORM_KEYS, FORM_TITLES, formName } from "./sheets/formTitles";
import { planLog } from "./sheets/logg";
import { ram } from "./sheets/ram";
import { METHOD_ROW, vikter } from "./sheets/vikter";
import { endRow, sheetIn, valueAt, type SheetSnapshot, type Snapshot } from "./snapshot";
import { ramTemplate, templateFrameCell, vikterTemplate } from "./template";
import { MASTER_LABEL, TITLE_FORMATS } from "./sheetHead";
import {
  placeSheet,
  lastForeignRow,
  ownCalcRect,
  ownReportRect,
  ownChecksRect,
  hasItsShape,
  contentsOnly,
  withoutLayout,
} from "./ownSheets";

export interface AllocationPlan {
  plan: Plan;
  /** What stops the plan: our names taken by the user's own sheets or cells, protected sheets. Warnings do not. */
  findings: BookFinding[];
  allocation: CalcSheet;
  rural?: CalcSheet;
  /** There when the workbook has rules for områden. */
  areas?: AreaPlan;
  /** There when the workbook has Kontaktuppgifter or Uppföljning. */
  reports?: ReportPlan;
  checks: Check[];
}

/** The rules for områden as read, and what they come to. */
export interface AreasToPlan {
  inputs: AreaInputs;
  regions: readonly RegionAreas[];
}

export interface RunStamp {
  version: string;
  /** Local time of the run. */
  now: Date;
  /** Of the inputs. */
  fingerprint: string;
  /** Warnings that the run goes on in spite of. */
  warnings: number;
}

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
  const { sources, paket } = ready;
  const { method, pots, weights } = ready.grant;
  const kommuntyper = [...weights.keys()];
  const refs = references(sources, pots);

  const rural =
    grant.rural && sources.kommuner
      ? landsbygdsnyckel(grant.regions, kommuntyper, {
          regioner: sources.regioner,
          kommuner: sources.kommuner,
          vikter: refs.vikter,
        })
      : undefined;
  const allocation = paket
    ? packageFordelning(paket, sources.regioner)
    : fordelning(grant.regions, pots, {
        regioner: sources.regioner,
        ram: refs.ram,
        method: refs.method ?? method,
        ...(rural && { rural }),
        run: new Map(grant.regions.map(({ regionkod, folkmangd, summa }) => [regionkod, { folkmangd, summa }])),
      });
  const areas =
    areasToPlan && planAreas(areasToPlan.inputs, areasToPlan.regions, { allocation, pots, regioner: sources.regioner });
  const ownChecks = paket
    ? packageChecks(paket, allocation, sources.regioner)
    : allocationChecks({
        allocation,
        ...(rural && { rural }),
        pots,
        kommuntyper,
        inputs: {
          frame: refs.frame,
          pots: `SUM(${refs.ram.belopp})`,
          regionRows: `COUNTA(${columnReference(sources.regioner, "regionkod")})`,
          regionPersons: `SUM(${columnReference(sources.regioner, "folkmangd")})`,
          ...(sources.kommuner && { kommunPersons: `SUM(${columnReference(sources.kommuner, "folkmangd")})` }),
          undivided: undividedPots(refs),
          frameCell: refs.frameCell,
        },
        atRun: inputsAtRun(grant, ready.grant.frame, pots, method, kommuntyper, weights),
      });
  const reports = reportsToPlan?.plan({
    allocation,
    pots,
    areas,
    mostRules: Math.max(0, ...(areasToPlan?.regions.map(({ rules }) => rules.length) ?? [])),
    regions: grant.regions,
    ram: paket ? PACKAGE_RAM : { ...refs.ram, undivided: undividedPots(refs) },
    frame: paket ? "0" : refs.frame,
  });
  const checks = withInputSummary([...ownChecks, ...(areas?.checks ?? []), ...(reports?.checks ?? [])]);

  const findings: BookFinding[] = [];
  const sheets: SheetPlan[] = [];
  const existing = (name: string) => sheetIn(snapshot, name);
  const addIfMissing = (name: string, make: () => SheetPlan) => {
    if (!existing(name)) sheets.push(make());
  };

  const om = existing(SHEETS.om);
  if (!om) sheets.push(withLastRun(newSheet(renderAbout(about, MASTER_FORMULA)), grant, stamp));
  if (!paket) addIfMissing(SHEETS.ram, () => withMaster(ramTemplate(defaults)));
  if (!paket) addIfMissing(SHEETS.vikter, () => withMaster(vikterTemplate({ weights, method })));
  for (const name of [SHEETS.om, SHEETS.ram, SHEETS.regioner, SHEETS.kommuner, SHEETS.vikter, ...OTHER_INPUTS]) {
    const sheet = existing(name);
    const changes = sheet && inputSheetChanges(sheet, ready.sources, method, grant, stamp);
    if (changes) sheets.push(changes);
  }
  const calculated: { body: SheetBody; title: string; own: (s: SheetSnapshot) => Rect }[] = [
    ...(rural
      ? [
          {
            body: renderCalcSheet(rural, MASTER_FORMULA),
            title: RURAL_TITLE,
            own: (s: SheetSnapshot) => ownCalcRect(s, RURAL_END_HEADER),
          },
        ]
      : []),
    {
      body: renderCalcSheet(allocation, MASTER_FORMULA),
      title: ALLOCATION_TITLE,
      own: (s) => ownCalcRect(s, ALLOCATION_END_HEADER),
    },
    ...(areas
      ? [
          {
            body: renderCalcSheet(areas.budget, MASTER_FORMULA),
            title: AREA_BUDGET_TITLE,
            own: (s: SheetSnapshot) => ownCalcRect(s, AREA_BUDGET_END_HEADER),
          },
          {
            body: renderCalcSheet(areas.sums, MASTER_FORMULA),
            title: AREA_SUMS_TITLE,
            own: (s: SheetSnapshot) => ownCalcRect(s, AREA_SUMS_END_HEADER),
          },
        ]
      : []),
    ...(reports?.sheets ?? []).map(({ key, body }) => ({ body, title: FORM_TITLES[key], own: ownReportRect })),
    {
      body: checksBody(existing(SHEETS.kontroller), checks, stamp.fingerprint),
      title: CHECKS_TITLE,
      own: ownChecksRect,
    },
  ];
  for (const { body, title, own } of calculated) {
    const placed = placeSheet(snapshot, body, title, own);
    findings.push(...placed.findings);
    sheets.push(...placed.sheets.map((sheet) => (sheet.clear ? withoutLayout(sheet) : sheet)));
  }
  const allocated = sheets.findIndex(({ name }) => name === allocation.name);
  const plain = sheets[allocated];
  if (plain && !paket) sheets[allocated] = withCharts(plain, existing(allocation.name));
  sheets.forEach((sheet, i) => {
    const before = existing(sheet.name);
    if (before && hasItsShape(sheet, before)) sheets[i] = contentsOnly(sheet);
  });
  if (!areas) sheets.push(...withoutRules(snapshot));
  sheets.push(...withoutForms(snapshot, reports));
  findings.push(...protectedSheets(snapshot, sheets));
  const log = planLog(snapshot, { ...stamp, year: about.year, method, pots, grant }, MASTER_FORMULA);
  if (log.sheet) sheets.push(log.sheet);
  findings.push(...log.findings);

  return {
    plan: {
      sheets,
      names: [
        {
          name: NAMES.huvudkontroll,
          sheet: SHEETS.kontroller,
          address: address(MASTER_ROW, 1),
          comment: "OK när alla kontroller är OK",
        },
        ...(paket ? [] : [{ name: NAMES.metod, sheet: SHEETS.fordelning, address: "B2", comment: "Avrundningsmetod" }]),
      ].filter(({ name }) => !snapshot.names.some((known) => known.toLowerCase() === name.toLowerCase())),
      ...(existing(SHEETS.fordelning) ? {} : { activate: { sheet: SHEETS.fordelning, cell: "A1" } }),
    },
    findings,
    allocation,
    ...(rural && { rural }),
    ...(areas && { areas }),
    ...(reports && { reports }),
    checks,
  };
}

/** Kontroller anew; what a reviewer wrote there stays. */
function checksBody(sheet: SheetSnapshot | undefined, checks: readonly Check[], fingerprint: string): SheetBody {
  const body = renderChecks(checks, fingerprint);
  return sheet && hasSignOff(sheet) ? sparingSignOff(body) : body;
}

/** A region's package has no Ram: nothing there is the SKR's or undivided. */
const PACKAGE_RAM = { belopp: "", mottagare: undefined, undivided: "0" };

const OTHER_INPUTS = [
  SHEETS.paket,
  SHEETS.omradesregler,
  SHEETS.nycklar,
  SHEETS.kontaktuppgifter,
  SHEETS.insatser,
  SHEETS.redovisningskrav,
  SHEETS.uppfoljning,
] as const;

const undividedPots = ({ ram: { belopp, nyckel } }: References): string => `SUMIFS(${belopp},${nyckel},"ingen")`;

/** What an earlier run wrote for områden goes when the rules are gone: else it would say what is no longer so. */
function withoutRules(snapshot: Snapshot): SheetPlan[] {
  const note = "Inga regler på Områdesregler: allt är ofördelat.";
  return [
    ...emptied(snapshot, SHEETS.omradesbudget, AREA_BUDGET_TITLE, note, (s) => ownCalcRect(s, AREA_BUDGET_END_HEADER)),
    ...emptied(snapshot, SHEETS.omradessummor, AREA_SUMS_TITLE, note, (s) => ownCalcRect(s, AREA_SUMS_END_HEADER)),
  ];
}

/** So do forms that this receiver does not have. */
function withoutForms(snapshot: Snapshot, reports: ReportPlan | undefined): SheetPlan[] {
  const gone = FORM_KEYS.filter((key) => !reports?.sheets.some((sheet) => sheet.key === key));
  return gone.flatMap((key) =>
    emptied(
      snapshot,
      formName(key),
      FORM_TITLES[key],
      "Används inte för den som står på Kontaktuppgifter.",
      ownReportRect,
    ),
  );
}

function emptied(
  snapshot: Snapshot,
  name: string,
  title: string,
  note: string,
  own: (sheet: SheetSnapshot) => Rect,
): SheetPlan[] {
  const sheet = sheetIn(snapshot, name);
  if (!sheet || valueAt(sheet, 0, 0) !== title) return [];
  return [
    sheetEdit(sheet.name, {
      clear: own(sheet),
      blocks: [{ row: 0, column: 0, rows: 2, columns: 1, cells: [[title], [note]] }],
      formats: [...TITLE_FORMATS],
    }),
  ];
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

interface References {
  ram: AllocationReferences["ram"] & { nyckel: string; mottagare: string | undefined };
  vikter: { kommuntyp: string; vikt: string };
  method: string | undefined;
  frame: string;
  frameCell: { sheet: string; cell: string };
}

/** How formulas refer to Ram and Vikter, whether they exist or are made in the same plan. */
function references(sources: Sources, pots: readonly Pot[]): References {
  const ramRef = (key: "insats" | "belopp" | "nyckel" | "mottagare") =>
    sources.ram ? columnReference(sources.ram, key) : `${ram.table}[${ram.columns[key].header}]`;
  const vikterRef = (key: "kommuntyp" | "vikt") =>
    sources.vikter ? columnReference(sources.vikter, key) : `${vikter.table}[${vikter.columns[key].header}]`;

  const frameAt = sources.ram ? sources.frameCell : templateFrameCell(pots.length);
  const methodAt = sources.vikter ? sources.methodCell : { row: METHOD_ROW, column: 1 };
  return {
    ram: {
      insats: ramRef("insats"),
      belopp: ramRef("belopp"),
      nyckel: ramRef("nyckel"),
      mottagare: sources.ram && sources.ram.at.mottagare === undefined ? undefined : ramRef("mottagare"),
    },
    vikter: { kommuntyp: vikterRef("kommuntyp"), vikt: vikterRef("vikt") },
    method: methodAt && `=${sheetPrefix(vikter.name)}${absolute(methodAt.row, methodAt.column)}`,
    frame: frameAt ? `${sheetPrefix(ram.name)}${absolute(frameAt.row, frameAt.column)}` : `SUM(${ramRef("belopp")})`,
    frameCell: { sheet: ram.name, cell: frameAt ? address(frameAt.row, frameAt.column) : "A1" },
  };
}

/** What Kontroller's formulas give for these inputs; a later change makes them differ. */
function inputsAtRun(
  grant: Grant,
  frame: number,
  pots: readonly Pot[],
  method: Parameters<typeof allocationChecks>[0]["atRun"]["method"],
  kommuntyper: readonly string[],
  weights: ReadonlyMap<string, number>,
): Parameters<typeof allocationChecks>[0]["atRun"] {
  const ordinalSum = (value: (index: number) => number) =>
    grant.regions.reduce((sum, _, i) => sum + (i + 1) * value(i), 0);
  return {
    method,
    frame,
    pots: pots.filter(({ nyckel }) => nyckel !== "ingen").map(({ belopp }) => belopp),
    kommuntyper: kommuntyper.map((typ) =>
      ordinalSum((i) => grant.rural?.byType.get(grant.regions[i]?.regionkod ?? "")?.get(typ) ?? 0),
    ),
    weights: kommuntyper.map((typ) => Math.round((weights.get(typ) ?? 0) * 100)).join(" · "),
  };
}

/** Master check, chosen method and last run on the sheets that hold input; undefined when nothing changes. */
function inputSheetChanges(
  sheet: SheetSnapshot,
  sources: Sources,
  method: string,
  grant: Grant,
  stamp: RunStamp,
): SheetPlan | undefined {
  const cells: { row: number; column: number; value: PlanCell; numberFormat?: string }[] = [];
  if (valueAt(sheet, MASTER_ROW, 0) === MASTER_LABEL) {
    cells.push({ row: MASTER_ROW, column: 1, value: MASTER_FORMULA });
  }
  if (sheet.name === sources.vikter?.sheet.name && sources.methodCell) {
    const { row, column } = sources.methodCell;
    if (valueAt(sheet, row, column) !== method) cells.push({ row, column, value: method });
  }
  if (sheet.name.toLowerCase() === SHEETS.om.toLowerCase() && valueAt(sheet, 0, 0) === ABOUT_TITLE) {
    const values = lastRun(grant, stamp);
    for (let row = sheet.row; row < endRow(sheet); row++) {
      const found = values.find(({ label }) => label === valueAt(sheet, row, 0));
      if (found)
        cells.push({
          row,
          column: 1,
          value: found.value,
          ...(found.numberFormat && { numberFormat: found.numberFormat }),
        });
    }
  }
  if (cells.length === 0) return undefined;
  return sheetEdit(sheet.name, {
    blocks: cells.map(({ row, column, value }) => ({ row, column, rows: 1, columns: 1, cells: [[value]] })),
    formats: cells.flatMap(({ row, column, numberFormat }) =>
      numberFormat ? [{ row, column, rows: 1, columns: 1, numberFormat }] : [],
    ),
  });
}

function lastRun(grant: Grant, stamp: RunStamp): { label: string; value: PlanCell; numberFormat?: string }[] {
  const { total, fordelat, differens } = grant.frame;
  const number = new Intl.NumberFormat("sv-SE");
  return [
    { label: LAST_RUN_LABELS.run, value: momentOf(stamp.now), numberFormat: "yyyy-mm-dd hh:mm" },
    { label: LAST_RUN_LABELS.version, value: text(stamp.version) },
    {
      label: LAST_RUN_LABELS.frame,
      value: [total, fordelat, differens].map((kr) => number.format(kr)).join(" · "),
    },
  ];
}

function withLastRun(sheet: SheetPlan, grant: Grant, stamp: RunStamp): SheetPlan {
  const values = lastRun(grant, stamp);
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((line) => {
      const found = values.find(({ label }) => label === line[0]);
      return found ? [line[0] ?? "", found.value] : line;
    }),
  }));
  return { ...sheet, blocks };
}

function withMaster(sheet: SheetPlan): SheetPlan {
  const master = { row: MASTER_ROW, column: 1, rows: 1, columns: 1, cells: [[MASTER_FORMULA]] };
  return { ...sheet, blocks: [...sheet.blocks, master] };
}

/** Charts under the rows, and under whatever the user has written below or beside them. */
function withCharts(plan: SheetPlan, sheet: SheetSnapshot | undefined): SheetPlan {
  const [block] = plan.blocks;
  if (!block) return plan;
  const { clear } = plan;
  const foreign = sheet ? lastForeignRow(sheet, clear) : -1;
  const below = (rows: number) => Math.max(rows, foreign + 1);
  const charts = allocationCharts(
    (row, column) => block.cells[row]?.[column] ?? "",
    block.columns,
    block.rows - FIRST_ROW,
    below(block.rows),
  );
  if (!sheet || !clear) return { ...plan, charts };
  const standing = allocationCharts(
    (row, column) => valueAt(sheet, row, column),
    clear.columns,
    clear.rows - FIRST_ROW,
    below(clear.rows),
  );
  return { ...plan, charts, chartsBefore: standing.filter(({ name }) => sheet.charts?.includes(name)) };
}
