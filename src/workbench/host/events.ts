import { worksheetId, type PendingEvent, type SheetState, type World } from "./state";
import type { EventEntry } from "./wire";

/** The client's numbers for what can be listened to. */
export const eventTypes = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;

/** The client's name for the workbook as a target. */
export const workbookTarget = "Workbook";

/** What all rich-API events travel under. */
const richApiCategory = 65536;

const key = (type: number, target: string): string => `${type}:${target}`;

export function listen(world: World, type: number, target: string): void {
  world.listened.set(key(type, target), (world.listened.get(key(type, target)) ?? 0) + 1);
}

export function unlisten(world: World, type: number, target: string): void {
  const left = (world.listened.get(key(type, target)) ?? 0) - 1;
  if (left > 0) world.listened.set(key(type, target), left);
  else world.listened.delete(key(type, target));
}

/** Puts an event in line for everybody who listens: at the object itself and at its collection. */
export function raise(world: World, type: number, targets: string[], message: Record<string, unknown>): void {
  if (!world.eventsEnabled) return;
  for (const target of targets) {
    if (world.listened.has(key(type, target))) world.pending.push({ type, target, message } satisfies PendingEvent);
  }
}

export function raiseSheet(world: World, type: number, sheet: SheetState, message: Record<string, unknown> = {}): void {
  const id = worksheetId(sheet);
  raise(world, type, [id, workbookTarget], { worksheetId: id, ...message });
}

/** Empties the line. */
export function deliver(world: World): EventEntry[] {
  const entries = world.pending.map(({ type, target, message }, i) => ({
    messageCategory: richApiCategory,
    messageType: type,
    targetId: target,
    message: JSON.stringify(message),
    id: String(i),
  }));
  world.pending = [];
  return entries;
}
