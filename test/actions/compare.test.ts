/** Two versions of a workbook: what differs by key, and what each change does, against BigInt of its own. */
import { loadReview } from "../../src/actions";
import type { Comparison } from "../../src/actions/types";
import { readXlsx, snapshotOf, writeXlsx } from "../../src/xlsx";
import { emptyBook, type Book } from "../../src/xlsx/book";
import { halfUpResidualOnLargest, hamilton, type Claim } from "../domain/reference";
import { contents, edit, openBook, shownAt, type Edit } from "../support/office";
import { soundBook, soundSample } from "../support/soundBook";

let sound: Book;
let withAreas: Book;

beforeAll(async () => {
  sound = await soundBook();
  withAreas = await soundSample("jamtland-harjedalen-2024");
});

async function fileOf(book: Book) {
  const read = await readXlsx(await writeXlsx(book));
  if (!read.ok) throw new Error(read.error.code);
  return snapshotOf(read.value);
}

/** The workbook after `work` against itself before. */
async function compared(before: Book, work: Edit): Promise<{ comparison: Comparison; after: Book }> {
  const { book } = await openBook(before);
  await edit(work);
  const after = book();
  const result = await (await loadReview()).compareWith(await fileOf(before));
  if (result.kind !== "compared") throw new Error(JSON.stringify(result).slice(0, 300));
  expect(contents(book())).toEqual(contents(after));
  return { comparison: result.comparison, after };
}

/** Zero-based row of a key in the first column of a sheet. */
const rowOf = (book: Book, sheet: string, key: string, column = 0): number => {
  const cells = book.sheets.find(({ name }) => name === sheet)!.cells;
  return cells.find((c) => c.column === column && c.value === key)!.row;
};

/** Rural amounts by region straight from the sheets Kommuner and Vikter, in BigInt: pot × Σ persons × weight / Σ. */
function rural(book: Book, method = hamilton): Map<string, bigint> {
  const claims = new Map<string, bigint>(codes(book).map((code) => [code, 0n]));
  const kommuner = book.sheets.find(({ name }) => name === "Kommuner")!.cells;
  for (const { row } of kommuner.filter((c) => c.column === 0 && /^\d{4}$/.test(String(c.value)))) {
    const [code, typ, persons] = [2, 3, 4].map((column) => shownAt(book, "Kommuner", row, column));
    const weight = shownAt(book, "Vikter", rowOf(book, "Vikter", String(typ)), 1);
    claims.set(String(code), claims.get(String(code))! + BigInt(Number(persons)) * BigInt(Number(weight)));
  }
  return method(150_000_000n, claimsOf(claims));
}

const codes = (book: Book): string[] =>
  book.sheets
    .find(({ name }) => name === "Regioner")!
    .cells.filter((c) => c.column === 0 && /^\d{2}$/.test(String(c.value)))
    .map((c) => String(c.value));

const claimsOf = (keys: Map<string, bigint>): Claim[] =>
  [...keys].map(([name, weight]) => ({ name, weight })).sort((a, b) => (a.name < b.name ? -1 : 1));

