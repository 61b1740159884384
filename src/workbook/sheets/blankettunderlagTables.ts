/** The tables of Blankettunderlag: a row for each insatsområde, requirement, activity and område. */
import type { Krav } from "../../domain/report/insatser";
import { columnLetters } from "../a1";
import { rowsOn } from "../calcSheet";
import { columnHere, formPlace, here, type FormLine, type FormSheet } from "../formSheet";
import type { PlanCell } from "../plan";
import { fieldOf, insatserColumn, kravColumn, type FormContext } from "../reports/context";
import type { ReportLists } from "../reports/lists";
import { NULAGESANALYS } from "../reports/templates";
import { CODE, cell, FLAG, headers, line, RESULT, WORDS } from "./blankettunderlagCells";

export function insatsomradeTable(context: FormContext, lists: ReportLists, form: FormSheet): FormLine[] {
  const at = (key: string) => here(form, key);
  const omrade = insatserColumn(context, "insatsomrade");
  const utfall = insatserColumn(context, "utfall");
  const all = (column: string) => columnHere(form, `omr0.${column}`, `omr${lists.omraden.length - 1}.${column}`);
  const krav = (column: "omrade" | "besvarat") =>
    columnHere(form, `krav0.${column}`, `krav${lists.krav.length - 1}.${column}`);
  const insats = (column: Parameters<typeof insatsColumn>[2]) => insatsColumn(form, lists, column);
  const costOf = (nr: string): PlanCell =>
    omrade === undefined || utfall === undefined ? 0 : `=SUMPRODUCT(1*(${omrade}=${nr}),${utfall})`;
  return [
    headers("Nr", "Kostnad (kr)", "Namn", "Andel av bidraget", "Krav", "Besvarade", "Insatser", "Vad som har gjorts"),
    ...lists.omraden.map(({ nr, namn }, i): FormLine => {
      const own = (key: string) => `omr${i}.${key}`;
      return {
        cells: [
          cell(0, own("nr"), nr, CODE),
          cell(1, own("kostnad"), () => costOf(at(own("nr"))), RESULT),
          { column: 2, value: namn, look: "note", indent: 1 },
          cell(3, own("andel"), () => `=IF(${at("bidrag")}=0,0,${at(own("kostnad"))}/MAX(1,${at("bidrag")}))`, {
            numberFormat: "0.0%",
          }),
          cell(
            4,
            own("krav"),
            () => (lists.krav.length === 0 ? 0 : `=SUMPRODUCT(1*(${krav("omrade")}=${at(own("nr"))}))`),
            FLAG,
          ),
          cell(
            5,
            own("besvarade"),
            () =>
              lists.krav.length === 0 ? 0 : `=SUMPRODUCT((${krav("omrade")}=${at(own("nr"))})*${krav("besvarat")})`,
            FLAG,
          ),
          cell(
            6,
            own("antal"),
            () => (lists.insatser === 0 ? 0 : `=SUMPRODUCT(1*(${insats("omrade")}=${at(own("nr"))}))`),
            FLAG,
          ),
          cell(
            7,
            own("gjort"),
            () =>
              lists.insatser === 0
                ? ""
                : `=IFERROR(INDEX(${insats("samlad")},MATCH(${at(own("nr"))}&" / "&${at(own("antal"))},${insats("nyckel")},0)),"")`,
            WORDS,
          ),
        ],
      };
    }),
    {
      cells: [
        { column: 0, value: "Utan insatsområde", look: "label" },
        cell(1, "utanOmrade", () =>
          lists.omraden.length === 0 ? `=${at("kostnader")}` : `=(${at("kostnader")}-SUM(${all("kostnad")}))`,
        ),
      ],
    },
  ];
}

