import { areaOf, columnLetters, columnOf, sheetLimit, type Area } from "../address";
import { FileError } from "./fileError";
import { formulaFromFile } from "./formulaText";
import { unescaped } from "./sharedStrings";
import { childOf, childrenOf, numberOf, textOf, type XmlElement } from "./xml";

/** A cell of a file's sheet, where it stands and its XML. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
}

export interface FileRow {
  readonly index: number;
  readonly element: XmlElement;
  readonly cells: readonly FileCell[];
}

/**
 * The rows of a file's sheet with their cells. Rows and cells may leave out where they stand: then they follow the one
 * before.
 *
 * @throws FileError damaged for a place off the sheet or out of order
 */
export function rowsOfSheet(root: XmlElement, sheetName: string): readonly FileRow[] {
  let nextRow = 0;
  return childrenOf(childOf(root, "sheetData"), "row").map((element) => {
    const index = (numberOf(element, "r") ?? nextRow + 1) - 1;
    if (!Number.isInteger(index) || index < nextRow || index >= sheetLimit.rowCount) throw new FileError("damaged", `On the sheet ${sheetName} row ${index + 1} is out of place.`);
    nextRow = index + 1;
    return { index, element, cells: cellsOfRow(element, index, sheetName) };
  });
}

function cellsOfRow(row: XmlElement, index: number, sheetName: string): readonly FileCell[] {
  let nextColumn = 0;
  return childrenOf(row, "c").map((element) => {
    const column = columnOfCell(element.attributes.r, index) ?? nextColumn;
    if (!(column >= nextColumn && column < sheetLimit.columnCount)) {
      throw new FileError("damaged", `On the sheet ${sheetName} the cell ${element.attributes.r ?? `after ${columnLetters(nextColumn)}${index + 1}`} is out of place.`);
    }
    nextColumn = column + 1;
    return { row: index, column, element };
  });
}

/** The column an address names; -1, which is off the sheet, for an address in another row or none at all. */
function columnOfCell(address: string | undefined, row: number): number | null {
  if (address === undefined) return null;
  const found = /^([A-Z]{1,3})(\d{1,7})$/i.exec(address);
  return found && Number(found[2]) === row + 1 ? columnOf((found[1] ?? "").toUpperCase()) : -1;
}

/** A formula that stands for a block of cells in a file, as people read it. */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What must be known of a whole sheet before its formulas can be read cell by cell. */
export interface SheetFormulas {
  readonly shared: ReadonlyMap<string, SharedFormula>;
  /** The blocks of more than one cell that array formulas fill, by the cell they stand in. */
  readonly arrays: readonly Area[];
}

export function formulasOfSheet(rows: readonly FileRow[]): SheetFormulas {
  const shared = new Map<string, SharedFormula>();
  const arrays: Area[] = [];
  for (const { cells } of rows) {
    for (const { row, column, element } of cells) {
      const formula = childOf(element, "f");
      const { t, si, ref = "" } = formula?.attributes ?? {};
      if (t === "shared" && si !== undefined && textOf(formula) !== "") shared.set(si, { text: formulaFromFile(unescaped(textOf(formula))), row, column });
      const area = t === "array" ? areaOf(ref) : null;
      if (area?.row === row && area.column === column && area.rowCount * area.columnCount > 1) arrays.push(area);
    }
  }
  return { shared, arrays };
}
