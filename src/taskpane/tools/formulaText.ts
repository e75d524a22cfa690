/** 公式的文字: a formula as Excel takes it, from what a person chose. */
import { readNumber } from "../../scorecard/number";
import type { FunctionId } from "../../wording/functionWords";

/** A range or a cell of the workbook, and how a formula names it. */
export interface Reference {
  readonly sheet: string;
  /** Without the sheet: `B2:E9`. */
  readonly address: string;
  /** As it stands in a formula: `'指标'!B2:E9`, or `表1[#All]`. */
  readonly text: string;
}

/** One argument as chosen: typed, or taken from the sheet; null where it is left out. */
export type Chosen = { readonly reference: Reference } | { readonly value: string | number } | null;

/**
 * 公式: the function with its arguments; those left out at the end are not written.
 *
 * `formulaText("ATTAINMENT", [{ value: 112 }, { value: 120 }, null])` is `=BSC.ATTAINMENT(112,120)`.
 */
export function formulaText(id: FunctionId, chosen: readonly Chosen[]): string {
  const last = chosen.findLastIndex((each) => each !== null);
  return `=BSC.${id}(${chosen.slice(0, last + 1).map(argumentText).join(",")})`;
}

function argumentText(chosen: Chosen): string {
  if (chosen === null) return "";
  if ("reference" in chosen) return chosen.reference.text;
  return typeof chosen.value === "number" ? String(chosen.value) : `"${chosen.value.replaceAll('"', '""')}"`;
}

/** 填写的值: a number where it reads as one (`85%` is 0.85), else text; null for nothing. */
export function typedValue(text: string): Chosen {
  if (text.trim() === "") return null;
  const number = readNumber(text);
  return { value: typeof number === "number" ? number : text };
}

/** 填写的文字, whatever it looks like. */
export function typedText(text: string): Chosen {
  return text.trim() === "" ? null : { value: text };
}

/** 是否重叠: whether two ranges share a cell. */
export function overlaps(one: Pick<Reference, "sheet" | "address">, other: Pick<Reference, "sheet" | "address">): boolean {
  const [a, b] = [areaOf(one.address), areaOf(other.address)];
  return one.sheet === other.sheet && a !== null && b !== null && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** `B2:E9` as rows and columns counted from 0. */
export function areaOf(address: string): { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } | null {
  const corners = address.replaceAll("$", "").split(":").map((corner) => /^([A-Z]+)(\d+)$/.exec(corner));
  const [first, last = first] = corners;
  if (first === null || first === undefined || last === null || last === undefined) return null;
  const column = (letters: string): number => [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { top: Number(first[2]) - 1, left: column(first[1]!), bottom: Number(last[2]) - 1, right: column(last[1]!) };
}
