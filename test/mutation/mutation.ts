/**
 * `npm run mutation`: puts small faults into src/domain and src/workbook one at a time, sees whether a test finds each, and
 * writes docs/mutation.md. A part of them: `npm run mutation -- src/domain src/workbook/parse`; what was found of the rest
 * is kept in .cache/mutation.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { schema } from "@stryker-mutator/api/core";
import { markdown } from "../bench/measure";
import { EQUIVALENT, type Equivalent } from "./equivalent";

type Files = schema.FileResultDictionary;
type Status = schema.MutantStatus;
/** A mutant, the line that it is in and where that is. */
interface Found {
  file: string;
  line: string;
  mutant: schema.MutantResult;
}

const REPORT = ".cache/mutation/incremental.json";

function main(parts: string[]): number {
  // One list: of several `--mutate` Stryker heeds the last.
  const files = parts.map((part) => (part.endsWith(".ts") ? part : `${part}/**/*.ts`)).join(",");
  const mutate = files === "" ? [] : ["--mutate", files];
  const { status } = spawnSync("npx", ["stryker", "run", ...mutate], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) return status ?? 1;
  const report = JSON.parse(readFileSync(REPORT, "utf8")) as { files: Files };
  writeFileSync("docs/mutation.md", page(report.files));
  return 0;
}

function page(files: Files): string {
  const found = mutantsOf(files);
  const folders = [...new Set(sources().map((file) => path.posix.dirname(file)))].sort();
  const equivalent = EQUIVALENT.filter((known) =>
    found.some((one) => one.mutant.status === "Survived" && isSame(known, one)),
  );
  return [
    "# Mutation testing",
    "",
    "Written by `npm run mutation`. A mutant is the code with one small fault in it. It is found when a test fails, or runs into its limit of",
    "loops or time; the score is how many are. Survived: a test ran the fault and did not mind. No test: none of those that run here, which are",
    "the quick ones of test/domain and test/agreements, and for the workbook of test/workbook; those over the real Office.js, in LibreOffice and",
    "in a browser would take seconds a mutant. A file's own tests and the hundred quickest of the others are tried. Left out: faults in tables that are made while a module is loaded (`ignoreStatic`).",
    "",
    `Stryker on Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`,
    "",
    markdown({
      title: "Per folder",
      how: "Equivalent ones, listed below, count as survived.",
      head: ["Folder", "Files run", "Found", "Survived", "of them equivalent", "No test", "Left out", "Score"],
      rows: [...folders, "src/domain/", "src/workbook/"].map((folder) => row(folder, found)),
    }),
    ...changedSince(files),
    "## Survivors that are no fault",
    "",
    ...equivalent.map(
      ({ file, line, to, why }) => `- ${file}, ${code(line)} with ${to.map(code).join(" or ")}: ${why}`,
    ),
    "",
  ].join("\n");
}

/** What the table does not know of: the results of a changed file are those of what it was. Types and tables have none. */
function changedSince(files: Files): string[] {
  const changed = sources().filter((file) => files[file]?.source !== readFileSync(file, "utf8"));
  return changed.length === 0
    ? []
    : [`New, changed since they were run, or with nothing in them to put a fault in: ${changed.join(", ")}.`, ""];
}

/** Of a folder, or with a slash at its end of all in it. */
function row(folder: string, all: readonly Found[]): string[] {
  const isIn = (file: string) =>
    path.posix.dirname(file) === folder || (folder.endsWith("/") && file.startsWith(folder));
  const here = all.filter(({ file }) => isIn(file));
  const of = (...statuses: Status[]) => here.filter(({ mutant }) => statuses.includes(mutant.status));
  const found = of("Killed", "Timeout").length;
  const survived = of("Survived");
  const judged = found + survived.length + of("NoCoverage").length;
  const counts = [
    found,
    survived.length,
    survived.filter((one) => EQUIVALENT.some((known) => isSame(known, one))).length,
    of("NoCoverage").length,
    of("Ignored").length,
  ];
  return [
    folder.endsWith("/") ? `**${folder}, all that was run**` : folder,
    `${new Set(here.map(({ file }) => file)).size} of ${sources().filter(isIn).length}`,
    ...counts.map(String),
    judged === 0 ? "not run" : `${((100 * found) / judged).toFixed(1)} %`,
  ];
}

const sources = (): string[] =>
  ["src/domain", "src/workbook"].flatMap((layer) =>
    readdirSync(layer, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => path.posix.join(layer, name.replaceAll(path.sep, "/"))),
  );

const mutantsOf = (files: Files): Found[] =>
  Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n");
    return mutants.map((mutant) => ({ file, line: (lines[mutant.location.start.line - 1] ?? "").trim(), mutant }));
  });

const isSame = (known: Equivalent, { file, line, mutant }: Found): boolean =>
  known.file === file && known.line === line && known.to.includes(mutant.replacement ?? "");

const code = (text: string): string => `\`${text.replaceAll(/\s+/g, " ")}\``;

process.exit(main(process.argv.slice(2)));
