import type { Krav } from "../../domain/report/insatser";
import { columnLetters } from "../a1";
import { rowsOn } from "../calcSheet";
import { serialOf } from "../dates";
import { columnHere, formLines, formPlace, here, type FormCell, type FormLine, type FormSheet } from "../formSheet";
import { SHEETS } from "../names";
import type { PlanCell } from "../plan";
import {
  fieldOf,
  fieldWord,
  followedDate,
  followedWord,
  insatserColumn,
  kravColumn,
  prestationskravFormulas,
  uppfoljningColumn,
  type FormContext,
} from "../reports/context";
import { isSkr, type ReportInputs } from "../reports/inputs";
import { NULAGESANALYS } from "../reports/templates";
import { potKey } from "./fordelning";
import { FORM_TITLES } from "./formTitles";
import { JA_NEJ, type InsatserKey } from "./insatser";
import { SKR, type FieldKey } from "./kontaktuppgifter";

/** What the tables of the sheet have a row for. */
export interface ReportLists {
  /** What costs are shown by: insatsområden, or SKR's insatser. */
  omraden: readonly { nr: string; namn: string; endastLandsbygd?: true }[];
  krav: readonly Krav[];
  /** Rows of the table Insatser at the run, empty ones too: what is filled in later comes along. */
  insatser: number;
  /** The most rules for områden that any region has. */
  areaLines: number;
}

export function reportLists(context: FormContext): ReportLists {
  const { inputs, rules, mostRules } = context;
  const skr = isSkr(inputs);
  return {
    omraden: skr ? rules.skr.map((namn) => ({ nr: namn, namn: "" })) : rules.insatsomraden,
    krav: skr ? [] : rules.krav,
    insatser: context.insatsRows ?? insatsRows(inputs),
    areaLines: mostRules,
  };
}

/** Rows of the table Insatser that the forms show, empty ones too; 0 where they can show none. */
export function insatsRows(inputs: ReportInputs): number {
  const source = inputs.insatser?.source;
  return source && insatserColumn({ inputs }, "insatsomrade") ? Math.max(1, source.tableEnd - source.firstRow) : 0;
}

const WIDTHS = [230, 120, 150, 90, 96, 96, 96, 330];
const KR = "#,##0";
const FLAG = { numberFormat: "0" };
const WORDS = { numberFormat: "General" };
const DATE = { numberFormat: "yyyy-mm-dd" };
const RESULT: Partial<FormCell> = { look: "result" };

/** Every amount and count that the forms show, each calculated once, in the order of the forms. */
export function blankettunderlag(context: FormContext, lists: ReportLists): FormSheet {
  const form: FormSheet = {
    name: SHEETS.blankettunderlag,
    title: FORM_TITLES.blankettunderlag,
    note: "Beräkning. Det som blanketterna visar, räknat en gång ur Fördelning, Områdesbudget, Kontaktuppgifter och Insatser.",
    widths: WIDTHS,
    lines: [],
    landscape: true,
    header: { left: "Underlag för blanketterna", right: `Statsbidrag ${context.year}` },
    onePage: false,
  };
  const at = (key: string) => here(form, key);
  const { section, blank } = formLines(WIDTHS.length);
  const parts: FormLine[][] = [
    [section("Mottagare"), ...receiverLines(context, at)],
    [section("Bidrag enligt överenskommelsen (kr)"), ...grantLines(context, at)],
    [section("Prestationskrav"), ...requirementLines(context, at)],
    [section("Rekvisition och redovisning (kr)"), ...settlementLines(context, at)],
    [section("Villkor"), ...conditionLines(context, lists, form)],
    [section("Kostnader per insatsområde"), ...insatsomradeTable(context, lists, form)],
    ...(lists.krav.length > 0 ? [[section("Redovisningskrav"), ...kravTable(context, lists, form)]] : []),
    ...(lists.insatser > 0 ? [[section("Insatser rad för rad"), ...insatsTable(context, lists, form)]] : []),
    ...(lists.areaLines > 0 ? [[section("Mottagarens områden"), ...areaTable(context, lists, form)]] : []),
  ];
  form.lines = parts.flatMap((part, i) => (i === 0 ? part : [blank(), ...part]));
  return form;
}

type At = (key: string) => string;

const line = (
  key: string,
  label: string,
  value: FormCell["value"],
  words = "",
  more: Partial<FormCell> = {},
): FormLine => ({
  cells: [
    { column: 0, value: label, look: "label" },
    { column: 1, value, look: "calculation", numberFormat: KR, align: "Right", key, ...more },
    ...(words === "" ? [] : [{ column: 2, value: words, look: "note" as const, indent: 1 }]),
  ],
});

