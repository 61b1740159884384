/** `npm run screenshots`: the pictures in docs/screenshots, taken of the running workbench. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { packageTexts } from "../../src/texts/packages";
import { redovisaTexts } from "../../src/texts/redovisa";
import { launchBrowser } from "./launchBrowser";
import { startServer } from "./startServer";
import { WorkbenchPage } from "./workbenchPage";

const folder = path.resolve(__dirname, "../../docs/screenshots");
const TABS = ["underlag", "fordela", "omraden", "kontroller", "granska", "redovisa"] as const;

/** A day with a date close ahead: the rekvisition's is 1 December. */
const TODAY = "2024-11-20";

/** Excel's default pane, and the narrowest. px */
const PANE_WIDTHS = [350, 320];

async function takeScreenshots(): Promise<void> {
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

    for (const dark of [false, true]) {
      const open = await WorkbenchPage.open(browser, server.url, { dark, today: TODAY });
      await open.startOverAreaSample("jamtland-harjedalen-2024");
      await open.createReportSheets("23");
      await open.allocate();
      for (const width of PANE_WIDTHS) {
        await open.resizePane(width);
        for (const tab of TABS) {
          await open.showPaneTab(tab);
          await open.settle();
          const file = `${tab}-${dark ? "dark" : "light"}-${width}.png`;
          await open.paneElement().screenshot({ path: path.join(folder, file) });
        }
      }
      await open.close();
      await regionBooks(await WorkbenchPage.open(browser, server.url, { dark, today: TODAY }), dark);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Of the national workbook: what its regions' own begin with. */
async function regionBooks(open: WorkbenchPage, dark: boolean): Promise<void> {
  await open.showPaneTab("redovisa");
  await open.pane.getByRole("button", { name: redovisaTexts("sv").booksOpen }).click();
  const { which, run, all, confirmYes } = packageTexts("sv");
  await open.pane.getByLabel(which, { exact: true }).selectOption({ label: all(21) });
  await open.pane.getByRole("button", { name: run, exact: true }).click();
  await open.pane.getByRole("button", { name: confirmYes(21) }).waitFor();
  for (const width of PANE_WIDTHS) {
    await open.resizePane(width);
    await open.settle();
    const file = `paket-${dark ? "dark" : "light"}-${width}.png`;
    await open.paneElement().screenshot({ path: path.join(folder, file) });
  }
  await open.close();
}

takeScreenshots().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
