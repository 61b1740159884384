import { readFileSync } from "node:fs";
import type { Browser, Locator } from "playwright-core";
import { sv as pane } from "../../src/texts/pane";
import { scenarioTexts } from "../../src/texts/scenarios";
import { describeWith } from "../support/available";
import { launchBrowser } from "./launchBrowser";
import { startServer, type RunningServer } from "./startServer";
import { WorkbenchPage } from "./workbenchPage";

const texts = scenarioTexts("sv");
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describeWith("Chromium", "scenarios in the tab Fördela", () => {
  let server: RunningServer;
  let browser: Browser;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  }, 180_000);

  afterAll(async () => {
    await workbench?.close();
    await browser?.close();
    await server?.stop();
  });

  const button = (name: string): Locator => workbench.pane.getByRole("button", { name, exact: true });

  test("saved, compared and put in force by keyboard; 320 px; axe finds nothing", async () => {
    workbench = await WorkbenchPage.open(browser, server.url);
    await workbench.allocate();
    await workbench.resizePane(320);
    await button(pane.fordela.scenariosOpen).press("Enter");
    await workbench.pane.getByText(texts.none).waitFor();
    await workbench.pane.getByLabel(texts.name).fill("November");
    await button(texts.save).press("Enter");
    await workbench.pane.getByText(texts.saved("November")).waitFor();

    await workbench.selectWhere("Regioner", "Jämtland", "132 466");
    await workbench.type("140 000");
    await workbench.pane.getByLabel(texts.compareThis("November")).press("Space");
    await button(texts.compare).press("Enter");
    await workbench.pane.getByText(texts.compared).waitFor();
    const row = (await workbench.cells("Scenarier")).find((cells) => cells.some((text) => text.includes("Jämtland")));
    // SKR's amount for 2024, beside that of 140 000 inhabitants.
    expect(row?.map(plain)).toEqual(expect.arrayContaining(["140 000", "132 466", "24 612 350"]));

    await button(texts.useThis("November")).press("Enter");
    await workbench.pane.getByText(texts.confirm("1", "November")).waitFor();
    await workbench.settle();
    const frame = await workbench.paneFrame();
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const violations = await frame.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const result = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
    });
    expect(violations).toEqual([]);
    const shots = process.env["RAMKOLL_SHOTS"];
    if (shots !== undefined) await workbench.page.screenshot({ path: `${shots}/scenarios.png` });

    await button(texts.confirmUse).press("Enter");
    await workbench.pane.getByText(texts.used("November")).waitFor();
    const regions = (await workbench.cells("Regioner")).map((cells) => cells.map(plain).join("; "));
    expect(regions).toContainEqual(expect.stringMatching(/Jämtland.*; 132 466/));
    expect(workbench.noise.errors).toEqual([]);
  });
});
