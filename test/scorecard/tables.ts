import { assemble, type AssembleOptions } from "../../src/scorecard/assemble";
import { assess } from "../../src/scorecard/assess";
import type { Assessment, CardResult, NodeResult } from "../../src/scorecard/assessment";
import { pathOf } from "../../src/scorecard/cardColumns";
import { textIn } from "../../src/scorecard/cells";
import type { Finding, FindingOf, RuleName } from "../../src/scorecard/finding";
import { columnsOf } from "../../src/scorecard/nodes";
import type { Cell, FieldsOf, Table, TableKind } from "../../src/scorecard/table";
import { unitsIn } from "../../src/wording/columns";
import { headerMeanings, tableName } from "../../src/wording/headers";

type About = Partial<Pick<Table, "sheet" | "cardName" | "language">>;

/** A table drawn as rows of cells, its header first. It stands at A1 of a sheet of its own name. */
export function tableOf<K extends TableKind>(kind: K, [header, ...rows]: readonly (readonly Cell[])[], about: About = {}): Table<K> {
  const headers = header!.map((cell) => textIn(cell) ?? "");
  const meanings = headers.map((text) => headerMeanings(kind, text)[0]);
  const columns: { [F in FieldsOf[K]]?: number } = {};
  meanings.forEach((meaning, index) => {
    if (meaning === undefined) throw new Error(`no field is called ${headers[index]}`);
    columns[meaning.field] ??= index;
  });
  const language = about.language ?? "zh";
  return {
    kind,
    sheet: about.sheet === undefined ? tableName(language, kind) : about.sheet,
    language,
    columns,
    inPoints: new Set(meanings.flatMap((meaning) => (meaning?.inPoints === true ? [meaning.field] : []))),
    headerUnits: unitsIn(columns, headers),
    values: [header!, ...rows],
    rows: rows.map((_, index) => index + 1),
    cardName: about.cardName ?? null,
    top: 0,
    left: 0,
  };
}

/** A table as text: a line for each row, `|` between the cells; what reads as a number is one. */
export function drawn<K extends TableKind>(kind: K, drawing: string, about: About = {}): Table<K> {
  const lines = drawing.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return tableOf(kind, lines.map((line) => line.split("|").map((text) => cellFrom(text.trim()))), about);
}

function cellFrom(text: string): Cell {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Assembles and assesses, as the pane does. */
export function assessTables(tables: readonly Table[], options: AssembleOptions & { readonly today?: number } = {}): Assessment {
  const { book, findings } = assemble(tables, options);
  return assess(book, findings, options);
}

/** The findings of one rule. */
export function found<R extends RuleName>({ findings }: { readonly findings: readonly Finding[] }, rule: R): readonly FindingOf<R>[] {
  return findings.filter((one): one is Finding & FindingOf<R> => one.rule === rule);
}

/** Sheet, cell and name of the findings of one rule. */
export function cellsOf(assessment: Assessment, rule: RuleName): readonly string[] {
  return assessment.findings.filter((one) => one.rule === rule).map(({ at }) => `${at.sheet ?? ""}!${at.cell}`);
}

export function cardNamed({ cards }: Assessment, name: string): CardResult {
  const card = cards.find((one) => one.card.name === name);
  if (card === undefined) throw new Error(`no card is called ${name}: ${cards.map((one) => one.card.name).join(", ")}`);
  return card;
}

/** A card's results by path. */
export function byPath(result: CardResult): ReadonlyMap<string, NodeResult> {
  const columns = columnsOf(result.card);
  return new Map(result.nodes.map((node, index) => [pathOf(columns, index), node]));
}
