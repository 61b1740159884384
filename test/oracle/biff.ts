/**
 * The calculated results in an .xls file. Of what LibreOffice can write, only this format keeps a result as the double
 * it is: its .xlsx and .ods round to 15 digits, and so would hide a krona lost near 2^53.
 * Sources: [MS-CFB] for the container, [MS-XLS] for the records.
 */
export interface SheetResults {
  name: string;
  /** "row column", zero-based → result of the formula there; an error as "#N/A". */
  results: Map<string, string | number | boolean>;
}

const FORMULA = 0x0006;
const END_OF_SHEET = 0x000a;
const CONTINUE = 0x003c;
const SHEET = 0x0085;
const STRING = 0x0207;
const BEGIN = 0x0809;

const ERRORS: Record<number, string> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

export function readResults(xls: Buffer): SheetResults[] {
  const stream = workbookStream(xls);
  const sheets: { name: string; offset: number }[] = [];
  for (const { type, data } of records(stream, 0)) {
    if (type === SHEET) sheets.push({ offset: data.readUInt32LE(0), name: text(data.subarray(8), data[6]!, data[7]!) });
    if (type === END_OF_SHEET) break;
  }
  return sheets.map(({ name, offset }) => ({ name, results: sheetResults(stream, offset) }));
}

function sheetResults(stream: Buffer, offset: number): SheetResults["results"] {
  const results: SheetResults["results"] = new Map();
  let depth = 0;
  let waiting = "";
  for (const { type, data } of records(stream, offset)) {
    if (type === BEGIN) depth++;
    if (type === END_OF_SHEET && --depth === 0) break;
    if (type === FORMULA) {
      const key = `${data.readUInt16LE(0)} ${data.readUInt16LE(2)}`;
      const result = formulaResult(data);
      if (result === undefined) waiting = key;
      else results.set(key, result);
    }
    if (type === STRING && waiting) {
      results.set(waiting, text(data.subarray(3), data.readUInt16LE(0), data[2]!));
      waiting = "";
    }
  }
  return results;
}

/** Undefined when the result is a text, which follows in a record of its own. */
function formulaResult(data: Buffer): string | number | boolean | undefined {
  if (data.readUInt16LE(12) !== 0xffff) return data.readDoubleLE(6);
  switch (data[6]) {
    case 0:
      return undefined;
    case 1:
      return data[8] !== 0;
    case 2:
      return ERRORS[data[8]!] ?? `#${data[8]}`;
    default:
      return "";
  }
}

const text = (data: Buffer, length: number, flags: number): string =>
  flags & 1 ? data.subarray(0, 2 * length).toString("utf16le") : data.subarray(0, length).toString("latin1");

function* records(stream: Buffer, from: number): Generator<{ type: number; data: Buffer }> {
  for (let at = from; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at);
    let end = at + 4 + stream.readUInt16LE(at + 2);
    let data = stream.subarray(at + 4, end);
    // A text over 8 224 bytes goes on in further records, each with its flags byte again.
    while (type === STRING && end + 4 <= stream.length && stream.readUInt16LE(end) === CONTINUE) {
      const next = end + 4 + stream.readUInt16LE(end + 2);
      data = Buffer.concat([data, stream.subarray(end + 5, next)]);
      end = next;
    }
    yield { type, data };
    at = end;
  }
}

const FREE = 0xfffffffa;

/** The stream "Workbook" out of the compound file. */
function workbookStream(file: Buffer): Buffer {
  const size = 1 << file.readUInt16LE(30);
  const sector = (index: number): Buffer => file.subarray((index + 1) * size, (index + 2) * size);
  const fat: number[] = [];
  const addTable = (index: number): void => {
    if (index >= FREE) return;
    const table = sector(index);
    for (let at = 0; at < table.length; at += 4) fat.push(table.readUInt32LE(at));
  };
  for (let i = 0; i < 109; i++) addTable(file.readUInt32LE(76 + 4 * i));
  for (let next = file.readUInt32LE(68); next < FREE;) {
    const table = sector(next);
    for (let at = 0; at < size - 4; at += 4) addTable(table.readUInt32LE(at));
    next = table.readUInt32LE(size - 4);
  }
  const chain = (start: number, table: number[], piece: (index: number) => Buffer): Buffer => {
    const pieces: Buffer[] = [];
    for (let index = start; index < FREE; index = table[index]!) pieces.push(piece(index));
    return Buffer.concat(pieces);
  };
  const directory = chain(file.readUInt32LE(48), fat, sector);
  const entry = (at: number) => ({
    name: directory.subarray(at, at + Math.max(0, directory.readUInt16LE(at + 64) - 2)).toString("utf16le"),
    start: directory.readUInt32LE(at + 116),
    length: directory.readUInt32LE(at + 120),
  });
  const entries = Array.from({ length: directory.length / 128 }, (_, i) => entry(128 * i));
  const found = entries.find(({ name }) => name === "Workbook");
  if (!found) throw new Error("no stream Workbook");
  if (found.length >= file.readUInt32LE(56)) return chain(found.start, fat, sector).subarray(0, found.length);
  const small = chain(entries[0]!.start, fat, sector);
  const smallTable = chain(file.readUInt32LE(60), fat, sector);
  const smallFat = Array.from({ length: smallTable.length / 4 }, (_, i) => smallTable.readUInt32LE(4 * i));
  return chain(found.start, smallFat, (index) => small.subarray(64 * index, 64 * index + 64)).subarray(0, found.length);
}
