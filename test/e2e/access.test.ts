/**
 * Every view of the pane, in light, dark and high contrast, at 320 px: the width that WCAG 1.4.10 asks for, which is
 * what is left of 1280 px at 400 %. A screen reader's rules hold, and nothing is cut or scrolled sideways, nor at Excel's
 * own width, 350 px, when the text alone is twice as large.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator } from "playwright-core";
import { compareTexts } from "../../src/texts/compare";
import { diagramTexts } from "../../src/texts/diagram";
import { guideTexts } from "../../src/texts/guide";
import { importTexts } from "../../src/texts/imports";
import { omradenTexts } from "../../src/texts/omraden";
import { packageTexts } from "../../src/texts/packages";
import { sv as pane } from "../../src/texts/pane";
import { redovisaTexts } from "../../src/texts/redovisa";
import { reviewTexts } from "../../src/texts/review";
import { scenarioTexts } from "../../src/texts/scenarios";
import { typeTable } from "../support/importTables";
import { describeInBrowser, eventually, expectAccessible, expectUncut } from "./inBrowser";

const guide = guideTexts("sv");
const imports = importTexts("sv");
const omraden = omradenTexts("sv");
const review = reviewTexts("sv");
const scenarios = scenarioTexts("sv");
const books = packageTexts("sv");
const compare = compareTexts("sv");

/** Sixty letters, and no space to break at. */
const LONG = "Region" + "långtnamn".repeat(6);

const SCHEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "high contrast": { colorScheme: "light", forcedColors: "active" },
} as const;

const backgroundOf = (element: Element): string => getComputedStyle(element).backgroundColor;

