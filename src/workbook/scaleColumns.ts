/**
 * 量表的栏: the columns of the compact and the full scale, each knowing its
 * header, its room and what it says about an indicator.
 */
import { withoutDust } from "../scorecard/number";
import { headerOf } from "../wording/headers";
import type { ColumnRoom } from "./fitting";
import { pointsFormat, quantityFormat, weightFormat } from "./numberFormats";
import type { ScaleLayout } from "./scaleChoices";
import type { ScaleContents, ScaleRow } from "./scaleContents";
import { indicatorNumber, type ScaleForm } from "./scaleForm";
import type { Content, LookName } from "./sheetDrawing";

export type ColumnKey =
  | "code" | "perspective" | "perspectiveWeight" | "objective" | "alignsWith" | "indicator" | "definition" | "dataSource" | "ruleText"
  | "weight" | "unit" | "baseline" | "target" | "actual" | "points" | "weighted" | "remark";

export interface ScaleColumn extends ColumnRoom {
  readonly key: ColumnKey;
  readonly header: string;
  readonly look: LookName;
  /** What it says of an indicator; the columns that are computed or merged say it elsewhere. */
  readonly content: (row: ScaleRow, position: number) => Content;
  readonly numberFormat: (row: ScaleRow) => string;
}

const rooms: { readonly [K in ColumnKey]: readonly [least: number, most: number, stretches: boolean, look: LookName] } = {
  code: [34, 58, false, "centred"],
  perspective: [48, 76, false, "centred"],
  perspectiveWeight: [34, 46, false, "centred"],
  objective: [62, 130, true, "text"],
  alignsWith: [40, 60, false, "centred"],
  indicator: [78, 160, true, "text"],
  definition: [84, 260, true, "text"],
  dataSource: [46, 84, false, "text"],
  ruleText: [120, 400, true, "text"],
  weight: [38, 52, false, "centred"],
  unit: [34, 46, false, "centred"],
  baseline: [40, 64, false, "centred"],
  target: [40, 64, false, "centred"],
  actual: [40, 64, false, "centred"],
  points: [46, 58, false, "number"],
  weighted: [46, 58, false, "number"],
  remark: [46, 120, true, "text"],
};

const columnsOf: { readonly [L in Exclude<ScaleLayout, "county">]: readonly ColumnKey[] } = {
  compact: ["code", "perspective", "objective", "indicator", "weight", "unit", "target", "actual", "points", "weighted", "remark"],
  full: [
    "code", "perspective", "perspectiveWeight", "objective", "alignsWith", "indicator", "definition", "dataSource", "ruleText",
    "weight", "unit", "baseline", "target", "actual", "points", "weighted", "remark",
  ],
};

/** The columns a layout shows: those of which any of the cards has something to say, so that all scales of a plan look alike. */
export function scaleColumns(form: ScaleForm, layout: Exclude<ScaleLayout, "county">, all: readonly ScaleContents[], own: ScaleContents): readonly ScaleColumn[] {
  const rows = all.flatMap((contents) => [...contents.rows, ...contents.monitored]);
  const isUsed: { readonly [K in ColumnKey]?: (row: ScaleRow) => boolean } = {
    perspective: (row) => row.perspective !== null,
    perspectiveWeight: (row) => row.perspective !== null,
    objective: (row) => row.objective !== null,
    alignsWith: (row) => own.card.kind === "sub" && (row.objective?.alignsWith.length ?? 0) > 0,
    definition: (row) => row.indicator.definition !== null,
    dataSource: (row) => row.indicator.dataSource !== null,
    unit: (row) => row.indicator.unit !== null,
    baseline: (row) => row.indicator.baseline !== null,
  };
  const contentOf = contents(form, own);
  const formatOf = formats(own);
  return columnsOf[layout]
    .filter((key) => isUsed[key] === undefined || rows.some(isUsed[key]))
    .map((key) => {
      const [least, most, stretches, look] = rooms[key];
      return { key, header: headerFor(form, own, key, rows), least, most, stretches, look, content: contentOf[key], numberFormat: formatOf[key] ?? (() => "General") };
    });
}

