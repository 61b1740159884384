/**
 * What the amounts are computed from, as one short text. Two workbooks with the same fingerprint give the same amounts,
 * however their rows are sorted, whatever stands beside them and whatever they look like.
 */
import type { AreaInputs } from "./areaInputs";
import type { Inputs } from "./inputs";
import { valueAt, type CellValue } from "./snapshot";

/** Changes when the same inputs would be told in another way: an old fingerprint then belongs to no inputs of today. */
const FORM = 1;

/** Bits that are shown: two workbooks in 2^64. Nobody is kept from forging it, but nothing is mistaken for the same. */
const SHOWN_BYTES = 8;

/**
 * Takes inputs that nothing stops, with the rules for områden where there are some; gives 16 hexadecimal digits in
 * groups, "3f9a-01bc-77de-1234", of the SHA-256 of all that the amounts depend on. Each row is known by its own key
 * (region, municipality, pot, type of municipality, rule), not by its place. Names of regions and municipalities, account
 * codes and own columns are left out: no amount depends on them.
 */
export async function inputFingerprint(
  ready: NonNullable<Inputs["ready"]>,
  areas: AreaInputs | undefined,
): Promise<string> {
  return shortDigest(canonical(ready, areas));
}

/** 16 hexadecimal digits in groups of the SHA-256 of what is told. */
export async function shortDigest(what: Told): Promise<string> {
  const told = new TextEncoder().encode(JSON.stringify(what));
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", told));
  const digits = Array.from(digest.subarray(0, SHOWN_BYTES), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/(.{4})(?=.)/g, "$1-");
}

type Sources = NonNullable<Inputs["ready"]>["sources"];
export type Told = string | number | null | readonly Told[];

function canonical({ grant, sources }: NonNullable<Inputs["ready"]>, areas: AreaInputs | undefined): Told {
  return [
    FORM,
    grant.method,
    grant.frame,
    byKey(grant.pots.map(({ insats, nyckel, belopp }) => [insats, nyckel, belopp])),
    byKey(grant.regions.map(({ regionkod, folkmangd }) => [regionkod, folkmangd])),
    byKey(grant.kommuner.map((k) => [k.kommunkod, k.regionkod, k.kommuntyp, k.folkmangd])),
    byKey([...grant.weights]),
    areas ? areasOf(areas, sources.regioner) : null,
  ];
}

function areasOf({ rules, keys, source }: AreaInputs, regioner: Sources["regioner"]): Told {
  return [
    source,
    byKey(
      rules.map(({ regionkod, rule }) => [
        regionkod,
        rule.omrade,
        rule.insatsomrade,
        rule.bas,
        rule.regel,
        rule.regel === "belopp" ? rule.belopp : rule.regel === "procent" ? rule.hundradelar : null,
        rule.regel === "nyckel" ? rule.nyckel : null,
        rule.steg,
        rule.last ?? null,
      ]),
    ),
    byKey([...keys].map(([name, { del, helhet }]) => [name, del, helhet])),
    // Decided amounts are an input only where they are what the rules divide.
    source === "beslutat belopp" ? byKey(decided(regioner)) : null,
  ];
}

const DECIDED = ["beslutat", "beslutatBefolkning", "beslutatLandsbygd"] as const;

function decided({ sheet, at, firstRow, endRow }: Sources["regioner"]): [string, ...Told[]][] {
  return Array.from({ length: endRow - firstRow }, (_, i) => {
    const on = (column: number | undefined) =>
      column === undefined ? null : toldCell(valueAt(sheet, firstRow + i, column));
    return [String(on(at.regionkod)), ...DECIDED.map((key) => on(at[key]))];
  });
}

const toldCell = (value: CellValue): Told => (typeof value === "boolean" ? String(value) : value);

/** Rows by what they say, in an order that no language of the machine changes. Keys come first and are unique. */
export function byKey(rows: readonly (readonly Told[])[]): Told {
  return rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ row }) => row);
}
