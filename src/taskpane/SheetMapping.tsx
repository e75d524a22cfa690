import { useState } from "react";
import { Badge, Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { Field as FieldName, TableKind } from "../scorecard/table";
import { fieldsOf, headerOf, tableKinds, tableName } from "../wording/headers";
import { correctionOf, fieldIn, isChanged, startOfDraft, withField, type MappedTable } from "./mappingDraft";
import type { Correction } from "../workbook/mapping";
import { WideSelect } from "./WideSelect";
import { useSpeech } from "./words";

export interface SheetMappingProps {
  readonly table: MappedTable;
  /** Excel's id of the sheet the correction is kept for. */
  readonly sheet: string;
  /** How many sheets have this form, and so are corrected together. */
  readonly alike: number;
  /** Null where nothing can be kept (yet). */
  readonly onKeep: ((correction: Correction) => void) | null;
}

/** Below this a guess is shown as one. */
const SURE = 0.7;

/** One table: what it is, and which column is which field. Corrected once, kept with the workbook. */
export function SheetMapping({ table, sheet, alike, onKeep }: SheetMappingProps) {
  const styles = useStyles();
  const { language, words } = useSpeech();
  const [draft, setDraft] = useState(startOfDraft(table));
  const { kind } = draft;
  return (
    <div className={styles.form}>
      <Field label={words.mapping.kind} hint={words.mapping.headerRow(table.headerRow + 1)}>
        <WideSelect value={kind ?? ""} onChange={(_, { value }) => setDraft({ ...draft, kind: value === "" ? null : (value as TableKind) })}>
          <option value="">{words.mapping.noTable}</option>
          {tableKinds.map((each) => (
            <option key={each} value={each}>
              {tableName(language, each)}
            </option>
          ))}
        </WideSelect>
      </Field>
      {kind !== null && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.header}>
                {words.mapping.column}
              </th>
              <th scope="col" className={styles.header}>
                {words.mapping.field}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => {
              const field = fieldIn(draft, column);
              const isGuess = field !== null && column.certainty !== null && column.certainty < SURE && !(column.header in draft.changes);
              return (
                <tr key={column.header}>
                  <th scope="row" className={styles.column}>
                    {column.header}{" "}
                    {isGuess && (
                      <Badge appearance="tint" color="warning" size="small">
                        {words.read.unsure}
                      </Badge>
                    )}
                  </th>
                  <td>
                    <WideSelect
                      size="small"
                      aria-label={words.mapping.fieldOf(column.header)}
                      value={field ?? ""}
                      onChange={(_, { value }) => setDraft(withField(draft, table, column.header, value === "" ? null : (value as FieldName)))}
                    >
                      <option value="">{words.mapping.noField}</option>
                      {fieldsOf(kind).map((each) => (
                        <option key={each} value={each}>
                          {headerOf(language, kind, each)}
                        </option>
                      ))}
                    </WideSelect>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {alike > 1 && <p className={styles.note}>{words.mapping.alike(alike)}</p>}
      <Button appearance="primary" className={styles.keep} disabled={onKeep === null || !isChanged(draft, table)} onClick={() => onKeep?.(correctionOf(draft, table, sheet))}>
        {words.mapping.keep}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}` },
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse", "& td, & th": { padding: `${tokens.spacingVerticalXXS} 0` } },
  header: { textAlign: "start", color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  column: { textAlign: "start", overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular, paddingInlineEnd: tokens.spacingHorizontalS },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  keep: { alignSelf: "flex-start" },
});
