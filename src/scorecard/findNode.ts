/**
 * 找节点: the card, perspective, objective or indicator that a person means by a code,
 * a name, or a path (card/perspective/objective/indicator).
 */
import { type CardColumns, pathOf } from "./cardColumns";
import type { Scorecard } from "./model";
import { columnsOf } from "./nodes";
import { nameKey } from "./sameName";

/** A node among the cards. */
export interface NodeAt {
  /** Index of the card. */
  readonly card: number;
  /** Index among the card's nodes; 0 is the card itself. */
  readonly index: number;
}

/**
 * Finds the node a text means (找节点): by code, name or path. In a workbook with one card
 * a path needs no card; without a text the only card is meant.
 *
 * @returns the node; or, where none or several fit, the paths (or cards) to choose from
 */
export function findNode(cards: readonly Scorecard[], wanted: string | null): NodeAt | { readonly candidates: readonly string[] } {
  if (wanted === null || nameKey(wanted) === "") {
    return cards.length === 1 ? { card: 0, index: 0 } : { candidates: cards.map(({ name }) => name) };
  }
  const matches = indexOf(cards).find(wanted);
  return matches.length === 1 ? matches[0]! : { candidates: matches.map((node) => pathAt(cards, node)) };
}

/** 路径 of a node: names from the card down, joined by `/`. */
export function pathAt(cards: readonly Scorecard[], { card, index }: NodeAt): string {
  return pathOf(columnsOf(cards[card]!), index);
}

export interface NodeIndex {
  /** Every node with this code, name or path. */
  readonly find: (wanted: string) => readonly NodeAt[];
}

const indexes = new WeakMap<readonly Scorecard[], NodeIndex>();

/** The index of some cards, made once. */
export function indexOf(cards: readonly Scorecard[]): NodeIndex {
  const index = indexes.get(cards) ?? indexNodes(cards.map(columnsOf));
  indexes.set(cards, index);
  return index;
}

/**
 * Indexes nodes by code and name; paths are added when somebody asks for one. The first
 * question is answered by looking through the names: a list of a hundred thousand
 * nodes that is asked once is not worth an index.
 */
export function indexNodes(cards: readonly CardColumns[]): NodeIndex {
  let isAsked = false;
  let byName: Map<string, NodeAt[]> | null = null;
  let byPath: Map<string, NodeAt[]> | null = null;
  return {
    find: (wanted) => {
      const key = nameKey(wanted);
      if (isAsked) byName ??= indexNames(cards);
      isAsked = true;
      const named = byName === null ? lookThrough(cards, key) : (byName.get(key) ?? []);
      if (named.length > 0 || !key.includes("/")) return named;
      byPath ??= indexPaths(cards);
      return byPath.get(key) ?? [];
    },
  };
}

function lookThrough(cards: readonly CardColumns[], key: string): readonly NodeAt[] {
  const found: NodeAt[] = [];
  cards.forEach(({ size, names, codes }, card) => {
    for (let index = 0; index < size; index++) {
      const code = codes[index]!;
      if (nameKey(names[index]!) === key || (code !== null && nameKey(code) === key)) found.push({ card, index });
    }
  });
  return found;
}

function indexNames(cards: readonly CardColumns[]): Map<string, NodeAt[]> {
  const byName = new Map<string, NodeAt[]>();
  cards.forEach(({ size, names, codes }, card) => {
    for (let index = 0; index < size; index++) {
      const node = { card, index };
      add(byName, nameKey(names[index]!), node);
      if (codes[index] !== null) add(byName, nameKey(codes[index]!), node);
    }
  });
  return byName;
}

function add(map: Map<string, NodeAt[]>, key: string, node: NodeAt): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [node]);
  else if (found.at(-1)?.card !== node.card || found.at(-1)?.index !== node.index) found.push(node);
}

/** Paths with the card, and, where there is only one, without it. */
function indexPaths(cards: readonly CardColumns[]): Map<string, NodeAt[]> {
  const byPath = new Map<string, NodeAt[]>();
  cards.forEach(({ size, names, parent }, card) => {
    const paths = new Array<string>(size);
    for (let index = 0; index < size; index++) {
      const above = parent[index]!;
      const path = (above < 0 || paths[above] === "" ? "" : `${paths[above]!}/`) + nameKey(names[index]!);
      paths[index] = path;
      add(byPath, path, { card, index });
      if (cards.length === 1 && above >= 0 && paths[0] !== "") add(byPath, path.slice(paths[0]!.length + 1), { card, index });
    }
  });
  return byPath;
}
