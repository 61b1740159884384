import fc from "fast-check";
import { fromSwedish, toSwedish } from "../../../src/workbench/page/swedishNumbers";

const HARD_SPACE = "\u00a0";

test.each([
  ["17,151,589", `17${HARD_SPACE}151${HARD_SPACE}589`],
  ["-1,234.50", `-1${HARD_SPACE}234,50`],
  ["12.5%", `12,5${HARD_SPACE}%`],
  ["2024-12-01", "2024-12-01"],
  [".5", ",5"],
  ["", ""],
])("draws %s as %s", (engine, swedish) => {
  expect(toSwedish(engine)).toBe(swedish);
});

test.each([
  ["140 000", "140000"],
  [`1${HARD_SPACE}234,5`, "1234.5"],
  ["12,5 %", "12.5%"],
  ["−3", "-3"],
  ["1,5", "1.5"],
])("takes %s for the number %s", (typed, engine) => {
  expect(fromSwedish(typed)).toBe(engine);
});

test.each(["=SUM(A1,B1)", "Region Skåne", "1 23", "1,2,3", "2024-12-01", "", "+", "0 8-123 45"])("leaves %j alone", (typed) => {
  expect(fromSwedish(typed)).toBe(typed);
});

test("what is drawn can be typed back", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 99 }), (whole, decimals) => {
      const engine = `${whole}.${String(decimals).padStart(2, "0")}`;
      const grouped = engine.replace(/\B(?=(\d{3})+\.)/g, ",");
      expect(fromSwedish(toSwedish(grouped))).toBe(engine);
    }),
  );
});
