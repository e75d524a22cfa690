/** 督办与经费检查: action plans that are late, overspent, or belong to no objective (RULES.md, sections 5 and 9). */
import { OBJECTIVE } from "./cardColumns";
import { type Finding, finding } from "./finding";
import { budgetExecution } from "./money";
import type { Book } from "./model";
import { columnsOf } from "./nodes";
import { nameKey, sameName } from "./sameName";

/**
 * `action-overdue`, `budget-exceeded`, `objective-unknown`.
 *
 * @param today serial day that counts where 考核日期 is blank; null: nothing is late
 */
export function checkActions(book: Pick<Book, "actions" | "cards" | "settings">, today: number | null, findings: Finding[]): void {
  const { actions, settings } = book;
  if (actions.length === 0) return;
  const date = settings.date ?? today;
  const known = objectiveNames(book);
  for (const { objective, at, action, due, dueAt, progress } of actions) {
    if (objective !== "" && !known.has(nameKey(objective))) findings.push(finding("objective-unknown", at, null, { name: objective }));
    if (due === null || date === null || due >= date || (progress ?? 0) >= 1) continue;
    findings.push(finding("action-overdue", dueAt, null, { name: action === "" ? objective : action, due, progress: progress ?? 0 }));
  }
  checkBudgets(book, findings);
}

function objectiveNames({ cards }: Pick<Book, "cards">): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { level, names: own, codes, size } of cards.map(columnsOf)) {
    for (let node = 0; node < size; node++) {
      if (level[node] !== OBJECTIVE) continue;
      names.add(nameKey(own[node]!));
      if (codes[node] !== null) names.add(nameKey(codes[node]!));
    }
  }
  return names;
}

/** By objective; by card where none of its objectives is over by itself (money spent without a budget of its own). */
function checkBudgets(book: Pick<Book, "actions" | "cards">, findings: Finding[]): void {
  const { objectives, cards } = budgetExecution(book);
  const over = objectives.filter(({ isExceeded }) => isExceeded);
  for (const { name, card, budget, spent } of over) {
    const first = book.actions.find(({ objective, spent: own }) => sameName(objective, name) && own !== null)!;
    findings.push(finding("budget-exceeded", first.spentAt, card, { name, budget: budget ?? 0, spent: spent ?? 0 }));
  }
  for (const { name, budget, spent, isExceeded } of cards) {
    if (!isExceeded || over.some(({ card }) => card === name)) continue;
    const at = book.cards.find((card) => card.name === name)!.at;
    findings.push(finding("budget-exceeded", at, name, { name, budget: budget ?? 0, spent: spent ?? 0 }));
  }
}
