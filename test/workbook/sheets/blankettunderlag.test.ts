/** Blankettunderlag as IronCalc calculates it: every amount and count that the forms show, by hand. */
import { omradesregler } from "../../../src/workbook/sheets/omradesregler";
import { ram } from "../../../src/workbook/sheets/ram";
import { insatser, type InsatserKey } from "../../../src/workbook/sheets/insatser";
import { newSheet } from "../../../src/workbook/plan";
import { inputSheet } from "../../../src/workbook/template";
import type { inEngine } from "../../proof/support/calculated";
import { DAYS, formIn, formRun, FIELDS, FOLLOWED, INSATSER, RULES } from "../../support/formRun";
import { bookOf, inOpen, sheetOfPlan, SMALL, word } from "../../support/smallRun";

const section = (title: string) => `${title} [A-H header]`;
const KR = "#,##0";
const line = (label: string, value: string | number, look: string, words = "") =>
  `${label} [A label] | ${value === "" ? "" : `${value} `}[B ${look} Right]${words && ` | ${words} [C note in 1]`}`;
const kr = (label: string, value: number, words?: string) => line(label, value, `calculation ${KR}`, words);
const result = (label: string, value: number, words?: string) => line(label, value, `result ${KR}`, words);
const flag = (label: string, value: number, words?: string) => line(label, value, "calculation 0", words);
const text = (label: string, value: string, words?: string) => line(label, value, "calculation General", words);
const date = (label: string, value: number, words: string) => line(label, value, "calculation yyyy-mm-dd", words);
const head = (...words: string[]) =>
  words
    .flatMap((value, column) => (value === "" ? [] : [`${value} [${"ABCDEFGH"[column]!} label wrapped]`]))
    .join(" | ");
const cells = (...parts: [value: string | number, look: string][]) =>
  parts.map(([value, look]) => `${value === "" ? "" : `${word(value)} `}[${look}]`).join(" | ");

const omrade = (
  nr: string,
  kr: number,
  namn: string,
  of: number,
  krav: number,
  besvarade: number,
  antal: number,
  gjort: string,
) =>
  cells(
    [nr, "A calculation @"],
    [kr, "B result #,##0"],
    [namn, "C note in 1"],
    [kr / of, "D calculation 0.0%"],
    [krav, "E calculation 0"],
    [besvarade, "F calculation 0"],
    [antal, "G calculation 0"],
    [gjort, "H calculation General"],
  );
const krav = (id: string, nr: string, words: string, svar: string | number, look = "General") =>
  cells(
    [id, "A calculation @"],
    [nr, "B calculation @ Left"],
    [words, "C note"],
    [1, "D calculation 0"],
    [svar, `H calculation ${look}`],
  );
const insats = (rad: number, nr: string, ordning: number, harText: number, samlad: string) =>
  cells(
    [rad, "A calculation 0 Left"],
    [nr, "B calculation General Left"],
    [`${nr} / ${ordning}`, "C calculation General"],
    [ordning, "D calculation 0"],
    [harText, "E calculation 0"],
    [0, "F calculation 0"],
    [samlad, "H calculation General"],
  );
const rule = (name: string, kr: number, nr: string, i: number, rad: number, utfall: number, regel: string) =>
  cells(
    [name, "A calculation General"],
    [kr, "B calculation #,##0"],
    [nr, "C calculation General"],
    [i, "D calculation 0"],
    [rad, "E calculation 0"],
    [utfall, "F calculation #,##0"],
    [0, "G calculation #,##0"],
    [regel, "H calculation General"],
  );