function receiverLines(context: FormContext, at: At): FormLine[] {
  const { allocation } = context;
  return [
    line("vem", "Redovisande", `=${fieldWord(context, "vem")}`, "Regionkod eller SKR, ur Kontaktuppgifter", WORDS),
    line("skr", "SKR (1 = ja)", () => `=1*(${at("vem")}="${SKR}")`, "", FLAG),
    line(
      "rad",
      "Rad på Fördelning",
      () => `=IFERROR(MATCH(${at("vem")},${rowsOn(allocation, "regionkod")},0),0)`,
      "0 när mottagaren inte är en region",
      FLAG,
    ),
    line(
      "namn",
      "Namn",
      () => `=IF(${at("rad")}=0,${at("vem")},INDEX(${rowsOn(allocation, "region")},MAX(1,${at("rad")})))`,
      "",
      WORDS,
    ),
  ];
}

function grantLines({ allocation, pots, ram }: FormContext, at: At): FormLine[] {
  const divided = pots.filter(({ nyckel }) => nyckel !== "ingen");
  const ofPots = (nyckel: string) => (): PlanCell => {
    const amounts = divided.flatMap((pot, p) =>
      pot.nyckel === nyckel ? [`INDEX(${rowsOn(allocation, potKey(p, "belopp"))},MAX(1,${at("rad")}))`] : [],
    );
    return amounts.length === 0 ? 0 : `=IF(${at("rad")}=0,0,${amounts.join("+")})`;
  };
  return [
    line("befolkning", "Efter befolkning", ofPots("befolkning"), "Ur Fördelning"),
    line("landsbygd", "Landsbygdssatsning", ofPots("landsbygd"), "Ur Fördelning"),
    line(
      "skrBelopp",
      "SKR:s del",
      () => (ram.mottagare === undefined ? 0 : `=${at("skr")}*SUMIFS(${ram.belopp},${ram.mottagare},"${SKR}")`),
      "Potter på Ram vars mottagare är SKR",
    ),
    line("bidrag", "Bidrag", () => `=${at("befolkning")}+${at("landsbygd")}+${at("skrBelopp")}`, "", RESULT),
  ];
}

function requirementLines(context: FormContext, at: At): FormLine[] {
  const { period, prestationskrav } = context.rules;
  const steps = () =>
    prestationskravFormulas({
      galler: at("galler"),
      plan: at("plan"),
      framtagen: at("framtagen"),
      reviderad: at("reviderad"),
      start: at("start"),
      slut: at("slut"),
      besked: at("besked"),
      uppfyllt: at("uppfyllt"),
    });
  const codes = uppfoljningColumn(context, "regionkod");
  return [
    line("start", "Bidragsåret börjar", serialOf(period.from), "Ur överenskommelsen", DATE),
    line("slut", "Bidragsåret slutar", serialOf(period.to), "Ur överenskommelsen", DATE),
    line("arKrav", "Överenskommelsen har kravet (1 = ja)", prestationskrav ? 1 : 0, "", FLAG),
    line("galler", "Kravet gäller mottagaren (1 = ja)", () => `=${at("arKrav")}*(1-${at("skr")})`, "", FLAG),
    line(
      "uppfRad",
      "Rad i Uppföljning",
      () => (codes === undefined ? 0 : `=IFERROR(MATCH(${at("vem")},${codes},0),0)`),
      "0 när mottagaren inte finns där",
      FLAG,
    ),
    line("plan", "Plan finns", () => followedWord(context, "plan", at("uppfRad")), "Ur Uppföljning", WORDS),
    line(
      "framtagen",
      "Plan framtagen",
      () => followedDate(context, "framtagen", at("uppfRad")),
      "Ur Uppföljning",
      DATE,
    ),
    line(
      "reviderad",
      "Plan reviderad",
      () => followedDate(context, "reviderad", at("uppfRad")),
      "Ur Uppföljning",
      DATE,
    ),
    line("besked", "Kan avgöras (1 = ja)", () => steps().besked, "Svar och datum finns och går ihop", FLAG),
    line(
      "uppfyllt",
      "Uppfyllt (1 = ja)",
      () => steps().uppfyllt,
      "Framtagen under bidragsåret, eller tidigare och reviderad under det",
      FLAG,
    ),
    line("status", "Utfall", () => steps().status, "", { ...WORDS, ...RESULT }),
    line(
      "ejUtbetalbart",
      "Ej utbetalbart (kr)",
      () => `=${at("bidrag")}*${at("besked")}*(1-${at("uppfyllt")})`,
      "Hela beloppet när kravet inte är uppfyllt",
    ),
    line("ratt", "Rätt att rekvirera (kr)", () => `=(${at("bidrag")}-${at("ejUtbetalbart")})`, "", RESULT),
  ];
}

