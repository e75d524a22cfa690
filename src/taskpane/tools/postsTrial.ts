/** 岗位试算: what other shares and difficulties would do, as the same assessment over a changed book. Writes nothing. */
import { assess } from "../../scorecard/assess";
import type { Assessment, CardResult, PersonResult } from "../../scorecard/assessment";
import type { Finding } from "../../scorecard/finding";
import type { Post } from "../../scorecard/model";
import { rounded, sum, withoutDust } from "../../scorecard/number";
import { nameKey, sameName } from "../../scorecard/sameName";

/** What a person types over a post's numbers. */
export interface PostTrial {
  readonly share?: number | null;
  readonly difficulty?: number;
}

/** One post of a person as it counts in the trial. */
export interface PostLine {
  /** Its place in the 岗位 table. */
  readonly index: number;
  readonly post: Post;
  readonly result: CardResult | null;
}

export interface PersonPosts {
  readonly person: string;
  readonly posts: readonly PostLine[];
  /** As the sheet has it, and as it would be. */
  readonly present: PersonResult;
  readonly tried: PersonResult;
}

/**
 * 各人的岗位: each person's posts with the results on the sheet and in the trial, in
 * the order of the table.
 *
 * @param found    what reading the workbook has found
 * @param trials   by the post's place in the table
 */
export function personPosts(assessment: Assessment, found: readonly Finding[], trials: ReadonlyMap<number, PostTrial>): readonly PersonPosts[] {
  const { book } = assessment;
  const posts = book.posts.map((post, index) => ({ ...post, ...trials.get(index) }));
  const tried = trials.size === 0 ? assessment : assess({ ...book, posts }, found);
  const results = new Map(assessment.cards.map((result) => [nameKey(result.card.name), result]));
  return assessment.people.map((present, at) => ({
    person: present.person,
    posts: posts.flatMap((post, index) => (sameName(post.person, present.person) ? [{ index, post, result: results.get(nameKey(post.card)) ?? null }] : [])),
    present,
    tried: tried.people[at]!,
  }));
}

/** 结果是否不同, as far as people see it. */
export function isChanged({ present, tried }: PersonPosts): boolean {
  return present.final !== tried.final || present.grade !== tried.grade || present.after !== tried.after;
}

/** 占比合计; null where a share is not known. */
export function sharesOf(posts: readonly PostLine[]): number | null {
  const total = withoutDust(sum(posts.map(({ post }) => post.share ?? NaN)));
  return Number.isNaN(total) ? null : total;
}

/** The score by its formula, and before its cap; null where there is none. */
export interface PostsWorking {
  readonly formula: string;
  readonly exact: number;
}

/**
 * 多岗得分的算式: Σ share·score·difficulty / Σ share with its numbers:
 * `(60% × 90 × 1.1 + 40% × 80 × 1) ÷ 100%`.
 */
export function postsWorking(posts: readonly PostLine[]): PostsWorking | null {
  const shares = sharesOf(posts);
  const scores = posts.map(({ result }) => result?.evaluated ?? null);
  if (shares === null || shares === 0 || scores.includes(null)) return null;
  const parts = posts.map(({ post }, index) => `${rounded(post.share! * 100, 4)}% × ${rounded(scores[index]!, 4)} × ${post.difficulty}`);
  const exact = withoutDust(sum(posts.map(({ post }, index) => post.share! * scores[index]! * post.difficulty)) / shares);
  return { formula: `(${parts.join(" + ")}) ÷ ${rounded(shares * 100, 4)}%`, exact };
}
