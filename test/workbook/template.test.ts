import { assess } from "../../src/scorecard/assess";
import type { Assessment } from "../../src/scorecard/assessment";
import { perspectivesOf } from "../../src/scorecard/presets";
import type { Preset } from "../../src/scorecard/model";
import type { Language } from "../../src/scorecard/table";
import { headerOf, tableKinds, tableName } from "../../src/wording/headers";
import { areaAddress } from "../../src/workbook/sheetDrawing";
import { planScales } from "../../src/workbook/planScales";
import { planTemplate } from "../../src/workbook/planTemplate";
import { readScorecard } from "../../src/workbook/readScorecard";
import { sheetsInTheWay, sheetToFill } from "../../src/workbook/templateOutcome";
import { usualTemplate, type TemplateChoices, type TemplateExtent } from "../../src/workbook/templateChoices";
import { removeUnfinished } from "../../src/workbook/unfinished";
import { previewScales, writeScales, WritingFailed } from "../../src/workbook/writeScales";
import { openSample, startHost, type Host } from "../host";
import { choosing } from "./assessedSample";
import { type, workbookState, type WorkbookState } from "./workbookState";

const presets = Object.keys(perspectivesOf) as readonly Preset[];
const languages: readonly Language[] = ["zh", "en"];
const extents: readonly TemplateExtent[] = ["simple", "complete"];
const every = languages.flatMap((language) => presets.flatMap((preset) => extents.map((extent) => [language, preset, extent] as const)));

async function making(choices: Partial<TemplateChoices>): Promise<Host> {
  const host = await startHost();
  await writeScales(planTemplate({ ...usualTemplate("zh"), ...choices }));
  return host;
}

async function assessed(): Promise<Assessment> {
  const { book, findings } = await readScorecard();
  return assess(book, findings, { today: 46_400 });
}

