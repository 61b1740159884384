/** `npm run -s samla -- MAPP/*.xlsx --ut NATIONELL.xlsx [--json]`: what the regions returned, checked and summed. */
import { readFile, stat } from "node:fs/promises";
import type { Command } from "commander";
import type { CollectedRegion, Returned } from "../actions/consolidate";
import { cliTexts } from "../texts/cli";
import { reasonsOnSheet, reasonText } from "../texts/consolidate";
import { bookOfPlan, readReturned, type ReturnedFile } from "../xlsx";
import type { CliFinding } from "./finding";
import { calculated } from "./office";
import { command, json, main, runProgram, withValue, type Ended, type Progress } from "./program";
import { aligned, findingsPart, swedish } from "./report";
import { refuseSameFile, saveWorkbook } from "./save";

const texts = cliTexts.sv;

/** Every file is summed; some are refused; nothing could be summed. */
const EXIT = { ok: 0, some: 1, refused: 2 } as const;

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

/** Runs the command. `progress` gets a line a file. */
export const samla = (argv: readonly string[], progress: Progress = () => {}): Promise<Ended> =>
  runProgram({ command: samlaCommand(), argumentsOf, run: (given) => run(given, progress), refused }, argv);

async function run(given: Arguments, progress: Progress): Promise<Omit<Ended, "stderr">> {
  const report = await collect(given, progress);
  return { code: exitCode(report), stdout: given.json ? json(report) : textReport(report, given.output) };
}

const refused = (findings: CliFinding[]): CollectedReport => reportOf([], false, findings);

async function collect({ files, output }: Arguments, progress: Progress): Promise<CollectedReport> {
  for (const file of files) {
    const same = await refuseSameFile(file, output);
    if (same.length > 0) return refused(same);
  }
  const { loadConsolidation } = await import("../actions");
  const { collectedRegions, consolidate, judgeReturned, nationalPlan } = await loadConsolidation();
  const returned: Returned[] = [];
  // One file in memory at a time: what is kept of it is what is summed.
  for (const [i, file] of files.entries()) {
    const one = await readReturned(fileAt(file), judgeReturned);
    returned.push(one);
    progress(`${i + 1}/${files.length} ${file}${one.reasons.length > 0 ? `: ${one.reasons[0]?.code ?? ""}` : ""}`);
  }
  const together = consolidate(returned);
  const plan = await nationalPlan(together, reasonsOnSheet);
  if (!plan) return reportOf(together.refused, false, []);
  const unsaved = await saveWorkbook(output, await calculated(bookOfPlan(plan)));
  return reportOf(together.refused, unsaved.length === 0, unsaved, collectedRegions(together));
}

const fileAt = (path: string): ReturnedFile => ({
  name: path,
  size: async () => (await stat(path)).size,
  bytes: () => readFile(path),
  unreadable: texts.file.unreadable(path).action,
});

function reportOf(
  refused: readonly Returned[],
  skrivet: boolean,
  fynd: CliFinding[],
  regions: readonly CollectedRegion[] = [],
): CollectedReport {
  const samlade = regions.map(({ file, oforbrukat = null, ...one }) => ({ fil: file, ...one, oforbrukat }));
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
    .addOption(withValue("--ut <NATIONELL.xlsx>", texts.usage.samlaOutput).makeOptionMandatory())
    .option("--json", texts.usage.json);

function argumentsOf(program: Command): Arguments {
  const { ut, json = false } = program.opts<{ ut: string; json?: boolean }>();
  return { files: program.args, output: ut, json };
}

main(module, samla);
