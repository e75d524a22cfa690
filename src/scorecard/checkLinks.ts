/** 因果检查: the cause-effect table, and whether the objectives of a card support one another (RULES.md, section 5). */
import { PERSPECTIVE, cellOf } from "./cardColumns";
import { type FactsOf, type Finding, type RuleName, finding } from "./finding";
import { type CardLink, type ResolvedLinks, type StrategyMap, loopsOf, reachable, strategyMap } from "./links";
import type { Scorecard } from "./model";
import { columnsOf } from "./nodes";
import type { Place } from "./table";

/** `link-unknown`, `link-self`, `link-duplicate`: what is wrong with the table itself. */
export function checkLinkTable({ unknown, selfish, repeated }: ResolvedLinks, findings: Finding[]): void {
  for (const { link, first } of repeated) findings.push(finding("link-duplicate", link.at, null, { cause: link.cause, effect: link.effect, first: first.at }));
  for (const link of selfish) findings.push(finding("link-self", link.at, null, { name: link.cause }));
  for (const { link, end } of unknown) findings.push(finding("link-unknown", end === "cause" ? link.at : link.effectAt, null, { name: link[end] }));
}

/** Checks the links of one card. @param joinedElsewhere objectives that a link joins to another card */
export function checkStrategyMap(card: Scorecard, links: readonly CardLink[], joinedElsewhere: ReadonlySet<number>, findings: Finding[]): void {
  const map = strategyMap(card, links);
  if (map === null) return;
  const columns = columnsOf(card);
  const nameOf = (node: number): string => columns.names[node]!;
  const report = <R extends RuleName>(rule: R, at: Place, facts: FactsOf[R]): void => void findings.push(finding(rule, at, card.name, facts));

  for (const { link, cause, effect } of map.chain) {
    const [from, to] = [map.orderOf(cause), map.orderOf(effect)];
    if (from !== null && to !== null && to < from) report("link-downward", link.at, { cause: nameOf(cause), effect: nameOf(effect) });
  }
  for (const { first, objectives } of loopsOf(map)) report("link-loop", first.link.at, { loop: objectives.map(nameOf) });
  for (const { rule, objective } of unsupportedObjectives(map, joinedElsewhere)) report(rule, cellOf(columns, objective, null), { name: nameOf(objective) });
  for (const perspective of unsupportedPerspectives(card, map)) report("perspective-unsupported", cellOf(columns, perspective, null), { name: nameOf(perspective) });
}

type Gap = "objective-isolated" | "objective-unsupported" | "objective-dead-end" | "no-path-to-top";

/** Objectives that stand alone, that nothing leads to, that lead nowhere, or from which no chain reaches the top. */
function unsupportedObjectives(map: StrategyMap, joinedElsewhere: ReadonlySet<number>): readonly { readonly rule: Gap; readonly objective: number }[] {
  const { objectives, orderOf, lowest, highest, chain, links } = map;
  const linked = new Set([...links.flatMap(({ cause, effect }) => [cause, effect]), ...joinedElsewhere]);
  const causes = new Set(chain.map(({ cause }) => cause));
  const effects = new Set(chain.map(({ effect }) => effect));
  const toTheTop = reachable(objectives.filter((node) => orderOf(node) === highest), chain, "back");
  return objectives.flatMap((objective) => {
    if (!linked.has(objective)) return [{ rule: "objective-isolated" as const, objective }];
    const order = orderOf(objective);
    const gaps: Gap[] = [];
    if (order !== lowest && order !== null && !effects.has(objective)) gaps.push("objective-unsupported");
    if (order !== highest && order !== null && !causes.has(objective)) gaps.push("objective-dead-end");
    if (causes.has(objective) && !toTheTop.has(objective)) gaps.push("no-path-to-top");
    return gaps.map((rule) => ({ rule, objective }));
  });
}

/** Perspectives with objectives, above the lowest, that no link enters from below. */
function unsupportedPerspectives(card: Scorecard, { objectives, orderOf, lowest, chain }: StrategyMap): readonly number[] {
  const columns = columnsOf(card);
  const perspectives = new Set(objectives.map((node) => columns.parent[node]!).filter((node) => columns.level[node] === PERSPECTIVE));
  const entered = new Set(
    chain.flatMap(({ cause, effect }) => {
      const [from, to] = [orderOf(cause), orderOf(effect)];
      return from !== null && to !== null && from < to ? [columns.parent[effect]!] : [];
    }),
  );
  const orderOfMembers = (perspective: number): number | null => orderOf(objectives.find((node) => columns.parent[node] === perspective)!);
  return [...perspectives].filter((perspective) => orderOfMembers(perspective) !== lowest && !entered.has(perspective));
}
