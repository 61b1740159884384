import type { AreaActions } from "../../src/actions";
import type { AreaRules, Outcome, Preview, Underlag } from "../../src/actions/types";
import { kronor } from "../../src/domain/kronor";
import {
  initialState,
  isToBeReread,
  mayRun,
  methodOf,
  nextState,
  type PaneEvent,
  type PaneState,
  type Task,
} from "../../src/taskpane/paneState";

const frame = { total: kronor(100), fordelat: kronor(100), differens: 0 };
const preview: Preview = {
  changes: [{ sheet: "Fördelning", kind: "new", cells: 12 }],
  cells: 12,
  findings: [],
  frame,
  method: "största resten",
  master: "OK",
  fingerprint: "inputs",
};
const outcome: Outcome = {
  frame,
  method: "största resten",
  regions: [],
  checks: [],
  findings: [],
  written: true,
  sound: true,
};
const underlag: Underlag = {
  any: true,
  sheets: [],
  agreementYear: 2024,
  method: "differens på största",
  findings: [],
  questions: [],
  ready: true,
};
const finding = { code: "avbruten", severity: "fel", sheet: "", cell: "", params: {} } as const;

const after = (...events: PaneEvent[]): PaneState => events.reduce(nextState, initialState);
const previewed = (one: Preview, quiet = false): PaneEvent => ({ type: "previewed", preview: one, quiet });
const others: Preview = { ...preview, fingerprint: "others" };
const same: Preview = { ...preview, changes: [{ sheet: "Fördelning", kind: "unchanged", cells: 0 }] };
const compared = (now: Preview): PaneEvent => ({ type: "compared", now });
const ran: PaneEvent = { type: "allocated", outcome, ranOn: "inputs", canUndo: true };

test("a run that wrote shows its outcome, can be undone, and wants its checks read anew", () => {
  const checked: PaneEvent = { type: "checked", checks: { checks: [], master: "OK", findings: [] }, quiet: true };
  expect(after(checked, previewed(preview), ran)).toMatchObject({
    outcome,
    preview: undefined,
    checks: undefined,
    canUndo: true,
    stale: undefined,
    notice: { kind: "allocated", fordelat: 100, differens: 0 },
  });
});

test("a run that wrote nothing leaves the outcome of the one before, and says why", () => {
  const refused: PaneEvent = {
    type: "allocated",
    outcome: { ...outcome, written: false, findings: [finding] },
    ranOn: "others",
    canUndo: true,
  };
  expect(after(ran, refused)).toMatchObject({
    outcome,
    ranOn: "inputs",
    notice: { kind: "refused" },
    findings: [finding],
  });
});

test("what is being cancelled is said, and cannot be asked for twice", () => {
  expect(after({ type: "cancelling" }).cancelling).toBe(false);
  const state = after(
    { type: "started", task: "creating" },
    { type: "stepped", step: "write" },
    { type: "cancelling" },
  );
  expect(state).toMatchObject({ task: "creating", cancelling: true });
  expect(nextState(state, { type: "finished" })).toMatchObject({ task: undefined, step: undefined, cancelling: false });
});

test.each([
  ["left", false],
  ["cancelled", true],
] as const)("what is cancelled ends at once, and is said to: %s", (kind, isRestored) => {
  expect(after({ type: "started", task: "importing" }, { type: "left", isRestored })).toMatchObject({
    task: undefined,
    cancelling: false,
    findings: [],
    notice: { kind, task: "importing" },
  });
});

test("out of date when the inputs differ from the run's, and no longer when they are put back", () => {
  expect(after(ran, compared(others)).stale).toBe("inputs");
  expect(after(ran, compared(others), compared(same)).stale).toBeUndefined();
  expect(after(compared(others)).stale).toBeUndefined();
});

test("a sheet that the same run would make anew has gone since", () => {
  expect(after(ran, compared(preview)).stale).toBe("sheets");
});

