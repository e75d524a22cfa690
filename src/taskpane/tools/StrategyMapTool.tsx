import { useState } from "react";
import { Button, Field } from "@fluentui/react-components";
import { OrganizationRegular } from "@fluentui/react-icons/svg/organization";
import type { CardLink } from "../../scorecard/links";
import { mappedCards } from "../../workbook/planMaps";
import { EmptyState } from "../EmptyState";
import type { ScorecardPane } from "../useScorecard";
import { WideSelect } from "../WideSelect";
import { CardMap } from "./CardMap";
import { ToolPage } from "./ToolPage";
import { useToolWords } from "./toolWords";

/** 战略地图: one card's chains of cause and effect: what they cover, where they break, and how to mend them. */
export function StrategyMapTool({ pane }: { readonly pane: ScorecardPane }) {
  const words = useToolWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const { assessment } = pane;
  // Made once for each assessment, so that what is edited is carried over only when the sheets were read again.
  const [mapped, setMapped] = useState<{ readonly of: typeof assessment; readonly cards: ReturnType<typeof mappedCards> }>({ of: null, cards: [] });
  if (mapped.of !== assessment) setMapped({ of: assessment, cards: assessment === null ? [] : mappedCards(assessment) });
  const { cards } = mapped;
  const current = cards.find(({ result }) => result.card.name === chosen) ?? cards[0];
  if (assessment === null || current === undefined) {
    return (
      <ToolPage tool="strategyMap" pane={pane}>
        <EmptyState icon={<OrganizationRegular />} title={words.strategyMap.noneTitle} body={words.strategyMap.noneBody}>
          {assessment === null && <Button onClick={() => pane.moveTo("read")}>{words.read}</Button>}
        </EmptyState>
      </ToolPage>
    );
  }
  const { name } = current.result.card;
  const usedElsewhere = (link: CardLink): number => cards.filter(({ result, links }) => result !== current.result && links.some((other) => other.link === link.link)).length;
  return (
    <ToolPage tool="strategyMap" pane={pane}>
      {cards.length > 1 && (
        <Field label={words.strategyMap.card}>
          <WideSelect value={name} onChange={(_, { value }) => setChosen(value)}>
            {cards.map(({ result: { card } }) => (
              <option key={card.name}>{card.name}</option>
            ))}
          </WideSelect>
        </Field>
      )}
      <CardMap key={name} pane={pane} assessment={assessment} result={current.result} links={current.links} count={cards.length} usedElsewhere={usedElsewhere} />
    </ToolPage>
  );
}
