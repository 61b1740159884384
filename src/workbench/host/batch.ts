import { Entity, type ObjectClass } from "./entity";
import { apiNotFound, HostError, invalidReference } from "./errors";
import type { World } from "./state";
import {
  actionTypes,
  pathTypes,
  type ArgumentInfo,
  type QueryInfo,
  type RequestBatch,
  type ResponseBatch,
} from "./wire";

export interface Roots {
  workbook: Entity;
  /** Objects that a client makes by class name: services. */
  create: (name: string) => Entity;
  range: (world: World, reference: string) => Entity;
}

/** Carries out a batch in order. A failure ends it; what was done before stays done, as in Excel. */
export function runBatch(batch: RequestBatch, world: World, roots: Roots): ResponseBatch {
  const resolved = new Map<number, Entity | null>();
  const results: ResponseBatch["Results"] = [];

  const resolve = (id: number): Entity | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const found = find(id);
    if (found) found.type.check?.(found.object, world);
    resolved.set(id, found);
    return found;
  };

  const find = (id: number): Entity | null => {
    const path = batch.ObjectPaths[id];
    if (!path) throw invalidReference();
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return roots.workbook;
      case pathTypes.newObject:
        return roots.create(path.Name);
      case pathTypes.reference:
        return roots.range(world, path.Name);
      case pathTypes.nothing:
        return null;
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    // What is asked of a null object is null too.
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case pathTypes.property:
        return navigate(parent, path.Name, world);
      case pathTypes.method:
        return entityFrom(call(parent, path.Name, argumentsOf(path.ArgumentInfo), world), parent, path.Name);
      case pathTypes.indexer:
        return entityFrom(call(parent, "GetItem", argumentsOf(path.ArgumentInfo), world), parent, "GetItem");
      default:
        throw apiNotFound(`object path type ${path.ObjectPathType}`);
    }
  };

  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] => {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    const withObjects = (value: unknown, path: unknown): unknown => {
      if (Array.isArray(value)) return value.map((v, i) => withObjects(v, Array.isArray(path) ? path[i] : 0));
      return typeof path === "number" && path > 0 ? resolve(path) : value;
    };
    return paths ? values.map((v, i) => withObjects(v, paths[i])) : [...values];
  };

  for (const [index, action] of batch.Actions.entries()) {
    try {
      let value: unknown = null;
      if (action.ActionType !== actionTypes.trace) {
        const target = resolve(action.ObjectPathId);
        switch (action.ActionType) {
          case actionTypes.instantiate:
            value = target && identify(target, world);
            break;
          case actionTypes.query:
            value = target && query(target, action.QueryInfo ?? {}, world);
            break;
          case actionTypes.method:
            value = target && (call(target, action.Name, argumentsOf(action.ArgumentInfo), world) ?? null);
            if (value instanceof Entity) value = identify(value, world);
            break;
          case actionTypes.setProperty:
            if (target) set(target, action.Name, argumentsOf(action.ArgumentInfo)[0], world);
            break;
          default:
            throw apiNotFound(`action type ${action.ActionType}`);
        }
      }
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, message, status } = error;
      return {
        Error: { Code: code, Message: message, Location: null, HttpStatusCode: status, ActionIndex: index },
        Results: results,
      };
    }
  }
  return { Results: results };
}

const member = (type: ObjectClass<unknown>, name: string): string => `${type.name}.${name}`;

function call(target: Entity, name: string, args: unknown[], world: World): unknown {
  const method = target.type.methods?.[name];
  if (!method) throw apiNotFound(member(target.type, name));
  return method(target.object, args, world);
}

function entityFrom(value: unknown, parent: Entity, name: string): Entity | null {
  if (value === null || value instanceof Entity) return value;
  throw apiNotFound(`object behind ${member(parent.type, name)}`);
}

function navigate(target: Entity, name: string, world: World): Entity | null {
  const property = target.type.navigation?.[name];
  if (!property) throw apiNotFound(member(target.type, name));
  return property(target.object, world);
}

function set(target: Entity, name: string, value: unknown, world: World): void {
  const setter = target.type.setters?.[name];
  if (!setter) throw apiNotFound(member(target.type, name));
  setter(target.object, value, world);
}

const identify = (target: Entity, world: World): Record<string, unknown> =>
  target.type.identity?.(target.object, world) ?? {};

const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** "values", "format/fill/color", "items/name" … as an answer of nested objects with wire names. */
function query(target: Entity, info: QueryInfo, world: World): Record<string, unknown> {
  const wanted = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  const select = wanted.length > 0 ? wanted : ["*"];
  const { items } = target.type;
  const answer: Record<string, unknown> = identify(target, world);
  if (items) {
    const from = info.Skip ?? 0;
    const inner = select.flatMap((path) => {
      const own = path.replace(/^items(?:\/|$)/i, "");
      return own === "" ? ["*"] : [own];
    });
    const ofItems = inner.filter((path) => !isOwn(target, path));
    const own = inner.filter((path) => isOwn(target, path));
    for (const path of own) Object.assign(answer, scalar(target, path, world));
    answer["_Items"] = items(target.object, world)
      .slice(from, from + (info.Top ?? Infinity))
      .map((item) => query(item, { Select: ofItems.length > 0 ? ofItems : ["*"] }, world));
    return answer;
  }
  const nested = new Map<string, string[]>();
  for (const path of select) {
    const [head = "", ...rest] = path.split("/");
    if (head === "*") Object.assign(answer, all(target, world));
    else if (rest.length === 0 && isOwn(target, head)) Object.assign(answer, scalar(target, head, world));
    else {
      const name = navigationName(target, head);
      nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
    }
  }
  for (const [name, paths] of nested) {
    const child = navigate(target, name, world);
    child?.type.check?.(child.object, world);
    answer[name] = child && query(child, { Select: paths }, world);
  }
  return answer;
}

const propertyName = (target: Entity, name: string): string | undefined =>
  Object.keys(target.type.properties ?? {}).find((p) => p.toLowerCase() === name.toLowerCase());

const isOwn = (target: Entity, name: string): boolean => propertyName(target, name) !== undefined;

function scalar(target: Entity, name: string, world: World): Record<string, unknown> {
  const property = propertyName(target, name);
  if (property === undefined) throw apiNotFound(member(target.type, name));
  return { [property]: target.type.properties![property]!(target.object, world) };
}

function all(target: Entity, world: World): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(target.type.properties ?? {}).map(([name, read]) => [name, read(target.object, world)]),
  );
}

function navigationName(target: Entity, name: string): string {
  const found = Object.keys(target.type.navigation ?? {}).find((n) => n.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw apiNotFound(member(target.type, pascal(name)));
  return found;
}
