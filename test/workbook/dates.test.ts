/** Days as Excel counts them: 1 January 1900 is 1, and 29 February 1900, which never was, is 60. From 1 March 1900 all is well. */
import { dayOf, isoOf, momentOf, serialOf } from "../../src/workbook/dates";

test.each([
  ["1900-03-01", 61],
  ["1970-01-01", 25_569],
  ["2024-02-29", 45_351],
  ["2024-12-01", 45_627],
  ["9999-12-31", 2_958_465],
])("%s is day %i, and back", (iso, serial) => {
  expect(serialOf(iso)).toBe(serial);
  expect(isoOf(serial)).toBe(iso);
  expect(dayOf(iso)).toBe(serial);
  expect(isoOf(serial + 0.75)).toBe(iso);
});

test.each([0, 0.5, -1, 2_958_466, NaN, Infinity])("%d is no day that Excel shows", (serial) =>
  expect(isoOf(serial)).toBeUndefined(),
);

test("the first day that Excel shows", () => expect(isoOf(1)).toBe("1899-12-31"));

test.each(["2024-02-30", "2023-02-29", "2024-13-01", "2024-1-1", "2024-12-01T00:00", " 2024-12-01", "20241201", ""])(
  "%j is no date",
  (iso) => expect(dayOf(iso)).toBeUndefined(),
);

test("a moment is the user's own clock, to the minute below", () => {
  // Noon is half a day; 12:30:59 is still 12:30.
  expect(momentOf(new Date(2024, 11, 1, 12, 0, 0))).toBe(45_627.5);
  expect(momentOf(new Date(2024, 11, 1, 12, 30, 59))).toBeCloseTo(45_627 + (12.5 * 60) / 1440, 10);
  expect(momentOf(new Date(2024, 0, 2))).toBe(45_293);
});

test("in Stockholm in winter, an hour before Greenwich", () => {
  const moment = new Date(Date.UTC(2024, 11, 1, 11));
  moment.getTimezoneOffset = () => -60;
  expect(momentOf(moment)).toBe(45_627.5);
});
