import { useMemo, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import type { Assessment } from "../../scorecard/assessment";
import { Disclosure } from "../Disclosure";
import { EmptyState } from "../EmptyState";
import { FindingList } from "../FindingList";
import { GradeMark } from "../GradeMark";
import { shownPoints } from "../numbers";
import { LongList } from "../LongList";
import { SeverityIcon } from "../SeverityIcon";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { PersonDetail } from "./PersonDetail";
import { isChanged, personPosts, sharesOf, type PersonPosts, type PostTrial } from "./postsTrial";
import { usePostsWords } from "./postsWords";
import { ToolPage } from "./ToolPage";
import { useToolWords } from "./toolWords";

/** As many as a person looks over before asking for more. */
const PAGE = 30;

/** 岗位与难度: each person's posts, how they make one score, and what other shares or difficulties would do. */
export function PostsTool({ pane }: { readonly pane: ScorecardPane }) {
  const words = usePostsWords();
  const common = useToolWords();
  const { assessment } = pane;
  if (assessment === null || assessment.people.length === 0) {
    return (
      <ToolPage tool="posts" pane={pane}>
        <EmptyState icon={<PeopleTeamRegular />} title={words.noneTitle} body={words.noneBody}>
          {assessment === null && <Button onClick={() => pane.moveTo("read")}>{common.read}</Button>}
        </EmptyState>
      </ToolPage>
    );
  }
  // A trial is of rows as they stand in the table: when other rows stand there, it begins anew.
  return <Posts key={JSON.stringify(assessment.book.posts.map(({ person, post, card }) => [person, post, card]))} pane={pane} assessment={assessment} />;
}

function Posts({ pane, assessment }: { readonly pane: ScorecardPane; readonly assessment: Assessment }) {
  const styles = useStyles();
  const words = usePostsWords();
  const { reading } = pane;
  const [trials, setTrials] = useState<ReadonlyMap<number, PostTrial>>(new Map());
  // Boxes begin anew with the sheet's numbers after each reset.
  const [resets, setResets] = useState(0);
  const people = useMemo(() => personPosts(assessment, reading?.findings ?? [], trials), [assessment, reading, trials]);
  const attempt = (index: number, trial: PostTrial): void => setTrials(new Map([...trials, [index, { ...trials.get(index), ...trial }]]));
  const changed = people.filter(isChanged).length;
  const findings = assessment.findings.filter((finding) => "table" in finding && finding.table === "posts");
  return (
    <ToolPage
      tool="posts"
      pane={pane}
      actions={
        trials.size > 0 && (
          <Button
            icon={<ArrowUndoRegular />}
            onClick={() => {
              setTrials(new Map());
              setResets(resets + 1);
            }}
          >
            {words.reset}
          </Button>
        )
      }
    >
      <p className={styles.note}>{words.intro}</p>
      <div role="status">{trials.size > 0 && <p className={styles.trying}>{changed === 0 ? words.tryingSame : words.trying(changed)}</p>}</div>
      {findings.length > 0 && (
        <Surface title={words.findings}>
          <FindingList findings={findings} onGoTo={pane.goTo} />
        </Surface>
      )}
      <Surface title={words.people(people.length)}>
        <LongList items={people} page={PAGE}>
          {(shown) => (
            <ul className={styles.list}>
              {shown.map((one) => (
                <li key={one.person}>
                  <Disclosure startsOpen={people.length === 1} summary={<PersonLine one={one} />}>
                    {() => <PersonDetail key={resets} one={one} original={assessment.book.posts} onTry={attempt} onGoTo={pane.goTo} />}
                  </Disclosure>
                </li>
              ))}
            </ul>
          )}
        </LongList>
      </Surface>
    </ToolPage>
  );
}

function PersonLine({ one }: { readonly one: PersonPosts }) {
  const styles = useStyles();
  const words = usePostsWords();
  const { present, tried } = one;
  const points = (value: number | null): string => (value === null ? "–" : shownPoints(value));
  const isDifferent = isChanged(one);
  return (
    <span className={styles.line}>
      <span className={styles.name}>
        {one.person}
        {sharesOf(one.posts) !== 1 && (
          <span role="img" aria-label={words.warned} title={words.warned} className={styles.mark}>
            <SeverityIcon severity="warning" />
          </span>
        )}
      </span>
      <span className={styles.points} title={isDifferent ? words.changed : undefined}>
        {isDifferent ? words.change(points(present.final), points(tried.final)) : points(tried.final)}
      </span>
      <GradeMark grade={tried.grade} />
    </span>
  );
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  trying: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  mark: { display: "inline-flex", flexShrink: 0 },
  points: { textAlign: "end", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});
