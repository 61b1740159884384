/** Two versions of a workbook: what differs between them by key, and what each change does to the amounts by itself. */
import { audit } from "../../../src/workbook/audit";
import { compareVersions, type ComparedVersion, type Comparison } from "../../../src/workbook/compare";
import type { Change, Step } from "../../../src/workbook/compare/change";
import { effectsOf } from "../../../src/workbook/compare/effects";
import type { Model } from "../../../src/workbook/compare/model";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { auditInput, typed, withLines, withRow, type Typed } from "../../support/divided";
import { decided, oneRegion, plain, sound } from "../../support/sound";

function version(snapshot: Snapshot): ComparedVersion {
  const input = auditInput(snapshot);
  const { ready, grant, areas } = input;
  const { placed } = audit(snapshot, [], input);
  return { snapshot, year: 2024, ready, grant, ...(areas && { areas: areas.inputs }), placed };
}

const made = new Map([sound, plain].map((snapshot) => [snapshot, version(snapshot)]));
const compared = (after: Snapshot, before = sound): Comparison =>
  compareVersions(made.get(before) ?? version(before), version(after));
const edited = (cells: Record<string, Typed>, before = sound): Comparison => compared(typed(before, cells), before);

type Line = [regionkod: string, of: string, fore: number | undefined, efter: number | undefined];
const lines = (...all: Line[]) =>
  all.map(([regionkod, of, fore, efter]) => ({
    regionkod,
    of,
    fore,
    efter,
    differens: (efter ?? 0) - (fore ?? 0),
  }));
const rest = (...all: [string, string, number][]) =>
  all.map(([regionkod, of, differens]) => ({ regionkod, of, differens }));

const OST = "01 öst\u0000\u0000båda";
const NORR = "23 norr\u0000\u0000båda";
const VAST = "23 väst\u0000\u0000båda";
const NOTHING = { belopp: [], omraden: [] };

/** A change of a value in a cell that is still there. */
const change = (
  slag: Change["slag"],
  nyckel: string,
  [vad, falt]: [string, string],
  fore: CellValue | undefined,
  efter: CellValue | undefined,
  place: string,
): Change => {
  const [blad = "", cell = ""] = place.split("!");
  return { slag, nyckel, vad, falt, fore, efter, blad, cell };
};

test("the same workbook: alike, and where each amount stands", () => {
  const at = (blad: string, cell: string) => ({ blad, cell });
  expect(compared(sound)).toEqual({
    lika: true,
    indata: [],
    vikter: [],
    regler: [],
    formler: [],
    blad: [],
    resultat: NOTHING,
    effekter: { totalt: NOTHING, slag: [], samverkan: NOTHING },
    noteringar: [],
    celler: {
      "01 befolkning": at("Fördelning", "R9"),
      "12 befolkning": at("Fördelning", "R10"),
      "23 befolkning": at("Fördelning", "R11"),
      "01 landsbygd": at("Fördelning", "AC9"),
      "12 landsbygd": at("Fördelning", "AC10"),
      "23 landsbygd": at("Fördelning", "AC11"),
      [`01 ${OST}`]: at("Områdesbudget", "G9"),
      [`23 ${NORR}`]: at("Områdesbudget", "G10"),
      [`23 ${VAST}`]: at("Områdesbudget", "G11"),
    },
    namn: {
      regioner: { "01": "Region Stockholm", "12": "Region Skåne", "23": "Region Jämtland Härjedalen" },
      av: {
        befolkning: "Befolkning",
        landsbygd: "Landsbygd",
        [OST]: "Öst · båda",
        [NORR]: "Norr · båda",
        [VAST]: "Väst · båda",
      },
    },
  });
});

test("without rules: no områden", () => {
  const { resultat, celler, namn } = compared(plain, plain);
  expect(resultat).toEqual(NOTHING);
  expect(Object.keys(celler)).toHaveLength(6);
  expect(namn.av).toEqual({ befolkning: "Befolkning", landsbygd: "Landsbygd" });
});

/** 701 kr by 1100, 700 and 500: 335.3, 213.3, 152.4. Of 278 kr 25.5 % is 70.9, rounded down, and a third 92.7, rounded up. */
const PEOPLE = { "Regioner!C7": 1100 };
const PEOPLE_EFFECT = {
  belopp: lines(["01", "befolkning", 319, 335], ["12", "befolkning", 223, 213], ["23", "befolkning", 159, 153]),
  omraden: lines(["01", "", 269, 285], ["23", NORR, 72, 70], ["23", VAST, 95, 93], ["23", "", 117, 115]),
};
/** 801 kr by 1000, 700 and 500: 364.1, 254.9, 182.05. Of 307 kr 25.5 % is 78.3 and a third 102.3. */
const POT = { "Ram!D7": 801, "Ram!D10": 1100 };
const POT_EFFECT = {
  belopp: lines(["01", "befolkning", 319, 364], ["12", "befolkning", 223, 255], ["23", "befolkning", 159, 182]),
  omraden: lines(["01", "", 269, 314], ["23", NORR, 72, 78], ["23", VAST, 95, 102], ["23", "", 117, 127]),
};

const population = (code: string, region: string, fore: number, efter: number, cell: string) =>
  change("folkmangd-region", code, [region, "Folkmängd"], fore, efter, `Regioner!${cell}`);

