import { child, parseXml, type Element } from "./xml";
import type { Parts } from "./zip";

/** An element such as `<color rgb=…>` → "#RRGGBB"; undefined for "automatic". */
export type ColourOf = (element: Element | undefined) => string | undefined;

/** The default palette of indexed colours 8–63 (ECMA-376 part 1, 18.8.27); 0–7 repeat 8–15. */
const INDEXED =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
  9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
  00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** Order of `theme="n"`; the file's own order has dark before light (lt1 dk1 lt2 dk2 swapped, as Excel reads it). */
const THEME = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

export function colourReader(parts: Parts): ColourOf {
  const theme = themeColours(parts);
  return (element) => {
    if (!element) return undefined;
    const { rgb, indexed, theme: place, tint } = element.attributes;
    let base: string | undefined;
    if (rgb && /^[0-9a-f]{6,8}$/i.test(rgb)) base = rgb.slice(-6);
    else if (place !== undefined) base = theme[Number(place)];
    else if (indexed !== undefined) base = INDEXED[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8];
    return base && `#${tinted(base.toUpperCase(), Number(tint ?? 0))}`;
  };
}

function themeColours(parts: Parts): string[] {
  const path = [...parts.keys()].find((name) => /^xl\/theme\/[^/]+\.xml$/i.test(name));
  if (!path) return OFFICE_THEME;
  const scheme = child(child(parseXml(parts.get(path)!, path), "themeElements"), "clrScheme");
  return THEME.map((name, i) => {
    const colour = child(scheme, name)?.children[0];
    return (
      colour?.attributes["lastClr"] ??
      (colour?.name === "srgbClr" ? colour.attributes["val"] : undefined) ??
      OFFICE_THEME[i]!
    );
  });
}

/** Lightens or darkens as 18.8.19 says, on the luminance of HLS. */
function tinted(hex: string, tint: number): string {
  if (!tint) return hex;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue =
    spread === 0 ? 0 : max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const newLight = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * newLight - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const order = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue)]!;
  return order
    .map((part) =>
      Math.round((part + newLight - chroma / 2) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
