/** 排名法: places as bands of whole numbers. */
import type { Building, Built } from "./building";
import type { ClauseGroups, ClauseOf } from "./clauseGroups";
import type { Fault } from "./finding";
import { type LooseBand, fitBands } from "./fitBands";
import type { ScoringMethod } from "./model";
import { outcomePoints } from "./outcomePoints";
import { ambiguous, isFault } from "./ownUnit";
import type { Band } from "./rule";
import { isPlaceUnit } from "./units";

/** 4-6名得80分 beside 前3名得100分, or under 排名法, names places too. */
export function namedPlaces(groups: ClauseGroups, method: ScoringMethod | null): ClauseGroups {
  if ((groups.places.length === 0 && method !== "rank") || groups.bands.length === 0) return groups;
  const places: ClauseOf<"place">[] = [];
  for (const { conditions, outcome } of groups.bands) {
    for (const { from, to } of conditions) {
      if (from === null || !Number.isInteger(from.quantity.value) || !isPlaceUnit(from.quantity.unit) || from.included === false || to?.included === false) return groups;
      places.push({ clause: "place", from: from.quantity.value, to: to?.quantity.value ?? Infinity, outcome });
    }
  }
  return { ...groups, places: [...groups.places, ...places], bands: [] };
}

/** Nobody is ranked further down. */
const lastPlace = 1000;

export function placesShape({ groups, mark, own }: Building): Built | Fault {
  const { places, steps, others } = groups;
  if (groups.bands.length > 0 || groups.words.length > 0 || groups.ratio !== null || groups.proportion !== null || groups.base !== null || steps.length > 1) return ambiguous(own.text, "method");
  if (groups.ratioToFirst) {
    if (places.length > 0 || steps.length > 0) return ambiguous(own.text, "method");
    return { shape: { shape: "ratioToFirst", lowerIsBetter: own.lowerIsBetter, mark: mark.mark }, method: "rank", cap: mark.mark, floor: 0, exceptions: [] };
  }
  const loose: LooseBand[] = [];
  for (const { from, to, outcome } of places) {
    const points = outcomePoints(outcome, mark.mark);
    if (points === null) return ambiguous(own.text, "method");
    loose.push({ from, to, includesFrom: true, includesTo: to !== Infinity, points, isReach: false });
  }
  const fitted = fitBands(loose, { text: own.text, fill: false, others: others === null ? null : outcomePoints(others, mark.mark), wholeNumbers: true });
  if (isFault(fitted)) return fitted;
  const falling = fallingPlaces(fitted, { groups, mark, own });
  if (isFault(falling)) return falling;
  const bands = [...fitted, ...falling];
  return {
    shape: { shape: "places", actualIsPlace: true, lowerIsBetter: false, byPlace: { shape: "bands", bands } },
    method: "rank", cap: Math.max(mark.mark, ...bands.map((band) => band.start)), floor: 0, exceptions: [],
  };
}

/** 第1名得满分，每下降1名扣5分; 以后每名递减3分. */
function fallingPlaces(named: readonly Band[], { groups, mark, own }: Pick<Building, "groups" | "mark" | "own">): readonly Band[] | Fault {
  const [step] = groups.steps;
  const last = named.at(-1);
  if (step === undefined) return [];
  const perPlace = step.ofFull ? step.points * mark.mark : step.points;
  const isDownward = step.toward === "placeDown" || step.toward === "below" || step.toward === "count";
  const begins = step.beginsAt?.value ?? null;
  if (last === undefined || last.to === Infinity || perPlace >= 0 || step.width.value !== 1 || !isDownward || (begins !== null && begins !== last.to && begins !== last.to + 1)) {
    return ambiguous(own.text, "method");
  }
  const bands: Band[] = [];
  for (let place = last.to + 1; place <= lastPlace; place++) {
    const points = Math.max(0, last.end + perPlace * (place - last.to));
    const isLast = points === 0 || place === lastPlace;
    bands.push({ from: place, to: isLast ? Infinity : place, includesFrom: true, includesTo: !isLast, start: points, end: points });
    if (isLast) break;
  }
  return bands;
}
