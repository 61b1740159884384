/** Sheets that are written anew: over what Ramkoll wrote before, never over what is the user's. */
import { withoutForms, withoutRules } from "../../src/workbook/goneSheets";
import {
  contentsOnly,
  hasItsShape,
  lastForeignRow,
  ownCalcRect,
  ownChecksRect,
  ownReportRect,
  placeSheet,
} from "../../src/workbook/ownSheets";
import { newSheet, type Rect, type SheetBody, type SheetPlan } from "../../src/workbook/plan";
import { NATIONAL_END_HEADER } from "../../src/workbook/sheets/formTitles";
import { AREA_BUDGET_END_HEADER } from "../../src/workbook/sheets/omradesbudget";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { withCharts } from "../../src/workbook/withCharts";
import { snapshotOf, type Rows } from "../support/snapshot";

const rect = (rows: number, columns: number, row = 0, column = 0): Rect => ({ row, column, rows, columns });
const sheetOf = (rows: Rows, name = "Fördelning"): SheetSnapshot => snapshotOf({ [name]: rows }).sheets[0]!;
const bodyOf = (cells: Rows, name = "Fördelning"): SheetBody => ({
  name,
  blocks: [{ ...rect(cells.length, cells[0]!.length), cells }],
  formats: [],
  widths: [],
  validations: [],
  highlights: [],
});

describe("placing a sheet", () => {
  const body = bodyOf([
    ["Fördelning", "", ""],
    ["a", "b", "c"],
  ]);
  const place = (book: Record<string, Rows>, own = rect(2, 2)) =>
    placeSheet(snapshotOf(book), body, "Fördelning", () => own);

  test("new where there is none", () => expect(place({})).toEqual({ sheets: [newSheet(body)], findings: [] }));
  test("into an empty sheet of that name, which is not emptied", () =>
    expect(place({ FÖRDELNING: [] })).toEqual({
      sheets: [{ ...body, create: false, clear: undefined }],
      findings: [],
    }));
  test("not over a sheet that is somebody else's", () =>
    expect(place({ fördelning: [["Min fördelning"]] })).toEqual({
      sheets: [],
      findings: [
        { severity: "fel", code: "blad-upptaget", sheet: "fördelning", cell: "A1", params: { blad: "fördelning" } },
      ],
    }));
  test("over what was written before, and told of cells outside it that would be written over", () => {
    const taken = (rows: Rows) => place({ Fördelning: rows }).findings;
    expect(place({ Fördelning: [["Fördelning", "x"]] })).toEqual({
      sheets: [{ ...body, create: false, clear: rect(2, 2) }],
      findings: [],
    });
    const below: Rows = [["Fördelning"], ["a", "b"], ["egen"]];
    expect(taken(below)).toEqual([]);
    expect(
      taken([
        ["Fördelning", "", "egen"],
        ["a", "b", "egen", "egen"],
      ]),
    ).toEqual([
      {
        severity: "fel",
        code: "egna-celler",
        sheet: "Fördelning",
        cell: "C1",
        params: { celler: "C1, C2", antal: 2 },
      },
    ]);
  });
  test("rows that come count as well, and only cells that are written", () => {
    const rows: Rows = [["Fördelning"], ["egen", "", ""], ["egen"]];
    expect(place({ Fördelning: rows }, rect(1, 3)).findings).toMatchObject([{ params: { celler: "A2" } }]);
    const apart: SheetBody = {
      ...body,
      blocks: [
        { ...rect(1, 1), cells: [["Fördelning"]] },
        { ...rect(1, 1, 2, 1), cells: [["x"]] },
      ],
    };
    const cells: Rows = [["Fördelning"], ["egen", "egen"], ["egen", "egen", "egen"], ["", "egen"]];
    const placed = placeSheet(snapshotOf({ Fördelning: cells }), apart, "Fördelning", () => rect(1, 1));
    expect(placed.findings).toMatchObject([{ params: { celler: "B3", antal: 1 } }]);
  });
});

describe("the last row that holds something of the user's", () => {
  const sheet = sheetOf([
    ["a", "b", ""],
    ["c", "", ""],
    ["", "", "egen"],
    ["", "", ""],
  ]);
  test.each<[Rect | undefined, number]>([
    [undefined, 2],
    [rect(1, 2), 2],
    [rect(3, 3), -1],
    [rect(3, 2), 2],
    [rect(2, 3), 2],
  ])("beside %j: %i", (own, row) => expect(lastForeignRow(sheet, own)).toBe(row));
  test("by the sheet's own rows and columns", () => {
    const moved = { ...sheet, row: 4, column: 1 };
    expect(lastForeignRow(moved, undefined)).toBe(6);
    expect(lastForeignRow(moved, rect(7, 3))).toBe(6);
    expect(lastForeignRow(moved, rect(7, 4))).toBe(-1);
    expect(lastForeignRow({ ...sheet, values: [] }, undefined)).toBe(-1);
  });
});