/** From the requisition to the head of the insatsområden: 253 kr paid out, nothing that breaks a condition. */
const settlement = (costs: number) => [
  section("Rekvisition och redovisning (kr)"),
  result("Rekvireras", 253, "Ur Kontaktuppgifter; tomt: hela beloppet"),
  kr("Utbetalt", 253, "Ur Kontaktuppgifter"),
  kr("Kostnader", costs, "Utfall på Insatser"),
  result("Medel som inte har förbrukats", 253 - costs, "Bidrag − kostnader"),
  kr("Att betala tillbaka", 253 - costs),
  kr("Kostnader utöver bidraget", 0, "Betalas av mottagaren själv"),
  "",
  section("Villkor"),
  kr(
    "Landsbygdskostnader över landsbygdsmedlen (kr)",
    0,
    "Bara landsbygdspotten betalar särskilda insatser på landsbygden",
  ),
  flag("Investeringar vars utfall inte är avskrivningen", 0, "Antal rader"),
  flag("Nya aktiviteter utan budgetkalkyl", 0, "Antal rader"),
  flag("Kostnader utan utförare", 0, "Antal rader"),
  flag("Andelar utanför 0–100 %", 0, "Antal rader"),
  flag("Dagar utanför bidragsåret", 0, "Periodens första och sista dag"),
  "",
  section("Kostnader per insatsområde"),
  head("Nr", "Kostnad (kr)", "Namn", "Andel av bidraget", "Krav", "Besvarade", "Insatser", "Vad som har gjorts"),
];

/** 159 + 94 kr, paid out in full; 30 + 20, 10 and 40 used, of which 40 in the country. Öst has 119 and uses 40. */
test("a region that fulfils its prestationskrav and has answered everything", () => {
  expect(formIn(formRun({ vem: "23" }), "Blankettunderlag")).toEqual([
    section("Mottagare"),
    text("Redovisande", "23", "Regionkod eller SKR, ur Kontaktuppgifter"),
    flag("SKR (1 = ja)", 0),
    flag("Rad på Fördelning", 3, "0 när mottagaren inte är en region"),
    text("Namn", "Region Jämtland Härjedalen"),
    "",
    section("Bidrag enligt överenskommelsen (kr)"),
    kr("Efter befolkning", 159, "Ur Fördelning"),
    kr("Landsbygdssatsning", 94, "Ur Fördelning"),
    kr("SKR:s del", 0, "Potter på Ram vars mottagare är SKR"),
    result("Bidrag", 253),
    "",
    section("Prestationskrav"),
    date("Bidragsåret börjar", DAYS.from, "Ur överenskommelsen"),
    date("Bidragsåret slutar", DAYS.to, "Ur överenskommelsen"),
    flag("Överenskommelsen har kravet (1 = ja)", 1),
    flag("Kravet gäller mottagaren (1 = ja)", 1),
    flag("Rad i Uppföljning", 3, "0 när mottagaren inte finns där"),
    text("Plan finns", "ja", "Ur Uppföljning"),
    date("Plan framtagen", DAYS.made, "Ur Uppföljning"),
    date("Plan reviderad", DAYS.revised, "Ur Uppföljning"),
    flag("Kan avgöras (1 = ja)", 1, "Svar och datum finns och går ihop"),
    flag("Uppfyllt (1 = ja)", 1, "Framtagen under bidragsåret, eller tidigare och reviderad under det"),
    line("Utfall", "kvalificerad", "result General"),
    kr("Ej utbetalbart (kr)", 0, "Hela beloppet när kravet inte är uppfyllt"),
    result("Rätt att rekvirera (kr)", 253),
    "",
    ...settlement(100),
    omrade("2.2", 50, "Eftervård", 253, 3, 3, 2, "Kurs: Hållen.; Besök"),
    omrade("2.3", 10, "Kompetens", 253, 1, 1, 1, "Plan: Klar."),
    omrade("2.8", 40, "Landsbygd", 253, 1, 1, 1, "Buss: Köpt."),
    cells(["Utan insatsområde", "A label"], [0, "B calculation #,##0"]),
    "",
    section("Redovisningskrav"),
    head("Id", "Insatsområde", "Krav", "Besvarat (1 = ja)", "", "", "", "Eget svar"),
    krav("2.2-insatser", "2.2", "Insatser i eftervården", ""),
    krav("2.2-andel", "2.2", "Andel eftervårdsbesök", 0.85, "0.0% Left"),
    krav("2.2-vagar", "2.2", "Remissvägar", "Genom 1177."),
    krav("2.3-plan", "2.3", "Plan", "kvalificerad"),
    krav("2.8-insatser", "2.8", "Insatser på landsbygden", ""),
    krav("nulagesanalys", "", "Nulägesanalys", "Läget är gott."),
    krav("forbrukning", "", "Användning av medlen", ""),
    "",
    section("Insatser rad för rad"),
    head(
      "Rad i Insatser",
      "Insatsområde",
      "Nyckel",
      "Nr i området",
      "Har text (1 = ja)",
      "Kostnad utan utförare (1 = ja)",
      "",
      "Samlad text",
    ),
    insats(1, "2.2", 1, 1, "Kurs: Hållen."),
    insats(2, "2.2", 2, 0, "Kurs: Hållen.; Besök"),
    insats(3, "2.3", 1, 1, "Plan: Klar."),
    insats(4, "2.8", 1, 1, "Buss: Köpt."),
    "",
    section("Mottagarens områden"),
    flag("Första rad på Områdesbudget", 1),
    flag("Antal regler", 3),
    head(
      "Område",
      "Belopp (kr)",
      "Insatsområde",
      "Nr",
      "Rad på Områdesbudget",
      "Utfall i området (kr)",
      "Över budget (kr)",
      "Regel",
    ),
    rule("Norr", 40, "2.8", 1, 1, 40, "belopp"),
    rule("Söder", 40, "", 2, 2, 20, "procent"),
    rule("Öst", 119, "", 3, 3, 40, "återstod"),
    flag("Områden över sin budget", 0, "Antal rader"),
    kr("Summa områden (kr)", 199),
    kr("Ofördelat (kr)", 54),
    "Slut på blanketten [A note]",
  ]);
});

