/**
 * 计分标准: from a sentence to clauses (RULES.md, section 3). A sentence is read whole
 * or not at all; what could not be read is given back word for word.
 */
import { halfWidth } from "./halfWidth";
import type { Veto } from "./model";
import { readClause } from "./readClause";
import { type Read, type Tokens, is, past } from "./reading";
import { withoutRemarks } from "./remarks";
import type { Clause, RuleText } from "./ruleClause";
import { type CalledWord, type Token, areMarksUnclear, tokens } from "./ruleTokens";

/** 读不懂的词句, as typed. */
export interface UnreadRule {
  readonly unread: string;
}

/** No rule is longer; what is, was pasted by mistake. */
const longestRule = 2000;
/** After so many clauses that cannot be read, the rest is not tried. */
const mostUnread = 30;
/** Texts kept with their meaning. A workbook rarely has more than a few dozen. */
const mostKept = 1000;
const kept = new Map<string, RuleText | UnreadRule>();

/**
 * Reads a rule text (读计分标准). The same text is read once.
 *
 * @param called what the text calls its own indicator, see ownName.ts
 * @returns the clauses, or the words that could not be read
 * @example readRuleText("视情况酌情扣分") // { unread: "视情况酌情扣分" }
 * @example readRuleText("每低1%扣2分，情节严重的加倍") // { unread: "情节严重的加倍" }
 */
export function readRuleText(text: string, called: readonly CalledWord[] = []): RuleText | UnreadRule {
  const key = called.length === 0 ? text : `${text}\0${called.map(({ word, is: kind }) => kind + word).join("\0")}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const read = text.length > longestRule ? { unread: text } : readOnce(text, called);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, read);
  return read;
}

function readOnce(text: string, called: readonly CalledWord[]): RuleText | UnreadRule {
  if (areMarksUnclear(text)) return { unread: text };
  const found = tokens(withoutRemarks(text), called);
  const clauses: Clause[] = [];
  const unread: { from: number; to: number }[] = [];
  let counted: readonly string[] = [];
  for (let at = start(found, 0); at < found.length; at = start(found, at)) {
    const read = readClause(found, at) ?? inBrackets(found, at);
    const things = read === null ? [] : thingsIn(text, found.slice(at, read.next));
    const isSame = things.length === 0 || counted.length === 0 || things.some((one) => counted.some((other) => one.includes(other) || other.includes(one)));
    if (counted.length === 0) counted = things;
    if (read !== null && isSame) {
      clauses.push(...read.value);
      at = read.next;
    } else {
      const end = read !== null ? read.next : unread.length < mostUnread ? nextSeparator(found, at) : found.length;
      // 与上年相比: what was passed over as a link belongs to the words not read.
      unread.push({ from: is(found, at - 1, "and") ? at - 1 : at, to: end });
      at = end;
    }
  }
  if (unread.length > 0) return { unread: wordsOf(text, found, unread) };
  if (clauses.length === 0) return { unread: text };
  return { text, language: /[\u4e00-\u9fff]/.test(text) ? "zh" : "en", clauses };
}

/** 每起扣2分（最多扣6分，扣完为止） */
function inBrackets(found: Tokens, at: number): Read<readonly Clause[]> | null {
  const clauses: Clause[] = [];
  for (let next = at; is(found, next, next === at ? "open" : "comma"); ) {
    const read = readClause(found, next + 1);
    if (read === null) return null;
    clauses.push(...read.value);
    next = read.next;
    if (is(found, next, "close")) return { value: clauses, next: next + 1 };
  }
  return null;
}

/** 投诉, 事故: what a clause counts. A sentence that counts two things has no one actual. */
function thingsIn(text: string, clause: readonly Token[]): readonly string[] {
  const words = clause.filter(({ meanings }) => meanings.some(({ is: kind }) => kind === "noun" || kind === "absent")).map(({ from, to }) => text.slice(from, to));
  return words.filter((word) => !/情[况形]|问题|任务|项目|人员|事件|等[次级]/.test(word));
}

/** Past separators, and a heading such as 评分标准： */
function start(found: Tokens, at: number): number {
  let next = at;
  while (next < found.length && is(found, next, "comma", "stop")) next++;
  // 且, 并 before a clause; at the end of a text they lead nowhere and are not read.
  if (is(found, next, "and") && next + 1 < found.length && !is(found, next + 1, "comma", "stop")) next++;
  const colon = past(found, next, "heading");
  return colon > next && is(found, colon, "colon") ? start(found, colon + 1) : next;
}

function nextSeparator(found: Tokens, at: number): number {
  let next = at;
  do next++;
  while (next < found.length && !is(found, next, "comma", "stop"));
  return next;
}

/** What was not read, as typed; neighbours with what stands between them. */
function wordsOf(text: string, found: readonly Token[], unread: readonly { readonly from: number; readonly to: number }[]): string {
  const joined: { from: number; to: number }[] = [];
  for (const stretch of unread) {
    const last = joined.at(-1);
    if (last !== undefined && start(found, last.to) === stretch.from) last.to = stretch.to;
    else joined.push({ ...stretch });
  }
  return joined.map(({ from, to }) => text.slice(found[from]!.from, found[to - 1]!.to)).join(" … ");
}

/**
 * 一票否决, 一票否优: whether a rule text is a veto and which; null for any other text,
 * also for one that says more.
 *
 * @example vetoOf("一票否决") // "reject"
 * @example vetoOf("发生即一票否优") // "bar"
 * @example vetoOf("每起扣10分") // null
 */
export function vetoOf(text: string): Veto | null {
  if (text.length > 60 || !/否|veto/i.test(text)) return null;
  const words = halfWidth(text).replace(/^(?:实行|实施|即|直接|发生|出现|发生即|出现即|发生1[起次例](?:及以上)?|,|的|一旦发生|凡发生|则|予以|:)+/, "").replace(/[。.;]$/, "");
  return vetoes.get(words.toLowerCase()) ?? null;
}

const vetoes: ReadonlyMap<string, Veto> = new Map([
  ["一票否决", "reject"], ["一票否决制", "reject"], ["一票否决项", "reject"], ["否决项", "reject"], ["veto", "reject"], ["veto: lowest grade", "reject"],
  ["一票否优", "bar"], ["一票否优制", "bar"], ["一票否优项", "bar"], ["否优项", "bar"], ["veto: not the highest grade", "bar"],
]);
