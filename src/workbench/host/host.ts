import type { Model } from "@ironcalc/wasm";
import type { Book } from "../../xlsx/book";
import { runBatch } from "./batch";
import { settle } from "./cells";
import { apiNotFound, HostError, inCellEditMode, invalidReference } from "./errors";
import { entity } from "./entity";
import { rangeClass } from "./classes/range";
import { serviceClass } from "./classes/service";
import { workbookClass } from "./classes/workbook";
import { deliver } from "./events";
import { snapshotGrid, noteGrid, type GridSnapshot } from "./grid";
import { load } from "./load";
import { save } from "./save";
import { shownCharts, type ShownChart } from "./shownCharts";
import { activeSheet, followGrid, type World } from "./state";
import type { EventEntry, RequestBatch, ResponseBatch } from "./wire";

export interface HostOptions {
  /** Shown as workbook.name. */
  fileName?: string;
}

export interface Fault {
  code: string;
  /**
   * Before anything is applied, when half of it is (Excel does not take back what a failing batch has done), or after
   * everything is: then the caller cannot know that it was.
   */
  when: "before" | "midway" | "after";
  /** Which batch from now on, 1 being the next. */
  nth?: number;
}

/** The far end of Office.js: a workbook that answers request batches. */
export interface Host {
  execute(batch: RequestBatch): ResponseBatch;
  toBook(): Book;
  /** The live model, which the workbench's grid edits directly. */
  readonly model: Model;
  /** The charts of the sheet that is shown; the same list as long as nothing has changed. */
  charts(): readonly ShownChart[];
  /** Told after every batch that changed something, so that a grid can draw itself anew. */
  changed(listener: () => void): () => void;
  /** Told of each new workbook that is to be opened beside this one, as a file. */
  onWorkbookOpened(listener: (bytes: Uint8Array) => void): () => void;
  /** The grid has edited cells, sheets or the selection: events go out and tables grow. */
  noteGridChange(): void;
  /** Events on their way to the client. */
  onEvents(listener: (entries: EventEntry[]) => void): () => void;
  readonly counts: { batches: number; upkeep: number; events: number };
  failNext(fault: Fault): void;
  forgetFaults(): void;
  /** While a cell is being edited every batch fails, as in Excel. */
  cellEditing: boolean;
  /** The document's settings, as Office.context.document.settings reads and writes them. */
  readonly settings: { read(): Map<string, unknown>; write(settings: Map<string, unknown>): void };
  dispose(): void;
}

/** A batch that only gives up or keeps references: the client's own housekeeping. */
const isUpkeep = ({ Actions }: RequestBatch): boolean =>
  Actions.every(
    ({ ActionType, Name }) =>
      ActionType === 1 || ActionType === 5 || (ActionType === 3 && /^_(?:Remove|Keep|Release)/.test(Name)),
  ) && Actions.some(({ Name }) => Name.startsWith("_Re"));

const firstHalf = (batch: RequestBatch): RequestBatch => ({
  ...batch,
  Actions: batch.Actions.slice(0, Math.ceil(batch.Actions.length / 2)),
});

const failed = ({ code, message, status }: HostError): ResponseBatch => ({
  Error: { Code: code, Message: message, Location: null, HttpStatusCode: status, ActionIndex: 0 },
  Results: [],
});

export function createHost(book: Book, options: HostOptions = {}): Host {
  const world = load(book, options.fileName ?? "Bok.xlsx");
  const counts = { batches: 0, upkeep: 0, events: 0 };
  const changeListeners = new Set<() => void>();
  const eventListeners = new Set<(entries: EventEntry[]) => void>();
  const openedListeners = new Set<(bytes: Uint8Array) => void>();
  let faults: (Fault & { nth: number })[] = [];
  let grid: GridSnapshot = snapshotGrid(world);
  let version = world.engine.version();
  let drawn: { version: number; sheet?: number; charts: readonly ShownChart[] } = { version, charts: [] };

  const roots = {
    workbook: entity(workbookClass, world),
    create: (name: string) => {
      if (/^Microsoft\.InternalService\./.test(name)) return entity(serviceClass, { name });
      throw apiNotFound(name);
    },
    range: (_: World, reference: string) => {
      const range = world.references.get(reference);
      if (!range) throw invalidReference();
      return entity(rangeClass, range);
    },
  };

  const dueFault = (): Fault | undefined => {
    faults = faults.map((fault) => ({ ...fault, nth: fault.nth - 1 }));
    const due = faults.find((fault) => fault.nth === 0);
    faults = faults.filter((fault) => fault.nth > 0);
    return due;
  };

  const send = (): void => {
    const entries = deliver(world);
    counts.events += entries.length;
    if (entries.length > 0) for (const listener of eventListeners) listener(entries);
  };

  const host: Host = {
    cellEditing: false,
    counts,
    get model() {
      return world.engine.model;
    },
    charts() {
      followGrid(world);
      const [now, sheet] = [world.engine.version(), activeSheet(world)];
      if (drawn.version !== now || drawn.sheet !== sheet.id) {
        drawn = { version: now, sheet: sheet.id, charts: shownCharts(world, sheet) };
      }
      return drawn.charts;
    },
    execute(batch) {
      const upkeep = isUpkeep(batch);
      if (upkeep) counts.upkeep++;
      else counts.batches++;
      if (host.cellEditing && !upkeep) return failed(inCellEditMode());
      const fault = upkeep ? undefined : dueFault();
      const failure = fault && new HostError(fault.code, `A fault asked for by a test: ${fault.code}.`, 500);
      if (failure && fault.when === "before") return failed(failure);
      if (world.engine.version() !== version) host.noteGridChange();
      followGrid(world);
      world.engine.hold();
      let response: ResponseBatch;
      try {
        response = runBatch(fault?.when === "midway" ? firstHalf(batch) : batch, world, roots);
        world.suspended = false;
        settle(world);
      } finally {
        world.suspended = false;
        world.engine.release();
      }
      const now = world.engine.version();
      if (now !== version) {
        version = now;
        grid = snapshotGrid(world);
        for (const listener of changeListeners) listener();
      }
      if (world.pending.length > 0) send();
      for (const bytes of world.opening.splice(0)) for (const listener of openedListeners) listener(bytes);
      return failure ? failed(failure) : response;
    },
    toBook() {
      followGrid(world);
      return save(world);
    },
    changed(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    onWorkbookOpened(listener) {
      openedListeners.add(listener);
      return () => openedListeners.delete(listener);
    },
    noteGridChange() {
      followGrid(world);
      grid = noteGrid(world, grid);
      version = world.engine.version();
      send();
    },
    onEvents(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    failNext(fault) {
      faults.push({ ...fault, nth: fault.nth ?? 1 });
    },
    forgetFaults() {
      faults = [];
    },
    settings: {
      read: () => world.settings,
      write: (settings) => {
        world.settings = new Map(settings);
      },
    },
    dispose: () => world.engine.dispose(),
  };
  return host;
}
