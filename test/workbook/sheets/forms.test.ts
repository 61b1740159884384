/** The forms as they are printed, line by line (the agreement's Bilaga, grant.md 8), and how tall their rows must be. */
import { wrappedHeight } from "../../../src/workbook/looks";
import { DAYS, FIELDS, formIn, formRun, INSATSER, RULES } from "../../support/formRun";
import { sheetOfPlan } from "../../support/smallRun";

const REGION = formRun.bind(null, { vem: "23" });
const SKR_INSATSER = [
  { insats: "Möte", insatsomrade: "Samordning", utfall: 7, text: "Hållet.", utforare: "SKR" },
  { insats: "Webb", insatsomrade: "1177", utfall: 5, text: "", utforare: "SKR" },
  { insats: "Mer webb", insatsomrade: "1177", utfall: 2, text: "Klart.", utforare: "SKR" },
];
const SKR = formRun.bind(null, { vem: "SKR", insatser: SKR_INSATSER, fields: { ...FIELDS, utbetalt: 18 } });

const KR = '#,##0" kr "';
const title = (words: string, to = "D") => `${words} [A-${to} title]`;
const note = (words: string, to = "D") => `${words} [A-${to} note wrapped]`;
const section = (words: string, to = "D") => `${words} [A-${to} header]`;
const field = (label: string, value: string | number, format = "") =>
  `${label} [A label wrapped] | ${value} [B-D field ${format && `${format} `}in 1 wrapped]`;
const date = (label: string, value: number) => field(label, value, "yyyy-mm-dd");
const sign = (label: string, name = "") => `${label} [A label] | ${name && `${name} `}[B-D line in 1]`;
const END = "Slut på blanketten [A note]";

const CONTACT = [
  section("1. Kontaktuppgifter"),
  field("Bidragsmottagare", "Regionen"),
  field("Organisationsnummer", "232100-0214"),
  field("Kontaktperson", "Anna"),
  field("Postadress", "Box 1"),
  field("Telefon (inkl. riktnummer)", "063-14 75 00"),
  field("Faxnummer", "063-14 75 01"),
  field("E-postadress", "anna@example.se"),
  "",
  section("2. Bidrag"),
  field("Diarienummer för bakomliggande överenskommelse", "S2023/1"),
  field("Diarienummer för regeringsbeslut om utbetalning", "S2023/2"),
  field("Överenskommelsens benämning", "test"),
];
const PERIOD = [date("Period från och med", DAYS.from), date("Period till och med", DAYS.to)];

test("Rekvisition, field by field in the order of the Bilaga", () => {
  expect(formIn(REGION(), "Rekvisition")).toEqual([
    title("Rekvisition"),
    note("test"),
    "",
    ...CONTACT,
    field("Belopp som rekvireras", 253, KR),
    ...PERIOD,
    "",
    section("3. Utbetalning"),
    field("Bankgiro eller plusgiro", "5050-1055"),
    field("Önskad betalningsreferens", "Bidrag"),
    "",
    section("4. Underskrift i original av behörig företrädare"),
    note("Undertecknad intygar att uppgifterna är riktiga och att medlen används i enlighet med överenskommelsen."),
    sign("Datum"),
    sign("Underskrift"),
    sign("Namnförtydligande", "Bo"),
    END,
  ]);
});

const amount = (label: string, value: number, look = "calculation") =>
  `${label} [A-C ${look} wrapped] | ${value} [D ${look === "total" ? "total" : "field"} ${KR} Right wrapped]`;
const choices = (first: string, second: string) => [
  section("4. Ekonomichefens (eller motsvarande) granskning"),
  field("Alternativ 1", `[${first}] Redovisningen är korrekt.`),
  field("Alternativ 2", `[${second}] Redovisningen är inte korrekt. Avvikelser och åtgärder anges nedan.`),
];
const SIGNED = [
  field("Avvikelser", "Inga."),
  field("Åtgärder", "Inga behövs."),
  field("Namn", "Cecilia"),
  field("Befattning", "Direktör"),
  field("Telefon (inkl. riktnummer)", "063-14 75 02"),
  field("E-postadress", "cecilia@example.se"),
  sign("Datum och underskrift"),
  "",
  section("5. Underskrift av behörig företrädare"),
  sign("Datum"),
  sign("Underskrift"),
  sign("Namnförtydligande", "Bo"),
  END,
];