test("a population: its change at its cell, and every amount that follows", () => {
  const { lika, indata, vikter, regler, resultat, effekter, noteringar } = edited(PEOPLE);
  expect({ lika, vikter, regler, noteringar }).toEqual({ lika: false, vikter: [], regler: [], noteringar: [] });
  expect(indata).toEqual([population("01", "Region Stockholm", 1000, 1100, "C7")]);
  expect(resultat).toEqual(PEOPLE_EFFECT);
  expect(effekter).toEqual({
    totalt: PEOPLE_EFFECT,
    slag: [
      {
        slag: "folkmangd-region",
        antal: 1,
        effekt: PEOPLE_EFFECT,
        var: [{ nyckel: "01", vad: "Region Stockholm", effekt: PEOPLE_EFFECT }],
        samverkan: NOTHING,
      },
    ],
    samverkan: NOTHING,
  });
});

test("two populations: together they do what neither does alone", () => {
  const { indata, effekter } = edited({ ...PEOPLE, "Regioner!C8": 900 }, plain);
  expect(indata).toEqual([
    population("01", "Region Stockholm", 1000, 1100, "C7"),
    population("12", "Region Skåne", 700, 900, "C8"),
  ]);
  // 1100, 900 and 500: 308.4, 252.4, 140.2. With only 900 for 700: 292.1, 262.9, 146.04.
  expect(effekter.slag).toEqual([
    {
      slag: "folkmangd-region",
      antal: 2,
      effekt: {
        belopp: lines(["01", "befolkning", 319, 309], ["12", "befolkning", 223, 252], ["23", "befolkning", 159, 140]),
        omraden: [],
      },
      var: [
        { nyckel: "01", vad: "Region Stockholm", effekt: { ...PEOPLE_EFFECT, omraden: [] } },
        {
          nyckel: "12",
          vad: "Region Skåne",
          effekt: {
            belopp: lines(
              ["01", "befolkning", 319, 292],
              ["12", "befolkning", 223, 263],
              ["23", "befolkning", 159, 146],
            ),
            omraden: [],
          },
        },
      ],
      samverkan: { belopp: rest(["01", "befolkning", 1], ["12", "befolkning", -1]), omraden: [] },
    },
  ]);
  expect(effekter.samverkan).toEqual(NOTHING);
});

test("a population, a pot and the frame: each by itself, and what is left when they are taken together", () => {
  const { indata, effekter } = edited({ ...PEOPLE, ...POT });
  expect(indata).toEqual([
    change("pott", "befolkning", ["Befolkning", "Belopp (kr)"], 701, 801, "Ram!D7"),
    change("ram", "ram", ["Ram", "Belopp (kr)"], 1000, 1100, "Ram!D10"),
    population("01", "Region Stockholm", 1000, 1100, "C7"),
  ]);
  expect(effekter.slag.map(({ slag, effekt }) => [slag, effekt])).toEqual([
    ["folkmangd-region", PEOPLE_EFFECT],
    ["pott", POT_EFFECT],
    ["ram", NOTHING],
  ]);
  // 801 kr by 1100, 700 and 500: 383.1, 243.8, 174.1; of 299 kr 25.5 % is 76.2 and a third 99.7.
  expect(effekter.totalt).toEqual({
    belopp: lines(["01", "befolkning", 319, 383], ["12", "befolkning", 223, 244], ["23", "befolkning", 159, 174]),
    omraden: lines(["01", "", 269, 333], ["23", NORR, 72, 76], ["23", VAST, 95, 100], ["23", "", 117, 123]),
  });
  expect(effekter.samverkan).toEqual({
    belopp: rest(["01", "befolkning", 3], ["12", "befolkning", -1], ["23", "befolkning", -2]),
    omraden: rest(["01", "", 3], ["23", "", -2]),
  });
});

