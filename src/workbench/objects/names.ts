import { IFunctionService, LexerTreeBuilder } from "@univerjs/engine-formula";
import { asFlag, asText, isObjectOf, textAt, textOrNullAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { cellReader, isErrorText, kindOf, valueOf } from "../grid/cells";
import { addName, allNames, areaOfFormula, findName, isMentioned, namesOf, referenceTo, removeName, sheetOfName, storeName, type DefinedName } from "../grid/names";
import { officeObject, type ObjectType, type OfficeObject } from "../objectModel";
import { rangeObject } from "./rangeTarget";
import type { Session } from "../session";
import type { NamesTarget, NameTarget } from "./targets";

/** NamedItemCollection (名称). */
export const namedItemCollectionType: ObjectType<NamesTarget> = {
  items: (target) => namesOf(target.session.book, target.sheet).map((name) => itemOf(target, name)),
  item: (target, key) => {
    const text = asText(key);
    const name = findName(target.session.book, target.sheet, text) ?? allNames(target.session.book).find(({ id }) => id === text);
    return name ? itemOf(target, name) : null;
  },
  methods: {
    AddFormulaLocal: (target, values) => added(target, textAt(values, 0), textAt(values, 1).replace(/^=/, ""), textOrNullAt(values, 2)),
    Add: (target, values) => {
      const reference = values[1];
      const formula = isObjectOf(reference, "Range") ? referenceTo(reference.target.sheet, reference.target.area) : textAt(values, 1).replace(/^=/, "");
      return added(target, textAt(values, 0), formula, textOrNullAt(values, 2));
    },
  },
};

/** NamedItem: one name. */
export const namedItemType: ObjectType<NameTarget> = {
  identity: ({ nameId }) => ({ _Id: nameId }),
  properties: {
    Name: { get: (target) => nameOf(target).name },
    Formula: { get: (target) => `=${nameOf(target).formula}`, set: (target, value) => {
      storeName(target.session.book, { ...nameOf(target), formula: asText(value).replace(/^=/, "") });
      readAgain(target.session, nameOf(target).name);
    } },
    Value: { get: (target) => meaningOf(target).value },
    Comment: { get: (target) => nameOf(target).comment, set: (target, value) => storeName(target.session.book, { ...nameOf(target), comment: asText(value) }) },
    Visible: { get: (target) => nameOf(target).isVisible, set: (target, value) => storeName(target.session.book, { ...nameOf(target), isVisible: asFlag(value) }) },
    Type: { get: (target) => meaningOf(target).type },
    Scope: { get: (target) => (nameOf(target).sheetId === null ? "Workbook" : "Worksheet") },
  },
  children: {
    Worksheet: (target) => {
      const sheet = sheetOfName(target.session.book, nameOf(target));
      if (!sheet) throw new ExcelError("ItemNotFound", "The name belongs to the workbook.");
      return officeObject("Worksheet", { session: target.session, sheet });
    },
    ArrayValues: (target) => officeObject("NamedItemArrayValues", target),
    WorksheetOrNullObject: (target) => {
      const sheet = sheetOfName(target.session.book, nameOf(target));
      return sheet && officeObject("Worksheet", { session: target.session, sheet });
    },
  },
  methods: {
    GetRange: (target) => {
      const cells = rangeOrNull(target);
      if (!cells) throw new ExcelError("InvalidReference");
      return cells;
    },
    GetRangeOrNullObject: rangeOrNull,
    Delete: (target) => {
      const { name } = nameOf(target);
      removeName(target.session.book, nameOf(target));
      readAgain(target.session, name);
    },
  },
};

/**
 * What a name stands for, as far as it can be read off: cells by their address, a number, a text, a truth value or an
 * error by itself. Any other formula would have to be calculated.
 */
function meaningOf(target: NameTarget): { readonly type: "Range" | "Double" | "Integer" | "Boolean" | "Error" | "String"; readonly value: string | number | boolean } {
  const { formula } = nameOf(target);
  if (areaOfFormula(target.session.book, formula)) return { type: "Range", value: formula };
  const text = formula.trim();
  const number = text === "" ? NaN : Number(text);
  if (!Number.isNaN(number)) return { type: Number.isInteger(number) ? "Integer" : "Double", value: number };
  if (/^(?:true|false)$/i.test(text)) return { type: "Boolean", value: /^true$/i.test(text) };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { type: "String", value: text.slice(1, -1).replaceAll('""', '"') };
  if (isErrorText(text.toUpperCase())) return { type: "Error", value: text.toUpperCase() };
  throw new ExcelError("NotImplemented", "NamedItem.value of a formula");
}

/** NamedItemArrayValues: what stands in the cells a name stands for. */
export const namedItemArrayValuesType: ObjectType<NameTarget> = {
  properties: {
    Values: { get: (target) => cellsOf(target, (cell) => valueOf(cell)) },
    Types: { get: (target) => cellsOf(target, (cell) => kindOf(cell)) },
  },
};

function cellsOf<Kind>(target: NameTarget, read: (cell: ReturnType<ReturnType<typeof cellReader>>) => Kind): readonly (readonly Kind[])[] {
  const place = areaOfFormula(target.session.book, nameOf(target).formula);
  if (!place) throw new ExcelError("NotImplemented", "NamedItem.arrayValues of a formula");
  const { row, column, rowCount, columnCount } = place.area;
  const cellOf = cellReader(place.sheet);
  return Array.from({ length: rowCount }, (_row, down) => Array.from({ length: columnCount }, (_column, right) => read(cellOf(row + down, column + right))));
}

function added(target: NamesTarget, name: string, formula: string, comment: string | null): OfficeObject<"NamedItem"> {
  const item = itemOf(target, addName(target.session.book, target.sheet, name, formula, comment ?? ""));
  readAgain(target.session, name);
  return item;
}

/** A formula keeps the meaning a name had when it was read: where one speaks of the name, all are read and calculated again. */
function readAgain({ book, calculation }: Session, name: string): void {
  if (!isMentioned(book, name)) return;
  const { injector } = book.engine;
  injector.get(LexerTreeBuilder).dispose();
  injector.get(IFunctionService).deleteFormulaAstCacheKey("=");
  calculation.makeAllDue();
}

function itemOf({ session, sheet }: NamesTarget, name: DefinedName): OfficeObject<"NamedItem"> {
  return officeObject("NamedItem", { session, sheet, nameId: name.id });
}

function nameOf({ session, nameId }: NameTarget): DefinedName {
  const name = allNames(session.book).find(({ id }) => id === nameId);
  if (!name) throw new ExcelError("ItemNotFound");
  return name;
}

function rangeOrNull(target: NameTarget): OfficeObject<"Range"> | null {
  const place = areaOfFormula(target.session.book, nameOf(target).formula);
  return place && rangeObject({ session: target.session, sheet: place.sheet }, place.area);
}
