/**
 * 模板的表与列: which tables the hand-out workbook has, which columns each, how wide
 * they are, and what may be typed there. Headers come from the one page of headers.
 */
import { methodWords } from "../scorecard/methodNames";
import { englishPerspectivesOf, perspectivesOf } from "../scorecard/presets";
import type { Field, FieldsOf, Language, TableKind } from "../scorecard/table";
import { choices } from "../scorecard/words";
import { templateWords } from "../wording/template";
import type { LookName } from "./sheetDrawing";
import type { TemplateChoices, TemplateExtent } from "./templateChoices";

/** A table of the template, with its columns in order. */
export interface TemplateTable<K extends TableKind = TableKind> {
  readonly kind: K;
  readonly columns: readonly FieldsOf[K][];
  /** Rows ready to be filled. */
  readonly rows: number;
  /** Sheets of one colour belong together. */
  readonly part: TemplatePart;
}

/** 打分的表, 战略, 全年记录, 人员与等级 */
export type TemplatePart = "core" | "strategy" | "year" | "people";

/** 标签颜色 */
export const tabColours: { readonly [P in TemplatePart | "help"]: string } = { help: "#7F7F7F", core: "#0F6CBD", strategy: "#107C41", year: "#C19C00", people: "#8764B8" };

type Columns = { readonly [K in TableKind]: readonly FieldsOf[K][] };

const columnsOf: Columns = {
  strategy: ["item", "text"],
  swot: ["category", "text", "objective"],
  cards: ["card", "kind", "parent", "owner", "group"],
  perspectives: ["card", "code", "perspective", "order", "perspectiveWeight"],
  objectives: ["card", "code", "perspective", "theme", "objective", "objectiveWeight", "alignsWith", "term", "owner"],
  links: ["cause", "effect", "strength", "lag", "feedback", "note"],
  indicators: [
    "card", "code", "perspective", "objective", "indicator", "definition", "nature", "use", "weight", "method", "ruleText", "unit", "baseline", "target", "actual", "points",
    "frequency", "accumulation", "dataSource", "owner", "missing",
  ],
  posts: ["person", "post", "card", "share", "difficulty"],
  actions: ["code", "objective", "action", "owner", "start", "due", "progress", "budget", "spent", "remark"],
  actuals: ["indicator", "period", "actual", "reporter", "date", "evidence"],
  adjustments: ["card", "matter", "kind", "points", "evidence"],
  evaluations: ["card", "party", "rater", "rating", "weight"],
  grades: ["grade", "minimum", "coefficient", "quota"],
  current: ["card", "score", "grade"],
};

const simpleIndicators: Columns["indicators"] = ["card", "perspective", "objective", "indicator", "nature", "use", "weight", "ruleText", "unit", "target", "actual"];

/** What a beginner fills in first stands first. */
const order: readonly (readonly [TableKind, TemplatePart, rows: number])[] = [
  ["indicators", "core", 30], ["strategy", "core", 0], ["cards", "core", 12], ["perspectives", "core", 12], ["objectives", "core", 20],
  ["links", "strategy", 20], ["actions", "strategy", 15], ["swot", "strategy", 12],
  ["actuals", "year", 24], ["adjustments", "year", 12], ["evaluations", "year", 20],
  ["posts", "people", 12], ["grades", "people", 6], ["current", "people", 12],
];

/** 模板的各表, in the order of their sheets. */
export function templateTables(extent: TemplateExtent): readonly TemplateTable[] {
  const tables = order.map(([kind, part, rows]): TemplateTable => ({ kind, part, rows, columns: columnsOf[kind] }));
  if (extent === "complete") return tables;
  return tables.flatMap((table) => {
    if (table.kind === "indicators") return [{ ...table, columns: simpleIndicators }];
    return table.kind === "strategy" ? [table] : [];
  });
}

const needed: { readonly [K in TableKind]: readonly FieldsOf[K][] } = {
  strategy: ["item", "text"],
  swot: ["category", "text"],
  cards: ["card", "kind"],
  perspectives: ["perspective", "order", "perspectiveWeight"],
  objectives: ["perspective", "objective", "objectiveWeight"],
  links: ["cause", "effect"],
  indicators: ["card", "perspective", "indicator", "weight", "ruleText", "target", "actual"],
  posts: ["person", "card", "share"],
  actions: ["objective", "action", "due", "progress"],
  actuals: ["indicator", "period", "actual"],
  adjustments: ["card", "matter", "kind", "points"],
  evaluations: ["card", "party", "rating", "weight"],
  grades: ["grade", "minimum"],
  current: ["card", "score", "grade"],
};

/** 必填: whether a column is filled in by everybody who uses the table. */
export function isNeeded<K extends TableKind>(kind: K, field: FieldsOf[K]): boolean {
  return needed[kind].includes(field);
}

/** In points; a header that needs more makes its column wider. */
const widths: Partial<Readonly<Record<Field, number>>> = {
  item: 110, text: 330, code: 42, card: 76, perspective: 78, theme: 76, objective: 104, indicator: 118, definition: 168, ruleText: 190, method: 72, alignsWith: 60,
  unit: 56, dataSource: 96, owner: 66, cause: 150, effect: 150, note: 220, action: 220, matter: 220, evidence: 160, party: 90, post: 120, person: 72, remark: 140,
  start: 76, due: 76, date: 76, period: 104, parent: 82, group: 82, missing: 66, category: 50, rater: 90, reporter: 66, grade: 80,
};
const usualWidth = 58;

