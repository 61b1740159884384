import { scenarioText, scenarioTexts } from "../../src/texts/scenarios";
import { scenarioFel, type ScenarioCode } from "../../src/workbook/scenarios/findings";
import { diagramTexts } from "../../src/texts/diagram";

test("every problem with a scenario has a sentence and a remedy in both languages, and names what it is about", () => {
  const params = {
    namn: "Höst",
    varde: "x",
    langst: 40,
    antal: 3,
    regionkod: "01",
    forvantat: 1,
    funnet: "2",
    metod: "m",
  };
  const codes = Object.keys(scenarioTexts("sv").findings) as ScenarioCode[];
  expect(Object.keys(scenarioTexts("en").findings)).toEqual(codes);
  for (const code of codes) {
    for (const language of ["sv", "en"] as const) {
      const { text, action } = scenarioText(scenarioFel(code, "Scenariodata", "D5", params), language);
      expect(text + action).not.toMatch(/undefined|\[object/);
      expect(Math.min(text.length, action.length)).toBeGreaterThan(10);
    }
  }
});

test("both catalogues have the same keys", () => {
  expect(Object.keys(scenarioTexts("en"))).toEqual(Object.keys(scenarioTexts("sv")));
  expect(Object.keys(diagramTexts("en"))).toEqual(Object.keys(diagramTexts("sv")));
});
