/** What the headless assessment (`npm run assess`) says. */
import { rounded } from "../scorecard/number";
import type { Severity } from "../scorecard/finding";
import type { Points, Veto } from "../scorecard/model";
import type { Language } from "../scorecard/table";
import { count } from "./count";

export interface ReportWords {
  readonly severity: { readonly [S in Severity]: string };
  readonly veto: { readonly [V in Veto]: string };
  readonly found: (errors: number, warnings: number, hints: number) => string;
  readonly total: (card: string, score: Points | null, final: Points | null, grade: string | null) => string;
  readonly person: (person: string, final: Points | null, grade: string | null) => string;
  readonly written: (sheets: readonly string[]) => string;
}

function shown(points: Points | null): string {
  return points === null ? "—" : rounded(points, 2).toFixed(2);
}

const words: { readonly [L in Language]: ReportWords } = {
  zh: {
    severity: { error: "错误", warning: "警告", hint: "提示" },
    veto: { reject: "一票否决", bar: "一票否优" },
    found: (errors, warnings, hints) => `检查结果：错误 ${errors} 条，警告 ${warnings} 条，提示 ${hints} 条。`,
    total: (card, score, final, grade) => `${card}  计分卡得分 ${shown(score)}  最终得分 ${shown(final)}  等级 ${grade ?? "—"}`,
    person: (person, final, grade) => `${person}（按岗位合成）  最终得分 ${shown(final)}  等级 ${grade ?? "—"}`,
    written: (sheets) => `已生成 ${sheets.length} 张考核量表：${sheets.join("、")}`,
  },
  en: {
    severity: { error: "Error", warning: "Warning", hint: "Hint" },
    veto: { reject: "Rejected by veto", bar: "Barred from the top grade" },
    found: (errors, warnings, hints) => `Findings: ${count(errors, "error", "errors")}, ${count(warnings, "warning", "warnings")}, ${count(hints, "hint", "hints")}.`,
    total: (card, score, final, grade) => `${card}  score ${shown(score)}  final ${shown(final)}  grade ${grade ?? "—"}`,
    person: (person, final, grade) => `${person} (all posts)  final ${shown(final)}  grade ${grade ?? "—"}`,
    written: (sheets) => `Wrote ${count(sheets.length, "appraisal scale", "appraisal scales")}: ${sheets.join(", ")}`,
  },
};

export function reportWords(language: Language): ReportWords {
  return words[language];
}
