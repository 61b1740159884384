/** Områdesregler: each row is a rule for an område, or its fault is told in full. */
import { fel, varning, type BookFinding } from "../../../src/workbook/findings";
import { parseAreaSource, parseOmradesregler } from "../../../src/workbook/parse/omradesregler";
import { omradesregler } from "../../../src/workbook/sheets/omradesregler";
import type { CellValue } from "../../../src/workbook/snapshot";
import type { Rows } from "../../support/snapshot";
import { sourceOf } from "../../support/sources";

const context = {
  regionkoder: new Set(["01", "23"]),
  keys: new Map([
    ["Förlossningar", { del: 1, helhet: 4 }],
    ["Invånare", { del: 1, helhet: 2 }],
  ]),
  insatsomraden: [{ nr: "2.1" }, { nr: "2.8", endastLandsbygd: true as const }],
  year: 2024,
};
const headers = "Regionkod,Område,Insatsområde,Bas,Regel,Värde,Nyckel,Steg (kr),Låst belopp (kr)".split(",");
const LEDGER = ["Ansvar", "Projektkod", "Motpart"];
/** Område Kvinna of Region Jämtland Härjedalen (RS/803/2023). */
const KVINNA: CellValue[] = ["23", "Kvinna", "", "båda", "belopp", 18_310_000, "", "", ""];
const kvinna = { omrade: "Kvinna", insatsomrade: "", bas: "båda", steg: 1, regel: "belopp", belopp: 18_310_000 };
const parse = (rows: Rows, more = {}) =>
  parseOmradesregler(sourceOf(omradesregler, [headers, ...rows]), { ...context, ...more });
/** The row with other cells in the columns that are named by their headers. */
const changed = (changes: Record<string, CellValue>, row = KVINNA): CellValue[] =>
  row.map((value, i) => changes[headers[i]!] ?? value);
const ruleOf = (changes: Record<string, CellValue>) => parse([changed(changes)]);
const read = (rule: object) => [
  { row: 3, regionkod: "23", rule: { ...kvinna, ...rule }, ansvar: "", projektkod: "", motpart: "" },
];

test("a rule with the codes that the ledger needs, in the order of the sheet", () => {
  const rows = [
    [...headers, ...LEDGER],
    [...KVINNA, 4100, "P1", "M"],
    ["", "", "", "", "", "", "", "", "", "", "", ""],
    [
      ...changed({ Regionkod: "01", Insatsområde: "2.1", Bas: "Befolkning", "Steg (kr)": 1000, "Låst belopp (kr)": 0 }),
      "",
      "",
      "",
    ],
  ];
  expect(parseOmradesregler(sourceOf(omradesregler, rows), context)).toEqual({
    rules: [
      { row: 3, regionkod: "23", rule: kvinna, ansvar: "4100", projektkod: "P1", motpart: "M" },
      {
        row: 5,
        regionkod: "01",
        rule: { ...kvinna, insatsomrade: "2.1", bas: "befolkning", steg: 1000, last: 0 },
        ansvar: "",
        projektkod: "",
        motpart: "",
      },
    ],
    findings: [],
  });
});

test.each<[string, Record<string, CellValue>, object]>([
  ["12,5 percent", { Regel: "Procent", Värde: 12.5 }, { regel: "procent", hundradelar: 1250 }],
  [
    "1,15 percent, which is no whole number of hundredths in a double",
    { Regel: "procent", Värde: 1.15 },
    { regel: "procent", hundradelar: 115 },
  ],
  ["0 percent", { Regel: "procent", Värde: 0 }, { regel: "procent", hundradelar: 0 }],
  [
    "a key, as Nycklar spells it",
    { Regel: "nyckel", Värde: "", Nyckel: "INVÅNARE" },
    { regel: "nyckel", nyckel: "Invånare" },
  ],
  ["what is left", { Regel: "ÅTERSTOD", Värde: "" }, { regel: "återstod" }],
  [
    "what is left, with the step that is everybody's",
    { Regel: "återstod", Värde: "", "Steg (kr)": 1 },
    { regel: "återstod" },
  ],
  ["a step of 100 000", { "Steg (kr)": 100_000 }, { steg: 100_000 }],
  [
    "an insatsområde of the rural pot",
    { Insatsområde: "2.8", Bas: "landsbygd" },
    { insatsomrade: "2.8", bas: "landsbygd" },
  ],
  [
    "spaces where something may be left out",
    { Insatsområde: " ", Nyckel: " ", "Steg (kr)": " ", "Låst belopp (kr)": " " },
    { insatsomrade: " " },
  ],
])("%s", (_, changes, rule) => {
  const { belopp, ...common } = kvinna;
  const amount = "regel" in rule ? {} : { belopp };
  expect(ruleOf(changes)).toEqual({
    rules: [
      { row: 3, regionkod: "23", rule: { ...common, ...amount, ...rule }, ansvar: "", projektkod: "", motpart: "" },
    ],
    findings: [],
  });
});

