/** What the run had of regions, pots, kommuntyper and rules is read from the sheets it wrote, here made by hand. */
import { Decimal } from "decimal.js";
import type { RegionGrant } from "../../../src/domain/allocate";
import type { Bas } from "../../../src/domain/areaRule";
import type { Pot } from "../../../src/domain/frame";
import { kronor } from "../../../src/domain/kronor";
import { insatsRowsAtRun, potsAtRun, regionsAtRun, rulesAtRun, weightsAtRun } from "../../../src/workbook/audit/atRun";
import type { AreaRuleRow } from "../../../src/workbook/areaRows";
import { CHECKS_HEADER_ROW } from "../../../src/workbook/sheets/kontroller";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { procent } from "../../support/areaRules";
import { snapshotOf, type Rows } from "../../support/snapshot";

/** A name and an amount of each of the run's two regions, Σ 300 kr. */
const AMOUNTS: Rows = [
  ["01", 200],
  ["12", 100],
];
/** Title, formula of the first region and pot. */
type Block = [titel: string, andel: string];
const BLOCKS: Block[] = [
  ["Folk", "=C9/C$8"],
  ["Land", "=D9/D$8"],
];

/** Fördelning as a run leaves it: a title three rows down, headers four below that, a sum and a row a region. */
function fordelning(amounts = AMOUNTS, blocks = BLOCKS): { values: Rows; formulas: Rows } {
  const columns = ["Andel", "Pott × nyckel", "Belopp (kr)"];
  const grid = (cell: (block: Block) => CellValue): Rows => [
    ["Fördelning per region"],
    [],
    ["Huvudkontroll", "OK", "", "", ...blocks.flatMap(([titel]) => [titel, "", ""])],
    [],
    [],
    [],
    [
      "Regionkod",
      "Region",
      "Folkmängd",
      "Landsbygdsnyckel",
      ...blocks.flatMap(() => columns),
      "Belopp vid körningen (kr)",
    ],
    ["Summa", "", "", "", ...blocks.flatMap(() => ["", "", ""]), 300],
    ...amounts.map(([kod, belopp]): CellValue[] => [
      kod!,
      "",
      "",
      "",
      ...blocks.flatMap((block) => [cell(block), "", ""]),
      belopp!,
    ]),
  ];
  return { values: grid(() => 0.5), formulas: grid(([, andel]) => andel) };
}

type Kept = [id: string, text: string, expected: CellValue];
const pot = (nr: number, name: string, belopp: CellValue): Kept => [
  `indata-pott-${nr}`,
  `Potten ${name} är den vid körningen`,
  belopp,
];
const POTS: Kept[] = [pot(1, "Folk", 200), pot(2, "Land", 100)];
/** Kontroller: what the run kept, below checks that only look like it. */
const kontroller = (kept: readonly Kept[]): Rows => [
  ...Array.from({ length: CHECKS_HEADER_ROW }, (): CellValue[] => ["indata-pott-9", "", 7]),
  ["Kontroll", "Vad", "Väntat"],
  ["inte-indata-pott-1", "Potten Folk är den vid körningen", 900],
  ["indata-pott-1-igen", "Potten Folk är den vid körningen", 900],
  ["inte-indata-kommuner-1", "stad är den vid körningen", 900],
  ["indata-kommuner-1-igen", "stad är den vid körningen", 900],
  ["inte-indata-omradesregler", "", 900],
  ["inte-indata-insatser", "", 900],
  ["indata-insatser-igen", "", 900],
  ["indata-omradesregler-igen", "", 900],
  ...kept,
];

function book(kept: readonly Kept[], amounts = AMOUNTS, blocks = BLOCKS): Snapshot {
  const { values, formulas } = fordelning(amounts, blocks);
  return snapshotOf({ Fördelning: values, Kontroller: kontroller(kept) }, { formulas: { Fördelning: formulas } });
}

const region = (regionkod: string): RegionGrant => ({
  regionkod,
  region: `Region ${regionkod}`,
  folkmangd: 10,
  befolkning: kronor(1),
  landsbygd: kronor(2),
  summa: kronor(3),
  krPerInvanare: new Decimal("0.3"),
});
const nobody = {
  regionkod: "12",
  region: "",
  folkmangd: 0,
  befolkning: 0,
  landsbygd: 0,
  summa: 0,
  krPerInvanare: new Decimal(0),
};

