import { ExcelError } from "./excelError";
import { typeOf, type ObjectModel, type OfficeObject } from "./objectModel";
import { query } from "./query";
import type { Projection } from "./session";

export function projectionOf(model: ObjectModel, onUnknownMember: (member: string) => void): Projection {
  function write(object: OfficeObject, values: unknown): void {
    if (typeof values !== "object" || values === null) throw new ExcelError("InvalidArgument");
    const type = typeOf(model, object);
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined || value === null) continue;
      const wireName = name.charAt(0).toUpperCase() + name.slice(1);
      const child = type.children?.[wireName]?.(object.target) ?? null;
      if (child) write(child, value);
      else if (type.items && type.item) {
        const item = type.item(object.target, itemKeys[name] ?? name);
        if (!item) throw new ExcelError("InvalidArgument", name);
        write(item, value);
      } else {
        const property = type.properties?.[wireName];
        if (!property?.set) {
          onUnknownMember(`${object.type}.${name}`);
          throw new ExcelError("InvalidArgument", `${object.type}.${name}`);
        }
        // Looks are set at once; only renaming waits, and no format has a name.
        void property.set(object.target, value);
      }
    }
  }

  function read(object: OfficeObject, asked: unknown): unknown {
    const record: { [name: string]: unknown } = {};
    if (typeof asked !== "object" || asked === null) return record;
    const type = typeOf(model, object);
    const plain = Object.entries(asked).filter(([, wanted]) => wanted === true).map(([name]) => name);
    const nested = Object.entries(asked).filter(([, wanted]) => typeof wanted === "object" && wanted !== null);
    if (type.items && type.item) {
      const { item } = type;
      return Object.fromEntries(Object.entries(itemKeys).map(([name, key]) => [name, item(object.target, key)] as const)
        .flatMap(([name, found]) => (found ? [[name, read(found, asked)] as const] : [])));
    }
    if (plain.length > 0) Object.assign(record, query(model, object, { Select: plain }, "json", onUnknownMember));
    for (const [name, wanted] of nested) {
      const child = type.children?.[name.charAt(0).toUpperCase() + name.slice(1)]?.(object.target) ?? null;
      if (!child) throw new ExcelError("InvalidArgument", `${object.type}.${name}`);
      record[name] = read(child, wanted);
    }
    return record;
  }

  return {
    read: (object, asked) => read(object as OfficeObject, asked),
    write: (object, values) => write(object as OfficeObject, values),
  };
}

/** Borders are named by side here, and by edge where they are asked for one by one. */
const itemKeys: { readonly [name: string]: string } = {
  top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight", horizontal: "InsideHorizontal", vertical: "InsideVertical",
  diagonalDown: "DiagonalDown", diagonalUp: "DiagonalUp",
};
