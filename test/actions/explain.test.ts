/** Förklara, Härled nyckel and the reconciliation, on the 2024 workbook behind the real Office.js client. */
import { allocate, createTemplate, loadReview } from "../../src/actions";
import type { Book } from "../../src/xlsx/book";
import { contents, edit, openBook } from "../support/office";
import { soundBook } from "../support/soundBook";

let sound: Book;

beforeAll(async () => {
  sound = await soundBook();
});

test("Jämtland Härjedalen: every step of both pots, at its cell, to 17 151 589 and 7 460 761", async () => {
  const { book, syncs } = await openBook(sound);
  const before = contents(book());
  syncs();
  const { explain } = await loadReview();
  const explanation = await explain({ regionkod: "23" });
  expect(syncs()).toBe(2);
  if (explanation.kind !== "explained") throw new Error(explanation.kind);
  const { explained, formulas } = explanation;
  expect(explained).toMatchObject({ regionkod: "23", region: "Region Jämtland Härjedalen" });
  const [people, rural] = explained.pots.map(({ steps }) =>
    steps.map(({ kind, sheet, cell, value }) => [kind, `${sheet}!${cell}`, value]),
  );
  expect(people!.slice(0, 4)).toEqual([
    ["ram", "Ram!D11", 1_535_000_000],
    ["pott", "Fördelning!I4", 1_367_000_000],
    ["nyckel", "Fördelning!D27", 132_466],
    ["nyckelsumma", "Fördelning!I5", 10_557_682],
  ]);
  expect(people!.at(-1)).toEqual(["belopp", "Fördelning!R27", 17_151_589]);
  expect(rural!.filter(([kind]) => kind === "typ")).toHaveLength(3);
  expect(rural!.find(([kind]) => kind === "nyckel")).toEqual(["nyckel", "Fördelning!F27", 243_840]);
  expect(rural!.at(-1)).toEqual(["belopp", "Fördelning!AC27", 7_460_761]);
  // Formulas as this Excel shows them: in Swedish.
  expect(formulas["Fördelning!R27"]).toMatch(/^=M27\+P27\+Q27$/);
  expect(formulas["Fördelning!O27"]).toMatch(/^=RANG\(.*;/);
  expect(contents(book())).toEqual(before);
});

test("the selected cell says which region and pot", async () => {
  await openBook(sound);
  const { explain } = await loadReview();
  await edit((s) => s.getItem("Fördelning").getRange("AC27").select());
  const one = await explain("selected");
  expect(one).toMatchObject({ kind: "explained", explained: { regionkod: "23", pots: [{ nyckel: "landsbygd" }] } });
  await edit((s) => s.getItem("Regioner").getRange("B7").select());
  const other = await explain("selected");
  expect(other).toMatchObject({
    kind: "explained",
    explained: { pots: [{ nyckel: "befolkning" }, { nyckel: "landsbygd" }] },
  });
  await edit((s) => s.getItem("Om").getRange("A1").select());
  expect(await explain("selected")).toEqual({ kind: "noRegion" });
});

test("a chart that the user has clicked on keeps no review from being made: the active cell is the one that counts", async () => {
  await openBook(sound);
  const { explain, granska } = await loadReview();
  await edit((s) => {
    s.getItem("Fördelning").getRange("AC27").select();
    s.getItem("Fördelning").charts.getItem("Ramkoll Belopp per region").activate();
  });
  await expect(edit((_, context) => context.workbook.getSelectedRange().load("address"))).rejects.toMatchObject({
    code: "InvalidSelection",
  });
  expect(await explain("selected")).toMatchObject({ kind: "explained", explained: { regionkod: "23" } });
  expect(await granska()).toMatchObject({ clean: true, input: [] });
});

test("the weights that the decided amounts tell: 1, 4 and 6, 21 of 21", async () => {
  await openBook(sound);
  const { deriveKey } = await loadReview();
  const result = await deriveKey();
  if (result.kind !== "derived") throw new Error(result.kind);
  expect([...result.derived.weights.values()].sort()).toEqual([0, 1, 4, 6]);
  expect(result.derived).toMatchObject({ matches: 21 });
  expect(result.derived.solutions).toHaveLength(1);
  expect(result.regions.size).toBe(21);
  expect(result.regions.get("23")).toBe("Region Jämtland Härjedalen");
  await edit((s) => (s.getItem("Regioner").getRange("E9").values = [[""]]));
  expect(await deriveKey()).toEqual({ kind: "noDecided" });
});

test("reconciled with the decided amounts, the largest difference first, within a tolerance", async () => {
  await openBook(sound);
  const { reconcileDecided } = await loadReview();
  expect(await reconcileDecided()).toEqual({ compared: 42, differences: [], findings: [] });
  await edit((s) => {
    s.getItem("Regioner").getRange("D7").values = [[317_989_730]];
    s.getItem("Regioner").getRange("E25").values = [[7_460_000]];
  });
  const { differences } = await reconcileDecided();
  expect(differences.map(({ regionkod, pott, differens, cell }) => [regionkod, pott, differens, cell])).toEqual([
    ["23", "landsbygd", 761, "E25"],
    ["01", "befolkning", -1, "D7"],
  ]);
  expect((await reconcileDecided({ tolerance: 1 })).differences).toHaveLength(1);
});

test("by the other method: no ranks, and the largest recipient takes the difference", async () => {
  await openBook();
  await createTemplate({ year: 2024 });
  const outcome = await allocate({ method: "differens på största" });
  const { explain } = await loadReview();
  const kinds = async (regionkod: string) => {
    const explanation = await explain({ regionkod });
    if (explanation.kind !== "explained") throw new Error(explanation.kind);
    return explanation.explained.pots.map(({ steps }) => steps.map(({ kind }) => kind));
  };
  const all: string[][] = [];
  for (const { regionkod } of outcome.regions) all.push(...(await kinds(regionkod)));
  expect(all).toHaveLength(42);
  expect(all.flat()).not.toContain("rang");
  // One region a pot, at most.
  const carriers = all.filter((steps) => steps.includes("differens"));
  expect(carriers.length).toBeGreaterThan(0);
  expect(carriers.length).toBeLessThanOrEqual(2);
});
