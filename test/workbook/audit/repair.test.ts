/** "Återställ formeln": what the description gives is written in the finding's cells, and nothing else. */
import { audit } from "../../../src/workbook/audit";
import { repairPlan } from "../../../src/workbook/audit/repair";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { auditInput, typed, type Typed } from "../../support/divided";
import { plain, said } from "../../support/sound";

const plainInput = auditInput(plain);
const repaired = (snapshot: Snapshot, sheet: string, cell: string) =>
  repairPlan(audit(snapshot, [], { ...plainInput, snapshot }), snapshot, sheet, cell);

const rect = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const plan = (name: string, block: object, formats: object[]) => ({
  sheets: [
    { name, create: false, clear: undefined, blocks: [block], formats, widths: [], validations: [], highlights: [] },
  ],
  names: [],
});

test.each<[string, string, Typed, object, object[]]>([
  [
    "a formula, in its number format",
    "Fördelning!R10",
    7,
    { ...rect(9, 17), cells: [["=M10+P10+Q10"]] },
    [{ ...rect(9, 17), numberFormat: "#,##0" }],
  ],
  [
    "a share",
    "Fördelning!H9",
    7,
    { ...rect(8, 7), cells: [["=D9/I$5"]] },
    [{ ...rect(8, 7), numberFormat: "0.0000%" }],
  ],
  [
    "a code stays text",
    "Fördelning!A10",
    "99",
    { ...rect(9, 0), cells: [["'12"]] },
    [{ ...rect(9, 0), numberFormat: "@" }],
  ],
  [
    "a setting without a number format",
    "Fördelning!B4",
    0,
    { ...rect(3, 1), cells: [['=IF($B$2="största resten",1,0)']] },
    [{ ...rect(3, 1), numberFormat: "General" }],
  ],
  [
    "what a whole column shares",
    "Landsbygdsnyckel!D4",
    9,
    { ...rect(3, 3), cells: [["=INDEX(Vikter[Vikt],MATCH(D$7,Vikter[Kommuntyp],0))"]] },
    [{ ...rect(3, 3), numberFormat: "General" }],
  ],
  [
    "a header",
    "Fördelning!R7",
    "kr",
    { ...rect(6, 17), cells: [["Belopp (kr)"]] },
    [{ ...rect(6, 17), numberFormat: "General" }],
  ],
  ["a number", "Landsbygdsnyckel!C9", 4, { ...rect(8, 2), cells: [[1]] }, [{ ...rect(8, 2), numberFormat: "0" }]],
])("%s", (_, where, content, block, formats) => {
  const [sheet = "", cell = ""] = where.split("!");
  expect(repaired(typed(plain, { [where]: content }), sheet, cell)).toEqual(plan(sheet, block, formats));
});

test("all the cells of one finding", () => {
  const damaged = typed(plain, { "Fördelning!R10": 7, "Fördelning!R11": 7 });
  expect(repaired(damaged, "Fördelning", "R10:R11")).toEqual(
    plan("Fördelning", { ...rect(9, 17, 2), cells: [["=M10+P10+Q10"], ["=M11+P11+Q11"]] }, [
      { ...rect(9, 17), numberFormat: "#,##0" },
      { ...rect(10, 17), numberFormat: "#,##0" },
    ]),
  );
});

test("of a fault in several columns, the first cell", () => {
  const damaged = typed(plain, {
    "Fördelning!D8": { formula: "=SUM(D$9:D$10)", value: 2200 },
    "Fördelning!E9": { formula: "=RANK(D9,D$9:D$10)+SUMPRODUCT(1*((D$9:D9-D9)=0))-1", value: 1 },
  });
  expect(repaired(damaged, "Fördelning", "D8")).toEqual(
    plan("Fördelning", { ...rect(7, 3), cells: [["=SUM(D$9:D$11)"]] }, [{ ...rect(7, 3), numberFormat: "#,##0" }]),
  );
});

test("the master check on an input sheet", () =>
  expect(repaired(typed(plain, { "Ram!B3": "OK" }), "Ram", "B3")).toEqual(
    plan("Ram", { ...rect(2, 1), cells: [["=Kontroller!$B$3"]] }, []),
  ));

test("the sheet's name in another letter case", () => {
  const damaged = typed(plain, { "Fördelning!R10": 7 });
  const sheets = damaged.sheets.map((sheet) =>
    sheet.name === "Fördelning" ? { ...sheet, name: "FÖRDELNING" } : sheet,
  );
  const { findings } = audit({ ...damaged, sheets }, [], { ...plainInput, snapshot: { ...damaged, sheets } });
  expect(findings.map(({ sheet, cell }) => [sheet, cell])).toEqual([["FÖRDELNING", "R10"]]);
});

describe("nothing is written", () => {
  const damaged = typed(plain, {
    "Fördelning!R10": 7,
    "Fördelning!C2": "eget",
    "Vikter!F9": { formula: "=[1]A!A1", value: 1 },
  });
  test.each<[string, string, string]>([
    ["where nothing is wrong", "Fördelning", "R9"],
    ["over a user's own cell", "Fördelning", "C2"],
    ["for a link on an input sheet", "Vikter", "F9"],
    ["on another sheet", "Kontroller", "R10"],
    ["on a sheet that is not there", "Eget", "R10"],
    ["for a part of a finding", "Fördelning", "R10:R11"],
  ])("%s", (_, sheet, cell) => expect(repaired(damaged, sheet, cell)).toBeUndefined());

  test("on a protected sheet", () => {
    const sheets = damaged.sheets.map((sheet) => ({ ...sheet, protected: sheet.name === "Fördelning" }));
    expect(repaired({ ...damaged, sheets }, "Fördelning", "R10")).toBeUndefined();
  });

  test("by a finding elsewhere on a sheet that is not placed", () => {
    const finding = { ...said(typed(plain, { "Ram!B3": "OK" }))[0]!, repair: true };
    const at = (cell: string) => repairPlan({ findings: [{ ...finding, cell }], placed: [] }, plain, "Ram", cell);
    expect(at("B4")).toBeUndefined();
    expect(at("C3")).toBeUndefined();
    expect(at("hela bladet")).toBeUndefined();
    expect(at("B3")).toBeDefined();
  });
});
