/** Rows of a user's table in a new order: what follows its row, what stays, what comes, and what stands in the way. */
import { openSource } from "../../src/workbook/parse/source";
import type { SheetPlan } from "../../src/workbook/plan";
import { nycklar, type NycklarKey } from "../../src/workbook/sheets/nycklar";
import type { CellValue, Snapshot } from "../../src/workbook/snapshot";
import { planTableRows, type TableLine } from "../../src/workbook/tableRows";
import { snapshotOf, type Rows } from "../support/snapshot";

/** Ours in columns B–D and F, the user's own in E and, where the table is that wide, in G. */
const HEADERS = ["", "Namn", "Del", "Helhet", "Min anteckning", "Källa"];
const three: Rows = [
  ["", "", "", "", "", ""],
  HEADERS,
  ["", "A", 1, 2, "om A", "SCB"],
  ["", "B", 3, 4, "=egen", ""],
  ["", "C", 5, 6, "", "-"],
];
interface Book {
  rows: Rows;
  /** Rows of the Excel table; 0: there is none. */
  table: number;
  formulas?: Rows;
  protected?: string[];
  totals?: boolean;
}
const bookOf = ({ rows, table, formulas, totals, ...more }: Book): Snapshot =>
  snapshotOf(
    { Nycklar: rows },
    {
      ...more,
      ...(formulas && { formulas: { Nycklar: formulas } }),
      tables:
        table > 0
          ? [
              {
                name: "nycklar",
                sheet: "Nycklar",
                row: 1,
                column: 1,
                rows: table,
                columns: 5,
                ...(totals && { totals }),
              },
            ]
          : [],
    },
  );
const planned = (book: Book, lines: TableLine<NycklarKey>[], added: NycklarKey[] = []) => {
  const snapshot = bookOf(book);
  return planTableRows(snapshot, openSource(snapshot, nycklar, {})!, lines, added);
};
const stay = (...rows: number[]): TableLine<NycklarKey>[] => rows.map((from) => ({ from, cells: {} }));
const cellsOf = (sheet: SheetPlan | undefined) => sheet?.blocks.at(-1)?.cells;
const fresh = (cells: Partial<Record<NycklarKey, CellValue>>) => ({ from: undefined, cells });
const NONE = { sheet: undefined, findings: [] };

test("nothing changes: no plan, whether the values are named or not, protected or not", () => {
  const named = { from: 2, cells: { namn: "A", del: 1, helhet: 2, kalla: "SCB" } };
  expect(planned({ rows: three, table: 4, protected: ["Nycklar"] }, [named, ...stay(3, 4)])).toEqual(NONE);
  // Blank rows that a table ends with are no reason to touch it.
  expect(planned({ rows: [...three, ["", "", "", "", "", ""]], table: 5 }, stay(2, 3, 4))).toEqual(NONE);
});

test("a text of the user's that looks like a number or a formula is still a text when its row moves", () => {
  const rows: Rows = [[], HEADERS, ["", "A", 1, 2, "0123", "1"], ["", "B", 3, 4, "=A", "2"], ["", "C", 5, 6, 7, "3"]];
  // What Excel gives as the formula of a text is the text; "=A" is one that was written with its mark.
  const { sheet } = planned({ rows, table: 4 }, stay(4, 2, 3));
  expect(cellsOf(sheet)?.map((line) => line.slice(3))).toEqual([
    [7, "3"],
    ["'0123", "1"],
    ["'=A", "2"],
  ]);
});

test("another value in a row: that cell and no other", () => {
  const { sheet, findings } = planned({ rows: three, table: 4 }, [
    { from: 2, cells: { del: 9, namn: "A" } },
    ...stay(3),
    { from: 4, cells: { kalla: "=1" } },
  ]);
  expect(findings).toEqual([]);
  expect(sheet).toEqual({
    name: "Nycklar",
    create: false,
    clear: undefined,
    blocks: [
      {
        row: 2,
        column: 1,
        rows: 3,
        columns: 5,
        cells: [
          [null, 9, null, null, null],
          [null, null, null, null, null],
          [null, null, null, null, "'=1"],
        ],
      },
    ],
    // A cell that gets a code must be text before it comes; columns that nothing is written in are left alone.
    formats: [{ row: 2, column: 5, rows: 3, columns: 1, numberFormat: "@" }],
    widths: [],
    validations: [],
    highlights: [],
  });
});