type Engine = ReturnType<typeof inEngine>;
type Edits = Readonly<Record<string, string | number>>;
const rowsBy = (sheet: ReturnType<Engine["shownOn"]>, column: number) =>
  new Map(sheet.map((row, i) => [String(row[0]), { value: row[column], row: i + 1 }]));

/** Types in cells ("Insatser E7") and fields (by label) of Jämtland's workbook, and looks; then everything is as it was. */
function afterEach<T>(edits: readonly Edits[], look: (engine: Engine) => T): T[] {
  return inOpen(bookOf(formRun({ vem: "23" })), (engine) => {
    const fields = rowsBy(engine.shownOn("Kontaktuppgifter"), 1);
    const place = (name: string): [string, string] => {
      const field = fields.get(name);
      if (field) return ["Kontaktuppgifter", `B${field.row}`];
      const [sheet = "", cell = ""] = name.split(" ");
      return [sheet, cell];
    };
    return edits.map((edit) => {
      for (const [name, value] of Object.entries(edit)) engine.put(...place(name), value);
      const seen = look(engine);
      for (const name of Object.keys(edit)) engine.putBack(...place(name));
      return seen;
    });
  });
}

const failing = ({ shownOn }: Engine): string =>
  shownOn("Kontroller")
    .slice(6)
    .flatMap(([id, , , , , status]) => (status === "OK" ? [] : [String(id)]))
    .join(" ");
const values =
  (...labels: string[]) =>
  ({ shownOn }: Engine): string => {
    const rows = rowsBy(shownOn("Blankettunderlag"), 1);
    return labels.map((label) => word(rows.get(label)?.value)).join(", ");
  };

