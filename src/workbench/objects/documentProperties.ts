import { asText, textAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { setPart } from "../grid/book";
import { officeObject, type ObjectType, type OfficeObject, type Property } from "../objectModel";
import type { Session } from "../session";
import type { KeyTarget } from "./targets";

/** The properties Excel names itself; what is missing reads as "". */
const writable = ["Author", "Category", "Comments", "Company", "Keywords", "Manager", "Subject", "Title"] as const;

/** DocumentProperties (文档属性). */
export const documentPropertiesType: ObjectType<Session> = {
  properties: {
    ...Object.fromEntries(writable.map((name) => [name, documentProperty(name)])),
    RevisionNumber: { get: ({ book }) => book.parts.documentProperty.get("RevisionNumber")?.value ?? 0, set: ({ book }, value) => setPart(book, "documentProperty", "RevisionNumber", { value: propertyValue(value) }) },
    CreationDate: { get: ({ book }) => dateText(book.parts.documentProperty.get("CreationDate")?.value) },
    LastAuthor: { get: ({ book }) => book.parts.documentProperty.get("LastAuthor")?.value ?? "" },
  },
  children: { Custom: (session) => officeObject("CustomPropertyCollection", session) },
};

/** CustomPropertyCollection (自定义属性). */
export const customPropertyCollectionType: ObjectType<Session> = {
  properties: { Count: { get: ({ book }) => book.parts.customDocumentProperty.size } },
  items: (session) => [...session.book.parts.customDocumentProperty.keys()].map((key) => propertyOf(session, key)),
  item: (session, key) => {
    const found = [...session.book.parts.customDocumentProperty.keys()].find((known) => known.toLowerCase() === asText(key).toLowerCase());
    return found === undefined ? null : propertyOf(session, found);
  },
  methods: {
    Add: (session, values) => {
      const key = textAt(values, 0);
      if (key === "" || key.length > 255) throw new ExcelError("InvalidArgument");
      setPart(session.book, "customDocumentProperty", key, { value: propertyValue(values[1]) });
      return propertyOf(session, key);
    },
    DeleteAll: ({ book }) => { for (const key of [...book.parts.customDocumentProperty.keys()]) setPart(book, "customDocumentProperty", key, null); },
  },
};

/** CustomProperty. */
export const customPropertyType: ObjectType<KeyTarget> = {
  identity: ({ key }) => ({ Key: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Type: { get: (target) => typeWord(valueOf(target)) },
    Value: { get: (target) => jsonValue(valueOf(target)), set: ({ session, key }, value) => setPart(session.book, "customDocumentProperty", key, { value: propertyValue(value) }) },
  },
  methods: { Delete: ({ session, key }) => setPart(session.book, "customDocumentProperty", key, null) },
};

function documentProperty(name: string): Property<Session> {
  return {
    get: ({ book }) => book.parts.documentProperty.get(name)?.value ?? "",
    set: ({ book }, value) => setPart(book, "documentProperty", name, { value: asText(value) }),
  };
}

function propertyOf(session: Session, key: string): OfficeObject<"CustomProperty"> {
  return officeObject("CustomProperty", { session, key });
}

function valueOf({ session, key }: KeyTarget): string | number | boolean | Date {
  const property = session.book.parts.customDocumentProperty.get(key);
  if (!property) throw new ExcelError("ItemNotFound");
  return property.value;
}

/** Texts are cut at 255 characters, as Excel does. */
function propertyValue(value: unknown): string | number | boolean {
  if (typeof value === "string") return value.slice(0, 255);
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw new ExcelError("InvalidArgument");
}

function typeWord(value: string | number | boolean | Date): string {
  if (value instanceof Date) return "Date";
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function jsonValue(value: string | number | boolean | Date): string | number | boolean {
  return value instanceof Date ? value.toISOString() : value;
}

function dateText(value: unknown): string | null {
  return value instanceof Date ? value.toISOString() : typeof value === "string" ? value : null;
}
