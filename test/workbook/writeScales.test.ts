import type { Assessment } from "../../src/scorecard/assessment";
import type { Table } from "../../src/scorecard/table";
import { planScales } from "../../src/workbook/planScales";
import { isFormula } from "../../src/workbook/sheetDrawing";
import { previewScales, writeScales } from "../../src/workbook/writeScales";
import { openSample, startHost, type Host } from "../host";
import { drawn } from "../scorecard/tables";
import { assessed, assessedSample, choosing } from "./assessedSample";
import { addressOf, type, valuesOf, workbookState } from "./workbookState";

const samples = new Map<string, { readonly assessment: Assessment; readonly tables: readonly Table[] }>();

beforeAll(async () => {
  for (const name of ["township", "layout-a", "layout-b"]) samples.set(name, await assessedSample(name));
});

function assessment(name: string): Assessment {
  return samples.get(name)!.assessment;
}

describe("what is written", () => {
  test.each([
    // sample      layout      extras
    ["layout-a", "full",    []],
    ["layout-a", "compact", []],
    ["layout-b", "county",  []],
    ["layout-b", "full",    []],
    ["township", "full",    ["people", "ranking"]],
    ["township", "county",  ["indicators"]],
  ] as const)("%s, %s: the formulas give the assessed numbers", async (name, layout, extras) => {
    const host = await openSample(`${name}.xlsx`);
    const plan = planScales(assessment(name), choosing({ layout, extras }));
    const frozen = planScales(assessment(name), choosing({ layout, extras, cells: "frozen" }));
    await writeScales(plan);
    await host.settled();
    for (const [index, { wantedName, drawing }] of plan.sheets.entries()) {
      const values = await valuesOf(wantedName);
      const computed = drawing.cells.filter(({ content }) => isFormula(content));
      expect(computed.length > 0 || plan.sheets[index]!.kind === "indicators").toBe(true);
      for (const { row, column } of computed) {
        const expected = frozen.sheets[index]!.drawing.cells.find((cell) => cell.row === row && cell.column === column)!.content;
        const shown = values[row]![column];
        if (typeof expected === "number") expect({ row, column, shown }).toEqual({ row, column, shown: expect.closeTo(expected, 8) });
        else expect({ row, column, shown }).toEqual({ row, column, shown: expected ?? "" });
      }
    }
  });

  test("the sheets there were stay as they are", async () => {
    await openSample("layout-a.xlsx");
    const before = await workbookState();
    await writeScales(planScales(assessment("layout-a"), choosing()));
    const after = await workbookState();
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    expect(after.sheets.map(({ name, visibility }) => [name, visibility]).slice(before.sheets.length)).toEqual([["人力资源部考核量表", "Visible"]]);
  });

  test("nothing is left of the writing but hidden names", async () => {
    await openSample("layout-a.xlsx");
    await writeScales(planScales(assessment("layout-a"), choosing()));
    expect((await workbookState()).names).toEqual([expect.stringMatching(/^_BSC\.scale\./), expect.stringMatching(/^_BSC\.written /)]);
    await Excel.run(async (context) => {
      const names = context.workbook.names.load("items/visible");
      await context.sync();
      expect(names.items.map(({ visible }) => visible)).toEqual([false, false]);
    });
  });

  test("it prints on A4, one page wide, with its header row on every page and page numbers", async () => {
    await openSample("layout-a.xlsx");
    await writeScales(planScales(assessment("layout-a"), choosing()));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("人力资源部考核量表");
      const page = sheet.pageLayout.load("orientation,paperSize,zoom,centerHorizontally,leftMargin");
      const area = page.getPrintArea().load("address");
      const repeated = page.getPrintTitleRows().load("address");
      const footer = page.headersFooters.defaultForAllPages.load("centerFooter");
      await context.sync();
      expect([page.orientation, page.paperSize, page.zoom.horizontalFitToPages, page.centerHorizontally, page.leftMargin]).toEqual(["Landscape", "A4", 1, true, 36]);
      expect([area.address, repeated.address, footer.centerFooter].map((text) => text.replace(/^.*!/, ""))).toEqual(["A1:M20", "3:3", "第 &P 页，共 &N 页"]);
    });
  });
});

