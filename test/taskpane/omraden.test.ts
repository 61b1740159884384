import fc from "fast-check";
import { loadAreas, type AreaActions } from "../../src/actions";
import type { AreaRules } from "../../src/actions/types";
import { kronor } from "../../src/domain/kronor";
import { initialAreas, nextAreas, type AreasEvent, type AreasState } from "../../src/taskpane/omraden/areasState";
import {
  formOf,
  isChanged,
  readRow,
  rulesOf,
  withChange,
  withMove,
  withNewRule,
  withoutRule,
  type FormRule,
  type RuleRow,
} from "../../src/taskpane/omraden/formRules";
import { parseHundredths, parseKronor } from "../../src/taskpane/swedishNumbers";
import { tryOut } from "../../src/taskpane/omraden/trial";
import { shownRegion } from "../../src/taskpane/omraden/useAreaForm";
import { formatTyped } from "../../src/taskpane/numbers";
import { initialState, nextState, type PaneEvent } from "../../src/taskpane/paneState";

const codes = { ansvar: "", projektkod: "", motpart: "" };
const common = { insatsomrade: "", bas: "båda", steg: 1 } as const;
const kvinna: RuleRow = {
  rule: { ...common, omrade: "Område Kvinna", regel: "belopp", belopp: kronor(18_310_000) },
  ...codes,
};
const modra: RuleRow = { rule: { ...common, omrade: "Mödrahälsovård/primärvård", regel: "återstod" }, ...codes };
const base = { befolkning: kronor(17_151_589), landsbygd: kronor(7_460_761) };
const workbook: Pick<AreaRules, "keys" | "insatsomraden"> = {
  keys: [{ namn: "Förlossningar", del: 659, helhet: 30_000, kalla: "" }],
  insatsomraden: [{ nr: "2.8", namn: "Särskilda insatser på landsbygden", endastLandsbygd: true }],
};

describe("numbers as they are typed", () => {
  test.each([
    ["18310000", 18_310_000],
    ["18 310 000", 18_310_000],
    ["18\u00a0310\u00a0000", 18_310_000],
    ["18\u202f310\u202f000 kr", 18_310_000],
    [" 1 000,00 ", 1000],
    ["0", 0],
  ])("%j is %d kr", (text, value) => expect(parseKronor(text)).toEqual({ ok: true, value }));

  test.each([
    ["", "cell-tom"],
    ["tolv", "ej-tal"],
    ["18.310.000", "ej-tal"],
    ["1e6", "ej-tal"],
    ["12,5", "tal-brutet"],
    ["-5", "tal-negativt"],
    ["\u22125", "tal-negativt"],
    ["99999999999999999", "for-stort-tal"],
  ])("%j is no amount: %s", (text, why) => expect(parseKronor(text)).toEqual({ ok: false, why }));

  test.each([
    ["12,5", 1250],
    ["12,5 %", 1250],
    ["12.5", 1250],
    ["1,1", 110],
    ["100", 10_000],
    ["33,330", 3333],
    ["7,", 700],
  ])("%j is %d hundredths of a percent", (text, value) => expect(parseHundredths(text)).toEqual({ ok: true, value }));

  test.each([
    ["12,345", "procent-decimaler"],
    ["-1", "tal-negativt"],
    ["hälften", "ej-tal"],
    [" ", "cell-tom"],
  ])("%j is no percentage: %s", (text, why) => expect(parseHundredths(text)).toEqual({ ok: false, why }));

  test("an amount that the pane wrote is read back as itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (value) => {
        expect(parseKronor(formatTyped(value))).toEqual({ ok: true, value });
      }),
    );
  });
});

