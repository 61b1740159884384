/** Every rule of .dependency-cruiser.cjs and every ban of eslint.config.mjs bites: each is broken once, on purpose. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "../..");

/** File → what it imports, in a tree of the same shape as ours. */
const BROKEN: Record<string, string[]> = {
  "src/domain/money.ts": ["../workbook/sheet", "react"],
  "src/agreements/year.ts": ["../actions/index"],
  "src/workbook/sheet.ts": ["../excel/apply"],
  "src/excel/apply.ts": ["../actions/index", "@microsoft/office-js"],
  "src/actions/index.ts": ["../taskpane/Pane"],
  "src/actions/allocate.ts": [],
  "src/texts/pane.ts": ["../taskpane/Other"],
  "src/texts/names.ts": ["../workbook/fine"],
  "src/workbook/fine.ts": [],
  "src/taskpane/Pane.tsx": ["../excel/apply", "../actions/allocate", "../workbench/host", "commander"],
  "src/taskpane/Other.tsx": [],
  "src/taskpane/serve.ts": [],
  "src/commands/commands.ts": ["../workbook/fine", "../taskpane/serve"],
  "src/cli/run.ts": ["../taskpane/Other"],
  "src/xlsx/read.ts": ["../actions/index"],
  "src/workbench/host.ts": ["../excel/apply", "./nowhere"],
  "src/domain/ring.ts": ["./ringOfTwo"],
  "src/domain/ringOfTwo.ts": ["./ring", "../../test/domain"],
  "test/domain.ts": [],
};

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

function cruise(): Violation[] {
  const folder = mkdtempSync(join(tmpdir(), "ramkoll-arrows-"));
  try {
    for (const [file, imports] of Object.entries(BROKEN)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), imports.map((name) => `import "${name}";\n`).join("") + "export {};\n");
    }
    for (const file of ["node_modules", "package.json", "tsconfig.json"])
      symlinkSync(join(root, file), join(folder, file));
    const cli = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const config = join(root, ".dependency-cruiser.cjs");
    const { stdout, stderr } = spawnSync(process.execPath, [cli, "src", "--config", config, "--output-type", "json"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout).summary.violations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the arrows", () => {
  const violations = cruise();
  const broken = (rule: string, from: string, to: string): boolean =>
    violations.some((one) => one.rule.name === rule && one.from === from && one.to.includes(to));

  test.each([
    ["domain-imports-down", "src/domain/money.ts", "src/workbook/sheet.ts"],
    ["pure-core", "src/domain/money.ts", "react"],
    ["agreements-imports-down", "src/agreements/year.ts", "src/actions/index.ts"],
    ["xlsx-imports-down", "src/xlsx/read.ts", "src/actions/index.ts"],
    ["workbook-imports-down", "src/workbook/sheet.ts", "src/excel/apply.ts"],
    ["excel-imports-down", "src/excel/apply.ts", "src/actions/index.ts"],
    ["office-js-stays-home", "src/excel/apply.ts", "@microsoft/office-js"],
    ["actions-imports-down", "src/actions/index.ts", "src/taskpane/Pane.tsx"],
    ["texts-imports-down", "src/texts/pane.ts", "src/taskpane/Other.tsx"],
    ["texts-know-types", "src/texts/names.ts", "src/workbook/fine.ts"],
    ["taskpane-imports-down", "src/taskpane/Pane.tsx", "src/excel/apply.ts"],
    ["pane-calls-actions", "src/taskpane/Pane.tsx", "src/actions/allocate.ts"],
    ["workbench-stays-home", "src/taskpane/Pane.tsx", "src/workbench/host.ts"],
    ["no-development-packages", "src/taskpane/Pane.tsx", "commander"],
    ["commands-imports-down", "src/commands/commands.ts", "src/workbook/fine.ts"],
    ["nothing-imports-serve", "src/commands/commands.ts", "src/taskpane/serve.ts"],
    ["cli-imports-down", "src/cli/run.ts", "src/taskpane/Other.tsx"],
    ["workbench-imports-down", "src/workbench/host.ts", "src/excel/apply.ts"],
    ["resolvable", "src/workbench/host.ts", "nowhere"],
    ["no-cycles", "src/domain/ring.ts", "src/domain/ringOfTwo.ts"],
    ["no-tests", "src/domain/ringOfTwo.ts", "test/domain.ts"],
  ])("%s: %s → %s", (rule, from, to) => expect(broken(rule, from, to)).toBe(true));
});

describe("the bans", () => {
  const naming = "export const name = (): unknown => [Excel.run, Office.context];\n";
  const texts: [file: string, code: string][] = [
    ["src/domain/finding.ts", naming],
    ["src/excel/run.ts", naming],
    ["src/commands/commands.ts", naming],
    ["src/taskpane/Pane.tsx", 'export const a = <p title="Summa">Fördela</p>;\nfetch("x");\n'],
  ];
  const [domain = [], excel = [], commands = [], pane = []] = lint(texts);

  test("Excel is named in its folder only, Office where the host starts us", () => {
    expect(domain).toContain("no-restricted-globals");
    expect(domain).toHaveLength(2);
    expect(excel).toEqual([]);
    expect(commands).toEqual(["no-restricted-globals"]);
  });

  test("no text outside the catalogue, no promise left alone", () => {
    expect(pane.filter((rule) => rule === "no-restricted-syntax")).toHaveLength(2);
    expect(pane).toContain("@typescript-eslint/no-floating-promises");
  });
});

/** Takes texts and the files they pretend to be, gives the rules that each breaks. One process: the types are read once. */
function lint(texts: readonly [file: string, code: string][]): string[][] {
  const script = `const { ESLint } = require("eslint");
    const eslint = new ESLint();
    (async () => {
      const found = [];
      for (const [filePath, code] of JSON.parse(process.argv[1])) {
        const [result] = await eslint.lintText(code, { filePath });
        found.push(result.messages.map(({ ruleId }) => ruleId));
      }
      console.log(JSON.stringify(found));
    })();`;
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", script, JSON.stringify(texts)], {
    cwd: root,
    encoding: "utf8",
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}
