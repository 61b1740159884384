/** Tables as they are copied from pages, PDFs and workbooks. Amounts: SKR's published ones for 2024. */
import published from "../../src/agreements/data/belopp-2024.json";
import { readPastedTable } from "../../src/workbook/pastedTable";

const amounts = published as [string, number, number][];
const NAMES: Record<string, string> = {
  "01": "Stockholm",
  "04": "Sörmland",
  "06": "Region Jönköpings län",
  "12": "Region Skåne",
  "14": "Västra Götalandsregionen",
  "23": "Jämtland/Härjedalen",
};
const REST = ["Uppsala", "Östergötland", "Kronoberg", "Kalmar län", "Gotland*", "Blekinge", "Halland", "Värmland"];
const MORE = ["Örebro län", "Västmanland", "Dalarna", "Gävleborg", "Västernorrland", "Västerbotten", "Norrbotten"];
const others = [...REST, ...MORE];
const named = amounts.map(([kod, ...kr]): [string, ...number[]] => [NAMES[kod] ?? others.shift()!, ...kr]);
const kr = (value: number, space = "\u00a0") => String(value).replace(/\B(?=(\d{3})+$)/g, space);

const asPublished = amounts.map(([regionkod, befolkning, landsbygd]) => ({
  regionkod,
  belopp: { befolkning, landsbygd },
}));
const told = (text: string) => readPastedTable(text).rows.map(({ regionkod, belopp }) => ({ regionkod, belopp }));

test.each([
  ["tabs, hard spaces, kr", named.map(([name, a, b]) => `${name}\t${kr(a!)} kr\t${kr(b!)} kr`)],
  ["semicolons and quotes", named.map(([name, a, b]) => `"${name}";"${a}";${kr(b!, ".")}`)],
  ["several spaces, as from a PDF", named.map(([name, a, b]) => `  ${name}    ${kr(a!, " ")}   ${kr(b!, " ")}`)],
  ["a column of codes", named.map(([name, a, b], i) => `${amounts[i]![0]}\t${name}\t${a}\t${b}`)],
])("%s: 42 published amounts; heading and sum row left out", (_, lines) => {
  const text = ["Statsbidrag 2024", "", ...lines, "Summa  1 367 000 000  150 000 000"].join("\r\n");
  const table = readPastedTable(
    text.replace(/Summa {2}(.*) {2}(.*)/, lines[0]!.includes(";") ? "Summa;$1;$2" : "Summa\t$1\t$2"),
  );
  expect(table.rows.map(({ regionkod, belopp }) => ({ regionkod, belopp }))).toEqual(asPublished);
  expect(table).toMatchObject({ columns: ["befolkning", "landsbygd"], unit: 1, problems: [] });
  expect(table.leftOut.map(({ rad, som }) => [rad, som])).toEqual([
    [1, "rubrik"],
    [24, "summarad"],
  ]);
});

test("headings say which column is which, and that it is thousands; persons are left out", () => {
  const table = readPastedTable(
    "Region\tFolkmängd\tLandsbygdssatsning (tkr)\tUtvecklingsinsatser (tkr)\tTotalt (tkr)\nGotland\t61 001\t2 345,5\t7 890\t10 235,5",
  );
  expect(table.columns).toEqual([undefined, "landsbygd", "befolkning", "summa"]);
  expect(table.unit).toBe(1000);
  expect(table.rows[0]!.belopp).toEqual({ landsbygd: 2_345_500, befolkning: 7_890_000, summa: 10_235_500 });
});

test("one column is the sum; one space between name and figure will do", () => {
  expect(told("Region Stockholm 317 997 231\nRegion Jämtland Härjedalen 17 151 589 kr")).toEqual([
    { regionkod: "01", belopp: { summa: 317_997_231 } },
    { regionkod: "23", belopp: { summa: 17_151_589 } },
  ]);
});

test("names that are none, names twice, figures that are none: told with their line, and not compared", () => {
  const table = readPastedTable("Skåne\t1\t2\nAtlantis\t3\t4\nRegion Skåne\t5\t6\nHalland\tfem\t7,5\nUppsala\t–\t8");
  expect(table.problems).toEqual([
    { kod: "okand-region", rad: 2, text: "Atlantis" },
    { kod: "dubblett", rad: 3, text: "Region Skåne" },
    { kod: "ej-belopp", rad: 4, text: "fem" },
    { kod: "ej-belopp", rad: 4, text: "7,5" },
  ]);
  expect(table.rows.map(({ regionkod, belopp }) => [regionkod, belopp])).toEqual([
    ["12", { befolkning: 1, landsbygd: 2 }],
    ["13", {}],
    ["03", { landsbygd: 8 }],
  ]);
});