describe("text stays text", () => {
  test.each(["=1+1", "+SUM(A1:A9)", "-2+3", "@cmd", "\t=1+1", "'quoted", "1-2", "50%", "TRUE", "May 5", "=HYPERLINK(\"http://x\")"])("an indicator called %j", async (name) => {
    const host = await startHost();
    const table = { ...drawn("indicators", "卡 | 指标 | 权重 | 计分方法 | 目标值 | 实际值\n甲办 | 名 | 1 | 比率法 | 100 | 90") };
    const book = assessed([{ ...table, values: table.values.map((row) => row.map((cell) => (cell === "名" ? name : cell))) }]);
    await writeScales(planScales(book, choosing({ layout: "compact" })));
    const texts = (await valuesOf("甲办考核量表")).flat();
    expect(texts.filter((text) => String(text).trim() === name.trim())).toHaveLength(1);
    const again = await startHost();
    await again.open(await host.save());
    expect((await valuesOf("甲办考核量表")).flat()).toEqual(texts);
  });
});

describe("sheet names", () => {
  test("a name that is taken gets another, and it is said", async () => {
    await openSample("layout-a.xlsx");
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("人力资源部考核量表").getRange("A1").values = [["mine"]];
      await context.sync();
    });
    const plan = planScales(assessment("layout-a"), choosing());
    const announced = await previewScales(plan);
    const written = await writeScales(plan);
    expect(written).toEqual(announced);
    expect(written).toEqual([{ sheet: "人力资源部考核量表 (2)", kind: "scale", card: "人力资源部", action: "created", left: null }]);
    expect(await valuesOf("人力资源部考核量表")).toEqual([["mine"]]);
  });

  test("cards with hostile and equal names each get a sheet", async () => {
    await startHost();
    const names = ["收入/支出[1]", "收入:支出?1?", "'引号'", "History", "很".repeat(60), `${"很".repeat(60)}长`];
    const rows = names.map((name) => `${name} | 办结率 | 1 | 比率法 | 100 | 90`).join("\n");
    const book = assessed([drawn("indicators", `卡 | 指标 | 权重 | 计分方法 | 目标值 | 实际值\n${rows}`)]);
    const written = await writeScales(planScales(book, choosing({ layout: "compact" })));
    expect(new Set(written.map(({ sheet }) => sheet)).size).toBe(names.length);
    expect(written.every(({ sheet }) => sheet.length <= 31)).toBe(true);
    expect((await workbookState()).sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(written.map(({ sheet }) => sheet)));
  });
});

