import type { Language, Place } from "../scorecard/table";
import { headerOfField } from "./headers";

/**
 * Where a place is (定位): sheet and cell; for a range handed to a function its row,
 * the header being row 1, and its column.
 *
 * `address("zh", { sheet: "指标", cell: "O12", … })` is `指标!O12`;
 * without a sheet it is `第3行「权重」`, in English `row 3, Weight`.
 */
export function address(language: Language, { sheet, cell, row, field }: Place): string {
  if (sheet !== null) return `${/[\s'!]/.test(sheet) ? `'${sheet.replaceAll("'", "''")}'` : sheet}!${cell}`;
  const header = field === null ? null : headerOfField(language, field, "indicators");
  if (language === "zh") return `第${row}行${header === null ? "" : `「${header}」`}`;
  return `row ${row}${header === null ? "" : `, ${header}`}`;
}
