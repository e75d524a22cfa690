/** What an assessment (考核) gives: the numbers, and everything that was found. */
import type { Finding } from "./finding";
import type { Book, Points, Scorecard, Share, Veto } from "./model";

/** One node's result, parallel to the card's `nodes`. Null: cannot be formed. */
export interface NodeResult {
  /** 层内权重, as it counts, so after leaving out missing data; null for a monitored indicator. */
  readonly weight: Share | null;
  /** 综合权重: share of the whole card. */
  readonly globalWeight: Share | null;
  readonly points: Points | null;
  /** 加权得分 = globalWeight × points; they add up to the score. */
  readonly weighted: Points | null;
}

export interface CardResult {
  readonly card: Scorecard;
  readonly nodes: readonly NodeResult[];
  /** The cascaded score (RULES.md section 4). */
  readonly score: Points | null;
  /** 评议后得分: after evaluations, before adjustments. */
  readonly evaluated: Points | null;
  /** After evaluations (评议) and adjustments (加减分). */
  readonly final: Points | null;
  /** After veto and quota. */
  readonly grade: string | null;
  readonly flag: Veto | null;
  /** Coefficient of the grade, for pay; null for a card that is somebody's post, since pay then goes by person. */
  readonly coefficient: number | null;
  /** What was added and taken away, after their caps. */
  readonly bonus: Points;
  readonly deduction: Points;
  /** The evaluation parts that counted: party, mean rating, weight. */
  readonly parts: readonly { readonly party: string; readonly rating: Points; readonly weight: Share }[];
  /** The scorecard's own share among them; 1 without evaluations. */
  readonly scorecardShare: Share;
  /** 覆盖率; null without links. */
  readonly coverage: Share | null;
}

/** 岗位: one result per person. */
export interface PersonResult {
  readonly person: string;
  /** Without and with difficulty coefficients, capped at 100. */
  readonly before: Points | null;
  readonly after: Points | null;
  readonly final: Points | null;
  readonly grade: string | null;
  readonly flag: Veto | null;
  readonly coefficient: number | null;
}

export interface Assessment {
  readonly book: Book;
  readonly cards: readonly CardResult[];
  readonly people: readonly PersonResult[];
  readonly findings: readonly Finding[];
}
