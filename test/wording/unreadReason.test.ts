import { readRuleText } from "../../src/scorecard/ruleText";
import { likelyForm } from "../../src/scorecard/unreadReason";
import { readableForms, unreadBecause } from "../../src/wording/unreadReason";

test.each([
  // not read                          why                                                       nearest to
  ["酌情扣分",                       "没有说扣（加）多少分",                                  "step"      ],
  ["每超1%扣分",                     "没有说扣（加）多少分",                                  "step"      ],
  ["每低扣2分",                      "“每”后面没有写多少、什么单位",                          "step"      ],
  ["发生轻伤事故每起扣2分",          "不认识“轻伤”",                                          "step"      ],
  ["情节严重的，领导约谈扣5分",      "不认识“情节严重”、“领导约谈”",                          "step"      ],
  ["排名末位的得60分",               "不认识“末”",                                            "place"     ],
  ["每月不少于2次",                  "没有说这样得多少分",                                    "step"      ],
  ["比率按市级核定",                 "不认识“率”、“市级核定”",                                "bands"     ],
  ["有方案得满分",                   "不认识“案”",                                            "word"      ],
  ["每件扣5元",                      "词都认识，连起来看不出怎样得分",                        "step"      ],
] as const)("%s: %s", (text, why, form) => {
  const read = readRuleText(text);
  const unread = "unread" in read ? read.unread : "";
  expect([unreadBecause("zh", unread, ""), likelyForm(unread)]).toEqual([why, form]);
});

test("why, in English", () => {
  expect(unreadBecause("en", "each escalated ticket deducts 2 points", "")).toBe("“escalated ticket” is unknown");
  expect(unreadBecause("en", "deduct points", "")).not.toBe("");
});

test("words of the indicator's own name are none that nobody knows", () => {
  expect(unreadBecause("zh", "应急演练每年不少于2次", "")).toBe("不认识“急演练”");
  expect(unreadBecause("zh", "应急演练每年不少于2次", "应急演练次数")).toBe("没有说这样得多少分");
});

test("what is given as an example of a rule is read, in both languages", () => {
  const inFindings = ["每少1个扣2分", "2 points off per case"];
  for (const text of [...Object.values(readableForms.zh), ...Object.values(readableForms.en), ...inFindings]) expect([text, "unread" in readRuleText(text)]).toEqual([text, false]);
});
