import type { Assessment } from "../../src/scorecard/assessment";
import { shapeToken, shapesIn } from "../../src/workbook/drawShapes";
import { planMaps } from "../../src/workbook/planMaps";
import { removeUnfinished } from "../../src/workbook/unfinished";
import { previewScales, writeScales, WritingFailed } from "../../src/workbook/writeScales";
import type { WritingPlan } from "../../src/workbook/writingPlan";
import { openSample, startHost, type Host } from "../host";
import { drawn } from "../scorecard/tables";
import { assessed, assessedSample } from "./assessedSample";
import { shapesOn } from "./shapesOn";
import { type, valuesOf, workbookState } from "./workbookState";

// Office.js puts its own `Office` in place of the host's while it is loaded; what is announced counts from then on.
beforeAll(() => startHost());

//  F1   (财政成本)
//   ↑ ⤵ feedback
//  L1   (学习与发展), L1 → F1 strong after 3 months
function oneCard(points = 90, objectives: readonly string[] = ["增收节支"]): Assessment {
  return assessed([
    drawn("indicators", `卡 | 编号 | 维度 | 战略目标 | 指标 | 权重 | 计分方法 | 目标值 | 实际值
财政所 | F1 | 财政成本 | ${objectives[0]} | 执行率 | 0.6 | 比率法 | 100 | ${points}
财政所 | L1 | 学习与发展 | 提高能力 | 培训次数 | 0.4 | 比率法 | 10 | 10
${objectives.slice(1).map((name, at) => `财政所 | X${at} | 财政成本 | ${name} | 其他${at} | 0 | 比率法 | 10 | 10`).join("\n")}`.trim()),
    drawn("perspectives", "卡 | 维度 | 次序\n财政所 | 学习与发展 | 1\n财政所 | 财政成本 | 2"),
    drawn("links", "原因 | 结果 | 强度 | 滞后(月) | 反馈\n提高能力 | 增收节支 | 强 | 3 | \n增收节支 | 提高能力 | | 1 | 是"),
  ]);
}

const all = { cards: "all", language: "auto" } as const;
const sheet = "财政所战略地图";

describe("what is drawn", () => {
  test("a box for each objective with its points and light, a band for each perspective, and the lines hold on to the boxes", async () => {
    await startHost();
    const written = await writeScales(planMaps(oneCard(), all));
    expect(written).toEqual([{ sheet, kind: "map", card: "财政所", action: "created", left: null }]);
    const shapes = await shapesOn(sheet);
    const texts = shapes.map(({ text }) => text).filter((text) => text !== null);
    expect(texts).toEqual(expect.arrayContaining(["增收节支\n● 优秀 90.00", "提高能力\n● 优秀 100.00", "财政成本\n权重 60%\n90.00", "学习与发展\n权重 40%\n100.00", "3 个月后", "粗线：强", "点线：反馈"]));
    const boxOf = (name: string): string => shapes.find(({ text }) => text?.startsWith(name) && text.includes("\n"))!.name;
    const lines = shapes.filter(({ from }) => from !== null).map(({ from, to }) => [from, to]);
    expect(lines).toEqual([[boxOf("提高能力\n"), boxOf("增收节支")], [boxOf("增收节支"), boxOf("提高能力\n")]]);
    expect((await valuesOf(sheet)).flat().filter((value) => value !== "")).toEqual(["财政所战略地图", "得分：94.00　等级：优秀　因果覆盖率：100%"]);
  });

  test("lines of every strength, lag and feedback look different without their colour", async () => {
    await startHost();
    await writeScales(planMaps(oneCard(), all));
    const looks = await Excel.run(async (context) => {
      const shapes = context.workbook.worksheets.getItem(sheet).shapes.load("items/name,items/lineFormat/weight,items/lineFormat/dashStyle,items/altTextDescription");
      await context.sync();
      return shapes.items.filter(({ name }) => name.includes(".link.")).map(({ lineFormat, altTextDescription }) => [lineFormat.weight, lineFormat.dashStyle, altTextDescription]);
    });
    expect(looks).toEqual([
      [2.5, "LongDash", "「提高能力」支撑「增收节支」（强度：强，3 个月后）"],
      [1.5, "RoundDot", "「增收节支」支撑「提高能力」（1 个月后，反馈）"],
    ]);
  });

  test("it prints on one page of A4, landscape", async () => {
    await startHost();
    await writeScales(planMaps(oneCard(), all));
    await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem(sheet).pageLayout.load("orientation,paperSize,zoom");
      await context.sync();
      expect([page.orientation, page.paperSize, page.zoom.horizontalFitToPages, page.zoom.verticalFitToPages]).toEqual(["Landscape", "A4", 1, 1]);
    });
  });

  test.each(["township", "city-71"])("%s: one map for each card with objectives, each shape of the plan once", async (name) => {
    const { assessment } = await assessedSample(name);
    const plan = planMaps(assessment, all);
    await openSample(`${name}.xlsx`);
    const written = await writeScales(plan);
    expect(written.map(({ card }) => card)).toEqual(plan.sheets.map(({ about }) => about));
    for (const [index, { sheet: where }] of written.slice(0, 3).entries()) expect(await shapesOn(where)).toHaveLength(shapesIn(plan.sheets[index]!.shapes!));
  });

  test("only the chosen card's map", async () => {
    const { assessment } = await assessedSample("township");
    const [first, second] = planMaps(assessment, all).sheets;
    expect(planMaps(assessment, { ...all, cards: [second!.about!] }).sheets.map(({ about }) => about)).toEqual([second!.about]);
    expect(first).toBeDefined();
  });

  test("where Excel draws no shapes it is said, and nothing is written", async () => {
    await startHost({ apiVersion: "1.8" });
    const before = await workbookState();
    await expect(previewScales(planMaps(oneCard(), all))).rejects.toMatchObject({ kind: "unsupported" });
    await expect(writeScales(planMaps(oneCard(), all))).rejects.toMatchObject({ cause: { kind: "unsupported" } });
    expect(await workbookState()).toEqual(before);
    await startHost();
  });
});

