import { useState } from "react";
import { Button, Field } from "@fluentui/react-components";
import { ScalesRegular } from "@fluentui/react-icons/svg/scales";
import { mostItems } from "../../scorecard/randomIndex";
import { EmptyState } from "../EmptyState";
import type { ScorecardPane } from "../useScorecard";
import { GroupComparison } from "./GroupComparison";
import { groupsOf } from "./weightGroups";
import { ToolPage } from "./ToolPage";
import { WideSelect } from "../WideSelect";
import { useToolWords } from "./toolWords";

/** 层次分析法: weights of one group from comparisons in pairs. */
export function WeightsTool({ pane }: { readonly pane: ScorecardPane }) {
  const words = useToolWords();
  const groups = pane.assessment?.cards.flatMap(groupsOf) ?? [];
  const [chosen, setChosen] = useState(0);
  const group = groups[Math.min(chosen, groups.length - 1)];
  if (group === undefined) {
    return (
      <ToolPage tool="weights" pane={pane}>
        <EmptyState
          icon={<ScalesRegular />}
          title={pane.assessment === null ? words.needsReading : words.weights.noGroupTitle}
          body={pane.assessment === null ? words.needsReadingBody : words.weights.noGroupBody}
        >
          <Button onClick={() => pane.moveTo("read")}>{words.read}</Button>
        </EmptyState>
      </ToolPage>
    );
  }
  return (
    <ToolPage tool="weights" pane={pane}>
      <Field label={words.weights.group}>
        <WideSelect value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
          {groups.map(({ card, name, members }, index) => (
            <option key={index} value={index}>
              {words.weights.groupName(card.name, name)} ({members.length})
            </option>
          ))}
        </WideSelect>
      </Field>
      {group.members.length > mostItems ? <p>{words.weights.tooMany(mostItems)}</p> : <GroupComparison key={chosen} group={group} isBusy={pane.work !== null} onRepair={pane.repair} />}
    </ToolPage>
  );
}
