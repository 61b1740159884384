import { formatChecked, formatPercent, formatTyped, formatWhole, speakNumbers } from "../../src/taskpane/numbers";
import { target } from "../../src/taskpane/parts/Tabs";
import { isDark, themes, type ThemeName } from "../../src/taskpane/theme";
import { en, languageOf, paneTexts, sv } from "../../src/texts/pane";

const NBSP = "\u00a0";

test("numbers as Swedish officials write them", () => {
  expect(formatWhole(17_151_589)).toBe(`17${NBSP}151${NBSP}589`);
  expect(formatWhole(-1)).toBe("\u22121");
  expect(formatPercent(0.125)).toBe(`12,5${NBSP}%`);
  expect(formatChecked(1234.5)).toBe(`1${NBSP}234,5`);
  expect(formatChecked("största resten")).toBe("största resten");
});

test("an English pane writes numbers in English, but for what stands in a field to be changed", () => {
  speakNumbers("en");
  expect([formatWhole(17_151_589), formatPercent(0.125), formatChecked(1234.5)]).toEqual([
    "17,151,589",
    "12.5%",
    "1,234.5",
  ]);
  expect(formatTyped(17_151_589)).toBe(`17${NBSP}151${NBSP}589`);
  speakNumbers("sv");
});

test("Swedish where the host says nothing, English where it speaks another language", () => {
  expect([undefined, "", "sv-SE", "sv-FI", "en-US", "fi-FI"].map(languageOf)).toEqual([
    "sv",
    "sv",
    "sv",
    "sv",
    "en",
    "en",
  ]);
  expect(paneTexts("sv")).toBe(sv);
  expect(paneTexts("en")).toBe(en);
});

test("both catalogues say something everywhere", () => {
  const leaves = (value: unknown, path: string): [string, unknown][] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
      : [[path, value]];
  const said = (value: unknown): unknown => (typeof value === "function" ? value("2", "3", "4") : value);
  const paths = (texts: unknown): string[] => leaves(texts, "").map(([path]) => path);
  expect(paths(en)).toEqual(paths(sv));
  for (const [path, value] of [...leaves(sv, "sv"), ...leaves(en, "en")]) {
    expect({ path, empty: String(said(value)).trim() === "" }).toEqual({ path, empty: false });
    expect(String(said(value))).not.toMatch(/undefined|NaN|\[object/);
  }
});

test("dark or light, as the host gives its colour", () => {
  expect(["#1f1f1f", "262626", "#FFFFFF", "#f3f2f1ff", "white", "", undefined].map(isDark)).toEqual([
    true,
    true,
    false,
    false,
    undefined,
    undefined,
    undefined,
  ]);
});

test("arrows go round the tabs", () => {
  expect(["ArrowRight", "ArrowLeft", "Home", "End", "a"].map((key) => target(key, 2, 3))).toEqual([
    0,
    1,
    0,
    2,
    undefined,
  ]);
});

/** WCAG 2.1, relative luminance and contrast. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, "$&$&") : colour;
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each<ThemeName>(["light", "dark"])("in the %s theme", (name) => {
  const theme = themes[name];
  const background = theme.colorNeutralBackground1;

  test.each([
    "colorNeutralForeground1",
    "colorNeutralForeground2",
    "colorNeutralForeground3",
    "colorBrandForeground1",
    "colorBrandForegroundLink",
    "colorBrandForegroundLinkHover",
    "colorStatusSuccessForeground1",
    "colorStatusDangerForeground1",
    "colorStatusWarningForeground3",
  ] as const)("%s can be read", (token) => expect(contrast(theme[token], background)).toBeGreaterThanOrEqual(4.5));

  test("so can a primary button", () => {
    for (const button of [
      theme.colorBrandBackground,
      theme.colorBrandBackgroundHover,
      theme.colorBrandBackgroundPressed,
    ]) {
      expect(contrast(theme.colorNeutralForegroundOnBrand, button)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("the mark of the selected tab and the rim of a list are seen", () => {
    expect(contrast(theme.colorCompoundBrandStroke, background)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.colorNeutralStrokeAccessible, background)).toBeGreaterThanOrEqual(3);
  });
});
