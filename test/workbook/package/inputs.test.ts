/** A region's package as it is read back: its amounts stand fast, and what is changed by hand shows. */
import { isPackage } from "../../../src/workbook/package/isPackage";
import { packageFingerprint, type Decided } from "../../../src/workbook/package/fingerprint";
import { grantOf } from "../../../src/workbook/package/grant";
import { decidedOn, readPackageInputs } from "../../../src/workbook/package/inputs";
import { packageInputs, snapshotOfSheets, type PackageContents } from "../../../src/workbook/package/template";
import { openSource } from "../../../src/workbook/parse/source";
import { regioner } from "../../../src/workbook/sheets/regioner";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { kronor } from "../../../src/domain/kronor";
import { packageContents, packageFacts } from "../../support/reportBook";
import { snapshotOf, testDefaults } from "../../support/snapshot";

const { regionNames } = testDefaults;
const snapshot = async (more: Partial<PackageContents> = {}): Promise<Snapshot> =>
  snapshotOfSheets(packageInputs(await packageContents(more)));
const read = (book: Snapshot, year = 2024, names: ReadonlyMap<string, string> = regionNames) =>
  readPackageInputs(book, { year, regionNames: names });
/** Types over a cell. */
function put(book: Snapshot, name: string, row: number, column: number, value: CellValue): void {
  book.sheets.find((sheet) => sheet.name === name)!.values[row]![column] = value;
}
const without = (book: Snapshot, name: string): Snapshot => ({
  ...book,
  sheetNames: book.sheetNames.filter((one) => one !== name),
  sheets: book.sheets.filter((sheet) => sheet.name !== name),
});

test("a workbook is a package when Paket says so", async () => {
  expect(isPackage(await snapshot())).toBe(true);
  expect(isPackage(snapshotOf({ Paket: [["Regionens belopp ur den nationella fördelningen"]] }))).toBe(true);
  expect(isPackage(snapshotOf({ Paket: [["Mitt paket"]] }))).toBe(false);
  expect(isPackage(snapshotOf({ Regioner: [["Regionens belopp ur den nationella fördelningen"]] }))).toBe(false);
});

test("a package as it was made is ready: one region, and the whole of each amount is its own", async () => {
  const { ready, ...inputs } = await read(await snapshot());
  expect(inputs).toMatchObject({
    any: true,
    found: [{ sheet: "Regioner", status: "found", rows: 1, total: 100 }],
    method: "största resten",
  });
  expect(inputs.findings).toStrictEqual([]);
  expect(inputs.questions).toStrictEqual([]);
  const region = { regionkod: "23", region: "Region Jämtland Härjedalen", folkmangd: 100 };
  const pots = [
    { id: "pott-1", insats: "Befolkning", mottagare: "", nyckel: "befolkning", belopp: 700 },
    { id: "pott-2", insats: "Landsbygd", mottagare: "", nyckel: "landsbygd", belopp: 300 },
  ];
  expect(ready?.grant).toStrictEqual({
    pots,
    frame: 1000,
    regions: [region],
    kommuner: [],
    weights: new Map(),
    method: "största resten",
  });
  expect(ready?.sources).toStrictEqual({
    regioner: expect.objectContaining({ firstRow: 6, endRow: 7 }) as object,
    kommuner: undefined,
    vikter: undefined,
    ram: undefined,
    methodCell: undefined,
    frameCell: undefined,
  });
  expect(ready?.paket).toMatchObject({ facts: { ...packageFacts, pots } });
  const grant = grantOf(ready!);
  if (!grant.ok) throw new Error(grant.error.kind);
  expect(grant.value).toMatchObject({
    regions: [{ ...region, befolkning: 700, landsbygd: 300, summa: 1000 }],
    pots: [
      { pot: pots[0], rows: [{ code: "23", amount: 700, key: 1 }] },
      { pot: pots[1], rows: [{ code: "23", amount: 300, key: 1 }] },
    ],
    frame: { total: 1000, fordelat: 1000, differens: 0 },
  });
  // 1 000 kr to 100 persons.
  expect(grant.value.regions[0]?.krPerInvanare.toNumber()).toBe(10);
  expect(grant.value).not.toHaveProperty("rural");
});

