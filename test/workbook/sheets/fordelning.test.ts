/** Fördelning as IronCalc calculates it, column by column, against the division done in BigInt. */
import type { GrantInput } from "../../../src/domain/allocate";
import { kronor } from "../../../src/domain/kronor";
import type { Method } from "../../../src/domain/method";
import { inputSheet } from "../../../src/workbook/template";
import { newSheet } from "../../../src/workbook/plan";
import { potKey, potOf } from "../../../src/workbook/sheets/fordelning";
import { regioner, type RegionerKey } from "../../../src/workbook/sheets/regioner";
import { expectedRows } from "../../support/allocationCases";
import { planRun, type RunInputs } from "../../support/runCase";
import {
  bookOf,
  columnsIn,
  columnsOf,
  inOpen,
  lookAt,
  looksOf,
  sheetOfPlan,
  SMALL,
  word,
} from "../../support/smallRun";

const columns = (grant: GrantInput, more?: RunInputs): string[] =>
  columnsIn(bookOf(planRun(grant, more)), "Fördelning").flat();

/** A pot's eleven columns by their definitions. */
function potColumns(name: string, pot: number, keys: number[], method: Method): string[] {
  const rows = expectedRows({ name, pot, keys, method });
  const total = keys.reduce((sum, key) => sum + key, 0);
  const sum = (values: bigint[]) => values.reduce((all, value) => all + value, 0n);
  const floors = sum(rows.map(({ floor }) => floor));
  const left = BigInt(pot) - floors;
  const raised = rows.map(({ rank, rest }) =>
    method === "största resten" ? BigInt(Number(BigInt(rank) <= left)) : BigInt(Number(2n * rest >= BigInt(total))),
  );
  const line = (header: string, values: readonly (number | bigint)[], all = "", shared = ", , ") =>
    ` # ${header} # ${shared} # ${all} # ${values.map((value) => word(Number(value))).join(", ")}`;
  const floor = rows.map((row) => row.floor);
  const rest = rows.map((row) => row.rest);
  const amounts = rows.map(({ amount }) => amount);
  const difference = amounts.map((amount, i) => amount - floor[i]! - raised[i]!);
  return [
    `${name}${line(
      "Andel",
      keys.map((key) => key / total),
      "1",
      "Pott (kr), Nyckelns summa, Kvar efter heltal (kr)",
    )}`,
    line(
      "Pott × nyckel",
      keys.map((key) => pot * key),
      "",
      `${pot}, ${total}, ${left}`,
    ),
    line(
      "Kvot (kr)",
      keys.map((key) => (pot * key) / total),
    ),
    line("Heltal, preliminärt", floor),
    line("Rest, preliminär", rest),
    line("Heltal (kr)", floor, String(floors)),
    line("Rest", rest),
    line(
      "Rang",
      rows.map(({ rank }) => rank),
    ),
    line("Uppräkning (kr)", raised, String(sum(raised))),
    line("Differens på största (kr)", difference, String(sum(difference))),
    line("Belopp (kr)", amounts, String(pot)),
  ];
}

/** 701 by 1000, 700 and 500 of 2200: 319, 223 and 159. 299 by 0, 3500 and 1600 of 5100 (700×5; 300×2 + 200×5): 0, 205, 94. */
test("each step of both pots, the totals, and what the run gave, with the largest remainders", () => {
  expect(columns(SMALL)).toEqual([
    "Huvudkontroll # Regionkod # 1 = största resten, ,  # Summa # 01, 12, 23",
    "OK # Region # 1, ,  #  # Region Stockholm, Region Skåne, Region Jämtland Härjedalen",
    " # Rad i Regioner # , ,  #  # 1, 2, 3",
    " # Folkmängd (personer) # , ,  # 2200 # 1000, 700, 500",
    " # Ordning, folkmängd # , ,  #  # 1, 2, 3",
    " # Landsbygdsnyckel # , ,  # 5100 # 0, 3500, 1600",
    " # Ordning, landsbygd # , ,  #  # 3, 1, 2",
    ...potColumns("Utveckling", 701, [1000, 700, 500], "största resten"),
    ...potColumns("Landsbygd", 299, [0, 3500, 1600], "största resten"),
    `Totalt # Totalt (kr) # , ,  # 1000 # 319, ${223 + 205}, ${159 + 94}`,
    ` # Kr per invånare # , ,  # ${word(1000 / 2200)} # 0.319, ${word(428 / 700)}, ${word(253 / 500)}`,
    "Senaste körning # Folkmängd vid körningen # , ,  # 2200 # 1000, 700, 500",
    " # Belopp vid körningen (kr) # , ,  # 1000 # 319, 428, 253",
    " # Ändrat sedan körningen (kr) # , ,  # 0 # 0, 0, 0",
  ]);
});

