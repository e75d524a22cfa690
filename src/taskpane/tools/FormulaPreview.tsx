import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { rounded } from "../../scorecard/number";
import { formulaWords } from "../../wording/formula";
import { useSpeech } from "../words";
import { cellErrorOf, type Calculated } from "./formulaRuntime";

/** As much of a large result as a pane can show. */
const mostRows = 8;
const mostColumns = 8;

/** 结果预览: one value large, several as a small table, an error with its sentence. */
export function FormulaPreview({ calculated }: { readonly calculated: Calculated }) {
  const styles = useStyles();
  const words = formulaWords(useSpeech().language);
  if (calculated.shows === "error") {
    return (
      <p role="status" className={styles.note}>
        {words.error(calculated.code)}
        {calculated.sentence}
      </p>
    );
  }
  const { rows } = calculated;
  const columns = rows[0]?.length ?? 0;
  if (rows.length * columns <= 1) {
    return (
      <output className={styles.value}>{shown(rows[0]?.[0])}</output>
    );
  }
  const isCut = rows.length > mostRows || columns > mostColumns;
  return (
    <>
      <p role="status" className={styles.note}>
        {words.size(rows.length, columns)} {isCut && words.shownPart(Math.min(rows.length, mostRows), Math.min(columns, mostColumns))}
      </p>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={words.cells}>
        <table className={styles.table}>
          <tbody>
            {rows.slice(0, mostRows).map((row, y) => (
              <tr key={y}>
                {row.slice(0, mostColumns).map((cell, x) => (
                  <td key={x} className={styles.cell}>
                    {shown(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );

  function shown(cell: unknown): string {
    if (typeof cell === "number") return String(rounded(cell, 6));
    if (typeof cell === "string") return cell === "" ? words.blank : cell;
    return cellErrorOf(cell)?.code ?? (cell === null || cell === undefined ? words.blank : JSON.stringify(cell));
  }
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  value: { ...typographyStyles.subtitle1, overflowWrap: "anywhere" },
  scroller: { overflowX: "auto" },
  table: { borderCollapse: "collapse" },
  cell: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, border: `1px solid ${tokens.colorNeutralStroke2}`, whiteSpace: "nowrap", maxWidth: "16em", overflowX: "hidden", textOverflow: "ellipsis" },
});
