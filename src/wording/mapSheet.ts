/** 战略地图的用语: every word a strategy map drawn on a sheet carries. */
import type { Light } from "../scorecard/light";
import type { Language } from "../scorecard/table";
import { number, percent } from "./amounts";

export interface MapSheetWords {
  /** A sheet's name, before it is shortened and made unique. */
  readonly sheet: (card: string) => string;
  readonly title: (period: string | null, card: string) => string;
  readonly organisation: (name: string) => string;
  readonly score: (points: number | null, grade: string | null) => string;
  readonly coverage: (share: number | null) => string;
  /** 红绿灯: a sign beside the colour, which alone says nothing in print. */
  readonly sign: { readonly [L in Light]: string };
  readonly missing: string;
  readonly points: (points: number) => string;
  readonly weight: (share: number) => string;
  readonly noPerspective: string;
  readonly noObjectives: string;
  readonly lag: (months: number) => string;
  /** In the column 反馈 of the 因果 table. */
  readonly yes: string;
  readonly feedback: string;
  readonly box: (perspective: string, name: string, light: string) => string;
  readonly line: (cause: string, effect: string, remarks: readonly string[]) => string;
  readonly strength: (word: string) => string;
  readonly legend: {
    readonly strong: string;
    readonly usual: string;
    readonly weak: string;
    readonly lagged: string;
    readonly feedback: string;
    /** What the signs stand for: the grades, the highest first. */
    readonly lights: (grades: readonly string[]) => string;
  };
  /** What screen readers say of bands. */
  readonly band: (perspective: string) => string;
}

const points = (value: number): string => value.toFixed(2);

const signs = { green: "●", amber: "▲", red: "■", grey: "○" } as const;

function legendOfSigns(grades: readonly string[], and: string, gap: string, missing: string): string {
  const [highest, ...others] = grades;
  const lowest = others.pop();
  const parts: readonly (readonly [string, string | undefined])[] = [[signs.green, highest], [signs.amber, others.length === 0 ? undefined : others.join(and)], [signs.red, lowest], [signs.grey, missing]];
  return parts.flatMap(([sign, word]) => (word === undefined ? [] : [`${sign} ${word}`])).join(gap);
}

const zh: MapSheetWords = {
  sheet: (card) => `${card}战略地图`,
  title: (period, card) => `${period ?? ""}${card}战略地图`,
  organisation: (name) => `单位：${name}`,
  score: (score, grade) => `得分：${score === null ? "缺数" : points(score)}${grade === null ? "" : `　等级：${grade}`}`,
  coverage: (share) => (share === null ? "" : `　因果覆盖率：${percent(share)}`),
  sign: signs,
  missing: "缺数",
  points,
  weight: (share) => `权重 ${percent(share)}`,
  noPerspective: "未分维度",
  noObjectives: "（没有目标）",
  lag: (months) => `${number(months)} 个月后`,
  yes: "是",
  feedback: "反馈",
  box: (perspective, name, light) => `维度「${perspective}」的目标「${name}」：${light}`,
  line: (cause, effect, remarks) => `「${cause}」支撑「${effect}」${remarks.length === 0 ? "" : `（${remarks.join("，")}）`}`,
  strength: (word) => `强度：${word}`,
  legend: {
    strong: "粗线：强",
    usual: "中线：中，或未写",
    weak: "细线：弱",
    lagged: "长划线：有滞后",
    feedback: "点线：反馈",
    lights: (grades) => legendOfSigns(grades, "、", "　", "缺数"),
  },
  band: (perspective) => `维度：${perspective}`,
};

const en: MapSheetWords = {
  sheet: (card) => `${card} strategy map`,
  title: (period, card) => `${card}: strategy map${period === null ? "" : `, ${period}`}`,
  organisation: (name) => `Organisation: ${name}`,
  score: (score, grade) => `Score: ${score === null ? "missing" : points(score)}${grade === null ? "" : `   Grade: ${grade}`}`,
  coverage: (share) => (share === null ? "" : `   Coverage: ${percent(share)}`),
  sign: signs,
  missing: "Missing",
  points,
  weight: (share) => `Weight ${percent(share)}`,
  noPerspective: "No perspective",
  noObjectives: "(no objectives)",
  lag: (months) => `after ${number(months)} mo.`,
  yes: "yes",
  feedback: "feedback",
  box: (perspective, name, light) => `Objective “${name}” in perspective “${perspective}”: ${light}`,
  line: (cause, effect, remarks) => `“${cause}” supports “${effect}”${remarks.length === 0 ? "" : ` (${remarks.join(", ")})`}`,
  strength: (word) => `strength: ${word}`,
  legend: {
    strong: "Thick: strong",
    usual: "Medium: medium or not said",
    weak: "Thin: weak",
    lagged: "Long dashes: with a lag",
    feedback: "Dots: feedback",
    lights: (grades) => legendOfSigns(grades, ", ", "   ", "Missing"),
  },
  band: (perspective) => `Perspective: ${perspective}`,
};

const words: { readonly [L in Language]: MapSheetWords } = { zh, en };

/**
 * 战略地图的用语 in one language.
 *
 * @example mapSheetWords("zh").sheet("民政局") // "民政局战略地图"
 */
export function mapSheetWords(language: Language): MapSheetWords {
  return words[language];
}
