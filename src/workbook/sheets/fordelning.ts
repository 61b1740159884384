import type { Kronor } from "../../domain/kronor";
import type { Pot } from "../../domain/frame";
import { METHODS } from "../../domain/method";
import {
  FIRST_ROW,
  NOTE_ROW,
  perRow,
  sameRowOn,
  text,
  calcColumn,
  type CalcColumn,
  type CalcSheet,
} from "../calcSheet";
import { SHEETS } from "../names";
import type { PlanCell } from "../plan";
import { columnReference, dataRows, valueIn, type Source } from "../parse/source";
import type { RamKey } from "./ram";
import { regionColumns } from "./regionColumns";
import type { RegionerKey } from "./regioner";

export interface AllocationReferences {
  regioner: Source<RegionerKey>;
  /** Columns of Ram as formulas write them: the sheet may be about to be made. */
  ram: Record<Extract<RamKey, "insats" | "belopp">, string>;
  /** The rounding method: a reference to Vikter, or the method itself where Vikter has no such cell. */
  method: PlanCell;
  /** There when some pot is divided by the rural key. */
  rural?: CalcSheet;
  /** regionkod → what the run read and gave: kept beside the formulas so that a later change shows. */
  run: ReadonlyMap<string, { folkmangd: number; summa: Kronor }>;
}

export const ALLOCATION_TITLE = "Fördelning per region";
export const AMOUNT_HEADER = "Belopp (kr)";
export const PER_PERSON_HEADER = "Kr per invånare";
export const ALLOCATION_END_HEADER = "Ändrat sedan körningen (kr)";

/** Stands for the decided amount of a region that has none yet, and for the difference against it. */
export const NOT_DECIDED = "saknas";

/** The column of Regioner with what was decided of a divided pot's key. */
const decidedOf = ({ nyckel }: Pot): RegionerKey =>
  nyckel === "landsbygd" ? "beslutatLandsbygd" : "beslutatBefolkning";

/** The method. */
export const METHOD_ADDRESS = "B2";
/** The same, and 1 when it is största resten: absolute, for every row's formula. */
export const METHOD_CELL = "$B$2";
const LARGEST_REMAINDER_CELL = "$B$4";
const LARGEST_REMAINDER_ROW = 3;

export const potKey = (index: number, column: PotColumn): string => `pott${index}.${column}`;

/** Which pot's column a key is of; undefined for the other columns. */
export function potOf(key: string): { pot: number; column: string } | undefined {
  const [, pot, column = ""] = /^pott(\d+)\.(\w+)$/.exec(key) ?? [];
  return pot === undefined ? undefined : { pot: Number(pot), column };
}

export type PotColumn =
  | "andel"
  | "produkt"
  | "kvot"
  | "heltal0"
  | "rest0"
  | "heltal"
  | "rest"
  | "rang"
  | "upprakning"
  | "differens"
  | "belopp";

/**
 * A row a region, a block a pot, every step of the division in a column of its own
 * (Hamilton's method, or half-up with the difference on the largest).
 *
 * The floor is corrected from an exact remainder: Excel and LibreOffice round a quotient to 15 digits before INT,
 * so INT alone can be one too high. The remainder is a difference of two exact integers, in parentheses because
 * Excel sets a subtraction that ends a formula to zero when both sides agree to 15 digits. Remainders are compared
 * by their difference for the same reason.
 */
