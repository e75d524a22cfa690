import { makeStyles, tokens } from "@fluentui/react-components";
import type { Points } from "../../scorecard/model";
import { rounded } from "../../scorecard/number";
import type { CardChanges, Change, Comparison } from "../../scorecard/versions";
import { number } from "../../wording/amounts";
import { versionWords } from "../../wording/versions";
import type { VersionWords } from "../../wording/versions.zh";
import { Disclosure } from "../Disclosure";
import { shownPoints, shownShare } from "../numbers";
import { useSpeech } from "../words";
import { useToolWords } from "./toolWords";

/** 改动: what differs card by card, with what each change does to the score; then the links. */
export function VersionChanges({ comparison: { cards, linksAdded, linksRemoved } }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const words = versionWords(useSpeech().language);
  const changed = cards.filter(({ standing, changes }) => standing !== "kept" || changes.length > 0);
  const hasLinks = linksAdded.length + linksRemoved.length > 0;
  if (changed.length === 0 && !hasLinks) return <p role="status" className={styles.note}>{words.nothing}</p>;
  return (
    <>
      <p role="status" className={styles.note}>
        {words.changedCards(changed.length, cards.length)}
      </p>
      {changed.map((card) => (
        <CardLine key={card.card} card={card} startsOpen={changed.length === 1} />
      ))}
      {hasLinks && (
        <div>
          <h3 className={styles.title}>{words.links}</h3>
          <ul className={styles.list}>
            {linksAdded.map(({ cause, effect }) => (
              <li key={`+${cause}>${effect}`}>{words.linkAdded(cause, effect)}</li>
            ))}
            {linksRemoved.map(({ cause, effect }) => (
              <li key={`-${cause}>${effect}`}>{words.linkRemoved(cause, effect)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function CardLine({ card: { card, standing, before, after, changes }, startsOpen }: { readonly card: CardChanges; readonly startsOpen: boolean }) {
  const styles = useStyles();
  const words = versionWords(useSpeech().language);
  const { rules } = useToolWords();
  const points = (score: Points | null): string => (score === null ? words.noScore : shownPoints(score));
  const summary = (
    <span className={styles.summary}>
      <span className={styles.card}>{card}</span>
      <span className={styles.note}>
        {standing === "kept" ? words.counts(changes.length) : words.standing[standing]} · {words.score(points(before), points(after))}
      </span>
    </span>
  );
  if (changes.length === 0) return <div className={styles.alone}>{summary}</div>;
  return (
    <Disclosure summary={summary} startsOpen={startsOpen}>
      {() => (
        <ul className={styles.list}>
          {changes.map((change, index) => (
            <li key={index} className={styles.change}>
              <span>{changeSentence(words, rules.methods, change)}</span>
              <span className={styles.note}>{effectSentence(words, change.effect)}</span>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

function changeSentence(words: VersionWords, methods: Readonly<Record<string, string>>, change: Change): string {
  const { indicator } = change;
  const share = (weight: number | null): string => (weight === null ? words.monitored : shownShare(weight));
  const aim = ({ target, baseline }: { readonly target: number | null; readonly baseline: number | null }): string => words.aim(target === null ? words.empty : number(target), baseline === null ? null : number(baseline));
  const rule = ({ method, ruleText }: { readonly method: string | null; readonly ruleText: string | null }): string => ruleText ?? (method === null ? words.empty : methods[method]!);
  switch (change.change) {
    case "added":
      return words.change.added(indicator, share(change.weight));
    case "removed":
      return words.change.removed(indicator, share(change.weight));
    case "renamed":
      return words.change.renamed(change.was, indicator);
    case "reweighted":
      return words.change.reweighted(indicator, share(change.from), share(change.to));
    case "retargeted":
      return words.change.retargeted(indicator, aim(change.from), aim(change.to));
    case "rule":
      return words.change.rule(indicator, rule(change.from), rule(change.to));
  }
}

function effectSentence(words: VersionWords, effect: Points | null): string {
  if (effect === null) return words.effectUnknown;
  const shown = rounded(effect, 2);
  return shown === 0 ? words.noEffect : words.effect(`${shown > 0 ? "+" : "−"}${shownPoints(Math.abs(effect))}`);
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  summary: { display: "flex", flexDirection: "column" },
  card: { overflowWrap: "anywhere" },
  alone: { paddingBlock: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalXL },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  change: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
});
