/** 非此即彼, 定性法: words as points; and 完成/未完成 where they speak of a target in numbers. */
import type { ClauseGroups, ClauseOf } from "./clauseGroups";
import type { Fault } from "./finding";
import { outcomePoints } from "./outcomePoints";
import { ambiguous } from "./ownUnit";
import type { RuleSource } from "./rule";
import type { Condition } from "./ruleClause";
import type { Building, Built } from "./building";
import { isTimeUnit } from "./units";
import { defaultGrades, doneOrNot, isDone, wordKey } from "./stateWords";

export function wordsShape({ groups, mark, own }: Building): Built | Fault {
  const points = new Map<string, number>();
  for (const clause of groups.words) {
    const earned = outcomePoints(clause.outcome, mark.mark);
    if (earned === null) return ambiguous(own.text, "method");
    for (const word of clause.words) {
      const key = wordKey(word);
      if ((points.get(key) ?? earned) !== earned) return ambiguous(own.text, "method");
      points.set(key, earned);
    }
  }
  const otherwise = groups.others === null ? null : outcomePoints(groups.others, mark.mark);
  if ((groups.others !== null && otherwise === null) || groups.base?.gives === "points") return ambiguous(own.text, "method");
  const isGraded = groups.words.some((clause) => clause.done === null && isDone(clause.words[0] ?? "") === null);
  const words = new Map([...stateSynonyms(groups.words, points, otherwise, mark.mark), ...gradeSynonyms(points), ...points]);
  // 逾期不得分: 1 may be a day late, or the mark for what was done.
  if (isLate(groups)) for (const number of ["0", "1"]) words.delete(number);
  return { shape: { shape: "words", words, otherwise }, method: isGraded ? "grade" : "done", cap: Math.max(mark.mark, ...words.values()), floor: 0, exceptions: [] };
}

/**
 * 完成得满分 speaks of 是, √ and yes too; 未完成 is 0 where nothing is said of it. 未完成不得分
 * alone takes everything away, and so leaves what was done whole.
 */
function stateSynonyms(clauses: readonly ClauseOf<"word">[], points: ReadonlyMap<string, number>, otherwise: number | null, mark: number): ReadonlyMap<string, number> {
  // 完成得满分，延期得80%，未完成不得分: 否 may be either of two; beside 逾期完成 so may 完成.
  const areDistinct = [true, false].some((done) => new Set(clauses.filter((clause) => clause.done === done).map(({ outcome }) => outcomePoints(outcome, mark))).size > 1);
  if (areDistinct || clauses.some(({ words: [word = ""] }) => /^[逾延超]期完成/.test(word))) return new Map();
  const of = (done: boolean): number | undefined => points.get(wordKey(clauses.find((clause) => clause.done === done)?.words[0] ?? ""));
  const isOnlyNotDone = otherwise === null && clauses.every((clause) => clause.done === false && outcomePoints(clause.outcome, mark) !== mark);
  // 有不得分 leaves 无 whole.
  const [done, notDone] = [of(true) ?? (isOnlyNotDone ? mark : undefined), of(false) ?? (of(true) === 0 ? mark : undefined)];
  if (done === undefined && notDone === undefined) return new Map();
  const synonyms = doneOrNot(done ?? 0, notDone ?? otherwise ?? 0);
  return done === undefined ? new Map([...synonyms].filter(([word]) => isDone(word) === false)) : synonyms;
}

/** 优得100分 speaks of 优秀 too, and A级 of A, unless the sentence has a line of its own for it. */
function gradeSynonyms(points: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sameGrade = defaultGrades.flatMap(({ words }) => {
    const named = words.map(wordKey).filter((word) => points.has(word));
    return named.length === 0 ? [] : words.map((word) => [wordKey(word), points.get(named[0]!)!] as const);
  });
  const sameLevel = [...points].flatMap(([word, earned]) => {
    const level = /^([a-d甲乙丙丁])[级等]?$/.exec(word)?.[1];
    return level === undefined ? [] : [level, `${level}级`, `${level}等`].map((other) => [other, earned] as const);
  });
  return new Map([...sameGrade, ...sameLevel]);
}

const atTarget = { quantity: { value: 1, unit: null, of: "target" }, included: true } as const;
const reached: Condition = { subject: null, gap: null, from: atTarget, to: atTarget, isPoint: "reach" };
const missed: Condition = { subject: null, gap: null, from: null, to: { ...atTarget, included: false }, isPoint: "missed" };

const onTime = { subject: null, gap: "notAbove", from: null, to: { quantity: { value: 0, unit: null, of: null }, included: true }, isPoint: null } as const;

