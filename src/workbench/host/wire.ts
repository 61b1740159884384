/** What the Office.js client sends and gets: the words are its own. */
export interface RequestBatch {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface ArgumentInfo {
  Arguments?: unknown[] | null;
  /** Where an argument is an object: its path's id, or 0. Follows the arguments' nesting. */
  ReferencedObjectPathIds?: unknown[] | null;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export const pathTypes = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface ResponseBatch {
  Error?: WireError;
  Results: { ActionId: number; Value: unknown }[];
}

export interface WireError {
  Code: string;
  Message: string;
  Location: string | null;
  HttpStatusCode: number;
  ActionIndex: number;
}

/** One event on its way to the client; `message` is JSON. */
export interface EventEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
  id: string;
}
