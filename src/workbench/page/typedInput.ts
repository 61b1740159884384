/**
 * What a Swedish Excel would make of typed text, as the engine wants it. The engine speaks French, the nearest it
 * knows: decimal comma and semicolons are right already, but its thousands are apart by U+202F only, and it
 * lets typed text change a cell's format, which Excel does only where the format is General.
 */
const ENGINE_SPACE = "\u202f";
const TEXT_FORMAT = "@";

/** Groups of three digits apart by a space of any kind, a comma for the decimals. */
const GROUPED = /^[-+−]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?$/;
const PLAIN = /^[-+−]?\d+(?:,\d+)?$/;

/** Takes what was typed and the format code of its cell, gives what to hand to the engine. */
export function typedInput(typed: string, format: string): string {
  if (format === TEXT_FORMAT && typed !== "" && !typed.startsWith("'")) return `'${typed}`;
  const trimmed = typed.trim();
  const number = trimmed.replace("−", "-").replace(/[ \u00a0\u202f]/g, isGeneral(format) ? ENGINE_SPACE : "");
  return GROUPED.test(trimmed) || PLAIN.test(trimmed) ? number : typed;
}

const isGeneral = (format: string): boolean => format.toLowerCase() === "general";