describe("pots", () => {
  test("another key, with what it does", () => {
    const { indata, effekter } = edited({ "Ram!C8": "befolkning" }, plain);
    expect(indata).toEqual([change("pott", "landsbygd", ["Landsbygd", "Nyckel"], "landsbygd", "befolkning", "Ram!C8")]);
    // 299 kr by 1000, 700 and 500: 135.9, 95.1, 67.95.
    expect(effekter.slag).toMatchObject([
      {
        slag: "pott",
        antal: 1,
        effekt: {
          belopp: lines(["01", "landsbygd", 0, 136], ["12", "landsbygd", 174, 95], ["23", "landsbygd", 125, 68]),
        },
        var: [{ nyckel: "landsbygd", vad: "Landsbygd" }],
      },
    ]);
  });

  test("spelled otherwise, or to others: told, and no difference", () => {
    const { lika, noteringar, namn } = edited({ "Ram!A7": "BEFOLKNING", "Ram!B8": "Kommunerna" }, plain);
    expect(lika).toBe(true);
    expect(noteringar).toEqual([
      { slag: "namn", vad: "Insats", fore: "Befolkning", efter: "BEFOLKNING", blad: "Ram", cell: "A7" },
      { slag: "mottagare", vad: "Landsbygd", fore: "Regionerna", efter: "Kommunerna", blad: "Ram", cell: "B8" },
    ]);
    expect(namn.av).toEqual({ befolkning: "BEFOLKNING", landsbygd: "Landsbygd" });
  });

  const third = withRow(typed(plain, { "Ram!D10": 1100 }), "Ram", ["Ny", "Regionerna", "befolkning", 100, ""]);
  // 100 kr by 1000, 700 and 500: 45.5, 31.8, 22.7.
  const amounts: [string, number][] = [
    ["01", 45],
    ["12", 32],
    ["23", 23],
  ];
  test("one more: its amount is added at its row, and is all that each region gets more", () => {
    const { indata, resultat, effekter, blad } = compared(third, plain);
    expect(indata.slice(0, 1)).toEqual([change("pott", "ny", ["Ny", "Belopp (kr)"], undefined, 100, "Ram!D8")]);
    const added = lines(...amounts.map(([code, kr]): Line => [code, "ny", undefined, kr]));
    expect(resultat).toEqual({ belopp: added, omraden: [] });
    expect(effekter.slag.find(({ slag }) => slag === "pott")).toMatchObject({ antal: 1, effekt: { belopp: added } });
    expect(blad).toEqual([]);
  });
  test("one less: it has no cell any more", () => {
    const { indata, resultat, effekter } = compared(plain, third);
    expect(effekter.slag.find(({ slag }) => slag === "pott")?.effekt).toEqual(resultat);
    expect(indata.slice(0, 1)).toEqual([change("pott", "ny", ["Ny", "Belopp (kr)"], 100, undefined, "!")]);
    expect(resultat.belopp).toEqual(lines(...amounts.map(([code, kr]): Line => [code, "ny", kr, undefined])));
  });
});

describe("settings that have no cell", () => {
  const setting = (snapshot: Snapshot, before: Snapshot) =>
    compared(snapshot, before).indata.map(({ slag, fore, efter, blad, cell }) => [slag, fore, efter, blad, cell]);
  const other = typed(plain, { "Vikter!B4": "differens på största" });

  test("a frame that is not stated is the sum of the pots", () => {
    const unstated = typed(plain, { "Ram!A10": "", "Ram!D10": "", "Ram!D7": 801 });
    expect(setting(unstated, plain)).toEqual([
      ["pott", 701, 801, "Ram", "D7"],
      ["ram", 1000, 1100, "Ram", ""],
    ]);
  });
  test("without its cell on Vikter, or without Vikter, the method is the agreement's", () => {
    const without = { ...plain, sheets: plain.sheets.filter(({ name }) => name !== "Vikter") };
    const method = (blad: string) => [["metod", "differens på största", "största resten", blad, ""]];
    expect(setting(typed(plain, { "Vikter!A4": "", "Vikter!B4": "" }), other)).toEqual(method("Vikter"));
    expect(setting(without, other)).toEqual(method(""));
  });
});

test("the method, at its cell", () => {
  const { indata, effekter } = edited({ "Vikter!B4": "differens på största", ...POT });
  const said = change(
    "metod",
    "metod",
    ["Avrundningsmetod", "Avrundningsmetod"],
    "största resten",
    "differens på största",
    "Vikter!B4",
  );
  expect(indata).toContainEqual(said);
  // 299 kr: 174.4 and 124.6 by either method, and so with 701.
  expect(effekter.slag.find(({ slag }) => slag === "metod")).toMatchObject({ antal: 1, effekt: NOTHING });
});

describe("weights", () => {
  test("one that is another: under its own heading", () => {
    const { lika, indata, vikter, effekter } = edited({ "Vikter!B7": 1 });
    expect({ lika, indata }).toEqual({ lika: false, indata: [] });
    expect(vikter).toEqual([change("vikt", "ej landsbygd", ["ej landsbygd", "Vikt"], 0, 1, "Vikter!B7")]);
    // 1000 × 100, 700 × 125 and 500 × 125 of 250 000: 119.6, 104.65, 74.75 kr.
    expect(effekter.slag[0]?.effekt?.belopp).toEqual(
      lines(["01", "landsbygd", 0, 119], ["12", "landsbygd", 174, 105], ["23", "landsbygd", 125, 75]),
    );
  });

  test("a type spelled otherwise: told, and no difference", () => {
    const { lika, noteringar, vikter } = edited({ "Vikter!A7": "EJ LANDSBYGD" });
    expect({ lika, vikter }).toEqual({ lika: true, vikter: [] });
    expect(noteringar).toEqual([
      { slag: "namn", vad: "Kommuntyp", fore: "ej landsbygd", efter: "EJ LANDSBYGD", blad: "Vikter", cell: "A7" },
    ]);
  });

  const withTown = withRow(plain, "Vikter", ["Tätort", 2]);
  test("a type more, and a municipality of it: one cannot stand without the other", () => {
    const { vikter, indata, effekter } = compared(typed(withTown, { "Kommuner!D7": "Tätort" }), plain);
    expect(vikter).toEqual([change("vikt", "tätort", ["Tätort", "Vikt"], undefined, 2, "Vikter!B8")]);
    expect(indata).toEqual([
      change("kommuntyp", "0114", ["Upplands Väsby", "Kommuntyp"], "ej landsbygd", "Tätort", "Kommuner!D7"),
    ]);
    // 1000 × 200, 700 × 125 and 500 × 125 of 350 000: 170.9, 74.75, 53.4 kr.
    const whole = {
      belopp: lines(["01", "landsbygd", 0, 171], ["12", "landsbygd", 174, 75], ["23", "landsbygd", 125, 53]),
      omraden: [],
    };
    expect(effekter).toEqual({
      totalt: whole,
      slag: [
        {
          slag: "kommuntyp",
          antal: 1,
          effekt: undefined,
          var: [{ nyckel: "0114", vad: "Upplands Väsby", effekt: undefined }],
          samverkan: NOTHING,
        },
        {
          slag: "vikt",
          antal: 1,
          effekt: NOTHING,
          var: [{ nyckel: "tätort", vad: "Tätort", effekt: NOTHING }],
          samverkan: NOTHING,
        },
      ],
      samverkan: {
        belopp: rest(["01", "landsbygd", 171], ["12", "landsbygd", -99], ["23", "landsbygd", -72]),
        omraden: [],
      },
    });
  });
  test("a type less", () => {
    expect(compared(plain, withTown).vikter).toEqual([change("vikt", "tätort", ["Tätort", "Vikt"], 2, undefined, "!")]);
    expect(compared(plain, withTown).effekter.slag).toMatchObject([{ slag: "vikt", effekt: NOTHING }]);
  });
});

