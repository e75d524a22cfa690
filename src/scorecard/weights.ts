/**
 * 权重: which convention a card's weights follow, and what each weight is as a share
 * (RULES.md, sections 1 and 2). Weights are reported, never rescaled.
 */
import { CARD, INDICATOR, OBJECTIVE, PERSPECTIVE } from "./cardColumns";
import { BARE, BLANK, PERCENT, POINTS, SHARE, UNREADABLE } from "./weightCells";

/** What settling weights needs of a card. */
export interface WeighedNodes {
  readonly size: number;
  readonly level: Uint8Array;
  readonly parent: Int32Array;
  /** Indicators that count. */
  readonly isScored: (node: number) => boolean;
  /** What each weight cell says: a kind of weightCells.ts, and its number. */
  readonly kind: Uint8Array;
  readonly value: Float64Array;
}

export type Convention = "local" | "global";

/** 权重组: weights that must add up. */
export interface WeightGroup {
  /** The node whose members these are. */
  readonly parent: number;
  readonly members: readonly number[];
  /** What they should add up to: 1, or the weight stated for the group. */
  readonly expected: number;
  readonly sum: number;
}

export interface SettledWeights {
  /** Null where weights are missing, negative or unreadable. */
  readonly convention: Convention | null;
  /** Shares as stated; NaN where none is stated or it cannot be read. */
  readonly weight: Float64Array;
  /** 分值 of indicators whose weights are points; NaN elsewhere. */
  readonly full: Float64Array;
  /** 1 for what carries weight: scored indicators, groups with one, groups with a weight of their own. */
  readonly scored: Uint8Array;
  readonly unreadable: readonly number[];
  readonly negative: readonly number[];
  readonly missing: readonly number[];
  /** Groups that do not add up. Groups with a weight that cannot be read are not judged. */
  readonly misfits: readonly WeightGroup[];
}

/** Weights that differ from what they should add up to by no more than this are rounding. */
export const tolerance = 1e-6;

/**
 * Settles the weights of a card (权重判定): reads them by both conventions and keeps
 * the one that fits.
 *
 * Global (综合权重): the scored indicators add up to the card, and every weight stated
 * for a group is the sum of its members'. Local (层内权重): group weights are stated,
 * and each group adds up to 100 %. Where neither fits, the one with fewer groups
 * that do not add up, local when equal; without any group weight, global.
 *
 * @param forced the convention a person has chosen, if one has
 */
export function settleWeights(nodes: WeighedNodes, forced: Convention | null = null): SettledWeights {
  const statedLevels = statedGroupLevels(nodes);
  const isStated = (node: number): boolean => statedLevels.has(nodes.level[node]!);
  const global = readGlobal(nodes);
  if (forced !== "local" && (forced === "global" || statedLevels.size === 0 || (global.faults === 0 && global.misfits.length === 0))) {
    return settled(global, "global");
  }
  const local = readLocal(nodes, isStated);
  const isLocal = forced === "local" || local.misfits.length <= global.misfits.length;
  return isLocal ? settled(local, "local") : settled(global, "global");
}

interface Reading {
  readonly weight: Float64Array;
  readonly full: Float64Array;
  readonly scored: Uint8Array;
  readonly unreadable: number[];
  readonly negative: number[];
  readonly missing: number[];
  readonly misfits: WeightGroup[];
  readonly faults: number;
}

function settled({ faults, ...reading }: Reading, convention: Convention): SettledWeights {
  return { ...reading, convention: faults === 0 ? convention : null };
}

/** 维度 and 目标 as far as some scored node of that level states a weight. */
function statedGroupLevels(nodes: WeighedNodes): ReadonlySet<number> {
  const stated = new Set<number>();
  for (let i = 1; i < nodes.size; i++) {
    const level = nodes.level[i]!;
    if (level !== INDICATOR && nodes.kind[i] !== BLANK) stated.add(level);
  }
  return stated;
}

/** Groups with a scored indicator somewhere below. */
function scoredNodes(nodes: WeighedNodes): Uint8Array {
  const scored = new Uint8Array(nodes.size);
  for (let i = nodes.size - 1; i > 0; i--) {
    if (nodes.level[i] === INDICATOR && nodes.isScored(i)) scored[i] = 1;
    if (scored[i] === 1) scored[nodes.parent[i]!] = 1;
  }
  return scored;
}

function readGlobal(nodes: WeighedNodes): Reading {
  const scored = scoredNodes(nodes);
  const reading = emptyReading(nodes, scored);
  const indicators: number[] = [];
  for (let i = 1; i < nodes.size; i++) if (nodes.level[i] === INDICATOR && scored[i] === 1) indicators.push(i);
  readGroup(nodes, indicators, isAllPoints(nodes, indicators), reading);
  for (const level of [PERSPECTIVE, OBJECTIVE]) {
    const groups: number[] = [];
    for (let i = 1; i < nodes.size; i++) if (nodes.level[i] === level && nodes.kind[i] !== BLANK) groups.push(i);
    readGroup(nodes, groups, isAllPoints(nodes, groups), reading);
  }
  addUp(reading, CARD, indicators, 1);
  for (const [group, members] of indicatorsBelow(nodes, indicators)) {
    if (nodes.kind[group] !== BLANK) addUp(reading, group, members, reading.weight[group]!);
  }
  return withFaults(reading, nodes, indicators);
}

