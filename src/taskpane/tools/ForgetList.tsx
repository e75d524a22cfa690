import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { LongList } from "../LongList";
import { Surface } from "../Surface";
import { useSettingsWords } from "./settingsWords";

export interface ForgetListProps {
  readonly title: string;
  /** In one sentence, what is different once something of it is cleared. */
  readonly meaning: string;
  readonly items: readonly { readonly name: string; readonly what: string | null; readonly onClear: () => void }[];
  readonly allLabel?: string;
  readonly onClearAll?: () => void;
}

/** As many as a person looks over before asking for more. */
const PAGE = 20;

/** Things remembered of one kind, each with a button that clears it; nothing where there are none. */
export function ForgetList({ title, meaning, items, allLabel, onClearAll }: ForgetListProps) {
  const styles = useStyles();
  const words = useSettingsWords();
  if (items.length === 0) return null;
  return (
    <Surface
      title={title}
      aside={
        onClearAll !== undefined && (
          <Button size="small" onClick={onClearAll}>
            {allLabel}
          </Button>
        )
      }
    >
      <p className={styles.note}>{meaning}</p>
      <LongList items={items} page={PAGE}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ name, what, onClear }, index) => (
              <li key={`${name} ${index}`} className={styles.item}>
                <span className={styles.text}>
                  {name}
                  {what !== null && <span className={styles.what}>{what}</span>}
                </span>
                <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words.clearOf(name)} onClick={onClear}>
                  {words.clear}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </LongList>
    </Surface>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  text: { overflowWrap: "anywhere" },
  what: { display: "block", color: tokens.colorNeutralForeground2 },
});
