import type { Locator } from "playwright-core";
import { sv as pane } from "../../src/texts/pane";
import { scenarioTexts } from "../../src/texts/scenarios";
import { describeInBrowser, eventually, expectAccessible, plain } from "./inBrowser";

const texts = scenarioTexts("sv");

describeInBrowser("scenarios in the tab Fördela", (opened) => {
  const button = (name: string): Locator => opened.workbench.pane.getByRole("button", { name, exact: true });

  test("saved, compared and put in force by keyboard; 320 px; axe finds nothing", async () => {
    const { workbench } = opened;
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
    await eventually(async () => {
      const row = (await workbench.cells("Scenarier")).find((cells) => cells.some((text) => text.includes("Jämtland")));
      // SKR's amount for 2024, beside that of 140 000 inhabitants.
      expect(row?.map(plain)).toEqual(expect.arrayContaining(["140 000", "132 466", "24 612 350"]));
    });

    await button(texts.useThis("November")).press("Enter");
    await workbench.pane.getByText(texts.confirm("1", "November")).waitFor();
    await expectAccessible(workbench);

    await button(texts.confirmUse).press("Enter");
    await workbench.pane.getByText(texts.used("November")).waitFor();
    await eventually(async () => {
      const regions = (await workbench.cells("Regioner")).map((cells) => cells.map(plain).join("; "));
      expect(regions).toContainEqual(expect.stringMatching(/Jämtland.*; 132 466/));
    });
  });
});