function settlementLines(context: FormContext, at: At): FormLine[] {
  const number = (key: FieldKey, otherwise: string) => {
    const cell = fieldOf(context, key);
    return `=IF(ISNUMBER(${cell}),${cell},${otherwise})`;
  };
  const utfall = insatserColumn(context, "utfall");
  return [
    line(
      "rekvirerat",
      "Rekvireras",
      () => number("rekvireratBelopp", at("ratt")),
      "Ur Kontaktuppgifter; tomt: hela beloppet",
      RESULT,
    ),
    line("utbetalt", "Utbetalt", number("utbetalt", "0"), "Ur Kontaktuppgifter"),
    line("kostnader", "Kostnader", utfall === undefined ? 0 : `=SUM(${utfall})`, "Utfall på Insatser"),
    line(
      "oforbrukat",
      "Medel som inte har förbrukats",
      () => `=(${at("utbetalt")}-${at("kostnader")})`,
      "Bidrag − kostnader",
      RESULT,
    ),
    line("aterbetalas", "Att betala tillbaka", () => `=MAX(0,${at("oforbrukat")})`),
    line("over", "Kostnader utöver bidraget", () => `=MAX(0,-${at("oforbrukat")})`, "Betalas av mottagaren själv"),
  ];
}

function conditionLines(context: FormContext, lists: ReportLists, form: FormSheet): FormLine[] {
  const at = (key: string) => here(form, key);
  /** A count over rows of Insatser; 0 where the sheet lacks a column that it needs. */
  const count = (
    keys: readonly InsatserKey[],
    formula: (...columns: string[]) => string,
    more: readonly string[] = [],
  ): PlanCell => {
    const columns = keys.flatMap((key) => insatserColumn(context, key) ?? []);
    const rows = () => [formula(...columns), ...more].map((of) => `SUMPRODUCT(${of})`);
    return columns.length === keys.length ? `=${rows().join("+")}` : 0;
  };
  const rural = lists.omraden.flatMap(({ endastLandsbygd }, i) => (endastLandsbygd ? [`omr${i}.kostnad`] : []));
  const daysOutside = (key: FieldKey) => {
    const cell = fieldOf(context, key);
    return `IF(ISNUMBER(${cell}),MAX(0,${at("start")}-${cell})+MAX(0,${cell}-${at("slut")}),0)`;
  };
  const yes = `"${JA_NEJ[0]}"`;
  return [
    line(
      "landsbygdOver",
      "Landsbygdskostnader över landsbygdsmedlen (kr)",
      () => (rural.length === 0 ? 0 : `=MAX(0,${rural.map(at).join("+")}-${at("landsbygd")})`),
      "Bara landsbygdspotten betalar särskilda insatser på landsbygden",
    ),
    line(
      "investering",
      "Investeringar vars utfall inte är avskrivningen",
      count(
        ["utfall", "anskaffning", "avskrivning"],
        (utfall, anskaffning, avskrivning) =>
          `(((${anskaffning}>0)+(${avskrivning}>0))>0)*((${utfall}-${avskrivning})<>0)`,
      ),
      "Antal rader",
      FLAG,
    ),
    line(
      "kalkyl",
      "Nya aktiviteter utan budgetkalkyl",
      count(["ny", "budgetkalkyl"], (ny, kalkyl) => `(${ny}=${yes})*(${kalkyl}<>${yes})`),
      "Antal rader",
      FLAG,
    ),
    line(
      "utforare",
      "Kostnader utan utförare",
      () =>
        count(
          ["utfall", "utforare"],
          (utfall, utforare) => `(${utfall}>0)*(${utforare}="")`,
          spaceRows(lists, form, "utforare"),
        ),
      "Antal rader",
      FLAG,
    ),
    line(
      "andelFel",
      "Andelar utanför 0–100 %",
      count(["andel"], (andel) => `1*(((${andel}<0)+(${andel}>1))>0)`),
      "Antal rader",
      FLAG,
    ),
    line(
      "period",
      "Dagar utanför bidragsåret",
      () => `=${daysOutside("periodFran")}+${daysOutside("periodTill")}`,
      "Periodens första och sista dag",
      FLAG,
    ),
  ];
}

const headers = (...words: readonly string[]): FormLine => ({
  cells: words.flatMap((value, column) =>
    value === "" ? [] : [{ column, value, look: "label" as const, wrap: true as const }],
  ),
});

const cell = (column: number, key: string, value: FormCell["value"], more: Partial<FormCell> = {}): FormCell => ({
  column,
  value,
  key,
  look: "calculation",
  numberFormat: KR,
  ...more,
});
const CODE = { numberFormat: "@" };

