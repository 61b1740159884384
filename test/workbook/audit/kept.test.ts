/** What the run kept: inputs that have changed since are said once; a kept value that was changed by hand is found. */
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { typed, withLines, withRow } from "../../support/divided";
import { fel, plain, said, sound, varning } from "../../support/sound";

const F = "Fördelning";
const K = "Kontroller";
type Cells = Record<string, CellValue>;

const stale = (place: string, vad: string, cells: number) => {
  const [sheet = "", cell = ""] = place.split("!");
  return varning(["indata-andrade-sedan-korningen", sheet, cell], { vad }, { cells });
};
const byHand = (place: string, kolumn: string, forvantat: string | number, funnet: string | number) => {
  const [sheet = "", cell = ""] = place.split("!");
  return fel(["korningsvarde-andrat", sheet, cell], { kolumn, forvantat, funnet });
};
const amount = (cell: string, expected: number, found: number) =>
  byHand(`${F}!${cell}`, "Belopp vid körningen (kr)", expected, found);
const persons = (cell: string, expected: number, found: number) =>
  byHand(`${F}!${cell}`, "Folkmängd vid körningen", expected, found);
const check = (cell: string, expected: number, found: number) => byHand(`${K}!${cell}`, "Förväntat", expected, found);

const METHOD = { "Kontroller!C26": "differens på största" };
const TYPES = { "Kontroller!C24": 3000 };
/** 701 kr by 1100, 700 and 500 persons: 335.3, 213.3 and 152.4. */
const FEWER = { "Fördelning!AG9": 335, "Fördelning!AG10": 387, "Fördelning!AG11": 278 };
/** 712 kr by 1000, 700 and 500: 323.64, 226.55 and 161.82; rounded they are one too many, taken from the largest. */
const ROUNDED = { "Fördelning!AG9": 323, "Fördelning!AG10": 401, "Fördelning!AG11": 287, "Kontroller!C20": 712 };

describe("inputs that have changed since the run are one warning", () => {
  test.each<[string, Cells, object]>([
    [
      "a population that gave other amounts",
      { "Fördelning!AF9": 1100, ...FEWER },
      stale(`${F}!AF9`, "indata-regioner", 4),
    ],
    ["a population that gave the same amounts", { "Fördelning!AF9": 1001 }, stale(`${F}!AF9`, "indata-regioner", 1)],
    ["the frame", { "Kontroller!C19": 1001 }, stale(`${K}!C19`, "indata-ram", 1)],
    [
      // 319.1, 223.4 and 159.5 of 702 kr.
      "the frame and a pot",
      { "Fördelning!AG11": 285, "Kontroller!C19": 1001, "Kontroller!C20": 702 },
      stale(`${K}!C19`, "indata-ram, indata-pott-1", 3),
    ],
    ["the method, where it gave the same", METHOD, stale(`${K}!C26`, "indata-metod", 1)],
    ["the method and a pot", { ...ROUNDED, ...METHOD }, stale(`${K}!C20`, "indata-pott-1, indata-metod", 5)],
    [
      "a population and the frame: told at the check",
      { "Fördelning!AF9": 1100, ...FEWER, "Kontroller!C19": 1001 },
      stale(`${K}!C19`, "indata-regioner, indata-ram", 5),
    ],
    ["the weights", { "Kontroller!C25": "0 · 250" }, stale(`${K}!C25`, "indata-vikter", 1)],
    [
      "the municipalities: the amounts are other, their sum the pots'",
      { "Fördelning!AG10": 396, "Fördelning!AG11": 285, ...TYPES },
      stale(`${K}!C24`, "indata-kommuner-2", 3),
    ],
    [
      "the municipalities and how the money is split on pots",
      { ...TYPES, "Kontroller!C20": 801, "Kontroller!C21": 199 },
      stale(`${K}!C20`, "indata-pott-1, indata-pott-2, indata-kommuner-2", 3),
    ],
    [
      "the municipalities and a pot, with the amounts of it",
      { ...TYPES, "Kontroller!C20": 702, "Fördelning!AG10": 398 },
      stale(`${K}!C20`, "indata-pott-1, indata-kommuner-2", 3),
    ],
    ["a pot that cannot have been so", { "Kontroller!C20": -5 }, stale(`${K}!C20`, "indata-pott-1", 1)],
    ["a pot with öre", { "Kontroller!C20": 705.5 }, stale(`${K}!C20`, "indata-pott-1", 1)],
    [
      "a rule's amount, where other inputs have changed as well",
      { "Områdesbudget!BB9": 51, "Kontroller!C19": 1001 },
      stale(`${K}!C19`, "indata-ram", 2),
    ],
  ])("%s", (_, cells, expected) => expect(said(typed(sound, cells))).toEqual([expected]));
});

