import { addressOf } from "../address";
import type { ConditionalFormatPart, ConditionalLook, Parts } from "../grid/parts";
import { differentialId } from "./differentialStyles";
import { ruleElement, ruleOfFile } from "./conditionalRules";
import { elementOf, dropIfEmpty, replaceElements } from "./sheetElements";
import type { StyleSheet } from "./styleSheet";
import { areasOf } from "./validation";
import { childOf, childrenOf, element, flagOf, localName, numberOf, setAttribute, textOf, type XmlElement } from "./xml";

/** A rule of a file's sheet, and what the workbench makes of it. */
interface StoredRule {
  readonly stored: XmlElement;
  readonly block: XmlElement;
  /** null for a rule office.js has no word for: it stays in the file. */
  readonly part: ConditionalFormatPart | null;
}

/** The conditional formats of a file's sheet (条件格式). */
export function readConditionalFormats(parts: Parts, sheetId: string, root: XmlElement, theme: readonly string[], looks: readonly ConditionalLook[]): void {
  for (const { part } of rulesOf(root, sheetId, theme, looks)) if (part) parts.conditionalFormat.set(String(parts.conditionalFormat.size + 1), part);
}

function rulesOf(root: XmlElement, sheetId: string, theme: readonly string[], looks: readonly ConditionalLook[]): readonly StoredRule[] {
  const stored = childrenOf(root, "conditionalFormatting").flatMap((block) => childrenOf(block, "cfRule").map((rule) => ({ stored: rule, block })));
  const inOrder = [...stored].sort((one, other) => (numberOf(one.stored, "priority") ?? 0) - (numberOf(other.stored, "priority") ?? 0));
  return inOrder.map(({ stored: rule, block }, priority) => {
    const areas = areasOf(block);
    const known = areas.length > 0 ? ruleOfFile(rule, theme) : null;
    const look = looks[numberOf(rule, "dxfId") ?? -1] ?? {};
    return { stored: rule, block, part: known && { sheetId, areas, ...known, priority, stopIfTrue: flagOf(rule, "stopIfTrue"), format: look } };
  });
}

/** Puts conditional formats into a sheet's XML where they differ from what the file says; rules that stay are left as they are. */
export function writeConditionalFormats(root: XmlElement, sheetId: string, now: readonly ConditionalFormatPart[], styles: StyleSheet, looks: readonly ConditionalLook[]): void {
  const rules = rulesOf(root, sheetId, styles.theme, looks);
  const inOrder = [...now].sort((one, other) => one.priority - other.priority);
  const before = rules.flatMap(({ part }) => part ?? []);
  if (JSON.stringify(inOrder.map(told)) === JSON.stringify(before.map(told))) return;
  const left = [...rules];
  const written = inOrder.map((part) => {
    const place = left.findIndex((rule) => rule.part && JSON.stringify(told(rule.part)) === JSON.stringify(told(part)));
    const [kept] = place < 0 ? [] : left.splice(place, 1);
    return { sqref: part.areas.map(addressOf).join(" "), block: kept?.block, rule: kept?.stored ?? newRule(part, styles) };
  });
  // What office.js cannot name comes after what it can: it has no place among those.
  const unnamed = left.filter(({ part }) => part === null).map(({ stored, block }) => ({ sqref: block.attributes.sqref ?? "", block, rule: stored }));
  const all = [...written, ...unnamed];
  for (const [index, { rule }] of all.entries()) setAttribute(rule, "priority", index + 1);
  forgetExtensions(root, left.flatMap(({ part, stored }) => (part ? extensionId(stored) ?? [] : [])));
  const blocks = new Map<XmlElement | string, XmlElement>();
  for (const { sqref, block, rule } of all) {
    const key = block ?? sqref;
    if (!blocks.has(key)) blocks.set(key, element("conditionalFormatting", block?.attributes ?? { sqref }));
    blocks.get(key)?.children.push(rule);
  }
  replaceElements(root, "conditionalFormatting", ...blocks.values());
}

/** All of a format but its number in the order. */
function told({ priority: _priority, ...format }: ConditionalFormatPart): object {
  return format;
}

function newRule(part: ConditionalFormatPart, styles: StyleSheet): XmlElement {
  const rule = ruleElement(part, part.areas);
  const hasLook = !["DataBar", "ColorScale", "IconSet"].includes(part.type);
  setAttribute(rule, "dxfId", hasLook ? differentialId(styles, part.format) : undefined);
  setAttribute(rule, "stopIfTrue", hasLook && part.stopIfTrue ? 1 : undefined);
  return rule;
}

/** Newer Excels keep the rest of a data bar at the end of the sheet, under an id. */
function extensionId(rule: XmlElement): string | undefined {
  const extensions = childrenOf(childOf(rule, "extLst"), "ext");
  return extensions.map((extension) => childOf(extension, "id")).flatMap((id) => (id ? [textOf(id)] : []))[0];
}

function forgetExtensions(root: XmlElement, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const list = elementOf(root, "extLst");
  const without = (parent: XmlElement): void => {
    for (const child of childrenOf(parent)) without(child);
    const kept = parent.children.filter((child) => typeof child === "string" || !isEmptied(child, ids));
    parent.children.splice(0, parent.children.length, ...kept);
  };
  without(list);
  dropIfEmpty(root, "extLst");
}

function isEmptied(child: XmlElement, ids: readonly string[]): boolean {
  const name = localName(child.name);
  if (name === "cfRule") return ids.includes(child.attributes.id ?? "");
  if (name === "conditionalFormatting") return childrenOf(child, "cfRule").length === 0;
  return (name === "conditionalFormattings" || name === "ext") && childrenOf(child).length === 0;
}
