/** 版本放不下: why a version was not kept, as a sentence. */
import { rounded } from "../../scorecard/number";
import type { VersionWords } from "../../wording/versions.zh";
import type { VersionRefused } from "../../workbook/keptVersions";

/** One version takes no more than this; as `largestVersion` of keptVersions.ts, which arrives only when it is needed. */
const mostBytes = 1_000_000;

// By name: the class itself arrives only when a version is first kept.
export function versionRefused(error: unknown): VersionRefused | null {
  return error instanceof Error && error.name === "VersionRefused" ? (error as VersionRefused) : null;
}

export function refusalSentence(words: VersionWords, { because, amount }: VersionRefused): string {
  return because === "too-many" ? words.tooMany(amount) : words.tooLarge(megabytes(amount), megabytes(mostBytes));
}

function megabytes(bytes: number): string {
  return `${rounded(bytes / 1_000_000, 2)} MB`;
}
