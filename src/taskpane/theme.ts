import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

export type ThemeName = "light" | "dark" | "highContrast";

/** Ramkoll's one accent: a deep blue-green. 80 carries white text in the light theme, 110 is text in the dark one. */
const brand: BrandVariants = {
  10: "#010608",
  20: "#04181e",
  30: "#052831",
  40: "#063540",
  50: "#074250",
  60: "#085060",
  70: "#095e71",
  80: "#0a6c82",
  90: "#1f7c93",
  100: "#3a8da3",
  110: "#55a0b5",
  120: "#72b3c6",
  130: "#90c6d6",
  140: "#aed8e4",
  150: "#cce9f0",
  160: "#eaf6f9",
};

/** Fluent's sizes of text are in px, which a user's own size of text does not reach. At 16 px to the rem they are the same. */
const scalable = (theme: Theme): Theme =>
  Object.fromEntries(
    Object.entries(theme).map(([name, value]) => [
      name,
      /^(fontSize|lineHeight)/.test(name) ? `${parseFloat(String(value)) / 16}rem` : (value as string),
    ]),
  ) as unknown as Theme;

const dark = createDarkTheme(brand);

export const themes: Record<ThemeName, Theme> = {
  light: scalable(createLightTheme(brand)),
  dark: scalable({
    ...dark,
    // Fluent's dark theme takes brand text from the middle of the ramp, which is too dim for small text.
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[110],
    colorBrandForegroundLinkSelected: brand[120],
    colorCompoundBrandForeground1: brand[120],
    colorCompoundBrandStroke: brand[120],
    // 4.2:1 as it comes.
    colorStatusDangerForeground1: dark.colorPaletteRedForeground3,
  }),
  highContrast: scalable({
    ...teamsHighContrastTheme,
    // Made for Teams' one black theme; Windows has several, and says itself what a link looks like in each.
    colorBrandForegroundLink: "LinkText",
    colorBrandForegroundLinkHover: "LinkText",
    colorBrandForegroundLinkPressed: "LinkText",
    colorBrandForegroundLinkSelected: "LinkText",
  }),
};

/** Takes a colour as Office gives it ("#1F1F1F" or "1F1F1F"), tells whether it is dark. Undefined when it is no colour. */
export function isDark(colour: string | undefined): boolean | undefined {
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(colour ?? "")?.[1];
  if (!hex) return undefined;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}
