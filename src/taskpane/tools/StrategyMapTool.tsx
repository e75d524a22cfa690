import { useState } from "react";
import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { OrganizationRegular } from "@fluentui/react-icons/svg/organization";
import type { CardResult } from "../../scorecard/assessment";
import { supportMatrix } from "../../scorecard/coverage";
import { resolveLinks, strategyMap, type CardLink } from "../../scorecard/links";
import { EmptyState } from "../EmptyState";
import { FindingList } from "../FindingList";
import { shownShare } from "../numbers";
import { NumberTable } from "../NumberTable";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { MapLanes } from "./MapLanes";
import { ToolPage } from "./ToolPage";
import { WideSelect } from "../WideSelect";
import { useToolWords } from "./toolWords";

interface MappedCard {
  readonly result: CardResult;
  readonly links: readonly CardLink[];
}

/** 战略地图: one card's chains of cause and effect, what they cover, and where they break. */
export function StrategyMapTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const words = useToolWords();
  const [chosen, setChosen] = useState(0);
  const { assessment } = pane;
  const onCards = assessment === null ? [] : resolveLinks(assessment.book.links, assessment.book.cards).onCards;
  const mapped: readonly MappedCard[] = (assessment?.cards ?? [])
    .map((result, index) => ({ result, links: onCards[index] ?? [] }))
    .filter(({ result, links }) => strategyMap(result.card, links) !== null);
  const current = mapped[Math.min(chosen, mapped.length - 1)];
  if (assessment === null || current === undefined) {
    return (
      <ToolPage tool="strategyMap" pane={pane}>
        <EmptyState icon={<OrganizationRegular />} title={words.strategyMap.noneTitle} body={words.strategyMap.noneBody}>
          {assessment === null && <Button onClick={() => pane.moveTo("read")}>{words.read}</Button>}
        </EmptyState>
      </ToolPage>
    );
  }
  const { result, links } = current;
  const matrix = supportMatrix(result.card, links);
  const findings = assessment.findings.filter(({ rule, card }) => card === result.card.name && mapRules.has(rule));
  return (
    <ToolPage tool="strategyMap" pane={pane}>
      {mapped.length > 1 && (
        <Field label={words.strategyMap.card}>
          <WideSelect value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
            {mapped.map(({ result: each }, index) => (
              <option key={index} value={index}>
                {each.card.name}
              </option>
            ))}
          </WideSelect>
        </Field>
      )}
      <Surface title={words.strategyMap.map}>
        <p className={styles.note}>{links.length === 0 ? words.strategyMap.noLinks : words.strategyMap.hint}</p>
        <MapLanes key={result.card.name} card={result.card} links={links} />
      </Surface>
      {result.coverage !== null && (
        <Surface title={words.strategyMap.coverage(shownShare(result.coverage))}>
          <p className={styles.note}>{words.strategyMap.coverageHint}</p>
        </Surface>
      )}
      {matrix !== null && links.length > 0 && (
        <Surface title={words.strategyMap.matrix}>
          <p className={styles.note}>{words.strategyMap.matrixHint}</p>
          <NumberTable
            corner={words.strategyMap.matrixCorner}
            headers={matrix.perspectives}
            rows={matrix.perspectives.map((name, row) => ({
              name,
              cells: matrix.cells[row]!.map((support) => (support.links === 0 ? "" : words.strategyMap.cell(support.links, shownShare(support.weight)))),
            }))}
          />
        </Surface>
      )}
      {findings.length > 0 && (
        <Surface title={words.strategyMap.findings}>
          <FindingList findings={findings} onGoTo={pane.goTo} />
        </Surface>
      )}
    </ToolPage>
  );
}

/** The rules that speak of cause and effect. */
const mapRules: ReadonlySet<string> = new Set([
  "link-unknown", "link-self", "link-duplicate", "link-loop", "link-downward", "objective-isolated", "objective-unsupported",
  "objective-dead-end", "no-path-to-top", "perspective-unsupported",
]);

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});
