/** The fingerprint of the inputs: the same for the same inputs wherever they stand, another for any other input. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { kronor } from "../../src/domain/kronor";
import { readAreaInputs, type AreaInputs } from "../../src/workbook/areaInputs";
import { inputFingerprint, shortDigest } from "../../src/workbook/fingerprint";
import { readInputs, type Inputs } from "../../src/workbook/inputs";
import type { CellValue, Snapshot } from "../../src/workbook/snapshot";
import { code } from "../support/allocationCases";
import { planAreaCase, randomAreaCase, type AreaCase } from "../support/areaCases";
import { snapshotOfPlan } from "../support/planBook";
import { upTo } from "../support/runs";
import { aterstod, belopp, nyckel, procent } from "../support/areaRules";
import { smallBook, snapshotOf, testDefaults } from "../support/snapshot";

interface Understood {
  ready: NonNullable<Inputs["ready"]>;
  areas: AreaInputs | undefined;
}

const regionNames = new Map(Array.from({ length: 9 }, (_, i) => [code(i), `Region ${code(i)}`]));

function understood(snapshot: Snapshot): Understood {
  const { ready, findings } = readInputs(snapshot, { ...testDefaults, kommunkoder: undefined, regionNames });
  if (!ready) throw new Error(JSON.stringify(findings));
  const areas = readAreaInputs(snapshot, { regionkoder: undefined, insatsomraden: [], year: 2024 });
  return { ready, areas };
}
const fingerprintOf = ({ ready, areas }: Understood): Promise<string> => inputFingerprint(ready, areas);
const workbookOf = (areaCase: AreaCase): Snapshot => snapshotOfPlan(planAreaCase(areaCase).input);

/** Every table's rows in another order, and something of the user's own to the right of it. */
function rearranged(snapshot: Snapshot, order: (rows: number) => number[]): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const table = snapshot.tables.find((t) => t.sheet === sheet.name);
      if (!table) return sheet;
      const first = table.row + 1;
      const places = order(table.rows - 1);
      const moved = sheet.values.map((line, row) => {
        const from = places[row - first];
        const source = from === undefined ? line : sheet.values[first + from]!;
        const within = (column: number) => column >= table.column && column < table.column + table.columns;
        const cells = line.map((cell, column): CellValue => (within(column) ? source[column]! : cell));
        return [...cells, "", row % 2 === 0 ? "egen" : row];
      });
      return { ...sheet, values: moved, formulas: moved };
    }),
  };
}

/** A permutation that a seed gives, for a table of any length. */
const shuffle =
  (seed: number) =>
  (rows: number): number[] =>
    Array.from({ length: rows }, (_, i) => i)
      .map((i) => [Math.sin(seed + i * 7919), i] as const)
      .sort(([a], [b]) => a - b)
      .map(([, i]) => i);

const withRules = randomAreaCase.filter(({ regions }) => regions.some(({ rules }) => rules.length > 0));

test("sixteen hexadecimal digits in groups", async () => {
  const [areaCase] = fc.sample(withRules, { numRuns: 1, seed: 1 });
  expect(await fingerprintOf(understood(workbookOf(areaCase!)))).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/);
});

test("rows in another order, and own columns, change nothing", () =>
  fc.assert(
    fc.asyncProperty(withRules, fc.nat(), async (areaCase, seed) => {
      const snapshot = workbookOf(areaCase);
      const other = rearranged(snapshot, shuffle(seed));
      expect(await fingerprintOf(understood(other))).toBe(await fingerprintOf(understood(snapshot)));
    }),
    upTo(60),
  ));

type Change = (inputs: Understood, pick: number) => Understood | undefined;
const grantChange =
  (change: (grant: Understood["ready"]["grant"], pick: number) => Partial<Understood["ready"]["grant"]>): Change =>
  ({ ready, areas }, pick) => ({ ready: { ...ready, grant: { ...ready.grant, ...change(ready.grant, pick) } }, areas });
const areasChange =
  (change: (areas: AreaInputs, pick: number) => Partial<AreaInputs> | undefined): Change =>
  ({ ready, areas }, pick) => {
    const changed = areas && change(areas, pick);
    return areas && changed ? { ready, areas: { ...areas, ...changed } } : undefined;
  };
/** One row of a list, by a number that may be larger than the list. */
const oneOf = <T>(rows: readonly T[], pick: number, change: (row: T) => T): T[] =>
  rows.map((row, i) => (i === pick % rows.length ? change(row) : row));

