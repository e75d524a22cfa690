/** 按更正读: the headers as a person corrected them. */
import type { Field, FieldsOf, TableKind } from "../scorecard/table";
import { columnsOf, evidenceOf, isInPoints, type ColumnsFound } from "../wording/columns";
import { fieldsOf, headerKey } from "../wording/headers";
import { headerNames } from "./headerNames";
import type { Header } from "./headerRows";
import { likelyHeader } from "./likelyHeader";
import { correctionFor, type Correction, type Mapping } from "./mapping";
import type { Merges, SheetCells } from "./sheetCells";

type Bounded = Header & { readonly bottom: number };

/**
 * The headers found, each as corrected; those a person said are no table are
 * gone. On a sheet where nothing was recognised a correction may name the
 * header by its texts.
 */
export function corrected(sheet: SheetCells, merges: Merges, found: readonly Bounded[], mapping: Mapping): readonly (Bounded & { readonly corrected: boolean })[] {
  const headers = found.length > 0 ? found : unrecognised(sheet);
  return headers.flatMap((header): (Bounded & { readonly corrected: boolean })[] => {
    const names = headerNames(header);
    const correction = correctionFor(mapping, sheet.id, names.filter((name) => name !== ""));
    if (correction === null) return found.length > 0 ? [{ ...header, corrected: false }] : [];
    if (correction.kind === null) return [];
    return [{ ...asCorrected(sheet, merges, header, names, correction.kind, correction), corrected: true }];
  });
}

function unrecognised(sheet: SheetCells): readonly Bounded[] {
  const likely = likelyHeader(sheet);
  if (likely === null) return [];
  const row = likely.headerRow - sheet.top;
  const found = { columns: {}, certainty: {}, inPoints: new Set<never>(), rivals: [] };
  const paths = likely.headers.map((header, column) => {
    const cell = sheet.values[row]![column];
    return header !== "" && typeof cell === "string" ? [cell.trim()] : [];
  });
  return [{ kind: "indicators", first: row, last: row, left: 0, right: paths.length - 1, paths, found, score: 0, bottom: sheet.values.length - 1 }];
}

function asCorrected<K extends TableKind>(sheet: SheetCells, merges: Merges, header: Bounded, names: readonly string[], kind: K, correction: Correction): Bounded {
  const evidence = evidenceOf(sheet.values, header.last + 1, header.bottom, header.left, header.right, (row, column) => merges.at(row, column));
  const guess = columnsOf(kind, header.paths, evidence);
  const columns: Partial<Record<string, number>> = {};
  const certainty: Partial<Record<string, number>> = {};
  const keys = names.map(headerKey);
  const known = fieldsOf(kind) as readonly Field[];
  const told = new Map(
    Object.entries(correction.fields).flatMap(([name, field]) => {
      const column = keys.indexOf(headerKey(name));
      return column < 0 || (field !== null && !known.includes(field)) ? [] : [[column, field] as const];
    }),
  );
  for (const [field, column] of Object.entries(guess.columns) as [FieldsOf[K], number][]) {
    if (told.has(column) || [...told.values()].includes(field)) continue;
    columns[field] = column + header.left;
    certainty[field] = guess.certainty[field] ?? 0;
  }
  for (const [column, field] of told) {
    if (field === null) continue;
    columns[field] = column + header.left;
    certainty[field] = 1;
  }
  const weights = ["weight", "perspectiveWeight", "objectiveWeight"].filter((field) => columns[field] !== undefined && isInPoints(header.paths[columns[field] - header.left]!));
  const inPoints = kind === "indicators" || kind === "perspectives" || kind === "objectives" ? new Set(weights) : guess.inPoints;
  const found = { columns, certainty, inPoints, rivals: [] } as unknown as ColumnsFound<K>;
  return { ...header, kind, found };
}
