import { asInteger, isOmitted } from "../arguments";
import { touch } from "../cells";
import { done, type ObjectClass } from "../entity";
import type { SheetState, World } from "../state";
import { invalidArgument } from "../errors";
import { maxColumns, maxRows } from "../address";
import { asRange, rangeEntity } from "./range";

function freeze(sheet: SheetState, rows: number, columns: number, world: World): undefined {
  if (rows < 0 || columns < 0) throw invalidArgument();
  world.engine.model.setFrozenRowsCount(sheet.index, rows);
  world.engine.model.setFrozenColumnsCount(sheet.index, columns);
  touch(world);
  return done;
}

export const frozen = (sheet: SheetState, world: World): { rows: number; columns: number } => ({
  rows: world.engine.model.getFrozenRowsCount(sheet.index),
  columns: world.engine.model.getFrozenColumnsCount(sheet.index),
});

export const freezePanesClass: ObjectClass<SheetState> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, [count], world) => freeze(sheet, isOmitted(count) ? 1 : asInteger(count), 0, world),
    FreezeColumns: (sheet, [count], world) => freeze(sheet, 0, isOmitted(count) ? 1 : asInteger(count), world),
    FreezeAt(sheet, [address], world) {
      const range = asRange(address, world, sheet);
      const rows = range.rows === maxRows ? 0 : range.row + range.rows;
      const columns = range.columns === maxColumns ? 0 : range.column + range.columns;
      return freeze(sheet, rows, columns, world);
    },
    Unfreeze: (sheet, _, world) => freeze(sheet, 0, 0, world),
    GetLocationOrNullObject(sheet, _, world) {
      const { rows, columns } = frozen(sheet, world);
      if (rows === 0 && columns === 0) return null;
      return rangeEntity(sheet, { row: 0, column: 0, rows: rows || maxRows, columns: columns || maxColumns });
    },
  },
};