const CHANGES: Record<string, Change> = {
  method: grantChange(() => ({ method: "differens på största" })),
  frame: grantChange(({ frame }) => ({ frame: kronor(frame + 1) })),
  "a pot's amount": grantChange(({ pots }, pick) => ({
    pots: oneOf(pots, pick, (pot) => ({ ...pot, belopp: kronor(pot.belopp + 1) })),
  })),
  "a pot's key": grantChange(({ pots }, pick) => ({ pots: oneOf(pots, pick, (pot) => ({ ...pot, nyckel: "ingen" })) })),
  "a pot's name": grantChange(({ pots }, pick) => ({
    pots: oneOf(pots, pick, (p) => ({ ...p, insats: `${p.insats} 2` })),
  })),
  "a region's population": grantChange(({ regions }, pick) => ({
    regions: oneOf(regions, pick, (region) => ({ ...region, folkmangd: region.folkmangd + 1 })),
  })),
  "a region's code": grantChange(({ regions }, pick) => ({
    regions: oneOf(regions, pick, (region) => ({ ...region, regionkod: "98" })),
  })),
  "a region more": grantChange(({ regions }) => ({
    regions: [...regions, { regionkod: "99", region: "Ny", folkmangd: 0 }],
  })),
  "a municipality's population": grantChange(({ kommuner }, pick) => ({
    kommuner: oneOf(kommuner, pick, (kommun) => ({ ...kommun, folkmangd: kommun.folkmangd + 1 })),
  })),
  "a municipality's type": grantChange(({ kommuner }, pick) => ({
    kommuner: oneOf(kommuner, pick, (kommun) => ({
      ...kommun,
      kommuntyp: kommun.kommuntyp === "gles" ? "tät" : "gles",
    })),
  })),
  "a municipality's region": grantChange(({ kommuner }, pick) => ({
    kommuner: oneOf(kommuner, pick, (kommun) => ({ ...kommun, regionkod: "98" })),
  })),
  "a weight": grantChange(({ weights }, pick) => ({
    weights: new Map(oneOf([...weights], pick, ([typ, vikt]) => [typ, vikt + 0.01])),
  })),
  "a type more": grantChange(({ weights }) => ({ weights: new Map([...weights, ["ny", 0]]) })),
  "a rule's value": areasChange(({ rules }, pick) => {
    const at = pick % rules.length;
    const { rule } = rules[at]!;
    if (rule.regel !== "belopp" && rule.regel !== "procent") return undefined;
    const value = rule.regel === "belopp" ? { belopp: kronor(rule.belopp + 1) } : { hundradelar: rule.hundradelar + 1 };
    return { rules: oneOf(rules, pick, (row) => ({ ...row, rule: { ...rule, ...value } as typeof rule })) };
  }),
  "a rule's step": areasChange(({ rules }, pick) => ({
    rules: oneOf(rules, pick, (row) => ({ ...row, rule: { ...row.rule, steg: row.rule.steg + 1 } })),
  })),
  "a rule's lock": areasChange(({ rules }, pick) => ({
    rules: oneOf(rules, pick, (row) => ({ ...row, rule: { ...row.rule, last: kronor((row.rule.last ?? -1) + 1) } })),
  })),
  "a rule's område": areasChange(({ rules }, pick) => ({
    rules: oneOf(rules, pick, (row) => ({ ...row, rule: { ...row.rule, omrade: `${row.rule.omrade} 2` } })),
  })),
  "a rule less": areasChange(({ rules }) => ({ rules: rules.slice(1) })),
  "a key's part": areasChange(({ keys }, pick) => ({
    keys: new Map(oneOf([...keys], pick, ([name, key]) => [name, { ...key, del: key.del + 1 }])),
  })),
  "a key's whole": areasChange(({ keys }, pick) => ({
    keys: new Map(oneOf([...keys], pick, ([name, key]) => [name, { ...key, helhet: key.helhet + 1 }])),
  })),
  "what the rules divide": areasChange(() => ({ source: "beslutat belopp" })),
  "no rules at all": ({ ready, areas }) => (areas ? { ready, areas: undefined } : undefined),
};

test.each(Object.entries(CHANGES))("%s changed: another fingerprint", (_, change) =>
  fc.assert(
    fc.asyncProperty(withRules, fc.nat(), async (areaCase, pick) => {
      const inputs = understood(workbookOf(areaCase));
      const changed = change(inputs, pick);
      fc.pre(changed !== undefined);
      expect(await fingerprintOf(changed!)).not.toBe(await fingerprintOf(inputs));
    }),
    upTo(15),
  ),
);

