import { rowsOn } from "../calcSheet";
import { serialOf } from "../dates";
import { formLines, here, type FormLine, type FormSheet } from "../formSheet";
import { SHEETS } from "../names";
import type { PlanCell } from "../plan";
import {
  fieldOf,
  fieldWord,
  followedDate,
  followedWord,
  insatserColumn,
  prestationskravFormulas,
  uppfoljningColumn,
  type FormContext,
} from "../reports/context";
import type { ReportLists } from "../reports/lists";
import { DATE, FLAG, line, RESULT, WORDS } from "./blankettunderlagCells";
import { areaTable, insatsomradeTable, insatsTable, insatsColumn, kravTable } from "./blankettunderlagTables";
import { potKey } from "./fordelning";
import { FORM_TITLES } from "./formTitles";
import { JA_NEJ, type InsatserKey } from "./insatser";
import { SKR, type FieldKey } from "./kontaktuppgifter";

const WIDTHS = [230, 120, 150, 90, 96, 96, 96, 330];
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
  const count = (keys: readonly InsatserKey[], formula: (...columns: string[]) => string): PlanCell => {
    const columns = keys.flatMap((key) => insatserColumn(context, key) ?? []);
    return columns.length === keys.length ? `=SUMPRODUCT(${formula(...columns)})` : 0;
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
      () => (lists.insatser === 0 ? 0 : `=SUM(${insatsColumn(form, lists, "utanUtforare")})`),
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