describe("regions", () => {
  const [one, two, three] = ["01", "12", "23"].map(region) as [RegionGrant, RegionGrant, RegionGrant];

  test("those that the inputs have, when they have the same", () =>
    expect(regionsAtRun(book(POTS), [two, one])).toEqual({ had: [two, one], outgrown: false }));
  test("one that has come since was not there", () =>
    expect(regionsAtRun(book(POTS), [one, two, three])).toEqual({ had: [one, two], outgrown: true }));
  test("one that has gone since got nothing that is known", () =>
    expect(regionsAtRun(book(POTS), [one])).toEqual({ had: [one, nobody], outgrown: true }));
  test("no Fördelning: nothing is known", () =>
    expect(regionsAtRun(snapshotOf({ Kontroller: kontroller(POTS) }), [one])).toEqual({ had: [one], outgrown: false }));

  test.each<[string, Snapshot]>([
    ["Kontroller is gone", { ...book(POTS), sheets: book(POTS).sheets.slice(0, 1) }],
    ["a code that was typed over leaves the order", book(POTS, [AMOUNTS[1]!, AMOUNTS[0]!])],
    ["the same code twice is no order", book([pot(1, "Folk", 400)], [AMOUNTS[0]!, AMOUNTS[0]!])],
    ["a row deleted from the sheet takes its amount along", book([pot(1, "Folk", 500), pot(2, "Land", 100)])],
  ])("%s: the inputs are not what has changed", (_, snapshot) =>
    expect(regionsAtRun(snapshot, [one, two, three])).toEqual({ had: [one, two, three], outgrown: false }),
  );
  test("a code typed over with another is as many more as fewer", () =>
    expect(regionsAtRun(book(POTS), [one, three])).toEqual({ had: [one, three], outgrown: false }));
  test("without a column of kept amounts it is not known", () => {
    const snapshot = book(POTS);
    const values = snapshot.sheets[0]!.values.map((line) => line.slice(0, -1));
    const cut = { ...snapshot, sheets: [{ ...snapshot.sheets[0]!, values, formulas: values }, snapshot.sheets[1]!] };
    expect(regionsAtRun(cut, [one, two, three]).outgrown).toBe(false);
    // Nor is it where nothing was kept at all.
    expect(
      regionsAtRun({ ...cut, sheets: [cut.sheets[0]!, { ...cut.sheets[1]!, values: [] }] }, [one, two, three]).outgrown,
    ).toBe(false);
  });
  test("columns before the codes, and texts that only contain a code, do not disturb it", () => {
    const snapshot = book(POTS, [...AMOUNTS, ["Fotnot 12", ""], ["12 kap.", ""]]);
    const wider = (grid: CellValue[][]) => grid.map((line) => ["99", ...line]);
    const moved = snapshot.sheets.map((sheet) =>
      sheet.name === "Fördelning" ? { ...sheet, values: wider(sheet.values), formulas: wider(sheet.formulas) } : sheet,
    );
    expect(regionsAtRun({ ...snapshot, sheets: moved }, [one, two, three])).toEqual({
      had: [one, two],
      outgrown: true,
    });
  });
});