const at = (code: Parameters<typeof fel>[0], cell: string, params: BookFinding["params"]) =>
  fel(code, "Områdesregler", cell, params);
const BASER = "befolkning, landsbygd, båda";
const REGLER = "belopp, procent, nyckel, återstod";

test.each<[string, Record<string, CellValue>, ...BookFinding[]]>([
  ["a region that Regioner lacks", { Regionkod: "03" }, at("regel-utan-region", "B4", { kod: "03" })],
  [
    "a code that Excel has made a number",
    { Regionkod: 23 },
    at("kod-ar-tal", "B4", { kolumn: "Regionkod", varde: "23", ratt: "23" }),
  ],
  ["no område", { Område: " " }, at("cell-tom", "C4", { kolumn: "Område", varde: "" })],
  [
    "an insatsområde that Excel has made a number",
    { Insatsområde: 2.1 },
    at("insatsomrade-tal", "D4", { varde: "2.1", ratt: "2.1" }),
  ],
  ["no base", { Bas: " " }, at("cell-tom", "E4", { kolumn: "Bas", varde: "" })],
  ["a base that is none", { Bas: "yta" }, at("bas-okand", "E4", { varde: "yta", kanda: BASER })],
  ["a rule that is none", { Regel: "hälften" }, at("regel-okand", "F4", { varde: "hälften", kanda: REGLER })],
  [
    "a base with a space, which a formula sees",
    { Bas: "båda " },
    at("bas-okand", "E4", { varde: "båda ", kanda: BASER }),
  ],
  ["no amount", { Värde: " " }, at("cell-tom", "G4", { kolumn: "Värde", varde: "" })],
  ["an amount below zero", { Värde: -1 }, at("tal-negativt", "G4", { kolumn: "Värde", varde: "-1" })],
  [
    "three decimals of a percent",
    { Regel: "procent", Värde: 12.345 },
    at("procent-decimaler", "G4", { kolumn: "Värde", varde: 12.345 }),
  ],
  [
    "percent below zero",
    { Regel: "procent", Värde: -0.123 },
    at("tal-negativt", "G4", { kolumn: "Värde", varde: "-0.123" }),
  ],
  [
    "percent as text, with a point",
    { Regel: "procent", Värde: "12.5" },
    at("tal-som-text", "G4", { kolumn: "Värde", varde: "12.5" }),
  ],
  [
    "percent as text",
    { Regel: "procent", Värde: "12,5" },
    at("tal-som-text", "G4", { kolumn: "Värde", varde: "12,5" }),
  ],
  [
    "a key that Nycklar lacks",
    { Regel: "nyckel", Värde: "", Nyckel: "Barn" },
    at("regelnyckel-okand", "H4", { varde: "Barn", kanda: "Förlossningar, Invånare" }),
  ],
  ["no key", { Regel: "nyckel", Värde: "", Nyckel: " " }, at("cell-tom", "H4", { kolumn: "Nyckel", varde: "" })],
  ["a step of 0", { "Steg (kr)": 0 }, at("steg-ogiltigt", "I4", { varde: 0 })],
  ["a step of half a krona", { "Steg (kr)": 1.5 }, at("steg-ogiltigt", "I4", { varde: 1.5 })],
  ["a step as text", { "Steg (kr)": "1 000" }, at("tal-som-text", "I4", { kolumn: "Steg (kr)", varde: "1 000" })],
  [
    "locked below zero",
    { "Låst belopp (kr)": -1 },
    at("tal-negativt", "J4", { kolumn: "Låst belopp (kr)", varde: "-1" }),
  ],
  [
    "several things at once, from left to right",
    { Regionkod: "3", Område: "", Bas: "", Regel: "", "Låst belopp (kr)": "" },
    at("kod-fel-form", "B4", { kolumn: "Regionkod", varde: "3", siffror: 2 }),
    at("cell-tom", "C4", { kolumn: "Område", varde: "" }),
    at("cell-tom", "E4", { kolumn: "Bas", varde: "" }),
    at("cell-tom", "F4", { kolumn: "Regel", varde: "" }),
  ],
])("%s: no rule, and told", (_, changes, ...findings) => {
  // Another rule's fault is not this one's.
  expect(parse([changed(changes), changed({ Område: "Barn" })])).toEqual({
    rules: [{ ...read({ omrade: "Barn" })[0], row: 4 }],
    findings,
  });
});

