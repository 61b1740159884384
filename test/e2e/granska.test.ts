import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { compareTexts } from "../../src/texts/compare";
import { fileProblems } from "../../src/texts/fileProblems";
import { reviewTexts } from "../../src/texts/review";
import { describeWith } from "../support/available";
import { launchBrowser } from "./launchBrowser";
import { startServer, type RunningServer } from "./startServer";
import { WorkbenchPage } from "./workbenchPage";

const texts = reviewTexts("sv");
const compare = compareTexts("sv");

/** Fördelning!R27, Jämtland Härjedalen's amount by population; zero-based. */
const AMOUNT = { row: 26, column: 17 };

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describeWith("Chromium", "the tab Granska", () => {
  let server: RunningServer;
  let browser: Browser;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  beforeEach(async () => {
    workbench = await WorkbenchPage.open(browser, server.url);
    await workbench.allocate();
    await workbench.showPaneTab("granska");
  });

  afterEach(async () => {
    const { errors } = workbench.noise;
    await workbench.close();
    expect(errors).toEqual([]);
  });

  const button = (name: string): Locator => workbench.pane.getByRole("button", { name, exact: true });

  test("sound; a typed-over amount is found at its cell, put back, and the workbook is sound again", async () => {
    await button(texts.run).press("Enter");
    await workbench.pane.getByText(texts.clean).waitFor();

    await workbench.select("Fördelning", AMOUNT.row, AMOUNT.column);
    await workbench.type("17151590");
    await button(texts.again).click();
    await workbench.pane.getByText(/formeln är ersatt med talet 17\s151\s590/).waitFor();
    await workbench.pane.getByRole("button", { name: "Gå till Fördelning!R27", exact: true }).waitFor();

    await workbench.pane.getByRole("button", { name: texts.restoreAt("Fördelning!R27") }).press("Enter");
    await workbench.pane.getByText(texts.restored).waitFor();
    await workbench.pane.getByText(texts.clean).waitFor();
    await button(texts.undo).waitFor();
  });

  test("why an amount is what it is, for the selected cell; the weights; the decided amounts", async () => {
    await workbench.select("Fördelning", AMOUNT.row, AMOUNT.column);
    await button(texts.explainRun).click();
    await workbench.pane.getByText(texts.explained("Region Jämtland Härjedalen")).waitFor();
    const steps = plain((await workbench.pane.getByRole("listitem").allInnerTexts()).join("\n"));
    expect(steps).toContain("Ramen är 1 535 000 000 kr.");
    expect(steps).toContain("Beloppet är 17 151 589 kr.");

    await button(texts.deriveRun).click();
    await workbench.pane.getByText(texts.matches(21, 21)).waitFor();
    await button(texts.reconcileRun).click();
    await workbench.pane.getByText(texts.reconciled(0, 42)).waitFor();
  });

  test("compared with a saved version: chosen by keyboard, its differences at their cells; a broken file says what to do", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ramkoll-e2e-"));
    try {
      const earlier = join(folder, "tidigare.xlsx");
      const broken = join(folder, "trasig.xlsx");
      await workbench.saveTo(earlier);
      writeFileSync(broken, "ingen arbetsbok");
      const choose = async (path: string): Promise<void> => {
        const choosing = workbench.page.waitForEvent("filechooser");
        await button(compare.choose).press("Enter");
        await (await choosing).setFiles(path);
      };

      await choose(earlier);
      await workbench.pane.getByText(`${compare.against("tidigare.xlsx")}: ${compare.alike}`).waitFor();

      await workbench.selectWhere("Vikter", "mycket gles landsbygd", "6");
      await workbench.type("7");
      await choose(earlier);
      await workbench.pane.getByText("mycket gles landsbygd, Vikt: 6 → 7").waitFor();
      await workbench.pane.getByRole("button", { name: "Gå till Vikter!B10", exact: true }).waitFor();
      await workbench.pane.getByText(`${compare.kinds.vikt}: ${compare.affects(21)}`).waitFor();

      await choose(broken);
      const { text, action } = fileProblems.sv["not-zip"];
      await workbench.pane.getByText(`trasig.xlsx: ${text} ${action}`).waitFor();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("a pasted table is read, reconciled, and what was not understood is told", async () => {
    await workbench.pane
      .getByLabel(texts.pasted)
      .fill("Region\tBefolkning\tLandsbygd\nJämtland/Härjedalen\t17 151 589 kr\t1\nAtlantis\t2\t3\nSumma\t4\t5");
    await button(texts.pastedRun).press("Enter");
    await workbench.pane.getByText(texts.understood(1, "befolkning, landsbygd", 1)).waitFor();
    await workbench.pane.getByText(texts.reconciled(1, 2)).waitFor();
    await workbench.pane.getByText(/Rad 3: ”Atlantis” är ingen känd region/).waitFor();
    await workbench.pane.getByText(texts.leftOut(2)).waitFor();
  });

  test("320 px wide nothing is scrolled sideways, and a screen reader's rules hold", async () => {
    await workbench.resizePane(320);
    await button(texts.run).click();
    await workbench.pane.getByText(texts.clean).waitFor();
    await button(texts.explainRun).click();
    await workbench.settle();
    const frame = await workbench.paneFrame();
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const violations = await frame.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
    });
    expect(violations).toEqual([]);
  });
});
