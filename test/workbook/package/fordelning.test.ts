/** Fördelning in a region's package, calculated: its amounts are Paket's, and each check shows what is changed by hand. */
import { initEngineInNode } from "../../../src/workbench/engine/node";
import type { SheetPlan } from "../../../src/workbook/plan";
import type { CellValue } from "../../../src/workbook/snapshot";
import { calculate, checksShown, planPackage, shownIn } from "../../support/reportBook";

initEngineInNode();

/** Types over a cell. */
function put(all: SheetPlan[], name: string, row: number, column: number, value: CellValue): void {
  const block = all
    .find((sheet) => sheet.name === name)!
    .blocks.findLast((one) => row >= one.row && row < one.row + one.rows);
  block!.cells[row - block!.row]![column] = value;
}

test("the columns are the national sheet's own, one region with the amounts from Paket", async () => {
  const book = await planPackage();
  const cells = calculate(book);
  const row = (number: number) =>
    ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M"].map((column) =>
      shownIn(cells, "Fördelning", `${column}${number}`),
    );
  expect(row(7)).toEqual([
    "Regionkod",
    "Region",
    "Rad i Regioner",
    "Folkmängd (personer)",
    "Belopp (kr)",
    "Belopp (kr)",
    "Totalt (kr)",
    "Kr per invånare",
    "Beslutat belopp (kr)",
    "Differens mot beslut (kr)",
    "Folkmängd vid körningen",
    "Belopp vid körningen (kr)",
    "Ändrat sedan körningen (kr)",
  ]);
  expect(row(9)).toEqual(["23", "Region Jämtland Härjedalen", 1, 100, 700, 300, 1000, 10, 1000, 0, 100, 1000, 0]);
  expect(row(8).slice(3)).toEqual([100, 700, 300, 1000, 10, 1000, 0, 100, 1000, 0]);
  // Each pot's name stands above its amount.
  expect(row(3).slice(4, 7)).toEqual(["Befolkning", "Landsbygd", "Totalt"]);
  expect(shownIn(cells, "Fördelning", "A2")).toMatch(/se bladet Paket/);
  expect(book.result.allocation.columns).toHaveLength(13);
  expect(book.result.allocation.left).toMatchObject([{ row: 1, look: "note" }]);
});

/** [expected, found, status, what stands where it leads] by id, when something is typed after the run. */
async function checks(type: (sheets: SheetPlan[]) => void = () => undefined) {
  const book = await planPackage();
  const now = structuredClone(book.input.sheets);
  type(now);
  const cells = calculate(book, now);
  const shown = checksShown(cells, book);
  return Object.fromEntries(
    book.result.checks.map(({ id, sheet, cell }) => [id, [...shown[id]!, shownIn(cells, sheet, cell)]]),
  );
}

test("as it was made, every check says OK and leads to what it found", async () => {
  expect(await checks()).toEqual({
    "paket-region": ["23", "23", "OK", "23"],
    "paket-ar": [2024, 2024, "OK", 2024],
    "paket-pott-1": [700, 700, "OK", 700],
    "paket-pott-2": [300, 300, "OK", 300],
    "paket-fordelat": [1000, 1000, "OK", 1000],
    // The first region of Fördelning.
    "regioner-antal": [1, 1, "OK", "23"],
    "regioner-folkmangd": [100, 100, "OK", 100],
    beslutat: [0, 0, "OK", 0],
    "korning-belopp": [0, 0, "OK", 0],
  });
});

test("what is changed by hand on Paket and Regioner shows without the add-in", async () => {
  // Paket: A5 Regionkod, B7 År, B9 Folkmängd, C18 and C19 the amounts.
  const found = await checks((sheets) => {
    put(sheets, "Paket", 4, 1, "24");
    put(sheets, "Paket", 6, 1, 2023);
    put(sheets, "Paket", 17, 2, 701);
    put(sheets, "Paket", 18, 2, 290);
    put(sheets, "Paket", 8, 1, 99);
  });
  expect(found).toEqual({
    "paket-region": ["23", "24", "FEL", "24"],
    "paket-ar": [2024, 2023, "FEL", 2023],
    "paket-pott-1": [700, 701, "FEL", 701],
    "paket-pott-2": [300, 290, "FEL", 290],
    "paket-fordelat": [991, 991, "OK", 991],
    "regioner-antal": [1, 1, "OK", "23"],
    "regioner-folkmangd": [99, 100, "FEL", 100],
    beslutat: [0, 1, "FEL", -9],
    "korning-belopp": [0, 1, "FEL", -9],
  });
});

test("every check says what it is about, codes as text and years without thousands", async () => {
  const { checks: all } = (await planPackage()).result;
  for (const { text } of all) expect(text).toMatch(/^[A-ZÅÄÖ].{15,}/);
  expect(all.slice(0, 4).map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual([
    "Paket B5",
    "Paket B7",
    "Paket C18",
    "Paket C19",
  ]);
  expect(all[2]?.text).toContain("Befolkning");
  expect(all.slice(0, 3)).toMatchObject([
    { kind: "text", numberFormat: "General" },
    { kind: "number", numberFormat: "0" },
    { kind: "number", numberFormat: "#,##0" },
  ]);
});
