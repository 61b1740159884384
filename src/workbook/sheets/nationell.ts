import {
  columnIndex,
  FIRST_ROW,
  NOTE_ROW,
  sameRowOn,
  SHARED_ROWS,
  calcColumn,
  type CalcColumn,
  type CalcSheet,
} from "../calcSheet";
import { absolute } from "../a1";
import { serialOf } from "../dates";
import { PAGE_FOOTER } from "../formSheet";
import { SHEETS } from "../names";
import type { PagePlan } from "../plan";
import {
  followedAmount,
  followedDate,
  followedWord,
  prestationskravFormulas,
  uppfoljningColumn,
  type FormContext,
} from "../reports/context";
import { FORM_TITLES, NATIONAL_END_HEADER } from "./formTitles";
import { regionColumns } from "./regionColumns";
import type { UppfoljningKey } from "./uppfoljning";

/** The grant's year, beside its labels above the header. */
const START = absolute(SHARED_ROWS[1], 1);
const SLUT = absolute(SHARED_ROWS[2], 1);

const LAST_PRINTED = "Oförbrukat (kr)";

/** One page across: the outcome and the amounts, not the steps to the right of them. */
export function nationalPage(sheet: CalcSheet, year: number): PagePlan {
  return {
    landscape: true,
    onePage: true,
    printArea: { row: 0, column: 0, rows: FIRST_ROW + sheet.rows, columns: columnIndex(sheet, "oforbrukat") + 1 },
    margins: { top: 2, bottom: 2, left: 1.5, right: 1.5, header: 0.9, footer: 0.9 },
    centered: true,
    header: { left: [sheet.title], right: [`Statsbidrag ${year}`] },
    footer: PAGE_FOOTER,
  };
}

/** A row a region, as on Fördelning: qualified, requisitioned, reported, used, unspent. */
export function nationell(context: FormContext): CalcSheet {
  const { allocation, regions, rules } = context;
  const column = (key: string, header: string, row: CalcColumn["row"], more: Partial<CalcColumn> = {}): CalcColumn =>
    calcColumn(key, header, 84, row, more);
  const codes = uppfoljningColumn(context, "regionkod");
  const dateOf =
    (key: UppfoljningKey): CalcColumn["row"] =>
    (r) =>
      followedDate(context, key, r.at("rad"));
  const amountOf =
    (key: UppfoljningKey): CalcColumn["row"] =>
    (r) =>
      followedAmount(context, key, r.at("rad"));
  const steps = (r: Parameters<CalcColumn["row"]>[0]) =>
    prestationskravFormulas({
      galler: r.shared("besked", 1),
      plan: r.at("plan"),
      framtagen: r.at("framtagen"),
      reviderad: r.at("reviderad"),
      start: START,
      slut: SLUT,
      besked: r.at("besked"),
      uppfyllt: r.at("uppfyllt"),
    });
  const date = { numberFormat: "yyyy-mm-dd", width: 78 };
  const flag = { numberFormat: "0", width: 62 };
  return {
    name: SHEETS.nationell,
    title: FORM_TITLES.nationell,
    left: [
      {
        row: NOTE_ROW,
        label: "Varje regions prestationskrav, rekvisition och redovisning, ur Uppföljning.",
        look: "note",
      },
      { row: SHARED_ROWS[1], label: "Bidragsåret börjar", look: "label" },
      { row: SHARED_ROWS[2], label: "Bidragsåret slutar", look: "label" },
    ],
    rows: regions.length,
    frozenColumns: 2,
    columns: [
      ...regionColumns(regions, (_, i) => `=${sameRowOn(allocation, FIRST_ROW + i, "region")}`).map((one) =>
        one.key === "region"
          ? {
              ...one,
              width: 140,
              sharedFormat: "yyyy-mm-dd",
              shared: [undefined, () => serialOf(rules.period.from), () => serialOf(rules.period.to)],
            }
          : one,
      ),
      column("bidrag", "Bidrag (kr)", (_, i) => `=${sameRowOn(allocation, FIRST_ROW + i, "totalt")}`, { sum: "sum" }),
      column("status", "Prestationskrav", (r) => steps(r).status, {
        numberFormat: "General",
        look: "result",
        width: 92,
      }),
      column("kvalificerat", "Kvalificerat (kr)", (r) => `=${r.at("bidrag")}*${r.at("uppfyllt")}`, { sum: "sum" }),
      column(
        "ejUtbetalbart",
        "Ej utbetalbart (kr)",
        (r) => `=${r.at("bidrag")}*${r.at("besked")}*(1-${r.at("uppfyllt")})`,
        { sum: "sum" },
      ),
      column("oprovat", "Ej prövat (kr)", (r) => `=${r.at("bidrag")}*(1-${r.at("besked")})`, { sum: "sum" }),
      column("rekvireratDatum", "Rekvirerat datum", dateOf("rekvireratDatum"), date),
      column("rekvirerat", "Rekvirerat (kr)", amountOf("rekvirerat"), { sum: "sum" }),
      column("redovisatDatum", "Redovisat datum", dateOf("redovisatDatum"), date),
      column("anvant", "Använt (kr)", amountOf("anvant"), { sum: "sum" }),
      column("oforbrukat", LAST_PRINTED, (r) => `=(${r.at("rekvirerat")}-${r.at("anvant")})`, {
        sum: "sum",
        look: "result",
      }),
      column(
        "rad",
        "Rad i Uppföljning",
        (r) => (codes === undefined ? 0 : `=IFERROR(MATCH(${r.at("regionkod")},${codes},0),0)`),
        { ...flag, block: "Så avgörs prestationskravet" },
      ),
      column("plan", "Plan finns", (r) => followedWord(context, "plan", r.at("rad")), {
        numberFormat: "General",
        width: 50,
      }),
      column("framtagen", "Plan framtagen", dateOf("framtagen"), date),
      column("reviderad", "Plan reviderad", dateOf("reviderad"), date),
      column("besked", "Kan avgöras (1 = ja)", (r) => steps(r).besked, {
        ...flag,
        shared: [() => "Kravet finns (1 = ja)", () => (rules.prestationskrav ? 1 : 0)],
      }),
      column("uppfyllt", "Uppfyllt (1 = ja)", (r) => steps(r).uppfyllt, { ...flag, sum: "sum" }),
      column(
        "fel",
        NATIONAL_END_HEADER,
        (r) => `=((${r.at("rekvirerat")}>0)*(${r.at("rekvirerat")}-${r.at("kvalificerat")}))`,
        { sum: "sum" },
      ),
    ],
  };
}
