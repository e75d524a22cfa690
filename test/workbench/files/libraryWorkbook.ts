import { Workbook } from "@cj-tech-master/excelts";

/** A workbook as a widely used library writes it: another hand's idea of a file. */
export async function libraryWorkbook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.title = "考核";
  workbook.created = workbook.modified = new Date(Date.UTC(2026, 0, 1));
  const sheet = workbook.addWorksheet("指标", { properties: { tabColor: { argb: "FF0F6C3F" }, outlineLevelRow: 1 }, pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } });
  sheet.columns = [{ width: 12 }, { width: 30 }, { width: 9, hidden: true }, { width: 15, outlineLevel: 1 }];
  sheet.getCell("A1").value = { richText: [{ text: "粗", font: { bold: true, name: "宋体", size: 14 } }, { text: "细" }] };
  sheet.getCell("B1").value = { text: "网页", hyperlink: "https://example.org/" };
  sheet.getCell("A1").font = { name: "楷体", size: 16, italic: true, underline: "double", color: { argb: "FFC00000" } };
  sheet.getCell("B2").fill = { type: "gradient", gradient: "angle", degree: 45, stops: [{ position: 0, color: { argb: "FFFFFFFF" } }, { position: 1, color: { argb: "FF00B050" } }] };
  sheet.getCell("B2").border = { top: { style: "double" }, bottom: { style: "slantDashDot", color: { argb: "FFFF0000" } } };
  sheet.getCell("B2").alignment = { horizontal: "distributed", vertical: "justify", textRotation: 45, wrapText: true };
  sheet.getCell("A3").value = 0.1 + 0.2;
  sheet.getCell("A3").numFmt = '0.00"分"';
  sheet.getCell("A4").value = { formula: "A3*2", result: 0.6000000000000001 };
  sheet.getCell("A5").value = true;
  sheet.getCell("A6").value = { error: "#N/A" };
  sheet.getCell("A7").value = new Date(Date.UTC(2026, 0, 1));
  sheet.getCell("A2").note = "口径";
  sheet.mergeCells("B4:D5");
  sheet.getCell("B7").dataValidation = { type: "list", allowBlank: true, formulae: ['"是,否"'] };
  sheet.addConditionalFormatting({ ref: "A3:A7", rules: [{ type: "cellIs", operator: "lessThan", priority: 1, formulae: ["60"], style: { font: { color: { argb: "FF9C0006" } } } }] });
  sheet.getRow(9).height = 33;
  sheet.getRow(9).outlineLevel = 1;
  sheet.getRow(9).commit();
  sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 1, zoomScale: 120 }];
  sheet.autoFilter = "A1:D1";
  sheet.headerFooter.oddFooter = "&C第 &P 页";
  await sheet.protect("", { formatCells: true });
  sheet.addTable({ name: "得分表", ref: "F1", headerRow: true, totalsRow: false, columns: [{ name: "编号" }, { name: "得分" }], rows: [["F1", 36], ["F2", 40]] });
  workbook.addWorksheet("藏", { state: "veryHidden" }).getCell("A1").value = 1;
  workbook.definedNames.add("指标!$A$3", "总分");
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
