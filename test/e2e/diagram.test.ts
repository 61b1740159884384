import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { diagramTexts } from "../../src/texts/diagram";
import { describeWith } from "../support/available";
import { launchBrowser } from "./launchBrowser";
import { startServer, type RunningServer } from "./startServer";
import { WorkbenchPage } from "./workbenchPage";

const texts = diagramTexts("sv");
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describeWith("Chromium", "the diagram in the tab Fördela", () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test.each([false, true])("320 px, axe, and bars as long as their numbers (dark: %s)", async (dark) => {
    const workbench = await WorkbenchPage.open(browser, server.url, { dark });
    await workbench.allocate();
    await workbench.resizePane(320);
    const list = workbench.pane.getByRole("list", { name: texts.amounts });
    const jamtland = list.getByRole("listitem").filter({ hasText: "Jämtland" });
    expect(plain(await jamtland.innerText())).toContain("24 612 350 kr");
    expect(plain(await jamtland.innerText())).toContain("varav befolkning 17 151 589 kr och landsbygd 7 460 761 kr");
    // Stockholm has 321 813 247: its bars fill the width; Jämtland's take 17 151 589 and 7 460 761 of that.
    const widths = await jamtland.locator("[style]").evaluateAll((bars) => bars.map((bar) => bar.style.width));
    expect(widths.map(parseFloat)).toEqual([
      expect.closeTo((17_151_589 / 321_813_247) * 100, 3),
      expect.closeTo((7_460_761 / 321_813_247) * 100, 3),
    ]);

    await workbench.pane.getByLabel(texts.shows).selectOption("perPerson");
    const perPerson = workbench.pane.getByRole("list", { name: texts.perPerson });
    // 24 612 350 kr / 132 466 persons.
    expect(plain(await perPerson.getByRole("listitem").filter({ hasText: "Jämtland" }).innerText())).toContain(
      "185,80 kr",
    );

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
    if (shots !== undefined) {
      await workbench.pane.getByLabel(texts.shows).selectOption("amounts");
      await workbench.pane.getByLabel(texts.shows).scrollIntoViewIfNeeded();
      await workbench.page.screenshot({ path: `${shots}/diagram-${dark}.png` });
      await workbench.page.emulateMedia({ forcedColors: "active" });
      await workbench.page.screenshot({ path: `${shots}/diagram-${dark}-forced.png` });
    }
    const { errors } = workbench.noise;
    await workbench.close();
    expect(errors).toEqual([]);
  });
});
