/** The shipped files, built as they are shipped. */
import { createRequire } from "node:module";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Compilation, type Configuration } from "webpack";

interface Configure {
  (env: { url: string }): Configuration;
  initialSize: (compilation: Compilation, entry: string) => number;
}
const configure = createRequire(__filename)("../../webpack.config.js") as Configure;

/** kB gzip. Microsoft's empty React task pane, built the same way, has 168.9. */
const BUDGET = 165;
const URL_OF_TEST = "https://addin.example.se/ramkoll/";

const folder = mkdtempSync(join(tmpdir(), "ramkoll-bundle-"));
let compilation: Compilation;
let modules: string[];

const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const names = (end: string): string[] => readdirSync(folder).filter((name) => name.endsWith(end));
const gzip = (name: string): number => gzipSync(read(name), { level: 9 }).length / 1000;

beforeAll(async () => {
  const config = configure({ url: URL_OF_TEST });
  config.output = { ...config.output, path: folder };
  // The hints speak of uncompressed sizes; here the promise itself is measured.
  config.infrastructureLogging = { level: "error" };
  const compiler = webpack(config);
  if (!compiler) throw new Error("webpack gave no compiler");
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    compiler.run((error, done) => (error || !done ? reject(error) : resolve(done)));
  });
  compilation = stats.compilation;
  expect(stats.toString({ all: false, errors: true, warnings: true })).toBe("");
  modules = [...compilation.modules].map((module) => module.identifier().replaceAll("\\", "/"));
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the pane opens with at most 165 kB of JavaScript, gzip", () => {
  const entry = configure.initialSize(compilation, "taskpane") / 1000;
  expect(entry).toBeGreaterThan(50);
  expect(entry).toBeLessThanOrEqual(BUDGET);
});

test("so it does with what the first tab fetches by itself: the actions and a year's codes", () => {
  expect(chunkFiles("data-2024").length).toBeGreaterThan(0);
  const files = [
    ...compilation.entrypoints.get("taskpane")!.getFiles(),
    ...chunkFiles("actions"),
    ...chunkFiles("data-2024"),
  ];
  const all = [...new Set(files)].reduce((sum, name) => sum + gzip(name), 0);
  expect(chunkFiles("actions").length).toBeGreaterThan(0);
  expect(all).toBeLessThanOrEqual(BUDGET);
});

test("the other tabs are chunks of their own", () => {
  const own = compilation.entrypoints.get("taskpane")!.getFiles();
  for (const tab of ["fordela", "omraden", "kontroller", "granska", "redovisa"]) {
    expect(chunkFiles(tab).some((name) => !own.includes(name))).toBe(true);
  }
});

test("no stand-in for Excel, no engine, no Office.js and no library of the tests inside", () => {
  const foreign = /\/src\/(workbench|cli)\/|\/test\/|node_modules\/(@microsoft\/office-js|@ironcalc|i18next)\b/;
  expect(modules.length).toBeGreaterThan(20);
  expect(modules.filter((name) => foreign.test(name))).toEqual([]);
});

test("what reads a workbook file is fetched when a file is there to be read", () => {
  const own = compilation.entrypoints.get("taskpane")!.getFiles();
  const reader = chunkFiles("xlsx-read");
  expect(reader.length).toBeGreaterThan(0);
  expect(reader.filter((name) => own.includes(name))).toEqual([]);
});

test("no eval, and no script in the pages", () => {
  for (const name of names(".js"))
    expect({ name, found: /\beval\(|new Function\(/.exec(read(name))?.[0] }).toEqual({ name });
  for (const name of names(".html")) {
    const page = read(name);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/i);
    expect(page).not.toMatch(/<style|\son[a-z]+=|\sstyle=|javascript:/i);
    expect(page).toMatch(/http-equiv="?Content-Security-Policy/);
    expect(page).not.toMatch(/unsafe-/);
  }
});

test("dist is whole: pages, icons and a manifest that points to where it is served", () => {
  expect(names(".html").sort()).toEqual(["commands.html", "taskpane.html"]);
  expect(readdirSync(join(folder, "assets"))).toContain("icon-80.png");
  const manifest = read("manifest.xml");
  expect(manifest).toContain(`"${URL_OF_TEST}taskpane.html"`);
  expect(manifest).toContain("<AppDomain>https://addin.example.se</AppDomain>");
  expect(manifest).not.toContain("localhost");
  for (const name of names(".js")) expect(name).toMatch(/\.[0-9a-f]{10}\.js$/);
});

test.each([
  "http://addin.example.se/",
  "https://addin.example.se/ramkoll",
  "https://addin.example.se/?a=1/",
  "ramkoll/",
])("the build refuses the address %s", (url) => expect(() => configure({ url })).toThrow(`--env url=${url}`));

/** Every file that an import under this name fetches. */
function chunkFiles(name: string): string[] {
  return compilation.namedChunkGroups.get(name)?.getFiles() ?? [];
}
