/** A plan made into a file without Excel is the workbook that the same plan gives through Office.js. */
import { yearSheets } from "../../src/actions/createTemplate";
import { prepare } from "../../src/actions/prepare";
import { samples } from "../../src/agreements/samples";
import { writePlan } from "../../src/excel/run";
import { nycklarTemplate, omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import type { Plan } from "../../src/workbook/plan";
import { bookOfPlan } from "../../src/xlsx";
import type { BookCell, BookSheet } from "../../src/xlsx/book";
import { blankett } from "../support/blankett";
import { openBook } from "../support/office";

const form = blankett({
  blocks: [
    {
      row: 0,
      column: 0,
      rows: 3,
      columns: 2,
      cells: [
        ["Rekvisition", ""],
        ["", null],
        ["Belopp", "'=1+1"],
      ],
    },
  ],
  formats: [
    { row: 0, column: 0, rows: 1, columns: 4, look: "title" },
    { row: 1, column: 0, rows: 1, columns: 1, indent: 2, wrap: true },
    { row: 2, column: 1, rows: 2, columns: 2, look: "field", numberFormat: "#,##0", align: "Right" },
    { row: 6, column: 0, rows: 1, columns: 2, look: "line" },
  ],
  widths: [{ column: 0, columns: 2, width: 101 }],
});

/** Results are the host's to calculate, and the colours of a check's word are what its rule makes of it. */
const cellsOf = ({ cells, conditionalFormats }: BookSheet): Record<string, Omit<BookCell, "cached">> =>
  Object.fromEntries(
    cells.flatMap(({ cached: _, ...cell }) => {
      const coloured = conditionalFormats.some(
        ({ row, column, rows, columns }) =>
          cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns,
      );
      const { borders: __, ...look } = cell.style ?? {};
      const { fill: ___, fontColor: ____, ...plain } = look;
      const style = coloured ? plain : look;
      const bare = cell.value === undefined && cell.formula === undefined && Object.keys(style).length === 0;
      return bare ? [] : [[`${cell.row},${cell.column}`, { ...cell, style }]];
    }),
  );

/** Where there are lines: between two cells there is one, whichever of them has it. */
const linesOf = ({ cells }: BookSheet): string[] => {
  const lines = cells.flatMap(({ row, column, style }) =>
    Object.entries(style?.borders ?? {}).map(([side, { style: kind, color }]) => {
      const [r, c] = [side === "bottom" ? row + 1 : row, side === "right" ? column + 1 : column];
      return `${side === "top" || side === "bottom" ? "above" : "left of"} ${r},${c}: ${kind} ${color}`;
    }),
  );
  return [...new Set(lines)].sort();
};

test("template, rules, allocation and a form: cell by cell, look by look", async () => {
  const sample = samples.find(({ id }) => id === "stockholm-2023")!;
  const rules = sample.rules.map((rule) => ({ ...rule, ansvar: "", projektkod: "", motpart: "" }));
  const inputs: Plan = {
    sheets: [
      ...(await yearSheets(sample.year)),
      omradesreglerTemplate(rules, "fördelat belopp"),
      nycklarTemplate(sample.keys),
      form,
    ],
    names: [],
  };
  const { book } = await openBook();
  expect(await writePlan(inputs)).toEqual({ ok: true, value: undefined });
  const prepared = await prepare({});
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.findings));
  const { plan } = prepared.prepared.planned;
  expect(await writePlan(plan)).toEqual({ ok: true, value: undefined });

  const throughOffice = book();
  const direct = bookOfPlan(inputs, plan);
  expect(direct.sheets.map(({ name }) => name)).toEqual(throughOffice.sheets.slice(1).map(({ name }) => name));
  expect(direct.names).toEqual(throughOffice.names);
  expect(direct.sheets[direct.active]?.name).toBe(throughOffice.sheets[throughOffice.active]?.name);
  for (const sheet of direct.sheets) {
    const other = throughOffice.sheets.find(({ name }) => name === sheet.name)!;
    expect({ [sheet.name]: cellsOf(sheet) }).toEqual({ [sheet.name]: cellsOf(other) });
    expect({ [sheet.name]: linesOf(sheet) }).toEqual({ [sheet.name]: linesOf(other) });
    const { cells: _, ...rest } = sheet;
    const { cells: __, ...otherRest } = other;
    expect(rest).toEqual(otherRest);
  }
});
