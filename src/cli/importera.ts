/** `npm run -s importera -- KÄLLA --som … --i BOK.xlsx [--ut FIL.xlsx] [--json]`: an import over files, without Excel. */
import { basename } from "node:path";
import { InvalidArgumentError, type Command } from "commander";
import { asCompared } from "../domain/asCompared";
import type { ImportAnswers, ImportKind, ImportPreview, SourceGrid } from "../actions/types";
import { cliTexts } from "../texts/cli";
import { importTexts } from "../texts/imports";
import { IMPORT_KINDS } from "../workbook/import/understood";
import { readTables } from "../xlsx/readTables";
import { fileFinding, type CliFinding } from "./finding";
import { importInBook } from "./office";
import { bytesOf, fileProblem, openWorkbook } from "./open";
import { command, json, main, runProgram, unexpected, withValue, type Ended } from "./program";
import { findingsPart, swedish } from "./report";
import { refuseSameFile, saveWorkbook } from "./save";

const texts = cliTexts.sv;

/** All understood; there are warnings; nothing can be written. */
const EXIT = { ok: 0, warnings: 1, refused: 2 } as const;

interface Arguments {
  source: string;
  kind: ImportKind;
  into: string;
  output: string | undefined;
  sheet: string | undefined;
  answers: ImportAnswers;
  json: boolean;
}

/** What --json prints. */
export interface ImportReport {
  som: ImportKind | null;
  kalla: { titel: string; avser: string };
  rubrikrad: string;
  kolumner: { rubrik: string; cell: string; lastSom: string }[];
  rader: number;
  summa: number | null;
  utelamnat: { skal: string; rader: number; exempel: string[] }[];
  fragor: { id: string; val: string[] }[];
  kommuntyper: { kalla: string; ramkoll: string | null; kommuner: number }[];
  andringar: { kod: string; namn: string; andring: "ändras" | "tillkommer" | "tas bort" }[];
  oforandrade: number;
  skrivet: boolean;
  fynd: CliFinding[];
}

interface RunResult {
  preview?: ImportPreview;
  written: boolean;
  findings: CliFinding[];
}

/** Runs the command. */
export const importera = (argv: readonly string[]): Promise<Ended> =>
  runProgram(
    { command: importeraCommand(), argumentsOf, run, refused: (findings) => jsonReport(refused(findings)) },
    argv,
  );

async function run(given: Arguments): Promise<Omit<Ended, "stderr">> {
  const result = await importInto(given);
  const stdout = given.json ? json(jsonReport(result)) : textReport(result, given.output);
  return { code: exitCode(result), stdout };
}

const refused = (findings: CliFinding[]): RunResult => ({ written: false, findings });

async function importInto({ source, kind, into, output, sheet, answers }: Arguments): Promise<RunResult> {
  if (output !== undefined) {
    const same = [...(await refuseSameFile(into, output)), ...(await refuseSameFile(source, output))];
    if (same.length) return refused(same);
  }
  const read = await tablesOf(source, sheet);
  if (!read.ok) return refused(read.findings);
  const opened = await openWorkbook(into);
  if (!opened.ok) return refused(opened.findings);
  try {
    const { preview, findings, book } = await importInBook(opened.book, read.grids, kind, answers);
    const all = [...openQuestions(preview), ...findings];
    if (!book || output === undefined) return { preview, written: false, findings: all };
    const unsaved = await saveWorkbook(output, book);
    return { preview, written: unsaved.length === 0, findings: [...unsaved, ...opened.findings, ...all] };
  } catch (error) {
    return refused([unexpected(error)]);
  }
}

type Read = { ok: true; grids: SourceGrid[] } | { ok: false; findings: CliFinding[] };

async function tablesOf(path: string, sheet: string | undefined): Promise<Read> {
  const file = await bytesOf(path);
  if (!file.ok) return file;
  const read = await readTables(file.bytes);
  if (!read.ok) return { ok: false, findings: [fileProblem(read.error.code)] };
  const grids = read.value.map((table): SourceGrid => ({ file: basename(path), ...table }));
  if (sheet === undefined) return { ok: true, grids };
  const named = grids.filter((grid) => asCompared(grid.sheet) === asCompared(sheet));
  if (named.length > 0) return { ok: true, grids: named };
  const said = texts.imports.sheetMissing(sheet, grids.map((grid) => grid.sheet).join(", "));
  return { ok: false, findings: [fileFinding("blad-saknas", said)] };
}

const openQuestions = ({ understanding }: ImportPreview): CliFinding[] =>
  (understanding?.questions ?? []).map(({ id, kind, about, choices }) =>
    fileFinding(
      "fraga-obesvarad",
      kind === "types" ? texts.imports.types(about) : texts.imports.question(id, choices.join(", ")),
    ),
  );

function exitCode({ preview, written, findings }: RunResult): Ended["code"] {
  const stopped = !preview?.mayWrite || findings.some(({ allvar }) => allvar === "fel");
  if (stopped && !written) return EXIT.refused;
  return findings.length > 0 ? EXIT.warnings : EXIT.ok;
}

