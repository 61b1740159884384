/** A form as it is described line by line, and the sheet that comes of it. */
import {
  columnHere,
  formLines,
  formPlace,
  here,
  onForm,
  renderForm,
  type FormSheet,
} from "../../src/workbook/formSheet";

function example(): FormSheet {
  const { heading, words, section, blank, field, sign } = formLines(3);
  const form: FormSheet = {
    name: "Min blankett",
    title: "Blankett",
    note: "Överenskommelsen",
    widths: [100, 60, 48],
    lines: [
      heading("Rekvisition"),
      words("=Om!$B$1", "x".repeat(60)),
      section("1 Kontaktuppgifter"),
      blank(),
      field("Telefon", "+46 70", { key: "telefon", kept: true }),
      field("Belopp", () => `=${here(form, "telefon")}`, { key: "belopp", numberFormat: "#,##0", align: "Right" }),
      sign("Underskrift"),
      blank(15),
    ],
    onePage: true,
    header: { left: "Region Skåne", right: "2024" },
  };
  return form;
}

const box = (row: number, column: number, columns: number) => ({ row, column, rows: 1, columns });

test("where a key stands, and how formulas refer to it", () => {
  const form = example();
  expect(formPlace(form, "telefon")).toEqual({ row: 8, column: 1 });
  expect(onForm(form, "belopp")).toBe("'Min blankett'!$B$10");
  expect(here(form, "belopp")).toBe("$B$10");
  expect(columnHere(form, "telefon", "belopp")).toBe("$B$9:$B$10");
  expect(() => formPlace(form, "datum")).toThrow("Min blankett has no cell datum");
});

test("every cell: text stays text, formulas refer to lines that come later too", () => {
  const form = example();
  expect(renderForm(form, "=Kontroller!$B$3").blocks).toEqual([
    {
      row: 0,
      column: 0,
      rows: 13,
      columns: 3,
      cells: [
        ["Blankett", "", ""],
        ["Överenskommelsen", "", ""],
        ["Huvudkontroll", "=Kontroller!$B$3", ""],
        ["", "", ""],
        ["Rekvisition", "", ""],
        ["=Om!$B$1", "", ""],
        ["1 Kontaktuppgifter", "", ""],
        ["", "", ""],
        ["Telefon", "'+46 70", ""],
        ["Belopp", "=$B$9", ""],
        ["Underskrift", "", ""],
        ["", "", ""],
        ["Slut på blanketten", "", ""],
      ],
    },
  ]);
});

test("looks, merged cells and heights", () => {
  const form = example();
  const { formats, merge, heights } = renderForm(form, "=Kontroller!$B$3");
  expect(formats).toStrictEqual([
    { ...box(0, 0, 1), look: "title" },
    { ...box(1, 0, 1), look: "note" },
    { ...box(2, 0, 1), look: "label" },
    { ...box(2, 1, 1), look: "check", align: "Left" },
    { ...box(12, 0, 1), look: "note" },
    { ...box(4, 0, 3), look: "title" },
    { ...box(5, 0, 3), look: "note", wrap: true },
    { ...box(6, 0, 3), look: "header" },
    { ...box(8, 0, 1), look: "label", wrap: true },
    { ...box(8, 1, 2), look: "field", indent: 1, wrap: true },
    { ...box(9, 0, 1), look: "label", wrap: true },
    { ...box(9, 1, 2), look: "field", numberFormat: "#,##0", align: "Right", indent: 1, wrap: true },
    { ...box(10, 0, 1), look: "label" },
    { ...box(10, 1, 2), look: "line", indent: 1 },
  ]);
  expect(merge).toEqual([box(4, 0, 3), box(5, 0, 3), box(6, 0, 3), box(8, 1, 2), box(9, 1, 2), box(10, 1, 2)]);
  const high = (row: number, height: number) => ({ row, rows: 1, height });
  // What is as high as Excel's own 15, or lower, is left to it. 60 characters of 5,4 points in 208 are two lines.
  expect(heights).toEqual([high(0, 24), high(4, 24), high(5, 30), high(6, 18), high(8, 20), high(9, 20), high(10, 30)]);
});

test("a text that wraps makes its row higher; what a formula gives is one line unless the cell says", () => {
  const form = example();
  const long = "x".repeat(60);
  const lines = [
    { cells: [{ column: 0, value: long, wrap: true as const }] },
    { cells: [{ column: 0, value: `=${long}`, wrap: true as const }] },
    { cells: [{ column: 0, value: () => long, wrap: true as const }] },
    { cells: [{ column: 2, value: null, wrap: true as const }] },
    { cells: [{ column: 2, value: "=1", wrap: true as const }] },
    { cells: [{ column: 0, value: long }] },
    { cells: [{ column: 0, span: 2, value: long, wrap: true as const }] },
  ];
  // 324 points in 100 are four lines, in 160 three.
  expect(renderForm({ ...form, lines }, "").heights?.slice(1)).toEqual([
    { row: 4, rows: 1, height: 60 },
    { row: 6, rows: 1, height: 60 },
    { row: 10, rows: 1, height: 45 },
  ]);
});

test("a cell says no more of its looks than it is asked to", () => {
  const form = example();
  const plain = { cells: [{ column: 2, value: 1 }] };
  const { formats, merge } = renderForm({ ...form, lines: [plain] }, "");
  expect(formats.slice(5)).toStrictEqual([box(4, 2, 1)]);
  expect(merge).toEqual([]);
});

test("panes, widths and the printed page", () => {
  const form = example();
  const { blocks: _, formats: __, merge: ___, heights: ____, ...rest } = renderForm(form, "");
  expect(rest).toStrictEqual({
    name: "Min blankett",
    widths: [100, 60, 48].map((width, column) => ({ column, columns: 1, width })),
    freeze: { rows: 3, columns: 0 },
    validations: [],
    highlights: [
      { ...box(2, 1, 1), text: "OK" },
      { ...box(2, 1, 1), text: "FEL" },
    ],
    page: {
      landscape: false,
      onePage: true,
      printArea: { row: 4, column: 0, rows: 8, columns: 3 },
      margins: { top: 2, bottom: 2, left: 1.8, right: 1.8, header: 0.9, footer: 0.9 },
      centered: true,
      header: { left: ["Region Skåne"], right: ["2024"] },
      footer: {
        left: ["Utskriven ", { field: "date" }],
        right: ["Sida ", { field: "page" }, " av ", { field: "pages" }],
      },
    },
  });
  const { page } = renderForm({ ...form, landscape: true, onePage: false }, "");
  expect(page).toMatchObject({ landscape: true });
  expect(page).not.toHaveProperty("onePage");
});

test("lines of a form whose labels take two of four columns", () => {
  const wide = formLines(4, 2);
  const note = { column: 0, span: 4, value: "Villkor", look: "note", wrap: true };
  expect(wide.words("Villkor")).toStrictEqual({ cells: [note] });
  expect(wide.words("Villkor", "")).toStrictEqual({ cells: [{ ...note, shows: "" }] });
  expect(wide.field("Namn", "A")).toStrictEqual({
    cells: [
      { column: 0, span: 2, value: "Namn", look: "label", wrap: true },
      { column: 2, span: 2, value: "A", look: "field", indent: 1, wrap: true },
    ],
    height: 20,
  });
  expect(wide.sign("Datum", "2024")).toStrictEqual({
    cells: [
      { column: 0, span: 2, value: "Datum", look: "label" },
      { column: 2, span: 2, value: "2024", look: "line", indent: 1 },
    ],
    height: 30,
  });
});
