import { useMemo, useState, type ComponentType } from "react";
import { Button, Field, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { ScalesRegular } from "@fluentui/react-icons/svg/scales";
import { mostItems } from "../../scorecard/randomIndex";
import { weighingWords } from "../../wording/weighing";
import { EmptyState } from "../EmptyState";
import type { ScorecardPane } from "../useScorecard";
import { WideSelect } from "../WideSelect";
import { useSpeech } from "../words";
import { EntropyWeights } from "./EntropyWeights";
import { ExpertJudgements } from "./ExpertJudgements";
import { GroupComparison, type GroupComparisonProps } from "./GroupComparison";
import { RankedWeights } from "./RankedWeights";
import { ToolPage } from "./ToolPage";
import { useToolWords } from "./toolWords";
import { groupKey, groupsOf, type WeightGroup } from "./weightGroups";

type Method = "pairs" | "experts" | "entropy" | "ranking";

const methods: Readonly<Record<Method, ComponentType<GroupComparisonProps>>> = {
  pairs: GroupComparison,
  experts: ExpertJudgements,
  entropy: EntropyWeights,
  ranking: RankedWeights,
};

/** 定权重: weights of one group, by the method that suits what is known. */
export function WeightsTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = useToolWords();
  const weighing = weighingWords(language);
  const { assessment } = pane;
  const cards = useMemo(() => assessment?.book.cards ?? [], [assessment]);
  const groups = useMemo(() => cards.flatMap(groupsOf), [cards]);
  const [chosen, setChosen] = useState<WeightGroup | null>(null);
  const [method, setMethod] = useState<Method>("pairs");
  const group = groups[placeOf(chosen, groups)];
  // What was begun belongs to its group, also when the sheets are read again and other cards come before it.
  if (group !== undefined && (chosen === null || groupKey(chosen) !== groupKey(group))) setChosen(group);
  if (group === undefined) {
    return (
      <ToolPage tool="weights" pane={pane}>
        <EmptyState
          icon={<ScalesRegular />}
          title={assessment === null ? words.needsReading : words.weights.noGroupTitle}
          body={assessment === null ? words.needsReadingBody : words.weights.noGroupBody}
        >
          <Button onClick={() => pane.moveTo("read")}>{words.read}</Button>
        </EmptyState>
      </ToolPage>
    );
  }
  const Weighing = methods[method];
  const isTooLarge = group.members.length > mostItems && (method === "pairs" || method === "experts");
  return (
    <ToolPage tool="weights" pane={pane}>
      <Field label={words.weights.group}>
        <WideSelect value={String(groups.indexOf(group))} onChange={(_, { value }) => setChosen(groups[Number(value)]!)}>
          {groups.map(({ card, name, members }, index) => (
            <option key={index} value={index}>
              {words.weights.groupName(card.name, name)} ({members.length})
            </option>
          ))}
        </WideSelect>
      </Field>
      <div role="group" aria-label={weighing.method} className={styles.methods}>
        {(Object.keys(methods) as Method[]).map((each) => (
          <ToggleButton key={each} size="small" checked={method === each} onClick={() => setMethod(each)}>
            {weighing.methods[each]}
          </ToggleButton>
        ))}
      </div>
      <p className={styles.about}>{weighing.about[method]}</p>
      {isTooLarge ? <p className={styles.about}>{words.weights.tooMany(mostItems)}</p> : <Weighing key={`${method} ${groupKey(group)}`} pane={pane} cards={cards} group={group} />}
    </ToolPage>
  );
}

/** Where the chosen group stands now: the same group, else the one of its name, else the first. */
function placeOf(chosen: WeightGroup | null, groups: readonly WeightGroup[]): number {
  if (chosen === null) return 0;
  const same = groups.findIndex((group) => groupKey(group) === groupKey(chosen));
  return Math.max(0, same >= 0 ? same : groups.findIndex(({ card, name }) => card.name === chosen.card.name && name === chosen.name));
}

const useStyles = makeStyles({
  methods: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
});
