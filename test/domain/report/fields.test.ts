/** What a form's fields are held to. The numbers are public; each is checked by hand in `isValid`, which knows no library. */
import fc from "fast-check";
import type { Result } from "../../../src/domain/result";
import { checkDiarienummer, checkEpost, checkTelefon } from "../../../src/domain/report/contact";
import { checkBankgiro, checkPlusgiro } from "../../../src/domain/report/giro";
import { checkOrganisationsnummer } from "../../../src/domain/report/organisationsnummer";
import { checkPeriod, daysBetween, isIsoDate } from "../../../src/domain/report/period";

/** From each receiver's own website, or Bolagsverket's and SCB's registers. */
const ORGANISATIONER = [
  ["Region Jämtland Härjedalen", "232100-0214"],
  ["Region Stockholm", "232100-0016"],
  ["SKR", "222000-0315"],
  ["Skatteverket", "202100-5448"],
  ["Socialstyrelsen", "202100-0555"],
  ["Kammarkollegiet", "202100-0829"],
  ["Göteborgs kommun", "212000-1355"],
] as const;

/** Printed by those who want to be paid: the tax account, and organisations with a 90-konto. */
const BANKGIRON = [
  ["Skatteverket, skattekontot", "5050-1055"],
  ["Röda Korset", "900-8004"],
  ["Läkare Utan Gränser", "900-6032"],
  ["Rädda Barnen", "902-0033"],
  ["Cancerfonden", "901-9514"],
] as const;
const PLUSGIRON = [
  ["Röda Korset", "90 08 00-4"],
  ["Läkare Utan Gränser", "90 06 03-2"],
  ["Rädda Barnen", "90 20 03-3"],
  ["Cancerfonden", "90 19 51-4"],
  ["UNICEF Sverige", "90 20 01-7"],
] as const;

/** Luhn by the textbook: every second digit from the right but one doubled, digits summed, a multiple of ten. */
function isValid(digits: string): boolean {
  const DOUBLED = [0n, 2n, 4n, 6n, 8n, 1n, 3n, 5n, 7n, 9n];
  const sum = [...digits].reduce((total, digit, i) => {
    const second = (digits.length - i) % 2 === 0;
    return total + (second ? DOUBLED[Number(digit)]! : BigInt(digit));
  }, 0n);
  return sum % 10n === 0n;
}

const CHECKS = [
  ["organisationsnummer", checkOrganisationsnummer, ORGANISATIONER],
  ["bankgiro", checkBankgiro, BANKGIRON],
  ["plusgiro", checkPlusgiro, PLUSGIRON],
] as const;
const error = (result: Result<unknown, unknown>) => (result.ok ? undefined : result.error);

describe.each(CHECKS)("%s", (_, check: (text: string) => Result<string, string>, numbers) => {
  test.each(numbers)("%s: %s, with and without hyphen and spaces", (_who, number) => {
    const digits = number.replace(/\D/g, "");
    expect(isValid(digits)).toBe(true);
    for (const typed of [number, digits, ` ${number}\u00a0`, number.replace("-", "–")]) {
      expect(check(typed)).toEqual({ ok: true, value: number });
    }
  });

  test("no digit may be wrong", () => {
    for (const [, number] of numbers) {
      const digits = number.replace(/\D/g, "");
      for (let at = 0; at < digits.length; at++) {
        for (let wrong = 0; wrong < 10; wrong++) {
          if (wrong === Number(digits[at])) continue;
          expect(check(digits.slice(0, at) + wrong + digits.slice(at + 1)).ok).toBe(false);
        }
      }
    }
  });

  test("no two neighbours may have changed places, but 0 and 9, which Luhn cannot tell", () => {
    let tried = 0;
    for (const [, number] of numbers) {
      const digits = number.replace(/\D/g, "");
      for (let at = 0; at + 1 < digits.length; at++) {
        const [a, b] = [digits.charAt(at), digits.charAt(at + 1)];
        if (a === b || [a, b].sort().join("") === "09") continue;
        expect(check(digits.slice(0, at) + b + a + digits.slice(at + 2)).ok).toBe(false);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(15);
  });
});

test("Luhn's known blind spot: 5090-1230 and 5900-1230 are both whole", () => {
  for (const number of ["5090-1230", "5900-1230"]) {
    expect(isValid(number.replace("-", ""))).toBe(true);
    expect(checkBankgiro(number).ok).toBe(true);
  }
});

test("the check digit decides, for any digits", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: 99_999_999 }), (n) => {
      expect(checkBankgiro(String(n)).ok).toBe(isValid(String(n)));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 99_999_999 }), (n) => {
      const result = checkPlusgiro(String(n));
      expect(result.ok).toBe(isValid(String(n)));
      if (result.ok) expect(result.value).toMatch(/^\d{1,2}(?: \d\d)*-\d$/);
    }),
  );
});

test.each([
  ["", "tomt"],
  ["  ", "tomt"],
  ["232100", "format"],
  ["232100-02145", "format"],
  ["SE232100021401", "format"],
  ["23-21000214", "format"],
  ["811218-9876", "ej-organisation"],
  ["232100-0215", "kontrollsiffra"],
])("organisationsnummer %j: %s", (typed, code) => {
  expect(error(checkOrganisationsnummer(typed))).toBe(code);
});

test("the century 16 that registers write before an organisationsnummer", () => {
  expect(checkOrganisationsnummer("16232100-0214")).toEqual({ ok: true, value: "232100-0214" });
  expect(checkOrganisationsnummer("162321000214")).toEqual({ ok: true, value: "232100-0214" });
  expect(error(checkOrganisationsnummer("19232100-0214"))).toBe("format");
});

