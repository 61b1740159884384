/** Runs in the pane's frame before Office.js: there it finds, as in Excel, a host to talk to. */
import { installHost } from "../frame";
import type { LaidOpen } from "./layOpen";

const workbench = (window.parent as Window & LaidOpen).ramkollWorkbench;
if (workbench) {
  const letGo = installHost(window, workbench.host, {
    displayLanguage: workbench.language === "sv" ? "sv-SE" : "en-US",
    documentUrl: `C:\\Ramkoll\\${workbench.name}`,
  });
  window.addEventListener("pagehide", letGo);
}
