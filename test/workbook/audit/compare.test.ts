/** A cell that is not as described is found: what is wrong with it, where, what should stand there and what does. */
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { shows, typed, withLines, type Typed } from "../../support/divided";
import { compareSheets } from "../../../src/workbook/audit/compare";
import { changed, fel, oneRegion, placedOn, said, sound, varning } from "../../support/sound";

const F = "Fördelning";
const AMOUNT = "Belopp (kr)";

/** Where no line has come or gone. */
const found = (snapshot: Snapshot) => compareSheets(placedOn(snapshot), snapshot).findings;

test("a sound workbook: nothing", () => expect([...said(sound), ...found(sound)]).toEqual([]));

/** What is found, where, under which header, what should stand there, what is typed. */
const ONE_CELL: [string, string, string, string | number, Typed][] = [
  ["formel-ersatt-med-tal", "Fördelning!R10", AMOUNT, "=M10+P10+Q10", 5],
  ["formel-ersatt-med-tal", "Fördelning!R10", AMOUNT, "=M10+P10+Q10", true],
  ["formel-ersatt-med-tal", "Fördelning!R8", AMOUNT, "=SUM(R$9:R$11)", 701],
  [
    "formel-ersatt-med-tal",
    "Fördelning!I4",
    "Pott × nyckel",
    "=INDEX(Potter[Belopp (kr)],MATCH(H$3,Potter[Insats],0))",
    1,
  ],
  ["formel-ersatt-med-text", "Fördelning!R10", AMOUNT, "=M10+P10+Q10", "se mejl"],
  ["formel-ersatt-med-text", "Fördelning!B3", "Region", "=Kontroller!$B$3", "OK"],
  ["formel-ersatt-med-text", "Fördelning!R10", AMOUNT, "=M10+P10+Q10", "=M10+P10+Q10"],
  ["formel-ersatt-med-text", "Kontroller!F8", "Status", '=IF(IFERROR(E8,1)=0,"OK","FEL")', "OK"],
  ["tal-lagrat-som-text", "Fördelning!R10", AMOUNT, "=M10+P10+Q10", "5 000"],
  ["formel-borttagen", "Fördelning!R10", AMOUNT, "=M10+P10+Q10", ""],
  ["formel-avviker-i-kolumnen", "Fördelning!R9", AMOUNT, "=M9+P9+Q9", { formula: "=M9+P9+Q9+1", value: 319 }],
  ["formel-avviker-i-kolumnen", "Fördelning!R11", AMOUNT, "=M11+P11+Q11", { formula: "=M11+P11", value: 159 }],
  ["formel-avviker-i-kolumnen", "Kontroller!D8", "Funnet", "=Fördelning!$R$8", { formula: "=C8", value: 701 }],
  ["formel-andrad", "Fördelning!R8", AMOUNT, "=SUM(R$9:R$11)", { formula: "=SUM(R$9:R$11)+1", value: 702 }],
  [
    "formel-andrad",
    "Fördelning!B4",
    "Region",
    '=IF($B$2="största resten",1,0)',
    { formula: '=IF($B$2="x",1,0)', value: 0 },
  ],
  ["formel-andrad", "Kontroller!B4", "Kontroll", '=COUNTIF(F7:F38,"FEL")', { formula: "=C3", value: 0 }],
  ["formel-flyttad", "Fördelning!R9", AMOUNT, "=M9+P9+Q9", { formula: "=M10+P10+Q10", value: 223 }],
  ["extern-lank", "Fördelning!R9", AMOUNT, "=M9+P9+Q9", { formula: "=M9+[1]Blad1!A1", value: 319 }],
  ["extern-lank", "Fördelning!C2", "Rad i Regioner", "", { formula: "='[Bok.xlsx]Blad 1'!A1", value: 4 }],
  ["cirkelreferens", "Fördelning!R9", AMOUNT, "=M9+P9+Q9", { formula: "=M9+P9+Q9+R9*0", value: 319 }],
  [
    "cirkelreferens",
    "Fördelning!D9",
    "Folkmängd (personer)",
    "=INDEX(Regioner[Folkmängd],C9)",
    { formula: "=AD9/1", value: 1000 },
  ],
  ["konstant-andrad", "Fördelning!A10", "Regionkod", "12", "99"],
  ["konstant-andrad", "Fördelning!H3", "Andel", "Befolkning", "Annat"],
  ["konstant-andrad", "Landsbygdsnyckel!E7", "mycket gles landsbygd", "mycket gles landsbygd", "tätort"],
  ["konstant-andrad", "Landsbygdsnyckel!C10", "Nr", "2", 44],
  ["konstant-andrad", "Områdesbudget!C10", "Område", "Norr", "Nord"],
  ["konstant-andrad", "Kontroller!C16", "Förväntat", "1", 3],
  ["konstant-andrad", "Kontroller!C18", "Förväntat", "0", 3],
  ["konstant-andrad", "Kontroller!C22", "Förväntat", "0", 3],
  ["konstant-andrad", "Kontroller!A9", "Id", "pott-2", "pott-3"],
  ["tal-lagrat-som-text", "Landsbygdsnyckel!C10", "Nr", "2", "2"],
];

