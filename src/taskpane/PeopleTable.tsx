import { makeStyles, tokens } from "@fluentui/react-components";
import type { PersonResult } from "../scorecard/assessment";
import { shownPoints } from "./numbers";
import { NumberTable } from "./NumberTable";
import { Surface } from "./Surface";
import { useSpeech } from "./words";

/** 个人结果: one line per person, before and after difficulty. */
export function PeopleTable({ people }: { readonly people: readonly PersonResult[] }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const points = (value: number | null): string => (value === null ? "–" : shownPoints(value));
  return (
    <Surface title={words.score.people}>
      <p className={styles.intro}>{words.score.peopleIntro}</p>
      <NumberTable
        corner={words.score.person}
        headers={[words.score.before, words.score.after, words.score.final, words.score.grade]}
        rows={people.map(({ person, before, after, final, grade, flag }) => ({
          name: person,
          cells: [points(before), points(after), points(final), [grade, flag && words.score.flags[flag]].filter(Boolean).join(" ") || "–"],
        }))}
      />
    </Surface>
  );
}

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});
