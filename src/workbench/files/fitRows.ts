import { WrapStrategy, type ICellData, type IRowData, type IStyleData, type IWorksheetData } from "@univerjs/core";
import type { Area } from "../address";
import { heightOfText, rowHeightLimit } from "../grid/autofit";
import { valueOf } from "../grid/cells";
import { displayText } from "../grid/entry";
import { pointsPerPixel } from "../grid/lines";
import type { FileRow } from "./sheetCells";
import type { Lines } from "./sheetLines";

/** The grid of a sheet as far as fitting looks at it. */
interface RowsToFit {
  readonly rows: readonly FileRow[];
  readonly cells: { readonly [row: number]: { readonly [column: number]: ICellData } | undefined };
  readonly rowData: IWorksheetData["rowData"];
  readonly columnData: IWorksheetData["columnData"];
}

/** What fitting must know of a sheet beside its grid. */
interface SheetAround {
  readonly merges: readonly Area[];
  /** In pixels. */
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly styleOf: (lookId: string | null) => IStyleData;
}

/**
 * Rows whose height the file does not say are as high as their cells need (自动行高), as Excel makes them on opening.
 * The height is the grid's alone: saving writes none, and Excel fits the row anew.
 */
export function fittedRows({ rows, cells, rowData, columnData }: RowsToFit, { merges, defaultRowHeight, defaultColumnWidth, styleOf }: SheetAround): Lines<IRowData> {
  const fitted: Lines<IRowData> = { ...rowData };
  const mayNeedMore = candidates(defaultRowHeight * pointsPerPixel, styleOf);
  for (const { index } of rows) {
    if (rowData[index]?.h !== undefined) continue;
    let needed = 0;
    for (const [place, cell] of Object.entries(cells[index] ?? {})) {
      const column = Number(place);
      const style = mayNeedMore(cell);
      const value = style ? valueOf(cell) : "";
      if (!style || value === "" || isMerged(merges, index, column)) continue;
      const width = (columnData[column]?.w ?? defaultColumnWidth) * pointsPerPixel;
      needed = Math.max(needed, heightOfText(displayText(value, style.n?.pattern ?? "General", "en-US"), style, width));
    }
    const height = Math.ceil(Math.min(rowHeightLimit, needed) / pointsPerPixel);
    if (height > defaultRowHeight) fitted[index] = { ...rowData[index], ah: height };
  }
  return fitted;
}

/** The style of a cell that may need more than one usual line; null for all others, which are the most. */
function candidates(usualHeight: number, styleOf: SheetAround["styleOf"]): (cell: ICellData) => IStyleData | null {
  const known = new Map<string | null, IStyleData | null>();
  return ({ s }) => {
    const id = typeof s === "string" ? s : null;
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    const style = styleOf(id);
    const isCandidate = !style.tr?.a && (style.tb === WrapStrategy.WRAP || heightOfText("", style, Infinity) > usualHeight);
    known.set(id, isCandidate ? style : null);
    return isCandidate ? style : null;
  };
}

function isMerged(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some((area) => row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount);
}
