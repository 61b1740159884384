import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { sv as paneTexts } from "../../src/texts/pane";
import { compareTexts } from "../../src/texts/compare";
import { fileProblems } from "../../src/texts/fileProblems";
import { reviewTexts } from "../../src/texts/review";
import { describeInBrowser, eventually, expectAccessible, plain } from "./inBrowser";

const texts = reviewTexts("sv");
const compare = compareTexts("sv");

/** Fördelning!R27, Jämtland Härjedalen's amount by population; zero-based. */
const AMOUNT = { row: 26, column: 17 };

describeInBrowser("the tab Granska", (opened) => {
  beforeEach(async () => {
    await opened.workbench.allocate();
    await opened.workbench.showPaneTab("granska");
  });

  const button = (name: string): Locator => opened.workbench.pane.getByRole("button", { name, exact: true });

  const steps = async (): Promise<string> =>
    plain((await opened.workbench.pane.getByRole("listitem").allInnerTexts()).join("\n"));

  test("sound; a typed-over amount is found at its cell, put back, and the workbook is sound again", async () => {
    await button(texts.run).press("Enter");
    await opened.workbench.pane.getByText(texts.clean).waitFor();

    await opened.workbench.select("Fördelning", AMOUNT.row, AMOUNT.column);
    await opened.workbench.type("17151590");
    // The run's OK does not stand while the workbook's own checks say otherwise.
    await opened.workbench.showPaneTab("fordela");
    await opened.workbench.pane.getByText(paneTexts.kontroller.stale.checks.title).waitFor();
    await opened.workbench.pane.getByText(paneTexts.fordela.frameOvertaken).waitFor();
    await expectAccessible(opened.workbench);
    await button(paneTexts.tabs.granska).press("Enter");
    await button(texts.again).click();
    await opened.workbench.pane.getByText(/formeln är ersatt med talet 17\s151\s590/).waitFor();
    await opened.workbench.pane.getByRole("button", { name: "Gå till Fördelning!R27", exact: true }).waitFor();

    await opened.workbench.pane.getByRole("button", { name: texts.restoreAt("Fördelning!R27") }).press("Enter");
    await opened.workbench.pane.getByText(texts.restored).waitFor();
    await opened.workbench.pane.getByText(texts.clean).waitFor();
    await button(paneTexts.fordela.undo).waitFor();
    await opened.workbench.showPaneTab("fordela");
    await opened.workbench.pane.getByText(paneTexts.fordela.frameOk).waitFor();
  });

  test("why an amount is what it is, for the selected cell; the weights; the decided amounts", async () => {
    await opened.workbench.select("Fördelning", AMOUNT.row, AMOUNT.column);
    await button(texts.explainRun).click();
    await opened.workbench.pane.getByText(texts.explained("Region Jämtland Härjedalen")).waitFor();
    await eventually(async () => {
      expect(await steps()).toContain("Ramen är 1 535 000 000 kr.");
      expect(await steps()).toContain("Beloppet är 17 151 589 kr.");
    });

    await button(texts.deriveRun).click();
    await opened.workbench.pane.getByText(texts.matches(21, 21)).waitFor();
    await button(texts.reconcileRun).click();
    await opened.workbench.pane.getByText(texts.reconciled(0, 42)).waitFor();
  });

  test("an amount chosen in the list of regions, by keyboard, is explained, and the explanation has the focus", async () => {
    await opened.workbench.showPaneTab("fordela");
    await opened.workbench.pane
      .getByRole("button", { name: /^Förklara 7\s460\s761 kr, Landsbygd, Region Jämtland/ })
      .press("Enter");
    const answer = opened.workbench.pane.getByText(texts.explained("Region Jämtland Härjedalen"));
    await answer.waitFor();
    await eventually(async () => {
      expect(await steps()).toContain("Beloppet är 7 460 761 kr.");
      expect(await steps()).not.toContain("17 151 589");
    });
    await eventually(async () =>
      expect(await answer.evaluate((line) => line.parentElement === document.activeElement)).toBe(true),
    );
  });

  test("signed by keyboard: without a name nothing is written; then Kontroller has it, and it is undone", async () => {
    const { pane } = opened.workbench;
    await button(texts.run).click();
    await button(texts.signRun).click();
    await pane.getByText(texts.signNotDone).waitFor();

    await pane.getByLabel(texts.signName).fill("=Eva Ek");
    await pane.getByLabel(texts.signDay).fill("2024-12-02");
    await button(texts.signRun).press("Enter");
    await pane.getByText(texts.signDone).waitFor();
    await pane.getByText(texts.signedBy("Gäller", "=Eva Ek", "2024-12-02")).waitFor();
    const top = async (): Promise<string[]> =>
      (await opened.workbench.cells("Kontroller")).slice(0, 5).flat().map(plain);
    await eventually(async () => expect(await top()).toEqual(expect.arrayContaining(["Gäller", "=Eva Ek"])));

    await button(paneTexts.fordela.undo).first().click();
    await pane.getByText(paneTexts.notice.undone).first().waitFor();
    await eventually(async () => expect(await top()).toContain("Ej granskad"));
  });

  test("compared with a saved version: chosen by keyboard, its differences at their cells; a broken file says what to do", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ramkoll-e2e-"));
    try {
      const earlier = join(folder, "tidigare.xlsx");
      const broken = join(folder, "trasig.xlsx");
      await opened.workbench.saveTo(earlier);
      writeFileSync(broken, "ingen arbetsbok");
      const choose = async (path: string): Promise<void> => {
        const choosing = opened.workbench.page.waitForEvent("filechooser");
        await button(compare.choose).press("Enter");
        await (await choosing).setFiles(path);
      };

      await choose(earlier);
      await opened.workbench.pane.getByText(`${compare.against("tidigare.xlsx")}: ${compare.alike}`).waitFor();

      await opened.workbench.selectWhere("Vikter", "mycket gles landsbygd", "6");
      await opened.workbench.type("7");
      await choose(earlier);
      await opened.workbench.pane.getByText("mycket gles landsbygd, Vikt: 6 → 7").waitFor();
      await opened.workbench.pane.getByRole("button", { name: "Gå till Vikter!B10", exact: true }).waitFor();
      await opened.workbench.pane.getByText(`${compare.kinds.vikt}: ${compare.affects(21)}`).waitFor();

      await choose(broken);
      const { text, action } = fileProblems.sv["not-zip"];
      await opened.workbench.pane.getByText(`trasig.xlsx: ${text} ${action}`).waitFor();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("a pasted table is read, reconciled, and what was not understood is told", async () => {
    await opened.workbench.pane
      .getByLabel(texts.pasted)
      .fill("Region\tBefolkning\tLandsbygd\nJämtland/Härjedalen\t17 151 589 kr\t1\nAtlantis\t2\t3\nSumma\t4\t5");
    await button(texts.pastedRun).press("Enter");
    await opened.workbench.pane.getByText(texts.understood(1, "befolkning, landsbygd", 1)).waitFor();
    await opened.workbench.pane.getByText(texts.reconciled(1, 2)).waitFor();
    await opened.workbench.pane.getByText(/Rad 3: ”Atlantis” är ingen känd region/).waitFor();
    await opened.workbench.pane.getByText(texts.leftOut(2)).waitFor();
  });
});
