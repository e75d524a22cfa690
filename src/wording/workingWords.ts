/** 算式的用词: what stands between the figures of a working. */
import type { Missing } from "../scorecard/model";
import type { Language } from "../scorecard/table";

export interface WorkingWords {
  readonly separator: string;
  readonly steps: (division: string, count: string) => string;
  readonly band: (actual: string, band: string, points: string) => string;
  readonly exactly: (actual: string, points: string) => string;
  readonly word: (word: string, points: string) => string;
  readonly place: (place: string, points: string) => string;
  readonly given: (points: string) => string;
  readonly bound: { readonly cap: (points: string) => string; readonly floor: (points: string) => string };
  readonly cutoff: (below: string, isIncluded: boolean) => string;
  readonly evaluated: (sum: string) => string;
  readonly adjusted: (sum: string) => string;
  readonly missing: { readonly [M in Missing]: (points: string | null) => string };
  readonly lacking: (names: readonly string[]) => string;
  readonly nothing: string;
  readonly monitored: string;
}

const zh: WorkingWords = {
  separator: "；",
  steps: (division, count) => `${division}，计 ${count} 档`,
  band: (actual, band, points) => `${actual} 在 ${band} 内，得 ${points}`,
  exactly: (actual, points) => `恰为 ${actual}，得 ${points}`,
  word: (word, points) => `“${word}”得 ${points}`,
  place: (place, points) => `第 ${place} 名，得 ${points}`,
  given: (points) => `直接评分 ${points}`,
  bound: { cap: (points) => `最多 ${points}，取 ${points}`, floor: (points) => `最少 ${points}，取 ${points}` },
  cutoff: (below, isIncluded) => `${isIncluded ? "不超过" : "低于"} ${below} 不得分，取 0`,
  evaluated: (sum) => `评议后 ${sum}`,
  adjusted: (sum) => `加减分后 ${sum}`,
  missing: {
    block: () => "缺实际值，不出总分",
    exclude: () => "缺实际值，剔除，权重由同组其他项分担",
    zero: () => "缺实际值，按零分计",
    mean: (points) => (points === null ? "缺实际值，同类也没有可取的均值" : `缺实际值，取同类均值 ${points}`),
  },
  lacking: (names) => `没有得分：${names.join("、")}`,
  nothing: "没有考核指标",
  monitored: "监控指标，不计入总分",
};

const en: WorkingWords = {
  separator: "; ",
  steps: (division, count) => `${division}, counted as ${count} steps`,
  band: (actual, band, points) => `${actual} lies in ${band}: ${points}`,
  exactly: (actual, points) => `exactly ${actual}: ${points}`,
  word: (word, points) => `“${word}”: ${points}`,
  place: (place, points) => `place ${place}: ${points}`,
  given: (points) => `points as typed: ${points}`,
  bound: { cap: (points) => `at most ${points}: ${points}`, floor: (points) => `at least ${points}: ${points}` },
  cutoff: (below, isIncluded) => `${isIncluded ? "up to" : "below"} ${below} scores nothing: 0`,
  evaluated: (sum) => `after evaluation ${sum}`,
  adjusted: (sum) => `after adjustments ${sum}`,
  missing: {
    block: () => "no actual, so no total",
    exclude: () => "no actual: left out, its siblings share its weight",
    zero: () => "no actual: counted as 0",
    mean: (points) => (points === null ? "no actual, and no peer has one" : `no actual: the peers' mean, ${points}`),
  },
  lacking: (names) => `without points: ${names.join(", ")}`,
  nothing: "no scored indicator",
  monitored: "monitored, not part of the total",
};

export const workingWords: { readonly [L in Language]: WorkingWords } = { zh, en };
