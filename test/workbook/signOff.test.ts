/** The reviewer's sign-off on Kontroller: what stands there, and the four cells that a new one writes. */
import { isMasterOk, planSignOff, readSignOff, signOffSheet } from "../../src/workbook/signOff";
import { snapshotOf, type Rows } from "../support/snapshot";

const FINGERPRINT = "3f9a-01bc-77de-1234";
const rows = (status: string, namn: string | number, datum: string | number, kommentar: string | number): Rows => [
  ["Kontroller", "", "", status],
  ["Alla kontroller", "", "Granskad av", namn],
  ["Huvudkontroll", "OK", "Datum", datum],
  ["Antal fel", 0, "Kommentar", kommentar],
  ["Fingeravtryck", FINGERPRINT, "Avser", FINGERPRINT],
];
const sheetOf = (sheet: Rows) => signOffSheet(snapshotOf({ kontroller: sheet }));
const signed = () => sheetOf(rows("Gäller", "Eva Öberg", 45_627, "Stickprov"))!;

test("what stands there", () => {
  // 1 December 2024.
  expect(readSignOff(signed())).toEqual({
    status: "Gäller",
    namn: "Eva Öberg",
    datum: "2024-12-01",
    kommentar: "Stickprov",
  });
  expect(readSignOff(sheetOf(rows("Ej granskad", "", "", ""))!)).toEqual({
    status: "Ej granskad",
    namn: "",
    datum: "",
    kommentar: "",
  });
});

test("what is typed over the status says nothing; what is no day is none; digits are a name too", () => {
  const typed = (datum: string | number) => readSignOff(sheetOf(rows("Godkänd", 4711, datum, 7))!);
  expect(typed("i går")).toEqual({ status: "Inaktuell", namn: "4711", datum: "", kommentar: "7" });
  expect(typed(-5).datum).toBe("");
});

test("a sheet without it, or of somebody else's, has none", () => {
  expect(signOffSheet(snapshotOf({}))).toBeUndefined();
  expect(sheetOf([["Mina kontroller"], ...rows("Gäller", "", "", "").slice(1)])).toBeUndefined();
  expect(sheetOf(rows("Gäller", "", "", "").slice(0, 4))).toBeUndefined();
});

test("the master check", () => {
  expect(isMasterOk(signed())).toBe(true);
  const failed = rows("Gäller", "", "", "").map((line, i) =>
    i === 2 ? ["Huvudkontroll", "FEL", ...line.slice(2)] : line,
  );
  expect(isMasterOk(sheetOf(failed)!)).toBe(false);
});

test("signing writes name, day, comment and the fingerprint of the latest run, as text, and nothing else", () => {
  expect(planSignOff(signed(), { namn: "=Eva", day: 45_628, kommentar: "1-2" })).toEqual({
    sheets: [
      {
        name: "kontroller",
        create: false,
        clear: undefined,
        blocks: [
          { row: 1, column: 3, rows: 4, columns: 1, cells: [["'=Eva"], [45_628], ["'1-2"], [`'${FINGERPRINT}`]] },
        ],
        formats: [{ row: 2, column: 3, rows: 1, columns: 1, numberFormat: "yyyy-mm-dd" }],
        widths: [],
        validations: [],
        highlights: [],
      },
    ],
    names: [],
    activate: { sheet: "kontroller", cell: "D1" },
  });
  const [sheet] = planSignOff(signed(), { namn: "Eva", day: 1, kommentar: "" }).sheets;
  expect(sheet?.blocks[0]?.cells[2]).toEqual([""]);
});
