import { useEffect, useState } from "react";
import { Field, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import type { Book } from "../../scorecard/model";
import type { Comparison, Version } from "../../scorecard/versions";
import { versionWords } from "../../wording/versions";
import type { KeptVersion } from "../../workbook/keptVersions";
import { Surface } from "../Surface";
import { WideSelect } from "../WideSelect";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import { useAsked } from "./useAsked";
import { VersionChanges } from "./VersionChanges";
import { compare } from "./versionsWork";

export interface VersionComparisonProps {
  readonly book: Book;
  readonly kept: readonly KeptVersion[];
}

/** The present, among the versions to choose from. */
const present = "now";

/** 比较: two versions, or one and the present, and everything that differs. */
export function VersionComparison({ book, kept }: VersionComparisonProps) {
  const styles = useStyles();
  const words = versionWords(useSpeech().language);
  const readable = kept.flatMap(({ id, noted }) => (noted === null ? [] : [{ id, version: noted.version }]));
  const [from, setFrom] = useState(readable[0]!.id);
  const [to, setTo] = useState(present);
  const { asked, ask } = useAsked<Comparison>();
  useEffect(() => {
    const versionOf = (id: string): Version | null => kept.find((each) => each.id === id)?.noted?.version ?? null;
    if (from !== to) ask(() => compare(versionOf(from), versionOf(to), book));
  }, [ask, book, kept, from, to]);
  const options = [...readable.map(({ id, version }) => ({ id, name: version.name })), { id: present, name: words.now }].map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <Surface title={words.compareTitle}>
      <p className={styles.note}>{words.how}</p>
      <Field label={words.from}>
        <WideSelect value={from} onChange={(_, { value }) => setFrom(value)}>
          {options}
        </WideSelect>
      </Field>
      <Field label={words.to}>
        <WideSelect value={to} onChange={(_, { value }) => setTo(value)}>
          {options}
        </WideSelect>
      </Field>
      {from === to ? (
        <p role="status" className={styles.note}>
          {words.sameTwo}
        </p>
      ) : asked.state === "answered" ? (
        <VersionChanges comparison={asked.answer} />
      ) : asked.state === "failed" ? (
        <AskedFailure title={words.compareFailed} error={asked.error} />
      ) : (
        <Spinner size="tiny" label={words.comparing} />
      )}
    </Surface>
  );
}

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2 } });
