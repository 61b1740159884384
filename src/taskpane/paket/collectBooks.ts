import type { Returned } from "../../actions/types";
import { reasonsOnSheet } from "../../texts/consolidate";
import type { PackageTexts } from "../../texts/packages";
import { bookOfPlan, readReturned, writeXlsx } from "../../xlsx";
import { pause } from "./pause";
import type { Collected, PackageWork } from "./packageState";

/** Judges the chosen files, one at a time in memory; whatever one of them is, the others go on. */
export const collectBooks =
  (files: readonly File[], { unreadable }: PackageTexts): PackageWork =>
  async (actions, show, { signal }) => {
    const { collectedRegions, consolidate, judgeReturned } = await actions.loadConsolidation();
    const returned: Returned[] = [];
    const of = files.length;
    for (const [i, file] of files.entries()) {
      const { name } = file;
      show({ running: { what: "collect", n: i + 1, of, name }, collected: undefined });
      await pause();
      if (signal?.aborted) return;
      const bytes = async (): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
      returned.push(await readReturned({ name, size: async () => file.size, bytes, unreadable }, judgeReturned));
    }
    const together = consolidate(returned);
    const result = { together, regions: collectedRegions(together) };
    show({ running: undefined, collected: { of, result, findings: [] } });
  };

/** Opens the national workbook of what was summed; nothing is written in the open one. */
export const openNational =
  (collected: Collected, texts: PackageTexts): PackageWork =>
  async (actions, show, { signal, onStep }) => {
    const { nationalPlan, openNewWorkbook } = await actions.loadConsolidation();
    const { together } = collected.result;
    const plan = await nationalPlan(together, reasonsOnSheet);
    const [first] = together.accepted;
    if (!plan || !first) return;
    const name = texts.national(first.facts.year);
    const file = await writeXlsx(bookOfPlan(plan), { title: name });
    if (signal?.aborted) return;
    // A workbook that is opened stays open.
    onStep?.("verify");
    const opened = await openNewWorkbook(file);
    show({
      collected: opened.ok
        ? { ...collected, opened: `${name}.xlsx`, findings: [] }
        : { ...collected, findings: [opened.error] },
    });
  };