const byPopulation = (belopp: number): GrantInput => ({
  ...SMALL,
  pots: [{ ...SMALL.pots[0]!, belopp: kronor(belopp) }],
  frame: kronor(belopp),
  kommuner: [],
});
const decided = (first: number, second: number) => ({ befolkning: kronor(first), landsbygd: kronor(second) });

/** 703 by 1000, 700 and 500: 319.5…, 223.7 and 159.8 all go up, which is one krona too much: the largest gives it back. */
test("half up with the difference on the largest, beside what was decided of both pots", () => {
  const shown = columns(
    { ...byPopulation(703), method: "differens på största" },
    {
      decided: new Map([
        ["01", decided(300, 19)],
        ["12", decided(220, 5)],
        ["23", decided(160, 0)],
      ]),
    },
  );
  expect(shown.slice(0, 5)).toEqual([
    "Huvudkontroll # Regionkod # 1 = största resten, ,  # Summa # 01, 12, 23",
    "FEL # Region # 0, ,  #  # Region Stockholm, Region Skåne, Region Jämtland Härjedalen",
    " # Rad i Regioner # , ,  #  # 1, 2, 3",
    " # Folkmängd (personer) # , ,  # 2200 # 1000, 700, 500",
    " # Ordning, folkmängd # , ,  #  # 1, 2, 3",
  ]);
  expect(shown.slice(5)).toEqual([
    ...potColumns("Utveckling", 703, [1000, 700, 500], "differens på största"),
    "Totalt # Totalt (kr) # , ,  # 703 # 319, 224, 160",
    ` # Kr per invånare # , ,  # ${word(703 / 2200)} # 0.319, 0.32, 0.32`,
    " # Beslutat belopp (kr) # , ,  # 704 # 319, 225, 160",
    " # Differens mot beslut (kr) # , ,  # -1 # 0, -1, 0",
    "Senaste körning # Folkmängd vid körningen # , ,  # 2200 # 1000, 700, 500",
    " # Belopp vid körningen (kr) # , ,  # 703 # 319, 224, 160",
    " # Ändrat sedan körningen (kr) # , ,  # 0 # 0, 0, 0",
  ]);
});

test("a workbook that says regions by code alone, and one decided amount: names from the register, that amount", () => {
  const rows = [
    ["23", 500, 250],
    ["01", 1000, 319],
    ["12", 0, ""],
  ];
  const shown = columns(
    {
      ...byPopulation(701),
      regions: SMALL.regions.map((one) => (one.regionkod === "12" ? { ...one, folkmangd: 0 } : one)),
    },
    { sheets: [newSheet(inputSheet(regioner, ["regionkod", "folkmangd", "beslutat"], rows))] },
  );
  expect(shown[1]).toBe("FEL # Region # 1, ,  #  # Region Stockholm, Region Skåne, Region Jämtland Härjedalen");
  expect(shown[2]).toBe(" # Rad i Regioner # , ,  #  # 2, 3, 1");
  // 701 by 1000 and 500: 467.33 and 233.67. Where nobody lives there is nothing per inhabitant.
  expect(shown.slice(16)).toEqual([
    "Totalt # Totalt (kr) # , ,  # 701 # 467, 0, 234",
    ` # Kr per invånare # , ,  # ${word(701 / 1500)} # 0.467, 0, 0.468`,
    " # Beslutat belopp (kr) # , ,  # 569 # 319, saknas, 250",
    " # Differens mot beslut (kr) # , ,  # 132 # 148, saknas, -16",
    "Senaste körning # Folkmängd vid körningen # , ,  # 1500 # 1000, 0, 500",
    " # Belopp vid körningen (kr) # , ,  # 701 # 467, 0, 234",
    " # Ändrat sedan körningen (kr) # , ,  # 0 # 0, 0, 0",
  ]);
});

const BLANK = ["", "", ""];
test.each<[string, Partial<Record<RegionerKey, (number | string)[]>>, string | undefined]>([
  [
    "each key's, and the whole",
    { beslutatBefolkning: [300, 200, 100], beslutatLandsbygd: [19, 5, ""], beslutat: [1, 2, 3] },
    "319, 205, saknas",
  ],
  // By itself the one would differ by all that the other gives.
  ["one key's of two", { beslutatBefolkning: [300, 200, 100] }, undefined],
  ["one key's of two, and the whole", { beslutatLandsbygd: [19, 5, 0], beslutat: [319, 205, 100] }, "319, 205, 100"],
  [
    "the whole, beside columns of each key that nothing stands in",
    { beslutatBefolkning: BLANK, beslutatLandsbygd: BLANK, beslutat: [319, 205, 100] },
    "319, 205, 100",
  ],
  [
    "columns of each key that nothing stands in",
    { beslutatBefolkning: BLANK, beslutatLandsbygd: BLANK },
    "saknas, saknas, saknas",
  ],
])("what was decided, where Regioner has %s", (_, decidedOf, expected) => {
  const rows = SMALL.regions.map(({ regionkod, folkmangd }, i) => [
    regionkod,
    folkmangd,
    ...Object.values(decidedOf).map((amounts) => amounts[i] ?? ""),
  ]);
  const keys = ["regionkod", "folkmangd", ...Object.keys(decidedOf)] as RegionerKey[];
  const shown = columns(SMALL, { sheets: [newSheet(inputSheet(regioner, keys, rows))] });
  const found = shown.find((column) => column.includes("# Beslutat belopp (kr) #"));
  expect(found?.split(" # ").at(-1)).toBe(expected);
});

