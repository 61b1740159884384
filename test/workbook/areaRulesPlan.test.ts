/** One region's rules written into Områdesregler: where they come, what follows them, and what is left alone. */
import type { AreaRule } from "../../src/domain/areaRule";
import { kronor } from "../../src/domain/kronor";
import { readAreaInputs } from "../../src/workbook/areaInputs";
import { planAreaRules } from "../../src/workbook/areaRulesPlan";
import type { Plan } from "../../src/workbook/plan";
import { aterstod, belopp, nyckel, procent } from "../support/areaRules";
import { snapshotOf, type Rows } from "../support/snapshot";

/** Without insatsområde, step and lock; account codes, and a note of the user's own last. */
const HEADERS = ["Regionkod", "Område", "Bas", "Regel", "Värde", "Nyckel", "Projektkod", "Anteckning"];
const rows: Rows = [
  ["01", "Stockholm", "båda", "belopp", 9, "", "", "om S"],
  ["23", "A", "båda", "belopp", 1, "", 4711, "om A"],
  ["23", "B", "befolkning", "procent", 12.5, "", 4712, "om B"],
  ["01", "Norrtälje", "båda", "återstod", "", "", "", "om N"],
];
const NYCKLAR: Rows = [
  ["Namn", "Del", "Helhet"],
  ["K", 1, 2],
];
const entry = (rule: AreaRule, projektkod = "") => ({ rule, regionkod: "23", ansvar: "", projektkod, motpart: "" });
const A = entry(belopp("A", 1), "4711");
const B = entry(procent("B", 1250, { bas: "befolkning" }), "4712");

function planned(rules: ReturnType<typeof entry>[], regionkod = "23", sheet: Rows = [HEADERS, ...rows]) {
  const snapshot = snapshotOf({ Områdesregler: sheet, Nycklar: NYCKLAR });
  const areas = readAreaInputs(snapshot, { regionkoder: undefined, insatsomraden: [], year: 2024 });
  return planAreaRules(
    snapshot,
    areas!,
    regionkod,
    rules.map((rule) => ({ ...rule, regionkod })),
  );
}
const cellsOf = ({ sheets }: Plan) => sheets[0]?.blocks.at(-1)?.cells;

test("what is the same is not written; a code that stands as a number stays one", () =>
  expect(planned([A, B])).toEqual({ plan: { sheets: [], names: [] }, findings: [] }));

test("a rule changed in its place: those cells only", () => {
  const { plan, findings } = planned([A, entry(nyckel("B", "K", { bas: "befolkning" }), "P1")]);
  expect(findings).toEqual([]);
  const untouched = new Array<null>(8).fill(null);
  expect(plan.sheets).toHaveLength(1);
  expect(cellsOf(plan)).toEqual([untouched, untouched, [null, null, null, "nyckel", "", "K", "P1", null], untouched]);
});

test("another order: each keeps what the user has beside it, known by område and base", () =>
  expect(cellsOf(planned([B, A]).plan)?.slice(1, 3)).toEqual([
    ["23", "B", "befolkning", "procent", 12.5, "", "4712", "om B"],
    ["23", "A", "båda", "belopp", 1, "", "4711", "om A"],
  ]));

test("a rule of another base is another rule, with nothing beside it", () =>
  expect(cellsOf(planned([A, entry(procent("B", 1250, { bas: "landsbygd" }))]).plan)?.[2]).toEqual([
    "23",
    "B",
    "landsbygd",
    "procent",
    12.5,
    "",
    "",
    "",
  ]));

test("one more stands with the region's own; rows below move down, and none of another region is lost", () =>
  expect(cellsOf(planned([A, B, entry(aterstod("=C"))]).plan)).toEqual([
    new Array(8).fill(null),
    new Array(8).fill(null),
    new Array(8).fill(null),
    ["23", "'=C", "båda", "återstod", "", "", "", ""],
    ["01", "Norrtälje", "båda", "återstod", "", "", "", "om N"],
  ]));