function insatsomradeTable(context: FormContext, lists: ReportLists, form: FormSheet): FormLine[] {
  const at = (key: string) => here(form, key);
  const omrade = insatserColumn(context, "insatsomrade");
  const utfall = insatserColumn(context, "utfall");
  const all = (column: string) => columnHere(form, `omr0.${column}`, `omr${lists.omraden.length - 1}.${column}`);
  const krav = (column: "omrade" | "besvarat") =>
    columnHere(form, `krav0.${column}`, `krav${lists.krav.length - 1}.${column}`);
  const insats = (column: "omrade" | "nyckel" | "samlad") =>
    columnHere(form, `ins0.${column}`, `ins${lists.insatser - 1}.${column}`);
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

function kravTable(context: FormContext, lists: ReportLists, form: FormSheet): FormLine[] {
  const at = (key: string) => here(form, key);
  const ids = kravColumn(context, "id");
  const svar = kravColumn(context, "svar");
  const omrade = insatserColumn(context, "insatsomrade");
  const text = insatserColumn(context, "text");
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
  const answered = ({ insatsomrade, svar: kind }: Krav, i: number): PlanCell => {
    const nr = at(`krav${i}.omrade`);
    const own = `(TRIM(${at(`krav${i}.svar`)})<>"")`;
    const rows = omrade === undefined || insatsomrade === "" ? "1*" : `(${omrade}=${nr})*`;
    const spaces = spaceRows(lists, form, "text", insatsomrade === "" ? undefined : nr).map(
      (of) => `-SUMPRODUCT(${of})`,
    );
    switch (kind) {
      case "text":
        return `=1*${own}`;
      case "insatser":
        return text === undefined ? `=1*${own}` : `=1*(${own}+SUMPRODUCT(${rows}(${text}<>""))${spaces.join("")}>0)`;
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

type SpacesIn = "text" | "utforare";

/**
 * Rows of Insatser, of one insatsområde or of all, where a text is spaces alone: nothing to the domain, something to a
 * comparison with nothing. A factor of SUMPRODUCT; none where there are no rows. TRIM of a whole column is not for every engine.
 */
function spaceRows(lists: ReportLists, form: FormSheet, key: SpacesIn, nr?: string): string[] {
  if (lists.insatser === 0) return [];
  const all = (column: string) => columnHere(form, `ins0.${column}`, `ins${lists.insatser - 1}.${column}`);
  return [`${nr === undefined ? "1" : `(${all("omrade")}=${nr})`}*${all(`tom.${key}`)}`];
}

/** Texts of one insatsområde are gathered row by row: each adds its own to those before it. */
function insatsTable(context: FormContext, lists: ReportLists, form: FormSheet): FormLine[] {
  const at = (key: string) => here(form, key);
  const row = (key: "insatsomrade" | "insats" | "text" | "utforare", i: number) => {
    const column = insatserColumn(context, key);
    return column === undefined ? '""' : `IFERROR(INDEX(${column},${at(`ins${i}.rad`)})&"","")`;
  };
  const cost = (i: number) => {
    const column = insatserColumn(context, "utfall");
    return column === undefined ? "0" : `IFERROR(SUM(INDEX(${column},${at(`ins${i}.rad`)})),0)`;
  };
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
      "Text, bara blanksteg",
      "Kostnad, utförare bara blanksteg",
      "",
      "Samlad text",
    ),
    ...Array.from({ length: lists.insatser }, (_, i): FormLine => {
      const own = (key: string) => at(`ins${i}.${key}`);
      const spaces = (of: string): string => `AND(${of}<>"",TRIM(${of})="")`;
      const words = () => `${row("insats", i)}&IF(TRIM(${row("text", i)})="","",": "&${row("text", i)})`;
      return {
        cells: [
          cell(0, `ins${i}.rad`, i + 1, { ...FLAG, align: "Left" }),
          cell(1, `ins${i}.omrade`, () => `=${row("insatsomrade", i)}`, { ...WORDS, align: "Left" }),
          cell(2, `ins${i}.nyckel`, () => `=${own("omrade")}&" / "&${own("nr")}`, WORDS),
          cell(3, `ins${i}.nr`, () => `=1+SUMPRODUCT(1*(${above("omrade", i)}=${own("omrade")}))`, FLAG),
          cell(4, `ins${i}.tom.text`, () => `=1*${spaces(row("text", i))}`, FLAG),
          cell(5, `ins${i}.tom.utforare`, () => `=(${cost(i)}>0)*${spaces(row("utforare", i))}`, FLAG),
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

function areaTable(context: FormContext, lists: ReportLists, form: FormSheet): FormLine[] {
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
