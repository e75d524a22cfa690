/** 归类: the clauses of a rule text by what they do. */
import type { Clause, Condition, Outcome, Quantity, RuleText, StepClause } from "./ruleClause";
import { givesNothing } from "./outcomePoints";
import type { Cutoff } from "./rule";

export type ClauseOf<K extends Clause["clause"]> = Extract<Clause, { clause: K }>;

export interface ClauseGroups {
  readonly text: string;
  readonly ratio: ClauseOf<"ratio"> | null;
  readonly proportion: ClauseOf<"proportion"> | null;
  readonly bands: readonly ClauseOf<"band">[];
  readonly others: Outcome | null;
  readonly steps: readonly StepClause[];
  readonly words: readonly ClauseOf<"word">[];
  readonly places: readonly ClauseOf<"place">[];
  readonly ratioToFirst: boolean;
  readonly trends: readonly ClauseOf<"trend">[];
  readonly hasOccurrence: boolean;
  /** 满分10分 */
  readonly fullMark: number | null;
  /** 得90分, 基础分80分 */
  readonly base: Outcome | null;
  readonly limits: { readonly cap: number | null; readonly floor: number | null; readonly bonus: number | null; readonly deduction: number | null };
  readonly cutoffs: readonly Cutoff[];
  /** 目标90% */
  readonly target: Quantity | null;
  readonly partial: "whole" | "started" | "proportional";
  readonly lowerIsBetter: boolean | null;
  readonly noBonus: boolean;
  /** Something is said twice, and differently; 每低1分扣0.5分，低于60分不得分 leaves open which of the two marks. */
  readonly contradicts: boolean;
}

/** 得分低于60分 and the like: bounds on the points themselves. */
interface PointBounds {
  readonly cutoffs: readonly Cutoff[];
  readonly cap: number | null;
  readonly floor: number | null;
}

/** The clauses of a rule text, grouped; once for each text. */
export function groupClauses(read: RuleText): ClauseGroups {
  const known = grouped.get(read);
  if (known !== undefined) return known;
  const groups = group(read);
  grouped.set(read, groups);
  return groups;
}

const grouped = new WeakMap<RuleText, ClauseGroups>();

function group({ text, clauses: said }: RuleText): ClauseGroups {
  const clauses = sameSubject(casesAsBands(said));
  const of = <K extends Clause["clause"]>(kind: K): readonly ClauseOf<K>[] => clauses.filter((clause): clause is ClauseOf<K> => clause.clause === kind);
  const limit = (kind: ClauseOf<"limit">["of"], ...more: readonly (number | null)[]): readonly number[] =>
    [...of("limit").filter((clause) => clause.of === kind).map((clause) => clause.points), ...more.filter((points) => points !== null)];
  const isOfPoints = boundsThePoints(of("band"), of("step"), of("ratio").length + of("proportion").length > 0);
  const bounds = of("band").filter(isOfPoints).map(pointBounds);
  const caps = limit("cap", ...bounds.map((bound) => bound?.cap ?? null));
  const floors = limit("floor", ...bounds.map((bound) => bound?.floor ?? null));
  const bases = of("base").filter((clause) => !clause.isFullMark);
  const marks = of("base").filter((clause) => clause.isFullMark).map((clause) => (clause.outcome.gives === "points" ? clause.outcome.points : 100));
  const directions = of("direction").map((clause) => clause.lowerIsBetter);
  const partials = of("partial").map((clause) => clause.how);
  const bonuses = limit("bonus");
  const deductions = limit("deduction");
  return {
    text,
    ratio: of("ratio")[0] ?? null,
    proportion: of("proportion")[0] ?? null,
    bands: of("band").filter((clause) => !isOfPoints(clause)),
    others: of("others")[0]?.outcome ?? null,
    steps: of("step"),
    words: of("word"),
    places: of("place"),
    ratioToFirst: of("ratioToFirst").length > 0,
    trends: of("trend"),
    hasOccurrence: of("occurrence").length > 0,
    fullMark: marks[0] ?? null,
    base: bases[0]?.outcome ?? null,
    limits: { cap: caps.length === 0 ? null : Math.min(...caps), floor: floors.length === 0 ? null : Math.max(...floors), bonus: bonuses[0] ?? null, deduction: deductions[0] ?? null },
    cutoffs: bounds.flatMap((bound) => bound?.cutoffs ?? []),
    target: of("target")[0]?.quantity ?? null,
    partial: partials[0] ?? "whole",
    lowerIsBetter: directions[0] ?? null,
    noBonus: of("noBonus").length > 0,
    contradicts:
      bounds.includes(null) || (of("step").some(({ width }) => width.unit === "points") && of("band").some((band) => isOfPoints(band) && band.conditions.some(({ subject }) => subject !== "result"))) ||
      differ(bases.map((clause) => JSON.stringify(clause.outcome))) || differ(marks) || differ(directions) || differ(partials) ||
      differ(bonuses) || differ(deductions) || of("others").length > 1 || of("target").length > 1 || of("ratio").length > 1 || of("proportion").length > 1,
  };
}

