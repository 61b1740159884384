/** A region's workbook before it is calculated: what stands in it, and that it reads back. */
import { agreements } from "../../../src/agreements";
import { readAreaInputs } from "../../../src/workbook/areaInputs";
import {
  PACKAGE_CALCULATIONS,
  PACKAGE_INPUTS,
  packageInputs,
  snapshotOfSheets,
  type PackageContents,
} from "../../../src/workbook/package/template";
import { newSheet, type SheetPlan } from "../../../src/workbook/plan";
import { readReportInputs } from "../../../src/workbook/reports/inputs";
import { ABOUT_TITLE } from "../../../src/workbook/sheets/om";
import { sheetIn } from "../../../src/workbook/snapshot";
import { packageContents, packageFacts } from "../../support/reportBook";
import { snapshotOfPlan } from "../../support/planBook";
import { context } from "../../support/reportInputs";

const inputs = async (more: Partial<PackageContents> = {}) => packageInputs(await packageContents(more));
const valuesOf = (sheets: SheetPlan[], name: string) => sheetIn(snapshotOfSheets(sheets), name)!.values;
const ROWS = Array.from({ length: 40 }, (_, i) => ({ insats: `Insats ${i}`, insatsomrade: "2.1", utfall: i }));

test("every input sheet is there, in order, and none of the calculations", async () => {
  const names = (await inputs()).map(({ name }) => name);
  expect(names).toEqual([
    "Om",
    "Paket",
    "Regioner",
    "Områdesregler",
    "Nycklar",
    "Kontaktuppgifter",
    "Insatser",
    "Redovisningskrav",
    "Uppföljning",
  ]);
  expect(PACKAGE_INPUTS).toEqual(names);
  expect(PACKAGE_CALCULATIONS.filter((name) => names.includes(name))).toEqual([]);
});

test("Regioner has the region's own row, with the decided amounts that are known", async () => {
  const sheets = await inputs({ decided: { befolkning: 700, totalt: 1000 } });
  expect(valuesOf(sheets, "Regioner").slice(5)).toEqual([
    ["Regionkod", "Region", "Folkmängd", "Beslutat befolkning (kr)", "Beslutat belopp (kr)", "Källa"],
    ["23", "Region Jämtland Härjedalen", 100, 700, 1000, "SCB"],
  ]);
  const facts = { ...packageFacts, region: "=Jämtland", fingerprint: "x" };
  const bare = await inputs({ facts, decided: { landsbygd: 0 }, populationSource: "-" });
  expect(valuesOf(bare, "Regioner").slice(5)).toEqual([
    ["Regionkod", "Region", "Folkmängd", "Beslutat landsbygd (kr)", "Källa"],
    ["23", "=Jämtland", 100, 0, "-"],
  ]);
  expect(bare.find(({ name }) => name === "Regioner")?.blocks.at(-1)?.cells[1]).toEqual([
    "23",
    "'=Jämtland",
    100,
    0,
    "'-",
  ]);
});

test("the region's own rules, keys, fields, activities, answers and follow-up read back", async () => {
  const sheets = await inputs({
    keys: [{ namn: "förlossningar", del: 1, helhet: 3, kalla: "test" }],
    fields: { vem: "23", kontaktperson: "Anna" },
    insatser: ROWS.slice(0, 2),
    answers: new Map([["vård", "Ja."]]),
    followed: { regionkod: "23", plan: "ja", framtagen: 45_627 },
    areaSource: "beslutat belopp",
  });
  const snapshot = snapshotOfSheets(sheets);
  const areas = readAreaInputs(snapshot, { regionkoder: undefined, insatsomraden: [], year: 2024 });
  expect(areas).toMatchObject({
    rules: [
      { regionkod: "23", rule: { omrade: "Kvinna", regel: "belopp", belopp: 600 } },
      { regionkod: "23", rule: { omrade: "Primärvård", regel: "återstod" } },
    ],
    keys: new Map([["förlossningar", { del: 1, helhet: 3 }]]),
    source: "beslutat belopp",
    findings: [],
  });
  const reports = readReportInputs(snapshot, context);
  expect(reports.fields?.values).toMatchObject({ vem: "23", kontaktperson: "Anna" });
  expect(reports.insatser?.rows.map(({ insats }) => insats)).toEqual(["Insats 0", "Insats 1"]);
  expect(reports.krav?.rows.map(({ id, svar }) => [id, svar])).toEqual([
    ["vård", "Ja."],
    ["förbrukning", ""],
  ]);
  expect(reports.uppfoljning?.rows).toMatchObject([{ regionkod: "23", finns: true, framtagen: "2024-12-01" }]);
});

test.each([
  [0, 40],
  [39, 40],
  [40, 40],
])("%i activities and room for more: a table of %i rows", async (filled, rows) => {
  const sheets = await inputs({ insatser: ROWS.slice(0, filled) });
  expect(sheets.find(({ name }) => name === "Insatser")?.table?.rows).toBe(1 + rows);
});

test("more activities than the room that is made have a row each", async () => {
  const sheets = await inputs({ insatser: [...ROWS, { insats: "En till" }] });
  expect(sheets.find(({ name }) => name === "Insatser")?.table?.rows).toBe(42);
});

