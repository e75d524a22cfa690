/** 可以直接改好的: repairs that are certain, as the pane previews them. */
import type { Scorecard } from "../scorecard/model";
import { withoutDust } from "../scorecard/number";
import { repairWeights } from "../scorecard/repairWeights";
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
  readonly kind: "weights" | "textNumbers";
  readonly lines: readonly RepairLine[];
  readonly changes: readonly CellChange[];
}

/** 权重修复 of one card; null where nothing is to be repaired, or nothing can be with certainty. */
export function weightRepair(card: Scorecard): Repair | null {
  const repairs = repairWeights(card);
  if (repairs.length === 0) return null;
  const scale = (share: number, inPoints: boolean): number => (inPoints ? withoutDust(share * 100) : share);
  return {
    kind: "weights",
    lines: repairs.map(({ name, from, to, inPoints }) => ({
      name,
      from: inPoints ? String(scale(from, true)) : shownShare(from),
      to: inPoints ? String(scale(to, true)) : shownShare(to),
    })),
    changes: repairs.map(({ at, from, to, inPoints }) => ({ at, from: scale(from, inPoints), to: scale(to, inPoints), isShare: !inPoints })),
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