const foundOf = (content: Typed): string | number => {
  const found = typeof content === "object" ? content.formula : content;
  return typeof found === "number" ? found : String(found);
};

test.each(ONE_CELL)("%s at %s", (code, cell, header, expected, content) => {
  expect(found(typed(sound, { [cell]: content }))).toEqual([changed(code, cell, header, expected, foundOf(content))]);
});

test.each<[string, string, string, string, CellValue]>([
  ["text-andrad", "Fördelning!R7", AMOUNT, AMOUNT, "Belopp (tkr)"],
  ["text-andrad", "Fördelning!A2", "Regionkod", "Avrundningsmetod", "Metod"],
  ["text-andrad", "Kontroller!B8", "Kontroll", "Fördelat ur potten Befolkning", "Allt är bra"],
  ["text-andrad", "Kontroller!G8", "Blad", "Fördelning", "Ram"],
  ["text-andrad", "Kontroller!H8", "Cell", "R8", "A1"],
  ["text-andrad", "Kontroller!C6", "Förväntat", "Förväntat", "Väntat"],
])("a word that nothing is computed from is a warning: %s at %s", (code, cell, header, expected, content) => {
  const finding = changed(code, cell, header, expected, String(content));
  expect(found(typed(sound, { [cell]: content }))).toEqual([{ ...finding, severity: "varning" }]);
});

test.each<[string, Typed]>([
  ["se mejl", "se mejl"],
  ["17", 17],
  ["false", false],
  ["=A9", { formula: "=A9", value: "01" }],
])("own content among our cells is a warning and is left alone: %s", (_, content) => {
  expect(found(typed(sound, { "Fördelning!C2": content }))).toEqual([
    varning(["egna-celler-i-vagen", F, "C2"], {
      kolumn: "Rad i Regioner",
      forvantat: "",
      funnet: foundOf(content),
      antal: 1,
    }),
  ]);
});

test("what a reviewer writes on Kontroller, and what stands beside or below ours, is no matter", () => {
  const own = { "Kontroller!D2": "Eva", "Kontroller!D3": 45_300, "Fördelning!AJ9": "eget", "Fördelning!A14": "eget" };
  expect(found(typed(sound, own))).toEqual([]);
});

