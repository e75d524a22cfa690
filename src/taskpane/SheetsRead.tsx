import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Scorecard } from "../scorecard/model";
import type { TableKind } from "../scorecard/table";
import { tableName } from "../wording/headers";
import type { Reading, SheetReading } from "../workbook/reading";
import { Disclosure } from "./Disclosure";
import { Surface } from "./Surface";
import { useSpeech } from "./words";

interface TablesOfKind {
  readonly kind: TableKind;
  readonly sheets: readonly string[];
  readonly rows: number;
  readonly certainty: number;
}

function tablesByKind(sheets: readonly SheetReading[]): readonly TablesOfKind[] {
  const found = new Map<TableKind, TablesOfKind>();
  for (const { sheet, blocks } of sheets) {
    for (const block of blocks) {
      const known = found.get(block.kind) ?? { kind: block.kind, sheets: [], rows: 0, certainty: 1 };
      found.set(block.kind, {
        kind: block.kind,
        sheets: known.sheets.includes(sheet) ? known.sheets : [...known.sheets, sheet],
        rows: known.rows + block.rows,
        certainty: Math.min(known.certainty, block.certainty),
      });
    }
  }
  return [...found.values()];
}

export interface SheetsReadProps {
  readonly reading: Reading;
  readonly cards: readonly Scorecard[];
  /** Opens the page where a wrong guess is corrected. */
  readonly onCorrect: () => void;
}

/** Below this the pane says that it is not sure. */
const SURE = 0.7;

/** 读到的内容: which sheets are which tables, how many cards and indicators they make, and which sheets were passed by. */
export function SheetsRead({ reading, cards, onCorrect }: SheetsReadProps) {
  const styles = useStyles();
  const { language, words } = useSpeech();
  const tables = tablesByKind(reading.sheets);
  const unused = reading.sheets.filter((sheet) => sheet.role !== "tables");
  if (tables.length === 0 && unused.length === 0) return null;
  return (
    <Surface
      title={words.read.found}
      aside={
        <Button size="small" onClick={onCorrect}>
          {words.mapping.open}
        </Button>
      }
    >
      {cards.length > 0 && <p className={styles.line}>{cardsLine(words, cards)}</p>}
      <ul className={styles.list}>
        {tables.map(({ kind, sheets, rows, certainty }) => (
          <li key={kind} className={styles.table}>
            <span className={styles.kind}>
              {tableName(language, kind)}
              {certainty < SURE && (
                <Badge appearance="tint" color="warning" size="small">
                  {words.read.unsure}
                </Badge>
              )}
            </span>
            <span className={styles.sheets}>{sheets.length === 1 ? sheets[0] : words.read.sheets(sheets.length)}</span>
            <span className={styles.rows}>{words.read.rows(rows)}</span>
          </li>
        ))}
      </ul>
      {unused.length > 0 && (
        <Disclosure summary={words.read.unused(unused.length)}>
          {() => (
            <ul className={styles.list}>
              {unused.map(({ sheet, role }) => (
                <li key={sheet} className={styles.table}>
                  <span className={styles.sheets}>{sheet}</span>
                  <span className={styles.rows}>{words.read.roles[role]}</span>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </Surface>
  );
}

function cardsLine(words: ReturnType<typeof useSpeech>["words"], cards: readonly Scorecard[]): string {
  let scored = 0;
  let monitored = 0;
  const conventions = { local: 0, global: 0, none: 0 };
  for (const card of cards) {
    conventions[card.convention ?? "none"]++;
    for (const node of card.nodes) {
      if (node.level !== "indicator") continue;
      if (node.use === "scored") scored++;
      else monitored++;
    }
  }
  return [
    `${words.read.cards(cards.length)}${words.read.comma}${words.read.indicators(scored, monitored)}`,
    conventions.local > 0 && words.read.local(conventions.local),
    conventions.global > 0 && words.read.global(conventions.global),
    conventions.none > 0 && words.read.unfit(conventions.none),
  ]
    .filter(Boolean)
    .join(words.read.stop);
}

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  table: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  kind: { display: "flex", gap: tokens.spacingHorizontalXS, minWidth: "5em", fontWeight: tokens.fontWeightSemibold },
  sheets: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  rows: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});