describeInBrowser("every view", (opened) => {
  const folder = mkdtempSync(path.join(tmpdir(), "ramkoll-access-"));
  const types = path.join(folder, "typer.csv");
  const broken = path.join(folder, "trasig.xlsx");

  beforeAll(() => {
    writeFileSync(
      types,
      typeTable()
        .map((line) => line.join(";"))
        .join("\r\n"),
    );
    writeFileSync(broken, "ingen arbetsbok");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const button = (name: string): Locator => opened.workbench.pane.getByRole("button", { name, exact: true });
  const says = (text: string | RegExp): Promise<void> => opened.workbench.pane.getByText(text).first().waitFor();
  /** As the view is now, in each scheme, which the pane follows while it is open, and at 350 px with text twice as large. */
  const holds = async (): Promise<void> => {
    const drawn: Record<string, string> = {};
    for (const [name, scheme] of Object.entries(SCHEMES)) {
      await opened.workbench.page.emulateMedia(scheme);
      await expectAccessible(opened.workbench, name);
      drawn[name] = await opened.workbench.pane.locator(".fui-FluentProvider").first().evaluate(backgroundOf);
    }
    expect(drawn["dark"]).not.toBe(drawn["light"]);
    await opened.workbench.page.emulateMedia(SCHEMES.light);
    await opened.workbench.resizePane(350);
    await opened.workbench.textSize("200%");
    await expectUncut(opened.workbench, "large text");
    await opened.workbench.textSize("");
    await opened.workbench.resizePane(320);
  };
  const show = (tab: Parameters<typeof opened.workbench.showPaneTab>[0]) => opened.workbench.showPaneTab(tab);
  const openAll = async (): Promise<void> => {
    const closed = opened.workbench.pane.locator("details:not([open]) > summary:visible");
    while ((await closed.count()) > 0) await closed.first().press("Enter");
  };

  test("an empty workbook", async () => {
    await opened.workbench.resizePane(320);
    await opened.workbench.startOverEmpty();
    await says(guide.stepOf(1, 3));
    await holds();
    await button(guide.skip).click();
    await says(pane.underlag.emptyTitle);
    for (const tab of ["fordela", "omraden", "kontroller", "granska", "redovisa"] as const) {
      await show(tab);
      await opened.workbench.pane.getByRole("tabpanel").getByRole("button").first().waitFor();
      await holds();
    }
    await show("granska");
    await button(review.run).click();
    await opened.workbench.pane.getByRole("heading", { level: 3 }).first().waitFor();
    await holds();
  }, 300_000);

  test("a divided grant", async () => {
    await opened.reopen({ today: "2024-12-05" });
    await opened.workbench.startOverAreaSample("jamtland-harjedalen-2024");
    await opened.workbench.selectWhere("Regioner", "Jämtland", "Region Jämtland Härjedalen");
    await opened.workbench.type(LONG);
    await opened.workbench.resizePane(320);
    await openAll();
    await button(pane.underlag.importOpen).click();
    await button(imports.file).waitFor();
    await opened.workbench.pane.locator('input[type="file"]').setInputFiles(types);
    await says(imports.types);
    await openAll();
    await holds();

    await show("fordela");
    await button(pane.fordela.preview).click();
    await says(pane.fordela.changes);
    await holds();
    await opened.workbench.allocate();
    await button(pane.fordela.scenariosOpen).click();
    await opened.workbench.pane.getByLabel(scenarios.name).fill("November");
    await button(scenarios.save).click();
    await says(scenarios.saved("November"));
    await opened.workbench.pane.getByLabel(diagramTexts("sv").shows).waitFor();
    await holds();

    await show("omraden");
    const rules = opened.workbench.pane.getByRole("button", { name: /^\d+\. / });
    await rules.first().click();
    await opened.workbench.pane.getByLabel(omraden.belopp).fill("tolv");
    await opened.workbench.pane.getByLabel(omraden.omrade, { exact: true }).fill(LONG);
    await says(omraden.wrong);
    await holds();

    await show("kontroller");
    await says(pane.kontroller.list);
    await holds();

    await show("granska");
    await button(review.run).click();
    await says(review.sign);
    await button(review.signRun).click();
    await says(review.signNotDone);
    await button(review.explainRun).click();
    await button(review.deriveRun).click();
    await says(review.matches(21, 21));
    await opened.workbench.pane.getByLabel(review.pasted).fill("Region\tBefolkning\nAtlantis\t2\nRegion Skåne\t1");
    await button(review.pastedRun).click();
    await says(review.understood(1, "befolkning", 1));
    await opened.workbench.pane.locator('input[type="file"]').setInputFiles(broken);
    await says(/^trasig\.xlsx: /);
    await openAll();
    await holds();

    await opened.workbench.createReportSheets("SKR");
    await openAll();
    await opened.workbench.pane.getByLabel("Organisationsnummer", { exact: true }).fill("nonsens");
    await opened.workbench.pane.getByLabel("Kontaktperson", { exact: true }).focus();
    await says(/Organisationsnumret ”nonsens”/);
    await holds();
  }, 400_000);

  test("the regions' workbooks", async () => {
    await opened.workbench.resizePane(320);
    await show("redovisa");
    await button(redovisaTexts("sv").booksOpen).click();
    await opened.workbench.pane.getByLabel(books.which, { exact: true }).selectOption({ label: books.all(21) });
    await button(books.run).click();
    await says(books.confirm(21));
    await holds();

    // What was made before it was cancelled, and what has come back.
    const downloading = opened.workbench.page.waitForEvent("download");
    await button(books.confirmYes(21)).click();
    const first = await downloading;
    const returned = path.join(folder, first.suggestedFilename());
    await first.saveAs(returned);
    await button(pane.fordela.cancel).click();
    await says(/^Avbrutet: \d+ av 21 arbetsböcker hann öppnas/);
    const long = path.join(folder, `${LONG}_2024_slutlig_version.xlsx`);
    writeFileSync(long, "ingen arbetsbok");
    await opened.workbench.pane.locator('input[type="file"][multiple]').setInputFiles([long, returned]);
    await says(books.summed(1, 2));
    await says(books.refused(1));
    await holds();
  }, 300_000);

  test("a run that is refused on its way", async () => {
    await opened.workbench.resizePane(320);
    await show("fordela");
    const answer = await opened.workbench.holdExcel("UsedRange");
    await button(pane.fordela.run).click();
    await opened.workbench.selectWhere("Regioner", "Jämtland", "132 466");
    await opened.workbench.type("-3");
    await answer();
    await opened.workbench.pane.getByRole("heading", { name: pane.findings.heading }).waitFor();
    await says(pane.notice.refused);
    await holds();
  }, 120_000);

  test("inputs with errors", async () => {
    await opened.workbench.allocate();
    const earlier = path.join(folder, "tidigare.xlsx");
    await opened.workbench.saveTo(earlier);
    await opened.workbench.resizePane(320);
    await show("granska");
    await opened.workbench.selectWhere("Vikter", "mycket gles landsbygd", "6");
    await opened.workbench.type("7");
    await opened.workbench.pane.locator('input[type="file"]').setInputFiles(earlier);
    await says("mycket gles landsbygd, Vikt: 6 → 7");
    await openAll();
    await holds();
    await opened.workbench.selectWhere("Regioner", "Jämtland", "132 466");
    await opened.workbench.type("-3");
    await show("underlag");
    await says(pane.underlag.notReady);
    await holds();
    await show("fordela");
    await says(pane.kontroller.stale.inputs.text);
    await holds();
    await show("kontroller");
    await says(pane.kontroller.stale.inputs.title);
    await holds();
    await show("granska");
    await button(review.run).click();
    await says(review.input);
    await holds();
    await eventually(async () => expect(await button(compare.choose).count()).toBe(1));
  }, 300_000);
});
