/** Områdesbudget and Områdessummor as IronCalc calculates them, column by column, against the division done by hand. */
import type { Pot } from "../../../src/domain/frame";
import { kronor } from "../../../src/domain/kronor";
import { newSheet } from "../../../src/workbook/plan";
import { omradesregler } from "../../../src/workbook/sheets/omradesregler";
import { regioner, type RegionerKey } from "../../../src/workbook/sheets/regioner";
import { inputSheet } from "../../../src/workbook/template";
import { bookOfPlan } from "../../../src/xlsx";
import { bare } from "../../proof/support/calculated";
import { planAreaCase } from "../../support/areaCases";
import { aterstod, belopp, nyckel, procent } from "../../support/areaRules";
import { planRun, type PlannedRun, type RunInputs } from "../../support/runCase";
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

/** What a rule divides: all of it by population or by the rural key, or both. Key "a" is a third (test/support/areaRules). */
const CASE = {
  name: "by hand",
  regions: [
    {
      befolkning: 10_019,
      landsbygd: 3_001,
      rules: [
        procent("A", 3339, { bas: "befolkning", insatsomrade: "2.1" }),
        procent("B", 3039, { bas: "befolkning", last: kronor(2000) }),
        procent("C", 2079, { bas: "befolkning" }),
        aterstod("D", { bas: "befolkning" }),
        nyckel("E", "a", { bas: "landsbygd", steg: 7 }),
        belopp("F", 1540, { bas: "landsbygd", steg: 100 }),
        aterstod("G"),
        belopp("H", 100),
      ],
    },
    {
      befolkning: 500,
      landsbygd: 200,
      rules: [
        procent("K", 5000, { bas: "befolkning", last: kronor(300) }),
        belopp("L", 100, { bas: "befolkning" }),
        aterstod("M"),
      ],
    },
    { befolkning: 40, landsbygd: 10, rules: [] },
  ],
};
const caseBook = () => {
  const { input, plan } = planAreaCase(CASE);
  return bare(bookOfPlan(input, plan));
};

const line = (header: string, values: readonly (string | number)[], { block = "", shared = ", , ", sum = "" } = {}) =>
  [block, header, shared, sum, values.map(word).join(", ")].join(" # ");
/** One value for each of A–D, E–F, G–H, K–L and M: what a region and a base have in common. */
const group = (a: number, e: number, g: number, k: number, m: number) => [a, a, a, a, e, e, g, g, k, k, m];

/**
 * A, B and C: 3345.3441, 3044.7741 and 2082.9501: two kronor are left over, to C and B. D is what is left: 1546. E is a third
 * in steps of 7, 142.9 of them; F in hundreds. B is locked 1045 below: the others share that by their thousands 3, 2 and 1:
 * 522.5, 348.3 and 174.2, and A gets the krona left over. G is what is left of both; M too, with K as locked, since L has no
 * thousand to share by.
 */
