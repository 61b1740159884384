/**
 * Avbryt, of everything that writes: before the write is sent nothing is; what has been sent is put back, so that the
 * whole workbook is as it was; once it is written it stays. It costs no sync but the one that puts back.
 */
import { canUndo } from "../../src/actions";
import type { Cancellable } from "../../src/actions/types";
import { ACTIONS, isReading } from "../proof/support/actions";
import { differences } from "../proof/support/differences";
import { findingsIn, ready, undisturbed } from "../proof/support/ready";

type Step = Parameters<NonNullable<Cancellable["onStep"]>>[0];

/** Cancels at a step, or before the first; keeps what steps are told. */
function cancelling(at: Step | "begin"): { cancellable: Cancellable; steps: Step[] } {
  const abort = new AbortController();
  const steps: Step[] = [];
  if (at === "begin") abort.abort();
  const onStep = (step: Step): void => {
    // Those of a run that come before are its own.
    if (step !== "read" && step !== "compute") steps.push(step);
    if (step === at) abort.abort();
  };
  return { cancellable: { signal: abort.signal, onStep }, steps };
}

const codesOf = (answer: unknown): string[] => findingsIn(answer).map(({ code }) => code);

// Making a sample is the workbench's, and undo is one batch, sent at once.
const writing = ACTIONS.filter((action) => !isReading(action) && !/^(undo|createSample)/.test(action.name));

describe.each(writing.map((action) => [action.name, action] as const))("%s", (_, action) => {
  test("before the write is sent: nothing is", async () => {
    const { syncs } = await undisturbed(action);
    const { open, before } = await ready(action);
    const { cancellable, steps } = cancelling("begin");
    expect(codesOf(await action.run(cancellable))).toContain("avbruten");
    expect(steps).toEqual([]);
    expect(open.syncs()).toBeLessThan(syncs);
    expect(differences(before, open.book())).toEqual([]);
    open.host.dispose();
  }, 60_000);

  test("when it is sent: it is put back", async () => {
    const { open, before } = await ready(action);
    const couldUndo = canUndo();
    const { cancellable, steps } = cancelling("write");
    expect(codesOf(await action.run(cancellable))).toContain("avbruten");
    expect(steps).toEqual(["write", "restored"]);
    expect(differences(before, open.book())).toEqual([]);
    expect(canUndo()).toBe(couldUndo);
    open.host.dispose();
  }, 60_000);

  test("when it is written: it stays", async () => {
    const { open, before } = await ready(action);
    const { cancellable, steps } = cancelling("verify");
    expect(codesOf(await action.run(cancellable))).not.toContain("avbruten");
    expect(steps).toEqual(["write", "verify"]);
    expect(differences(before, open.book())).not.toEqual([]);
    expect(canUndo()).toBe(true);
    open.host.dispose();
  }, 60_000);
});
