/** What the formulas show against what the inputs come to: every key, step and amount, krona for krona. */
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { shows, typed, withLines } from "../../support/divided";
import { compareValues } from "../../../src/workbook/audit/values";
import { fel, placedOn, plain, said, sound, soundInput, soundWritten } from "../../support/sound";

const column = (sheet: string, cells: string, kolumn: string, antal: number, forvantat: number, funnet: number) => {
  const [cell = ""] = cells.split(":");
  const params = { kolumn, antal, cell, forvantat, funnet, differens: funnet - forvantat };
  return fel(["varde-avviker", sheet, cells], params, { cells: antal });
};

const wrong = (snapshot: Snapshot) => compareValues(placedOn(snapshot), soundInput, soundWritten, new Set());

/**
 * By hand from 1000, 700 and 500 persons, 701 and 299 kr: 701 × 1000 = 318 × 2200 + 1400, 701 × 700 = 223 × 2200 + 100,
 * 701 × 500 = 159 × 2200 + 700; the rural keys are 0, 3500 and 2500 (persons × 125 / 25), 299 × 3500 = 174 × 6000 + 2500
 * and 299 × 2500 = 124 × 6000 + 3500. The last number of a column is its sum, where it has one.
 */
const COLUMNS: [sheet: string, letters: string, header: string, values: number[], sum: number | null][] = [
  ["Landsbygdsnyckel", "D", "ej landsbygd", [1000, 0, 0], 1000],
  ["Landsbygdsnyckel", "E", "mycket gles landsbygd", [0, 700, 500], 1200],
  ["Landsbygdsnyckel", "G", "Landsbygdsnyckel", [0, 3500, 2500], 6000],
  ["Fördelning", "D", "Folkmängd (personer)", [1000, 700, 500], 2200],
  ["Fördelning", "F", "Landsbygdsnyckel", [0, 3500, 2500], 6000],
  ["Fördelning", "I", "Pott × nyckel", [701_000, 490_700, 350_500], null],
  ["Fördelning", "M", "Heltal (kr)", [318, 223, 159], 700],
  ["Fördelning", "N", "Rest", [1400, 100, 700], null],
  ["Fördelning", "O", "Rang", [1, 3, 2], null],
  ["Fördelning", "R", "Belopp (kr)", [319, 223, 159], 701],
  ["Fördelning", "T", "Pott × nyckel", [0, 1_046_500, 747_500], null],
  ["Fördelning", "X", "Heltal (kr)", [0, 174, 124], 298],
  ["Fördelning", "Y", "Rest", [0, 2500, 3500], null],
  ["Fördelning", "Z", "Rang", [3, 2, 1], null],
  ["Fördelning", "AC", "Belopp (kr)", [0, 174, 125], 299],
  ["Fördelning", "AD", "Totalt (kr)", [319, 397, 284], 1000],
  // 50 kr of 319; 25.5 % and a third of 284.
  ["Områdesbudget", "G", "Belopp (kr)", [50, 72, 95], null],
  ["Områdessummor", "O", "Ofördelat (kr)", [269, 397, 117], null],
];

const cellsOf = (sheet: string, letters: string, values: readonly number[], from: number): Record<string, number> =>
  Object.fromEntries(values.map((value, i) => [`${sheet}!${letters}${from + i}`, value]));

test.each(COLUMNS)("%s!%s (%s)", (sheet, letters, header, values, sum) => {
  const one = shows(
    sound,
    cellsOf(
      sheet,
      letters,
      values.map((value, i) => value + i),
      9,
    ),
  );
  expect(wrong(one)).toEqual([
    fel(
      ["varde-avviker", sheet, `${letters}10:${letters}11`],
      {
        kolumn: header,
        antal: 2,
        cell: `${letters}10`,
        forvantat: values[1]!,
        funnet: values[1]! + 1,
        differens: 1,
      },
      { cells: 2 },
    ),
  ]);
  const sumShows = (value: number) => shows(sound, { [`${sheet}!${letters}8`]: value });
  if (sum === null) {
    // Something else may stand in the sum's row of a column that has none.
    expect(wrong(sumShows(-1))).toEqual([]);
    return;
  }
  expect(wrong(sumShows(sum - 3))).toEqual([column(sheet, `${letters}8`, header, 1, sum, sum - 3)]);
});

test("a column with its sum is one finding, at its first region", () =>
  expect(wrong(shows(sound, { "Fördelning!AD8": 1001, "Fördelning!AD9": 320, "Fördelning!AD10": 398 }))).toEqual([
    fel(
      ["varde-avviker", "Fördelning", "AD8:AD10"],
      { kolumn: "Totalt (kr)", antal: 3, cell: "AD9", forvantat: 319, funnet: 320, differens: 1 },
      { cells: 3 },
    ),
  ]));

test("a word where an amount should be", () =>
  expect(wrong(shows(sound, { "Fördelning!R9": "319" }))).toEqual([
    fel(["varde-avviker", "Fördelning", "R9"], {
      kolumn: "Belopp (kr)",
      antal: 1,
      cell: "R9",
      forvantat: 319,
      funnet: "319",
      differens: "",
    }),
  ]));

test("a sheet without rules for områden", () =>
  expect(said(shows(plain, { "Fördelning!R9": 320 }))).toEqual([
    column("Fördelning", "R9", "Belopp (kr)", 1, 319, 320),
  ]));

test.each<[string, Record<string, CellValue>]>([
  ["Fördelning!R9", { "Fördelning!R9": "#DIV/0!" }],
  ["Fördelning!AD8", { "Fördelning!AD8": "#REF!" }],
])("an error is not a wrong amount: %s", (_, cells) =>
  expect(said(shows(sound, cells)).map(({ code }) => code)).toEqual(["felvarde-i-berakning"]),
);

test("a cell that is found already is not told again", () =>
  expect(said(typed(sound, { "Fördelning!R9": 320 })).map(({ code }) => code)).toEqual(["formel-ersatt-med-tal"]));

test("where a column has come in, the value is looked for, and told, where it stands now", () => {
  const moved = withLines(sound, { sheet: "Fördelning", axis: "column", at: 9, count: 1 });
  expect(said(shows(moved, { "Fördelning!S9": 320 }))).toEqual([
    fel(["kolumn-infogad", "Fördelning", "J1"], { kolumn: "J" }),
    column("Fördelning", "S9", "Belopp (kr)", 1, 319, 320),
  ]);
});

test("two columns are two findings", () =>
  expect(wrong(shows(sound, { "Fördelning!R9": 320, "Fördelning!AD9": 320 })).map(({ cell }) => cell)).toEqual([
    "R9",
    "AD9",
  ]));

test("a sound workbook has none", () => expect(wrong(sound)).toEqual([]));
