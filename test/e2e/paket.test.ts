/** The regions' workbooks as a user meets them: out through Excel's own createWorkbook, back from a file dialog, one sum. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Download, Locator } from "playwright-core";
import { zipSync } from "fflate";
import decided from "../../src/agreements/data/belopp-2024.json";
import { packageTexts } from "../../src/texts/packages";
import { redovisaTexts } from "../../src/texts/redovisa";
import { workbenchSv } from "../../src/texts/workbench";
import { readXlsx } from "../../src/xlsx";
import type { Book } from "../../src/xlsx/book";
import { shownAt } from "../support/office";
import { describeInBrowser, eventually, plain } from "./inBrowser";

const texts = packageTexts("sv");
const tab = redovisaTexts("sv");
const NAME = "Statsbidrag 2024 23 Region Jämtland Härjedalen.xlsx";

describeInBrowser("the regions' workbooks in the pane", (opened) => {
  const folder = mkdtempSync(path.join(tmpdir(), "ramkoll-pane-paket-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string): string => path.join(folder, name);
  const button = (name: string): Locator => opened.workbench.pane.getByRole("button", { name, exact: true });
  const said = (text: string): Promise<void> =>
    opened.workbench.pane.getByText(text, { exact: true }).waitFor({ timeout: 60_000 });

  async function openBooks(): Promise<void> {
    await opened.workbench.showPaneTab("redovisa");
    await button(tab.booksOpen).press("Enter");
    await button(texts.files).waitFor();
  }

  /** Waits for the next new workbook, puts it into the folder under its name and reads it. */
  async function newWorkbook(press: () => Promise<void>): Promise<{ name: string; book: Book }> {
    const downloading = opened.workbench.page.waitForEvent("download", { timeout: 60_000 });
    await press();
    const download: Download = await downloading;
    const name = download.suggestedFilename();
    await download.saveAs(at(name));
    const read = await readXlsx(readFileSync(at(name)));
    if (!read.ok) throw new Error(read.error.detail);
    return { name, book: read.value };
  }

  test("one region out by keyboard, home among bad files, and summed", async () => {
    await openBooks();
    const sheets = await opened.workbench.sheetNames();
    await opened.workbench.pane.getByLabel(texts.which, { exact: true }).selectOption("23");
    const exported = await newWorkbook(() => button(texts.run).press("Enter"));
    await said(texts.made(1, 1));
    await said(texts.saveAs(NAME));
    expect(exported.name).toBe(NAME);
    await opened.workbench.page.getByText(workbenchSv.newTitle).waitFor();
    // SKR, "Fördelning av medel 2024", published 9 January 2024. kr
    const [, befolkning, landsbygd] = decided.find(([regionkod]) => regionkod === "23")!;
    expect([17, 18].map((row) => shownAt(exported.book, "Paket", row, 2))).toEqual([befolkning, landsbygd]);
    expect(shownAt(exported.book, "Kontroller", 2, 1)).toBe("OK");

    writeFileSync(at("trasig.xlsx"), readFileSync(at(NAME)).subarray(0, 9_000));
    writeFileSync(at("bomb.xlsx"), zipSync({ "xl/workbook.xml": new Uint8Array(60 * 1024 * 1024) }, { level: 9 }));
    writeFileSync(at("stor.xlsx"), new Uint8Array(9 * 1024 * 1024));
    const ole = new Uint8Array(4096);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    ole.set(new Uint8Array([..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0])), 512);
    writeFileSync(at("lösenord.xlsx"), ole);
    await opened.workbench.pane
      .locator('input[type="file"][multiple]')
      .setInputFiles(["trasig.xlsx", "bomb.xlsx", NAME, "stor.xlsx", "lösenord.xlsx"].map(at));
    await said(texts.summed(1, 5));
    await said(texts.refused(4));
    const shown = plain(await opened.workbench.pane.getByRole("main").innerText());
    for (const [file, why] of [
      ["trasig.xlsx", "skadad"],
      ["bomb.xlsx", "för stor"],
      ["stor.xlsx", "för stor"],
      ["lösenord.xlsx", "skyddad med lösenord"],
    ]) {
      expect(shown).toMatch(new RegExp(`${file}\\s[^\\n]*${why}`));
    }

    const national = await newWorkbook(() => button(texts.open).press("Enter"));
    await said(`${texts.opened} ${texts.saveAs("Nationell sammanställning 2024.xlsx")}`);
    expect(national.name).toBe("Nationell sammanställning 2024.xlsx");
    expect([0, 1, 2].map((column) => shownAt(national.book, "Sammanställning", 8, column))).toEqual([
      "23",
      "Region Jämtland Härjedalen",
      Number(befolkning) + Number(landsbygd),
    ]);
    expect(shownAt(national.book, "Kontroller", 2, 1)).toBe("OK");
    // All of it was made beside the open workbook.
    await eventually(async () => expect(await opened.workbench.sheetNames()).toEqual(sheets));
  }, 240_000);

  test("all of them is asked about first, and can be cancelled on the way", async () => {
    await openBooks();
    await opened.workbench.pane.getByLabel(texts.which, { exact: true }).selectOption({ label: texts.all(21) });
    await button(texts.run).click();
    await said(texts.confirm(21));
    const confirm = button(texts.confirmYes(21));
    await eventually(async () =>
      expect(await confirm.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true),
    );
    const first = await newWorkbook(() => confirm.press("Enter"));
    expect(first.name).toMatch(/^Statsbidrag 2024 \d\d Region .*\.xlsx$/);
    await button(texts.cancel).click();
    await opened.workbench.pane
      .getByText(/^Avbrutet: \d+ av 21 arbetsböcker hann öppnas\.$/)
      .waitFor({ timeout: 60_000 });
    await eventually(async () => expect(await button(texts.run).getAttribute("aria-disabled")).not.toBe("true"));
  }, 240_000);
});