/** What is typed, the checks that fail then, and what the amounts and counts are that it is about. */
const FAULTS: readonly [edit: Edits, failing: string, labels: string[], values: string][] = [
  [{}, "", ["Kostnader", "Områden över sin budget"], "100, 0"],
  // Öst: 200 + 10 of 119. In all 270 of 253.
  [
    { "Insatser E7": 200 },
    "insatser-budget",
    [
      "Kostnader",
      "Medel som inte har förbrukats",
      "Att betala tillbaka",
      "Kostnader utöver bidraget",
      "Områden över sin budget",
    ],
    "270, -17, 0, 17, 1",
  ],
  [{ "Insatser I10": 39 }, "insatser-investering", ["Investeringar vars utfall inte är avskrivningen"], "1"],
  [{ "Insatser H7": 5 }, "insatser-investering", ["Investeringar vars utfall inte är avskrivningen"], "1"],
  [{ "Insatser H10": "" }, "", ["Investeringar vars utfall inte är avskrivningen"], "0"],
  [
    { "Insatser E10": 95, "Insatser I10": 95 },
    "insatser-landsbygd insatser-budget",
    ["Landsbygdskostnader över landsbygdsmedlen (kr)"],
    "1",
  ],
  [{ "Insatser G7": "nej" }, "insatser-budgetkalkyl", ["Nya aktiviteter utan budgetkalkyl"], "1"],
  [{ "Insatser G7": "", "Insatser F8": "ja" }, "insatser-budgetkalkyl", ["Nya aktiviteter utan budgetkalkyl"], "2"],
  [{ "Insatser G7": "", "Insatser F7": "nej" }, "", ["Nya aktiviteter utan budgetkalkyl"], "0"],
  [{ "Insatser J8": "" }, "insatser-utforare", ["Kostnader utan utförare"], "1"],
  [{ "Insatser J8": "  ", "Insatser J9": "" }, "insatser-utforare", ["Kostnader utan utförare"], "2"],
  [{ "Insatser J8": " ", "Insatser E8": 0 }, "", ["Kostnader utan utförare"], "0"],
  [{ "Insatser J8": "", "Insatser E8": 0 }, "", ["Kostnader utan utförare"], "0"],
  [{ "Insatser M7": -0.1, "Insatser M8": 1.2 }, "insatser-andel", ["Andelar utanför 0–100 %"], "2"],
  [{ "Insatser M7": 0, "Insatser M8": 1 }, "", ["Andelar utanför 0–100 %"], "0"],
  [{ "Insatser C9": "9.9" }, "insatser-insatsomrade", ["Utan insatsområde"], "10"],
  [{ "Belopp som rekvireras (kr)": 252 }, "rekvisition-belopp", ["Rekvireras", "Rätt att rekvirera (kr)"], "252, 253"],
  [
    { "Period från och med": DAYS.from - 2, "Period till och med": DAYS.to + 3 },
    "rekvisition-period",
    ["Dagar utanför bidragsåret"],
    "5",
  ],
  [
    { "Period från och med": DAYS.to + 1, "Period till och med": "" },
    "rekvisition-period",
    ["Dagar utanför bidragsåret"],
    "1",
  ],
  [{ "Summa utbetalt (kr)": 254 }, "redovisning-utbetalt", ["Utbetalt", "Medel som inte har förbrukats"], "254, 154"],
  [{ "Summa utbetalt (kr)": "" }, "", ["Utbetalt", "Kostnader utöver bidraget"], "0, 100"],
  [{ "Redovisning D33": 1 }, "redovisning-oforbrukat", [], ""],
  [{ "Redovisning D32": 101, "Redovisning D33": 153 }, "redovisning-kostnader", [], ""],
  // A cost that is typed over on the form: neither its sum nor what is left are those of Insatser.
  [{ "Redovisning D28": 51 }, "redovisning-kostnader redovisning-oforbrukat", [], ""],
  // Skåne has 223 + 205, no plan and no områden.
  [
    { "Region eller SKR": "12" },
    "indata-andrade indata-redovisande",
    ["Namn", "Bidrag", "Utfall", "Rätt att rekvirera (kr)", "Antal regler", "Summa områden (kr)", "Ofördelat (kr)"],
    "Region Skåne, 428, ej prövad, 428, 0, 0, 428",
  ],
  // Stockholm has 319 + 0 and says no to the plan: nothing to pay out, and nothing for the country.
  [
    { "Region eller SKR": "01" },
    "indata-andrade redovisning-utbetalt insatser-landsbygd indata-redovisande",
    ["Bidrag", "Utfall", "Ej utbetalbart (kr)", "Rätt att rekvirera (kr)", "Rekvireras"],
    "319, ej kvalificerad, 319, 0, 0",
  ],
  // SKR has its own 18, no prestationskrav and no rural money.
  [
    { "Region eller SKR": "SKR" },
    "indata-andrade redovisning-utbetalt insatser-landsbygd indata-redovisande",
    [
      "SKR (1 = ja)",
      "Rad på Fördelning",
      "Namn",
      "Efter befolkning",
      "SKR:s del",
      "Bidrag",
      "Kravet gäller mottagaren (1 = ja)",
      "Utfall",
    ],
    "1, 0, SKR, 0, 18, 18, 0, kvalificerad",
  ],
  // Nobody: no money, so that nothing is a share of it.
  [
    { "Region eller SKR": "" },
    "indata-andrade redovisning-utbetalt insatser-landsbygd indata-redovisande",
    ["Redovisande", "Bidrag", "Rad i Uppföljning", "Plan finns", "Plan framtagen"],
    ", 0, 0, , ",
  ],
  [
    { "Uppföljning C9": "nej", "Uppföljning D9": "", "Uppföljning E9": "" },
    "redovisning-utbetalt",
    ["Utfall", "Ej utbetalbart (kr)", "Rätt att rekvirera (kr)", "Kan avgöras (1 = ja)", "Uppfyllt (1 = ja)"],
    "ej kvalificerad, 253, 0, 1, 0",
  ],
  [{ "Uppföljning C9": "" }, "", ["Utfall", "Ej utbetalbart (kr)", "Rätt att rekvirera (kr)"], "ej prövad, 0, 253"],
];

