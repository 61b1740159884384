/**
 * A test runner for Stryker that loads the tests once and runs them in that process for every mutant.
 *
 * Stryker's own runner for jest starts jest anew for each of thousands of mutants: a second or more where the tests
 * themselves take milliseconds. These tests are of pure functions, share no state and need nothing that jest sets up, so
 * jest's `describe`, `test` and `expect` are used without the rest of it. What they pass here they pass in `npm test` too.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { transformSync } from "@swc/core";
import { jestExpect } from "@jest/expect";
import { PluginKind, commonTokens, declareFactoryPlugin, tokens } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import fc from "fast-check";
import * as circus from "jest-circus";

/** A fault in the domain is to be found by the domain's own tests. */
const FOLDERS = {
  domain: ["test/domain", "test/agreements"],
  all: ["test/domain", "test/agreements", "test/workbook"],
};

/** Packages that Node cannot require as they are; jest compiles them too. */
const ES_MODULES = /[\\/]node_modules[\\/]@ironcalc[\\/]/;

/** Of the tests that reach a mutant, so many beside the file's own: a survivor costs them all. */
const MOST = 100;

/** What Stryker's marks in the code read and write. */
const marks = (globalThis.__stryker__ ??= {});

/** @typedef {{ id: string, fileName: string, run: () => unknown, timeSpentMs: number }} Test */

/** @param {string[]} folders @returns {Test[]} every test of the folders, with its name in full */
function loadTests(folders) {
  const { describe, test, it } = circus;
  Object.assign(globalThis, { describe, test, it, expect: jestExpect });
  // A counterexample is enough to find a mutant; the smallest one is for people.
  fc.configureGlobal({ endOnFailure: true });
  process.env.RAMKOLL_RUNS = "50";
  const require = createRequire(path.resolve("package.json"));
  const [[, [, compile]]] = Object.entries(require("./package.json").jest.transform);
  // As `npm test` compiles them: every import, even a lazy one, leads to the one copy that has the mutants.
  const compiled = (module, filename) =>
    module._compile(transformSync(readFileSync(filename, "utf8"), { ...compile, filename }).code, filename);
  const plain = require.extensions[".js"];
  require.extensions[".ts"] = compiled;
  require.extensions[".js"] = (module, filename) => (ES_MODULES.test(filename) ? compiled : plain)(module, filename);
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith(".test.ts"))
      .flatMap((name) => {
        const fileName = path.resolve(folder, name);
        circus.resetState();
        require(fileName);
        return testsOf(circus.getState().rootDescribeBlock, [path.posix.join(folder, name)], fileName);
      }),
  );
}

function testsOf(block, names, fileName) {
  return block.children.flatMap((child) => {
    if (child.mode === "skip" || child.mode === "todo") return [];
    const path = [...names, child.name];
    if (child.type === "describeBlock") return testsOf(child, path, fileName);
    return [{ id: path.join(" › "), fileName, run: child.fn, timeSpentMs: 0 }];
  });
}

const quickestFirst = (tests) => tests.toSorted((a, b) => a.timeSpentMs - b.timeSpentMs);

/** The tests under a source's own name say what it is to do: all of them, and then the quickest of the others. */
function worthTrying(tests, source) {
  const own = source
    .replace(/^.*[\\/]src[\\/]/, "test/")
    .replaceAll("\\", "/")
    .replace(/\.ts$/, ".test.ts");
  const isOwn = ({ id }) => id.startsWith(own);
  const others = tests.filter((test) => !isOwn(test));
  return [...quickestFirst(tests.filter(isOwn)), ...quickestFirst(others).slice(0, MOST)];
}

/** Runs until the first test that fails. */
async function runTests(tests) {
  const results = [];
  for (const test of tests) {
    const { id, fileName } = test;
    marks.currentTestId = id;
    const started = performance.now();
    const failureMessage = await failureOf(test);
    marks.currentTestId = undefined;
    test.timeSpentMs = performance.now() - started;
    const result = { id, name: id, fileName, timeSpentMs: test.timeSpentMs };
    if (failureMessage !== undefined) {
      results.push({ ...result, status: TestStatus.Failed, failureMessage });
      break;
    }
    results.push({ ...result, status: TestStatus.Success });
  }
  return determineHitLimitReached(marks.hitCount, marks.hitLimit) ?? { status: DryRunStatus.Complete, tests: results };
}

async function failureOf({ run }) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

function oneProcess(options) {
  /** @type {Test[]} */
  let tests = [];
  return {
    // No mutant is active while the modules are loaded (`ignoreStatic`), so nothing has to be loaded anew.
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      const inDomain = options.mutate.every((pattern) => pattern.startsWith("src/domain"));
      tests = loadTests(inDomain ? FOLDERS.domain : FOLDERS.all);
    },
    dryRun: async () => {
      const result = await runTests(tests);
      return result.status === DryRunStatus.Complete ? { ...result, mutantCoverage: marks.mutantCoverage } : result;
    },
    mutantRun: async ({ activeMutant, testFilter, hitLimit }) => {
      const chosen = testFilter && new Set(testFilter);
      marks.activeMutant = activeMutant.id;
      marks.hitLimit = hitLimit;
      marks.hitCount = hitLimit === undefined ? undefined : 0;
      try {
        const reached = chosen ? tests.filter(({ id }) => chosen.has(id)) : tests;
        const result = await runTests(worthTrying(reached, activeMutant.fileName));
        return toMutantRunResult(result, options.disableBail);
      } finally {
        marks.activeMutant = undefined;
      }
    },
  };
}
oneProcess.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "one-process", oneProcess)];