test("Redovisning, field by field in the order of the Bilaga", () => {
  expect(formIn(REGION(), "Redovisning")).toEqual([
    title("Ekonomisk redovisning"),
    note("test"),
    "",
    ...CONTACT,
    field("Summa bidrag enligt överenskommelsen", 253, KR),
    field("Summa utbetalt", 253, KR),
    ...PERIOD,
    "",
    section("3. Verksamhet"),
    amount("Bidrag som erhållits", 253, "label").replace("D label", "D field"),
    amount("2.2 Eftervård", 50),
    amount("2.3 Kompetens", 10),
    amount("2.8 Landsbygd", 40),
    amount("Övriga kostnader, utan insatsområde", 0),
    amount("Summa kostnader", 100, "total"),
    amount("Medel som inte har förbrukats (bidrag − kostnader)", 153, "total"),
    amount("Att betala tillbaka", 153, "total"),
    "",
    ...choices("X", "  "),
    ...SIGNED,
  ]);
});

test("Redovisning of SKR, by its own insatser", () => {
  const lines = formIn(SKR(), "Redovisning");
  const first = lines.indexOf(section("3. Verksamhet"));
  expect(lines.slice(first + 1, first + 7)).toEqual([
    amount("Bidrag som erhållits", 18, "label").replace("D label", "D field"),
    amount("Samordning", 7),
    amount("1177", 7),
    amount("Övriga kostnader, utan insatsområde", 0),
    amount("Summa kostnader", 14, "total"),
    amount("Medel som inte har förbrukats (bidrag − kostnader)", 4, "total"),
  ]);
});

test("Redovisning of a year without insatsområden, that the finance director found wrong", () => {
  const rules = { ...RULES, insatsomraden: [], krav: [] };
  const run = formRun({ vem: "23", rules, fields: { ...FIELDS, granskning: "alternativ 2" } });
  const lines = formIn(run, "Redovisning");
  const first = lines.indexOf(section("3. Verksamhet"));
  expect(lines.slice(first + 2)).toEqual([
    amount("Kostnader", 100),
    amount("Summa kostnader", 100, "total"),
    amount("Medel som inte har förbrukats (bidrag − kostnader)", 153, "total"),
    amount("Att betala tillbaka", 153, "total"),
    "",
    ...choices("  ", "X"),
    ...SIGNED,
  ]);
});

const sum = (label: string, value: number, total = false) =>
  `${label} [A-C ${total ? "total" : "calculation"}] | ${value} [D ${total ? "total" : "field"} ${KR} Right]`;
const area = (name: string, nr: string, value: number | "") =>
  `${name && `${name} `}[A-B calculation wrapped] | ${nr && `${nr} `}[C calculation Left] | ${value === "" ? "" : `${value} `}[D field ${KR} Right]`;
const CASE = [
  title("Beslutsunderlag"),
  note("Statsbidrag 2024: test"),
  "",
  section("Ärendet"),
  field("Region", "Region Jämtland Härjedalen"),
  field("Diarienummer", "RS/803/2023"),
  date("Beslutsdatum", DAYS.revised),
  "",
  section("Regionens belopp"),
  sum("Utvecklingsinsatser (efter befolkning)", 159),
  sum("Landsbygdssatsning (särskild fördelningsnyckel)", 94),
  sum("Totalt", 253, true),
];
const CONDITIONS = [
  "",
  section("Villkor"),
  "Befintliga resurser används först. [A-D field in 1 wrapped]",
  date("Återrapporteras senast", DAYS.to),
  END,
];

test("Beslutsunderlag: the amounts, the split on områden, the conditions", () => {
  expect(formIn(REGION(), "Beslutsunderlag")).toEqual([
    ...CASE,
    field("Prestationskrav", "kvalificerad"),
    sum("Ej utbetalbart", 0),
    sum("Rätt att rekvirera", 253, true),
    "",
    section("Fördelning per område"),
    "Område [A-B label] | Insatsområde [C label] | Belopp [D label Right]",
    area("Norr", "2.8", 40),
    area("Söder", "", 40),
    area("Öst", "", 119),
    sum("Ofördelat", 54),
    sum("Summa", 253, true),
    ...CONDITIONS,
  ]);
});

test("Beslutsunderlag where there is no prestationskrav and nothing is split, and where another region has more rules", () => {
  const rules = { ...RULES, prestationskrav: false };
  expect(formIn(formRun({ vem: "23", rules, areas: [] }), "Beslutsunderlag")).toEqual([
    ...CASE,
    "",
    section("Fördelning per område"),
    sum("Ofördelat", 253),
    ...CONDITIONS,
  ]);
  const other = formIn(formRun({ vem: "12" }), "Beslutsunderlag");
  const first = other.findIndex((line) => line.startsWith("Område "));
  // Lines that the region has no rule for show nothing.
  expect(other.slice(first + 1, first + 5)).toEqual([
    area("", "", ""),
    area("", "", ""),
    area("", "", ""),
    sum("Ofördelat", 428),
  ]);
});

const HEAD =
  "Nr [A header wrapped] | Insatsområde [B header wrapped] | Kostnad [C header Right wrapped] | Andel [D header Right wrapped] | Besvarade krav [E header Right wrapped]";