test("none: rows below move up", () =>
  expect(cellsOf(planned([]).plan)).toEqual([
    new Array(8).fill(null),
    ["01", "Norrtälje", "båda", "återstod", "", "", "", "om N"],
    ["", "", "", "", "", null, "", ""],
    ["", "", "", "", null, null, null, ""],
  ]));

test("a region that has none yet comes last", () => {
  const { plan } = planned([entry(belopp("Ny", 7))], "14");
  expect(cellsOf(plan)).toEqual([
    ...new Array(4).fill(new Array(8).fill(null)),
    ["14", "Ny", "båda", "belopp", 7, "", "", null],
  ]);
});

test("rows between two of the region's stay below them", () => {
  const mixed = [HEADERS, rows[1]!, rows[0]!, rows[2]!];
  expect(cellsOf(planned([A, B], "23", mixed).plan)).toEqual([
    new Array(8).fill(null),
    ["23", "B", "befolkning", "procent", 12.5, "", "4712", "om B"],
    ["01", "Stockholm", "båda", "belopp", 9, "", "", "om S"],
  ]);
});

test("a blank row, or one with a note alone, stays with those that it stands among", () => {
  const note = ["", "", "", "", "", "", "", "Nedan: Stockholm"];
  const parted = [HEADERS, rows[1]!, rows[2]!, note, rows[0]!];
  expect(planned([A, B], "23", parted).plan.sheets).toEqual([]);
  expect(cellsOf(planned([A], "23", parted).plan)?.slice(1)).toEqual([
    ["", "", "", "", "", "", "", "Nedan: Stockholm"],
    ["01", "Stockholm", "båda", "belopp", 9, "", "", "om S"],
    ["", "", "", "", "", null, null, ""],
  ]);
});

test("whatever column the codes stand in", () => {
  const moved = [HEADERS, ...rows].map(([kod, ...row]) => [...row, kod!]);
  expect(cellsOf(planned([B], "23", moved).plan)?.[1]).toEqual([
    "B",
    "befolkning",
    "procent",
    12.5,
    "",
    "4712",
    "om B",
    "23",
  ]);
});

test("with an insatsområde the same område may have a rule for each", () => {
  const wide = [HEADERS, ...rows].map((row, r) => [...row, r === 0 ? "Insatsområde" : r === 3 ? "2.1" : ""]);
  const rule = entry(procent("B", 1250, { bas: "befolkning", insatsomrade: "2.1" }), "4712");
  expect(planned([A, rule], "23", wide).plan.sheets).toEqual([]);
  const other = entry(procent("B", 1250, { bas: "befolkning", insatsomrade: "2.2" }));
  expect(cellsOf(planned([A, other], "23", wide).plan)?.[2]?.slice(-2)).toEqual(["", "2.2"]);
});

test("a column that a rule needs and the sheet lacks is told, with what it may be called and what there is", () => {
  const { findings } = planned([entry(belopp("A", 1, { steg: 1000, last: kronor(1) })), entry(belopp("B", 2))], "23", [
    ["", ...HEADERS, ""],
    ["", ...rows[1]!, ""],
  ]);
  const at = { severity: "fel", code: "kolumn-saknas", sheet: "Områdesregler", cell: "A1" } as const;
  const funna = HEADERS.join(", ");
  expect(findings.map(({ params, ...finding }) => [finding, params.kolumn, params.funna])).toEqual([
    [at, "Steg (kr)", funna],
    [at, "Låst belopp (kr)", funna],
  ]);
  expect(String(findings[0]?.params.stavningar)).toMatch(/^Steg \(kr\), /);
  // A step of 1 kr is no step.
  expect(planned([entry(belopp("A", 1, { steg: 1 }))]).findings).toEqual([]);
});

test("what the user has below the rules is in the way of one more", () => {
  const below = [HEADERS, ...rows, ["", "", "", "", "", "", "", "mitt eget"]];
  expect(planned([A, B, entry(aterstod("C"))], "23", below).findings).toMatchObject([
    { code: "egna-celler", cell: "H6" },
  ]);
});
