/** 可以直接改好的: repairs that are certain, as the pane previews them. */
import { adoptWeights } from "../scorecard/adoptWeights";
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

export interface Repair {
  readonly kind: "weights" | "adopted" | "textNumbers";
  readonly lines: readonly RepairLine[];
  readonly changes: readonly CellChange[];
}

/** 权重修复 of one card; null where nothing is to be repaired, or nothing can be with certainty. */
export function weightRepair(card: Scorecard): Repair | null {
  return asRepair("weights", card, repairWeights(card));
}

/** 采用权重: weights worked out by comparison, as cells to change; null where there are no cells, or nothing changes. */
export function adoptedWeights(card: Scorecard, members: readonly number[], weights: readonly Share[]): Repair | null {
  return asRepair("adopted", card, adoptWeights(card, members, weights) ?? []);
}

function asRepair(kind: Repair["kind"], card: Scorecard, repairs: readonly WeightRepair[]): Repair | null {
  if (repairs.length === 0) return null;
  const scale = (share: number, inPoints: boolean): number => (inPoints ? withoutDust(share * 100) : share);
  return {
    kind,
    lines: repairs.map(({ name, from, to, inPoints }) => ({
      name,
      from: inPoints ? String(scale(from, true)) : shownShare(from),
      to: inPoints ? String(scale(to, true)) : shownShare(to),
    })),
    changes: repairs.flatMap(({ node, at, from, to, inPoints }) => {
      const change = { at, from: scale(from, inPoints), to: scale(to, inPoints), isShare: !inPoints };
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
