import { useMemo, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment, CardResult } from "../../scorecard/assessment";
import { checkStrategyMap } from "../../scorecard/checkLinks";
import { coverageOf, supportMatrix } from "../../scorecard/coverage";
import type { Finding } from "../../scorecard/finding";
import { resolveLinks, type CardLink } from "../../scorecard/links";
import type { ToolWords } from "../../wording/tools.zh";
import { FindingList } from "../FindingList";
import { shownShare } from "../numbers";
import { NumberTable } from "../NumberTable";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { LinkChanges } from "./LinkChanges";
import { LinkEditor } from "./LinkEditor";
import { cannotJoin, changesOf, linksOf, withLink, withValues } from "./linkDrafts";
import { MapLanes } from "./MapLanes";
import { MapWriting } from "./MapWriting";
import { SwotQuarters } from "./SwotQuarters";
import { useToolWords } from "./toolWords";
import { useLinkDrafts } from "./useLinkDrafts";

export interface CardMapProps {
  readonly pane: ScorecardPane;
  readonly assessment: Assessment;
  readonly result: CardResult;
  readonly links: readonly CardLink[];
  /** How many cards have a map. */
  readonly count: number;
  readonly usedElsewhere: (link: CardLink) => number;
}

/** One card's map, its links to edit, and what follows from them. */
export function CardMap({ pane, assessment, result, links, count, usedElsewhere }: CardMapProps) {
  const styles = useStyles();
  const tools = useToolWords();
  const words = tools.strategyMap;
  const { card } = result;
  const { drafts, setDrafts, discard } = useLinkDrafts(card, links);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isJoining, setJoining] = useState(false);
  const [said, setSaid] = useState<((words: ToolWords["mapTool"]) => string) | null>(null);
  const shown = useMemo(() => linksOf(card, drafts), [card, drafts]);
  const changes = useMemo(() => changesOf(links, drafts), [links, drafts]);
  const coverage = useMemo(() => (shown.length === 0 ? null : coverageOf(card, shown)), [card, shown]);
  const matrix = useMemo(() => supportMatrix(card, shown), [card, shown]);
  const findings = useMapFindings(assessment, result, shown, changes.length > 0);
  const nameOf = (node: number): string => card.nodes[node]!.name;

  const join = (cause: number, effect: number): void => {
    const reason = cannotJoin(drafts, cause, effect);
    setSaid(() => (words: ToolWords["mapTool"]) => (reason === null ? words.added(nameOf(cause), nameOf(effect)) : words[reason]));
    if (reason !== null) return;
    setDrafts(withLink(drafts, links, cause, effect));
  };
  const choose = (node: number): void => {
    setSaid(null);
    if (!isJoining || chosen === null) {
      setChosen(chosen === node ? null : node);
      return;
    }
    join(chosen, node);
    setChosen(null);
  };

  return (
    <>
      <Surface title={words.map}>
        <p className={styles.note}>{links.length === 0 && drafts.length === 0 ? words.noLinks : words.hint}</p>
        <Button
          className={styles.start}
          appearance={isJoining ? "primary" : "secondary"}
          aria-pressed={isJoining}
          onClick={() => {
            setJoining(!isJoining);
            setChosen(null);
            setSaid(null);
          }}
        >
          {isJoining ? tools.mapTool.stopJoining : tools.mapTool.join}
        </Button>
        <p role="status" className={styles.note}>
          {isJoining && (chosen === null ? tools.mapTool.pickCause : tools.mapTool.pickEffect(nameOf(chosen)))} {said?.(tools.mapTool)}
        </p>
        <MapLanes card={card} links={shown} chosen={chosen} onChoose={choose} />
      </Surface>
      <LinkEditor
        card={card}
        drafts={drafts}
        chosen={chosen}
        isJoining={isJoining}
        onJoin={join}
        onValues={(draft, values) => setDrafts(withValues(drafts, draft, values))}
        onRemove={(draft) => {
          setDrafts(drafts.filter((each) => each !== draft));
          setSaid(() => (words: ToolWords["mapTool"]) => words.removedNow(nameOf(draft.cause), nameOf(draft.effect)));
        }}
        onShowAll={() => setChosen(null)}
        usedElsewhere={({ origin }) => (origin === null ? 0 : usedElsewhere(origin))}
      />
      <LinkChanges pane={pane} card={card} changes={changes} onDiscard={discard} />
      {coverage !== null && (
        <Surface title={words.coverage(shownShare(coverage))}>
          <p className={styles.note}>{words.coverageHint}</p>
        </Surface>
      )}
      {matrix !== null && shown.length > 0 && (
        <Surface title={words.matrix}>
          <p className={styles.note}>{words.matrixHint}</p>
          <NumberTable
            corner={words.matrixCorner}
            headers={matrix.perspectives}
            rows={matrix.perspectives.map((name, row) => ({
              name,
              cells: matrix.cells[row]!.map((support) => (support.links === 0 ? "" : words.cell(support.links, shownShare(support.weight)))),
            }))}
          />
        </Surface>
      )}
      {findings.length > 0 && (
        <Surface title={words.findings}>
          <FindingList findings={findings} onGoTo={pane.goTo} />
        </Surface>
      )}
      <SwotQuarters book={assessment.book} card={card} />
      <MapWriting pane={pane} assessment={assessment} card={card.name} count={count} hasChanges={changes.length > 0} />
    </>
  );
}

/** The findings of the assessment that speak of cause and effect; while links are being changed, those of the changed links. */
function useMapFindings(assessment: Assessment, { card }: CardResult, shown: readonly CardLink[], isChanged: boolean): readonly Finding[] {
  return useMemo(() => {
    if (!isChanged) return assessment.findings.filter((finding) => (finding.card === card.name || finding.card === null) && mapRules.has(finding.rule));
    const { onCards, joinedElsewhere } = resolveLinks(assessment.book.links, assessment.book.cards);
    const index = assessment.book.cards.indexOf(card);
    const findings: Finding[] = [];
    if (onCards.length > 0 && shown.length > 0) checkStrategyMap(card, shown, joinedElsewhere[index] ?? new Set(), findings);
    return findings;
  }, [assessment, card, shown, isChanged]);
}

/** The rules that speak of cause and effect. */
const mapRules: ReadonlySet<string> = new Set([
  "link-unknown", "link-self", "link-duplicate", "link-loop", "link-downward", "objective-isolated", "objective-unsupported",
  "objective-dead-end", "no-path-to-top", "perspective-unsupported",
]);

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
});