test("rows change places: the user's own values follow, text stays text", () => {
  const { sheet } = planned({ rows: three, table: 4 }, stay(3, 4, 2));
  expect(cellsOf(sheet)).toEqual([
    ["B", 3, 4, "'=egen", ""],
    ["C", 5, 6, "", "'-"],
    ["A", 1, 2, "om A", "SCB"],
  ]);
});

describe("a table that grows", () => {
  const lines = [...stay(2, 3, 4), fresh({ namn: "D", del: 7, helhet: 8 })];

  test("the new row looks as ours do, may hold what ours may, and the table takes it in", () => {
    const { sheet, findings } = planned({ rows: three, table: 4 }, lines);
    expect(findings).toEqual([]);
    expect(cellsOf(sheet)).toEqual([
      [null, null, null, null, null],
      [null, null, null, null, null],
      [null, null, null, null, null],
      ["D", 7, 8, null, null],
    ]);
    const row = { row: 5, rows: 1, columns: 1 };
    expect(sheet?.formats).toEqual([
      { row: 2, column: 1, rows: 4, columns: 1, numberFormat: "@" },
      { ...row, column: 1, numberFormat: "@", look: "input" },
      { ...row, column: 2, numberFormat: "#,##0", look: "input" },
      { ...row, column: 3, numberFormat: "#,##0", look: "input" },
      { ...row, column: 5, numberFormat: "@", look: "input" },
    ]);
    expect(sheet?.validations).toEqual([
      { ...row, column: 2, kind: "integer", minimum: 0, title: "Del", message: nycklar.columns.del.help },
      { ...row, column: 3, kind: "integer", minimum: 0, title: "Helhet", message: nycklar.columns.helhet.help },
    ]);
    expect(sheet?.resize).toEqual({ name: "nycklar", row: 1, column: 1, rows: 5, columns: 5 });
  });

  test("what the user has below it is in the way, what stands beside it is not", () => {
    const below: Rows = [...three, ["min", "egen", "", "rad", "", ""]];
    expect(planned({ rows: below, table: 4 }, lines).findings).toEqual([
      { severity: "fel", code: "egna-celler", sheet: "Nycklar", cell: "B6", params: { celler: "B6, D6", antal: 2 } },
    ]);
    const lower: Rows = [...three, ["", "", "", "", "", ""], ["", "egen", "", "", "", ""]];
    expect(planned({ rows: lower, table: 4 }, lines).findings).toEqual([]);
    const beside = [...three, ["min", "", "", "", "", ""]];
    expect(planned({ rows: beside, table: 4 }, lines).findings).toEqual([]);
  });

  test("a totals row is in the way, but only of another number of rows", () => {
    const book = { rows: three, table: 4, totals: true };
    expect(planned(book, lines).findings).toEqual([
      { severity: "fel", code: "tabell-summarad", sheet: "Nycklar", cell: "B6", params: { tabell: "nycklar" } },
    ]);
    expect(planned(book, stay(2, 3)).findings).toMatchObject([{ code: "tabell-summarad" }]);
    expect(planned(book, stay(3, 2, 4)).findings).toEqual([]);
  });

  test("a protected sheet is told besides", () =>
    expect(planned({ rows: three, table: 4, protected: ["Nycklar"] }, lines).findings).toEqual([
      { severity: "fel", code: "blad-skyddat", sheet: "Nycklar", cell: "", params: { blad: "Nycklar" } },
    ]));
});

