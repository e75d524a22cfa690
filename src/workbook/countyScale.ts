/**
 * 责任书式量表: the form in which counties appraise their departments: 序号, 考核项目
 * over two columns, 分值, 考核内容, 评分标准, 完成情况, 得分, with a 小计 for every
 * block and a 合计. Everything counts in points of 100.
 */
import { sum, withoutDust } from "../scorecard/number";
import { cellAddress } from "../scorecard/table";
import { headerRow, leastHeights, scaleHead, signaturesOf, verdictOf, type ScaleStyle } from "./appraisalScale";
import { computed, guardedSum } from "./computedCells";
import { columnWidths, rowHeights, type ColumnRoom } from "./fitting";
import { pointsFormat, quantityFormat } from "./numberFormats";
import { adjustmentRows, evaluationRows, remarksAfter } from "./scaleAdditions";
import { actualContent, codeContent, liveMarks, ruleOf } from "./scaleColumns";
import type { ScaleContents, ScaleRow } from "./scaleContents";
import { scaleFoot } from "./scaleFoot";
import { indicatorNumber, type ScaleForm } from "./scaleForm";
import { areaAddress, place, type Content, type PlacedCell, type Section, type SheetDrawing } from "./sheetDrawing";

const at = { serial: 0, block: 1, item: 2, marks: 3, matter: 4, rule: 5, actual: 6, points: 7, remark: 8 };
const additions = { count: 9, weight: at.marks, points: at.actual, weighted: at.points };

const rooms: readonly ColumnRoom[] = [
  { least: 30, most: 50, stretches: false },
  { least: 52, most: 84, stretches: false },
  { least: 70, most: 120, stretches: true },
  { least: 36, most: 50, stretches: false },
  { least: 80, most: 220, stretches: true },
  { least: 110, most: 400, stretches: true },
  { least: 46, most: 70, stretches: false },
  { least: 46, most: 58, stretches: false },
  { least: 46, most: 110, stretches: true },
];

/** 考核量表 in the county's form. */
export function countyScale(form: ScaleForm, contents: ScaleContents, style: ScaleStyle): SheetDrawing {
  const table = countyTable(form, contents);
  const widths = columnWidths(rooms, table.cells, style.orientation);
  const verdict = { ...verdictOf(form, contents, style.bands), base: table.base, added: table.added };
  const note = style.note === null ? null : style.note(contents.sources);
  const foot = scaleFoot(form, verdict, signaturesOf(form, contents.card), note, widths, table.next);
  const cells = [...scaleHead(form, contents, widths), ...table.cells, ...foot.cells];
  return {
    language: form.language,
    cells,
    rows: foot.next,
    columns: rooms.length,
    columnWidths: widths,
    rowHeights: rowHeights(cells, widths, leastHeights(foot.next, foot.heights)),
    print: { orientation: style.orientation, titleRows: { first: headerRow, last: headerRow }, footer: form.words.page },
  };
}

function countyTable(form: ScaleForm, contents: ScaleContents): Section & { readonly base: string; readonly added: string | null } {
  const { words } = form;
  const blocks = blockSections(form, contents.rows, headerRow + 1);
  const hasTotal = contents.result.score !== null || form.live !== null;
  const total = sumRow(form, words.total, blocks.next, blocks.summed, contents.rows, hasTotal);
  const monitored = monitoredRows(form, contents, blocks.next + 1);
  const evaluated = evaluationRows(form, contents, additions, cellAddress(blocks.next, at.points), monitored.next);
  const adjusted = adjustmentRows(form, contents, additions, evaluated.next);
  return {
    cells: [...headerCells(form), ...blocks.cells, ...total, ...monitored.cells, ...evaluated.cells, ...adjusted.cells],
    next: adjusted.next,
    base: evaluated.base,
    added: adjusted.added,
  };
}

/** Rows whose 分值 and 得分 are added up, and how many of them have a 得分. */
interface Summed {
  readonly first: number;
  readonly last: number;
  readonly counted: number;
}

/** Every block with its 小计; indicators without a perspective stand for themselves. */
function blockSections(form: ScaleForm, rows: readonly ScaleRow[], top: number): Section & { readonly summed: readonly Summed[] } {
  const cells: PlacedCell[] = [];
  const summed: Summed[] = [];
  let line = top;
  for (const block of blocksOf(rows)) {
    cells.push(...blockRows(form, block, line, rows.indexOf(block[0]!)));
    const own = { first: line, last: line + block.length - 1, counted: block.filter((row) => row.weighted !== null).length };
    line += block.length;
    if (block[0]!.perspective === null) summed.push(own);
    else {
      cells.push(...sumRow(form, form.words.subtotal, line, [own], block, true));
      summed.push({ first: line, last: line, counted: 1 });
      line++;
    }
  }
  return { cells, next: line, summed };
}

function headerCells({ words }: ScaleForm): readonly PlacedCell[] {
  const { headers } = words;
  const header = (column: number, text: string, columns = 1): PlacedCell => place(headerRow, column, text, "header", { columns });
  return [
    header(at.serial, headers.serial),
    header(at.block, headers.item, 2),
    header(at.marks, headers.fullMarks),
    header(at.matter, headers.matter),
    header(at.rule, headers.criteria),
    header(at.actual, headers.done),
    header(at.points, headers.pointsOfFullMarks),
    header(at.remark, headers.remark),
  ];
}