const share = (part: number, whole: number) => Math.round((part / whole) * 1e6) / 1e6;
const omrade = (nr: string, namn: string, kr: number, krav: string) =>
  `${nr} [A total @ wrapped] | ${namn} [B total wrapped] | ${kr} [C total ${KR} Right wrapped] | ${share(kr, 253)} [D total 0.0% Right wrapped] | ${krav && `${krav} `}[E total Right wrapped]`;
const done = (words: string) => `${words} [B-E calculation wrapped]`;
const krav = (words: string, answer: string | number, format = "") =>
  `${words} [B note wrapped] | ${answer} [C-E field ${format && `${format} `}in 1 wrapped]`;

test("Insatsredovisning: what was done and what it cost by insatsområde, and each requirement with its answer", () => {
  expect(formIn(REGION(), "Insatsredovisning")).toEqual([
    title("Redovisning per insatsområde", "E"),
    note("Statsbidrag 2024: test", "E"),
    "Region Jämtland Härjedalen [A-B label]",
    "",
    HEAD,
    omrade("2.2", "Eftervård", 50, "3 av 3"),
    done("Kurs: Hållen.; Besök"),
    krav("Insatser i eftervården", "Besvarat av insatserna"),
    krav("Andel eftervårdsbesök", 0.85, "0.0%"),
    krav("Remissvägar", "Genom 1177."),
    omrade("2.3", "Kompetens", 10, "1 av 1"),
    done("Plan: Klar."),
    krav("Plan", "kvalificerad"),
    omrade("2.8", "Landsbygd", 40, "1 av 1"),
    done("Buss: Köpt."),
    krav("Insatser på landsbygden", "Besvarat av insatserna"),
    `Summa kostnader [A-B total] | 100 [C total ${KR} Right]`,
    "",
    section("Hela bidraget", "E"),
    krav("Användning av medlen", "Besvarat av insatserna"),
    "",
    section("Nulägesanalys", "E"),
    "Läget är gott. [A-E field in 1 wrapped]",
    END,
  ]);
});

test("Insatsredovisning says what is missing, and where nothing is required or done", () => {
  const run = formRun({
    vem: "23",
    svar: new Map(),
    insatser: [],
    rules: { ...RULES, krav: RULES.krav.slice(0, 5) },
  });
  expect(formIn(run, "Insatsredovisning").slice(5)).toEqual([
    omrade("2.2", "Eftervård", 0, "0 av 3"),
    done("Inga insatser."),
    krav("Insatser i eftervården", "SAKNAS"),
    krav("Andel eftervårdsbesök", "SAKNAS", "0.0%"),
    krav("Remissvägar", "SAKNAS"),
    omrade("2.3", "Kompetens", 0, "1 av 1"),
    done("Inga insatser."),
    krav("Plan", "kvalificerad"),
    omrade("2.8", "Landsbygd", 0, "0 av 1"),
    done("Inga insatser."),
    krav("Insatser på landsbygden", "SAKNAS"),
    `Summa kostnader [A-B total] | 0 [C total ${KR} Right]`,
    "",
    section("Nulägesanalys", "E"),
    "Läget är gott. [A-E field in 1 wrapped]",
    END,
  ]);
  const none = formIn(formRun({ vem: "23", rules: { ...RULES, krav: [] } }), "Insatsredovisning");
  expect(none[5]).toBe(omrade("2.2", "Eftervård", 50, ""));
});

const total = (label: string, value: number) => `${label} [A total] | ${value} [B total ${KR} Right]`;
const insats = (namn: string, kr: number, antal: number) =>
  `${namn} [A label wrapped] | ${kr} [B field ${KR} Right wrapped] | ${share(kr, 18)} [C field 0.0% Right wrapped] | ${antal} [D field 0 Right wrapped]`;

test("SKR-redovisning: the reports, and what each insats cost", () => {
  expect(formIn(SKR(), "SKR-redovisning")).toEqual([
    title("SKR:s redovisning"),
    note("Statsbidrag 2024: test"),
    "",
    section("Rapporter"),
    date("Delrapport lämnad", DAYS.made),
    date("Verksamhetsrapport lämnad", DAYS.revised),
    date("Ekonomisk redovisning lämnad", DAYS.sent),
    "",
    "Insats [A header] | Kostnad [B header Right] | Andel [C header Right] | Aktiviteter [D header Right]",
    insats("Samordning", 7, 1),
    "Möte: Hållet. [A-D calculation wrapped]",
    insats("1177", 7, 2),
    "Webb; Mer webb: Klart. [A-D calculation wrapped]",
    total("Utan angiven insats", 0),
    total("Summa kostnader", 14),
    total("Bidrag", 18),
    total("Utbetalt", 18),
    total("Medel som inte har förbrukats", 4),
    total("Att betala tillbaka", 4),
    END,
  ]);
});

