import { reason, type Returned } from "../workbook/consolidate/returned";
import type { Snapshot } from "../workbook/snapshot";
import { readXlsx } from "./read";
import { snapshotOf } from "./snapshotOf";

/** A region's workbook is a hundredth of this, packed and unpacked: so one file never takes the memory of the rest. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_INFLATED = 48 * 1024 * 1024;

/** A file that somebody has sent, wherever it lies. Either may fail: then it cannot be opened. */
export interface ReturnedFile {
  name: string;
  size: () => Promise<number>;
  bytes: () => Promise<Uint8Array>;
  /** What to do when it cannot be opened. */
  unreadable: string;
}

/** Whatever a file is, the answer is a value: the others go on. */
export async function readReturned(
  { name, size, bytes, unreadable }: ReturnedFile,
  judge: (file: string, snapshot: Snapshot) => Promise<Returned>,
): Promise<Returned> {
  const refused = (params: Record<string, string>): Returned => ({ file: name, reasons: [reason("fil", params)] });
  let content: Uint8Array;
  try {
    if ((await size()) > MOST_BYTES) return refused({ problem: "too-large" });
    content = await bytes();
  } catch {
    return refused({ detalj: unreadable });
  }
  try {
    const read = await readXlsx(content, { mostBytes: MOST_INFLATED });
    return read.ok ? await judge(name, snapshotOf(read.value)) : refused({ problem: read.error.code });
  } catch (error) {
    const detalj = error instanceof Error ? error.message : String(error);
    return { file: name, reasons: [reason("ovantat-fel", { detalj })] };
  }
}