describe("a kept value that was changed by hand", () => {
  test.each<[string, Cells, object[]]>([
    ["an amount", { "Fördelning!AG9": 320 }, [amount("AG9", 319, 320)]],
    [
      "two amounts",
      { "Fördelning!AG9": 320, "Fördelning!AG10": 396 },
      [amount("AG9", 319, 320), amount("AG10", 397, 396)],
    ],
    ["a population", { "Fördelning!AF9": 1100 }, [persons("AF9", 1000, 1100)]],
    ["a pot", { "Kontroller!C20": 702 }, [check("C20", 701, 702)]],
    ["a pot emptied of its money", { "Kontroller!C20": 0 }, [check("C20", 701, 0)]],
    [
      "a pot and the frame",
      { "Kontroller!C20": 702, "Kontroller!C19": 1002 },
      [check("C19", 1000, 1002), check("C20", 701, 702)],
    ],
    [
      "a pot, beside a method that may have been another",
      { "Kontroller!C20": 702, ...METHOD },
      [check("C20", 701, 702), stale(`${K}!C20`, "indata-pott-1, indata-metod", 2)],
    ],
    [
      "a pot and a population, beside municipalities that may have been others",
      { ...TYPES, "Kontroller!C20": 702, "Fördelning!AF9": 1001 },
      [persons("AF9", 1000, 1001), check("C20", 701, 702), stale(`${K}!C20`, "indata-pott-1, indata-kommuner-2", 2)],
    ],
    [
      "amounts that the kept inputs do not give",
      { "Fördelning!AF9": 1100, ...FEWER, "Fördelning!AG11": 279 },
      [
        stale(`${F}!AF9`, "indata-regioner", 4),
        amount("AG9", 319, 335),
        amount("AG10", 397, 387),
        amount("AG11", 284, 279),
      ],
    ],
    [
      "amounts by a method that was not the run's",
      ROUNDED,
      [
        stale(`${K}!C20`, "indata-pott-1", 4),
        amount("AG9", 319, 323),
        amount("AG10", 397, 401),
        amount("AG11", 284, 287),
      ],
    ],
    [
      "an amount where the municipalities were others: nobody can tell, so only the inputs are told",
      { ...TYPES, "Fördelning!AG10": 396 },
      [stale(`${K}!C24`, "indata-kommuner-2", 2)],
    ],
    [
      "a rule's amount",
      { "Områdesbudget!BB10": 73 },
      [byHand("Områdesbudget!BB10", "Belopp vid körningen (kr)", 72, 73)],
    ],
  ])("%s", (_, cells, expected) => expect(said(typed(sound, cells))).toEqual(expected));
});

describe("inputs that have more or fewer rows than the run", () => {
  const without = (sheet: string, row: number) => (snapshot: Snapshot) =>
    withLines(snapshot, { sheet, axis: "row", at: row - 1, count: -1 });

  test("a region that nobody lives in: only the inputs have changed", () =>
    expect(said(withRow(plain, "Regioner", ["24", "Region Västerbotten", 0, "test"]))).toEqual([
      stale(`${K}!A1`, "regioner", 0),
    ]));

  test("a region less: its amount and population stay those of the run", () =>
    expect(said(without("Regioner", 9)(without("Kommuner", 9)(plain)))).toEqual([
      stale(`${K}!C24`, "regioner, indata-regioner, indata-kommuner-2", 5),
    ]));
});
