/** What an import makes of a table: plain data, for the pane and the command line to show and ask about. */
import type { CellValue } from "../snapshot";
import type { ImportFinding } from "./findings";

export const IMPORT_KINDS = ["regioner", "kommuner", "kommuntyper", "belopp"] as const;

/** Populations of regions or of municipalities, types of municipality, or decided amounts. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A table as it was found: a sheet of the open workbook, a sheet of a file, or a CSV file. */
export interface SourceGrid {
  /** The file's name without folders; "" for a sheet of the open workbook. */
  file: string;
  /** The sheet's name; "" for a CSV file. */
  sheet: string;
  /** Zero-based row and column of the first cell of `cells`. */
  row: number;
  column: number;
  cells: readonly (readonly CellValue[])[];
}

/** What exists, so that a code or a name can be known: code → name. */
export interface Register {
  regioner: ReadonlyMap<string, string>;
  /** Undefined when the list is not at hand: then any four digits under a known region will do. */
  kommuner: ReadonlyMap<string, string> | undefined;
  /** Types of municipality, as the sheet Vikter spells them. */
  kommuntyper: readonly string[];
}

export type ImportField =
  | "kod"
  | "namn"
  | "kod och namn"
  | "folkmängd"
  | "kommuntyp"
  | "beslutat befolkning"
  | "beslutat landsbygd"
  | "beslutat belopp"
  | "urval";

export interface ImportColumn {
  /** Every header above the column, top to bottom. */
  header: string;
  /** A1 address of the lowest of them. */
  cell: string;
  readAs: ImportField;
}

/** Why a row was not taken. */
export type LeftOutReason = "riket" | "län" | "kommuner" | "annat urval" | "fotnot";

export interface LeftOut {
  reason: LeftOutReason;
  rows: number;
  /** The first of them, as they stand. */
  examples: string[];
}

/** What is asked when more than one answer is possible. */
export interface ImportQuestion {
  /** The same for the same question of the next file: "kolumn:folkmängd", "urval:kön", "typ:Täta kommuner". */
  id: string;
  /** What it is about, in the words of the source. */
  about: string;
  kind: "column" | "selection" | "type" | "types";
  choices: string[];
}

/** Question → the choice. */
export type ImportAnswers = Readonly<Record<string, string>>;

/** Answers of an earlier import, each with the question as it was then. */
export type RememberedAnswers = ReadonlyMap<string, { answer: string; choices: readonly string[] }>;

/** A type of municipality in the source, and ours. */
export interface TypeMapping {
  found: string;
  /** Undefined until it is answered. */
  as: string | undefined;
  kommuner: number;
}

export interface ImportRow {
  kod: string;
  namn: string;
  /** Zero-based row of the source's sheet. */
  row: number;
  folkmangd?: number;
  kommuntyp?: string;
  befolkning?: number;
  landsbygd?: number;
  beslutat?: number;
}

export interface Understanding {
  kind: ImportKind;
  /** A1 rows of the header ("5" or "5–7"); "" when there is none. */
  headerRows: string;
  /** Every header of the table, which tells a layout from another. */
  layout: string;
  columns: ImportColumn[];
  rows: ImportRow[];
  /** Σ of the populations or of all amounts; undefined for types. */
  total: number | undefined;
  leftOut: LeftOut[];
  /** Open ones. */
  questions: ImportQuestion[];
  /** All, answered too: an answer can be changed. */
  asked: { question: ImportQuestion; answer: string | undefined }[];
  types: TypeMapping[];
  /** What the source says of itself, and the date of its figures ("2024-12-31", "2024" or ""). */
  source: { title: string; date: string };
  findings: ImportFinding[];
  /** True when nothing is wrong and nothing is open. */
  ready: boolean;
}
