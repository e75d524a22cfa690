import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CardResult } from "../scorecard/assessment";
import { mostToGain } from "../scorecard/gains";
import type { Place } from "../scorecard/table";
import { shownPoints } from "./numbers";
import { Surface } from "./Surface";
import { useSpeech } from "./words";

/** As many as a person can work on. */
const MOST = 5;

/** 提分空间: the indicators whose targets would lift the card most, each with the way to its row. */
export function GainList({ result, onGoTo }: { readonly result: CardResult; readonly onGoTo: (place: Place) => void }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const gains = mostToGain(result.card.nodes, result.nodes).slice(0, MOST);
  if (gains.length === 0) return null;
  return (
    <Surface title={words.score.gains}>
      <p className={styles.hint}>{words.score.gainsHint}</p>
      <ol className={styles.list}>
        {gains.map(({ node, gain }) => {
          const { name, at } = result.card.nodes[node]!;
          return (
            <li key={node} className={styles.line}>
              <Button appearance="transparent" className={styles.name} onClick={() => onGoTo(at)}>
                {name}
              </Button>
              <span className={styles.gain}>{words.score.gain(shownPoints(gain))}</span>
            </li>
          );
        })}
      </ol>
    </Surface>
  );
}

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightRegular, minHeight: "28px", padding: 0, justifyContent: "flex-start", minWidth: 0, textAlign: "start" },
  gain: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});