describe("what an earlier run wrote", () => {
  const calc = (headers: Rows[0], ...rows: Rows): Rows => [["Titel"], [], [], [], [], [], headers, [], ...rows];
  test("to the last header of ours, and the last row with something first", () => {
    const rows = calc(["Regionkod", "x", "Slut", "min"], ["01", 1], ["23", 2], ["", "min"], ["25", "min"]);
    expect(ownCalcRect(sheetOf(rows), "Slut")).toEqual(rect(10, 3));
    expect(ownCalcRect(sheetOf(calc(["a", "Slut", "b", "Slut", ""], ["01"])), "Slut")).toEqual(rect(9, 4));
  });
  test("the head alone where the last header is gone, and no rows where none are left", () => {
    expect(ownCalcRect(sheetOf(calc(["Regionkod", "x", "y"], ["01"])), "Slut")).toEqual(rect(9, 2));
    expect(ownCalcRect(sheetOf([["Titel"]]), "Slut")).toEqual(rect(8, 2));
    expect(ownCalcRect({ ...sheetOf([]), values: [] }, "Slut")).toEqual(rect(8, 2));
  });
  test("on a sheet whose first column is not used", () => {
    const moved = { ...sheetOf([["x", "Slut"]]), row: 6, column: 2 };
    expect(ownCalcRect(moved, "Slut")).toEqual(rect(8, 4));
  });
  test("Nationell is a calculation sheet, the other forms end with their last line", () => {
    const rows = calc(["Regionkod", NATIONAL_END_HEADER], ["01"], ["Slut på blanketten"]);
    expect(ownReportRect(sheetOf(rows, "nationell"))).toEqual(rect(10, 2));
    expect(ownReportRect(sheetOf([...rows, ["egen"]], "Rekvisition"))).toEqual(rect(10, 8));
  });
  test("Kontroller: eight columns, to the last check", () => {
    const rows: Rows = [["Kontroller"], [], [], [], [], ["Id"], ["ram-potter"], ["pott-1"], [], ["egen"]];
    expect(ownChecksRect(sheetOf(rows))).toEqual(rect(8, 8));
  });
});

describe("a sheet that has its shape already", () => {
  const cells: Rows = [
    ["Titel", ""],
    ["", ""],
    ["Huvudkontroll", "=x"],
    ["", ""],
    ["", ""],
    ["", ""],
    ["Kod", "'=Belopp"],
    [5, 6],
  ];
  const values: Rows = [
    ...cells.slice(0, 2),
    ["Huvudkontroll", "OK"],
    ...cells.slice(3, 6),
    ["Kod", "=Belopp"],
    [7, 6],
  ];
  const plan = (changes: Partial<SheetPlan> = {}): SheetPlan => ({
    ...bodyOf(cells),
    create: false,
    clear: rect(8, 2),
    ...changes,
  });
  const edited = (row: number, column: number, value: string | number) =>
    sheetOf(values.map((line, r) => line.map((cell, c) => (r === row && c === column ? value : cell))));

  test("the same rows and columns: numbers and formulas may be others", () => {
    expect(hasItsShape(plan(), sheetOf(values))).toBe(true);
    expect(hasItsShape(plan(), edited(1, 1, "egen"))).toBe(true);
  });
  test.each<[string, SheetPlan, SheetSnapshot]>([
    ["another first cell", plan(), edited(3, 0, "x")],
    ["another header", plan(), edited(6, 1, "Antal")],
    ["fewer rows before", plan({ clear: rect(7, 2) }), sheetOf(values)],
    ["fewer columns before", plan({ clear: rect(8, 1) }), sheetOf(values)],
    ["nothing that is written anew", plan({ clear: undefined }), sheetOf(values)],
    ["no cells", plan({ blocks: [] }), sheetOf(values)],
    ["more blocks than one", plan({ blocks: [...plan().blocks, ...plan().blocks] }), sheetOf(values)],
  ])("not with %s", (_, changed, sheet) => expect(hasItsShape(changed, sheet)).toBe(false));
  test("a sheet too short to have headers has no shape", () => {
    const short = { ...bodyOf([["Titel"]]), create: false, clear: rect(1, 1) };
    expect(hasItsShape(short, sheetOf([["Titel"]]))).toBe(false);
  });
});

test("contents and number formats only: what the user has made of the looks stays", () => {
  const body = bodyOf([["Titel"]]);
  const plan: SheetPlan = {
    ...body,
    create: false,
    clear: rect(1, 1),
    formats: [
      { ...rect(1, 1), look: "title" },
      { ...rect(2, 2), look: "input", numberFormat: "#,##0", align: "Left" },
    ],
    widths: [{ column: 0, columns: 1, width: 80 }],
    heights: [{ row: 0, rows: 1, height: 24 }],
    merge: [rect(1, 2)],
    page: { landscape: true },
  };
  expect(contentsOnly(plan)).toStrictEqual({
    ...body,
    create: false,
    clear: undefined,
    formats: [{ ...rect(2, 2), numberFormat: "#,##0" }],
    widths: [],
    page: { landscape: true },
  });
});

