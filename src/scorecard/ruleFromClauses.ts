/**
 * 由分句到规则: clauses, a target and a 分值 make one scoring rule, or it is said why not.
 */
import type { Building, Built } from "./building";
import { type ClauseGroups, groupClauses } from "./clauseGroups";
import { areWholeNumbers, exceptionsOf, hasBarePercents, looseBands, mixesUnits, percentsIn, stretchOf } from "./conditionBands";
import type { Fault } from "./finding";
import { type LooseBand, fitBands } from "./fitBands";
import { type NamedPoints, fullMarkOf } from "./fullMark";
import { isLowerBetter, methodShape, pastBaseline, ratioShape } from "./methodRule";
import type { ScoringMethod } from "./model";
import { isClose, withoutDust } from "./number";
import { type OwnUnit, ambiguous, isFault, levelIn, percentFactor, unitBounds } from "./ownUnit";
import { givesNothing, outcomePoints } from "./outcomePoints";
import { namedPlaces, placesShape } from "./placesShape";
import type { Band, Interval, RuleSource, ScoringRule, Shape } from "./rule";
import type { Condition, RuleText } from "./ruleClause";
import { happenings } from "./happenings";
import { stateBands, wordsShape } from "./wordsShape";
import { stepsShape } from "./stepsShape";

/** What each kind of sentence may be called under 计分方法. */
const methodsOf = {
  ratio: ["ratio"],
  proportion: ["ratio", "linear", "efficacy", "floorline"],
  bands: ["bands", "range", "count", "steps", "floorline", "done"],
  filled: ["range", "linear", "bands", "ratio", "efficacy", "floorline"],
  steps: ["steps", "count"],
  words: ["done", "grade", "bands"],
  places: ["rank", "bands"],
} as const satisfies { readonly [kind: string]: readonly ScoringMethod[] };

type Kind = keyof typeof methodsOf | "bounds";

export function ruleFromClauses(text: RuleText, source: RuleSource): ScoringRule | Fault {
  const said = groupClauses(text);
  const row = withTarget(said, source);
  return isFault(row) ? row : ruleOfRow(text, said, row);
}

/** 目标90%，每低1个百分点扣2分: where the row has no target it is this one; another target contradicts. */
function withTarget({ text, target }: ClauseGroups, row: RuleSource): RuleSource | Fault {
  if (target === null) return row;
  const at = levelIn(target, null, { text, unit: row.unit, target: row.target, baseline: null, lowerIsBetter: false, isRatio: false });
  if (typeof at !== "number") return at;
  if (row.target === null) return { ...row, target: at };
  return isClose(at, row.target) ? row : ambiguous(text, "method");
}

function ruleOfRow(text: RuleText, said: ClauseGroups, row: RuleSource): ScoringRule | Fault {
  const groups = namedPlaces(stateBands(happenings(said, row), row), row.method);
  if (groups.contradicts) return ambiguous(text.text, "method");
  const kind = kindOf(groups, row);
  // 100%得满分，低于100%按比例得分 of a rate: 100% is its target.
  const source = row.target === null && (kind === "proportion" || kind === "ratio") && hasFullAtWhole(groups) ? { ...row, target: 1 } : row;
  if (kind !== "bounds" && source.method !== null && !(methodsOf[kind] as readonly ScoringMethod[]).includes(source.method)) {
    return { rule: "rule-ambiguous", field: "method", text: text.text, about: "method" };
  }
  const own: OwnUnit = {
    text: text.text, unit: source.unit, target: source.target, baseline: source.baseline,
    lowerIsBetter: groups.ratio?.inverse === true ? true : (groups.lowerIsBetter ?? isLowerBetter(source)),
    isRatio: kind === "ratio" || kind === "proportion" || kind === "bounds",
  };
  if (mixesUnits(groups.bands, groups.steps, own)) return ambiguous(text.text, "unit");
  if (onlyAdds(groups)) return ambiguous(text.text, "full");
  const mark = fullMarkOf(namedPoints(groups, kind, source.full), source.full);
  if (isFault(mark)) return mark;
  const building: Building = { groups, source, own, mark };
  const built = build(kind, building);
  return isFault(built) ? built : bounded(built, building);
}

