/**
 * 分词: a rule text cut into the phrases of ruleWords.ts. Every character of the text
 * falls into a token, so that what was not understood can be shown as it was typed.
 */
import { halfWidth, halfWidthOf } from "./halfWidth";
import { chineseNumber } from "./chineseNumber";
import { type Meaning, cutAfter, meaningsOf } from "./ruleWords";

export interface Token {
  /** Everything the phrase can mean. */
  readonly meanings: readonly Meaning[];
  /** Its place in the text as typed. */
  readonly from: number;
  readonly to: number;
}

const unknown: readonly Meaning[] = [{ is: "unknown" }];
const stop: readonly Meaning[] = [{ is: "stop" }];

/** Phrases by first character, the longest first. */
const phrasesBy: ReadonlyMap<string, readonly string[]> = byFirstCharacter();

function byFirstCharacter(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const phrase of [...meaningsOf.keys(), ...cutAfter.keys()]) {
    const list = found.get(phrase.charAt(0));
    if (list === undefined) found.set(phrase.charAt(0), [phrase]);
    else list.push(phrase);
  }
  for (const list of found.values()) list.sort((a, b) => b.length - a.length);
  return found;
}

/** The text in half-width form and small letters, and where each of its characters stood. */
interface Plain {
  readonly text: string;
  readonly places: readonly number[];
}

function plainText(typed: string): Plain {
  const marks = markedPlaces(typed);
  const places: number[] = [];
  let text = "";
  for (let i = 0; i < typed.length; i++) {
    const character = marks.has(i) ? " " : countingMark.test(typed.charAt(i)) ? "\n" : halfWidthOf(typed.charAt(i)).replace(/[A-Z]/, (letter) => letter.toLowerCase());
    if (character === "" || (character === " " && (text === "" || text.endsWith(" ")))) continue;
    text += character;
    places.push(i);
  }
  return { text, places };
}

const listMark = /(?:[^\S\n\r]|[\u200b-\u200f\u2060\ufeff])*(?:([•●◆■□○▪►※★▲·]|[-*](?= )|[(（][ ]?[A-Za-z][ ]?[)）])|[(（][ ]?([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[ ]?[)）]|([\d０-９]{1,2}|[一二三四五六七八九十]{1,3}(?=是|[、)）.．]))(?:[、)）是]|[.．]([\d０-９])?))/y;
/** 评分标准： before the first of a list. */
const heading = /^[^\d０-９;；。]{2,8}[:：]$/;
/** ① ⑵ ⒊: always a mark, wherever it stands. */
const countingMark = /[\u2460-\u249b\u2776-\u277f]/;

interface ListMark {
  readonly from: number;
  readonly to: number;
  /** Null: a bullet. */
  readonly count: number | null;
  /** A digit follows: 2.90% may be the second of a list, or 2.9 per cent. */
  readonly isGlued: boolean;
}

function listMarks(typed: string): readonly ListMark[] {
  const found: ListMark[] = [];
  for (let at = 0; at < typed.length; at++) {
    const isBegun = at === 0 || /[;；。\n\r]/.test(typed.charAt(at - 1)) || heading.test(typed.slice(0, at));
    if (!isBegun && !/[,，\s]/.test(typed.charAt(at - 1))) continue;
    listMark.lastIndex = at;
    const [whole, bullet, bracketed, bare, digit] = listMark.exec(typed) ?? [];
    // After a comma or a blank only （2） goes on with a list.
    if (whole === undefined || (!isBegun && bracketed === undefined)) continue;
    const counted = bracketed ?? bare;
    const to = at + whole.length - (digit === undefined ? 0 : 1);
    const isGlued = digit !== undefined || (bare !== undefined && /[\d０-９]/.test(typed.charAt(to)));
    found.push({ from: at, to, count: bullet !== undefined || counted === undefined ? null : (chineseNumber(counted) ?? Number(halfWidth(counted))), isGlued });
    at = to - 1;
  }
  return found;
}

/** The marks that count 1, 2, 3; others are numbers of the sentence. */
function inOrder(marks: readonly ListMark[]): boolean {
  const counted = marks.filter((mark) => mark.count !== null);
  return counted.length > 0 && counted.every((mark, index) => mark.count === index + 1);
}

/**
 * Whether it cannot be told if the numbers that begin the clauses are a list or
 * quantities (序号还是数值): 1.95%以上…；2.90%以上….
 *
 * @example areMarksUnclear("1.95%以上得100分；2.90%以上得90分") // true
 * @example areMarksUnclear("1. 95%以上得100分；2. 90%以上得90分") // false
 */
export function areMarksUnclear(typed: string): boolean {
  const counted = listMarks(typed).filter((mark) => mark.count !== null);
  return counted.length > 1 && inOrder(counted) && counted.every((mark) => mark.isGlued && /[.．]/.test(typed.charAt(mark.to - 1)));
}

/**
 * Places taken up by the marks of a list: 1. （一） •. They stand at the beginning,
 * behind a heading or after ； 。 or a line break, and count 1, 2, 3; a lone 1、 before another number may
 * be the first of two numbers.
 */