test("a check that was OK at the run and fails on the same inputs is told; not one that failed then, nor a changed input", () => {
  const failing: Preview = { ...same, master: "FEL" };
  const unsound: PaneEvent = {
    type: "allocated",
    outcome: { ...outcome, sound: false },
    ranOn: "inputs",
    canUndo: true,
  };
  expect(after(ran, compared(failing)).stale).toBe("checks");
  expect(after(ran, compared(failing), compared(same)).stale).toBeUndefined();
  expect(after(unsound, compared(failing)).stale).toBeUndefined();
  expect(after(ran, compared({ ...failing, fingerprint: "others" })).stale).toBe("inputs");
  expect(after(ran, compared({ ...same, master: "saknas" })).stale).toBeUndefined();
});

test("an Excel that cannot be read just now changes nothing of what is shown, unless it was asked", () => {
  for (const code of ["cell-redigeras", "excel-dialog", "excel-annan-bok"] as const) {
    const busy = [{ ...finding, code }];
    const unread = { type: "read", underlag: { ...underlag, ready: false, findings: busy } } as const;
    const shown = after({ type: "read", underlag, quiet: true }, ran, previewed(preview));
    const events: PaneEvent[] = [
      { ...unread, quiet: true },
      previewed({ ...preview, findings: busy }, true),
      compared({ ...others, findings: busy }),
      { type: "checked", checks: { checks: [], master: "saknas", findings: busy }, quiet: true },
    ];
    for (const event of events) {
      expect(isToBeReread(event)).toBe(true);
      expect(nextState(shown, event)).toBe(shown);
    }
    expect(nextState(shown, { ...unread, quiet: false }).underlag).toBe(unread.underlag);
    // There is nothing to leave as it is.
    expect(after({ ...unread, quiet: true }).underlag).toBe(unread.underlag);
  }
  const wrong: PaneEvent = { type: "read", underlag: { ...underlag, findings: [finding] }, quiet: true };
  expect(isToBeReread(wrong)).toBe(false);
});

test("a tab with nothing to show before Excel can be read says what it waits for, until it has been read", () => {
  const busy = { ...finding, code: "cell-redigeras" } as const;
  const areasRead = (findings: AreaRules["findings"]): PaneEvent => ({
    type: "areasRead",
    rules: { any: false, rules: [], keys: [], source: "beslutat belopp", regions: [], insatsomraden: [], findings },
    actions: {} as AreaActions,
    quiet: true,
  });
  const begun = after({ type: "read", underlag, quiet: true });
  const waiting = nextState(begun, areasRead([busy]));
  expect(waiting).toMatchObject({ areas: { read: undefined }, findings: [busy] });
  const read = [areasRead([]), { type: "read", underlag, quiet: true } as const].reduce(nextState, waiting);
  expect(read).toMatchObject({ areas: { read: { any: false } }, findings: [] });
  // Once there is something it stands.
  expect(nextState(read, areasRead([busy]))).toBe(read);
  const checked: PaneEvent = {
    type: "checked",
    checks: { checks: [], master: "saknas", findings: [busy] },
    quiet: false,
  };
  expect(nextState(begun, checked).notice).toBeUndefined();
});

const undone: PaneEvent = { type: "undone", undone: true, findings: [], canUndo: false };

test("after undo there is no run to be out of date", () => {
  expect(after(ran, undone, compared(others))).toMatchObject({
    outcome: undefined,
    stale: undefined,
    canUndo: false,
  });
});

test("what the user has typed since is asked about before it is undone", () => {
  const asks = { cells: 3, sheets: ["Regioner"] };
  const asked: PaneEvent = { type: "undone", undone: false, findings: [], canUndo: true, asks };
  expect(after(ran, asked)).toMatchObject({ outcome, canUndo: true, notice: { kind: "undoAsks", since: asks } });
  // Whatever is done next, also undoing it anyway, the question has gone.
  expect(after(ran, asked, { type: "started", task: "undoing" }).notice).toBeUndefined();
  const refused: PaneEvent = { type: "undone", undone: false, findings: [finding], canUndo: true };
  expect(after(ran, refused)).toMatchObject({ notice: { kind: "notUndone" }, findings: [finding] });
});