test("each check of the forms fails of its own fault, and only of that; the amounts and counts that it is about", () => {
  let i = 0;
  const found = afterEach(
    FAULTS.map(([edit]) => edit),
    (engine) => {
      const [edit, , labels] = FAULTS[i++]!;
      return [edit, failing(engine), values(...labels)(engine)];
    },
  );
  expect(found).toEqual(FAULTS.map(([edit, ids, , seen]) => [edit, ids, seen]));
});

/** In the order of the requirements: activities, share, ways, plan; the country's activities; the state; how it was used. */
test("each kind of requirement is answered, or is not", () => {
  const answers = ({ shownOn }: Engine) => {
    const rows = shownOn("Blankettunderlag");
    const first = rows.findIndex(([id]) => id === "2.2-insatser");
    return rows
      .slice(first, first + 7)
      .map((row) => [row[3], row[7]].map(word).join(" ").trim())
      .join(", ");
  };
  const cases: readonly (readonly [Edits, string])[] = [
    [{}, "1, 1 0.85, 1 Genom 1177., 1 kvalificerad, 1, 1 Läget är gott., 1"],
    // No text of any activity; then an answer of its own.
    [{ "Insatser L7": "" }, "0, 1 0.85, 1 Genom 1177., 1 kvalificerad, 1, 1 Läget är gott., 1"],
    [
      { "Insatser L7": "", "Redovisningskrav D7": "Eget" },
      "1 Eget, 1 0.85, 1 Genom 1177., 1 kvalificerad, 1, 1 Läget är gott., 1",
    ],
    [{ "Insatser M7": "" }, "1, 1 0.9, 1 Genom 1177., 1 kvalificerad, 1, 1 Läget är gott., 1"],
    [{ "Insatser M7": "", "Insatser M8": 1.2 }, "1, 0, 1 Genom 1177., 1 kvalificerad, 1, 1 Läget är gott., 1"],
    [{ "Insatser M7": "", "Insatser M8": "" }, "1, 0, 1 Genom 1177., 1 kvalificerad, 1, 1 Läget är gott., 1"],
    [{ "Redovisningskrav D8": "" }, "1, 1 0.85, 0, 1 kvalificerad, 1, 1 Läget är gott., 1"],
    [{ "Uppföljning C9": "" }, "1, 1 0.85, 1 Genom 1177., 0 ej prövad, 1, 1 Läget är gott., 1"],
    [{ "Insatser L10": "" }, "1, 1 0.85, 1 Genom 1177., 1 kvalificerad, 0, 1 Läget är gott., 1"],
    [{ Nulägesanalys: "" }, "1, 1 0.85, 1 Genom 1177., 1 kvalificerad, 1, 0, 1"],
    // One activity without an outcome; then an answer of its own.
    [{ "Insatser E9": "" }, "1, 1 0.85, 1 Genom 1177., 1 kvalificerad, 1, 1 Läget är gott., 0"],
    [
      { "Insatser E9": "", "Redovisningskrav D10": "Eget" },
      "1, 1 0.85, 1 Genom 1177., 1 kvalificerad, 1, 1 Läget är gott., 1 Eget",
    ],
    [
      { "Insatser A7": "", "Insatser A8": "", "Insatser A9": "", "Insatser A10": "" },
      "1, 1 0.85, 1 Genom 1177., 1 kvalificerad, 1, 1 Läget är gott., 0",
    ],
  ];
  expect(
    afterEach(
      cases.map(([edit]) => edit),
      answers,
    ),
  ).toEqual(cases.map(([, seen]) => seen));
});

