import type { Pot } from "../../domain/frame";
import { absolute } from "../a1";
import {
  cellOn,
  columnIndex,
  FIRST_ROW,
  NOTE_ROW,
  rowsOn,
  sameRowOn,
  SHARED_ROWS,
  calcColumn,
  type CalcColumn,
  type CalcSheet,
} from "../calcSheet";
import { SHEETS } from "../names";
import { columnReference, type Source } from "../parse/source";
import type { PlanCell } from "../plan";
import { potKey } from "./fordelning";
import { AREA_SOURCES } from "./omradesregler";
import type { RegionerKey } from "./regioner";
import { regionColumns } from "./regionColumns";

export interface AreaSumReferences {
  allocation: CalcSheet;
  pots: readonly Pot[];
  regioner: Source<RegionerKey>;
  /** Which amounts the rules divide: a reference to Områdesregler, or the choice itself where it has no such cell. */
  source: PlanCell;
  /** Områdesbudget, which refers to this sheet as well: asked for when the formulas are written. */
  budget: () => CalcSheet;
}

export const AREA_SUMS_TITLE = "Områden per region";
export const AREA_SUMS_END_HEADER = "Överfördelat (kr)";

/** B2: which amounts the rules divide. */
export const AREA_SOURCE_CELL = "$B$2";

/** Row of the words befolkning, landsbygd and båda above the columns that they name, as rules write them. */
const BASE_WORD = 2;

/** A row a region, as on Fördelning: what it has, what its rules take of each base, and what is left. */
export function omradessummor(
  regions: readonly { regionkod: string }[],
  { allocation, pots, regioner, source, budget }: AreaSumReferences,
): CalcSheet {
  const divided = pots.filter(({ nyckel }) => nyckel !== "ingen");
  const column = (key: string, header: string, row: CalcColumn["row"], more: Partial<CalcColumn> = {}): CalcColumn =>
    calcColumn(key, header, 96, row, { sum: "sum", ...more });
  const baseWord = (word: string): Partial<CalcColumn> => ({
    sharedFormat: "@",
    shared: [undefined, undefined, () => word],
  });

  const allocated = (nyckel: Pot["nyckel"]) => (index: number) => {
    const cells = divided.flatMap((pot, p) =>
      pot.nyckel === nyckel ? [sameRowOn(allocation, FIRST_ROW + index, potKey(p, "belopp"))] : [],
    );
    return cells.length === 0 ? 0 : `=${cells.join("+")}`;
  };
  const decided = (nyckel: "befolkning" | "landsbygd") => (index: number) => {
    const key = decidedColumn(nyckel, regioner, pots);
    if (key === undefined) return 0;
    return `=INDEX(${columnReference(regioner, key)},${sameRowOn(allocation, FIRST_ROW + index, "rad")})`;
  };
  const taken = (base: string) => (r: Parameters<CalcColumn["row"]>[0]) =>
    `=SUMIFS(${rowsOn(budget(), "belopp")},${rowsOn(budget(), "regionkod")},$${r.at("regionkod")},${rowsOn(budget(), "bas")},${r.shared(base, BASE_WORD)})`;

  return {
    name: SHEETS.omradessummor,
    title: AREA_SUMS_TITLE,
    left: [{ row: NOTE_ROW, label: "Underlag", value: source, look: "label" }],
    rows: regions.length,
    frozenColumns: 2,
    columns: [
      ...regionColumns(regions, (_, i) => `=${sameRowOn(allocation, FIRST_ROW + i, "region")}`),
      column("fordelatBefolkning", "Fördelat, befolkning (kr)", (_, i) => allocated("befolkning")(i), {
        block: "Underlag",
      }),
      column("fordelatLandsbygd", "Fördelat, landsbygd (kr)", (_, i) => allocated("landsbygd")(i)),
      column("beslutatBefolkning", "Beslutat, befolkning (kr)", (_, i) => decided("befolkning")(i)),
      column("beslutatLandsbygd", "Beslutat, landsbygd (kr)", (_, i) => decided("landsbygd")(i)),
      ...(
        [
          ["befolkning", "Befolkning"],
          ["landsbygd", "Landsbygd"],
        ] as const
      ).map(([base, name], b) =>
        column(
          base,
          `${name} (kr)`,
          (r) => `=IF(${AREA_SOURCE_CELL}="${AREA_SOURCES[1]}",${r.at(`beslutat${name}`)},${r.at(`fordelat${name}`)})`,
          { ...baseWord(base), ...(b === 0 && { block: "Att dela på områden" }) },
        ),
      ),
      column("båda", "Totalt (kr)", (r) => `=${r.at("befolkning")}+${r.at("landsbygd")}`, {
        ...baseWord("båda"),
        look: "result",
      }),
      column("regler", "Antal regler", (r) => `=COUNTIFS(${rowsOn(budget(), "regionkod")},$${r.at("regionkod")})`, {
        block: "Områden",
        width: 60,
      }),
      column("omrBefolkning", "Områden på befolkning (kr)", taken("befolkning")),
      column("omrLandsbygd", "Områden på landsbygd (kr)", taken("landsbygd")),
      column("omrBåda", "Områden på båda (kr)", taken("båda")),
      column(
        "omraden",
        "Områden (kr)",
        (r) => `=SUMIFS(${rowsOn(budget(), "belopp")},${rowsOn(budget(), "regionkod")},$${r.at("regionkod")})`,
        { look: "result" },
      ),
      column(
        "ofordelat",
        "Ofördelat (kr)",
        (r) =>
          `=((${r.at("befolkning")}-${r.at("omrBefolkning")})+(${r.at("landsbygd")}-${r.at("omrLandsbygd")})-${r.at("omrBåda")})`,
        { look: "result" },
      ),
      column(
        "avstamning",
        "Områden + ofördelat − totalt (kr)",
        (r) => `=(${r.at("omraden")}+${r.at("ofordelat")}-${r.at("båda")})`,
        { block: "Avstämning" },
      ),
      column(
        "over",
        AREA_SUMS_END_HEADER,
        (r) =>
          `=MAX(0,${r.at("omrBefolkning")}-${r.at("befolkning")},${r.at("omrLandsbygd")}-${r.at("landsbygd")},${r.at("omraden")}-${r.at("båda")})`,
      ),
    ],
  };
}

/** The words and the amounts that a rule's base picks among: the addresses on Områdesbudget. */
export function baseColumns(sums: CalcSheet): { words: string; amounts: string } {
  const last = columnIndex(sums, "båda");
  const across = (from: number, to: number) => `${cellOn(sums, from, "befolkning")}:${absolute(to, last)}`;
  const words = SHARED_ROWS[BASE_WORD];
  return { words: across(words, words), amounts: across(FIRST_ROW, FIRST_ROW + sums.rows - 1) };
}

/**
 * The column of Regioner that says what was decided of one key. Where there is only one amount, it is of the one key there
 * is; with two keys it cannot be told how much each is.
 */
export function decidedColumn(
  nyckel: "befolkning" | "landsbygd",
  { at }: Source<RegionerKey>,
  pots: readonly Pot[],
): RegionerKey | undefined {
  if (at.beslutatBefolkning === undefined && at.beslutatLandsbygd === undefined) {
    const other = nyckel === "befolkning" ? "landsbygd" : "befolkning";
    const alone = !pots.some((pot) => pot.nyckel === other) && pots.some((pot) => pot.nyckel === nyckel);
    return alone && at.beslutat !== undefined ? "beslutat" : undefined;
  }
  const key = nyckel === "befolkning" ? "beslutatBefolkning" : "beslutatLandsbygd";
  return at[key] === undefined ? undefined : key;
}