/** Neighbouring indicators of one perspective. */
function blocksOf(rows: readonly ScaleRow[]): readonly (readonly ScaleRow[])[] {
  const blocks: ScaleRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last !== undefined && last[0]!.perspective?.index === row.perspective?.index) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function blockRows(form: ScaleForm, block: readonly ScaleRow[], top: number, before: number): readonly PlacedCell[] {
  const perspective = block[0]!.perspective;
  const name = perspective === null ? [] : [place(top, at.block, perspective.name, "centred", { rows: block.length })];
  return [...name, ...block.flatMap((row, index) => indicatorRow(form, row, top + index, before + index + 1))];
}

function indicatorRow(form: ScaleForm, row: ScaleRow, line: number, position: number): readonly PlacedCell[] {
  const { indicator, perspective } = row;
  const isScored = indicator.use === "scored";
  const actual = indicatorNumber(form, row, "actual", actualContent(form, row));
  const item = perspective === null ? at.block : at.item;
  const names = indicator.code === null ? [indicator.name] : [indicator.code, indicator.name];
  return [
    place(line, at.serial, codeContent(indicator.code, position), "centred"),
    place(line, item, indicator.name, "text", { columns: at.marks - item }),
    place(line, at.marks, isScored ? marksContent(form, row) : null, "centred"),
    place(line, at.matter, matterOf(form, row), "text"),
    place(line, at.rule, ruleOf(form, row), "text"),
    place(line, at.actual, actual, "centred", { numberFormat: withUnit(row, indicator.actual) }),
    place(line, at.points, isScored ? marksEarned(form, row, line) : indicatorNumber(form, row, "points", row.points), "number", { numberFormat: pointsFormat }),
    place(line, at.remark, null, "text", { kept: { part: "remarks", row: names } }),
  ];
}

function marksContent(form: ScaleForm, row: ScaleRow): Content {
  return liveMarks(form, row) ?? (row.weight === null ? null : withoutDust(row.weight * 100));
}

/** 得分 out of the 分值: a value, or where cells are live the 分值 times the points. */
function marksEarned(form: ScaleForm, row: ScaleRow, line: number): Content {
  const points = form.live?.of(row, "points") ?? null;
  return points === null ? row.weighted : { formula: `=IF(ISNUMBER(${points}),${cellAddress(line, at.marks)}*${points}/100,"")` };
}

/** 考核内容: what is asked, with the target where there is one. */
function matterOf({ words }: ScaleForm, { indicator, objective }: ScaleRow): string | null {
  const asked = indicator.definition ?? objective?.name ?? null;
  if (indicator.target === null) return asked;
  const target = words.targetOf(shown(indicator.target, quantityFormat(indicator, indicator.target)), indicator.unit);
  return asked === null ? target : `${asked}（${target}）`;
}

function shown(value: number, format: string): string {
  return format === "General" ? String(value) : `${withoutDust(value * 100)}%`;
}

/** An actual with its unit behind it, since the form has no column for units. */
function withUnit(row: ScaleRow, value: unknown): string {
  const format = quantityFormat(row.indicator, value);
  const { unit } = row.indicator;
  return format !== "General" || unit === null || typeof value !== "number" || /["%％]/.test(unit) ? format : `General"${unit}"`;
}

/** 小计 or 合计: the 分值 of the rows, and their 得分 where all of them have one and there is a total to show. */
function sumRow(form: ScaleForm, word: string, line: number, summed: readonly Summed[], rows: readonly ScaleRow[], hasTotal: boolean): readonly PlacedCell[] {
  const range = (column: number): string => summed.map(({ first, last }) => areaAddress({ row: first, column, rows: last - first + 1, columns: 1 })).join(",");
  const isComplete = hasTotal && rows.every((row) => row.weighted !== null || row.missing === "exclude");
  const marks = total(rows.map((row) => (row.weight === null ? null : row.weight * 100)));
  const earned = isComplete ? total(rows.map((row) => row.weighted ?? 0)) : null;
  const points = hasTotal ? computed(form.cells, guardedSum(range(at.points), range(at.points), summed.reduce((count, each) => count + each.counted, 0)), earned) : null;
  return [
    place(line, at.serial, null, "total"),
    place(line, at.block, word, "total", { columns: 2 }),
    place(line, at.marks, computed(form.cells, `SUM(${range(at.marks)})`, marks), "total"),
    place(line, at.matter, null, "total", { columns: 3 }),
    place(line, at.points, points, "totalNumber", { numberFormat: pointsFormat }),
    ...remarksAfter(additions, line, word, "total"),
  ];
}

function total(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : withoutDust(sum(known));
}

function monitoredRows(form: ScaleForm, { monitored }: ScaleContents, top: number): Section {
  if (monitored.length === 0) return { cells: [], next: top };
  let row = top + 1;
  const cells = blocksOf(monitored).flatMap((block) => {
    const rows = blockRows(form, block, row, row - top - 1);
    row += block.length;
    return rows;
  });
  return { cells: [place(top, 0, form.words.monitoredOutOf100, "section", { columns: additions.count }), ...cells], next: row };
}
