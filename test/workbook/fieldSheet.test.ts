/** A sheet of fields as it is described: what the template has, and where a field is found when the user has moved it. */
import {
  fieldCell,
  fieldFormat,
  fieldKeys,
  fieldReference,
  fieldTemplate,
  locateFields,
  type Field,
  type FieldSheet,
} from "../../src/workbook/fieldSheet";
import { snapshotOf, type Rows } from "../support/snapshot";

const field = (label: string, section: string, kind: Field["kind"], more: Partial<Field> = {}): Field => ({
  label,
  section,
  kind,
  neededFor: [],
  shownOn: [],
  help: `Om ${label}`,
  ...more,
});
// 330 points hold 61 characters of 5,4 points.
const twoLines = "x".repeat(62);
const description: FieldSheet<"vem" | "belopp" | "datum" | "alternativ" | "redogorelse"> = {
  name: "Mina uppgifter",
  title: "Uppgifter",
  purpose: "Vad blanketten behöver.",
  fields: {
    vem: field("Mottagare", "1 Vem", "val", { choices: ["Region Skåne", "SKR", "Region Halland"] }),
    belopp: field("Belopp (kr)", "1 Vem", "kr"),
    datum: field("Datum", "2 När", "datum"),
    alternativ: field("Alternativ", "2 När", "val", { choices: ["1", "2"], help: twoLines }),
    redogorelse: field("Redogörelse", "2 När", "lang"),
  },
};
const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("the template", () => {
  const template = () => fieldTemplate(description, { vem: "-", belopp: 1000 });

  test("a heading a section, a blank line between; label, value and help; the choices to the right", () => {
    expect(template().blocks).toEqual([
      {
        ...box(0, 0, 3, 2),
        cells: [
          ["Uppgifter", ""],
          ["Vad blanketten behöver.", ""],
          ["Huvudkontroll", "Ännu inte fördelat"],
        ],
      },
      {
        ...box(4, 0, 8, 3),
        cells: [
          ["1 Vem", "", ""],
          ["Mottagare", "'-", "Om Mottagare"],
          ["Belopp (kr)", 1000, "Om Belopp (kr)"],
          ["", "", ""],
          ["2 När", "", ""],
          ["Datum", "", "Om Datum"],
          ["Alternativ", "", twoLines],
          ["Redogörelse", "", "Om Redogörelse"],
        ],
      },
      { ...box(4, 4, 3), cells: [["Region Skåne"], ["SKR"], ["Region Halland"]] },
      { ...box(4, 5, 2), cells: [["1"], ["2"]] },
    ]);
  });

  test("text stays text, kronor and dates are numbers", () => {
    const line = (row: number, numberFormat: string) => [
      { ...box(row, 0), look: "label", wrap: true },
      { ...box(row, 1), look: "input", numberFormat, align: "Left", wrap: true },
      { ...box(row, 2), look: "note", wrap: true },
    ];
    expect(template().formats.slice(4)).toEqual([
      { ...box(4, 0, 1, 3), look: "header" },
      ...line(5, "@"),
      ...line(6, "#,##0"),
      { ...box(8, 0, 1, 3), look: "header" },
      ...line(9, "yyyy-mm-dd"),
      ...line(10, "@"),
      ...line(11, "@"),
      { ...box(4, 4, 3), look: "note" },
      { ...box(4, 5, 2), look: "note" },
    ]);
    expect(
      ["vem", "text", "lang", "orgnr", "giro", "epost", "telefon", "diarienummer", "val"].map((kind) =>
        fieldFormat(kind as Field["kind"]),
      ),
    ).toEqual(new Array(9).fill("@"));
  });

  test("what may be typed: whole kronor, and what the lists have", () => {
    expect(template().validations).toEqual([
      {
        ...box(5, 1),
        title: "Mottagare",
        message: "Om Mottagare",
        kind: "list",
        source: "='Mina uppgifter'!$E$5:$E$7",
      },
      { ...box(6, 1), title: "Belopp (kr)", message: "Om Belopp (kr)", kind: "integer", minimum: 0 },
      { ...box(10, 1), title: "Alternativ", message: twoLines, kind: "list", source: "='Mina uppgifter'!$F$5:$F$6" },
    ]);
  });

  test("rows as high as their longest text, and room to write in", () => {
    const heights = (values: Parameters<typeof fieldTemplate<keyof typeof description.fields>>[1]) =>
      fieldTemplate(description, values).heights;
    const title = { row: 0, rows: 1, height: 24 };
    expect(heights({})).toEqual([title, { row: 10, rows: 1, height: 30 }, { row: 11, rows: 1, height: 60 }]);
    // 300 points hold 55,6 characters: 112 are three lines, 300 are six.
    expect(heights({ vem: "x".repeat(112), redogorelse: "x".repeat(300) })).toEqual([
      title,
      { row: 5, rows: 1, height: 45 },
      { row: 10, rows: 1, height: 30 },
      { row: 11, rows: 1, height: 90 },
    ]);
  });

  test("head, panes and page", () => {
    const { blocks: _, formats, validations: __, heights: ___, ...rest } = template();
    expect(formats.slice(0, 4)).toEqual([
      { ...box(0, 0), look: "title" },
      { ...box(1, 0), look: "note" },
      { ...box(2, 0), look: "label" },
      { ...box(2, 1), look: "check", align: "Left" },
    ]);
    expect(rest).toEqual({
      name: "Mina uppgifter",
      create: true,
      clear: undefined,
      widths: [210, 300, 330].map((width, column) => ({ column, columns: 1, width })),
      freeze: { rows: 3, columns: 0 },
      highlights: [
        { ...box(2, 1), text: "OK" },
        { ...box(2, 1), text: "FEL" },
      ],
      page: { landscape: false, titleRows: 3 },
    });
  });
});