export function fordelning(
  regions: readonly { regionkod: string; region: string }[],
  pots: readonly Pot[],
  refs: AllocationReferences,
): CalcSheet {
  const { regioner, rural } = refs;
  const divided = pots.filter(({ nyckel }) => nyckel !== "ingen");
  const decided = decidedColumns(regioner, divided);
  const awaited = decided.filter((key) => key === "beslutat" || divided.some((pot) => decidedOf(pot) === key));
  // A blank cell is a decision that is not there, not one of nothing.
  const decidedFormula = (cellOf: (key: RegionerKey) => string) => {
    const sum = decided.map(cellOf).join("+");
    const blank = awaited.map((key) => `${cellOf(key)}=""`).join(",");
    return awaited.length === 0 ? `=${sum}` : `=IF(OR(${blank}),"${NOT_DECIDED}",${sum})`;
  };

  return {
    name: SHEETS.fordelning,
    title: ALLOCATION_TITLE,
    left: [
      { row: NOTE_ROW, label: "Avrundningsmetod", value: refs.method, look: "label" },
      {
        row: LARGEST_REMAINDER_ROW,
        label: "1 = största resten",
        value: `=IF(${METHOD_CELL}="${METHODS[0]}",1,0)`,
        look: "label",
      },
    ],
    rows: regions.length,
    frozenColumns: 2,
    columns: [
      ...regionColumns(
        regions,
        regioner.at.region === undefined
          ? perRow(regions, ({ region }) => text(region))
          : (r) => `=INDEX(${columnReference(regioner, "region")},${r.at("rad")})`,
      ),
      {
        key: "rad",
        header: "Rad i Regioner",
        width: 56,
        numberFormat: "0",
        look: "calculation",
        row: (r) => `=MATCH(${r.at("regionkod")},${columnReference(regioner, "regionkod")},0)`,
      },
      {
        key: "folkmangd",
        header: "Folkmängd (personer)",
        width: 86,
        numberFormat: "#,##0",
        look: "calculation",
        row: (r) => `=INDEX(${columnReference(regioner, "folkmangd")},${r.at("rad")})`,
        sum: "sum",
      },
      orderColumn("folkmangd", "Ordning, folkmängd"),
      ...(rural
        ? [
            {
              key: "landsbygd",
              header: "Landsbygdsnyckel",
              width: 112,
              numberFormat: "#,##0",
              look: "calculation",
              row: (_, i) => `=${sameRowOn(rural, FIRST_ROW + i, "nyckel")}`,
              sum: "sum",
            } satisfies CalcColumn,
            orderColumn("landsbygd", "Ordning, landsbygd"),
          ]
        : []),
      ...divided.flatMap((pot, index) => potColumns(pot, index, refs)),
      {
        key: "totalt",
        header: "Totalt (kr)",
        block: "Totalt",
        width: 96,
        numberFormat: "#,##0",
        look: "result",
        row: (r) => (divided.length === 0 ? 0 : `=${divided.map((_, i) => r.at(potKey(i, "belopp"))).join("+")}`),
        sum: "sum",
      },
      {
        key: "perInvanare",
        header: PER_PERSON_HEADER,
        width: 72,
        numberFormat: "#,##0.00",
        look: "calculation",
        row: (r) => `=IF(${r.at("folkmangd")}=0,0,${r.at("totalt")}/${r.at("folkmangd")})`,
        sum: (r) => `=IF(${r.sum("folkmangd")}=0,0,${r.sum("totalt")}/${r.sum("folkmangd")})`,
      },
      ...(decided.length > 0
        ? ([
            {
              key: "beslutat",
              header: "Beslutat belopp (kr)",
              width: 96,
              numberFormat: "#,##0",
              look: "calculation",
              row: (r) => decidedFormula((key) => `INDEX(${columnReference(regioner, key)},${r.at("rad")})`),
              sum: "sum",
            },
            {
              key: "motBeslut",
              header: "Differens mot beslut (kr)",
              width: 86,
              numberFormat: "#,##0",
              look: "calculation",
              row: (r) =>
                `=IF(${r.at("beslutat")}="${NOT_DECIDED}","${NOT_DECIDED}",(${r.at("totalt")}-${r.at("beslutat")}))`,
              sum: "sum",
            },
          ] satisfies CalcColumn[])
        : []),
      {
        key: "folkmangdKorning",
        header: "Folkmängd vid körningen",
        block: "Senaste körning",
        width: 86,
        numberFormat: "#,##0",
        look: "calculation",
        row: perRow(regions, ({ regionkod }) => refs.run.get(regionkod)?.folkmangd ?? 0),
        sum: "sum",
      },
      {
        key: "korning",
        header: "Belopp vid körningen (kr)",
        width: 96,
        numberFormat: "#,##0",
        look: "calculation",
        row: perRow(regions, ({ regionkod }) => refs.run.get(regionkod)?.summa ?? 0),
        sum: "sum",
      },
      {
        key: "andrat",
        header: ALLOCATION_END_HEADER,
        width: 92,
        numberFormat: "#,##0",
        look: "calculation",
        row: (r) => `=(${r.at("totalt")}-${r.at("korning")})`,
        sum: "sum",
      },
    ],
  };
}

/**
 * The columns of Regioner that together say what was decided: one for each key, or the whole where some key's is missing
 * or blank in every row, as an import of the whole leaves them. None where one key's is all there is: it is not the whole.
 */
