/** A workbook beside the open one, the way that Office.js itself asks for it. */
import { openNewWorkbook } from "../../../src/excel/newWorkbook";
import { readXlsx, titleOf, writeXlsx } from "../../../src/xlsx";
import { emptyBook, emptySheet, type Book } from "../../../src/xlsx/book";
import { contents, openBook, type OpenBook } from "../../support/office";

/** Large enough to be sent in more than one slice: base64 must come out whole. */
const made: Book = {
  ...emptyBook(),
  sheets: [
    {
      ...emptySheet("Nytt"),
      cells: Array.from({ length: 4000 }, (_, row) => ({ row, column: 0, value: Math.sin(row) })),
    },
  ],
};

let opened: Uint8Array[];
let open: OpenBook;
beforeEach(async () => {
  opened = [];
  open = await openBook();
  open.host.onWorkbookOpened((bytes) => opened.push(bytes));
  open.syncs();
});

test("the file comes over whole, in one batch, and the open workbook is as it was", async () => {
  const before = contents(open.book());
  const bytes = await writeXlsx(made, { title: "Statsbidrag 2024 23" });
  expect(bytes.length).toBeGreaterThan(0x8000);
  expect(await openNewWorkbook(bytes)).toEqual({ ok: true, value: undefined });
  expect(open.syncs()).toBe(1);
  expect(opened).toHaveLength(1);
  expect(Buffer.from(opened[0]!).equals(Buffer.from(bytes))).toBe(true);
  expect(await readXlsx(opened[0]!)).toEqual({ ok: true, value: made });
  expect(titleOf(opened[0]!)).toBe("Statsbidrag 2024 23");
  expect(contents(open.book())).toEqual(before);
});

test("a file without a title has none", async () => {
  expect(titleOf(await writeXlsx(made))).toBeUndefined();
});

test.each<[string, () => void, Uint8Array, string]>([
  ["what is no workbook is refused", () => undefined, new Uint8Array([1, 2, 3]), "excel-fel"],
  [
    "while a cell is edited nothing opens",
    () => (open.host.cellEditing = true),
    new Uint8Array([0x50, 0x4b]),
    "cell-redigeras",
  ],
  [
    "when Excel does not answer",
    () => open.host.failNext({ code: "GeneralException", when: "before" }),
    new Uint8Array([0x50, 0x4b]),
    "excel-upptaget",
  ],
])("%s", async (_, prepare, bytes, code) => {
  jest.spyOn(console, "warn").mockImplementation(() => undefined);
  prepare();
  expect(await openNewWorkbook(bytes)).toMatchObject({ ok: false, error: { code } });
  expect(opened).toEqual([]);
});

test("an empty new workbook is more than the workbench can open", async () => {
  await expect(Excel.createWorkbook()).rejects.toMatchObject({ code: "UnsupportedOperation" });
});