test("a name and a population changed on Regioner show at once", () => {
  const shown = inOpen(bookOf(planRun(SMALL)), ({ put, shownOn }) => {
    put("Regioner", "B7", "Region Nya Stockholm");
    put("Regioner", "C7", 1001);
    return columnsOf(shownOn("Fördelning"));
  });
  expect(shown[1]).toBe("FEL # Region # 1, ,  #  # Region Nya Stockholm, Region Skåne, Region Jämtland Härjedalen");
  expect(shown[3]).toBe(" # Folkmängd (personer) # , ,  # 2201 # 1001, 700, 500");
});

test("nothing to divide: no pot's columns, and nothing in all", () => {
  const shown = columns({ ...byPopulation(18), pots: [{ ...SMALL.pots[2]! }] });
  expect(shown.slice(5)).toEqual([
    "Totalt # Totalt (kr) # , ,  # 0 # 0, 0, 0",
    " # Kr per invånare # , ,  # 0 # 0, 0, 0",
    "Senaste körning # Folkmängd vid körningen # , ,  # 2200 # 1000, 700, 500",
    " # Belopp vid körningen (kr) # , ,  # 0 # 0, 0, 0",
    " # Ändrat sedan körningen (kr) # , ,  # 0 # 0, 0, 0",
  ]);
});

test("codes are text, kronor and persons whole with thousands, amounts stand out", () => {
  const pot = [
    "Andel: calculation 0.0000%, above calculation General",
    "Pott × nyckel: calculation #,##0, above calculation #,##0",
    "Kvot (kr): calculation #,##0.0000",
    "Heltal, preliminärt: calculation #,##0",
    "Rest, preliminär: calculation #,##0",
    "Heltal (kr): calculation #,##0",
    "Rest: calculation #,##0",
    "Rang: calculation #,##0",
    "Uppräkning (kr): calculation #,##0",
    "Differens på största (kr): calculation #,##0",
    "Belopp (kr): result #,##0",
  ];
  const sheet = sheetOfPlan(planRun(SMALL, { decided: new Map([["01", decided(300, 19)]]) }), "Fördelning");
  expect(looksOf(sheet)).toEqual([
    "Regionkod: calculation @",
    "Region: calculation General",
    "Rad i Regioner: calculation 0",
    "Folkmängd (personer): calculation #,##0",
    "Ordning, folkmängd: calculation 0",
    "Landsbygdsnyckel: calculation #,##0",
    "Ordning, landsbygd: calculation 0",
    ...pot,
    ...pot,
    "Totalt (kr): result #,##0",
    "Kr per invånare: calculation #,##0.00",
    "Beslutat belopp (kr): calculation #,##0",
    "Differens mot beslut (kr): calculation #,##0",
    "Folkmängd vid körningen: calculation #,##0",
    "Belopp vid körningen (kr): calculation #,##0",
    "Ändrat sedan körningen (kr): calculation #,##0",
  ]);
  expect(sheet.blocks[0]?.cells.slice(0, 4).map((row) => row.slice(0, 1))).toEqual([
    ["Fördelning per region"],
    ["Avrundningsmetod"],
    ["Huvudkontroll"],
    ["1 = största resten"],
  ]);
  expect([0, 1, 2, 3].map((row) => lookAt(sheet, row, 0))).toEqual(["title", "label", "label", "label"]);
  expect(sheet.freeze).toEqual({ rows: 8, columns: 2 });
});

test("a pot's columns are known by their keys again, the twelfth's too; those of no pot are none", () => {
  expect(potOf(potKey(0, "andel"))).toEqual({ pot: 0, column: "andel" });
  expect(potOf(potKey(11, "heltal0"))).toEqual({ pot: 11, column: "heltal0" });
  expect(["folkmangd", "summa.pott1", "", "xpott1.andel", "pott1", "pott1.andel.mer"].map(potOf)).toEqual(
    new Array(6).fill(undefined),
  );
});
