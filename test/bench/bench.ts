/** `npm run bench`: measures everything in one run and writes docs/benchmarks.md. */
import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import { domainRows, rowsOnKommuner, syncsPerAction } from "./actions";
import { apportionments } from "./apportionment";
import { markdown, type Section } from "./measure";
import { paneStart } from "./pane";
import { recalculation } from "./recalculation";

const SECTIONS: (() => Promise<Section | undefined>)[] = [
  syncsPerAction,
  rowsOnKommuner,
  domainRows,
  recalculation,
  apportionments,
  paneStart,
];

async function main(): Promise<void> {
  Object.assign(globalThis, { RAMKOLL_VERSION: "bench" });
  const sections: Section[] = [];
  for (const measure of SECTIONS) {
    const section = await measure();
    if (!section) continue;
    sections.push(section);
    console.log(markdown(section));
  }
  const head = [
    "# Benchmarks",
    "",
    "Written by `npm run bench`. Times are of one machine and one run; the ratios are what to read.",
    "",
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "CPU"}, ${new Date().toISOString().slice(0, 10)}.`,
    "",
  ].join("\n");
  await writeFile(path.resolve(__dirname, "../../docs/benchmarks.md"), `${head}\n${sections.map(markdown).join("\n")}`);
}

main().then(
  // Office.js keeps timers: leave when the report is written.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
