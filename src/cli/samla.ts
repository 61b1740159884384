/** `npm run -s samla -- MAPP/*.xlsx --ut NATIONELL.xlsx [--json]`: what the regions returned, checked and summed. */
import { readFile, stat } from "node:fs/promises";
import type { Command } from "commander";
import type { Reason, Returned, Together } from "../actions/consolidate";
import { cliTexts } from "../texts/cli";
import { reasonText } from "../texts/consolidate";
import { bookOfPlan, readXlsx, snapshotOf } from "../xlsx";
import { fileFinding, type CliFinding } from "./finding";
import { calculated } from "./office";
import { aligned, findingsPart, swedish } from "./report";
import { refuseSameFile, saveWorkbook } from "./save";
import { command, parse, valueAfter } from "./usage";

const texts = cliTexts.sv;

/** Every file is summed; some are refused; nothing could be summed. */
export const EXIT = { ok: 0, some: 1, refused: 2 } as const;

export interface Ended {
  code: 0 | 1 | 2;
  stdout: string;
  stderr: string;
}

interface Arguments {
  files: string[];
  output: string;
  json: boolean;
}

/** What --json prints. Amounts are whole kronor; null where a region has not said what was paid. */
export interface CollectedReport {
  samlade: {
    fil: string;
    regionkod: string;
    region: string;
    bidrag: number;
    anvant: number;
    oforbrukat: number | null;
  }[];
  avvisade: { fil: string; regionkod: string | null; orsaker: CliFinding[] }[];
  summa: { bidrag: number; anvant: number };
  skrivet: boolean;
  fynd: CliFinding[];
}

/** A region's workbook is a hundredth of this, packed and unpacked: so one file never takes the memory of the rest. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_INFLATED = 48 * 1024 * 1024;

/** Runs the command: what to print and with which code to leave. `progress` gets a line a file. */
export async function samla(argv: readonly string[], progress: (line: string) => void = () => {}): Promise<Ended> {
  const program = samlaCommand();
  const parsed = parse(program, argv, argumentsOf, texts.usage.samlaExitCodes);
  if (parsed.kind === "help") return { code: EXIT.ok, stdout: parsed.text, stderr: "" };
  if (parsed.kind === "wrong") {
    const finding = fileFinding("fel-anrop", { text: parsed.text, action: texts.wrongUsage.action });
    const stdout = argv.includes("--json") ? asJson(reportOf({ accepted: [], refused: [] }, false, [finding])) : "";
    return { code: EXIT.refused, stdout, stderr: `${parsed.text}\n\n${program.helpInformation()}` };
  }
  const { json, output } = parsed.arguments;
  const report = await run(parsed.arguments, progress);
  return { code: exitCode(report), stdout: json ? asJson(report) : textReport(report, output), stderr: "" };
}

async function run({ files, output }: Arguments, progress: (line: string) => void): Promise<CollectedReport> {
  const nothing: Together = { accepted: [], refused: [] };
  for (const file of files) {
    const same = await refuseSameFile(file, output);
    if (same.length > 0) return reportOf(nothing, false, same);
  }
  const { loadConsolidation } = await import("../actions");
  const { consolidate, judgeReturned, nationalPlan } = await loadConsolidation();
  const returned: Returned[] = [];
  // One file in memory at a time: what is kept of it is what is summed.
  for (const [i, file] of files.entries()) {
    const one = await returnedFrom(file, judgeReturned);
    returned.push(one);
    progress(`${i + 1}/${files.length} ${file}${one.reasons.length > 0 ? `: ${one.reasons[0]?.code ?? ""}` : ""}`);
  }
  const together = consolidate(returned);
  const plan = await nationalPlan(together, (reasons) => reasons.map((one) => reasonText(one, "sv").text).join(" "));
  if (!plan) return reportOf(together, false, []);
  const unsaved = await saveWorkbook(output, await calculated(bookOfPlan(plan)));
  return reportOf(together, unsaved.length === 0, unsaved);
}

type Judge = (file: string, snapshot: ReturnType<typeof snapshotOf>) => Promise<Returned>;

