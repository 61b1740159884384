/** Types of municipality in the wild, and what they are called on our sheet Vikter. */

/**
 * The division into six types is Tillväxtanalys's (2014:04, and its version of 2021). Tillväxtverket and Jordbruksverket
 * state which of their names is which: "Tätortsnära landsbygdskommuner (Landsbygdskommuner nära en större stad)" and so on.
 * The agreement uses Jordbruksverket's words. Order matters: "mycket" before what it qualifies.
 */
const TYPES: readonly [RegExp, string][] = [
  [/^storstad(skommun|skommuner)?$/, "ej landsbygd"],
  [/^(tät|täta) (blandad|blandade|kommun|kommuner).*(nära|blanda)/, "ej landsbygd"],
  [/^(tät|täta) (blandad|blandade)/, "ej landsbygd"],
  [/^(tät|täta) (kommun|kommuner),? avläg/, "ej landsbygd"],
  [/^(gles|glesa) (blandad|blandade)/, "ej landsbygd"],
  [/^mycket (gles|glesa) landsbygd/, "mycket gles landsbygd"],
  [/^landsbygd\p{L}*,? mycket avläg/u, "mycket gles landsbygd"],
  [/^tätortsnära landsbygd/, "tätortsnära landsbygd"],
  [/^landsbygd\p{L}*,? nära/u, "tätortsnära landsbygd"],
  [/^(gles|glesa) landsbygd/, "gles landsbygd"],
  [/^landsbygd\p{L}*,? avläg/u, "gles landsbygd"],
  [/^ej landsbygd/, "ej landsbygd"],
];

/** Our type for a name in a source, where the agencies say which it is and Vikter has it; else undefined. */
export function knownType(text: string, ours: readonly string[]): string | undefined {
  const name = plainType(text);
  const same = ours.find((type) => plainType(type) === name);
  if (same !== undefined) return same;
  const type = TYPES.find(([pattern]) => pattern.test(name))?.[1];
  return ours.find((one) => plainType(one) === type);
}

/** SKR's groups A1–C9 (2017, 2023) go by commuting and size: "C8 Landsbygdskommun" says nothing of how sparse it is. */
export const isKommungrupp = (text: string): boolean =>
  /^\s*[ABC]\d?\b/.test(text) ||
  /^\s*((låg)?pendlingskommun|(större|mindre) stad|landsbygdskommun(er)? med besöksnäring)/i.test(text);

/** Without case, a leading number ("4. Landsbygdskommuner …") or odd spaces. */
export const plainType = (text: string): string =>
  text
    .normalize("NFC")
    .toLocaleLowerCase("sv")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .replace(/^\d+[.:)]? /, "")
    .replace(/ ?\(.*\)$/, "");