describe("pots", () => {
  const folk: Pot = { id: "a", insats: "Folk", mottagare: "R", nyckel: "befolkning", belopp: kronor(200) };
  const land: Pot = { id: "b", insats: "Land", mottagare: "R", nyckel: "landsbygd", belopp: kronor(100) };
  const skr: Pot = { id: "c", insats: "SKR", mottagare: "SKR", nyckel: "ingen", belopp: kronor(5) };
  const unknown = (insats: string, nyckel: Pot["nyckel"]): Pot => ({
    id: insats,
    insats,
    mottagare: "",
    nyckel,
    belopp: kronor(0),
  });

  test("in the order of the sheet, and those that are not divided last", () =>
    expect(potsAtRun(book(POTS), [skr, land, folk])).toEqual({ had: [folk, land, skr], outgrown: false }));
  test("no Fördelning: as they are today", () =>
    expect(potsAtRun(snapshotOf({}), [skr, land])).toEqual({ had: [skr, land], outgrown: false }));
  test("one that has come since was not there", () =>
    expect(potsAtRun(book([POTS[0]!], AMOUNTS, [BLOCKS[0]!]), [folk, land, skr])).toEqual({
      had: [folk, skr],
      outgrown: true,
    }));
  test("one that has gone since: its key is the one that its formula refers to", () => {
    expect(potsAtRun(book(POTS), [folk])).toEqual({ had: [folk, unknown("Land", "landsbygd")], outgrown: true });
    expect(potsAtRun(book(POTS), [land])).toEqual({ had: [unknown("Folk", "befolkning"), land], outgrown: true });
  });
  test("one that has another name since is the run's, whatever the order", () => {
    const all = { ...folk, insats: "Alla" };
    expect(potsAtRun(book(POTS), [land, all])).toEqual({ had: [unknown("Folk", "befolkning"), land], outgrown: true });
  });
  test("without a column for the rural key there is no rural pot", () => {
    const snapshot = book(POTS);
    const [sheet, ...rest] = snapshot.sheets;
    const values = sheet!.values.map((line) => line.map((cell) => (cell === "Landsbygdsnyckel" ? "" : cell)));
    expect(potsAtRun({ ...snapshot, sheets: [{ ...sheet!, values }, ...rest] }, [folk]).had[1]?.nyckel).toBe(
      "befolkning",
    );
  });
  test("a name typed over on the sheet is not the run's: the pots are those of today", () =>
    expect(potsAtRun(book(POTS, AMOUNTS, [["Alla", "=C9/C$8"], BLOCKS[1]!]), [folk, land])).toEqual({
      had: [folk, land],
      outgrown: false,
    }));
  test("two of them typed over: which is which is not known", () =>
    expect(
      potsAtRun(
        book(POTS, AMOUNTS, [
          ["Alla", "=C9/C$8"],
          ["Glesa", "=D9/D$8"],
        ]),
        [land, folk],
      ),
    ).toEqual({
      had: [land, folk],
      outgrown: false,
    }));

  /** Columns deleted by hand from the second pot. */
  const withoutColumns = (...headers: string[]): Snapshot => {
    const snapshot = book(POTS);
    const [sheet, ...rest] = snapshot.sheets;
    const gone = headers.map((header) => sheet!.values[6]!.lastIndexOf(header));
    const cut = (grid: CellValue[][]) => grid.map((line) => line.filter((__, column) => !gone.includes(column)));
    return {
      ...snapshot,
      sheets: [{ ...sheet!, values: cut(sheet!.values), formulas: cut(sheet!.formulas) }, ...rest],
    };
  };
  test.each<[string[]]>([
    [["Andel"]],
    [["Andel", "Pott × nyckel"]],
    [["Andel", "Belopp (kr)"]],
    [["Andel", "Pott × nyckel", "Belopp (kr)"]],
  ])("%j deleted by hand is no pot that has come since", (headers) => {
    expect(potsAtRun(withoutColumns(...headers), [folk, land])).toEqual({ had: [folk, land], outgrown: false });
    expect(potsAtRun(withoutColumns(...headers), [folk, land, { ...land, insats: "Ny" }]).outgrown).toBe(false);
  });
});

