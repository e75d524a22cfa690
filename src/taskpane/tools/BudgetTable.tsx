import type { Book } from "../../scorecard/model";
import { budgetExecution } from "../../scorecard/money";
import { shownAmount, shownShare } from "../numbers";
import { NumberTable } from "../NumberTable";
import { Surface } from "../Surface";
import { useToolWords } from "./toolWords";

/** 经费执行: what each objective was given and has spent; nothing where no action states money. */
export function BudgetTable({ book }: { readonly book: Book }) {
  const words = useToolWords().tracking;
  const { objectives } = budgetExecution(book);
  if (objectives.length === 0) return null;
  const amount = (value: number | null): string => (value === null ? "–" : shownAmount(value));
  return (
    <Surface title={words.money}>
      <NumberTable
        corner={words.objective}
        headers={[words.budget, words.spent, words.execution]}
        rows={objectives.map(({ name, budget, spent, execution, isExceeded }) => {
          const share = execution === null ? "–" : shownShare(execution);
          return { name, cells: [amount(budget), amount(spent), isExceeded ? words.exceeded(share) : share] };
        })}
      />
    </Surface>
  );
}
