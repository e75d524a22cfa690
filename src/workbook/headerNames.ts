/** 表头名: what each column is called, by people and by corrections. */
import type { HeaderPath } from "../wording/columns";
import type { Header } from "./headerRows";

/**
 * Each column's header: levels joined by `/`, repeated ones numbered.
 *
 * @example headerNamesOf([["权重"], ["目标值", "年度"], ["权重"]]) // ["权重", "目标值/年度", "权重#2"]
 */
export function headerNamesOf(paths: readonly HeaderPath[]): readonly string[] {
  const seen = new Map<string, number>();
  return paths.map((path) => {
    const name = path.join("/");
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times > 1 && name !== "" ? `${name}#${times}` : name;
  });
}

export function headerNames(header: Header): readonly string[] {
  return headerNamesOf(header.paths);
}
