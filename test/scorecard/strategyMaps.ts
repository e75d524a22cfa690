import type { Table } from "../../src/scorecard/table";
import { tableOf } from "./tables";

/** Perspectives by the first letter of an objective, the lowest first. */
const perspectives = { L: "学习与成长", P: "内部流程", C: "客户", F: "财务" } as const;

/**
 * A card whose objectives are the ends of the arrows, each in the perspective of its first letter and with an
 * equal share of the card. `L1>P1` is a link; `C1~L1` feedback without a lag, `C1~6~L1` feedback after 6 months.
 */
export function arrows(...drawn: readonly string[]): readonly Table[] {
  return map([], drawn);
}

/** The same with objectives that no arrow touches. */
export function map(alone: readonly string[], drawn: readonly string[], card = "甲"): readonly Table[] {
  const links = drawn.map((arrow) => /^(\w+)(>|~(?:(\d+)~)?)(\w+)$/.exec(arrow)!);
  const names = [...new Set([...alone, ...links.flatMap((link) => [link[1]!, link[4]!])])].filter((name) => name[0]! in perspectives);
  const perspectiveOf = (name: string): string => perspectives[name[0] as keyof typeof perspectives];
  const ordered = Object.values(perspectives).filter((perspective) => names.some((name) => perspectiveOf(name) === perspective));
  return [
    tableOf("perspectives", [["卡", "维度", "次序"], ...ordered.map((perspective, index) => [card, perspective, index + 1])]),
    tableOf("objectives", [["卡", "编号", "维度", "战略目标"], ...names.map((name) => [card, name, perspectiveOf(name), `目标${name}`])]),
    tableOf("indicators", [["卡", "维度", "战略目标", "指标", "权重", "计分方法", "得分"], ...names.map((name) => [card, perspectiveOf(name), `目标${name}`, `指标${name}`, 1 / names.length, "直接评分", 90])]),
    tableOf("links", [["原因", "结果", "反馈", "滞后(月)"], ...links.map((link) => [link[1]!, link[4]!, link[2] === ">" ? "" : "是", link[3] === undefined ? "" : Number(link[3])])]),
  ];
}

//    F1
//   ↗  ↖
//  C1  C2
//   ↖  ↗
//    L1
export const diamond = arrows("L1>C1", "L1>C2", "C1>F1", "C2>F1");

//  F1
//  ↑
//  P1 ⇄ P2
//  ↑
//  L1
export const circle = arrows("L1>P1", "P1>F1", "P1>P2", "P2>P1");
