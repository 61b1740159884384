/** `npm run -s granska -- FIL.xlsx … [--json]`: the action Granska over files, without Excel. Writes nothing anywhere. */
import type { Command } from "commander";
import type { Review } from "../actions/types";
import { cliTexts } from "../texts/cli";
import { fileFinding, type CliFinding } from "./finding";
import { reviewInBook } from "./office";
import { openWorkbook } from "./open";
import { aligned, findingsPart, jsonReport, swedish, type JsonReport } from "./report";
import { command, parse } from "./usage";

const texts = cliTexts.sv;

/** No findings; findings; a file could not be read, or the command was wrong. */
export const EXIT = { clean: 0, findings: 1, unreadable: 2 } as const;

export interface Ended {
  code: 0 | 1 | 2;
  stdout: string;
  stderr: string;
}

/** What --json prints of a file. */
export interface FileReport extends Pick<JsonReport, "ram" | "regioner" | "kontroller"> {
  fil: string;
  fynd: CliFinding[];
}

interface Reviewed {
  report: FileReport;
  readable: boolean;
}

/** Runs the command: what to print and with which code to leave. */
export async function granska(argv: readonly string[]): Promise<Ended> {
  const program = granskaCommand();
  const parsed = parse(program, argv, argumentsOf, texts.usage.granskaExitCodes);
  if (parsed.kind === "help") return { code: EXIT.clean, stdout: parsed.text, stderr: "" };
  if (parsed.kind === "wrong") {
    const finding = fileFinding("fel-anrop", { text: parsed.text, action: texts.wrongUsage.action });
    const stdout = argv.includes("--json") ? asJson([reportOf("", undefined, [finding])]) : "";
    return { code: EXIT.unreadable, stdout, stderr: `${parsed.text}\n\n${program.helpInformation()}` };
  }
  const { files, json } = parsed.arguments;
  const reviewed: Reviewed[] = [];
  // One after another: they share the one Office.
  for (const file of files) reviewed.push(await reviewFile(file));
  const reports = reviewed.map(({ report }) => report);
  return { code: exitCode(reviewed), stdout: json ? asJson(reports) : textReport(reviewed), stderr: "" };
}

async function reviewFile(file: string): Promise<Reviewed> {
  const opened = await openWorkbook(file);
  if (!opened.ok) return { report: reportOf(file, undefined, opened.findings), readable: false };
  try {
    const { review, findings } = await reviewInBook(opened.book);
    return { report: reportOf(file, review, findings), readable: true };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const finding = fileFinding("ovantat-fel", texts.review.unexpected(detail));
    return { report: reportOf(file, undefined, [finding]), readable: false };
  }
}

function reportOf(fil: string, review: Review | undefined, fynd: CliFinding[]): FileReport {
  const computed = review !== undefined && review.regions.length > 0;
  const outcome = review && {
    frame: review.frame,
    method: "största resten" as const,
    regions: review.regions,
    checks: review.checks,
    findings: [],
    written: computed,
    sound: review.clean,
  };
  const { ram, regioner, kontroller } = jsonReport(outcome, [], undefined);
  return { fil, ram, regioner, kontroller, fynd };
}

function exitCode(reviewed: readonly Reviewed[]): Ended["code"] {
  if (reviewed.some(({ readable }) => !readable)) return EXIT.unreadable;
  return reviewed.some(({ report }) => report.fynd.length > 0) ? EXIT.findings : EXIT.clean;
}

/** One object for one file, a list for several. */
const asJson = (reports: readonly FileReport[]): string =>
  `${JSON.stringify(reports.length === 1 ? reports[0] : reports, undefined, 2)}\n`;

function textReport(reviewed: readonly Reviewed[]): string {
  const [only] = reviewed;
  if (only && reviewed.length === 1)
    return `${[headline(only), findingsPart(only.report.fynd)].filter(Boolean).join("\n\n")}\n`;
  const rows = [
    [
      texts.review.file,
      texts.review.frame,
      texts.review.difference,
      texts.review.checks,
      texts.review.errors,
      texts.review.warnings,
      texts.review.first,
    ],
    ...reviewed.map(({ report }) => tableRow(report)),
  ];
  return `${aligned(rows, ["left", "right", "right", "right", "right", "right", "left"]).join("\n")}\n`;
}

function tableRow({ fil, ram, kontroller, fynd }: FileReport): string[] {
  const [first] = fynd;
  const place = first ? [first.blad, first.cell].filter(Boolean).join("!") : "";
  const number = (value: number | null) => (value === null ? "–" : swedish(value));
  return [
    fil,
    number(ram.total),
    number(ram.differens),
    `${kontroller.filter(({ status }) => status === "OK").length}/${kontroller.length}`,
    String(count(fynd, "fel")),
    String(count(fynd, "varning")),
    first ? [place, first.kod].filter(Boolean).join(" ") : "",
  ];
}

function headline({ report: { fil, fynd }, readable }: Reviewed): string {
  if (!readable) return `${fil}: ${texts.review.unreadable}`;
  if (fynd.length === 0) return `${fil}: ${texts.review.clean}`;
  return `${fil}: ${texts.review.findings(String(count(fynd, "fel")), String(count(fynd, "varning")))}`;
}

const count = (fynd: readonly CliFinding[], severity: CliFinding["allvar"]): number =>
  fynd.filter(({ allvar }) => allvar === severity).length;

const granskaCommand = (): Command =>
  command("granska", texts.usage.granska, texts.usage.granskaExitCodes)
    .usage("FIL.xlsx … [--json]")
    .argument("<FIL.xlsx...>", texts.usage.granskaInput)
    .option("--json", texts.usage.granskaJson);

const argumentsOf = (program: Command): { files: string[]; json: boolean } => ({
  files: program.args,
  json: program.opts<{ json?: boolean }>().json ?? false,
});

async function main(): Promise<void> {
  // Whatever is logged below belongs to the error stream: stdout is the report's alone.
  console.log = console.info = console.debug = console.warn = console.error;
  const { code, stdout, stderr } = await granska(process.argv.slice(2));
  if (stderr) process.stderr.write(stderr);
  // Office.js keeps timers; leave when the report is out.
  process.stdout.write(stdout, () => process.exit(code));
}

if (require.main === module) void main();