function markedPlaces(typed: string): ReadonlySet<number> {
  const marks = listMarks(typed);
  const counted = marks.filter((mark) => mark.count !== null);
  const areMarks = inOrder(marks) && (counted.length > 1 || !counted[0]!.isGlued);
  return new Set(marks.filter((mark) => mark.count === null || areMarks).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
}

/** 1,200 is one number, but [90,100] are two. */
const digits = /(?!(?<=[[(])\d+,\d+%?[\])])\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/y;
const ordinalEnding = /(?:st|nd|rd|th)(?![a-z])/y;
const hanNumber = /[零〇一二两三四五六七八九十百千万半]{1,12}/y;
/** 零点五: before the phrases, of which 零 is one. */
const hanDecimal = /[零〇一二两三四五六七八九十百千万]{1,12}点[零一二三四五六七八九]{1,4}/y;
const multipliers: ReadonlyMap<string, number> = new Map([["百", 1e2], ["千", 1e3], ["万", 1e4], ["亿", 1e8]]);

/** What a text calls its own indicator (自称), or what it counts, in half-width form and small letters. */
export interface CalledWord {
  readonly word: string;
  readonly is: "actual" | "noun";
}

/**
 * Cuts a rule text into tokens (分词).
 *
 * @param called words that are no phrases of the reader, but stand for the actual or for what is counted
 * @returns without blanks; list marks are left out
 * @example tokens("每低1%扣2分").length // 7
 */
export function tokens(typed: string, called: readonly CalledWord[] = []): readonly Token[] {
  const plain = plainText(typed);
  const found: Token[] = [];
  let at = 0;
  const push = (meanings: readonly Meaning[], length: number): void => {
    const last = found.at(-1);
    const [from, to] = [plain.places[at]!, plain.places[at + length - 1]! + 1];
    at += length;
    if (meanings === unknown && last?.meanings === unknown) found[found.length - 1] = { ...last, to };
    else found.push({ meanings, from, to });
  };
  while (at < plain.text.length) {
    if (plain.text.charAt(at) === " ") {
      at++;
      continue;
    }
    const own = called.find(({ word }) => plain.text.startsWith(word, at));
    if (own !== undefined) {
      push([{ is: own.is }], own.word.length);
      continue;
    }
    const number = numberAt(plain.text, at, found.at(-1)) ?? hanNumberAt(plain.text, at, hanDecimal);
    if (number !== null) {
      push([{ is: "number", value: number.value, ordinal: number.ordinal }], number.length);
      continue;
    }
    const phrase = phraseAt(plain.text, at);
    if (phrase !== null) {
      const cut = cutAfter.get(phrase);
      for (const part of cut === undefined ? [phrase] : [phrase.slice(0, cut), phrase.slice(cut)]) push(meaningsOf.get(part)!, part.length);
      continue;
    }
    const han = hanNumberAt(plain.text, at, hanNumber);
    if (han !== null) push([{ is: "number", value: han.value, ordinal: han.ordinal }], han.length);
    else push(plain.text.charAt(at) === "\n" ? stop : unknown, wordLength(plain.text, at));
  }
  return found;
}

function phraseAt(text: string, at: number): string | null {
  for (const phrase of phrasesBy.get(text.charAt(at)) ?? []) {
    if (text.startsWith(phrase, at) && isWhole(text, at, phrase)) return phrase;
  }
  return null;
}

/** An English phrase may not begin or end inside a word. */
function isWhole(text: string, at: number, phrase: string): boolean {
  const isLetter = (character: string): boolean => character >= "a" && character <= "z";
  const last = at + phrase.length - 1;
  return !(isLetter(text.charAt(at)) && isLetter(text.charAt(at - 1))) && !(isLetter(text.charAt(last)) && isLetter(text.charAt(last + 1)));
}

function numberAt(text: string, at: number, before: Token | undefined): { value: number; ordinal: boolean; length: number } | null {
  const sign = (text.charAt(at) === "-" || text.charAt(at) === "+") && !endsQuantity(before) ? 1 : 0;
  digits.lastIndex = at + sign;
  const typed = digits.exec(text)?.[0];
  if (typed === undefined) return null;
  let length = sign + typed.length;
  let value = Number(typed.replaceAll(",", ""));
  ordinalEnding.lastIndex = at + length;
  const ordinal = ordinalEnding.exec(text)?.[0].length ?? 0;
  length += ordinal;
  const multiplier = multipliers.get(text.charAt(at + length));
  // 10万元 names a unit, 1万人 a number.
  if (multiplier !== undefined && (phraseAt(text, at + length)?.length ?? 1) === 1) {
    value *= multiplier;
    length++;
  }
  return { value: text.charAt(at) === "-" && sign === 1 ? -value : value, ordinal: ordinal > 0, length };
}

/** After 90% or 5天 a hyphen leads to the other end of a stretch; elsewhere it is a minus. */
function endsQuantity(before: Token | undefined): boolean {
  return before?.meanings.some(({ is }) => is === "number" || is === "percent" || is === "unit" || is === "points" || is === "close" || is === "included" || is === "target" || is === "baseline" || is === "after" || is === "mark") ?? false;
}

function hanNumberAt(text: string, at: number, pattern: RegExp): { value: number; ordinal: boolean; length: number } | null {
  pattern.lastIndex = at;
  const typed = pattern.exec(text)?.[0] ?? "";
  const value = typed === "" ? null : chineseNumber(typed);
  return value === null ? null : { value, ordinal: false, length: typed.length };
}

/** A word that no phrase begins with is skipped whole, or its rest might be taken for one. */
function wordLength(text: string, at: number): number {
  const word = /[a-z]+/y;
  word.lastIndex = at;
  const codePoint = text.codePointAt(at) ?? 0;
  return word.exec(text)?.[0].length ?? (codePoint > 0xffff ? 2 : 1);
}

/** Where words stand that no phrase of the reader stands for (生词). */
export function unknownWords(typed: string): readonly { readonly from: number; readonly to: number }[] {
  return tokens(typed).filter((token) => token.meanings === unknown);
}
