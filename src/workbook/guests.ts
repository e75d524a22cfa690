/**
 * 借入的表: sheets of another workbook stand between two fences, hidden sheets of
 * ours, all put in by one request: whatever breaks off, it is known which sheets
 * to take out again.
 */
import type { WorkbookSheets } from "./findOwnSheets";
import { unfinishedName, unfinishedOf } from "./marks";
import { quotedSheet } from "./sheetNames";

/** The names of the two fences. */
export function fences(token: string): readonly [string, string] {
  return [unfinishedName(token, "fence", 1), unfinishedName(token, "fence", 2)];
}

/** The sheets between the fences, in order; none where a fence is missing. */
export function guestSheets({ sheets }: Pick<WorkbookSheets, "sheets">, token: string): readonly string[] {
  const [first, last] = fences(token).map((fence) => sheets.find(({ name }) => name === fence)?.position);
  if (first === undefined || last === undefined) return [];
  return sheets.filter(({ position }) => position > first && position < last).map(({ name }) => name);
}

/** All sheets between fences, whoever put them up, by the sheets' names in order. */
export function allGuests(names: readonly string[]): readonly string[] {
  const sheets = names.map((name, position) => ({ name, position, isProtected: false }));
  const tokens = new Set(names.flatMap((name) => unfinishedOf(name)?.token ?? []));
  return [...tokens].flatMap((token) => guestSheets({ sheets }, token));
}

/** Names of the workbook that came along with the guests: those that point at one. */
export function guestNames({ names }: WorkbookSheets, guests: readonly string[]): readonly string[] {
  const told = guests.flatMap((guest) => [`${quotedSheet(guest)}!`, `${guest}!`]);
  return names.filter(({ formula }) => told.some((sheet) => formula.includes(sheet))).map(({ name }) => name);
}
