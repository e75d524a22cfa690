import { INDICATOR, levels, weightCellOf } from "./cardColumns";
import { errorIn, textIn } from "./cells";
import type { FilledCard } from "./fillColumns";
import { type Finding, finding } from "./finding";
import { withoutDust } from "./number";
import type { Table, TableKind } from "./table";
import { readWeightCell } from "./weightCells";

/** What is wrong with the weights of a card (权重检查): unreadable, negative, missing, not adding up, or carried by what is only monitored. */
export function reportWeights({ columns, weights, weightCell }: FilledCard, card: string, findings: Finding[]): void {
  const nameOf = (node: number): string => columns.names[node]!;
  const at = (node: number): ReturnType<typeof weightCellOf> => weightCellOf(columns, node);
  for (const node of weights.unreadable) {
    const error = errorIn(weightCell(node));
    const value = textIn(weightCell(node)) ?? "";
    findings.push(
      error === null
        ? finding("weight-unreadable", at(node), card, { name: nameOf(node), value })
        : finding("cell-error", at(node), card, { name: nameOf(node), table: tableOfLevel[levels[columns.level[node]!]!], error }),
    );
  }
  for (const node of weights.negative) findings.push(finding("weight-negative", at(node), card, { name: nameOf(node), value: withoutDust(weights.weight[node]!) }));
  for (const node of missingWeights({ columns, weights, weightCell })) findings.push(finding("weight-missing", at(node), card, { name: nameOf(node) }));
  for (const { parent, members, expected, sum } of weights.misfits) {
    const facts = { group: nameOf(parent), sum: withoutDust(sum), expected: withoutDust(expected), members: members.map(nameOf) };
    findings.push(finding("weights-sum", at(members[0] ?? parent), card, facts));
  }
  for (let node = 1; node < columns.size; node++) {
    if (columns.level[node] !== INDICATOR || columns.scored[node] === 1) continue;
    const { value } = readWeightCell(weightCell(node), null);
    if (Number.isNaN(value) || value === 0) continue;
    findings.push(finding("weight-on-monitored", at(node), card, { name: nameOf(node), share: value > 1 ? value / 100 : value, isVeto: false }));
  }
}

const tableOfLevel = { card: "cards", perspective: "perspectives", objective: "objectives", indicator: "indicators" } as const satisfies Record<string, TableKind>;

/** A table without a 权重 column lacks it once, not on every row. */
function missingWeights({ columns, weights }: FilledCard): readonly number[] {
  const hasColumn = (node: number): boolean => columns.level[node] !== INDICATOR || (columns.tables[columns.table[node]!] as Table<"indicators">).columns.weight !== undefined;
  const absent = weights.missing.filter((node) => !hasColumn(node));
  return [...weights.missing.filter(hasColumn), ...absent.slice(0, 1)];
}
