/**
 * 等级: from a score to a grade, with vetoes, quotas and the coefficient for pay
 * (RULES.md, section 6, steps 4 to 7).
 */
import type { GradeBand, Points, Veto } from "./model";
import { withoutDust } from "./number";
import type { Language } from "./table";

/** 默认等级 */
export const defaultGrades: readonly GradeBand[] = [
  { grade: "优秀", minimum: 90, coefficient: null, quota: null },
  { grade: "良好", minimum: 80, coefficient: null, quota: null },
  { grade: "合格", minimum: 60, coefficient: null, quota: null },
  { grade: "不合格", minimum: 0, coefficient: null, quota: null },
];

/** The same where the workbook is in English. */
export const defaultEnglishGrades: readonly GradeBand[] = ["Excellent", "Good", "Pass", "Fail"].map((grade, index) => ({ ...defaultGrades[index]!, grade }));

/**
 * Grade (等级) of a score, by bands [minimum, next minimum); a score below the lowest
 * minimum has the lowest grade. 一票否决 gives the lowest grade whatever the score,
 * 一票否优 any but the highest.
 *
 * @param bands in any order; at least one
 * @returns its index in the bands sorted from the highest minimum down
 * @example gradeIndex(90, defaultGrades, null) // 0 — 优秀 from 90 on
 * @example gradeIndex(89.99, defaultGrades, null) // 1
 * @example gradeIndex(95, defaultGrades, "bar") // 1
 * @example gradeIndex(95, defaultGrades, "reject") // 3
 */
export function gradeIndex(score: Points, bands: readonly GradeBand[], flag: Veto | null): number {
  const lowest = bands.length - 1;
  if (flag === "reject") return lowest;
  const sorted = fromTheTop(bands);
  const reached = sorted.findIndex(({ minimum }) => withoutDust(score) >= minimum);
  const index = reached < 0 ? lowest : reached;
  return flag === "bar" ? Math.min(Math.max(index, 1), lowest) : index;
}

/** 生效的等级: a workbook's bands from the highest down; the usual ones in its language where it states none. */
export function bandsInForce({ grades, language }: { readonly grades: readonly GradeBand[]; readonly language: Language }): readonly GradeBand[] {
  return fromTheTop(grades.length > 0 ? grades : language === "en" ? defaultEnglishGrades : defaultGrades);
}

/** Bands from the highest minimum down (由高到低). */
export function fromTheTop(bands: readonly GradeBand[]): readonly GradeBand[] {
  return [...bands].sort((a, b) => b.minimum - a.minimum);
}

/** Somebody to be graded: a card or a person. */
export interface Candidate {
  /** Null is not graded. */
  readonly score: Points | null;
  readonly flag: Veto | null;
  /** Quotas count among those of the same group. */
  readonly group: string;
}

/** 名额并列: a tie across the line of a quota. Nobody in it is promoted. */
export interface QuotaTie {
  readonly grade: GradeBand;
  /** Indices of the candidates. */
  readonly tied: readonly number[];
  /** How many the quota lets in. */
  readonly places: number;
}

/**
 * Grades with quotas (名额): in each group the floor of share × eligible may keep a
 * grade; those beyond get the next, and count in its quota. A tie across the line
 * is reported, and nobody in it is promoted. Eligible are the scored without a
 * veto, where there are at least two of them.
 *
 * @returns for each candidate the index of its grade from the top, and the ties
 * @example gradesWithQuota([95, 94, 93, 70, 65].map((score) => ({ score, flag: null, group: "" })), [{ grade: "优", minimum: 90, coefficient: null, quota: 0.2 }, { grade: "中", minimum: 0, coefficient: null, quota: null }]).indices // [0, 1, 1, 1, 1]
 */
export function gradesWithQuota(candidates: readonly Candidate[], bands: readonly GradeBand[]): { readonly indices: readonly (number | null)[]; readonly ties: readonly QuotaTie[] } {
  const sorted = fromTheTop(bands);
  const indices = candidates.map(({ score, flag }) => (score === null ? null : gradeIndex(score, sorted, flag)));
  const ties: QuotaTie[] = [];
  for (const group of new Set(candidates.map((candidate) => candidate.group))) {
    const eligible = candidates.flatMap(({ score, flag, group: own }, index) => (score !== null && flag === null && own === group ? [index] : []));
    if (eligible.length < 2) continue;
    sorted.slice(0, -1).forEach((grade, level) => {
      if (grade.quota === null) return;
      const places = placesOf(grade.quota, eligible.length);
      const { kept, tied } = withinPlaces(eligible.filter((index) => indices[index] === level), candidates, places);
      if (tied.length > 0) ties.push({ grade, tied, places });
      for (const index of eligible) if (indices[index] === level && !kept.has(index)) indices[index] = level + 1;
    });
  }
  return { indices, ties };
}

/**
 * Places of a quota (名额数): under 1 a share of the eligible, rounded down; from 1 on a number.
 *
 * @example placesOf(0.35, 8) // 2
 * @example placesOf(3, 8) // 3
 */
export function placesOf(quota: number, eligible: number): number {
  return Math.floor(withoutDust(quota < 1 ? quota * eligible : quota));
}

/** Who keeps the grade, and who is tied across the line. */
function withinPlaces(contenders: readonly number[], candidates: readonly Candidate[], places: number): { readonly kept: ReadonlySet<number>; readonly tied: readonly number[] } {
  const scoreOf = (index: number): number => withoutDust(candidates[index]!.score!);
  const ranked = [...contenders].sort((a, b) => scoreOf(b) - scoreOf(a));
  if (ranked.length <= places) return { kept: new Set(ranked), tied: [] };
  const line = scoreOf(ranked[places]!);
  const isTie = places > 0 && scoreOf(ranked[places - 1]!) === line;
  const kept = ranked.slice(0, places).filter((index) => scoreOf(index) > line);
  return { kept: new Set(kept), tied: isTie ? contenders.filter((index) => scoreOf(index) === line) : [] };
}

/** Coefficient for pay (系数): that of the grade, or in proportion to the score, 100 giving 1. */
export function coefficientOf(grade: GradeBand, score: Points): number | null {
  return grade.coefficient === "linear" ? withoutDust(score / 100) : grade.coefficient;
}
