/** 考核: from a book to everything it says: scores, grades, and what was found. */
import { adjust } from "./adjustments";
import type { Assessment, CardResult, NodeResult, PersonResult } from "./assessment";
import { check } from "./check";
import { coverageOf } from "./coverage";
import { evaluate } from "./evaluations";
import { type Finding, finding } from "./finding";
import { bandsInForce, type Candidate, coefficientOf, gradesWithQuota } from "./grade";
import { type CardLink, resolveLinks } from "./links";
import type { Book, GradeBand } from "./model";
import { withoutDust } from "./number";
import { peerKey } from "./peers";
import { type PersonScore, scorePeople } from "./posts";
import { nameKey, sameName } from "./sameName";
import { type CardScore, scoreBook } from "./score";

export interface AssessOptions {
  /** A serial day: actions due before it are late, where 考核日期 is blank. */
  readonly today?: number;
}

/**
 * Assesses a book (考核): scores every card, takes evaluations, posts and adjustments,
 * grades, and makes every check.
 *
 * @param found what `assemble` has found
 */
export function assess(book: Book, found: readonly Finding[], options: AssessOptions = {}): Assessment {
  const scored = scoreBook(book, found);
  const links = resolveLinks(book.links, book.cards);
  const findings: Finding[] = [...found, ...scored.findings];
  findings.push(...check(book, findings, options.today ?? null, links));

  const cards = scored.cards.map((score, index) => finalScore(book, score, findings, links.onCards[index]!));
  const open = cardsWithOpenFinal(findings);
  const finals = cards.map((card) => (open.has(nameKey(card.card.name)) ? { ...card, final: null } : card));
  const people = scorePeople(book.posts, finals, ({ card }) => open.has(nameKey(card.name)));
  const bands = bandsInForce(book);
  return { book, cards: gradeCards(book, bands, finals, scored.cards, findings), people: gradePeople(bands, people, findings), findings };
}

type Final = Omit<CardResult, "nodes" | "grade" | "coefficient">;

/** From a card's score to its final score: evaluations, then adjustments. */
function finalScore(book: Book, { card, score }: CardScore, findings: Finding[], links: readonly CardLink[]): Final {
  const isOwn = (row: { readonly card: string }): boolean => sameName(row.card, card.name);
  const { score: evaluated, parts, scorecardShare } = evaluate(book.evaluations.filter(isOwn), score, book.settings.minimumRaters, findings);
  const adjusted = adjust(book.adjustments.filter(isOwn), book.settings);
  const final = evaluated === null ? null : withoutDust(evaluated + adjusted.bonus - adjusted.deduction);
  return { card, score, evaluated, final, ...adjusted, parts, scorecardShare, coverage: book.links.length === 0 ? null : coverageOf(card, links) };
}

/** Cards whose adjustments or evaluations cannot be read. */
function cardsWithOpenFinal(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap((one) => {
      const isBeside = "table" in one && (one.table === "adjustments" || one.table === "evaluations");
      return isBeside && one.card !== null ? [nameKey(one.card)] : [];
    }),
  );
}

/** Grades of cards, with quotas among peers. Pay goes by person where a card is somebody's post. */
function gradeCards(book: Book, bands: readonly GradeBand[], finals: readonly Final[], scores: readonly CardScore[], findings: Finding[]): readonly CardResult[] {
  const held = new Set(book.posts.map(({ card }) => nameKey(card)));
  const candidates = finals.map(({ card, final, flag }) => ({ score: final, flag, group: peerKey(card), name: card.name, at: card.at, card: card.name }));
  const grades = gradeAll(bands, candidates, findings);
  return finals.map((result, index): CardResult => {
    const grade = grades[index]!;
    const pays = grade !== null && result.final !== null && !held.has(nameKey(result.card.name));
    let nodes: readonly NodeResult[] | null = null;
    return {
      ...result,
      grade: grade?.grade ?? null,
      coefficient: pays ? coefficientOf(grade, result.final) : null,
      // Like the card's own nodes, results by node are made when somebody reads them.
      get nodes() {
        nodes ??= nodeResults(scores[index]!);
        return nodes;
      },
    };
  });
}

function nodeResults({ shares, globals, points, weighted }: CardScore): readonly NodeResult[] {
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return Array.from(points, (value, node) => ({
    weight: orNull(withoutDust(shares[node]!)),
    globalWeight: orNull(globals[node]!),
    points: orNull(value),
    weighted: orNull(weighted(node)),
  }));
}

function gradePeople(bands: readonly GradeBand[], people: readonly PersonScore[], findings: Finding[]): readonly PersonResult[] {
  const candidates = people.map(({ person, posts, final, flag, mainCard }) => ({
    score: final, flag, group: mainCard === null ? "" : peerKey(mainCard.card), name: person, at: posts[0]!.at, card: null,
  }));
  const grades = gradeAll(bands, candidates, findings);
  return people.map(({ person, before, after, final, flag }, index) => {
    const grade = grades[index]!;
    return { person, before, after, final, flag, grade: grade?.grade ?? null, coefficient: grade === null || final === null ? null : coefficientOf(grade, final) };
  });
}

interface Graded extends Candidate {
  readonly name: string;
  readonly at: Finding["at"];
  readonly card: string | null;
}

function gradeAll(bands: readonly GradeBand[], candidates: readonly Graded[], findings: Finding[]): readonly (GradeBand | null)[] {
  const { indices, ties } = gradesWithQuota(candidates, bands);
  for (const { grade, tied, places } of ties) {
    const first = candidates[tied[0]!]!;
    findings.push(finding("quota-tie", first.at, first.card, { grade: grade.grade, names: tied.map((index) => candidates[index]!.name), places }));
  }
  return indices.map((index) => (index === null ? null : bands[index]!));
}
