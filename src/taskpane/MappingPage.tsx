import { useEffect, useState } from "react";
import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { tableName } from "../wording/headers";
import { noMapping, withCorrection, type Mapping } from "../workbook/mapping";
import type { SheetReading } from "../workbook/reading";
import { Disclosure } from "./Disclosure";
import { tablesOf } from "./mappingDraft";
import { SheetMapping } from "./SheetMapping";
import { StepPage } from "./StepPage";
import { Surface } from "./Surface";
import type { ScorecardPane } from "./useScorecard";
import { useSpeech } from "./words";

interface Alike {
  readonly sheets: readonly SheetReading[];
}

/** Sheets of one form are shown, and corrected, as one. */
function byForm(sheets: readonly SheetReading[]): readonly Alike[] {
  const groups = new Map<string, SheetReading[]>();
  for (const sheet of sheets) {
    const key = sheet.form === null ? sheet.id : `form ${sheet.form}`;
    groups.set(key, [...(groups.get(key) ?? []), sheet]);
  }
  return [...groups.values()].map((group) => ({ sheets: group }));
}

/** 对应关系: which sheet is which table and which column which field; corrected here once, remembered with the workbook. */
export function MappingPage({ pane, onBack }: { readonly pane: ScorecardPane; readonly onBack: () => void }) {
  const styles = useStyles();
  const { language, words } = useSpeech();
  // Null until it is known what is remembered: nothing may be written over it before.
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const { loadMapping, reading } = pane;
  useEffect(() => loadMapping(setMapping), [loadMapping, reading]);
  const keep = async (changed: Mapping): Promise<void> => {
    if (await pane.keepMapping(changed)) setMapping(changed);
  };
  const sheets = reading?.reading.sheets ?? [];
  const readable = sheets.filter((sheet) => sheet.role === "tables" || sheet.role === "none");
  const set = sheets.filter((sheet) => sheet.role === "hidden" || sheet.role === "left-out" || mapping?.shown.includes(sheet.id));
  const corrections = mapping === null ? 0 : mapping.corrections.length + mapping.shown.length;
  return (
    <StepPage
      heading={words.mapping.heading}
      intro={words.mapping.intro}
      takesFocus
      back={
        <Button appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} onClick={onBack}>
          {words.mapping.back}
        </Button>
      }
      actions={
        <>
          <Button appearance="primary" onClick={onBack}>
            {words.mapping.done}
          </Button>
          {corrections > 0 && <Button onClick={() => void keep(noMapping)}>{words.mapping.forget(corrections)}</Button>}
        </>
      }
    >
      <Surface>
        {byForm(readable).map(({ sheets: alike }) => {
          const first = alike[0]!;
          const kinds = [...new Set(first.blocks.map((block) => tableName(language, block.kind)))].join(words.mapping.and) || words.read.roles.none;
          return (
            <Disclosure
              key={first.id}
              summary={
                <span className={styles.summary}>
                  <span className={styles.name}>{alike.length === 1 ? first.sheet : words.mapping.sheets(first.sheet, alike.length)}</span>
                  <Badge appearance="tint" color={first.role === "tables" ? "brand" : "informative"}>
                    {kinds}
                  </Badge>
                </span>
              }
            >
              {() =>
                tablesOf(first).map((table, at) => (
                  <SheetMapping
                    key={JSON.stringify([at, table])}
                    table={table}
                    sheet={first.id}
                    alike={alike.length}
                    onKeep={mapping === null ? null : (correction) => void keep(withCorrection(mapping, correction))}
                  />
                ))
              }
            </Disclosure>
          );
        })}
      </Surface>
      {set.length > 0 && mapping !== null && (
        <Surface title={words.mapping.others}>
          <ul className={styles.list}>
            {set.map((sheet) => (
              <li key={sheet.id} className={styles.summary}>
                <span className={styles.name}>{sheet.sheet}</span>
                <span className={styles.role}>{words.read.roles[sheet.role]}</span>
                {sheet.role === "left-out" && (
                  <Button size="small" onClick={() => void keep(withoutCorrections(mapping, sheet.id))}>
                    {words.mapping.restore}
                  </Button>
                )}
                {sheet.hidden && (
                  <Button size="small" onClick={() => void keep(withShown(mapping, sheet.id))}>
                    {mapping.shown.includes(sheet.id) ? words.mapping.hide : words.mapping.show}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Surface>
      )}
    </StepPage>
  );
}

/** A hidden sheet is read, or no longer. */
function withShown(mapping: Mapping, sheet: string): Mapping {
  const isShown = mapping.shown.includes(sheet);
  return { ...mapping, shown: isShown ? mapping.shown.filter((other) => other !== sheet) : [...mapping.shown, sheet] };
}

/** A sheet is guessed at again, as if nobody had corrected it. */
function withoutCorrections(mapping: Mapping, sheet: string): Mapping {
  return { ...mapping, corrections: mapping.corrections.filter((correction) => correction.sheet !== sheet) };
}

const useStyles = makeStyles({
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: "none" },
  summary: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  role: { color: tokens.colorNeutralForeground2 },
});
