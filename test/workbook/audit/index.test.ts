/** What Granska says of the workbook as a whole: sheets that are gone or are not ours, checks that fail, what cannot be read. */
import { audit } from "../../../src/workbook/audit";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { auditInput, FINGERPRINT, shows, typed } from "../../support/divided";
import { judgeFingerprint } from "../../../src/workbook/audit/fingerprint";
import { stretch } from "../../../src/workbook/audit/findings";
import { decided, fel, placedOn, plain, said, sound, soundInput, varning } from "../../support/sound";

const without = (snapshot: Snapshot, ...names: string[]): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.filter(({ name }) => !names.includes(name)),
});
const plainInput = auditInput(plain);
const manual: Snapshot = { ...sound, calculationMode: "manual" };
const byHand = varning(["berakning-manuell", "", ""]);

test("not divided yet: that, and what else can be seen of it", () => {
  expect(audit(without(manual, "Fördelning", "Kontroller"), [], soundInput)).toEqual({
    findings: [byHand, varning(["inte-fordelad", "", ""])],
    placed: [],
  });
});

test("inputs that cannot be read: no formula is compared, and that is an error", () => {
  expect(audit(manual, [], undefined)).toEqual({ findings: [byHand, fel(["inte-jamfort", "", ""])], placed: [] });
});

test.each(["Fördelning", "Kontroller", "Landsbygdsnyckel", "Områdesbudget", "Områdessummor"])(
  "%s is gone: that is said, and nothing of what the run kept",
  (name) => {
    const damaged = without(typed(sound, { "Fördelning!AG9": 320, "Kontroller!C19": 1001 }), name);
    const codes = said(damaged).map(({ code, sheet }) => [code, sheet]);
    expect(codes).toContainEqual(["berakningsblad-saknas", name]);
    expect(said(damaged)).toContainEqual(fel(["berakningsblad-saknas", name, ""], { blad: name }));
    expect(codes.map(([code]) => code)).not.toContain("korningsvarde-andrat");
    expect(codes.map(([code]) => code)).not.toContain("indata-andrade-sedan-korningen");
  },
);

test.each<[string, number, string]>([
  ["Landsbygdsnyckel", 7, "Landsbygdsnyckel per region"],
  ["Kontroller", 8, "Kontroller"],
])("a sheet of that name that has at most half of our columns is somebody else's: %s", (name, columns, title) => {
  const cut = (kept: number): Snapshot => ({
    ...sound,
    sheets: sound.sheets.map((sheet) =>
      sheet.name === name
        ? {
            ...sheet,
            values: sheet.values.map((line) => line.slice(0, kept)),
            formulas: sheet.formulas.map((line) => line.slice(0, kept)),
          }
        : sheet,
    ),
  });
  const half = Math.floor(columns / 2);
  expect(said(cut(half))).toContainEqual(fel(["blad-inte-vart", name, "A1"], { forvantat: title }));
  expect(said(cut(half + 1)).map(({ code }) => code)).not.toContain("blad-inte-vart");
});

test("a sheet of that name that holds nothing of ours at all", () => {
  const blank = {
    ...sound,
    sheets: sound.sheets.map((sheet) =>
      sheet.name === "Landsbygdsnyckel"
        ? { ...sheet, values: [["Mitt", "eget"]], formulas: [["Mitt", "eget"]] }
        : sheet,
    ),
  };
  const { findings, placed } = audit(blank, [], auditInput(blank));
  expect(findings.filter(({ sheet }) => sheet === "Landsbygdsnyckel")).toEqual([
    fel(["blad-inte-vart", "Landsbygdsnyckel", "A1"], { forvantat: "Landsbygdsnyckel per region" }),
  ]);
  expect(placed.map(({ name }) => name)).toEqual(["Fördelning", "Områdesbudget", "Områdessummor", "Kontroller"]);
});

test.each(["Fördelning", "Kontroller"])("without %s it was divided once, and the rest is compared", (name) => {
  const codes = audit(without(plain, name), [], plainInput).findings.map(({ code }) => code);
  expect(codes).toContain("berakningsblad-saknas");
  expect(codes).not.toContain("inte-fordelad");
  expect(audit(without(plain, name), [], plainInput).placed.length).toBe(2);
});

describe("checks that fail", () => {
  test("amounts that are not those decided are a warning", () => {
    const [finding, ...more] = audit(decided, [], auditInput(decided)).findings;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: "kontroll-fel",
      severity: "varning",
      sheet: "Kontroller",
      params: {
        id: "beslutat",
        kontroll: "Regioner där beloppet skiljer sig från det beslutade; saknas beslutet räknas regionen inte",
      },
    });
  });

  test.each<[string, string, string]>([
    ["F7", "ram-potter", "Potterna summerar till ramen"],
    ["F8", "pott-1", "Fördelat ur potten Befolkning"],
    ["F38", "indata-omraden-underlag", ""],
  ])("%s", (cell, id, kontroll) => {
    const failed = said(shows(sound, { [`Kontroller!${cell}`]: "FEL" }));
    // That an input has changed since the run is a warning of its own.
    if (kontroll === "") expect(failed).toEqual([]);
    else expect(failed).toEqual([fel(["kontroll-fel", "Kontroller", cell], { id, kontroll })]);
  });

  test("the amounts of the run, which only are out of date", () =>
    expect(said(shows(sound, { "Kontroller!F17": "FEL" }))).toEqual([]));
});

