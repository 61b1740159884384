import type { Entity, ObjectClass } from "../entity";
import type { SheetState } from "../state";

/** There are no charts here: counting them is answered, making one is refused (ApiNotFound). */
export const chartsClass: ObjectClass<SheetState> = {
  name: "ChartCollection",
  properties: { Count: () => 0 },
  methods: { GetCount: () => 0, GetItemOrNullObject: () => null },
  items: (): Entity[] => [],
};
