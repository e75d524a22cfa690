import { assemble } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import type { Book, Indicator, Scorecard, ScorecardNode } from "../../src/scorecard/model";
import { type CardChanges, type Version, compareVersions, keepVersion } from "../../src/scorecard/versions";
import { sampleTables } from "./sampleTables";

let book: Book;
beforeAll(async () => {
  book = assemble(await sampleTables("township")).book;
});

const card = "综治专干岗";

/** The present definitions with some indicators of one card as they were before. */
function earlier(change: (indicator: Indicator, index: number) => Partial<Indicator> | null): Version {
  const version = JSON.parse(JSON.stringify(keepVersion(book, "旧版", 45_658))) as Version;
  const cards = version.cards.map((one): Scorecard => {
    if (one.name !== card) return one;
    let index = 0;
    const nodes = one.nodes.map((node): ScorecardNode => (node.level === "indicator" ? { ...node, ...change(node, index++) } : node));
    return { ...one, nodes };
  });
  return { ...version, cards };
}

function changesOf(before: Version): CardChanges {
  return compareVersions(before, keepVersion(book, "新版", 46_022), book).cards.find((one) => one.card === card)!;
}

const total = ({ changes }: CardChanges): number => changes.reduce((sum, { effect }) => sum + effect!, 0);

test("a kept version survives JSON and differs in nothing from the present", () => {
  const kept = JSON.parse(JSON.stringify(keepVersion(book, "留存", 46_022))) as Version;
  const { cards, linksAdded, linksRemoved } = compareVersions(kept, keepVersion(book, "现行", 46_022), book);
  expect(cards).toHaveLength(book.cards.length);
  const scores = assess(book, []).cards.map(({ score }) => score);
  cards.forEach(({ standing, before, after, changes }, i) => {
    expect([standing, changes]).toEqual(["kept", []]);
    expect(before).toBeCloseTo(scores[i]!, 9);
    expect(after).toBeCloseTo(scores[i]!, 9);
  });
  expect([linksAdded, linksRemoved]).toEqual([[], []]);
});

test("re-weighted: each indicator's distance from the score, and together the whole difference", () => {
  const weights = [0.4, 0.3, 0.2, 0.1];
  const found = changesOf(earlier((_, i) => ({ weight: weights[i]! })));
  expect(found.changes.map(({ change }) => change)).toEqual(["reweighted", "reweighted", "reweighted", "reweighted"]);
  expect(found.changes[0]).toMatchObject({ from: 0.4, to: 0.25 });
  expect(total(found)).toBeCloseTo(found.after! - found.before!, 8);
  expect(Math.abs(found.after! - found.before!)).toBeGreaterThan(0.01);
});

test("renamed by code, or nearly the same name in the same place: no effect on the score", () => {
  const byCode = changesOf(earlier((_, i) => (i === 0 ? { name: "完全不同的叫法" } : null)));
  expect(byCode.changes).toEqual([expect.objectContaining({ change: "renamed", was: "完全不同的叫法", effect: 0 })]);
  const byName = changesOf(earlier((indicator, i) => (i === 1 ? { code: null, name: `${indicator.name}（旧）` } : null)));
  expect(byName.changes).toEqual([expect.objectContaining({ change: "renamed", effect: 0 })]);
});

test("re-targeted: what the new target does to the points, times the weight", () => {
  const found = changesOf(earlier((indicator) => (indicator.target !== null && indicator.target > 0 ? { target: indicator.target * 0.9 } : null)));
  const retargeted = found.changes.filter(({ change }) => change === "retargeted");
  expect(retargeted.length).toBeGreaterThan(0);
  expect(total(found)).toBeCloseTo(found.after! - found.before!, 8);
});

test("another rule, another target and another weight at once: three changes that add up", () => {
  const index = 1;
  const found = changesOf(earlier((indicator, i) => (i === index ? { method: "ratio", ruleText: null, target: (indicator.target ?? 10) * 1.25 || 10, weight: 0.35 } : i === 0 ? { weight: 0.15 } : null)));
  expect(found.changes.map(({ change }) => change)).toEqual(["reweighted", "reweighted", "retargeted", "rule"]);
  const known = found.changes.filter(({ effect }) => effect !== null);
  expect(known.reduce((sum, { effect }) => sum + effect!, 0)).toBeCloseTo(found.after! - found.before!, 8);
});

test("added and removed: weight and distance from the score; the results of what is gone are those it had", () => {
  const version = earlier((indicator, i) => (i === 0 ? { code: "旧01", name: "早已取消的考核事项", actual: indicator.actual } : null));
  const found = changesOf(version);
  expect(found.changes.map(({ change }) => change).sort()).toEqual(["added", "removed"]);
  expect(total(found)).toBeCloseTo(found.after! - found.before!, 8);
});

test("an indicator without a result leaves the effect open, not 0", () => {
  const version = earlier((_, i) => (i === 0 ? { code: "旧01", name: "早已取消的考核事项", actual: null, given: null } : null));
  const found = changesOf(version);
  expect(found.before).toBeNull();
  expect(found.changes.find(({ change }) => change === "removed")!.effect).toBeNull();
});

test("cards and links that came or went are named", () => {
  const kept = keepVersion(book, "旧版", 45_658);
  const before: Version = { ...kept, cards: [...kept.cards.slice(1), { ...kept.cards[0]!, name: "撤销的单位" }], links: kept.links.slice(2) };
  const { cards, linksAdded, linksRemoved } = compareVersions(before, kept, book);
  expect(cards.filter(({ standing }) => standing !== "kept").map(({ card: name, standing }) => [name, standing])).toEqual([["青禾乡", "added"], ["撤销的单位", "removed"]]);
  expect(linksAdded).toHaveLength(2);
  expect(linksRemoved).toEqual([]);
});
