import { asString } from "../arguments";
import { done, entity, type ObjectClass } from "../entity";
import { itemNotFound } from "../errors";
import type { World } from "../state";

interface Setting {
  key: string;
}

export const settingsClass: ObjectClass<World> = {
  name: "SettingCollection",
  methods: {
    Add(world, [key, value]) {
      world.settings.set(asString(key), value);
      world.dirty = true;
      return entity(settingClass, { key: asString(key) });
    },
    GetCount: (world) => world.settings.size,
    GetItem(world, [key]) {
      if (!world.settings.has(asString(key))) throw itemNotFound();
      return entity(settingClass, { key: asString(key) });
    },
    GetItemOrNullObject: (world, [key]) =>
      world.settings.has(asString(key)) ? entity(settingClass, { key: asString(key) }) : null,
  },
  items: (world) => [...world.settings.keys()].map((key) => entity(settingClass, { key })),
};

const settingClass: ObjectClass<Setting> = {
  name: "Setting",
  identity: ({ key }) => ({ Key: key, _Id: key }),
  check({ key }, world) {
    if (!world.settings.has(key)) throw itemNotFound();
  },
  properties: { Key: ({ key }) => key, Value: ({ key }, world) => world.settings.get(key) },
  setters: {
    Value({ key }, value, world) {
      world.settings.set(key, value);
      world.dirty = true;
    },
  },
  methods: {
    Delete({ key }, _, world) {
      world.settings.delete(key);
      world.dirty = true;
      return done;
    },
  },
};