/** Only what the workbook has: without the sheets their amounts and counts are nothing, and no formula fails. */
const bare = (what: Parameters<typeof formRun>[0], ...labels: string[]) =>
  inOpen(bookOf(formRun(what)), (engine) => [failing(engine), values(...labels)(engine)]);

test("a workbook with contact details alone", () => {
  const run = formRun({
    vem: "23",
    without: ["Insatser", "Redovisningskrav", "Uppföljning"],
    areas: [],
    rules: { ...RULES, krav: [] },
  });
  const lines = formIn(run, "Blankettunderlag");
  expect(lines.slice(lines.indexOf(section("Rekvisition och redovisning (kr)")))).toEqual([
    ...settlement(0),
    omrade("2.2", 0, "Eftervård", 253, 0, 0, 0, ""),
    omrade("2.3", 0, "Kompetens", 253, 0, 0, 0, ""),
    omrade("2.8", 0, "Landsbygd", 253, 0, 0, 0, ""),
    cells(["Utan insatsområde", "A label"], [0, "B calculation #,##0"]),
    "Slut på blanketten [A note]",
  ]);
  expect(
    bare(
      { vem: "23", without: ["Uppföljning"] },
      "Rad i Uppföljning",
      "Plan finns",
      "Utfall",
      "Rätt att rekvirera (kr)",
    ),
  ).toEqual(["", "0, , ej prövad, 253"]);
});

test("requirements without the sheets that answer them", () => {
  const lines = formIn(formRun({ vem: "23", without: ["Insatser", "Redovisningskrav"] }), "Blankettunderlag");
  const first = lines.indexOf(section("Redovisningskrav"));
  expect(lines.slice(first + 2, first + 9)).toEqual(
    [
      krav("2.2-insatser", "2.2", "Insatser i eftervården", ""),
      krav("2.2-andel", "2.2", "Andel eftervårdsbesök", "", "0.0% Left"),
      krav("2.2-vagar", "2.2", "Remissvägar", ""),
      krav("2.3-plan", "2.3", "Plan", "kvalificerad"),
      krav("2.8-insatser", "2.8", "Insatser på landsbygden", ""),
      krav("nulagesanalys", "", "Nulägesanalys", "Läget är gott."),
      krav("forbrukning", "", "Användning av medlen", ""),
    ].map((one, i) => (i === 3 || i === 5 ? one : one.replace("1 [D calculation 0]", "0 [D calculation 0]"))),
  );
});

/** Insatser with the columns that it must have, and one or more of the others. */
const insatserWith = (...more: InsatserKey[]) => {
  const keys: readonly InsatserKey[] = ["insats", "insatsomrade", "utfall", ...more];
  return newSheet(
    inputSheet(
      insatser,
      keys,
      INSATSER.map((row) => keys.map((key) => row[key] ?? "")),
    ),
  );
};

