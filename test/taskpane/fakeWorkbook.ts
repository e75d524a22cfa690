/**
 * A workbook for the pane's tests: the reading, scoring and planning are the real
 * ones, over cells written down here; only Excel is played. What it was asked to do
 * is kept in `asked`; what it shall fail at is set in `fails`.
 */
import { assemble } from "../../src/scorecard/assemble";
import type { Cell, Place } from "../../src/scorecard/table";
import type { CellChange } from "../../src/workbook/changeCells";
import type { Feature } from "../../src/workbook/features";
import type { CellFill } from "../../src/workbook/fillDown";
import { findTables } from "../../src/workbook/findTables";
import { noMapping, type Mapping } from "../../src/workbook/mapping";
import type { Outcome } from "../../src/workbook/outcome";
import { planScales } from "../../src/workbook/planScales";
import { sheetFindings } from "../../src/workbook/readScorecard";
import type { Written } from "../../src/workbook/writeScales";
import type { LongWork, Workbook } from "../../src/taskpane/workbook";

export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

export interface FakeWorkbook extends Workbook {
  /** Features this Excel lacks. */
  readonly lacks: Set<Feature>;
  readonly asked: { readonly places: Place[]; readonly sheets: string[]; readonly mappings: Mapping[]; readonly changes: CellChange[]; readonly fills: CellFill[]; reads: number; writes: number };
  /** Takes the scales away, as a person who deletes the sheets would, and tells it. */
  readonly deleteScales: () => void;
  /** Puts other cells in, as a person who types would, and tells it. */
  readonly type: (sheets: Sheets) => void;
  /** A ribbon button has done its work. */
  readonly press: (outcome: Outcome) => void;
  /** The next call of this name throws this. */
  readonly fail: (call: Call, error: Error) => void;
  /** The next call of this name waits until it is let go, or, where it can be, cancelled. */
  readonly hold: (call: "read" | "write" | "change") => { readonly letGo: () => void };
}

/** What Excel can be told to fail at: `keep` is remembering something with the workbook, `load` is looking it up. */
type Call = "read" | "write" | "goTo" | "keep" | "load" | "change" | "preview";

