import { addressOf, areaOf, intersection, type Area } from "../address";
import { tokensOf } from "../formula/tokens";
import { findSheet, sheetsOf, worksheetOf, type Book, type Sheet } from "./book";
import { formulaAt } from "./cells";
import { areasOfName } from "./names";
import { areaOfTableReference, findTable, tableOf } from "./tables";

/** Cells of one sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface FormulaCell extends Place {
  readonly formula: string;
}

/** The cells formulas in these cells point at (引用单元格). */
export function directPrecedents({ sheet, area }: Place): readonly Place[] {
  return distinct(formulasOf(sheet).filter((cell) => intersection(cell.area, area)).flatMap(placesOf));
}

/** The formulas that point at one of these cells (从属单元格), on whatever sheet. */
export function directDependents(place: Place): readonly Place[] {
  return distinct(sheetsOf(place.sheet.book).flatMap(formulasOf).filter((cell) => placesOf(cell).some((other) => meets(other, place))));
}

/** The same over any number of steps. */
export function everyStep(place: Place, step: (from: Place) => readonly Place[]): readonly Place[] {
  const found = new Map<string, Place>();
  const waiting = [place];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const other of step(next)) {
      if (found.has(textOf(other))) continue;
      found.set(textOf(other), other);
      waiting.push(other);
    }
  }
  return [...found.values()];
}

function formulasOf(sheet: Sheet): readonly FormulaCell[] {
  const found: FormulaCell[] = [];
  worksheetOf(sheet).getCellMatrix().forValue((row, column, cell) => {
    const formula = cell ? formulaAt(sheet, cell, row, column) : null;
    if (formula !== null) found.push({ sheet, area: { row, column, rowCount: 1, columnCount: 1 }, formula });
  });
  return found;
}

/** What a cell's formula names: cells, whole lines, names, tables. */
function placesOf({ sheet, area: own, formula }: FormulaCell): readonly Place[] {
  const { book } = sheet;
  const tokens = tokensOf(formula).filter(({ kind }) => kind !== "space");
  const places: Place[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { kind, text } = tokens[index] ?? { kind: "unknown", text: "" };
    const before = tokens[index - 1];
    const home = before?.kind === "sheet" ? findSheet(book, before.text.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'")) : sheet;
    if (!home) continue;
    if (kind === "cell" || kind === "columns" || kind === "rows") {
      const isBlock = kind === "cell" && tokens[index + 1]?.text === ":" && tokens[index + 2]?.kind === "cell";
      const area = areaOf(isBlock ? `${text}:${tokens[index + 2]?.text ?? ""}` : text);
      if (area) places.push({ sheet: home, area });
      if (isBlock) index += 2;
    } else if (kind === "table") places.push(...ofTable(book, text, tokens[index + 1]?.text ?? "", own));
    else if (kind === "name") places.push(...[areasOfName(book, home, text) ?? areaOfTableReference(book, text)].flatMap((found) => found ?? []));
  }
  return places;
}

/** `得分表[得分]`, and `得分表[[#This Row],[得分]]` or `得分表[@得分]` in the row of the formula; anything else is the whole table. */
function ofTable(book: Book, name: string, brackets: string, own: Area): readonly Place[] {
  const whole = areaOfTableReference(book, `${name}${brackets}`);
  if (whole) return [whole];
  const column = /^\[(?:@\[?|\[#This Row\],\s*\[)([^[\]]+)\]+$/i.exec(brackets)?.[1];
  const inColumn = column === undefined ? null : areaOfTableReference(book, `${name}[${column}]`);
  if (inColumn) return [{ sheet: inColumn.sheet, area: { ...inColumn.area, row: own.row, rowCount: 1 } }];
  const id = findTable(book, null, name);
  return id === null ? [] : [{ sheet: { book, id: tableOf(book, id).sheetId }, area: tableOf(book, id).area }];
}

function meets(one: Place, other: Place): boolean {
  return one.sheet.id === other.sheet.id && intersection(one.area, other.area) !== null;
}

function distinct(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map(({ sheet, area }) => [textOf({ sheet, area }), { sheet, area }])).values()];
}

function textOf({ sheet, area }: Place): string {
  return `${sheet.id} ${addressOf(area)}`;
}