describe("drawn again", () => {
  test("every shape of the earlier map is gone, and none is there twice", async () => {
    await startHost();
    await writeScales(planMaps(oneCard(), all));
    const first = await shapesOn(sheet);
    const written = await writeScales(planMaps(oneCard(80), all));
    expect(written).toEqual([{ sheet, kind: "map", card: "财政所", action: "updated", left: null }]);
    const second = await shapesOn(sheet);
    expect(second).toHaveLength(first.length);
    expect(second.map(({ name }) => name).filter((name) => first.some((shape) => shape.name === name))).toEqual([]);
    expect(second.map(({ text }) => text)).toContain("增收节支\n▲ 良好 80.00");
    expect((await valuesOf(sheet)).flat()).toContain("得分：88.00　等级：良好　因果覆盖率：100%");
    expect((await workbookState()).sheets.map(({ name }) => name)).toEqual(["Sheet1", sheet]);
  });

  test("what a person drew and wrote stays as it is", async () => {
    await startHost();
    await writeScales(planMaps(oneCard(), all));
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet).shapes.addTextBox("重点");
      own.set({ name: "我的批注", left: 33, top: 44, width: 55, height: 20 });
      await context.sync();
    });
    await type(sheet, "C9", "写在图下");
    await writeScales(planMaps(oneCard(80, ["增收节支", "盘活资产"]), all));
    const shapes = await shapesOn(sheet);
    expect(shapes.filter(({ name }) => shapeToken(name) === null)).toEqual([expect.objectContaining({ name: "我的批注", left: 33, top: 44, text: "重点" })]);
    expect(shapes.filter(({ text }) => text?.startsWith("盘活资产"))).toHaveLength(1);
    expect((await valuesOf(sheet)).flat()).toContain("写在图下");
  });

  test("a map that needs a larger sheet is drawn on a new one in its place; where a person drew on it, beside it", async () => {
    const many = Array.from({ length: 40 }, (_, at) => `目标之${at}：把每一件事都做到群众满意为止`);
    for (const drew of [false, true]) {
      await startHost();
      await writeScales(planMaps(oneCard(), all));
      if (drew) {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet).shapes.addTextBox("重点");
          await context.sync();
        });
      }
      const before = await shapesOn(sheet);
      const written = await writeScales(planMaps(oneCard(90, many), all));
      expect(written).toEqual([
        drew ? { sheet: `${sheet} (2)`, kind: "map", card: "财政所", action: "created", left: { sheet, because: "used" } } : { sheet, kind: "map", card: "财政所", action: "updated", left: null },
      ]);
      if (drew) expect(await shapesOn(sheet)).toEqual(before);
    }
  });

  test("a protected map is left alone, and it is said", async () => {
    await startHost();
    await writeScales(planMaps(oneCard(), all));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).protection.protect();
      await context.sync();
    });
    expect(await previewScales(planMaps(oneCard(80), all))).toEqual([{ sheet: `${sheet} (2)`, kind: "map", card: "财政所", action: "created", left: { sheet, because: "protected" } }]);
  });

  test("no scorecard is read from a map", async () => {
    const { readScorecard } = await import("../../src/workbook/readScorecard");
    await openSample("township.xlsx");
    const before = await readScorecard();
    const { assess } = await import("../../src/scorecard/assess");
    await writeScales(planMaps(assess(before.book, before.findings), all));
    const after = await readScorecard();
    expect(after.book.cards).toEqual(before.book.cards);
  });
});

let host: Host;

/** The workbook as people see it, with every shape on it. */
async function seen(): Promise<unknown> {
  const { sheets, names } = await workbookState();
  const shapes = [];
  for (const { name } of sheets) shapes.push(await shapesOn(name));
  return { sheets, names: names.filter((name) => !name.startsWith("_BSC.written")), shapes };
}