describe("where the fields stand", () => {
  const located = (rows: Rows) => locateFields(description, snapshotOf({ "Mina uppgifter": rows }).sheets[0]!);

  test("in any place and letter case, with a colon, a star, or spaces", () => {
    const source = located([
      ["", "DATUM:", 45_627],
      ["Belopp\u00a0 (kr) *", 1000],
      ["  Redogörelse ", "lång"],
      ["mottagare", "SKR"],
    ]);
    expect(source.at).toEqual({
      datum: { row: 0, column: 2 },
      belopp: { row: 1, column: 1 },
      redogorelse: { row: 2, column: 1 },
      vem: { row: 3, column: 1 },
    });
    expect([fieldCell(source, "belopp"), fieldReference(source, "belopp")]).toEqual(["B2", "'Mina uppgifter'!$B$2"]);
    // Taken away.
    expect([fieldCell(source, "alternativ"), fieldReference(source, "alternativ")]).toEqual(["", undefined]);
  });

  test("the first of two; a label with more words is another", () => {
    expect(
      located([
        ["Datum för beslut", 1],
        ["Datum", 2],
        ["Datum", 3],
        ["Datum: ", 4],
      ]).at,
    ).toEqual({
      datum: { row: 1, column: 1 },
    });
    expect(
      located([
        ["Belopp(kr)", 1],
        ["Bel:opp (kr)", 2],
        ["Data", 2],
      ]).at,
    ).toEqual({});
  });

  test("a sheet whose first cells are not used", () => {
    const [sheet] = snapshotOf({ "Mina uppgifter": [["Datum", 1]] }).sheets;
    expect(locateFields(description, { ...sheet!, row: 6, column: 2 }).at).toEqual({ datum: { row: 6, column: 3 } });
  });

  test("keys in the order of the sheet", () =>
    expect(fieldKeys(description)).toEqual(["vem", "belopp", "datum", "alternativ", "redogorelse"]));
});
