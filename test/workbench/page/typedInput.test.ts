import { typedInput } from "../../../src/workbench/page/typedInput";

const NARROW = "\u202f";

test.each([
  ["140 000", "general", `140${NARROW}000`],
  ["1\u00a0234,5", "general", `1${NARROW}234,5`],
  ["140 000", "#,##0.00", "140000"],
  ["−3", "0", "-3"],
  [" 17 ", "0", "17"],
  ["05", "@", "'05"],
  ["=1+1", "@", "'=1+1"],
])("takes %s in a cell of format %s for %s", (typed, format, engine) => {
  expect(typedInput(typed, format)).toBe(engine);
});

test.each(["=SUM(A1;B1)", "Region Skåne", "1 23", "1,2,3", "2024-12-01", "", "+", "08-123 45", "12,5 %"])(
  "leaves %j alone",
  (typed) => {
    expect(typedInput(typed, "general")).toBe(typed);
  },
);