const plans = {
  first: async (): Promise<WritingPlan> => {
    host = await startHost();
    return planMaps(oneCard(), all);
  },
  /** The map is there, and a person drew on it: it is drawn anew where it stands. */
  redrawn: async (): Promise<WritingPlan> => {
    host = await startHost();
    await writeScales(planMaps(oneCard(), all));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).shapes.addTextBox("重点").name = "我的批注";
      await context.sync();
    });
    return planMaps(oneCard(80), all);
  },
};

async function measured(name: keyof typeof plans): Promise<{ readonly requests: number; readonly actions: number }> {
  const plan = await plans[name]();
  host.resetTraffic();
  await writeScales(plan);
  return host.traffic();
}

describe.each(["first", "redrawn"] as const)("when Excel fails at one request (%s)", (name) => {
  test.each(["none", "half", "all", { firstActions: 40 }, { firstActions: 200 }] as const)("the workbook and every shape on it are as they were, or complete; effects: %j", async (effect) => {
    const { requests, actions } = await measured(name);
    for (let number = 1; number <= requests; number++) {
      const plan = await plans[name]();
      const before = await seen();
      host.resetTraffic();
      host.faults.add({ when: number, error: "GeneralException", effects: effect === "half" ? { firstActions: Math.floor(actions / 2) } : effect });
      const outcome: unknown = await writeScales(plan).catch((error: unknown) => error);
      host.faults.clear();
      if (outcome instanceof Error) {
        expect(outcome).toBeInstanceOf(WritingFailed);
        expect((outcome as WritingFailed).workbook).toBe("asBefore");
        expect({ number, state: await seen() }).toEqual({ number, state: before });
      }
      await writeScales(plan);
      const ours = (await shapesOn(sheet)).filter(({ name: each }) => shapeToken(each) !== null);
      expect(ours).toHaveLength(shapesIn(plan.sheets[0]!.shapes!));
    }
  });

  test("and answers nothing further, the next start puts it right", async () => {
    const { requests, actions } = await measured(name);
    for (const firstActions of [0, 30, Math.floor(actions / 3), Math.floor(actions / 2), actions - 40, actions - 8, actions - 1]) {
      const plan = await plans[name]();
      const before = await seen();
      host.resetTraffic();
      host.faults.add({ when: requests, error: "GeneralException", effects: { firstActions } });
      host.faults.add({ when: (request) => request.number > requests, error: "GeneralException" });
      expect(await writeScales(plan).catch((error: unknown) => error)).toBeInstanceOf(WritingFailed);
      host.faults.clear();
      const cleared = await removeUnfinished();
      const ours = (await shapesOn((await workbookState()).sheets.at(-1)!.name)).filter(({ name: each }) => shapeToken(each) !== null);
      // The last request may have done everything before Excel fell silent.
      if ((cleared.length === 0 && firstActions > 0) || cleared.some(({ outcome }) => outcome === "finished")) expect(new Set(ours.map(({ name: each }) => shapeToken(each))).size).toBe(1);
      else expect({ firstActions, state: await seen() }).toEqual({ firstActions, state: before });
    }
  });
});

test.each([
  ["12 maps", 12],
  ["30 maps", 30],
] as const)("%s are drawn, and drawn again, in at most 4 + n/10 round trips, no request over 4 MB", async (_, count) => {
  const card = (name: string): string => Array.from({ length: 4 }, (__, p) => Array.from({ length: 4 }, (___, o) => `${name} | 维度${p} | 目标${p}${o} | 指标${p}${o} | ${1 / 16} | 比率法 | 100 | 9${o}`).join("\n")).join("\n");
  const links = Array.from({ length: 3 }, (__, p) => Array.from({ length: 4 }, (___, o) => `目标${p}${o} | 目标${p + 1}${(o + p) % 4} | 强 | ${o}`).join("\n")).join("\n");
  const assessment = assessed([
    drawn("indicators", `卡 | 维度 | 战略目标 | 指标 | 权重 | 计分方法 | 目标值 | 实际值\n${Array.from({ length: count }, (__, at) => card(`单位${at}`)).join("\n")}`),
    drawn("links", `原因 | 结果 | 强度 | 滞后(月)\n${links}`),
  ]);
  host = await startHost();
  const plan = planMaps(assessment, all);
  expect(plan.sheets).toHaveLength(count);
  for (let time = 1; time <= 2; time++) {
    host.resetTraffic();
    await writeScales(plan);
    const { requests, largestRequest, requestBytes } = host.traffic();
    const shapes = plan.sheets.reduce((total, { shapes: map }) => total + shapesIn(map!), 0);
    // What a shape is taken to need on the wire is what it needs, about.
    expect(requestBytes / shapes).toBeGreaterThan(2500);
    expect(requestBytes / shapes).toBeLessThan(3600);
    expect(requests).toBeLessThanOrEqual(4 + count / 10);
    expect(largestRequest).toBeLessThan(4_000_000);
  }
});