test.each([
  [
    "Beslutsunderlag",
    "23",
    "Blankett. Visar Fördelning, Områdesbudget och Kontaktuppgifter; skriv inte här.",
    "Beslutsunderlag",
  ],
  [
    "Rekvisition",
    "23",
    "Blankett. Fylls i ur Kontaktuppgifter och Fördelning; skriv inte här. Skickas till Kammarkollegiet.",
    "Till Kammarkollegiet",
  ],
  ["Redovisning", "23", "Blankett. Fylls i ur Kontaktuppgifter och Insatser; skriv inte här.", "Ekonomisk redovisning"],
  [
    "Insatsredovisning",
    "23",
    "Blankett. Visar Insatser, Redovisningskrav och Kontaktuppgifter; skriv inte här. Lämnas till Socialstyrelsen.",
    "Till Socialstyrelsen",
  ],
  [
    "SKR-redovisning",
    "SKR",
    "Blankett. Visar Insatser och Kontaktuppgifter; skriv inte här. Lämnas till Regeringskansliet.",
    "Till Regeringskansliet",
  ],
])("%s says what it is and prints on one page, with whom it is for and which grant", (name, vem, words, to) => {
  const sheet = sheetOfPlan(vem === "SKR" ? SKR() : REGION(), name);
  expect(sheet.blocks[0]?.cells[1]?.[0]).toBe(words);
  expect(sheet.page).toMatchObject({
    onePage: true,
    landscape: false,
    header: { left: [to], right: ["Statsbidrag 2024"] },
  });
});

const LONG = "Ett långt svar som inte får plats på en rad i blanketten. ".repeat(12).trim();
/** Of the row that has the words, or one so many below it; undefined: as Excel has it. */
const heightsOf = (run: ReturnType<typeof formRun>, name: string) => {
  const sheet = sheetOfPlan(run, name);
  const cells = sheet.blocks[0]?.cells ?? [];
  return (words: string, below = 0) =>
    sheet.heights?.find(({ row }) => row === cells.findLastIndex((line) => line.includes(words)) + below)?.height;
};
/** Points: the columns of a portrait form after its labels, and all of them. */
const BOX = 330;
const PORTRAIT = 495;

test("rows are as tall as what their formulas are going to show", () => {
  const fields = {
    ...FIELDS,
    postadress: LONG,
    foretradare: LONG,
    avvikelser: LONG,
    ekonomichefNamn: LONG,
    nulagesanalys: LONG,
    villkor: LONG,
  };
  const insatser = [{ ...INSATSER[0], text: LONG }, ...INSATSER.slice(1)];
  const run = formRun({ vem: "23", fields, insatser, svar: new Map([["2.2-vagar", LONG]]) });
  const rekvisition = heightsOf(run, "Rekvisition");
  // A line to sign on is not wrapped.
  expect(["Kontaktperson", "Postadress", "Namnförtydligande"].map((label) => rekvisition(label))).toEqual([
    20,
    wrappedHeight(LONG, BOX),
    30,
  ]);
  const redovisning = heightsOf(run, "Redovisning");
  expect(["Alternativ 2", "Avvikelser", "Åtgärder", "Namn"].map((label) => redovisning(label))).toEqual([
    wrappedHeight("[X] Redovisningen är inte korrekt. Avvikelser och åtgärder anges nedan.", BOX),
    wrappedHeight(LONG, BOX),
    20,
    wrappedHeight(LONG, BOX),
  ]);
  expect(heightsOf(run, "Beslutsunderlag")("Villkor", 1)).toBe(wrappedHeight(LONG, PORTRAIT));
  const perOmrade = heightsOf(run, "Insatsredovisning");
  expect([perOmrade("2.2", 1), perOmrade("2.3", 1), perOmrade("Remissvägar"), perOmrade("Nulägesanalys", 1)]).toEqual([
    wrappedHeight(`Kurs: ${LONG}; Besök`, 449),
    undefined,
    wrappedHeight(LONG, 235),
    wrappedHeight(LONG, PORTRAIT),
  ]);
  const skr = heightsOf(
    formRun({ vem: "SKR", insatser: [...SKR_INSATSER, { insats: "Sist", insatsomrade: "1177", text: LONG }] }),
    "SKR-redovisning",
  );
  expect([skr("Samordning", 1), skr("1177", 1)]).toEqual([
    undefined,
    wrappedHeight(`Webb; Mer webb: Klart.; Sist: ${LONG}`, PORTRAIT),
  ]);
});

test("the least that a row takes where its text is short", () => {
  const beslut = heightsOf(REGION(), "Beslutsunderlag");
  expect([beslut("Villkor", 1), beslut("Villkor", -1), beslut("Villkor")]).toEqual([40, undefined, 18]);
  expect(heightsOf(REGION(), "Insatsredovisning")("Nulägesanalys", 1)).toBe(30);
});
