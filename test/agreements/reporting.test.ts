/** Accounting for the money, as the agreements say it: Överenskommelsen 2024, insatsområdena och Tabell 1.1. */
import { agreements, agreementYears } from "../../src/agreements";
import { reporting } from "../../src/agreements/reporting";
import { isIsoDate } from "../../src/domain/report/period";

test.each(agreementYears)("%d hangs together with its agreement", (year) => {
  const { krav, period, prestationskrav, skr, ...own } = reporting[year];
  const { insatsomraden, pots } = agreements[year];
  expect(own.year).toBe(year);
  expect([period.from, period.to].every(isIsoDate) && period.from < period.to).toBe(true);
  expect(new Set(krav.map(({ id }) => id)).size).toBe(krav.length);
  const numbers = insatsomraden.map(({ nr }) => nr);
  for (const { id, insatsomrade } of krav) {
    expect(["", ...numbers]).toContain(insatsomrade);
    expect(id).toMatch(/^[a-z0-9.-]+$/);
    if (insatsomrade) expect(id.startsWith(`${insatsomrade}-`)).toBe(true);
  }
  expect(insatsomraden.filter((one) => one.prestationskrav).map(({ nr }) => nr)).toEqual(
    prestationskrav ? [prestationskrav.insatsomrade] : [],
  );
  expect(pots.filter(({ mottagare }) => mottagare === "SKR").map(({ belopp }) => belopp)).toEqual(
    skr ? [skr.belopp] : [],
  );
});

test("2024: every insatsområde asks for something, and so does the grant", () => {
  const { krav, skr } = reporting[2024];
  const count = (nr: string) => krav.filter(({ insatsomrade }) => insatsomrade === nr).length;
  expect(agreements[2024].insatsomraden.map(({ nr }) => [nr, count(nr)])).toEqual([
    ["2.1", 1],
    ["2.2", 3],
    ["2.3", 1],
    ["2.4", 1],
    ["2.5", 1],
    ["2.6", 2],
    ["2.7", 2],
    ["2.7.1", 2],
    ["2.8", 1],
  ]);
  expect(count("")).toBe(2);
  expect(krav.filter(({ svar }) => svar === "andel")).toMatchObject([{ insatsomrade: "2.2" }]);
  expect(skr?.insatser).toHaveLength(4);
});

test("2022 and 2023 claim nothing that our sources do not say", () => {
  for (const year of [2022, 2023] as const) expect(reporting[year]).toMatchObject({ krav: [], period: {} });
});
