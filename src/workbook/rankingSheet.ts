/**
 * 考核结果汇总: all cards and people by group (类别 and 类组), best first: what each
 * scored, what was added and taken away, the final score, the rank and the grade.
 */
import type { Assessment } from "../scorecard/assessment";
import { withoutDust } from "../scorecard/number";
import { cellAddress } from "../scorecard/table";
import { leastHeights } from "./appraisalScale";
import { computed } from "./computedCells";
import { columnWidths, rowHeights, type ColumnRoom } from "./fitting";
import { pointsFormat } from "./numberFormats";
import type { ScaleForm } from "./scaleForm";
import { place, type PlacedCell, type SheetDrawing } from "./sheetDrawing";

/** One line of the ranking: a card, or a person. */
interface Ranked {
  readonly name: string;
  readonly group: string;
  /** Points of each perspective, by its name. */
  readonly perspectives: ReadonlyMap<string, number | null>;
  readonly score: number | null;
  readonly after: number | null;
  readonly bonus: number | null;
  readonly deduction: number | null;
  readonly final: number | null;
  readonly grade: string | null;
  readonly coefficient: number | null;
}

type Column = ColumnRoom & { readonly header: string; readonly of: (line: Ranked, row: number, group: readonly [number, number]) => PlacedCell["content"]; readonly isPoints: boolean };

/** 考核结果汇总 of an assessment. */
export function rankingSheet(form: ScaleForm, assessment: Assessment): SheetDrawing {
  const { words } = form;
  const lines = [...assessment.cards.map((card) => cardLine(form, card)), ...assessment.people.map((person) => personLine(form, person))];
  const columns = columnsFor(form, lines);
  const cells: PlacedCell[] = columns.map((column, index) => place(1, index, column.header, "header"));
  let row = 2;
  for (const group of new Set(lines.map((line) => line.group))) {
    const members = lines.filter((line) => line.group === group).sort((a, b) => (b.final ?? -Infinity) - (a.final ?? -Infinity));
    cells.push(place(row, 0, group, "section", { columns: columns.length }));
    const extent = [row + 1, row + members.length] as const;
    members.forEach((line, index) => cells.push(...lineCells(columns, line, row + 1 + index, extent)));
    row += members.length + 1;
  }
  const orientation = columns.length > mostUpright ? "landscape" : "portrait";
  const widths = columnWidths(columns, cells, orientation);
  const all = [place(0, 0, words.title.ranking(assessment.book.settings.period, assessment.book.settings.organisation), "title", { columns: columns.length }), ...cells];
  return {
    language: form.language,
    cells: all,
    rows: row,
    columns: columns.length,
    columnWidths: widths,
    rowHeights: rowHeights(all, widths, leastHeights(row, new Map())),
    print: { orientation, titleRows: { first: 1, last: 1 }, footer: words.page },
  };
}

function lineCells(columns: readonly Column[], line: Ranked, row: number, group: readonly [number, number]): readonly PlacedCell[] {
  return columns.map((column, index) => {
    const isRemark = index === columns.length - 1;
    const content = column.of(line, row, group);
    const look = column.isPoints ? "number" : index === 1 || isRemark ? "text" : "centred";
    return place(row, index, content, look, {
      numberFormat: column.isPoints ? pointsFormat : "General",
      ...(isRemark && { kept: { part: "remarks" as const, row: [line.name] } }),
    });
  });
}

function cardLine({ words }: ScaleForm, { card, nodes, score, evaluated, final, bonus, deduction, grade, flag, coefficient, parts }: Assessment["cards"][number]): Ranked {
  const perspectives = card.nodes.flatMap((node, index) => (node.level === "perspective" ? [[node.name, nodes[index]!.points] as const] : []));
  return {
    name: card.name,
    group: words.ranking.group(card.kind === null ? null : words.kinds[card.kind], card.group),
    perspectives: new Map(perspectives),
    score,
    after: parts.length === 0 ? null : evaluated,
    bonus,
    deduction,
    final,
    grade: grade === null ? null : words.gradeWith(grade, flag),
    coefficient,
  };
}

function personLine({ words }: ScaleForm, { person, after, final, grade, flag, coefficient }: Assessment["people"][number]): Ranked {
  return {
    name: person,
    group: words.ranking.people,
    perspectives: new Map(),
    score: after,
    after: null,
    bonus: after === null || final === null ? null : withoutDust(Math.max(final - after, 0)),
    deduction: after === null || final === null ? null : withoutDust(Math.max(after - final, 0)),
    final,
    grade: grade === null ? null : words.gradeWith(grade, flag),
    coefficient,
  };
}

/** More columns than this are read better on a page laid sideways. */
const mostUpright = 9;

/** More perspectives than this do not fit beside the scores. */
const mostPerspectives = 5;

function columnsFor(form: ScaleForm, lines: readonly Ranked[]): readonly Column[] {
  const { headers } = form.words;
  const perspectives = [...new Set(lines.flatMap((line) => [...line.perspectives.keys()]))];
  const isUsed = (of: (line: Ranked) => number | null): boolean => lines.some((line) => (of(line) ?? 0) !== 0);
  const points = (header: string, of: Column["of"]): Column => ({ header, of, isPoints: true, least: 48, most: 64, stretches: false });
  const before: readonly Column[] = [
    { header: headers.rank, of: () => null, isPoints: false, least: 34, most: 40, stretches: false },
    { header: headers.name, of: (line) => line.name, isPoints: false, least: 90, most: 180, stretches: true },
    ...(perspectives.length <= mostPerspectives ? perspectives.map((name) => points(name, (line) => line.perspectives.get(name) ?? null)) : []),
    points(headers.score, (line) => line.score),
    ...(isUsed((line) => line.after) ? [points(headers.afterEvaluation, (line) => line.after)] : []),
    ...(isUsed((line) => line.bonus) ? [points(headers.bonus, (line) => line.bonus || null)] : []),
    ...(isUsed((line) => line.deduction) ? [points(headers.deduction, (line) => line.deduction || null)] : []),
  ];
  const final = before.length;
  const rank: Column["of"] = (line, row, [first, last]) =>
    computed(form.cells, `IF(ISNUMBER(${cellAddress(row, final)}),RANK(${cellAddress(row, final)},${absolute(first, final)}:${absolute(last, final)}),"")`, rankAmong(lines, line));
  return [
    { ...before[0]!, of: rank },
    ...before.slice(1),
    points(headers.final, (line) => line.final),
    { header: headers.grade, of: (line) => line.grade, isPoints: false, least: 44, most: 90, stretches: false },
    ...(isUsed((line) => line.coefficient) ? [{ header: headers.coefficient, of: (line: Ranked) => line.coefficient, isPoints: false, least: 34, most: 44, stretches: false }] : []),
    { header: headers.remark, of: () => null, isPoints: false, least: 50, most: 160, stretches: true },
  ];
}

/** 名次 within the group; equals share the better one. */
function rankAmong(lines: readonly Ranked[], line: Ranked): number | null {
  const { final } = line;
  if (final === null) return null;
  return 1 + lines.filter((other) => other.group === line.group && other.final !== null && other.final > final).length;
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