function decidedColumns(regioner: Source<RegionerKey>, divided: readonly Pot[]): RegionerKey[] {
  const isThere = (key: RegionerKey) => regioner.at[key] !== undefined;
  const parts = (["beslutatBefolkning", "beslutatLandsbygd"] as const).filter(isThere);
  if (!isThere("beslutat")) return divided.every((pot) => isThere(decidedOf(pot))) ? parts : [];
  const isKnown = (key: RegionerKey) => dataRows(regioner).some((row) => valueIn(regioner, row, key) !== "");
  const isWhole = divided.every((pot) => isKnown(decidedOf(pot)));
  return isWhole ? parts : ["beslutat"];
}

/** 1 for the largest key; equal keys in the order of regionkod. One of a kind, so it breaks every tie. */
const orderColumn = (of: string, header: string): CalcColumn => ({
  key: `${of}.ordning`,
  header,
  width: 66,
  numberFormat: "0",
  look: "calculation",
  row: (r) => `=RANK(${r.at(of)},${r.all(of)})+SUMPRODUCT(1*((${r.upTo(of)}-${r.at(of)})=0))-1`,
});

function potColumns(pot: Pot, index: number, refs: AllocationReferences): CalcColumn[] {
  const key = (column: PotColumn) => potKey(index, column);
  const of = pot.nyckel === "landsbygd" ? "landsbygd" : "folkmangd";
  const order = `${of}.ordning`;
  const column = (
    name: PotColumn,
    header: string,
    width: number,
    row: CalcColumn["row"],
    more: Partial<CalcColumn> = {},
  ): CalcColumn => calcColumn(key(name), header, width, row, more);

  return [
    column("andel", "Andel", 112, (r) => `=${r.at(of)}/${r.shared(key("produkt"), 1)}`, {
      block: pot.insats,
      numberFormat: "0.0000%",
      sharedFormat: "General",
      shared: [() => "Pott (kr)", () => "Nyckelns summa", () => "Kvar efter heltal (kr)"],
      sum: "sum",
    }),
    column("produkt", "Pott × nyckel", 140, (r) => `=${r.shared(key("produkt"), 0)}*${r.at(of)}`, {
      shared: [
        // The block's title is the pot's name, so a sorted or extended table still gives the right pot.
        (r) => `=INDEX(${refs.ram.belopp},MATCH(${r.block(key("andel"))},${refs.ram.insats},0))`,
        (r) => `=MAX(1,${r.sum(of)})`,
        (r) => `=(${r.shared(key("produkt"), 0)}-${r.sum(key("heltal"))})`,
      ],
    }),
    column("kvot", "Kvot (kr)", 112, (r) => `=${r.at(key("produkt"))}/${r.shared(key("produkt"), 1)}`, {
      numberFormat: "#,##0.0000",
    }),
    column("heltal0", "Heltal, preliminärt", 92, (r) => `=INT(${r.at(key("kvot"))})`),
    column(
      "rest0",
      "Rest, preliminär",
      92,
      (r) => `=(${r.at(key("produkt"))}-${r.at(key("heltal0"))}*${r.shared(key("produkt"), 1)})`,
    ),
    column("heltal", "Heltal (kr)", 92, (r) => `=${r.at(key("heltal0"))}-1*(${r.at(key("rest0"))}<0)`, { sum: "sum" }),
    column(
      "rest",
      "Rest",
      92,
      (r) => `=(${r.at(key("rest0"))}+${r.shared(key("produkt"), 1)}*(${r.at(key("rest0"))}<0))`,
    ),
    column(
      "rang",
      "Rang",
      44,
      (r) =>
        `=RANK(${r.at(key("rest"))},${r.all(key("rest"))})+SUMPRODUCT(((${r.all(key("rest"))}-${r.at(key("rest"))})=0)*(${r.all(order)}<${r.at(order)}))`,
    ),
    column(
      "upprakning",
      "Uppräkning (kr)",
      70,
      (r) =>
        `=IF(${LARGEST_REMAINDER_CELL}=1,1*(${r.at(key("rang"))}<=${r.shared(key("produkt"), 2)}),1*((2*${r.at(key("rest"))}-${r.shared(key("produkt"), 1)})>=0))`,
      { sum: "sum" },
    ),
    column(
      "differens",
      "Differens på största (kr)",
      74,
      (r) =>
        `=IF(${LARGEST_REMAINDER_CELL}=1,0,(${r.shared(key("produkt"), 2)}-${r.sum(key("upprakning"))})*(${r.at(order)}=1))`,
      { sum: "sum" },
    ),
    column(
      "belopp",
      AMOUNT_HEADER,
      96,
      (r) => `=${r.at(key("heltal"))}+${r.at(key("upprakning"))}+${r.at(key("differens"))}`,
      { look: "result", sum: "sum" },
    ),
  ];
}
