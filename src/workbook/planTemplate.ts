/**
 * 模板的计划: the hand-out workbook as sheets to be written: the help sheet, then one
 * sheet a table, empty or with the example. Pure; `writeScales.ts` writes it.
 */
import { defaultEnglishGrades, defaultGrades } from "../scorecard/grade";
import { englishPerspectivesOf, perspectivesOf } from "../scorecard/presets";
import type { Field, FieldsOf, TableKind } from "../scorecard/table";
import { choices as wordsToChoose } from "../scorecard/words";
import { columnHelp } from "../wording/columnHelp";
import { headerOf, tableName } from "../wording/headers";
import { templateWords } from "../wording/template";
import { rowHeights } from "./fitting";
import type { FormCheck, FormFittings, FormHint, FormList, FormRule, ListRole } from "./formFittings";
import { looks } from "./looks";
import { place, type Area, type Content, type PlacedCell, type SheetDrawing } from "./sheetDrawing";
import type { TemplateChoices } from "./templateChoices";
import { helpDrawing } from "./templateHelp";
import { sampleRows, type SampleCell, type SampleRow, type SampleRows } from "./templateSample";
import { settingChecks } from "./templateSettings";
import { checkOf, dateFormat, isNeeded, listedFields, lookOf, numberFormatOf, shareFormat, tabColours, templateTables, widthOf, type ColumnCheck, type ListedKind, type TemplateTable } from "./templateTables";
import { cellMargin, longestPiece } from "./textSize";
import { weightAlert } from "./weightAlert";
import type { PlannedSheet, WritingPlan } from "./writingPlan";

/** Checks reach so far down, for programs in which tables do not grow by themselves. */
const lastChecked = 500;

/** 模板的计划: which sheets, in the order they will stand. */
export function planTemplate(choices: TemplateChoices): WritingPlan {
  const tables = templateTables(choices.extent);
  const rows = rowsOf(choices);
  return { sheets: [helpSheet(choices, tables), ...tables.map((table) => tableSheet(choices, table, tables, rows[table.kind]))] };
}

/** The sheet people are left at. */
export function firstSheetOf({ language }: Pick<TemplateChoices, "language">): string {
  return tableName(language, "indicators");
}

function helpSheet(choices: TemplateChoices, tables: readonly TemplateTable[]): PlannedSheet {
  const { name } = templateWords(choices.language).help;
  return { kind: "help", about: null, wantedName: name, drawing: helpDrawing(choices.language, tables), isHidden: false };
}

/** What stands in the tables before anybody fills them in. */
function rowsOf(choices: TemplateChoices): SampleRows {
  const sample = sampleRows(choices);
  return choices.contents === "sample" ? sample : { ...noRows, strategy: blankSettings(sample, choices), perspectives: presetRows(choices), grades: usualGrades(choices) };
}

const noRows: SampleRows = {
  strategy: [], swot: [], cards: [], perspectives: [], objectives: [], links: [], indicators: [], posts: [], actions: [], actuals: [], adjustments: [], evaluations: [], grades: [], current: [],
};

/** The items to be said, of which only the preset is known. */
function blankSettings({ strategy }: SampleRows, { language, preset }: TemplateChoices): readonly SampleRow<"strategy">[] {
  const settings = wordsToChoose.setting(language);
  return strategy.map(({ item }) => ({ item: item!, ...(item === settings.get("preset") && { text: wordsToChoose.preset(language).get(preset)! }) }));
}

function presetRows({ language, preset }: TemplateChoices): readonly SampleRow<"perspectives">[] {
  return (language === "zh" ? perspectivesOf : englishPerspectivesOf)[preset].map((perspective, index) => ({ perspective, order: index + 1 }));
}

function usualGrades({ language }: TemplateChoices): readonly SampleRow<"grades">[] {
  return (language === "zh" ? defaultGrades : defaultEnglishGrades).map(({ grade, minimum }) => ({ grade, minimum }));
}

function tableSheet(choices: TemplateChoices, table: TemplateTable, tables: readonly TemplateTable[], rows: readonly SampleRow<TableKind>[]): PlannedSheet {
  const wantedName = tableName(choices.language, table.kind);
  const count = Math.max(rows.length + (rows.length > 0 && table.kind !== "strategy" ? 5 : 0), table.rows);
  const drawing = drawingOf(choices, table, rows, count);
  return { kind: "form", about: table.kind, wantedName, drawing, fittings: fittingsOf(choices, table, tables, count, rows), isHidden: false };
}

function drawingOf({ language }: TemplateChoices, { kind, columns }: TemplateTable, rows: readonly SampleRow<TableKind>[], count: number): SheetDrawing {
  const texts = columns.map((field) => headerOf(language, kind, field));
  const headers = columns.map((field, column) => place(0, column, texts[column]!, isNeeded(kind, field) ? "header" : "optionalHeader"));
  const cells = Array.from({ length: count }, (_, row) => columns.map((field, column) => cellOf(kind, field, row + 1, column, cellsOf(rows[row])[field])));
  const columnWidths = columns.map((field, column) => Math.max(widthOf(kind, field), longestPiece(texts[column]!, looks.header.size) + cellMargin + 2));
  return {
    language,
    cells: [...headers, ...cells.flat()],
    rows: count + 1,
    columns: columns.length,
    columnWidths,
    // Excel fits the rows below to what is typed into them.
    rowHeights: rowHeights(headers, columnWidths, [26]),
    print: { orientation: columns.length > 6 ? "landscape" : "portrait", titleRows: { first: 0, last: 0 }, footer: "&P / &N", isOpenEnded: true },
  };
}

