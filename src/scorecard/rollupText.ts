import type { Fault } from "./finding";
import { readNumber } from "./number";
import type { RollupMember, ScoringRule } from "./rule";

const mostMembers = 1000;

/**
 * 分解汇总: the results that a roll-up takes in, and their weights.
 *
 * @returns in the order named; weights null where none is given, then all count the same.
 *   `rule-unreadable` names the part that cannot be read, also where only some have weights
 * @example rollupOf("财政所:0.4；教育局：60%") // [{ name: "财政所", weight: 0.4 }, { name: "教育局", weight: 0.6 }]
 * @example rollupOf("财政所、教育局") // [{ name: "财政所", weight: null }, { name: "教育局", weight: null }]
 */
export function rollupOf(text: string): readonly RollupMember[] | Fault {
  const parts = text.split(/[;；,，、\n\r]+/).map((part) => part.trim()).filter((part) => part !== "");
  const members: RollupMember[] = [];
  for (const part of parts.slice(0, mostMembers)) {
    const colon = Math.max(part.lastIndexOf(":"), part.lastIndexOf("："), part.lastIndexOf("="));
    const name = (colon < 0 ? part : part.slice(0, colon)).trim();
    const weight = colon < 0 ? null : readNumber(part.slice(colon + 1));
    if (name === "" || (weight !== null && (typeof weight !== "number" || weight < 0))) return unreadable(text, part);
    members.push({ name, weight });
  }
  const bare = members.find((member) => member.weight === null);
  if (members.length === 0 || parts.length > mostMembers) return unreadable(text, text);
  return bare !== undefined && members.some((member) => member.weight !== null) ? unreadable(text, bare.name) : members;
}

function unreadable(text: string, clause: string): Fault {
  return text.trim() === "" ? { rule: "rule-missing", field: "ruleText" } : { rule: "rule-unreadable", field: "ruleText", text, clause };
}

export function rollupRule(text: string): ScoringRule | Fault {
  const members = rollupOf(text);
  if ("rule" in members) return members;
  return { shape: "rollup", members, method: "rollup", text, floor: 0, cap: 100, exceptions: [], cutoffs: [], scale: 1, least: 0, most: Infinity };
}
