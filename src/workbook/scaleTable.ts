/**
 * 量表的表身: the rows of the compact and the full scale: indicators with their
 * perspectives and objectives merged down, the total, monitored indicators
 * apart, and evaluations. All stand under the same columns.
 */
import { cellAddress } from "../scorecard/table";
import { computed, guardedSum, weightedFormula } from "./computedCells";
import { pointsFormat, weightFormat } from "./numberFormats";
import type { ColumnKey, ScaleColumn } from "./scaleColumns";
import { weightContent } from "./scaleColumns";
import type { Group, ScaleContents, ScaleRow } from "./scaleContents";
import type { ScaleForm } from "./scaleForm";
import { evaluationRows, remarksAfter, type AdditionColumns } from "./scaleAdditions";
import { place, type Content, type PlacedCell, type Section } from "./sheetDrawing";

/** The table, where its score stands, and where its numbers stand for the rows that follow. */
export interface ScaleTable extends Section {
  /** Address of the score, or of the score after evaluation. */
  readonly base: string;
  readonly additions: AdditionColumns;
}

/** 表身 from its header row down to the score after evaluation. */
export function scaleTable(form: ScaleForm, contents: ScaleContents, columns: readonly ScaleColumn[], top: number): ScaleTable {
  const grid = gridFor(form, contents, columns);
  const header = columns.map((column, index) => place(top, index, column.header, "header"));
  const scored = indicatorRows(grid, contents.rows, top + 1);
  const total = totalRow(grid, top + 1, scored.next);
  const monitored = monitoredRows(grid, total.next);
  const evaluated = evaluationRows(form, contents, grid.additions, cellAddress(scored.next, grid.at("weighted")), monitored.next);
  return {
    cells: [header, scored.cells, total.cells, monitored.cells, evaluated.cells].flat(),
    next: evaluated.next,
    base: evaluated.base,
    additions: grid.additions,
  };
}

interface Grid {
  readonly form: ScaleForm;
  readonly contents: ScaleContents;
  readonly columns: readonly ScaleColumn[];
  readonly at: (key: ColumnKey) => number;
  readonly additions: AdditionColumns;
}

function gridFor(form: ScaleForm, contents: ScaleContents, columns: readonly ScaleColumn[]): Grid {
  const at = (key: ColumnKey): number => columns.findIndex((column) => column.key === key);
  return { form, contents, columns, at, additions: { count: columns.length, weight: at("weight"), points: at("points"), weighted: at("weighted") } };
}

function indicatorRows(grid: Grid, rows: readonly ScaleRow[], top: number): Section {
  const cells = rows.flatMap((row, index) => indicatorRow(grid, row, index, top + index));
  const groups = (["perspective", "objective"] as const).flatMap((level) => groupCells(grid, rows, level, top));
  return { cells: [...cells, ...groups], next: top + rows.length };
}

function indicatorRow({ form, contents, columns }: Grid, row: ScaleRow, index: number, at: number): readonly PlacedCell[] {
  return columns.flatMap((column, place_): readonly PlacedCell[] => {
    if (mergedKeys.has(column.key)) return [];
    const kept = column.key === "remark" ? { part: "remarks" as const, row: namesOf(row) } : undefined;
    const content: Content = column.key === "weighted" ? weightedContent({ form, contents, columns }, row, at) : column.content(row, index + 1);
    const look = typeof content === "string" && column.look === "number" ? "centred" : column.look;
    return [place(at, place_, content, look, { numberFormat: column.numberFormat(row), ...(kept && { kept }) })];
  });
}

const mergedKeys: ReadonlySet<ColumnKey> = new Set<ColumnKey>(["perspective", "perspectiveWeight", "objective", "alignsWith"]);

function namesOf({ indicator }: ScaleRow): readonly string[] {
  return indicator.code === null ? [indicator.name] : [indicator.code, indicator.name];
}