test.each([
  ["", "tomt"],
  ["50-501055", "format"],
  ["123-456", "format"],
  ["5050-10555", "format"],
  ["0050-1055", "format"],
  ["15050-1055", "format"],
  ["5050-1056", "kontrollsiffra"],
])("bankgiro %j: %s", (typed, code) => expect(error(checkBankgiro(typed))).toBe(code));

test.each([
  ["", "tomt"],
  ["4", "format"],
  ["90-19 51-4", "format"],
  ["123456789", "format"],
  ["PG 90 19 51-4", "format"],
  ["90 19 51-5", "kontrollsiffra"],
])("plusgiro %j: %s", (typed, code) => expect(error(checkPlusgiro(typed))).toBe(code));

/** 18: 1×2 + 8 = 10; 125: 1 + 2×2 + 5 = 10; 1230: 2 + 2 + 6 + 0 = 10. */
test.each([
  ["18", "1-8"],
  ["125", "12-5"],
  ["1230", "1 23-0"],
])("plusgiro %s is printed %s", (typed, printed) => {
  expect(checkPlusgiro(typed)).toEqual({ ok: true, value: printed });
});

test.each([
  ["063-14 75 00", "063-14 75 00"],
  ["08-452 70 00", "08-452 70 00"],
  ["08\u2013452\u00a070\u00a000", "08-452 70 00"],
  ["+46 63 14 75 00", "+46 63 14 75 00"],
  ["+46 (0)8-452 70 00", "+46 (0)8-452 70 00"],
  ["0046 8 452 70 00", "0046 8 452 70 00"],
  ["070-174 06 05", "070-174 06 05"],
  ["0771-567 567", "0771-567 567"],
  ["08/452 70 00", "08/452 70 00"],
  ["08-400 46 12", "08-400 46 12"],
])("telefon %s", (typed, value) => expect(checkTelefon(typed)).toEqual({ ok: true, value }));

test.each([
  ["", "tomt"],
  ["14 75 00", "riktnummer-saknas"],
  ["452 70 00", "riktnummer-saknas"],
  ["452 70 00 vx", "format"],
  ["063-14 75 00 08-123 45 67", "format"],
  ["063-14", "format"],
  ["063-14 75 00 00 00", "format"],
  ["växeln 063-14 75 00", "format"],
  ["+47 22 00 00 00", "format"],
  ["00 63 14 75 00", "format"],
  ["063--14 75 00", "format"],
  ["063-14 75 00-", "format"],
])("telefon %j: %s", (typed, code) => expect(error(checkTelefon(typed))).toBe(code));

test.each(["region@regionjh.se", "anna.o'brien+bidrag@sub.region.se", " anna@xn--rebro-jua.se "])(
  "e-post %j",
  (typed) => expect(checkEpost(typed)).toEqual({ ok: true, value: typed.trim() }),
);
test.each([
  ["", "tomt"],
  ["anna", "format"],
  ["anna@region", "format"],
  ["anna@@region.se", "format"],
  ["Anna <anna@region.se>", "format"],
  ["anna@region.se, bo@region.se", "format"],
  ["anna @region.se", "format"],
])("e-post %j: %s", (typed, code) => expect(error(checkEpost(typed))).toBe(code));

test.each(["RS/803/2023", "S2023/03243", "Dnr 5.3-1234/2024", "24/00012", "1".repeat(40)])("diarienummer %s", (typed) =>
  expect(checkDiarienummer(`  ${typed} `)).toEqual({ ok: true, value: typed }),
);
test("a diarienummer's spaces are made one", () =>
  expect(checkDiarienummer("RS \u00a0 803/2023")).toEqual({ ok: true, value: "RS 803/2023" }));
test.each([
  ["", "tomt"],
  [" \u00a0\t", "tomt"],
  ["\u200b", "tomt"],
  ["kommer senare", "format"],
  ["-", "format"],
  ["1".repeat(41), "format"],
])("diarienummer %j: %s", (typed, code) => expect(error(checkDiarienummer(typed))).toBe(code));

const year = { from: "2024-01-01", to: "2024-12-31" };

test.each([
  ["2024-01-01", "2024-12-31", undefined],
  [" 2024-02-29 ", "2024-02-29", undefined],
  ["", "2024-12-31", "tomt"],
  ["2024-01-01", "  ", "tomt"],
  ["2024-02-30", "2024-12-31", "ogiltigt-datum"],
  ["1/1 2024", "2024-12-31", "ogiltigt-datum"],
  ["2024-12-31", "2024-01-01", "omvänd"],
  ["2023-12-31", "2024-12-31", "utanför-året"],
  ["2024-01-01", "2025-01-01", "utanför-året"],
])("period %j–%j: %s", (from, to, code) => expect(error(checkPeriod({ from, to }, year))).toBe(code));

test("a period is given without the spaces around it", () => {
  const value = { from: "2024-02-29", to: "2024-03-01" };
  expect(checkPeriod({ from: ` ${value.from}`, to: `${value.to} ` }, year)).toEqual({ ok: true, value });
});

test("days, leap years and summer time", () => {
  expect([isIsoDate("2024-02-29"), isIsoDate("2023-02-29"), isIsoDate("2024-2-9")]).toEqual([true, false, false]);
  // A month of the year 12024, as JavaScript reads it.
  expect(isIsoDate("+012024-02")).toBe(false);
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2024-03-30", "2024-04-01")).toBe(2);
  expect(daysBetween("2025-03-31", "2024-12-01")).toBe(-120);
  expect(() => daysBetween("i dag", "2024-12-01")).toThrow(new RangeError("i dag, 2024-12-01: not ISO dates"));
});
