/** 计分卡检查: the habits of good cards, card by card (RULES.md, section 5). */
import { CARD, type CardColumns, INDICATOR, OBJECTIVE, PERSPECTIVE, cellOf, weightCellOf } from "./cardColumns";
import { statedIndicatorWeights } from "./coverage";
import { type FactsOf, type Finding, type RuleName, finding } from "./finding";
import { isFullMark } from "./fullMark";
import type { Book, Objective, Scorecard, Settings } from "./model";
import { columnsOf } from "./nodes";
import { sum, withoutDust } from "./number";
import { isKnownPerspective, isOutward, isPresetPerspective, perspectivesOf } from "./presets";
import { isFault, rulesOf } from "./rulesOf";
import { nameKey } from "./sameName";
import { statedShares } from "./shares";

/** More scored indicators than this on one card hide what matters (practice: 15–25). */
export const mostIndicators = 25;

/** What every check of one card looks at. */
interface Look {
  readonly card: Scorecard;
  readonly columns: CardColumns;
  readonly report: <R extends RuleName>(rule: R, at: ReturnType<typeof cellOf>, facts: FactsOf[R]) => void;
}

/**
 * Checks a card by itself (单卡检查).
 *
 * @param addsUp false where a finding already says that its weights do not add up
 */
export function checkCard(card: Scorecard, book: Pick<Book, "settings" | "actions">, addsUp: boolean, findings: Finding[]): void {
  const columns = columnsOf(card);
  const look: Look = { card, columns, report: (rule, at, facts) => findings.push(finding(rule, at, card.name, facts)) };
  checkEqualWeights(look);
  if (addsUp) checkWeightBand(look, book.settings.weightBand);
  checkSize(look);
  if (addsUp) checkNature(look);
  if (addsUp) checkTypedPoints(look);
  checkPointsOutside(look);
  checkPerspectives(look, book.settings);
  checkObjectives(look, book.actions);
  checkNames(look);
  checkBalance(look);
}

const cardCell = ({ columns }: Look): ReturnType<typeof cellOf> => cellOf(columns, CARD, null);

function nodesOf({ columns }: Look, level: number): readonly number[] {
  const nodes: number[] = [];
  for (let node = 0; node < columns.size; node++) if (columns.level[node] === level) nodes.push(node);
  return nodes;
}

/** `weights-equal`: 平均分配. */
function checkEqualWeights({ card, columns, report }: Look): void {
  if (card.convention === null) return;
  const shares = statedShares(columns, card.convention);
  const members = new Map<number, number[]>();
  for (let node = 1; node < columns.size; node++) {
    if (columns.scored[node] !== 1) continue;
    const above = columns.parent[node]!;
    const group = members.get(above);
    if (group === undefined) members.set(above, [node]);
    else group.push(node);
  }
  for (const [parent, group] of members) {
    const share = withoutDust(shares[group[0]!]!);
    if (group.length < 3 || share === 0 || group.some((node) => withoutDust(shares[node]!) !== share)) continue;
    const names = group.map((node) => columns.names[node]!);
    const isStated = !Number.isNaN(columns.weight[group[0]!]!);
    report("weights-equal", isStated ? weightCellOf(columns, group[0]!) : cellOf(columns, group[0]!, null), { group: columns.names[parent]!, n: group.length, share, members: names });
  }
}

/** `weight-small`, `weight-large`: an indicator's share of the card outside the user's band. */
function checkWeightBand({ card, columns, report }: Look, [least, most]: Settings["weightBand"]): void {
  for (const { node, weight } of statedIndicatorWeights(card)) {
    const share = withoutDust(weight);
    const name = columns.names[node]!;
    if (share < least) report("weight-small", weightCellOf(columns, node), { name, share, least });
    if (share > most) report("weight-large", weightCellOf(columns, node), { name, share, most });
  }
}

/** `too-many-indicators`, `card-without-indicator`. */
function checkSize(look: Look): void {
  const { columns, report } = look;
  const n = nodesOf(look, INDICATOR).filter((node) => columns.scored[node] === 1).length;
  if (n > mostIndicators) report("too-many-indicators", cardCell(look), { n, most: mostIndicators });
  if (n === 0) report("card-without-indicator", cardCell(look), { name: look.card.name });
}

/** `results-minority`: 以结果性指标为主, among the weights whose 性质 is stated. */
function checkNature(look: Look): void {
  const stated = statedIndicatorWeights(look.card).filter(({ node }) => look.columns.nature[node] !== 0);
  const whole = sum(stated.map(({ weight }) => weight));
  if (whole === 0) return;
  const results = sum(stated.filter(({ node }) => look.columns.nature[node] === 1).map(({ weight }) => weight));
  const share = withoutDust(results / whole);
  if (share < 0.5) look.report("results-minority", cardCell(look), { share });
}

