import { findNode, pathAt } from "../../src/scorecard/findNode";
import { assessTables, drawn } from "./tables";

const one = assessTables([drawn("indicators", "维度 | 战略目标 | 编号 | 指标 | 权重 | 计分方法 | 得分 \n 财务 | 增收 | F1 | 收入 | 0.5 | 直接评分 | 90 \n 客户 | 满意 | C1 | 满意 | 0.5 | 直接评分 | 90")]).cards.map(({ card }) => card);
const two = assessTables([drawn("indicators", "卡 | 维度 | 编号 | 指标 | 权重 | 计分方法 | 得分 \n 甲 | 财务 | A1 | 收入/支出 | 1 | 直接评分 | 90 \n 乙 | 财务 | B1 | 收入 | 1 | 直接评分 | 90")]).cards.map(({ card }) => card);

test.each([
  // what was asked                  cards   text              found
  ["nothing, of one card",           one,    null,             ""],
  ["a code",                         one,    "F1",             "财务/增收/收入"],
  ["a name, typed another way",      one,    "　收入 ",        "财务/增收/收入"],
  ["a path without the card",        one,    "客户/满意/满意", "客户/满意/满意"],
  ["a card by its name",             two,    "乙",             "乙"],
  ["a path that starts with a card", two,    "甲/财务",        "甲/财务"],
  ["a name with a slash in it",      two,    "收入/支出",      "甲/财务/收入/支出"],
] as const)("%s", (_, cards, text, path) => {
  const found = findNode(cards, text);
  expect("candidates" in found ? found.candidates : pathAt(cards, found)).toBe(path);
});

test.each([
  // what was asked                        cards  text     candidates
  ["a name that two nodes have",           one,   "满意",  ["客户/满意", "客户/满意/满意"]],
  ["a name on two cards",                  two,   "财务",  ["甲/财务", "乙/财务"]],
  ["nothing, of two cards",                two,   null,    ["甲", "乙"]],
  ["something that nobody is called",      one,   "查无",  []],
] as const)("%s names the candidates", (_, cards, text, candidates) => expect(findNode(cards, text)).toEqual({ candidates }));