describe("a table that shrinks", () => {
  test("rows below move up, what is left over is emptied, and the table lets it go", () => {
    const { sheet, findings } = planned({ rows: three, table: 4 }, stay(2, 4));
    expect(findings).toEqual([]);
    expect(cellsOf(sheet)).toEqual([
      [null, null, null, null, null],
      ["C", 5, 6, "", "'-"],
      ["", "", "", null, ""],
    ]);
    expect(sheet?.resize).toEqual({ name: "nycklar", row: 1, column: 1, rows: 3, columns: 5 });
    expect(sheet?.formats).toEqual([
      { row: 2, column: 1, rows: 2, columns: 1, numberFormat: "@" },
      { row: 2, column: 5, rows: 2, columns: 1, numberFormat: "@" },
    ]);
    expect(sheet?.validations).toEqual([]);
  });

  test("no row left: one blank one is", () => {
    const { sheet } = planned({ rows: three, table: 4 }, []);
    expect(cellsOf(sheet)).toEqual([
      ["", "", "", "", ""],
      ["", "", "", "", null],
      ["", "", "", null, ""],
    ]);
    expect(sheet?.resize).toMatchObject({ rows: 2 });
    const empty = [["", "", "", "", "", ""], HEADERS, ["", "", "", "", "", ""]];
    expect(planned({ rows: empty, table: 2 }, [])).toEqual(NONE);
    expect(cellsOf(planned({ rows: empty, table: 2 }, [fresh({ namn: "D" })]).sheet)).toEqual([["D", "", "", "", ""]]);
    // Without a table there is no row to keep.
    expect(planned({ rows: empty.slice(0, 2), table: 0 }, [])).toEqual(NONE);
  });
});

describe("a formula among the rows", () => {
  /** Min anteckning is reckoned in rows A and B. */
  const formulas = three.map((row, r) =>
    row.map((cell, c) => (c === 4 && (r === 2 || r === 3) ? `=C${r + 1}*2` : cell)),
  );
  const book = { rows: three, table: 4, formulas };

  test("stays where it is: a calculated column is the same in every row", () =>
    expect(cellsOf(planned(book, stay(3, 2, 4)).sheet)).toEqual([
      ["B", 3, 4, null, ""],
      ["A", 1, 2, null, "SCB"],
      [null, null, null, null, null],
    ]));

  test("goes with its row to a place that has none; what was typed takes a formula's place", () =>
    expect(cellsOf(planned(book, stay(2, 4, 3)).sheet)).toEqual([
      [null, null, null, null, null],
      ["C", 5, 6, "", "'-"],
      ["B", 3, 4, "=C4*2", ""],
    ]));

  test("a new row in its place leaves it, and empties what was typed", () =>
    expect(cellsOf(planned(book, [fresh({ namn: "D" }), ...stay(3), fresh({ namn: "E" })]).sheet)).toEqual([
      ["D", "", "", null, ""],
      [null, null, null, null, null],
      ["E", "", "", "", ""],
    ]));

  test("Excel fills a calculated column in the rows that a table gets; ours it does not", () => {
    const own = planned(book, [fresh({ namn: "D" }), ...stay(2, 4, 3)]);
    expect(cellsOf(own.sheet)?.[3]).toEqual(["B", 3, 4, null, ""]);
    const reckoned = three.map((row, r) => row.map((cell, c) => (c === 2 && r === 3 ? "=1+2" : cell)));
    const ours = planned({ ...book, formulas: reckoned }, [fresh({ namn: "D" }), ...stay(2, 4, 3)]);
    expect(cellsOf(ours.sheet)?.[3]).toEqual(["B", "=1+2", 4, "'=egen", ""]);
  });
});

