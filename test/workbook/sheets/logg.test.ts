/** Logg: a row a run, below all others, and none where it would do harm. */
import { allocateGrant, type Grant } from "../../../src/domain/allocate";
import { kronor } from "../../../src/domain/kronor";
import { lastLoggedFingerprint, planLog, type LoggedRun } from "../../../src/workbook/sheets/logg";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { LOG_HEADERS as HEADERS } from "../../support/logHeaders";
import { SMALL, lookAt } from "../../support/smallRun";
import { snapshotOf, type Rows } from "../../support/snapshot";

const grantOf = (): Grant => {
  const computed = allocateGrant(SMALL);
  if (!computed.ok) throw new Error(computed.error.kind);
  return computed.value;
};
const run = (more: Partial<LoggedRun> = {}): LoggedRun => ({
  // 2024-01-02 12:00 is day 45293 and a half.
  now: new Date(2024, 0, 2, 12),
  version: "1.2.3",
  year: 2024,
  method: "största resten",
  pots: SMALL.pots,
  grant: grantOf(),
  fingerprint: "0123456789012345",
  warnings: 0,
  ...more,
});
/** Nothing of the frame is left: 701 + 299 for the regions, and 18 for SKR, which is not divided. */
const ROW = (outcome: string, pots = "Utveckling: 701; Landsbygd: 299; Samordning: 18") => [
  45_293.5,
  "1.2.3",
  2024,
  "största resten",
  "'0123456789012345",
  1018,
  1018,
  0,
  3,
  pots,
  outcome,
];
const head = (...more: Rows): Rows => [["Logg"], ["not"], ["Huvudkontroll", "OK"], [], HEADERS, ...more];
const logged = (fingerprint: string) => HEADERS.map((header) => (header.startsWith("Finger") ? fingerprint : "x"));

test("a workbook without Logg gets one, with what the sheet is and the first run in it", () => {
  const { sheet, findings } = planLog(snapshotOf({}), run(), "=Kontroller!$B$3");
  expect(findings).toEqual([]);
  const { blocks = [], formats = [], ...rest } = sheet ?? {};
  const line = (...cells: (string | number)[]) => HEADERS.map((_, i) => cells[i] ?? "");
  expect(blocks).toEqual([
    {
      row: 0,
      column: 0,
      rows: 5,
      columns: 11,
      cells: [
        line("Logg"),
        line("Varje Fördela skriver en rad. Raderna ändras aldrig av Ramkoll: det som står här är vad som gällde då."),
        line("Huvudkontroll", "=Kontroller!$B$3"),
        line(),
        HEADERS,
      ],
    },
    { row: 5, column: 0, rows: 1, columns: 11, cells: [ROW("Hela ramen fördelad")] },
  ]);
  expect([0, 1, 2, 4].map((row) => lookAt({ formats }, row, 0))).toEqual(["title", "note", "label", "header wrapped"]);
  expect([lookAt({ formats }, 2, 1), lookAt({ formats }, 4, 10)]).toEqual(["check Left", "header wrapped"]);
  expect(HEADERS.map((_, column) => lookAt({ formats }, 5, column))).toEqual([
    "yyyy-mm-dd hh:mm",
    "@",
    "0",
    "General",
    "@",
    "#,##0",
    "#,##0",
    "#,##0",
    "#,##0",
    "General",
    "General",
  ]);
  expect(rest).toEqual({
    name: "Logg",
    create: true,
    clear: undefined,
    widths: [100, 70, 100, 120, 130, 90, 90, 80, 60, 330, 180].map((width, column) => ({ column, columns: 1, width })),
    // The headers of two lines: Ramkolls version, in 70 points.
    heights: [
      { row: 0, rows: 1, height: 24 },
      { row: 4, rows: 1, height: 30 },
    ],
    freeze: { rows: 5, columns: 1 },
    validations: [],
    highlights: ["OK", "FEL"].map((text) => ({ row: 2, column: 1, rows: 1, columns: 1, text })),
    page: { landscape: true, titleRows: 5 },
  });
});

