/** The walls of the house, each with the sentence a developer reads on breaking it. Kept by test/layers.test.ts. */
const folder = (names) => `^src/(${names.join("|")})/`;

function only(from, allowed, comment) {
  const own = [from, ...allowed];
  const name = `${from}-imports-only-${allowed.length > 0 ? allowed.join("-or-") : "itself"}`;
  return { name, comment, severity: "error", from: { path: folder([from]) }, to: { path: "^src/", pathNot: folder(own) } };
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    only("scorecard", [], "The scorecard is pure. Text for people belongs in wording, cells in workbook, screens in taskpane."),
    {
      name: "scorecard-has-no-libraries",
      comment: "The scorecard depends on nothing but the language, so that an appraiser can check it on paper.",
      severity: "error",
      from: { path: folder(["scorecard"]) },
      to: { dependencyTypesNot: ["local"], pathNot: "^src/" },
    },
    only("wording", ["scorecard"], "Wording turns findings into sentences. It reads facts; it does not fetch them."),
    only("functions", ["wording", "scorecard"], "A custom function computes from its arguments. It never reads the workbook."),
    only("workbook", ["wording", "scorecard"], "The workbook reads and writes sheets. It does not know the task pane exists."),
    only("taskpane", ["workbook", "wording", "scorecard"], "The task pane reaches cells only through workbook."),
    only("commands", ["workbook", "wording", "scorecard"], "A ribbon button works with the pane closed, so it may not need the pane."),
    only("workbench", [], "The workbench plays Excel. Excel does not import our add-in, so neither may the workbench."),
    {
      name: "nobody-imports-workbench",
      comment: "Nothing we ship may know that it runs in the workbench.",
      severity: "error",
      from: { path: "^src/", pathNot: folder(["workbench"]) },
      to: { path: folder(["workbench"]) },
    },
    {
      name: "nothing-imports-test",
      comment: "Tests look at the product; the product does not look at tests.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "no-loops",
      comment: "Two files that import each other are one file, or three.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
  },
};
