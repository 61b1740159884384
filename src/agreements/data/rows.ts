import type { Region } from "../../domain/allocate";
import { kronor } from "../../domain/kronor";
import type { AgreementKommun, DecidedAmount } from "../agreement";

// JSON has no tuples, so TypeScript sees a row as (string | number)[]. test/agreements checks every row.
type Rows = readonly (readonly (string | number)[])[];

/** [regionkod, region, folkmängd] */
export const regionRows = (rows: Rows): Region[] =>
  (rows as [string, string, number][]).map(([regionkod, region, folkmangd]) => ({
    regionkod,
    region,
    folkmangd,
  }));

/** [kommunkod, kommun, regionkod, kommuntyp, folkmängd] */
export const kommunRows = (rows: Rows): AgreementKommun[] =>
  (rows as [string, string, string, string, number][]).map(([kommunkod, kommun, regionkod, kommuntyp, folkmangd]) => ({
    kommunkod,
    kommun,
    regionkod,
    kommuntyp,
    folkmangd,
  }));

/** [regionkod, befolkning kr, landsbygd kr] */
export const decidedRows = (rows: Rows): DecidedAmount[] =>
  (rows as [string, number, number][]).map(([regionkod, befolkning, landsbygd]) => ({
    regionkod,
    befolkning: kronor(befolkning),
    landsbygd: kronor(landsbygd),
  }));
