import { ExcelError } from "./excelError";
import { isOfficeObject, type OfficeObject, type TypeName } from "./objectModel";

/**
 * Reading the arguments of a call (参数). What an add-in leaves out arrives as null or not at all; anything of the
 * wrong kind is Excel's InvalidArgument.
 */
export function textAt(values: readonly unknown[], index: number): string {
  const value = values[index];
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  return value;
}

export function textOrNullAt(values: readonly unknown[], index: number): string | null {
  return values[index] == null ? null : textAt(values, index);
}

export function numberAt(values: readonly unknown[], index: number): number {
  const value = values[index];
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ExcelError("InvalidArgument");
  return value;
}

export function wholeNumberAt(values: readonly unknown[], index: number): number {
  const value = numberAt(values, index);
  if (!Number.isInteger(value)) throw new ExcelError("InvalidArgument");
  return value;
}

export function wholeNumberOrAt(values: readonly unknown[], index: number, otherwise: number): number {
  return values[index] == null ? otherwise : wholeNumberAt(values, index);
}

export function flagAt(values: readonly unknown[], index: number, otherwise: boolean): boolean {
  const value = values[index];
  if (value == null) return otherwise;
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
}

/** One of a list of words, whatever its case; the word as listed. */
export function choiceAt<const Choice extends string>(values: readonly unknown[], index: number, choices: readonly Choice[], otherwise: Choice): Choice {
  return values[index] == null ? otherwise : choice(values[index], choices);
}

/** @throws ExcelError InvalidArgument when the value is none of the choices */
export function choice<const Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((known) => typeof value === "string" && known.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw new ExcelError("InvalidArgument", typeof value === "string" ? value : undefined);
  return found;
}

/** An object of a wanted type, such as the Range a name is given to. */
export function isObjectOf<Name extends TypeName>(value: unknown, type: Name): value is OfficeObject<Name> {
  return isOfficeObject(value) && value.type === type;
}

export function recordAt(values: readonly unknown[], index: number): { readonly [key: string]: unknown } {
  const value = values[index];
  if (value == null) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw new ExcelError("InvalidArgument");
  return value as { readonly [key: string]: unknown };
}

/** A property's new value as text, number or flag, refused otherwise. */
export function asText(value: unknown): string {
  return textAt([value], 0);
}

export function asNumber(value: unknown): number {
  return numberAt([value], 0);
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
}
