/* The pane and the ribbon commands: `npm run build`, or `npm run build -- --env url=https://addin.example.se/ramkoll/`. */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const webpack = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { version } = require("./package.json");

/** Where manifest.xml points while we develop. */
const DEVELOPMENT_URL = "https://localhost:3000/";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Hash of nothing: allows a <style> element that is empty when it is put in. */
const EMPTY_STYLE = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

/**
 * The pane's content security policy; `officeJs` is where the Office.js client is loaded from.
 * - Neither scripts nor styles inline, no eval. Griffel, Fluent UI's style engine, makes empty <style> elements and fills them through
 *   the CSSOM, which is allowed once the empty element is.
 * - Nothing is sent anywhere: connect-src is our own files. Office.js's own usage telemetry is thereby blocked too, which it survives.
 */
const contentSecurityPolicy = (officeJs) =>
  [
    "default-src 'none'",
    `script-src 'self'${officeJs.startsWith("https://") ? ` ${new URL(officeJs).origin}` : ""}`,
    `style-src 'self' '${EMPTY_STYLE}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** Takes the option `url`, gives it back when an add-in can be served from it. Throws Error otherwise: the build stops. */
function checkedUrl(url) {
  if (!URL.canParse(url)) throw new Error(`--env url=${url}: not a URL`);
  const { protocol, search, hash } = new URL(url);
  if (protocol !== "https:") throw new Error(`--env url=${url}: Office loads add-ins over https only`);
  if (search || hash) throw new Error(`--env url=${url}: must not have a query or a fragment`);
  if (!url.endsWith("/")) throw new Error(`--env url=${url}: must end with "/"`);
  return url;
}

/** Takes the manifest's text, gives it with every development URL moved to `url`. */
function manifestFor(manifest, url) {
  const origin = new URL(url).origin;
  return manifest
    .replaceAll(`<AppDomain>${new URL(DEVELOPMENT_URL).origin}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
    .replaceAll(DEVELOPMENT_URL, url);
}

/** What every page of ours is built with: TypeScript by SWC, and the version of package.json. The workbench builds on it, too. */
const common = {
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      },
    ],
  },
  plugins: [new webpack.DefinePlugin({ RAMKOLL_VERSION: JSON.stringify(version) })],
};

/** The pane's html page; `officeJs` replaces Microsoft's address of Office.js where there is no network. */
const taskpanePage = (officeJs = OFFICE_JS) =>
  new HtmlPlugin({
    template: path.join(__dirname, "src/taskpane/taskpane.html"),
    filename: "taskpane.html",
    chunks: ["taskpane"],
    templateParameters: { officeJs, contentSecurityPolicy: contentSecurityPolicy(officeJs) },
  });

const commandsPage = (officeJs = OFFICE_JS) =>
  new HtmlPlugin({
    template: path.join(__dirname, "src/commands/commands.html"),
    filename: "commands.html",
    chunks: ["commands"],
    templateParameters: { officeJs, contentSecurityPolicy: contentSecurityPolicy(officeJs) },
  });

/** What a page loads before anything is opened in it, bytes gzip. */
const initialSize = (compilation, entry) =>
  compilation.entrypoints
    .get(entry)
    .getFiles()
    .filter((name) => name.endsWith(".js"))
    .reduce(
      (sum, name) => sum + gzipSync(readFileSync(path.join(compilation.outputOptions.path, name)), { level: 9 }).length,
      0,
    );

/** Says after each build what the pane costs to open. */
const reportInitialSize = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap("reportInitialSize", (compilation) => {
      if (compilation.errors.length > 0) return;
      const kB = (initialSize(compilation, "taskpane") / 1000).toFixed(1);
      compiler.getInfrastructureLogger("ramkoll").info(`initial JavaScript of the pane: ${kB} kB gzip`);
    }),
};

module.exports = (env = {}) => {
  const url = checkedUrl(env.url ?? DEVELOPMENT_URL);
  return {
    ...common,
    mode: "production",
    context: __dirname,
    entry: { taskpane: "./src/taskpane/start.tsx", commands: "./src/commands/commands.ts" },
    output: {
      path: path.join(__dirname, "dist"),
      // Hashed names: Office's web views keep old files long after a new version is deployed.
      filename: "[name].[contenthash:10].js",
      chunkFilename: "[name].[contenthash:10].js",
      clean: true,
    },
    devtool: false,
    plugins: [
      ...common.plugins,
      taskpanePage(),
      commandsPage(),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "manifest.xml", transform: (content) => manifestFor(content.toString(), url) },
        ],
      }),
      reportInitialSize,
    ],
    // Uncompressed; the promise of 165 kB gzip is kept by test/bundle.
    performance: { hints: "error", maxEntrypointSize: 600_000, maxAssetSize: 600_000 },
    stats: { preset: "errors-warnings", assets: true, entrypoints: true },
  };
};

Object.assign(module.exports, {
  common,
  taskpanePage,
  commandsPage,
  checkedUrl,
  manifestFor,
  contentSecurityPolicy,
  initialSize,
  DEVELOPMENT_URL,
  OFFICE_JS,
});
