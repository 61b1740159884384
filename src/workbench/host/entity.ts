import type { World } from "./state";

/**
 * One class of the Office.js object model: what can be read, set, navigated to and called, by wire name.
 * A member that is not here answers ApiNotFound.
 */
export interface ObjectClass<T> {
  name: string;
  /** What the client needs in order to find the object again in a later batch. */
  identity?: (object: T, world: World) => Record<string, unknown>;
  /** Refuses use of an object that is gone. */
  check?: (object: T, world: World) => void;
  properties?: Record<string, (object: T, world: World) => unknown>;
  setters?: Record<string, (object: T, value: unknown, world: World) => void>;
  navigation?: Record<string, (object: T, world: World) => Entity | null>;
  methods?: Record<string, (object: T, args: unknown[], world: World) => unknown>;
  /** For collections. */
  items?: (object: T, world: World) => Entity[];
}

/** An object of some class; a null object is `null`. */
export class Entity<T = unknown> {
  constructor(
    readonly type: ObjectClass<T>,
    readonly object: T,
  ) {}
}

export const entity = <T>(type: ObjectClass<T>, object: T): Entity =>
  new Entity<unknown>(type as unknown as ObjectClass<unknown>, object);

/** For methods that give nothing back. */
export const done = undefined;
