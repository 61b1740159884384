/** What all the commands share: a Swedish commander, one way to be called and one way to end. */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { cliTexts } from "../texts/cli";
import { fileFinding, type CliFinding } from "./finding";

const texts = cliTexts.sv;

/** What to print and with which code to leave: 0 all is well, 1 something to look at, 2 nothing was done. */
export interface Ended {
  code: 0 | 1 | 2;
  stdout: string;
  stderr: string;
}

export interface Program<Arguments> {
  command: Command;
  argumentsOf: (command: Command) => Arguments;
  /** Does the work; what it finds wrong is in its report. Throws nothing once it has written. */
  run: (given: Arguments) => Promise<Omit<Ended, "stderr">>;
  /** What --json prints of a call that cannot be understood. */
  refused: (findings: CliFinding[]) => unknown;
}

/** A line to whoever waits, while a long command works. */
export type Progress = (line: string) => void;

/** A command that speaks Swedish and neither prints nor exits by itself. */
export function command(name: string, description: string, exitCodes: string): Command {
  return new Command(name)
    .description(description)
    .helpOption("-h, --hjalp", texts.usage.help)
    .addHelpText("after", `\n${exitCodes}`)
    .configureHelp({ styleTitle: (title) => texts.usage.title[title] ?? title })
    .allowExcessArguments(false)
    .exitOverride();
}

/** An option with a value; commander would take the next flag for it. */
export const withValue = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string) => ownValue(flags, value));

/** The same, any number of times: an array of the values. */
export const withValues = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string, before: string[] = []) => [
    ...before,
    ownValue(flags, value),
  ]);

function ownValue(flags: string, value: string): string {
  if (value.startsWith("--")) throw new InvalidArgumentError(texts.wrongUsage.missingValue(flags));
  return value;
}

/** Runs a program with `argv` (without node and script). What it throws is a bug, and ends it before anything is written. */
export async function runProgram<Arguments>(
  { command: program, argumentsOf, run, refused }: Program<Arguments>,
  argv: readonly string[],
): Promise<Ended> {
  let help = "";
  program.configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined });
  try {
    program.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return { code: 0, stdout: help, stderr: "" };
    const text = inSwedish(error);
    const finding = fileFinding("fel-anrop", { text, action: texts.wrongUsage.action });
    const stdout = argv.includes("--json") ? json(refused([finding])) : "";
    return { code: 2, stdout, stderr: `${text}\n\n${program.helpInformation()}` };
  }
  try {
    return { ...(await run(argumentsOf(program))), stderr: "" };
  } catch (error) {
    const finding = unexpected(error);
    const stdout = argv.includes("--json") ? json(refused([finding])) : "";
    return { code: 2, stdout, stderr: `${finding.text}\n${finding.atgard}\n` };
  }
}

/** Runs it as a process does, when the file is the one that node was started with. */
export function main(
  module: NodeJS.Module,
  run: (argv: readonly string[], progress: Progress) => Promise<Ended>,
): void {
  if (require.main !== module) return;
  // Whatever is logged below belongs to the error stream: stdout is the report's alone.
  console.log = console.info = console.debug = console.warn = console.error;
  void run(process.argv.slice(2), (line) => process.stderr.write(`${line}\n`)).then(({ code, stdout, stderr }) => {
    if (stderr) process.stderr.write(stderr);
    // Office.js keeps timers; leave when the report is out.
    process.stdout.write(stdout, () => process.exit(code));
  });
}

export const json = (report: unknown): string => `${JSON.stringify(report, undefined, 2)}\n`;

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What is thrown is a bug: said, and nothing more than the run is lost. */
export const unexpected = (error: unknown): CliFinding =>
  fileFinding("ovantat-fel", texts.file.unexpected(messageOf(error)));

function inSwedish(error: CommanderError): string {
  // Commander quotes what it means: error: unknown option '--x'.
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.missingArgument":
      return texts.wrongUsage.missingArgument;
    case "commander.missingMandatoryOptionValue":
      return texts.wrongUsage.missingOption(quoted);
    case "commander.optionMissingArgument":
      return texts.wrongUsage.missingValue(quoted);
    case "commander.unknownOption":
      return texts.wrongUsage.unknownOption(quoted);
    case "commander.excessArguments":
      return texts.wrongUsage.excessArguments;
    case "commander.invalidArgument":
      return error instanceof InvalidArgumentError
        ? error.message
        : (/argument '.*' is invalid\. (.*)$/s.exec(error.message)?.[1] ?? error.message);
    default:
      return texts.wrongUsage.other;
  }
}