function headerFor({ words, language }: ScaleForm, own: ScaleContents, key: ColumnKey, rows: readonly ScaleRow[]): string {
  if (key === "weighted") return own.inPoints ? words.headers.pointsOfFullMarks : words.headers.weighted;
  if (key === "points" && own.inPoints) return words.headers.pointsOutOf100;
  if (key === "weight" && own.inPoints) return words.headers.fullMarks;
  if (key === "perspectiveWeight" && own.inPoints) return words.headers.perspectiveMarks;
  if (key === "code" && rows.every((row) => row.indicator.code === null || isCount(row.indicator.code))) return words.headers.serial;
  return key === "alignsWith" ? headerOf(language, "objectives", key) : headerOf(language, "indicators", key);
}

type Contents = { readonly [K in ColumnKey]: ScaleColumn["content"] };

function contents(form: ScaleForm, own: ScaleContents): Contents {
  const none = (): Content => null;
  return {
    code: (row, position) => codeContent(row.indicator.code, position),
    perspective: none,
    perspectiveWeight: none,
    objective: none,
    alignsWith: none,
    indicator: (row) => row.indicator.name,
    definition: (row) => row.indicator.definition,
    dataSource: (row) => row.indicator.dataSource,
    ruleText: (row) => ruleOf(form, row),
    weight: (row) => (own.inPoints ? liveMarks(form, row) : null) ?? indicatorNumber(form, row, "weight", weightContent(own, row.weight)),
    unit: (row) => row.indicator.unit,
    baseline: (row) => indicatorNumber(form, row, "baseline", row.indicator.baseline),
    target: (row) => indicatorNumber(form, row, "target", row.indicator.target),
    actual: (row) => indicatorNumber(form, row, "actual", actualContent(form, row)),
    points: (row) => indicatorNumber(form, row, "points", row.points),
    weighted: none,
    remark: none,
  };
}

function formats(own: ScaleContents): { readonly [K in ColumnKey]?: ScaleColumn["numberFormat"] } {
  const weight = own.inPoints ? "General" : weightFormat(own.rows.map((row) => row.weight));
  return {
    weight: () => weight,
    baseline: (row) => quantityFormat(row.indicator, row.indicator.baseline),
    target: (row) => quantityFormat(row.indicator, row.indicator.target),
    actual: (row) => quantityFormat(row.indicator, row.indicator.actual),
    points: () => pointsFormat,
    weighted: () => pointsFormat,
  };
}

/** A live weight in points of 100; null where the weight is not live. */
export function liveMarks(form: ScaleForm, row: ScaleRow): Content {
  const weight = form.live?.of(row, "weight") ?? null;
  return weight === null ? null : { formula: `=IF(ISNUMBER(${weight}),${weight}*100,"")` };
}

/** A weight as the card counts: a share, or points of 100 (分值). */
export function weightContent(own: ScaleContents, weight: number | null): number | null {
  return weight === null || !own.inPoints ? weight : withoutDust(weight * 100);
}

/** A code that only counts is a number, so that Excel does not mark it as a number typed as text. */
export function codeContent(code: string | null, position: number): Content {
  if (code === null) return position;
  return isCount(code) ? Number(code) : code;
}

function isCount(code: string): boolean {
  return /^[1-9]\d{0,8}$/.test(code);
}

/** The rule a person signs for: the sentence of the sheet, or what the named method does. */
export function ruleOf({ words }: ScaleForm, { indicator }: ScaleRow): string | null {
  const { ruleText, method, baseline, target } = indicator;
  if (ruleText !== null) return ruleText;
  if (method === null) return indicator.given === null ? null : words.methodRules.given;
  const rule = words.methodRules[method];
  return method === "ratio" && baseline !== null && target !== null && baseline > target ? words.lowerIsBetter(rule) : rule;
}

/** The actual, or how its absence was counted. */
export function actualContent({ words }: ScaleForm, { indicator, missing }: ScaleRow): Content {
  return missing === null ? indicator.actual : words.missing[missing];
}
