/** 定稿说明: the note below a filed scale: the day, the sheets it was made from, the rules. */
import type { Assessment, CardResult } from "../scorecard/assessment";
import { sameName } from "../scorecard/sameName";
import type { Language } from "../scorecard/table";
import { scaleWords } from "../wording/scale";
import { aboutHash } from "./marks";
import { rulesVersion } from "./planScales";

/** The note for a sheet, by the hash of the card or person it is about; one about all of them names every source. */
export function filingNotes(assessment: Assessment, date: string): (about: string) => string {
  const { book, cards, people } = assessment;
  const notes = new Map<string, { readonly sources: readonly string[]; readonly language: Language }>();
  for (const result of cards) notes.set(aboutHash(result.card.name), { sources: sourcesOf([result]), language: result.card.language });
  for (const { person } of people) {
    const held = book.posts.filter((post) => sameName(post.person, person));
    const own = cards.filter(({ card }) => held.some((post) => sameName(post.card, card.name)));
    notes.set(aboutHash(person), { sources: sourcesOf(own), language: book.language });
  }
  const all = { sources: sourcesOf(cards), language: book.language };
  return (about) => {
    const { sources, language } = notes.get(about) ?? all;
    return scaleWords(language).frozen(date, sources, rulesVersion);
  };
}

function sourcesOf(results: readonly CardResult[]): readonly string[] {
  return [...new Set(results.flatMap(({ card }) => card.nodes.flatMap(({ at }) => at.sheet ?? [])))];
}
