/** Each flow by Tab, Enter, Space and arrows alone. The focus is always somewhere, and what happens is said aloud. */
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { guideTexts } from "../../src/texts/guide";
import { importTexts } from "../../src/texts/imports";
import { omradenTexts } from "../../src/texts/omraden";
import { packageTexts } from "../../src/texts/packages";
import { sv as pane } from "../../src/texts/pane";
import { redovisaTexts } from "../../src/texts/redovisa";
import { reviewTexts } from "../../src/texts/review";
import { scenarioTexts } from "../../src/texts/scenarios";
import { describeInBrowser, eventually } from "./inBrowser";
import type { PaneTab } from "./workbenchPage";

const guide = guideTexts("sv");
const imports = importTexts("sv");
const omraden = omradenTexts("sv");
const review = reviewTexts("sv");
const redovisa = redovisaTexts("sv");
const scenarios = scenarioTexts("sv");
const books = packageTexts("sv");

const TABS: readonly PaneTab[] = ["underlag", "fordela", "omraden", "kontroller", "granska", "redovisa"];

describeInBrowser("by keyboard alone", (opened) => {
  const button = (name: string | RegExp): Locator =>
    opened.workbench.pane.getByRole("button", { name, exact: typeof name === "string" });
  const field = (label: string): Locator => opened.workbench.pane.getByLabel(label, { exact: true });
  const key = (name: string): Promise<void> => opened.workbench.page.keyboard.press(name);
  const says = (text: string | RegExp): Promise<void> => opened.workbench.pane.getByText(text).first().waitFor();
  const isFocused = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);

  /** Tab, or Shift+Tab, until the target has the focus. */
  const tabTo = async (target: Locator, by = "Tab"): Promise<void> => {
    await target.waitFor();
    for (let n = 0; n < 250 && !(await isFocused(target)); n += 1) await key(by);
    await eventually(async () => expect(await isFocused(target)).toBe(true));
  };
  const press = async (target: Locator, by?: string): Promise<void> => {
    await tabTo(target, by);
    await key("Enter");
  };
  /** From anywhere, to the tab: its list is one stop, arrows go round in it. */
  const goTo = async (tab: PaneTab): Promise<void> => {
    const selected = opened.workbench.pane.getByRole("tab", { selected: true });
    await tabTo(selected, "Shift+Tab");
    await key("Home");
    for (let n = 0; n < TABS.indexOf(tab); n += 1) await key("ArrowRight");
    await eventually(async () => expect(await isFocused(opened.workbench.paneTab(tab))).toBe(true));
  };
  /** What had the focus has gone; something else in the pane has it. */
  const focusIsKept = async (): Promise<void> => {
    const frame = await opened.workbench.paneFrame();
    await opened.workbench.until(() => frame.evaluate(() => document.activeElement !== document.body));
  };
  const saidAloud = (text: string): Promise<void> =>
    opened.workbench.pane.getByRole("status").filter({ hasText: text }).first().waitFor({ state: "attached" });
  /** As from the grid into the pane. */
  const enter = (): Promise<void> => opened.workbench.paneTab("underlag").focus();

  test("the guide, the template, Fördela, Ångra", async () => {
    await opened.workbench.startOverEmpty();
    await says(guide.stepOf(1, 3));
    await enter();
    await press(button(guide.next));
    await says(guide.stepOf(2, 3));
    await press(button(guide.next));
    await press(button(guide.done));
    await opened.workbench.pane.getByText(guide.stepOf(3, 3)).waitFor({ state: "detached" });
    await focusIsKept();

    await press(button(pane.underlag.createTemplate(2024)));
    await saidAloud(pane.notice.template(2024));
    await focusIsKept();
    await press(button(pane.close), "Shift+Tab");
    await focusIsKept();

    await goTo("fordela");
    await press(button(pane.fordela.run));
    await says(pane.fordela.frameOk);
    await saidAloud("Fördelningen är klar.");
    await eventually(async () => expect(await isFocused(button(pane.fordela.run))).toBe(true));
    await press(button(pane.fordela.undo));
    await saidAloud(pane.notice.undone);
    await focusIsKept();

    // The guide is remembered as closed, and comes back when it is asked for, with the focus on it.
    await press(button(pane.guide));
    const heading = opened.workbench.pane.getByRole("heading", { name: guide.steps[0]?.title });
    await heading.waitFor();
    await eventually(async () => expect(await isFocused(heading)).toBe(true));
  }, 200_000);

  test("Områden and scenarios", async () => {
    await opened.workbench.startOverAreaSample("jamtland-harjedalen-2024");
    await enter();
    await goTo("fordela");
    await press(button(pane.fordela.run));
    await says(pane.fordela.frameOk);
    await press(button(pane.fordela.scenariosOpen));
    await tabTo(field(scenarios.name));
    await opened.workbench.page.keyboard.type("November");
    await press(button(scenarios.save));
    await saidAloud(scenarios.saved("November"));
    await press(button(scenarios.useThis("November")));
    await saidAloud(scenarios.same("November"));
    await press(button(scenarios.removeThis("November")));
    await saidAloud(scenarios.removed("November"));
    await focusIsKept();

    await goTo("omraden");
    await press(button(/^1\. Område Kvinna/));
    const amount = field(omraden.belopp);
    await tabTo(amount);
    await key("ControlOrMeta+A");
    await opened.workbench.page.keyboard.type("18000000");
    await opened.workbench.pane.getByText(omraden.cells("1")).waitFor();
    await press(button(omraden.drop));
    await says(omraden.nothing);
    await focusIsKept();
    await press(button(/^1\. Område Kvinna/), "Shift+Tab");
    await tabTo(amount);
    await key("ControlOrMeta+A");
    await opened.workbench.page.keyboard.type("17000000");
    await opened.workbench.pane.getByText(omraden.cells("1")).waitFor();
    const write = button(omraden.write);
    await opened.workbench.until(async () => (await write.getAttribute("aria-disabled")) !== "true");
    await press(write);
    await saidAloud(pane.notice.areasWritten);
    await press(button(pane.fordela.undo));
    await saidAloud(pane.notice.undone);
    await focusIsKept();
  }, 200_000);

  test("Granska, with the sign-off; Kontroller", async () => {
    await enter();
    await goTo("fordela");
    await press(button(pane.fordela.run));
    await says(pane.fordela.frameOk);
    await goTo("granska");
    await press(button(review.run));
    await says(review.clean);
    await tabTo(field(review.signName));
    await opened.workbench.page.keyboard.type("Eva Ek");
    await press(button(review.signRun));
    await saidAloud(review.signDone);
    await press(button(pane.fordela.undo));
    await saidAloud(pane.notice.undone);
    await focusIsKept();
    await goTo("kontroller");
    await says(pane.kontroller.list);
    await press(button(pane.kontroller.reread));
    await saidAloud(pane.notice.checked);
    await eventually(async () => expect(await isFocused(button(pane.kontroller.reread))).toBe(true));
  }, 200_000);

  test("Redovisa, and the import", async () => {
    await enter();
    await press(button(pane.underlag.importOpen));
    const choosing = opened.workbench.page.waitForEvent("filechooser");
    await press(button(imports.file));
    await choosing;
    await press(button(pane.underlag.importClose), "Shift+Tab");
    await focusIsKept();

    await goTo("redovisa");
    await tabTo(field(redovisa.who));
    await opened.workbench.page.keyboard.type("23");
    await press(button(redovisa.create));
    await saidAloud(pane.notice.reportsCreated);
    await focusIsKept();
    await press(button(pane.close), "Shift+Tab");
    await focusIsKept();
    const contact = field("Kontaktperson");
    const section = opened.workbench.pane.locator("summary", { hasText: "Kontaktuppgifter" });
    if (!(await contact.isVisible())) await press(section);
    await tabTo(contact);
    await opened.workbench.page.keyboard.type("Anna Andersson");
    await press(button(redovisa.drop));
    await says(redovisa.saved);
    await focusIsKept();
  }, 200_000);

  test("the regions' workbooks: out, cancelled, home and summed", async () => {
    await enter();
    await goTo("redovisa");
    await press(button(redovisa.booksOpen));
    await tabTo(field(books.which));
    await opened.workbench.page.keyboard.type("Alla");
    await press(button(books.run));
    await says(books.confirm(21));
    await eventually(async () => expect(await isFocused(button(books.confirmYes(21)))).toBe(true));
    await press(button(books.cancel));
    await opened.workbench.pane.getByText(books.confirm(21)).waitFor({ state: "detached" });
    await eventually(async () => expect(await isFocused(button(books.run))).toBe(true));

    await tabTo(field(books.which), "Shift+Tab");
    await opened.workbench.page.keyboard.type("23");
    const downloading = opened.workbench.page.waitForEvent("download");
    await press(button(books.run));
    const file = await (await downloading).path();
    await saidAloud(books.made(1, 1));
    await eventually(async () => expect(await isFocused(button(books.run))).toBe(true));

    const choosing = opened.workbench.page.waitForEvent("filechooser");
    await press(button(books.files));
    await (
      await choosing
    ).setFiles([
      { name: "trasig.xlsx", mimeType: "", buffer: Buffer.from("ingen arbetsbok") },
      { name: "23.xlsx", mimeType: "", buffer: readFileSync(file) },
    ]);
    await saidAloud(books.summed(1, 2));
    const national = opened.workbench.page.waitForEvent("download");
    await press(button(books.open));
    await national;
    await saidAloud(books.opened);
    await focusIsKept();

    await tabTo(field(books.which), "Shift+Tab");
    await opened.workbench.page.keyboard.type("Alla");
    await press(button(books.run));
    const begun = opened.workbench.page.waitForEvent("download");
    await press(button(books.confirmYes(21)));
    await begun;
    await press(button(pane.fordela.cancel));
    await saidAloud("Avbrutet: ");
    await focusIsKept();
  }, 200_000);
});
