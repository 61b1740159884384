import type { Book, BookName, BookSheet, BookTable } from "./book";
import { formulaFromFile } from "./formulas";
import { lostParts } from "./lost";
import { problem, UnreadableFile, type FileProblem, type Result } from "./problem";
import { colourReader } from "./readColours";
import { readCharts } from "./readCharts";
import { readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import { readTable } from "./readTable";
import { readPrintArea, readPrintTitles } from "./readPage";
import { relationships, type Relationship } from "./relationships";
import { decodeXstring, plainText } from "./strings";
import { child, childrenOf, flag, parseXml, type Element } from "./xml";
import { openZip, type Parts } from "./zip";

export interface ReadOptions {
  /** A file that is larger unpacked is refused as too large, before it is unpacked. Default: LIMITS.bytes. */
  mostBytes?: number;
}

/** Reads a workbook file. Whatever the bytes are, the answer is a value: a Book, or why there is none. */
export async function readXlsx(bytes: Uint8Array, { mostBytes }: ReadOptions = {}): Promise<Result<Book, FileProblem>> {
  try {
    return { ok: true, value: readBook(openZip(bytes, mostBytes)) };
  } catch (error) {
    if (error instanceof UnreadableFile) return problem(error.code, error.detail);
    // A part that holds something no schema allows: damaged, from where the user stands.
    return problem("damaged", String(error));
  }
}

function readBook(parts: Parts): Book {
  const path = workbookPath(parts);
  const workbook = parseXml(parts.get(path)!, path);
  const links = relationships(parts, path);
  const lost = new Set(lostParts(parts));
  const read = { parts, links, lose: (code: string) => void lost.add(code) };

  const { sheets, kept } = readSheets(workbook, read);
  readPrintNames(workbook, (tab) => sheets[kept.indexOf(tab)], read.lose);
  const activeTab = Number(child(child(workbook, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0);
  const mode = child(workbook, "calcPr")?.attributes["calcMode"];
  return {
    sheets,
    names: readNames(workbook, read.lose),
    active: Math.max(0, kept.indexOf(activeTab)),
    calculationMode: mode === "manual" || mode === "autoNoTable" ? mode : "auto",
    lost: [
      ...(chartsIn(parts) > sheets.flatMap(({ charts = [] }) => charts).length ? new Set(["charts", ...lost]) : lost),
    ],
  };
}

/** More of them than were read: some stand where no Book can hold them. */
const chartsIn = (parts: Parts): number =>
  [...parts.keys()].filter((path) => /^xl\/charts\/chart\d*\.xml$/i.test(path)).length;

function workbookPath(parts: Parts): string {
  const path = relationships(parts, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const bytes = parts.get(path);
  if (bytes && path.endsWith(".bin")) throw new UnreadableFile("binary-workbook", path);
  if (bytes && parseXml(bytes, path).name === "workbook") return path;
  const kind = parts.get("mimetype");
  if (kind && new TextDecoder().decode(kind).includes("opendocument"))
    throw new UnreadableFile("open-document", "mimetype");
  throw new UnreadableFile("not-a-workbook", bytes ? path : "no workbook part");
}

interface Reading {
  parts: Parts;
  links: Relationship[];
  lose: (code: string) => void;
}

/** `kept`: for each sheet read, its place among the file's tabs; chart sheets have a tab and are not read. */
function readSheets(workbook: Element, { parts, links, lose }: Reading): { sheets: BookSheet[]; kept: number[] } {
  const colour = colourReader(parts);
  const styles = readStyles(partOf(parts, links, "styles"), colour);
  const strings = childrenOf(partOf(parts, links, "sharedStrings"), "si").map(plainText);
  const from1904 = flag(child(workbook, "workbookPr"), "date1904");
  if (from1904) lose("date-system-1904");
  const sheets: BookSheet[] = [];
  const kept: number[] = [];
  childrenOf(child(workbook, "sheets"), "sheet").forEach(({ attributes }, tab) => {
    const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
    const link = links.find((candidate) => candidate.id === id);
    const bytes = link?.type === "worksheet" ? parts.get(link.target) : undefined;
    if (!link || !bytes) {
      if (link?.type === "worksheet") throw new UnreadableFile("damaged", `no part for sheet ${tab + 1}`);
      return;
    }
    const tables = readTables(parts, link.target, lose);
    const sheet = readSheet(parseXml(bytes, link.target), { strings, styles, colour, tables, from1904, lose });
    const state = attributes["state"];
    sheet.name = decodeXstring(attributes["name"] ?? "");
    const charts = readCharts(parts, link.target, lose);
    if (charts.length > 0) sheet.charts = charts;
    sheet.visibility = state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
    sheets.push(sheet);
    kept.push(tab);
  });
  if (sheets.length === 0) throw new UnreadableFile("not-a-workbook", "no worksheet");
  return { sheets, kept };
}

function partOf(parts: Parts, links: readonly Relationship[], type: string): Element | undefined {
  const path = links.find((link) => link.type === type)?.target;
  const bytes = path === undefined ? undefined : parts.get(path);
  return bytes && parseXml(bytes, path!);
}

function readTables(parts: Parts, sheetPath: string, lose: (code: string) => void): BookTable[] {
  return relationships(parts, sheetPath)
    .filter(({ type, target }) => type === "table" && parts.has(target))
    .flatMap(({ target }) => {
      const table = readTable(parseXml(parts.get(target)!, target));
      if (!table) lose("tables-without-header");
      return table ?? [];
    });
}

/** Print areas and titles are names of their sheets; `sheetAt` gives the sheet of a tab. */
function readPrintNames(
  workbook: Element,
  sheetAt: (tab: number) => BookSheet | undefined,
  lose: (code: string) => void,
): void {
  for (const { attributes, text } of childrenOf(child(workbook, "definedNames"), "definedName")) {
    const kind = /^_xlnm\.Print_(Area|Titles)$/i.exec(attributes["name"] ?? "")?.[1]?.toLowerCase();
    const sheet = sheetAt(Number(attributes["localSheetId"]));
    if (!kind || !sheet) continue;
    const area = kind === "area" ? readPrintArea(text) : undefined;
    const found = area ? { printArea: area } : kind === "titles" ? readPrintTitles(text) : undefined;
    if (found) sheet.page = { ...sheet.page, ...found };
    else lose("print-settings");
  }
}

function readNames(workbook: Element, lose: (code: string) => void): BookName[] {
  return childrenOf(child(workbook, "definedNames"), "definedName").flatMap((element): BookName | [] => {
    const { name = "", localSheetId, comment } = element.attributes;
    if (/^_xlnm\./i.test(name) || flag(element, "hidden")) return [];
    if (localSheetId !== undefined) {
      lose("local-names");
      return [];
    }
    const found: BookName = { name, formula: formulaFromFile(element.text) };
    return comment ? { ...found, comment: decodeXstring(comment) } : found;
  });
}
