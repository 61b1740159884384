import { diagramTexts } from "../../src/texts/diagram";
import { describeInBrowser, expectAccessible, plain } from "./inBrowser";

const texts = diagramTexts("sv");

describeInBrowser("the diagram in the tab Fördela", (opened) => {
  test.each([false, true])("320 px, axe, and bars as long as their numbers (dark: %s)", async (dark) => {
    await opened.reopen({ dark });
    const { workbench } = opened;
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

    await expectAccessible(workbench);
  });
});
