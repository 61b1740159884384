/**
 * Workbooks that people have worked in, and files that were damaged on their way: whatever is in them, nothing throws,
 * every finding says what to do, nothing is written while there is a fault, and what is divided adds up.
 *
 * RAMKOLL_FUZZ asks for another number of inputs (`npm run bevis`: 20 000), RAMKOLL_SEED for others.
 */
import fc from "fast-check";
import { allocate, loadAreas, loadReports, loadReview, previewAllocation, readUnderlag } from "../../src/actions";
import { compute } from "../../src/actions/prepare";
import { reviewOf } from "../../src/actions/reviewed";
import { understand } from "../../src/actions/readAll";
import type { Finding } from "../../src/actions/types";
import { stops } from "../../src/domain/finding";
import { auditText } from "../../src/texts/audit";
import { findingText } from "../../src/texts/findings";
import { understandTable } from "../../src/workbook/import/understand";
import { IMPORT_KINDS } from "../../src/workbook/import/understood";
import { readXlsx, snapshotOf, writeXlsx } from "../../src/xlsx";
import { emptySheet, type Book } from "../../src/xlsx/book";
import { register } from "../support/importTables";
import { contents, openBook } from "../support/office";
import { damage, mutation } from "./support/mutations";
import { rulesBook } from "./support/smallGrant";

const INPUTS = Number(process.env.RAMKOLL_FUZZ ?? 2_000);
const SEED = Number(process.env.RAMKOLL_SEED ?? 2024);
/** Most are read as plain data; some through the real Office.js client, which takes a hundred times as long. */
const [FILES, IN_EXCEL] = [Math.round(INPUTS * 0.1), Math.max(1, Math.round(INPUTS * 0.02))];
const SNAPSHOTS = INPUTS - FILES - IN_EXCEL;
/** Granska takes ten times what reading and dividing do: one in so many. */
const AUDITED = 6;
const LIMIT = 7_200_000;

let base: Book;

beforeAll(async () => {
  jest.spyOn(console, "warn").mockImplementation(() => undefined);
  const { host, book } = await openBook(await rulesBook());
  const made = await (await loadReports()).createReportSheets({ vem: "23" });
  const divided = await allocate();
  if (!made.written || !divided.sound) throw new Error(JSON.stringify([made.findings, divided.findings]));
  base = book();
  host.dispose();
}, 120_000);

let slowest: { ms: number; name: string };
beforeEach(() => {
  slowest = { ms: 0, name: "" };
});
afterEach(() => {
  process.stderr.write(`slowest: ${Math.round(slowest.ms)} ms, ${slowest.name}\n`);
});

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  try {
    return await work();
  } finally {
    const ms = performance.now() - from;
    if (ms > slowest.ms) slowest = { ms, name };
  }
}

