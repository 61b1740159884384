/** What a finding of the forms says, in the words that its reader sees. */
import { judgeField } from "../../src/workbook/parse/fields";
import { reportFel } from "../../src/workbook/reports/findings";
import { reportFindingText } from "../../src/texts/reports";

test("an English pane calls a field what it calls it elsewhere; one that must be found in the sheet keeps its name", () => {
  const context = { regionkoder: new Set(["23"]), period: { from: "2024-01-01", to: "2024-12-31" } };
  const said = (key: "telefon" | "utbetalt", cell: string, language: "sv" | "en") => {
    const { finding } = judgeField(key, cell, context);
    return finding && reportFindingText(finding, language).text;
  };
  expect(said("telefon", "växeln", "en")).toBe("Telephone (with area code): “växeln” is no telephone number.");
  expect(said("telefon", "växeln", "sv")).toBe("Telefon (inkl. riktnummer): ”växeln” är inget telefonnummer.");
  expect(said("utbetalt", "tusen", "en")).toBe("Sum paid (SEK) is not a number: “tusen”.");
  const gone = reportFel("falt-saknas", "Kontaktuppgifter", "", { falt: "Telefon (inkl. riktnummer)" });
  expect(reportFindingText(gone, "en").text).toContain("no field called Telefon (inkl. riktnummer).");
});
