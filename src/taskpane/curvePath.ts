/** 曲线的画法: from a rule's corners to the lines of a small chart. */
import type { Corner } from "../scorecard/curve";

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface CurvePath {
  /** The points themselves: the `d` of an SVG path. */
  readonly line: string;
  /** Where they leap: drawn faintly, since nothing lies between. */
  readonly leaps: string;
  /** Places of actuals and of points within the frame. */
  readonly x: (actual: number) => number;
  readonly y: (points: number) => number;
  /** The highest points the chart shows: 100, or the rule's own cap. */
  readonly top: number;
}

/** A corner whose points are neither those before nor those after it is a dot of its own, seen in neither line. */
export function curvePath(corners: readonly Corner[], { width, height }: Frame): CurvePath {
  const values = corners.flatMap(({ before, points, after }) => [before, points, after].filter((value) => value !== null));
  const top = Math.max(100, ...values);
  const [from, to] = [corners[0]?.at ?? 0, corners.at(-1)?.at ?? 1];
  const x = (actual: number): number => (to === from ? width / 2 : ((actual - from) / (to - from)) * width);
  const y = (points: number): number => height - (Math.max(0, points) / top) * height;
  const place = (actual: number, points: number): string => `${round(x(actual))} ${round(y(points))}`;
  let line = "";
  let leaps = "";
  corners.forEach(({ at, before, after }, index) => {
    if (before !== null && after !== null && before !== after) leaps += `M${place(at, before)}L${place(at, after)}`;
    const next = corners[index + 1];
    if (next === undefined || after === null || next.before === null) return;
    line += `M${place(at, after)}L${place(next.at, next.before)}`;
  });
  return { line, leaps, x, y, top };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
