/**
 * The way out and home: 21 regions' workbooks from a national one, with their rules, some filled with outcomes, and one
 * national sum again. And every kind of damaged file, refused for its own reason while the others go on.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { yearSheets } from "../../src/actions/createTemplate";
import decided from "../../src/agreements/data/belopp-2024.json";
import { exportera } from "../../src/cli/exportera";
import { granska, type FileReport } from "../../src/cli/granska";
import { allocateInBook, calculated } from "../../src/cli/office";
import { samla, type CollectedReport } from "../../src/cli/samla";
import type { AreaRuleEntry } from "../../src/workbook/areaRows";
import { omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import { bookOfPlan, readXlsx, writeXlsx } from "../../src/xlsx";
import type { Book } from "../../src/xlsx/book";
import { calculateWithLibreOffice, libreOfficeAvailable } from "../oracle/libreoffice";
import { aterstod, belopp, procent } from "../support/areaRules";
import { put, sheetOf } from "../support/editBook";
import { shownAt } from "../support/office";

/** SKR, "Fördelning av medel 2024", published 9 January 2024. kr */
const published = decided.map(([regionkod, befolkning, landsbygd]) => ({
  regionkod: String(regionkod),
  befolkning: Number(befolkning),
  landsbygd: Number(landsbygd),
}));

// A test may make, review and collect several workbooks.
jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), "ramkoll-paket-"));
const out = join(folder, "ut");
const at = (name: string) => join(folder, name);
const json = ({ stdout }: { stdout: string }): CollectedReport => JSON.parse(stdout) as CollectedReport;

const read = async (path: string): Promise<Book> => {
  const result = await readXlsx(readFileSync(path));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const save = async (path: string, book: Book): Promise<void> => writeFileSync(path, await writeXlsx(book));

const valueBeside = (book: Book, name: string, label: string): { row: number; column: number } => {
  const { row } = sheetOf(book, name).cells.find(({ value }) => value === label)!;
  return { row, column: 1 };
};

/** Numbers that look like anything, the same each time. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Filled {
  regionkod: string;
  /** Undefined in a workbook that came back as it was. */
  utbetalt: bigint | undefined;
  /** What stands on Insatser: område, insatsområde, kr. */
  used: { omrade: string; insatsomrade: string; utfall: bigint }[];
  fixed: bigint;
}

const NUMBERS = ["2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.7.1"];
const bidragOf = new Map(published.map(({ regionkod, befolkning, landsbygd }) => [regionkod, befolkning + landsbygd]));

/** Two or three områden; the second of them is what is left. */
function rulesOf(regionkod: string): { fixed: number; rules: AreaRuleEntry[] } {
  const next = generator(Number(regionkod));
  const total = bidragOf.get(regionkod)!;
  const fixed = Math.floor(total / 3) + next(Math.floor(total / 6));
  const rules = [
    belopp("Kvinnosjukvård", fixed),
    aterstod(`Primärvård ${regionkod}`),
    ...(next(2) === 1 ? [procent("Utveckling", 1250)] : []),
  ];
  return { fixed, rules: rules.map((rule) => ({ regionkod, rule, ansvar: "", projektkod: "", motpart: "" })) };
}

/** What a region types in Excel: activities, and what was paid. */
function fill(book: Book, regionkod: string): Filled {
  const next = generator(Number(regionkod) + 100);
  const total = bidragOf.get(regionkod)!;
  const { fixed, rules } = rulesOf(regionkod);
  const count = 1 + next(12);
  const used = Array.from({ length: count }, (_, i) => {
    const { omrade } = rules[i % rules.length]!.rule;
    const insatsomrade = NUMBERS[next(NUMBERS.length)]!;
    const utfall = next(Math.floor(total / (4 * count)));
    const cells = [`Insats ${i}`, omrade, insatsomrade, utfall + 1000, utfall, "nej", "nej", "", "", "Vården"];
    cells.forEach((value, column) => {
      if (value !== "") put(book, "Insatser", 6 + i, column, value);
    });
    return { omrade, insatsomrade, utfall: BigInt(utfall) };
  });
  const { row, column } = valueBeside(book, "Kontaktuppgifter", "Summa utbetalt (kr)");
  put(book, "Kontaktuppgifter", row, column, total);
  return { regionkod, utbetalt: BigInt(total), used, fixed: BigInt(fixed) };
}

