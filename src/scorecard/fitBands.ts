/**
 * 档位: bands set side by side. Of an edge that two bands share and neither claims, the
 * better band has it: higher is better [min, max), lower is better (min, max]. Bands that
 * look the same way (≥95%, ≥90%, ≥80%) each end where the next begins.
 */
import type { Fault } from "./finding";
import { ambiguous } from "./ownUnit";
import type { Band } from "./rule";

/** A band as the sentence says it. Null: whether the edge belongs to it is not said. */
export interface LooseBand {
  readonly from: number;
  readonly to: number;
  readonly includesFrom: boolean | null;
  readonly includesTo: boolean | null;
  /** Null: 按比例, from its neighbour below to its neighbour above. */
  readonly points: number | null;
  /** 达到95%: begins a band, or is a corner where `fill`. */
  readonly isReach: boolean;
}

export interface FitChoices {
  readonly text: string;
  /** 其间按比例: what lies between two bands is on a straight line from one to the other. */
  readonly fill: boolean;
  /** 其他: what no band holds. */
  readonly others: number | null;
  /** Things are counted: between 2 and 3 there is nothing. */
  readonly wholeNumbers: boolean;
}

export function fitBands(loose: readonly LooseBand[], choices: FitChoices): readonly Band[] | Fault {
  const sorted = cascade(loose, choices).sort((a, b) => a.from - b.from || a.to - b.to);
  const bands: Band[] = [];
  let filled = false;
  for (const [index, next] of sorted.entries()) {
    const band = bandOf(next, sorted[index - 1], sorted[index + 1]);
    if (band === null) return ambiguous(choices.text, "method");
    const last = bands.at(-1);
    if (last !== undefined) {
      if (last.to > band.from) return { rule: "bands-overlap", field: "ruleText", between: [band.from, Math.min(last.to, band.to)] };
      const met = last.to === band.from ? meet(last, band, sorted[index - 1]!, next) : apart(last, band, choices);
      if ("rule" in met) return met;
      filled ||= met.between !== null && met.between.start !== met.between.end;
      bands.splice(-1, 1, met.last, ...(met.between === null ? [] : [met.between]), met.band);
    } else {
      bands.push(band);
    }
  }
  filled ||= loose.some((band) => band.points === null);
  if (choices.fill && !filled) return ambiguous(choices.text, "method");
  return ends(bands, choices);
}

/** ≥95%, ≥90%, ≥80%: each ends where the next of its kind begins; beside 5起以上 the tenth belongs to 10起以上. */
function cascade(loose: readonly LooseBand[], { fill, wholeNumbers }: FitChoices): LooseBand[] {
  const ended = (isNext: boolean | null): boolean | null => (isNext === null ? (wholeNumbers ? false : null) : !isNext);
  const opened = loose.map((band) => (band.isReach && !fill ? { ...band, to: Infinity, includesTo: false } : band));
  const upward = opened.filter((band) => band.to === Infinity && band.from !== -Infinity);
  const downward = opened.filter((band) => band.from === -Infinity && band.to !== Infinity);
  // 100%得满分，≥90%得80分: a number alone ends them too.
  const alone = fill ? [] : opened.filter((band) => band.from === band.to);
  return opened.map((band) => {
    if (upward.includes(band)) {
      const next = [...upward, ...alone].reduce<LooseBand | null>((best, other) => (other.from > band.from && (best === null || other.from < best.from) ? other : best), null);
      return next === null ? band : { ...band, to: next.from, includesTo: ended(next.includesFrom) };
    }
    if (downward.includes(band)) {
      const next = [...downward, ...alone].reduce<LooseBand | null>((best, other) => (other.to < band.to && (best === null || other.to > best.to) ? other : best), null);
      return next === null ? band : { ...band, from: next.to, includesFrom: ended(next.includesTo) };
    }
    return band;
  });
}

