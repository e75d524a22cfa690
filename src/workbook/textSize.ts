/**
 * 文字尺寸: how wide a text is and how many lines it takes in a column. Excel
 * fits no row to a merged cell and none at all without a screen, so the heights
 * are ours to find; they are found a little generously, because a line too
 * many is white paper and a line too few is a rule cut off.
 */

/** Width of a character as a share of the font's size, for faces such as 宋体 and Calibri. */
function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x2e80) return 1;
  if (code > 0x7e) return code >= 0x2010 && code <= 0x2bff ? 1 : 0.6;
  if (/[iljtfrI.,:;|!'()[\]]/.test(character)) return 0.4;
  if (/[WM@%mw]/.test(character)) return 0.9;
  if (/[A-Z&]/.test(character)) return 0.7;
  return 0.55;
}

/**
 * 文字宽度: the width of one line of text, in points.
 *
 * @example textWidth("考核", 10) // 20
 */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return Math.round(width * size * 100) / 100;
}

/** The pieces a line may break between: each Chinese character, each word of other scripts with the blank behind it. */
const pieces = /[\u2e80-\u{10ffff}]|[^\s\u2e80-\u{10ffff}]+\s*|\s+/gu;

/**
 * 折行数: the lines a text takes in a cell of a width, in points, its own line
 * breaks included. A word wider than the cell is broken, as Excel does.
 *
 * @example lineCount("考核量表", 10, 30) // 2 — two characters fit into 30 points less the cell's margins
 * @example lineCount("", 10, 30)         // 1
 */
export function lineCount(text: string, size: number, width: number): number {
  const room = Math.max(width - cellMargin, size);
  let lines = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    let used = 0;
    lines += 1;
    for (const [piece] of line.matchAll(pieces)) {
      const wide = textWidth(piece.trimEnd(), size);
      if (used > 0 && used + wide > room) {
        lines += 1;
        used = 0;
      }
      if (wide > room) {
        lines += Math.ceil(wide / room) - 1;
        used = wide % room;
      } else used += textWidth(piece, size);
    }
  }
  return lines;
}

/**
 * 最宽的不可断处: the width of the longest piece of a text that a line cannot break.
 *
 * @example longestPiece("加权得分", 10)        // 10
 * @example longestPiece("Weighted points", 10) // 44.5
 */
export function longestPiece(text: string, size: number): number {
  return Math.max(0, ...[...text.matchAll(pieces)].map(([piece]) => textWidth(piece.trimEnd(), size)));
}

/** What Excel leaves free left and right of a text, in points. */
export const cellMargin = 7;

/**
 * 所需行高: the height a text needs in a cell, in points.
 *
 * @example heightFor("考核", 10, 100) // 20
 */
export function heightFor(text: string, size: number, width: number): number {
  return Math.ceil(lineCount(text, size, width) * size * 1.35 + 6);
}

/** Excel's tallest row, in points. */
export const tallestRow = 409;
