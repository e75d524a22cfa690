/** 检查结果的归类: by card and by severity, in the order of the cards on the sheets. */
import type { Finding, Severity } from "../scorecard/finding";

export const severities: readonly Severity[] = ["error", "warning", "hint"];

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export interface FindingGroup {
  /** The card's name; null for the workbook as a whole. */
  readonly card: string | null;
  readonly findings: readonly Finding[];
}

/** Findings by card, the workbook's own first, then as the cards stand; within a card the gravest first. */
export function groupByCard(findings: readonly Finding[], cards: readonly string[]): readonly FindingGroup[] {
  const groups = new Map<string | null, Finding[]>([[null, []], ...cards.map((card): [string, Finding[]] => [card, []])]);
  for (const finding of findings) {
    const group = groups.get(finding.card);
    if (group === undefined) groups.set(finding.card, [finding]);
    else group.push(finding);
  }
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([card, members]) => ({ card, findings: severities.flatMap((severity) => members.filter((finding) => finding.severity === severity)) }));
}
