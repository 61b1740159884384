/** The command over real files: what it writes, what it says, and with which code it ends. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTemplate } from "../../src/actions";
import { fordela } from "../../src/cli/fordela";
import { importera, type ImportReport } from "../../src/cli/importera";
import type { Ended } from "../../src/cli/program";
import type { JsonReport } from "../../src/cli/report";
import published from "../../src/agreements/data/belopp-2024.json";
import { emptyBook, emptySheet, type Book } from "../../src/xlsx/book";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { pxTable, SCB_MERGED, scbTable, skrTable, typeTable, type Cells } from "../support/importTables";
import { contents, openBook, shownAt } from "../support/office";

const folder = mkdtempSync(join(tmpdir(), "ramkoll-importera-"));
const at = (name: string) => join(folder, name);
const json = ({ stdout }: Ended): ImportReport => JSON.parse(stdout) as ImportReport;

const csv = (cells: Cells, mark = ";"): string =>
  cells.map((line) => line.map((cell) => `"${cell}"`).join(mark)).join("\r\n");
/** As Excel in Sweden writes CSV. */
const windows = (text: string): Uint8Array =>
  Uint8Array.from([...text.replace(/\u2011/g, "-")].map((letter) => letter.charCodeAt(0)));

async function book(name: string): Promise<Book> {
  const read = await readXlsx(readFileSync(at(name)));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

beforeAll(async () => {
  const { book: made, host } = await openBook();
  await createTemplate({ year: 2024 });
  const template = made();
  // Nothing of 2024 is left in the figures: they are to come from the sources.
  for (const { name, cells } of template.sheets) {
    for (const cell of cells) {
      if (cell.row < 6 || (name !== "Regioner" && name !== "Kommuner")) continue;
      if (typeof cell.value === "number") cell.value = 1;
      if (name === "Kommuner" && cell.column === 3) cell.value = "ej landsbygd";
    }
  }
  writeFileSync(at("mall.xlsx"), await writeXlsx(template));
  host.dispose();
  const scb = scbTable().flatMap((line, row) =>
    line.flatMap((value, column) => (value === "" ? [] : [{ row, column, value }])),
  );
  const notes = { ...emptySheet("Information"), cells: [{ row: 0, column: 0, value: "Om tabellen" }] };
  const table = { ...emptySheet("Tabell 1"), cells: scb, merged: SCB_MERGED };
  writeFileSync(at("scb.xlsx"), await writeXlsx({ ...emptyBook(), sheets: [notes, table] }));
  writeFileSync(at("scb.csv"), csv(scbTable(), ","));
  writeFileSync(at("typer.csv"), windows(csv(typeTable(), "\t")));
  writeFileSync(at("skr.csv"), windows(csv(skrTable())));
  writeFileSync(at("px.csv"), csv(pxTable(["2023", "2024"])));
});
afterAll(() => rmSync(folder, { recursive: true }));

const importing = (source: string, kind: string, into: string, ...more: string[]) =>
  importera([at(source), "--som", kind, "--i", at(into), ...more]);

test("from four files to 42 published amounts", async () => {
  const steps = [
    ["scb.xlsx", "regioner", "mall.xlsx", "1.xlsx", 0],
    ["scb.csv", "kommuner", "1.xlsx", "2.xlsx", 0],
    ["typer.csv", "kommuntyper", "2.xlsx", "3.xlsx", 1],
    ["skr.csv", "belopp", "3.xlsx", "4.xlsx", 0],
  ] as const;
  for (const [source, kind, into, output, code] of steps) {
    const answers = kind === "kommuntyper" ? ["--svar", "typer=ja"] : [];
    const ended = await importing(source, kind, into, "--ut", at(output), "--json", ...answers);
    expect([source, ended.code, ended.stderr]).toEqual([source, code, ""]);
    expect(json(ended)).toMatchObject({ som: kind, skrivet: true });
  }
  const divided = await fordela([at("4.xlsx"), "--ut", at("5.xlsx"), "--json"]);
  expect(divided.code).toBe(0);
  const { regioner } = JSON.parse(divided.stdout) as JsonReport;
  expect(regioner.map((r) => [r.regionkod, r.befolkning, r.landsbygd])).toEqual(published);
  expect(shownAt(await book("1.xlsx"), "Importer", 6, 3)).toBe("Tabell 1");
});

test("without --ut: says what it understood and what would change, and writes nothing", async () => {
  const before = contents(await book("mall.xlsx"));
  const { code, stdout } = await importing("scb.xlsx", "regioner", "mall.xlsx");
  expect(code).toBe(0);
  for (const said of [
    "21 rader regioner ur SCB, Folkmängd i riket, län och kommuner 31 december 2024",
    "Avser 2024-12-31",
    "C5 Folkmängd → folkmängd",
    "Kommunrader: 290 rader (0127 Botkyrka; 0162 Danderyd; 0125 Ekerö)",
    "21 ändras, 0 tillkommer, 0 tas bort, 0 är oförändrade",
    "Inget är skrivet: ange --ut för att skriva.",
  ])
    expect(stdout).toContain(said);
  expect(contents(await book("mall.xlsx"))).toEqual(before);
});

test("an open question stops, and an answer goes on", async () => {
  const asked = await importing("px.csv", "regioner", "mall.xlsx", "--ut", at("px.xlsx"), "--json");
  expect(asked.code).toBe(2);
  expect(json(asked)).toMatchObject({
    skrivet: false,
    fragor: [{ id: "kolumn:folkmängd", val: ["2023", "2024"] }],
    fynd: [{ kod: "fraga-obesvarad", atgard: 'Kör igen med --svar "kolumn:folkmängd=…".' }],
  });
  expect(existsSync(at("px.xlsx"))).toBe(false);
  const answered = await importing(
    "px.csv",
    "regioner",
    "mall.xlsx",
    "--ut",
    at("px.xlsx"),
    "--svar",
    "kolumn:folkmängd=2024",
  );
  expect(answered.code).toBe(0);
  expect(answered.stdout).toContain("Skrivet till");
});

test("types are not taken before their translation is confirmed", async () => {
  const ended = await importing("typer.csv", "kommuntyper", "mall.xlsx", "--json");
  expect(ended.code).toBe(2);
  expect(json(ended).fynd[0]).toMatchObject({
    kod: "fraga-obesvarad",
    atgard: "Kör igen med --svar typer=ja om den stämmer.",
  });
  expect(json(ended).kommuntyper).toContainEqual(
    expect.objectContaining({ kalla: "Landsbygdskommuner mycket avlägset belägna", ramkoll: "mycket gles landsbygd" }),
  );
});

test.each([
  ["no such file", ["saknas.csv", "--som", "regioner", "--i", "mall.xlsx"], "fil-saknas"],
  ["no such workbook", ["scb.csv", "--som", "regioner", "--i", "saknas.xlsx"], "fil-saknas"],
  ["no such sheet", ["scb.xlsx", "--som", "regioner", "--i", "mall.xlsx", "--blad", "Tabell 9"], "blad-saknas"],
  ["an empty file", ["tom.csv", "--som", "regioner", "--i", "mall.xlsx"], "fil-empty"],
  ["over the workbook", ["scb.csv", "--som", "regioner", "--i", "mall.xlsx", "--ut", "mall.xlsx"], "fil-samma"],
  ["over the source", ["scb.xlsx", "--som", "regioner", "--i", "mall.xlsx", "--ut", "scb.xlsx"], "fil-samma"],
  ["another kind", ["scb.csv", "--som", "län", "--i", "mall.xlsx"], "fel-anrop"],
  ["no table of that kind", ["skr.csv", "--som", "kommuner", "--i", "mall.xlsx"], "fel-niva"],
])("%s: exit 2, and the reason", async (_, [source, ...more], code) => {
  writeFileSync(at("tom.csv"), "");
  const argv = more.map((word) => (/\.xlsx$/.test(word) ? at(word) : word));
  const ended = await importera([at(source!), ...argv, "--json"]);
  expect(ended.code).toBe(2);
  expect(json(ended).fynd[0]).toMatchObject({ kod: code, allvar: "fel" });
});

test("as a process: npm run -s importera prints the object and nothing else", () => {
  const argv = ["run", "-s", "importera", "--", at("scb.csv"), "--som", "regioner", "--i", at("mall.xlsx"), "--json"];
  const stdout = execFileSync("npm", argv, {
    cwd: join(__dirname, "../.."),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  expect((JSON.parse(stdout) as ImportReport).rader).toBe(21);
});
