/** 版本的门: what the versions tool asks of the workbook; it arrives when it is first needed. */
import type { Book } from "../../scorecard/model";
import { keepVersion, type Comparison, type Version } from "../../scorecard/versions";
import type { KeptVersion } from "../../workbook/keptVersions";
import { rest } from "../../workbook/slices";
import type { ComparisonPart } from "./comparisonParts";
import { startComparisonWorker } from "./comparisonWorker";

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

/** Compares in a worker, which ends with its answer. A version that is null is the present itself. */
export async function compare(before: Version | null, after: Version | null, present: Book): Promise<Comparison> {
  const worker = startComparisonWorker();
  const answer = new Promise<Comparison>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Comparison>) => resolve(data);
    worker.onerror = (event) => reject(event.error instanceof Error ? event.error : new Error(event.message));
  });
  const parts: readonly ComparisonPart[] = [{ part: "before", version: before }, { part: "after", version: after }, { part: "present", book: present }];
  for (const part of parts) {
    await rest();
    worker.postMessage(part);
  }
  return answer.finally(() => worker.terminate());
}
