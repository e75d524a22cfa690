/** 拒绝计算的说明: why a method of weighing, ranking or simulating gives no number, one sentence per reason and language. */
import type { Refusal, Setting } from "../scorecard/refusal";
import type { Language } from "../scorecard/table";

type RefusalOf<R extends Refusal["refused"]> = Extract<Refusal, { readonly refused: R }>;

/** What items, units and factors are called; without names they are counted. */
export type ItemName = (index: number) => string;

type Sentences = { readonly [R in Refusal["refused"]]: (refusal: RefusalOf<R>, item: ItemName) => string };

interface RefusalWords {
  readonly item: ItemName;
  readonly settings: { readonly [S in Setting]: string };
  readonly sentences: Sentences;
}

function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** Settings that are counted, so that no fraction makes sense. */
const counted: ReadonlySet<Setting> = new Set<Setting>(["draws", "seed", "items"]);

const zhSettings: RefusalWords["settings"] = {
  spread: "波动幅度",
  draws: "抽样次数",
  seed: "随机种子",
  items: "项数",
  raterWeight: "评判人权重",
  minimum: "下限",
  quota: "名额",
};

const zh: RefusalWords = {
  item: (index) => `第${index + 1}项`,
  settings: zhSettings,
  sentences: {
    "not-square": (r) => `矩阵应为方阵：现有 ${r.rows} 行 ${r.columns} 列。请选取行数与列数相同、不含标题的区域。`,
    "too-many": (r) => `最多 ${r.limit} 项，现有 ${r.given} 项。请分组后再算。`,
    "too-few": (r) => `至少需要 ${r.needed} 项，现有 ${r.given} 项。`,
    "judgement-range": (r) => `第${r.row + 1}行第${r.column + 1}列的判断为 ${shown(r.value)}，应为大于 0 的数，通常为 1 至 9 或其倒数。`,
    "judgement-not-reciprocal": (r) =>
      `判断不互反：第${r.row + 1}行第${r.column + 1}列为 ${shown(r.value)}，第${r.column + 1}行第${r.row + 1}列为 ${shown(r.mirror)}，两者应互为倒数。请改正其中一个，或留空由另一个推出。`,
    "judgements-apart": (r, item) => `空缺过多：${r.items.map(item).join("、")}与${item(0)}之间没有任何直接或间接的比较。请至少补一个判断。`,
    "sizes-differ": (r) => `各评判人的矩阵大小应相同：应为 ${r.expected} 项，现有 ${r.given} 项。`,
    "data-negative": (r) => `第${r.row + 1}行第${r.column + 1}列为 ${shown(r.value)}，不能为负数。`,
    "data-missing": (r) => `第${r.row + 1}行第${r.column + 1}列缺数。请补齐，或去掉该行。`,
    "data-constant": () => "每一列的数都相同，无法区分，算不出权重。",
    "direction-unknown": (r) => `第${r.column + 1}列的方向应为 1（越大越好）或 -1（越小越好）。`,
    "influence-none": () => "影响矩阵全为 0，没有影响可算。",
    "influence-endless": () => "影响循环往复而不减弱，综合影响没有终值。请检查是否各行（列）合计都相同。",
    "ranking-constant": () => "其中一列的数全部相同，没有名次可比。",
    "setting-range": (r) => `${zhSettings[r.setting]}应在 ${shown(r.low)} 至 ${shown(r.high)} 之间${counted.has(r.setting) ? "，且为整数" : ""}，现为 ${shown(r.value)}。`,
    "weights-sum": (r) => `权重合计为 ${shown(r.sum)}，应为 100%（或 100 分）。`,
  },
};

const enSettings: RefusalWords["settings"] = {
  spread: "The spread",
  draws: "The number of draws",
  seed: "The seed",
  items: "The number of items",
  raterWeight: "A rater's weight",
  minimum: "A minimum",
  quota: "A quota",
};

const en: RefusalWords = {
  item: (index) => `item ${index + 1}`,
  settings: enSettings,
  sentences: {
    "not-square": (r) => `The matrix must be square: it has ${r.rows} rows and ${r.columns} columns. Select as many rows as columns, without titles.`,
    "too-many": (r) => `At most ${r.limit} items, not ${r.given}. Split them into groups.`,
    "too-few": (r) => `At least ${r.needed} items are needed, not ${r.given}.`,
    "judgement-range": (r) => `The judgement in row ${r.row + 1}, column ${r.column + 1} is ${shown(r.value)}. It must be above 0, usually 1 to 9 or a reciprocal of these.`,
    "judgement-not-reciprocal": (r) =>
      `Judgements contradict each other: row ${r.row + 1}, column ${r.column + 1} is ${shown(r.value)} and row ${r.column + 1}, column ${r.row + 1} is ${shown(r.mirror)}; one must be the reciprocal of the other. Correct one, or leave one blank.`,
    "judgements-apart": (r, item) => `Too many blanks: nothing compares ${r.items.map(item).join(", ")} with ${item(0)}, directly or through others. Add at least one judgement.`,
    "sizes-differ": (r) => `All raters must judge the same items: ${r.expected}, not ${r.given}.`,
    "data-negative": (r) => `Row ${r.row + 1}, column ${r.column + 1} is ${shown(r.value)}. It must not be negative.`,
    "data-missing": (r) => `Row ${r.row + 1}, column ${r.column + 1} is missing. Fill it in, or leave the row out.`,
    "data-constant": () => "Every column holds the same number throughout, so no column deserves weight.",
    "direction-unknown": (r) => `The direction of column ${r.column + 1} must be 1 (more is better) or -1 (less is better).`,
    "influence-none": () => "The influence matrix is all zeros: there is no influence to work out.",
    "influence-endless": () => "Influence runs in circles without weakening, so total influence has no end. Check whether all row (or column) sums are equal.",
    "ranking-constant": () => "All numbers of one side are equal, so there is no ranking to compare.",
    "setting-range": (r) =>
      `${enSettings[r.setting]} must lie between ${shown(r.low)} and ${shown(r.high)}${counted.has(r.setting) ? " and be a whole number" : ""}, not ${shown(r.value)}.`,
    "weights-sum": (r) => `Weights add up to ${shown(r.sum)}, not 100% (or 100 points).`,
  },
};

const words: { readonly [L in Language]: RefusalWords } = { zh, en };

/**
 * The sentence of a refusal (拒绝计算的说明): what is wrong, what it should be, what to do.
 *
 * @param item names the items; without it they are counted from 1
 * @example sayRefusal("zh", { refused: "data-constant" }) // "每一列的数都相同，无法区分，算不出权重。"
 */
export function sayRefusal<R extends Refusal["refused"]>(language: Language, refusal: RefusalOf<R>, item: ItemName = words[language].item): string {
  const sentences = words[language].sentences as { readonly [Q in R]: (refusal: RefusalOf<Q>, item: ItemName) => string };
  return sentences[refusal.refused](refusal, item);
}
