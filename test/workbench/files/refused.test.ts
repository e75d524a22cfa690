import { strToU8, zipSync } from "fflate";
import { FileError, sampleBytes, startHost, type Host } from "../../host";
import { richWorkbook } from "./richWorkbook";

/** Files that are no workbook, are broken, or were made to burst whoever opens them: each is refused at once, in a sentence. */

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relations(type: string, target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
}

/** The least a workbook can be: no styles, no theme, no texts, no properties. */
function minimal(sheet: string, changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...changes,
  };
  return zipped(parts);
}

function zipped(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const entries = Object.entries(parts).flatMap(([name, content]) => (content === null ? [] : [[name, typeof content === "string" ? strToU8(content) : content] as const]));
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

function workbookOfType(type: string): Uint8Array {
  return minimal("<sheetData/>", { "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>` });
}

/** A zip whose directory says that a part is smaller than it is. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let place = 0; place + 46 < copy.length; place++) if (view.getUint32(place, true) === 0x02014b50) view.setUint32(place + 24, size, true);
  return copy;
}

function broken(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

const deep = "<a>".repeat(5000) + "</a>".repeat(5000);
const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index || ""};`.repeat(10)}">`).join("")}]>`;

let host: Host;
beforeAll(async () => {
  host = await startHost();
});

describe("refused within five seconds, with a word for the reason and a sentence", () => {
  test.each<readonly [what: string, bytes: () => Uint8Array, problem: string, sentence: RegExp]>([
    ["a workbook with macros", () => workbookOfType("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macros", /with macros \(\.xlsm\)/],
    ["a template", () => workbookOfType("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"), "not-xlsx", /template/],
    ["a binary workbook", () => workbookOfType("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "not-xlsx", /\.xlsb/],
    ["a Word document", () => zipped({ "[Content_Types].xml": '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>', "_rels/.rels": relations("officeDocument", "word/document.xml"), "word/document.xml": "<w/>" }), "not-xlsx", /Word/],
    ["an OpenDocument file", () => zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }), "not-xlsx", /OpenDocument/],
    ["a zip of pictures", () => zipped({ "a.png": new Uint8Array([1]) }), "not-xlsx", /no workbook/],
    ["comma-separated text", () => strToU8("编号,得分\nF1,36\n"), "not-xlsx", /not an \.xlsx/],
    ["a web page", () => strToU8("<html><table></table></html>"), "not-xlsx", /not an \.xlsx/],
    ["a workbook of chart sheets only", () => minimal("", { "xl/_rels/workbook.xml.rels": relations("chartsheet", "worksheets/sheet1.xml") }), "not-xlsx", /no worksheet/],
    ["half a zip", () => sampleBytes("township.xlsx").slice(0, 20_000), "damaged", /zip/],
    ["a zip with a flipped bit", () => broken(sampleBytes("layout-a.xlsx"), 900), "damaged", /./],
    ["a part that is larger than it says", () => lying(minimal(`<sheetData>${"<row/>".repeat(1000)}</sheetData>`), 100), "damaged", /larger than it says/],
    ["a sheet that is missing", () => minimal("", { "xl/worksheets/sheet1.xml": null }), "damaged", /missing/],
    ["a sheet that is no XML", () => minimal("", { "xl/worksheets/sheet1.xml": "<worksheet><sheetData></worksheet>" }), "damaged", /sheet1\.xml/],
    ["a sheet in no known encoding", () => minimal("", { "xl/worksheets/sheet1.xml": new Uint8Array([0x3c, 0xff, 0xfe, 0xfd, 0x3e]) }), "damaged", /no text/],
    ["two sheets of one name", () => minimal("<sheetData/>", { "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="s" sheetId="2" r:id="rId1"/></sheets></workbook>` }), "damaged", /two sheets/],
    ["entities that grow without end", () => minimal("", { "xl/worksheets/sheet1.xml": `${laughs}<worksheet xmlns="${main}"><sheetData><row><c t="str"><v>&lol9;</v></c></row></sheetData></worksheet>` }), "damaged", /document type/],
    ["an entity that reads a file", () => minimal("", { "xl/sharedStrings.xml": "<a/>", "xl/worksheets/sheet1.xml": `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet xmlns="${main}"/>` }), "damaged", /document type/],
    ["elements nested without end", () => minimal("", { "xl/worksheets/sheet1.xml": deep }), "damaged", /nested/],
    ["a row beyond the sheet", () => minimal('<sheetData><row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>'), "damaged", /row 1048577/],
    ["a column beyond the sheet", () => minimal('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'), "damaged", /XFE1/],
    ["rows out of order", () => minimal('<sheetData><row r="2"/><row r="1"/></sheetData>'), "damaged", /row 1 /],
    ["a cell in another row", () => minimal('<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>'), "damaged", /A2/],
    ["a number that is none", () => minimal('<sheetData><row><c r="A1"><v>12,5</v></c></row></sheetData>'), "damaged", /A1.*12,5/],
    ["a text that is not there", () => minimal('<sheetData><row><c r="A1" t="s"><v>7</v></c></row></sheetData>'), "damaged", /A1/],
    ["a merged area off the sheet", () => minimal('<sheetData/><mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>'), "damaged", /merged/],
    ["two hundred thousand merged areas", () => minimal(`<sheetData/><mergeCells>${Array.from({ length: 200_000 }, (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`).join("")}</mergeCells>`), "too-large", /merged|packed/],
    ["array formulas over whole sheets", () => minimal(`<sheetData><row r="1">${["A", "B", "C"].map((column) => `<c r="${column}1"><f t="array" ref="${column}1:${column}1048576">1</f><v>1</v></c>`).join("")}</row></sheetData>`), "too-large", /array formulas/],
    ["two million cells", () => minimal(`<sheetData>${Array.from({ length: 2000 }, () => `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`).join("")}</sheetData>`), "too-large", /./],
    ["a sheet of zeros, packed a thousand times over", () => minimal("", { "xl/worksheets/sheet1.xml": new Uint8Array(90 * 2 ** 20) }), "too-large", /packed/],
    ["parts that fill the memory together", () => minimal("<sheetData/>", Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`xl/media/${index}.bin`, new Uint8Array(7.9 * 2 ** 20)] as const))), "too-large", /more than the workbench holds/],
    ["thirty thousand parts", () => minimal("<sheetData/>", Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`xl/media/${index}.bin`, ""] as const))), "too-large", /parts/],
  ])("%s", async (_what, make, problem, sentence) => {
    const bytes = make();
    const began = Date.now();
    const refusal: unknown = await host.open(bytes).then(() => "opened", (error: unknown) => error);
    expect(refusal).toBeInstanceOf(FileError);
    expect(refusal).toMatchObject({ problem, message: expect.stringMatching(sentence) as string });
    expect(Date.now() - began).toBeLessThan(5000);
  });
});

/** What office.js sees of the first sheet's first cells. */
async function seen(address: string): Promise<{ readonly values: unknown[][]; readonly formulas: unknown[][]; readonly kinds: unknown[][] }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load("values,formulas,valueTypes");
    await context.sync();
    return { values: range.values, formulas: range.formulas, kinds: range.valueTypes };
  });
}

