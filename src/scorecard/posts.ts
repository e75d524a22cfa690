/** 岗位: one result for a person with several posts (RULES.md, section 6, step 2). */
import { gravest } from "./adjustments";
import type { CardResult } from "./assessment";
import { groupBy } from "./groupBy";
import type { Points, Post, Veto } from "./model";
import { sum, withoutDust } from "./number";
import { nameKey } from "./sameName";

/** 多岗得分 */
export interface PostsScore {
  /** Without and with difficulty coefficients, capped at 100. */
  readonly before: Points | null;
  readonly after: Points | null;
}

/**
 * The score of several posts (多岗得分): Σ share·score·difficulty / Σ share, capped at 100.
 *
 * @param posts a post without a share or a score leaves the result open
 * @example scoreOfPosts([{ share: 0.6, score: 90, difficulty: 1.1 }, { share: 0.4, score: 80, difficulty: 1 }]) // { before: 86, after: 91.4 }
 */
export function scoreOfPosts(posts: readonly { readonly share: number | null; readonly score: Points | null; readonly difficulty: number }[]): PostsScore {
  const shares = sum(posts.map(({ share }) => share ?? NaN));
  const mean = (difficultyOf: (difficulty: number) => number): Points | null => {
    const total = sum(posts.map(({ share, score, difficulty }) => (share ?? NaN) * (score ?? NaN) * difficultyOf(difficulty)));
    const result = total / shares;
    return Number.isFinite(result) ? Math.min(100, withoutDust(result)) : null;
  };
  return { before: mean(() => 1), after: mean((difficulty) => difficulty) };
}

/** What a person's score takes from a post card. */
export type PostCard = Pick<CardResult, "card" | "evaluated" | "bonus" | "deduction" | "flag">;

/** A person's result before grading, and whom quotas compare him with. */
export interface PersonScore extends PostsScore {
  readonly person: string;
  readonly posts: readonly Post[];
  /** After plus the share-weighted adjustments of his post cards. */
  readonly final: Points | null;
  /** A veto if any post card has one. */
  readonly flag: Veto | null;
  /** The card of his largest share. */
  readonly mainCard: PostCard | null;
}

/**
 * One result per person, in the order of the 岗位 table.
 *
 * @param isOpen cards whose adjustments cannot be read
 */
export function scorePeople(posts: readonly Post[], results: readonly PostCard[], isOpen: (result: PostCard) => boolean): readonly PersonScore[] {
  const byCard = new Map(results.map((result) => [nameKey(result.card.name), result]));
  return [...groupBy(posts, ({ person }) => nameKey(person)).values()].map((own) => {
    const held = own.map((post) => ({ ...post, result: byCard.get(nameKey(post.card)) ?? null }));
    const score = scoreOfPosts(held.map(({ share, difficulty, result }) => ({ share, difficulty, score: result?.evaluated ?? null })));
    const shares = sum(held.map(({ share }) => share ?? NaN));
    const adjustments = held.map(({ share, result }) => (share ?? NaN) * (result === null || isOpen(result) ? NaN : result.bonus - result.deduction));
    const adjustment = sum(adjustments) / shares;
    const final = score.after === null || !Number.isFinite(adjustment) ? null : withoutDust(score.after + adjustment);
    const main = held.reduce((best, post) => ((post.share ?? 0) > (best.share ?? 0) ? post : best), held[0]!);
    return { ...score, person: own[0]!.person, posts: own, final, flag: gravest(held.map(({ result }) => result?.flag ?? null)), mainCard: main.result };
  });
}