test("each step of each rule", () => {
  const order = (nr: number, rest: number, part: number) => (rest * 10_001 + part) * 12 + 11 - nr;
  const [shown] = columnsIn(caseBook(), "Områdesbudget");
  expect(shown).toEqual([
    line("Regionkod", [..."01,".repeat(8).split(",").slice(0, 8), "02", "02", "02"], {
      block: "Huvudkontroll",
      sum: "Summa",
    }),
    line("Region", [...new Array<string>(8).fill("Region 01"), "Region 02", "Region 02", "Region 02"], { block: "OK" }),
    line("Område", [..."ABCDEFGHKLM"]),
    line("Insatsområde", ["2.1", "", "", "", "", "", "", "", "", "", ""]),
    line("Bas", [
      ...new Array<string>(4).fill("befolkning"),
      "landsbygd",
      "landsbygd",
      "båda",
      "båda",
      "befolkning",
      "befolkning",
      "båda",
    ]),
    line("Regel", [
      "procent",
      "procent",
      "procent",
      "återstod",
      "nyckel",
      "belopp",
      "återstod",
      "belopp",
      "procent",
      "belopp",
      "återstod",
    ]),
    line("Belopp (kr)", [3868, 2000, 2431, 1720, 1001, 1500, 400, 100, 300, 100, 300], { sum: "13720" }),
    line("Nr", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { block: "Regeln", shared: "Antal, 11, " }),
    // The sheet has the second region's rules first.
    line("Rad i Områdesregler", [4, 5, 6, 7, 8, 9, 10, 11, 1, 2, 3], { shared: "Rader i tabellen, 11, " }),
    line("Rad i Områdessummor", [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2]),
    line("Basens nummer", group(1, 2, 3, 1, 3)),
    line("Grupp: region och bas", group(1, 2, 3, 4, 6)),
    line("Värde", [33.39, 30.39, 20.79, 0, 0, 1540, 0, 100, 50, 100, 0]),
    line("Nyckel", ["", "", "", "", "a", "", "", "", "", "", ""]),
    line("Steg (kr)", [1, 1, 1, 1, 7, 100, 1, 1, 1, 1, 1]),
    line("Låst (1 = ja)", [0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0]),
    line("Låst belopp (kr)", [0, 2000, 0, 0, 0, 0, 0, 0, 300, 0, 0]),

    line("Basens belopp (kr)", group(10_019, 3001, 13_020, 500, 700), { block: "Regelns belopp" }),
    line("Räknas på (kr)", [10_019, 10_019, 10_019, 10_019, 3001, 1, 13_020, 1, 500, 1, 700]),
    line("Täljare", [3339, 3039, 2079, 0, 1, 1540, 0, 100, 5000, 100, 0]),
    line("Nämnare", [10_000, 10_000, 10_000, 1, 3, 1, 1, 1, 10_000, 1, 1], { shared: "100 %, i hundradelar, 10000, " }),
    line("Räknas på × täljare", [33_453_441, 30_447_741, 20_829_501, 0, 3001, 1540, 0, 100, 2_500_000, 100, 0]),
    line("Nämnare × steg", [10_000, 10_000, 10_000, 1, 21, 100, 1, 1, 10_000, 1, 1]),
    line("Kvot (steg)", [3345.3441, 3044.7741, 2082.9501, 0, 3001 / 21, 15.4, 0, 100, 250, 100, 0]),
    line("Heltal, preliminärt", [3345, 3044, 2082, 0, 142, 15, 0, 100, 250, 100, 0]),
    line("Rest, preliminär", [3441, 7741, 9501, 0, 19, 40, 0, 0, 0, 0, 0]),
    line("Heltal (steg)", [3345, 3044, 2082, 0, 142, 15, 0, 100, 250, 100, 0]),
    line("Rest", [3441, 7741, 9501, 0, 19, 40, 0, 0, 0, 0, 0]),
    line("Delas tillsammans (1 = ja)", [1, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0]),
    line("Rest, procent och ordning", [
      order(1, 3441, 3339),
      order(2, 7741, 3039),
      order(3, 9501, 2079),
      0,
      0,
      0,
      0,
      0,
      order(9, 0, 5000),
      0,
      0,
    ]),
    line("Rang", [3, 2, 1, 4, 1, 1, 1, 1, 1, 2, 1]),
    line("Kvar efter heltal (kr)", group(2, 0, 0, 0, 0)),
    line("Uppräkning (steg)", [0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0]),
    line("Före återstod (kr)", [3345, 3045, 2083, 0, 1001, 1500, 0, 100, 250, 100, 0]),

    line("Återstod på befolkning eller landsbygd (kr)", [0, 0, 0, 1546, 0, 0, 0, 0, 0, 0, 0], { block: "Återstod" }),
    line("Före återstod på båda (kr)", [3345, 3045, 2083, 1546, 1001, 1500, 0, 100, 250, 100, 0]),
    line("Hela tusental, olåsta", [3, 0, 2, 1, 1, 1, 0, 0, 0, 0, 0], { shared: "Delas efter hela, 1000, " }),
    line("Räknas mot återstod på båda (kr)", [3345, 3045, 2083, 1546, 1001, 1500, 0, 100, 300, 100, 0]),
    line("Återstod på båda (kr)", [0, 0, 0, 0, 0, 0, 400, 0, 0, 0, 300]),
    line("Beräknat (kr)", [3345, 3045, 2083, 1546, 1001, 1500, 400, 100, 250, 100, 300]),

    line("Beräknat − låst (kr)", [0, 1045, 0, 0, 0, 0, 0, 0, -50, 0, 0], { block: "Lås" }),
    line("Att dela på de olåsta (kr)", group(1045, 0, 0, -50, 0)),
    line("Hela tusental", [3, 0, 2, 1, 1, 1, 0, 0, 0, 0, 0]),
    line("Tusental, summa", group(6, 2, 1, 1, 1)),
    line("Skillnad × tusental", [3135, 0, 2090, 1045, 0, 0, 0, 0, 0, 0, 0]),
    line("Heltal, preliminärt", [522, 0, 348, 174, 0, 0, 0, 0, 0, 0, 0]),
    line("Rest, preliminär", [3, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0]),
    line("Heltal (kr)", [522, 0, 348, 174, 0, 0, 0, 0, 0, 0, 0]),
    line("Rest", [3, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0]),
    line("Tusental och ordning", [46, 9, 32, 19, 18, 17, 4, 3, 2, 1, 0]),
    line("Rang", [1, 4, 2, 3, 1, 2, 1, 2, 1, 2, 1]),
    line("Kvar efter heltal (kr)", group(1, 0, 0, 0, 0)),
    line("Andel av skillnaden (kr)", [523, 0, 348, 174, 0, 0, 0, 0, 0, 0, 0]),

    line("Belopp vid körningen (kr)", [3868, 2000, 2431, 1720, 1001, 1500, 400, 100, 300, 100, 300], {
      block: "Senaste körning",
      sum: "13720",
    }),
    line("Ändrat sedan körningen (kr)", new Array<number>(11).fill(0), { sum: "0" }),
  ]);
});