describe("opened all the same", () => {
  test("a workbook without styles, theme, texts and properties, saved to the byte and written to", async () => {
    await host.open(minimal('<sheetData><row><c><v>5</v></c></row></sheetData>'));
    expect((await seen("A1")).values).toEqual([[5]]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("B2");
      range.values = [["字"]];
      range.format.fill.color = "#FFEECC";
      await context.sync();
    });
    await host.open(await host.save());
    expect((await seen("A1:B2")).values).toEqual([[5, ""], ["", "字"]]);
  });

  test("every kind of cell: numbers, texts in place, flags, errors, dates, formulas that hold for a block", async () => {
    await host.open(richWorkbook());
    const { values, formulas } = await seen("A2:C8");
    expect(values[0]).toEqual(["001", "优质 服务", 95.5]);
    expect(values.map(([first]) => first).slice(1)).toEqual(["  两端有空格  ", "控制符\u0007与_x0041_", "", '<标签> & "引号" 😀', 46023, "甲就地文本"]);
    expect(values.map(([, second]) => second).slice(1)).toEqual(["第一行\n第二行", true, "#N/A", "就地文本", 60, "#DIV/0!"]);
    expect(formulas.map(([, , third]) => third)).toEqual([95.5, "=C2*2+$C$2+SUM(C$2:C2)", "=C3*2+$C$2+SUM(C$2:C3)", "=C4*2+$C$2+SUM(C$2:C4)", "=C5*2+$C$2+SUM(C$2:C5)", "=SUM(C2:C6)", "=C2>60"]);
    expect((await seen("A14")).values).toEqual([[46023.5]]);
  });

  test("blocks that an array formula or an add-in's function fills show the values the file holds", async () => {
    await host.open(richWorkbook());
    const { values, formulas } = await seen("A9:H11");
    expect(values).toEqual([
      [191, 0.24691357802469136, "", 1, "", 7, 8, 36],
      [764, 0, "", 2, "", 9, "十", ""],
      ["", "", "", 3, "", "", "", ""],
    ]);
    expect([formulas[0]![0], formulas[0]![3], formulas[0]![5], formulas[0]![7]]).toEqual(["=C2:D3*2", "=SEQUENCE(3)", "=BSC.SPLIT(A1)", "=BSC.SCORE(A1:C7)"]);
  });

  test("a workbook whose elements carry a prefix, as some programs write them", async () => {
    const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/g, "<$1x:").replace('xmlns="', 'xmlns:x="');
    await host.open(minimal("", {
      "xl/workbook.xml": prefixed(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`),
      "xl/worksheets/sheet1.xml": prefixed(`<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData></worksheet>`),
    }));
    expect((await seen("A1")).values).toEqual([["甲"]]);
  });

  test("dates counted from 1904 keep their numbers, and the user is told", async () => {
    const report = await host.open(minimal('<sheetData><row><c><v>44561</v></c></row></sheetData>', {
      "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    }));
    expect(report.losses).toEqual([expect.stringContaining("1904")]);
    expect((await seen("A1")).values).toEqual([[44561]]);
    expect((await host.open(minimal("<sheetData/>"))).losses).toEqual([]);
  });

  test("what cannot be kept, and what is kept without being seen, is named to the user", async () => {
    const { losses, unseen } = await host.open(richWorkbook());
    expect(losses).toEqual([expect.stringContaining("其他工作簿里的值")]);
    expect(unseen).toEqual(["图表", "图表工作表", "迷你图", "切片器", "数据透视表的按钮和刷新"]);
    const english = await startHost({ locale: "en-US" });
    const report = await english.open(richWorkbook());
    expect(report.losses).toEqual([expect.stringContaining("values from other workbooks")]);
    expect(report.unseen).toEqual(["charts", "chart sheets", "sparklines", "slicers", "pivot tables' buttons and refreshing"]);
    const plain = await host.open(minimal("<sheetData/>"));
    expect([plain.losses, plain.unseen]).toEqual([[], []]);
  });
});
