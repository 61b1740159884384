import type { Finding } from "../../actions/types";
import { bookOfPlan, writeXlsx } from "../../xlsx";
import { pause } from "./pause";
import type { Exported, PackageWork } from "./packageState";

/** Makes the workbook of one region, or of all when `only` is "", and opens each: one at a time is in memory. */
export const exportBooks =
  (only: string): PackageWork =>
  async (actions, show, { signal, onStep }) => {
    const { readyPackages, openNewWorkbook } = await actions.loadPackages();
    const { regions, make, findings } = await readyPackages();
    const wanted = regions.filter(({ regionkod }) => only === "" || regionkod === only);
    const made: Exported["made"] = [];
    const left: Exported["left"] = [];
    const refusals: Finding[] = [];
    for (const [i, { regionkod, region }] of wanted.entries()) {
      show({ running: { what: "export", n: i + 1, of: wanted.length, name: region } });
      await pause();
      if (signal?.aborted) break;
      const { fileName, plans, findings: own } = await make(regionkod);
      if (plans.length === 0) {
        left.push({ region, findings: own });
        continue;
      }
      // From now there is something to tell: a workbook that is open stays so.
      onStep?.("write");
      const opened = await openNewWorkbook(
        await writeXlsx(bookOfPlan(...plans), { title: fileName.replace(/\.xlsx$/, "") }),
      );
      if (!opened.ok) {
        // What stops one stops the rest: a cell being edited, a browser that opens no more windows.
        refusals.push(opened.error);
        break;
      }
      made.push({ region, fileName });
    }
    show({
      running: undefined,
      exported: {
        made,
        of: wanted.length,
        isCancelled: signal?.aborted === true && made.length < wanted.length,
        left,
        findings: [...findings, ...refusals],
      },
    });
  };