describe("cells with the same fault are one finding", () => {
  const numbers = (...cells: string[]) => typed(sound, Object.fromEntries(cells.map((cell) => [`${F}!${cell}`, 7])));
  const overwritten = (cell: string, row: number, antal: number) =>
    fel(
      ["formel-ersatt-med-tal", F, cell],
      { kolumn: AMOUNT, forvantat: `=M${row}+P${row}+Q${row}`, funnet: 7, antal },
      { cells: antal, repair: true },
    );

  test("side by side in a column", () => expect(found(numbers("R10", "R11"))).toEqual([overwritten("R10:R11", 10, 2)]));
  test("a whole column of numbers", () =>
    expect(found(numbers("R9", "R10", "R11"))).toEqual([overwritten("R9:R11", 9, 3)]));
  test("apart: at the first", () => expect(found(numbers("R9", "R11"))).toEqual([overwritten("R9", 9, 2)]));

  test("in two columns they are two", () =>
    expect(found(numbers("R9", "AC9")).map(({ cell, cells }) => [cell, cells])).toEqual([
      ["R9", 1],
      ["AC9", 1],
    ]));

  test("one formula is not another in another column", () => {
    const places = typed(sound, {
      "Fördelning!B9": { formula: "=12", value: 12 },
      "Fördelning!L9": { formula: "=2", value: 1400 },
    });
    expect(found(places).map(({ cell }) => cell)).toEqual(["B9", "L9"]);
  });

  test("on two sheets they are two", () => {
    const both = typed(sound, { "Fördelning!G9": 7, "Landsbygdsnyckel!G9": 7 });
    expect(found(both).map(({ sheet, cell }) => [sheet, cell])).toEqual([
      ["Landsbygdsnyckel", "G9"],
      [F, "G9"],
    ]);
  });

  test("a formula changed in every row of a column is the column's", () => {
    const rows = [9, 10, 11].map((row): [string, Typed] => [`${F}!R${row}`, { formula: `=M${row}+P${row}`, value: 1 }]);
    expect(found(typed(sound, Object.fromEntries(rows)))).toEqual([
      fel(
        ["kolumn-andrad", F, "R9:R11"],
        { kolumn: AMOUNT, forvantat: "=M9+P9+Q9", funnet: "=M9+P9", antal: 3 },
        { cells: 3, repair: true },
      ),
    ]);
  });

  test("a column of one row is a cell", () => {
    expect(said(oneRegion)).toEqual([]);
    const damaged = typed(oneRegion, { "Fördelning!R9": { formula: "=M9+P9", value: 701 } });
    expect(said(damaged)).toEqual([changed("formel-avviker-i-kolumnen", `${F}!R9`, AMOUNT, "=M9+P9+Q9", "=M9+P9")]);
  });

  test("in all rows but one it is the cells'", () => {
    const rows = [9, 10].map((row): [string, Typed] => [`${F}!R${row}`, { formula: `=M${row}+P${row}`, value: 1 }]);
    expect(found(typed(sound, Object.fromEntries(rows))).map(({ code, cell }) => [code, cell])).toEqual([
      ["formel-avviker-i-kolumnen", "R9:R10"],
    ]);
  });
});

