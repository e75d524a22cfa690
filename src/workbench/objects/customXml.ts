import { asText, textAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { setPart } from "../grid/book";
import { officeObject, type ObjectType, type OfficeObject } from "../objectModel";
import type { Session } from "../session";
import type { KeyTarget } from "./targets";

/** CustomXmlPartCollection (自定义 XML 部件). */
export const customXmlPartCollectionType: ObjectType<Session> = {
  items: (session) => partsOf(session).map((id) => partObject(session, id)),
  item: (session, key) => (session.book.parts.customXml.has(asText(key)) ? partObject(session, asText(key)) : null),
  methods: {
    Add: (session, values) => {
      const xml = textAt(values, 0);
      namespaceOf(xml);
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      setPart(session.book, "customXml", id, { xml });
      return partObject(session, id);
    },
    GetByNamespace: (session, values) => officeObject("CustomXmlPartScopedCollection", { session, key: textAt(values, 0) }),
  },
};

/** CustomXmlPartScopedCollection: those of one namespace. */
export const customXmlPartScopedCollectionType: ObjectType<KeyTarget> = {
  items: ({ session, key }) => scoped(session, key),
  item: ({ session, key }, id) => scoped(session, key).find(({ target }) => target.key === id) ?? null,
  methods: {
    GetOnlyItem: ({ session, key }) => onlyOne(session, key) ?? refuse("GeneralException"),
    GetOnlyItemOrNullObject: ({ session, key }) => onlyOne(session, key),
  },
};

/** CustomXmlPart. */
export const customXmlPartType: ObjectType<KeyTarget> = {
  identity: ({ key }) => ({ Id: key }),
  properties: { Id: { get: ({ key }) => key }, NamespaceUri: { get: (target) => namespaceOf(xmlOf(target)) } },
  methods: {
    GetXml: xmlOf,
    SetXml: ({ session, key }, values) => {
      const xml = textAt(values, 0);
      namespaceOf(xml);
      setPart(session.book, "customXml", key, { xml });
    },
    Delete: ({ session, key }) => setPart(session.book, "customXml", key, null),
  },
};

function partsOf({ book }: Session): readonly string[] {
  return [...book.parts.customXml.keys()];
}

function partObject(session: Session, key: string): OfficeObject<"CustomXmlPart"> {
  return officeObject("CustomXmlPart", { session, key });
}

function scoped(session: Session, namespaceUri: string): readonly OfficeObject<"CustomXmlPart">[] {
  return partsOf(session).map((id) => partObject(session, id)).filter(({ target }) => namespaceOf(xmlOf(target)) === namespaceUri);
}

function onlyOne(session: Session, namespaceUri: string): OfficeObject<"CustomXmlPart"> | null {
  const found = scoped(session, namespaceUri);
  return found.length === 1 ? found[0] ?? null : null;
}

function xmlOf({ session, key }: KeyTarget): string {
  return session.book.parts.customXml.get(key)?.xml ?? refuse("ItemNotFound");
}

function refuse(code: "GeneralException" | "ItemNotFound"): never {
  throw new ExcelError(code);
}

/**
 * The namespace of an XML text's outermost element.
 *
 * @throws ExcelError InvalidArgument when the tags do not close each other
 */
function namespaceOf(xml: string): string {
  const open: string[] = [];
  let root: string | null = null;
  const tags = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, "").matchAll(/<(\/?)([\p{L}_:][\p{L}\p{N}_:.-]*)((?:\s+[\p{L}_:][\p{L}\p{N}_:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<|>/gu);
  for (const [tag, end, name = "", attributes = "", isEmpty] of tags) {
    if (tag === "<" || tag === ">") throw new ExcelError("InvalidArgument", "not well-formed XML");
    if (end === "/") {
      if (open.pop() !== name) throw new ExcelError("InvalidArgument", `</${name}> closes nothing`);
      continue;
    }
    if (open.length === 0) {
      if (root !== null) throw new ExcelError("InvalidArgument", "two outermost elements");
      const prefix = name.includes(":") ? `xmlns:${name.split(":")[0] ?? ""}` : "xmlns";
      root = new RegExp(`\\s${prefix}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
    }
    if (isEmpty !== "/") open.push(name);
  }
  if (root === null || open.length > 0) throw new ExcelError("InvalidArgument", "not well-formed XML");
  return root;
}
