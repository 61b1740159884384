/** `npm run -s exportera -- BOK.xlsx --till MAPP [--region 23]`: every region's own workbook, without Excel. */
import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { cliTexts } from "../texts/cli";
import { bookOfPlan } from "../xlsx";
import { fileFinding, type CliFinding } from "./finding";
import { bookFinding, calculated, packagesOfBook } from "./office";
import { openWorkbook } from "./open";
import {
  command,
  json,
  main,
  messageOf,
  runProgram,
  withValue,
  withValues,
  type Ended,
  type Progress,
} from "./program";
import { findingsPart } from "./report";
import { saveWorkbook } from "./save";

const texts = cliTexts.sv;

/** All written; some region could not be; nothing was. */
const EXIT = { ok: 0, some: 1, refused: 2 } as const;

interface Arguments {
  input: string;
  folder: string;
  only: readonly string[];
  json: boolean;
}

interface RunResult {
  written: { regionkod: string; region: string; fil: string }[];
  findings: CliFinding[];
}

/** Runs the command. `progress` gets a line a workbook. */
export const exportera = (argv: readonly string[], progress: Progress = () => {}): Promise<Ended> =>
  runProgram(
    {
      command: exporteraCommand(),
      argumentsOf,
      run: (given) => run(given, progress),
      refused: (findings) => jsonReport(refused(findings)),
    },
    argv,
  );

async function run(given: Arguments, progress: Progress): Promise<Omit<Ended, "stderr">> {
  const result = await exportAll(given, progress);
  const stdout = given.json ? json(jsonReport(result)) : textReport(result, given.folder);
  return { code: exitCode(result), stdout };
}

const refused = (findings: CliFinding[]): RunResult => ({ written: [], findings });

async function exportAll({ input, folder, only }: Arguments, progress: Progress): Promise<RunResult> {
  const opened = await openWorkbook(input);
  if (!opened.ok) return refused(opened.findings);
  const { regions, make, findings } = await packagesOfBook(opened.book);
  const said = findings.map(bookFinding);
  if (regions.length === 0) return refused(said);
  const codes = regions.map(({ regionkod }) => regionkod);
  const unknown = only.filter((code) => !codes.includes(code));
  if (unknown.length > 0) {
    return refused(
      unknown.map((code) => fileFinding("region-okand", texts.packages.unknownRegion(code, codes.join(", ")))),
    );
  }
  const wanted = codes.filter((code) => only.length === 0 || only.includes(code));
  const result: RunResult = { written: [], findings: said };
  // One at a time: a workbook is made, written and let go before the next.
  for (const [i, code] of wanted.entries()) {
    const region = regions.find(({ regionkod }) => regionkod === code)?.region ?? "";
    progress(`${i + 1}/${wanted.length} ${code} ${region}`);
    try {
      const { written, findings: own } = await exportOne(await make(code), folder);
      result.written.push(...written);
      result.findings.push(...own);
    } catch (error) {
      // The others go on.
      const finding = fileFinding("ovantat-fel", texts.review.unexpected(messageOf(error)));
      result.findings.push({ ...finding, text: `${region}: ${finding.text}` });
    }
  }
  return result;
}

type Package = Awaited<ReturnType<Awaited<ReturnType<typeof packagesOfBook>>["make"]>>;

async function exportOne(
  { regionkod, region, fileName, plans, findings }: Package,
  folder: string,
): Promise<RunResult> {
  const stopped = findings.filter(({ severity }) => severity === "fel").map(bookFinding);
  const said = stopped.map((one) => ({ ...one, text: `${region}: ${one.text}` }));
  if (plans.length === 0) return refused(said);
  const path = join(folder, fileName);
  const unsaved = (await exists(path))
    ? [fileFinding("fil-finns", texts.packages.exists(path))]
    : await saveInto(folder, path, async () => calculated(bookOfPlan(...plans)));
  const written = unsaved.length > 0 ? [] : [{ regionkod, region, fil: path }];
  return { written, findings: [...said, ...unsaved] };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function saveInto(
  folder: string,
  path: string,
  make: () => ReturnType<typeof calculated>,
): Promise<CliFinding[]> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    return [fileFinding("fil-kan-ej-skrivas", texts.file.unwritable(path))];
  }
  return saveWorkbook(path, await make());
}

const jsonReport = ({ written, findings }: RunResult) => ({ skrivna: written, fynd: findings });

const textReport = ({ written, findings }: RunResult, folder: string): string =>
  `${[findingsPart(findings), texts.packages.wrote(String(written.length), folder)].filter(Boolean).join("\n\n")}\n`;

function exitCode({ written, findings }: RunResult): Ended["code"] {
  if (written.length === 0) return EXIT.refused;
  return findings.some(({ allvar }) => allvar === "fel") ? EXIT.some : EXIT.ok;
}

const exporteraCommand = (): Command =>
  command("exportera", texts.usage.exportera, texts.usage.exporteraExitCodes)
    .usage("BOK.xlsx --till MAPP [--region 23] [--json]")
    .argument("<BOK.xlsx>", texts.usage.exporteraInput)
    .addOption(withValue("--till <MAPP>", texts.usage.exporteraFolder).makeOptionMandatory())
    .addOption(withValues("--region <kod>", texts.usage.exporteraRegion))
    .option("--json", texts.usage.json);

function argumentsOf(program: Command): Arguments {
  const { till, region = [], json = false } = program.opts<{ till: string; region?: string[]; json?: boolean }>();
  return { input: program.args[0]!, folder: till, only: region, json };
}

main(module, exportera);
