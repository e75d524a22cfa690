import { useCallback, useEffect, useState } from "react";
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { versionWords } from "../../wording/versions";
import type { KeptVersion } from "../../workbook/keptVersions";
import { EmptyState } from "../EmptyState";
import { Surface } from "../Surface";
import type { ScorecardPane } from "../useScorecard";
import { useSpeech } from "../words";
import { AskedFailure } from "./AskedFailure";
import { KeepVersion } from "./KeepVersion";
import { ToolPage } from "./ToolPage";
import { useToolWords } from "./toolWords";
import { useAsked } from "./useAsked";
import { VersionComparison } from "./VersionComparison";
import { VersionLine } from "./VersionLine";
import { loadVersions } from "./versionsWork";

/** 版本: keep the present definitions, see what was kept, and what changed between any two. */
export function VersionsTool({ pane }: { readonly pane: ScorecardPane }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const words = versionWords(language);
  const common = useToolWords();
  const { asked, ask } = useAsked<readonly KeptVersion[]>();
  const [kept, setKept] = useState<readonly KeptVersion[] | null>(null);
  const [said, setSaid] = useState<{ readonly what: "kept" | "removed"; readonly name: string } | null>(null);
  const load = useCallback(() => {
    ask(async () => {
      const found = await loadVersions();
      setKept(found);
      return found;
    });
  }, [ask, setKept]);
  useEffect(load, [load]);
  const book = pane.assessment?.book ?? null;
  const hasCards = book !== null && book.cards.length > 0;
  return (
    <ToolPage tool="versions" pane={pane}>
      {!hasCards && (
        <EmptyState icon={<HistoryRegular />} title={common.needsReading} body={common.needsReadingBody}>
          <Button onClick={() => pane.moveTo("read")}>{common.read}</Button>
        </EmptyState>
      )}
      <div role="status" className={said === null ? undefined : styles.said}>
        {said !== null && (said.what === "kept" ? words.kept(said.name) : words.removed(said.name))}
      </div>
      {hasCards && kept !== null && (
        <KeepVersion
          book={book}
          kept={kept}
          onKept={(versions, name) => {
            setKept(versions);
            setSaid({ what: "kept", name });
          }}
        />
      )}
      <Surface title={words.listTitle}>
        {asked.state === "waiting" && <Spinner size="tiny" label={words.loading} />}
        {asked.state === "failed" && (
          <>
            <AskedFailure title={words.listFailed} error={asked.error} />
            <Button className={styles.button} onClick={load}>
              {words.again}
            </Button>
          </>
        )}
        {kept?.length === 0 && <p className={styles.note}>{words.none}</p>}
        {kept !== null && kept.length > 0 && (
          <ul className={styles.list}>
            {kept.map((version) => (
              <VersionLine
                key={version.id}
                kept={version}
                onRemoved={(versions, name) => {
                  setKept(versions);
                  setSaid({ what: "removed", name });
                }}
              />
            ))}
          </ul>
        )}
      </Surface>
      {hasCards && kept !== null && kept.some(({ noted }) => noted !== null) && <VersionComparison key={kept.map(({ id }) => id).join()} book={book} kept={kept} />}
    </ToolPage>
  );
}

const useStyles = makeStyles({
  said: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusSuccessBackground1, border: `1px solid ${tokens.colorStatusSuccessBorder1}` },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  button: { alignSelf: "flex-start" },
});