describe("municipalities", () => {
  test("a population", () => {
    const { indata, effekter } = edited({ "Kommuner!E9": 600 }, plain);
    expect(indata).toEqual([change("folkmangd-kommun", "2303", ["Ragunda", "Folkmängd"], 500, 600, "Kommuner!E9")]);
    // 299 kr by 700 and 600: 161 and 138.
    expect(effekter.slag).toMatchObject([
      {
        slag: "folkmangd-kommun",
        effekt: { belopp: lines(["12", "landsbygd", 174, 161], ["23", "landsbygd", 125, 138]) },
        var: [{ nyckel: "2303", vad: "Ragunda" }],
      },
    ]);
  });

  test("a population and a type of the same one are two changes", () => {
    const { indata, effekter } = edited({ "Kommuner!E9": 600, "Kommuner!D9": "ej landsbygd" }, plain);
    expect(indata.map(({ slag, cell }) => [slag, cell])).toEqual([
      ["folkmangd-kommun", "E9"],
      ["kommuntyp", "D9"],
    ]);
    const toSkane = lines(["12", "landsbygd", 174, 299], ["23", "landsbygd", 125, 0]);
    expect(effekter.slag.map(({ slag, effekt }) => [slag, effekt?.belopp])).toEqual([
      ["folkmangd-kommun", lines(["12", "landsbygd", 174, 161], ["23", "landsbygd", 125, 138])],
      ["kommuntyp", toSkane],
    ]);
    expect(effekter.totalt.belopp).toEqual(toSkane);
  });

  test("a name: told, and no difference", () => {
    const { lika, noteringar } = edited({ "Kommuner!B7": "Uppl. Väsby" });
    expect(lika).toBe(true);
    expect(noteringar).toEqual([
      { slag: "namn", vad: "Kommun", fore: "Upplands Väsby", efter: "Uppl. Väsby", blad: "Kommuner", cell: "B7" },
    ]);
  });

  const more = withRow(plain, "Kommuner", ["2305", "Bräcke", "23", "mycket gles landsbygd", 200]);
  // 299 kr by 700 and 700.
  const shares = lines(["12", "landsbygd", 174, 150], ["23", "landsbygd", 125, 149]);
  test("one more", () => {
    const { indata, resultat, effekter } = compared(more, plain);
    expect(indata).toEqual([change("kommun", "2305", ["Bräcke", "Folkmängd"], undefined, 200, "Kommuner!E9")]);
    expect(resultat.belopp).toEqual(shares);
    expect(effekter.slag).toMatchObject([
      { slag: "kommun", effekt: { belopp: shares }, var: [{ nyckel: "2305", vad: "Bräcke" }] },
    ]);
  });
  test("one less", () => {
    const { indata, resultat, effekter } = compared(plain, more);
    expect(indata).toEqual([change("kommun", "2305", ["Bräcke", "Folkmängd"], 200, undefined, "!")]);
    expect(resultat.belopp).toEqual(lines(["12", "landsbygd", 150, 174], ["23", "landsbygd", 149, 125]));
    expect(effekter.slag[0]?.effekt?.belopp).toEqual(resultat.belopp);
  });
});

