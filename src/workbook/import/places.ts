/** Which region or municipality a row is about: by code first, then by a known name, never by position. */
import { findRegion } from "../../agreements";
import { isSumName } from "../parse/cells";
import type { CellValue } from "../snapshot";
import type { Register } from "./understood";

export type Level = "region" | "kommun";

export type Place =
  | { kind: "riket" }
  | { kind: Level; kod: string; namn: string }
  /** It looks like a code, or stands where the others have their names, and is nobody's. */
  | { kind: "okänd"; code: "kod-okand" | "namn-okant"; text: string }
  | { kind: "olika"; kod: string; namn: string; text: string };

/** A register with names to look up by. */
export interface Places {
  register: Register;
  /** The level that a bare "Stockholm" or "Kalmar" means in this table. */
  bare: Level;
  byName: ReadonlyMap<string, { kod: string; namn: string }>;
}

export const placesOf = (register: Register, bare: Level): Places => ({
  register,
  bare,
  byName: new Map([...(register.kommuner ?? [])].map(([kod, namn]) => [plainKommun(namn), { kod, namn }])),
});

/** Takes the cells that hold a row's code and name ("" for none, the same text in both never); undefined for a blank row. */
export function readPlace(places: Places, codeCell: CellValue, nameCell: CellValue): Place | undefined {
  const { code, rest } = splitCode(codeCell);
  const name = shown(nameCell) || rest;
  if (code === "" && name === "") return undefined;
  if (isCountry(code) || (code === "" && isCountry(name))) return { kind: "riket" };
  if (code === "") return byName(places, name) ?? { kind: "okänd", code: "namn-okant", text: name };
  const place = byCode(places.register, code);
  if (!place) return { kind: "okänd", code: "kod-okand", text: [code, name].filter(Boolean).join(" ") };
  const named = sameLevel(places, name, place.kind);
  if (named && named !== place.kod) return { kind: "olika", kod: place.kod, namn: place.namn, text: name };
  return { ...place, namn: place.namn || name };
}

const shown = (value: CellValue): string =>
  String(value)
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();

const isCountry = (text: string): boolean => text === "00" || isSumName(text) || /^hela landet$/i.test(text);

/** "0127", 127, "01 Stockholms län": the digits with their zeros back, and what follows them. A text without digits is all rest. */
function splitCode(cell: CellValue): { code: string; rest: string } {
  const text = shown(cell).replace(/^'/, "");
  // With a name behind, a code has all its digits: "1 Uppgifterna avser …" is a footnote.
  const [, alone, before, rest = ""] = /^(?:(\d{1,4})|(\d\d|\d{4})[-–:.\s]+(\D.*))$/.exec(text) ?? [];
  const digits = alone ?? before;
  if (digits === undefined) return { code: "", rest: text };
  return { code: digits.padStart(digits.length > 2 ? 4 : 2, "0"), rest };
}

function byCode(
  { regioner, kommuner }: Register,
  code: string,
): { kind: Level; kod: string; namn: string } | undefined {
  if (code.length === 2) {
    const namn = regioner.get(code);
    return namn === undefined ? undefined : { kind: "region", kod: code, namn };
  }
  const namn = kommuner ? kommuner.get(code) : regioner.has(code.slice(0, 2)) ? "" : undefined;
  return namn === undefined ? undefined : { kind: "kommun", kod: code, namn };
}

function byName(places: Places, name: string): Place | undefined {
  const kommun = places.byName.get(plainKommun(name));
  const region = findRegion(name);
  const isRegion = region && (places.bare === "region" || !kommun || /\b(län|region)/i.test(name));
  if (isRegion) return { kind: "region", kod: region.regionkod, namn: region.region };
  return kommun && { kind: "kommun", ...kommun };
}

const sameLevel = ({ byName: names }: Places, name: string, level: Level): string | undefined =>
  level === "region" ? findRegion(name)?.regionkod : names.get(plainKommun(name))?.kod;

/** "Upplands-Väsby kommun", "Göteborgs stad" and "Botkyrka" as they are compared: å, ä and ö tell Habo from Håbo. */
const plainKommun = (name: string): string =>
  name
    .normalize("NFC")
    .toLocaleLowerCase("sv")
    .replace(/[-‑–\s\u00a0\u202f]+/g, " ")
    .trim()
    .replace(/\*+$|\s*\d\)$/, "")
    .replace(/ (kommun|stad)$/, "")
    .replace(/s$/, "");
