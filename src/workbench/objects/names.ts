import { asFlag, asText, isObjectOf, textAt, textOrNullAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { activeSheet } from "../grid/book";
import { addName, allNames, areaOfFormula, findName, namesOf, referenceTo, removeName, sheetOfName, storeName, type DefinedName } from "../grid/names";
import { officeObject, type ObjectType, type OfficeObject } from "../objectModel";
import { rangeObject } from "./rangeTarget";
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
    Add: (target, values) => {
      const reference = values[1];
      const formula = isObjectOf(reference, "Range") ? referenceTo(reference.target.sheet, reference.target.area) : textAt(values, 1).replace(/^=/, "");
      return itemOf(target, addName(target.session.book, target.sheet, textAt(values, 0), formula, textOrNullAt(values, 2) ?? ""));
    },
  },
};

/** NamedItem: one name. */
export const namedItemType: ObjectType<NameTarget> = {
  identity: ({ nameId }) => ({ _Id: nameId }),
  properties: {
    Name: { get: (target) => nameOf(target).name },
    Formula: { get: (target) => `=${nameOf(target).formula}`, set: (target, value) => storeName(target.session.book, { ...nameOf(target), formula: asText(value).replace(/^=/, "") }) },
    Value: { get: (target) => `=${nameOf(target).formula}` },
    Comment: { get: (target) => nameOf(target).comment, set: (target, value) => storeName(target.session.book, { ...nameOf(target), comment: asText(value) }) },
    Visible: { get: (target) => nameOf(target).isVisible, set: (target, value) => storeName(target.session.book, { ...nameOf(target), isVisible: asFlag(value) }) },
    Type: { get: (target) => (areaOfFormula(target.session.book, nameOf(target).formula) ? "Range" : "String") },
    Scope: { get: (target) => (nameOf(target).sheetId === null ? "Workbook" : "Worksheet") },
  },
  children: {
    Worksheet: (target) => {
      const sheet = sheetOfName(target.session.book, nameOf(target));
      return officeObject("Worksheet", { session: target.session, sheet: sheet ?? activeSheet(target.session.book) });
    },
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
    Delete: (target) => removeName(target.session.book, nameOf(target)),
  },
};

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
