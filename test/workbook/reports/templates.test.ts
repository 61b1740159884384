/** The sheets behind the forms as they are made: what stands in them, what can be chosen, and that they read back. */
import { readReportInputs } from "../../../src/workbook/reports/inputs";
import {
  insatserTemplate,
  kontaktuppgifterTemplate,
  redovisningskravTemplate,
  takesAnswer,
  uppfoljningTemplate,
} from "../../../src/workbook/reports/templates";
import type { SheetPlan } from "../../../src/workbook/plan";
import { snapshotOfPlan } from "../../support/planBook";
import { context, rules } from "../../support/reportInputs";

const readBack = (...sheets: SheetPlan[]) => readReportInputs(snapshotOfPlan({ sheets, names: [] }), context);
/** What stands in a cell, written last. */
function cellAt({ blocks }: SheetPlan, row: number, column: number) {
  const block = blocks.findLast(
    (one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  );
  return block?.cells[row - block.row]?.[column - block.column];
}
/** The texts of a column from a row on. */
const down = (sheet: SheetPlan, row: number, column: number, count: number) =>
  Array.from({ length: count }, (_, i) => cellAt(sheet, row + i, column));

test("Kontaktuppgifter holds the values that are known", () => {
  const { fields } = readBack(kontaktuppgifterTemplate({ vem: "23", utbetalt: 1000, kontaktperson: "Anna" }));
  expect(fields?.values).toMatchObject({ vem: "23", utbetalt: 1000, kontaktperson: "Anna", villkor: "" });
});

const choices = { areas: ["Kvinna", "=Barn"], insatsomraden: ["2.1", "2.2", "2.8"] };
const activity = { insats: "=Mottagning", insatsomrade: "2.1", utfall: 5, andel: 0.5 } as const;

test("Insatser reads back as it was filled; text that begins like a formula stays text", () => {
  const sheet = insatserTemplate([activity, {}], choices);
  expect(readBack(sheet).insatser?.rows).toMatchObject([
    { insats: "=Mottagning", utfall: 5, andelEftervardsbesok: 0.5 },
  ]);
  // Row 7 is the first of the table.
  expect([0, 2, 4].map((column) => cellAt(sheet, 6, column))).toEqual(["'=Mottagning", "2.1", 5]);
  expect(sheet.table).toEqual({ name: "Insatser", row: 5, column: 0, rows: 3, columns: 13 });
  expect(sheet).toMatchObject({ name: "Insatser", create: true, page: { landscape: true, titleRows: 6 } });
});

// Thirteen columns, four that are left for the user's own, then the lists: R, S, T and U.
test("what can be chosen stands to the right of the table, each column with its own list", () => {
  const sheet = insatserTemplate([activity], choices);
  expect([17, 18, 19, 20].map((column) => down(sheet, 5, column, 4))).toEqual([
    ["Insatsområden att välja på", "2.1", "2.2", "2.8"],
    ["Områden att välja på", "Kvinna", "'=Barn", undefined],
    ["Svar att välja på", "ja", "nej", undefined],
    ["Status att välja på", "planerad", "pågår", "avslutad"],
  ]);
  const lists = sheet.validations.filter(({ kind }) => kind === "list");
  // C Insatsområde, B Område, F Ny aktivitet, G Budgetkalkyl, K Status; from the table's first row, for 500 rows.
  expect(lists).toMatchObject(
    [
      [2, "=Insatser!$R$7:$R$9", "Insatsområde"],
      [1, "=Insatser!$S$7:$S$8", "Område"],
      [5, "=Insatser!$T$7:$T$8", "Ny aktivitet (ja/nej)"],
      [6, "=Insatser!$T$7:$T$8", "Budgetkalkyl (ja/nej)"],
      [10, "=Insatser!$U$7:$U$9", "Status"],
    ].map(([column, source, title]) => ({ row: 6, column, rows: 500, columns: 1, source, title })),
  );
  for (const { message } of lists) expect(message.length).toBeGreaterThan(5);
  expect(sheet.widths).toContainEqual({ column: 17, columns: 4, width: 120 });
});

test("the lists look like notes beside the table, and their codes stay text", () => {
  const { formats } = insatserTemplate([activity], choices);
  const beside = formats.filter(({ column }) => column >= 17);
  expect(beside).toEqual(
    [3, 2, 2, 3].flatMap((rows, i) => [
      { row: 5, column: 17 + i, rows: 1, columns: 1, look: "label", wrap: true },
      { row: 6, column: 17 + i, rows, columns: 1, numberFormat: "@" },
    ]),
  );
});

test("a list without anything to choose is left out, and the others move up", () => {
  const sheet = insatserTemplate([], { areas: [], insatsomraden: [] });
  expect(down(sheet, 5, 17, 3)).toEqual(["Svar att välja på", "ja", "nej"]);
  const lists = sheet.validations.filter(({ kind }) => kind === "list");
  expect(lists.map(({ column }) => column)).toEqual([5, 6, 10]);
  expect(sheet.widths).toContainEqual({ column: 17, columns: 2, width: 120 });
  // One row to write in.
  expect(sheet.table?.rows).toBe(2);
});

test("the choices follow a table that is longer than its lists", () => {
  const sheet = insatserTemplate(new Array(501).fill(activity), choices);
  expect(sheet.validations.find(({ kind }) => kind === "list")?.rows).toBe(501);
});

test("a sheet without lists has nothing beside its table", () => {
  const sheet = redovisningskravTemplate([], new Map());
  expect(sheet.blocks.every(({ column }) => column === 0)).toBe(true);
  expect(sheet.widths).toHaveLength(4);
  expect(sheet.validations).toStrictEqual([]);
});

// Answered elsewhere: the share on Insatser, the plan on Uppföljning, the analysis on Kontaktuppgifter.
test("only requirements that take an answer of their own have a row", () => {
  expect(rules.krav.filter(takesAnswer).map(({ id }) => id)).toEqual(["vård", "förbrukning"]);
  const sheet = redovisningskravTemplate(rules.krav, new Map([["vård", "=Ja"]]));
  expect(readBack(sheet).krav?.rows).toEqual([
    { row: 6, id: "vård", svar: "=Ja" },
    { row: 7, id: "förbrukning", svar: "" },
  ]);
  expect([0, 1, 2, 3].map((column) => cellAt(sheet, 6, column))).toEqual(["vård", "2.1", "Insatser", "'=Ja"]);
});

test.each([
  [rules.krav, 2],
  [[], 1],
])("long words of a requirement and its answer are wrapped", (krav, rows) => {
  const { formats } = redovisningskravTemplate(krav, new Map());
  expect(formats.at(-1)).toEqual({ row: 6, column: 2, rows, columns: 2, wrap: true });
  expect(formats.length).toBeGreaterThan(4);
});

test("a number is a number, below nothing too", () => {
  const sheet = insatserTemplate([{ utfall: -5, andel: 0.5 }], choices);
  expect([4, 12].map((column) => cellAt(sheet, 6, column))).toEqual([-5, 0.5]);
});

test("Uppföljning reads back, and its answer is chosen", () => {
  const sheet = uppfoljningTemplate([{ regionkod: "23", region: "Jämtland", plan: "ja", framtagen: 45_627 }]);
  expect(readBack(sheet).uppfoljning?.rows).toEqual([
    { row: 6, regionkod: "23", region: "Jämtland", finns: true, framtagen: "2024-12-01" },
  ]);
  // Nine columns and four that are left: N.
  expect(down(sheet, 5, 13, 3)).toEqual(["Svar att välja på", "ja", "nej"]);
  expect(sheet.validations.filter(({ kind }) => kind === "list")).toMatchObject([
    { row: 6, column: 2, source: "=Uppföljning!$N$7:$N$8" },
  ]);
});
