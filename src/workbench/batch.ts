import { ExcelError } from "./excelError";
import { isOfficeObject, typeOf, type Answer, type ObjectModel, type ObjectType, type OfficeObject } from "./objectModel";
import { query } from "./query";
import type { References } from "./references";
import {
  actionType, pathType,
  type BatchRequest, type BatchResponse, type WireAction, type WireArguments, type WireError, type WirePath, type WireResult,
} from "./wire";

/** What a batch needs of the workbook it runs on. */
export interface BatchHost {
  readonly model: ObjectModel;
  /** The workbook, the object every path starts from. */
  readonly root: OfficeObject;
  /** Objects made by name: the add-in's runtime, the ribbon, the custom functions service. */
  readonly services: { readonly [name: string]: OfficeObject };
  /** Objects kept by reference id from one request to the next. */
  readonly references: References;
  /** Waits until every formula shows its value: reads after a write see calculated results. */
  readonly calculated: () => Promise<void>;
  /** Told of every member an add-in asked for and the workbench does not have. */
  readonly onUnknownMember: (member: string) => void;
}

/** One request while it runs: paths are resolved on first use and then stay what they are. */
interface Batch {
  readonly host: BatchHost;
  readonly paths: { readonly [id: string]: WirePath };
  readonly resolved: Map<number, OfficeObject | null>;
  readonly kept: Map<OfficeObject, string>;
}

/**
 * Runs one request of office.js (批处理): its actions in order, until one fails. What was done before stays done,
 * as in Excel.
 */