const CHANGES = { changed: "ändras", added: "tillkommer", removed: "tas bort" } as const;

function jsonReport({ preview, written, findings }: RunResult): ImportReport {
  const understanding = preview?.understanding;
  return {
    som: understanding?.kind ?? null,
    kalla: { titel: understanding?.source.title ?? "", avser: understanding?.source.date ?? "" },
    rubrikrad: understanding?.headerRows ?? "",
    kolumner: (understanding?.columns ?? []).map(({ header, cell, readAs }) => ({
      rubrik: header,
      cell,
      lastSom: readAs,
    })),
    rader: understanding?.rows.length ?? 0,
    summa: understanding?.total ?? null,
    utelamnat: (understanding?.leftOut ?? []).map(({ reason, rows, examples }) => ({
      skal: reason,
      rader: rows,
      exempel: examples,
    })),
    fragor: (understanding?.questions ?? []).map(({ id, choices }) => ({ id, val: choices })),
    kommuntyper: (understanding?.types ?? []).map(({ found, as, kommuner }) => ({
      kalla: found,
      ramkoll: as ?? null,
      kommuner,
    })),
    andringar: (preview?.changes ?? []).map(({ kod, namn, change }) => ({ kod, namn, andring: CHANGES[change] })),
    oforandrade: preview?.unchanged ?? 0,
    skrivet: written,
    fynd: findings,
  };
}

function textReport({ preview, written, findings }: RunResult, output: string | undefined): string {
  const parts = [...understoodParts(preview), findingsPart(findings)];
  if (written && output !== undefined) parts.push(texts.report.written(output));
  else parts.push(preview?.mayWrite && output === undefined ? texts.imports.dryRun : texts.imports.nothing);
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function understoodParts(preview: ImportPreview | undefined): string[] {
  const understanding = preview?.understanding;
  if (!preview || !understanding) return [];
  const { source, rows, kind, columns, leftOut } = understanding;
  const { fields, reasons } = importTexts("sv");
  const head = [
    texts.imports.understood(String(rows.length), kind, source.title),
    source.date && texts.imports.date(source.date),
  ];
  const lines = columns.map(({ header, cell, readAs }) => `  ${cell} ${header} → ${fields[readAs]}`);
  const left = leftOut.map(
    ({ reason, rows: count, examples }) =>
      `  ${reasons[reason]}: ${swedish(count)} ${texts.imports.rows}${examples.length ? ` (${examples.join("; ")})` : ""}`,
  );
  const count = (change: keyof typeof CHANGES) =>
    swedish(preview.changes.filter((one) => one.change === change).length);
  const changes = preview.mayWrite
    ? texts.imports.changes(count("changed"), count("added"), count("removed"), swedish(preview.unchanged))
    : "";
  return [
    head.filter(Boolean).join("\n"),
    columns.length ? [texts.imports.columns, ...lines].join("\n") : "",
    left.length ? [texts.imports.leftOut, ...left].join("\n") : "",
    changes,
  ];
}

const importeraCommand = (): Command =>
  command("importera", texts.usage.importera, texts.usage.importeraExitCodes)
    .usage("KÄLLA --som … --i BOK.xlsx [--ut FIL.xlsx] [--json]")
    .argument("<KÄLLA>", texts.usage.importeraSource)
    .requiredOption("--som <vad>", `${texts.usage.importeraAs}: ${IMPORT_KINDS.join(", ")}`, readKind)
    .addOption(withValue("--i <BOK.xlsx>", texts.usage.importeraInto).makeOptionMandatory())
    .addOption(withValue("--ut <FIL.xlsx>", texts.usage.importeraOutput))
    .addOption(withValue("--blad <namn>", texts.usage.importeraSheet))
    .option("--svar <fråga=svar>", texts.usage.importeraAnswer, addAnswer, {})
    .option("--json", texts.usage.json);

function readKind(value: string): ImportKind {
  const kind = IMPORT_KINDS.find((known) => known === value.trim().toLowerCase());
  if (!kind) throw new InvalidArgumentError(texts.wrongUsage.badKind(value, IMPORT_KINDS.join(", ")));
  return kind;
}

/** The last "=": a header may hold one. */
function addAnswer(value: string, before: ImportAnswers): ImportAnswers {
  const at = value.lastIndexOf("=");
  if (at < 1) throw new InvalidArgumentError(texts.wrongUsage.badAnswer(value));
  return { ...before, [value.slice(0, at).normalize("NFC")]: value.slice(at + 1).normalize("NFC") };
}

function argumentsOf(program: Command): Arguments {
  const {
    som,
    i,
    ut,
    blad,
    svar,
    json = false,
  } = program.opts<{
    som: ImportKind;
    i: string;
    ut?: string;
    blad?: string;
    svar: ImportAnswers;
    json?: boolean;
  }>();
  return { source: program.args[0]!, kind: som, into: i, output: ut, sheet: blad, answers: svar, json };
}

main(module, importera);
