import { assemble } from "../../src/scorecard/assemble";
import { dematel } from "../../src/scorecard/dematel";
import { influenceOf } from "../../src/scorecard/linkInfluence";
import type { Link } from "../../src/scorecard/model";
import { sampleTables } from "./sampleTables";

const link = (cause: string, effect: string, strength: string | null): Link => ({ cause, effect, strength }) as Link;

test.each([["强", 3], ["中", 2], ["弱", 1], ["Strong", 3], ["2.5", 2.5], ["４", 4], ["0", 0], [null, 2]])("强度 %s counts %d", (strength, expected) =>
  expect(influenceOf(["A", "B"], [link("A", "B", strength)]).influence).toEqual([[0, expected], [0, 0]]));

test.each([
  ["an unknown word", link("A", "B", "也许")],
  ["a negative number", link("A", "B", "-1")],
  ["an objective from elsewhere", link("A", "Z", "强")],
  ["an objective that is its own cause", link("A", "A", "强")],
])("left out and named: %s", (_, one) => expect(influenceOf(["A", "B"], [one])).toEqual({ influence: [[0, 0], [0, 0]], left: [one] }));

test("township: the objectives of the total card that drive the others lie in the lowest perspective", async () => {
  const { book } = assemble(await sampleTables("township"));
  const objectives = book.cards[0]!.nodes.flatMap(({ level, code }) => (level === "objective" && code !== null ? [code] : []));
  const { influence } = influenceOf(objectives, book.links);
  const found = dematel(influence);
  if ("refused" in found) throw new Error(found.refused);
  const relation = new Map(objectives.map((code, i) => [code, found.factors[i]!.relation]));
  expect(Math.min(relation.get("T-L1")!, relation.get("T-L2")!)).toBeGreaterThan(0);
  expect([...relation].reduce((total, [, value]) => total + value, 0)).toBeCloseTo(0, 10);
});
