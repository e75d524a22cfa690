/** 检查: every check of RULES.md section 5, in the order in which a person would make them. */
import { checkActions } from "./checkActions";
import { checkAlignment } from "./checkAlignment";
import { checkCard } from "./checkCard";
import { checkLinkTable, checkStrategyMap } from "./checkLinks";
import { checkDrift } from "./drift";
import { type Finding, finding } from "./finding";
import { type ResolvedLinks, resolveLinks } from "./links";
import { groupBy } from "./groupBy";
import type { Book, Post } from "./model";
import { sum, withoutDust } from "./number";
import type { Place } from "./table";
import { nameKey } from "./sameName";

/**
 * Checks a book (检查). What stops a score has been found before, while reading and
 * scoring; here is the rest.
 *
 * @param found what was found so far
 * @param today serial day for 督办 where 考核日期 is blank
 */
export function check(book: Book, found: readonly Finding[], today: number | null, links: ResolvedLinks = resolveLinks(book.links, book.cards)): readonly Finding[] {
  const findings: Finding[] = [];
  const misweighed = new Set(found.flatMap(({ rule, card }) => (rule === "weights-sum" && card !== null ? [nameKey(card)] : [])));
  for (const card of book.cards) checkCard(card, book, !misweighed.has(nameKey(card.name)), findings);
  checkDrift(book.cards, misweighed, findings);
  if (book.links.length > 0) {
    checkLinkTable(links, findings);
    book.cards.forEach((card, index) => checkStrategyMap(card, links.onCards[index]!, links.joinedElsewhere[index]!, findings));
  }
  checkAlignment(book, findings);
  checkActions(book, today, findings);
  checkCardNames(book, findings);
  checkPostShares(book, findings);
  return findings;
}

/** `post-shares-sum`: a person's posts count in proportion to their shares, and somebody should know. */
function checkPostShares({ posts }: Book, findings: Finding[]): void {
  for (const own of groupBy(posts, ({ person }) => nameKey(person)).values()) {
    const total = withoutDust(sum(own.map(({ share }) => share ?? NaN)));
    const [{ person, shareAt }] = own as [Post];
    if (Math.abs(total - 1) > 1e-6) findings.push(finding("post-shares-sum", shareAt, null, { person, sum: total }));
  }
}

/** `card-unknown`: 岗位, 评议 and 加减分 that name no card of the workbook would count for nobody. */
function checkCardNames({ cards, posts, evaluations, adjustments }: Book, findings: Finding[]): void {
  const known = new Set(cards.map(({ name }) => nameKey(name)));
  const rows: readonly { readonly card: string; readonly cardAt: Place }[] = [...posts, ...evaluations, ...adjustments];
  for (const { card, cardAt } of rows) if (!known.has(nameKey(card))) findings.push(finding("card-unknown", cardAt, null, { name: card }));
}