describe("an empty template", () => {
  test.each(every)("%s, %s, %s reads back: every table is known, nothing is said but that it is empty", async (language, preset, extent) => {
    await making({ language, preset, extent });
    const { reading } = await readScorecard();
    const tables = reading.sheets.filter(({ role }) => role === "tables");
    expect(tables.map(({ sheet, certainty, blocks }) => [sheet, certainty, blocks.length])).toEqual(tables.map(({ blocks }) => [tableName(language, blocks[0]!.kind), 1, 1]));
    expect(tables.map(({ blocks }) => blocks[0]!.kind).sort()).toEqual(extent === "complete" ? [...tableKinds].sort() : ["indicators", "strategy"]);
    expect(tables.flatMap(({ blocks }) => blocks[0]!.columns.filter(({ field }) => field === null))).toEqual([]);
    expect(reading.sheets.filter(({ role }) => role !== "tables").map(({ role }) => role)).toEqual(["empty", "ours"]);
    const { findings, cards } = await assessed();
    expect(findings.map(({ rule, ...rest }) => ("why" in rest ? `${rule} ${rest.why}` : rule)).sort()).toEqual(["no-scorecard no-rows", "sheet-empty"]);
    expect(cards).toEqual([]);
  });

  test("a first row that is typed in is read with its perspective and preset", async () => {
    await making({ extent: "simple" });
    await type("指标", "A2", "民政局");
    await type("指标", "B2", "服务对象");
    await type("指标", "D2", "按时办结率");
    await type("指标", "G2", 1);
    await type("指标", "H2", "按完成比例得分");
    await type("指标", "J2", 100);
    await type("指标", "K2", 90);
    const { cards, findings, book } = await assessed();
    expect(cards.map(({ score }) => score)).toEqual([90]);
    // The preset names three perspectives more: that is what is said, and nothing else is wrong.
    expect(book.settings.preset).toBe("government");
    expect(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual(["perspective-empty", "perspective-empty", "perspective-empty"]);
  });

  test("an indicator is never lost: without a name in 卡 the sheet's name is the card", async () => {
    await making({ extent: "simple" });
    await type("指标", "D2", "按时办结率");
    await type("指标", "G2", 1);
    await type("指标", "H2", "按完成比例得分");
    await type("指标", "J2", 100);
    await type("指标", "K2", 90);
    expect((await assessed()).cards.map(({ card, score }) => [card.name, score])).toEqual([["指标", 90]]);
  });

  test("perspectives without a card speak of all cards", async () => {
    await making({ extent: "complete" });
    const row = async (at: number, card: string, perspective: string): Promise<void> => {
      for (const [column, value] of [["A", card], ["C", perspective], ["E", `${perspective}指标`], ["I", 1], ["K", "按完成比例得分"], ["N", 100], ["O", 80]] as const) await type("指标", `${column}${at}`, value);
    };
    const names = perspectivesOf.government;
    for (const [index, name] of names.entries()) {
      await row(2 + index, "甲办", name);
      await row(6 + index, "乙办", name);
      await type("维度", `E${2 + index}`, [0.1, 0.2, 0.3, 0.4][index]!);
    }
    const { cards } = await assessed();
    expect(cards.map(({ card, score }) => [card.name, card.convention, score])).toEqual([["甲办", "local", 80], ["乙办", "local", 80]]);
  });
});

describe("the example", () => {
  test.each(every)("%s, %s, %s has no error and no warning, scores every card and gives its scales", async (language, preset, extent) => {
    const host = await making({ language, preset, extent, contents: "sample" });
    const assessment = await assessed();
    expect(assessment.findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
    expect(assessment.findings.map(({ rule }) => rule)).toEqual(["sheet-empty"]);
    const cards = assessment.cards.length;
    expect(cards).toBe(extent === "complete" ? 6 : 4);
    for (const { score, final } of assessment.cards) {
      expect(score).toBeGreaterThan(85);
      expect(score).toBeLessThan(100);
      expect(final).not.toBeNull();
    }
    if (extent === "complete") {
      expect(assessment.cards.map(({ coverage }) => coverage)).toEqual([1, 1, 1, 1, null, null]);
      expect(assessment.people.map(({ person }) => assessment.book.posts.filter((post) => post.person === person).length)).toEqual([2, 1]);
    }
    const written = await writeScales(planScales(assessment, choosing()));
    expect(written).toHaveLength(cards);
    expect((await workbookState()).sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(written.map(({ sheet }) => sheet)));
    host.dispose();
  });

  test("says the same in both languages", async () => {
    const scores = async (language: Language): Promise<readonly unknown[]> => {
      await making({ language, extent: "complete", contents: "sample" });
      const { cards, people } = await assessed();
      return [cards.map(({ score, final }) => [score, final]), people.map(({ final }) => final)];
    };
    expect(await scores("en")).toEqual(await scores("zh"));
  });
});

describe("what helps to fill it in", () => {
  interface Checked {
    readonly type: string;
    readonly source: string | null;
    readonly style: string;
  }

  /** The validation of a cell, as Excel tells it. */
  async function checkOn(sheet: string, cell: string): Promise<Checked> {
    return Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(cell);
      dataValidation.load("type,rule,errorAlert");
      await context.sync();
      return { type: dataValidation.type, source: (dataValidation.rule.list?.source as string | undefined) ?? null, style: dataValidation.errorAlert.style };
    });
  }

  // The tests that only look share one workbook; those that type have their own, and come after.
  beforeAll(async () => {
    await making({ extent: "complete" });
  });

  test.each([
    // column            cell   type        source
    ["性质",              "G2",  "List",     "结果,过程"],
    ["用途",              "H2",  "List",     "考核,监控"],
    ["权重",              "I2",  "Decimal",  null],
    ["计分方法",          "J2",  "List",     "比率法,基准法,功效系数法,底线法,区间法,加减分法,扣分法,非此即彼,定性法,排名法,直接评分,分解汇总,适中型"],
    ["频率",              "Q2",  "List",     "月,季,半年,年"],
    ["累计",              "R2",  "List",     "求和,平均,最新,最高"],
    ["缺数",              "U2",  "List",     "不出总分,剔除,零分,均值"],
    ["卡, far down",      "A400", "List",    "=卡名单"],
  ])("指标: %s", async (_column, cell, kind, source) => {
    expect(await checkOn("指标", cell)).toMatchObject({ type: kind, source });
  });

  test("a name that is not listed yet is remarked upon, a word that means nothing is refused", async () => {
    expect((await checkOn("指标", "A2")).style).toBe("Information");
    expect((await checkOn("指标", "G2")).style).toBe("Stop");
  });

  test("a list grows with its table, and shows the part of the row's own card", async () => {
    await making({ extent: "complete", contents: "sample" });
    const { source } = await checkOn("指标", "C3");
    /** What the list offers in a row: its very formula, joined to one text, in a cell of that row. */
    const offered = async (row: number): Promise<unknown> =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("指标").getRange(`AA${row}`);
        cell.formulas = [[`=TEXTJOIN("、",TRUE,${source!.slice(1)})`]];
        cell.load("values");
        await context.sync();
        return cell.values[0]![0] as unknown;
      });
    expect(await offered(2)).toBe("学习与发展、财政成本、内部流程、服务对象");
    await type("指标", "A40", "驻村工作队长岗");
    expect(await offered(40)).toBe("学习与发展、内部流程、服务对象");
    await type("维度", "A24", "驻村工作队长岗");
    await type("维度", "C24", "村民评议");
    expect(await offered(40)).toBe("学习与发展、内部流程、服务对象、村民评议");
  });

  test("every header says what it means, within what Excel shows", () => {
    for (const language of languages) {
      for (const { fittings, drawing, about } of planTemplate({ ...usualTemplate(language), extent: "complete" }).sheets) {
        if (fittings === undefined) continue;
        expect(fittings.hints.map(({ area }) => areaAddress(area))).toEqual(drawing.cells.filter(({ row }) => row === 0).map(areaAddress));
        for (const { title, message } of fittings.hints) {
          expect([about, title.length <= 32, message.length <= 255, message.length > 0]).toEqual([about, true, true, true]);
        }
        for (const { rule, message } of fittings.checks) {
          expect(message.length).toBeLessThanOrEqual(255);
          if (rule.rule === "words") expect(rule.words.join().length).toBeLessThanOrEqual(255);
        }
      }
    }
  });

  test("weights turn red where their group does not add up, and only there", async () => {
    await making({ extent: "complete", contents: "sample" });
    const red = async (sheet: string): Promise<readonly number[]> => {
      const { fittings } = planTemplate({ ...usualTemplate("zh"), extent: "complete", contents: "sample" }).sheets.find(({ wantedName }) => wantedName === sheet)!;
      const [{ formula, area }] = fittings!.alerts as [NonNullable<typeof fittings>["alerts"][number]];
      return Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(sheet).getRange("AD2:AD8");
        cells.formulas = Array.from({ length: 7 }, (_, index) => [formula.replace(/(\$[A-Z]+)2(?![\d:])/g, `$1${index + 2}`)]);
        cells.load("values");
        await context.sync();
        expect(area).toMatchObject({ row: 1, columns: 1 });
        return cells.values.flatMap(([value], index) => (value === true ? [index + 2] : []));
      });
    };
    expect([await red("指标"), await red("维度"), await red("目标")]).toEqual([[], [], []]);
    // Two indicators of 管好用好财政资金: 60 % and 40 %, now 60 % and 50 %.
    await type("指标", "I5", 0.5);
    expect(await red("指标")).toEqual([4, 5]);
    await type("维度", "E3", 0.25);
    expect(await red("维度")).toEqual([2, 3, 4, 5]);
    // A row that goes on under the card above is left to the check.
    await type("维度", "A3", "");
    expect(await red("维度")).toEqual([]);
  });

  test("the sheet people begin with is the indicators', beside a help sheet that is not read", () => {
    const sheets = planTemplate(usualTemplate("zh")).sheets;
    expect(sheets.map(({ wantedName, kind }) => `${wantedName} ${kind}`)).toEqual(["帮助 help", "指标 form", "战略 form"]);
    expect(sheets[1]!.drawing.cells.filter(({ row }) => row === 0).map(({ content }) => content)).toEqual(
      (["card", "perspective", "objective", "indicator", "nature", "use", "weight", "ruleText", "unit", "target", "actual"] as const).map((field) => headerOf("zh", "indicators", field)),
    );
  });
});

