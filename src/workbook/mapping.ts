/**
 * 更正: what a person corrected in the reading, kept by header text, so that it
 * survives inserted columns and counts for every sheet of the same form.
 */
import type { Field, TableKind } from "../scorecard/table";
import { headerKey } from "../wording/headers";

export interface Correction {
  /** Excel's id of the sheet on which it was made. */
  readonly sheet: string;
  /** The kind of the table, or null: this is no table of ours. */
  readonly kind: TableKind | null;
  /** The header as it was when corrected, all columns; empty when the whole sheet is left out. */
  readonly headers: readonly string[];
  /** Header → field, or null for a column that is no field. Headers not named are guessed. */
  readonly fields: { readonly [header: string]: Field | null };
}

export interface Mapping {
  readonly corrections: readonly Correction[];
  /** Ids of hidden sheets to read all the same. */
  readonly shown: readonly string[];
}

export const noMapping: Mapping = { corrections: [], shown: [] };

/** Of the corrected headers this share must be found for a sheet to be of the same form. */
const sameForm = 0.8;

/**
 * 适用的更正: the correction that counts for a header: the one made on this
 * sheet before one made on another sheet of the same form; the later before the
 * earlier.
 */
export function correctionFor(mapping: Mapping, sheet: string, headers: readonly string[]): Correction | null {
  const fits = mapping.corrections.filter((correction) => correction.headers.length > 0 && likeness(correction.headers, headers) >= sameForm);
  return fits.findLast((correction) => correction.sheet === sheet) ?? fits.at(-1) ?? null;
}

/** 是否整表不读: a person said that the whole sheet is none of ours. */
export function isLeftOut(mapping: Mapping, sheet: string): boolean {
  return mapping.corrections.findLast((correction) => correction.sheet === sheet && correction.headers.length === 0)?.kind === null;
}

/**
 * 表头相似度: the share of the known headers that are found again, in any order
 * and among any others.
 *
 * @example likeness(["维度", "指标"], ["序号", "指标", "维度"]) // 1
 * @example likeness(["维度", "指标"], ["指标"]) // 0.5
 */
export function likeness(known: readonly string[], found: readonly string[]): number {
  const here = new Set(found.map(headerKey));
  return known.filter((header) => here.has(headerKey(header))).length / Math.max(1, known.length);
}

/** 记下更正: the mapping with one more correction, which takes the place of an earlier one for the same table. */
export function withCorrection(mapping: Mapping, correction: Correction): Mapping {
  const others = mapping.corrections.filter((other) => other.sheet !== correction.sheet || likeness(other.headers, correction.headers) < sameForm || (other.headers.length === 0) !== (correction.headers.length === 0));
  return { ...mapping, corrections: [...others, correction] };
}
