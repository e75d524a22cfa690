import { quotedSheetName } from "../address";
import { formulaOf, tokensOf, type Token } from "./tokens";

/** New names for what formulas speak of, by the old name in lower case. */
export interface Renames {
  readonly sheets?: ReadonlyMap<string, string>;
  readonly tables?: ReadonlyMap<string, string>;
  /** New column names by table (its old name, in lower case) and old column name, in lower case. */
  readonly columns?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * A formula after sheets, tables or columns got other names (重命名).
 *
 * @example renamedFormula("=SUM(Old[a])+S!A1", { tables: new Map([["old", "New"]]), sheets: new Map([["s", "My S"]]) }) // "=SUM(New[a])+'My S'!A1"
 */
export function renamedFormula(formula: string, renames: Renames): string {
  let table: string | null = null;
  return formulaOf(tokensOf(formula).map((token): Token => {
    switch (token.kind) {
      case "sheet":
        return { ...token, text: renamedSheet(token.text, renames.sheets) };
      case "table":
        table = token.text.toLowerCase();
        return { ...token, text: renames.tables?.get(table) ?? token.text };
      case "name":
        return { ...token, text: renames.tables?.get(token.text.toLowerCase()) ?? token.text };
      case "brackets": {
        const columns = table === null ? undefined : renames.columns?.get(table);
        table = null;
        return columns ? { ...token, text: renamedColumns(token.text, columns) } : token;
      }
      default:
        return token;
    }
  }));
}

function renamedSheet(text: string, sheets: ReadonlyMap<string, string> | undefined): string {
  const bare = text.slice(0, -1);
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  const renamed = sheets?.get(name.toLowerCase());
  return renamed === undefined ? text : `${quotedSheetName(renamed)}!`;
}

/** Column names stand alone in brackets, `[a]`, or in brackets of their own among others, `[[#All],[a]:[b]]`. */
function renamedColumns(text: string, columns: ReadonlyMap<string, string>): string {
  const renamed = (name: string): string => columns.get(name.replace(/'(.)/g, "$1").toLowerCase()) ?? "";
  const inner = text.slice(1, -1);
  if (!inner.includes("[")) {
    const mark = inner.startsWith("@") ? "@" : "";
    const found = renamed(inner.slice(mark.length).trim());
    return found === "" ? text : `[${mark}${escaped(found)}]`;
  }
  return text.replace(/\[((?:[^[\]']|'.)+)\]/g, (whole, name: string) => {
    const found = renamed(name);
    return found === "" ? whole : `[${escaped(found)}]`;
  });
}

function escaped(name: string): string {
  return name.replace(/[[\]#']/g, "'$&");
}

/**
 * A formula typed inside a table, with the table's name where it was left out.
 *
 * @example inTable("=[@a]*2+SUM([b])", "T") // "=T[@a]*2+SUM(T[b])"
 */
export function inTable(formula: string, table: string): string {
  const tokens = tokensOf(formula);
  return formulaOf(tokens.map((token, index) => (token.kind === "brackets" && tokens[index - 1]?.kind !== "table" && tokens[index + 1]?.kind !== "sheet" ? { ...token, text: `${table}${token.text}` } : token)));
}