function areSaid(texts: readonly { text: string; action: string }[]): void {
  for (const { text, action } of texts) {
    expect(text.length).toBeGreaterThan(10);
    expect(action.length).toBeGreaterThan(10);
    expect(text.length).toBeLessThan(2_000);
    expect(text + action).not.toMatch(/\bundefined\b|\[object |\bNaN\b|\{[a-zåäö]+\}/i);
  }
}

/** So that neither is tried alone. */
const judged = { divided: 0, refused: 0 };

/** Everything that is made of a workbook as read, but for what Excel is asked. */
async function judge(book: Book, audited: boolean): Promise<void> {
  const read = await understand(snapshotOf(book));
  const computed = compute(read);
  areSaid(computed.findings.map((finding) => findingText(finding, "sv")));
  if (audited) {
    const { findings } = (await reviewOf(read, [])).audited;
    areSaid(findings.slice(0, 50).map((finding) => auditText(finding, "sv")));
  }
  const isDivided = computed.ok && !computed.findings.some(stops);
  judged[isDivided ? "divided" : "refused"]++;
  if (!isDivided) return;
  const { grant, ready } = computed;
  const sum = grant.regions.reduce(
    (total, { befolkning, landsbygd }) => total + BigInt(befolkning) + BigInt(landsbygd),
    0n,
  );
  const pots = ready.grant.pots
    .filter(({ nyckel }) => nyckel !== "ingen")
    .reduce((all, { belopp }) => all + BigInt(belopp), 0n);
  expect(sum).toBe(pots);
  for (const { folkmangd } of ready.grant.regions) expect(Number.isSafeInteger(folkmangd) && folkmangd >= 0).toBe(true);
  for (const kind of IMPORT_KINDS) {
    const sheet = read.snapshot.sheets.find(({ name }) => /regioner|kommuner/i.test(name));
    if (sheet)
      understandTable(
        { file: "", sheet: sheet.name, row: sheet.row, column: sheet.column, cells: sheet.values },
        kind,
        register,
      );
  }
}

test(
  `${SNAPSHOTS} workbooks as data, seed ${SEED}`,
  async () => {
    let i = 0;
    await fc.assert(
      fc.asyncProperty(mutation, (mutate) => timed(`workbook ${++i}`, () => judge(mutate(base), i % AUDITED === 0))),
      { numRuns: SNAPSHOTS, seed: SEED, endOnFailure: true },
    );
    expect(Math.min(judged.divided, judged.refused)).toBeGreaterThan(SNAPSHOTS / 20);
  },
  LIMIT,
);

/** One to each workbook, in turn. */
const READING: readonly (() => Promise<unknown>)[] = [
  readUnderlag,
  previewAllocation,
  async () => (await loadReports()).readReports(),
  async () => (await loadReview()).granska(),
  async () => (await loadAreas()).readAreaRules(),
];

function findingsIn(answer: unknown): Finding[] {
  if (typeof answer !== "object" || answer === null) return [];
  if ("code" in answer && "severity" in answer && "cell" in answer) return [answer as Finding];
  return Object.values(answer).flatMap(findingsIn);
}

test(
  `${IN_EXCEL} workbooks through Office.js, seed ${SEED}`,
  async () => {
    const small = await rulesBook();
    let i = 0;
    const inExcel = async (mutated: Book): Promise<void> => {
      const { host, book } = await openBook(mutated);
      try {
        const before = contents(book());
        await READING[i % READING.length]?.();
        expect(contents(book())).toEqual(before);
        const outcome = await allocate();
        areSaid(findingsIn(outcome.findings).map((finding) => findingText(finding as never, "sv")));
        // What is not written is not half written; what is written is the domain's, or the pane says where it is not.
        if (!outcome.written) {
          expect(outcome.findings.some(stops)).toBe(true);
          expect(contents(book())).toEqual(before);
        }
      } finally {
        host.dispose();
      }
    };
    await fc.assert(
      fc.asyncProperty(mutation, (mutate) => timed(`workbook ${++i}`, () => inExcel(mutate(small)))),
      { numRuns: IN_EXCEL, seed: SEED + 1, endOnFailure: true },
    );
  },
  LIMIT,
);

test.each(["Regioner", "Kommuner"])(
  "%s with 100 000 rows",
  async (name) => {
    const sheets = base.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const last = Math.max(...sheet.cells.map(({ row }) => row));
      const line = sheet.cells.filter(({ row }) => row === last);
      const more = Array.from({ length: 100_000 }, (_, i) =>
        line.map((cell) => ({ ...cell, row: last + 1 + i })),
      ).flat();
      return { ...sheet, tables: [], cells: [...sheet.cells, ...more] };
    });
    const { computed } = await timed(`${name}, 100 000 rows`, async () =>
      reviewOf(await understand(snapshotOf({ ...base, sheets })), []),
    );
    // The same code 100 001 times.
    expect(computed.findings.some(stops)).toBe(true);
  },
  LIMIT,
);

test(
  `${FILES} damaged files, seed ${SEED}`,
  async () => {
    const small = { ...base, sheets: [...base.sheets.slice(0, 4), emptySheet("Eget")] };
    const files = [await writeXlsx(base), await writeXlsx(small)];
    let [i, read] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, (bytes, hurt) =>
        timed(`file ${++i}`, async () => {
          const result = await readXlsx(hurt(bytes));
          if (!result.ok) return;
          read++;
          await judge(result.value, read % AUDITED === 0);
        }),
      ),
      { numRuns: FILES, seed: SEED, endOnFailure: true },
    );
    // Some can still be read, or only the refusal would be tried.
    expect(read).toBeGreaterThan(0);
  },
  LIMIT,
);
