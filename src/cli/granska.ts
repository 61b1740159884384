/** `npm run -s granska -- FIL.xlsx … [--mot GAMMAL.xlsx] [--json]`: the action Granska over files, without Excel. Writes nothing anywhere. */
import type { Command } from "commander";
import type { Compared, Comparison, Review } from "../actions/types";
import { cliTexts } from "../texts/cli";
import { compareTexts, differenceCount } from "../texts/compare";
import type { Snapshot } from "../workbook/snapshot";
import { snapshotOf } from "../xlsx";
import { comparisonJson, comparisonText } from "./compare";
import { fileFinding, placeOf, type CliFinding } from "./finding";
import { bookFinding, reviewInBook } from "./office";
import { openWorkbook } from "./open";
import { command, json, main, messageOf, runProgram, withValue, type Ended } from "./program";
import { aligned, findingsPart, jsonReport, swedish, type JsonReport } from "./report";

const texts = cliTexts.sv;

/** No findings and no differences; some; a file could not be read, or the command was wrong. */
const EXIT = { clean: 0, findings: 1, unreadable: 2 } as const;

interface Arguments {
  files: string[];
  asJson: boolean;
  /** An earlier version to compare with. */
  mot: string | undefined;
}

/** What --json prints of a file. */
export interface FileReport extends Pick<JsonReport, "ram" | "regioner" | "kontroller"> {
  fil: string;
  fynd: CliFinding[];
  /** There with --mot: null when the two could not be compared, and a finding says why. */
  jamforelse?: ReturnType<typeof comparisonJson> | null;
}

interface Reviewed {
  report: FileReport;
  readable: boolean;
  /** There when the file was compared. */
  comparison?: Comparison;
  /** True when there was nothing to compare it with: the other file is no workbook of Ramkoll's. */
  alone?: boolean;
}

/** The earlier version that files are compared with. */
interface Against {
  file: string;
  /** Why there is none to compare with, or the file as read. */
  read: { ok: true; snapshot: Snapshot } | { ok: false; findings: CliFinding[] };
}

/** Runs the command. */
export const granska = (argv: readonly string[]): Promise<Ended> =>
  runProgram({ command: granskaCommand(), argumentsOf, run, refused }, argv);

async function run({ files, asJson, mot }: Arguments): Promise<Omit<Ended, "stderr">> {
  const against = mot === undefined ? undefined : await openAgainst(mot);
  const reviewed: Reviewed[] = [];
  // One after another: they share the one Office.
  for (const file of files) reviewed.push(await reviewFile(file, against));
  const reports = reviewed.map(({ report }) => report);
  // One object for one file, a list for several.
  const stdout = asJson ? json(reports.length === 1 ? reports[0] : reports) : textReport(reviewed);
  return { code: exitCode(reviewed), stdout };
}

const refused = (findings: CliFinding[]): FileReport => reportOf("", undefined, findings);

async function openAgainst(file: string): Promise<Against> {
  const opened = await openWorkbook(file);
  if (opened.ok) return { file, read: { ok: true, snapshot: snapshotOf(opened.book) } };
  const findings = opened.findings.map((finding) => ({ ...finding, text: `${file}: ${finding.text}` }));
  return { file, read: { ok: false, findings } };
}

async function reviewFile(file: string, against: Against | undefined): Promise<Reviewed> {
  const opened = await openWorkbook(file);
  if (!opened.ok) return { report: reportOf(file, undefined, opened.findings), readable: false };
  try {
    const earlier = against?.read.ok ? against.read.snapshot : undefined;
    const { review, findings, compared } = await reviewInBook(opened.book, earlier);
    if (!against) return { report: reportOf(file, review, findings), readable: true };
    const comparison = compared?.kind === "compared" ? compared.comparison : undefined;
    const trouble = against.read.ok ? comparisonFindings(against.file, compared) : against.read.findings;
    return {
      report: {
        ...reportOf(file, review, [...findings, ...trouble]),
        jamforelse: comparison ? comparisonJson(against.file, comparison) : null,
      },
      readable: true,
      alone: !against.read.ok || compared?.kind === "foreign",
      ...(comparison && { comparison }),
    };
  } catch (error) {
    const finding = fileFinding("ovantat-fel", texts.review.unexpected(messageOf(error)));
    return { report: reportOf(file, undefined, [finding]), readable: false };
  }
}

/** Why two versions could not be compared. */
function comparisonFindings(file: string, compared: Compared | undefined): CliFinding[] {
  const said = compareTexts("sv");
  if (compared?.kind === "foreign") return [fileFinding("jamforelse-frammande", texts.review.of(file, said.foreign))];
  if (compared?.kind !== "unread") return [];
  if (compared.version === "this") return [fileFinding("jamforelse-fel-i-indata", said.thisFaulty)];
  const [first] = compared.findings.filter(({ severity }) => severity === "fel").map(bookFinding);
  const where = first ? `${placeOf(first)}: ${first.text}` : "";
  return [fileFinding("jamforelse-fel-i-indata", texts.review.of(file, said.otherFaulty(where)))];
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
  if (reviewed.some(({ readable, alone }) => !readable || alone)) return EXIT.unreadable;
  const differs = ({ report, comparison }: Reviewed) => report.fynd.length > 0 || comparison?.lika === false;
  return reviewed.some(differs) ? EXIT.findings : EXIT.clean;
}

function textReport(reviewed: readonly Reviewed[]): string {
  const [only] = reviewed;
  if (only && reviewed.length === 1)
    return `${[headline(only), findingsPart(only.report.fynd), comparisonPart(only)].filter(Boolean).join("\n\n")}\n`;
  const compares = reviewed.some(({ report }) => report.jamforelse !== undefined);
  const rows = [
    [
      texts.review.file,
      texts.review.frame,
      texts.review.difference,
      texts.review.checks,
      texts.review.errors,
      texts.review.warnings,
      ...(compares ? [texts.review.differences] : []),
      texts.review.first,
    ],
    ...reviewed.map((one) => tableRow(one, compares)),
  ];
  const numbers = new Array<"right">(compares ? 6 : 5).fill("right");
  return `${aligned(rows, ["left", ...numbers, "left"]).join("\n")}\n`;
}

const comparisonPart = ({ report, comparison }: Reviewed): string =>
  comparison && report.jamforelse ? comparisonText(report.jamforelse.mot, comparison) : "";

function tableRow({ report: { fil, ram, kontroller, fynd }, comparison }: Reviewed, compares: boolean): string[] {
  const [first] = fynd;
  const number = (value: number | null) => (value === null ? "–" : swedish(value));
  return [
    fil,
    number(ram.total),
    number(ram.differens),
    `${kontroller.filter(({ status }) => status === "OK").length}/${kontroller.length}`,
    String(count(fynd, "fel")),
    String(count(fynd, "varning")),
    ...(compares ? [comparison ? String(differenceCount(comparison)) : "–"] : []),
    first ? [placeOf(first), first.kod].filter(Boolean).join(" ") : "",
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
    .usage("FIL.xlsx … [--mot GAMMAL.xlsx] [--json]")
    .argument("<FIL.xlsx...>", texts.usage.granskaInput)
    .addOption(withValue("--mot <GAMMAL.xlsx>", texts.usage.granskaAgainst))
    .option("--json", texts.usage.granskaJson);

const argumentsOf = (program: Command): Arguments => {
  const { json: asJson = false, mot } = program.opts<{ json?: boolean; mot?: string }>();
  return { files: program.args, asJson, mot };
};

main(module, granska);