test.each([
  ["Hela ramen fördelad", {}],
  ["Hela ramen fördelad, 1 varning", { warnings: 1 }],
  ["Hela ramen fördelad, 2 varningar", { warnings: 2 }],
  ["Ramen och det fördelade skiljer sig", { grant: { ...grantOf(), frame: { ...grantOf().frame, differens: 1 } } }],
])("the outcome says: %s", (outcome, more) => {
  const { sheet } = planLog(snapshotOf({}), run(more as Partial<LoggedRun>), "");
  expect(sheet?.blocks[1]?.cells[0]?.[10]).toBe(outcome);
});

test("a pot's name that looks like a formula stays text; amounts have thousands", () => {
  const pots = [{ ...SMALL.pots[0]!, insats: "=Pott", belopp: kronor(1_367_000_000) }];
  const { sheet } = planLog(snapshotOf({}), run({ pots }), "");
  expect(String(sheet?.blocks[1]?.cells[0]?.[9]).replace(/\s/g, " ")).toBe("'=Pott: 1 367 000 000");
});

test.each<[string, Rows, number]>([
  ["a log of ours gets a row below its last", head(logged("a"), logged("b")), 7],
  ["a log that lost its rows", head(), 5],
  ["what the user wrote below stays above the new row", head(logged("a"), [], ["mitt"]), 8],
])("%s", (_, rows, row) => {
  const planned = planLog(snapshotOf({ Logg: rows }), run(), "=B3");
  expect(planned.findings).toEqual([]);
  expect(planned.sheet).toMatchObject({ name: "Logg", create: false, widths: [], highlights: [] });
  expect(planned.sheet?.blocks).toEqual([
    { row, column: 0, rows: 1, columns: 11, cells: [ROW("Hela ramen fördelad")] },
  ]);
  expect(planned.sheet?.formats.map((format) => format.row)).toEqual(HEADERS.map(() => row));
});

test("an empty sheet of that name becomes the log", () => {
  const { sheet, findings } = planLog(snapshotOf({ Logg: [] }), run(), "=B3");
  expect(findings).toEqual([]);
  expect(sheet).toMatchObject({ create: false, clear: undefined, freeze: { rows: 5, columns: 1 } });
  expect(sheet?.blocks).toHaveLength(2);
});

const warning = (code: string, sheet: string, cell: string) => [
  { code, severity: "varning", sheet, cell, params: { blad: "Logg" } },
];
const structure: Snapshot = { ...snapshotOf({}), structureProtected: true };

test.each<[string, Snapshot, ReturnType<typeof warning>]>([
  ["the workbook takes no new sheets", structure, warning("logg-skyddad", "", "")],
  [
    "the sheet is protected",
    snapshotOf({ Logg: head() }, { protected: ["Logg"] }),
    warning("logg-skyddad", "Logg", ""),
  ],
  ["the sheet is the user's own", snapshotOf({ Logg: [["Min logg"]] }), warning("logg-upptagen", "Logg", "A1")],
  [
    "a header is another",
    snapshotOf({ Logg: [...head().slice(0, 4), HEADERS.with(3, "Min metod")] }),
    warning("logg-upptagen", "Logg", "A1"),
  ],
  [
    "the title is another",
    snapshotOf({ Logg: [["Min logg"], ...head().slice(1)] }),
    warning("logg-upptagen", "Logg", "A1"),
  ],
])("no row, and a warning, where %s", (_, snapshot, findings) => {
  expect(planLog(snapshot, run(), "=B3")).toEqual({ findings });
});

test.each<[string, Record<string, Rows>, string | undefined]>([
  ["of the last row", { Logg: head(logged("a"), logged("b")) }, "b"],
  ["above rows without one", { Logg: head(logged("a"), logged(""), ["mitt"]) }, "a"],
  ["of none, when no run is logged", { Logg: head() }, undefined],
  ["of none, when there is no log", {}, undefined],
  ["of none on a sheet of the user's own", { Logg: [["Min logg"], ...head(logged("a")).slice(1)] }, undefined],
])("the latest run's fingerprint is that %s", (_, sheets, fingerprint) => {
  expect(lastLoggedFingerprint(snapshotOf(sheets))).toBe(fingerprint);
});
