/** 发生与增减: 发生事故不得分 and 比上年增长得满分 as bands, of a number of cases and of a change. */
import type { ClauseGroups, ClauseOf } from "./clauseGroups";
import type { RuleSource } from "./rule";
import type { Condition, Edge, Outcome } from "./ruleClause";

type BandClause = ClauseOf<"band">;

const anywhere: Condition = { subject: null, gap: null, from: null, to: null, isPoint: null };
const full: Outcome = { gives: "share", share: 1 };
const nothing: Outcome = { gives: "points", points: 0 };

function edge(value: number, unit: string | null, included: boolean): Edge {
  return { quantity: { value, unit, of: null }, included };
}

/**
 * Both kinds of clause as bands. They speak of the whole indicator: beside steps, or a
 * change beside other bands, they contradict.
 */
export function happenings(groups: ClauseGroups, source: RuleSource): ClauseGroups {
  if (!groups.hasOccurrence && groups.trends.length === 0) return groups;
  const isAlone = (groups.bands.length === 0 || groups.trends.length === 0) && groups.steps.length === 0 && groups.places.length === 0 && groups.ratio === null && groups.proportion === null && groups.others === null;
  if (!isAlone || (groups.hasOccurrence && groups.trends.length > 0)) return { ...groups, contradicts: true };
  return groups.hasOccurrence ? cases(groups) : changes(groups, source);
}

/** 未发生得满分，发生事故不得分: 0 is full, the first case takes it all. 0起得80分，发生1起不得分 says what 0 is. */
function cases(groups: ClauseGroups): ClauseGroups {
  const some: BandClause = { clause: "band", conditions: [{ ...anywhere, from: edge(1, "次", true) }], outcome: nothing };
  if (groups.bands.length > 0) return { ...groups, bands: [...groups.bands, some] };
  const [without, ...more] = groups.words;
  const contradicts = groups.contradicts || more.length > 0 || (without !== undefined && without.done !== false);
  const bands: readonly BandClause[] = [
    { clause: "band", conditions: [{ ...anywhere, to: edge(0, "次", true) }], outcome: without?.outcome ?? groups.base ?? full },
    some,
  ];
  return { ...groups, contradicts, words: [], base: null, bands };
}

/** Without a baseline the actual is itself the change. */
function changes(groups: ClauseGroups, { baseline, target }: RuleSource): ClauseGroups {
  // 完成 beside 增长, or a target that the change may be meant against: nobody knows what is compared.
  const contradicts = groups.contradicts || groups.words.length > 0 || groups.base !== null || !groups.trends.some((trend) => trend.isNamed || trend.sign === 0) || (baseline === null && target !== null && target !== 0);
  const at = (included: boolean): Edge => (baseline === null ? edge(0, null, included) : { quantity: { value: 1, unit: null, of: "baseline" }, included });
  const bands = groups.trends.map(({ sign, outcome }): BandClause => ({
    clause: "band",
    conditions: [{ ...anywhere, from: sign < 0 ? null : at(sign === 0), to: sign > 0 ? null : at(sign === 0) }],
    outcome,
  }));
  return { ...groups, contradicts, trends: [], bands };
}
