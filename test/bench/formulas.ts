/** 同一张考核表写成公式: the county's table as people would write it without the add-in: a formula for each row's points and weighted points, and a sum for each card. */
import { type CellValue, at, countyTable, lowerIsBetter, methods } from "./county";

export interface FormulaSheet {
  readonly rows: readonly (readonly CellValue[])[];
  /** 得分 and 加权得分 of each row, in columns N and O. */
  readonly formulas: readonly (readonly [points: string, weighted: string])[];
  readonly cards: readonly string[];
  /** The total of each card, over the rows of the sheet 指标. */
  readonly totals: readonly string[];
}

/** @param sheet how a formula names the rows' sheet: `'指标'!` in Excel, `$指标.` in LibreOffice */
export function formulaSheet(rows: number, cards: number, seed: number, sheet: string): FormulaSheet {
  const table = countyTable(rows, cards, seed);
  const last = table.length;
  const names = [...new Set(table.slice(1).map((cells) => String(cells[at.card])))];
  return {
    rows: table,
    formulas: table.slice(1).map((cells, index) => [pointsFormula(cells, index + 2), `=G${index + 2}*N${index + 2}`]),
    cards: names,
    totals: names.map((_, index) => `=SUMIF(${sheet}A$2:A$${last},A${index + 1},${sheet}O$2:O$${last})`),
  };
}

function pointsFormula(cells: readonly CellValue[], row: number): string {
  const [a, t, b] = [`M${row}`, `L${row}`, `K${row}`];
  const clamped = (points: string): string => `=MAX(0,MIN(100,${points}))`;
  const line = `(${a}-${b})/(${t}-${b})`;
  switch (cells[at.method]) {
    case methods[0]:
      return clamped(`IF(${b}>${t},${t}/${a},${a}/${t})*100`);
    case methods[lowerIsBetter + 1]:
      return clamped(`${line}*100`);
    case methods[lowerIsBetter + 2]:
      return clamped(`60+40*${line}`);
    case methods[lowerIsBetter + 3]:
      return `=IF(${a}<${b},0,MAX(0,MIN(100,60+40*${line})))`;
    default: {
      const steps = `100-2*INT(ROUND((${t}-${a})/0.01,6))`;
      return `=IF(${a}>=${t},100,IF(${steps}<60,0,${steps}))`;
    }
  }
}
