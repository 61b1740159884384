import { inflateSync } from "fflate";
import { UnreadableFile } from "./problem";

/** Parts by path ("xl/workbook.xml"), inflated. */
export type Parts = Map<string, Uint8Array>;

/** More than any workbook of ours by orders of magnitude, and little enough for a browser tab. */
export const LIMITS = {
  entries: 10_000,
  bytes: 300 * 1024 * 1024,
  /** Inflated to packed, for parts above `ratioFrom`: real sheets of repeated cells reach about 50. */
  ratio: 200,
  ratioFrom: 10 * 1024 * 1024,
};

interface Entry {
  path: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Says by the first bytes what the file is when it is no zip, and opens it when it is one. Throws UnreadableFile. */
export function openZip(bytes: Uint8Array, mostBytes = LIMITS.bytes): Parts {
  if (bytes.length === 0) throw new UnreadableFile("empty", "0 bytes");
  if (OLE.every((byte, i) => bytes[i] === byte)) throw oleProblem(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableFile("not-zip", "no zip signature");
  const entries = directory(bytes);
  checkSize(entries, mostBytes);
  const parts: Parts = new Map();
  for (const entry of entries) {
    if (!entry.path.endsWith("/")) parts.set(entry.path, inflate(bytes, entry));
  }
  return parts;
}

/** Office wraps an encrypted .xlsx in the same container as an old .xls; the names of the streams tell them apart. */
function oleProblem(bytes: Uint8Array): UnreadableFile {
  const encrypted = "EncryptedPackage";
  const needle = [...encrypted].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(needle[0]!); at >= 0; at = bytes.indexOf(needle[0]!, at + 1)) {
    if (needle.every((byte, i) => bytes[at + i] === byte)) return new UnreadableFile("encrypted", encrypted);
  }
  return new UnreadableFile("old-format", "OLE container");
}

/** The central directory (APPNOTE.TXT 4.3.12), read before anything is inflated. */
function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) throw new UnreadableFile("damaged", "no end of central directory");
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw new UnreadableFile("too-large", `${count} entries`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      throw new UnreadableFile("damaged", `central directory entry ${i}`);
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      // A few writers begin with "/" or use "\".
      path: new TextDecoder()
        .decode(bytes.subarray(at + 46, at + 46 + nameLength))
        .replaceAll("\\", "/")
        .replace(/^\//, ""),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function checkSize(entries: readonly Entry[], mostBytes: number): void {
  let total = 0;
  for (const { path, packed, size } of entries) {
    total += size;
    if (total > mostBytes) throw new UnreadableFile("too-large", `over ${mostBytes} bytes inflated`);
    if (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio)
      throw new UnreadableFile("too-large", `ratio of ${path}`);
  }
}

function inflate(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { path, offset, packed, size } = entry;
  if (entry.flags & 1) throw new UnreadableFile("encrypted", `zip entry ${path}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new UnreadableFile("damaged", path);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed) throw new UnreadableFile("damaged", `${path} is cut off`);
  const content = entry.method === 0 ? data : deflated(data, entry);
  if (content.length !== size || crc32(content) !== entry.crc)
    throw new UnreadableFile("damaged", `checksum of ${path}`);
  return content;
}

/** The output never grows past the stated size, so a lying size cannot make it a bomb: the checksum then fails. */
function deflated(data: Uint8Array, { method, size, path }: Entry): Uint8Array {
  if (method !== 8) throw new UnreadableFile("damaged", `compression ${method} of ${path}`);
  try {
    return inflateSync(data, { out: new Uint8Array(size) });
  } catch (error) {
    throw new UnreadableFile("damaged", `${path}: ${String(error)}`);
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = crcTable[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
