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
