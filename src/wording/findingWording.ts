import type { FindingOf, RuleName } from "../scorecard/finding";

/** One sentence per rule. A language that misses a rule does not compile. */
export type FindingWording = { readonly [R in RuleName]: (finding: FindingOf<R>) => string };