describe("beside what stands in the workbook", () => {
  test("taken names of sheets, tables and names give way; what was there stays", async () => {
    await startHost();
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.add("指标");
      own.getRange("A1:B2").values = [["我的", "东西"], [1, 2]];
      own.tables.add("A1:B2", true).name = "战略";
      context.workbook.names.add("指标", own.getRange("A2"));
      await context.sync();
    });
    const before = await workbookState();
    const plan = planTemplate(usualTemplate("zh"));
    const preview = await previewScales(plan);
    const written = await writeScales(plan);
    expect(written).toEqual(preview);
    expect(written.map(({ sheet }) => sheet)).toEqual(["帮助", "指标 (2)", "战略"]);
    expect(sheetToFill(written)).toBe("指标 (2)");
    const after = await workbookState();
    expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
    const tables = await Excel.run(async (context) => {
      const items = context.workbook.tables.load("items/name,items/worksheet/name");
      await context.sync();
      return items.items.map(({ name, worksheet }) => [name, worksheet.name]);
    });
    expect(tables).toEqual([["战略", "指标"], ["指标2", "指标 (2)"], ["战略2", "战略"]]);
    const { reading } = await readScorecard();
    expect(reading.sheets.map(({ sheet, role }) => [sheet, role])).toEqual([["Sheet1", "empty"], ["指标", "none"], ["帮助", "ours"], ["指标 (2)", "tables"], ["战略", "tables"]]);
  });

  test("scorecard tables that are there are in the way, by name", async () => {
    await openSample("layout-a.xlsx");
    expect(sheetsInTheWay((await readScorecard()).reading)).toEqual(["平衡积分卡"]);
    await startHost();
    expect(sheetsInTheWay((await readScorecard()).reading)).toEqual([]);
    await making({});
    expect(sheetsInTheWay((await readScorecard()).reading)).toEqual(["指标", "战略"]);
  });
});

