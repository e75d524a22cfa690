import { useCallback, useState } from "react";
import type { CardLink } from "../../scorecard/links";
import type { Scorecard } from "../../scorecard/model";
import { draftsOf, rebased, type LinkDraft } from "./linkDrafts";

interface Kept {
  readonly card: Scorecard;
  readonly links: readonly CardLink[];
  readonly drafts: readonly LinkDraft[];
}

export interface LinkDrafts {
  readonly drafts: readonly LinkDraft[];
  readonly setDrafts: (drafts: readonly LinkDraft[]) => void;
  readonly discard: () => void;
}

/** 草稿 of one card's links; when the sheets are read again, what was changed here stays changed. */
export function useLinkDrafts(card: Scorecard, links: readonly CardLink[]): LinkDrafts {
  const [kept, setKept] = useState<Kept>(() => ({ card, links, drafts: draftsOf(links) }));
  const current = kept.links === links ? kept : { card, links, drafts: rebased(kept, { card, links }) };
  if (current !== kept) setKept(current);
  return {
    drafts: current.drafts,
    setDrafts: useCallback((drafts: readonly LinkDraft[]) => setKept((before) => ({ ...before, drafts })), []),
    discard: useCallback(() => setKept((before) => ({ ...before, drafts: draftsOf(before.links) })), []),
  };
}