describe("regions", () => {
  test("a name: told, and no difference", () => {
    const { lika, noteringar, namn } = edited({ "Regioner!B7": "Stockholms län" });
    expect(lika).toBe(true);
    expect(noteringar).toEqual([
      { slag: "namn", vad: "Region", fore: "Region Stockholm", efter: "Stockholms län", blad: "Regioner", cell: "B7" },
    ]);
    expect(namn.regioner["01"]).toBe("Stockholms län");
  });

  const gone = (sheet: string) => (snapshot: Snapshot) => withLines(snapshot, { sheet, axis: "row", at: 8, count: -1 });
  const fewer = gone("Regioner")(gone("Kommuner")(plain));
  // 701 kr by 1000 and 700: 412.4 and 288.6; 299 kr to Skåne alone.
  test("one less goes with its municipalities", () => {
    const { indata, resultat, effekter, formler } = compared(fewer, plain);
    expect(indata).toEqual([
      change("region", "23", ["Region Jämtland Härjedalen", "Folkmängd"], 500, undefined, "!"),
      change("kommun", "2303", ["Ragunda", "Folkmängd"], 500, undefined, "!"),
    ]);
    const all = lines(
      ["01", "befolkning", 319, 412],
      ["01", "landsbygd", 0, 0],
      ["12", "befolkning", 223, 289],
      ["12", "landsbygd", 174, 299],
      ["23", "befolkning", 159, undefined],
      ["23", "landsbygd", 125, undefined],
    ).filter(({ differens }) => differens !== 0);
    expect(resultat.belopp).toEqual(all);
    expect(effekter.slag.map(({ slag, effekt }) => [slag, effekt?.belopp])).toEqual([
      ["region", all],
      ["kommun", lines(["12", "landsbygd", 174, 299], ["23", "landsbygd", 125, 0])],
    ]);
    expect(formler).toEqual([]);
  });
  test("one more", () => {
    const { indata, resultat, effekter } = compared(plain, fewer);
    expect(indata).toEqual([
      change("region", "23", ["Region Jämtland Härjedalen", "Folkmängd"], undefined, 500, "Regioner!C9"),
      change("kommun", "2303", ["Ragunda", "Folkmängd"], undefined, 500, "Kommuner!E9"),
    ]);
    expect(resultat.belopp.slice(-2)).toEqual(
      lines(["23", "befolkning", undefined, 159], ["23", "landsbygd", undefined, 125]),
    );
    // The municipality has nowhere to be counted without its region.
    expect(effekter.slag.map(({ slag, effekt }) => [slag, effekt === undefined])).toEqual([
      ["region", false],
      ["kommun", true],
    ]);
  });

  test("the first one less: told in its place", () => {
    const first = (sheet: string) => (snapshot: Snapshot) =>
      withLines(snapshot, { sheet, axis: "row", at: 6, count: -1 });
    // 701 kr by 700 and 500: 408.9 and 292.1.
    expect(compared(first("Regioner")(first("Kommuner")(plain)), plain).resultat.belopp).toEqual(
      lines(
        ["01", "befolkning", 319, undefined],
        ["01", "landsbygd", 0, undefined],
        ["12", "befolkning", 223, 409],
        ["23", "befolkning", 159, 292],
      ),
    );
  });

  test("rows in another order are no difference", () => {
    const swapped = typed(plain, {
      "Regioner!A7": "23",
      "Regioner!B7": "Region Jämtland Härjedalen",
      "Regioner!C7": 500,
      "Regioner!A9": "01",
      "Regioner!B9": "Region Stockholm",
      "Regioner!C9": 1000,
    });
    expect(compared(swapped, plain)).toMatchObject({ lika: true, noteringar: [] });
  });
});

describe("decided amounts", () => {
  test("are changes, also where nothing is divided of them", () => {
    const { lika, indata, resultat, effekter } = edited({ "Regioner!D7": 310, "Regioner!E8": "" }, decided);
    expect(lika).toBe(false);
    expect(indata).toEqual([
      change("beslutat", "01", ["Region Stockholm", "Beslutat befolkning (kr)"], 300, 310, "Regioner!D7"),
      change("beslutat", "12", ["Region Skåne", "Beslutat landsbygd (kr)"], 170, undefined, "Regioner!E8"),
    ]);
    expect(resultat).toEqual(NOTHING);
    expect(effekter.slag).toMatchObject([
      { slag: "beslutat", antal: 2, effekt: NOTHING, var: [{ nyckel: "01" }, { nyckel: "12" }] },
    ]);
  });

  test("where the områden are divided of them, what is left there follows", () => {
    const before = typed(decided, { "Områdesregler!B4": "beslutat belopp" });
    const { effekter } = edited({ "Regioner!D7": 310 }, before);
    // 300 and 310 kr, of which Öst takes 50.
    const effect = { belopp: [], omraden: lines(["01", "", 250, 260]) };
    expect(effekter.totalt).toEqual(effect);
    expect(effekter.slag).toMatchObject([{ slag: "beslutat", effekt: effect }]);
  });

  test("the setting itself: which amounts are divided", () => {
    const { regler, indata, effekter } = edited({ "Områdesregler!B4": "beslutat belopp" }, decided);
    expect(indata).toEqual([]);
    expect(regler).toEqual([
      change(
        "underlag",
        "underlag",
        ["Underlag", "Underlag"],
        "fördelat belopp",
        "beslutat belopp",
        "Områdesregler!B4",
      ),
    ]);
    // Öst takes 50 of 300, not of 319. Of 290 kr 25.5 % is 73.95, rounded down, and a third 96.7.
    const effect = {
      belopp: [],
      omraden: lines(["01", "", 269, 250], ["23", NORR, 72, 73], ["23", VAST, 95, 97], ["23", "", 117, 120]),
    };
    expect(effekter.slag).toEqual([
      {
        slag: "underlag",
        antal: 1,
        effekt: effect,
        var: [{ nyckel: "underlag", vad: "Underlag", effekt: effect }],
        samverkan: NOTHING,
      },
    ]);
  });
});

