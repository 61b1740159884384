import { Entity, type ObjectClass } from "./entity";
import { invalidArgument } from "./errors";

/** Reads arguments and values from the wire, refusing what has another type, as Excel does. */
export function asString(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((a) => typeof value === "string" && a.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

export const isOmitted = (value: unknown): value is null | undefined => value === null || value === undefined;

export const objectOf = <T>(value: unknown, type: ObjectClass<T>): T | undefined =>
  value instanceof Entity && (value.type as unknown) === type ? (value.object as T) : undefined;

export function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

const colour = /^#[0-9A-F]{6}$/i;
/** The names that Office.js documents as examples; a host is free to know more. */
const named: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

export function asColor(value: unknown): string {
  const text = asString(value);
  const found = colour.test(text) ? text.toUpperCase() : named[text.toLowerCase()];
  if (!found) throw invalidArgument();
  return found;
}