const region = (header: string, values: readonly number[], more: { block?: string; word?: string } = {}) =>
  line(header, values, {
    ...(more.block !== undefined && { block: more.block }),
    shared: `, , ${more.word ?? ""}`,
    sum: String(values.reduce((sum, value) => sum + value, 0)),
  });

test("what each region has, what its rules take of each base, and what is left", () => {
  const [shown] = columnsIn(caseBook(), "Områdessummor");
  expect(shown).toEqual([
    line("Regionkod", ["01", "02", "03"], { block: "Huvudkontroll", sum: "Summa" }),
    line("Region", ["Region 01", "Region 02", "Region 03"], { block: "OK" }),
    region("Fördelat, befolkning (kr)", [10_019, 500, 40], { block: "Underlag" }),
    region("Fördelat, landsbygd (kr)", [3001, 200, 10]),
    region("Beslutat, befolkning (kr)", [0, 0, 0]),
    region("Beslutat, landsbygd (kr)", [0, 0, 0]),
    region("Befolkning (kr)", [10_019, 500, 40], { block: "Att dela på områden", word: "befolkning" }),
    region("Landsbygd (kr)", [3001, 200, 10], { word: "landsbygd" }),
    region("Totalt (kr)", [13_020, 700, 50], { word: "båda" }),
    region("Antal regler", [8, 3, 0], { block: "Områden" }),
    region("Områden på befolkning (kr)", [10_019, 400, 0]),
    region("Områden på landsbygd (kr)", [2501, 0, 0]),
    region("Områden på båda (kr)", [500, 300, 0]),
    region("Områden (kr)", [13_020, 700, 0]),
    region("Ofördelat (kr)", [0, 0, 50]),
    region("Områden + ofördelat − totalt (kr)", [0, 0, 0], { block: "Avstämning" }),
    region("Överfördelat (kr)", [0, 0, 0]),
  ]);
});

/** Rows 7–9 of Områdesregler are K, L and M; F is the value, I the lock. */
test.each([
  // 300 and 250 of 500.
  ["of the population's", "F8", 250, [0, 50, 0], [0, 0, 50]],
  // 1001 and 2100 of 3001; the remainder of both is then −200.
  ["of the rural", "F15", 2100, [100, 0, 0], [0, 0, 50]],
  // 300, 100 and 500 of 700.
  ["of both together", "I9", 500, [0, 200, 0], [0, -200, 50]],
])("rules that take more than there is %s", (_, cell, value, over, left) => {
  const shown = inOpen(caseBook(), ({ put, shownOn }) => {
    put("Områdesregler", cell, value);
    return columnsOf(shownOn("Områdessummor"));
  });
  expect(shown[14]).toBe(region("Ofördelat (kr)", left));
  expect(shown[15]).toBe(region("Områden + ofördelat − totalt (kr)", [0, 0, 0], { block: "Avstämning" }));
  expect(shown[16]).toBe(region("Överfördelat (kr)", over));
});

