/** 有向图: walking along arrows between things that are numbered. */
import { groupBy } from "./groupBy";

export interface Arrow {
  readonly from: number;
  readonly to: number;
}

/**
 * Walks along arrows (深度优先), each arrow's end before the next arrow.
 *
 * @returns what was reached, as it was entered and as it was left: everything a thing leads to is left before it, but for loops
 * @example depthFirst([1], [{ from: 1, to: 2 }, { from: 2, to: 3 }]) // { entered: [1, 2, 3], left: [3, 2, 1] }
 */
export function depthFirst(starts: readonly number[], arrows: readonly Arrow[]): { readonly entered: readonly number[]; readonly left: readonly number[] } {
  const onward = groupBy(arrows, ({ from }) => from);
  const entered = new Set<number>();
  const left: number[] = [];
  const path: { readonly node: number; turn: number }[] = [];
  const enter = (node: number): void => {
    if (entered.has(node)) return;
    entered.add(node);
    path.push({ node, turn: 0 });
  };
  for (const start of starts) {
    enter(start);
    while (path.length > 0) {
      const here = path.at(-1)!;
      const next = onward.get(here.node)?.[here.turn++];
      if (next !== undefined) enter(next.to);
      else left.push(path.pop()!.node);
    }
  }
  return { entered: [...entered], left };
}

/**
 * Strong components (强连通分量): for each thing a number that it shares with all it
 * leads to and that lead back to it.
 *
 * @example [...strongComponents([{ from: 1, to: 2 }, { from: 2, to: 1 }, { from: 2, to: 3 }])] // [[1, 1], [2, 1], [3, 3]]
 * @source S. R. Kosaraju; M. Sharir, Computers & Mathematics with Applications 7 (1981) 67–72
 */
export function strongComponents(arrows: readonly Arrow[]): ReadonlyMap<number, number> {
  const nodes = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))];
  const back = groupBy(arrows, ({ to }) => to);
  const component = new Map<number, number>();
  for (const root of [...depthFirst(nodes, arrows).left].reverse()) {
    const open = [root];
    while (open.length > 0) {
      const node = open.pop()!;
      if (component.has(node)) continue;
      component.set(node, root);
      for (const { from } of back.get(node) ?? []) open.push(from);
    }
  }
  return component;
}
