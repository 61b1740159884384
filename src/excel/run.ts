/** The few ways in which Ramkoll talks to Excel. Each is one Excel.run and one sync. */
import { err, ok, type Result } from "../domain/result";
import type { BookFinding } from "../workbook/findings";
import type { Plan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { queuePlan } from "./apply";
import { excelFinding, isTransient, logError } from "./errors";
import { queueGrid, queueSheetNames, type SheetGrid } from "./grid";
import { keepForPlan, looksForPlan, queueRestore, type Kept } from "./keep";
import { inLots, queueLengths, queueLooks, type Lengths, type Looks } from "./looks";
import { queueSnapshot } from "./read";
import { queueLocalFormulas, queueReview, type Review } from "./review";

export type ReviewedWorkbook = { snapshot: Snapshot } & Review;

/** Reads the workbook: one sync. `recalculate` first, where the user has set calculation to manual. */
export async function readWorkbook(options: { recalculate?: boolean } = {}): Promise<Result<Snapshot, BookFinding>> {
  return readOnce((context) => {
    if (options.recalculate) context.application.calculate("Full");
    return queueSnapshot(context);
  });
}

/** The workbook with what a reviewer looks for besides: hidden parts and the selected cell. One sync; three where something is hidden. */
export async function readForReview(): Promise<Result<ReviewedWorkbook, BookFinding>> {
  return readOnce((context) => {
    const snapshot = queueSnapshot(context);
    const rest = queueReview(context);
    return { take: async () => ({ snapshot: snapshot.take(), ...(await rest.take()) }) };
  });
}

/** Formulas as the user's Excel shows them, in its language: one sync. */
export async function readLocalFormulas(
  cells: readonly { sheet: string; cell: string }[],
): Promise<Result<string[], BookFinding>> {
  return readOnce((context) => queueLocalFormulas(context, cells));
}

/** The names of the visible sheets, in tab order: one sync. */
export async function readSheetNames(): Promise<Result<string[], BookFinding>> {
  return readOnce(queueSheetNames);
}

/** One sheet's cells: one sync. */
export async function readGrid(sheet: string): Promise<Result<SheetGrid, BookFinding>> {
  return readOnce((context) => queueGrid(context, sheet));
}

/** What `queue` asked for; once more when Excel was busy. */
async function readOnce<T>(
  queue: (context: Excel.RequestContext) => { take: () => T | Promise<T> },
): Promise<Result<T, BookFinding>> {
  const read = () =>
    Excel.run(async (context) => {
      const queued = queue(context);
      await context.sync();
      return queued.take();
    });
  try {
    return ok(await read());
  } catch (error) {
    // Nothing is lost by reading again; "busy" often passes.
    if (!isTransient(error)) return failed(error);
    try {
      return ok(await read());
    } catch (again) {
      return failed(again);
    }
  }
}

/**
 * What the plan overwrites, so that it can be put back. No sync where it only adds sheets or fills in values; else one,
 * since looks are read only when they are about to go.
 */
export async function keep(snapshot: Snapshot, plan: Plan): Promise<Result<Kept, BookFinding>> {
  const kept = keepForPlan(snapshot, plan);
  const { areas, lengths } = looksForPlan(snapshot, plan);
  const looks: Looks[] = [];
  let found: Lengths[] = [];
  for (const [i, lot] of inLots(areas).entries()) {
    const read = await readOnce((context) => {
      const cells = queueLooks(context, lot);
      const sizes = queueLengths(context, i === 0 ? lengths : []);
      return { take: () => ({ cells: cells.take(), sizes: sizes.take() }) };
    });
    if (!read.ok) return read;
    looks.push(...read.value.cells);
    if (i === 0) found = read.value.sizes;
  }
  return ok({ ...kept, looks, lengths: found });
}

/** Writes a plan: one sync. When Excel refuses, some of it may have been done: see putBack. */
export async function writePlan(plan: Plan): Promise<Result<void, BookFinding>> {
  return attempt((context) => queuePlan(context, plan));
}

/**
 * Puts back what a plan overwrote and takes away what it made: one sync. Once more when it fails: done twice it gives
 * the same, and half of it is worse than either.
 */
export async function putBack(kept: Kept): Promise<Result<void, BookFinding>> {
  const queue = (context: Excel.RequestContext): void => queueRestore(context, kept);
  const first = await attempt(queue);
  return first.ok ? first : attempt(queue);
}

/** Shows a sheet and selects a cell of it. */
export async function select(sheet: string, cell: string): Promise<Result<void, BookFinding>> {
  return attempt((context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(cell === "" ? "A1" : cell).select();
  });
}

/**
 * Calls `listener` when cells change, and when sheets come and go, as a hint to read again: Excel leaves some edits out,
 * and tells of a sheet's new name only in its newest versions. Gives the way to stop.
 */
export async function onChanged(listener: () => void): Promise<() => Promise<void>> {
  try {
    const tell = (): Promise<void> => {
      listener();
      return Promise.resolve();
    };
    const [first, ...others] = await Excel.run(async (context) => {
      const { onChanged, onAdded, onDeleted } = context.workbook.worksheets;
      const handlers = [onChanged.add(tell), onAdded.add(tell), onDeleted.add(tell)] as const;
      await context.sync();
      return handlers;
    });
    return async () => {
      await Excel.run(first.context, async (context) => {
        for (const handler of [first, ...others]) handler.remove();
        await context.sync();
      });
    };
  } catch (error) {
    logError(error);
    return () => Promise.resolve();
  }
}

async function attempt(queue: (context: Excel.RequestContext) => void): Promise<Result<void, BookFinding>> {
  const batch = async (context: Excel.RequestContext) => {
    queue(context);
    await context.sync();
  };
  try {
    // One step in the user's own undo, where Excel knows how.
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.20")) {
      await Excel.run({ mergeUndoGroup: true } as Excel.RunOptions, batch);
    } else {
      await Excel.run(batch);
    }
    return ok(undefined);
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Result<never, BookFinding> {
  const finding = excelFinding(error);
  logError(error);
  return err(finding);
}
