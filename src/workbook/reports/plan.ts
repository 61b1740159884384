/** What a run writes for the forms, and where to read their amounts back. */
import { stops } from "../../domain/finding";
import { kronor } from "../../domain/kronor";
import { settle } from "../../domain/report/settle";
import { columnIndex, FIRST_ROW, renderCalcSheet, type CalcSheet } from "../calcSheet";
import { formPlace, renderForm, type FormSheet } from "../formSheet";
import { MASTER_FORMULA, type Check } from "../sheets/kontroller";
import { beslutsunderlag } from "../sheets/beslutsunderlag";
import { blankettunderlag } from "../sheets/blankettunderlag";
import type { FormSheetKey } from "../sheets/formTitles";
import { insatsredovisning } from "../sheets/insatsredovisning";
import { nationalPage, nationell } from "../sheets/nationell";
import { redovisning } from "../sheets/redovisning";
import { rekvisition } from "../sheets/rekvisition";
import { skrRedovisning } from "../sheets/skrRedovisning";
import type { SheetBody } from "../plan";
import { reportChecks, type CheckedForms } from "./checks";
import type { FormContext, RunContext } from "./context";
import { isSkr, receiver, type ReportInputs } from "./inputs";
import { entitlement, judgeReport, type ReceiverMoney, type ReportRules } from "./judge";
import { reportLists } from "./lists";

export interface ReportSheet {
  key: FormSheetKey;
  body: SheetBody;
  /** One of them: how the sheet is described. */
  form?: FormSheet;
  calc?: CalcSheet;
}

export interface ReportCell {
  sheet: string;
  row: number;
  column: number;
  expected: number;
  regionkod: string;
  what: string;
}

export interface ReportPlan {
  sheets: ReportSheet[];
  checks: Check[];
  cells: ReportCell[];
}

export interface ReportsToPlan {
  /** Identifies the inputs of the forms. */
  fingerprint: string;
  /** How many things must be mended before a form is sent; they do not stop a run. */
  faults: number;
  /** Rows of Insatser that the forms show. */
  insatsRows: number;
  plan: (run: RunContext) => ReportPlan;
}

export interface ReportYear {
  year: number;
  agreement: string;
  rules: ReportRules;
}

/** `moneyOf` is the domain's word for what the formulas are to give. */
export function planReports(
  inputs: ReportInputs,
  { year, agreement, rules }: ReportYear,
  moneyOf: (vem: string) => ReceiverMoney | undefined,
  run: RunContext,
): ReportPlan {
  const context: FormContext = { ...run, inputs, rules, year, agreement };
  const lists = reportLists(context);
  const skr = isSkr(inputs);
  const forms: { key: FormSheetKey; form: FormSheet }[] = [];
  const source = inputs.fields && blankettunderlag(context, lists);
  const add = (key: FormSheetKey, form: FormSheet): FormSheet => {
    forms.push({ key, form });
    return form;
  };
  let own: CheckedForms["own"];
  if (source) {
    add("blankettunderlag", source);
    if (!skr) add("beslutsunderlag", beslutsunderlag(context, source, lists));
    own = {
      source,
      rekvisition: add("rekvisition", rekvisition(context, source)),
      redovisning: add("redovisning", redovisning(context, source, lists)),
    };
    if (skr) add("skrRedovisning", skrRedovisning(context, source, lists));
    else add("insatsredovisning", insatsredovisning(context, source, lists));
  }
  const national = inputs.uppfoljning?.usable && (skr || !inputs.fields) ? nationell(context) : undefined;
  return {
    sheets: [
      ...forms.map(({ key, form }) => ({ key, form, body: renderForm(form, MASTER_FORMULA) })),
      ...(national ? [{ key: "nationell" as const, calc: national, body: nationalBody(national, year) }] : []),
    ],
    checks: reportChecks(context, lists, { own, national }),
    cells: [
      ...(source ? amounts(context, source, moneyOf) : []),
      ...(national ? nationalAmounts(context, national, moneyOf) : []),
    ],
  };
}

const nationalBody = (sheet: CalcSheet, year: number): SheetBody => ({
  ...renderCalcSheet(sheet, MASTER_FORMULA),
  page: nationalPage(sheet, year),
});

/** The amounts of Blankettunderlag, as the domain computes them. */
function amounts(
  { inputs, rules }: FormContext,
  source: FormSheet,
  moneyOf: (vem: string) => ReceiverMoney | undefined,
): ReportCell[] {
  const vem = receiver(inputs);
  const money = moneyOf(vem);
  if (!money || inputs.insatser?.findings.some(stops)) return [];
  const judged = judgeReport(inputs, rules, moneyOf);
  const cell = (key: string, what: string, expected: number): ReportCell => ({
    ...formPlace(source, key),
    sheet: source.name,
    expected,
    regionkod: vem,
    what,
  });
  const utbetalt = inputs.fields?.values.utbetalt;
  const costs = (inputs.insatser?.rows ?? []).flatMap(({ utfall }) => (utfall === undefined ? [] : [utfall]));
  const { kostnader, oforbrukat, aterbetalas } = settle(kronor(typeof utbetalt === "number" ? utbetalt : 0), costs);
  return [
    cell("bidrag", "Bidrag", money.bidrag),
    cell("ratt", "Rätt att rekvirera", entitlement(money.bidrag, judged.prestationskrav)),
    cell("kostnader", "Kostnader", kostnader),
    cell("oforbrukat", "Medel som inte har förbrukats", oforbrukat),
    cell("aterbetalas", "Att betala tillbaka", aterbetalas),
    ...judged.insatsomraden.flatMap(({ nr, kostnad, besvarade }, i) => [
      cell(`omr${i}.kostnad`, nr, kostnad),
      cell(`omr${i}.besvarade`, nr, besvarade),
    ]),
    ...(isSkr(inputs) ? [] : rules.krav).map(({ id }, i) =>
      cell(`krav${i}.besvarat`, id, judged.besvarade.has(id) ? 1 : 0),
    ),
  ];
}

function nationalAmounts(
  { regions }: FormContext,
  national: CalcSheet,
  moneyOf: (vem: string) => ReceiverMoney | undefined,
): ReportCell[] {
  return regions.flatMap(({ regionkod }, i) => {
    const bidrag = moneyOf(regionkod)?.bidrag;
    const column = columnIndex(national, "bidrag");
    const place = { sheet: national.name, row: FIRST_ROW + i, column };
    return bidrag === undefined ? [] : [{ ...place, expected: bidrag, regionkod, what: "Bidrag" }];
  });
}