function cellsOf(row: SampleRow<TableKind> | undefined): Partial<Readonly<Record<Field, SampleCell>>> {
  return row ?? {};
}

function cellOf(kind: TableKind, field: Field, row: number, column: number, cell: SampleCell | undefined): PlacedCell {
  const look = lookOf(kind, field);
  const { content, numberFormat } = shown(cell);
  return place(row, column, content, look, { numberFormat: numberFormat ?? numberFormatOf(kind, field) });
}

function shown(cell: SampleCell | undefined): { readonly content: Content; readonly numberFormat: string | null } {
  if (cell === undefined) return { content: null, numberFormat: null };
  if (typeof cell !== "object") return { content: cell, numberFormat: null };
  if ("share" in cell) return { content: cell.share, numberFormat: shareFormat };
  return { content: Date.parse(cell.day) / 86_400_000 + epoch, numberFormat: dateFormat };
}

/** 1970-01-01, as Excel counts days. */
const epoch = 25_569;

function fittingsOf(choices: TemplateChoices, table: TemplateTable, tables: readonly TemplateTable[], count: number, rows: readonly SampleRow<TableKind>[]): FormFittings {
  const { language } = choices;
  const { kind, columns } = table;
  return {
    table: { wantedName: tableName(language, kind), area: { row: 0, column: 0, rows: count + 1, columns: columns.length } },
    lists: listsOf(choices, table),
    checks: kind === "strategy" ? settingChecks(language, rows) : columns.flatMap((field, column) => columnChecks(choices, table, tables, field, column)),
    hints: columns.map((field, column) => hintOf(choices, kind, field, column)),
    alerts: weightAlert(language, table, lastChecked),
    frozen: { rows: 1, columns: kind === "indicators" ? columns.indexOf("indicator") + 1 : 0 },
    tabColour: tabColours[table.part],
  };
}

/** 名单, and whose each of them is, behind the table's name. */
const listWords = { zh: { names: "名单", owners: "所属" }, en: { names: "List", owners: "Cards" } } as const;

function listsOf({ language }: TemplateChoices, { kind, columns }: TemplateTable): readonly FormList[] {
  const listed = listedFields[kind as ListedKind] as (typeof listedFields)[ListedKind] | undefined;
  if (listed === undefined || !(columns as readonly Field[]).includes(listed.field)) return [];
  const list = (role: ListRole, field: Field): FormList => ({
    role,
    wantedName: `${tableName(language, kind)}${listWords[language][role]}`,
    column: (columns as readonly Field[]).indexOf(field),
    lastRow: lastChecked,
  });
  return [list("names", listed.field), ...(listed.byCard ? [list("owners", "card")] : [])];
}

function columnChecks(choices: TemplateChoices, table: TemplateTable, tables: readonly TemplateTable[], field: Field, column: number): readonly FormCheck[] {
  const check = checkOf(table.kind, field, choices);
  const area: Area = { row: 1, column, rows: lastChecked, columns: 1 };
  const words = templateWords(choices.language).check;
  if (check === null) return [];
  switch (check.check) {
    case "choice":
      return [{ area, rule: { rule: "words", words: check.words }, message: words.choose, isStrict: true }];
    case "offer":
      return [{ area, rule: { rule: "words", words: check.words }, message: words.preset, isStrict: false }];
    case "share":
      return [{ area, rule: { rule: "number", least: 0, most: 1 }, message: words.share, isStrict: true }];
    case "number":
      return [{ area, rule: { rule: "number", least: check.least, most: check.most }, message: words.number, isStrict: true }];
    case "date":
      return [{ area, rule: { rule: "date" }, message: words.date, isStrict: false }];
    case "listed":
      return listedCheck(choices, table, tables, check, area);
  }
}

/** A list refers to its table where the workbook has that; without it only the preset's perspectives are known. */
function listedCheck(choices: TemplateChoices, { columns }: TemplateTable, tables: readonly TemplateTable[], check: ColumnCheck & { readonly check: "listed" }, area: Area): readonly FormCheck[] {
  const { language, preset } = choices;
  const words = templateWords(language).check;
  if (!tables.some(({ kind, columns: own }) => kind === check.in && (own as readonly Field[]).includes(listedFields[check.in].field))) {
    const known = (language === "zh" ? perspectivesOf : englishPerspectivesOf)[preset];
    return check.in === "perspectives" ? [{ area, rule: { rule: "words", words: known }, message: words.preset, isStrict: false }] : [];
  }
  const card = (columns as readonly Field[]).indexOf("card");
  const within = listedFields[check.in].byCard && card >= 0 ? card : null;
  const rule: FormRule = { rule: "list", list: { about: check.in, within } };
  return [{ area, rule, message: words.listed(tableName(language, check.in)), isStrict: false }];
}

function hintOf({ language }: TemplateChoices, kind: TableKind, field: FieldsOf[TableKind], column: number): FormHint {
  const required = isNeeded(kind, field) ? templateWords(language).check.required : "";
  return { area: { row: 0, column, rows: 1, columns: 1 }, title: headerOf(language, kind, field), message: required + columnHelp(language, kind, field) };
}