const warned = (code: Parameters<typeof fel>[0], cell: string, params: BookFinding["params"]) =>
  varning(code, "Områdesregler", cell, params);

test.each<[string, Record<string, CellValue>, object, ...BookFinding[]]>([
  ["an unusual step", { "Steg (kr)": 7 }, { steg: 7 }, warned("steg-ovanligt", "I4", { varde: 7 })],
  [
    "an insatsområde that the year's agreement lacks",
    { Insatsområde: "9.9" },
    { insatsomrade: "9.9" },
    warned("insatsomrade-okant", "D4", { varde: "9.9", ar: "2024", kanda: "2.1, 2.8" }),
  ],
  [
    "the rural pot's insatsområde paid for by another",
    { Insatsområde: "2.8" },
    { insatsomrade: "2.8" },
    warned("insatsomrade-landsbygd", "D4", { varde: "2.8", bas: "båda" }),
  ],
  [
    "a key for an amount",
    { Nyckel: "Invånare" },
    {},
    warned("falt-utan-verkan", "H4", { kolumn: "Nyckel", varde: "Invånare", regel: "belopp" }),
  ],
  [
    "an område that begins like a formula",
    { Område: "=1+1" },
    { omrade: "=1+1" },
    warned("namn-som-formel", "C4", { varde: "=1+1" }),
  ],
])("%s: a rule all the same, with a warning", (_, changes, rule, ...findings) => {
  expect(ruleOf(changes)).toEqual({ rules: read(rule), findings });
});

test.each<[string, Record<string, CellValue>, BookFinding[]]>([
  [
    "a value for a key",
    { Regel: "nyckel", Värde: 5, Nyckel: "Invånare" },
    [warned("falt-utan-verkan", "G4", { kolumn: "Värde", varde: 5, regel: "nyckel" })],
  ],
  [
    "a value, a key and a step for what is left",
    { Regel: "återstod", Värde: 5, Nyckel: "Invånare", "Steg (kr)": 1000 },
    [
      warned("falt-utan-verkan", "G4", { kolumn: "Värde", varde: 5, regel: "återstod" }),
      warned("falt-utan-verkan", "I4", { kolumn: "Steg (kr)", varde: 1000, regel: "återstod" }),
      warned("falt-utan-verkan", "H4", { kolumn: "Nyckel", varde: "Invånare", regel: "återstod" }),
    ],
  ],
  [
    "half a percent, where 50 may be meant",
    { Regel: "procent", Värde: 0.5 },
    [warned("procent-liten", "G4", { varde: 0.5, procent: 50 })],
  ],
  [
    "one percent, where 100 may be meant",
    { Regel: "procent", Värde: 1 },
    [warned("procent-liten", "G4", { varde: 1, procent: 100 })],
  ],
  ["a hundredth more is meant", { Regel: "procent", Värde: 1.01 }, []],
])("%s", (_, changes, findings) => {
  const { rules, findings: told } = ruleOf(changes);
  expect(told).toEqual(findings);
  expect(rules).toHaveLength(1);
});

test("a warning of one rule does not hide the next one's fault", () => {
  expect(parse([changed({ "Steg (kr)": 7 }), changed({ Regionkod: "03" })])).toMatchObject({
    rules: [{ regionkod: "23" }],
    findings: [{ code: "steg-ovanligt" }, { code: "regel-utan-region" }],
  });
});

test("a rule without a kind is not said to have fields without effect", () => {
  expect(ruleOf({ Regel: "hälften", Nyckel: "Invånare" }).findings.map(({ code }) => code)).toEqual(["regel-okand"]);
});

test("an insatsområde of the rural pot is not judged by a base that is none", () => {
  expect(ruleOf({ Insatsområde: "2.8", Bas: "yta" }).findings.map(({ code }) => code)).toEqual(["bas-okand"]);
});

