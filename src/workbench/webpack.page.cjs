/**
 * The workbench page, and the script that stands in for Excel inside the pane's frame. Never part of dist.
 * Plain CommonJS so that both webpack and the start script can load it.
 */
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { common } = require("../../webpack.config.js");

const root = path.resolve(__dirname, "../..");
const page = path.join(__dirname, "page");

/** @param {{ output: string, cache: string }} folders absolute */
module.exports = ({ output, cache }) => ({
  name: "workbench",
  mode: "production",
  context: root,
  target: "web",
  entry: {
    page: path.join(page, "main.tsx"),
    frame: path.join(page, "paneScript.ts"),
  },
  output: {
    path: output,
    filename: "[name].js",
    chunkFilename: "[name].js",
    assetModuleFilename: "[name][ext]",
    clean: true,
  },
  devtool: false,
  // Served from the same machine: building fast matters more than bytes.
  optimization: { minimize: false, splitChunks: false },
  performance: { hints: false },
  cache: {
    type: "filesystem",
    cacheDirectory: cache,
    buildDependencies: { config: [__filename, path.join(root, "webpack.config.js")] },
  },
  resolve: common.resolve,
  module: {
    rules: [
      ...common.module.rules,
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
      // Gives the spreadsheet widget Swedish texts; see gridTexts.ts.
      {
        test: /@ironcalc[\\/]workbook[\\/]dist[\\/].*\.js$/,
        resolve: { alias: { i18next$: path.join(page, "gridTexts.ts") } },
      },
    ],
  },
  plugins: [
    ...common.plugins,
    new HtmlWebpackPlugin({
      template: path.join(page, "index.html"),
      chunks: ["page"],
      favicon: undefined,
      scriptLoading: "defer",
    }),
  ],
});
