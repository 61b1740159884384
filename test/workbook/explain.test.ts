/** Förklara: each step of an amount, from the frame on, at its cell. The figures are reckoned by hand in the comments. */
import { allocateGrant } from "../../src/domain/allocate";
import type { METHODS } from "../../src/domain/method";
import { omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import { describeSheets, findSheet } from "../../src/workbook/audit/describe";
import { explainRegion, regionAt, type ExplainInput } from "../../src/workbook/explain";
import { readInputs } from "../../src/workbook/inputs";
import type { Snapshot } from "../../src/workbook/snapshot";
import { aterstod, belopp } from "../support/areaRules";
import { defaultsOf } from "../support/grantSheets";
import { snapshotOfPlan } from "../support/planBook";
import { planRun } from "../support/runCase";
import { bookOf, inOpen, SMALL } from "../support/smallRun";
import { snapshotOf } from "../support/snapshot";

const rules = [belopp("Kvinna", 100), aterstod("Vårdval")].map((rule) => ({
  regionkod: "23",
  rule,
  ansvar: "",
  projektkod: "",
  motpart: "",
}));

/** The workbook after the run, calculated, as Granska has placed it. */
function explainable(method: (typeof METHODS)[number], withRules = true): ExplainInput {
  const grant = { ...SMALL, method };
  const run = planRun(grant, { sheets: withRules ? [omradesreglerTemplate(rules, "fördelat belopp")] : [] });
  const book = bookOf(run);
  const snapshot: Snapshot = inOpen(book, ({ shownOn }) =>
    snapshotOf(Object.fromEntries(book.sheets.map(({ name }) => [name, shownOn(name)]))),
  );
  const { ready } = readInputs(snapshotOfPlan(run.input), defaultsOf(grant));
  const computed = allocateGrant(ready!.grant);
  if (!computed.ok) throw new Error(computed.error.kind);
  const placed = describeSheets(run.result).flatMap((described) => findSheet(described, snapshot) ?? []);
  return { snapshot, ready: ready!, grant: computed.value, audited: { placed } as unknown as ExplainInput["audited"] };
}
const ranked = explainable("största resten");
const rounded = explainable("differens på största", false);
const told = (steps: { kind: string; sheet: string; cell: string; value: unknown }[] = []) =>
  steps.map(({ kind, sheet, cell, value }) => [
    kind,
    `${sheet}!${cell}`,
    typeof value === "number" ? Math.round(value * 1000) / 1000 : value,
  ]);

test("by population: 701 kr × 500 / 2 200 = 159 and 700/2 200, the second largest rest, and one krona is left", () => {
  const explained = explainRegion(ranked, "23");
  expect(explained).toMatchObject({ regionkod: "23", region: "Region Jämtland Härjedalen" });
  const [people] = explained!.pots;
  expect(people).toMatchObject({ pott: "Utveckling", nyckel: "befolkning", metod: "största resten" });
  expect(told(people?.steps)).toEqual([
    ["ram", "Ram!D11", 1018],
    ["pott", "Fördelning!I4", 701],
    ["nyckel", "Fördelning!D11", 500],
    ["nyckelsumma", "Fördelning!I5", 2200],
    ["andel", "Fördelning!H11", 0.227],
    ["kvot", "Fördelning!J11", 159.318],
    ["heltal", "Fördelning!M11", 159],
    ["rest", "Fördelning!N11", 700],
    ["rang", "Fördelning!O11", 2],
    ["kvar", "Fördelning!I6", 1],
    ["upprakning", "Fördelning!P11", 0],
    ["belopp", "Fördelning!R11", 159],
  ]);
  const params = new Map(people?.steps.map((step) => [step.kind, step.params]));
  expect([
    params.get("pott"),
    params.get("nyckel"),
    params.get("upprakning"),
    params.get("ram"),
    params.get("rang"),
  ]).toEqual([{ pott: "Utveckling" }, { nyckel: "befolkning" }, { metod: "största resten" }, {}, {}]);
});

test("by the rural key: the types that weigh, 300 × 0,5 + 200 × 1,25 = 400 of 1 275, 94 of 299 kr", () => {
  const [, rural] = explainRegion(ranked, "23")!.pots;
  expect(rural).toMatchObject({ pott: "Landsbygd", nyckel: "landsbygd" });
  const types = rural!.steps.filter(({ kind }) => kind === "typ");
  expect(types.map(({ sheet, value, params }) => [sheet, value, params])).toEqual([
    ["Landsbygdsnyckel", 300, { typ: "gles", vikt: 0.5 }],
    ["Landsbygdsnyckel", 200, { typ: "mycket gles", vikt: 1.25 }],
  ]);
  expect(rural!.steps.map(({ kind }) => kind)).toEqual([
    "ram",
    "pott",
    "typ",
    "typ",
    "nyckel",
    "nyckelsumma",
    "andel",
    "kvot",
    "heltal",
    "rest",
    "rang",
    "kvar",
    "upprakning",
    "belopp",
  ]);
  const at = (kind: string) => rural!.steps.find((step) => step.kind === kind);
  expect(at("nyckel")).toMatchObject({ sheet: "Fördelning", cell: "F11", params: { nyckel: "landsbygd" } });
  expect(Number(at("nyckel")?.value) / Number(at("nyckelsumma")?.value)).toBeCloseTo(400 / 1275, 12);
  expect(at("belopp")).toMatchObject({ cell: "AC11", value: 94 });
});

test("the other method tells no rank, and a difference only where it fell", () => {
  // 318,64 → 319, 223,05 → 223, 159,32 → 159: 701, no difference. 0, 205,20 → 205, 93,80 → 94: 299, none either.
  const kinds = (code: string) => explainRegion(rounded, code)!.pots.map(({ steps }) => steps.map(({ kind }) => kind));
  const expected = ["ram", "pott", "nyckel", "nyckelsumma", "andel", "kvot", "heltal", "rest", "upprakning", "belopp"];
  expect(kinds("01")[0]).toEqual(expected);
  const { audited, ...rest } = rounded;
  const fordelning = audited.placed.find(({ name }) => name === "Fördelning")!;
  // As if one krona were too much: Q9 is Stockholm's difference.
  const values = fordelning.sheet.values.map((line, r) => line.map((cell, c) => (r === 8 && c === 16 ? -1 : cell)));
  const placed = audited.placed.map((sheet) =>
    sheet === fordelning ? { ...sheet, sheet: { ...sheet.sheet, values } } : sheet,
  );
  const explained = explainRegion({ ...rest, audited: { ...audited, placed } }, "01");
  expect(told(explained?.pots[0]?.steps).slice(-3)).toEqual([
    ["upprakning", "Fördelning!P9", 1],
    ["differens", "Fördelning!Q9", -1],
    ["belopp", "Fördelning!R9", 319],
  ]);
  expect(explained?.pots[0]?.metod).toBe("differens på största");
});

test("one pot alone, where that is what is asked about", () => {
  expect(explainRegion(ranked, "23", 1)?.pots.map(({ pott }) => pott)).toEqual(["Landsbygd"]);
  expect(explainRegion(ranked, "23", 0)?.pots.map(({ pott }) => pott)).toEqual(["Utveckling"]);
});

test("the region's områden, each at its row of Områdesbudget; none without rules", () => {
  // 159 + 94 = 253: 100 kr fixed, and what is left.
  const { areas } = explainRegion(ranked, "23")!;
  expect(areas.map(({ kind, sheet, value, params }) => [kind, sheet, value, params])).toEqual([
    ["omrade", "Områdesbudget", 100, { omrade: "Kvinna" }],
    ["omrade", "Områdesbudget", 153, { omrade: "Vårdval" }],
  ]);
  expect(areas.map(({ cell }) => cell)).toEqual([
    expect.stringMatching(/^[A-Z]+9$/),
    expect.stringMatching(/^[A-Z]+10$/),
  ]);
  expect(explainRegion(ranked, "01")?.areas).toEqual([]);
  expect(explainRegion(rounded, "23")?.areas).toEqual([]);
});

test("a region that the workbook lacks is not explained, nor is any without Fördelning", () => {
  expect(explainRegion(ranked, "14")).toBeUndefined();
  const placed = ranked.audited.placed.filter(({ name }) => name !== "Fördelning");
  expect(explainRegion({ ...ranked, audited: { ...ranked.audited, placed } }, "23")).toBeUndefined();
  const regions = ranked.grant.regions.filter(({ regionkod }) => regionkod !== "23");
  expect(explainRegion({ ...ranked, grant: { ...ranked.grant, regions } }, "23")).toBeUndefined();
});

test("without Ram or its frame the frame is not told, nor the types without Landsbygdsnyckel", () => {
  const { ready, audited } = ranked;
  const sources = { ...ready.sources, frameCell: undefined };
  const placed = audited.placed.filter(({ name }) => name !== "Landsbygdsnyckel");
  const explained = explainRegion({ ...ranked, ready: { ...ready, sources }, audited: { ...audited, placed } }, "23");
  const kinds = explained?.pots.flatMap(({ steps }) => steps.map(({ kind }) => kind));
  expect(kinds).not.toContain("ram");
  expect(kinds).not.toContain("typ");
  const noRam = { ...ready, sources: { ...ready.sources, ram: undefined } };
  expect(explainRegion({ ...ranked, ready: noRam }, "23")?.pots[0]?.steps[0]?.kind).toBe("pott");
});

test("a pot that has gone from Ram since the run is not explained", () => {
  const pots = ranked.grant.pots.filter(({ pot }) => pot.insats !== "Utveckling");
  expect(explainRegion({ ...ranked, grant: { ...ranked.grant, pots } }, "23")?.pots).toMatchObject([
    { pott: "Landsbygd" },
  ]);
});

test("a column or row that is gone from the sheet has no step", () => {
  const { audited } = ranked;
  const without = (change: (to: (number | undefined)[]) => (number | undefined)[], lines: "rows" | "columns") => ({
    ...ranked,
    audited: {
      ...audited,
      placed: audited.placed.map((sheet) =>
        sheet.name === "Fördelning" ? { ...sheet, [lines]: { ...sheet[lines], to: change(sheet[lines].to) } } : sheet,
      ),
    },
  });
  const kinds = (input: ExplainInput) => explainRegion(input, "23")?.pots[0]?.steps.map(({ kind }) => kind);
  expect(kinds(without((to) => to.map((column) => (column === 14 ? undefined : column)), "columns"))).not.toContain(
    "rang",
  );
  expect(kinds(without((to) => to.map((row) => (row === 10 ? undefined : row)), "rows"))).toEqual([
    "ram",
    "pott",
    "nyckelsumma",
    "kvar",
  ]);
});

describe("which region and pot a cell is about", () => {
  test.each([
    ["Fördelning", "AC11", { regionkod: "23", pot: 1 }],
    ["Fördelning", "I9", { regionkod: "01", pot: 0 }],
    ["Fördelning", "D10", { regionkod: "12" }],
    ["Fördelning", "AC11:AD12", { regionkod: "23", pot: 1 }],
    ["Fördelning", "AZ11", { regionkod: "23" }],
    ["Fördelning", "A8", undefined],
    ["Fördelning", "I5", undefined],
    ["Fördelning", "A12", undefined],
    ["Fördelning", "", undefined],
    ["Regioner", "C7", { regionkod: "01" }],
    ["Regioner", "Z9", { regionkod: "23" }],
    ["Regioner", "A6", undefined],
    ["Områdesbudget", "C9", { regionkod: "23" }],
    ["Landsbygdsnyckel", "C9", { regionkod: "01" }],
    ["Kontroller", "A9", undefined],
    ["Om", "A1", undefined],
    ["Mitt blad", "A1", undefined],
  ])("%s %s: %j", (sheet, cell, about) => expect(regionAt(ranked, { sheet, cell })).toEqual(about));

  test("not on a sheet whose first column is gone", () => {
    const placed = ranked.audited.placed.map((sheet) => ({ ...sheet, columns: { ...sheet.columns, to: [undefined] } }));
    const input = { ...ranked, audited: { ...ranked.audited, placed } };
    expect(regionAt(input, { sheet: "Fördelning", cell: "D10" })).toBeUndefined();
  });
});
