/** A number with its English noun (计数). @example count(1, "hint", "hints") // "1 hint" */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
