/** What the browser tests of a tab share: one server and one browser a file, a new page a test, and what they ask of it. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { describeWith } from "../support/available";
import { launchBrowser } from "./launchBrowser";
import { startServer, type RunningServer } from "./startServer";
import { WorkbenchPage, type WorkbenchOptions } from "./workbenchPage";

export interface Opened {
  /** The page of the test that runs. */
  readonly workbench: WorkbenchPage;
  /** Another page in its place. */
  reopen: (options: WorkbenchOptions) => Promise<void>;
}

/** A `describe` whose tests each begin with a fresh workbench; they fail if its console had an error, or it asked a stranger. */
export function describeInBrowser(name: string, tests: (opened: Opened) => void): void {
  describeWith("Chromium", name, () => {
    let server: RunningServer;
    let browser: Browser;
    let workbench: WorkbenchPage;

    // The machine that takes changes in has more to do: what fails there is printed and tried once more. Here it fails.
    if (process.env["CI"] === "true") jest.retryTimes(1, { logErrorsBeforeRetry: true });

    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    }, 180_000);

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    beforeEach(async () => {
      workbench = await WorkbenchPage.open(browser, server.url);
    });

    afterEach(async () => {
      const { errors, requests } = workbench.noise;
      await workbench.close();
      expect(errors).toEqual([]);
      // Nothing leaves the machine.
      expect(requests.filter((url) => !url.startsWith(server.url) && !/^(blob|data):/.test(url))).toEqual([]);
    });

    tests({
      get workbench() {
        return workbench;
      },
      reopen: async (options) => {
        await workbench.close();
        workbench = await WorkbenchPage.open(browser, server.url, options);
      },
    });
  });
}

/**
 * What the page is on its way to: asked again until it holds, or as it failed last when 20 s have gone. A loaded machine
 * takes its time, so nothing that a press leads to is looked at only once.
 */
export async function eventually(holds: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + 20_000; ;) {
    try {
      return await holds();
    } catch (failure) {
      if (Date.now() > end) throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Hard spaces, as Swedish numbers have them, made plain for comparing. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** Nothing in the pane is wider than the pane, and no text is cut by its own box: the page would not scroll for it. */
export async function expectUncut(workbench: WorkbenchPage, scheme: string): Promise<void> {
  await workbench.settle();
  await eventually(() => expectUncutNow(workbench, scheme));
}

async function expectUncutNow(workbench: WorkbenchPage, scheme: string): Promise<void> {
  const frame = await workbench.paneFrame();
  const wide = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map(({ outerHTML }) => outerHTML.slice(0, 200));
  });
  const cut = await frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *, header *, footer *")]
      .filter((element) => {
        const { overflowX, clipPath } = getComputedStyle(element);
        return overflowX === "hidden" && clipPath === "none" && element.scrollWidth > element.clientWidth + 1;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  );
  expect({ scheme, wide, cut }).toEqual({ scheme, wide: [], cut: [] });
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/**
 * Nothing in the pane is wider than the pane, nothing is cut at its edge, and a screen reader's rules hold. `scheme` is
 * named where something does not.
 */
export async function expectAccessible(workbench: WorkbenchPage, scheme = ""): Promise<void> {
  await expectUncut(workbench, scheme);
  const frame = await workbench.paneFrame();
  await frame.evaluate(AXE);
  await eventually(async () => {
    const violations = await frame.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    });
    expect({ scheme, violations }).toEqual({ scheme, violations: [] });
  });
}
