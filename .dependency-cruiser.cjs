/**
 * The arrows of the architecture, which run down only:
 *   taskpane, commands, cli → actions → workbook → domain ← agreements;  actions → excel
 * test/bundle/architecture.test.ts proves that every rule bites.
 */

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** A folder of src may import itself and these, and no other folder of src. */
const layer = (folder, ...below) =>
  forbid(
    `${folder}-imports-down`,
    `src/${folder} may import ${below.length ? below.map((name) => `src/${name}`).join(", ") : "nothing else of src"}.`,
    { path: `^src/${folder}/` },
    { path: "^src/", pathNot: [folder, ...below].map((name) => `^src/${name}/`) },
  );

module.exports = {
  forbidden: [
    forbid(
      "no-cycles",
      "A cycle has no bottom to read from. (Excel's own object model goes round: a range has a sheet, and a sheet ranges.)",
      { pathNot: "^src/workbench/host/" },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    layer("domain"),
    layer("xlsx", "domain", "workbook"),
    layer("agreements", "domain"),
    layer("workbook", "domain", "agreements"),
    layer("excel", "workbook", "domain"),
    layer("actions", "workbook", "domain", "agreements", "excel", "texts"),
    layer("texts", "domain", "actions", "workbook", "agreements", "workbench", "xlsx"),
    layer("taskpane", "actions", "domain", "texts", "xlsx"),
    layer("commands", "actions", "domain", "texts"),
    layer("cli", "actions", "workbook", "domain", "agreements", "texts", "xlsx", "workbench"),
    // The sample is made by the action that makes the template; the pane and Excel's own folder stay on the other side of the wire.
    layer("workbench", "actions", "texts", "workbook", "domain", "agreements", "xlsx"),
    forbid(
      "pane-calls-actions",
      "The pane and the ribbon call src/actions/index.ts; of the domain they know findings and amounts.",
      { path: "^src/(taskpane|commands)/" },
      {
        path: "^src/(actions|domain)/",
        pathNot: ["^src/actions/(index|types)\\.ts$", "^src/domain/(finding|kronor)\\.ts$"],
      },
    ),
    forbid(
      "texts-know-types",
      "A catalogue of sentences may name the shapes it speaks of, and runs nothing.",
      { path: "^src/texts/" },
      { path: "^src/(actions|workbook|agreements|workbench|xlsx)/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "workbench-stays-home",
      "The stand-in for Excel is for its own page, the command line and tests, never for what is shipped.",
      { path: "^src/", pathNot: "^src/(workbench|cli|texts)/" },
      { path: "^src/workbench/" },
    ),
    forbid(
      "office-js-stays-home",
      "Microsoft's licence of the npm files allows development and test. The shipped pane loads Office.js from Microsoft.",
      { path: "^src/", pathNot: "^src/(workbench|cli)/" },
      { path: "@microsoft/office-js" },
    ),
    forbid(
      "pure-core",
      "The money and the sheets know no screen, no file and no machine: only decimal.js, and validator for addresses and check digits.",
      { path: "^src/(domain|agreements|workbook|excel|actions)/" },
      { dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "core"], pathNot: "decimal\\.js|node_modules/validator/" },
    ),
    forbid(
      "no-development-packages",
      "What is shipped is built from `dependencies`.",
      {
        path: "^src/(domain|agreements|workbook|excel|actions|texts|taskpane|commands)/",
        pathNot: "^src/taskpane/serve\\.ts$",
      },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "nothing-imports-serve",
      "The development server is a program, started by `npm run excel`.",
      {},
      { path: "^src/taskpane/serve\\.ts$" },
    ),
    forbid("resolvable", "An import that leads nowhere.", {}, { couldNotResolve: true }),
    forbid("no-tests", "Code does not know its tests.", { path: "^src/" }, { path: "^test/" }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
