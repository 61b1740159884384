/** Where an input's rows stand, what formulas call them and what the pane says of them. */
import { fel } from "../../../src/workbook/findings";
import {
  columnReference,
  dataRows,
  describeSource,
  missingSheet,
  openSource,
} from "../../../src/workbook/parse/source";
import { nycklar } from "../../../src/workbook/sheets/nycklar";
import { vikter } from "../../../src/workbook/sheets/vikter";
import { snapshotOf, type Rows } from "../../support/snapshot";
import { sourceOf } from "../../support/sources";

/** B3:E10. The last column is the user's own. */
const rows: Rows = [
  ["Typ", "Faktor", "", "Anteckning"],
  ["gles", 4, "", ""],
  ["", " ", "", "en rad utan något av vårt"],
  ["", 6, "", ""],
  ["tät", "", "", ""],
  ["", "", "", ""],
  ["\u00a0", "", "", "sist"],
  ["", "", "", ""],
];
const table = { name: "VIKTER", sheet: "vikter", row: 2, column: 1, rows: 7, columns: 4 };

describe("rows", () => {
  test("in a plain range: to the last that holds something of ours, blank ones passed over", () => {
    const source = sourceOf(vikter, rows);
    expect(source).toMatchObject({ headerRow: 2, firstRow: 3, endRow: 7, tableEnd: 7, table: false });
    expect(dataRows(source)).toEqual([3, 5, 6]);
  });

  test("in our table: the same, and the table's end is kept", () => {
    const source = sourceOf(vikter, rows, { tables: [table] });
    expect(source).toMatchObject({ headerRow: 2, firstRow: 3, endRow: 7, tableEnd: 9, table: true });
    expect(dataRows(source)).toEqual([3, 5, 6]);
  });

  test("headers alone", () => {
    const source = sourceOf(vikter, rows.slice(0, 1));
    expect(source).toMatchObject({ firstRow: 3, endRow: 3, tableEnd: 3 });
    expect(dataRows(source)).toEqual([]);
  });

  test.each([
    ["another name", { ...table, name: "Tabell1" }],
    ["another sheet", { ...table, sheet: "Kommuner" }],
  ])("a table of %s is not this one", (_, other) => {
    expect(sourceOf(vikter, rows, { tables: [other] })).toMatchObject({ table: false, tableEnd: 7 });
  });

  test("below a table are not its own", () => {
    const source = sourceOf(vikter, rows, { tables: [{ ...table, rows: 2 }] });
    expect(source).toMatchObject({ endRow: 4, tableEnd: 4 });
  });
});

describe("sheets", () => {
  test("are known by name in any letter case", () => {
    expect(sourceOf(vikter, rows, { name: "VIKTER" }).sheet.name).toBe("VIKTER");
    expect(openSource(snapshotOf({ Vikter2: rows }), vikter, {})).toBeUndefined();
  });

  test("that are missing are told with those that are there", () => {
    expect(missingSheet(snapshotOf({ Blad1: [], Data: [] }), "Vikter")).toEqual(
      fel("blad-saknas", "Vikter", "", { blad: "Vikter", funna: "Blad1, Data" }),
    );
  });
});

describe("a column in a formula", () => {
  test("is the table's column, which follows when rows come; else the cells", () => {
    expect(columnReference(sourceOf(vikter, rows, { tables: [table] }), "vikt")).toBe("Vikter[Faktor]");
    expect(columnReference(sourceOf(vikter, rows), "vikt")).toBe("Vikter!$C$4:$C$7");
    expect(columnReference(sourceOf(vikter, rows, { name: "VIKTER" }), "kommuntyp")).toBe("VIKTER!$B$4:$B$7");
  });

  test.each(["[", "]", "#", "'", "@", ",", ":"])("is the cells where the header has %s", (sign) => {
    const headers = [["Typ", `Faktor (${sign})`, "", ""], ...rows.slice(1)];
    expect(columnReference(sourceOf(vikter, headers, { tables: [table] }), "vikt")).toBe("Vikter!$C$4:$C$7");
  });

  test("that the sheet lacks is a fault of ours", () => {
    expect(() => columnReference(sourceOf(nycklar, [["Namn", "Del", "Helhet"]]), "kalla")).toThrow(
      "Nycklar has no column kalla",
    );
  });
});

test("what the pane says: headers from left to right, as what they are read, and the rows", () => {
  const source = sourceOf(nycklar, [
    ["Totalt", "Nyckel", "Antal", "Eget"],
    [4, "a", 1, ""],
  ]);
  const described = {
    sheet: "Nycklar",
    status: "found",
    rows: 1,
    columns: [
      { header: "Totalt", cell: "B3", readAs: "Helhet" },
      { header: "Nyckel", cell: "C3", readAs: "Namn" },
      { header: "Antal", cell: "D3", readAs: "Del" },
    ],
  };
  expect(describeSource(source)).toStrictEqual(described);
  expect(describeSource(source, 0)).toStrictEqual({ ...described, total: 0 });
});
