import { useMemo } from "react";
import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment, CardResult, NodeResult } from "../scorecard/assessment";
import type { ScorecardNode } from "../scorecard/model";
import type { Place } from "../scorecard/table";
import { Bar } from "./Bar";
import { Disclosure } from "./Disclosure";
import { IndicatorDetail } from "./IndicatorDetail";
import { LongList } from "./LongList";
import { shownPoints, shownShare } from "./numbers";
import { useSpeech } from "./words";

export interface NodeListProps {
  readonly result: CardResult;
  readonly assessment: Assessment;
  /** Index of the node whose members are listed. */
  readonly parent: number;
  readonly onGoTo: (place: Place) => void;
}

/** As many as a person looks over before asking for more. */
const PAGE = 100;

/** The members of a node, each with its weight, its points and a bar; each opens to its own members, an indicator to its working. */
export function NodeList({ result, assessment, parent, onGoTo }: NodeListProps) {
  const styles = useStyles();
  const members = useMemo(() => result.card.nodes.flatMap((node, index) => (node.parent === parent ? [index] : [])), [result, parent]);
  return (
    <LongList items={members} page={PAGE}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map((index) => {
            const node = result.card.nodes[index]!;
            return (
              <li key={index}>
                <Disclosure summary={<NodeLine node={node} result={result.nodes[index]!} />}>
                  {() =>
                    node.level === "indicator" ? (
                      <IndicatorDetail indicator={node} index={index} result={result} assessment={assessment} onGoTo={onGoTo} />
                    ) : (
                      <NodeList result={result} assessment={assessment} parent={index} onGoTo={onGoTo} />
                    )
                  }
                </Disclosure>
              </li>
            );
          })}
        </ul>
      )}
    </LongList>
  );
}

function NodeLine({ node, result }: { readonly node: ScorecardNode; readonly result: NodeResult }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const isMonitored = node.level === "indicator" && node.use === "monitored";
  return (
    <span className={styles.line}>
      <span className={styles.name}>{node.name}</span>
      {isMonitored ? (
        <Badge appearance="outline" color="informative">
          {words.score.monitored}
        </Badge>
      ) : (
        <span className={styles.weight}>{result.weight !== null && shownShare(result.weight)}</span>
      )}
      <span className={styles.points}>{result.points === null ? words.score.missing : shownPoints(result.points)}</span>
      <span className={styles.bar}>{result.points !== null && <Bar points={result.points} />}</span>
    </span>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto 3.5em", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, alignItems: "baseline" },
  name: { overflowWrap: "anywhere" },
  weight: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  points: { textAlign: "end", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  bar: { gridColumn: "1 / -1" },
});
