import { makeStyles, tokens } from "@fluentui/react-components";

export interface NumberTableProps {
  /** What the rows are. */
  readonly corner: string;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** A small table of numbers; wider than the pane it scrolls by itself, also by keyboard. */
export function NumberTable({ corner, headers, rows }: NumberTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={corner}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {corner}
            </th>
            {headers.map((header) => (
              <th key={header} scope="col" className={styles.header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }, index) => (
            <tr key={index} className={styles.row}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              {cells.map((cell, column) => (
                <td key={column} className={styles.number}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const useStyles = makeStyles({
  scroller: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, fontWeight: tokens.fontWeightRegular, verticalAlign: "baseline" },
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { textAlign: "start", overflowWrap: "anywhere", minWidth: "5.5em" },
  header: { textAlign: "end", wordBreak: "keep-all" },
  number: { textAlign: "end", wordBreak: "keep-all", fontVariantNumeric: "tabular-nums" },
});
