/**
 * Items that share a key, in the order in which the keys first appear (分组).
 *
 * @example [...groupBy([1, 2, 3], (n) => n % 2).values()] // [[1, 3], [2]]
 */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
