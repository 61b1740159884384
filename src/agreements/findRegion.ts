import { regionNames, type RegionName } from "./regionNames";

/**
 * The region that a cell means, or undefined when it is none or not clear: by code first ("01", 1), then by
 * any known name (with or without "Region" and "län", in any case), or by both ("01 Stockholms län") when
 * they agree. Never by position.
 */
export function findRegion(nameOrCode: string | number): RegionName | undefined {
  // A code loses its zero when a sheet reads it as a number.
  const [, code, name = ""] = /^(\d{1,2})(?:\s+(.*))?$/.exec(String(nameOrCode).trim()) ?? [];
  if (code === undefined) return byName.get(plain(String(nameOrCode)));
  const region = byCode.get(code.padStart(2, "0"));
  return name === "" || byName.get(plain(name)) === region ? region : undefined;
}

const byCode = new Map(regionNames.map((region) => [region.regionkod, region]));
const byName = new Map(
  regionNames.flatMap((region) => [region.region, ...region.variants].map((name) => [plain(name), region])),
);

/** "Region Jönköpings län", "jönköpings  län" and "Jönköping" are one name. */
function plain(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[/\-–\s]+/g, " ")
    .trim()
    .replace(/^region /, "")
    .replace(/ län$/, "")
    .replace(/s$/, "");
}