/** 第1名加5分，第2名加3分: added to what? */
function onlyAdds({ bands, words, places, base }: ClauseGroups): boolean {
  const outcomes = [...bands, ...words, ...places].map(({ outcome }) => outcome);
  const adds = outcomes.some((outcome) => (outcome.gives === "change" && outcome.points > 0) || (outcome.gives === "changeShare" && outcome.share > 0));
  return adds && base === null && outcomes.every((outcome) => outcome.gives === "change" || outcome.gives === "changeShare" || givesNothing(outcome));
}

/** Whether all that is told from a proportion begins at 100%. */
function hasFullAtWhole({ bands }: ClauseGroups): boolean {
  const proportions = bands.filter(({ outcome }) => outcome.gives === "proportion").flatMap(({ conditions }) => conditions);
  const edges = proportions.flatMap(({ from, to }) => [from, to]).filter((edge) => edge !== null);
  return edges.length > 0 && edges.every(({ quantity }) => quantity.unit === "percent" && quantity.value === 1);
}

/** What kind of sentence it is. `bounds`: it only limits what its method, or the attainment, gives. */
function kindOf(groups: ClauseGroups, source: RuleSource): Kind {
  if (groups.places.length > 0 || groups.ratioToFirst) return "places";
  if (groups.words.length > 0) return "words";
  if (groups.steps.length > 0) return "steps";
  if (groups.ratio !== null) return "ratio";
  const earned = groups.bands.filter((band) => !givesNothing(band.outcome));
  const isProportional = earned.some((band) => band.outcome.gives === "proportion");
  const isStretch = (condition: Condition): boolean => condition.from !== null && condition.to !== null;
  if (isProportional) return earned.every((band) => band.outcome.gives !== "proportion" || band.conditions.every(isStretch)) ? "filled" : "proportion";
  if (groups.proportion !== null) {
    const corners = new Set(earned.map((band) => JSON.stringify(band.conditions)));
    return groups.proportion.between || corners.size > 1 ? "filled" : "proportion";
  }
  if (earned.length > 0 || groups.others !== null) return "bands";
  return groups.bands.length > 0 && source.method === null && source.target === null ? "bands" : "bounds";
}

function build(kind: Kind, building: Building): Built | Fault {
  switch (kind) {
    case "ratio":
    case "proportion":
      return proportional(building);
    case "bands":
    case "filled":
      return banded(building, kind === "filled");
    case "steps":
      return stepsShape(building);
    case "words":
      return wordsShape(building);
    case "places":
      return placesShape(building);
    case "bounds":
      return onlyBounds(building);
  }
}

/** 实际/目标×100, 按完成比例得分; with 基准法 and its like the proportion is theirs. */
function proportional({ groups, source, own, mark }: Building): Built | Fault {
  const method = source.method ?? "ratio";
  if (groups.base?.gives === "points" || groups.others !== null) return ambiguous(own.text, "method");
  // 低于目标的按比例得分 is the ratio itself; 低于90%的按比例得分 with a target of 95% leaves open of what.
  const proportions: Interval[] = [];
  for (const band of groups.bands.filter((clause) => clause.outcome.gives === "proportion")) {
    const stretch = band.conditions.length === 1 ? stretchOf(band.conditions[0]!, own, false) : ambiguous(own.text, "method");
    if (isFault(stretch)) return stretch;
    if (stretch.from !== own.target && stretch.to !== own.target) return ambiguous(own.text, "method");
    proportions.push({ ...stretch, includesFrom: stretch.includesFrom ?? true, includesTo: stretch.includesTo ?? true });
  }
  const full = groups.ratio?.mark ?? mark.mark;
  const shape = method === "ratio" ? ratioShape(source, own.lowerIsBetter, full) : methodShape(method, source);
  if (isFault(shape)) return shape;
  const all = exceptionsOf(groups.bands.filter((band) => band.outcome.gives !== "proportion"), own, full);
  if (isFault(all)) return all;
  // 100%以上按比例计分，60%以下不得分 says nothing of 80%.
  const isMet = (one: Interval): boolean => (own.lowerIsBetter ? one.to === Infinity || [...proportions, ...all].some((other) => other.from === one.to) : one.from === -Infinity || [...proportions, ...all].some((other) => other.to === one.from));
  if (!proportions.every(isMet)) return ambiguous(own.text, "method");
  // 超过120%按120分计 is where the proportion ends, not a leap to 120.
  const isEnd = (band: Band): boolean => shape.shape === "ratio" && !shape.lowerIsBetter && band.to === Infinity && isClose((band.from / shape.target) * full, band.start);
  const exceptions = all.filter((band) => !isEnd(band));
  // 实际/目标×100，完成目标得10分: at the target the two must meet.
  const atTarget = own.target === null ? undefined : exceptions.find((band) => band.from === own.target && band.start > 0);
  if (method === "ratio" && atTarget !== undefined && !isClose(atTarget.start, full)) return ambiguous(own.text, "full");
  const cap = Math.max(full, ...all.filter(isEnd).map((band) => band.start));
  return { shape: inMarks(shape, full), method, cap, floor: 0, exceptions: method === "floorline" ? [...exceptions, ...pastBaseline(source)] : exceptions };
}

