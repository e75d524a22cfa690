import { gives, loaded, valuesOf, type Desk, type Script } from "./script";

/** Tells what an event says, once it has come; gives up after some seconds, so that a silent Excel is seen as such. */
async function told<Arguments>(handlers: OfficeExtension.EventHandlers<Arguments>, { context }: Desk, act: () => Promise<void>, tell: (about: Arguments) => unknown): Promise<unknown> {
  let hear: (about: Arguments) => void = () => undefined;
  const heard = new Promise<Arguments>((resolve) => { hear = resolve; });
  const handler = handlers.add((about) => {
    hear(about);
    return Promise.resolve();
  });
  await context.sync();
  await act();
  let patience: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => { patience = setTimeout(() => resolve(null), 5_000); });
  const about = await Promise.race([heard, silence]);
  clearTimeout(patience);
  handler.remove();
  await context.sync();
  return about === null ? "nothing was told" : tell(about);
}

/** The smallest picture: one dot. */
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** What concerns the workbook as a whole: events, properties, calculation; and sizes that follow what cells hold. */
export const workbookScripts: readonly Script[] = [
  gives("a change of cells is told, with its place", ["A1:B1", "RangeEdited"], (excel) => told(excel.sheet.onChanged, excel, async () => {
    excel.sheet.getRange("A1:B1").values = [[1, 2]];
    await excel.context.sync();
  }, ({ address, changeType }) => [address, changeType])),
  gives("one cell's change is told with what was there before", ["A1", 1, 2], async (excel) => {
    excel.sheet.getRange("A1").values = [[1]];
    await excel.context.sync();
    return told(excel.sheet.onChanged, excel, async () => {
      excel.sheet.getRange("A1").values = [[2]];
      await excel.context.sync();
    }, ({ address, details }) => [address, details.valueBefore as unknown, details.valueAfter as unknown]);
  }),
  gives("inserted rows are told as such", ["2:3", "RowInserted"], (excel) => told(excel.sheet.onChanged, excel, async () => {
    excel.sheet.getRange("2:3").insert("Down");
    await excel.context.sync();
  }, ({ address, changeType }) => [address, changeType])),
  gives("a new selection is told", "B2:C3", (excel) => told(excel.sheet.onSelectionChanged, excel, async () => {
    excel.sheet.getRange("B2:C3").select();
    await excel.context.sync();
  }, ({ address }) => address)),
  gives("a sheet that is added is told", "WorksheetAdded", (excel) => told(excel.context.workbook.worksheets.onAdded, excel, async () => {
    excel.context.workbook.worksheets.add("contract added");
    await excel.context.sync();
  }, ({ type }) => type)),
  gives("a sheet that is deleted is told", "WorksheetDeleted", async (excel) => {
    const other = excel.context.workbook.worksheets.add("contract gone");
    await excel.context.sync();
    return told(excel.context.workbook.worksheets.onDeleted, excel, async () => {
      other.delete();
      await excel.context.sync();
    }, ({ type }) => type);
  }),
  gives("a sheet that is shown is told", "WorksheetActivated", async (excel) => {
    const other = excel.context.workbook.worksheets.add("contract shown");
    await excel.context.sync();
    return told(other.onActivated, excel, async () => {
      other.activate();
      await excel.context.sync();
    }, ({ type }) => type);
  }),
  gives("a changed table is told", ["A2", "RangeEdited"], async (excel) => {
    excel.sheet.getRange("A1:A2").values = [["a"], [1]];
    const table = excel.sheet.tables.add("A1:A2", true);
    await excel.context.sync();
    return told(table.onChanged, excel, async () => {
      excel.sheet.getRange("A2").values = [[2]];
      await excel.context.sync();
    }, ({ address, changeType }) => [address, changeType]);
  }),
  gives("a suspended calculation waits for the next sync", [[2], [4]], async (excel) => {
    excel.sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    await excel.context.sync();
    excel.context.application.suspendApiCalculationUntilNextSync();
    excel.sheet.getRange("A1").values = [[2]];
    const during = excel.sheet.getRange("B1").load("values");
    await excel.context.sync();
    const after = await valuesOf(excel, "B1");
    return [during.values[0], after[0]];
  }),
  gives("suspended drawing changes nothing that is written", [[1]], async (excel) => {
    excel.context.application.suspendScreenUpdatingUntilNextSync();
    excel.sheet.getRange("A1").values = [[1]];
    return valuesOf(excel, "A1");
  }),
  gives("a property of the workbook is kept", ["契约", "before"], async (excel) => {
    const { properties } = excel.context.workbook;
    const before = (await loaded(excel, properties, "title")).title;
    properties.title = "契约";
    const title = (await loaded(excel, properties, "title")).title;
    properties.title = before;
    return [title, (await loaded(excel, properties, "title")).title === before ? "before" : "lost"];
  }),
  gives("a property of one's own keeps its kind", [5, "Number"], async (excel) => {
    const { custom } = excel.context.workbook.properties;
    custom.add("contract_number", 5);
    const property = await loaded(excel, custom.getItem("contract_number"), "value,type");
    const seen = [property.value as unknown, property.type];
    property.delete();
    await excel.context.sync();
    return seen;
  }),
  gives("columns fitted to what they hold are wider than before", true, async (excel) => {
    excel.sheet.getRange("A1").values = [["a text that does not fit into a column of the usual width"]];
    const before = (await loaded(excel, excel.sheet.getRange("A1").format, "columnWidth")).columnWidth;
    excel.sheet.getRange("A:A").format.autofitColumns();
    return (await loaded(excel, excel.sheet.getRange("A1").format, "columnWidth")).columnWidth > 2 * before;
  }),
  gives("rows fitted to wrapped text are higher than before", true, async (excel) => {
    const cell = excel.sheet.getRange("A1");
    cell.values = [["a text that fills some lines of a column of the usual width"]];
    cell.format.rowHeight = 15;
    cell.format.wrapText = true;
    cell.format.autofitRows();
    return (await loaded(excel, cell.format, "rowHeight")).rowHeight > 30;
  }),
  gives("a text box holds its text", ["GeometricShape", "说明"], async (excel) => {
    const box = excel.sheet.shapes.addTextBox("说明");
    const shape = await loaded(excel, box, "type");
    return [shape.type, (await loaded(excel, box.textFrame.textRange, "text")).text];
  }),
  gives("a picture is a shape", "Image", async (excel) => (await loaded(excel, excel.sheet.shapes.addImage(dot), "type")).type),
  gives("a deleted shape is gone", 0, async (excel) => {
    excel.sheet.shapes.addGeometricShape("Diamond").delete();
    return (await loaded(excel, excel.sheet.shapes, "items")).items.length;
  }),
  gives("a shape brought to the front is the last", ["two", "one"], async (excel) => {
    const [one, two] = [excel.sheet.shapes.addGeometricShape("Rectangle"), excel.sheet.shapes.addGeometricShape("Rectangle")];
    one.name = "one";
    two.name = "two";
    one.setZOrder("BringToFront");
    const shapes = await loaded(excel, excel.sheet.shapes, "items/name,items/zOrderPosition");
    return [...shapes.items].sort((first, second) => first.zOrderPosition - second.zOrderPosition).map(({ name }) => name);
  }),
  gives("the sheet that is shown is the active one", true, async (excel) => {
    excel.sheet.activate();
    const active = await loaded(excel, excel.context.workbook.worksheets.getActiveWorksheet(), "id");
    return active.id === (await loaded(excel, excel.sheet, "id")).id;
  }),
];