/** Whatever a file is, the answer is a value: the others go on. */
async function returnedFrom(file: string, judge: Judge): Promise<Returned> {
  const refused = (one: Reason): Returned => ({ file, reasons: [one] });
  const place = { sheet: "", cell: "" };
  let bytes: Uint8Array;
  try {
    if ((await stat(file)).size > MOST_BYTES)
      return refused({ ...place, code: "fil", params: { problem: "too-large" } });
    bytes = await readFile(file);
  } catch {
    return refused({ ...place, code: "fil", params: { detalj: texts.file.unreadable(file).action } });
  }
  try {
    const read = await readXlsx(bytes, { mostBytes: MOST_INFLATED });
    if (!read.ok) return refused({ ...place, code: "fil", params: { problem: read.error.code } });
    return await judge(file, snapshotOf(read.value));
  } catch (error) {
    const detalj = error instanceof Error ? error.message : String(error);
    return refused({ ...place, code: "ovantat-fel", params: { detalj } });
  }
}

function reportOf({ accepted, refused }: Together, skrivet: boolean, fynd: CliFinding[]): CollectedReport {
  const samlade = accepted.map(({ file, facts: { regionkod, region }, summed: { bidrag, utbetalt, used } }) => {
    const anvant = used.reduce((sum, { utfall }) => sum + utfall, 0);
    return {
      fil: file,
      regionkod,
      region,
      bidrag,
      anvant,
      oforbrukat: utbetalt === undefined ? null : utbetalt - anvant,
    };
  });
  const sum = (key: "bidrag" | "anvant") => samlade.reduce((total, one) => total + one[key], 0);
  return {
    samlade,
    avvisade: refused.map(({ file, facts, reasons }) => ({
      fil: file,
      regionkod: facts?.regionkod ?? null,
      orsaker: reasons.map((one) => {
        const { text, action } = reasonText(one, "sv");
        return { kod: one.code, allvar: "fel", blad: one.sheet, cell: one.cell, text, atgard: action };
      }),
    })),
    summa: { bidrag: sum("bidrag"), anvant: sum("anvant") },
    skrivet,
    fynd,
  };
}

function exitCode({ skrivet, avvisade }: CollectedReport): Ended["code"] {
  if (!skrivet) return EXIT.refused;
  return avvisade.length > 0 ? EXIT.some : EXIT.ok;
}

const asJson = (report: CollectedReport): string => `${JSON.stringify(report, undefined, 2)}\n`;

function textReport({ samlade, avvisade, summa, skrivet, fynd }: CollectedReport, output: string): string {
  const said = texts.collect;
  const all = samlade.length + avvisade.length;
  const money = (value: number | null) => (value === null ? "–" : swedish(value));
  const rows = [
    [said.region, said.grant, said.used, said.unspent, said.file],
    ...samlade.map((one) => [
      `${one.regionkod} ${one.region}`,
      money(one.bidrag),
      money(one.anvant),
      money(one.oforbrukat),
      one.fil,
    ]),
    [said.total, money(summa.bidrag), money(summa.anvant), "", ""],
  ];
  const refused = avvisade.flatMap(({ fil, orsaker }) => [
    fil,
    ...orsaker.flatMap(({ kod, text, atgard }) => [`  ${kod}: ${text}`, `    → ${atgard}`]),
  ]);
  const parts = [
    skrivet ? said.summed(String(samlade.length), String(all)) : said.none,
    findingsPart(fynd),
    samlade.length > 0 ? aligned(rows, ["left", "right", "right", "right", "left"]).join("\n") : "",
    refused.length > 0 ? [said.refused, ...refused].join("\n") : "",
    skrivet ? texts.report.written(output) : "",
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const samlaCommand = (): Command =>
  command("samla", texts.usage.samla, texts.usage.samlaExitCodes)
    .usage("FIL.xlsx … --ut NATIONELL.xlsx [--json]")
    .argument("<FIL.xlsx...>", texts.usage.samlaInput)
    .requiredOption("--ut <NATIONELL.xlsx>", texts.usage.samlaOutput, valueAfter("--ut <NATIONELL.xlsx>"))
    .option("--json", texts.usage.json);

function argumentsOf(program: Command): Arguments {
  const { ut, json = false } = program.opts<{ ut: string; json?: boolean }>();
  return { files: program.args, output: ut, json };
}

async function main(): Promise<void> {
  // Whatever is logged below belongs to the error stream: stdout is the report's alone.
  console.log = console.info = console.debug = console.warn = console.error;
  const ended = await samla(process.argv.slice(2), (line) => process.stderr.write(`${line}\n`));
  if (ended.stderr) process.stderr.write(ended.stderr);
  process.stdout.write(ended.stdout, () => process.exit(ended.code));
}

if (require.main === module) void main();