/** The lines of methodRule.ts count to 100. */
function inMarks(shape: Shape, mark: number): Shape {
  return shape.shape === "line" ? { ...shape, base: withoutDust((shape.base * mark) / 100), mark } : shape;
}

function banded({ groups, source, own, mark }: Building, fill: boolean): Built | Fault {
  if (groups.base?.gives === "points" || groups.limits.bonus !== null || groups.limits.deduction !== null) return ambiguous(own.text, "method");
  const saysDone = groups.bands.some((band) => band.conditions.some((condition) => condition.subject === "done"));
  if (fill && saysDone && source.target === null) return { rule: "target-missing", field: "target" };
  const loose = looseBands(groups.bands, own, mark.mark, fill);
  if (isFault(loose)) return loose;
  const said = groups.others === null ? null : outcomePoints(groups.others, mark.mark);
  if (groups.others !== null && said === null) return ambiguous(own.text, "method");
  // 低于95%扣5分: from what nothing is taken stays whole. 1次扣5分: what stays whole lies before the first.
  const takes = groups.bands.filter(({ outcome }) => outcome.gives === "change" || outcome.gives === "changeShare");
  const onlyTakes = takes.length > 0 && said === null && groups.bands.every((band) => givesNothing(band.outcome) || takes.includes(band));
  const first = Math.min(...loose.map((band) => band.from));
  const isCases = takes.some((band) => band.conditions.some(({ isPoint }) => isPoint === "exact"));
  // 投诉2次扣3分: and of one?
  if (onlyTakes && isCases && takes.every(({ conditions }) => conditions.every(({ from }) => from !== null && from.quantity.value > 1))) return ambiguous(own.text, "unsaid");
  const others = onlyTakes && !isCases ? mark.mark : said;
  const before: LooseBand = { from: -Infinity, to: first, includesFrom: false, includesTo: null, points: mark.mark, isReach: false };
  const bands = fitBands(onlyTakes && isCases && first > -Infinity ? [before, ...loose] : loose, { text: own.text, fill, others, wholeNumbers: areWholeNumbers(groups.bands, own) });
  if (isFault(bands)) return inPercents(bands, groups, own);
  const method = groups.hasOccurrence ? "count" : source.method ?? (!fill ? "bands" : risesAndFalls(bands) ? "range" : "linear");
  return { shape: { shape: "bands", bands }, method, cap: Math.max(mark.mark, ...bands.map((band) => Math.max(band.start, band.end))), floor: 0, exceptions: [] };
}

/** Where all edges are per cents, a gap is named as the sentence counts: between 99% and 100%. */
function inPercents(fault: Fault, groups: ClauseGroups, own: OwnUnit): Fault {
  if (fault.rule !== "bands-gap" && fault.rule !== "bands-overlap") return fault;
  const edges = groups.bands.flatMap((band) => band.conditions.flatMap((condition) => [condition.from, condition.to])).filter((edge) => edge !== null);
  const factor = edges.every((edge) => edge.quantity.unit === "percent") ? percentFactor(null, own) : 1;
  if (typeof factor !== "number") return fault;
  const [from, to] = fault.between;
  return { ...fault, between: [withoutDust(from / factor), withoutDust(to / factor)] };
}

function risesAndFalls(bands: readonly Band[]): boolean {
  return bands.some((band) => band.end > band.start) && bands.some((band) => band.end < band.start);
}

