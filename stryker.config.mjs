/**
 * Mutation testing of the money and the sheets: each small fault put into src/domain and src/workbook must be found by a test.
 * `npm run mutation` runs it and writes docs/mutation.md; a part: `npm run mutation -- src/domain`.
 */

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: ["src/domain/**/*.ts", "src/workbook/**/*.ts"],
  testRunner: "one-process",
  plugins: ["./test/mutation/oneProcess.mjs"],
  coverageAnalysis: "perTest",
  // A table that is made once, when its module is loaded, costs a run of every test for each of its words.
  ignoreStatic: true,
  // The results of parts run one at a time are kept together.
  incremental: true,
  incrementalFile: ".cache/mutation/incremental.json",
  tempDirName: ".cache/mutation/sandbox",
  ignorePatterns: ["/dist", "/docs", "/assets", "/coverage"],
  reporters: ["progress-append-only", "clear-text", "html"],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false, reportScoreTable: true },
  htmlReporter: { fileName: ".cache/mutation/mutation.html" },
  concurrency: 2,
  // Endless loops are stopped by the number of turns; a busy machine is not to look like one.
  timeoutMS: 60_000,
};
