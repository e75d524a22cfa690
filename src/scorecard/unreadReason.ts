/** 没有读懂的原因: why words of a rule text could not be read, as far as they tell it themselves. */
import { type Token, tokens } from "./ruleTokens";
import type { Kind } from "./reading";

/**
 * width: 每 without how many of what. points: 扣 or 加 without how many points. unknown:
 * words that the reader does not know. outcome: a number, and not what it earns. order:
 * the words are known, but together they do not say how points follow.
 */
export type UnreadWhy = "width" | "points" | "unknown" | "outcome" | "order";

/** 像哪一类写法: which form of sentence the words come nearest to. */
export type LikelyForm = "step" | "bands" | "place" | "proportion" | "word";

export interface UnreadReason {
  readonly why: UnreadWhy;
  /** The words not known, as typed. */
  readonly words: readonly string[];
}

/**
 * Why words were not read (读不懂的原因).
 *
 * @param clause the words not read, as `readRuleText` gives them
 * @param name the indicator's own name: its words are known
 * @example unreadReason("按情况扣分", "").why // "points"
 * @example unreadReason("每低扣2分", "").why // "width"
 * @example unreadReason("情节严重的加倍扣2分", "").words // ["情节严重"]
 * @example unreadReason("目标90%", "") // { why: "outcome", words: [] }
 * @example unreadReason("迟报2天扣1分", "").why // "order"
 */
export function unreadReason(clause: string, name: string): UnreadReason {
  const found = tokens(clause);
  const words = unknownIn(clause, found).filter((word) => !name.includes(word));
  const per = found.findIndex((token) => can(token, "per"));
  const behind = found.slice(per + 1).find((token) => !can(token, "shift", "than", "target"));
  const why =
    per >= 0 && can(behind, "change") ? "width"
    : can(found.at(-1), "change", "deduction", "bonus") ? "points"
    : words.length > 0 ? "unknown"
    : found.some((token) => can(token, "number")) && !found.some((token) => can(token, ...outcomes)) ? "outcome"
    : "order";
  return { why, words };
}

const outcomes: readonly Kind[] = ["change", "score", "full", "nothing", "unchanged", "noBonus", "points"];

/**
 * Which form of sentence the words come nearest to (像哪一类写法).
 *
 * @example likelyForm("按情况扣分") // "step"
 * @example likelyForm("排名末位的得60分") // "place"
 */
export function likelyForm(clause: string): LikelyForm {
  const found = tokens(clause);
  const has = (...kinds: readonly Kind[]): boolean => found.some((token) => can(token, ...kinds));
  return has("per", "change", "deduction", "bonus") ? "step" : has("ordinal", "ranking", "front") ? "place" : has("proportion", "attainment", "over") ? "proportion" : has("state", "word") ? "word" : "bands";
}

/** Words not known, each once; 情节严重 stays one word although 节 is a unit. */
function unknownIn(clause: string, found: readonly Token[]): readonly string[] {
  const words = new Set<string>();
  for (let at = 0; at < found.length; at++) {
    if (!can(found[at], "unknown")) continue;
    const from = at;
    while (can(found[at + 1], "unit") && can(found[at + 2], "unknown")) at += 2;
    words.add(clause.slice(found[from]!.from, found[at]!.to));
  }
  return [...words];
}

function can(token: Token | undefined, ...kinds: readonly Kind[]): boolean {
  return token !== undefined && token.meanings.some((meaning) => kinds.includes(meaning.is));
}