test("several pots of one key are one amount", async () => {
  const pots = [...testDefaults.pots, { ...testDefaults.pots[0]!, insats: "Tillägg", belopp: kronor(50) }];
  const facts = { ...packageFacts, pots };
  const fingerprint = await packageFingerprint(facts, {});
  const { ready } = await read(await snapshot({ facts: { ...facts, fingerprint }, decided: {} }));
  expect(ready?.paket?.grant.regions).toMatchObject([{ befolkning: 750, landsbygd: 300, summa: 1050 }]);
});

test("a region without people has 0 kr a person", async () => {
  const facts = { ...packageFacts, folkmangd: 0 };
  const fingerprint = await packageFingerprint(facts, {});
  const { ready } = await read(await snapshot({ facts: { ...facts, fingerprint }, decided: {} }));
  expect(ready?.paket?.grant.regions[0]).toMatchObject({ summa: 1000 });
  expect(ready?.paket?.grant.regions[0]?.krPerInvanare.toNumber()).toBe(0);
});

test("what is not a package is divided from its own inputs", () => {
  const grant = {
    pots: testDefaults.pots.slice(0, 1),
    frame: kronor(700),
    regions: [{ regionkod: "01", region: "A", folkmangd: 1 }],
    kommuner: [],
    weights: new Map<string, number>(),
    method: "största resten" as const,
  };
  expect(grantOf({ grant } as unknown as Parameters<typeof grantOf>[0])).toMatchObject({
    ok: true,
    value: { regions: [{ regionkod: "01", summa: 700 }] },
  });
});

const finding = (code: string, params: object, sheet = "Paket", cell = "") => ({
  code,
  severity: "fel",
  sheet,
  cell,
  params,
});
const changed = async () => {
  const { fingerprint } = (await packageContents()).facts;
  return finding("paket-andrat", { fingeravtryck: fingerprint });
};

// Paket: A5 Regionkod, year in B7, persons in B9, method in B10, amounts in C18 and C19. Regioner: row 7, persons in C.
test.each<[string, string, number, number, CellValue]>([
  ["an amount", "Paket", 17, 2, 701],
  ["the other amount", "Paket", 18, 2, 0],
  ["the name of a pot", "Paket", 17, 0, "Annat"],
  ["the key of a pot", "Paket", 17, 1, "landsbygd"],
  ["the persons", "Paket", 8, 1, 101],
  ["the method", "Paket", 9, 1, "differens på största"],
  ["the national inputs", "Paket", 11, 1, "another"],
  ["the fingerprint", "Paket", 12, 1, "another"],
  ["the persons on Regioner", "Regioner", 6, 2, 101],
  ["a decided amount", "Regioner", 6, 3, 701],
  ["the other decided amount", "Regioner", 6, 4, 301],
])("a package where %s is changed by hand is not ready", async (what, sheet, row, column, value) => {
  const book = await snapshot();
  put(book, sheet, row, column, value);
  const { ready, findings } = await read(book);
  expect(ready).toBeUndefined();
  const expected = what === "the fingerprint" ? finding("paket-andrat", { fingeravtryck: "another" }) : await changed();
  expect(findings).toStrictEqual([expected]);
});

test("a changed whole amount is seen where the region has just that decided", async () => {
  const decided: Decided = { totalt: 1000 };
  const book = await snapshot({ decided });
  expect((await read(book)).findings).toStrictEqual([]);
  put(book, "Regioner", 6, 3, 999);
  expect((await read(book)).findings).toMatchObject([{ code: "paket-andrat" }]);
});

test.each<[string[], CellValue[], Decided]>([
  [["Beslutat befolkning (kr)", "Beslutat landsbygd (kr)"], [5, 0], { befolkning: 5, landsbygd: 0 }],
  [["Beslutat belopp (kr)"], [7], { totalt: 7 }],
  [["Beslutat belopp (kr)", "Beslutat landsbygd (kr)"], ["", "3"], {}],
  [[], [], {}],
])("decided amounts that are known: of %j on a row with %j", (headers, cells, decided) => {
  const book = snapshotOf({
    Regioner: [
      ["Regionkod", "Folkmängd", ...headers],
      ["01", 1, ...headers.map(() => 9)],
      ["23", 2, ...cells],
    ],
  });
  expect(decidedOn(openSource(book, regioner, {})!, 2)).toStrictEqual(decided);
});

