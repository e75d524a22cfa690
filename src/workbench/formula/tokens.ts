/**
 * A formula taken apart (公式记号). Joined again, the pieces are the formula: whoever changes one piece leaves the
 * others, spaces included, as they were.
 */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

export type TokenKind =
  | "text" // "…"
  | "number"
  | "error" // #N/A
  | "sheet" // Sheet1!  'My sheet'!
  | "cell" // A1 $A$1
  | "columns" // A:C
  | "rows" // 1:3
  | "function" // SUM, the bracket is its own piece
  | "table" // Table1 before a bracket
  | "brackets" // [#All]  [[#Headers],[a]]
  | "name" // defined names, TRUE, FALSE
  | "operator" // + - * / ^ & = <> <= >= < > % : # @
  | "open" | "close" | "separator" | "arrayOpen" | "arrayClose" | "arrayRow"
  | "space"
  | "unknown";

type Rule = readonly [kind: TokenKind, pattern: RegExp];

const letter = "\\p{L}_\\\\";
const rules: readonly Rule[] = [
  ["space", /[ \t\r\n]+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA)/iuy],
  ["sheet", /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?)!/uy],
  ["columns", /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(])/iuy],
  ["rows", /\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.])/uy],
  ["cell", /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!\[])/iuy],
  ["function", new RegExp(`[${letter}][\\p{L}\\p{M}\\p{N}_.\\\\?]*(?=\\()`, "uy")],
  ["table", new RegExp(`[${letter}][\\p{L}\\p{M}\\p{N}_.\\\\?]*(?=\\[)`, "uy")],
  ["name", new RegExp(`[${letter}][\\p{L}\\p{M}\\p{N}_.\\\\?]*`, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iuy],
  ["operator", /<>|<=|>=|[-+*/^&=<>%:#@]/uy],
  ["open", /\(/uy], ["close", /\)/uy], ["separator", /,/uy], ["arrayOpen", /\{/uy], ["arrayClose", /\}/uy], ["arrayRow", /;/uy],
];

/**
 * @param formula with its leading `=`, which is left out of the pieces
 * @example tokensOf("=SUM(A1, 2)").map(({ kind }) => kind) // ["function", "open", "cell", "separator", "space", "number", "close"]
 */
export function tokensOf(formula: string): readonly Token[] {
  const text = formula.replace(/^=/, "");
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    const token = text[place] === "[" ? brackets(text, place) : firstMatch(text, place);
    tokens.push(token);
    place += token.text.length;
  }
  return tokens;
}

export function formulaOf(tokens: readonly Token[]): string {
  return `=${tokens.map(({ text }) => text).join("")}`;
}

function firstMatch(text: string, place: number): Token {
  for (const [kind, pattern] of rules) {
    pattern.lastIndex = place;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return { kind, text: found };
  }
  return { kind: "unknown", text: [...text.slice(place)][0] ?? "" };
}

/** A structured reference's brackets, nested ones included; `'` makes the next character an ordinary one. */
function brackets(text: string, place: number): Token {
  let depth = 0;
  for (let end = place; end < text.length; end++) {
    const character = text[end];
    if (character === "'") end++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return { kind: "brackets", text: text.slice(place, end + 1) };
  }
  return { kind: "unknown", text: text.slice(place) };
}
