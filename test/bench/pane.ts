/** How soon the pane is there, and what it weighs, beside an empty React task pane that is built in the same run. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Route } from "playwright-core";
import webpack, { type Compilation, type Configuration } from "webpack";
import { launchBrowser } from "../e2e/launchBrowser";
import { startServer } from "../e2e/startServer";
import { chromiumPath } from "../support/available";
import { middle, ms, ratio, type Section } from "./measure";

interface Configure {
  (env?: object): Configuration;
  initialSize: (compilation: Compilation, entry: string) => number;
}
const configure = createRequire(__filename)("../../webpack.config.js") as Configure;

const SLOW_DOWN = 4;
const RUNS = 7;

export async function paneStart(): Promise<Section | undefined> {
  if (!chromiumPath()) return undefined;
  const folder = await mkdtemp(path.join(tmpdir(), "ramkoll-bench-"));
  const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  try {
    const ours = await build({}, path.join(folder, "ours"));
    const template = await build(
      { taskpane: path.join(__dirname, "template/start.tsx") },
      path.join(folder, "template"),
    );
    const starts = { ours: [] as number[], template: [] as number[] };
    for (let i = 0; i < RUNS; i++) {
      starts.ours.push(await start(browser, server.url, "[role=tablist]"));
      starts.template.push(await start(browser, server.url, "button", path.join(folder, "template")));
    }
    const [us, them] = [middle(starts.ours), middle(starts.template)];
    const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
    return {
      title: "The pane's start and weight",
      how: `Chromium, nothing cached, CPU slowed down ${SLOW_DOWN} ×: from the frame's navigation until its first control is drawn, Office.js and the connection to the workbook included. The other pane has what Microsoft's React template has (header, three icons with text, a text area, a button) with the same versions of React, Fluent UI and webpack.`,
      head: ["", "Ramkoll", "empty template", "Ramkoll to template"],
      rows: [
        [`Start, ms, median of ${RUNS}`, ms(us), ms(them), ratio(us, them)],
        ["Initial JavaScript, kB gzip", kB(ours), kB(template), ratio(ours, template)],
      ],
    };
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds a pane as production has it; bytes gzip that it loads before anything is opened. */
async function build(entry: Record<string, string>, folder: string): Promise<number> {
  const config = configure();
  const compiler = webpack({
    ...config,
    ...(entry.taskpane !== undefined && { entry: { ...(config.entry as object), ...entry } }),
    output: { ...config.output, path: folder },
    infrastructureLogging: { level: "error" },
    performance: false,
  });
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    compiler?.run((error, done) => (error || !done ? reject(error) : resolve(done)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return configure.initialSize(stats.compilation, "taskpane");
}

/** Milliseconds in the pane's frame until `selector` is drawn. With `instead`, another pane stands in the frame. */
async function start(browser: Browser, url: string, selector: string, instead?: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    if (instead !== undefined) await page.route("**/pane/**", (route) => serveFrom(instead, route));
    // The frame's own clock: the driver notices some time after.
    await page.addInitScript((awaited) => {
      if (window === window.top) return;
      new MutationObserver((_, observer) => {
        if (!document.querySelector(awaited)) return;
        observer.disconnect();
        requestAnimationFrame(() => document.documentElement.setAttribute("data-drawn", String(performance.now())));
      }).observe(document, { subtree: true, childList: true });
    }, selector);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
    await page.goto(url);
    const html = page.frameLocator("iframe").locator("html[data-drawn]");
    return Number(await html.getAttribute("data-drawn", { timeout: 120_000 }));
  } finally {
    await context.close();
  }
}

async function serveFrom(folder: string, route: Route): Promise<void> {
  const name = new URL(route.request().url()).pathname.replace(/^\/pane\//, "");
  const body = await readFile(path.join(folder, name)).catch(() => undefined);
  if (!body) return route.continue();
  if (name !== "taskpane.html") return route.fulfill({ body, contentType: contentType(name) });
  const local = '<script src="/workbench/frame.js"></script><script src="/office-js/office.js"></script>';
  const html = body.toString().replace(/<script\b[^>]*appsforoffice[^>]*><\/script>/, local);
  return route.fulfill({ body: html, contentType: "text/html; charset=utf-8" });
}

const contentType = (name: string): string => (name.endsWith(".js") ? "text/javascript" : "image/png");