/** 逾期不得分 */
function isLate({ words }: ClauseGroups): boolean {
  return words.some((clause) => clause.words.some((word) => /^[逾延超]/.test(word)));
}

/** 按时完成得满分，逾期不得分 of an indicator in days, or with a day to hold it against. */
function lateBands(groups: ClauseGroups, { unit, target }: RuleSource): ClauseGroups | null {
  if (!isLate(groups) || groups.steps.length > 0 || groups.bands.length > 0 || (target === null && !isTimeUnit(unit)) || groups.words.some((clause) => clause.done === null)) return null;
  const said = groups.words.map((clause) => ({ clause: "band" as const, conditions: [clause.done === true ? onTime : late], outcome: clause.outcome }));
  const full: ClauseOf<"band"> = { clause: "band", conditions: [onTime], outcome: { gives: "share", share: 1 } };
  return { ...groups, words: [], bands: groups.words.some((clause) => clause.done === true) ? said : [full, ...said] };
}

function unitOf(band: ClauseOf<"band">): string | null {
  const [condition] = band.conditions;
  return (condition?.from ?? condition?.to)?.quantity.unit ?? null;
}

const late = { subject: null, gap: "above", from: null, to: null, isPoint: null } as const;

/**
 * Beside steps, proportions or bands, and where 完成目标 stands beside a target in
 * numbers, 完成 means that the actual reached the target.
 */
export function stateBands(groups: ClauseGroups, source: RuleSource): ClauseGroups {
  const { words, steps } = groups;
  const { target } = source;
  if (words.length === 0) return targetWords(groups, target);
  const days = lateBands(groups, source);
  if (days !== null) return days;
  const isNumeric = steps.length > 0 || groups.ratio !== null || groups.proportion !== null || groups.bands.length > 0 ||
    words.some((clause) => clause.outcome.gives === "proportion" || (clause.ofTarget && target !== null));
  if (!isNumeric) return groups;
  if (words.some((clause) => clause.done === null)) return { ...groups, contradicts: true };
  const isCount = steps.length > 0 && steps.every((step) => step.toward === "count");
  // 未发生得满分，发生1起扣10分; 按时完成得满分，每推迟1天扣2分: what there is before anything is taken away.
  const start = words.filter((clause) => clause.done === !isCount);
  if (isCount || (steps.length > 0 && target === null)) {
    const isOne = start.length === 1 && words.length === 1 && groups.base === null;
    return { ...groups, words: [], base: isOne ? start[0]!.outcome : groups.base, contradicts: groups.contradicts || !isOne };
  }
  // 按时完成得100分，延迟1-3天得80分: not late at all.
  const isOnTime = groups.bands.length > 0 && groups.bands.every((band) => band.conditions.every(({ gap }) => gap === "above"));
  if (isOnTime && start.length === 1 && words.length === 1) {
    return { ...groups, words: [], bands: [{ clause: "band", conditions: [{ ...onTime, to: { ...onTime.to, quantity: { ...onTime.to.quantity, unit: unitOf(groups.bands[0]!) } } }], outcome: start[0]!.outcome }, ...groups.bands] };
  }
  // ≥95%得100分，未达到的不得分: whatever the bands do not hold.
  const [only, ...more] = words;
  const namesOther = groups.bands.some((band) => band.conditions.some(({ from, to }) => (from ?? to)?.quantity.of === null));
  if (namesOther && only !== undefined && more.length === 0 && only.done === false && groups.others === null && steps.length === 0) {
    return { ...groups, words: [], others: only.outcome };
  }
  const bands = words.map((clause) => ({ clause: "band" as const, conditions: [clause.done === true ? reached : missed], outcome: clause.outcome }));
  return { ...groups, words: [], bands: [...bands, ...groups.bands] };
}

/** 完成目标得满分，未完成目标不得分 without a target in numbers: the words themselves are scored. */
function targetWords(groups: ClauseGroups, target: number | null): ClauseGroups {
  const speaksOfTarget = (condition: Condition): boolean => {
    const quantity = (condition.from ?? condition.to)?.quantity;
    return quantity?.of === "target" && quantity.value === 1 && (condition.isPoint === "reach" || condition.isPoint === "missed");
  };
  const areWords = groups.bands.length > 0 && groups.bands.every((band) => band.conditions.every(speaksOfTarget));
  if (target !== null || !areWords || groups.steps.length > 0 || groups.ratio !== null || groups.proportion !== null) return groups;
  const words = groups.bands.map(({ conditions, outcome }) => {
    const done = conditions[0]!.isPoint === "reach";
    return { clause: "word" as const, words: [done ? "完成" : "未完成"], done, ofTarget: true, outcome };
  });
  return { ...groups, bands: [], words };
}