describe("rules for områden", () => {
  const rule = (
    key: string,
    vad: string,
    falt: string,
    fore: CellValue | undefined,
    efter: CellValue | undefined,
    cell: string,
  ) => change("regel", key, [vad, falt], fore, efter, cell === "" ? "!" : `Områdesregler!${cell}`);
  const OST_NAME = "Region Stockholm · Öst · båda";

  test("an amount, at its cell, and what is left", () => {
    const { regler, effekter } = edited({ "Områdesregler!F7": 60 });
    expect(regler).toEqual([rule(OST, OST_NAME, "Värde", 50, 60, "F7")]);
    const effect = { belopp: [], omraden: lines(["01", OST, 50, 60], ["01", "", 269, 259]) };
    expect(effekter.slag).toEqual([
      {
        slag: "regel",
        antal: 1,
        effekt: effect,
        var: [{ nyckel: OST, vad: OST_NAME, effekt: effect }],
        samverkan: NOTHING,
      },
    ]);
  });

  test("each column of a rule is a change of its own", () => {
    const { regler } = edited({
      "Områdesregler!E7": "procent",
      "Områdesregler!F7": 12.5,
      "Områdesregler!H7": 10,
      "Områdesregler!I7": 40,
      "Områdesregler!J7": "1234",
      "Områdesregler!K7": "P1",
      "Områdesregler!L7": "M1",
    });
    expect(regler).toEqual([
      rule(OST, OST_NAME, "Regel", "belopp", "procent", "E7"),
      rule(OST, OST_NAME, "Värde", 50, 12.5, "F7"),
      rule(OST, OST_NAME, "Steg (kr)", 1, 10, "H7"),
      rule(OST, OST_NAME, "Låst belopp (kr)", "", 40, "I7"),
      rule(OST, OST_NAME, "Ansvar/kostnadsställe", "", "1234", "J7"),
      rule(OST, OST_NAME, "Projektkod", "", "P1", "K7"),
      rule(OST, OST_NAME, "Motpart", "", "M1", "L7"),
    ]);
  });

  test("names in other letter case: told, and no difference", () => {
    const { lika, regler, noteringar } = edited({ "Områdesregler!B8": "NORR", "Områdesregler!G9": "Förlossningar" });
    expect({ lika, regler }).toEqual({ lika: true, regler: [] });
    expect(noteringar).toEqual([
      { slag: "namn", vad: "Område", fore: "Norr", efter: "NORR", blad: "Områdesregler", cell: "B8" },
    ]);
  });

  const more = withRow(sound, "Områdesregler", ["12", "Syd", "2.8", "befolkning", "procent", 10, "", 1]);
  const SYD = "12 syd\u00002.8\u0000befolkning";
  const SYD_NAME = "Region Skåne · Syd · 2.8 · befolkning";
  // The first rule of the region: a tenth of 223 kr.
  test("one more: what it is, at its cell", () => {
    const { regler, resultat, effekter, namn } = compared(more);
    expect(regler).toEqual([rule(SYD, SYD_NAME, "Regel", undefined, "procent 10", "E9")]);
    expect(resultat).toEqual({ belopp: [], omraden: lines(["12", SYD, undefined, 22], ["12", "", 397, 375]) });
    expect(effekter.slag).toMatchObject([{ slag: "regel", antal: 1, var: [{ nyckel: SYD, vad: SYD_NAME }] }]);
    expect(effekter.slag[0]?.effekt).toEqual(resultat);
    expect(namn.av[SYD]).toBe("Syd · 2.8 · befolkning");
  });
  test("one less", () => {
    const { regler, resultat, effekter } = compared(sound, more);
    expect(regler).toEqual([rule(SYD, SYD_NAME, "Regel", "procent 10", undefined, "")]);
    expect(resultat).toEqual({ belopp: [], omraden: lines(["12", "", 375, 397], ["12", SYD, 22, undefined]) });
    expect(effekter.slag[0]?.effekt).toEqual(resultat);
  });

  test("a key, at its cell, and what is divided by it", () => {
    const { regler, indata, effekter } = edited({ "Nycklar!B7": 2, "Nycklar!C7": 5 });
    expect(indata).toEqual([]);
    expect(regler).toEqual([
      change("nyckel", "förlossningar", ["förlossningar", "Del"], 1, 2, "Nycklar!B7"),
      change("nyckel", "förlossningar", ["förlossningar", "Helhet"], 3, 5, "Nycklar!C7"),
    ]);
    // Two fifths of 284 kr: 113.6.
    const effect = { belopp: [], omraden: lines(["23", VAST, 95, 114], ["23", "", 117, 98]) };
    expect(effekter.slag).toMatchObject([
      { slag: "nyckel", antal: 1, effekt: effect, var: [{ nyckel: "förlossningar", vad: "förlossningar" }] },
    ]);
  });

  test("a key's name in another letter case: told, and no difference", () => {
    const { lika, noteringar, resultat } = edited({ "Nycklar!A7": "FÖRLOSSNINGAR" });
    expect({ lika, resultat }).toEqual({ lika: true, resultat: NOTHING });
    expect(noteringar).toEqual([
      { slag: "namn", vad: "Namn", fore: "förlossningar", efter: "FÖRLOSSNINGAR", blad: "Nycklar", cell: "A7" },
    ]);
  });

  test("account codes in another letter case are other codes", () => {
    const { regler } = edited({ "Områdesregler!J7": "A1" }, typed(sound, { "Områdesregler!J7": "a1" }));
    expect(regler).toEqual([rule(OST, OST_NAME, "Ansvar/kostnadsställe", "a1", "A1", "J7")]);
  });

  test("an insatsområde spelled otherwise", () => {
    const { lika, noteringar } = edited({ "Områdesregler!C7": "A" }, typed(sound, { "Områdesregler!C7": "a" }));
    expect(lika).toBe(true);
    expect(noteringar).toEqual([
      { slag: "namn", vad: "Insatsområde", fore: "a", efter: "A", blad: "Områdesregler", cell: "C7" },
    ]);
  });

  test("a rule by another key, and the key that it was by gone: neither can stand alone", () => {
    const { regler, effekter } = edited({ "Nycklar!A7": "Besök", "Områdesregler!G9": "besök" });
    expect(regler).toEqual([
      rule(VAST, "Region Jämtland Härjedalen · Väst · båda", "Nyckel", "förlossningar", "Besök", "G9"),
      change("nyckel", "besök", ["Besök", "Del"], undefined, 1, "Nycklar!B7"),
      change("nyckel", "besök", ["Besök", "Helhet"], undefined, 3, "Nycklar!C7"),
      change("nyckel", "förlossningar", ["förlossningar", "Del"], 1, undefined, "!"),
      change("nyckel", "förlossningar", ["förlossningar", "Helhet"], 3, undefined, "!"),
    ]);
    const unknown = { belopp: [], omraden: undefined };
    expect(effekter.totalt).toEqual(NOTHING);
    expect(effekter.slag.map(({ slag, effekt, var: each }) => [slag, effekt, each.map((one) => one.effekt)])).toEqual([
      ["regel", unknown, [unknown]],
      ["nyckel", unknown, [NOTHING, unknown]],
    ]);
  });

  const moreKeys = withRow(sound, "Nycklar", ["Besök", 1, 4, "test"]);
  test("a key more, and less", () => {
    expect(compared(moreKeys).regler).toEqual([
      change("nyckel", "besök", ["Besök", "Del"], undefined, 1, "Nycklar!B7"),
      change("nyckel", "besök", ["Besök", "Helhet"], undefined, 4, "Nycklar!C7"),
    ]);
    expect(compared(sound, moreKeys).regler).toEqual([
      change("nyckel", "besök", ["Besök", "Del"], 1, undefined, "!"),
      change("nyckel", "besök", ["Besök", "Helhet"], 4, undefined, "!"),
    ]);
    expect(compared(sound, moreKeys).effekter.slag).toMatchObject([{ slag: "nyckel", antal: 1, effekt: NOTHING }]);
  });
});

