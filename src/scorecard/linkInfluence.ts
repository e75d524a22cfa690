import type { Link } from "./model";
import { readNumber } from "./number";
import { nameKey } from "./sameName";

/** How strongly each word of 强度 says that a cause works on its effect. */
const strengths: ReadonlyMap<string, number> = new Map([
  ["强", 3], ["较强", 3], ["高", 3], ["strong", 3], ["high", 3],
  ["中", 2], ["中等", 2], ["一般", 2], ["medium", 2], ["moderate", 2],
  ["弱", 1], ["较弱", 1], ["低", 1], ["weak", 1], ["low", 1],
]);

/** A link whose 强度 is blank is of middling strength (**choice**). */
const unsaid = 2;

export interface LinkInfluence {
  /** Direct influence of the row's objective on the column's, as `dematel` takes it. */
  readonly influence: readonly (readonly number[])[];
  /** Links left out: an end is none of the objectives, or their 强度 is neither a known word nor a number from 0 up. */
  readonly left: readonly Link[];
}

/**
 * The influence matrix of a strategy map (因果强度矩阵), for DEMATEL: 强 3, 中 2, 弱 1, or
 * the number itself; no link is no influence.
 *
 * @param objectives their names or codes, as the links have them
 * @example influenceOf(["A", "B"], [{ cause: "A", effect: "B", strength: "强" }]).influence // [[0, 3], [0, 0]]
 */
export function influenceOf(objectives: readonly string[], links: readonly Link[]): LinkInfluence {
  const places = new Map(objectives.map((name, index) => [nameKey(name), index]));
  const influence = objectives.map(() => objectives.map(() => 0));
  const left: Link[] = [];
  for (const link of links) {
    const [cause, effect] = [places.get(nameKey(link.cause)), places.get(nameKey(link.effect))];
    const strength = strengthOf(link.strength);
    if (cause === undefined || effect === undefined || cause === effect || strength === null) left.push(link);
    else influence[cause]![effect] = strength;
  }
  return { influence, left };
}

/**
 * Strength of a link (强度): 强 3, 中 2, 弱 1, or the number itself.
 *
 * @returns 2 for a blank one; null where it is neither a known word nor a number from 0 up
 * @example strengthOf("强") // 3
 * @example strengthOf(null) // 2
 */
export function strengthOf(text: string | null): number | null {
  if (text === null) return unsaid;
  const read = readNumber(text);
  if (typeof read === "number") return read >= 0 ? read : null;
  return strengths.get(nameKey(text).toLowerCase()) ?? null;
}
