/** 次序: a list with one of its members moved to another place. */

/**
 * 移到: the others keep their order.
 *
 * `movedTo([0, 1, 2], 2, 0)` is `[2, 0, 1]`.
 */
export function movedTo<T>(order: readonly T[], member: T, place: number): readonly T[] {
  const others = order.filter((other) => other !== member);
  return [...others.slice(0, place), member, ...others.slice(place)];
}
