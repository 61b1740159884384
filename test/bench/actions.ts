/** What the actions cost: batches sent to Excel, and time as the sheets grow. */
import {
  allocate,
  createTemplate,
  loadReview,
  previewAllocation,
  readChecks,
  readUnderlag,
  undoLast,
} from "../../src/actions";
import { allocateGrant } from "../../src/domain/allocate";
import { agreements, loadAgreementData } from "../../src/agreements";
import type { Book } from "../../src/xlsx/book";
import { openBook } from "../support/office";
import { median, middle, ms, ratio, type Section } from "./measure";

export async function syncsPerAction(): Promise<Section> {
  const { syncs } = await openBook();
  const rows: string[][] = [];
  const count = async (name: string, action: () => Promise<unknown>): Promise<void> => {
    syncs();
    await action();
    rows.push([name, String(syncs())]);
  };
  await count("createTemplate", () => createTemplate({ year: 2024 }));
  await count("readUnderlag", () => readUnderlag());
  await count("previewAllocation", () => previewAllocation());
  await count("allocate", () => allocate());
  await count("readChecks", () => readChecks());
  const { granska, explain } = await loadReview();
  await count("granska", () => granska());
  await count("explain, one region", () => explain({ regionkod: "23" }));
  await count("undoLast", () => undoLast());
  return {
    title: "Batches sent to Excel",
    how: "Counted at the bridge below the unmodified Office.js client, on the 2024 workbook. A batch is a round trip: what costs in Excel on the web.",
    head: ["Action", "Batches"],
    rows,
  };
}

/** Rows of the used range on Kommuner: 290 municipalities, then the user's own notes beside and below. */
const USED_ROWS = [290, 10_000, 100_000];

export async function rowsOnKommuner(): Promise<Section> {
  const rows: string[][] = [];
  let least: number | undefined;
  for (const used of USED_ROWS) {
    const book = await sampleWith(used);
    const runs: number[] = [];
    for (let i = 0; i < 4; i++) {
      const { host, syncs } = await openBook(book);
      syncs();
      const began = performance.now();
      const { sound } = await allocate();
      runs.push(performance.now() - began);
      const batches = syncs();
      host.dispose();
      if (!sound || batches !== 3) throw new Error(`Fördela on ${used} rows: sound ${sound}, ${batches} batches`);
    }
    const time = middle(runs.slice(1));
    least ??= time;
    rows.push([used.toLocaleString("en-US"), ms(time), ratio(time, least), `${(used / 290).toFixed(0)} ×`]);
  }
  return {
    title: "Fördela as Kommuner grows",
    how: "Whole runs (read, compute, write, recalculate in IronCalc, read back, compare) in Node. Sweden has 290 municipalities and Ramkoll takes each known code once, so the rows past 290 are the user's own notes beside and below the table: they are read, and must cost no more than their share.",
    head: ["Used rows on Kommuner", "ms, median of 3", "Time", "Rows"],
    rows,
  };
}

async function sampleWith(used: number): Promise<Book> {
  const { book, host } = await openBook();
  await createTemplate({ year: 2024 });
  const made = book();
  host.dispose();
  const kommuner = made.sheets.find(({ name }) => name === "Kommuner")!;
  for (let row = 300; row < used; row++) kommuner.cells.push({ row, column: 8, value: `anteckning ${row}` });
  return made;
}

/** The arithmetic alone, where any number of municipalities can be had. */
export async function domainRows(): Promise<Section> {
  const { frame, pots, weights, method } = agreements[2024];
  const { regions, kommuner } = await loadAgreementData(2024);
  const rows: string[][] = [];
  let least: number | undefined;
  for (const count of USED_ROWS) {
    const many = Array.from({ length: count }, (_, i) => {
      const kommun = kommuner[i % kommuner.length]!;
      // Fewer people in each, so that the weighted sum stays exact.
      return { ...kommun, kommunkod: String(i), folkmangd: Math.ceil((kommun.folkmangd * 290) / count) };
    });
    const time = await median(9, () => {
      const result = allocateGrant({ frame, pots, regions, kommuner: many, weights, method });
      if (!result.ok || result.value.frame.differens !== 0)
        throw new Error(`the domain refused ${count} municipalities`);
    });
    least ??= time;
    rows.push([count.toLocaleString("en-US"), ms(time), ratio(time, least), `${(count / 290).toFixed(0)} ×`]);
  }
  return {
    title: "The arithmetic alone as municipalities grow",
    how: "allocateGrant on made-up municipalities, no workbook.",
    head: ["Municipalities", "ms, median of 9", "Time", "Rows"],
    rows,
  };
}
