import type { Injector } from "@univerjs/core";
import { Lexer } from "@univerjs/engine-formula";
import { formulaOf, tokensOf, type Token } from "../formula/tokens";
import type { Parts } from "./parts";
import { registerSpillFunction, spillFunctionName } from "./spillFunction";

/**
 * Univer reads a few things otherwise than Excel does. Formulas are kept as Excel writes them and translated on their
 * way into Univer's reader, nowhere else.
 */
export function teachDialect(injector: Injector, parts: ReadonlyMap<string, Parts>): void {
  registerSpillFunction(injector);
  const lexer = injector.get(Lexer);
  const read = lexer.treeBuilder.bind(lexer);
  const isTable = (name: string): boolean => [...parts.values()].some(({ table }) => [...table.values()].some((known) => known.name.toLowerCase() === name.toLowerCase()));
  lexer.treeBuilder = (formula, transformSuffix) => read(univerFormula(formula, isTable), transformSuffix);
}

/**
 * @example univerFormula("=SUM(my_table[a])+t[@b]+a_name", () => false) // "=SUM(myˍtable[a])+t[[#This Row],[b]]+a_name"
 */
export function univerFormula(formula: string, isTable: (name: string) => boolean): string {
  if (!/[[_.#]/.test(formula)) return formula;
  const tokens = withSpills(tokensOf(formula));
  return formulaOf(tokens.map((token, index) => translated(token, tokens[index - 1], isTable)));
}

/** `A1#` as a call: the mark comes last and the call's name first. */
function withSpills(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, index): readonly Token[] => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const isMark = (one: Token | undefined): boolean => one?.kind === "operator" && one.text === "#";
    if (isMark(token) && before?.kind === "cell") return [];
    if (token.kind === "sheet" && after?.kind === "cell" && isMark(tokens[index + 2])) return [{ kind: "function", text: spillFunctionName }, { kind: "open", text: "(" }, token];
    if (token.kind !== "cell" || !isMark(after)) return [token];
    const call: readonly Token[] = [token, { kind: "close", text: ")" }];
    return before?.kind === "sheet" ? call : [{ kind: "function", text: spillFunctionName }, { kind: "open", text: "(" }, ...call];
  });
}

function translated(token: Token, before: Token | undefined, isTable: (name: string) => boolean): Token {
  if (token.kind === "table" || (token.kind === "name" && isTable(token.text))) return { ...token, text: univerTableName(token.text) };
  if (token.kind !== "brackets" || before?.kind !== "table") return token;
  const [, inner] = /^\[@\s*(.*)\]$/su.exec(token.text) ?? [];
  if (inner === undefined) return token;
  if (inner === "") return { ...token, text: "[#This Row]" };
  return { ...token, text: `[[#This Row],${inner.startsWith("[") ? inner : `[${inner}]`}]` };
}

/** Univer's reader takes `_` and `.` in a table's name for something else; these look the same and are letters to it. */
export function univerTableName(name: string): string {
  return name.replaceAll("_", "ˍ").replaceAll(".", "․");
}
