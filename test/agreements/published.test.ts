import { agreements, loadAgreementData, type AgreementYear } from "../../src/agreements";
import { allocateGrant, type Grant, type GrantInput } from "../../src/domain/allocate";
import { kronor } from "../../src/domain/kronor";
import type { Method } from "../../src/domain/method";

async function grantOf(year: AgreementYear, method?: Method): Promise<Grant> {
  const { pots, frame, weights, method: usual } = agreements[year];
  const { regions, kommuner } = await loadAgreementData(year);
  const input: GrantInput = { pots, frame, regions, kommuner, weights, method: method ?? usual };
  const result = allocateGrant(input);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** regionkod, computed, published: those that differ. */
async function differences(grant: Grant, year: AgreementYear, key: "befolkning" | "landsbygd") {
  const { decided } = await loadAgreementData(year);
  const published = new Map(decided.map((row) => [row.regionkod, row[key]]));
  return grant.regions
    .map((row) => [row.regionkod, row[key], published.get(row.regionkod)] as const)
    .filter(([, computed, decidedAmount]) => computed !== decidedAmount);
}

describe("2024: SKR, Fördelning av medel 2024", () => {
  test("all 42 published amounts, to the krona", async () => {
    const grant = await grantOf(2024);
    expect(grant.regions).toHaveLength(21);
    expect(await differences(grant, 2024, "befolkning")).toEqual([]);
    expect(await differences(grant, 2024, "landsbygd")).toEqual([]);
    expect(grant.frame).toEqual({ total: 1_535_000_000, fordelat: 1_535_000_000, differens: 0 });
  });

  test("the population, the weighted total and Jämtland Härjedalen", async () => {
    const { rural, regions } = await grantOf(2024);
    expect(regions.reduce((sum, { folkmangd }) => sum + folkmangd, 0)).toBe(10_557_682);
    expect([...rural!.keys.values()].reduce((a, b) => a + b, 0)).toBe(4_902_449);
    expect([rural!.keys.get("23"), rural!.scale]).toEqual([243_840, 1]);
    expect(regions.find(({ regionkod }) => regionkod === "23")).toMatchObject({
      befolkning: 17_151_589,
      landsbygd: 7_460_761,
      summa: 24_612_350,
    });
  });

  test("differens på största would be one krona off for Gotland and Västra Götaland", async () => {
    const grant = await grantOf(2024, "differens på största");
    expect(await differences(grant, 2024, "befolkning")).toEqual([]);
    expect(await differences(grant, 2024, "landsbygd")).toEqual([
      ["09", 7_477_039, 7_477_038],
      ["14", 18_906_254, 18_906_255],
    ]);
    expect(grant.frame.differens).toBe(0);
  });

  test("the municipalities of a region add up to its population", async () => {
    const { regions, kommuner } = await loadAgreementData(2024);
    for (const { regionkod, folkmangd } of regions) {
      const sum = kommuner.filter((row) => row.regionkod === regionkod).reduce((s, row) => s + row.folkmangd, 0);
      expect([regionkod, sum]).toEqual([regionkod, folkmangd]);
    }
  });

  test("weights × 0,25 are scaled to whole numbers and change no amount", async () => {
    const { pots, frame, weights, method } = agreements[2024];
    const data = await loadAgreementData(2024);
    const quarter = new Map([...weights].map(([typ, vikt]) => [typ, vikt / 4]));
    const result = allocateGrant({ pots, frame, weights: quarter, method, ...data });
    expect(result.ok && result.value.rural!.scale).toBe(4);
    expect(result.ok && (await differences(result.value, 2024, "landsbygd"))).toEqual([]);
  });

  test("1 357 for 1 367, the slip on SKR's page, shows as 10 million missing", async () => {
    const { pots, frame, weights, method } = agreements[2024];
    const data = await loadAgreementData(2024);
    const slip = pots.map((pot) => (pot.nyckel === "befolkning" ? { ...pot, belopp: kronor(1_357_000_000) } : pot));
    const result = allocateGrant({ pots: slip, frame, weights, method, ...data });
    expect(result.ok && result.value.frame.differens).toBe(-10_000_000);
  });
});

describe("2023: SKR, Fördelning av medel 2023", () => {
  test("Stockholm's two amounts, to the krona, with the weights of 2024", async () => {
    const { regions } = await grantOf(2023);
    expect(regions[0]).toMatchObject({
      region: "Region Stockholm",
      befolkning: 333_075_571,
      landsbygd: 3_748_861,
      summa: 336_824_432,
    });
  });

  test("differens på största gives all 21 population amounts; the rural ones follow no method", async () => {
    const grant = await grantOf(2023);
    expect(await differences(grant, 2023, "befolkning")).toEqual([]);
    // Published half up, with the two kronor too many taken from Jönköping and Skåne.
    expect(await differences(grant, 2023, "landsbygd")).toEqual([
      ["06", 10_195_135, 10_195_134],
      ["12", 17_725_193, 17_725_192],
      ["14", 18_858_241, 18_858_243],
    ]);
    expect(grant.frame).toEqual({ total: 1_610_000_000, fordelat: 1_610_000_000, differens: 0 });
  });

  test("största resten would be one krona off for Stockholm and Gotland", async () => {
    const grant = await grantOf(2023, "största resten");
    expect(await differences(grant, 2023, "befolkning")).toEqual([
      ["01", 333_075_572, 333_075_571],
      ["09", 8_359_422, 8_359_423],
    ]);
  });
});

test.each([2022, 2023, 2024] as const)(
  "%d: whether the method gives every published amount is stated",
  async (year) => {
    const grant = await grantOf(year);
    const keys = year === 2022 ? (["befolkning"] as const) : (["befolkning", "landsbygd"] as const);
    const differing = await Promise.all(keys.map((key) => differences(grant, year, key)));
    expect(agreements[year].decidedByMethod).toBe(differing.flat().length === 0);
  },
);

test("2022: all 21 amounts of SKR's Fördelning av medel 2022, without municipalities", async () => {
  const grant = await grantOf(2022);
  expect(await differences(grant, 2022, "befolkning")).toEqual([]);
  expect(grant.rural).toBeUndefined();
  expect(grant.frame.differens).toBe(0);
});

test.each([2022, 2023, 2024] as const)("%d: the published amounts sum to the pots", async (year) => {
  const { decided } = await loadAgreementData(year);
  for (const key of ["befolkning", "landsbygd"] as const) {
    const pots = agreements[year].pots.filter(({ nyckel }) => nyckel === key);
    expect(decided.reduce((sum, row) => sum + row[key], 0)).toBe(pots.reduce((sum, { belopp }) => sum + belopp, 0));
  }
});
