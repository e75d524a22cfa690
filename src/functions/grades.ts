import { type Candidate, defaultEnglishGrades, defaultGrades, fromTheTop, gradeIndex, gradesWithQuota } from "../scorecard/grade";
import type { GradeBand, Veto } from "../scorecard/model";
import { readNumber } from "../scorecard/number";
import type { Cell, Language } from "../scorecard/table";
import { adjustmentKindOf, answerOf } from "../scorecard/words";
import { fieldOf, languageOf } from "../wording/headers";
import { choiceArgument, choiceList, isLeftOut, numberIn, requiredNumber, textIn } from "./arguments";
import { toCell, toRange } from "./cells";
import { faultError, refusalError } from "./failure";

/**
 * 等级: the grade of a score.
 * @customfunction GRADE
 * @param score 得分
 * @param [bands] 等级、下限
 * @param [flag] 一票否决, 一票否优
 * @returns the grade's name
 */
export function gradeOf(score: unknown, bands?: unknown[][], flag?: unknown): string {
  const { grades, language } = bandsIn(bands);
  const veto = choiceArgument({ argument: "flag", language }, flag, vetoOf, vetoWords);
  const sorted = fromTheTop(grades);
  return sorted[gradeIndex(requiredNumber({ argument: "score", language }, score), sorted, flagOf(veto))]!.grade;
}

/**
 * 一组等级: the grades of many scores, with quotas.
 * @customfunction GRADES
 * @param scores 一列得分
 * @param [bands] 等级、下限
 * @param [quotas] 名额
 * @param [flags] 一票否决, 一票否优
 * @returns a grade beside every score; blank where there is no score yet
 */
export function gradesOf(scores: unknown[][], bands?: unknown[][], quotas?: unknown[][], flags?: unknown[][]): unknown[][] {
  const read = bandsIn(bands);
  const { language } = read;
  const grades = withQuotas(read, quotas);
  const range = toRange(scores).map((row) => row.map(toCell));
  const count = range.flat().length;
  const vetoes = isLeftOut(flags) ? [] : choiceList({ argument: "flags", language }, flags, vetoOf, vetoWords);
  if (vetoes.length > 0 && vetoes.length !== count) throw faultError(language, { fault: "lengths-differ", argument: "flags", expected: count, given: vetoes.length });
  const candidates = range.flat().map((cell, unit): Candidate => ({ score: scoreIn(cell), flag: flagOf(vetoes[unit]), group: "" }));
  const { indices } = gradesWithQuota(candidates, grades);
  const sorted = fromTheTop(grades);
  let unit = 0;
  return range.map((row, i) =>
    row.map((cell, j) => {
      const grade = indices[unit++] ?? null;
      return grade === null ? notGraded(cell, language, i, j) : sorted[grade]!.grade;
    }),
  );
}

function scoreIn(cell: Cell): number | null {
  const read = readNumber(cell);
  return typeof read === "number" ? read : null;
}

/** What stands beside a score that cannot be graded: nothing for a blank, else its error, so that the others keep their grades. */
function notGraded(cell: Cell, language: Language, row: number, column: number): unknown {
  const read = readNumber(cell);
  if (typeof read !== "object") return "";
  const at = { argument: "scores", within: { row, column } } as const;
  return faultError(language, "error" in read ? { fault: "error-cell", error: read.error, ...at } : { fault: "not-a-number", value: read.unreadable, ...at });
}

interface Bands {
  readonly grades: readonly GradeBand[];
  readonly language: Language;
  /** Which row of the range each grade stands in, and how many rows the range has. */
  readonly rows: readonly number[];
  readonly height: number;
}

/** 等级表: two columns, grade and minimum, with or without a header row. */
function bandsIn(bands: unknown): Bands {
  const range = isLeftOut(bands) ? [] : toRange(bands).map((row) => row.map(toCell));
  const headers = (range[0] ?? []).map((cell) => (typeof cell === "string" ? cell : ""));
  const fields = headers.map((header) => fieldOf("grades", header));
  const hasHeader = fields.includes("grade") && fields.includes("minimum");
  const language = hasHeader ? languageOf(headers) : "zh";
  const [name, minimum] = hasHeader ? [fields.indexOf("grade"), fields.indexOf("minimum")] : [0, 1];
  const rows: number[] = [];
  const grades = range.flatMap((row, i): GradeBand[] => {
    const grade = hasHeader && i === 0 ? null : textIn({ argument: "bands", language }, row[name] ?? null, { row: i, column: name });
    if (grade === null) return [];
    const within = { row: i, column: minimum };
    const least = numberIn({ argument: "bands", language }, row[minimum] ?? null, within);
    if (least === null) throw faultError(language, { fault: "blank", argument: "bands", within });
    rows.push(i);
    return [{ grade, minimum: least, coefficient: null, quota: null }];
  });
  if (grades.length > 0) return { grades, language, rows, height: range.length };
  const usual = language === "en" ? defaultEnglishGrades : defaultGrades;
  return { grades: usual, language, rows: usual.map((_, row) => row), height: usual.length };
}

/** The bands with the quotas that stand beside them, the header's cell included or not. */
function withQuotas({ grades, language, rows, height }: Bands, quotas: unknown): readonly GradeBand[] {
  if (isLeftOut(quotas)) return grades;
  const cells = toRange(quotas).flat().map(toCell);
  if (cells.length !== height && cells.length !== rows.length) {
    throw faultError(language, { fault: "lengths-differ", argument: "quotas", expected: rows.length, given: cells.length });
  }
  return grades.map((band, index) => {
    const place = cells.length === height ? rows[index]! : index;
    const quota = numberIn({ argument: "quotas", language }, cells[place] ?? null, { row: place, column: 0 });
    if (quota !== null && quota < 0) throw refusalError(language, { refused: "setting-range", setting: "quota", value: quota, low: 0, high: 1_000_000 });
    return { ...band, quota };
  });
}

const vetoWords = ["一票否决", "一票否优", "reject", "bar"];

/** A veto, or a word that says there is none. */
function vetoOf(text: string): Veto | "none" | null {
  const kind = adjustmentKindOf(text);
  if (kind === "reject" || kind === "bar") return kind;
  return answerOf(text) === "no" ? "none" : null;
}

function flagOf(veto: Veto | "none" | null | undefined): Veto | null {
  return veto === "none" ? null : (veto ?? null);
}