test("what is written after a run is undone without it: the run still stands", () => {
  const wrote = (task: Task): PaneEvent[] => [
    { type: "started", task },
    { type: "stepped", step: "write" },
    { type: "stepped", step: "verify" },
    { type: "finished" },
  ];
  for (const task of ["scenarios", "importing", "writingReports"] as const) {
    expect(after(...wrote("running"), ran, ...wrote(task), undone)).toMatchObject({ outcome, ranOn: "inputs" });
    expect(after(ran, ...wrote(task), ...wrote("running"), ran, undone).outcome).toBeUndefined();
  }
  // A new workbook is no writing in this one, and what was cancelled before it was written is none either.
  expect(after(ran, ...wrote("packages"), undone).outcome).toBeUndefined();
  const stopped: PaneEvent[] = [
    { type: "started", task: "importing" },
    { type: "stepped", step: "write" },
    { type: "left", isRestored: true },
  ];
  expect(after(ran, ...stopped, undone).outcome).toBeUndefined();
});

test("a preview is made anew when the workbook changes, without a word; asked for, it says whether anything is in the way", () => {
  const wrong = { ...preview, findings: [finding] };
  expect(after(previewed(preview)).notice).toEqual({ kind: "previewed", cells: 12 });
  expect(after(previewed(wrong)).notice).toEqual({ kind: "refused" });
  expect(after(previewed(wrong), { type: "noticeClosed" }, previewed(preview, true))).toMatchObject({
    preview,
    notice: undefined,
  });
});

test("a preview that is made anew comes back neither after the run nor after another method was chosen", () => {
  expect(after(previewed(preview), ran, previewed(preview, true))).toMatchObject({ preview: undefined, outcome });
  const chosen: PaneEvent = { type: "choseMethod", method: "största resten" };
  expect(after(previewed(preview), chosen, previewed(preview, true)).preview).toBeUndefined();
});

test("the workbook's method until the user chooses one; another method takes the preview away", () => {
  expect(methodOf(initialState)).toBe("största resten");
  expect(methodOf(after({ type: "read", underlag, quiet: true }))).toBe("differens på största");
  const chosen = after({ type: "read", underlag, quiet: true }, previewed(preview), {
    type: "choseMethod",
    method: "största resten",
  });
  expect(methodOf(chosen)).toBe("största resten");
  expect(chosen.preview).toBeUndefined();
});

test("answers about columns are kept side by side", () => {
  const state = after(
    { type: "chose", sheet: "Regioner", column: "Folkmängd", header: "Invånare 2023" },
    { type: "chose", sheet: "Regioner", column: "Regionkod", header: "Kod" },
    { type: "chose", sheet: "Kommuner", column: "Folkmängd", header: "Antal" },
  );
  expect(state.choices).toEqual({
    Regioner: { Folkmängd: "Invånare 2023", Regionkod: "Kod" },
    Kommuner: { Folkmängd: "Antal" },
  });
});

test("another answer about a column takes the preview away; a template that is refused takes no answers", () => {
  const answer: PaneEvent = { type: "chose", sheet: "Regioner", column: "Folkmängd", header: "2022" };
  expect(after(previewed(preview), answer).preview).toBeUndefined();
  const created = (written: boolean): PaneEvent => ({
    type: "created",
    year: 2024,
    written,
    findings: [],
    canUndo: false,
  });
  expect(after(answer, created(false)).choices).toEqual({ Regioner: { Folkmängd: "2022" } });
  expect(after(answer, created(true)).choices).toEqual({});
});

test("an error stands in the way", () => {
  expect(mayRun(preview)).toBe(true);
  expect(mayRun({ ...preview, findings: [{ ...finding, severity: "varning" }] })).toBe(true);
  expect(mayRun({ ...preview, findings: [finding] })).toBe(false);
});

test("a reading nobody asked for says nothing", () => {
  expect(after(ran, { type: "read", underlag, quiet: true }).notice?.kind).toBe("allocated");
});

test("an answered question stays, so that the answer can be changed", () => {
  const question = { sheet: "Regioner", column: "Folkmängd", choices: [{ header: "2022", cell: "C1" }] };
  const asking: PaneEvent = { type: "read", underlag: { ...underlag, questions: [question] }, quiet: true };
  const answer: PaneEvent = { type: "chose", sheet: "Regioner", column: "Folkmängd", header: "2022" };
  const answered: PaneEvent = { type: "read", underlag, quiet: false };
  expect(after(asking, answer, answered).asked).toEqual([question]);
  expect(after(asking, answered).asked).toEqual([]);
});