describe("the form", () => {
  test("says what the workbook says, until it is changed", () => {
    const saved: RuleRow[] = [
      kvinna,
      { ...codes, projektkod: "P1", rule: { ...common, omrade: "B", regel: "procent", hundradelar: 1250 } },
      { ...codes, rule: { ...common, omrade: "C", regel: "nyckel", nyckel: "Förlossningar", last: kronor(5) } },
      modra,
    ];
    const rows = formOf(saved);
    expect(rows.map(({ varde }) => varde.replace(/\s/g, " "))).toEqual(["18 310 000", "12,5", "", ""]);
    expect(rulesOf(rows)).toEqual(saved);
    expect(isChanged(rows, saved)).toBe(false);
    expect(isChanged(withChange(rows, 1, { varde: "12,50 %" }), saved)).toBe(false);
    expect(isChanged(withChange(rows, 1, { varde: "12,6" }), saved)).toBe(true);
    expect(isChanged(withChange(rows, 1, { varde: "" }), saved)).toBe(true);
    expect(isChanged(withMove(rows, 0, 1), saved)).toBe(true);
    expect(isChanged(withMove(withMove(rows, 0, 1), 0, -1), saved)).toBe(false);
  });

  test("rows keep who they are when others come, go and move", () => {
    const rows = withNewRule(withoutRule(formOf([kvinna, modra]), 0));
    expect(rows.map(({ id }) => id)).toEqual([1, 2]);
    expect(withMove(rows, 2, -1).map(({ id }) => id)).toEqual([2, 1]);
    expect(withMove(rows, 2, 1).map(({ id }) => id)).toEqual([1, 2]);
    expect(withMove(rows, 9, 1).map(({ id }) => id)).toEqual([1, 2]);
  });

  test("a change of mind about the kind of rule loses no number", () => {
    const rows = withChange(formOf([kvinna]), 0, { regel: "återstod" });
    expect(rulesOf(rows)?.[0]?.rule.regel).toBe("återstod");
    expect(rulesOf(withChange(rows, 0, { regel: "belopp" }))).toEqual([kvinna]);
  });

  test("what is missing is said of its field", () => {
    const [row] = withNewRule([]) as [FormRule];
    const wrong = (change: Partial<FormRule>): unknown =>
      readRow({ ...row, ...change }).findings.map(({ column, finding }) => [column, finding.code]);
    expect(wrong({})).toEqual([
      ["omrade", "cell-tom"],
      ["varde", "cell-tom"],
    ]);
    expect(wrong({ omrade: "A", regel: "nyckel" })).toEqual([["nyckel", "cell-tom"]]);
    expect(wrong({ omrade: "A", regel: "återstod", isLocked: true, last: "x" })).toEqual([["last", "ej-tal"]]);
    expect(wrong({ omrade: "A", regel: "återstod", last: "x" })).toEqual([]);
  });
});

describe("tried out", () => {
  let previewAreas: AreaActions["previewAreas"];
  beforeAll(async () => {
    ({ previewAreas } = await loadAreas());
  });
  const trialOf = (rows: readonly FormRule[]): ReturnType<typeof tryOut> =>
    tryOut(previewAreas, "23", base, rows, workbook);

  test("the remainder follows what is typed", () => {
    const rows = formOf([kvinna, modra]);
    expect(trialOf(rows)).toMatchObject({
      totalt: 24_612_350,
      ofordelat: 0,
      isWrong: false,
      rows: [{ belopp: 18_310_000 }, { belopp: 6_302_350, number: 2 }],
    });
    expect(trialOf(withChange(rows, 0, { varde: "18 000 000" })).rows[1]?.belopp).toBe(6_612_350);
  });

  test("a row that is no rule yet has no amount, and the others keep theirs", () => {
    const rows = withMove(withNewRule(formOf([kvinna, modra])), 2, -1);
    const trial = trialOf(rows);
    expect(trial.rows.map(({ belopp }) => belopp)).toEqual([18_310_000, undefined, 6_302_350]);
    expect(trial.isWrong).toBe(true);
  });

  test("how far the rules overshoot", () => {
    const trial = trialOf(withChange(formOf([kvinna]), 0, { varde: "25 000 000" }));
    expect(trial.ofordelat).toBe(24_612_350 - 25_000_000);
    expect(trial.findings.map(({ id, column, finding }) => [id, column, finding.code])).toContainEqual([
      0,
      "varde",
      "belopp-over-bas",
    ]);
  });

  test("a finding names the other rule by its place in the list, rows that are no rules counted", () => {
    const rows = formOf([kvinna, modra, { ...modra, rule: { ...modra.rule, omrade: "Annat" } }]);
    const trial = trialOf(withChange(rows, 0, { varde: "" }));
    const twice = trial.findings.find(({ finding }) => finding.code === "aterstod-dubblett");
    expect(twice).toMatchObject({ id: 2, column: "regel", finding: { params: { forsta: "#2" } } });
  });

  test("the rural field of action on another base is a warning, and can be written", () => {
    const trial = trialOf(withChange(formOf([kvinna]), 0, { insatsomrade: "2.8" }));
    expect(trial.findings.map(({ column }) => column)).toEqual(["insatsomrade"]);
    expect(trial.isWrong).toBe(false);
  });

  test("a share is of the row's own base", () => {
    const [row] = trialOf(withChange(formOf([kvinna]), 0, { bas: "landsbygd", regel: "procent", varde: "50" })).rows;
    expect(row).toMatchObject({ belopp: 3_730_380, andel: 3_730_380 / 7_460_761 });
  });
});