describe("the same område", () => {
  const twice = (changes: Record<string, CellValue>) => parse([KVINNA, changed(changes)]);

  test("with the same base is told, in another letter case too, with where it stands first", () => {
    expect(twice({ Område: "KVINNA" })).toEqual({
      rules: read({}),
      findings: [at("omrade-dubblett", "C5", { kod: "23", omrade: "KVINNA", forsta: "C4" })],
    });
    // A rule that could not be read stands nowhere.
    expect(parse([changed({ Värde: "" }), KVINNA]).findings.map(({ code }) => code)).toEqual(["cell-tom"]);
  });

  test.each<Record<string, CellValue>>([{ Regionkod: "01" }, { Bas: "befolkning" }, { Insatsområde: "2.1" }])(
    "with %p is another",
    (changes) => {
      const { rules, findings } = twice(changes);
      expect(rules).toHaveLength(2);
      expect(findings).toEqual([]);
    },
  );
});

describe("sums", () => {
  test.each([
    ["where the codes stand", { Regionkod: "Summa" }, "Summa"],
    ["where the områden stand, without a code", { Regionkod: "", Område: "Totalt" }, "Totalt"],
  ])("%s", (_, changes, namn) => {
    expect(ruleOf(changes)).toEqual({ rules: [], findings: [at("summarad", "B4", { namn })] });
  });
  test("an område may be called so where it has a region", () => {
    expect(ruleOf({ Område: "Totalt" })).toEqual({ rules: read({ omrade: "Totalt" }), findings: [] });
  });
});

test("where Regioner could not be read any code will do", () => {
  expect(parse([changed({ Regionkod: "99" })], { regionkoder: undefined })).toMatchObject({
    rules: [{ regionkod: "99" }],
    findings: [],
  });
});

describe("columns", () => {
  const lacking = (...lacked: string[]) => {
    const rows = [headers, KVINNA].map((row) => row.filter((_, i) => !lacked.includes(headers[i]!)));
    return parseOmradesregler(sourceOf(omradesregler, rows), context);
  };
  test.each(["Regionkod", "Område", "Bas", "Regel", "Värde"])(
    "without %s nothing is read: that it is missing is told already",
    (header) => expect(lacking(header)).toEqual({ rules: [], findings: [] }),
  );
  test("a rule by key is at fault without the column of keys", () => {
    const rows = [headers, changed({ Regel: "nyckel", Värde: "" })].map((row) => row.filter((_, i) => i !== 6));
    expect(parseOmradesregler(sourceOf(omradesregler, rows), context)).toEqual({
      rules: [],
      findings: [at("regelnyckel-okand", "F4", { varde: "", kanda: "Förlossningar, Invånare" })],
    });
  });

  test("the others may be missing", () => {
    expect(lacking("Insatsområde", "Nyckel", "Steg (kr)", "Låst belopp (kr)")).toEqual({
      rules: read({}),
      findings: [],
    });
  });
});

describe("which amounts are divided", () => {
  const choiceIn = (...above: Rows) => parseAreaSource(sourceOf(omradesregler, [...above, headers, KVINNA]));

  test.each([
    ["Underlag", "fördelat belopp", "fördelat belopp"],
    [" UNDERLAG: ", "Beslutat belopp", "beslutat belopp"],
  ])("%s, %s: the cell to the right of its label", (label, typed, choice) => {
    expect(choiceIn(["Områdesregler"], ["", label, typed])).toEqual({
      cell: { row: 3, column: 3 },
      choice,
      findings: [],
    });
  });

  const kanda = "fördelat belopp, beslutat belopp";
  test.each([
    ["", "cell-tom"],
    [" ", "cell-tom"],
    ["hälften", "underlag-okant"],
  ] as const)("%p is none", (typed, code) => {
    expect(choiceIn(["Underlag", typed])).toEqual({
      cell: { row: 2, column: 2 },
      findings: [at(code, "C3", { kolumn: "Underlag", varde: typed, kanda })],
    });
  });

  test("is not there where no cell above the headers is its label", () => {
    expect(choiceIn(["Underlaget", "x"], ["Under:lag", "x"])).toEqual({ findings: [] });
    const beside = [headers, KVINNA].map((row, i) => [...row, i === 0 ? "Underlag" : "", "x"]);
    expect(parseAreaSource(sourceOf(omradesregler, beside))).toEqual({ findings: [] });
    const below = sourceOf(omradesregler, [headers, KVINNA, ["Underlag", "hälften"]]);
    expect(parseAreaSource(below)).toEqual({ findings: [] });
  });
});
