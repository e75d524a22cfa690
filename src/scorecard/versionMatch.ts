import type { Indicator, Scorecard } from "./model";
import { isNearName, nameKey } from "./sameName";

/** The same indicator in two versions of a card: indexes among their nodes. */
export interface Matched {
  readonly before: number;
  readonly after: number;
}

export interface CardMatch {
  readonly kept: readonly Matched[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** How two indicators may be known as one, the surest first. */
const signs: readonly ((one: Standing, other: Standing) => boolean)[] = [
  (one, other) => one.code !== null && one.code === other.code,
  (one, other) => one.name === other.name && one.parent === other.parent,
  (one, other) => one.name === other.name,
  (one, other) => one.parent === other.parent && isNearName(one.name, other.name),
];

/** An indicator and what it is known by. */
interface Standing {
  readonly node: number;
  readonly code: string | null;
  readonly name: string;
  /** The objective, or whatever it hangs under. */
  readonly parent: string;
}

/**
 * Matches the indicators of two versions of one card (指标对应): by code, then by
 * name within the same objective, then by name, then by nearly the same name
 * within the same objective (改名).
 */
export function matchIndicators(before: Scorecard, after: Scorecard): CardMatch {
  let [left, right] = [standings(before), standings(after)];
  const kept: Matched[] = [];
  for (const sign of signs) {
    for (const one of left) {
      const other = right.find((candidate) => sign(one, candidate));
      if (other === undefined) continue;
      kept.push({ before: one.node, after: other.node });
      left = left.filter((standing) => standing !== one);
      right = right.filter((standing) => standing !== other);
    }
  }
  kept.sort((a, b) => a.after - b.after);
  return { kept, removed: left.map(({ node }) => node), added: right.map(({ node }) => node) };
}

function standings({ nodes }: Scorecard): readonly Standing[] {
  return nodes.flatMap((node, index) =>
    node.level === "indicator"
      ? [{ node: index, code: node.code === null ? null : nameKey(node.code), name: nameKey(node.name), parent: nameKey(nodes[node.parent]?.name ?? "") }]
      : [],
  );
}

/** The indicator at an index that `matchIndicators` gave. */
export function indicatorAt({ nodes, name }: Scorecard, index: number): Indicator {
  const node = nodes[index];
  if (node?.level !== "indicator") throw new Error(`bug: node ${index} of ${name} is no indicator`);
  return node;
}