/** 完成85%得60分，100%得100分: what one clause compares, the others do too. */
function sameSubject(clauses: readonly Clause[]): readonly Clause[] {
  const subjects = new Set(clauses.flatMap((clause) => (clause.clause === "band" ? clause.conditions.map(({ subject }) => subject) : clause.clause === "step" ? [clause.subject] : [])));
  const [named, ...more] = [...subjects].filter((subject) => subject === "attainment" || subject === "done");
  if (named === undefined || more.length > 0 || subjects.has("actual")) return clauses;
  const isShare = ({ from, to }: Condition): boolean => (from ?? to)?.quantity.unit === "percent";
  return clauses.map((clause) =>
    clause.clause === "band" ? { ...clause, conditions: clause.conditions.map((condition) => (condition.subject === null && isShare(condition) ? { ...condition, subject: named } : condition)) } : clause,
  );
}

/** 发生1起扣20分，发生2起扣50分; 引进1个得5分，2个得8分: the first is no step then, but a case like the others. */
function casesAsBands(clauses: readonly Clause[]): readonly Clause[] {
  const cases = clauses.filter((clause) => clause.clause === "band" && !givesNothing(clause.outcome) && clause.conditions.every(({ isPoint }) => isPoint === "exact"));
  const areLate = cases.some((clause) => clause.clause === "band" && clause.conditions.some(({ gap }) => gap !== null));
  return clauses.map((clause) => {
    const isLate = areLate && clause.clause === "step" && clause.toward === "above";
    if (cases.length === 0 || clause.clause !== "step" || !clause.isSingle || !(clause.toward === "count" || isLate)) return clause;
    const edge = { quantity: clause.width, included: true };
    const { points, ofFull, earns } = clause;
    const outcome: Outcome = ofFull ? { gives: earns ? "share" : "changeShare", share: points } : { gives: earns ? "points" : "change", points };
    return { clause: "band", conditions: [{ subject: null, gap: isLate ? "above" : null, from: edge, to: edge, isPoint: "exact" }], outcome };
  });
}

function differ(values: readonly unknown[]): boolean {
  return new Set(values).size > 1;
}

/**
 * 低于60分不得分 bounds the points. But where the bands themselves are in 分 (90分以上得满分,
 * 80-90分得80%), what is compared is the indicator's own mark. 低于60不得分 without 分 bounds
 * the points beside a proportion, or beside steps of per cents, which 60 cannot be.
 */
function boundsThePoints(bands: readonly ClauseOf<"band">[], steps: readonly StepClause[], hasProportion: boolean): (clause: ClauseOf<"band">) => boolean {
  const edgeOf = (condition: Condition): Quantity | undefined => (condition.from ?? condition.to)?.quantity;
  const marksThemselves = bands.some((band) => band.conditions.some((condition) => edgeOf(condition)?.unit === "points" && condition.subject !== "result") && pointBounds(band) === null);
  const arePercents = steps.length > 0 && steps.every((step) => step.width.unit === "percent");
  const isBare = (condition: Condition): boolean => {
    const edge = edgeOf(condition);
    return edge?.unit === null && edge.of === null && condition.subject === null && (hasProportion || (arePercents && edge.value > 1.5));
  };
  return (band) => band.conditions.some((condition) => condition.subject === "result" || (condition.subject !== "actual" && edgeOf(condition)?.unit === "points" && !marksThemselves)) || (band.conditions.every(isBare) && pointBounds(band) !== null);
}

/** Null where a condition on the points says anything but 不得分, or "as so many". */
function pointBounds({ conditions, outcome }: ClauseOf<"band">): PointBounds | null {
  const [condition, ...more] = conditions;
  if (condition === undefined || more.length > 0 || outcome.gives !== "points") return null;
  const { from, to } = condition;
  const edge = from ?? to;
  if (edge === null || (from !== null && to !== null) || edge.quantity.of !== null || (edge.quantity.unit !== "points" && edge.quantity.unit !== null)) return null;
  const { value } = edge.quantity;
  if (from === null && outcome.points === 0) return { cutoffs: [{ below: value, included: edge.included === true }], cap: null, floor: null };
  if (outcome.points !== value) return null;
  return from === null ? { cutoffs: [], cap: null, floor: value } : { cutoffs: [], cap: value, floor: null };
}
