import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Papa from "papaparse";
import {
  agreement,
  agreements,
  agreementYears,
  findRegion,
  loadAgreementData,
  REKVISITION,
  regionNames,
} from "../../src/agreements";
import { sumKronor } from "../../src/domain/kronor";
import { isIsoDate } from "../../src/domain/report/period";

describe.each(agreementYears)("%d", (year) => {
  test("the pots fill the frame, and have stable ids of their own", () => {
    const { frame, pots } = agreements[year];
    expect(sumKronor(pots.map(({ belopp }) => belopp))).toBe(frame);
    expect(new Set(pots.map(({ id }) => id)).size).toBe(pots.length);
    for (const { id } of pots) expect(id).toMatch(/^[a-z]+$/);
  });

  test("every row is complete, and the codes agree", async () => {
    const { regions, kommuner, decided } = await loadAgreementData(year);
    const { weights, pots } = agreements[year];
    const codes = regionNames.map(({ regionkod }) => regionkod);
    expect(regions.map(({ regionkod }) => regionkod)).toEqual(codes);
    expect(decided.map(({ regionkod }) => regionkod)).toEqual(codes);
    for (const { regionkod, region, folkmangd } of regions) {
      expect(findRegion(region)?.regionkod).toBe(regionkod);
      expect(Number.isSafeInteger(folkmangd) && folkmangd > 0).toBe(true);
    }
    const rural = pots.some(({ nyckel }) => nyckel === "landsbygd");
    expect(kommuner).toHaveLength(rural ? 290 : 0);
    expect(new Set(kommuner.map(({ kommunkod }) => kommunkod)).size).toBe(kommuner.length);
    for (const { kommunkod, kommun, regionkod, kommuntyp, folkmangd } of kommuner) {
      expect(kommunkod).toMatch(/^\d{4}$/);
      expect(kommunkod.slice(0, 2)).toBe(regionkod);
      expect(kommun).toMatch(/^\p{Lu}/u);
      expect([...weights.keys()]).toContain(kommuntyp);
      expect(Number.isSafeInteger(folkmangd) && folkmangd > 0).toBe(true);
    }
  });

  test("dates are in order, sources are cited", () => {
    const { deadlines, sources } = agreements[year];
    const dates = deadlines.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    for (const date of dates) expect(isIsoDate(date)).toBe(true);
    const ids = deadlines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(sources.length).toBeGreaterThan(0);
  });
});

test("2024 says what is estimated and what is inferred", () => {
  const certainty = new Map(agreements[2024].sources.map((s) => [s.uppgift, s.sakerhet]));
  expect(certainty.get("Folkmängd per kommun 2024")).toBe("uppskattad");
  expect(certainty.get("Kommuntyp")).toBe("härledd");
  expect(certainty.get("Folkmängd per region 1 november 2023")).toBe("härledd");
});

test("insatsområden: 2.3 is 2024's prestationskrav and is not there in 2023", () => {
  const krav = agreements[2024].insatsomraden.filter(({ prestationskrav }) => prestationskrav);
  expect(krav.map(({ nr }) => nr)).toEqual(["2.3"]);
  expect(agreements[2023].insatsomraden.map(({ nr }) => nr)).toEqual([
    "2.1",
    "2.2",
    "2.4",
    "2.5",
    "2.6",
    "2.7",
    "2.7.1",
    "2.8",
  ]);
});

test("2024: whom each date concerns, and the one after which the right is gone", () => {
  const { deadlines } = agreements[2024];
  const of = (aktor: string) => deadlines.flatMap(({ id, galler }) => (galler.some((g) => g === aktor) ? [id] : []));
  expect(of("region")).toEqual(["rekvisition", "redovisning"]);
  expect(of("skr")).toEqual(["delrapport", "rekvisition", "verksamhetsrapport", "ekonomisk-redovisning"]);
  expect(of("myndighet")).toEqual(["anvisningar"]);
  expect(deadlines.filter(({ forfaller }) => forfaller)).toMatchObject([{ id: REKVISITION, date: "2024-12-01" }]);
});

test("a year without figures has no agreement", () => {
  expect(agreement(2024)).toBe(agreements[2024]);
  expect(agreement(2025)).toBeUndefined();
});

describe("findRegion", () => {
  test.each<[string | number, string]>([
    ["01", "01"],
    [1, "01"],
    [" 14 ", "14"],
    ["Region Jämtland Härjedalen", "23"],
    ["Jämtland/Härjedalen", "23"],
    ["Jämtland", "23"],
    ["Jämtlands län", "23"],
    ["Region Sörmland", "04"],
    ["Södermanland", "04"],
    ["Södermanlands län", "04"],
    ["Västra Götaland", "14"],
    ["Västra Götalandsregionen", "14"],
    ["Region Västra Götaland", "14"],
    ["Jönköping", "06"],
    ["Region Jönköping", "06"],
    ["Region Kalmar län", "08"],
    ["Kalmar", "08"],
    ["Örebro", "18"],
    ["REGION  SKÅNE", "12"],
    ["Gävleborgs län", "21"],
    ["Ska\u030Ane", "12"],
    ["01 Stockholms län", "01"],
  ])("%j is %s", (text, code) => expect(findRegion(text)?.regionkod).toBe(code));

  test.each(["", "02", "99", 0, "Riket", "Totalt", "Västra", "01 Uppsala län", "0114"])("%j is none", (text) =>
    expect(findRegion(text)).toBeUndefined(),
  );

  test("every region is found by its code and by each of its names, with and without Region and län", () => {
    for (const { regionkod, region, variants } of regionNames) {
      for (const name of [regionkod, region, ...variants, ...variants.map((v) => `${v}s län`)]) {
        expect([name, findRegion(name)?.regionkod]).toEqual([name, regionkod]);
      }
    }
  });
});

/** The tables that the bundled data were made from; beside the repository where it is built. */
const tables = resolve(__dirname, "../../../shared/data");
const compare = existsSync(tables) ? describe : describe.skip;

compare("bundled data equal the tables they were made from", () => {
  const read = (file: string): string[][] =>
    Papa.parse<string[]>(readFileSync(resolve(tables, file), "utf8").trim()).data.slice(1);

  test.each([2023, 2024] as const)("%d", async (year) => {
    const { regions, kommuner } = await loadAgreementData(year);
    expect(regions.map((r) => [r.regionkod, r.region, String(r.folkmangd)])).toEqual(read(`regioner_${year}.csv`));
    expect(kommuner.map((k) => [k.kommunkod, k.kommun, k.regionkod, k.kommuntyp, String(k.folkmangd)])).toEqual(
      read(`kommuner_${year}.csv`),
    );
  });

  test("decided amounts of 2024", async () => {
    const { decided } = await loadAgreementData(2024);
    expect(decided.map((d) => [d.regionkod, String(d.befolkning), String(d.landsbygd)])).toEqual(
      read("beslutade_belopp_2024.csv").map(([code, , befolkning, landsbygd]) => [code, befolkning, landsbygd]),
    );
  });
});
