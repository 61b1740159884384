import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

export type ThemeChoice = "light" | "dark" | "system";

/** Excel's green, from dark to light. */
const green: BrandVariants = {
  10: "#031a0e",
  20: "#062b17",
  30: "#083a1f",
  40: "#0a4927",
  50: "#0c582e",
  60: "#0e6736",
  70: "#0f723c",
  80: "#107c41",
  90: "#218a51",
  100: "#3a9a66",
  110: "#55aa7c",
  120: "#72ba92",
  130: "#90caa9",
  140: "#afdac1",
  150: "#cfeada",
  160: "#e8f5ee",
};

export const pageThemes: Record<"light" | "dark", Theme> = {
  light: createLightTheme(green),
  dark: { ...createDarkTheme(green), colorBrandForeground1: green[120], colorBrandForeground2: green[130] },
};

const STORED = "ramkoll.workbench.theme";

export function storedThemeChoice(): ThemeChoice {
  const stored = localStorage.getItem(STORED);
  return stored === "light" || stored === "dark" ? stored : "system";
}

export function storeThemeChoice(choice: ThemeChoice): void {
  localStorage.setItem(STORED, choice);
}

const system = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");

export function isDark(choice: ThemeChoice): boolean {
  return choice === "system" ? system().matches : choice === "dark";
}

/** Calls back when the system goes from light to dark or back; gives what ends that. */
export function onSystemTheme(listener: () => void): () => void {
  const query = system();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
