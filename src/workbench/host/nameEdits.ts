import { parseRect, splitSheet } from "./address";
import { findSheet, type NameState, type RangeData, type World } from "./state";

/** The one rectangle that a name points at; undefined when it is something else. */
export function namedRange(world: World, { formula }: NameState): RangeData | undefined {
  const { sheet: name, rest } = splitSheet(formula);
  const sheet = name === undefined ? undefined : findSheet(world, name);
  const rect = parseRect(rest);
  return sheet && rect ? { sheet, ...rect } : undefined;
}

/** Tells the engine the names that it can hold: those that point at cells. */
export function mirrorNames(world: World): void {
  const scopeOf = (id: number | undefined): number | undefined => {
    const index = world.sheets.findIndex((s) => s.id === id);
    return index < 0 ? undefined : index;
  };
  world.engine.setNames(
    world.names
      .filter((name) => namedRange(world, name))
      .map((name) => ({ name: name.name, reference: name.formula.slice(1), sheet: scopeOf(name.sheetId) })),
  );
  world.mirroredNames = JSON.stringify(world.engine.model.getDefinedNameList());
  world.stale = true;
}
