/** The command over real files: the same action, Office.js client and engine as everywhere. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTemplate } from "../../src/actions";
import { fordela } from "../../src/cli/fordela";
import type { Ended } from "../../src/cli/program";
import type { JsonReport } from "../../src/cli/report";
import { emptyBook, emptySheet, type Book } from "../../src/xlsx/book";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import published from "../../src/agreements/data/belopp-2024.json";
import { openBook, shownAt } from "../support/office";
import { smallBook, type Rows } from "../support/snapshot";

const folder = mkdtempSync(join(tmpdir(), "ramkoll-cli-"));
const sample = join(folder, "2024.xlsx");
const input = join(folder, "in.xlsx");
const output = join(folder, "ut.xlsx");

const json = ({ stdout }: Ended): JsonReport => JSON.parse(stdout) as JsonReport;

/** Sheets without tables or formats, as a user may bring them. */
const plain = (sheets: Record<string, Rows>): Book => ({
  ...emptyBook(),
  sheets: Object.entries(sheets).map(([name, rows]) => ({
    ...emptySheet(name),
    cells: rows.flatMap((line, row) => line.flatMap((value, column) => (value === "" ? [] : [{ row, column, value }]))),
  })),
});

async function fileOf(sheets: Record<string, Rows>): Promise<void> {
  writeFileSync(input, await writeXlsx(plain(sheets)));
}

const ram = (first: number): Rows => [
  ["Insats", "Mottagare", "Nyckel", "Belopp (kr)"],
  ["Utveckling", "Regionerna", "befolkning", first],
  ["Landsbygd", "Regioner", "landsbygd", 150_000_000],
  ["Samordning", "SKR", "ingen", 18_000_000],
  ["Ram", "", "", 1_535_000_000],
];

