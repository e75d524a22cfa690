import { useMemo } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { curveOf } from "../scorecard/curve";
import type { ScoringRule } from "../scorecard/rule";
import type { QuantityRow } from "../scorecard/shareRow";
import { curvePath } from "./curvePath";
import { shownPoints, shownValue } from "./numbers";
import { useSpeech } from "./words";

export interface RuleCurveProps {
  readonly rule: ScoringRule;
  /** The row whose target and actual are marked on the curve. */
  readonly row: QuantityRow;
  readonly points: number | null;
}

const frame = { width: 280, height: 84 };
const margin = { left: 28, right: 12, top: 10, bottom: 18 };

/** 得分曲线: what every actual is worth by a rule; target and actual are marked. Rules of words have no curve. */
export function RuleCurve({ rule, row, points }: RuleCurveProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { target, actual } = row;
  const curve = useMemo(() => curveOf(rule), [rule]);
  if (curve.drawn !== "line" || curve.corners.length < 2) return null;
  const { line, leaps, x, y, top } = curvePath(curve.corners, frame);
  const [from, to] = [curve.corners[0]!.at, curve.corners.at(-1)!.at];
  const here = typeof actual === "number" && actual >= from && actual <= to && points !== null ? { actual, points } : null;
  const marked = target !== null && target >= from && target <= to ? target : null;
  const said = [
    words.curve.label,
    marked !== null && words.curve.target(shownValue(marked, row)),
    here !== null && words.curve.actual(shownValue(here.actual, row), shownPoints(here.points)),
  ].filter(Boolean);
  return (
    <svg
      role="img"
      aria-label={said.join(words.curve.stop)}
      className={styles.chart}
      viewBox={`${-margin.left} ${-margin.top} ${frame.width + margin.left + margin.right} ${frame.height + margin.top + margin.bottom}`}
    >
      {[0, 60, 100].map((level) => (
        <g key={level}>
          <line x1={0} x2={frame.width} y1={y(level)} y2={y(level)} className={styles.grid} />
          <text x={-6} y={y(level)} className={styles.level}>
            {level}
          </text>
        </g>
      ))}
      {top > 100 && (
        <text x={-6} y={y(top)} className={styles.level}>
          {top}
        </text>
      )}
      {marked !== null && (
        <>
          <line x1={x(marked)} x2={x(marked)} y1={0} y2={frame.height} className={styles.target} />
          <text x={x(marked)} y={frame.height + 13} className={styles.tick} textAnchor={anchorAt(x(marked))}>
            {shownValue(marked, row)}
          </text>
        </>
      )}
      <path d={leaps} className={styles.leap} />
      <path d={line} className={styles.line} />
      {here !== null && <circle cx={x(here.actual)} cy={y(here.points)} r={4} className={styles.here} />}
      {here !== null && (marked === null || Math.abs(x(marked) - x(here.actual)) > 60) && (
        <text x={x(here.actual)} y={frame.height + 13} className={styles.tick} textAnchor={anchorAt(x(here.actual))}>
          {shownValue(here.actual, row)}
        </text>
      )}
    </svg>
  );
}

/** Text near an edge stays inside. */
function anchorAt(x: number): "start" | "middle" | "end" {
  return x < 24 ? "start" : x > frame.width - 24 ? "end" : "middle";
}

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", maxWidth: "360px", height: "auto" },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1px" },
  level: { fill: tokens.colorNeutralForeground2, fontSize: "10px", textAnchor: "end", dominantBaseline: "middle" },
  tick: { fill: tokens.colorNeutralForeground2, fontSize: "10px" },
  target: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px", strokeDasharray: "3 3" },
  leap: { fill: "none", stroke: tokens.colorCompoundBrandStroke, strokeWidth: "1px", strokeDasharray: "2 3" },
  line: { fill: "none", stroke: tokens.colorCompoundBrandStroke, strokeWidth: "2px", strokeLinecap: "round" },
  here: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorCompoundBrandStroke, strokeWidth: "3px" },
});
