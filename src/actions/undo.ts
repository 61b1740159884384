/** "Ångra senaste": the last write of this session can be put back, since Excel empties its own undo list. */
import { putBack, readWorkbook } from "../excel/run";
import type { Kept } from "../excel/keep";
import { fel, type BookFinding } from "../workbook/findings";
import type { Plan } from "../workbook/plan";
import { sheetIn, type Snapshot } from "../workbook/snapshot";
import { changedSince, type ChangedSince } from "./changedSince";

interface Last {
  kept: Kept;
  /** Undefined where the workbook is neither as it was nor as it was written: half of it was put back. */
  plan: Plan | undefined;
}

export interface Undone {
  findings: BookFinding[];
  undone: boolean;
  /** Nothing was done: the user has typed over what would go, and is to be asked. */
  asks?: ChangedSince;
}

let last: Last | undefined;

/** Remembers what a write had overwritten, and where it went well what it wrote. */
export function rememberForUndo(kept: Kept, plan?: Plan): void {
  last = { kept, plan };
}

export const canUndo = (): boolean => last !== undefined;

/**
 * Puts the workbook back as it was before the last write. Two syncs: it is read first, so that nothing is done where a
 * part of it cannot be, or where more cells that the user has typed since would go than the `agreed` ones. When Excel
 * refuses it can be tried again.
 */
export async function undoLast({ agreed = 0 }: { agreed?: number } = {}): Promise<Undone> {
  if (!last) return { findings: [fel("inget-att-angra", "", "")], undone: false };
  const { kept, plan } = last;
  const read = await readWorkbook();
  if (!read.ok) return { findings: [read.error], undone: false };
  const obstacles = inTheWay(read.value, kept);
  if (obstacles.length > 0) return { findings: obstacles, undone: false };
  const since = plan && changedSince(read.value, plan, kept);
  if (since && since.cells > agreed) return { findings: [], undone: false, asks: since };
  const result = await putBack(kept);
  if (!result.ok) {
    last = { kept, plan: undefined };
    return { findings: [result.error, fel("ej-angrat", "", "")], undone: false };
  }
  last = undefined;
  return { findings: [], undone: true };
}

/** What would stop the way back in its midst. A sheet that goes and has gone already is in nobody's way. */
function inTheWay(snapshot: Snapshot, { sheets, created }: Kept): BookFinding[] {
  const missing = sheets.flatMap(({ name }) =>
    sheetIn(snapshot, name) ? [] : [fel("angra-blad-saknas", "", "", { blad: name })],
  );
  const there = sheets.flatMap(({ name }) => sheetIn(snapshot, name) ?? []);
  const locked = there.flatMap(({ name, protected: isLocked }) =>
    isLocked ? [fel("blad-skyddat", name, "", { blad: name })] : [],
  );
  const [going] = created.filter((name) => sheetIn(snapshot, name));
  const structure =
    snapshot.structureProtected && going !== undefined ? [fel("angra-bok-skyddad", "", "", { blad: going })] : [];
  return [...missing, ...locked, ...structure];
}
