import { ExcelError } from "../excelError";
import { formulaOf, tokensOf, type Token } from "./tokens";

/** The longest formula Excel takes, in characters. */
export const formulaLengthLimit = 8192;

/**
 * A formula as Excel keeps what was typed (规范写法): functions, cells, TRUE and FALSE in capitals, spaces as they were.
 *
 * @example canonicalFormula("=sum(a1:b2)*true") // "=SUM(A1:B2)*TRUE"
 * @throws ExcelError InvalidArgument when it is no formula, FormulaLengthExceedsLimit
 */
export function canonicalFormula(formula: string): string {
  if (formula.length > formulaLengthLimit) throw new ExcelError("FormulaLengthExceedsLimit");
  const tokens = tokensOf(formula);
  const problem = problemOf(tokens);
  if (problem !== null) throw new ExcelError("InvalidArgument", `${formula}: ${problem}`);
  return formulaOf(tokens.map((token) => (isInCapitals(token) ? { ...token, text: token.text.toUpperCase() } : token)));
}

function isInCapitals({ kind, text }: Token): boolean {
  return kind === "function" || kind === "cell" || kind === "columns" || kind === "error" || (kind === "name" && /^(?:true|false)$/i.test(text));
}

/** What is wrong with a formula, in words for people who write add-ins; null where nothing is. */
function problemOf(all: readonly Token[]): string | null {
  const tokens = all.filter(({ kind }) => kind !== "space");
  const open: ("call" | "group" | "array")[] = [];
  let needsOperand = true;
  for (const [index, { kind, text }] of tokens.entries()) {
    const before = tokens[index - 1]?.kind;
    switch (kind) {
      case "unknown":
        return `${text} has no place in a formula`;
      case "text": case "number": case "error": case "cell": case "columns": case "rows": case "name": case "function": case "table":
        // Cells side by side meet where they cross: a space between operands is an operator.
        if (!needsOperand && !isSpaced(all, tokens, index)) return `an operator is missing before ${text}`;
        needsOperand = kind === "function";
        break;
      case "brackets":
        if (before === "table") { needsOperand = false; break; }
        if (!needsOperand) return `an operator is missing before ${text}`;
        needsOperand = false;
        break;
      case "sheet":
        if (!needsOperand && before !== "brackets" && !isSpaced(all, tokens, index)) return `an operator is missing before ${text}`;
        if (!["cell", "columns", "rows", "name", "error", "table", "function"].includes(tokens[index + 1]?.kind ?? "")) return `${text} names no cells`;
        needsOperand = true;
        break;
      case "operator":
        if (text === "%" || text === "#") {
          if (needsOperand) return `${text} follows nothing`;
        } else if (needsOperand && text !== "+" && text !== "-" && text !== "@") return `${text} has nothing before it`;
        else needsOperand = true;
        break;
      case "open":
        if (!needsOperand && before !== "close" && !isSpaced(all, tokens, index)) return "an operator is missing before (";
        open.push(before === "function" ? "call" : "group");
        needsOperand = true;
        break;
      case "close": {
        const opened = open.pop();
        const isCall = opened === "call" && (before === "open" || before === "separator");
        if (opened === undefined || opened === "array") return "a bracket too many";
        if (needsOperand && !isCall) return "nothing before )";
        needsOperand = false;
        break;
      }
      case "separator":
        if (open.length === 0) return "a comma outside brackets";
        if (needsOperand && open[open.length - 1] !== "call") return "nothing before ,";
        needsOperand = true;
        break;
      case "arrayOpen":
        if (!needsOperand) return "an operator is missing before {";
        open.push("array");
        break;
      case "arrayRow":
        if (open[open.length - 1] !== "array" || needsOperand) return "a semicolon out of place";
        needsOperand = true;
        break;
      case "arrayClose":
        if (open.pop() !== "array" || needsOperand) return "a brace out of place";
        break;
    }
  }
  if (open.length > 0) return "a bracket is not closed";
  return needsOperand ? "something is missing at its end" : null;
}

function isSpaced(all: readonly Token[], tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && all[all.indexOf(token) - 1]?.kind === "space";
}
