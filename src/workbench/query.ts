import { ExcelError } from "./excelError";
import { typeOf, type ObjectModel, type ObjectType, type OfficeObject } from "./objectModel";
import type { WireQuery } from "./wire";

/** What is asked of an object: names in lower case, each with what is asked of the object under it. */
interface Wanted {
  [name: string]: Wanted;
}

type Casing = "wire" | "json";

/**
 * Answers a load (查询): the scalar properties asked for, and those of the objects under it, as nested records.
 *
 * @throws ExcelError ApiNotFound for a property Excel does not have
 */
export function query(
  model: ObjectModel, object: OfficeObject, info: WireQuery, casing: Casing, onUnknownMember: (member: string) => void,
): unknown {
  const wanted = wantedOf([...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)]);
  const asAsked = new Map((info.Select ?? []).flatMap((path) => path.split(/[/.]/)).map((name) => [name.toLowerCase(), name]));
  return project(object, wanted, { skip: info.Skip ?? 0, top: info.Top ?? null });

  function project(target: OfficeObject, tree: Wanted, page: { readonly skip: number; readonly top: number | null } | null): unknown {
    const type = typeOf(model, target);
    const record: { [name: string]: unknown } = { ...identityOf(type, target.target) };
    if (type.items) {
      const { items: inner, ...outer } = tree;
      const first = page?.skip ?? 0;
      const items = type.items(target.target).slice(first, page?.top == null ? undefined : first + page.top);
      const asked = inner ?? onlyOf(outer, type, false);
      record[casing === "wire" ? "_Items" : "items"] = items.map((item, index) => {
        const projected = project(item, asked, null);
        return first > 0 && typeof projected === "object" ? { ...projected, _Index: first + index } : projected;
      });
      Object.assign(record, scalars(target, type, onlyOf(outer, type, true)));
      return record;
    }
    return Object.assign(record, scalars(target, type, tree));
  }

  /** A collection's own properties stand beside those of its items: `count` is the collection's, `name` the item's. */
  function onlyOf(tree: Wanted, type: ObjectType<unknown>, isOwn: boolean): Wanted {
    const own = new Set(Object.keys(type.properties ?? {}).map((name) => name.toLowerCase()));
    return Object.fromEntries(Object.entries(tree).filter(([name]) => own.has(name) === isOwn || (name === "*" && !isOwn)));
  }

  function scalars(target: OfficeObject, type: ObjectType<unknown>, tree: Wanted): { [name: string]: unknown } {
    const record: { [name: string]: unknown } = {};
    const isAll = "*" in tree || Object.keys(tree).length === 0;
    const known = new Set(["*"]);
    for (const [name, property] of Object.entries(type.properties ?? {})) {
      known.add(name.toLowerCase());
      const isAsked = name.toLowerCase() in tree;
      if (property.get && isAsked) record[spelled(name)] = property.get(target.target);
      else if (property.get && isAll && !property.isOnRequest && !type.items) Object.assign(record, ifKnown(spelled(name), property.get, target.target));
    }
    for (const [name, child] of Object.entries(type.children ?? {})) {
      known.add(name.toLowerCase());
      const inner = tree[name.toLowerCase()];
      if (!inner) continue;
      const object = child(target.target);
      record[spelled(name)] = object === null ? null : project(object, inner, null);
    }
    for (const name of Object.keys(tree)) {
      if (known.has(name)) continue;
      const member = `${target.type}.${asAsked.get(name) ?? name}`;
      onUnknownMember(member);
      throw new ExcelError("ApiNotFound", member);
    }
    return record;
  }

  function identityOf(type: ObjectType<unknown>, target: unknown): { readonly [name: string]: unknown } {
    const identity = type.identity?.(target) ?? {};
    return Object.fromEntries(Object.entries(identity).map(([name, value]) => [spelled(name), value]));
  }

  function spelled(name: string): string {
    return casing === "wire" ? name : name.charAt(0).toLowerCase() + name.slice(1);
  }
}

/** A load of everything leaves out what the workbench cannot tell; asked for by its name, that is refused. */
function ifKnown(name: string, get: (target: unknown) => unknown, target: unknown): { readonly [name: string]: unknown } {
  try {
    return { [name]: get(target) };
  } catch (error) {
    if (error instanceof ExcelError && error.code === "NotImplemented") return {};
    throw error;
  }
}

/** `["name", "format/fill/color"]` as a tree; office.js has already taken `items/` off the front. */
function wantedOf(paths: readonly string[]): Wanted {
  const tree: Wanted = {};
  for (const path of paths) {
    let level = tree;
    for (const part of path.split(/[/.]/)) if (part !== "") level = level[part.toLowerCase()] ??= {};
  }
  return tree;
}