test("two municipalities that change populations: no sum is another, the fingerprint is", async () => {
  const [areaCase] = fc.sample(withRules, { numRuns: 1, seed: 3 });
  const inputs = understood(workbookOf(areaCase!));
  const { grant } = inputs.ready;
  const [first] = grant.kommuner;
  const pair = (a: number, b: number) => ({
    ...inputs,
    ready: {
      ...inputs.ready,
      grant: {
        ...grant,
        kommuner: [
          { ...first!, kommunkod: "0191", folkmangd: a },
          { ...first!, kommunkod: "0192", folkmangd: b },
        ],
      },
    },
  });
  expect(await fingerprintOf(pair(100, 200))).not.toBe(await fingerprintOf(pair(200, 100)));
});

test("names of regions, account codes and decided amounts that nothing divides are left out", async () => {
  const [areaCase] = fc.sample(withRules, { numRuns: 1, seed: 2 });
  const { ready, areas } = understood(workbookOf(areaCase!));
  const regions = ready.grant.regions.map((region) => ({ ...region, region: "Annat namn" }));
  const renamed = { ...ready, grant: { ...ready.grant, regions } };
  const rules = areas!.rules.map((row) => ({ ...row, projektkod: "4711", row: row.row + 5 }));
  expect(await inputFingerprint(renamed, { ...areas!, rules })).toBe(await inputFingerprint(ready, areas));
});

test("sixteen digits of the SHA-256 of what is told, as JSON", async () => {
  // printf '"abc"' | sha256sum
  expect(await shortDigest("abc")).toBe("6cc4-3f85-8fbb-7633");
  // Among these are some with a byte below 16.
  for (let told = 0; told < 40; told++) {
    const digits = createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 16);
    expect((await shortDigest(told)).replaceAll("-", "")).toBe(digits);
  }
});

test("all that the amounts depend on, in an order of its own", async () => {
  const rules = [
    aterstod("C"),
    procent("B", 1250, { bas: "befolkning", steg: 1000, last: kronor(7) }),
    nyckel("D", "K", { insatsomrade: "2.1" }),
    belopp("A", 5),
  ].map((rule, row) => ({ row, regionkod: "23", rule, ansvar: "", projektkod: "", motpart: "" }));
  const { ready, findings } = readInputs(
    snapshotOf({
      ...smallBook(),
      Regioner: [
        ["Regionkod", "Region", "Folkmängd", "Beslutat befolkning (kr)"],
        ["23", "Region Jämtland Härjedalen", 500, ""],
        ["01", "Region Stockholm", 1000, 467],
      ],
    }),
    testDefaults,
  );
  expect(findings).toEqual([]);
  const areas = {
    rules,
    keys: new Map([["K", { del: 1, helhet: 2 }]]),
    source: "beslutat belopp",
  } as unknown as AreaInputs;
  const grant = [
    1,
    "största resten",
    1000,
    [
      ["Befolkning", "befolkning", 700],
      ["Landsbygd", "landsbygd", 300],
    ],
    [
      ["01", 1000],
      ["23", 500],
    ],
    [
      ["0114", "01", "ej landsbygd", 1000],
      ["2303", "23", "mycket gles landsbygd", 500],
    ],
    [
      ["ej landsbygd", 0],
      ["mycket gles landsbygd", 6],
    ],
  ];
  const told = (source: string, decided: unknown) => [
    ...grant,
    [
      source,
      [
        ["23", "A", "", "båda", "belopp", 5, null, 1, null],
        ["23", "B", "", "befolkning", "procent", 1250, null, 1000, 7],
        ["23", "C", "", "båda", "återstod", null, null, 1, null],
        ["23", "D", "2.1", "båda", "nyckel", null, "K", 1, null],
      ],
      [["K", 1, 2]],
      decided,
    ],
  ];
  const digest = (what: unknown) => createHash("sha256").update(JSON.stringify(what)).digest("hex").slice(0, 16);
  const plain = async (given: AreaInputs | undefined) => (await inputFingerprint(ready!, given)).replaceAll("-", "");
  const decided = [
    ["01", null, 467, null],
    ["23", null, "", null],
  ];
  expect(await plain(undefined)).toBe(digest([...grant, null]));
  expect(await plain(areas)).toBe(digest(told("beslutat belopp", decided)));
  expect(await plain({ ...areas, source: "fördelat belopp" })).toBe(digest(told("fördelat belopp", null)));
});
