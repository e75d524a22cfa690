import { cell, column, error } from "./registered";

const bands = [["A", 90], ["B", 75], ["C", 0]];
const headed = [["等级", "下限"], ...bands];

describe("GRADE", () => {
  test.each([[90, "优秀"], [89.999, "良好"], [80, "良好"], [60, "合格"], [59.99, "不合格"], [0, "不合格"], [-3, "不合格"], [105, "优秀"]])("%d is %s", (score, grade) => expect(cell("GRADE", score, null, null)).toBe(grade));
  test("a score exactly on an edge belongs to that band, dust or no dust", () => expect(cell("GRADE", 100 * (1.9 - 1), null, null)).toBe("优秀"));
  test.each<[string, unknown[], string]>([
    ["bands of one's own", [80, bands, null], "B"],
    ["bands with their header row", [80, headed, null], "B"],
    ["bands from the lowest up", [80, [...bands].reverse(), null], "B"],
    ["bands with blank rows", [80, [["", ""], ...bands, [null, null]], null], "B"],
    ["一票否决: the lowest", [95, bands, "一票否决"], "C"],
    ["一票否优: not the highest", [95, bands, "一票否优"], "B"],
    ["一票否优 changes nothing below", [70, bands, "bar"], "C"],
    ["no veto", [95, bands, "无"], "A"],
    ["a score typed as text", ["95", bands, ""], "A"],
  ])("%s", (_, given, grade) => expect(cell("GRADE", ...given)).toBe(grade));

  test.each<[string, unknown[], unknown]>([
    ["no score yet", [null, null, null], error("#N/A")],
    ["a score that is #N/A", ["#N/A", null, null], error("#N/A")],
    ["text", ["优", null, null], error("#VALUE!", expect.stringContaining("得分"))],
    ["an unknown flag", [95, null, "批评"], error("#VALUE!", expect.stringContaining("一票否决"))],
    ["a band without its minimum", [95, [["A", ""]], null], error("#N/A", expect.stringContaining("等级表"))],
    ["a minimum that is text", [95, [["A", "九十"]], null], error("#VALUE!", expect.stringContaining("九十"))],
  ])("refused: %s", (_, given, expected) => expect(cell("GRADE", ...given)).toEqual(expected));
});

describe("GRADES", () => {
  const scores = column(95, 94, 93, 92, 91, 85, 80, 70, 65, 50);

  test("without quotas each score has its own grade", () =>
    expect(cell("GRADES", scores, null, null, null)).toEqual(column("优秀", "优秀", "优秀", "优秀", "优秀", "良好", "良好", "合格", "合格", "不合格")));

  test("those beyond a quota get the next grade, and count in its quota", () =>
    expect(cell("GRADES", scores, bands, column(0.2, 0.3, ""), null)).toEqual(column("A", "A", "B", "B", "B", "C", "C", "C", "C", "C")));

  test("a tie across the line: nobody in it is promoted", () =>
    expect(cell("GRADES", column(95, 94, 94, 90, 80), bands, column(0.4, "", ""), null)).toEqual(column("A", "B", "B", "B", "B")));

  test("who has a veto does not use up a place", () =>
    expect(cell("GRADES", column(96, 95, 94, 93, 92), bands, column(0.5, "", ""), column("一票否优", "", "", "", "一票否决"))).toEqual(column("B", "A", "B", "B", "C")));

  test("the quotas' header cell may be selected as well", () => {
    const found = cell("GRADES", scores, headed, column("名额", 0.2, 0.3, ""), null);
    expect(found).toEqual(cell("GRADES", scores, bands, column(0.2, 0.3, null), null));
    expect(cell("GRADES", scores, headed, column(0.2, 0.3, null), null)).toEqual(found);
  });

  test("a row of scores spills a row", () => expect(cell("GRADES", [[95, 61]], null, null, null)).toEqual([["优秀", "合格"]]));

  test("blank stays blank; one bad score does not spoil the others", () =>
    expect(cell("GRADES", column(95, "", "缺考", "#N/A"), null, null, null)).toEqual(column("优秀", "", error("#VALUE!", expect.stringContaining("缺考")), error("#N/A"))));

  test.each<[string, unknown[], unknown]>([
    ["quotas of another height", [scores, bands, column(0.2, 0.3), null], error("#VALUE!", expect.stringContaining("应有 3 个，现有 2 个"))],
    ["flags of another height", [scores, null, null, column("一票否优")], error("#VALUE!", expect.stringContaining("应有 10 个，现有 1 个"))],
    ["a negative quota", [scores, bands, column(-1, "", ""), null], error("#VALUE!", expect.stringContaining("名额"))],
    ["a quota that is text", [scores, bands, column("两成", "", ""), null], error("#VALUE!", expect.stringContaining("两成"))],
  ])("refused: %s", (_, given, expected) => expect(cell("GRADES", ...given)).toEqual(expected));
});