/** `points-weighted`: every 得分 that was typed beside a weight in per cent would also be one out of that weight. */
function checkTypedPoints({ card, columns, report }: Look): void {
  const weighted = statedIndicatorWeights(card).filter(({ weight }) => weight > 0);
  const [first] = weighted;
  const couldBe = ({ node, weight }: (typeof weighted)[number]): boolean =>
    Number.isNaN(columns.full[node]!) && Number.isNaN(columns.actual[node]!) && columns.given[node]! >= 0 && withoutDust(columns.given[node]!) <= withoutDust(100 * weight);
  if (first === undefined || weighted.length < 2 || !weighted.every(couldBe) || !weighted.some(({ node }) => columns.given[node]! > 0)) return;
  report("points-weighted", cellOf(columns, first.node, "points"), { name: columns.names[first.node]!, points: columns.given[first.node]!, share: withoutDust(first.weight) });
}

/** `points-outside`: a typed 得分 beyond its bounds is held to them. */
function checkPointsOutside(look: Look): void {
  const { columns, report } = look;
  const ruleAt = rulesOf(columns);
  for (const node of nodesOf(look, INDICATOR)) {
    const points = columns.given[node]!;
    if (columns.scored[node] !== 1 || Number.isNaN(points)) continue;
    const full = isFullMark(columns.full[node]!) ? columns.full[node] : 100;
    const rule = points >= 0 && points <= full ? null : ruleAt(node);
    if (rule !== null && !isFault(rule) && rule.shape === "given") report("points-outside", cellOf(columns, node, "points"), { name: columns.names[node]!, points, full });
  }
}

/** `perspective-empty`: a perspective of the chosen preset, or one that carries weight, has nothing below it. */
function checkPerspectives(look: Look, { preset }: Settings): void {
  const { card, columns, report } = look;
  if (card.kind === "individual") return;
  const perspectives = nodesOf(look, PERSPECTIVE);
  const isEmpty = (node: number): boolean => columns.end[node] === node + 1;
  const reported = new Set<number>();
  (preset === null ? [] : perspectivesOf[preset]).forEach((name, index) => {
    const node = perspectives.find((one) => isPresetPerspective(columns.names[one]!, preset!, index));
    if (node !== undefined && !isEmpty(node)) return;
    if (node !== undefined) reported.add(node);
    report("perspective-empty", node === undefined ? cardCell(look) : cellOf(columns, node, null), { perspective: node === undefined ? name : columns.names[node]! });
  });
  for (const node of perspectives) {
    if (isEmpty(node) && columns.weight[node]! > 0 && !reported.has(node)) report("perspective-empty", cellOf(columns, node, null), { perspective: columns.names[node]! });
  }
}

/** `objective-without-indicator`, `objective-without-action`. */
function checkObjectives(look: Look, actions: Book["actions"]): void {
  const { columns, report } = look;
  const acted = new Set(actions.map(({ objective }) => nameKey(objective)));
  for (const node of nodesOf(look, OBJECTIVE)) {
    const name = columns.names[node]!;
    const code = columns.codes[node]!;
    // Monitored indicators give no points: an objective with weight that has no others cannot be scored.
    const hasScored = hasScoredBelow(columns, node);
    if (columns.end[node] === node + 1 || (columns.weight[node]! > 0 && !hasScored)) report("objective-without-indicator", cellOf(columns, node, null), { name });
    if (acted.size > 0 && !acted.has(nameKey(name)) && !(code !== null && acted.has(nameKey(code)))) {
      report("objective-without-action", cellOf(columns, node, null), { name });
    }
  }
}

function hasScoredBelow(columns: CardColumns, node: number): boolean {
  for (let i = node + 1; i < columns.end[node]!; i++) if (columns.level[i] === INDICATOR && columns.scored[i] === 1) return true;
  return false;
}

/** `duplicate-name`: two indicators, or two objectives, of one name. */
function checkNames(look: Look): void {
  const { columns, report } = look;
  for (const level of [OBJECTIVE, INDICATOR]) {
    const seen = new Map<string, number>();
    for (const node of nodesOf(look, level)) {
      const name = columns.names[node]!;
      const first = seen.get(nameKey(name));
      if (first === undefined) seen.set(nameKey(name), node);
      else report("duplicate-name", cellOf(columns, node, null), { name, first: cellOf(columns, first, null) });
    }
  }
}

/** `balance-term`, `balance-view`. */
function checkBalance(look: Look): void {
  const { card, columns, report } = look;
  const terms = new Set(nodesOf(look, OBJECTIVE).map((node) => (card.nodes[node] as Objective).term));
  const lacking = (["long", "short"] as const).find((term) => !terms.has(term));
  if (lacking !== undefined && (terms.has("long") || terms.has("short"))) report("balance-term", cardCell(look), { lacking });

  const perspectives = nodesOf(look, PERSPECTIVE).map((node) => columns.names[node]!);
  // A personal card need not look both ways; nor can one say where 投入 or 共性工作 looks.
  if (card.kind === "individual" || !perspectives.some(isKnownPerspective)) return;
  if (!perspectives.some(isOutward)) report("balance-view", cardCell(look), { lacking: "outward" });
  else if (perspectives.every(isOutward)) report("balance-view", cardCell(look), { lacking: "inward" });
}
