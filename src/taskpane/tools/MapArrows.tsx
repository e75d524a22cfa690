import { useEffect, useState, type RefObject } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CardLink } from "../../scorecard/links";
import { lineLook, type LineLook } from "../../workbook/lineLook";
import { arrowPath, type Box } from "./arrowPath";

export interface MapArrowsProps {
  readonly board: RefObject<HTMLElement | null>;
  /** The box of each objective, by node. */
  readonly boxes: RefObject<ReadonlyMap<number, HTMLElement>>;
  readonly links: readonly CardLink[];
  /** The objectives whose chain is shown; null: all alike. */
  readonly lit: ReadonlySet<number> | null;
}

interface Placed {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<number, Box>;
}

/** The arrows of the map, drawn behind the boxes. What they say is also said in words when an objective is chosen. */
export function MapArrows({ board, boxes, links, lit }: MapArrowsProps) {
  const styles = useStyles();
  const [placed, setPlaced] = useState<Placed | null>(null);
  // After the layout effects: the board is an ancestor, so its place is known only then.
  useEffect(() => {
    const element = board.current;
    if (element === null) return undefined;
    const measure = (): void => setPlaced(placesOf(element, boxes.current));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [board, boxes, links]);
  if (placed === null) return null;
  return (
    <svg className={styles.arrows} width={placed.width} height={placed.height} aria-hidden>
      <defs>
        <marker id="arrowhead" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto-start-reverse">
          <path d="M0 0L8 4L0 8z" className={styles.head} />
        </marker>
      </defs>
      {links.map(({ link, cause, effect }) => {
        const from = placed.boxes.get(cause);
        const to = placed.boxes.get(effect);
        if (from === undefined || to === undefined) return null;
        const { strength, dash } = lineLook(link);
        const isDim = lit !== null && !(lit.has(cause) && lit.has(effect));
        return (
          <path
            key={`${cause} ${effect}`}
            d={arrowPath(from, to)}
            className={mergeClasses(styles.arrow, isDim && styles.dim)}
            strokeWidth={widths[strength]}
            strokeDasharray={dashes[dash]}
            markerEnd="url(#arrowhead)"
          />
        );
      })}
    </svg>
  );
}

/** As on the sheet: a strong link is thick, a lagged one in long dashes, feedback in dots. */
const widths: { readonly [S in LineLook["strength"]]: number } = { strong: 2.5, usual: 1.5, weak: 0.75 };
const dashes: { readonly [D in LineLook["dash"]]: string | undefined } = { none: undefined, lagged: "8 4", feedback: "2 3" };

function placesOf(board: HTMLElement, boxes: ReadonlyMap<number, HTMLElement>): Placed {
  const origin = board.getBoundingClientRect();
  const places = [...boxes].map(([node, element]): [number, Box] => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [node, { left: left - origin.left, top: top - origin.top, width, height }];
  });
  return { width: origin.width, height: origin.height, boxes: new Map(places) };
}

const useStyles = makeStyles({
  arrows: { position: "absolute", left: 0, top: 0, pointerEvents: "none", zIndex: 0 },
  arrow: { fill: "none", stroke: tokens.colorNeutralStrokeAccessible },
  dim: { opacity: 0.2 },
  head: { fill: tokens.colorNeutralStrokeAccessible },
});
