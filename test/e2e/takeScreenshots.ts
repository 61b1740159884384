/** `npm run screenshots`: the pictures in docs/screenshots, taken of the running workbench. */
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { guideTexts } from "../../src/texts/guide";
import { importTexts } from "../../src/texts/imports";
import { packageTexts } from "../../src/texts/packages";
import { sv as pane } from "../../src/texts/pane";
import { redovisaTexts } from "../../src/texts/redovisa";
import { reviewTexts } from "../../src/texts/review";
import { typeTable } from "../support/importTables";
import { launchBrowser } from "./launchBrowser";
import { startServer } from "./startServer";
import { WorkbenchPage, type WorkbenchOptions } from "./workbenchPage";

const folder = path.resolve(__dirname, "../../docs/screenshots");
const review = reviewTexts("sv");
const TABS = ["underlag", "fordela", "omraden", "kontroller", "granska", "redovisa"] as const;

/** A day with a date close ahead: the rekvisition's is 1 December. */
const TODAY = "2024-11-20";

/** Excel's default pane. The narrowest, 320 px, is asserted by the browser tests. px */
const WIDTH = 350;
/** As much of a tab as a picture can hold. px */
const HEIGHT = 1200;

const SCHEMES = {
  light: {},
  dark: { dark: true },
  contrast: { forcedColors: true },
} satisfies Record<string, WorkbenchOptions>;

async function takeScreenshots(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  try {
    const workbench = await WorkbenchPage.open(browser, server.url);
    await workbench.allocate();
    // The decided example, with amounts, total and kr per inhabitant in sight.
    await workbench.selectWhere("Fördelning", "Jämtland", "24 612 350");
    await workbench.settle();
    await workbench.page.screenshot({ path: path.join(folder, "workbench.png") });
    await workbench.close();

    for (const [scheme, options] of Object.entries(SCHEMES)) {
      const open = await WorkbenchPage.open(browser, server.url, { ...options, height: HEIGHT, today: TODAY });
      const take = async (view: string): Promise<void> => {
        await open.settle();
        await open.paneElement().screenshot({ path: path.join(folder, `${view}-${scheme}.png`) });
      };
      const press = (name: string): Promise<void> => open.pane.getByRole("button", { name, exact: true }).click();
      await open.resizePane(WIDTH);
      await open.startOverEmpty();
      await open.pane.getByText(guideTexts("sv").stepOf(1, 3)).waitFor();
      await take("guide");

      await open.startOverAreaSample("jamtland-harjedalen-2024");
      await open.createReportSheets("23");
      await open.allocate();
      for (const tab of TABS) {
        await open.showPaneTab(tab);
        if (tab === "granska") {
          await press(review.run);
          await open.pane.getByText(review.clean).waitFor();
        }
        await take(tab);
      }

      await open.showPaneTab("underlag");
      await press(pane.underlag.importOpen);
      await open.pane.locator('input[type="file"]').setInputFiles({
        name: "typer.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(
          typeTable()
            .map((line) => line.join(";"))
            .join("\r\n"),
        ),
      });
      await open.pane.getByText(importTexts("sv").typesText).scrollIntoViewIfNeeded();
      await take("import");
      await press(pane.underlag.importClose);

      await open.selectWhere("Regioner", "Jämtland", "132 466");
      await open.type("-3");
      await open.pane.getByText(pane.underlag.notReady).waitFor();
      await take("fel");
      await open.close();
      await regionBooks(
        await WorkbenchPage.open(browser, server.url, { ...options, height: HEIGHT, today: TODAY }),
        scheme,
      );
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Of the national workbook: what its regions' own begin with. */
async function regionBooks(open: WorkbenchPage, scheme: string): Promise<void> {
  await open.resizePane(WIDTH);
  await open.showPaneTab("redovisa");
  await open.pane.getByRole("button", { name: redovisaTexts("sv").booksOpen }).click();
  const { which, run, all, confirmYes } = packageTexts("sv");
  await open.pane.getByLabel(which, { exact: true }).selectOption({ label: all(21) });
  await open.pane.getByRole("button", { name: run, exact: true }).click();
  await open.pane.getByRole("button", { name: confirmYes(21) }).waitFor();
  await open.settle();
  await open.paneElement().screenshot({ path: path.join(folder, `paket-${scheme}.png`) });
  await open.close();
}

takeScreenshots().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
