import type { QuantityRow } from "../../src/scorecard/shareRow";
import { isDark } from "../../src/taskpane/theme";
import { languageOfLocale } from "../../src/wording/locale";
import { shownPoints, shownShare, shownValue } from "../../src/taskpane/numbers";
import { arrowPath } from "../../src/taskpane/tools/arrowPath";
import { paneEn } from "../../src/wording/pane.en";
import { paneZh } from "../../src/wording/pane.zh";
import { toolsEn } from "../../src/wording/tools.en";
import { toolsZh } from "../../src/wording/tools.zh";

test.each([
  // Office's theme   background  dark?
  ["white",           "#FFFFFF",  false],
  ["colourful",       "#F3F2F1",  false],
  ["dark grey",       "#444444",  true ],
  ["black",           "#262626",  true ],
  ["not a colour",    "window",   false],
])("%s: %s", (_, background, dark) => {
  expect(isDark(background)).toBe(dark);
});

test.each([["zh-CN", "zh"], ["zh-TW", "zh"], ["en-US", "en"], ["de-DE", "en"]])("%s opens in %s", (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});

describe("numbers as the pane shows them, 四舍五入", () => {
  test.each([[60.585, "60.59"], [1.005, "1.01"], [72, "72.00"]])("%d points: %s", (points, shown) => expect(shownPoints(points)).toBe(shown));
  test.each([[0.125, "12.5%"], [1, "100%"], [0.33333, "33.33%"]])("a share of %d: %s", (share, shown) => expect(shownShare(share)).toBe(shown));
  test.each<[string, number | string, Partial<QuantityRow>, string]>([
    // what it is                            value    the row                                          shown
    ["a share",                              0.9312,  { unit: "%" },                                   "93.12%"],
    ["per cents",                            93.12,   { unit: "%" },                                   "93.12%"],
    ["a share far above its target",         2.1,     { unit: "%", target: 0.9 },                      "210%"],
    ["a target beside an actual above it",   0.9,     { unit: "％", target: 0.9, actual: 2.1 },        "90%"],
    ["few per cents beside their target",    1.2,     { unit: "%", target: 2 },                        "1.2%"],
    ["a share by the sentence alone",        2.1,     { unit: "%", ruleText: "≥200%得满分" },          "210%"],
    ["per cents, whatever the sentence",     95,      { unit: "%", ruleText: "每低1%扣1分" },          "95%"],
    ["a share in words",                     0.5,     { unit: "百分比", target: 0.9 },                 "50%"],
    ["percentage points",                    1.2,     { unit: "百分点", target: 1 },                   "1.2 百分点"],
    ["money",                                1594.49, { unit: "万元" },                                "1594.49 万元"],
    ["no unit",                              5,       {},                                              "5"],
    ["a word",                               "完成",  { unit: "次" },                                  "完成"],
  ])("%s: %s of %j is shown as %s", (_what, value, row, shown) => {
    const whole = { unit: null, target: null, baseline: null, actual: value, ruleText: null, ...row };
    expect(shownValue(value, whole)).toBe(shown);
  });
});

describe("an arrow of the strategy map", () => {
  const box = (left: number, top: number) => ({ left, top, width: 20, height: 10 });
  test("to an effect above leaves by the top and arrives from below", () => {
    expect(arrowPath(box(0, 50), box(40, 0))).toBe("M10 50C10 30 50 30 50 10");
  });
  test("to an effect below leaves by the bottom", () => {
    expect(arrowPath(box(0, 0), box(0, 50))).toBe("M10 10C10 30 10 30 10 50");
  });
  test("side by side arches over both", () => {
    expect(arrowPath(box(0, 50), box(40, 50))).toBe("M10 50C10 36 50 36 50 50");
  });
});

/** Every sentence of a dictionary, functions called with numbers, by its path. */
function sentences(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const at = `${path}${key}`;
    if (typeof value === "string") return [[at, value]];
    if (typeof value === "function") return [[at, String((value as (...args: number[]) => unknown)(2, 3, 4, 5, 6))]];
    return Array.isArray(value) || typeof value !== "object" || value === null ? [] : sentences(value, `${at}.`);
  });
}

test("the Chinese page is in Chinese, the English page in English", () => {
  const chinese = /\p{Script=Han}/u;
  expect(sentences({ paneEn, toolsEn }).length).toBeGreaterThan(250);
  const inEnglish = (path: string): boolean => !/switchLanguage|otherLanguage/.test(path);
  expect(sentences({ paneEn, toolsEn }).filter(([path, sentence]) => inEnglish(path) && chinese.test(sentence))).toEqual([]);
  const bare = sentences({ paneZh, toolsZh }).filter(([path, sentence]) => inEnglish(path) && sentence.length > 3 && !chinese.test(sentence) && /[a-z]{4}/i.test(sentence));
  expect(bare).toEqual([]);
});
