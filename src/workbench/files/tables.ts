import { addressOf, areaOf } from "../address";
import type { AutoFilterPart, Parts, TablePart } from "../grid/parts";
import { addPart, mainNamespace, readPart, relate, relationshipsOf, unrelate, writePart, type FilePackage } from "./filePackage";
import { filterColumns } from "./filters";
import { escapedAttribute, unescaped } from "./sharedStrings";
import { replaceElements } from "./sheetElements";
import { childOf, childrenOf, element, flagOf, numberOf, setAttribute, type XmlElement } from "./xml";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** A table's part in the file, and how its sheet points at it. */
interface FileTable {
  readonly relation: string;
  readonly part: string;
  readonly root: XmlElement;
}

function tablesOfSheet(file: FilePackage, sheetPart: string): readonly FileTable[] {
  return relationshipsOf(file, sheetPart).flatMap(({ id, kind, target }) => {
    const root = kind === "table" ? readPart(file, target) : null;
    return root ? [{ relation: id, part: target, root }] : [];
  });
}

/** The tables of a file's sheet (表), under the numbers the file gives them. */
export function readTables(parts: Parts, sheetId: string, file: FilePackage, sheetPart: string): void {
  for (const { root } of tablesOfSheet(file, sheetPart)) {
    const table = tableOfFile(root, sheetId);
    if (table) parts.table.set(root.attributes.id ?? String(parts.table.size + 1), table);
  }
}

function tableOfFile(root: XmlElement, sheetId: string): TablePart | null {
  const area = areaOf(root.attributes.ref ?? "");
  if (!area) return null;
  const style = childOf(root, "tableStyleInfo");
  return {
    sheetId, name: root.attributes.displayName ?? root.attributes.name ?? "", area,
    showHeaders: numberOf(root, "headerRowCount") !== 0, showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    style: style?.attributes.name ?? "",
    showBandedRows: flagOf(style, "showRowStripes"), showBandedColumns: flagOf(style, "showColumnStripes"),
    highlightFirstColumn: flagOf(style, "showFirstColumn"), highlightLastColumn: flagOf(style, "showLastColumn"),
    showFilterButton: childOf(root, "autoFilter") !== null,
    columns: columnsOf(root).map((column, index) => ({ id: numberOf(column, "id") ?? index + 1, name: unescaped(column.attributes.name ?? "") })),
  };
}

function columnsOf(root: XmlElement): readonly XmlElement[] {
  return childrenOf(childOf(root, "tableColumns"), "tableColumn");
}

/** Puts a sheet's tables into the file where they differ from what is there: changed, added, taken out. @returns has the sheet's own XML changed? */
export function writeTables(file: FilePackage, sheetPart: string, sheet: XmlElement, sheetId: string, now: ReadonlyMap<string, TablePart>, filters: ReadonlyMap<string, AutoFilterPart["criteria"]>): boolean {
  const stored = tablesOfSheet(file, sheetPart);
  const kept = stored.filter(({ root }) => now.has(root.attributes.id ?? ""));
  for (const { part, root } of kept) {
    const table = now.get(root.attributes.id ?? "");
    const criteria = filters.get(root.attributes.id ?? "");
    if (!table || (!criteria && JSON.stringify(table) === JSON.stringify(tableOfFile(root, sheetId)))) continue;
    writePart(file, part, changedTable(root, table, criteria));
  }
  const dropped = stored.filter((table) => !kept.includes(table));
  for (const { relation } of dropped) unrelate(file, sheetPart, relation);
  const added = [...now].filter(([id]) => !kept.some(({ root }) => root.attributes.id === id)).map(([id, table]) => {
    const blank = element("table", { xmlns: mainNamespace, id });
    return relate(file, sheetPart, "table", addPart(file, "xl/tables/table", "xml", contentType, changedTable(blank, table, filters.get(id))));
  });
  if (dropped.length === 0 && added.length === 0) return false;
  const relations = [...kept.map(({ relation }) => relation), ...added];
  sheet.attributes["xmlns:r"] ??= "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const list = element("tableParts", { count: relations.length }, ...relations.map((id) => element("tablePart", { "r:id": id })));
  replaceElements(sheet, "tableParts", ...(relations.length > 0 ? [list] : []));
  return true;
}

/** A table's XML with what the workbench knows of the table put in; what it does not know stays. */
function changedTable(root: XmlElement, table: TablePart, criteria: AutoFilterPart["criteria"] | undefined): XmlElement {
  const changed = element("table", root.attributes);
  const ref = addressOf(table.area);
  setAttribute(changed, "name", table.name);
  setAttribute(changed, "displayName", table.name);
  setAttribute(changed, "ref", ref);
  setAttribute(changed, "headerRowCount", table.showHeaders ? undefined : 0);
  setAttribute(changed, "totalsRowCount", table.showTotals ? 1 : undefined);
  setAttribute(changed, "totalsRowShown", table.showTotals ? undefined : 0);
  const filtered = addressOf({ ...table.area, rowCount: table.area.rowCount - (table.showTotals ? 1 : 0) });
  const filter = childOf(root, "autoFilter");
  if (table.showFilterButton && table.showHeaders) changed.children.push(element("autoFilter", { ...filter?.attributes, ref: filtered }, ...(criteria ? filterColumns(criteria) : filter?.children ?? [])));
  const sort = childOf(root, "sortState");
  if (sort && root.attributes.ref === ref) changed.children.push(sort);
  const known = new Map(columnsOf(root).map((column) => [numberOf(column, "id"), column]));
  const columns = table.columns.map(({ id, name }) => element("tableColumn", { ...known.get(id)?.attributes, id, name: escapedAttribute(name) }, ...known.get(id)?.children ?? []));
  changed.children.push(element("tableColumns", { count: columns.length }, ...columns));
  changed.children.push(element("tableStyleInfo", {
    name: table.style || undefined, showFirstColumn: Number(table.highlightFirstColumn), showLastColumn: Number(table.highlightLastColumn),
    showRowStripes: Number(table.showBandedRows), showColumnStripes: Number(table.showBandedColumns),
  }), ...childrenOf(root, "extLst"));
  return changed;
}
