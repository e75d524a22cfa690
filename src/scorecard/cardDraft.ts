/**
 * 计分卡草稿: cards while their tables are being read. A draft grows row by row;
 * `columnsOf` (fillColumns.ts) then sets it down column by column, every
 * perspective with its objectives and every objective with its indicators.
 */
import { errorIn, textIn } from "./cells";
import type { OBJECTIVE, PERSPECTIVE } from "./cardColumns";
import { type Finding, finding } from "./finding";
import type { Scorecard } from "./model";
import { readNumber } from "./number";
import { nameKey } from "./sameName";
import { type Cell, type Table, type TableKind, placeOf } from "./table";
import { type WeightUnit, weightUnitOf } from "./weightCells";

/** A row of one of the tables. */
export interface RowOf {
  /** Index among the tables being read; −1: none. */
  readonly table: number;
  readonly row: number;
}

export const nowhere: RowOf = { table: -1, row: -1 };

/** A perspective or an objective. */
export interface GroupDraft {
  readonly level: typeof PERSPECTIVE | typeof OBJECTIVE;
  readonly name: string;
  readonly code: string | null;
  /** Its row in 维度 or 目标, or nowhere. */
  own: RowOf;
  /** The first indicator row that names it. */
  first: RowOf;
  /** 次序 */
  readonly order: number | null;
  /** The weight cell, and whether its header counts in points. */
  weight: Cell;
  weightUnit: WeightUnit;
  /** Taken over from a table for all cards: left out where nothing hangs below it. */
  readonly optional: boolean;
  /** Objectives, and indicators by their index in the card's list. */
  readonly children: (GroupDraft | number)[];
  /** Objectives by name and code. */
  readonly members: Map<string, GroupDraft>;
}

export interface CardDraft {
  readonly name: string;
  readonly own: RowOf;
  first: RowOf;
  readonly kind: Scorecard["kind"];
  readonly parent: string | null;
  readonly owner: string | null;
  readonly group: string | null;
  readonly children: (GroupDraft | number)[];
  /** Perspectives by name and code, and objectives without a perspective. */
  readonly members: Map<string, GroupDraft>;
  /** Where each indicator stands. */
  readonly indicatorTables: number[];
  readonly indicatorRows: number[];
}

/** The cards being read, in the workbook's order. */
export interface Drafts {
  readonly byName: Map<string, CardDraft>;
  readonly all: CardDraft[];
}

/** The draft of a card, made when it is first named. */
export function draftOf(drafts: Drafts, name: string, about: Partial<Pick<CardDraft, "own" | "kind" | "parent" | "owner" | "group">> = {}): CardDraft {
  const key = nameKey(name);
  const known = drafts.byName.get(key);
  if (known !== undefined) return known;
  const draft: CardDraft = {
    name,
    own: nowhere,
    first: nowhere,
    kind: null,
    parent: null,
    owner: null,
    group: null,
    ...about,
    children: [],
    members: new Map(),
    indicatorTables: [],
    indicatorRows: [],
  };
  drafts.byName.set(key, draft);
  drafts.all.push(draft);
  return draft;
}

type NewGroup = Pick<GroupDraft, "level" | "name"> & Partial<Pick<GroupDraft, "code" | "own" | "first" | "order" | "optional">>;

/** Hangs a perspective or objective under its parent, where it is found by name and code from then on. */
export function addGroup(parent: CardDraft | GroupDraft, given: NewGroup): GroupDraft {
  const group: GroupDraft = {
    code: null,
    own: nowhere,
    first: nowhere,
    order: null,
    optional: false,
    ...given,
    weight: null,
    weightUnit: null,
    children: [],
    members: new Map(),
  };
  hang(group, parent);
  return group;
}

/** Takes a group from the card itself to one of its perspectives. */
export function moveGroup(group: GroupDraft, card: CardDraft, perspective: GroupDraft): void {
  card.children.splice(card.children.indexOf(group), 1);
  for (const [key, member] of card.members) if (member === group) card.members.delete(key);
  hang(group, perspective);
}

function hang(group: GroupDraft, parent: CardDraft | GroupDraft): void {
  parent.children.push(group);
  parent.members.set(nameKey(group.name), group);
  const code = group.code === null ? null : nameKey(group.code);
  if (code !== null && !parent.members.has(code)) parent.members.set(code, group);
}

/**
 * Remembers the weight stated for a group. Two rows that state different weights for
 * one group contradict each other: nobody can say which is meant.
 */
export function stateWeight<K extends TableKind>(
  group: GroupDraft,
  cell: Cell,
  table: Table<K>,
  row: number,
  field: "perspectiveWeight" | "objectiveWeight",
  card: string,
  findings: Finding[],
): void {
  if (cell === null || cell === "" || cell === group.weight) return;
  const place = (): ReturnType<typeof placeOf> => placeOf(table, row, field as never);
  const error = errorIn(cell);
  if (error !== null) {
    if (errorIn(group.weight) === null) findings.push(finding("cell-error", place(), card, { name: group.name, table: table.kind, error }));
    group.weight = cell;
    return;
  }
  const text = textIn(cell);
  if (text === null) return;
  if (group.weight === null) {
    group.weight = cell;
    group.weightUnit = weightUnitOf(table, field as never);
  } else if (errorIn(group.weight) === null && !saysTheSame(text, textIn(group.weight) ?? "")) {
    findings.push(finding("weight-unreadable", place(), card, { name: group.name, value: `${textIn(group.weight)} / ${text}` }));
  }
}

/** 30% and 0.3 are typed differently and say the same. */
function saysTheSame(a: string, b: string): boolean {
  const [left, right] = [readNumber(a), readNumber(b)];
  return typeof left === "number" ? left === right : nameKey(a) === nameKey(b);
}
