/**
 * 版本的写法: a kept version as text and back. Every word and every shape of a record is
 * written once and then named by its number: 71 units say the same again and again.
 */
import type { Link, Scorecard } from "../scorecard/model";
import type { Version } from "../scorecard/versions";

/** A version with what the person noted beside it. */
export interface NotedVersion {
  readonly version: Version;
  readonly note: string;
}

/** Numbers, truth values and null stand as they are; a string names a word; a list begins with −1, a record with the number of its shape. */
type Packed = number | boolean | null | string | readonly Packed[];

interface PackedText {
  readonly format: number;
  readonly words: readonly string[];
  readonly shapes: readonly (readonly string[])[];
  readonly content: Packed;
}

const format = 1;

/** 写成文字 */
export function versionText(noted: NotedVersion): string {
  const words = new Map<string, number>();
  const shapes = new Map<string, number>();
  const numberOf = (map: Map<string, number>, key: string): number => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  };
  const pack = (value: unknown): Packed => {
    if (value === null || value === undefined) return null;
    if (typeof value === "number" || typeof value === "boolean") return value;
    if (typeof value === "string") return numberOf(words, value).toString(36);
    if (Array.isArray(value)) return [-1, ...value.map(pack)];
    const keys = Object.keys(value);
    return [numberOf(shapes, JSON.stringify(keys)), ...keys.map((key) => pack((value as Readonly<Record<string, unknown>>)[key]))];
  };
  const content = pack(noted);
  const packed: PackedText = { format, words: [...words.keys()], shapes: [...shapes.keys()].map((keys) => JSON.parse(keys) as string[]), content };
  return JSON.stringify(packed);
}

/** 从文字读回; null where the text is not ours, of a later format, or damaged. */
export function versionFrom(text: string): NotedVersion | null {
  const packed = parsed(text);
  if (!isRecord(packed) || packed["format"] !== format) return null;
  const noted = unpacked(packed as unknown as PackedText);
  return isNoted(noted) ? noted : null;
}

/** Null where the text is no JSON: cut off, or somebody else's. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const damaged = Symbol("damaged");

function unpacked({ words, shapes, content }: PackedText): unknown {
  if (!isListOf(words, isText) || !isListOf(shapes, (keys) => isListOf(keys, isText))) return null;
  const unpack = (packed: unknown): unknown => {
    if (packed === null || typeof packed === "number" || typeof packed === "boolean") return packed;
    if (typeof packed === "string") return words[parseInt(packed, 36)] ?? damaged;
    if (!Array.isArray(packed)) return damaged;
    const [kind, ...parts] = packed as readonly unknown[];
    const values = parts.map(unpack);
    if (values.includes(damaged)) return damaged;
    if (kind === -1) return values;
    const keys = typeof kind === "number" ? shapes[kind] : undefined;
    return keys === undefined || keys.length !== values.length ? damaged : Object.fromEntries(keys.map((key, index) => [key, values[index]]));
  };
  return unpack(content);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isTruth: Check = (value) => typeof value === "boolean";
const orNull = (check: Check): Check => (value) => value === null || check(value);
const oneOf = (...words: readonly unknown[]): Check => (value) => words.includes(value);
const isListOf = (value: unknown, check: Check): boolean => Array.isArray(value) && value.every(check);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
const has = (value: unknown, checks: Readonly<Record<string, Check>>): boolean => isRecord(value) && Object.entries(checks).every(([key, check]) => check(value[key]));

const isPlace: Check = (value) => has(value, { sheet: orNull(isText), cell: isText, row: isNumber, field: orNull(isText) });
const node = { name: isText, code: orNull(isText), parent: isNumber, weight: orNull(isNumber), at: isPlace };

const methods = ["ratio", "linear", "efficacy", "floorline", "bands", "steps", "count", "done", "grade", "rank", "given", "rollup", "range"];

/** What scoring relies on, level by level. */
const nodeChecks: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  card: node,
  perspective: { ...node, order: isNumber },
  objective: { ...node, alignsWith: (value) => isListOf(value, isText) },
  indicator: {
    ...node,
    use: oneOf("scored", "monitored"),
    method: orNull(oneOf(...methods)),
    ruleText: orNull(isText),
    unit: orNull(isText),
    baseline: orNull(isNumber),
    target: orNull(isNumber),
    targetText: orNull(isText),
    actual: (value) => value === null || isNumber(value) || isText(value),
    given: orNull(isNumber),
    full: orNull(isNumber),
    missing: orNull(oneOf("block", "exclude", "zero", "mean")),
  },
};

function isNoted(value: unknown): value is NotedVersion {
  return has(value, { note: isText, version: (version) => has(version, { name: isText, date: isNumber, cards: (cards) => isListOf(cards, isCard), links: (links) => isListOf(links, isLink) }) });
}

function isCard(value: unknown): value is Scorecard {
  const texts = { parent: orNull(isText), owner: orNull(isText), group: orNull(isText), form: orNull(isText) };
  const isWell = has(value, { ...texts, name: isText, kind: orNull(oneOf("total", "sub", "individual")), language: oneOf("zh", "en"), convention: orNull(oneOf("local", "global")), nodes: (nodes) => Array.isArray(nodes) && nodes.length > 0, at: isPlace });
  return isWell && (value as Scorecard).nodes.every(isNode);
}

/** Parents come before their children, and only the card itself has none. */
function isNode(value: unknown, index: number): boolean {
  const checks = isRecord(value) && typeof value["level"] === "string" ? nodeChecks[value["level"]] : undefined;
  if (checks === undefined || !has(value, checks)) return false;
  const { level, parent } = value as { readonly level: string; readonly parent: number };
  return index === 0 ? level === "card" && parent === -1 : level !== "card" && Number.isInteger(parent) && parent >= 0 && parent < index;
}

function isLink(value: unknown): value is Link {
  return has(value, { cause: isText, effect: isText, strength: orNull(isText), lag: orNull(isNumber), feedback: isTruth, at: isPlace, effectAt: isPlace });
}