export function fakeWorkbook(first: Sheets): FakeWorkbook {
  let sheets = first;
  let mapping: Mapping = noMapping;
  let confirmed: readonly string[] = [];
  const buttons = new Set<(outcome: Outcome) => void>();
  const listeners = new Set<() => void>();
  const failures = new Map<string, Error>();
  const holds = new Map<string, Promise<void>>();
  const asked: FakeWorkbook["asked"] = { places: [], sheets: [], mappings: [], changes: [], fills: [], reads: 0, writes: 0 };

  async function answer(call: Call, long?: LongWork): Promise<void> {
    const held = holds.get(call);
    holds.delete(call);
    if (held !== undefined) {
      const cancelled = new Promise<void>((resolve) => long?.signal.addEventListener("abort", () => resolve()));
      await Promise.race([held, cancelled]);
      long?.signal.throwIfAborted();
    }
    const failure = failures.get(call);
    failures.delete(call);
    if (failure !== undefined) throw failure;
  }

  const written = (plan: Parameters<Workbook["write"]>[0]): readonly Written[] =>
    plan.sheets.map(({ kind, about, wantedName }) => ({ sheet: wantedName, kind, card: about, action: "created", left: null }));

  const lacks = new Set<Feature>();
  /** Sheets of ours that stand in the workbook, and the card each is a scale of. */
  const scales = new Map<string, string | null>();
  return {
    asked,
    lacks,
    supports: (feature) => !lacks.has(feature),
    tidy: async () => [],
    read: async (long) => {
      asked.reads++;
      await answer("read", long);
      const cells = Object.entries(sheets).map(([name, values], index) => ({ id: `${index}`, name, hidden: false, ours: false, values, top: 0, left: 0, merges: [], tables: [] }));
      const ours = [...scales].map(([sheet], index) => ({ id: `ours ${index}`, name: sheet, hidden: false, ours: true, values: [], top: 0, left: 0, merges: [], tables: [] }));
      const reading = findTables([...cells, ...ours], mapping);
      const { book, findings } = assemble(reading.tables);
      return { reading, book, findings: [...sheetFindings(reading, []), ...findings], withScale: new Set([...scales.values()].flatMap((card) => card ?? [])) };
    },
    plan: async (...given) => planScales(...given),
    preview: async (plan) => {
      await answer("preview");
      return written(plan);
    },
    write: async (plan, long) => {
      asked.writes++;
      long.onProgress(1, plan.sheets.length);
      await answer("write", long);
      for (const { sheet, kind, card } of written(plan)) scales.set(sheet, kind === "scale" ? card : null);
      return written(plan);
    },
    change: async (changes) => {
      await answer("change");
      asked.changes.push(...changes);
      return { changed: changes.length, left: [] };
    },
    fill: async (fills) => {
      await answer("change");
      asked.fills.push(...fills);
      const next: Record<string, readonly (readonly Cell[])[]> = { ...sheets };
      for (const { sheet, row, column, to } of fills) next[sheet] = next[sheet]!.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? ((to ?? "") as Cell) : cell)) : cells));
      sheets = next;
      return fills.length;
    },
    loadMapping: async () => {
      await answer("load");
      return mapping;
    },
    saveMapping: async (changed) => {
      await answer("keep");
      mapping = changed;
      asked.mappings.push(changed);
    },
    loadConfirmedRules: async () => {
      await answer("load");
      return confirmed;
    },
    saveConfirmedRules: async (rules) => {
      await answer("keep");
      confirmed = rules;
    },
    onOutcome: (brought) => {
      buttons.add(brought);
      return () => buttons.delete(brought);
    },
    press: (outcome) => {
      for (const { sheet, kind, card } of outcome.written ?? []) scales.set(sheet, kind === "scale" ? card : null);
      for (const brought of buttons) brought(outcome);
    },
    goTo: async (place) => {
      await answer("goTo");
      asked.places.push(place);
    },
    goToSheet: async (sheet) => {
      asked.sheets.push(sheet);
    },
    onChange: async (changed) => {
      listeners.add(changed);
      return async () => {
        listeners.delete(changed);
      };
    },
    type: (next) => {
      sheets = next;
      for (const listener of listeners) listener();
    },
    deleteScales: () => {
      scales.clear();
      for (const listener of listeners) listener();
    },
    fail: (call, error) => failures.set(call, error),
    hold: (call) => {
      let letGo = (): void => undefined;
      holds.set(call, new Promise<void>((resolve) => (letGo = resolve)));
      return { letGo: () => letGo() };
    },
  };
}

/** One card, sound: it scores 90 × 60 % + 80 × 40 % = 86. */
export const soundSheets: Sheets = {
  指标: [
    ["卡", "编号", "维度", "指标", "权重", "计分方法", "目标值", "实际值", "计量单位"],
    ["财政所", "F1", "财政成本", "预算执行率", 0.6, "比率法", 100, 90, "万元"],
    ["财政所", "C1", "服务对象", "按时办结率", 0.4, "比率法", 100, 80, "件"],
  ],
};

/** The same card with weights that add up to 90 %. */
export const brokenSheets: Sheets = {
  指标: [soundSheets["指标"]![0]!, soundSheets["指标"]![1]!, ["财政所", "C1", "服务对象", "按时办结率", 0.3, "比率法", 100, 80, "件"]],
};

/** Two cards, one of them without an actual. */
export const twoCardSheets: Sheets = {
  指标: [...soundSheets["指标"]!, ["民政办", "F1", "财政成本", "预算执行率", 0.5, "比率法", 100, "", "万元"], ["民政办", "C1", "服务对象", "按时办结率", 0.5, "比率法", 100, 95, "件"]],
};
