import { PERCENT_WHOLE } from "../../domain/ruleAmounts";
import { LOCK_UNIT } from "../../domain/spreadLocks";
import { calcColumn as column, NOTE_ROW, perRow, rowsOn, text, type CalcSheet, type Refs } from "../calcSheet";
import type { AreaRuleRow } from "../areaRows";
import { SHEETS } from "../names";
import { columnReference, type Source } from "../parse/source";
import type { NycklarKey } from "./nycklar";
import type { OmradesreglerKey } from "./omradesregler";
import { baseColumns } from "./omradessummor";

export interface AreaBudgetReferences {
  regler: Source<OmradesreglerKey>;
  nycklar: Source<NycklarKey> | undefined;
  /** Områdessummor, which refers to this sheet as well. */
  sums: CalcSheet;
  /** What the run gave, kr, in the order of the rules: kept beside the formulas so that a later change shows. */
  amounts: readonly number[];
}

export const AREA_BUDGET_TITLE = "Områdesbudget";
export const AREA_BUDGET_END_HEADER = "Ändrat sedan körningen (kr)";

/**
 * A row a rule, every step in a column of its own (src/domain/divideAreas.ts says the same in code).
 *
 * A rule is found on Områdesregler by what tells it from others — region, område, insatsområde and base — so a sorted
 * table still gives the right rows. MATCH over INDEX(…,0) needs no array entry in any version of Excel.
 * Floors are corrected from exact remainders and subtractions stand in parentheses, as on Fördelning.
 */