describe("all or nothing", () => {
  const plan = () => planTemplate({ ...usualTemplate("zh"), extent: "complete", contents: "sample" });
  /** The workbook as people see it. */
  const seen = ({ sheets, names }: WorkbookState): WorkbookState => ({ sheets, names: names.filter((name) => !name.startsWith("_BSC.written")) });
  async function measured(): Promise<{ readonly requests: number; readonly actions: number; readonly largestRequest: number }> {
    const host = await startHost();
    host.resetTraffic();
    await writeScales(plan());
    return host.traffic();
  }

  test("fifteen sheets in at most 4 + n/10 round trips, no request over 4 MB", async () => {
    const { requests, largestRequest } = await measured();
    expect(requests).toBeLessThanOrEqual(4 + 15 / 10);
    expect(largestRequest).toBeLessThan(4_000_000);
  });

  test.each(["none", { firstActions: 5 }, { firstActions: 400 }, "half", "all"] as const)("when Excel fails at one request, the workbook is as it was, or complete; effects: %j", async (effect) => {
    const { requests, actions } = await measured();
    for (let number = 1; number <= requests; number++) {
      const host = await startHost();
      const before = seen(await workbookState());
      host.resetTraffic();
      host.faults.add({ when: number, error: "GeneralException", effects: effect === "half" ? { firstActions: Math.floor(actions / 2) } : effect });
      const outcome: unknown = await writeScales(plan()).then(() => "complete", (error: unknown) => error);
      host.faults.clear();
      if (outcome === "complete") expect((await workbookState()).sheets).toHaveLength(16);
      else {
        expect(outcome).toBeInstanceOf(WritingFailed);
        expect((outcome as WritingFailed).workbook).toBe("asBefore");
        expect({ number, state: seen(await workbookState()) }).toEqual({ number, state: before });
        expect(await tablesLeft()).toBe(0);
      }
      expect(await writeScales(plan()).then((written) => written.length)).toBe(15);
    }
  });

  test("when Excel answers nothing further, only hidden sheets remain, which the next start removes, or all is there", async () => {
    const { requests, actions } = await measured();
    for (let number = 1; number <= requests; number++) {
      for (const firstActions of [0, 5, 300, Math.floor(actions / 2), actions - 20, actions - 4, actions - 1]) {
        const host = await startHost();
        const before = seen(await workbookState());
        host.resetTraffic();
        host.faults.add({ when: number, error: "GeneralException", effects: { firstActions } });
        host.faults.add({ when: (request) => request.number > number, error: "GeneralException" });
        expect(await writeScales(plan()).catch((error: unknown) => error)).toBeInstanceOf(WritingFailed);
        host.faults.clear();
        const left = (await workbookState()).sheets.filter(({ name }) => name.startsWith("BSC~"));
        const cleared = await removeUnfinished();
        const after = seen(await workbookState());
        const isDone = after.sheets.length > 1;
        if (isDone) expect(after.sheets.map(({ name }) => name)).toHaveLength(16);
        else {
          expect(left.every(({ visibility }) => visibility === "Hidden")).toBe(true);
          expect({ number, firstActions, cleared: cleared.map(({ outcome }) => outcome), state: after }).toEqual({ number, firstActions, cleared: left.length > 0 ? ["undone"] : [], state: before });
          expect(await tablesLeft()).toBe(0);
        }
      }
    }
  });

  test("made again after Excel failed without a word, the sheets that are all there are found, and no second set is put beside them", async () => {
    const { requests } = await measured();
    const host = await startHost();
    host.faults.add({ when: requests, error: "GeneralException", effects: "all" });
    host.faults.add({ when: (request) => request.number > requests, error: "GeneralException" });
    expect(await writeScales(plan()).catch((error: unknown) => error)).toBeInstanceOf(WritingFailed);
    host.faults.clear();
    const before = seen(await workbookState());
    expect(before.sheets).toHaveLength(16);
    const written = await writeScales(plan());
    expect(written.map(({ sheet, action }) => [sheet, action])).toEqual(before.sheets.slice(1).map(({ name }) => [name, "updated"]));
    expect(seen(await workbookState())).toEqual(before);
  });

  test.each([
    ["something was typed into one of them", (sheet: string) => type(sheet, "A2", "民政局")],
    ["something was typed below one of them", (sheet: string) => type(sheet, "A900", "另记")],
    ["one of them was deleted", (sheet: string) => Excel.run(async (context) => { context.workbook.worksheets.getItem(sheet).delete(); await context.sync(); })],
  ])("where %s, a whole new set is made, whose lists are its own, and what stands stays as it is", async (_what, change) => {
    const forms = planTemplate({ ...usualTemplate("zh"), extent: "complete" });
    await startHost();
    await writeScales(forms);
    await change("等级");
    const before = await workbookState();
    const written = await writeScales(forms);
    expect(written.filter(({ kind }) => kind === "form").map(({ action }) => action)).toEqual(forms.sheets.slice(1).map(() => "created"));
    const after = await workbookState();
    expect(after.sheets.filter(({ name }) => before.sheets.some((sheet) => sheet.name === name))).toEqual(before.sheets);
  });

  async function tablesLeft(): Promise<number> {
    return Excel.run(async (context) => {
      const count = context.workbook.tables.getCount();
      await context.sync();
      return count.value;
    });
  }
});