describe("the fingerprint of the run", () => {
  const OTHER = "ffff-ffff-ffff-ffff";
  const inputsChanged = varning(["indata-andrade-sedan-korningen", "Kontroller", "B5"], { vad: "fingeravtryck" });
  const typedOver = (funnet: string) =>
    fel(["korningsvarde-andrat", "Kontroller", "B5"], { kolumn: "Fingeravtryck", forvantat: FINGERPRINT, funnet });

  const judged = (snapshot: Snapshot) => judgeFingerprint(placedOn(snapshot), { ...soundInput, snapshot });
  test("the same: nothing", () => expect(judged(sound)).toEqual([]));
  test.each<[string, (one: ReturnType<typeof placedOn>[number]) => ReturnType<typeof placedOn>[number] | undefined]>([
    ["the sheet", () => undefined],
    ["its row", (one) => ({ ...one, rows: { ...one.rows, to: one.rows.to.with(4, undefined) } })],
    ["its column", (one) => ({ ...one, columns: { ...one.columns, to: one.columns.to.with(1, undefined) } })],
  ])("without %s there is nothing to judge", (_, damage) => {
    const placed = placedOn(typed(sound, { "Kontroller!B5": OTHER })).flatMap((one) =>
      one.name === "Kontroller" ? (damage(one) ?? []) : [one],
    );
    expect(judgeFingerprint(placed, soundInput)).toEqual([]);
  });
  test("another than that of the inputs, and Logg has it too: the inputs have changed", () =>
    expect(judged(typed(sound, { "Kontroller!B5": OTHER, "Logg!E6": OTHER }))).toEqual([inputsChanged]));
  test("Logg has another: it was typed over", () =>
    expect(said(typed(sound, { "Kontroller!B5": OTHER }))).toEqual([typedOver(OTHER)]));
  test("without Logg nobody can tell: the inputs have changed", () =>
    expect(judged(without(typed(sound, { "Kontroller!B5": OTHER }), "Logg"))).toEqual([inputsChanged]));
  test("gone", () => expect(judged(typed(sound, { "Kontroller!B5": "" }))).toEqual([typedOver("")]));
  test("gone, and no Logg to say what it was: that of the inputs", () =>
    expect(judged(without(typed(sound, { "Kontroller!B5": "" }), "Logg"))).toEqual([typedOver("")]));
  test("not told where a kept value says it already", () =>
    expect(said(typed(sound, { "Kontroller!B5": OTHER, "Kontroller!C19": 1001 })).map(({ cell }) => cell)).toEqual([
      "C19",
    ]));
});

test("what is given back: every sheet of ours in the order of calculation, with where it stands", () => {
  const names = (snapshot: Snapshot) => audit(snapshot, [], auditInput(snapshot)).placed.map(({ name }) => name);
  expect(names(sound)).toEqual(["Landsbygdsnyckel", "Fördelning", "Områdesbudget", "Områdessummor", "Kontroller"]);
  expect(names(plain)).toEqual(["Landsbygdsnyckel", "Fördelning", "Kontroller"]);
});

test.each<[string, [number, number][], string]>([
  ["no cell", [], ""],
  ["one", [[8, 3]], "D9"],
  [
    "a stretch of a column",
    [
      [8, 3],
      [9, 3],
      [10, 3],
    ],
    "D9:D11",
  ],
  [
    "a stretch of a row",
    [
      [8, 5],
      [8, 3],
      [8, 4],
    ],
    "D9:F9",
  ],
  [
    "a rectangle",
    [
      [8, 3],
      [8, 4],
      [9, 3],
      [9, 4],
    ],
    "D9:E10",
  ],
  [
    "cells apart in a column",
    [
      [8, 3],
      [10, 3],
    ],
    "D9",
  ],
  [
    "cells apart in a row",
    [
      [8, 3],
      [8, 5],
    ],
    "D9",
  ],
  [
    "cells askew",
    [
      [9, 3],
      [8, 4],
    ],
    "D10",
  ],
  [
    "three of four",
    [
      [8, 3],
      [8, 4],
      [9, 3],
    ],
    "D9",
  ],
])("where a finding stands: %s", (_, cells, expected) =>
  expect(stretch(cells.map(([row, column]) => ({ row, column })))).toBe(expected),
);
