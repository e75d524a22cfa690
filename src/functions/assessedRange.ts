import { assembleRange } from "../scorecard/assemble";
import { assess } from "../scorecard/assess";
import type { Assessment } from "../scorecard/assessment";
import { PERSPECTIVE } from "../scorecard/cardColumns";
import type { Scorecard } from "../scorecard/model";
import { columnsOf } from "../scorecard/nodes";
import { nameKey } from "../scorecard/sameName";
import type { Language } from "../scorecard/table";
import { isLeftOut, textList } from "./arguments";
import { faultError } from "./failure";
import { type ScorecardRange, linksIn } from "./scorecardRange";

const known = new WeakMap<ScorecardRange, Assessment>();

/** The whole assessment of a range; the plain one is made once, since many cells may ask for workings. */
export function assessed(range: ScorecardRange, links?: unknown, order?: unknown): Assessment {
  const { language, table, book } = range;
  if (!isLeftOut(links) || !isLeftOut(order)) {
    const tables = isLeftOut(links) ? [table] : [table, linksIn(links, language)];
    const joined = assembleRange(tables, isLeftOut(order) ? {} : { order: orderIn(order, book.cards, language) });
    return assess(joined.book, joined.findings);
  }
  const assessment = known.get(range) ?? assess(book, range.found);
  known.set(range, assessment);
  return assessment;
}

/** 维度次序: all perspectives of the cards, the lowest first. */
function orderIn(value: unknown, cards: readonly Scorecard[], language: Language): readonly string[] {
  const order = textList({ argument: "order", language }, value).filter((name) => name !== null);
  const listed = new Set(order.map(nameKey));
  const perspectives = new Map(cards.flatMap(perspectivesOf).map((name) => [nameKey(name), name]));
  const unlisted = [...perspectives].flatMap(([key, name]) => (listed.has(key) ? [] : [name]));
  const unknown = order.filter((name) => !perspectives.has(nameKey(name)));
  if (unlisted.length + unknown.length > 0) throw faultError(language, { fault: "order-differs", perspectives: [...unlisted, ...unknown] });
  return order;
}

function perspectivesOf(card: Scorecard): readonly string[] {
  const { names, level } = columnsOf(card);
  return names.filter((_, node) => level[node] === PERSPECTIVE);
}
