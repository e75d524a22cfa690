import { useState } from "react";
import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { Book } from "../../scorecard/model";
import { sameName } from "../../scorecard/sameName";
import { versionWords } from "../../wording/versions";
import { isoDay, serialDay } from "../../workbook/days";
import type { KeptVersion } from "../../workbook/keptVersions";
import { Surface } from "../Surface";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import { useAsked } from "./useAsked";
import { refusalSentence, versionRefused } from "./versionRefusal";
import { storeVersion } from "./versionsWork";

export interface KeepVersionProps {
  readonly book: Book;
  readonly kept: readonly KeptVersion[];
  /** The list as it is then, and the name of what was kept. */
  readonly onKept: (kept: readonly KeptVersion[], name: string) => void;
}

/** No name or note needs more. */
const longestName = 60;
const longestNote = 500;

/** 留存: a name, a note, and the button. */
export function KeepVersion({ book, kept, onKept }: KeepVersionProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = versionWords(language);
  const today = isoDay(new Date());
  const names = kept.flatMap(({ noted }) => (noted === null ? [] : [noted.version.name]));
  const [name, setName] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const { asked, ask } = useAsked<readonly KeptVersion[]>();
  const shown = name ?? freeName(words.usualName(today), names);
  const fault = shown.trim() === "" ? words.nameMissing : names.some((other) => sameName(other, shown)) ? words.nameTaken(shown.trim()) : null;
  const indicators = book.cards.reduce((total, card) => total + card.nodes.filter(({ level }) => level === "indicator").length, 0);
  const isBusy = asked.state === "waiting";
  const keep = (): void => {
    if (fault !== null || isBusy) return;
    ask(async () => {
      const versions = await storeVersion(book, shown.trim(), note.trim(), serialDay(new Date()));
      setName(null);
      setNote("");
      onKept(versions, shown.trim());
      return versions;
    });
  };
  const refused = asked.state === "failed" ? versionRefused(asked.error) : null;
  return (
    <Surface title={words.keepTitle}>
      <p className={styles.note}>{words.keepHint(book.cards.length, indicators)}</p>
      <Field label={words.name} validationMessage={fault ?? undefined} validationState={fault === null ? "none" : "error"}>
        <Input value={shown} maxLength={longestName} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={words.note}>
        <Textarea value={note} maxLength={longestNote} rows={2} placeholder={words.notePlaceholder} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <Button appearance="primary" className={styles.button} disabledFocusable={isBusy || fault !== null} onClick={keep}>
        {words.keep}
      </Button>
      {refused !== null && (
        <p role="alert" className={styles.note}>
          {refusalSentence(words, refused)} {words.unchanged}
        </p>
      )}
      {asked.state === "failed" && refused === null && <AskedFailure title={words.keepFailed} error={asked.error} />}
    </Surface>
  );
}

/** The usual name, or where it is taken with a number behind it. */
function freeName(usual: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? usual : `${usual} ${n}`;
    if (!taken.some((other) => sameName(other, name))) return name;
  }
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "flex-start" },
});