test("another year is told", () => {
  const after = { ...version(sound), year: 2025 };
  const { lika, noteringar } = compareVersions(version(sound), after);
  expect(lika).toBe(true);
  expect(noteringar).toEqual([{ slag: "ar", vad: "", fore: "2024", efter: "2025", blad: "", cell: "" }]);
});

describe("calculation sheets", () => {
  const without = (name: string): Snapshot => ({
    ...sound,
    sheets: sound.sheets.filter((sheet) => sheet.name !== name),
  });
  test.each(["Landsbygdsnyckel", "Fördelning", "Områdesbudget", "Områdessummor", "Kontroller"])(
    "%s that only one version has",
    (blad) => {
      expect(compared(without(blad))).toMatchObject({ lika: false, blad: [{ blad, finns: "fore" }] });
      expect(compared(sound, without(blad))).toMatchObject({ lika: false, blad: [{ blad, finns: "efter" }] });
    },
  );
  test("an input sheet is none", () => expect(compared(without("Logg")).blad).toEqual([]));
});

describe("formulas", () => {
  const AMOUNT = { blad: "Fördelning", kolumn: "Befolkning: Belopp (kr)" };

  test("typed over: its region and column, what stood there and what does", () => {
    const { lika, formler } = edited({ "Fördelning!R10": 5 });
    expect(lika).toBe(false);
    expect(formler).toEqual([
      {
        ...AMOUNT,
        celler: [{ rad: "12", fore: "=M10+P10+Q10", efter: 5, foreVarde: 223, efterVarde: 5, cell: "R10" }],
      },
    ]);
  });

  test("put right again", () => {
    expect(compared(sound, typed(sound, { "Fördelning!R10": 5 })).formler).toEqual([
      {
        ...AMOUNT,
        celler: [{ rad: "12", fore: 5, efter: "=M10+P10+Q10", foreVarde: 5, efterVarde: 223, cell: "R10" }],
      },
    ]);
  });

  test("wrong in the same way in both is no difference; wrong in another way is", () => {
    const wrong = typed(sound, { "Fördelning!R10": { formula: "=M10+P10+Q10+1", value: 224 } });
    expect(compared(wrong, wrong).formler).toEqual([]);
    const other = typed(sound, { "Fördelning!R10": { formula: "=M10+P10+Q10+2", value: 225 } });
    expect(compared(other, wrong).formler).toEqual([
      {
        ...AMOUNT,
        celler: [
          { rad: "12", fore: "=M10+P10+Q10+1", efter: "=M10+P10+Q10+2", foreVarde: 224, efterVarde: 225, cell: "R10" },
        ],
      },
    ]);
    const number = typed(sound, { "Fördelning!R10": 224 });
    expect(compared(number, number).formler).toEqual([]);
  });

  test("by column, in the order of the sheets; above the rows and in the sum", () => {
    const { formler } = edited({
      "Fördelning!R9": 1,
      "Fördelning!R11": 2,
      "Fördelning!AC8": 3,
      "Fördelning!B4": 0,
      "Landsbygdsnyckel!G9": 4,
      "Områdesbudget!G11": 5,
      "Kontroller!F8": "OK!",
    });
    expect(
      formler.map(({ blad, kolumn, celler }) => [blad, kolumn, celler.map(({ rad, cell }) => [rad, cell])]),
    ).toEqual([
      ["Landsbygdsnyckel", "Landsbygdsnyckel", [["01", "G9"]]],
      ["Fördelning", "Region", [["", "B4"]]],
      ["Fördelning", "Landsbygd: Belopp (kr)", [["summa", "AC8"]]],
      [
        "Fördelning",
        "Befolkning: Belopp (kr)",
        [
          ["01", "R9"],
          ["23", "R11"],
        ],
      ],
      ["Områdesbudget", "Belopp (kr)", [["23 · Väst · båda", "G11"]]],
      ["Kontroller", "Status", [["pott-1", "F8"]]],
    ]);
  });

  test("rows that have come in move no formula", () => {
    const moved = withLines(sound, { sheet: "Fördelning", axis: "row", at: 8, count: 1 });
    expect(compared(moved).formler).toEqual([]);
    expect(compared(moved).celler["01 befolkning"]).toEqual({ blad: "Fördelning", cell: "R10" });
    expect(compared(typed(moved, { "Fördelning!R11": 5 })).formler).toEqual([
      {
        ...AMOUNT,
        celler: [{ rad: "12", fore: "=M10+P10+Q10", efter: 5, foreVarde: 223, efterVarde: 5, cell: "R11" }],
      },
    ]);
  });

  test("a row that was deleted has no formula and no cell", () => {
    const gone = withLines(sound, { sheet: "Fördelning", axis: "row", at: 9, count: -1 });
    const { formler, celler } = compared(gone);
    expect(formler.find(({ kolumn }) => kolumn === AMOUNT.kolumn)).toEqual({
      ...AMOUNT,
      celler: [{ rad: "12", fore: "=M10+P10+Q10", efter: "", foreVarde: 223, efterVarde: "", cell: "" }],
    });
    expect(celler["12 befolkning"]).toBeUndefined();
    expect(celler["23 befolkning"]).toEqual({ blad: "Fördelning", cell: "R10" });
  });

  test("wrong in the same way in both, where a row has come in between", () => {
    const wrong = (snapshot: Snapshot, row: number) =>
      typed(snapshot, { [`Fördelning!R${row}`]: { formula: `=M${row}+P${row}`, value: 223 } });
    const moved = withLines(sound, { sheet: "Fördelning", axis: "row", at: 8, count: 1 });
    expect(compared(wrong(moved, 11), wrong(sound, 10)).formler).toEqual([]);
  });

  test("a region's formula, whatever row it stands on", () => {
    expect(compared(typed(plain, { "Fördelning!R10": 5 }), oneRegion).formler).toEqual([
      {
        ...AMOUNT,
        celler: [{ rad: "12", fore: "=M9+P9+Q9", efter: 5, foreVarde: 701, efterVarde: 5, cell: "R10" }],
      },
    ]);
  });

  test("a column that was deleted has no cell", () => {
    const gone = withLines(sound, { sheet: "Fördelning", axis: "column", at: 17, count: -1 });
    expect(compared(gone).celler["01 befolkning"]).toBeUndefined();
    expect(compared(gone).formler.find(({ kolumn }) => kolumn === AMOUNT.kolumn)?.celler[1]).toEqual({
      rad: "01",
      fore: "=M9+P9+Q9",
      efter: "",
      foreVarde: 319,
      efterVarde: "",
      cell: "",
    });
  });

  test("regions that only one version has are told with the inputs", () =>
    expect(compared(plain, oneRegion).formler).toEqual([]));
});

describe("more than twenty changes of a kind", () => {
  const { ready } = version(plain);
  const model = {
    ...ready.grant,
    rules: new Map(),
    keys: new Map(),
    source: "fördelat belopp",
    decided: new Map(),
  } as Model;
  const people = (n: number): Step => ({
    slag: "folkmangd-region",
    nyckel: `${n}`,
    vad: `Region ${n}`,
    apply: (one) => ({ ...one, regions: [{ ...one.regions[0]!, folkmangd: 1000 + n }, ...one.regions.slice(1)] }),
  });
  const kind = (count: number) =>
    effectsOf(
      model,
      model,
      Array.from({ length: count }, (_, i) => people(i)),
    )!.slag[0]!;
  test("are only told together", () => {
    expect(kind(20)).toMatchObject({ antal: 20, var: Array.from({ length: 20 }, (_, i) => ({ nyckel: `${i}` })) });
    expect(kind(21)).toMatchObject({ antal: 21, var: [], samverkan: NOTHING });
  });
  test("versions that cannot be computed have no effects", () => {
    const none = { ...model, regions: [] };
    expect(effectsOf(none, model, [])).toBeUndefined();
    expect(effectsOf(model, none, [])).toBeUndefined();
  });
});
