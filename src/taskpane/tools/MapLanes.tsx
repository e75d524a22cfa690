import { useMemo, useRef } from "react";
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { onFullChain, reachable, strategyMap, type CardLink } from "../../scorecard/links";
import type { Scorecard } from "../../scorecard/model";
import { MapArrows } from "./MapArrows";
import { useToolWords } from "./toolWords";

interface Lane {
  readonly name: string;
  readonly objectives: readonly number[];
}

/** Lanes from the highest perspective down, as a strategy map is drawn. */
function lanesOf(card: Scorecard): readonly Lane[] {
  return card.nodes
    .flatMap((node, index) => (node.level === "perspective" ? [{ name: node.name, order: node.order, index }] : []))
    .sort((a, b) => b.order - a.order)
    .map(({ name, index }) => ({ name, objectives: card.nodes.flatMap((node, at) => (node.level === "objective" && node.parent === index ? [at] : [])) }))
    .filter(({ objectives }) => objectives.length > 0);
}

export interface MapLanesProps {
  readonly card: Scorecard;
  readonly links: readonly CardLink[];
  /** The objective whose chain is shown, or the cause of a link that is being drawn. */
  readonly chosen: number | null;
  readonly onChoose: (objective: number) => void;
}

/** The map itself: a lane per perspective, a box per objective, an arrow per link. Choosing an objective shows its chain. */
export function MapLanes({ card, links, chosen, onChoose }: MapLanesProps) {
  const styles = useStyles();
  const words = useToolWords();
  const board = useRef<HTMLDivElement>(null);
  const boxes = useRef(new Map<number, HTMLElement>());
  const lanes = useMemo(() => lanesOf(card), [card]);
  const map = useMemo(() => strategyMap(card, links), [card, links]);
  const onChain = useMemo(() => new Set(map === null ? [] : onFullChain(map)), [map]);
  const lit = useMemo(() => {
    if (chosen === null || map === null) return null;
    return new Set([...reachable([chosen], map.chain, "forward"), ...reachable([chosen], map.chain, "back")]);
  }, [chosen, map]);
  const nameOf = (node: number): string => card.nodes[node]!.name;
  const names = (nodes: readonly number[]): string => nodes.map(nameOf).join(words.strategyMap.and);
  const causes = links.filter(({ effect }) => effect === chosen).map(({ cause }) => cause);
  const effects = links.filter(({ cause }) => cause === chosen).map(({ effect }) => effect);

  return (
    <>
      <div ref={board} className={styles.board}>
        <MapArrows board={board} boxes={boxes} links={links} lit={lit} />
        {lanes.map(({ name, objectives }) => (
          <section key={name} className={styles.lane} aria-label={name}>
            <h3 className={styles.perspective}>{name}</h3>
            <ul className={styles.objectives}>
              {objectives.map((node) => {
                const isBroken = links.length > 0 && !onChain.has(node);
                return (
                  <li key={node} className={styles.item}>
                    <button
                      ref={(element) => {
                        if (element === null) boxes.current.delete(node);
                        else boxes.current.set(node, element);
                      }}
                      type="button"
                      aria-pressed={chosen === node}
                      className={mergeClasses(styles.box, isBroken && styles.broken, lit !== null && !lit.has(node) && styles.dim, chosen === node && styles.chosen)}
                      onClick={() => onChoose(node)}
                    >
                      {isBroken && <ErrorCircleRegular className={styles.mark} aria-label={words.strategyMap.broken} />}
                      {nameOf(node)}
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
      <div role="status" className={styles.said}>
        {chosen !== null && (
          <>
            <strong>{nameOf(chosen)}</strong>
            <br />
            {causes.length > 0 && words.strategyMap.supportedBy(names(causes))} {effects.length > 0 && words.strategyMap.supports(names(effects))}
            {causes.length + effects.length === 0 && words.strategyMap.alone}
          </>
        )}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  board: { position: "relative", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  lane: { backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusLarge, padding: tokens.spacingHorizontalS },
  perspective: { ...typographyStyles.caption1Strong, margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  objectives: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: 0, padding: 0, listStyleType: "none" },
  item: { flex: "1 1 72px", maxWidth: "180px", minWidth: 0, display: "flex" },
  box: {
    position: "relative",
    zIndex: 1,
    width: "100%",
    minHeight: "36px",
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: "inherit",
    ...typographyStyles.caption1,
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  broken: { borderTopStyle: "dashed", borderRightStyle: "dashed", borderBottomStyle: "dashed", borderLeftStyle: "dashed" },
  mark: { marginInlineEnd: tokens.spacingHorizontalXXS, verticalAlign: "-2px", color: tokens.colorStatusWarningForeground3 },
  dim: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground2 },
  chosen: { border: `2px solid ${tokens.colorCompoundBrandStroke}`, fontWeight: tokens.fontWeightSemibold },
  said: { minHeight: "1em" },
});
