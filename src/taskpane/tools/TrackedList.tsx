import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TargetRegular } from "@fluentui/react-icons/svg/target";
import type { Indicator, Scorecard } from "../../scorecard/model";
import type { Place } from "../../scorecard/table";
import type { Tracked } from "../../scorecard/tracking";
import { address } from "../../wording/address";
import { Disclosure } from "../Disclosure";
import { LongList } from "../LongList";
import { shownShare, shownValue } from "../numbers";
import { NumberTable } from "../NumberTable";
import { Surface } from "../Surface";
import { useSpeech } from "../words";
import { LightMark } from "./LightMark";
import { useToolWords } from "./toolWords";

export interface TrackedListProps {
  readonly cards: readonly Scorecard[];
  readonly tracked: readonly Tracked[];
  readonly onGoTo: (place: Place) => void;
}

/** As many as a person looks over before asking for more. */
const PAGE = 50;

/** The tracked indicators card by card, each opening to its periods. */
export function TrackedList({ cards, tracked, onGoTo }: TrackedListProps) {
  return (
    <LongList items={tracked} page={PAGE}>
      {(shown) =>
        cards.map((card, index) => {
          const own = shown.filter((one) => one.card === index);
          return own.length > 0 && <TrackedCard key={card.name} card={card} tracked={own} onGoTo={onGoTo} />;
        })
      }
    </LongList>
  );
}

function TrackedCard({ card, tracked, onGoTo }: Omit<TrackedListProps, "cards"> & { readonly card: Scorecard }) {
  const styles = useStyles();
  return (
    <Surface title={card.name}>
      <ul className={styles.list}>
        {tracked.map((one) => {
          const indicator = card.nodes[one.node] as Indicator;
          return (
            <li key={one.node}>
              <Disclosure summary={<TrackedLine one={one} name={indicator.name} />}>{() => <TrackedDetail one={one} indicator={indicator} onGoTo={onGoTo} />}</Disclosure>
            </li>
          );
        })}
      </ul>
    </Surface>
  );
}

function TrackedLine({ one, name }: { readonly one: Tracked; readonly name: string }) {
  const styles = useStyles();
  const words = useToolWords();
  return (
    <span className={styles.line}>
      <LightMark light={one.light} />
      <span className={styles.name}>{name}</span>
      <span className={styles.light}>{words.tracking.lights[one.light]}</span>
      <span className={styles.share}>{one.share === null ? "–" : shownShare(one.share)}</span>
    </span>
  );
}

function TrackedDetail({ one, indicator, onGoTo }: { readonly one: Tracked; readonly indicator: Indicator; readonly onGoTo: (place: Place) => void }) {
  const styles = useStyles();
  const { language, words: common } = useSpeech();
  const words = useToolWords();
  const shown = (value: number | string | null): string => (value === null ? common.score.missing : shownValue(value, indicator));
  return (
    <div className={styles.detail}>
      <dl className={styles.facts}>
        <dt>{words.tracking.toDate}</dt>
        <dd className={styles.value}>{shown(one.toDate)}</dd>
        <dt>{words.tracking.target}</dt>
        <dd className={styles.value}>{shown(one.targetToDate)}</dd>
      </dl>
      {one.unreported > 0 && <p className={styles.note}>{words.tracking.unreported(one.unreported)}</p>}
      {one.reports.length === 0 ? (
        <p className={styles.note}>{words.tracking.none}</p>
      ) : (
        <NumberTable corner={words.tracking.period} headers={[words.tracking.actual]} rows={one.reports.map(({ period, actual }) => ({ name: period, cells: [shown(actual)] }))} />
      )}
      <Button size="small" icon={<TargetRegular />} className={styles.goTo} onClick={() => onGoTo(indicator.at)}>
        {common.check.goToCell(address(language, indicator.at))}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  light: { color: tokens.colorNeutralForeground2 },
  share: { minWidth: "4em", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalM },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, margin: 0 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  goTo: { alignSelf: "flex-start" },
});
