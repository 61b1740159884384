/** What a linter can keep of the architecture and of Excel's traps. Who may import whom is in .dependency-cruiser.cjs. */
import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const TYPED = ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"];

const NO_EXCEL = {
  name: "Excel",
  message: "Only src/excel speaks to Excel: call an action.",
};
const NO_OFFICE = {
  name: "Office",
  message: "Only src/excel, the pane's start and the ribbon commands speak to Office.",
};

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "coverage/", ".cache/", "test-results/"] },
  js.configs.recommended,
  ...tseslint.configs.strict.map((config) => ({ ...config, files: TYPED })),
  {
    files: TYPED,
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      // The compiler knows every name; ESLint does not know types.
      "no-undef": "off",
      "no-eval": "error",
      // Names of sheets and cells are cleaned of control characters on purpose.
      "no-control-regex": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    // The workbench is the other end of the wire: it is Excel.
    ignores: ["src/excel/**", "src/workbench/**", "src/taskpane/start.tsx", "src/commands/**"],
    rules: { "no-restricted-globals": ["error", NO_EXCEL, NO_OFFICE] },
  },
  {
    files: ["src/taskpane/start.tsx", "src/commands/**/*.ts"],
    rules: { "no-restricted-globals": ["error", NO_EXCEL] },
  },
  {
    files: ["src/**/*.tsx"],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXText[value=/\\p{L}/u]",
          message: "What a user reads is in src/texts, in Swedish and English.",
        },
        {
          selector: "JSXAttribute[name.name=/^(aria-label|label|title|alt|placeholder)$/] > Literal[value=/\\p{L}/u]",
          message: "What a user reads is in src/texts, in Swedish and English.",
        },
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["test/**/*.{ts,tsx}", "src/xlsx/**/*.ts", "src/workbench/**/*.{ts,tsx}", "src/cli/**/*.ts"],
    // Never in front of a user of Excel: an absent value should fail right there.
    rules: { "@typescript-eslint/no-non-null-assertion": "off", "@typescript-eslint/no-dynamic-delete": "off" },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs", globals: globals.node },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  prettier,
);
