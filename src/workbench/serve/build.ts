/** Builds what the workbench serves: the pane, exactly as for production, and the page around it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import webpack, { type Configuration, type MultiStats } from "webpack";

const root = path.resolve(__dirname, "../../..");

/** Webpack's own cache, which makes the next start fast; safe to delete. */
const cache = path.join(root, "node_modules", ".cache", "ramkoll");

export interface Built {
  /** The pane as `npm run build` makes it. */
  pane: string;
  page: string;
  officeJs: string;
  assets: string;
  /** Removes what was built. */
  remove: () => Promise<void>;
}

type ConfigMaker = (env: Record<string, string>, argv: { mode: string }) => Configuration;

export async function build(): Promise<Built> {
  // A folder of its own: two workbenches at a time do not disturb each other.
  const folder = await mkdtemp(path.join(tmpdir(), "ramkoll-workbench-"));
  const [pane, page] = [path.join(folder, "pane"), path.join(folder, "page")];
  const stats = await run([
    { ...(await paneConfig()), ...servedFrom(pane) },
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack configurations are CommonJS
    require("../webpack.page.cjs")({ output: page, cache }) as Configuration,
  ]);
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, colors: false }));
  return {
    pane,
    page,
    officeJs: officeJsFolder(),
    assets: path.join(root, "assets"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function paneConfig(): Promise<Configuration> {
  const file = pathToFileURL(path.join(root, "webpack.config.js")).href;
  const loaded = (await import(file)) as { default: ConfigMaker | Configuration };
  return typeof loaded.default === "function" ? loaded.default({}, { mode: "production" }) : loaded.default;
}

const servedFrom = (folder: string): Configuration => ({
  name: "pane",
  mode: "production",
  output: { path: folder, filename: "[name].[contenthash:8].js", clean: true },
  cache: { type: "filesystem", cacheDirectory: cache },
});

/** Microsoft's licence lets its npm files be used for development, not be passed on: served from where npm put them. */
function officeJsFolder(): string {
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

function run(configurations: Configuration[]): Promise<MultiStats> {
  const compiler = webpack(configurations);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => (error || !stats ? reject(error ?? new Error("webpack gave no result")) : resolve(stats)));
    });
  });
}
