/** What SKR sees of all regions together. Pure. */
import type { FollowedRegion } from "../../actions/types";

export type TotalKey =
  "fordelat" | "kvalificerad" | "ejKvalificerad" | "oprovad" | "rekvirerat" | "redovisat" | "anvant" | "oforbrukat";

export interface Total {
  key: TotalKey;
  /** Regions. */
  count: number;
  /** Undefined where an amount is not known, or there is none to tell. */
  kr: number | undefined;
}

/** Unspent, kr: known when both what was requisitioned and what was used are. Below 0 when more was used. */
export const unspent = ({ rekvirerat, anvant }: Pick<FollowedRegion, "rekvirerat" | "anvant">): number | undefined =>
  rekvirerat === undefined || anvant === undefined ? undefined : rekvirerat - anvant;

/** The agreement of a year without a prestationskrav qualifies every region. */
export const statusOf = ({ outcome }: FollowedRegion): "uppfyllt" | "ej uppfyllt" | "ofullständigt" =>
  outcome?.status ?? "uppfyllt";

export function nationalTotals(regions: readonly FollowedRegion[]): Total[] {
  const total = (
    key: TotalKey,
    ours: readonly FollowedRegion[],
    kr: (region: FollowedRegion) => number | undefined,
  ) => ({
    key,
    count: ours.length,
    kr: ours.reduce<number | undefined>((sum, region) => {
      const more = kr(region);
      return sum === undefined || more === undefined ? undefined : sum + more;
    }, 0),
  });
  const by = (status: ReturnType<typeof statusOf>) => regions.filter((region) => statusOf(region) === status);
  const entitled = ({ belopp }: FollowedRegion): number | undefined => belopp;
  return [
    total("fordelat", regions, entitled),
    total("kvalificerad", by("uppfyllt"), entitled),
    total("ejKvalificerad", by("ej uppfyllt"), entitled),
    total("oprovad", by("ofullständigt"), entitled),
    total(
      "rekvirerat",
      regions.filter(({ rekvirerat = 0 }) => rekvirerat > 0),
      ({ rekvirerat }) => rekvirerat,
    ),
    { key: "redovisat", count: regions.filter(({ redovisat }) => redovisat !== undefined).length, kr: undefined },
    total(
      "anvant",
      regions.filter(({ anvant }) => anvant !== undefined),
      ({ anvant }) => anvant,
    ),
    total(
      "oforbrukat",
      regions.filter((region) => unspent(region) !== undefined),
      unspent,
    ),
  ];
}