test("on Insatser one chooses among the region's own områden, each once, and the year's insatsområden", async () => {
  const contents = await packageContents();
  const sheets = packageInputs({ ...contents, rules: [...contents.rules, ...contents.rules] });
  const values = valuesOf(sheets, "Insatser");
  expect([17, 18].map((column) => values.slice(5, 9).map((row) => row[column]))).toEqual([
    ["Insatsområden att välja på", "2.1", "2.8", ""],
    ["Områden att välja på", "Kvinna", "Primärvård", ""],
  ]);
});

/** The labels of Om, and what stands beside the first of a name. */
async function om(more: Partial<PackageContents> = {}) {
  const lines = valuesOf(await inputs(more), "Om");
  return {
    labels: lines.map(([label]) => String(label)),
    of: (label: string) => lines.find((line) => line[0] === label)?.[1],
    last: lines.at(-1),
  };
}

test("Om says for which region, which agreement and year, and when it was made", async () => {
  const about = { year: 2024, agreement: "=Överenskommelsen", sources: agreements[2024].sources };
  const { labels, of } = await om({ about, made: "-2024-12-01" });
  expect(labels[0]).toBe(ABOUT_TITLE);
  expect(labels[1]).toMatch(/^Arbetsbok för Region Jämtland Härjedalen\. /);
  const said = ["Huvudkontroll", "Senaste körning", "Region", "Överenskommelse", "År", "Exporterad"].map(of);
  expect(said).toEqual([
    "Ännu inte fördelat",
    "ännu ingen",
    "Region Jämtland Härjedalen",
    "=Överenskommelsen",
    2024,
    "-2024-12-01",
  ]);
  // Each source of the agreement's figures has a line.
  for (const { uppgift, kalla } of about.sources) expect(of(uppgift)).toContain(kalla);
});

test("Om tells how the workbook is used, which sheets it has, what colours and names mean", async () => {
  const { labels, of, last } = await om();
  expect(["Belopp", "Områden", "Redovisning", "Utan tillägget"].map(of)).toEqual([
    expect.stringContaining("fingeravtryck"),
    expect.stringContaining("Områdesregler"),
    expect.stringContaining("Insatser"),
    expect.stringContaining("Fördela"),
  ]);
  const described = [...PACKAGE_INPUTS.slice(1), ...PACKAGE_CALCULATIONS, "Områdesbudget", "Områdessummor", "Logg"];
  for (const name of described) expect([name, String(of(name)).length > 10]).toEqual([name, true]);
  for (const name of ["Ram", "Kommuner", "Vikter", "Nationell"]) expect(labels).not.toContain(name);
  const headings = ["Så används boken", "Källor och säkerhet", "Blad", "Teckenförklaring", "Namn i arbetsboken"];
  expect(labels.filter((label) => headings.includes(label))).toEqual(headings);
  // A blank line above each.
  for (const heading of headings) expect([heading, labels[labels.indexOf(heading) - 1]]).toEqual([heading, ""]);
  expect(last).toEqual(["Huvudkontroll", "OK när alla kontroller är OK."]);
});

test("Om looks as the national one: title, note, labels and headings; the year without thousands", async () => {
  const { formats, blocks } = (await inputs())[0]!;
  const labels = blocks[0]!.cells.map(([label]) => label);
  const look = (label: string) =>
    formats.find(({ row, column, look: has }) => row === labels.indexOf(label) && column === 0 && has)?.look;
  expect([look(ABOUT_TITLE), look(String(labels[1])), look("Region"), look("Överenskommelse"), look("År")]).toEqual([
    "title",
    "note",
    "label",
    "label",
    "label",
  ]);
  expect([look("Exporterad"), look("Så används boken"), look("Namn i arbetsboken"), look("Belopp")]).toEqual([
    "label",
    "header",
    "header",
    undefined,
  ]);
  expect(formats.find(({ row, column }) => row === labels.indexOf("År") && column === 1)?.numberFormat).toBe("0");
});

test("sheets that are about to be made read as they will when they stand in a workbook", async () => {
  const sheets = await inputs({ insatser: ROWS.slice(0, 1) });
  const { sheets: made, ...snapshot } = snapshotOfSheets(sheets);
  const { sheets: written, ...read } = snapshotOfPlan({ sheets, names: [] });
  expect(snapshot).toStrictEqual(read);
  const filled = (values: (typeof made)[number]["values"]) =>
    values.flatMap((line, row) => line.flatMap((value, column) => (value === "" ? [] : [[row, column, value]])));
  for (const [i, sheet] of made.entries()) {
    const { values, formulas, ...rest } = sheet;
    expect(filled(values)).toEqual(filled(written[i]!.values));
    expect(formulas).toBe(values);
    expect(new Set(values.map(({ length }) => length)).size).toBe(1);
    expect(rest).toStrictEqual({
      name: written[i]!.name,
      protected: false,
      hidden: false,
      row: 0,
      column: 0,
      numberFormats: [],
    });
  }
});

test("what a block leaves as it is stays; a text mark is none of the text", () => {
  const block = (row: number, column: number, cells: (string | number | null)[][]) => ({
    row,
    column,
    rows: cells.length,
    columns: cells[0]!.length,
    cells,
  });
  const sheet = newSheet({
    name: "Blad",
    blocks: [
      block(0, 0, [
        ["a", "b"],
        ["c", 4],
      ]),
      block(1, 0, [
        [null, "'05"],
        ["it's", ""],
      ]),
    ],
    formats: [],
    widths: [],
    validations: [],
    highlights: [],
  });
  expect(snapshotOfSheets([sheet]).sheets[0]?.values).toStrictEqual([
    ["a", "b"],
    ["c", "05"],
    ["it's", ""],
  ]);
});
