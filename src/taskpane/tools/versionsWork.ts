/** 版本的门: what the versions tool asks of the workbook; it arrives when it is first needed. */
import type { Book } from "../../scorecard/model";
import { compareVersions, keepVersion, type Comparison, type Version } from "../../scorecard/versions";
import type { KeptVersion } from "../../workbook/keptVersions";

export async function loadVersions(): Promise<readonly KeptVersion[]> {
  return (await import("../../workbook/keptVersions")).loadVersions();
}

/** Keeps the present definitions; gives back the list with it. */
export async function storeVersion(book: Book, name: string, note: string, date: number): Promise<readonly KeptVersion[]> {
  const kept = await import("../../workbook/keptVersions");
  await kept.storeVersion(keepVersion(book, name, date), note);
  return kept.loadVersions();
}

/** Deletes one; gives back the list without it. */
export async function deleteVersion(id: string): Promise<readonly KeptVersion[]> {
  const kept = await import("../../workbook/keptVersions");
  await kept.deleteVersion(id);
  return kept.loadVersions();
}

/** Compares after the screen has had its turn, so that the pane says that it is comparing. */
export async function compare(before: Version, after: Version, present: Book): Promise<Comparison> {
  await new Promise((resolve) => setTimeout(resolve));
  return compareVersions(before, after, present);
}
