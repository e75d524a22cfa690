/** Three projects: rules and sheets in Node, the pane's components in jsdom, the whole in a real browser. */
const transform = { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "tsconfig.json", diagnostics: false }] };
const setupFiles = ["<rootDir>/test/properties.ts"];
const globalSetup = "<rootDir>/test/globalSetup.mjs";
const node = { testEnvironment: "node", transform, setupFiles, globalSetup };

module.exports = {
  // For what hangs. No test fails because the machine is slow or its other workers are busy.
  testTimeout: 600_000,
  projects: [
    { ...node, displayName: "node", testMatch: ["<rootDir>/test/**/*.test.ts"], testPathIgnorePatterns: ["<rootDir>/test/browser/"] },
    {
      displayName: "pane",
      testEnvironment: "jsdom",
      transform,
      setupFiles,
      globalSetup,
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/setup.ts"],
    },
    { ...node, displayName: "browser", testMatch: ["<rootDir>/test/browser/**/*.test.ts"], globalSetup: "<rootDir>/test/browser/globalSetup.mjs" },
  ],
};
