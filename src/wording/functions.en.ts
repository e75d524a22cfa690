import type { FunctionWords, Within } from "./functionWords";

const argumentNames: FunctionWords["arguments"] = {
  scorecard: "scorecard",
  node: "node",
  missing: "missing",
  links: "links",
  order: "order",
  actual: "actual",
  rule: "rule",
  target: "target",
  baseline: "baseline",
  full: "full",
  score: "score",
  scores: "scores",
  bands: "bands",
  flag: "flag",
  flags: "flags",
  quotas: "quotas",
  judgements: "judgements",
  method: "method",
  table: "table",
  data: "data",
  directions: "directions",
  n: "n",
  old: "old",
  new: "new",
  points: "points",
  weights: "weights",
  spread: "spread",
  draws: "draws",
  seed: "seed",
  influence: "influence",
};

function at(within: Within): string {
  return within === null ? "" : `row ${within.row + 1}, column ${within.column + 1} `;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${shown} … (${names.length} in all)` : shown;
}

export const functionsEn: FunctionWords = {
  arguments: argumentNames,
  faults: {
    "no-indicators": () => "The first row of the scorecard must be its header row with a column Indicator. Select the header row as well.",
    "no-links": () => "The first row of the links must be their header row with the columns Cause and Effect. Select the header row as well.",
    "no-rows": (f) => `“${argumentNames[f.argument]}” has a header row and no rows under it.`,
    blank: (f) => `“${argumentNames[f.argument]}” ${at(f.within)}is blank. Fill it in.`,
    "not-a-number": (f) => `“${argumentNames[f.argument]}” ${at(f.within)}must be a number, not “${f.value}”.`,
    "error-cell": (f) => `“${argumentNames[f.argument]}” ${at(f.within)}is the error ${f.error}. Correct it first.`,
    "unknown-word": (f) => `“${argumentNames[f.argument]}” ${at(f.within)}is “${f.value}”. Use one of: ${f.words.join(", ")}.`,
    "lengths-differ": (f) => `“${argumentNames[f.argument]}” must have ${f.expected} values, not ${f.given}.`,
    "node-unknown": (f) => (f.candidates.length === 0 ? `There is no node “${f.node}”.` : `There is no node “${f.node}”. There are: ${listed(f.candidates)}.`),
    "node-ambiguous": (f) => `There are several “${f.node}”. Say which: ${listed(f.candidates)}.`,
    "node-needed": (f) => `There are ${f.candidates.length} cards. Name a node: ${listed(f.candidates)}.`,
    "one-card": (f) => `The links concern ${f.candidates.length} cards: ${listed(f.candidates)}. Select the rows of one card.`,
    "no-objectives": () => "The scorecard has no objectives within perspectives, so there is no coverage.",
    "order-differs": (f) => `The order of perspectives does not fit the scorecard: ${listed(f.perspectives)}. List all its perspectives, the lowest first.`,
    "too-large": () => "The result is too large for a number. Check the numbers for slips.",
    "not-scored": (f) => `“${f.name}” has no points yet.`,
    "not-weighted": (f) => `“${f.name}” carries no weight.`,
  },
  cascade: ["Code", "Level", "Name", "Local weight", "Global weight", "Points", "Weighted points", "Note"],
  check: ["Severity", "Rule", "Where", "Sentence"],
  levels: { card: "Scorecard", perspective: "Perspective", objective: "Objective", indicator: "Indicator" },
  severities: { error: "Error", warning: "Warning", hint: "Hint" },
  monitored: "Monitored; does not enter the total",
  missing: { exclude: "Missing; left out", zero: "Missing; counted as zero", mean: "Missing; the mean of its peers" },
  thisCell: "this cell",
  nothingFound: "Nothing found.",
};
