/** 汇总: the assessments of several workbooks as one: each card keeps the score its own workbook gives it; grades and quotas are given over all of them. */
import type { Assessment, CardResult } from "./assessment";
import { type Finding, finding } from "./finding";
import { bandsInForce, coefficientOf, gradesWithQuota } from "./grade";
import type { Book, Scorecard } from "./model";
import { peerKey } from "./peers";
import { defaultSettings } from "./readSettings";
import { nameKey } from "./sameName";

/** One workbook's assessment, and what the workbook is called. */
export interface Source {
  readonly source: string;
  readonly assessment: Assessment;
}

/**
 * Consolidates assessments (汇总). Cards of one name in several workbooks are told
 * apart by the workbook: 民政局（甲.xlsx）.
 *
 * @param own the book that does the consolidating: its title, period and grade bands count before those of the first source that states them
 */
export function consolidate(sources: readonly Source[], own: Book | null = null): Assessment {
  const books = [...(own === null ? [] : [own]), ...sources.map(({ assessment }) => assessment.book)];
  const findings = sources.flatMap(({ assessment }) => assessment.findings.filter(({ rule }) => rule !== "quota-tie"));
  const isTwice = namesTwice(sources);
  const cards = sources.flatMap(({ source, assessment }) =>
    assessment.cards.map((result): CardResult => ({ ...result, card: isTwice(result.card) ? { ...result.card, name: `${result.card.name}（${source}）` } : result.card })),
  );
  const book: Book = {
    language: books[0]?.language ?? "zh",
    settings: { ...(books[0]?.settings ?? defaultSettings), organisation: firstSaid(books, "organisation"), period: firstSaid(books, "period") },
    cards: cards.map(({ card }) => card),
    grades: books.find(({ grades }) => grades.length > 0)?.grades ?? [],
    links: [], swot: [], actions: [], actuals: [], posts: [], adjustments: [], evaluations: [], current: [],
  };
  return { book, cards: graded(cards, book, findings), people: sources.flatMap(({ assessment }) => assessment.people), findings };
}

function namesTwice(sources: readonly Source[]): (card: Scorecard) => boolean {
  const counts = new Map<string, number>();
  for (const { assessment } of sources) for (const key of new Set(assessment.cards.map(({ card }) => nameKey(card.name)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return ({ name }) => counts.get(nameKey(name))! > 1;
}

function firstSaid(books: readonly Book[], item: "organisation" | "period"): string | null {
  return books.map(({ settings }) => settings[item]).find((said) => said !== null) ?? null;
}

/** Grades over all cards, with quotas among peers of all workbooks. */
function graded(cards: readonly CardResult[], book: Book, findings: Finding[]): readonly CardResult[] {
  const bands = bandsInForce(book);
  const { indices, ties } = gradesWithQuota(cards.map(({ card, final, flag }) => ({ score: final, flag, group: peerKey(card) })), bands);
  for (const { grade, tied, places } of ties) {
    const { card } = cards[tied[0]!]!;
    findings.push(finding("quota-tie", card.at, card.name, { grade: grade.grade, names: tied.map((index) => cards[index]!.card.name), places }));
  }
  return cards.map((result, index) => {
    const at = indices[index]!;
    const band = at === null ? null : bands[at]!;
    return { ...result, grade: band?.grade ?? null, coefficient: band === null || result.coefficient === null || result.final === null ? null : coefficientOf(band, result.final) };
  });
}
