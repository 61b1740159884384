/** The written workbook after one edit, beside a plainly made workbook with as many formulas. */
import { allocate, createTemplate } from "../../src/actions";
import { emptyBook, emptySheet, type Book, type BookCell } from "../../src/xlsx/book";
import { writeXlsx } from "../../src/xlsx";
import { createHost } from "../../src/workbench/host/host";
import { openBook } from "../support/office";
import { resultsInLibreOffice, libreOfficeAvailable } from "../oracle/libreoffice";
import { median, middle, ms, ratio, type Section } from "./measure";

/** Copies beyond the first. */
const MORE = 20;

const POPULATION = { sheet: "Regioner", row: 6, column: 2 };

export async function recalculation(): Promise<Section> {
  const written = await writtenBook();
  const formulas = written.sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== undefined).length;
  const plain = plainBook(formulas);
  const rows = [["IronCalc, one edit", ...(await pair(written, plain, inIronCalc))]];
  if (libreOfficeAvailable()) {
    rows.push(["LibreOffice, a file more to calculate", ...(await pair(written, plain, inLibreOffice))]);
  }
  return {
    title: "Recalculation",
    how: `The 2024 workbook as Fördela writes it has ${formulas.toLocaleString("en-US")} formulas. The plain one has as many, each a share of a sum (\`=A1/A$n*B1\`). IronCalc: one population is typed and the workbook recalculated. LibreOffice: the command on ${1 + MORE} copies of the file without results, less the command on one, by copy: load, calculate, save.`,
    head: ["", "Ramkoll's, ms", "plain, ms", "Ramkoll's to plain"],
    rows,
  };
}

async function pair(written: Book, plain: Book, time: (book: Book) => Promise<number>): Promise<string[]> {
  const [ours, theirs] = [await time(written), await time(plain)];
  return [ms(ours), ms(theirs), ratio(ours, theirs)];
}

async function writtenBook(): Promise<Book> {
  const { book, host } = await openBook();
  await createTemplate({ year: 2024 });
  const { sound } = await allocate();
  if (!sound) throw new Error("Fördela on the 2024 sample is not sound");
  const made = book();
  host.dispose();
  return made;
}

function plainBook(formulas: number): Book {
  const rows = Math.ceil(formulas / 20);
  const cells: BookCell[] = [];
  for (let row = 0; row < rows; row++) {
    cells.push({ row, column: 0, value: row + 1 }, { row, column: 1, value: 1000 + row });
    for (let column = 2; column < 22; column++)
      cells.push({ row, column, formula: `=$A${row + 1}/$A$${rows + 1}*$B${row + 1}` });
  }
  cells.push({ row: rows, column: 0, formula: `=SUM(A1:A${rows})` });
  return { ...emptyBook(), sheets: [{ ...emptySheet(POPULATION.sheet), cells }] };
}

async function inIronCalc(book: Book): Promise<number> {
  const host = createHost(book);
  const { model } = host;
  const sheet = Math.max(
    0,
    book.sheets.findIndex(({ name }) => name === POPULATION.sheet),
  );
  let persons = 100_000;
  const cell = book.sheets.length > 1 ? POPULATION : { row: 0, column: 0 };
  const time = await median(15, () => {
    model.setUserInput(sheet, cell.row + 1, cell.column + 1, String(persons++));
    model.evaluate();
  });
  host.dispose();
  return time;
}

/** LibreOffice's own start is seconds and uneven: what a copy more takes has none of it. */
async function inLibreOffice(book: Book): Promise<number> {
  const bytes = await writeXlsx(book);
  const copies = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `bok${i}`, bytes }));
  const [one, many] = [copies(1), copies(1 + MORE)];
  const apart: number[] = [];
  for (let run = 0; run < 3; run++) {
    const began = performance.now();
    await resultsInLibreOffice(one);
    const between = performance.now();
    await resultsInLibreOffice(many);
    apart.push((performance.now() - between - (between - began)) / MORE);
  }
  return middle(apart);
}
