/**
 * Random-index tables (随机一致性指标 RI): the mean consistency index of matrices
 * filled at random, by number of items. Published tables differ, so the table is
 * always named in the result.
 */
const tables = {
  /** Saaty, The Analytic Hierarchy Process, McGraw-Hill 1980. */
  saaty1980: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  /** Saaty, Theory and Applications of the Analytic Network Process, RWS 2005, p. 31. */
  saaty2005: [0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  /** The 1000-sample table of Chinese textbooks (教材). */
  teaching: [0, 0, 0.52, 0.89, 1.12, 1.26, 1.36, 1.41, 1.46, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  /** Donegan and Dodd, Math. Comput. Modelling 15(3) 1991, doi 10.1016/0895-7177(91)90098-R. */
  donegan: [0, 0, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969],
} as const;

export type RandomIndexTable = keyof typeof tables;

/** The names of the tables, the default first. */
export const randomIndexTables: readonly RandomIndexTable[] = ["teaching", "saaty1980", "saaty2005", "donegan"];

/** More items than this have no random index, so their consistency cannot be judged. */
export const mostItems = tables.teaching.length;

/**
 * Random index (随机一致性指标) of a number of items.
 *
 * @param items 1 to 15
 * @throws our own fault, when the caller did not refuse more than `mostItems`
 * @example randomIndex(5, "teaching") // 1.12
 * @example randomIndex(5, "saaty2005") // 1.11
 */
export function randomIndex(items: number, table: RandomIndexTable): number {
  const index = tables[table][items - 1];
  if (index === undefined) throw new Error(`bug: no random index for ${items} items`);
  return index;
}