test("two figures run together are no amount; a text without regions says so", () => {
  expect(readPastedTable("Skåne\t1\nStockholm\t317 997 231 1 234 567").problems).toMatchObject([
    { kod: "ej-belopp", rad: 2 },
  ]);
  expect(readPastedTable("hej\n").problems).toMatchObject([{ kod: "inga-regioner" }]);
  expect(readPastedTable("").rows).toEqual([]);
});

/** What one amount of Skåne's is taken for, kr; undefined: it is told that it is none. */
function amountOf(figure: string, heading = "Belopp"): number | undefined {
  const { rows, problems } = readPastedTable(`${heading}\nSkåne\t${figure}`);
  const kr = rows[0]?.belopp.summa;
  expect(problems).toEqual(kr === undefined ? [{ kod: "ej-belopp", rad: 2, text: figure }] : []);
  return kr;
}

test.each([
  ["317 997 231", 317_997_231],
  ["317\u2009997\u202f231", 317_997_231],
  ["317.997.231", 317_997_231],
  ["317,997,231", 317_997_231],
  ["1.234", 1234],
  ["12'345’678", 12_345_678],
  ["1 234,00", 1234],
  ["1 234.00", 1234],
  ["1234,0004", 1234],
  ["-1.234", -1234],
  ["-1,234,567", -1_234_567],
  ["-5", -5],
  ["\u22125", -5],
  ["\u20115", -5],
  ["–1 234", -1234],
  ["5 kr", 5],
  ["5KR", 5],
  ["5 kronor", 5],
  ["5 SEK", 5],
  ["5:-", 5],
  ['"5"', 5],
  ['" 5 "', 5],
  ["999 999 999 999", 999_999_999_999],
])("%s is %i kr", (figure, kr) => expect(amountOf(figure)).toBe(kr));

test.each([
  "1 000 000 000 000",
  "317 997 231 12",
  "12 34 567",
  "1234 567",
  "1 234 56",
  "1,234",
  "1.234.5",
  "1,234,567,8",
  "1234,002",
  "0,001",
  "5,5",
  "5kr6",
  "5*",
  "x5",
  "5x",
  "5–",
])("%s is no amount of whole kronor", (figure) => expect(amountOf(figure)).toBeUndefined());

test.each(["-", "–", "—", "..", "--", "."])("%s is nothing, and no fault", (figure) =>
  expect(readPastedTable(`Skåne\t5\t${figure}`)).toMatchObject({
    rows: [{ belopp: { befolkning: 5 } }],
    columns: ["befolkning", "landsbygd"],
    problems: [],
  }),
);

test.each([
  ["Medel (mnkr)", 1_000_000],
  ["Medel, miljoner kronor", 1_000_000],
  ["Medel (miljkr)", 1_000_000],
  ["Medel (milj. kr)", 1_000_000],
  ["Medel (milj kr)", 1_000_000],
  ["Medel (tkr)", 1000],
  ["Medel i tusental", 1000],
  ["Medel, tusen kronor", 1000],
  ["Medel i 1 000 kr", 1000],
  ["Medel i 1000 kr", 1000],
  ["Medel (kr)", 1],
  ["Medel i 21 000 kr", 1],
  ["Medelmnkrona", 1],
])("%s: one unit is %i kr", (heading, unit) => {
  expect(readPastedTable(`${heading}\nSkåne\t2,5\t7`).unit).toBe(unit);
  if (unit > 1) expect(amountOf("2,5", heading)).toBe(2.5 * unit);
});

test("the unit may stand in any heading, and words of two headings are not run together", () => {
  expect(readPastedTable("Medel\nt\nkr\nSkåne\t5").unit).toBe(1);
  expect(readPastedTable("tkr\nMedel\nSkåne\t5").unit).toBe(1000);
});

test.each<[string, string, string | undefined]>([
  ["a note's star", "Gotland**\t5", "Gotland"],
  ["a note's number", "Skåne 1)\t5", "Skåne"],
  ["spaces within", "Jämtland \u00a0 Härjedalen\t5", "Jämtland Härjedalen"],
  ["quotes with spaces inside", '" Skåne "\t5', "Skåne"],
  ["a mark before it", "*\tSkåne\t5", "Skåne"],
  ["a letter before it", "A\tSkåne\t5", "Skåne"],
  ["an amount before it", "7 kr\tSkåne\t5", "Skåne"],
  ["spaces around the line", "   Skåne   5", "Skåne"],
  ["its code before it, one space", "12 Skåne 5", "Skåne"],
  ["no space before the figure", "Skåne5 kr", "Skåne"],
  ["a minus before the figure", "Skåne -5", "Skåne"],
  ["a quote in it", 'Skå"ne"\t5', undefined],
  ["a quote first", '"Skåne"a\t5', undefined],
  ["a star within", "Got*land\t5", undefined],
  ["a note's number within", "Skåne 1) län\t5", undefined],
  ["a letter in parentheses", "Skåne a)\t5", undefined],
  ["a figure in it", "Skåne 12\t5", undefined],
  ["an amount in it", "Skåne 1.234\t5", undefined],
  ["an amount with commas in it", "Skåne 1,234,567\t5", undefined],
  ["another's code before it", "13 Skåne\t5", undefined],
])("a name with %s", (_, line, region) => {
  const { rows, problems } = readPastedTable(`Halland\t1\n${line}`);
  expect(
    rows.slice(1).map((row) => `${row.rad} ${row.region.replace("Region ", "")} ${Math.abs(row.belopp.summa!)}`),
  ).toEqual(region === undefined ? [] : [`2 ${region} 5`]);
  const name = line.split("\t")[0]!;
  expect(problems).toEqual(region === undefined ? [{ kod: "okand-region", rad: 2, text: name }] : []);
});