/** What a sheet of rules must have. */
const RULE_COLUMNS = ["regionkod", "omrade", "bas", "regel", "varde"] as const;

const oneRule = (columns: "all" | "fewest", regionerSheet?: RunInputs["sheets"]): PlannedRun => {
  const keys =
    columns === "fewest"
      ? RULE_COLUMNS
      : (["regionkod", "omrade", "insatsomrade", "bas", "regel", "varde", "nyckel", "steg", "last"] as const);
  const cells = { regionkod: "23", omrade: "Norr", insatsomrade: "2.8", bas: "båda", regel: "procent", varde: 12.5 };
  const row = keys.map((key) => ({ ...cells, nyckel: "", steg: 10, last: "" })[key]);
  return planRun(SMALL, { sheets: [newSheet(inputSheet(omradesregler, keys, [row])), ...(regionerSheet ?? [])] });
};

/** 12.5 % of Jämtland's 253 kr: 31.6. */
test("a sheet of one rule, with no more columns than it needs and no keys", () => {
  const [before, after] = inOpen(bookOf(oneRule("fewest")), ({ put, shownOn }) => {
    const first = columnsOf(shownOn("Områdesbudget"));
    put("Områdesregler", "B7", "Nord");
    return [first, columnsOf(shownOn("Områdesbudget"))];
  });
  expect(before?.slice(0, 21)).toEqual([
    line("Regionkod", ["23"], { block: "Huvudkontroll", sum: "Summa" }),
    line("Region", ["Region Jämtland Härjedalen"], { block: "OK" }),
    line("Område", ["Norr"]),
    line("Insatsområde", [""]),
    line("Bas", ["båda"]),
    line("Regel", ["procent"]),
    line("Belopp (kr)", [31], { sum: "31" }),
    line("Nr", [1], { block: "Regeln", shared: "Antal, 1, " }),
    line("Rad i Områdesregler", [1], { shared: "Rader i tabellen, 1, " }),
    line("Rad i Områdessummor", [3]),
    line("Basens nummer", [3]),
    line("Grupp: region och bas", [9]),
    line("Värde", [12.5]),
    line("Nyckel", [""]),
    line("Steg (kr)", [1]),
    line("Låst (1 = ja)", [0]),
    line("Låst belopp (kr)", [0]),
    line("Basens belopp (kr)", [253], { block: "Regelns belopp" }),
    line("Räknas på (kr)", [253]),
    line("Täljare", [1250]),
    line("Nämnare", [10_000], { shared: "100 %, i hundradelar, 10000, " }),
  ]);
  // A rule that is no longer there gives nothing, and says so.
  expect(after?.[5]).toBe(line("Regel", ["saknas"]));
  expect(after?.[6]).toBe(line("Belopp (kr)", [0], { sum: "0" }));
  expect(after?.[8]).toBe(line("Rad i Områdesregler", [0], { shared: "Rader i tabellen, 1, " }));
});

test("an insatsområde is part of what a rule is: changed on Områdesregler, the rule is another", () => {
  const [rad, otherRad, steps] = inOpen(bookOf(oneRule("all")), ({ put, shownOn }) => {
    const at = (index: number) => columnsOf(shownOn("Områdesbudget"))[index];
    const first = [at(8), at(6)];
    put("Områdesregler", "C7", "2.7");
    const second = [at(8), at(13), at(15), at(16)];
    return [first, second, at(14)];
  });
  // 31.6 kr in tens.
  expect(rad).toEqual([
    line("Rad i Områdesregler", [1], { shared: "Rader i tabellen, 1, " }),
    line("Belopp (kr)", [30], { sum: "30" }),
  ]);
  expect(otherRad).toEqual([
    line("Rad i Områdesregler", [0], { shared: "Rader i tabellen, 1, " }),
    line("Nyckel", [""]),
    line("Låst (1 = ja)", [0]),
    line("Låst belopp (kr)", [0]),
  ]);
  expect(steps).toBe(line("Steg (kr)", [1]));
});

