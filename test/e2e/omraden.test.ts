import { readFileSync } from "node:fs";
import type { Browser, Locator } from "playwright-core";
import { sv as pane } from "../../src/texts/pane";
import { describeWith } from "../support/available";
import { launchBrowser } from "./launchBrowser";
import { startServer, type RunningServer } from "./startServer";
import { WorkbenchPage } from "./workbenchPage";

const texts = pane.omraden;

/** Of Områdesregler as the add-in makes it, zero-based. */
const COLUMN_OF_VALUE = 5;

/** Hard spaces, as Swedish numbers have them, made plain for comparing. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describeWith("Chromium", "the tab Områden", () => {
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
  });

  afterEach(async () => {
    const { errors } = workbench.noise;
    await workbench.close();
    expect(errors).toEqual([]);
  });

  const card = (name: string): Locator => workbench.pane.getByRole("button", { name: new RegExp(`^\\d+\\. ${name}`) });
  const says = async (what: Locator, text: string): Promise<void> =>
    workbench.until(async () => plain(await what.innerText()).includes(text));
  const isEnabled = (button: Locator): Promise<void> =>
    workbench.until(async () => (await button.getAttribute("aria-disabled")) !== "true");
  const button = (name: string): Locator => workbench.pane.getByRole("button", { name, exact: true });
  const budgetOf = async (omrade: string): Promise<string[]> => {
    const rows = await workbench.cells("Områdesbudget");
    return (rows.find((cells) => cells.some((text) => text.includes(omrade))) ?? []).map(plain);
  };

  /** Värde on Områdesregler, its digits and spaces: how the sheet shows decimals is not this test's. */
  const valueOf = async (omrade: string): Promise<string> => {
    const row = (await workbench.cells("Områdesregler")).find((cells) => cells.includes(omrade));
    // The grid's engine has no formats with a condition: it shows such an amount without its spaces.
    return plain(row?.[COLUMN_OF_VALUE] ?? "").replace(/[^\d]/g, "");
  };

  test("Jämtland Härjedalen 2024: its own decision, and another one", async () => {
    await workbench.startOverAreaSample("jamtland-harjedalen-2024");
    await workbench.allocate();
    expect(await budgetOf("primärvård")).toContain("6 302 350");

    await workbench.showPaneTab("omraden");
    await says(card("Område Kvinna"), "18 310 000 kr");
    await says(card("Mödrahälsovård/primärvård"), "6 302 350 kr");
    await workbench.pane.getByText(texts.alltFordelat).first().waitFor();

    await card("Område Kvinna").press("Enter");
    await workbench.pane.getByLabel(texts.belopp).fill("18000000");
    await says(card("Mödrahälsovård/primärvård"), "6 612 350 kr");

    const write = button(texts.write);
    await workbench.pane.getByText(texts.cells("1")).waitFor();
    await isEnabled(write);
    await write.click();
    await workbench.pane.getByText(pane.notice.areasWritten).last().waitFor();
    expect(await valueOf("Område Kvinna")).toBe("18000000");

    await button(texts.run).click();
    await workbench.pane.getByText(pane.fordela.frameOk).waitFor();
    expect(await budgetOf("Område Kvinna")).toContain("18 000 000");
    expect(await budgetOf("primärvård")).toContain("6 612 350");
  });

  test("Stockholm 2023: what is left to the director's mandate", async () => {
    await workbench.startOverAreaSample("stockholm-2023");
    await workbench.showPaneTab("fordela");
    await button(pane.fordela.run).click();
    await workbench.pane.getByRole("heading", { name: pane.fordela.regions }).waitFor();
    await workbench.showPaneTab("omraden");
    await says(card("KSON"), "7 400 000 kr");
    await says(card("Hälso- och sjukvårdsdirektörens mandat"), "27 424 432 kr");
    expect(await budgetOf("direktörens mandat")).toContain("27 424 432");
  });

  test("an amount past the base is told beside its field, and cannot be written", async () => {
    await workbench.startOverAreaSample("jamtland-harjedalen-2024");
    await workbench.showPaneTab("omraden");
    await card("Område Kvinna").click();
    const amount = workbench.pane.getByLabel(texts.belopp);
    await amount.fill("99 000 000");
    await workbench.pane.getByText(texts.wrong).waitFor();
    expect(await amount.getAttribute("aria-invalid")).toBe("true");
    const described = await amount.getAttribute("aria-describedby");
    expect(plain(await workbench.pane.locator(`[id="${described}"]`).innerText())).toContain("99 000 000");
    expect(await button(texts.write).getAttribute("aria-disabled")).toBe("true");
  });

  test("rules are added, moved and removed by keyboard, and another region is not left by mistake", async () => {
    await workbench.startOverAreaSample("jamtland-harjedalen-2024");
    await workbench.showPaneTab("omraden");
    await card("Område Kvinna").waitFor();
    await button(texts.add).press("Enter");
    // The new rule's name has the focus.
    await workbench.page.keyboard.type("Barn och unga");
    await workbench.pane.getByLabel(texts.belopp).fill("302 350");
    await says(card("Mödrahälsovård/primärvård"), "6 000 000 kr");
    await button(texts.up("Barn och unga")).press("Enter");
    await workbench.pane.getByText(texts.moved("Barn och unga", 2, 3)).waitFor({ state: "attached" });

    await workbench.pane.getByLabel(texts.region, { exact: true }).selectOption("01");
    await button(texts.stay).press("Enter");
    await card("Barn och unga").waitFor();

    await button(texts.remove("Barn och unga")).press("Enter");
    await says(card("Mödrahälsovård/primärvård"), "6 302 350 kr");
    await workbench.pane.getByText(texts.nothing).waitFor();
    await workbench.pane.getByLabel(texts.region, { exact: true }).selectOption("01");
    await workbench.pane.getByText(texts.noRules).waitFor();
  });

  test("a rule written by hand in the sheet shows", async () => {
    await workbench.startOverAreaSample("jamtland-harjedalen-2024");
    await workbench.showPaneTab("omraden");
    await says(card("Område Kvinna"), "18 310 000 kr");
    const rows = await workbench.cells("Områdesregler");
    const row = rows.findIndex((cells) => cells.includes("Område Kvinna"));
    await workbench.select("Områdesregler", row, COLUMN_OF_VALUE);
    await workbench.type("10 000 000");
    await says(card("Område Kvinna"), "10 000 000 kr");
    await says(card("Mödrahälsovård/primärvård"), "14 612 350 kr");
  });

  test("what was written can be taken back", async () => {
    await workbench.startOverAreaSample("jamtland-harjedalen-2024");
    await workbench.showPaneTab("omraden");
    await card("Område Kvinna").click();
    await workbench.pane.getByLabel(texts.belopp).fill("1 000 000");
    await isEnabled(button(texts.write));
    await button(texts.write).click();
    await workbench.pane.getByText(pane.notice.areasWritten).last().waitFor();
    await button(pane.fordela.undo).click();
    await says(card("Område Kvinna"), "18 310 000 kr");
    expect(await valueOf("Område Kvinna")).toBe("18310000");
  });

  test("a workbook without the sheets gets them", async () => {
    await workbench.showPaneTab("omraden");
    await button(texts.createSheets).click();
    await workbench.pane.getByText(texts.noRules).waitFor();
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(["Områdesregler", "Nycklar"]));
  });

  test("an empty workbook says where to begin", async () => {
    await workbench.startOverEmpty();
    await workbench.showPaneTab("omraden");
    await button(texts.toFordela).waitFor();
  });

  test.each([false, true])("axe finds nothing, and nothing is wider than 320 px (dark: %s)", async (dark) => {
    await workbench.close();
    workbench = await WorkbenchPage.open(browser, server.url, { dark });
    await workbench.startOverAreaSample("stockholm-2023");
    await workbench.resizePane(320);
    await workbench.showPaneTab("omraden");
    await card("KSON").click();
    await card("Ersättningshöjningar").click();
    await workbench.pane.getByLabel(texts.belopp).fill("tolv");
    await workbench.settle();
    const frame = await workbench.paneFrame();
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const violations = await frame.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const result = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    });
    expect(violations).toEqual([]);
  });
});
