/**
 * 各清单: the tables beside the indicators, row by row: 因果, SWOT, 行动, 岗位, 等级,
 * 现行考核. 加减分 and 评议 have files of their own.
 */
import { type RowReader, readRows, textIn } from "./cells";
import { readDate } from "./dates";
import type { Finding } from "./finding";
import { groupBy } from "./groupBy";
import type { ActionPlan, CurrentResult, GradeBand, Link, Post, SwotItem } from "./model";
import { isClose, readNumber, sum, withoutDust } from "./number";
import { nameKey } from "./sameName";
import type { FieldsOf, Table, TableKind } from "./table";
import { answerOf, swotCategoryOf } from "./words";

/** Reads every table of one kind. */
export function readAll<K extends TableKind, T>(
  tables: readonly Table[],
  kind: K,
  findings: Finding[],
  read: (row: RowReader<K>) => T | null,
): readonly T[] {
  return tables.flatMap((table) => {
    if (table.kind !== kind) return [];
    const cardField = "card" as FieldsOf[K];
    return readRows(table as unknown as Table<K>, findings, (row) => textIn(row.cell(cardField)), read);
  });
}

export function readLinks(tables: readonly Table[], findings: Finding[]): readonly Link[] {
  return readAll(tables, "links", findings, (row) => {
    const [cause, effect] = [row.text("cause"), row.text("effect")];
    if (cause === null && effect === null) return null;
    return {
      cause: cause ?? "",
      effect: effect ?? "",
      strength: row.text("strength"),
      lag: row.number("lag"),
      feedback: row.choice("feedback", answerOf) === "yes",
      at: row.place("cause"),
      effectAt: row.place("effect"),
    };
  });
}

export function readSwot(tables: readonly Table[], findings: Finding[]): readonly SwotItem[] {
  return readAll(tables, "swot", findings, (row) => {
    const [category, text] = [row.choice("category", swotCategoryOf), row.text("text")];
    return category === null || text === null ? null : { category, text, objective: row.text("objective") };
  });
}

export function readActions(tables: readonly Table[], findings: Finding[]): readonly ActionPlan[] {
  return readAll(tables, "actions", findings, (row) => {
    const [objective, action] = [row.text("objective"), row.text("action")];
    if (objective === null && action === null) return null;
    const date = (field: "start" | "due"): number | null => {
      const serial = readDate(row.cell(field));
      if (Number.isNaN(serial)) row.refuse(field);
      return Number.isNaN(serial) ? null : serial;
    };
    const amount = (field: "budget" | "spent"): number | null => {
      const money = row.number(field);
      if (money !== null && money < 0) row.refuse(field);
      return money !== null && money >= 0 ? money : null;
    };
    return {
      code: row.text("code"),
      objective: objective ?? "",
      action: action ?? "",
      owner: row.text("owner"),
      start: date("start"),
      due: date("due"),
      progress: progressOf(row),
      budget: amount("budget"),
      spent: amount("spent"),
      at: row.place("objective"),
      dueAt: row.place("due"),
      spentAt: row.place("spent"),
    };
  });
}

const finished = new Set(["完成", "已完成", "全部完成", "办结", "已办结", "done", "completed", "complete", "finished"]);

/** 进度: a share; a bare 60 means 60 %. Words that do not say it is finished say nothing of how far it is. */
function progressOf(row: RowReader<"actions">): number | null {
  const read = readNumber(row.cell("progress"));
  if (typeof read === "number") return read > 1 ? read / 100 : read;
  const text = row.text("progress");
  return text !== null && finished.has(nameKey(text).toLowerCase()) ? 1 : null;
}

/**
 * 岗位. The only post of a person needs no 占比; a blank 姓名 goes on from the row above.
 * Bare 60 and 40 are per cents; 60% beside a bare 40 is not guessed at.
 */
export function readPosts(tables: readonly Table[], findings: Finding[]): readonly Post[] {
  let person: string | null = null;
  const rows = readAll(tables, "posts", findings, (row) => {
    person = row.text("person") ?? person;
    const card = row.text("card") ?? row.text("post");
    if (person === null || card === null) return null;
    return { row, person, post: row.text("post"), card, share: row.number("share"), difficulty: row.number("difficulty") ?? 1, cardAt: row.place(textIn(row.cell("card")) === null ? "post" : "card"), at: row.place("person"), shareAt: row.place("share") };
  });
  const byPerson = groupBy(rows, (post) => nameKey(post.person));
  return rows.map(({ row, share, ...post }): Post => {
    const own = byPerson.get(nameKey(post.person))!;
    const isOnly = own.length === 1;
    const isMixed = share !== null && share > 1 && own.some((other) => other.share !== null && other.share > 0 && other.share < 1);
    const whole = isClose(sum(own.map((other) => other.share ?? NaN)), 100) ? 100 : 1;
    if (share !== null && share >= 0 && post.difficulty >= 0 && !isMixed) return { ...post, share: withoutDust(share / whole) };
    if (share === null && isOnly) return { ...post, share: 1 };
    if (typeof readNumber(row.cell("share")) !== "object") row.refuse(post.difficulty < 0 ? "difficulty" : "share");
    return { ...post, share: null };
  });
}

const linearWords = new Set(["线性", "按得分", "按分数", "得分/100", "linear", "score/100"]);

/** 等级, from the highest minimum down. */
export function readGrades(tables: readonly Table[], findings: Finding[]): readonly GradeBand[] {
  const grades = readAll(tables, "grades", findings, (row) => {
    const grade = row.text("grade");
    if (grade === null) return null;
    const typed = textIn(row.cell("coefficient"));
    const isLinear = typed !== null && linearWords.has(nameKey(typed).toLowerCase());
    const quota = row.number("quota");
    if (quota !== null && quota < 0) row.refuse("quota");
    return { grade, minimum: row.number("minimum") ?? 0, coefficient: isLinear ? ("linear" as const) : row.number("coefficient"), quota };
  });
  return [...grades].sort((a, b) => b.minimum - a.minimum);
}

export function readCurrent(tables: readonly Table[], findings: Finding[]): readonly CurrentResult[] {
  return readAll(tables, "current", findings, (row) => {
    const card = row.text("card");
    return card === null ? null : { card, score: row.number("score"), grade: row.text("grade"), at: row.place("card") };
  });
}
