/** 可以直接改好的: repairs that are certain, as the pane previews them. */
import { adoptWeights, type CannotAdopt, cannotAdopt } from "../scorecard/adoptWeights";
import type { Scorecard, Share } from "../scorecard/model";
import { columnsOf } from "../scorecard/nodes";
import { withoutDust } from "../scorecard/number";
import { repairWeights, type WeightRepair } from "../scorecard/repairWeights";
import { repeatedWeightCells } from "../scorecard/repeatedWeightCells";
import type { CellChange } from "../workbook/changeCells";
import { textNumbers } from "../workbook/textNumbers";
import type { Table } from "../scorecard/table";
import { shownShare } from "./numbers";

export interface RepairLine {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What would be changed, as a person reads it and cell by cell. */
export interface PlannedChanges {
  readonly lines: readonly RepairLine[];
  readonly changes: readonly CellChange[];
}

export interface Repair extends PlannedChanges {
  readonly kind: "weights" | "textNumbers";
}

/** 权重修复 of one card; null where nothing is to be repaired, or nothing can be with certainty. */
export function weightRepair(card: Scorecard): Repair | null {
  const repairs = repairWeights(card);
  return repairs.length === 0 ? null : { kind: "weights", ...plannedChanges(card, repairs) };
}

/** One card and its group, to which weights are given. */
export interface Adopter {
  readonly card: Scorecard;
  readonly members: readonly number[];
}

/** 采用权重: weights worked out for a group, as cells to change in every card that shall take them; null where nothing changes. */
export function adoptedWeights(adopters: readonly Adopter[], weights: readonly Share[], step?: Share): PlannedChanges | CannotAdopt | null {
  const repairs = adopters.map(({ card, members }) => ({ card, adopted: adoptWeights(card, members, weights, step) }));
  const lines: RepairLine[] = [];
  const changes: CellChange[] = [];
  for (const { card, adopted } of repairs) {
    if (cannotAdopt(adopted)) return { ...adopted, name: adopted.name === null || adopters.length === 1 ? (adopted.name ?? card.name) : `${card.name} / ${adopted.name}` };
    const repair = plannedChanges(card, adopted);
    lines.push(...repair.lines.map((line) => (adopters.length === 1 ? line : { ...line, name: `${card.name} / ${line.name}` })));
    changes.push(...repair.changes);
  }
  return changes.length === 0 ? null : { lines, changes };
}

function plannedChanges(card: Scorecard, repairs: readonly WeightRepair[]): PlannedChanges {
  const shown = (share: number, inPoints: boolean): string => (inPoints ? String(withoutDust(share * 100)) : shownShare(share));
  return {
    lines: repairs.map(({ name, from, to, inPoints }) => ({ name, from: shown(from, inPoints), to: shown(to, inPoints) })),
    changes: repairs.flatMap(({ node, at, from, to, inPoints }) => {
      const change = { at, from, to, isShare: !inPoints, isWeight: true };
      return [change, ...repeatedWeightCells(columnsOf(card), node).map((place) => ({ ...change, at: place, isRepeat: true }))];
    }),
  };
}

/** 文本数字 of the whole workbook; null where there is none. */
export function textNumberRepair(tables: readonly Table[]): Repair | null {
  const changes = textNumbers(tables);
  if (changes.length === 0) return null;
  return {
    kind: "textNumbers",
    lines: changes.map(({ at, to, isShare }) => ({ name: `${at.sheet}!${at.cell}`, from: isShare ? `"${shownShare(to)}"` : `"${to}"`, to: isShare ? shownShare(to) : String(to) })),
    changes,
  };
}