test("Insatser without the columns that a condition or a requirement asks for", () => {
  const labels = [
    "Kostnader",
    "Investeringar vars utfall inte är avskrivningen",
    "Nya aktiviteter utan budgetkalkyl",
    "Kostnader utan utförare",
    "Andelar utanför 0–100 %",
    "Områden över sin budget",
  ];
  const run = { vem: "23", sheets: [insatserWith()] };
  expect(bare(run, ...labels)).toEqual(["", "100, 0, 0, 0, 0, 0"]);
  const lines = formIn(formRun(run), "Blankettunderlag");
  const first = lines.indexOf(section("Redovisningskrav")) + 2;
  expect(lines.slice(first, first + 7).map((one) => /\| (\d) \[D/.exec(one)?.[1])).toEqual([
    "0",
    "0",
    "1",
    "1",
    "0",
    "1",
    "1",
  ]);
  const done = lines.indexOf(section("Insatser rad för rad")) + 2;
  expect(lines.slice(done, done + 4)).toEqual([
    insats(1, "2.2", 1, 0, "Kurs"),
    insats(2, "2.2", 2, 0, "Kurs; Besök"),
    insats(3, "2.3", 1, 0, "Plan"),
    insats(4, "2.8", 1, 0, "Buss"),
  ]);
  // An investment needs both columns to be judged by.
  expect(bare({ vem: "23", sheets: [insatserWith("anskaffning")] }, ...labels)).toEqual(["", "100, 0, 0, 0, 0, 0"]);
});

test("an agreement without insatsområden, prestationskrav and rural money", () => {
  const rules = { ...RULES, insatsomraden: [], krav: [], prestationskrav: false };
  const run = formRun({ vem: "23", rules, followed: [], areas: [] });
  const lines = formIn(run, "Blankettunderlag");
  expect(lines).toContain(flag("Överenskommelsen har kravet (1 = ja)", 0));
  expect(lines).toContain(line("Utfall", "kvalificerad", "result General"));
  const first = lines.indexOf(section("Kostnader per insatsområde"));
  // All costs are without an insatsområde, which is no fault where there are none.
  expect(lines.slice(first + 2, first + 4)).toEqual([
    cells(["Utan insatsområde", "A label"], [100, "B calculation #,##0"]),
    "",
  ]);
});

test("Ram without a column of recipients: SKR's part is not known", () => {
  const pots = SMALL.pots.map(({ insats, nyckel, belopp }) => [insats, nyckel, belopp]);
  const sheets = [newSheet(inputSheet(ram, ["insats", "nyckel", "belopp"], pots))];
  const run = { vem: "SKR", sheets, insatser: [], fields: { ...FIELDS, utbetalt: 0 } };
  expect(bare(run, "SKR:s del", "Bidrag", "Kostnader").slice(1)).toEqual(["0, 0, 0"]);
});

test("Områdesregler of another region: the receiver has no områden", () => {
  const rule23 = ["12", "Norr", "båda", "belopp", 10];
  const areas = [newSheet(inputSheet(omradesregler, ["regionkod", "omrade", "bas", "regel", "varde"], [rule23]))];
  expect(
    bare({ vem: "23", areas }, "Första rad på Områdesbudget", "Antal regler", "Summa områden (kr)", "Ofördelat (kr)"),
  ).toEqual(["", "0, 0, 0, 253"]);
});

test("the sheet's title, note and page", () => {
  const sheet = sheetOfPlan(formRun({ vem: "23" }), "Blankettunderlag");
  expect(sheet.blocks[0]?.cells.slice(0, 2).map(([cell]) => cell)).toEqual([
    "Underlag för blanketterna",
    "Beräkning. Det som blanketterna visar, räknat en gång ur Fördelning, Områdesbudget, Kontaktuppgifter och Insatser.",
  ]);
  expect(sheet.page).toMatchObject({
    landscape: true,
    header: { left: ["Underlag för blanketterna"], right: ["Statsbidrag 2024"] },
  });
  expect(sheet.page?.onePage).toBeUndefined();
});

test("spaces around a code or a word that is typed by hand, or alone in a cell: the sheet takes it for what the domain does", () => {
  const followed = FOLLOWED.map((row) => ({ ...row, plan: ` ${String(row.plan)} ` }));
  const insatser = INSATSER.map((row) => (row.insatsomrade === "2.8" ? { ...row, text: "   ", utforare: "  " } : row));
  const run = formRun({ vem: " 23 ", followed, insatser, svar: new Map([["2.2-vagar", " "]]) });
  const shown = inOpen(bookOf(run), ({ shownOn }) => shownOn("Blankettunderlag"));
  const { cells: amounts = [] } = run.result.reports ?? {};
  expect(amounts.map(({ what, row, column }) => [what, shown[row]?.[column]])).toEqual(
    amounts.map(({ what, expected }) => [what, expected]),
  );
  // 23 has its 253 kr, and its plan answers the requirement; a space is no answer.
  expect(amounts.find(({ what }) => what === "Bidrag")?.expected).toBe(253);
  expect(amounts.find(({ what }) => what === "2.3-plan")?.expected).toBe(1);
  expect(amounts.find(({ what }) => what === "2.2-vagar")?.expected).toBe(0);
  expect(amounts.find(({ what }) => what === "2.2-insatser")?.expected).toBe(1);
  expect(amounts.find(({ what }) => what === "2.8-insatser")?.expected).toBe(0);
  expect(shown.find(([label]) => label === "Kostnader utan utförare")?.[1]).toBe(1);
  expect(shown.find(([label, , , , , , , done]) => label === "2.8" && done !== "")?.[7]).toBe("Buss");
});