export async function runBatch(host: BatchHost, request: BatchRequest): Promise<BatchResponse> {
  const batch: Batch = { host, paths: request.ObjectPaths ?? {}, resolved: new Map(), kept: new Map() };
  const results: WireResult[] = [];
  const traces: number[] = [];
  const actions = request.Actions ?? [];
  for (const [index, action] of actions.entries()) {
    try {
      const value = await run(batch, action, traces);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { Error: wireError(batch, action, index, error), ProcessedResults: { Results: results }, TraceIds: traces };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** One action; undefined where the wire expects no result. */
async function run(batch: Batch, action: WireAction, traces: number[]): Promise<Answer> {
  switch (action.ActionType) {
    case actionType.instantiate:
      return identify(batch, await resolve(batch, action.ObjectPathId));
    case actionType.query:
    case actionType.queryAsJson: {
      const object = await resolve(batch, action.ObjectPathId);
      if (object === null) return null;
      await batch.host.calculated();
      const casing = action.ActionType === actionType.query ? "wire" : "json";
      return query(batch.host.model, object, action.QueryInfo ?? {}, casing, batch.host.onUnknownMember);
    }
    case actionType.method:
      return callMethod(batch, action);
    case actionType.setProperty: {
      const [value] = await callArguments(batch, action.ArgumentInfo);
      await setProperty(batch, await resolve(batch, action.ObjectPathId), action.Name, value);
      return undefined;
    }
    case actionType.update: {
      const object = await resolve(batch, action.ObjectPathId);
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) await setProperty(batch, object, name, value);
      return undefined;
    }
    case actionType.trace:
      traces.push(action.Id);
      return null;
    default:
      throw new ExcelError("NotImplemented", `action type ${action.ActionType}`);
  }
}

async function callMethod(batch: Batch, action: WireAction): Promise<Answer> {
  const object = await resolve(batch, action.ObjectPathId);
  if (object === null) return { _IsNull: true };
  if (action.Name === "_KeepReference") {
    batch.kept.set(object, batch.host.references.keep(object));
    return null;
  }
  const answer = await call(batch, object, action.Name, await callArguments(batch, action.ArgumentInfo));
  if (answer === undefined) return null;
  return isOfficeObject(answer) ? identify(batch, answer) : answer;
}

/** What the client learns of an object on Instantiate: its id, or the reference it is kept by. */
function identify(batch: Batch, object: OfficeObject | null): Answer {
  if (object === null) return null;
  const identity = typeOf(batch.host.model, object).identity?.(object.target) ?? {};
  const reference = batch.kept.get(object);
  return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
}

async function resolve(batch: Batch, id: number): Promise<OfficeObject | null> {
  const known = batch.resolved.get(id);
  if (known !== undefined) return known;
  const path = batch.paths[id];
  if (!path) throw new ExcelError("InvalidObjectPath", `path ${id} is missing`);
  const object = await follow(batch, path);
  batch.resolved.set(id, object);
  return object;
}

async function follow(batch: Batch, path: WirePath): Promise<OfficeObject | null> {
  const { host } = batch;
  switch (path.ObjectPathType) {
    case pathType.globalObject:
      return host.root;
    case pathType.nullObject:
      return null;
    case pathType.newObject: {
      const service = host.services[path.Name];
      if (!service) throw unknownMember(host, path.Name);
      return service;
    }
    case pathType.referenceId: {
      const object = host.references.get(path.Name);
      if (!isOfficeObject(object)) throw new ExcelError("InvalidObjectPath", `reference ${path.Name}`);
      batch.kept.set(object, path.Name);
      return object;
    }
  }
  const parent = await resolve(batch, path.ParentObjectPathId ?? 0);
  if (parent === null) return null;
  switch (path.ObjectPathType) {
    case pathType.property: {
      const child = member(typeOf(host.model, parent).children, path.Name);
      if (!child) throw unknownMember(host, `${parent.type}.${camelCase(path.Name)}`);
      return child(parent.target);
    }
    case pathType.indexer: {
      const [key] = await callArguments(batch, path.ArgumentInfo);
      const found = typeOf(host.model, parent).item?.(parent.target, key);
      if (!found) throw new ExcelError("ItemNotFound", typeof key === "string" ? key : undefined);
      return found;
    }
    case pathType.method: {
      const answer = await call(batch, parent, path.Name, await callArguments(batch, path.ArgumentInfo));
      if (answer === null || isOfficeObject(answer)) return answer;
      throw new ExcelError("InvalidObjectPath", `${parent.type}.${camelCase(path.Name)} gives no object`);
    }
    default:
      throw new ExcelError("InvalidObjectPath", `path type ${path.ObjectPathType}`);
  }
}

function call(batch: Batch, object: OfficeObject, name: string, values: readonly unknown[]): Answer {
  const type = typeOf(batch.host.model, object);
  const method = member(type.methods, name) ?? collectionMethod(type, name);
  if (!method) throw unknownMember(batch.host, `${object.type}.${camelCase(name)}`);
  return method(object.target, values);
}

/** The methods every collection has, made of its items. */
function collectionMethod(type: ObjectType<unknown>, name: string): ((target: unknown, values: readonly unknown[]) => Answer) | null {
  const { items, item } = type;
  if (!items) return null;
  switch (name) {
    case "GetCount":
      return (target) => items(target).length;
    case "GetItemAt":
      return (target, [index]) => {
        const found = items(target)[Number(index)];
        if (!found) throw new ExcelError("InvalidArgument", `index ${String(index)}`);
        return found;
      };
    case "GetItem":
      return (target, [key]) => {
        const found = item?.(target, key);
        if (!found) throw new ExcelError("ItemNotFound", String(key));
        return found;
      };
    case "GetItemOrNullObject":
      return (target, [key]) => item?.(target, key) ?? null;
    default:
      return null;
  }
}

async function setProperty(batch: Batch, object: OfficeObject | null, name: string, value: unknown): Promise<void> {
  if (object === null) throw new ExcelError("ItemNotFound");
  const type = typeOf(batch.host.model, object);
  const property = member(type.properties, aliases[name] ?? name);
  if (property?.set) return property.set(object.target, value);
  const child = member(type.children, name);
  if (child && typeof value === "object" && value !== null) {
    for (const [inner, innerValue] of Object.entries(value)) await setProperty(batch, child(object.target), inner, innerValue);
    return;
  }
  if (property) throw new ExcelError("InvalidOperation", `${object.type}.${camelCase(name)} is read-only`);
  throw unknownMember(batch.host, `${object.type}.${camelCase(name)}`);
}

/** Two properties are set under another name than they are read by. */
const aliases: { readonly [name: string]: string } = { Gridlines: "ShowGridlines", Headings: "ShowHeadings" };

/** The arguments of a call, paths in them replaced by the objects they lead to; one after another, since paths may act. */
async function callArguments(batch: Batch, wire: WireArguments | undefined): Promise<readonly unknown[]> {
  const ids = wire?.ReferencedObjectPathIds ?? [];
  return inTurn(wire?.Arguments ?? [], (value, index) => argumentValue(batch, value, ids[index]));
}

async function argumentValue(batch: Batch, value: unknown, id: unknown): Promise<unknown> {
  if (typeof id === "number" && id > 0) return resolve(batch, id);
  if (Array.isArray(id) && Array.isArray(value)) return inTurn(value, (inner, index) => argumentValue(batch, inner, id[index]));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return resolve(batch, value._ObjectPathId);
  const entries = await inTurn(Object.entries(value), async ([key, inner]) => [key, await argumentValue(batch, inner, null)] as const);
  return Object.fromEntries(entries);
}

async function inTurn<From, To>(values: readonly From[], turn: (value: From, index: number) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (const [index, value] of values.entries()) done.push(await turn(value, index));
  return done;
}

/** A member by its name; `update()` of old clients sends names in camelCase, so case does not count. */
function member<Member>(members: { readonly [name: string]: Member } | undefined, name: string): Member | null {
  if (!members) return null;
  if (Object.hasOwn(members, name)) return members[name] ?? null;
  const same = Object.keys(members).find((known) => known.toLowerCase() === name.toLowerCase());
  return same === undefined ? null : members[same] ?? null;
}

function unknownMember(host: BatchHost, name: string): ExcelError {
  host.onUnknownMember(name);
  return new ExcelError("ApiNotFound", name);
}

function wireError(batch: Batch, action: WireAction, index: number, error: unknown): WireError {
  const known = error instanceof ExcelError ? error : bug(error);
  return { Code: known.code, Message: known.message, Location: location(batch, action), ActionIndex: index, HttpStatusCode: known.status };
}

/** A fault of the workbench itself travels as Excel's general error, with the workbench's own words so that it gets mended. */
function bug(error: unknown): ExcelError {
  return new ExcelError("GeneralException", error instanceof Error ? `workbench: ${error.stack ?? error.message}` : `workbench: ${String(error)}`);
}

function location(batch: Batch, action: WireAction): string {
  const path = batch.paths[action.ObjectPathId];
  const object = batch.resolved.get(action.ObjectPathId);
  const parent = path?.ParentObjectPathId === undefined ? null : batch.resolved.get(path.ParentObjectPathId);
  if (object) return action.Name ? `${object.type}.${camelCase(action.Name)}` : object.type;
  const name = path ? camelCase(path.Name || "getItem") : "";
  return parent ? `${parent.type}.${name}` : name;
}

export function camelCase(name: string): string {
  return name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());
}