const decidedSheet = (keys: readonly RegionerKey[]) => {
  const decided = { beslutatBefolkning: 160, beslutatLandsbygd: 90, beslutat: 250 };
  const rows = SMALL.regions.map(({ regionkod, folkmangd }) =>
    [...(["regionkod", "folkmangd"] as const), ...keys].map(
      (key) => ({ regionkod, folkmangd, region: "", kalla: "", ...decided })[key],
    ),
  );
  return newSheet(inputSheet(regioner, ["regionkod", "folkmangd", ...keys], rows));
};

/** Where only the whole is decided, it is known what it is of only where there is one key. */
test.each([
  ["both pots", SMALL.pots, ["beslutatBefolkning", "beslutatLandsbygd"], [160, 90]],
  ["one of two pots", SMALL.pots, ["beslutatBefolkning"], [160, 0]],
  ["the other of two pots", SMALL.pots, ["beslutatLandsbygd"], [0, 90]],
  ["the whole of two pots", SMALL.pots, ["beslutat"], [0, 0]],
  ["nothing", SMALL.pots, [], [0, 0]],
  ["the whole of the pot by population", SMALL.pots.filter(({ id }) => id !== "l"), ["beslutat"], [250, 0]],
  ["the whole of the rural pot", SMALL.pots.filter(({ id }) => id !== "b"), ["beslutat"], [0, 250]],
  ["a pot and the whole", SMALL.pots, ["beslutatLandsbygd", "beslutat"], [0, 90]],
] as const)("decided amounts to divide on områden: %s", (_, pots, keys, [befolkning, landsbygd]) => {
  const all: readonly Pot[] = pots;
  const frame = kronor(all.reduce((sum, pot) => sum + pot.belopp, 0));
  const rule = ["23", "Norr", "båda", "belopp", 10];
  const [sums] = columnsIn(
    bookOf(
      planRun(
        { ...SMALL, pots, frame },
        {
          sheets: [decidedSheet(keys), newSheet(inputSheet(omradesregler, RULE_COLUMNS, [rule]))],
        },
      ),
    ),
    "Områdessummor",
  );
  expect(sums?.slice(4, 6)).toEqual([
    region("Beslutat, befolkning (kr)", [befolkning, befolkning, befolkning]),
    region("Beslutat, landsbygd (kr)", [landsbygd, landsbygd, landsbygd]),
  ]);
});

test("what is allocated by one key: every pot of it, wherever the pots stand, and nothing where there is none", () => {
  const [b, l, ingen] = SMALL.pots as [Pot, Pot, Pot];
  const [mixed, alone] = [
    [ingen, b, l, { ...b, id: "b2", insats: "Mer", belopp: kronor(2200) }],
    [ingen, b],
  ].map((pots) => {
    const frame = kronor(pots.reduce((sum, pot) => sum + pot.belopp, 0));
    const rule = newSheet(inputSheet(omradesregler, RULE_COLUMNS, [["23", "Norr", "båda", "belopp", 10]]));
    return columnsIn(bookOf(planRun({ ...SMALL, pots, frame }, { sheets: [rule] })), "Områdessummor")[0]?.slice(2, 4);
  });
  // 319, 223 and 159, and a krona more for each inhabitant.
  expect(mixed).toEqual([
    region("Fördelat, befolkning (kr)", [1319, 923, 659], { block: "Underlag" }),
    region("Fördelat, landsbygd (kr)", [0, 205, 94]),
  ]);
  expect(alone).toEqual([
    region("Fördelat, befolkning (kr)", [319, 223, 159], { block: "Underlag" }),
    region("Fördelat, landsbygd (kr)", [0, 0, 0]),
  ]);
});

test("the choice above the rules says whether allocated or decided amounts are divided", () => {
  const { input, plan } = planAreaCase(CASE);
  const shown = inOpen(bare(bookOfPlan(input, plan)), ({ put, shownOn }) => {
    put("Områdesregler", "B4", "beslutat belopp");
    put("Områdessummor", "E9", 111);
    put("Områdessummor", "F9", 22);
    return columnsOf(shownOn("Områdessummor"));
  });
  expect(shown.slice(6, 9)).toEqual([
    region("Befolkning (kr)", [111, 0, 0], { block: "Att dela på områden", word: "befolkning" }),
    region("Landsbygd (kr)", [22, 0, 0], { word: "landsbygd" }),
    region("Totalt (kr)", [133, 0, 0], { word: "båda" }),
  ]);
});

