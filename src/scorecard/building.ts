import type { ClauseGroups } from "./clauseGroups";
import type { FullMark } from "./fullMark";
import type { ScoringMethod } from "./model";
import type { OwnUnit } from "./ownUnit";
import type { Band, RuleSource, Shape } from "./rule";

/** What a kind of sentence comes to. */
export interface Built {
  readonly shape: Shape;
  readonly method: ScoringMethod;
  /** The most its own words give, in the sentence's points; more than the full mark for a bonus. */
  readonly cap: number;
  readonly floor: number;
  readonly exceptions: readonly Band[];
}

/** What a rule is built from. */
export interface Building {
  readonly groups: ClauseGroups;
  readonly source: RuleSource;
  readonly own: OwnUnit;
  readonly mark: FullMark;
}