describe("columns that the sheet lacks", () => {
  const withoutSource = three.map((row) => row.slice(0, 5));
  const book = { rows: withoutSource, table: 0 };
  const line = [{ from: 2, cells: { kalla: "'SCB" } }, ...stay(3, 4)];

  test("come last, with header, look and width", () => {
    const { sheet, findings } = planned(book, line, ["kalla"]);
    expect(findings).toEqual([]);
    const column = { column: 5, columns: 1 };
    expect(sheet).toEqual({
      name: "Nycklar",
      create: false,
      clear: undefined,
      blocks: [
        { ...column, row: 1, rows: 1, cells: [["Källa"]] },
        {
          row: 2,
          column: 1,
          rows: 3,
          columns: 5,
          cells: [
            [null, null, null, null, "''SCB"],
            [null, null, null, null, null],
            [null, null, null, null, null],
          ],
        },
      ],
      formats: [
        { ...column, row: 1, rows: 1, look: "header", wrap: true },
        { ...column, row: 2, rows: 3, numberFormat: "@" },
        { ...column, row: 2, rows: 3, numberFormat: "@", look: "input" },
      ],
      widths: [{ ...column, width: 420 }],
      validations: [],
      highlights: [],
    });
  });

  test("several side by side, in the order that is asked for", () => {
    const narrow = { rows: three.map((row) => row.slice(0, 3)), table: 0 };
    const { sheet } = planned(
      narrow,
      [{ from: 2, cells: { kalla: "SCB", helhet: 2 } }, ...stay(3, 4)],
      ["kalla", "helhet"],
    );
    expect(sheet?.blocks[0]).toEqual({ row: 1, column: 3, rows: 1, columns: 2, cells: [["Källa", "Helhet"]] });
    expect(cellsOf(sheet)?.[0]).toEqual([null, null, "SCB", 2]);
    expect(sheet?.widths).toEqual([
      { column: 3, columns: 1, width: 420 },
      { column: 4, columns: 1, width: 92 },
    ]);
  });

  test("the table takes them in", () => {
    const snapshot = bookOf({ rows: withoutSource, table: 4 });
    snapshot.tables[0]!.columns = 4;
    const { sheet } = planTableRows(snapshot, openSource(snapshot, nycklar, {})!, stay(2, 3, 4), ["kalla"]);
    expect(sheet?.resize).toEqual({ name: "nycklar", row: 1, column: 1, rows: 4, columns: 5 });
    expect(cellsOf(sheet)).toEqual(new Array(3).fill([null, null, null, null, null]));
  });

  test("what the user has beside the table is in the way, from the header down", () => {
    const beside = withoutSource.map((row, r) => [...row, "", r === 0 || r === 3 ? "egen" : ""]);
    expect(planned({ rows: beside, table: 0 }, line, ["kalla"]).findings).toEqual([]);
    const next = withoutSource.map((row, r) => [...row, r === 0 || r === 3 ? "egen" : ""]);
    expect(planned({ rows: next, table: 0 }, line, ["kalla"]).findings).toMatchObject([
      { code: "egna-celler", cell: "F4", params: { celler: "F4", antal: 1 } },
    ]);
  });
});

describe("rows without an Excel table", () => {
  test("the columns that have a header, the user's own on either side among them", () => {
    const rows: Rows = [
      ["x", "", "x", "x", "x", "x", "x", "", "x"],
      ["Ditt", "", "Mitt", "Namn", "Del", "Helhet", "Också mitt", "", "Ditt"],
      ["ditt", "", "m1", "A", 1, 2, "n1", "", "ditt"],
      ["ditt", "", "m2", "B", 3, 4, "n2", "", "ditt"],
    ];
    const { sheet, findings } = planned({ rows, table: 0 }, stay(3));
    expect(findings).toEqual([]);
    expect(sheet?.blocks).toEqual([
      {
        row: 2,
        column: 2,
        rows: 2,
        columns: 5,
        cells: [
          ["m2", "B", 3, 4, "n2"],
          ["", "", "", "", ""],
        ],
      },
    ]);
    expect(sheet).not.toHaveProperty("resize");
  });

  test("ours on both sides of a blank column: from the first to the last", () => {
    const rows: Rows = [
      ["Ditt", "", "Namn", "", "Del", "Helhet", ""],
      ["", "", "A", "", 1, 2, ""],
      ["", "", "B", "", 3, 4, ""],
    ];
    const { sheet } = planned({ rows, table: 0 }, stay(2));
    expect(sheet?.blocks).toEqual([
      {
        row: 1,
        column: 2,
        rows: 2,
        columns: 4,
        cells: [
          ["B", "", 3, 4],
          ["", null, "", ""],
        ],
      },
    ]);
  });

  test("columns from the sheet's first one on, and a table of the same name elsewhere", () => {
    const rows: Rows = [
      ["Namn", "Del", "Helhet"],
      ["A", 1, 2],
    ];
    const snapshot = bookOf({ rows, table: 4 });
    snapshot.tables[0]!.sheet = "Annat blad";
    const { sheet } = planTableRows(snapshot, openSource(snapshot, nycklar, {})!, [fresh({ namn: "B" })]);
    expect(sheet?.blocks).toEqual([{ row: 1, column: 0, rows: 1, columns: 3, cells: [["B", "", ""]] }]);
  });
});