const plain = (header: string) => `${header}: calculation #,##0`;
const flag = (header: string) => `${header}: calculation 0`;

test("codes and names are text, flags single digits, kronor whole with thousands, amounts stand out", () => {
  const { plan } = planAreaCase(CASE);
  const budget = sheetOfPlan({ result: { plan } }, "Områdesbudget");
  expect(looksOf(budget)).toEqual([
    "Regionkod: calculation @",
    "Region: calculation General",
    "Område: calculation @",
    "Insatsområde: calculation @",
    "Bas: calculation @",
    "Regel: calculation General",
    "Belopp (kr): result #,##0",
    "Nr: calculation 0, above calculation 0",
    "Rad i Områdesregler: calculation 0, above calculation 0",
    ...["Rad i Områdessummor", "Basens nummer", "Grupp: region och bas"].map(flag),
    // A percentage has no comma after a whole number.
    "Värde: calculation [<1000]General;#,##0",
    "Nyckel: calculation General",
    plain("Steg (kr)"),
    flag("Låst (1 = ja)"),
    ...["Låst belopp (kr)", "Basens belopp (kr)", "Räknas på (kr)", "Täljare"].map(plain),
    "Nämnare: calculation #,##0, above calculation #,##0",
    ...["Räknas på × täljare", "Nämnare × steg"].map(plain),
    "Kvot (steg): calculation #,##0.0000",
    ...["Heltal, preliminärt", "Rest, preliminär", "Heltal (steg)", "Rest"].map(plain),
    flag("Delas tillsammans (1 = ja)"),
    plain("Rest, procent och ordning"),
    flag("Rang"),
    plain("Kvar efter heltal (kr)"),
    flag("Uppräkning (steg)"),
    ...["Före återstod (kr)", "Återstod på befolkning eller landsbygd (kr)", "Före återstod på båda (kr)"].map(plain),
    "Hela tusental, olåsta: calculation #,##0, above calculation #,##0",
    ...["Räknas mot återstod på båda (kr)", "Återstod på båda (kr)"].map(plain),
    "Beräknat (kr): result #,##0",
    ...[
      "Beräknat − låst (kr)",
      "Att dela på de olåsta (kr)",
      "Hela tusental",
      "Tusental, summa",
      "Skillnad × tusental",
      "Heltal, preliminärt",
      "Rest, preliminär",
      "Heltal (kr)",
      "Rest",
      "Tusental och ordning",
    ].map(plain),
    flag("Rang"),
    ...[
      "Kvar efter heltal (kr)",
      "Andel av skillnaden (kr)",
      "Belopp vid körningen (kr)",
      "Ändrat sedan körningen (kr)",
    ].map(plain),
  ]);
  const sums = sheetOfPlan({ result: { plan } }, "Områdessummor");
  expect(looksOf(sums)).toEqual([
    "Regionkod: calculation @",
    "Region: calculation General",
    ...[
      "Fördelat, befolkning (kr)",
      "Fördelat, landsbygd (kr)",
      "Beslutat, befolkning (kr)",
      "Beslutat, landsbygd (kr)",
    ].map(plain),
    "Befolkning (kr): calculation #,##0, above calculation @",
    "Landsbygd (kr): calculation #,##0, above calculation @",
    "Totalt (kr): result #,##0, above calculation @",
    ...["Antal regler", "Områden på befolkning (kr)", "Områden på landsbygd (kr)", "Områden på båda (kr)"].map(plain),
    "Områden (kr): result #,##0",
    "Ofördelat (kr): result #,##0",
    plain("Områden + ofördelat − totalt (kr)"),
    plain("Överfördelat (kr)"),
  ]);
  const head = (sheet: typeof sums) =>
    [0, 1].map((row) => [sheet.blocks[0]?.cells[row]?.[0], lookAt(sheet, row, 0), sheet.freeze?.columns]);
  expect([head(budget), head(sums)]).toEqual([
    [
      ["Områdesbudget", "title", 3],
      [
        "Varje regel på Områdesregler, steg för steg till hela kronor. Vad varje region har står på Områdessummor.",
        "note",
        3,
      ],
    ],
    [
      ["Områden per region", "title", 2],
      ["Underlag", "label", 2],
    ],
  ]);
});