describe("kommuntyper", () => {
  const kept: Kept[] = [1, 2].map((nr) => [
    `indata-kommuner-${nr}`,
    `Folkmängd i ${["stad", "land"][nr - 1]} är den vid körningen`,
    5,
  ]);
  const nyckel = (types: string[], headers = ["Regionkod", "Region", "Nr", ...types, "Folkmängd i kommunerna"]) =>
    snapshotOf({
      Landsbygdsnyckel: [[], [], [], [], [], [], headers, ["Summa"], ["01"]],
      Kontroller: kontroller(kept),
    });
  const weights = (...names: [string, number][]) => new Map(names);
  const today = weights(["land", 6], ["stad", 1]);

  test("in the order of the sheet", () => {
    const { had, outgrown } = weightsAtRun(nyckel(["stad", "land"]), today);
    expect([[...had], outgrown]).toEqual([
      [
        ["stad", 1],
        ["land", 6],
      ],
      false,
    ]);
  });
  test("no Landsbygdsnyckel: as they are today", () =>
    expect(weightsAtRun(snapshotOf({ Kontroller: kontroller(kept) }), today)).toEqual({ had: today, outgrown: false }));
  test("one that has come since was not there; one that has gone weighs nothing", () => {
    const more = weights(["land", 6], ["stad", 1], ["by", 2]);
    const { had, outgrown } = weightsAtRun(nyckel(["stad", "land"]), more);
    expect([[...had], outgrown]).toEqual([
      [
        ["stad", 1],
        ["land", 6],
      ],
      true,
    ]);
    const fewer = weightsAtRun(nyckel(["stad", "land"]), weights(["land", 6]));
    expect([[...fewer.had], fewer.outgrown]).toEqual([
      [
        ["stad", 0],
        ["land", 6],
      ],
      true,
    ]);
  });
  test("one that has another name since is the run's", () => {
    const { had, outgrown } = weightsAtRun(nyckel(["stad", "land"]), weights(["land", 6], ["tätort", 1]));
    expect([[...had], outgrown]).toEqual([
      [
        ["stad", 0],
        ["land", 6],
      ],
      true,
    ]);
  });
  test.each<[string, string[]]>([
    ["a column deleted by hand", ["stad"]],
    ["a column too many", ["stad", "land", "by", "ö"]],
    ["two names typed over", ["a", "b"]],
  ])("%s is none that has come or gone", (_, types) =>
    expect(weightsAtRun(nyckel(types), today)).toEqual({ had: today, outgrown: false }),
  );
  test.each<[string, string[]]>([
    ["before them", ["Regionkod", "Region", "stad", "land", "Folkmängd i kommunerna"]],
    ["after them", ["Regionkod", "Region", "Nr", "stad", "land"]],
  ])("without the column %s nothing is known", (_, headers) => {
    const more = weights(["land", 6], ["stad", 1], ["by", 2]);
    expect(weightsAtRun(nyckel([], headers), more)).toEqual({ had: more, outgrown: false });
  });
  test("a grant of no types at all", () => {
    const none = snapshotOf({
      Landsbygdsnyckel: [[], [], [], [], [], [], ["Regionkod", "Nr", "Folkmängd i kommunerna"]],
      Kontroller: kontroller([]),
    });
    expect(weightsAtRun(none, new Map())).toEqual({ had: new Map(), outgrown: false });
  });
});

