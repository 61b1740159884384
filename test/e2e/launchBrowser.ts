import { chromium, type Browser } from "playwright-core";
import { chromiumPath } from "../support/available";

/** Debian's Chromium, that asks the network for nothing of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}
