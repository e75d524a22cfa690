import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { Bar } from "./Bar";
import { GradeMark, VetoMark } from "./GradeMark";
import { lineButton } from "./lineButton";
import { shownPoints } from "./numbers";
import type { PeerGroup } from "./ranking";
import { Surface } from "./Surface";
import { useSpeech } from "./words";

/** 排名: one peer group, best first; each line opens its card. */
export function Ranking({ peers, onOpen }: { readonly peers: PeerGroup; readonly onOpen: (card: string) => void }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const title = [words.score.groups[peers.kind ?? "none"], peers.group].filter(Boolean).join(" · ");
  const isRanked = peers.cards.length > 1;
  return (
    <Surface title={title}>
      <ol className={styles.list}>
        {peers.cards.map(({ result, rank }) => (
          <li key={result.card.name}>
            <button type="button" className={styles.line} onClick={() => onOpen(result.card.name)}>
              {isRanked && (
                <span className={styles.rank}>
                  <span aria-hidden>{rank ?? "–"}</span>
                  {rank !== null && <span className={styles.unseen}>{words.score.rank(rank)}</span>}
                </span>
              )}
              <span className={styles.name}>{result.card.name}</span>
              <GradeMark grade={result.grade} />
              <span className={styles.score}>{result.final === null ? words.score.noScore : shownPoints(result.final)}</span>
              <ChevronRightRegular aria-hidden className={styles.chevron} />
              {result.flag !== null && (
                <span className={styles.flag}>
                  <VetoMark flag={result.flag} />
                </span>
              )}
              <span className={styles.bar}>{result.final !== null && <Bar points={result.final} />}</span>
            </button>
          </li>
        ))}
      </ol>
    </Surface>
  );
}

const useStyles = makeStyles({
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, padding: 0, listStyleType: "none" },
  line: {
    ...lineButton,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto auto auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    minHeight: "44px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  rank: { gridColumn: 1, minWidth: "1.5em", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  name: { gridColumn: 2, overflowWrap: "anywhere" },
  score: { gridColumn: 4, ...typographyStyles.body1Strong, minWidth: "3em", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  chevron: { gridColumn: 5, color: tokens.colorNeutralForeground3 },
  flag: { gridColumn: "2 / 5" },
  bar: { gridColumn: "2 / 5" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