export function kravTable(context: FormContext, lists: ReportLists, form: FormSheet): FormLine[] {
  const at = (key: string) => here(form, key);
  const ids = kravColumn(context, "id");
  const svar = kravColumn(context, "svar");
  const omrade = insatserColumn(context, "insatsomrade");
  const utfall = insatserColumn(context, "utfall");
  const insats = insatserColumn(context, "insats");
  const andel = insatserColumn(context, "andel");

  const ownText = (id: string, key: string): PlanCell => {
    if (id === NULAGESANALYS) return `=${fieldOf(context, "nulagesanalys")}&""`;
    return ids === undefined || svar === undefined ? "" : `=IFERROR(INDEX(${svar},MATCH(${at(key)},${ids},0))&"","")`;
  };
  const answer = ({ id, svar: kind }: Krav, i: number): PlanCell => {
    if (kind === "prestationskrav") return `=${at("status")}`;
    if (kind !== "andel") return ownText(id, `krav${i}.id`);
    if (andel === undefined || omrade === undefined) return "";
    const rows = `(${omrade}=${at(`krav${i}.omrade`)})*(${andel}<>"")`;
    return `=IF(${at(`krav${i}.besvarat`)}=1,SUMPRODUCT(${rows},${andel})/MAX(1,SUMPRODUCT(${rows})),"")`;
  };
  const withText = (insatsomrade: string, nr: string): string => {
    const harText = insatsColumn(form, lists, "harText");
    return insatsomrade === ""
      ? `SUM(${harText})`
      : `SUMPRODUCT((${insatsColumn(form, lists, "omrade")}=${nr})*${harText})`;
  };
  const answered = ({ insatsomrade, svar: kind }: Krav, i: number): PlanCell => {
    const nr = at(`krav${i}.omrade`);
    const own = `(TRIM(${at(`krav${i}.svar`)})<>"")`;
    const rows = omrade === undefined || insatsomrade === "" ? "1*" : `(${omrade}=${nr})*`;
    switch (kind) {
      case "text":
        return `=1*${own}`;
      case "insatser":
        return lists.insatser === 0 ? `=1*${own}` : `=1*(${own}+${withText(insatsomrade, nr)}>0)`;
      case "utfall":
        // Answered when there are activities and none is without an outcome.
        return insats === undefined || utfall === undefined
          ? `=1*${own}`
          : `=1*OR(${own},AND(SUMPRODUCT(${rows}(${insats}<>""))>0,SUMPRODUCT(${rows}(${insats}<>"")*(${utfall}=""))=0))`;
      case "andel":
        return andel === undefined ? 0 : `=1*(SUMPRODUCT(${rows}(${andel}<>"")*(${andel}>=0)*(${andel}<=1))>0)`;
      case "prestationskrav":
        return `=${at("uppfyllt")}*${at("galler")}`;
    }
  };
  return [
    headers("Id", "Insatsområde", "Krav", "Besvarat (1 = ja)", "", "", "", "Eget svar"),
    ...lists.krav.map((one, i): FormLine => ({
      cells: [
        cell(0, `krav${i}.id`, one.id, CODE),
        cell(1, `krav${i}.omrade`, one.insatsomrade, { ...CODE, align: "Left" }),
        { column: 2, value: one.text, look: "note" },
        cell(3, `krav${i}.besvarat`, () => answered(one, i), FLAG),
        cell(
          7,
          `krav${i}.svar`,
          () => answer(one, i),
          one.svar === "andel" ? { numberFormat: "0.0%", align: "Left" } : WORDS,
        ),
      ],
    })),
  ];
}

/** A column of the table with a row for each row of Insatser. */
export const insatsColumn = (
  form: FormSheet,
  { insatser }: ReportLists,
  column: "omrade" | "nyckel" | "harText" | "utanUtforare" | "samlad",
): string => columnHere(form, `ins0.${column}`, `ins${insatser - 1}.${column}`);

/**
 * Texts of one insatsområde are gathered row by row: each adds its own to those before it. Spaces alone are no text, which
 * is seen a cell at a time: TRIM of a whole column is not for every engine.
 */