/** The indicators of every perspective and objective. A stated group without any still has to add up to its weight. */
function indicatorsBelow(nodes: WeighedNodes, indicators: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const below = new Map<number, number[]>();
  for (let i = 1; i < nodes.size; i++) if (nodes.level[i] !== INDICATOR && nodes.kind[i] !== BLANK) below.set(i, []);
  if (below.size === 0) return below;
  for (const indicator of indicators) {
    for (let i = nodes.parent[indicator]!; i > 0; i = nodes.parent[i]!) below.get(i)?.push(indicator);
  }
  return below;
}

function readLocal(nodes: WeighedNodes, isStated: (node: number) => boolean): Reading {
  const scored = scoredNodes(nodes);
  for (let i = nodes.size - 1; i > 0; i--) {
    if (nodes.level[i] !== INDICATOR && nodes.kind[i] !== BLANK) scored[i] = 1;
    if (scored[i] === 1) scored[nodes.parent[i]!] = 1;
  }
  const reading = emptyReading(nodes, scored);
  const groups = new Map<number, number[]>();
  const members: number[] = [];
  for (let i = 1; i < nodes.size; i++) {
    if (scored[i] !== 1 || !(nodes.level[i] === INDICATOR || isStated(i))) continue;
    const container = containerOf(nodes, i, isStated);
    const group = groups.get(container);
    if (group === undefined) groups.set(container, [i]);
    else group.push(i);
    members.push(i);
  }
  const allPoints = isAllPoints(nodes, members);
  for (const [parent, group] of groups) {
    readGroup(nodes, group, allPoints, reading);
    addUp(reading, parent, group, 1);
  }
  return withFaults(reading, nodes, members);
}

/** The nearest group above that states a weight: a level without weights of its own lets its members through. */
export function containerOf(nodes: Pick<WeighedNodes, "parent">, node: number, isStated: (node: number) => boolean): number {
  let container = nodes.parent[node]!;
  while (container > 0 && !isStated(container)) container = nodes.parent[container]!;
  return container;
}

function emptyReading(nodes: WeighedNodes, scored: Uint8Array): Reading {
  const blank = (): Float64Array => new Float64Array(nodes.size).fill(NaN);
  return { weight: blank(), full: blank(), scored, unreadable: [], negative: [], missing: [], misfits: [], faults: 0 };
}

/** Under 权重 weights are points if every one is bare and above 1. */
function isAllPoints(nodes: WeighedNodes, members: readonly number[]): boolean {
  return members.every((node) => nodes.kind[node] === POINTS || (nodes.kind[node] === BARE && nodes.value[node]! > 1));
}

/** Reads weights that stand among each other. */
function readGroup(nodes: WeighedNodes, members: readonly number[], allPoints: boolean, reading: Reading): void {
  const { kind, value } = nodes;
  let hasShare = false;
  let hasLargeBare = false;
  let hasLargePercent = false;
  let total = 0;
  let percents = 0;
  for (const node of members) {
    if (kind[node] === PERCENT) {
      if (value[node]! > 1) hasLargePercent = true;
      percents += value[node]!;
    }
    if (kind[node] === SHARE) hasShare = true;
    if (kind[node] === BARE && value[node]! > 1) hasLargeBare = true;
    if (kind[node] === BARE || kind[node] === POINTS) total += value[node]!;
  }
  const arePoints = hasLargeBare && !hasShare && (allPoints || Math.abs(total - 100) <= tolerance * 100);
  // Under 权重（%） a cell may hold 0.5 that Excel shows as 50%: then none is above 1, and they do not add up to 100.
  const arePercents = hasLargePercent || Math.abs(percents - 100) <= tolerance * 100;
  for (const node of members) {
    const number = value[node]!;
    switch (kind[node]) {
      case SHARE:
        reading.weight[node] = number;
        break;
      case POINTS:
        statePoints(nodes, node, number, reading);
        break;
      case BARE:
        if (arePoints) statePoints(nodes, node, number, reading);
        else if (number <= 1) reading.weight[node] = number;
        else reading.unreadable.push(node);
        break;
      case PERCENT:
        reading.weight[node] = arePercents ? number / 100 : number;
        break;
      case UNREADABLE:
        reading.unreadable.push(node);
    }
    if (reading.weight[node]! < 0) reading.negative.push(node);
  }
}

function statePoints(nodes: WeighedNodes, node: number, points: number, reading: Reading): void {
  reading.weight[node] = points / 100;
  if (nodes.level[node] === INDICATOR) reading.full[node] = points;
}

function withFaults(reading: Reading, nodes: WeighedNodes, members: readonly number[]): Reading {
  for (const node of members) if (nodes.kind[node] === BLANK) reading.missing.push(node);
  return { ...reading, faults: reading.unreadable.length + reading.negative.length + reading.missing.length };
}

function addUp(reading: Reading, parent: number, members: readonly number[], expected: number): void {
  let total = 0;
  let lost = 0;
  for (const node of members) {
    const weight = reading.weight[node]!;
    if (!(weight >= 0)) return;
    const next = total + weight;
    lost += total >= weight ? total - next + weight : weight - next + total;
    total = next;
  }
  const sum = total + lost;
  // A group without members cannot be mended by changing weights; the checks of objectives name it.
  if (members.length === 0 && parent === CARD) return;
  if (Math.abs(sum - expected) > tolerance) reading.misfits.push({ parent, members, expected, sum });
}
