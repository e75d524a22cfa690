import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Severity, severityOf } from "../src/scorecard/finding";
import { findingsEn } from "../src/wording/findings.en";
import { findingsZh } from "../src/wording/findings.zh";

const root = join(__dirname, "..");
const page = readFileSync(join(root, "src/scorecard/RULES.md"), "utf8");

/** The rules of section 5: their headings, and how grave the page says they are. */
const headings = [...page.matchAll(/^#### ([a-z-]+)\n\n(error|warning|hint)\. /gm)].map((match) => [match[1]!, match[2] as Severity] as const);

/** The answers of methods of weighing that are rules of the page; they are refusals, not findings of a card. */
const refusals = readFileSync(join(root, "src/scorecard/refusal.ts"), "utf8");
const refused = headings.map(([rule]) => rule).filter((rule) => !(rule in severityOf) && refusals.includes(`"${rule}"`));

function testFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? testFiles(path) : /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Titles of tests: what follows `test(` or `describe(`, and the first column of a table of cases. */
const titles = testFiles(join(root, "test")).flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/(?:\b(?:test|describe|it)\(|\)\(|^\s*\[)\s*(["'`])((?:(?!\1).)*)\1/gm)].map((match) => match[2]!),
);

test("every heading of section 5 is a rule, and every rule has a heading, with the same severity", () => {
  const known = headings.filter(([rule]) => !refused.includes(rule));
  expect(new Map([...known].sort())).toEqual(new Map(Object.entries(severityOf).sort()));
});

test("every rule has its sentence in every language", () => {
  expect(Object.keys(findingsZh).sort()).toEqual(Object.keys(severityOf).sort());
  expect(Object.keys(findingsEn).sort()).toEqual(Object.keys(severityOf).sort());
});

test.each(headings.map(([rule]) => rule))("%s has a test that says so in its title", (rule) => {
  expect(titles.filter((title) => new RegExp(`(^|[^a-z-])${rule}($|[^a-z-])`).test(title))).not.toEqual([]);
});