describe("writing again", () => {
  const sheet = "人力资源部考核量表";
  const rescored = (): Assessment => {
    const { tables } = samples.get("layout-a")!;
    return assessed(tables.map((table) => ({ ...table, values: table.values.map((row) => row.map((cell) => (cell === 0.72 ? 0.9 : cell))) })));
  };

  test("renews the numbers and keeps what people wrote, signed and formatted", async () => {
    await openSample("layout-a.xlsx");
    await writeScales(planScales(assessment("layout-a"), choosing()));
    const [remark, box, signature] = [await addressOf(sheet, "人工成本率", 9), await addressOf(sheet, "备注", 0), await addressOf(sheet, "考核人（签字）", 3)];
    expect(box).toBe("M3");
    await type(sheet, remark, "说明");
    await type(sheet, signature, "张三");
    await type(sheet, "P2", "旁注");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("A1").format.font.color = "#FF0000";
      await context.sync();
    });
    const written = await writeScales(planScales(rescored(), choosing()));
    expect(written).toEqual([{ sheet, kind: "scale", card: "人力资源部", action: "updated", left: null }]);
    const values = await valuesOf(sheet);
    expect(values.flat()).toEqual(expect.arrayContaining(["说明", "张三", "旁注"]));
    expect(values[8]!.slice(7, 12)).toEqual([0.2, 0.9, 0.9, 100, 20]);
    expect(values[12]![11]).toBeCloseTo(75.5, 8);
    await Excel.run(async (context) => {
      const font = context.workbook.worksheets.getItem(sheet).getRange("A1").format.font.load("color");
      await context.sync();
      expect(font.color).toBe("#FF0000");
    });
  });

  test("follows a sheet that was renamed and moved", async () => {
    await openSample("layout-a.xlsx");
    await writeScales(planScales(assessment("layout-a"), choosing()));
    await Excel.run(async (context) => {
      const moved = context.workbook.worksheets.getItem(sheet);
      moved.name = "存档's 量表, 2025";
      moved.position = 0;
      await context.sync();
    });
    expect(await writeScales(planScales(rescored(), choosing()))).toEqual([expect.objectContaining({ sheet: "存档's 量表, 2025", action: "updated" })]);
    expect((await workbookState()).sheets.map(({ name }) => name)).toEqual(["存档's 量表, 2025", "平衡积分卡"]);
  });

  test("in another form, the sheet is replaced in its place and remarks go along with their indicators", async () => {
    await openSample("layout-a.xlsx");
    await writeScales(planScales(assessment("layout-a"), choosing()));
    await type(sheet, await addressOf(sheet, "人工成本率", 9), "已核");
    await type(sheet, await addressOf(sheet, "审核人（签字）", 4), "李四");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).position = 0;
      await context.sync();
    });
    const written = await writeScales(planScales(assessment("layout-a"), choosing({ layout: "county" })));
    expect(written).toEqual([expect.objectContaining({ sheet, action: "updated", left: null })]);
    expect((await workbookState()).sheets.map(({ name }) => name)).toEqual([sheet, "平衡积分卡"]);
    const values = await valuesOf(sheet);
    expect(values.find((row) => row.includes("人工成本率"))).toContain("已核");
    expect(values.find((row) => row.includes("审核人（签字）"))).toContain("李四");
  });

  test("a remark whose indicator is gone goes into the 备注 box, with the indicator's name", async () => {
    await startHost();
    const book = (names: readonly string[]): Assessment =>
      assessed([drawn("indicators", `卡 | 指标 | 权重 | 计分方法 | 目标值 | 实际值\n${names.map((name) => `甲办 | ${name} | ${1 / names.length} | 比率法 | 100 | 90`).join("\n")}`)]);
    await writeScales(planScales(book(["办结率", "差错率"]), choosing({ layout: "compact" })));
    await type("甲办考核量表", await addressOf("甲办考核量表", "差错率", 6), "存疑");
    await writeScales(planScales(book(["办结率"]), choosing({ layout: "compact" })));
    expect((await valuesOf("甲办考核量表")).flat()).toContain("差错率：存疑");
  });

  test.each([
    ["protected", "it is protected", async () => Excel.run(async (context) => { context.workbook.worksheets.getItem(sheet).protection.protect(); await context.sync(); }), "full"],
    ["changed", "rows were inserted into it", async () => Excel.run(async (context) => { context.workbook.worksheets.getItem(sheet).getRange("6:6").insert("Down"); await context.sync(); }), "full"],
    ["used", "people use the rest of it, and its form changes", async () => type(sheet, "C40", "自己的表"), "county"],
  ] as const)("a sheet is left alone (%s): %s", async (because, _, happen, layout) => {
    await openSample("layout-a.xlsx");
    await writeScales(planScales(assessment("layout-a"), choosing()));
    await type(sheet, await addressOf(sheet, "人工成本率", 9), "已核");
    await happen();
    const before = await valuesOf(sheet);
    const written = await writeScales(planScales(assessment("layout-a"), choosing({ layout })));
    expect(written).toEqual([{ sheet: `${sheet} (2)`, kind: "scale", card: "人力资源部", action: "created", left: { sheet, because } }]);
    expect(await valuesOf(sheet)).toEqual(before);
    expect((await valuesOf(`${sheet} (2)`)).find((row) => row.includes("人工成本率"))).toContain("已核");
    expect(await writeScales(planScales(assessment("layout-a"), choosing({ layout })))).toEqual([expect.objectContaining({ sheet: `${sheet} (2)`, action: "updated", left: null })]);
  });

  test("marks survive the file", async () => {
    const host = await openSample("layout-a.xlsx");
    await writeScales(planScales(assessment("layout-a"), choosing()));
    await type(sheet, await addressOf(sheet, "人工成本率", 9), "已核");
    const bytes = await host.save();
    const again: Host = await startHost();
    await again.open(bytes);
    expect(await writeScales(planScales(rescored(), choosing()))).toEqual([expect.objectContaining({ sheet, action: "updated" })]);
    expect((await valuesOf(sheet)).flat()).toContain("已核");
  });
});
