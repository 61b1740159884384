/** Avbryt as a user meets it, in an Excel that takes its time. */
import type { Locator } from "playwright-core";
import { scenarioTexts } from "../../src/texts/scenarios";
import { guideTexts } from "../../src/texts/guide";
import { sv as pane } from "../../src/texts/pane";
import { describeInBrowser, eventually, expectAccessible } from "./inBrowser";

const { what, left, cancelled } = pane.notice;

/** What our reading and our writing say to Excel, and nothing else does. */
const READING = "UsedRange";
const WRITING = "SuspendApiCalculationUntilNextSync";

describeInBrowser("cancelling", (opened) => {
  const button = (name: string): Locator => opened.workbench.pane.getByRole("button", { name, exact: true });
  const says = (text: string): Promise<void> => opened.workbench.pane.getByText(text).last().waitFor();
  /** The notice is a live region and a bar. */
  const notices = (text: string): Promise<void> =>
    opened.workbench.pane.getByRole("status").filter({ hasText: text }).waitFor({ state: "attached" });

  async function emptyBook(): Promise<string[]> {
    await opened.workbench.startOverEmpty();
    await button(guideTexts("sv").skip).click();
    await button(pane.underlag.createTemplate(2024)).waitFor();
    return opened.workbench.sheetNames();
  }

  test("before anything is sent it ends at once, and nothing comes of it", async () => {
    const before = await emptyBook();
    const answer = await opened.workbench.holdExcel(READING);
    await button(pane.underlag.createTemplate(2024)).click();
    await says(pane.underlag.creating);
    await expectAccessible(opened.workbench);
    await button(pane.fordela.cancel).click();
    await notices(left(what.creating));
    await button(pane.fordela.cancel).waitFor({ state: "detached" });
    await answer();
    // It waits its turn: when it has read, what was cancelled is over.
    await button(pane.underlag.reread).click();
    await notices(pane.notice.read);
    await eventually(async () => expect(await opened.workbench.sheetNames()).toEqual(before));
    await eventually(async () => expect(await button(pane.fordela.undo).count()).toBe(0));
  }, 120_000);

  test("what has been sent is taken back, by keyboard", async () => {
    const before = await emptyBook();
    const answer = await opened.workbench.holdExcel(WRITING);
    await button(pane.underlag.createTemplate(2024)).click();
    // Excel has done it, and has not said so.
    await opened.workbench.sheetTab("Regioner").waitFor();
    await button(pane.fordela.cancel).press("Enter");
    await says(pane.fordela.cancelling);
    await eventually(async () => expect(await button(pane.fordela.cancel).getAttribute("aria-disabled")).toBe("true"));
    await answer();
    await notices(cancelled(what.creating));
    await opened.workbench.sheetTab("Regioner").waitFor({ state: "detached" });
    await eventually(async () => expect(await opened.workbench.sheetNames()).toEqual(before));
    await eventually(async () => expect(await button(pane.fordela.undo).count()).toBe(0));
    // And then it can be done after all.
    await button(pane.underlag.createTemplate(2024)).click();
    await notices(pane.notice.template(2024));
  }, 120_000);

  test("Fördela, and what tells of itself in its own part", async () => {
    const scenarios = scenarioTexts("sv");
    await opened.workbench.allocate();
    await button(pane.fordela.scenariosOpen).click();
    await opened.workbench.pane.getByLabel(scenarios.name).fill("November");
    const before = await opened.workbench.sheetNames();
    const saved = await opened.workbench.holdExcel(WRITING);
    await button(scenarios.save).click();
    await opened.workbench.sheetTab("Scenariodata").waitFor();
    await button(pane.fordela.cancel).click();
    await saved();
    await notices(cancelled(what.scenarios));
    await eventually(async () => expect(await opened.workbench.sheetNames()).toEqual(before));

    const cells = await opened.workbench.cells("Fördelning");
    await opened.workbench.selectWhere("Regioner", "Jämtland", "132 466");
    await opened.workbench.type("142466");
    const changed = await opened.workbench.cells("Fördelning");
    expect(changed).not.toEqual(cells);
    const run = await opened.workbench.holdExcel(WRITING);
    await button(pane.fordela.run).click();
    await says(pane.fordela.steps.write);
    await button(pane.fordela.cancel).click();
    await run();
    await notices(cancelled(what.running));
    await eventually(async () => expect(await opened.workbench.cells("Fördelning")).toEqual(changed));
  }, 180_000);

  test("Ångra asks before it takes figures that were typed since, and takes them when told to", async () => {
    const before = await emptyBook();
    await button(pane.underlag.createTemplate(2024)).click();
    await notices(pane.notice.template(2024));
    await opened.workbench.selectWhere("Regioner", "Jämtland", "132 466");
    await opened.workbench.type("140000");
    const made = await opened.workbench.sheetNames();
    await button(pane.fordela.undo).click();
    await notices(pane.notice.undoAsks(pane.fordela.cells("1"), "Regioner"));
    await expectAccessible(opened.workbench);
    await eventually(async () => expect(await opened.workbench.sheetNames()).toEqual(made));
    await button(pane.fordela.undoAnyway).press("Enter");
    await notices(pane.notice.undone);
    await eventually(async () => expect(await opened.workbench.sheetNames()).toEqual(before));
  }, 120_000);

  test("what the pane has finished takes nobody out of the grid", async () => {
    await emptyBook();
    const answer = await opened.workbench.holdExcel(WRITING);
    await button(pane.underlag.createTemplate(2024)).click();
    await opened.workbench.select("Regioner", 0, 8);
    await answer();
    await notices(pane.notice.template(2024));
    // What was pressed has given its place to something else.
    await says(pane.underlag.ready);
    await opened.workbench.settle();
    expect(await opened.workbench.page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
    await opened.workbench.type("egen anteckning");
  }, 120_000);

  test("Ångra says that it cannot be", async () => {
    await opened.workbench.allocate();
    // The way back takes away the sheets that the run made.
    const answer = await opened.workbench.holdExcel("Delete");
    await button(pane.fordela.undo).click();
    await says(pane.fordela.undoing);
    await eventually(async () => expect(await button(pane.fordela.cancel).count()).toBe(0));
    await answer();
    await notices(pane.notice.undone);
  }, 120_000);
});