test("a name or a moment may be changed: no amount depends on it", async () => {
  const book = await snapshot();
  put(book, "Paket", 5, 1, "Jämtland");
  put(book, "Paket", 13, 1, 45_700);
  put(book, "Regioner", 6, 1, "Jämtland");
  const { ready, findings } = await read(book);
  expect(findings).toStrictEqual([]);
  expect(ready?.grant.regions).toMatchObject([{ region: "Jämtland" }]);
});

test("a package of another year than Om says, or of another region than Regioner, is told as just that", async () => {
  const book = await snapshot();
  expect((await read(book, 2023)).findings).toStrictEqual([finding("paket-ar", { ar: "2024", om: "2023" })]);
  put(book, "Regioner", 6, 0, "01");
  expect((await read(book)).findings).toStrictEqual([finding("paket-region", { kod: "23", funna: "01" })]);
});

test("a package has one region", async () => {
  const book = await snapshot();
  const regioner = book.sheets.find(({ name }) => name === "Regioner")!;
  regioner.values.push(["01", "Stockholm", 5, "", "", ""]);
  const tables = book.tables.map((table) => (table.sheet === "Regioner" ? { ...table, rows: 3 } : table));
  expect((await read({ ...book, tables })).findings).toStrictEqual([
    finding("paket-region", { kod: "23", funna: "23, 01" }),
  ]);
});

test("a region that does not exist is no region's package", async () => {
  const names = new Map([["01", "Stockholm"]]);
  const { findings, ready } = await read(await snapshot(), 2024, names);
  expect(ready).toBeUndefined();
  expect(findings).toStrictEqual([finding("regionkod-okand", { kod: "23" }, "Regioner", "A7")]);
});

test("what Paket lacks is named as the sheet has it, before what is wrong elsewhere", async () => {
  const book = await snapshot();
  put(book, "Paket", 6, 1, "");
  put(book, "Paket", 8, 1, "hundra");
  put(book, "Regioner", 6, 2, -1);
  const { ready, findings } = await read(book);
  expect(ready).toBeUndefined();
  expect(findings).toMatchObject([
    finding("paket-ofullstandigt", { saknas: "År, Folkmängd (personer)" }),
    { code: "tal-negativt", sheet: "Regioner" },
  ]);
});

test("a package without Regioner, or with a column that cannot be told, is not ready; its method is known all the same", async () => {
  const facts = { ...packageFacts, method: "differens på största" as const, fingerprint: "x" };
  const book = without(await snapshot({ facts }), "Regioner");
  const { findings, ...inputs } = await read(book);
  expect(inputs).toStrictEqual({ any: true, found: [], questions: [], method: "differens på största" });
  expect(findings).toStrictEqual([
    finding("blad-saknas", { blad: "Regioner", funna: book.sheetNames.join(", ") }, "Regioner"),
  ]);

  const two = snapshotOf({
    Paket: [["Annat"]],
    Regioner: [
      ["Regionkod", "Befolkning", "Invånare"],
      ["23", 100, 100],
    ],
  });
  const unclear = await read(two);
  expect(unclear.method).toBe("största resten");
  expect(unclear.questions).toMatchObject([{ sheet: "Regioner", column: "Folkmängd" }]);
  expect(unclear.findings.map(({ code }) => code)).toEqual(["paket-ofullstandigt", "kolumn-oklar"]);
  const choices = { Regioner: { Folkmängd: "Invånare" } };
  const chosen = await readPackageInputs(two, { year: 2024, regionNames, choices });
  expect(chosen.questions).toStrictEqual([]);
  expect(chosen.found).toMatchObject([{ total: 100 }]);
});

test("without Paket nothing is ready", async () => {
  const { ready, findings } = await read(without(await snapshot(), "Paket"));
  expect(ready).toBeUndefined();
  expect(findings).toStrictEqual([]);
});