beforeAll(async () => {
  const { book, host } = await openBook();
  await createTemplate({ year: 2024 });
  writeFileSync(sample, await writeXlsx(book()));
  host.dispose();
});
beforeEach(async () => {
  rmSync(output, { force: true });
  await fileOf(smallBook());
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the 2024 sample: one object on stdout, 42 published amounts, exit 0", async () => {
  const ended = await fordela([sample, "--ut", output, "--json"]);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  const report = json(ended);
  expect(Object.keys(report)).toEqual(["ram", "metod", "regioner", "kontroller", "fynd"]);
  expect(report.ram).toEqual({ total: 1_535_000_000, fordelat: 1_535_000_000, differens: 0 });
  expect(report.metod).toBe("största resten");
  expect(report.regioner.map((r) => [r.regionkod, r.befolkning, r.landsbygd])).toEqual(published);
  expect(report.regioner.find(({ regionkod }) => regionkod === "23")).toEqual({
    regionkod: "23",
    region: "Region Jämtland Härjedalen",
    befolkning: 17_151_589,
    landsbygd: 7_460_761,
    summa: 24_612_350,
  });
  expect(report.kontroller.every(({ status }) => status === "OK")).toBe(true);
  expect(report.fynd).toEqual([]);

  const written = await readXlsx(readFileSync(output));
  if (!written.ok) throw new Error(written.error.code);
  expect(shownAt(written.value, "Kontroller", 2, 1)).toBe("OK");
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("a file that the command wrote can be given to it again", async () => {
  const again = join(folder, "igen.xlsx");
  expect((await fordela([sample, "--ut", output])).code).toBe(0);
  const ended = await fordela([output, "--ut", again, "--json"]);
  expect(ended.code).toBe(0);
  expect(json(ended).regioner.map((r) => [r.regionkod, r.befolkning, r.landsbygd])).toEqual(published);
});

test("as a process: npm run -s fordela prints the object and nothing else", () => {
  const stdout = execFileSync("npm", ["run", "-s", "fordela", "--", input, "--ut", output, "--json"], {
    cwd: join(__dirname, "../.."),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  expect((JSON.parse(stdout) as JsonReport).ram.differens).toBe(0);
});

test("without --json: a report with hard spaces", async () => {
  const { stdout, code } = await fordela([sample, "--ut", output]);
  expect(code).toBe(0);
  expect(stdout).toContain("Ramen 1\u00a0535\u00a0000\u00a0000 kr är fördelad");
  expect(stdout).toMatch(
    /23 +Region Jämtland Härjedalen +17\u00a0151\u00a0589 +7\u00a0460\u00a0761 +24\u00a0612\u00a0350/,
  );
  expect(stdout).toContain(`Skrivet till ${output}`);
});

test("plain sheets: Ram, Vikter and Om come from agreement 2024", async () => {
  const ended = await fordela([input, "--ut", output, "--json"]);
  expect(ended.code).toBe(0);
  const { ram: frame, regioner } = json(ended);
  expect(frame).toEqual({ total: 1_535_000_000, fordelat: 1_535_000_000, differens: 0 });
  // 1 000 and 500 persons; all of the rural population is in region 23.
  expect(regioner.map((r) => [r.befolkning, r.landsbygd])).toEqual([
    [911_333_333, 0],
    [455_666_667, 150_000_000],
  ]);
});

test("Ram as the user wrote it, without a table", async () => {
  await fileOf({ ...smallBook(), Ram: ram(1_367_000_000) });
  const ended = await fordela([input, "--ut", output, "--json"]);
  expect(ended.code).toBe(0);
  expect(json(ended).fynd).toEqual([]);
});

test("one kommuntyp only", async () => {
  const book = smallBook();
  for (const row of book.Kommuner!.slice(1)) row[3] = "landsbygd";
  await fileOf({
    ...book,
    Vikter: [
      ["Kommuntyp", "Vikt"],
      ["landsbygd", 1],
    ],
  });
  const ended = await fordela([input, "--ut", output, "--json"]);
  expect(json(ended).kontroller.filter(({ status }) => status !== "OK")).toEqual([]);
  expect(ended.code).toBe(0);
});

test("no stated frame: the sum of the pots, and a warning", async () => {
  await fileOf({ ...smallBook(), Ram: ram(1_367_000_000).slice(0, 4) });
  const ended = await fordela([input, "--ut", output, "--json"]);
  expect(ended.code).toBe(0);
  expect(json(ended).fynd).toMatchObject([{ kod: "ram-rad-saknas", allvar: "varning", blad: "Ram" }]);
});

test("a check that fails: written, exit 1", async () => {
  const book = smallBook();
  book.Regioner = book.Regioner!.map((row, i) => [...row, i === 0 ? "Beslutat belopp (kr)" : 911_333_333]);
  await fileOf(book);
  const ended = await fordela([input, "--ut", output]);
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/FEL +beslutat .*förväntat 0, funnet 1/);
  expect(existsSync(output)).toBe(true);
});

test("the 1 357 slip: nothing written, exit 2, the finding with its place and remedy", async () => {
  await fileOf({ ...smallBook(), Ram: ram(1_357_000_000) });
  const ended = await fordela([input, "--ut", output, "--json"]);
  expect(ended.code).toBe(2);
  const report = json(ended);
  expect(report).toMatchObject({ ram: { total: null, fordelat: null, differens: null }, regioner: [] });
  expect(report.fynd).toMatchObject([{ kod: "ram-stammer-inte", allvar: "fel", blad: "Ram", cell: "D5" }]);
  expect(report.fynd[0]!.text).toContain("-10\u00a0000\u00a0000".replace("-", "−"));
  expect(report.fynd[0]!.atgard.length).toBeGreaterThan(10);
  expect(existsSync(output)).toBe(false);
});

test("bad input as a report for a reader", async () => {
  const book = smallBook();
  book.Regioner![1]![2] = "2 455 914";
  await fileOf(book);
  const { stdout, code } = await fordela([input, "--ut", output]);
  expect(code).toBe(2);
  expect(stdout).toMatch(/FEL Regioner!C2: .*2 455 914.*\n {2}→ /);
  expect(existsSync(output)).toBe(false);
});

test.each<[string, string, () => void]>([
  ["fil-saknas", "saknas.xlsx", () => undefined],
  ["fil-mapp", "mapp", () => mkdirSync(join(folder, "mapp"))],
  ["fil-empty", "tom.xlsx", () => writeFileSync(join(folder, "tom.xlsx"), "")],
  ["fil-not-zip", "text.xlsx", () => writeFileSync(join(folder, "text.xlsx"), "kod;region")],
])("unreadable input: %s", async (kod, name, prepare) => {
  prepare();
  const ended = await fordela([join(folder, name), "--ut", output, "--json"]);
  expect(ended.code).toBe(2);
  expect(json(ended).fynd).toMatchObject([{ kod, allvar: "fel" }]);
  expect(existsSync(output)).toBe(false);
});

test("the input is never overwritten, under another spelling or a link neither", async () => {
  const before = readFileSync(input);
  symlinkSync(input, join(folder, "lank.xlsx"));
  for (const same of [input, join(folder, ".", "x", "..", "in.xlsx"), join(folder, "lank.xlsx")]) {
    const ended = await fordela([input, "--ut", same, "--json"]);
    expect([ended.code, json(ended).fynd[0]!.kod]).toEqual([2, "fil-samma"]);
  }
  expect(readFileSync(input)).toEqual(before);
});

test("a place that cannot be written: exit 2 and no remains", async () => {
  const ended = await fordela([input, "--ut", join(folder, "ingen", "ut.xlsx"), "--json"]);
  expect([ended.code, json(ended).fynd[0]!.kod, json(ended).ram.total]).toEqual([2, "fil-kan-ej-skrivas", null]);
});

test("an existing result is replaced", async () => {
  writeFileSync(output, "gammalt");
  expect((await fordela([input, "--ut", output])).code).toBe(0);
  expect((await readXlsx(readFileSync(output))).ok).toBe(true);
});

test.each<[string, string[], RegExp]>([
  ["no file", ["--ut", "a.xlsx"], /vilken arbetsbok/],
  ["no --ut", ["a.xlsx"], /--ut <OUT.xlsx> måste anges/],
  ["--ut without a value", ["a.xlsx", "--ut"], /saknar sitt värde/],
  ["an unknown option", ["a.xlsx", "--ut", "b.xlsx", "--fel"], /Flaggan --fel finns inte/],
  ["too many arguments", ["a.xlsx", "b.xlsx", "--ut", "c.xlsx"], /För många argument/],
  [
    "an unknown method",
    ["a.xlsx", "--ut", "b.xlsx", "--metod", "minsta"],
    /Metoden "minsta" finns inte. Välj "största resten" eller/,
  ],
])("wrong usage: %s", async (_, argv, message) => {
  const ended = await fordela(argv);
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toMatch(message);
  expect(ended.stderr).toMatch(/^Användning: fordela IN\.xlsx --ut OUT\.xlsx/m);
  expect(json(await fordela([...argv, "--json"])).fynd).toMatchObject([{ kod: "fel-anrop" }]);
});

test("--hjalp is in Swedish, exit 0", async () => {
  const { code, stdout } = await fordela(["--hjalp"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Användning:[\s\S]*Argument:[\s\S]*Flaggor:[\s\S]*Slutkod: 0/);
  expect(stdout).not.toMatch(/Usage|Options|default|Arguments/);
});

test("--metod: the method of the run", async () => {
  const ended = await fordela([input, "--ut", output, "--json", "--metod", "Differens på största"]);
  expect(ended.code).toBe(0);
  expect(json(ended).metod).toBe("differens på största");
});
