import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { day } from "../../wording/amounts";
import { versionWords } from "../../wording/versions";
import type { KeptVersion } from "../../workbook/keptVersions";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import { useAsked } from "./useAsked";
import { deleteVersion } from "./versionsWork";

export interface VersionLineProps {
  readonly kept: KeptVersion;
  /** The list as it is then, and the name of what was deleted. */
  readonly onRemoved: (kept: readonly KeptVersion[], name: string) => void;
}

/** One kept version; it is deleted after a second press. */
export function VersionLine({ kept: { id, noted }, onRemoved }: VersionLineProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = versionWords(language);
  const [isAsked, setAsked] = useState(false);
  const { asked, ask } = useAsked<readonly KeptVersion[]>();
  const name = noted?.version.name ?? words.unreadable;
  const remove = (): void =>
    ask(async () => {
      const versions = await deleteVersion(id);
      onRemoved(versions, name);
      return versions;
    });
  return (
    <li className={styles.line}>
      <span className={styles.name}>{name}</span>
      <span className={styles.about}>{noted === null ? words.unreadableWhy : words.about(day(noted.version.date), noted.version.cards.length)}</span>
      {noted !== null && noted.note !== "" && <span className={styles.about}>{noted.note}</span>}
      {!isAsked && (
        <Button size="small" className={styles.button} aria-label={words.remove(name)} onClick={() => setAsked(true)}>
          {words.removeShort}
        </Button>
      )}
      {isAsked && (
        <div role="group" aria-label={words.ask(name)} className={styles.ask}>
          <span>{words.ask(name)}</span>
          <Button size="small" appearance="primary" autoFocus disabledFocusable={asked.state === "waiting"} onClick={remove}>
            {asked.state === "waiting" ? words.removing : words.yes}
          </Button>
          <Button size="small" onClick={() => setAsked(false)}>
            {words.no}
          </Button>
        </div>
      )}
      {asked.state === "failed" && <AskedFailure title={words.removeFailed} error={asked.error} />}
    </li>
  );
}

const useStyles = makeStyles({
  line: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  about: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  button: { alignSelf: "flex-start" },
  ask: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});
