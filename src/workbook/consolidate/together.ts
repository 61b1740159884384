/** Returned workbooks seen together: one year, one set of national inputs, each region once. */
import type { PackageFacts } from "../sheets/paket";
import { reason, type Returned } from "./returned";

/** A file that is summed. */
export type Accepted = Returned & Required<Pick<Returned, "facts" | "summed">>;

export interface Together {
  /** By regionkod. */
  accepted: Accepted[];
  /** In the order in which they came, each with its reasons. */
  refused: Returned[];
}

/**
 * Year and national inputs are those of most of the files that are sound by themselves; when two have as many, none of
 * them can be told to be right and all are refused. So are all files of a region that came more than once; one that is
 * refused by itself does not count, so that a region may send a new workbook for a damaged one.
 */
export function judgeTogether(files: readonly Returned[]): Together {
  const sound = files.filter(isSound);
  const year = commonest(sound, ({ year }) => String(year));
  const ofYear = sound.filter(({ facts }) => String(facts.year) === year);
  const national = commonest(ofYear, (facts) => facts.national);
  const times = new Map<string, string[]>();
  for (const { file, facts } of sound) times.set(facts.regionkod, [...(times.get(facts.regionkod) ?? []), file]);
  const judged = files.map((one): Returned => {
    if (!isSound(one)) return one;
    const { facts } = one;
    const { regionkod, region } = facts;
    const others = (times.get(regionkod) ?? []).filter((file) => file !== one.file);
    const wrongYear = String(facts.year) !== year;
    const wrongInputs = !wrongYear && facts.national !== national;
    return {
      ...one,
      reasons: [
        ...(wrongYear ? [reason("fel-ar", { ar: String(facts.year), andra: year ?? "" })] : []),
        ...(wrongInputs
          ? [reason("annat-fingeravtryck", { fingeravtryck: facts.national, andra: national ?? "" })]
          : []),
        ...(others.length > 0
          ? [
              reason("region-flera-ganger", {
                kod: regionkod,
                region,
                filer: others.slice(0, 3).join(", "),
                antal: others.length,
              }),
            ]
          : []),
      ],
    };
  });
  const byRegion = (a: Accepted, b: Accepted) => (a.facts.regionkod < b.facts.regionkod ? -1 : 1);
  return {
    accepted: judged.filter(isSound).sort(byRegion),
    refused: judged.filter((one) => !isSound(one)),
  };
}

const isSound = (one: Returned): one is Accepted =>
  one.reasons.length === 0 && one.facts !== undefined && one.summed !== undefined;

/** What most have; undefined when two are as common. */
function commonest(files: readonly Accepted[], of: (facts: PackageFacts) => string): string | undefined {
  const counts = new Map<string, number>();
  for (const { facts } of files) counts.set(of(facts), (counts.get(of(facts)) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && second?.[1] !== first[1] ? first[0] : undefined;
}
