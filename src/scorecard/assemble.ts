/**
 * 组卡: from recognised tables to scorecards. Nothing is judged here but whether it
 * can be read; what the cards say is judged by `assess`.
 */
import { type CardColumns, CARD, PERSPECTIVE, cellOf } from "./cardColumns";
import type { CardDraft } from "./cardDraft";
import { readEvaluations } from "./evaluations";
import { type FilledCard, fillColumns } from "./fillColumns";
import type { Finding } from "./finding";
import { type Gathered, gatherCards } from "./gatherCards";
import type { Book, Scorecard, ScorecardNode, Settings } from "./model";
import { nodesFrom, text, withColumns } from "./nodes";
import { readActuals } from "./periodActuals";
import { orderOf } from "./presets";
import { readAdjustments, readOutsideRows } from "./readAdjustments";
import { readActions, readCurrent, readGrades, readLinks, readPosts, readSwot } from "./readLists";
import { defaultSettings, readSettings } from "./readSettings";
import { reportWeights } from "./reportWeights";
import { nameKey, sameName } from "./sameName";
import type { Language, Table } from "./table";
import type { Convention } from "./weights";

/** What a person has chosen, where the tables leave it open. */
export interface AssembleOptions {
  /** Settings that win over those of 战略. */
  readonly settings?: Partial<Settings>;
  /** Names of perspectives, lowest first; they win over 次序. */
  readonly order?: readonly string[];
  /** Weight convention by card name. */
  readonly conventions?: Readonly<Record<string, Convention>>;
}

/**
 * Assembles scorecards (组卡) from a workbook's tables.
 *
 * Cards come in the order of 卡, then as the indicators first name them; on each,
 * perspectives, objectives and indicators in the order of their tables. What cannot
 * be read is a finding at its cell and `null` in the book.
 */
export function assemble(tables: readonly Table[], options: AssembleOptions = {}): Assembled {
  const findings: Finding[] = [];
  const settings: Settings = { ...readSettings(tables, findings), ...options.settings };
  const { outside, filled, cards } = assembleCards(tables, settings, options, findings);
  const actuals = readActuals(tables, filled.map(({ columns }) => columns), findings);
  const book: Book = {
    language: languageOf(tables),
    settings,
    cards,
    links: readLinks(tables, findings),
    swot: readSwot(tables, findings),
    actions: readActions(tables, findings),
    actuals,
    posts: readPosts(tables, findings),
    adjustments: [...readOutsideRows(outside, findings), ...readAdjustments(tables, cards, findings)],
    evaluations: readEvaluations(tables, cards, findings),
    grades: readGrades(tables, findings),
    current: readCurrent(tables, findings),
  };
  return { book, findings };
}

/** Assembles the cards of one table of indicators (单表组卡), with or without its 因果: all that a cell can be handed. */
export function assembleRange(tables: readonly (Table<"indicators"> | Table<"links">)[], options: AssembleOptions = {}): Assembled {
  const findings: Finding[] = [];
  const settings: Settings = { ...defaultSettings, ...options.settings };
  const all = tables as unknown as readonly Table[];
  const { outside, cards } = assembleCards(all, settings, options, findings);
  const nothing = { swot: [], actions: [], actuals: [], posts: [], evaluations: [], grades: [], current: [] };
  const book: Book = { ...nothing, language: languageOf(all), settings, cards, links: readLinks(all, findings), adjustments: readOutsideRows(outside, findings) };
  return { book, findings };
}

interface Assembled {
  readonly book: Book;
  readonly findings: readonly Finding[];
}

interface AssembledCards {
  readonly outside: Gathered["outside"];
  readonly filled: readonly FilledCard[];
  readonly cards: readonly Scorecard[];
}

function assembleCards(tables: readonly Table[], settings: Settings, options: AssembleOptions, findings: Finding[]): AssembledCards {
  const gathered = gatherCards(tables, findings);
  const filled = gathered.cards.map((draft) => fillColumns(draft, tables, findings, conventionFor(options, draft.name)));
  filled.forEach((card, index) => reportWeights(card, gathered.cards[index]!.name, findings));
  const [language, form] = [languageOf(tables), formsOf(gathered)];
  const cards = filled.map((card, index) => scorecard(gathered.cards[index]!, card, { settings, options, language, form: form[index]! }));
  return { outside: gathered.outside, filled, cards };
}

/** The language of the indicators' headers, else of the first table. */
function languageOf(tables: readonly Table[]): Language {
  return (tables.find(({ kind }) => kind === "indicators") ?? tables[0])?.language ?? "zh";
}

function conventionFor({ conventions = {} }: AssembleOptions, card: string): Convention | null {
  const key = Object.keys(conventions).find((name) => sameName(name, card));
  return key === undefined ? null : conventions[key]!;
}

/** Without a 卡 table, cards of sheets with the same columns are of one form. */
function formsOf({ cards, tables }: Gathered): readonly (string | null)[] {
  if (tables.some(({ kind }) => kind === "cards")) return cards.map(() => null);
  return cards.map(({ first }) => JSON.stringify(Object.entries(tables[first.table]?.columns ?? {}).sort()));
}

interface Circumstances {
  readonly settings: Settings;
  readonly options: AssembleOptions;
  readonly language: Language;
  readonly form: string | null;
}

function scorecard(draft: CardDraft, { columns, weights }: FilledCard, { settings, options, language, form }: Circumstances): Scorecard {
  let nodes: readonly ScorecardNode[] | null = null;
  const { name, kind, parent, owner, group } = draft;
  return withColumns(
    {
      name, kind, parent, owner, group, language, form,
      convention: weights.convention,
      // Objects for every row are made when somebody reads them; scoring does not.
      get nodes() {
        nodes ??= nodesFrom(columns, ordersOf(columns, settings, options));
        return nodes;
      },
      get at() {
        return cellOf(columns, CARD, null);
      },
    },
    columns,
  );
}

/** 次序 of a card's perspectives: as chosen, as stated, else as a preset or the sheet has them. */
function ordersOf(columns: CardColumns, settings: Settings, { order }: AssembleOptions): readonly number[] {
  const perspectives: number[] = [];
  for (let i = 0; i < columns.size; i++) if (columns.level[i] === PERSPECTIVE) perspectives.push(i);
  const names = perspectives.map((node) => columns.names[node]!);
  if (order !== undefined) {
    const chosen = order.map(nameKey);
    const places = names.map((name) => chosen.indexOf(nameKey(name)) + 1);
    if (places.every((place) => place > 0)) return places;
  }
  const stated = perspectives.map((node) => Number(text(columns, node, "order") ?? NaN));
  return stated.length > 0 && stated.every(Number.isFinite) ? stated : orderOf(names, settings.preset);
}
