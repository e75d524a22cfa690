/** 连线草稿: the links of a card as a person is changing them on the map, before they are written. Plain data. */
import type { CardLink } from "../../scorecard/links";
import type { Scorecard } from "../../scorecard/model";
import type { LinkEdits, LinkEnd, LinkValues } from "../../workbook/planLinks";

export interface LinkDraft extends LinkValues {
  /** Nodes of the card. */
  readonly cause: number;
  readonly effect: number;
  /** The link of the table it comes from; null for a new one. */
  readonly origin: CardLink | null;
}

/** 草稿 of the links as they stand in the table. */
export function draftsOf(links: readonly CardLink[]): readonly LinkDraft[] {
  return links.map((origin) => ({ cause: origin.cause, effect: origin.effect, ...valuesOf(origin), origin }));
}

function valuesOf({ link: { strength, lag, feedback } }: CardLink): LinkValues {
  return { strength, lag, feedback };
}

/** Why two objectives cannot be linked; null where they can. */
export function cannotJoin(drafts: readonly LinkDraft[], cause: number, effect: number): "same" | "there" | null {
  if (cause === effect) return "same";
  return drafts.some((draft) => draft.cause === cause && draft.effect === effect) ? "there" : null;
}

/** 加上一条. A link of the table that had been taken off comes back as it was. */
export function withLink(drafts: readonly LinkDraft[], links: readonly CardLink[], cause: number, effect: number): readonly LinkDraft[] {
  const origin = links.find((link) => link.cause === cause && link.effect === effect) ?? null;
  return [...drafts, { cause, effect, ...(origin === null ? { strength: null, lag: null, feedback: false } : valuesOf(origin)), origin }];
}

/** 改一条 */
export function withValues(drafts: readonly LinkDraft[], draft: LinkDraft, values: Partial<LinkValues>): readonly LinkDraft[] {
  return drafts.map((each) => (each === draft ? { ...each, ...values } : each));
}

export interface DraftChange {
  readonly what: "added" | "changed" | "removed";
  readonly cause: number;
  readonly effect: number;
  readonly values: LinkValues;
  readonly origin: CardLink | null;
}

/** 改动: what the drafts differ in from the table, in the table's order. */
export function changesOf(links: readonly CardLink[], drafts: readonly LinkDraft[]): readonly DraftChange[] {
  const ofTable = links.flatMap((origin): readonly DraftChange[] => {
    const draft = drafts.find((each) => each.origin === origin);
    const { cause, effect } = origin;
    if (draft === undefined) return [{ what: "removed", cause, effect, values: valuesOf(origin), origin }];
    const { strength, lag, feedback } = draft;
    const before = valuesOf(origin);
    return strength === before.strength && lag === before.lag && feedback === before.feedback ? [] : [{ what: "changed", cause, effect, values: { strength, lag, feedback }, origin }];
  });
  const added = drafts.flatMap(({ cause, effect, strength, lag, feedback, origin }): readonly DraftChange[] => (origin === null ? [{ what: "added", cause, effect, values: { strength, lag, feedback }, origin }] : []));
  return [...ofTable, ...added];
}

/** 要写的改动, by what the table calls its objectives. */
export function editsOf(card: Scorecard, changes: readonly DraftChange[]): LinkEdits {
  const end = (node: number): LinkEnd => ({ code: card.nodes[node]!.code, name: card.nodes[node]!.name });
  return {
    added: changes.filter(({ what }) => what === "added").map(({ cause, effect, values }) => ({ cause: end(cause), effect: end(effect), ...values })),
    changed: changes.flatMap(({ what, origin, values }) => (what === "changed" && origin !== null ? [{ link: origin.link, to: values }] : [])),
    removed: changes.flatMap(({ what, origin }) => (what === "removed" && origin !== null ? [origin.link] : [])),
  };
}

/** The drafts as links, for coverage, matrix and checks. A new one stands nowhere yet: what is wrong with it is shown at its cause. */
export function linksOf(card: Scorecard, drafts: readonly LinkDraft[]): readonly CardLink[] {
  return drafts.map(({ cause, effect, strength, lag, feedback, origin }) => {
    const places = origin === null ? { at: card.nodes[cause]!.at, effectAt: card.nodes[effect]!.at } : { at: origin.link.at, effectAt: origin.link.effectAt };
    return { cause, effect, link: { cause: card.nodes[cause]!.name, effect: card.nodes[effect]!.name, strength, lag, feedback, ...places } };
  });
}

interface Mapped {
  readonly card: Scorecard;
  readonly links: readonly CardLink[];
}

/** 改动搬到新读的表上: the same changes over links that were read again; what is gone from the card goes from the drafts. */
export function rebased(before: Mapped & { readonly drafts: readonly LinkDraft[] }, now: Mapped): readonly LinkDraft[] {
  const nodeNow = (node: number): number => now.card.nodes.findIndex(({ level, name }) => level === "objective" && name === before.card.nodes[node]!.name);
  return changesOf(before.links, before.drafts).reduce((drafts, { what, cause, effect, values }) => {
    const [from, to] = [nodeNow(cause), nodeNow(effect)];
    if (from < 0 || to < 0) return drafts;
    const present = drafts.find((draft) => draft.cause === from && draft.effect === to);
    if (what === "removed") return drafts.filter((draft) => draft !== present);
    if (present !== undefined) return withValues(drafts, present, values);
    return what === "added" ? [...drafts, { cause: from, effect: to, ...values, origin: null }] : drafts;
  }, draftsOf(now.links));
}
