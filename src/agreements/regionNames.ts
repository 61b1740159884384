export interface RegionName {
  /** Two digits, as text; the county's länskod. */
  regionkod: string;
  /** The region's own name, as on the sheets. */
  region: string;
  /** Other names in use, without "Region", "län" and genitive s, which `findRegion` disregards. */
  variants: readonly string[];
}

/** The 21 regions by code, and what SKR's and SCB's tables and the regions themselves call them. */
export const regionNames: readonly RegionName[] = [
  { regionkod: "01", region: "Region Stockholm", variants: [] },
  { regionkod: "03", region: "Region Uppsala", variants: [] },
  { regionkod: "04", region: "Region Sörmland", variants: ["Södermanland"] },
  { regionkod: "05", region: "Region Östergötland", variants: [] },
  { regionkod: "06", region: "Region Jönköpings län", variants: [] },
  { regionkod: "07", region: "Region Kronoberg", variants: [] },
  { regionkod: "08", region: "Region Kalmar län", variants: [] },
  { regionkod: "09", region: "Region Gotland", variants: [] },
  { regionkod: "10", region: "Region Blekinge", variants: [] },
  { regionkod: "12", region: "Region Skåne", variants: [] },
  { regionkod: "13", region: "Region Halland", variants: [] },
  {
    regionkod: "14",
    region: "Västra Götalandsregionen",
    variants: ["Västra Götaland", "VGR"],
  },
  { regionkod: "17", region: "Region Värmland", variants: [] },
  { regionkod: "18", region: "Region Örebro län", variants: [] },
  { regionkod: "19", region: "Region Västmanland", variants: [] },
  { regionkod: "20", region: "Region Dalarna", variants: [] },
  { regionkod: "21", region: "Region Gävleborg", variants: [] },
  { regionkod: "22", region: "Region Västernorrland", variants: [] },
  { regionkod: "23", region: "Region Jämtland Härjedalen", variants: ["Jämtland"] },
  { regionkod: "24", region: "Region Västerbotten", variants: [] },
  { regionkod: "25", region: "Region Norrbotten", variants: [] },
];