describe("rules for områden", () => {
  const rule = (omrade: string, row: number, bas: Bas = "båda"): AreaRuleRow => ({
    regionkod: "01",
    rule: { ...procent(omrade, 1000), bas },
    ansvar: "",
    projektkod: "",
    motpart: "",
    row,
  });
  const [ost, vast, syd] = [rule("Öst", 7), rule("Väst", 8), rule("Syd", 9)];
  const known = (omrade: string, row: number, bas: Bas = "båda") => ({
    regionkod: "01",
    rule: { omrade, insatsomrade: "", bas, steg: 1, regel: "belopp", belopp: 0 },
    ansvar: "",
    projektkod: "",
    motpart: "",
    row,
  });
  const budget = (found: [omrade: string, bas: string][], kept: CellValue) =>
    snapshotOf({
      Områdesbudget: [
        [],
        [],
        [],
        [],
        [],
        [],
        ["Regionkod", "Region", "Område", "Insatsområde", "Bas"],
        ["Summa"],
        ...found.map(([omrade, bas]): CellValue[] => ["01", "", omrade, "", bas]),
      ],
      Kontroller: kontroller([["indata-omradesregler", "", kept]]),
    });
  const BOTH: [string, string][] = [
    ["Öst", "båda"],
    ["Väst", "båda"],
  ];

  test("in the order of the sheet", () =>
    expect(rulesAtRun(budget(BOTH, 2), [vast, ost], true)).toEqual({ had: [ost, vast], outgrown: false }));
  test("no Områdesbudget: as they are today", () =>
    expect(rulesAtRun(snapshotOf({}), [vast, ost], false)).toEqual({ had: [vast, ost], outgrown: false }));
  test("one that has come since was not there; of one that has gone its place is known", () => {
    expect(rulesAtRun(budget(BOTH, 2), [vast, syd, ost], false)).toEqual({ had: [ost, vast], outgrown: true });
    expect(rulesAtRun(budget(BOTH, 2), [vast], false)).toEqual({ had: [known("Öst", 8), vast], outgrown: true });
  });
  test("the base is part of what a rule is", () => {
    const rural = budget([["Öst", "landsbygd"], BOTH[1]!], 2);
    expect(rulesAtRun(rural, [vast], false).had).toEqual([known("Öst", 8, "landsbygd"), vast]);
    expect(rulesAtRun(budget([["Öst", "typad"], BOTH[1]!], 2), [vast], false).had).toEqual([known("Öst", 8), vast]);
  });
  test("one of another name is the run's where the inputs have changed, else typed over on the sheet", () => {
    expect(rulesAtRun(budget(BOTH, 2), [syd, vast], false)).toEqual({ had: [known("Öst", 8), vast], outgrown: true });
    expect(rulesAtRun(budget(BOTH, 2), [syd, vast], true)).toEqual({ had: [syd, vast], outgrown: false });
  });
  test("a row deleted from the sheet is none that has gone from the inputs; whether others have is seen by what was kept, and not known where nothing was", () => {
    expect(rulesAtRun(budget([BOTH[0]!], 2), [ost, vast], false)).toEqual({ had: [ost, vast], outgrown: false });
    expect(rulesAtRun(budget([BOTH[0]!], 2), [ost, vast, syd], false)).toEqual({
      had: [ost, vast, syd],
      outgrown: true,
    });
    const gone = { ...budget([BOTH[0]!], 2), sheets: budget([BOTH[0]!], 2).sheets.slice(0, 1) };
    expect(rulesAtRun(gone, [ost, vast], false)).toEqual({ had: [ost, vast], outgrown: false });
  });
});

describe("activities", () => {
  const blad = (numbers: CellValue[], kept: CellValue, after: Rows = [[""], ["Mottagarens områden"], [9]]) =>
    snapshotOf({
      Blankettunderlag: [["Underlag"], [1], ["Rad i Insatser"], ...numbers.map((nr): CellValue[] => [nr]), ...after],
      Kontroller: kontroller([["indata-insatser", "", kept]]),
    });
  test.each<[string, Snapshot, number, { had: number; outgrown: boolean }]>([
    ["as many as today", blad([1, 2, 3], 3), 3, { had: 3, outgrown: false }],
    ["at the end of the sheet", blad([1, 2, 3], 3, []), 3, { had: 3, outgrown: false }],
    ["more today", blad([1, 2, 3], 3), 5, { had: 3, outgrown: true }],
    ["fewer today", blad([1, 2, 3], 3), 2, { had: 3, outgrown: true }],
    ["a row deleted from Blankettunderlag", blad([1, 3], 3), 3, { had: 3, outgrown: false }],
    ["the last row deleted from it", blad([1, 2], 3), 3, { had: 3, outgrown: false }],
    ["a kept number typed over", blad([1, 2, 3], 8), 3, { had: 3, outgrown: false }],
    [
      "nothing kept",
      { ...blad([1, 2, 3], 3), sheets: blad([1, 2, 3], 3).sheets.slice(0, 1) },
      5,
      { had: 5, outgrown: false },
    ],
    [
      "no Blankettunderlag",
      { ...blad([1, 2, 3], 3), sheets: blad([1, 2, 3], 3).sheets.slice(1) },
      5,
      { had: 5, outgrown: false },
    ],
    [
      "not its table",
      snapshotOf({ Blankettunderlag: [[1], [2]], Kontroller: kontroller([["indata-insatser", "", 2]]) }),
      5,
      { had: 5, outgrown: false },
    ],
  ])("%s", (_, snapshot, today, expected) => expect(insatsRowsAtRun(snapshot, today)).toEqual(expected));
});
