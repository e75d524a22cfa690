import type { ActionPlan, Book, Share } from "./model";
import { sum, withoutDust } from "./number";
import { nameKey } from "./sameName";

/** 经费执行: what was set aside and what was spent, of one objective or one card. */
export interface Execution {
  /** The objective or the card. */
  readonly name: string;
  /** The card it belongs to; null where no card, or more than one, has this objective. */
  readonly card: string | null;
  readonly actions: number;
  /** 预算, in the table's own unit; null where no action states one. */
  readonly budget: number | null;
  /** 支出; null where no action states one. */
  readonly spent: number | null;
  /** 执行率; null without a budget or without spending known. */
  readonly execution: Share | null;
  /** Execution above 100 %: RULES.md `budget-exceeded`. */
  readonly isExceeded: boolean;
}

/**
 * Budget execution (经费执行率): spent / budget of the action plans, summed by
 * objective and by card.
 *
 * @example budgetExecution({ cards: [], actions: [{ objective: "安全", budget: 10, spent: 8 }] }).objectives[0].execution // 0.8
 */
export function budgetExecution(book: Pick<Book, "actions" | "cards">): { readonly objectives: readonly Execution[]; readonly cards: readonly Execution[] } {
  const funded = book.actions.filter(({ budget, spent }) => budget !== null || spent !== null);
  const cardOf = cardsOfObjectives(book);
  const objectives = grouped(funded, ({ objective }) => objective).map(([name, actions]) => execution(name, cardOf(name), actions));
  const placed = funded.filter(({ objective }) => cardOf(objective) !== null);
  const cards = grouped(placed, ({ objective }) => cardOf(objective) ?? "").map(([name, actions]) => execution(name, name, actions));
  return { objectives, cards };
}

/** Actions name objectives by code or by name; a name that several cards use belongs to none of them. */
function cardsOfObjectives({ cards }: Pick<Book, "cards">): (objective: string) => string | null {
  const owners = new Map<string, Set<string>>();
  for (const card of cards) {
    for (const { level, code, name } of card.nodes) {
      if (level !== "objective") continue;
      for (const key of [code, name]) {
        if (key !== null) owners.set(nameKey(key), (owners.get(nameKey(key)) ?? new Set<string>()).add(card.name));
      }
    }
  }
  return (objective) => {
    const found = [...(owners.get(nameKey(objective)) ?? [])];
    return found.length === 1 ? (found[0] ?? null) : null;
  };
}

function grouped(actions: readonly ActionPlan[], key: (action: ActionPlan) => string): readonly (readonly [string, readonly ActionPlan[]])[] {
  const groups = new Map<string, { name: string; actions: ActionPlan[] }>();
  for (const action of actions) {
    const name = key(action);
    const group = groups.get(nameKey(name));
    if (group === undefined) groups.set(nameKey(name), { name, actions: [action] });
    else group.actions.push(action);
  }
  return [...groups.values()].map((group) => [group.name, group.actions]);
}

function execution(name: string, card: string | null, actions: readonly ActionPlan[]): Execution {
  const budget = known(actions.map((action) => action.budget));
  const spent = known(actions.map((action) => action.spent));
  const share = budget === null || spent === null || budget === 0 ? null : withoutDust(spent / budget);
  return { name, card, actions: actions.length, budget, spent, execution: share, isExceeded: budget !== null && (spent ?? 0) > budget };
}

/** The sum of what is known; null where nothing is. */
function known(amounts: readonly (number | null)[]): number | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : withoutDust(sum(stated));
}
