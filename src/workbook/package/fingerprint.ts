/** A package's own fingerprint: an amount, a region or a year that is changed afterwards no longer goes with it. */
import { byKey, shortDigest } from "../fingerprint";
import type { PackageFacts } from "../sheets/paket";

/** The region's decided amounts as Regioner has them, kr; absent where they are not known. */
export interface Decided {
  befolkning?: number;
  landsbygd?: number;
  totalt?: number;
}

/** Changes when the same package would be told in another way. */
const FORM = 1;

/**
 * SHA-256 over year, region, amounts and the fingerprint of the national inputs, as 16 digits. It tells a package that has
 * been changed by mistake from one that has not; who means to forge one can make a new fingerprint, which is why the
 * national workbook is what amounts are compared with in the end.
 */
export const packageFingerprint = (
  { regionkod, year, folkmangd, method, pots, national }: Omit<PackageFacts, "fingerprint">,
  decided: Decided,
): Promise<string> =>
  shortDigest([
    FORM,
    year,
    regionkod,
    folkmangd,
    method,
    byKey(pots.map(({ insats, nyckel, belopp }) => [insats, nyckel, belopp])),
    [decided.befolkning ?? null, decided.landsbygd ?? null, decided.totalt ?? null],
    national,
  ]);
