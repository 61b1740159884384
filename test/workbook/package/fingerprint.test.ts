/** A package's own fingerprint: another for anything that an amount depends on, the same for all else. */
import { createHash } from "node:crypto";
import { kronor } from "../../../src/domain/kronor";
import { packageFingerprint, type Decided } from "../../../src/workbook/package/fingerprint";
import { packageFacts } from "../../support/reportBook";

type Facts = typeof packageFacts;
const decided: Decided = { befolkning: 700, landsbygd: 300 };
const of = (facts: Partial<Facts> = {}, amounts: Decided = decided): Promise<string> =>
  packageFingerprint({ ...packageFacts, ...facts }, amounts);
const [first, second] = packageFacts.pots;

test("16 digits of the SHA-256 of year, region, persons, method, pots, decided amounts and national inputs", async () => {
  const told = JSON.stringify([
    1,
    2024,
    "23",
    100,
    "största resten",
    [
      ["Befolkning", "befolkning", 700],
      ["Landsbygd", "landsbygd", 300],
    ],
    [700, 300, null],
    "1111-2222-3333-4444",
  ]);
  const digits = createHash("sha256").update(told).digest("hex").slice(0, 16);
  expect(await of()).toBe(digits.match(/.{4}/g)?.join("-"));
});

test.each<[string, Partial<Facts>]>([
  ["year", { year: 2023 }],
  ["region", { regionkod: "22" }],
  ["persons", { folkmangd: 101 }],
  ["method", { method: "differens på största" }],
  ["national inputs", { national: "x" }],
  ["an amount", { pots: [{ ...first!, belopp: kronor(701) }, second!] }],
  ["the name of a pot", { pots: [{ ...first!, insats: "Annat" }, second!] }],
  ["the key of a pot", { pots: [{ ...first!, nyckel: "landsbygd" }, second!] }],
  ["a pot less", { pots: [first!] }],
])("%s changes it", async (_, facts) => {
  expect(await of(facts)).not.toBe(await of());
});

test("each decided amount changes it, and 0 is not the same as unknown", async () => {
  const all = await Promise.all(
    [{}, { befolkning: 0 }, { landsbygd: 0 }, { totalt: 0 }, { befolkning: 1 }, { landsbygd: 1 }, { totalt: 1 }].map(
      (amounts) => of({}, amounts),
    ),
  );
  expect(new Set(all).size).toBe(all.length);
});

test.each<[string, Partial<Facts>]>([
  ["the region's name", { region: "Jämtland" }],
  ["the agreement's name", { agreement: "Annat" }],
  ["the moment", { made: 1 }],
  ["the version", { version: "9" }],
  ["the order of the pots", { pots: [second!, first!] }],
  ["the id of a pot", { pots: [{ ...first!, id: "annat" }, second!] }],
])("%s does not", async (_, facts) => {
  expect(await of(facts)).toBe(await of());
});