describe("a range that does not cover every row", () => {
  const short = (where: Record<string, Typed>) => found(typed(sound, where));
  const params = { omrade: "D9:D11", funnetOmrade: "D9:D10" };

  test("says which rows it should and does cover", () =>
    expect(short({ "Fördelning!D8": { formula: "=SUM(D$9:D$10)", value: 2200 } })).toEqual([
      fel(
        ["omrade-tacker-inte", F, "D8"],
        { kolumn: "Folkmängd (personer)", forvantat: "=SUM(D$9:D$11)", funnet: "=SUM(D$9:D$10)", antal: 1, ...params },
        { repair: true },
      ),
    ]));

  test("the same range in two columns is one fault", () => {
    const [found, ...more] = short({
      "Fördelning!D8": { formula: "=SUM(D$9:D$10)", value: 2200 },
      "Fördelning!E9": { formula: "=RANK(D9,D$9:D$10)+SUMPRODUCT(1*((D$9:D9-D9)=0))-1", value: 1 },
    });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ cell: "D8", cells: 2, params: { ...params, antal: 2 } });
  });

  test("two ranges are two faults", () =>
    expect(
      short({
        "Fördelning!D8": { formula: "=SUM(D$9:D$10)", value: 2200 },
        "Fördelning!F8": { formula: "=SUM(F$9:F$10)", value: 6000 },
      }).map(({ cell }) => cell),
    ).toEqual(["D8", "F8"]));

  test("a range that only lacks its $ covers what it should", () =>
    expect(short({ "Fördelning!D8": { formula: "=SUM(D9:D11)", value: 2200 } })).toEqual([
      changed("formel-andrad", "Fördelning!D8", "Folkmängd (personer)", "=SUM(D$9:D$11)", "=SUM(D9:D11)"),
    ]));

  test("the second range of a formula", () => {
    const formula = "=RANK(N9,N$9:N$11)+SUMPRODUCT(((N$9:N$11-N9)=0)*(E$9:E$10<E9))";
    expect(short({ "Fördelning!O9": { formula, value: 1 } })).toMatchObject([
      { code: "omrade-tacker-inte", cell: "O9", params: { omrade: "E9:E11", funnetOmrade: "E9:E10" } },
    ]);
  });

  test("another column is another formula, not a shorter range", () =>
    expect(short({ "Fördelning!D8": { formula: "=SUM(C$9:C$11)", value: 2200 } })).toMatchObject([
      { code: "formel-andrad", cell: "D8" },
    ]));
});

describe("a value kept from the run", () => {
  const kept = (content: Typed, code: string, repair: boolean) =>
    expect(found(typed(sound, { "Fördelning!AF10": content }))).toEqual([
      fel(
        [code, F, "AF10"],
        { kolumn: "Folkmängd vid körningen", forvantat: "700", funnet: foundOf(content), antal: 1 },
        { repair },
      ),
    ]);
  test("as text that is a number can be put back", () => kept("700", "tal-lagrat-som-text", true));
  test("as words is not put back: nobody knows what it was", () => kept("många", "korningsvarde-andrat", false));
  test("as a formula", () => kept({ formula: "=7*100", value: 700 }, "korningsvarde-andrat", false));
});