/** Null where 按比例 has no neighbours to lie between. */
function bandOf(loose: LooseBand, below: LooseBand | undefined, above: LooseBand | undefined): Band | null {
  const start = loose.points ?? below?.points ?? null;
  const end = loose.points ?? above?.points ?? null;
  if (start === null || end === null) return null;
  return { from: loose.from, to: loose.to, includesFrom: loose.includesFrom ?? true, includesTo: loose.includesTo ?? true, start, end };
}

interface Met {
  readonly last: Band;
  readonly between: Band | null;
  readonly band: Band;
}

/** Two bands with a common edge. */
function meet(last: Band, band: Band, saidOfLast: LooseBand, saidOfBand: LooseBand): Met | Fault {
  const [left, right] = [saidOfLast.includesTo, saidOfBand.includesFrom];
  const at = band.from;
  if (left === true && right === true && last.end !== band.start) return { rule: "bands-overlap", field: "ruleText", between: [at, at] };
  if (left === false && right === false) return { rule: "bands-gap", field: "ruleText", between: [at, at] };
  const belongsToLast = left ?? (right === null ? last.end > band.start : !right);
  return { last: { ...last, includesTo: belongsToLast }, between: null, band: { ...band, includesFrom: !belongsToLast } };
}

/** Two bands with room between them. */
function apart(last: Band, band: Band, choices: FitChoices): Met | Fault {
  const edges = { from: last.to, to: band.from, includesFrom: !last.includesTo, includesTo: !band.includesFrom };
  if (choices.fill) return { last, between: { start: last.end, end: band.start, ...edges }, band };
  if (choices.others !== null) return { last, between: { start: choices.others, end: choices.others, ...edges }, band };
  const firstWhole = Math.floor(last.to) + 1;
  const nothingBetween = choices.wholeNumbers && last.includesTo && band.includesFrom && firstWhole >= band.from;
  return nothingBetween ? { last, between: null, band } : { rule: "bands-gap", field: "ruleText", between: [last.to, band.from] };
}

/** What lies beyond the lowest and the highest band. */
function ends(bands: readonly Band[], { fill, others }: FitChoices): readonly Band[] {
  const [lowest, highest] = [bands[0], bands.at(-1)];
  if (lowest === undefined || highest === undefined) return bands;
  const below = lowest.from === -Infinity ? [] : fill ? beyond(bands, "below") : others === null ? [] : [flat(-Infinity, lowest.from, false, !lowest.includesFrom, others)];
  const above = highest.to === Infinity ? [] : fill ? beyond(bands, "above") : others === null ? [] : [flat(highest.to, Infinity, !highest.includesTo, false, others)];
  return [...below, ...bands, ...above];
}

function flat(from: number, to: number, includesFrom: boolean, includesTo: boolean, points: number): Band {
  return { from, to, includesFrom, includesTo, start: points, end: points };
}

/** Past the best corner its points hold; past the worst the line goes on down to 0. */
function beyond(bands: readonly Band[], side: "below" | "above"): readonly Band[] {
  const line = side === "below" ? bands.find((band) => band.start !== band.end) : bands.findLast((band) => band.start !== band.end);
  const edge = side === "below" ? bands[0]! : bands.at(-1)!;
  const [at, points, isIn] = side === "below" ? [edge.from, edge.start, edge.includesFrom] : [edge.to, edge.end, edge.includesTo];
  const slope = line === undefined ? 0 : (line.end - line.start) / (line.to - line.from);
  const falls = side === "below" ? slope > 0 : slope < 0;
  if (!falls || points <= 0) return [side === "below" ? flat(-Infinity, at, false, !isIn, points) : flat(at, Infinity, !isIn, false, points)];
  const zero = at - points / slope;
  return side === "below"
    ? [flat(-Infinity, zero, false, true, 0), { from: zero, to: at, includesFrom: false, includesTo: !isIn, start: 0, end: points }]
    : [{ from: at, to: zero, includesFrom: !isIn, includesTo: false, start: points, end: 0 }, flat(zero, Infinity, true, false, 0)];
}
