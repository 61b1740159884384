/** The command Granska over real files: what it prints and its exit codes. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allocate, createTemplate } from "../../src/actions";
import { granska, type FileReport } from "../../src/cli/granska";
import type { Ended } from "../../src/cli/program";
import { writeXlsx } from "../../src/xlsx";
import published from "../../src/agreements/data/belopp-2024.json";
import { emptyBook, type Book } from "../../src/xlsx/book";
import { openBook } from "../support/office";

const folder = mkdtempSync(join(tmpdir(), "ramkoll-granska-cli-"));
const sound = join(folder, "hel.xlsx");
const damaged = join(folder, "skadad.xlsx");
const broken = join(folder, "trasig.xlsx");
const foreign = join(folder, "annan.xlsx");
let soundBook: Book;
const json = <T = FileReport>({ stdout }: Ended): T => JSON.parse(stdout) as T;

beforeAll(async () => {
  const { book, host } = await openBook();
  await createTemplate({ year: 2024 });
  await allocate();
  soundBook = book();
  writeFileSync(sound, await writeXlsx(soundBook));
  writeFileSync(foreign, await writeXlsx(emptyBook()));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Fördelning").getRange("R12").values = [[61_199_630]];
    await context.sync();
  });
  writeFileSync(damaged, await writeXlsx(book()));
  writeFileSync(broken, "ingen arbetsbok");
  host.dispose();
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a sound workbook: exit 0, no findings, 42 amounts, and the file is as it was", async () => {
  const before = readFileSync(sound);
  const ended = await granska([sound, "--json"]);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  const report = json(ended);
  expect(Object.keys(report)).toEqual(["fil", "ram", "regioner", "kontroller", "fynd"]);
  expect(report).toMatchObject({
    fil: sound,
    fynd: [],
    ram: { total: 1_535_000_000, fordelat: 1_535_000_000, differens: 0 },
  });
  expect(report.regioner.map((r) => [r.regionkod, r.befolkning, r.landsbygd])).toEqual(published);
  expect(report.kontroller.every(({ status }) => status === "OK")).toBe(true);
  expect(readFileSync(sound)).toEqual(before);
  expect((await granska([sound])).stdout).toMatch(/hel\.xlsx: Inga fynd: varje krona/);
});

test("a damaged one: exit 1, and where", async () => {
  const ended = await granska([damaged, "--json"]);
  expect(ended.code).toBe(1);
  expect(json(ended).fynd[0]).toEqual({
    kod: "formel-ersatt-med-tal",
    allvar: "fel",
    blad: "Fördelning",
    cell: "R12",
    text: "Belopp (kr): formeln är ersatt med talet 61\u00a0199\u00a0630.",
    atgard: "Återställ formeln, eller fördela igen.",
  });
  expect((await granska([damaged])).stdout).toMatch(/Fynd: \d+ fel[\s\S]*FEL Fördelning!R12: Belopp/);
});

test("21 workbooks in one call: one table; a list in JSON", async () => {
  const files = Array.from({ length: 21 }, (_, i) => (i === 7 ? damaged : sound));
  const { code, stdout } = await granska(files);
  expect(code).toBe(1);
  const lines = stdout.trim().split("\n");
  expect(lines).toHaveLength(22);
  expect(lines[0]).toMatch(/^Fil +Ram, kr +Differens, kr +Kontroller OK +Fel +Varningar +Första fyndet/);
  expect(lines[8]).toMatch(/skadad\.xlsx.*Fördelning!R12 formel-ersatt-med-tal$/);
  const several = await granska([sound, damaged, "--json"]);
  expect(json<FileReport[]>(several).map(({ fil, fynd }) => [fil, fynd.length > 0])).toEqual([
    [sound, false],
    [damaged, true],
  ]);
}, 180_000);

test.each([
  ["no workbook", broken, "fil-not-zip"],
  ["no such file", join(folder, "finns-inte.xlsx"), "fil-saknas"],
])("unreadable, %s: exit 2, also among others", async (_, file, kod) => {
  const ended = await granska([file, "--json"]);
  expect(ended.code).toBe(2);
  expect(json(ended)).toMatchObject({ ram: { total: null }, regioner: [], fynd: [{ kod, allvar: "fel" }] });
  expect((await granska([sound, file])).code).toBe(2);
});

describe("--mot: compared with an earlier version", () => {
  const changed = join(folder, "ny.xlsx");

  beforeAll(async () => {
    const { book, host } = await openBook(soundBook);
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets
        .getItem("Kommuner")
        .tables.getItem("Kommuner")
        .sort.apply([{ key: 1, ascending: false }]);
      sheets.getItem("Vikter").getRange("B10").values = [[7]];
      await context.sync();
    });
    writeFileSync(changed, await writeXlsx(book()));
    host.dispose();
  });

  test("the same: exit 0, and it is said", async () => {
    const ended = await granska([sound, "--mot", sound, "--json"]);
    expect(ended.code).toBe(0);
    expect(json(ended)).toMatchObject({ fynd: [], jamforelse: { mot: sound, lika: true, indata: [], formler: [] } });
    expect((await granska([sound, "--mot", sound])).stdout).toMatch(/Jämfört med .*hel\.xlsx: Inga skillnader\./);
  });

  test("another weight: exit 1, where, what came of it and that it sums to nothing", async () => {
    const ended = await granska([changed, "--mot", sound, "--json"]);
    expect(ended.code).toBe(1);
    const { jamforelse } = json(ended);
    expect(jamforelse).toMatchObject({ lika: false, indata: [], regler: [], formler: [], noteringar: [] });
    expect(jamforelse!.vikter).toEqual([
      {
        slag: "vikt",
        nyckel: "mycket gles landsbygd",
        vad: "mycket gles landsbygd",
        falt: "Vikt",
        fore: 6,
        efter: 7,
        blad: "Vikter",
        cell: "B10",
      },
    ]);
    const { belopp } = jamforelse!.resultat;
    expect(belopp.map(({ regionkod, fore }) => [regionkod, fore])).toEqual(
      published.filter(([kod]) => belopp.some(({ regionkod }) => regionkod === kod)).map(([kod, , kr]) => [kod, kr]),
    );
    expect(belopp.reduce((sum, { differens }) => sum + differens, 0)).toBe(0);
    const { stdout } = await granska([changed, "--mot", sound]);
    expect(stdout).toMatch(/Vikter\n {2}Vikter!B10 {2}mycket gles landsbygd, Vikt: 6 → 7\n/);
    expect(stdout).toMatch(/Resultat\n {2}Kod +Region +Pott +Före, kr +Efter, kr +Differens, kr\n/);
    expect(stdout).toMatch(/Vad varje ändring gör för sig\n/);
  });

  test("a formula typed over, several files in one table", async () => {
    const { code, stdout } = await granska([sound, damaged, changed, "--mot", sound]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Varningar +Skillnader +Första fyndet\n.*hel\.xlsx.* 0\n.*skadad\.xlsx.* 1 +Fördelning!R12/);
  });

  test.each([
    ["no workbook", () => broken, "fil-not-zip"],
    ["no such file", () => join(folder, "finns-inte.xlsx"), "fil-saknas"],
    ["a workbook that is not Ramkoll's", () => foreign, "jamforelse-frammande"],
  ])("nothing to compare with, %s: exit 2, named, and the review is there all the same", async (_, file, kod) => {
    const ended = await granska([sound, "--mot", file(), "--json"]);
    expect(ended.code).toBe(2);
    const report = json(ended);
    expect(report).toMatchObject({ jamforelse: null, fynd: [{ kod, text: expect.stringContaining(file()) }] });
    expect(report.regioner).toHaveLength(21);
  });
});

test("--mot without a file takes no other option for one", async () => {
  const { code, stdout } = await granska([sound, "--mot", "--json"]);
  expect(code).toBe(2);
  expect(json({ code, stdout, stderr: "" }).fynd).toMatchObject([{ kod: "fel-anrop" }]);
});

test("wrong usage: exit 2; --hjalp: exit 0, in Swedish", async () => {
  expect(await granska([])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("Ange vilken arbetsbok"),
  });
  const help = await granska(["--hjalp"]);
  expect(help.code).toBe(0);
  expect(help.stdout).toMatch(/Användning: granska FIL\.xlsx[\s\S]*Slutkod: 0 inga fynd/);
});

test("as a program", () => {
  const run = () =>
    execFileSync("npm", ["run", "-s", "granska", "--", damaged, "--json"], {
      cwd: join(__dirname, "../.."),
      stdio: "pipe",
    });
  expect(run).toThrow(expect.objectContaining({ status: 1 }));
});
