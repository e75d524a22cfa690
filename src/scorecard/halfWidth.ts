/** Characters that look alike on a Chinese keyboard and must mean the same. */

/** What stands for another character, beside the full-width block, which is shifted as a whole. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ["\u3000", " "], ["\u00a0", " "], ["\u2002", " "], ["\u2003", " "], ["\u2009", " "], ["\u202f", " "], ["\t", " "],
  ["﹐", ","], ["﹔", ";"], ["﹕", ":"], ["﹪", "%"], ["٪", "%"],
  ["−", "-"], ["‐", "-"], ["‑", "-"], ["‒", "-"], ["–", "-"], ["—", "-"], ["―", "-"], ["─", "-"], ["﹣", "-"],
  ["～", "~"], ["〜", "~"], ["∼", "~"],
  ["×", "*"], ["✕", "*"], ["✖", "*"], ["·", "*"], ["∙", "*"], ["⋅", "*"], ["÷", "/"], ["∕", "/"], ["⁄", "/"],
  ["≧", "≥"], ["⩾", "≥"], ["≦", "≤"], ["⩽", "≤"], ["﹤", "<"], ["﹥", ">"], ["﹦", "="],
  ["【", "["], ["】", "]"], ["〔", "("], ["〕", ")"],
  ["\r", "\n"], ["\u000b", "\n"], ["\u2028", "\n"], ["\u2029", "\n"],
]);

/** Zero-width characters and direction marks: they come along when text is pasted, and nobody sees them. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad || code === 0x061c || code === 0x2060 || code === 0xfeff ||
    (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
  );
}

/**
 * 半角: one character in its half-width form; empty for one that nobody sees.
 * Each character maps to at most one, so that a place in the result can be traced back.
 *
 * @example halfWidthOf("％") // "%"
 * @example halfWidthOf("３") // "3"
 */
export function halfWidthOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code > 0x20 && code < 0x7f) return character;
  const same = sameAs.get(character);
  if (same !== undefined) return same;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return isInvisible(code) ? "" : character;
}

/**
 * 半角: text with full-width digits, letters and signs as half-width, and without
 * invisible characters and outer blanks.
 *
 * @example halfWidth("　３０ ％") // "30 %"
 */
export function halfWidth(text: string): string {
  let plain = "";
  for (let i = 0; i < text.length; i++) plain += halfWidthOf(text.charAt(i));
  return plain.trim();
}
