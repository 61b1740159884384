import { Command, CommanderError, InvalidArgumentError } from "commander";
import { cliTexts } from "../texts/cli";

const texts = cliTexts.sv;

/** What a command line turned out to say. */
export type Parsed<Arguments> =
  { kind: "run"; arguments: Arguments } | { kind: "help"; text: string } | { kind: "wrong"; text: string };

/** A command that speaks Swedish and neither prints nor exits by itself. */
export function command(name: string, description: string, exitCodes = texts.usage.exitCodes): Command {
  return new Command(name)
    .description(description)
    .helpOption("-h, --hjalp", texts.usage.help)
    .addHelpText("after", `\n${exitCodes}`)
    .configureHelp({ styleTitle: (title) => texts.usage.title[title] ?? title })
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    .allowExcessArguments(false)
    .exitOverride();
}

/** Reads `argv` (without node and script) with `program`. */
export function parse<Arguments>(
  program: Command,
  argv: readonly string[],
  take: (program: Command) => Arguments,
  exitCodes = texts.usage.exitCodes,
): Parsed<Arguments> {
  try {
    program.parse([...argv], { from: "user" });
    return { kind: "run", arguments: take(program) };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed")
      return { kind: "help", text: program.helpInformation() + `\n${exitCodes}\n` };
    return { kind: "wrong", text: inSwedish(error) };
  }
}

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

/** Reads an option's value; commander would take the next flag for it. */
export const valueAfter =
  (flags: string) =>
  (value: string): string => {
    if (value.startsWith("--")) throw new InvalidArgumentError(texts.wrongUsage.missingValue(flags));
    return value;
  };