function weightedContent({ form, contents, columns }: Pick<Grid, "form" | "contents" | "columns">, row: ScaleRow, at: number): Content {
  if (row.indicator.use === "monitored") return null;
  const address = (key: ColumnKey): string => cellAddress(at, columns.findIndex((column) => column.key === key));
  const formula = weightedFormula(address("weight"), address("points"), contents.inPoints, contents.settings.roundBeforeTotalling);
  return computed(form.cells, formula, row.weighted);
}

/** Runs of neighbouring rows in one perspective or objective, merged down. */
function groupCells(grid: Grid, rows: readonly ScaleRow[], level: "perspective" | "objective", top: number): readonly PlacedCell[] {
  const column = grid.at(level);
  if (column < 0) return [];
  const cells: PlacedCell[] = [];
  for (let start = 0; start < rows.length; ) {
    const group = rows[start]![level];
    let end = start + 1;
    while (end < rows.length && rows[end]![level]?.index === group?.index && rows[end]!.perspective?.index === rows[start]!.perspective?.index) end++;
    const extent = { rows: end - start };
    cells.push(place(top + start, column, group?.name ?? null, grid.columns[column]!.look, extent));
    if (level === "perspective") cells.push(...perspectiveWeight(grid, rows[start]!, group, top + start, extent.rows));
    else cells.push(...alignment(grid, group, top + start, extent.rows));
    start = end;
  }
  return cells;
}

function alignment({ columns, at }: Grid, group: Group | null, top: number, rows: number): readonly PlacedCell[] {
  const column = at("alignsWith");
  return column < 0 ? [] : [place(top, column, group?.alignsWith.join("、") || null, columns[column]!.look, { rows })];
}

function perspectiveWeight({ form, contents, columns, at }: Grid, first: ScaleRow, group: Group | null, top: number, rows: number): readonly PlacedCell[] {
  const column = at("perspectiveWeight");
  if (column < 0) return [];
  const isMonitored = first.indicator.use === "monitored";
  const weights = `${cellAddress(top, at("weight"))}:${cellAddress(top + rows - 1, at("weight"))}`;
  const value = group === null || isMonitored ? null : weightContent(contents, group.weight);
  const content = isMonitored ? null : computed(form.cells, `SUM(${weights})`, value);
  const numberFormat = contents.inPoints ? "General" : weightFormat(contents.rows.map((row) => row.perspective?.weight ?? null));
  return [place(top, column, content, columns[column]!.look, { rows, numberFormat })];
}

/** 合计: the weights, and the score. */
function totalRow({ form, contents, additions }: Grid, first: number, row: number): Section {
  const { words, cells: mode, live } = form;
  const { score } = contents.result;
  const { weight, points, weighted } = additions;
  const column = (index: number): string => `${cellAddress(first, index)}:${cellAddress(row - 1, index)}`;
  const counted = contents.rows.filter((each) => each.points !== null).length;
  const summed = live === null ? guardedSum(column(weighted), column(points), counted) : `IF(ISNUMBER(${live.score}),SUM(${column(weighted)}),"")`;
  const weights = contents.rows.map((each) => each.weight);
  const weightSum = weights.every((each) => each !== null) && weights.length > 0 ? weights.reduce((total, each) => total + each, 0) : null;
  return {
    cells: [
      place(row, 0, words.total, "total", { columns: weight }),
      place(row, weight, computed(mode, `SUM(${column(weight)})`, weightContent(contents, weightSum)), "total", {
        numberFormat: contents.inPoints ? "General" : weightFormat([weightSum]),
      }),
      place(row, weight + 1, null, "total", { columns: weighted - weight - 1 }),
      place(row, weighted, score === null && live === null ? null : computed(mode, summed, score), "totalNumber", { numberFormat: pointsFormat }),
      ...remarksAfter(additions, row, words.total, "total"),
    ],
    next: row + 1,
  };
}

/** 监控指标, apart from the scored: points for information, no weight. */
function monitoredRows(grid: Grid, top: number): Section {
  const { monitored } = grid.contents;
  if (monitored.length === 0) return { cells: [], next: top };
  const rows = indicatorRows(grid, monitored, top + 1);
  return { cells: [place(top, 0, grid.form.words.monitored, "section", { columns: grid.columns.length }), ...rows.cells], next: rows.next };
}
