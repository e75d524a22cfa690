import { sheetLimit, type Area } from "../address";
import type { Sheet } from "./book";
import { cellReader, hasContent } from "./cells";

/** The block of filled cells around an area (当前区域), out to the blank rows and columns that frame it. */
export function surroundingRegion(sheet: Sheet, start: Area): Area {
  const isFilled = filledReader(sheet);
  let area: Area = { ...start };
  for (let grown = true; grown;) {
    grown = false;
    for (const wider of neighbours(area)) {
      if (!someFilled(isFilled, wider.frame)) continue;
      area = wider.area;
      grown = true;
      break;
    }
  }
  return area;
}

/** An area one line larger on each side, with the line beyond it, corners included. */
function neighbours(area: Area): readonly { readonly area: Area; readonly frame: Area }[] {
  const { row, column, rowCount, columnCount } = area;
  const wide = { column: Math.max(0, column - 1), columnCount: columnCount + (column > 0 ? 2 : 1) };
  const high = { row: Math.max(0, row - 1), rowCount: rowCount + (row > 0 ? 2 : 1) };
  return [
    { area: { ...area, rowCount: rowCount + 1 }, frame: { ...wide, row: row + rowCount, rowCount: 1 } },
    { area: { ...area, columnCount: columnCount + 1 }, frame: { ...high, column: column + columnCount, columnCount: 1 } },
    ...(row > 0 ? [{ area: { ...area, row: row - 1, rowCount: rowCount + 1 }, frame: { ...wide, row: row - 1, rowCount: 1 } }] : []),
    ...(column > 0 ? [{ area: { ...area, column: column - 1, columnCount: columnCount + 1 }, frame: { ...high, column: column - 1, columnCount: 1 } }] : []),
  ];
}

function someFilled(isFilled: (row: number, column: number) => boolean, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) if (isFilled(row, column)) return true;
  }
  return false;
}

export type Way = "Up" | "Down" | "Left" | "Right";

/** Where Ctrl and an arrow key lead from a cell: the last filled cell of a block, else the next filled one, else the sheet's end. */
export function edgeFrom(sheet: Sheet, start: Area, way: Way): Area {
  const isFilled = filledReader(sheet);
  const [rows, columns] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[way] as [number, number];
  const isOn = (row: number, column: number): boolean => row >= 0 && column >= 0 && row < sheetLimit.rowCount && column < sheetLimit.columnCount;
  let [row, column] = [start.row, start.column];
  const step = (): void => { [row, column] = [row + rows, column + columns]; };
  if (!isOn(row + rows, column + columns)) return { ...start, rowCount: 1, columnCount: 1 };
  const walksFilled = isFilled(row, column) && isFilled(row + rows, column + columns);
  step();
  while (isOn(row + rows, column + columns) && (walksFilled ? isFilled(row + rows, column + columns) : !isFilled(row, column))) step();
  return { row, column, rowCount: 1, columnCount: 1 };
}

function filledReader(sheet: Sheet): (row: number, column: number) => boolean {
  const cellOf = cellReader(sheet);
  return (row, column) => {
    const cell = cellOf(row, column);
    return cell !== null && hasContent(cell);
  };
}