export function omradesbudget(
  rules: readonly AreaRuleRow[],
  { regler, nycklar, sums, amounts }: AreaBudgetReferences,
): CalcSheet {
  const bases = baseColumns(sums);
  const has = (key: OmradesreglerKey) => regler.at[key] !== undefined;
  const rulesColumn = (key: OmradesreglerKey) => columnReference(regler, key);
  const pulled = (key: OmradesreglerKey, r: Refs, otherwise: string) =>
    `=IF(${r.at("rad")}=0,${otherwise},INDEX(${rulesColumn(key)},${r.at("rad")}))`;
  const words = { numberFormat: "General" };
  const flag = { numberFormat: "0" };

  const identity: [OmradesreglerKey, string][] = [
    ["regionkod", "regionkod"],
    ["omrade", "omrade"],
    ...(has("insatsomrade") ? ([["insatsomrade", "insatsomrade"]] as [OmradesreglerKey, string][]) : []),
    ["bas", "bas"],
  ];
  const found = (r: Refs) => identity.map(([key, own]) => `(${rulesColumn(key)}=$${r.at(own)})`).join("*");
  const keyed = (r: Refs, key: NycklarKey) =>
    nycklar
      ? `+(${r.at("regel")}="nyckel")*SUMPRODUCT((${columnReference(nycklar, "namn")}=${r.at("nyckel")})*${columnReference(nycklar, key)})`
      : "";
  /** Rows of the same region and base, added up. */
  const ofGroup = (r: Refs, key: string) => `SUMIFS(${r.all(key)},${r.all("grupp")},${r.at("grupp")})`;
  const whole = (r: Refs) => r.shared("namnare", 1);
  const rulesCount = (r: Refs) => r.shared("nr", 1);
  const thousand = (r: Refs) => r.shared("tusental1", 1);

  return {
    name: SHEETS.omradesbudget,
    title: AREA_BUDGET_TITLE,
    left: [
      {
        row: NOTE_ROW,
        label:
          "Varje regel på Områdesregler, steg för steg till hela kronor. Vad varje region har står på Områdessummor.",
        look: "note",
      },
    ],
    rows: rules.length,
    frozenColumns: 3,
    columns: [
      column(
        "regionkod",
        "Regionkod",
        105,
        perRow(rules, ({ regionkod }) => text(regionkod)),
        {
          numberFormat: "@",
          sum: () => "Summa",
        },
      ),
      column("region", "Region", 150, (r) => `=INDEX(${rowsOn(sums, "region")},${r.at("regionrad")})`, words),
      column(
        "omrade",
        "Område",
        210,
        perRow(rules, ({ rule }) => text(rule.omrade)),
        { numberFormat: "@" },
      ),
      column(
        "insatsomrade",
        "Insatsområde",
        80,
        perRow(rules, ({ rule }) => text(rule.insatsomrade)),
        {
          numberFormat: "@",
        },
      ),
      column(
        "bas",
        "Bas",
        72,
        perRow(rules, ({ rule }) => rule.bas),
        { numberFormat: "@" },
      ),
      column("regel", "Regel", 62, (r) => pulled("regel", r, '"saknas"'), words),
      column(
        "belopp",
        "Belopp (kr)",
        100,
        (r) =>
          `=IF(${r.at("last")}=1,${r.at("lastBelopp")},${r.at("beraknat")}+SIGN(${r.at("skillnadGrupp")})*${r.at("andel")})`,
        { look: "result", sum: "sum" },
      ),
      column("nr", "Nr", 36, (_, i) => i + 1, {
        ...flag,
        block: "Regeln",
        shared: [() => "Antal", (r) => `=ROWS(${r.all("nr")})`],
      }),
      column(
        "rad",
        "Rad i Områdesregler",
        72,
        (r) =>
          // Of one row LibreOffice makes a number, not a list to search.
          `=IF(${r.shared("rad", 1)}=1,SUMPRODUCT(${found(r)}),IFERROR(MATCH(1,INDEX(${found(r)},0),0),0))`,
        { ...flag, shared: [() => "Rader i tabellen", () => `=ROWS(${rulesColumn("regionkod")})`] },
      ),
      column(
        "regionrad",
        "Rad i Områdessummor",
        72,
        (r) => `=MATCH(${r.at("regionkod")},${rowsOn(sums, "regionkod")},0)`,
        flag,
      ),
      column("basnr", "Basens nummer", 60, (r) => `=MATCH(${r.at("bas")},${bases.words},0)`, flag),
      // A number, since engines compare numbers much faster than texts.
      column(
        "grupp",
        "Grupp: region och bas",
        66,
        (r) => `=(${r.at("regionrad")}-1)*COLUMNS(${bases.words})+${r.at("basnr")}`,
        flag,
      ),
      column("varde", "Värde", 92, (r) => pulled("varde", r, "0"), { numberFormat: "[<1000]General;#,##0" }),
      column("nyckel", "Nyckel", 130, (r) => (has("nyckel") ? `${pulled("nyckel", r, '""')}&""` : ""), words),
      column("steg", "Steg (kr)", 66, (r) =>
        has("steg") ? `=MAX(1,IF(${r.at("rad")}=0,1,INDEX(${rulesColumn("steg")},${r.at("rad")})))` : 1,
      ),
      column(
        "last",
        "Låst (1 = ja)",
        50,
        (r) => (has("last") ? `=IF(${r.at("rad")}=0,0,1*ISNUMBER(INDEX(${rulesColumn("last")},${r.at("rad")})))` : 0),
        flag,
      ),
      column("lastBelopp", "Låst belopp (kr)", 92, (r) =>
        has("last") ? `=IF(${r.at("last")}=0,0,INDEX(${rulesColumn("last")},${r.at("rad")}))` : 0,
      ),

      column(
        "underlag",
        "Basens belopp (kr)",
        100,
        (r) => `=INDEX(${bases.amounts},${r.at("regionrad")},${r.at("basnr")})`,
        { block: "Regelns belopp" },
      ),
      column("faktor", "Räknas på (kr)", 100, (r) => `=IF(${r.at("regel")}="belopp",1,${r.at("underlag")})`),
      column(
        "taljare",
        "Täljare",
        92,
        (r) =>
          `=(${r.at("regel")}="belopp")*${r.at("varde")}+(${r.at("regel")}="procent")*ROUND(100*${r.at("varde")},0)${keyed(r, "del")}`,
      ),
      column(
        "namnare",
        "Nämnare",
        92,
        (r) =>
          `=(${r.at("regel")}<>"procent")*(${r.at("regel")}<>"nyckel")+(${r.at("regel")}="procent")*${whole(r)}${keyed(r, "helhet")}`,
        { shared: [() => "100 %, i hundradelar", () => PERCENT_WHOLE] },
      ),
      column("produkt", "Räknas på × täljare", 130, (r) => `=${r.at("faktor")}*${r.at("taljare")}`),
      column("delare", "Nämnare × steg", 110, (r) => `=${r.at("namnare")}*${r.at("steg")}`),
      column("kvot", "Kvot (steg)", 112, (r) => `=${r.at("produkt")}/${r.at("delare")}`, {
        numberFormat: "#,##0.0000",
      }),
      column("heltal0", "Heltal, preliminärt", 92, (r) => `=INT(${r.at("kvot")})`),
      column("rest0", "Rest, preliminär", 92, (r) => `=(${r.at("produkt")}-${r.at("heltal0")}*${r.at("delare")})`),
      column("heltal", "Heltal (steg)", 92, (r) => `=${r.at("heltal0")}-1*(${r.at("rest0")}<0)`),
      column("rest", "Rest", 92, (r) => `=(${r.at("rest0")}+${r.at("delare")}*(${r.at("rest0")}<0))`),
      column(
        "tillsammans",
        "Delas tillsammans (1 = ja)",
        76,
        (r) => `=(${r.at("regel")}="procent")*(${r.at("steg")}=1)`,
        flag,
      ),
      // Rest first, then percentage, then the order of the rules: one number that no two rules share.
      column(
        "ordningstal",
        "Rest, procent och ordning",
        112,
        (r) =>
          `=${r.at("tillsammans")}*((${r.at("rest")}*(${whole(r)}+1)+${r.at("taljare")})*(${rulesCount(r)}+1)+${rulesCount(r)}-${r.at("nr")})`,
      ),
      column(
        "rang",
        "Rang",
        44,
        (r) => `=1+COUNTIFS(${r.all("grupp")},${r.at("grupp")},${r.all("ordningstal")},">"&${r.at("ordningstal")})`,
        flag,
      ),
      column(
        "kvar",
        "Kvar efter heltal (kr)",
        76,
        (r) =>
          `=INT(SUMIFS(${r.all("rest")},${r.all("grupp")},${r.at("grupp")},${r.all("tillsammans")},1)/${whole(r)})`,
      ),
      column(
        "upprakning",
        "Uppräkning (steg)",
        76,
        (r) =>
          `=IF(${r.at("tillsammans")}=1,1*(${r.at("rang")}<=${r.at("kvar")}),1*((2*${r.at("rest")}-${r.at("delare")})>=0))`,
        flag,
      ),
      column("grund", "Före återstod (kr)", 100, (r) => `=(${r.at("heltal")}+${r.at("upprakning")})*${r.at("steg")}`),

      column(
        "aterstod1",
        "Återstod på befolkning eller landsbygd (kr)",
        110,
        (r) =>
          `=IF((${r.at("regel")}="återstod")*(${r.at("bas")}<>"båda")=1,(${r.at("underlag")}-${ofGroup(r, "grund")}),0)`,
        { block: "Återstod" },
      ),
      column("fore", "Före återstod på båda (kr)", 100, (r) => `=${r.at("grund")}+${r.at("aterstod1")}`),
      column(
        "tusental1",
        "Hela tusental, olåsta",
        86,
        (r) => `=(1-${r.at("last")})*MAX(0,INT(${r.at("fore")}/${thousand(r)}))`,
        { shared: [() => "Delas efter hela", () => LOCK_UNIT] },
      ),
      column(
        "raknas",
        "Räknas mot återstod på båda (kr)",
        100,
        (r) =>
          `=IF((${r.at("bas")}="båda")+(${ofGroup(r, "tusental1")}>0)>0,${r.at("fore")},${r.at("last")}*${r.at("lastBelopp")}+(1-${r.at("last")})*${r.at("fore")})`,
      ),
      column(
        "aterstod2",
        "Återstod på båda (kr)",
        100,
        (r) =>
          `=IF((${r.at("regel")}="återstod")*(${r.at("bas")}="båda")=1,(${r.at("underlag")}-SUMIFS(${r.all("raknas")},${r.all("regionkod")},${r.at("regionkod")})),0)`,
      ),
      column("beraknat", "Beräknat (kr)", 100, (r) => `=${r.at("fore")}+${r.at("aterstod2")}`, { look: "result" }),

      column(
        "skillnad",
        "Beräknat − låst (kr)",
        92,
        (r) => `=(${r.at("last")}*(${r.at("beraknat")}-${r.at("lastBelopp")}))`,
        { block: "Lås" },
      ),
      column("skillnadGrupp", "Att dela på de olåsta (kr)", 92, (r) => `=${ofGroup(r, "skillnad")}`),
      column(
        "tusental",
        "Hela tusental",
        86,
        (r) => `=(1-${r.at("last")})*MAX(0,INT(${r.at("beraknat")}/${thousand(r)}))`,
      ),
      column("tusentalGrupp", "Tusental, summa", 86, (r) => `=MAX(1,${ofGroup(r, "tusental")})`),
      column("lasProdukt", "Skillnad × tusental", 120, (r) => `=ABS(${r.at("skillnadGrupp")})*${r.at("tusental")}`),
      column("lasHeltal0", "Heltal, preliminärt", 86, (r) => `=INT(${r.at("lasProdukt")}/${r.at("tusentalGrupp")})`),
      column(
        "lasRest0",
        "Rest, preliminär",
        86,
        (r) => `=(${r.at("lasProdukt")}-${r.at("lasHeltal0")}*${r.at("tusentalGrupp")})`,
      ),
      column("lasHeltal", "Heltal (kr)", 86, (r) => `=${r.at("lasHeltal0")}-1*(${r.at("lasRest0")}<0)`),
      column("lasRest", "Rest", 86, (r) => `=(${r.at("lasRest0")}+${r.at("tusentalGrupp")}*(${r.at("lasRest0")}<0))`),
      column(
        "lasOrdning",
        "Tusental och ordning",
        100,
        (r) => `=${r.at("tusental")}*(${rulesCount(r)}+1)+${rulesCount(r)}-${r.at("nr")}`,
      ),
      column(
        "lasRang",
        "Rang",
        44,
        (r) => {
          const group = `${r.all("grupp")},${r.at("grupp")},${r.all("lasRest")}`;
          return `=1+COUNTIFS(${group},">"&${r.at("lasRest")})+COUNTIFS(${group},${r.at("lasRest")},${r.all("lasOrdning")},">"&${r.at("lasOrdning")})`;
        },
        flag,
      ),
      column(
        "lasKvar",
        "Kvar efter heltal (kr)",
        76,
        (r) => `=(${ofGroup(r, "tusental")}>0)*(ABS(${r.at("skillnadGrupp")})-${ofGroup(r, "lasHeltal")})`,
      ),
      column(
        "andel",
        "Andel av skillnaden (kr)",
        92,
        (r) => `=${r.at("lasHeltal")}+1*(${r.at("lasRang")}<=${r.at("lasKvar")})`,
      ),

      column(
        "korning",
        "Belopp vid körningen (kr)",
        100,
        perRow(amounts, (amount) => amount),
        {
          block: "Senaste körning",
          sum: "sum",
        },
      ),
      column("andrat", AREA_BUDGET_END_HEADER, 92, (r) => `=(${r.at("belopp")}-${r.at("korning")})`, {
        sum: "sum",
      }),
    ],
  };
}
