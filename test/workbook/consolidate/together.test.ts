/** Returned workbooks seen together: which are summed, and what the others are refused for. */
import { reason, type Returned } from "../../../src/workbook/consolidate/returned";
import { judgeTogether } from "../../../src/workbook/consolidate/together";
import { returned } from "../../support/returned";

const summed = (files: readonly Returned[]) => judgeTogether(files).accepted.map(({ file }) => file);
const refused = (files: readonly Returned[]) =>
  judgeTogether(files).refused.map(({ file, reasons }) => [file, reasons]);

test("a reason is a code, with nothing more that is not known", () => {
  expect(reason("ej-paket")).toStrictEqual({ code: "ej-paket", sheet: "", cell: "", params: {} });
  expect(reason("fel-ar", { ar: "2023" }, "Paket", "B7")).toStrictEqual({
    code: "fel-ar",
    sheet: "Paket",
    cell: "B7",
    params: { ar: "2023" },
  });
});

test("nothing came", () => {
  expect(judgeTogether([])).toStrictEqual({ accepted: [], refused: [] });
});

test("sound files are summed by region, whatever order they came in", () => {
  const files = ["23", "01", "14", "04"].map((code) => returned(code));
  const { accepted, refused: others } = judgeTogether(files);
  expect(accepted).toStrictEqual([files[1], files[3], files[2], files[0]]);
  expect(others).toStrictEqual([]);
});

test("a file with faults of its own, or that says nothing, is refused for that, and the others are summed", () => {
  const fault = reason("ej-paket");
  const { facts: _, ...noFacts } = returned("04");
  const { summed: __, ...noSums } = returned("14");
  const bad = [returned("01", {}, { reasons: [fault] }), noFacts, noSums];
  expect(judgeTogether([returned("23"), ...bad])).toStrictEqual({ accepted: [returned("23")], refused: bad });
});

test("another year than most is refused; of its inputs nothing is said", () => {
  const files = [returned("01"), returned("04"), returned("23", { year: 2023, national: "another" })];
  expect(summed(files)).toEqual(["01.xlsx", "04.xlsx"]);
  expect(refused(files)).toStrictEqual([["23.xlsx", [reason("fel-ar", { ar: "2023", andra: "2024" })]]]);
});

test("other national inputs than most of the year's are refused", () => {
  const files = [
    returned("01", { national: "x" }),
    returned("04", { national: "y" }),
    returned("23", { national: "x" }),
  ];
  expect(summed(files)).toEqual(["01.xlsx", "23.xlsx"]);
  expect(refused(files)).toStrictEqual([
    ["04.xlsx", [reason("annat-fingeravtryck", { fingeravtryck: "y", andra: "x" })]],
  ]);
});

test("the inputs that count are those of the year that most have", () => {
  const files = [
    returned("01", { national: "x" }),
    returned("04", { national: "x" }),
    returned("09", { national: "z" }),
    returned("14", { year: 2023, national: "z" }),
    returned("23", { year: 2023, national: "z" }),
  ];
  expect(summed(files)).toEqual(["01.xlsx", "04.xlsx"]);
});

test("the commonest wins though it came last", () => {
  const files = [
    returned("01", { national: "x" }),
    returned("04", { national: "y" }),
    returned("23", { national: "y" }),
  ];
  expect(summed(files)).toEqual(["04.xlsx", "23.xlsx"]);
});

test("when two are as common nobody can be told to be right, and all are refused", () => {
  const years = [returned("01"), returned("23", { year: 2023 })];
  expect(refused(years)).toStrictEqual([
    ["01.xlsx", [reason("fel-ar", { ar: "2024", andra: "" })]],
    ["23.xlsx", [reason("fel-ar", { ar: "2023", andra: "" })]],
  ]);
  const inputs = [returned("01", { national: "x" }), returned("23", { national: "y" })];
  expect(refused(inputs)).toStrictEqual([
    ["01.xlsx", [reason("annat-fingeravtryck", { fingeravtryck: "x", andra: "" })]],
    ["23.xlsx", [reason("annat-fingeravtryck", { fingeravtryck: "y", andra: "" })]],
  ]);
});

const twice = (params: object) => [
  reason("region-flera-ganger", { kod: "23", region: "Region Jämtland Härjedalen", ...params }),
];

test("a region that came more than once is refused in each of its files, which name each other", () => {
  const files = [returned("01"), returned("23", {}, { file: "a.xlsx" }), returned("23", {}, { file: "b.xlsx" })];
  expect(summed(files)).toEqual(["01.xlsx"]);
  expect(refused(files)).toStrictEqual([
    ["a.xlsx", twice({ filer: "b.xlsx", antal: 1 })],
    ["b.xlsx", twice({ filer: "a.xlsx", antal: 1 })],
  ]);
});

test("of many files of one region three are named, and all are counted", () => {
  const files = ["a", "b", "c", "d", "e"].map((file) => returned("23", {}, { file }));
  expect(refused(files)[0]).toStrictEqual(["a", twice({ filer: "b, c, d", antal: 4 })]);
});

test("a new workbook may come for a damaged one", () => {
  const damaged = returned("23", {}, { file: "damaged.xlsx", reasons: [reason("ej-paket")] });
  expect(summed([damaged, returned("23")])).toEqual(["23.xlsx"]);
});

test("a file may be wrong in two ways", () => {
  const files = [returned("01"), returned("04"), returned("23"), returned("23", { year: 2022 }, { file: "old.xlsx" })];
  expect(refused(files)).toStrictEqual([
    ["23.xlsx", twice({ filer: "old.xlsx", antal: 1 })],
    ["old.xlsx", [reason("fel-ar", { ar: "2022", andra: "2024" }), ...twice({ filer: "23.xlsx", antal: 1 })]],
  ]);
});
