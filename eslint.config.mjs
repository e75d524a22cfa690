import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";

const officeRules = [
  "call-sync-after-load",
  "call-sync-before-read",
  "load-object-before-read",
  "no-context-sync-in-loop",
  "no-empty-load",
  "no-navigational-load",
  "no-office-initialize",
  "test-for-null-using-isNullObject",
];

export default tseslint.config(
  { ignores: ["dist/", "workbench/", "node_modules/", "**/*.cjs", "**/*.mjs", "webpack.config.js"] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Name it: the reader finds it by its name." },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/no-explicit-any": "error", "no-console": "error", "no-eval": "error", "no-implied-eval": "error", "no-new-func": "error" },
  },
  {
    // A cell's text is text, never a page.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbench/**"],
    rules: {
      "no-restricted-properties": ["error", ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({ property, message: "Text from cells is drawn as text." }))],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Name it: the reader finds it by its name." },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text from cells is drawn as text." },
      ],
    },
  },
  {
    // Excel reads the code and the message of this class alone; it is no JavaScript error.
    files: ["src/functions/**/*.ts"],
    rules: { "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "package", package: "@types/custom-functions-runtime", name: "Error" }] }] },
  },
  {
    files: ["src/workbook/**/*.ts", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/**", "src/workbench/**"],
    rules: { "no-restricted-globals": ["error", { name: "Excel", message: "Ask workbook for it." }] },
  },
  {
    files: ["src/scorecard/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Excel", "Office", "document", "window", "console"].map((name) => ({
          name,
          message: "The scorecard is pure: no screen, no sheet, no clock.",
        })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The scorecard has no clock: it is told the date." },
        { object: "Math", property: "random", message: "Randomness takes a seed." },
      ],
    },
  },
  {
    // The contract hands on what office.js types as any: a cell is a cell.
    files: ["src/workbench/contract/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-return": "off" },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
);
