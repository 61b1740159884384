/** Landsbygdsnyckel as IronCalc calculates it: people by type, times weight. */
import { newSheet } from "../../../src/workbook/plan";
import { inputSheet } from "../../../src/workbook/template";
import { regioner } from "../../../src/workbook/sheets/regioner";
import { planRun } from "../../support/runCase";
import { bookOf, columnsOf, inOpen, lookAt, looksOf, sheetOfPlan, SMALL } from "../../support/smallRun";

const TYPES = [
  "Folkmängd per kommuntyp (personer) # tät # 0, 0, 1000 # 1000 # 1000, 0, 0",
  // 3·300; 2·700 + 3·200: a region's number times its people, so that what moves between regions shows.
  " # gles # 0.5, 50, 900 # 300 # 0, 0, 300",
  " # mycket gles # 1.25, 125, 2000 # 900 # 0, 700, 200",
];

/** 0, 50 and 125 hundredths and 100 share 25: weights of 0, 2 and 5 whole numbers, four times the weights. */
test("each region's people by type, and the key that is a whole number", () => {
  const [before, after] = inOpen(bookOf(planRun(SMALL)), ({ put, shownOn }) => {
    const first = columnsOf(shownOn("Landsbygdsnyckel"));
    put("Regioner", "B7", "Region Nya Stockholm");
    put("Vikter", "B8", 1);
    put("Vikter", "B9", 3);
    return [first, columnsOf(shownOn("Landsbygdsnyckel"))];
  });
  expect(before).toEqual([
    "Huvudkontroll # Regionkod # Vikt, Vikt i hundradelar, Kontrollsumma # Summa # 01, 12, 23",
    "OK # Region # , ,  #  # Region Stockholm, Region Skåne, Region Jämtland Härjedalen",
    " # Nr # , ,  #  # 1, 2, 3",
    ...TYPES,
    " # Folkmängd i kommunerna # Skala, Gemensam delare,  # 2200 # 1000, 700, 500",
    " # Landsbygdsnyckel # 4, 25,  # 5100 # 0, 3500, 1600",
  ]);
  // Whole weights need no scale: 700·3; 300·1 + 200·3.
  expect(after?.[1]).toBe("FEL # Region # , ,  #  # Region Nya Stockholm, Region Skåne, Region Jämtland Härjedalen");
  expect(after?.[7]).toBe(" # Landsbygdsnyckel # 1, 100,  # 3000 # 0, 2100, 900");
});

test("names from the register where Regioner has none", () => {
  const rows = SMALL.regions.map(({ regionkod, folkmangd }) => [regionkod, folkmangd]);
  const { result } = planRun(SMALL, { sheets: [newSheet(inputSheet(regioner, ["regionkod", "folkmangd"], rows))] });
  const cells = sheetOfPlan({ result }, "Landsbygdsnyckel").blocks[0]?.cells ?? [];
  expect(cells.slice(8).map((row) => row[1])).toEqual(SMALL.regions.map(({ region }) => region));
});

test("codes are text, persons whole with thousands, the key stands out; words say what the rows above are", () => {
  const sheet = sheetOfPlan(planRun(SMALL), "Landsbygdsnyckel");
  expect(looksOf(sheet)).toEqual([
    "Regionkod: calculation @, above label",
    "Region: calculation General",
    "Nr: calculation 0",
    "tät: calculation #,##0, above calculation General",
    "gles: calculation #,##0, above calculation General",
    "mycket gles: calculation #,##0, above calculation General",
    "Folkmängd i kommunerna: calculation #,##0, above calculation General",
    "Landsbygdsnyckel: result #,##0, above calculation #,##0",
  ]);
  expect(sheet.blocks[0]?.cells.slice(0, 6).map(([word], row) => [word, lookAt(sheet, row, 0)])).toEqual([
    ["Landsbygdsnyckel per region", "title"],
    ["Folkmängd per kommuntyp × vikt (bladet Vikter).", "note"],
    ["Huvudkontroll", "label"],
    ["Vikt", "label"],
    ["Vikt i hundradelar", "label"],
    ["Kontrollsumma", "label"],
  ]);
  expect(sheet.freeze).toEqual({ rows: 8, columns: 2 });
});