/** 低于80%不得分 and no more: what its method gives; without a method, the ratio to the target. */
function onlyBounds({ groups, source, own, mark }: Building): Built | Fault {
  if (source.method === null && groups.bands.length === 0) return ambiguous(own.text, "unsaid");
  if (groups.base?.gives === "points") return ambiguous(own.text, "method");
  const method = source.method ?? "ratio";
  const shape = method === "ratio" ? ratioShape(source, own.lowerIsBetter, mark.mark) : methodShape(method, source);
  if (isFault(shape)) return shape;
  const exceptions = exceptionsOf(groups.bands, { ...own, isRatio: method === "ratio" }, mark.mark);
  if (isFault(exceptions)) return exceptions;
  // 高于目标值不得分 alone does not say that more is better below it.
  const isWorse = (band: Band): boolean => (own.lowerIsBetter ? band.to === Infinity : band.from === -Infinity);
  if (source.method === null && !exceptions.every(isWorse)) return ambiguous(own.text, "method");
  return { shape: inMarks(shape, mark.mark), method, cap: mark.mark, floor: 0, exceptions: method === "floorline" ? [...exceptions, ...pastBaseline(source)] : exceptions };
}

/** What the sentence says about points, for deciding what it counts out of. */
function namedPoints(groups: ClauseGroups, kind: Kind, full: number | null): NamedPoints {
  const outcomes = [...groups.bands, ...groups.words, ...groups.places].map((clause) => clause.outcome);
  const all = [...outcomes, ...(groups.base === null ? [] : [groups.base]), ...(groups.others === null ? [] : [groups.others])];
  const marks = all.filter((outcome) => outcome.gives === "points").map((outcome) => outcome.points).filter((points) => points > 0);
  const changes = all.filter((outcome) => outcome.gives === "change").map((outcome) => Math.abs(outcome.points));
  const { cap, floor, bonus, deduction } = groups.limits;
  const saysFull = all.some((outcome) => outcome.gives === "share" && outcome.share === 1);
  const isRatio = kind === "ratio" || kind === "proportion" || kind === "bounds";
  const ratioMark = groups.ratio?.mark ?? null;
  // 达到60%得6分，每提高1%加0.1分，最高10分: the limit is the most that can be had.
  const isCapFull = full !== null && cap !== null && isClose(cap, full) && groups.steps.some((step) => step.points > 0);
  return {
    text: groups.text,
    stated: groups.fullMark ?? (kind === "proportion" ? markAtTarget(groups) : null),
    most: isRatio ? (ratioMark ?? cap) : isCapFull ? cap : saysFull || marks.length === 0 ? null : Math.max(...marks),
    marks: [...marks, ...groups.cutoffs.map((cutoff) => cutoff.below), ...[cap, floor].filter((limit) => limit !== null && limit > 0).map(Number)],
    changes: [...changes, ...groups.steps.filter((step) => !step.ofFull).map((step) => Math.abs(step.points)), ...[bonus, deduction].filter((limit) => limit !== null).map(Number)],
    isRatio,
  };
}

/** 完成目标得10分，未完成的按比例得分: what the proportion is of. */
function markAtTarget({ bands }: ClauseGroups): number | null {
  const isTarget = ({ from }: Condition): boolean => from !== null && from.quantity.value === 1 && (from.quantity.of === "target" || from.quantity.unit === "percent");
  const [band] = bands.filter(({ conditions, outcome }) => outcome.gives === "points" && outcome.points > 0 && conditions.some(isTarget));
  return band?.outcome.gives === "points" ? band.outcome.points : null;
}

function bounded(built: Built, { groups, own, mark }: Building): ScoringRule | Fault {
  const { limits } = groups;
  // 最多扣6分，扣完为止; 最多加5分，最高120分: the narrower of the two.
  const cap = limits.cap === null ? built.cap : limits.bonus === null && !groups.noBonus ? limits.cap : Math.min(limits.cap, built.cap);
  const floor = Math.max(limits.floor ?? 0, built.floor);
  const isSteps = built.shape.shape === "steps";
  const base = built.shape.shape === "steps" ? built.shape.base : 0;
  if (cap < floor || cap < base || (!isSteps && (limits.bonus !== null || limits.deduction !== null))) return ambiguous(own.text, "full");
  const { least, most } = unitBounds(percentsIn(groups.bands, groups.steps), hasBarePercents(groups.bands, own), own);
  const { method, exceptions, shape } = built;
  return { method, text: own.text, floor, cap, exceptions, cutoffs: groups.cutoffs, scale: mark.scale, least, most, ...shape };
}
