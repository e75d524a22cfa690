/** 版本比较的消息: what the pane hands the worker that compares, and how the worker puts it together. */
import type { Book } from "../../scorecard/model";
import { compareVersions, keepVersion, type Comparison, type Version } from "../../scorecard/versions";

/**
 * A part at a time: to copy two thousand indicators three times over at once would hold
 * up a click. The present, whose results are put into both versions, comes last and is
 * answered; a version that is null is the present itself.
 */
export type ComparisonPart = { readonly part: "before" | "after"; readonly version: Version | null } | { readonly part: "present"; readonly book: Book };

/** Takes parts; gives the comparison when it has the last. */
export function comparing(): (part: ComparisonPart) => Comparison | null {
  const versions: { before: Version | null; after: Version | null } = { before: null, after: null };
  return (given) => {
    if (given.part !== "present") {
      versions[given.part] = given.version;
      return null;
    }
    const now = keepVersion(given.book, "", 0);
    return compareVersions(versions.before ?? now, versions.after ?? now, given.book);
  };
}
