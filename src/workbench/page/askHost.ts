/**
 * The user's own dealings with the host, in Office.js's wire format. Inserting and deleting go this way, since the
 * host then moves its tables, names and formulas along; the engine alone knows nothing of tables. So do sheets that are
 * renamed and deleted, which rules and charts name.
 */
import type { Host } from "../host/host";
import { actionTypes, pathTypes, type Action, type ObjectPath, type ResponseBatch } from "../host/wire";

/** Ids of the paths below; a path's id is also what actions name. */
const WORKBOOK = 1;
const SHEETS = 2;
const SHEET = 3;
const RANGE = 4;
const SHEET_PROTECTION = 5;
const FORMAT = 6;
const CELL_PROTECTION = 7;

export type Shift = { what: "Insert"; towards: "Down" | "Right" } | { what: "Delete"; towards: "Up" | "Left" };

/** Inserts or deletes whole rows ("5:7") or columns ("B:B"). Gives the host's error code, undefined when it was done. */
export const shiftCells = (host: Host, sheet: string, address: string, { what, towards }: Shift): string | undefined =>
  ask(host, sheet, address, [order(what, RANGE, actionTypes.method, [towards])]).Error?.Code;

/** As shiftCells: the error code, if any. */
export const renameSheet = (host: Host, sheet: string, name: string): string | undefined =>
  ask(host, sheet, "A1", [order("Name", SHEET, actionTypes.setProperty, [name])]).Error?.Code;

/** As shiftCells: the error code, if any. */
export const deleteSheet = (host: Host, sheet: string): string | undefined =>
  ask(host, sheet, "A1", [order("Delete", SHEET, actionTypes.method, [])]).Error?.Code;

const order = (Name: string, ObjectPathId: number, ActionType: Action["ActionType"], Arguments: unknown[]): Action => ({
  Id: 1,
  ActionType,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments },
});

/** True when the sheet is protected and some cell of the range is locked: then Excel lets nobody type there. */
export function isLocked(host: Host, sheet: string, address: string): boolean {
  const query = (Id: number, ObjectPathId: number, property: string): Action => ({
    Id,
    ActionType: actionTypes.query,
    Name: "",
    ObjectPathId,
    QueryInfo: { Select: [property] },
  });
  const { Results } = ask(host, sheet, address, [
    query(1, SHEET_PROTECTION, "protected"),
    query(2, CELL_PROTECTION, "locked"),
  ]);
  const value = (id: number): Record<string, unknown> =>
    (Results.find(({ ActionId }) => ActionId === id)?.Value ?? {}) as Record<string, unknown>;
  return value(1)["Protected"] === true && value(2)["Locked"] !== false;
}

function ask(host: Host, sheet: string, address: string, Actions: Action[]): ResponseBatch {
  const property = (Id: number, Name: string, ParentObjectPathId: number): ObjectPath => ({
    Id,
    ObjectPathType: pathTypes.property,
    Name,
    ParentObjectPathId,
  });
  const paths: ObjectPath[] = [
    { Id: WORKBOOK, ObjectPathType: pathTypes.global, Name: "" },
    property(SHEETS, "Worksheets", WORKBOOK),
    {
      Id: SHEET,
      ObjectPathType: pathTypes.indexer,
      Name: "",
      ParentObjectPathId: SHEETS,
      ArgumentInfo: { Arguments: [sheet] },
    },
    {
      Id: RANGE,
      ObjectPathType: pathTypes.method,
      Name: "GetRange",
      ParentObjectPathId: SHEET,
      ArgumentInfo: { Arguments: [address] },
    },
    property(SHEET_PROTECTION, "Protection", SHEET),
    property(FORMAT, "Format", RANGE),
    property(CELL_PROTECTION, "Protection", FORMAT),
  ];
  return host.execute({ Actions, ObjectPaths: Object.fromEntries(paths.map((path) => [path.Id, path])) });
}
