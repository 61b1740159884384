import { asString } from "../arguments";
import { done, entity, type ObjectClass } from "../entity";
import { itemNotFound } from "../errors";
import type { Scalar } from "../../engine/engine";
import type { World } from "../state";

const writable = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"];

export const propertiesClass: ObjectClass<World> = {
  name: "DocumentProperties",
  properties: Object.fromEntries(
    [...writable, "LastAuthor"].map((name) => [name, ({ properties }: World) => properties.get(name) ?? ""]),
  ),
  setters: Object.fromEntries(
    writable.map((name) => [
      name,
      (world: World, value: unknown) => {
        world.properties.set(name, asString(value));
        world.dirty = true;
      },
    ]),
  ),
  navigation: { Custom: (world) => entity(customClass, world) },
};

interface CustomProperty {
  key: string;
}

const customClass: ObjectClass<World> = {
  name: "CustomPropertyCollection",
  methods: {
    Add(world, [key, value]) {
      world.customProperties.set(asString(key), value as Scalar);
      return entity(customPropertyClass, { key: asString(key) });
    },
    GetCount: (world) => world.customProperties.size,
    GetItem(world, [key]) {
      if (!world.customProperties.has(asString(key))) throw itemNotFound();
      return entity(customPropertyClass, { key: asString(key) });
    },
    GetItemOrNullObject: (world, [key]) =>
      world.customProperties.has(asString(key)) ? entity(customPropertyClass, { key: asString(key) }) : null,
  },
  items: (world) => [...world.customProperties.keys()].map((key) => entity(customPropertyClass, { key })),
};

const customPropertyClass: ObjectClass<CustomProperty> = {
  name: "CustomProperty",
  identity: ({ key }) => ({ Key: key }),
  properties: {
    Key: ({ key }) => key,
    Value: ({ key }, world) => world.customProperties.get(key),
    Type: ({ key }, world) => {
      const value = world.customProperties.get(key);
      return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
    },
  },
  setters: {
    Value: ({ key }, value, world) => void world.customProperties.set(key, value as Scalar),
  },
  methods: {
    Delete({ key }, _, world) {
      world.customProperties.delete(key);
      return done;
    },
  },
};
