import type { Locator } from "playwright-core";
import { sv as pane } from "../../src/texts/pane";
import { redovisaTexts } from "../../src/texts/redovisa";
import { formNames } from "../../src/texts/reports";
import { describeInBrowser, eventually, expectAccessible, plain } from "./inBrowser";

const texts = redovisaTexts("sv");
const SHEET = "Kontaktuppgifter";
const AMOUNT = "Belopp som rekvireras (kr)";
const ORGNR = "Organisationsnummer";
/** Region Jämtland Härjedalen's own, and the same with its check digit wrong. */
const RIGHT = "232100-0214";
const WRONG = "232100-0215";

describeInBrowser("the tab Redovisa", (opened) => {
  beforeEach(async () => {
    await opened.reopen({ today: "2024-12-05" });
    await opened.workbench.startOverAreaSample("jamtland-harjedalen-2024");
  });

  const button = (name: string): Locator => opened.workbench.pane.getByRole("button", { name, exact: true });
  const field = (label: string): Locator => opened.workbench.pane.getByLabel(label, { exact: true });
  const says = (text: string | RegExp): Promise<void> => opened.workbench.pane.getByText(text).first().waitFor();
  const inSheet = async (label: string): Promise<string | undefined> => {
    const rows = await opened.workbench.cells(SHEET);
    return rows.find(([first]) => first === label)?.[1];
  };
  const described = async (of: Locator): Promise<string> => {
    const ids = ((await of.getAttribute("aria-describedby")) ?? "").split(" ");
    const parts = ids.map((id) => opened.workbench.pane.locator(`[id="${id}"]`).innerText());
    return (await Promise.all(parts)).join(" ");
  };

  test("a number that cannot be is told at its field; mended, saved, in the sheet, and taken back", async () => {
    await opened.workbench.createReportSheets("23");
    await eventually(async () =>
      expect(await opened.workbench.sheetNames()).toEqual(expect.arrayContaining([SHEET, "Insatser", "Uppföljning"])),
    );
    await says("Region Jämtland Härjedalen");

    await field(ORGNR).fill("nonsens");
    await field("Kontaktperson").fill("Anna Andersson");
    await says(/Organisationsnumret ”nonsens” har inte tio siffror/);
    await eventually(async () => expect(await field(ORGNR).getAttribute("aria-invalid")).toBe("true"));
    await eventually(async () => expect(await described(field(ORGNR))).toContain("nonsens"));
    await field(ORGNR).fill(WRONG);
    await says(/kontrollsiffran är fel/);
    await field(ORGNR).fill(RIGHT);
    await opened.workbench.until(async () => (await field(ORGNR).getAttribute("aria-invalid")) === null);

    await says(texts.unsaved(2));
    await eventually(async () => expect(await inSheet(ORGNR)).toBe(""));
    await button(texts.save).press("Enter");
    await says(pane.notice.reportsWritten);
    await eventually(async () => expect(await inSheet(ORGNR)).toBe(RIGHT));
    await eventually(async () => expect(await inSheet("Kontaktperson")).toBe("Anna Andersson"));
    await says(texts.saved);

    await button(pane.fordela.undo).press("Enter");
    await says(pane.notice.undone);
    await opened.workbench.until(async () => (await field(ORGNR).inputValue()) === "");
    await eventually(async () => expect(await inSheet(ORGNR)).toBe(""));
  });

  test("what is typed is still there after another tab, and is warned about", async () => {
    await opened.workbench.createReportSheets("23");
    await field("Postadress").fill("Box 602, 832 23 Frösön");
    await opened.workbench.showPaneTab("underlag");
    await says(pane.notice.reportsUnsaved);
    await opened.workbench.showPaneTab("redovisa");
    await eventually(async () => expect(await field("Postadress").inputValue()).toBe("Box 602, 832 23 Frösön"));
    await button(texts.drop).click();
    await eventually(async () => expect(await field("Postadress").inputValue()).toBe(""));
  });

  test("the right has lapsed, until the date of the requisition is given; what a form lacks leads to its field", async () => {
    await opened.workbench.createReportSheets("23");
    await says(texts.statuses.förfallen);
    await says(texts.lapsed("2024-12-01"));
    await says(new RegExp(texts.ago(4)));
    await opened.workbench.pane.getByRole("button", { name: /Rekvisition; därefter/ }).press("Enter");
    await field("Rekvisitionen skickad").waitFor();
    // The link has given the field the focus.
    await eventually(async () =>
      expect(await field("Rekvisitionen skickad").evaluate((input) => input === document.activeElement)).toBe(true),
    );
    await field("Rekvisitionen skickad").fill("2024-11-20");
    await button(texts.save).click();
    await says(texts.doneOn("2024-11-20"));
    await eventually(async () => expect(await inSheet("Rekvisitionen skickad")).toBe("2024-11-20"));

    await opened.workbench.pane.locator("summary", { hasText: formNames.sv.rekvisition }).click();
    await button("Bankgiro eller plusgiro").press("Enter");
    await field("Bankgiro eller plusgiro").waitFor();
    await eventually(async () =>
      expect(await field("Bankgiro eller plusgiro").evaluate((input) => input === document.activeElement)).toBe(true),
    );
  });

  test("what cannot stand in its cell stops the saving: nothing is lost, and the way to the field is there", async () => {
    await opened.workbench.createReportSheets("23");
    await field("Kontaktperson").fill("Anna Andersson");
    await opened.workbench.pane.locator("summary", { hasText: /^Bidrag/ }).press("Enter");
    await field(AMOUNT).fill("12,5");
    await button(texts.save).press("Enter");
    await says(texts.notSavedUntil);
    await eventually(async () => expect(await inSheet("Kontaktperson")).toBe(""));
    await button(AMOUNT).press("Enter");
    await eventually(async () =>
      expect(await field(AMOUNT).evaluate((input) => input === document.activeElement)).toBe(true),
    );
    await eventually(async () => expect(await described(field(AMOUNT))).toContain("12,5"));
    await field(AMOUNT).fill("24612350");
    await button(texts.save).press("Enter");
    await says(pane.notice.reportsWritten);
    await eventually(async () => expect(await inSheet("Kontaktperson")).toBe("Anna Andersson"));
    await eventually(async () => expect(plain((await inSheet(AMOUNT)) ?? "").replace(/\D/g, "")).toBe("24612350"));
  });

  test("the forms are written from the tab, and led to", async () => {
    await opened.workbench.createReportSheets("23");
    await button(texts.write).press("Enter");
    await opened.workbench.pane.locator("summary", { hasText: formNames.sv.rekvisition }).press("Enter");
    await button(texts.toSheet("Rekvisition")).press("Enter");
    await eventually(async () =>
      expect(await opened.workbench.sheetNames()).toEqual(
        expect.arrayContaining(["Beslutsunderlag", "Rekvisition", "Redovisning", "Insatsredovisning"]),
      ),
    );
    const selected = opened.workbench.page.getByRole("tab", { selected: true });
    await opened.workbench.until(async () => (await selected.innerText()).startsWith("Rekvisition"));
  });

  test("a field written by hand in the sheet shows; one that is being typed is not lost, and it is told", async () => {
    await opened.workbench.createReportSheets("23");
    await field("Kontaktperson").fill("Anna");
    const rows = await opened.workbench.cells(SHEET);
    await opened.workbench.select(
      SHEET,
      rows.findIndex(([first]) => first === "Kontaktperson"),
      1,
    );
    await opened.workbench.type("Bo");
    await says(texts.overtaken("Bo"));
    await eventually(async () => expect(await field("Kontaktperson").inputValue()).toBe("Anna"));
    await button(texts.drop).click();
    await eventually(async () => expect(await field("Kontaktperson").inputValue()).toBe("Bo"));
  });

  test("SKR sees every region's status, and the way to its row", async () => {
    await opened.workbench.createReportSheets("SKR");
    const table = opened.workbench.pane.getByRole("table", { name: texts.national });
    await table.getByRole("row", { name: new RegExp(`^${texts.totals.oprovad} 21 1\\s517\\s000\\s000$`) }).waitFor();
    await opened.workbench.pane.locator("summary", { hasText: texts.perRegion }).click();
    await button(`Region Stockholm: ${pane.goTo(pane.place("Uppföljning", "A7"))}`).click();
  });

  test.each([false, true])("axe finds nothing, and nothing is wider than 320 px (dark: %s)", async (dark) => {
    await opened.reopen({ dark, today: "2024-12-05" });
    await opened.workbench.showPaneTab("redovisa");
    await opened.workbench.resizePane(320);
    await field(texts.who).waitFor();
    await expectAccessible(opened.workbench);
    await opened.workbench.createReportSheets("SKR");
    const closed = opened.workbench.pane.locator("details:not([open]) > summary");
    while ((await closed.count()) > 0) await closed.first().press("Enter");
    await field(ORGNR).fill("nonsens");
    await field("Kontaktperson").focus();
    await expectAccessible(opened.workbench);
  });
});