describe("lines that come and go: what refers to them has followed, and is no fault", () => {
  const lines = (axis: "row" | "column", sheet: string, at: number, count: number): Snapshot =>
    withLines(sound, { sheet, axis, at, count });
  const inserted = (sheet: string, row: number) => fel(["rad-infogad", sheet, `A${row}`], { rad: row });

  test.each<[string, Snapshot, object[]]>([
    ["a row among the regions", lines("row", F, 9, 1), [inserted(F, 10)]],
    ["two rows", lines("row", F, 9, 2), [inserted(F, 10), inserted(F, 11)]],
    ["a row above the headers", lines("row", "Landsbygdsnyckel", 1, 1), [inserted("Landsbygdsnyckel", 2)]],
    ["a row on Kontroller", lines("row", "Kontroller", 9, 1), [inserted("Kontroller", 10)]],
    ["a column", lines("column", F, 9, 1), [fel(["kolumn-infogad", F, "J1"], { kolumn: "J" })]],
    ["a region's row gone", lines("row", F, 9, -1), [fel(["rad-borttagen", F, "A10"], { rad: "12" })]],
    ["the last region's row gone", lines("row", F, 10, -1), [fel(["rad-borttagen", F, "A11"], { rad: "23" })]],
    [
      "two rows gone",
      lines("row", F, 9, -2),
      [fel(["rad-borttagen", F, "A10"], { rad: "12" }), fel(["rad-borttagen", F, "A10"], { rad: "23" })],
    ],
    ["a row without a label gone", lines("row", F, 5, -1), [fel(["rad-borttagen", F, "A6"], { rad: 6 })]],
    [
      "the title's row gone",
      lines("row", F, 0, -1),
      [fel(["rad-borttagen", F, "A1"], { rad: "Fördelning per region" })],
    ],
    [
      "a check's row gone",
      lines("row", "Kontroller", 8, -1),
      [fel(["rad-borttagen", "Kontroller", "A9"], { rad: "pott-2" })],
    ],
    ["a column gone", lines("column", F, 9, -1), [fel(["kolumn-borttagen", F, "J1"], { kolumn: "Kvot (kr)" })]],
  ])("%s", (_, snapshot, expected) => {
    expect(said(snapshot)).toEqual(expected);
  });

  test("a fault on such a sheet is still found where it stands now, and is not put back", () => {
    expect(said(typed(lines("row", F, 9, 1), { "Fördelning!R11": 7 }))).toEqual([
      inserted(F, 10),
      fel(["formel-ersatt-med-tal", F, "R11"], { kolumn: AMOUNT, forvantat: "=M10+P10+Q10", funnet: 7, antal: 1 }),
    ]);
  });

  test("a formula changed where a row is gone", () => {
    const damaged = typed(lines("row", F, 9, -1), { "Fördelning!R9": { formula: "=M9+P9", value: 319 } });
    expect(said(damaged).map(({ code, cell }) => [code, cell])).toEqual([
      ["rad-borttagen", "A10"],
      ["formel-avviker-i-kolumnen", "R9"],
    ]);
  });

  test("a changed formula on another sheet is told from one that has followed", () => {
    const moved = typed(lines("row", F, 9, 1), { "Kontroller!D8": { formula: "=Fördelning!$R$9", value: 319 } });
    expect(said(moved).map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([
      ["rad-infogad", F, "A10"],
      ["formel-avviker-i-kolumnen", "Kontroller", "D8"],
    ]);
  });
});

describe("#REF! in a formula", () => {
  const lost = { "Kontroller!D8": { formula: "=Fördelning!#REF!", value: "#REF!" } };
  test("is what a deleted line leaves: the line is told, and the error", () =>
    expect(said(typed(withLines(sound, { sheet: "Landsbygdsnyckel", axis: "row", at: 5, count: -1 }), lost))).toEqual([
      fel(["rad-borttagen", "Landsbygdsnyckel", "A6"], { rad: "Kontrollsumma" }),
      fel(["felvarde-i-berakning", "Kontroller", "D8"], { varde: "#REF!", antal: 1 }),
    ]));
  test("is a fault where nothing is gone", () =>
    expect(said(typed(sound, lost)).map(({ code, cell }) => [code, cell])).toContainEqual([
      "formel-avviker-i-kolumnen",
      "D8",
    ]));
});

test("a circle that a formula only leads to is told where it goes round", () => {
  const round = typed(sound, {
    "Fördelning!P9": { formula: "=Q9", value: 0 },
    "Fördelning!Q9": { formula: "=P9", value: 0 },
    "Fördelning!R9": { formula: "=Q9+1", value: 319 },
  });
  expect(found(round).map(({ code, cell }) => [code, cell])).toEqual([
    ["cirkelreferens", "P9"],
    ["cirkelreferens", "Q9"],
    ["formel-avviker-i-kolumnen", "R9"],
  ]);
});

test("a formula that takes from a sheet of the user's own", () => {
  const own = typed(sound, { "Fördelning!R9": { formula: "=M9+Eget!A1", value: 319 } });
  expect(found(own).map(({ code, cell }) => [code, cell])).toEqual([["formel-avviker-i-kolumnen", "R9"]]);
});

test("a formula that gives an error because of another that is found is said once", () => {
  const broken = shows(typed(sound, { "Fördelning!AE9": { formula: "=AD9/0", value: "#DIV/0!" } }), {
    "Fördelning!AE8": "#DIV/0!",
  });
  expect(said(broken).map(({ code, cell }) => [code, cell])).toContainEqual(["formel-avviker-i-kolumnen", "AE9"]);
});
