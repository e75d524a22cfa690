/** SWOT 与目标: where the entries of the SWOT table lead on one card, and which of its objectives come from none. */
import type { Book, Scorecard, SwotItem } from "../../scorecard/model";
import { sameName } from "../../scorecard/sameName";

export interface SwotEntry {
  readonly text: string;
  /** The objectives of this card it leads to. */
  readonly objectives: readonly string[];
  /** What it names that is an objective of another card only. */
  readonly elsewhere: readonly string[];
  /** What it names that is no objective at all. */
  readonly unknown: readonly string[];
}

export interface SwotBoard {
  readonly quarters: Readonly<Record<SwotItem["category"], readonly SwotEntry[]>>;
  /** Objectives of the card that no entry leads to. */
  readonly uncovered: readonly string[];
}

/**
 * 四象限. An entry may name several objectives, by name or code, with 、，; or line breaks between them.
 */
export function swotBoard(book: Book, card: Scorecard): SwotBoard {
  const entries = book.swot.map((item) => ({ item, entry: entryOf(item, book, card) }));
  const reached = new Set(entries.flatMap(({ entry }) => entry.objectives));
  const of = (category: SwotItem["category"]): readonly SwotEntry[] => entries.filter(({ item }) => item.category === category).map(({ entry }) => entry);
  return {
    quarters: { S: of("S"), W: of("W"), O: of("O"), T: of("T") },
    uncovered: objectivesOf(card).map(({ name }) => name).filter((name) => !reached.has(name)),
  };
}

function objectivesOf({ nodes }: Scorecard): readonly Scorecard["nodes"][number][] {
  return nodes.filter(({ level }) => level === "objective");
}

function entryOf({ text, objective }: SwotItem, book: Book, card: Scorecard): SwotEntry {
  const wanted = objective === null ? [] : namesIn(objective, book);
  const found = wanted.map((name) => ({ name, here: named(card, name), isElsewhere: book.cards.some((other) => other !== card && named(other, name) !== null) }));
  return {
    text,
    objectives: found.flatMap(({ here }) => here ?? []),
    elsewhere: found.filter(({ here, isElsewhere }) => here === null && isElsewhere).map(({ name }) => name),
    unknown: found.filter(({ here, isElsewhere }) => here === null && !isElsewhere).map(({ name }) => name),
  };
}

/** The objective of a card by name, else by code. */
function named(card: Scorecard, name: string): string | null {
  const objectives = objectivesOf(card);
  return (objectives.find((each) => sameName(each.name, name)) ?? objectives.find(({ code }) => code !== null && sameName(code, name)))?.name ?? null;
}

/** One name where it is one, marks and all; else what stands between the marks. */
function namesIn(text: string, { cards }: Book): readonly string[] {
  if (cards.some((card) => named(card, text) !== null)) return [text];
  return text.split(/[、，,;；\n\r]+/).map((name) => name.trim()).filter((name) => name !== "");
}
