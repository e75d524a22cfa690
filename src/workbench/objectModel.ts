import type { Targets } from "./objects/targets";

/**
 * An Office object as a batch sees it: the name of its type, and the thing in the workbook it stands for.
 * Types are named, not imported, so that Range may speak of Worksheet and Worksheet of Range.
 */
export interface OfficeObject<Name extends TypeName = TypeName> {
  readonly type: Name;
  readonly target: Targets[Name];
}

export type TypeName = keyof Targets;

/** What a member may answer: an Office object, null for a null object, or plain JSON. */
export type Answer = unknown;

/** One Office object type: what can be read, set, walked to and called. Names are the wire's (PascalCase). */
export interface ObjectType<Target> {
  /** What identifies the object to the client: Id, _Id, Key … */
  readonly identity?: (target: Target) => { readonly [key: string]: unknown };
  /** Ranges are kept by reference ids between requests. */
  readonly isKeptByReference?: true;
  readonly properties?: { readonly [name: string]: Property<Target> };
  /** Navigation properties: the objects under this one. */
  readonly children?: { readonly [name: string]: (target: Target) => OfficeObject | null };
  readonly methods?: { readonly [name: string]: (target: Target, callArguments: readonly unknown[]) => Answer };
  /** Only collections have items, and an item for a key. */
  readonly items?: (target: Target) => readonly OfficeObject[];
  readonly item?: (target: Target, key: unknown) => OfficeObject | null;
}

/** A scalar property. Without `set` it is read-only; `isOnRequest` keeps it out of a load of everything. */
export interface Property<Target> {
  readonly get?: (target: Target) => Answer;
  readonly set?: (target: Target, value: unknown) => void | Promise<void>;
  readonly isOnRequest?: true;
}

/** Every type there is: leaving one out does not compile. */
export type ObjectModel = { readonly [Name in TypeName]: ObjectType<Targets[Name]> };

export function officeObject<Name extends TypeName>(type: Name, target: Targets[Name]): OfficeObject<Name> {
  return { type, target };
}

export function isOfficeObject(value: unknown): value is OfficeObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}

/**
 * The type of an object, for calling its members. The one place where the bond between a type's name and its
 * target, which `officeObject` guarantees, is asserted to the compiler.
 */
export function typeOf(model: ObjectModel, object: OfficeObject): ObjectType<unknown> {
  return model[object.type] as unknown as ObjectType<unknown>;
}