describe("what the tab remembers", () => {
  const rows = formOf([kvinna]);
  const edited: AreasEvent = { type: "areasEdited", edits: rows, isUnsaved: true, began: "before" };
  const areasWritten = { type: "areasWritten", sent: { edits: rows, form: 0, of: "rules" } } as const;
  const after = (...events: AreasEvent[]): AreasState => events.reduce(nextAreas, initialAreas);

  test("a count is of the workbook as it was read", () => {
    const counted: AreasEvent = { type: "areasCounted", count: { of: "rules", cells: 3, findings: [] } };
    expect(after(edited, counted).count?.cells).toBe(3);
    expect(after(edited, counted, { type: "areaEditsDropped" }).count).toBeUndefined();
  });

  test("where the editing began is remembered until it ends", () => {
    expect(after(edited, { ...edited, began: "later" }).began).toBe("before");
    expect(after(edited, { type: "areaEditsDropped" }, { ...edited, began: "later" }).began).toBe("later");
  });

  test("what is written is no longer an edit; what was refused still is", () => {
    const written = { ...areasWritten, findings: [], canUndo: true };
    expect(after(edited, { ...written, written: true })).toMatchObject({ edits: undefined, isWritten: true });
    expect(after(edited, { ...written, written: false })).toMatchObject({ edits: rows, isWritten: false });
    expect(nextState(initialState, { ...written, written: true })).toMatchObject({
      canUndo: true,
      notice: { kind: "areasWritten" },
    });
    expect(nextState(initialState, { ...written, written: false }).notice).toEqual({ kind: "refused" });
  });

  test("leaving what is not written is warned about, once it is written no more", () => {
    const opened = (tab: "omraden" | "fordela"): PaneEvent => ({ type: "opened", tab });
    const leave = (...events: PaneEvent[]): PaneEvent[] => [opened("omraden"), ...events, opened("fordela")];
    const noticeAfter = (events: PaneEvent[]) => events.reduce(nextState, initialState).notice;
    expect(noticeAfter(leave(edited))).toEqual({ kind: "areasUnsaved" });
    expect(noticeAfter(leave(edited, { ...edited, isUnsaved: false }))).toBeUndefined();
    expect(noticeAfter(leave(edited, { type: "areaEditsDropped" }))).toBeUndefined();
    const written = { ...areasWritten, written: true, findings: [], canUndo: true };
    expect(noticeAfter(leave(edited, written))).toBeUndefined();
  });

  test("what is typed while the rules are written is still there to be written", () => {
    const written = { ...areasWritten, written: true, findings: [], canUndo: true };
    const later = formOf([kvinna]);
    expect(after(edited, { ...edited, edits: later, isUnsaved: false }, written)).toMatchObject({
      edits: later,
      isUnsaved: true,
      began: "rules",
      form: 0,
      isWritten: false,
    });
    // Another region's form is not touched.
    const other: AreasEvent[] = [
      { type: "areaRegionChosen", regionkod: "01" },
      { ...edited, edits: later },
    ];
    expect(after(edited, ...other, written)).toMatchObject({ edits: later, began: "before", isWritten: false });
  });

  test("another region is another form", () => {
    expect(after(edited, { type: "areaRegionChosen", regionkod: "01" })).toMatchObject({
      chosen: "01",
      edits: undefined,
    });
  });

  test("the chosen region, else the first with rules, else the first", () => {
    const region = (regionkod: string) => ({ regionkod, region: "", ...base });
    const read = {
      regions: [region("01"), region("23")],
      rules: [{ regionkod: "23", ...kvinna }],
    } as unknown as AreaRules;
    expect(shownRegion(read, undefined)?.regionkod).toBe("23");
    expect(shownRegion(read, "01")?.regionkod).toBe("01");
    expect(shownRegion(read, "99")?.regionkod).toBe("01");
    expect(shownRegion({ ...read, rules: [] }, undefined)?.regionkod).toBe("01");
    expect(shownRegion({ ...read, regions: [] }, undefined)).toBeUndefined();
  });
});