test("what a sheet is given once is left alone when it is written anew, but for a form's print area", () => {
  const body = bodyOf([["Titel"]]);
  const described: SheetBody = {
    ...body,
    freeze: { rows: 1, columns: 0 },
    tabColor: "#0F4C5C",
    highlights: [{ ...rect(1, 1), text: "OK" }],
  };
  const anew = (more: Partial<SheetBody> = {}) =>
    placeSheet(snapshotOf({ Fördelning: [["Titel"]] }), { ...described, ...more }, "Titel", () => rect(1, 1)).sheets[0];
  const kept = { ...body, create: false, clear: rect(1, 1) };
  expect(anew()).toStrictEqual(kept);
  expect(anew({ page: { landscape: true } })).toStrictEqual(kept);
  const page = { landscape: false, printArea: rect(5, 3) };
  expect(anew({ page })).toStrictEqual({ ...kept, page });
});

describe("sheets of an earlier run that nothing is left for", () => {
  const emptied = (name: string, title: string, note: string, clear: Rect): SheetPlan => ({
    name,
    create: false,
    clear,
    blocks: [{ ...rect(2, 1), cells: [[title], [note]] }],
    formats: [
      { ...rect(1, 1), look: "title" },
      { ...rect(1, 1, 1), look: "note" },
    ],
    widths: [],
    validations: [],
    highlights: [],
  });

  test("no rules: Områdesbudget and Områdessummor say so", () => {
    const headers = ["Regionkod", "x", AREA_BUDGET_END_HEADER];
    const snapshot = snapshotOf({
      områdesbudget: [["Områdesbudget"], [], [], [], [], [], headers, [], ["23"], ["23"], [], ["egen"]],
      Områdessummor: [["Områden per region"], [], [], [], [], [], ["Regionkod", "Överfördelat (kr)"], [], ["01"]],
    });
    const note = "Inga regler på Områdesregler: allt är ofördelat.";
    expect(withoutRules(snapshot)).toEqual([
      emptied("områdesbudget", "Områdesbudget", note, rect(10, 3)),
      emptied("Områdessummor", "Områden per region", note, rect(9, 2)),
    ]);
    expect(withoutRules(snapshotOf({ Områdesbudget: [["Min budget"]] }))).toEqual([]);
  });

  test("forms that this receiver does not have", () => {
    const snapshot = snapshotOf({
      Rekvisition: [["Rekvisition"], [], [], [], ["Slut på blanketten"], ["egen"]],
      Redovisning: [["Ekonomisk redovisning"]],
      Nationell: [["Min sida"]],
    });
    const note = "Används inte för den som står på Kontaktuppgifter.";
    const rekvisition = emptied("Rekvisition", "Rekvisition", note, rect(5, 8));
    const redovisning = emptied("Redovisning", "Ekonomisk redovisning", note, rect(1, 8));
    expect(withoutForms(snapshot, [])).toEqual([rekvisition, redovisning]);
    expect(withoutForms(snapshot, ["redovisning", "blankettunderlag"])).toEqual([rekvisition]);
  });
});

describe("the charts of Fördelning", () => {
  const rows = (regions: number): Rows => [
    ["Fördelning"],
    [],
    ["Huvudkontroll", "OK", "Pott"],
    [],
    [],
    [],
    ["Regionkod", "Region", "Belopp (kr)", "Kr per invånare"],
    [],
    ...Array.from({ length: regions }, (_, i) => [`0${i + 1}`, "R", 1, 1]),
  ];
  const wide = (regions: number) => rows(regions).map((line) => [...line, "", "", "", ""].slice(0, 4));
  const places = (plan: SheetPlan) =>
    [plan.charts, plan.chartsBefore].map((charts) => charts?.map(({ place }) => place.row));

  test("under the rows, on a new sheet", () => {
    const plan = withCharts(newSheet(bodyOf(wide(2))), undefined);
    expect(plan.charts).toHaveLength(2);
    expect(plan.charts?.[0]?.categories).toEqual(rect(2, 1, 8, 1));
    expect(places(plan)).toEqual([[11, 11], undefined]);
  });
  test("under what the user has written below, and what stands there is known for undo", () => {
    const [body, sheet] = [
      bodyOf(wide(2)),
      { ...sheetOf([...rows(1), [], [], ["egen"]]), charts: ["Ramkoll Belopp per region"] },
    ];
    const plan = withCharts({ ...body, create: false, clear: rect(9, 4) }, sheet);
    expect(places(plan)).toEqual([[13, 13], [13]]);
    expect(plan.chartsBefore?.[0]).toMatchObject({ name: "Ramkoll Belopp per region", categories: rect(1, 1, 8, 1) });
    const none = withCharts({ ...body, create: false, clear: rect(9, 4) }, sheetOf(rows(1)));
    expect(places(none)).toEqual([[11, 11], []]);
  });
  test("into an empty sheet there was nothing to know", () =>
    expect(withCharts({ ...bodyOf(wide(2)), create: false, clear: undefined }, sheetOf([]))).not.toHaveProperty(
      "chartsBefore",
    ));
  test("a sheet without cells has none", () => {
    const plan = newSheet({ ...bodyOf(wide(2)), blocks: [] });
    expect(withCharts(plan, undefined)).toBe(plan);
  });
});
