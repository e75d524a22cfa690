/** 专家: whose judgements were found, how consistent they are, and whether they count. */
import { type Consistency, consistency } from "../../scorecard/ahp";
import { type Refusal, isRefusal } from "../../scorecard/refusal";
import type { FoundJudgements } from "../../workbook/findJudgements";

export interface Expert {
  readonly found: FoundJudgements;
  /** CR, or why there is none. */
  readonly agreement: Consistency | Refusal;
  readonly isCounted: boolean;
  /** How much this expert counts beside the others; above 0. */
  readonly weight: number;
}

/** Everybody whose judgements can be used counts, and all alike, until a person says otherwise. */
export function expertsOf(found: readonly FoundJudgements[]): readonly Expert[] {
  return found.map((one) => {
    const agreement = consistency(one.judgements);
    return { found: one, agreement, isCounted: !isRefusal(agreement), weight: 1 };
  });
}