/** What differs between two divisions, as an effect writes it. */
const changed = (before: Map<string, bigint>, after: Map<string, bigint>): [string, number][] =>
  [...after]
    .map(([code, kr]): [string, number] => [code, Number(kr - (before.get(code) ?? 0n))])
    .filter(([, kr]) => kr !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const told = (belopp: readonly { regionkod: string; differens: number }[]): [string, number][] =>
  belopp.map(({ regionkod, differens }) => [regionkod, differens]);

const sum = (belopp: readonly { differens: number }[]): number => belopp.reduce((s, { differens }) => s + differens, 0);

test("the same workbook: alike, one sync", async () => {
  const { syncs } = await openBook(sound);
  const file = await fileOf(sound);
  const { compareWith } = await loadReview();
  syncs();
  const result = await compareWith(file);
  expect(syncs()).toBe(1);
  expect(result).toMatchObject({
    kind: "compared",
    comparison: { lika: true, indata: [], vikter: [], regler: [], formler: [], blad: [], noteringar: [] },
  });
});

test.each<[string, Edit]>([
  [
    "every table sorted another way",
    (s) => {
      const sort = (sheet: string, table: string, key: number, ascending: boolean) =>
        s.getItem(sheet).tables.getItem(table).sort.apply([{ key, ascending }]);
      sort("Regioner", "Regioner", 2, false);
      sort("Kommuner", "Kommuner", 1, true);
      sort("Vikter", "Vikter", 1, false);
      sort("Ram", "Potter", 3, true);
    },
  ],
  ["a blank row above the regions", (s) => s.getItem("Regioner").getRange("A2:I2").insert("Down")],
  [
    "columns and a sheet of the user's own",
    (s) => {
      s.getItem("Fördelning").getRange("AO8").values = [["eget"]];
      s.add("Eget").getRange("A1").values = [[1]];
    },
  ],
])("no difference: %s", async (_, work) => {
  const { comparison } = await compared(sound, work);
  expect(comparison).toMatchObject({ lika: true, noteringar: [] });
});

test("names spelled otherwise are told and change nothing", async () => {
  const { comparison } = await compared(sound, (s) => {
    s.getItem("Regioner").getRange("B7").values = [["Stockholms län"]];
    s.getItem("Kommuner").getRange("B7").values = [["Uppl. Väsby"]];
    s.getItem("Vikter").getRange("A7").values = [["EJ LANDSBYGD"]];
  });
  expect(comparison.lika).toBe(true);
  expect(comparison.noteringar.map(({ fore, efter, blad, cell }) => [fore, efter, blad, cell])).toEqual(
    expect.arrayContaining([
      ["Region Stockholm", "Stockholms län", "Regioner", "B7"],
      ["Upplands Väsby", "Uppl. Väsby", "Kommuner", "B7"],
      ["ej landsbygd", "EJ LANDSBYGD", "Vikter", "A7"],
    ]),
  );
});

test("one municipality's population: its change at its cell, and the rural pot to the krona", async () => {
  const row = rowOf(sound, "Kommuner", "2303");
  const persons = Number(shownAt(sound, "Kommuner", row, 4));
  const changedBook = await compared(sound, (s) => {
    s.getItem("Kommuner").getCell(row, 4).values = [[persons + 1000]];
  });
  const { indata, vikter, regler, formler, resultat, effekter } = changedBook.comparison;
  expect(indata).toEqual([
    {
      slag: "folkmangd-kommun",
      nyckel: "2303",
      vad: "Ragunda",
      falt: "Folkmängd",
      fore: persons,
      efter: persons + 1000,
      blad: "Kommuner",
      cell: `E${row + 1}`,
    },
  ]);
  expect([vikter, regler, formler]).toEqual([[], [], []]);
  const expected = changed(rural(sound), rural(changedBook.after));
  expect(expected.length).toBeGreaterThan(15);
  expect(told(resultat.belopp)).toEqual(expected);
  expect(resultat.belopp.every(({ of }) => of.startsWith("landsbygdssatsning"))).toBe(true);
  expect(sum(resultat.belopp)).toBe(0);
  expect(effekter.slag).toMatchObject([
    { slag: "folkmangd-kommun", antal: 1, var: [{ nyckel: "2303", vad: "Ragunda" }] },
  ]);
  expect(told(effekter.slag[0]!.var[0]!.effekt!.belopp)).toEqual(expected);
  expect(effekter.samverkan).toEqual({ belopp: [], omraden: [] });
});

test("a weight, a type and a population: each alone, and what they do together beyond that", async () => {
  const weight: Edit = (s) =>
    (s.getItem("Vikter").getCell(rowOf(sound, "Vikter", "mycket gles landsbygd"), 1).values = [[7]]);
  const people: Edit = (s) => (s.getItem("Kommuner").getCell(rowOf(sound, "Kommuner", "2303"), 4).values = [[50_000]]);
  const type: Edit = (s) =>
    (s.getItem("Kommuner").getCell(rowOf(sound, "Kommuner", "0114"), 3).values = [["gles landsbygd"]]);
  const alone = async (work: Edit) => changed(rural(sound), rural((await compared(sound, work)).after));
  const parts = { vikt: await alone(weight), "folkmangd-kommun": await alone(people), kommuntyp: await alone(type) };
  const { comparison, after } = await compared(sound, (s, context) => {
    for (const work of [weight, people, type]) work(s, context);
  });
  expect(comparison.vikter).toMatchObject([
    { slag: "vikt", vad: "mycket gles landsbygd", fore: 6, efter: 7, blad: "Vikter" },
  ]);
  expect(comparison.indata.map(({ slag, fore, efter }) => [slag, fore, efter])).toEqual(
    expect.arrayContaining([["kommuntyp", "ej landsbygd", "gles landsbygd"]]),
  );
  const { effekter } = comparison;
  expect(Object.fromEntries(effekter.slag.map(({ slag, effekt }) => [slag, told(effekt!.belopp)]))).toEqual(parts);
  const whole = changed(rural(sound), rural(after));
  expect(told(effekter.totalt.belopp)).toEqual(whole);
  const rest = new Map(whole);
  for (const part of Object.values(parts)) for (const [code, kr] of part) rest.set(code, (rest.get(code) ?? 0) - kr);
  const expected = [...rest].filter(([, kr]) => kr !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  expect(expected.length).toBeGreaterThan(0);
  expect(told(effekter.samverkan.belopp)).toEqual(expected);
  for (const { effekt } of effekter.slag) expect(sum(effekt!.belopp)).toBe(0);
});

test("the method: a difference at its cell, and the kronor that change places", async () => {
  const method = "B4";
  const { comparison } = await compared(
    sound,
    (s) => (s.getItem("Vikter").getRange(method).values = [["differens på största"]]),
  );
  expect(comparison.indata).toEqual([
    {
      slag: "metod",
      nyckel: "metod",
      vad: "Avrundningsmetod",
      falt: "Avrundningsmetod",
      fore: "största resten",
      efter: "differens på största",
      blad: "Vikter",
      cell: method,
    },
  ]);
  const ruralPot = comparison.resultat.belopp.filter(({ of }) => of.includes("landsbygd"));
  expect(told(ruralPot)).toEqual(changed(rural(sound), rural(sound, halfUpResidualOnLargest)));
  expect(sum(comparison.resultat.belopp)).toBe(0);
});

test("the frame and a pot: each effect is the pot's own", async () => {
  const { comparison } = await compared(sound, (s) => {
    const ram = s.getItem("Ram");
    const cells = sound.sheets.find(({ name }) => name === "Ram")!.cells;
    const pot = cells.find(({ value }) => value === 150_000_000)!;
    const frame = cells.find(({ value }) => value === 1_535_000_000)!;
    ram.getCell(pot.row, pot.column).values = [[151_000_000]];
    ram.getCell(frame.row, frame.column).values = [[1_536_000_000]];
  });
  expect(comparison.indata.map(({ slag, fore, efter }) => [slag, fore, efter])).toEqual([
    ["pott", 150_000_000, 151_000_000],
    ["ram", 1_535_000_000, 1_536_000_000],
  ]);
  const effects = comparison.effekter.slag.map(({ slag, effekt }) => [slag, sum(effekt!.belopp)]);
  expect(effects).toEqual([
    ["pott", 1_000_000],
    ["ram", 0],
  ]);
  expect(sum(comparison.resultat.belopp)).toBe(1_000_000);
});

test("a region and its municipalities taken away: said as such, everyone else's change told", async () => {
  const gotland = rowOf(sound, "Regioner", "09");
  const kommun = rowOf(sound, "Kommuner", "0980");
  const { comparison } = await compared(sound, (s) => {
    // Row 7 is the first of either table.
    s.getItem("Regioner")
      .tables.getItem("Regioner")
      .rows.getItemAt(gotland - 6)
      .delete();
    s.getItem("Kommuner")
      .tables.getItem("Kommuner")
      .rows.getItemAt(kommun - 6)
      .delete();
  });
  expect(comparison.indata.map(({ slag, nyckel, efter, cell }) => [slag, nyckel, efter, cell])).toEqual([
    ["region", "09", undefined, ""],
    ["kommun", "0980", undefined, ""],
  ]);
  const gone = comparison.resultat.belopp.filter(({ regionkod }) => regionkod === "09");
  expect(gone.map(({ efter }) => efter)).toEqual([undefined, undefined]);
  expect(sum(comparison.resultat.belopp)).toBe(0);
  expect(comparison.formler).toEqual([]);
});

test("a formula typed over: its region and column, what it was and what it gives", async () => {
  const { comparison } = await compared(sound, (s) => {
    s.getItem("Regioner")
      .tables.getItem("Regioner")
      .sort.apply([{ key: 1, ascending: false }]);
    s.getItem("Fördelning").getRange("R12").values = [[61_199_630]];
  });
  expect(comparison).toMatchObject({ lika: false, indata: [], resultat: { belopp: [] } });
  expect(comparison.formler).toEqual([
    {
      blad: "Fördelning",
      kolumn: expect.stringMatching(/: Belopp \(kr\)$/),
      celler: [
        {
          rad: "05",
          fore: expect.stringMatching(/^=/),
          efter: 61_199_630,
          foreVarde: expect.any(Number),
          efterVarde: 61_199_630,
          cell: "R12",
        },
      ],
    },
  ]);
});

test("rules: one added, one changed, one in another order; the amounts of the other rules follow", async () => {
  const { comparison } = await compared(withAreas, (s) => {
    const table = s.getItem("Områdesregler").tables.getItem("Områdesregler");
    table.rows.add(undefined, [["'01", "Nytt område", "", "befolkning", "belopp", 5_000_000, "", "", "", "", "", ""]]);
  });
  expect(comparison.regler).toMatchObject([
    { slag: "regel", fore: undefined, efter: "belopp 5000000", blad: "Områdesregler" },
  ]);
  expect(comparison.regler[0]!.vad).toBe("Region Stockholm · Nytt område · befolkning");
  expect(comparison.resultat.belopp).toEqual([]);
  // The first rule of the region: all of its money was undivided before.
  const area = comparison.resultat.omraden!.filter(({ regionkod }) => regionkod === "01");
  expect(area.map(({ of, differens }) => [of === "", differens])).toEqual(
    expect.arrayContaining([
      [false, 5_000_000],
      [true, -5_000_000],
    ]),
  );
  expect(comparison.effekter.slag).toMatchObject([{ slag: "regel", antal: 1 }]);
});

test("a workbook that is not Ramkoll's, and one with errors in its inputs", async () => {
  await openBook(sound);
  const { compareWith } = await loadReview();
  expect(await compareWith(await fileOf(emptyBook()))).toEqual({ kind: "foreign" });
  const { book } = await openBook(sound);
  await edit((s) => (s.getItem("Regioner").getRange("C7").values = [["många"]]));
  const faulty = book();
  expect(await compareWith(await fileOf(sound))).toMatchObject({
    kind: "unread",
    version: "this",
    findings: [{ code: "ej-tal", sheet: "Regioner", cell: "C7" }],
  });
  await openBook(sound);
  expect(await compareWith(await fileOf(faulty))).toMatchObject({ kind: "unread", version: "other" });
});

test("a pasted table against what is computed: the largest difference first, tolerance, regions that it lacks; one sync", async () => {
  const { book, syncs } = await openBook(sound);
  const before = contents(book());
  const { reconcileTable } = await loadReview();
  syncs();
  // Published for 2024: 317 989 729 to Stockholm, 17 151 589 to Jämtland Härjedalen.
  const text = "Region\tBefolkning (kr)\nStockholm\t317 989 729\nJämtland/Härjedalen\t17 151 600\nSkåne\t1";
  const result = await reconcileTable({ text });
  expect(syncs()).toBe(1);
  expect(result).toMatchObject({ compared: 3, findings: [], table: { problems: [] } });
  expect(result.missing).toHaveLength(18);
  expect(result.differences.map(({ regionkod, pott }) => [regionkod, pott])).toEqual([
    ["12", "befolkning"],
    ["23", "befolkning"],
  ]);
  expect(result.differences[1]).toMatchObject({ beslutat: 17_151_600, beraknat: 17_151_589, differens: -11 });
  expect((await reconcileTable({ text, tolerance: 11 })).differences).toHaveLength(1);
  expect(contents(book())).toEqual(before);
});
