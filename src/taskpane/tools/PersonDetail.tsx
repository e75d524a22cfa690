import { useState } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { TargetRegular } from "@fluentui/react-icons/svg/target";
import type { Post } from "../../scorecard/model";
import { readNumber, rounded, withoutDust } from "../../scorecard/number";
import type { Place } from "../../scorecard/table";
import { address } from "../../wording/address";
import { shownPoints, shownShare } from "../numbers";
import { useSpeech } from "../words";
import { postsWorking, sharesOf, type PersonPosts, type PostLine, type PostTrial } from "./postsTrial";
import { usePostsWords } from "./postsWords";

export interface PersonDetailProps {
  readonly one: PersonPosts;
  /** The posts as the sheet has them. */
  readonly original: readonly Post[];
  readonly onTry: (index: number, trial: PostTrial) => void;
  readonly onGoTo: (place: Place) => void;
}

/** 一人的岗位: his posts with share and difficulty to try, and how they make his score. */
export function PersonDetail({ one, original, onTry, onGoTo }: PersonDetailProps) {
  const styles = useStyles();
  const words = usePostsWords();
  const { tried, posts } = one;
  const shares = sharesOf(posts);
  const working = postsWorking(posts);
  const unscored = posts.filter(({ result }) => (result?.evaluated ?? null) === null).map(({ post }) => post.card);
  const points = (value: number | null): string => (value === null ? "–" : shownPoints(value));
  const adjustment = tried.final === null || tried.after === null ? null : withoutDust(tried.final - tried.after);
  const facts: readonly (readonly [string, string])[] = [
    [words.before, points(tried.before)],
    [words.after, points(tried.after)],
    ...(adjustment === null || adjustment === 0 ? [] : [[words.adjustment, `${adjustment > 0 ? "+" : "−"}${shownPoints(Math.abs(adjustment))}`] as const]),
    [words.final, tried.final === null ? words.open : shownPoints(tried.final)],
    [words.grade, tried.grade ?? "–"],
  ];
  return (
    <div className={styles.detail}>
      {posts.map((line) => (
        <PostTrialRow key={line.index} line={line} original={original[line.index]!} onTry={onTry} onGoTo={onGoTo} />
      ))}
      {shares === null && <p className={styles.warning}>{words.shareMissing}</p>}
      {shares !== null && shares !== 1 && <p className={styles.warning}>{words.sharesSum(shownShare(shares))}</p>}
      {unscored.length > 0 && <p className={styles.warning}>{words.openBecause(unscored.join(words.and))}</p>}
      <dl className={styles.facts}>
        {facts.map(([name, fact]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.term}>{name}</dt>
            <dd className={styles.value}>{fact}</dd>
          </div>
        ))}
      </dl>
      {working !== null && (
        <p className={styles.working}>
          <span className={styles.term}>{words.working}</span>
          <br />
          {working.formula} = {working.exact > 100 ? words.capped(shownPoints(working.exact)) : shownPoints(working.exact)}
        </p>
      )}
    </div>
  );
}

type PostTrialRowProps = Pick<PersonDetailProps, "onTry" | "onGoTo"> & { readonly line: PostLine; readonly original: Post };

function PostTrialRow({ line, original, onTry, onGoTo }: PostTrialRowProps) {
  const styles = useStyles();
  const { language, words: common } = useSpeech();
  const words = usePostsWords();
  const { post, index, result } = line;
  const name = words.post(post.post, post.card);
  const score = result?.evaluated ?? null;
  return (
    <div className={styles.post} role="group" aria-label={name}>
      <span className={styles.postName}>{name}</span>
      <TriedNumber
        label={words.share}
        name={words.shareOf(name)}
        unit="%"
        value={post.share === null ? null : rounded(post.share * 100, 4)}
        onNumber={(share) => onTry(index, { share: share === null ? original.share : withoutDust(share / 100) })}
      />
      <TriedNumber
        label={words.difficulty}
        name={words.difficultyOf(name)}
        value={post.difficulty}
        onNumber={(difficulty) => onTry(index, { difficulty: difficulty ?? original.difficulty })}
      />
      <span className={styles.scores}>
        {words.score} {score === null ? "–" : shownPoints(score)} · {words.postScore} {score === null ? "–" : shownPoints(score * post.difficulty)}
      </span>
      <Button size="small" appearance="subtle" icon={<TargetRegular />} className={styles.goTo} onClick={() => onGoTo(post.at)}>
        {common.check.goToCell(address(language, post.at))}
      </Button>
    </div>
  );
}

interface TriedNumberProps {
  readonly label: string;
  /** What a screen reader says: whose number it is. */
  readonly name: string;
  readonly unit?: string;
  readonly value: number | null;
  /** Null where the box was emptied: the sheet's own number counts again. */
  readonly onNumber: (value: number | null) => void;
}

/** A number to try; what cannot be read is said, and the last good number counts. */
function TriedNumber({ label, name, unit, value, onNumber }: TriedNumberProps) {
  const words = usePostsWords();
  const [text, setText] = useState(value === null ? "" : String(value));
  const [isBad, setBad] = useState(false);
  const type = (typed: string): void => {
    setText(typed);
    const number = typed.trim() === "" ? null : readNumber(typed.replace(/[%％]$/, ""));
    const isGood = number === null || (typeof number === "number" && number >= 0);
    setBad(!isGood);
    if (isGood) onNumber(number);
  };
  return (
    <Field label={label} size="small" validationMessage={isBad ? words.unreadable : undefined}>
      <Input size="small" inputMode="decimal" aria-label={name} value={text} contentAfter={unit} onChange={(_, data) => type(data.value)} style={{ minWidth: 0 }} input={{ style: { minWidth: 0 } }} />
    </Field>
  );
}

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  post: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, alignItems: "start" },
  postName: { gridColumn: "1 / -1", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  scores: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  goTo: { color: tokens.colorBrandForegroundLink, gridColumn: "1 / -1", justifySelf: "start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  warning: { margin: 0, color: tokens.colorStatusWarningForeground3 },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  fact: { display: "contents" },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  working: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
});
