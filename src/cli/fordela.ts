/** `npm run -s fordela -- IN.xlsx --ut OUT.xlsx [--json] [--metod …]`: the action Fördela over a file, without Excel. */
import { InvalidArgumentError, type Command } from "commander";
import type { Method, Outcome } from "../actions/types";
import { METHODS } from "../domain/method";
import { cliTexts } from "../texts/cli";
import { fileFinding, type CliFinding } from "./finding";
import { allocateInBook } from "./office";
import { openWorkbook } from "./open";
import { jsonReport, textReport } from "./report";
import { refuseSameFile, saveWorkbook } from "./save";
import { command, parse } from "./usage";

const texts = cliTexts.sv;

/** All checks OK; a check fails; nothing was written. */
export const EXIT = { ok: 0, checkFails: 1, refused: 2 } as const;

export interface Ended {
  code: 0 | 1 | 2;
  stdout: string;
  stderr: string;
}

interface Arguments {
  input: string;
  output: string;
  json: boolean;
  method: Method | undefined;
}

/** Runs the command: what to print and with which code to leave. */
export async function fordela(argv: readonly string[]): Promise<Ended> {
  const program = fordelaCommand();
  const parsed = parse(program, argv, argumentsOf);
  if (parsed.kind === "help") return { code: EXIT.ok, stdout: parsed.text, stderr: "" };
  if (parsed.kind === "wrong") {
    const finding = fileFinding("fel-anrop", { text: parsed.text, action: texts.wrongUsage.action });
    const stdout = argv.includes("--json") ? asJson({ findings: [finding] }, undefined) : "";
    return { code: EXIT.refused, stdout, stderr: `${parsed.text}\n\n${program.helpInformation()}` };
  }
  const { json, method, output } = parsed.arguments;
  const result = await run(parsed.arguments);
  const stdout = json ? asJson(result, method) : textReport(result.outcome, result.findings, output);
  return { code: exitCode(result.outcome), stdout, stderr: "" };
}

interface RunResult {
  outcome?: Outcome;
  findings: CliFinding[];
}

async function run({ input, output, method }: Arguments): Promise<RunResult> {
  const same = await refuseSameFile(input, output);
  if (same.length) return { findings: same };
  const opened = await openWorkbook(input);
  if (!opened.ok) return { findings: opened.findings };
  try {
    const { outcome, findings, book } = await allocateInBook(opened.book, method ? { method } : {});
    if (!outcome.written) return { outcome, findings };
    const unsaved = await saveWorkbook(output, book);
    return {
      outcome: unsaved.length ? { ...outcome, written: false } : outcome,
      findings: [...unsaved, ...opened.findings, ...findings],
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { findings: [fileFinding("ovantat-fel", texts.file.unexpected(detail))] };
  }
}

const asJson = ({ outcome, findings }: RunResult, method: Method | undefined): string =>
  `${JSON.stringify(jsonReport(outcome, findings, method), undefined, 2)}\n`;

function exitCode(outcome: Outcome | undefined): Ended["code"] {
  if (!outcome?.written) return EXIT.refused;
  return outcome.sound ? EXIT.ok : EXIT.checkFails;
}

const fordelaCommand = (): Command =>
  command("fordela", texts.usage.fordela)
    .usage('IN.xlsx --ut OUT.xlsx [--json] [--metod "…"]')
    .argument("<IN.xlsx>", texts.usage.input)
    .requiredOption("--ut <OUT.xlsx>", texts.usage.output, readOutput)
    .option("--json", texts.usage.json)
    .option("--metod <metod>", `${texts.usage.method}: ${quotedMethods()}`, readMethod);

const quotedMethods = (): string => METHODS.map((method) => `"${method}"`).join(` ${texts.or} `);

/** Commander would take the next flag for the value. */
function readOutput(value: string): string {
  if (value.startsWith("--")) throw new InvalidArgumentError(texts.wrongUsage.missingValue("--ut <OUT.xlsx>"));
  return value;
}

function readMethod(value: string): Method {
  const method = METHODS.find((known) => known === value.trim().normalize("NFC").toLowerCase());
  if (!method) throw new InvalidArgumentError(texts.wrongUsage.badMethod(value, quotedMethods()));
  return method;
}

function argumentsOf(program: Command): Arguments {
  const { ut, json = false, metod } = program.opts<{ ut: string; json?: boolean; metod?: Method }>();
  return { input: program.args[0]!, output: ut, json, method: metod };
}

async function main(): Promise<void> {
  // Whatever is logged below belongs to the error stream: stdout is the report's alone.
  console.log = console.info = console.debug = console.warn = console.error;
  const { code, stdout, stderr } = await fordela(process.argv.slice(2));
  if (stderr) process.stderr.write(stderr);
  // Office.js keeps timers; leave when the report is out.
  process.stdout.write(stdout, () => process.exit(code));
}

if (require.main === module) void main();
