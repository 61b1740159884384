/** `npm run -s fordela -- IN.xlsx --ut OUT.xlsx [--json] [--metod …]`: the action Fördela over a file, without Excel. */
import { InvalidArgumentError, type Command } from "commander";
import type { Method, Outcome } from "../actions/types";
import { METHODS } from "../domain/method";
import { cliTexts } from "../texts/cli";
import type { CliFinding } from "./finding";
import { allocateInBook } from "./office";
import { openWorkbook } from "./open";
import { command, json, main, runProgram, unexpected, withValue, type Ended } from "./program";
import { jsonReport, textReport, type JsonReport } from "./report";
import { refuseSameFile, saveWorkbook } from "./save";

const texts = cliTexts.sv;

/** All checks OK; a check fails; nothing was written. */
const EXIT = { ok: 0, checkFails: 1, refused: 2 } as const;

interface Arguments {
  input: string;
  output: string;
  json: boolean;
  method: Method | undefined;
}

/** Runs the command. */
export const fordela = (argv: readonly string[]): Promise<Ended> =>
  runProgram({ command: fordelaCommand(), argumentsOf, run, refused }, argv);

async function run(given: Arguments): Promise<Omit<Ended, "stderr">> {
  const { method, output } = given;
  const { outcome, findings } = await divide(given);
  const stdout = given.json ? json(jsonReport(outcome, findings, method)) : textReport(outcome, findings, output);
  return { code: exitCode(outcome), stdout };
}

const refused = (findings: CliFinding[]): JsonReport => jsonReport(undefined, findings, undefined);

interface RunResult {
  outcome?: Outcome;
  findings: CliFinding[];
}

async function divide({ input, output, method }: Arguments): Promise<RunResult> {
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
    return { findings: [unexpected(error)] };
  }
}

function exitCode(outcome: Outcome | undefined): Ended["code"] {
  if (!outcome?.written) return EXIT.refused;
  return outcome.sound ? EXIT.ok : EXIT.checkFails;
}

const fordelaCommand = (): Command =>
  command("fordela", texts.usage.fordela, texts.usage.exitCodes)
    .usage('IN.xlsx --ut OUT.xlsx [--json] [--metod "…"]')
    .argument("<IN.xlsx>", texts.usage.input)
    .addOption(withValue("--ut <OUT.xlsx>", texts.usage.output).makeOptionMandatory())
    .option("--json", texts.usage.json)
    .option("--metod <metod>", `${texts.usage.method}: ${quotedMethods()}`, readMethod);

const quotedMethods = (): string => METHODS.map((method) => `"${method}"`).join(` ${texts.or} `);

function readMethod(value: string): Method {
  const method = METHODS.find((known) => known === value.trim().normalize("NFC").toLowerCase());
  if (!method) throw new InvalidArgumentError(texts.wrongUsage.badMethod(value, quotedMethods()));
  return method;
}

function argumentsOf(program: Command): Arguments {
  const { ut, json = false, metod } = program.opts<{ ut: string; json?: boolean; metod?: Method }>();
  return { input: program.args[0]!, output: ut, json, method: metod };
}

main(module, fordela);
