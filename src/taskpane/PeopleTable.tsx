import { makeStyles, tokens } from "@fluentui/react-components";
import type { PersonResult } from "../scorecard/assessment";
import { shownPoints } from "./numbers";
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
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={words.score.people}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {words.score.person}
              </th>
              {[words.score.before, words.score.after, words.score.final].map((header) => (
                <th key={header} scope="col" className={styles.number}>
                  {header}
                </th>
              ))}
              <th scope="col">{words.score.grade}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.person} className={styles.row}>
                <th scope="row" className={styles.name}>
                  {person.person}
                </th>
                <td className={styles.number}>{points(person.before)}</td>
                <td className={styles.number}>{points(person.after)}</td>
                <td className={styles.number}>{points(person.final)}</td>
                <td className={styles.grade}>{[person.grade, person.flag && words.score.flags[person.flag]].filter(Boolean).join(" ") || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Surface>
  );
}

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  scroller: { overflowX: "auto" },
  table: { width: "100%", borderCollapse: "collapse", "& th, & td": { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`, fontWeight: "inherit" } },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { textAlign: "start" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  grade: { textAlign: "center" },
});
