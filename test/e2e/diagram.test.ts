import { diagramTexts } from "../../src/texts/diagram";
import { describeInBrowser, eventually, expectAccessible, plain } from "./inBrowser";

const texts = diagramTexts("sv");

describeInBrowser("the diagram in the tab Fördela", (opened) => {
  test.each([false, true])("320 px, axe, and bars as long as their numbers (dark: %s)", async (dark) => {
    await opened.reopen({ dark });
    const { workbench } = opened;
    await workbench.allocate();
    await workbench.resizePane(320);
    const list = workbench.pane.getByRole("list", { name: texts.amounts });
    const jamtland = list.getByRole("listitem").filter({ hasText: "Jämtland" });
    await eventually(async () => expect(plain(await jamtland.innerText())).toContain("24 612 350 kr"));
    await eventually(async () =>
      expect(plain(await jamtland.innerText())).toContain("varav befolkning 17 151 589 kr och landsbygd 7 460 761 kr"),
    );
    // Stockholm has 321 813 247: its bars fill the width; Jämtland's take 17 151 589 and 7 460 761 of that.
    const widths = await jamtland.locator("[style]").evaluateAll((bars) => bars.map((bar) => bar.style.width));
    expect(widths.map(parseFloat)).toEqual([
      expect.closeTo((17_151_589 / 321_813_247) * 100, 3),
      expect.closeTo((7_460_761 / 321_813_247) * 100, 3),
    ]);

    await workbench.pane.getByLabel(texts.shows).selectOption("perPerson");
    const perPerson = workbench.pane.getByRole("list", { name: texts.perPerson });
    // 24 612 350 kr / 132 466 persons.
    await eventually(async () =>
      expect(plain(await perPerson.getByRole("listitem").filter({ hasText: "Jämtland" }).innerText())).toContain(
        "185,80 kr",
      ),
    );

    await expectAccessible(workbench);
  });

  test("the charts of Fördelning in the grid: a bar a region and pot, that follows its cells and scrolls with them", async () => {
    const { workbench } = opened;
    const chart = (name: string | RegExp) => workbench.page.getByRole("img", { name });
    const amounts = chart(/^Fördelat belopp per region och pott, miljoner kr: Utvecklingsinsatser/);
    const lengths = async (): Promise<number[]> => {
      const drawn = await amounts.locator("rect").evaluateAll((bars) => bars.map((bar) => bar.getAttribute("width")));
      return drawn.map((width) => parseFloat(width ?? ""));
    };
    const top = async (): Promise<number> => (await amounts.boundingBox())?.y ?? NaN;

    await workbench.allocate();
    await workbench.select("Fördelning", 32, 2);
    await amounts.waitFor();
    await eventually(async () =>
      expect(await chart("Fördelat belopp per invånare, kr").locator("rect").count()).toBe(21),
    );
    const before = await lengths();
    expect(before).toHaveLength(21 * 2);
    // From 0 to 400 million: Stockholm's bars take 317 989 729 and 3 823 518 of that.
    expect(before.slice(0, 2)).toEqual([expect.closeTo(317_989_729 / 4e6, 6), expect.closeTo(3_823_518 / 4e6, 6)]);
    const unscrolled = await top();
    await workbench.select("Fördelning", 60, 2);
    await workbench.until(async () => (await top()) < unscrolled);

    await workbench.selectWhere("Regioner", "Jämtland", "132 466");
    await workbench.type("1 400 000");
    await eventually(async () => expect(await amounts.count()).toBe(0));
    await workbench.sheetTab("Fördelning").click();
    await amounts.waitFor();
    // Jämtland is the nineteenth; ten times as many people give less than ten times the share.
    const jamtland = 2 * 18;
    await eventually(async () => expect((await lengths())[jamtland]).toBeGreaterThan(9 * (before[jamtland] ?? NaN)));
  });
});
