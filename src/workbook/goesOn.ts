/**
 * 接着上面: cells left blank because they go on from the cell above: card,
 * perspective, objective and person names written once for several rows. They are
 * read so; written out, the rows can also be sorted and filtered, and each says by
 * itself where it belongs.
 */
import type { Cell, Field, TableKind } from "../scorecard/table";
import { isBlank } from "../wording/columns";
import type { Header } from "./headerRows";
import type { Merges } from "./sheetCells";

/** One blank cell, and what it goes on from. Rows and columns count from 0 on the sheet. */
export interface GoingOn {
  readonly row: number;
  readonly column: number;
  readonly field: Field;
  readonly content: string | number;
}

/** The columns that go on in each table, from the outer to the inner. */
const chains: { readonly [K in TableKind]?: readonly Field[] } = {
  indicators: ["card", "perspective", "objective"],
  objectives: ["card", "perspective"],
  perspectives: ["card"],
  adjustments: ["card"],
  evaluations: ["card"],
  posts: ["person"],
};

/**
 * 接着上面的空格 of a table: a blank goes on from the name above within the same
 * outer names; a stated outer name begins anew. Cells that a merged area covers are
 * no blanks of their own.
 *
 * @param raw    the cells as they stand
 * @param filled the same with merged areas filled down
 */
export function goingOn(header: Header, rows: readonly number[], merges: Merges, raw: readonly (readonly Cell[])[], filled: readonly (readonly Cell[])[]): readonly GoingOn[] {
  const columns = header.found.columns as Partial<Record<Field, number>>;
  const chain = (chains[header.kind] ?? []).flatMap((field) => (columns[field] === undefined ? [] : [{ field, column: columns[field] }]));
  const found: GoingOn[] = [];
  const last: (string | number | null)[] = chain.map(() => null);
  for (const row of rows) {
    /** An outer name was stated in this row: what stands inside begins anew. */
    let beginsAnew = false;
    chain.forEach(({ field, column }, level) => {
      const isOpen = isBlank(raw[row]![column]) && merges.at(row, column) === undefined;
      const cell = filled[row]![column]!;
      if (!isOpen) {
        const name = typeof cell === "string" || typeof cell === "number" ? cell : null;
        // A perspective stated beside a blank objective has no objective.
        beginsAnew ||= field === "perspective" || !isSame(name, last[level]!);
        last[level] = name;
      } else if (beginsAnew) last[level] = null;
      else {
        const content = last[level]!;
        if (content !== null) found.push({ row, column, field, content });
      }
    });
  }
  return found;
}

function isSame(a: string | number | null, b: string | number | null): boolean {
  return a !== null && b !== null && String(a).trim() === String(b).trim();
}
