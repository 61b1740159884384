/** What the part about the regions' workbooks does between the pane and the actions: progress, Avbryt, and an Excel that refuses. */
import * as actions from "../../src/actions";
import { packageTexts } from "../../src/texts/packages";
import { collectBooks } from "../../src/taskpane/paket/collectBooks";
import { exportBooks } from "../../src/taskpane/paket/exportBooks";
import type { PackageState } from "../../src/taskpane/paket/packageState";
import { readXlsx, titleOf } from "../../src/xlsx";
import { openBook, shownAt, type OpenBook } from "../support/office";

const texts = packageTexts("sv");

let open: OpenBook;
let opened: Uint8Array[];
let shown: PackageState;
let steps: string[];
/** As the pane keeps it; `onStep` may do what a user would then. */
const showing =
  (onStep: () => void = () => undefined) =>
  (part: PackageState): void => {
    shown = { ...shown, ...part };
    if (!part.running) return;
    steps.push(texts.progress(part.running.n, part.running.of, part.running.name));
    onStep();
  };

beforeEach(async () => {
  open = await openBook();
  await actions.createTemplate({ year: 2024 });
  opened = [];
  shown = {};
  steps = [];
  open.host.onWorkbookOpened((bytes) => opened.push(bytes));
});

test("one region: one workbook, under its title", async () => {
  await exportBooks("23")(actions, showing(), {});
  expect(steps).toEqual(["1 av 1: Region Jämtland Härjedalen"]);
  expect(shown).toMatchObject({ running: undefined, exported: { of: 1, isCancelled: false, left: [], findings: [] } });
  const fileName = "Statsbidrag 2024 23 Region Jämtland Härjedalen.xlsx";
  expect(shown.exported?.made).toEqual([{ region: "Region Jämtland Härjedalen", fileName }]);
  expect(`${titleOf(opened[0]!)}.xlsx`).toBe(fileName);
  const read = await readXlsx(opened[0]!);
  expect(read.ok && shownAt(read.value, "Paket", 4, 1)).toBe("23");
});

test("Avbryt stops before the next region, and what is open is told", async () => {
  const abort = new AbortController();
  await exportBooks("")(
    actions,
    showing(() => steps.length === 3 && abort.abort()),
    abort,
  );
  expect(opened).toHaveLength(2);
  expect(shown.exported).toMatchObject({ of: 21, isCancelled: true, findings: [] });
  expect(shown.exported?.made).toHaveLength(2);
});

test("when Excel refuses one, the rest are not tried", async () => {
  jest.spyOn(console, "warn").mockImplementation(() => undefined);
  await exportBooks("")(
    actions,
    // The workbook has been read when the first region begins: the next batch is the first new workbook.
    showing(() => steps.length === 2 && open.host.failNext({ code: "AccessDenied", when: "before" })),
    {},
  );
  expect(opened).toHaveLength(1);
  expect(shown.exported).toMatchObject({ of: 21, isCancelled: false, findings: [{ code: "excel-nekade" }] });
});

test("a workbook that cannot be divided says why, and opens nothing", async () => {
  open = await openBook();
  await exportBooks("")(actions, showing(), {});
  expect(shown.exported).toMatchObject({ made: [], of: 0 });
  expect(shown.exported?.findings).not.toEqual([]);
});

test("the files are read one by one; a bad one stops nobody, one that is gone neither", async () => {
  await exportBooks("23")(actions, showing(), {});
  steps = [];
  const gone = Object.assign(new File(["x"], "borta.xlsx"), {
    arrayBuffer: () => Promise.reject(new Error("NotFoundError")),
  });
  // Straight from the export, and never calculated by Excel.
  const files = [new File(["hej"], "text.xlsx"), gone, new File([opened[0]!.slice()], "23.xlsx")];
  await collectBooks(files, texts)(actions, showing(), {});
  expect(steps).toEqual(["1 av 3: text.xlsx", "2 av 3: borta.xlsx", "3 av 3: 23.xlsx"]);
  expect(shown.collected?.result?.regions).toEqual([]);
  expect(shown.collected?.result?.together.refused.map(({ file, reasons }) => [file, reasons[0]?.code])).toEqual([
    ["text.xlsx", "fil"],
    ["borta.xlsx", "fil"],
    ["23.xlsx", "ej-beraknad"],
  ]);
});

test("Avbryt among 210 files: nothing is summed", async () => {
  const abort = new AbortController();
  const files = Array.from({ length: 210 }, (_, i) => new File(["x"], `${i}.xlsx`));
  await collectBooks(files, texts)(
    actions,
    showing(() => steps.length === 100 && abort.abort()),
    abort,
  );
  expect(steps).toHaveLength(100);
  expect(shown.collected).toBeUndefined();
});
