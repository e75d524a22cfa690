import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { Book, Scorecard, SwotItem } from "../../scorecard/model";
import { Surface } from "../Surface";
import { swotBoard, type SwotEntry } from "./swot";
import { useToolWords } from "./toolWords";

const categories: readonly SwotItem["category"][] = ["S", "W", "O", "T"];

/** SWOT 四象限: each entry with the objectives it leads to, and the objectives that come from none. */
export function SwotQuarters({ book, card }: { readonly book: Book; readonly card: Scorecard }) {
  const styles = useStyles();
  const tools = useToolWords();
  const words = tools.mapTool;
  if (book.swot.length === 0) {
    return (
      <Surface title={words.swotNoneTitle}>
        <p className={styles.note}>{words.swotNoneBody}</p>
      </Surface>
    );
  }
  const { quarters, uncovered } = swotBoard(book, card);
  return (
    <Surface title={words.swot}>
      <p className={styles.note}>{words.swotHint}</p>
      <div className={styles.quarters}>
        {categories.map((category) => (
          <section key={category} className={styles.quarter} aria-label={words.quarters[category]}>
            <h3 className={styles.heading}>
              {category} · {words.quarters[category]}
            </h3>
            {quarters[category].length === 0 ? <p className={styles.note}>{words.quarterEmpty}</p> : <Entries entries={quarters[category]} />}
          </section>
        ))}
      </div>
      <h3 className={styles.heading}>{uncovered.length === 0 ? words.allCovered : words.uncovered(uncovered.length)}</h3>
      {uncovered.length > 0 && <p className={styles.note}>{uncovered.join(tools.strategyMap.and)}</p>}
    </Surface>
  );
}

function Entries({ entries }: { readonly entries: readonly SwotEntry[] }) {
  const styles = useStyles();
  const tools = useToolWords();
  const words = tools.mapTool;
  return (
    <ul className={styles.list}>
      {entries.map(({ text, objectives, elsewhere, unknown }, index) => (
        <li key={index}>
          {text}
          {objectives.length > 0 && <div className={styles.note}>{words.leadsTo(objectives.join(tools.strategyMap.and))}</div>}
          {elsewhere.map((name) => (
            <div key={name} className={styles.note}>
              {words.elsewhere(name)}
            </div>
          ))}
          {(unknown.length > 0 || objectives.length + elsewhere.length === 0) && (
            <div className={styles.open}>
              <ErrorCircleRegular aria-hidden /> {unknown.length === 0 ? words.noObjective : unknown.map(words.unknownObjective).join(tools.strategyMap.and)}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorStatusDangerForeground1 },
  quarters: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))", gap: tokens.spacingHorizontalS },
  quarter: { backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusLarge, padding: tokens.spacingHorizontalS, minWidth: 0 },
  heading: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});
