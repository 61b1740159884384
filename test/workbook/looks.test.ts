/** Looks that are reckoned: rows high enough for their texts, and the printed page's header in Excel's own codes. */
import { headerHeight, wrappedHeight } from "../../src/workbook/looks";
import { pageCode } from "../../src/workbook/pageLine";
import type { PagePart } from "../../src/workbook/plan";

test.each([
  // 5,4 points a character, 15 a line.
  ["", 100, 15],
  ["x".repeat(18), 100, 15],
  ["x".repeat(19), 100, 30],
  ["x".repeat(20), 108, 15],
  ["x".repeat(21), 108, 30],
  ["x".repeat(100), 108, 75],
])("a row for %j, %d points wide, is %d high", (text, width, height) =>
  expect(wrappedHeight(text, width)).toBe(height),
);

test("a header row is as high as its highest header, each in its own width", () => {
  // 72 of 100 points: 13 characters a line.
  const narrow = { header: "x".repeat(27), width: 100 };
  expect(headerHeight([{ header: "x".repeat(27), width: 400 }, narrow, { header: "", width: 10 }])).toBe(45);
  expect(headerHeight([{ header: "x".repeat(13), width: 100 }])).toBe(15);
});

// 255 signs less the three marks &L&C&R, in three parts: 83.
test.each<[string, readonly PagePart[] | undefined, string]>([
  ["nothing", undefined, ""],
  ["a text", ["Region Skåne"], "Region Skåne"],
  ["page of pages", ["Sida ", { field: "page" }, " av ", { field: "pages" }], "Sida &P av &N"],
  ["the date", ["Utskriven ", { field: "date" }], "Utskriven &D"],
  ["an ampersand doubled", ["Hälso & sjukvård"], "Hälso && sjukvård"],
  ["a digit kept apart from a page number", [{ field: "page" }, "2"], "&P 2"],
  ["a sign that would be added", [{ field: "page" }, "+1"], "&P +1"],
  ["a sign that would be subtracted", [{ field: "pages" }, "-1"], "&N -1"],
  ["a digit after the date", [{ field: "date" }, "1"], "&D 1"],
  ["a digit after a text", ["Bilaga ", "2"], "Bilaga 2"],
  ["a digit further on", [{ field: "page" }, " av ", "2"], "&P av 2"],
  ["a digit inside the text after", [{ field: "page" }, "a1"], "&Pa1"],
  ["a letter after a page number", [{ field: "page" }, "a"], "&Pa"],
  ["lines and spaces as one space", ["Region\n  Skåne\t1"], "Region Skåne 1"],
  ["as long as may be", ["x".repeat(83)], "x".repeat(83)],
  ["too long by one", ["x".repeat(84)], `${"x".repeat(82)}…`],
  ["no space before the dots", [`${"x".repeat(80)}   yyyy`], `${"x".repeat(80)} y…`],
  ["a space right before the dots", [`${"x".repeat(81)} yyyy`], `${"x".repeat(81)}…`],
  ["an ampersand counts twice", [`${"&".repeat(42)}`], `${"&&".repeat(41)}…`],
  ["no half sign", [`${"x".repeat(81)}😀😀`], `${"x".repeat(81)}…`],
  ["codes are kept where there is no room for more", ["x".repeat(90), { field: "page" }], `${"x".repeat(80)}…&P`],
  ["two texts share the room", ["x".repeat(83), "yy"], "x".repeat(83)],
  ["what is left goes to the second", ["x".repeat(80), "yyyy"], `${"x".repeat(80)}yy…`],
])("in the header: %s", (_, parts, code) => expect(pageCode(parts)).toBe(code));