/** 列宽 */
export function widthOf(kind: TableKind, field: Field): number {
  if (kind === "posts" && field === "card") return 120;
  return widths[field] ?? usualWidth;
}

const longTexts: ReadonlySet<Field> = new Set<Field>([
  "item", "text", "objective", "indicator", "definition", "ruleText", "cause", "effect", "note", "action", "matter", "evidence", "remark", "dataSource", "card", "parent", "post", "perspective", "theme",
]);

/** Texts stand left, numbers right, what is chosen in the middle. */
export function lookOf(kind: TableKind, field: Field): LookName {
  if (longTexts.has(field)) return "text";
  const check = checkOf(kind, field, { language: "zh", preset: "government" });
  return check?.check === "share" || check?.check === "number" ? "number" : "centred";
}

/** 数字格式 of a column's blank cells. */
export function numberFormatOf(kind: TableKind, field: Field): string {
  const check = checkOf(kind, field, { language: "zh", preset: "government" });
  return check?.check === "share" ? shareFormat : check?.check === "date" ? dateFormat : "General";
}

export const shareFormat = "0.0%";
export const dateFormat = "yyyy-mm-dd";

/** What may be typed into a column. */
export type ColumnCheck =
  /** One of these words and nothing else. */
  | { readonly check: "choice"; readonly words: readonly string[] }
  /** These words are offered; others may be typed. */
  | { readonly check: "offer"; readonly words: readonly string[] }
  /** A name that another table lists; in the part of the row's own card, where that table says whose each is. */
  | { readonly check: "listed"; readonly in: ListedKind }
  | { readonly check: "share" }
  | { readonly check: "number"; readonly least: number; readonly most: number | null }
  | { readonly check: "date" };

/** 名单: tables whose names other tables refer to, by which column, and whether that column goes by cards. */
export const listedFields = {
  cards: { field: "card", byCard: false },
  perspectives: { field: "perspective", byCard: true },
  objectives: { field: "objective", byCard: true },
  indicators: { field: "code", byCard: false },
} as const;

export type ListedKind = keyof typeof listedFields;

type Checks = { readonly [K in TableKind]?: { readonly [F in FieldsOf[K]]?: (language: Language, preset: TemplateChoices["preset"]) => ColumnCheck } };

const choice = (offered: (language: Language) => ReadonlyMap<unknown, string>) => (language: Language): ColumnCheck => ({ check: "choice", words: [...offered(language).values()] });
const listed = (kind: ListedKind) => (): ColumnCheck => ({ check: "listed", in: kind });
const share = (): ColumnCheck => ({ check: "share" });
const date = (): ColumnCheck => ({ check: "date" });
const number = (least: number, most: number | null = null) => (): ColumnCheck => ({ check: "number", least, most });

const checks: Checks = {
  swot: { category: () => ({ check: "choice", words: ["S", "W", "O", "T"] }), objective: listed("objectives") },
  cards: { kind: choice(choices.kind), parent: listed("cards") },
  perspectives: {
    card: listed("cards"),
    perspective: (language, preset) => ({ check: "offer", words: (language === "zh" ? perspectivesOf : englishPerspectivesOf)[preset] }),
    order: number(1, 20),
    perspectiveWeight: share,
  },
  objectives: { card: listed("cards"), perspective: listed("perspectives"), objectiveWeight: share, term: choice(choices.term) },
  links: {
    cause: listed("objectives"),
    effect: listed("objectives"),
    strength: (language) => ({ check: "offer", words: templateWords(language).strengths }),
    lag: number(0, 600),
    feedback: choice(choices.answer),
  },
  indicators: {
    card: listed("cards"),
    perspective: listed("perspectives"),
    objective: listed("objectives"),
    nature: choice(choices.nature),
    use: choice(choices.use),
    weight: share,
    method: choice(methodWords),
    points: number(0),
    frequency: (language) => ({ check: "choice", words: templateWords(language).frequencies }),
    accumulation: choice(choices.accumulation),
    missing: choice(choices.missing),
  },
  posts: { card: listed("cards"), share, difficulty: number(0, 5) },
  actions: { objective: listed("objectives"), start: date, due: date, progress: share, budget: number(0), spent: number(0) },
  actuals: { indicator: listed("indicators"), date },
  adjustments: { card: listed("cards"), kind: choice(choices.adjustment), points: number(0) },
  evaluations: { card: listed("cards"), party: (language) => ({ check: "offer", words: templateWords(language).parties }), rating: number(0, 150), weight: share },
  grades: { minimum: number(0), quota: number(0) },
  current: { card: listed("cards"), score: number(0) },
};

/** 列的数据验证; null where anything may be typed. */
export function checkOf(kind: TableKind, field: Field, { language, preset }: Pick<TemplateChoices, "language" | "preset">): ColumnCheck | null {
  const ofTable: Partial<Readonly<Record<Field, (language: Language, preset: TemplateChoices["preset"]) => ColumnCheck>>> = checks[kind] ?? {};
  return ofTable[field]?.(language, preset) ?? null;
}
