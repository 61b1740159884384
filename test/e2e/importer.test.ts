/** "Hämta från fil eller blad" as a user meets it: a file, what was understood, a question, the writing, Ångra. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator } from "playwright-core";
import { importTexts } from "../../src/texts/imports";
import { sv as pane } from "../../src/texts/pane";
import { emptyBook, emptySheet } from "../../src/xlsx/book";
import { writeXlsx } from "../../src/xlsx";
import { pxTable, SCB_MERGED, scbTable, typeTable, type Cells } from "../support/importTables";
import { describeInBrowser, eventually, plain } from "./inBrowser";

const texts = importTexts("sv");
const csv = (cells: Cells): string => cells.map((line) => line.map((cell) => `"${cell}"`).join(";")).join("\r\n");

describeInBrowser("import in the pane", (opened) => {
  const folder = mkdtempSync(path.join(tmpdir(), "ramkoll-import-"));
  const file = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    const cells = scbTable().flatMap((line, row) =>
      line.flatMap((value, column) => (value === "" ? [] : [{ row, column, value }])),
    );
    const doubled = cells.map((cell) =>
      cell.column === 2 && /^\d/.test(String(cell.value))
        ? { ...cell, value: Number(String(cell.value).replace(/\D/g, "")) * 2 }
        : cell,
    );
    const sheets = [{ ...emptySheet("Tabell 1"), cells: doubled, merged: SCB_MERGED }];
    writeFileSync(file("scb.xlsx"), await writeXlsx({ ...emptyBook(), sheets }));
    writeFileSync(file("px.csv"), csv(pxTable(["2023", "2024"])));
    writeFileSync(file("typer.csv"), csv(typeTable()));
    writeFileSync(file("skadad.xlsx"), "PK\u0003\u0004 not a workbook");
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  beforeEach(async () => {
    await opened.workbench.pane.getByRole("button", { name: pane.underlag.importOpen }).click();
    await button(texts.file).waitFor();
  });

  const button = (name: string): Locator => opened.workbench.pane.getByRole("button", { name, exact: true });
  const choose = (name: string) => opened.workbench.pane.locator('input[type="file"]').setInputFiles(file(name));
  const said = (text: string) => opened.workbench.pane.getByText(text).first().waitFor();

  test("SCB's file: understood, shown, written, undone", async () => {
    await choose("scb.xlsx");
    await said(texts.understood);
    const shows = (text: string): Promise<void> =>
      eventually(async () => expect(plain(await opened.workbench.pane.getByRole("main").innerText())).toContain(text));
    await shows("290 rader: kommunernas folkmängd");
    await shows("Avser: 2024-12-31 · Rubrikrad: 3–5");
    await opened.workbench.pane.getByLabel(texts.kind).selectOption("regioner");
    await said("21 rader: regionernas folkmängd");
    await shows("21 ändras");

    const row = async () => (await opened.workbench.cells("Regioner")).find(([code]) => code === "23")?.map(plain);
    await eventually(async () => expect(await row()).toContain("132 466"));
    await button(texts.write).click();
    await said(texts.written);
    await eventually(async () => expect(await row()).toContain("264 932"));
    await eventually(async () => expect(await opened.workbench.sheetNames()).toContain("Importer"));

    // The tab has one too.
    await button(pane.fordela.undo).last().click();
    await said(pane.notice.undone);
    await eventually(async () => expect(await row()).toContain("132 466"));
    await eventually(async () => expect(await opened.workbench.sheetNames()).not.toContain("Importer"));
  });

  test("into an empty workbook: one press makes the template and fills it, and Ångra takes both away", async () => {
    const { workbench } = opened;
    await workbench.startOverEmpty();
    await said(pane.underlag.emptyTitle);
    const sheets = await workbench.sheetNames();
    await button(pane.underlag.importOpen).press("Enter");
    await button(texts.file).waitFor();
    await choose("scb.xlsx");
    await said(texts.withTemplate(2024));
    await button(texts.write).press("Enter");
    await said(texts.written);
    await said(pane.underlag.ready);
    const persons = (await workbench.cells("Kommuner")).map((cells) => cells.map(plain).join("; "));
    // Twice the 95 894 of the bundled figures, which the table is made from.
    expect(persons).toContainEqual(expect.stringMatching(/^0127; Botkyrka; .*191 788/));
    await button(pane.fordela.undo).last().press("Enter");
    await said(pane.underlag.emptyTitle);
    await eventually(async () => expect(await workbench.sheetNames()).toEqual(sheets));
  });

  test("asks which year by keyboard, and says so in between", async () => {
    await choose("px.csv");
    await said(texts.notReady);
    await eventually(async () => expect(await button(texts.write).getAttribute("aria-disabled")).toBe("true"));
    const question = opened.workbench.pane.getByLabel(texts.columnQuestion(texts.fields.folkmängd));
    await question.focus();
    await opened.workbench.page.keyboard.press("ArrowDown");
    await opened.workbench.page.keyboard.press("ArrowDown");
    await said(texts.changes);
    await opened.workbench.until(async () => (await question.inputValue()) !== "");
    await opened.workbench.until(async () => (await button(texts.write).getAttribute("aria-disabled")) !== "true");
  });

  test("types are written only when their translation is confirmed", async () => {
    await choose("typer.csv");
    await said(texts.types);
    await eventually(async () => expect(await button(texts.write).getAttribute("aria-disabled")).toBe("true"));
    // The box is ticked when the answer has been understood, not by the press itself.
    const confirm = opened.workbench.pane.getByRole("checkbox", { name: texts.confirm });
    await opened.workbench.until(async () => (await confirm.getAttribute("aria-disabled")) !== "true");
    await confirm.click();
    await opened.workbench.until(() => confirm.isChecked());
    await said(texts.changes);
    await button(texts.write).click();
    await said(texts.written);
  });

  test("a damaged file is told, and another can be chosen", async () => {
    await choose("skadad.xlsx");
    await opened.workbench.pane.getByRole("alert").waitFor();
    await choose("px.csv");
    await said(texts.notReady);
    await eventually(async () => expect(await opened.workbench.pane.getByRole("alert").count()).toBe(0));
  });
});