test("a line of figures has no name: it is told as it stands", () =>
  expect(readPastedTable("Halland\t1\t2\n3\t4").problems).toEqual([{ kod: "okand-region", rad: 2, text: "3\t4" }]));

test("a blank cell is an amount that is not there; a column that is blank in every line is no column", () => {
  const table = readPastedTable("Skåne\t\t1\t\t1\nGotland\t\t\t\t7\nHalland\t\t2\t\t3");
  expect(table.rows.map(({ belopp }) => belopp)).toEqual([
    { befolkning: 1, landsbygd: 1 },
    { landsbygd: 7 },
    { befolkning: 2, landsbygd: 3 },
  ]);
  expect(table.problems).toEqual([]);
});

test("a line with fewer figures than the others is told, with all of it", () =>
  expect(readPastedTable("Halland\t1\t2\nSkåne\t3").problems).toEqual([
    { kod: "ej-belopp", rad: 2, text: "Skåne\t3" },
  ]));

test.each([
  ["Summa\t6", "summarad"],
  ["Totalt riket\t6", "summarad"],
  ["Total\t6", "summarad"],
  ["Riket\t6", "summarad"],
  ["Hela riket:\t6", "summarad"],
  ["Summa", "summarad"],
  ["Källa: SKR", "rubrik"],
] as const)("%s below the regions is left out, as %s", (line, som) => {
  const { leftOut, problems } = readPastedTable(`Medel\nHalland\t1\n  ${line}  `);
  expect(leftOut).toEqual([
    { rad: 1, text: "Medel", som: "rubrik" },
    { rad: 3, text: line, som },
  ]);
  expect(problems).toEqual([]);
});

test.each(["Summering av län\t6", "Delsumma\t6", "Delsumma\t6\t\t"])("%s is no sum row, and no region", (line) =>
  expect(readPastedTable(`Halland\t1\n${line}`).problems).toMatchObject([{ kod: "okand-region" }]),
);

test("without a region nothing is understood, and the first line is told", () => {
  const nothing = { rows: [], columns: [], unit: 1, leftOut: [] };
  expect(readPastedTable("\n hej \n")).toEqual({
    ...nothing,
    problems: [{ kod: "inga-regioner", rad: 1, text: "hej" }],
  });
  expect(readPastedTable("")).toEqual({ ...nothing, problems: [{ kod: "inga-regioner", rad: 1, text: "" }] });
  // A region's name without an amount is a heading.
  expect(readPastedTable("Skåne\nHalland\t5")).toMatchObject({ rows: [{ rad: 2 }], leftOut: [{ rad: 1 }] });
  expect(readPastedTable("Skåne\t\nHalland").problems).toMatchObject([{ kod: "inga-regioner" }]);
});

test.each<[string, (string | undefined)[]]>([
  ["Region\tSumma", ["summa"]],
  ["Region\tTilldelning", ["summa"]],
  ["Region\tGlesbygd\tBefolkning", ["landsbygd", "befolkning"]],
  ["Region\tBefolkning\tBefolkning", ["befolkning", undefined]],
  ["Region\tMedel\tLandsbygd", [undefined, "landsbygd"]],
  ["Region\tAntal invånare\tSumma", [undefined, "summa"]],
  ["Region\tAndel av summan (%)\tSumma", [undefined, "summa"]],
  ["Region\tMedel\tPengar", ["befolkning", "landsbygd"]],
  ["Region\tA\tB\tC", ["befolkning", "landsbygd", "summa"]],
  ["Region\tA\tB\tC\tD", ["befolkning", "landsbygd", "summa", undefined]],
  // The heading nearest to the figures, and only one that has a word for the names too.
  ["Region\tLandsbygd\tSumma\nRegion\tUtvecklingsinsatser\tLandsbygd", ["befolkning", "landsbygd"]],
  ["Region\tLandsbygd\tSumma\nBefolkning\tSumma", ["landsbygd", "summa"]],
])("%j: the columns are %j", (heading, columns) => {
  const line = ["Skåne", ...columns.map((_, i) => i + 1)].join("\t");
  expect(readPastedTable(`${heading}\n${line}`).columns).toEqual(columns);
});
