/** `npm run -s samla -- MAPP/*.xlsx --ut NATIONELL.xlsx [--json]`: what the regions returned, checked and summed. */
import { readFile, stat } from "node:fs/promises";
import type { Command } from "commander";
import type { Reason, Returned, Together } from "../actions/consolidate";
import { cliTexts } from "../texts/cli";
import { reasonText } from "../texts/consolidate";
import { bookOfPlan, readXlsx, snapshotOf } from "../xlsx";
import type { CliFinding } from "./finding";
import { calculated } from "./office";
import { command, json, main, messageOf, runProgram, withValue, type Ended, type Progress } from "./program";
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

/** A region's workbook is a hundredth of this, packed and unpacked: so one file never takes the memory of the rest. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_INFLATED = 48 * 1024 * 1024;

/** Runs the command. `progress` gets a line a file. */
export const samla = (argv: readonly string[], progress: Progress = () => {}): Promise<Ended> =>
  runProgram({ command: samlaCommand(), argumentsOf, run: (given) => run(given, progress), refused }, argv);

async function run(given: Arguments, progress: Progress): Promise<Omit<Ended, "stderr">> {
  const report = await collect(given, progress);
  return { code: exitCode(report), stdout: given.json ? json(report) : textReport(report, given.output) };
}

const refused = (findings: CliFinding[]): CollectedReport => reportOf({ accepted: [], refused: [] }, false, findings);

async function collect({ files, output }: Arguments, progress: Progress): Promise<CollectedReport> {
  for (const file of files) {
    const same = await refuseSameFile(file, output);
    if (same.length > 0) return refused(same);
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
  const refusedFor = (one: Reason): Returned => ({ file, reasons: [one] });
  const place = { sheet: "", cell: "" };
  let bytes: Uint8Array;
  try {
    if ((await stat(file)).size > MOST_BYTES)
      return refusedFor({ ...place, code: "fil", params: { problem: "too-large" } });
    bytes = await readFile(file);
  } catch {
    return refusedFor({ ...place, code: "fil", params: { detalj: texts.file.unreadable(file).action } });
  }
  try {
    const read = await readXlsx(bytes, { mostBytes: MOST_INFLATED });
    if (!read.ok) return refusedFor({ ...place, code: "fil", params: { problem: read.error.code } });
    return await judge(file, snapshotOf(read.value));
  } catch (error) {
    return refusedFor({ ...place, code: "ovantat-fel", params: { detalj: messageOf(error) } });
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