export function insatsTable(context: FormContext, lists: ReportLists, form: FormSheet): FormLine[] {
  const at = (key: string) => here(form, key);
  const row = (key: "insatsomrade" | "insats" | "text" | "utforare", i: number) => {
    const column = insatserColumn(context, key);
    return column === undefined ? '""' : `IFERROR(INDEX(${column},${at(`ins${i}.rad`)})&"","")`;
  };
  const utfall = insatserColumn(context, "utfall");
  const utanUtforare = (i: number): PlanCell =>
    utfall === undefined || insatserColumn(context, "utforare") === undefined
      ? 0
      : `=(IFERROR(SUM(INDEX(${utfall},${at(`ins${i}.rad`)})),0)>0)*(TRIM(${row("utforare", i)})="")`;
  /** The rows above this one, the first with the header. */
  const above = (column: string, i: number) => {
    const { row: last, column: c } = formPlace(form, `ins${i}.${column}`);
    const first = formPlace(form, `ins0.${column}`).row;
    return `$${columnLetters(c)}$${first}:$${columnLetters(c)}${last}`;
  };
  return [
    headers(
      "Rad i Insatser",
      "Insatsområde",
      "Nyckel",
      "Nr i området",
      "Har text (1 = ja)",
      "Kostnad utan utförare (1 = ja)",
      "",
      "Samlad text",
    ),
    ...Array.from({ length: lists.insatser }, (_, i): FormLine => {
      const own = (key: string) => at(`ins${i}.${key}`);
      const words = () => `${row("insats", i)}&IF(${own("harText")}=1,": "&${row("text", i)},"")`;
      return {
        cells: [
          cell(0, `ins${i}.rad`, i + 1, { ...FLAG, align: "Left" }),
          cell(1, `ins${i}.omrade`, () => `=${row("insatsomrade", i)}`, { ...WORDS, align: "Left" }),
          cell(2, `ins${i}.nyckel`, () => `=${own("omrade")}&" / "&${own("nr")}`, WORDS),
          cell(3, `ins${i}.nr`, () => `=1+SUMPRODUCT(1*(${above("omrade", i)}=${own("omrade")}))`, FLAG),
          cell(4, `ins${i}.harText`, () => `=1*(TRIM(${row("text", i)})<>"")`, FLAG),
          cell(5, `ins${i}.utanUtforare`, () => utanUtforare(i), FLAG),
          cell(
            7,
            `ins${i}.samlad`,
            () =>
              `=IF(${own("nr")}=1,"",INDEX(${above("samlad", i)},MATCH(${own("omrade")}&" / "&(${own("nr")}-1),${above("nyckel", i)},0))&"; ")&${words()}`,
            WORDS,
          ),
        ],
      };
    }),
  ];
}

export function areaTable(context: FormContext, lists: ReportLists, form: FormSheet): FormLine[] {
  if (!context.areas) return [];
  const at = (key: string) => here(form, key);
  const { budget } = context.areas;
  const omrade = insatserColumn(context, "omrade");
  const utfall = insatserColumn(context, "utfall");
  const all = (column: string) => columnHere(form, `rad0.${column}`, `rad${lists.areaLines - 1}.${column}`);
  return [
    line(
      "areaForsta",
      "Första rad på Områdesbudget",
      () => `=IFERROR(MATCH(${at("vem")},${rowsOn(budget, "regionkod")},0),0)`,
      "",
      FLAG,
    ),
    line("areaAntal", "Antal regler", () => `=SUMPRODUCT(1*(${rowsOn(budget, "regionkod")}=${at("vem")}))`, "", FLAG),
    headers(
      "Område",
      "Belopp (kr)",
      "Insatsområde",
      "Nr",
      "Rad på Områdesbudget",
      "Utfall i området (kr)",
      "Över budget (kr)",
      "Regel",
    ),
    ...Array.from({ length: lists.areaLines }, (_, i): FormLine => {
      const own = (key: string) => at(`rad${i}.${key}`);
      const pulled = (key: string) => () =>
        `=IF(${own("rad")}=0,"",INDEX(${rowsOn(budget, key)},MAX(1,${own("rad")}))&"")`;
      return {
        cells: [
          cell(0, `rad${i}.omrade`, pulled("omrade"), WORDS),
          cell(
            1,
            `rad${i}.belopp`,
            () => `=IF(${own("rad")}=0,0,INDEX(${rowsOn(budget, "belopp")},MAX(1,${own("rad")})))`,
          ),
          cell(2, `rad${i}.insatsomrade`, pulled("insatsomrade"), WORDS),
          cell(3, `rad${i}.nr`, i + 1, FLAG),
          cell(
            4,
            `rad${i}.rad`,
            () => `=IF(${own("nr")}<=${at("areaAntal")},${at("areaForsta")}+${own("nr")}-1,0)`,
            FLAG,
          ),
          cell(5, `rad${i}.utfall`, () =>
            omrade === undefined || utfall === undefined
              ? 0
              : `=IF(${own("rad")}=0,0,SUMPRODUCT(1*(${omrade}=${own("omrade")}),${utfall}))`,
          ),
          cell(
            6,
            `rad${i}.over`,
            () => `=MAX(0,${own("utfall")}-SUMPRODUCT(1*(${all("omrade")}=${own("omrade")}),${all("belopp")}))`,
          ),
          cell(7, `rad${i}.regel`, pulled("regel"), WORDS),
        ],
      };
    }),
    line("areaOver", "Områden över sin budget", () => `=SUMPRODUCT(1*(${all("over")}>0))`, "Antal rader", FLAG),
    line("areaSumma", "Summa områden (kr)", () => `=SUM(${all("belopp")})`),
    line("ofordelat", "Ofördelat (kr)", () => `=(${at("bidrag")}-${at("areaSumma")})`),
  ];
}
