/** Runs in the pane's frame before Office.js: there it finds, as in Excel, a host to talk to, and Excel's colours. */
import { installHost } from "../frame";
import type { LaidOpen, PaneColours } from "./layOpen";

const workbench = (window.parent as Window & LaidOpen).ramkollWorkbench;
if (workbench) {
  const letGo = installHost(window, workbench.host, {
    displayLanguage: workbench.language === "sv" ? "sv-SE" : "en-US",
    documentUrl: `C:\\Ramkoll\\${workbench.name}`,
  });
  const stopColours = followColours(workbench.colours);
  window.addEventListener("pagehide", () => {
    letGo();
    stopColours();
  });
}

/** Excel's theme is not the system's: a pane that asks for the colour scheme is answered with the workbench's. */
function followColours(colours: PaneColours): () => void {
  const system = window.matchMedia.bind(window);
  const lists = new Set<EventTarget>();
  const tell = (): void => {
    for (const list of lists) list.dispatchEvent(new Event("change"));
  };
  window.matchMedia = (query) => {
    if (!/prefers-color-scheme/.test(query)) return system(query);
    const asksForDark = /dark/.test(query);
    const list = Object.assign(new EventTarget(), {
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
    Object.defineProperty(list, "matches", { get: () => colours.dark === asksForDark });
    lists.add(list);
    return list as unknown as MediaQueryList;
  };
  colours.changed.add(tell);
  return () => colours.changed.delete(tell);
}
