import { useState } from "react";
import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { Scorecard } from "../../scorecard/model";
import type { LinkValues } from "../../workbook/planLinks";
import { Surface } from "../Surface";
import { WideSelect } from "../WideSelect";
import { LinkLine } from "./LinkLine";
import type { LinkDraft } from "./linkDrafts";
import { useToolWords } from "./toolWords";

export interface LinkEditorProps {
  readonly card: Scorecard;
  readonly drafts: readonly LinkDraft[];
  /** The objective chosen on the map, whose links are listed; null: all of them. */
  readonly chosen: number | null;
  readonly isJoining: boolean;
  readonly onJoin: (cause: number, effect: number) => void;
  readonly onValues: (draft: LinkDraft, values: Partial<LinkValues>) => void;
  readonly onRemove: (draft: LinkDraft) => void;
  readonly onShowAll: () => void;
  /** How many other cards use a link's row of the table. */
  readonly usedElsewhere: (draft: LinkDraft) => number;
}

/** 编辑连线: by choosing cause and effect; what each link says, and taking it off. */
export function LinkEditor({ card, drafts, chosen, isJoining, onJoin, onValues, onRemove, onShowAll, usedElsewhere }: LinkEditorProps) {
  const styles = useStyles();
  const words = useToolWords().mapTool;
  const nameOf = (node: number): string => card.nodes[node]!.name;
  const shown = chosen === null || isJoining ? drafts : drafts.filter(({ cause, effect }) => cause === chosen || effect === chosen);
  const isPart = shown !== drafts;
  return (
    <Surface title={words.edit}>
      <p className={styles.note}>{words.editHint}</p>
      <PickLink card={card} onJoin={onJoin} />
      <h3 className={styles.heading}>{isPart ? words.linksOf(nameOf(chosen!), shown.length) : words.links(shown.length)}</h3>
      {shown.length === 0 && <p className={styles.note}>{words.noneYet}</p>}
      <ul className={styles.list}>
        {shown.map((draft) => (
          <LinkLine
            key={`${draft.cause} ${draft.effect}`}
            draft={draft}
            cause={nameOf(draft.cause)}
            effect={nameOf(draft.effect)}
            alsoOn={usedElsewhere(draft)}
            onValues={(values) => onValues(draft, values)}
            onRemove={() => onRemove(draft)}
          />
        ))}
      </ul>
      {isPart && (
        <Button className={styles.start} onClick={onShowAll}>
          {words.showAll}
        </Button>
      )}
    </Surface>
  );
}

/** The same by keyboard: cause, effect, add. */
function PickLink({ card, onJoin }: Pick<LinkEditorProps, "card" | "onJoin">) {
  const styles = useStyles();
  const words = useToolWords().mapTool;
  const [cause, setCause] = useState("");
  const [effect, setEffect] = useState("");
  const objectives = card.nodes.flatMap(({ level, name }, node) => (level === "objective" ? [{ node, name }] : []));
  const options = [
    <option key="" value="">
      {words.choose}
    </option>,
    ...objectives.map(({ node, name }) => (
      <option key={node} value={node}>
        {name}
      </option>
    )),
  ];
  return (
    <div className={styles.pick}>
      <Field label={words.cause}>
        <WideSelect value={cause} onChange={(_, { value }) => setCause(value)}>
          {options}
        </WideSelect>
      </Field>
      <Field label={words.effect}>
        <WideSelect value={effect} onChange={(_, { value }) => setEffect(value)}>
          {options}
        </WideSelect>
      </Field>
      <Button className={styles.start} disabled={cause === "" || effect === ""} onClick={() => onJoin(Number(cause), Number(effect))}>
        {words.add}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
  pick: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
});