const files = () =>
  readdirSync(out)
    .sort()
    .map((name) => join(out, name));
const filled: Filled[] = [];

/** The 2024 figures, with every region's rules. */
async function nation(): Promise<Book> {
  const rules = published.flatMap(({ regionkod }) => rulesOf(regionkod).rules);
  const sheets = [...(await yearSheets(2024)), omradesreglerTemplate(rules, "fördelat belopp")];
  return bookOfPlan({ sheets, names: [] });
}

beforeAll(async () => {
  await save(at("nation.xlsx"), await nation());
  const lines: string[] = [];
  const ended = await exportera([at("nation.xlsx"), "--till", out], (line) => lines.push(line));
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect(lines).toHaveLength(21);
  for (const [i, path] of files().entries()) {
    const book = await read(path);
    const regionkod = String(shownAt(book, "Paket", 4, 1));
    // Most regions send theirs back as it came: they have used nothing, and have not said what was paid.
    if (i % 4 !== 0) {
      filled.push({ regionkod, utbetalt: undefined, used: [], fixed: BigInt(rulesOf(regionkod).fixed) });
      continue;
    }
    filled.push(fill(book, regionkod));
    // The region has Excel and no add-in: what is typed is calculated, and nothing is written anew.
    await save(path, await calculated(book));
  }
}, 900_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sum = (values: readonly bigint[]): bigint => values.reduce((total, one) => total + one, 0n);

test("each region's amounts are those that SKR published, to the krona, and no other region's are there", async () => {
  expect(files()).toHaveLength(21);
  for (const path of files()) {
    const book = await read(path);
    const regionkod = String(shownAt(book, "Paket", 4, 1));
    const { befolkning, landsbygd } = published.find((row) => row.regionkod === regionkod)!;
    expect([17, 18].map((row) => shownAt(book, "Paket", row, 2))).toEqual([befolkning, landsbygd]);
    expect(shownAt(book, "Kontroller", 2, 1)).toBe("OK");
    for (const other of published.filter((row) => row.regionkod !== regionkod)) {
      const amounts = [other.befolkning, other.landsbygd, other.befolkning + other.landsbygd];
      const leaked = book.sheets.flatMap(({ name, cells }) =>
        cells
          .filter(({ value, cached }) => amounts.some((kr) => kr > 1000 && (value === kr || cached === kr)))
          .map(() => name),
      );
      expect(leaked).toEqual([]);
    }
  }
});

test("Fördela in a package follows the region's own rules and leaves the amounts", async () => {
  const path = files()[0]!;
  const { stdout } = await granska([path, "--json"]);
  expect((JSON.parse(stdout) as FileReport).fynd.filter(({ allvar }) => allvar === "fel")).toEqual([]);
  const book = await read(path);
  const more = Number(filled[0]!.fixed) + 1;
  put(book, "Områdesregler", 6, 5, more);
  const { outcome, book: after } = await allocateInBook(book, {});
  expect(outcome).toMatchObject({ written: true, sound: true });
  expect(shownAt(after, "Områdesbudget", 8, 6)).toBe(more);
  expect(shownAt(after, "Fördelning", 8, 6)).toBe(bidragOf.get("01"));
  await save(at("ny-regel.xlsx"), after);
  const ended = await samla([at("ny-regel.xlsx"), "--ut", at("ny-regel-ut.xlsx"), "--json"]);
  expect({ code: ended.code, avvisade: json(ended).avvisade }).toEqual({ code: 0, avvisade: [] });
});

test("collected, the sums are the regions' own to the krona, in this engine and in LibreOffice", async () => {
  const lines: string[] = [];
  const ended = await samla([...files(), "--ut", at("samlad.xlsx"), "--json"], (line) => lines.push(line));
  expect(json(ended).avvisade).toEqual([]);
  expect(ended.code).toBe(0);
  expect(lines).toHaveLength(21);

  const book = await read(at("samlad.xlsx"));
  const books = [book];
  if (libreOfficeAvailable()) {
    const oracle = await calculateWithLibreOffice([{ name: "s", bytes: readFileSync(at("samlad.xlsx")) }]);
    books.push(oracle.get("s")!);
  }
  const total = sum(published.map(({ befolkning, landsbygd }) => BigInt(befolkning) + BigInt(landsbygd)));
  const used = sum(filled.flatMap((region) => region.used.map(({ utfall }) => utfall)));
  const paid = sum(filled.flatMap(({ utbetalt }) => (utbetalt === undefined ? [] : [utbetalt])));
  for (const one of books) {
    const cell = (name: string, header: string, row: number) => {
      const { column } = sheetOf(one, name).cells.find((found) => found.row === 6 && found.value === header)!;
      const value = shownAt(one, name, row, column);
      return typeof value === "number" ? BigInt(value) : value;
    };
    const SUM = 7;
    expect(cell("Sammanställning", "Bidrag (kr)", SUM)).toBe(total);
    expect(cell("Sammanställning", "Delat på områden (kr)", SUM)).toBe(total);
    expect(cell("Sammanställning", "Använt (kr)", SUM)).toBe(used);
    expect(cell("Sammanställning", "Oförbrukat (kr)", SUM)).toBe(paid - used);
    expect(cell("Per område", "Använt (kr)", SUM)).toBe(used);
    expect(cell("Per område", "Områdets belopp (kr)", SUM)).toBe(total);
    expect(cell("Per insatsområde", "Använt (kr)", SUM)).toBe(used);
    filled.forEach((region, i) => {
      const own = sum(region.used.map(({ utfall }) => utfall));
      expect(cell("Sammanställning", "Använt (kr)", 8 + i)).toBe(own);
      const { utbetalt } = region;
      expect(cell("Sammanställning", "Utbetalt saknas (1 = ja)", 8 + i)).toBe(utbetalt === undefined ? 1n : 0n);
      // The oracle's file has 0 where a formula gives an empty text.
      expect(cell("Sammanställning", "Oförbrukat (kr)", 8 + i) || "").toBe(
        utbetalt === undefined ? "" : utbetalt - own,
      );
      for (const nr of NUMBERS) {
        const ofNumber = sum(region.used.filter((row) => row.insatsomrade === nr).map(({ utfall }) => utfall));
        expect(cell("Sammanställning", `${nr} (kr)`, 8 + i)).toBe(ofNumber);
      }
    });
    expect(shownAt(one, "Kontroller", 2, 1)).toBe("OK");
  }
  const areas = sheetOf(book, "Per område").cells;
  for (const { regionkod, fixed } of filled) {
    const row = areas.find(
      (cell) =>
        cell.column === 3 && cell.value === "Kvinnosjukvård" && shownAt(book, "Per område", cell.row, 0) === regionkod,
    )!.row;
    expect(shownAt(book, "Per område", row, 4)).toBe(Number(fixed));
  }
});

describe("refused for the right reason, and nothing of it in the sum", () => {
  const broken: Record<string, (book: Book) => void> = {
    "belopp-andrade": (book) => put(book, "Paket", 17, 2, Number(shownAt(book, "Paket", 17, 2)) + 1),
    "formler-andrade": (book) => {
      const { row, column } = sheetOf(book, "Fördelning").cells.find(({ formula }) => formula?.startsWith("=Paket!"))!;
      put(book, "Fördelning", row, column, 1);
    },
    "blad-saknas": (book) => void (book.sheets = book.sheets.filter(({ name }) => name !== "Redovisning")),
    "fel-ar": (book) => put(book, "Paket", 6, 1, 2023),
    "fel-region": (book) => {
      const { row, column } = valueBeside(book, "Kontaktuppgifter", "Region eller SKR");
      put(book, "Kontaktuppgifter", row, column, "25");
    },
    "ej-paket": (book) => void (book.sheets = book.sheets.filter(({ name }) => name !== "Paket")),
    "indata-fel": (book) => put(book, "Insatser", 6, 4, "tolv"),
  };

  test(Object.keys(broken).join(", "), async () => {
    const [first, second, ...others] = files();
    const damaged: { path: string; code: string }[] = [];
    // Each in a region of its own, so that none of them is refused for another's sake.
    for (const [i, [code, damage]] of Object.entries(broken).entries()) {
      const book = await read(others[i]!);
      damage(book);
      const path = at(`${code}.xlsx`);
      await save(path, book);
      damaged.push({ path, code });
    }
    const given = [...damaged.map(({ path }) => path), first!, second!];
    const ended = await samla([...given, "--ut", at("brister-ut.xlsx"), "--json"]);
    const { samlade, avvisade } = json(ended);
    expect(avvisade.map(({ fil, orsaker }) => ({ path: fil, codes: orsaker.map(({ kod }) => kod) }))).toEqual(
      damaged.map(({ path, code }) => ({ path, codes: [code] })),
    );
    expect(samlade.map(({ fil }) => fil)).toEqual([first, second]);
    expect(ended.code).toBe(1);
    const written = await read(at("brister-ut.xlsx"));
    // Two regions under the sum, and nothing below them.
    expect([8, 9, 10].map((row) => shownAt(written, "Sammanställning", row, 0))).toEqual(["01", "03", undefined]);
  });

  test("the same region twice: neither counts; other national inputs than the rest: out", async () => {
    const paths = files().slice(0, 4);
    const twin = at("tvilling.xlsx");
    writeFileSync(twin, readFileSync(paths[0]!));
    const other = await bookOfOtherNation();
    const ended = await samla([twin, ...paths.slice(0, 3), other, "--ut", at("tva-ut.xlsx"), "--json"]);
    const { samlade, avvisade } = json(ended);
    expect(avvisade.map(({ fil, orsaker }) => [fil, orsaker.map(({ kod }) => kod)])).toEqual([
      [twin, ["region-flera-ganger"]],
      [paths[0], ["region-flera-ganger"]],
      [other, ["annat-fingeravtryck"]],
    ]);
    expect(samlade.map(({ fil }) => fil)).toEqual([paths[1], paths[2]]);
  });

  async function bookOfOtherNation(): Promise<string> {
    const book = await nation();
    const regioner = sheetOf(book, "Regioner");
    const kod = regioner.cells.find(({ value }) => value === "25")!;
    const persons = regioner.cells.find(({ row, column }) => row === kod.row && column === 2)!;
    persons.value = Number(persons.value) + 1;
    await save(at("annan.xlsx"), book);
    const ended = await exportera([at("annan.xlsx"), "--till", at("annan"), "--region", "25"]);
    expect(ended).toMatchObject({ code: 0 });
    return join(at("annan"), readdirSync(at("annan"))[0]!);
  }

  test("files that are no workbooks stop nobody: broken, encrypted, huge, a zip bomb, missing", async () => {
    const paths = files().slice(0, 2);
    const ole = new Uint8Array(4096);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    ole.set(new Uint8Array([..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0])), 512);
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(60 * 1024 * 1024) }, { level: 9 });
    const bad: [string, Uint8Array][] = [
      ["trasig.xlsx", readFileSync(paths[0]!).subarray(0, 9_000)],
      ["losenord.xlsx", ole],
      ["stor.xlsx", new Uint8Array(9 * 1024 * 1024)],
      ["bomb.xlsx", bomb],
      ["text.xlsx", strToU8("hej")],
    ];
    for (const [name, bytes] of bad) writeFileSync(at(name), bytes);
    const named = [...bad.map(([name]) => at(name)), at("finns-inte.xlsx")];
    const ended = await samla([...named, ...paths, "--ut", at("daliga-ut.xlsx"), "--json"]);
    const { samlade, avvisade } = json(ended);
    expect(samlade.map(({ fil }) => fil)).toEqual(paths);
    expect(avvisade.map(({ fil }) => fil)).toEqual(named);
    expect(new Set(avvisade.flatMap(({ orsaker }) => orsaker.map(({ kod }) => kod)))).toEqual(new Set(["fil"]));
    const texts = avvisade.map(({ orsaker }) => orsaker[0]!.text);
    expect(texts[1]).toMatch(/lösenord/i);
    expect(texts[2]).toMatch(/stor/i);
    expect(texts[3]).toMatch(/stor/i);
    expect(ended.code).toBe(1);
  });
});

test("an amount changed in the package stops Fördela, in words", async () => {
  const book = await read(files()[0]!);
  put(book, "Paket", 17, 2, 1);
  const { outcome } = await allocateInBook(book, {});
  expect(outcome).toMatchObject({ written: false, findings: [{ code: "paket-andrat", sheet: "Paket" }] });
});
