/** The shell around the action: what is printed, written and returned. The action itself is a stand-in here. */
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
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "../../src/actions/types";
import { fordela, type Ended } from "../../src/cli/fordela";
import type { Allocated } from "../../src/cli/office";
import type { JsonReport } from "../../src/cli/report";
import { kronor } from "../../src/domain/kronor";
import { emptyBook, emptySheet } from "../../src/workbench/book";
import { readXlsx, writeXlsx } from "../../src/workbench/file";

const folder = mkdtempSync(join(tmpdir(), "ramkoll-cli-"));
const input = join(folder, "in.xlsx");
const output = join(folder, "ut.xlsx");
const result = { ...emptyBook(), sheets: [emptySheet("Fördelning")] };

const outcome: Outcome = {
  frame: { total: kronor(24612350), fordelat: kronor(24612350), differens: 0 },
  method: "största resten",
  regions: [
    {
      regionkod: "23",
      region: "Jämtland Härjedalen",
      folkmangd: 132572,
      befolkning: kronor(17151589),
      landsbygd: kronor(7460761),
      summa: kronor(24612350),
      krPerInvanare: 185.65,
    },
  ],
  checks: [
    {
      id: "ram",
      text: "Summan är ramen",
      status: "OK",
      forvantat: 24612350,
      funnet: 24612350,
      sheet: "Kontroller",
      cell: "B5",
    },
  ],
  findings: [],
  written: true,
};
const finding = {
  kod: "cell-tom",
  allvar: "fel" as const,
  blad: "Regioner",
  cell: "C7",
  text: "Folkmängd saknas.",
  atgard: "Fyll i den.",
};
const allocated =
  (change: Partial<Outcome> = {}, findings: Allocated["findings"] = []) =>
  async (): Promise<Allocated> => ({
    outcome: { ...outcome, ...change },
    findings,
    book: result,
  });
const json = ({ stdout }: Ended): JsonReport => JSON.parse(stdout) as JsonReport;

beforeAll(async () => writeFileSync(input, await writeXlsx(emptyBook())));
beforeEach(() => rmSync(output, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test("--json prints one object, and the file is there", async () => {
  const ended = await fordela([input, "--ut", output, "--json"], allocated());
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect(json(ended)).toEqual({
    ram: { total: 24612350, fordelat: 24612350, differens: 0 },
    metod: "största resten",
    regioner: [
      { regionkod: "23", region: "Jämtland Härjedalen", befolkning: 17151589, landsbygd: 7460761, summa: 24612350 },
    ],
    kontroller: [{ id: "ram", status: "OK", forvantat: 24612350, funnet: 24612350 }],
    fynd: [],
  });
  expect(await readXlsx(readFileSync(output))).toEqual({ ok: true, value: result });
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("without --json: a report with hard spaces", async () => {
  const { stdout, code } = await fordela([input, "--ut", output], allocated());
  expect(code).toBe(0);
  expect(stdout).toContain("Ramen 24\u00a0612\u00a0350 kr är fördelad");
  expect(stdout).toMatch(/23 +Jämtland Härjedalen +17\u00a0151\u00a0589 +7\u00a0460\u00a0761 +24\u00a0612\u00a0350/);
  expect(stdout).toContain(`Skrivet till ${output}`);
});

test("a check that fails: written, exit 1", async () => {
  const checks = [{ ...outcome.checks[0]!, status: "FEL" as const, funnet: 24612349 }];
  const ended = await fordela([input, "--ut", output], allocated({ checks }));
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/FEL .*förväntat 24\u00a0612\u00a0350, funnet 24\u00a0612\u00a0349/);
  expect(existsSync(output)).toBe(true);
});

test("input with errors: nothing written, exit 2, the finding with its place and remedy", async () => {
  const ended = await fordela(
    [input, "--ut", output, "--json"],
    allocated({ written: false, regions: [], checks: [] }, [finding]),
  );
  expect(ended.code).toBe(2);
  expect(json(ended)).toMatchObject({
    ram: { total: null, fordelat: null, differens: null },
    regioner: [],
    fynd: [finding],
  });
  expect(existsSync(output)).toBe(false);
  const { stdout } = await fordela([input, "--ut", output], allocated({ written: false }, [finding]));
  expect(stdout).toContain("FEL Regioner!C7: Folkmängd saknas.\n  → Fyll i den.");
});

test("an action that throws: a finding, exit 2, nothing written", async () => {
  const ended = await fordela([input, "--ut", output, "--json"], () => Promise.reject(new Error("oj")));
  expect([ended.code, json(ended).fynd[0]!.kod, existsSync(output)]).toEqual([2, "ovantat-fel", false]);
});

test.each<[string, string, () => void]>([
  ["fil-saknas", "saknas.xlsx", () => undefined],
  ["fil-mapp", "mapp", () => mkdirSync(join(folder, "mapp"))],
  ["fil-empty", "tom.xlsx", () => writeFileSync(join(folder, "tom.xlsx"), "")],
  ["fil-not-zip", "text.xlsx", () => writeFileSync(join(folder, "text.xlsx"), "kod;region")],
])("unreadable input: %s", async (kod, name, prepare) => {
  prepare();
  const ended = await fordela([join(folder, name), "--ut", output, "--json"], allocated());
  expect(ended.code).toBe(2);
  expect(json(ended).fynd).toMatchObject([{ kod, allvar: "fel" }]);
  expect(existsSync(output)).toBe(false);
});

test("the input is never overwritten, under another spelling or a link neither", async () => {
  const before = readFileSync(input);
  symlinkSync(input, join(folder, "lank.xlsx"));
  for (const same of [input, join(folder, ".", "x", "..", "in.xlsx"), join(folder, "lank.xlsx")]) {
    const ended = await fordela([input, "--ut", same, "--json"], allocated());
    expect([ended.code, json(ended).fynd[0]!.kod]).toEqual([2, "fil-samma"]);
  }
  expect(readFileSync(input)).toEqual(before);
});

test("a place that cannot be written: exit 2 and no remains", async () => {
  const ended = await fordela([input, "--ut", join(folder, "ingen", "ut.xlsx"), "--json"], allocated());
  expect([ended.code, json(ended).fynd[0]!.kod, json(ended).ram.total]).toEqual([2, "fil-kan-ej-skrivas", null]);
});

test("an existing result is replaced", async () => {
  writeFileSync(output, "gammalt");
  expect((await fordela([input, "--ut", output], allocated())).code).toBe(0);
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
  const ended = await fordela(argv, allocated());
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toMatch(message);
  expect(ended.stderr).toMatch(/^Användning: fordela IN\.xlsx --ut OUT\.xlsx/m);
  expect(json(await fordela([...argv, "--json"], allocated())).fynd).toMatchObject([{ kod: "fel-anrop" }]);
});

test("--hjalp is in Swedish, exit 0", async () => {
  const { code, stdout } = await fordela(["--hjalp"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Användning:[\s\S]*Argument:[\s\S]*Flaggor:[\s\S]*Slutkod: 0/);
  expect(stdout).not.toMatch(/Usage|Options|default|Arguments/);
});

test("the method reaches the action", async () => {
  let method: unknown;
  await fordela([input, "--ut", output, "--metod", "Differens på största"], async (_, options) => {
    method = options.method;
    return allocated()();
  });
  expect(method).toBe("differens på största");
});
