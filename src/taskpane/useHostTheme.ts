import { useEffect, useState } from "react";
import { isDark, type ThemeName } from "./theme";

/** The colour of the host's pane; undefined on hosts that do not tell (Excel on the web, office-js#6134). */
export type HostBackground = () => string | undefined;

const DARK = "(prefers-color-scheme: dark)";
const HIGH_CONTRAST = "(forced-colors: active)";

function themeNow(background: HostBackground): ThemeName {
  if (window.matchMedia(HIGH_CONTRAST).matches) return "highContrast";
  return (isDark(background()) ?? window.matchMedia(DARK).matches) ? "dark" : "light";
}

/** Follows the host's theme and the system's. Excel tells of no change, so the host is asked when the pane is looked at again. */
export function useHostTheme(background: HostBackground): ThemeName {
  const [name, setName] = useState(() => themeNow(background));

  useEffect(() => {
    const update = (): void => setName(themeNow(background));
    const queries = [DARK, HIGH_CONTRAST].map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener("change", update);
    window.addEventListener("focus", update);
    document.addEventListener("visibilitychange", update);
    return () => {
      for (const query of queries) query.removeEventListener("change", update);
      window.removeEventListener("focus", update);
      document.removeEventListener("visibilitychange", update);
    };
  }, [background]);

  return name;
}
