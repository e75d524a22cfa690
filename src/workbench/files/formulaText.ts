/**
 * Formulas as a file keeps them and as people read them (公式文本). A file writes functions newer than Excel 2007 with a
 * prefix, and an add-in's function as one word.
 */

/** What stands before the names of the newer functions in a file. */
const newer = new Map([
  ...["ACOT", "ACOTH", "ARABIC", "BASE", "BETA.DIST", "BETA.INV", "BINOM.DIST", "BINOM.INV", "BITAND", "BITOR", "BITXOR", "CEILING.MATH", "CHISQ.DIST", "CHISQ.INV",
    "CHISQ.TEST", "COMBINA", "CONCAT", "CONFIDENCE.NORM", "CONFIDENCE.T", "COT", "COTH", "COVARIANCE.P", "COVARIANCE.S", "CSC", "CSCH", "DAYS", "DECIMAL", "ENCODEURL",
    "EXPON.DIST", "F.DIST", "F.INV", "F.TEST", "FILTERXML", "FLOOR.MATH", "FORMULATEXT", "GAMMA", "GAMMA.DIST", "GAMMA.INV", "GAUSS", "HYPGEOM.DIST", "IFNA", "IFS",
    "ISFORMULA", "ISOWEEKNUM", "LOGNORM.DIST", "LOGNORM.INV", "MAXIFS", "MINIFS", "MODE.MULT", "MODE.SNGL", "MUNIT", "NEGBINOM.DIST", "NORM.DIST", "NORM.INV",
    "NORM.S.DIST", "NORM.S.INV", "NUMBERVALUE", "PDURATION", "PERCENTILE.EXC", "PERCENTILE.INC", "PERCENTRANK.EXC", "PERCENTRANK.INC", "PERMUTATIONA", "PHI",
    "POISSON.DIST", "QUARTILE.EXC", "QUARTILE.INC", "RANK.AVG", "RANK.EQ", "RRI", "SEC", "SECH", "SHEET", "SHEETS", "SKEW.P", "STDEV.P", "STDEV.S", "SWITCH", "T.DIST",
    "T.INV", "T.TEST", "TEXTJOIN", "UNICHAR", "UNICODE", "VAR.P", "VAR.S", "WEBSERVICE", "WEIBULL.DIST", "XOR", "Z.TEST",
    "ARRAYTOTEXT", "BYCOL", "BYROW", "CHOOSECOLS", "CHOOSEROWS", "DROP", "EXPAND", "HSTACK", "ISOMITTED", "LAMBDA", "LET", "MAKEARRAY", "MAP", "RANDARRAY", "REDUCE",
    "SCAN", "SEQUENCE", "SINGLE", "ANCHORARRAY", "SORTBY", "TAKE", "TEXTAFTER", "TEXTBEFORE", "TEXTSPLIT", "TOCOL", "TOROW", "UNIQUE", "VALUETOTEXT", "VSTACK",
    "WRAPCOLS", "WRAPROWS", "XLOOKUP", "XMATCH"].map((name) => [name, "_xlfn."] as const),
  ...["FILTER", "SORT"].map((name) => [name, "_xlfn._xlws."] as const),
]);

/** Functions whose answer may fill more than one cell. */
const spilling = new Set(["BYCOL", "BYROW", "CHOOSECOLS", "CHOOSEROWS", "DROP", "EXPAND", "FILTER", "HSTACK", "MAKEARRAY", "MAP", "RANDARRAY", "SCAN", "SEQUENCE", "SORT",
  "SORTBY", "TAKE", "TEXTSPLIT", "TOCOL", "TOROW", "TRANSPOSE", "UNIQUE", "VSTACK", "WRAPCOLS", "WRAPROWS", "XLOOKUP", "MMULT", "MINVERSE", "FREQUENCY", "LET", "MODE.MULT"]);

/**
 * A file's formula as people read it.
 *
 * @param formula without its leading `=`
 * @example formulaFromFile("_xldudf_BSC_SCORE(A1:B2)") // "=BSC.SCORE(A1:B2)"
 * @example formulaFromFile("_xlfn._xlws.SORT(A1:A9)") // "=SORT(A1:A9)"
 */
export function formulaFromFile(formula: string): string {
  const text = outsideStrings(formula.replace(/^=/, ""), (part) => part
    .replace(/_xldudf_([A-Za-z][A-Za-z0-9]*)_([A-Za-z0-9_.]+)(?=\()/g, "$1.$2")
    .replace(/_xlfn\.(?:_xlws\.)?ANCHORARRAY\(([^()]+)\)/g, "$1#")
    .replace(/_xlfn\.(?:_xlws\.)?SINGLE\(([^()]+)\)/g, "@$1")
    .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\.|_xlws\./g, ""));
  return `=${text}`;
}

/**
 * A formula as Excel keeps it in a file.
 *
 * @param formula with its leading `=`
 * @param isCustomFunction is this name, such as `BSC.SCORE`, a function of an add-in?
 * @example formulaForFile("=BSC.SCORE(A1:B2)", (name) => name.startsWith("BSC.")) // "_xldudf_BSC_SCORE(A1:B2)"
 */
export function formulaForFile(formula: string, isCustomFunction: (name: string) => boolean): string {
  const parameters = new Set([...formula.matchAll(/\b(?:LET|LAMBDA)\(/gi)].length > 0 ? namesInLet(formula) : []);
  return outsideStrings(formula.replace(/^=/, ""), (part) => {
    const named = part.replace(/(?<![\w.\]])([A-Za-z][A-Za-z0-9_.]*)(?=\()/g, (name) => {
      if (isCustomFunction(name.toUpperCase())) return `_xldudf_${name.replaceAll(".", "_")}`;
      return `${newer.get(name.toUpperCase()) ?? ""}${name}`;
    }).replace(/((?:[^\s(),;!=+*/^&<>-]+!)?\$?[A-Za-z]{1,3}\$?\d+)#/g, "_xlfn.ANCHORARRAY($1)");
    return parameters.size === 0 ? named : named.replace(/(?<![\w.!$])([A-Za-z_]\w*)(?![\w.(!])/g, (name) => (parameters.has(name.toLowerCase()) ? `_xlpm.${name}` : name));
  });
}

/** May this formula fill more than its own cell, so that the file must say it is a dynamic array? */
export function maySpill(formula: string, isCustomFunction: (name: string) => boolean): boolean {
  return [...formula.matchAll(/([A-Za-z][A-Za-z0-9_.]*)\(/g)].some(([, name = ""]) => spilling.has(name.toUpperCase()) || isCustomFunction(name.toUpperCase())) || /#/.test(formula.replace(/"[^"]*"/g, "").replace(/\[[^\]]*\]/g, ""));
}

/** Names that LET and LAMBDA introduce: each must be marked in the file. */
function namesInLet(formula: string): readonly string[] {
  const names = [...formula.matchAll(/(?:LET|LAMBDA)\(\s*([A-Za-z_]\w*)\s*,/gi)].map(([, name = ""]) => name.toLowerCase());
  const later = [...formula.matchAll(/,\s*([A-Za-z_]\w*)\s*,/g)].map(([, name = ""]) => name.toLowerCase());
  return [...names, ...later.filter((name) => !/^[a-z]{1,3}\d+$/.test(name))];
}

/** Applies a change to a formula's text, leaving strings in quotes and sheet names alone. */
function outsideStrings(formula: string, change: (part: string) => string): string {
  return formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/).map((part, index) => (index % 2 === 1 ? part : change(part))).join("");
}
