import { weightAsTyped } from "../../src/workbook/weightStyle";

const change = (from: number, to: number, isShare = true) => ({ from, to, isShare });

test.each<[string, string | number | boolean, string, ReturnType<typeof change>, string | number | null, string | null]>([
  ["a fraction",                             0.3,      "General", change(0.3, 0.25),         0.25,       null],
  ["a fraction with two decimals shown",     0.3,      "0.00",    change(0.3, 0.3333),       0.3333,     "0.0000"],
  ["per cent",                               0.3,      "0%",      change(0.3, 0.25),         0.25,       null],
  ["per cent, decimals would be hidden",     0.3,      "0%",      change(0.3, 0.3333),       0.3333,     "0.00%"],
  ["per cent, enough decimals shown",        0.3,      "0.00%",   change(0.3, 0.3333),       0.3333,     null],
  ["points",                                 30,       "General", change(0.3, 0.25, false),  25,         null],
  ["points with binary dust",                30,       "0",       change(0.3, 0.3333, false), 33.33,     "0.00"],
  ["dust in the cell",                       0.1 + 0.2, "General", change(0.3, 0.25),        0.25,       null],
  ["text per cent",                          "30%",    "@",       change(0.3, 0.25),         "25%",      null],
  ["full-width per cent",                    "３０％", "@",       change(0.3, 0.3333),       "33.33％",  null],
  ["text that is no text cell",              "30%",    "General", change(0.3, 0.25),         "'25%",     null],
  ["text points",                            "30 分",  "@",       change(0.3, 0.25, false),  "25 分",    null],
  ["a text number",                          "0.3",    "@",       change(0.3, 0.25),         "0.25",     null],
  ["per cent behind a name",                 "财务（40％）", "@",  change(0.4, 0.45),         "财务（45％）", null],
  ["points in a title",                      "2、共性工作（40分）", "@", change(0.4, 0.35),    "2、共性工作（35分）", null],
  ["another weight behind the name by now",  "财务（50%）", "@",  change(0.4, 0.45),          null,       null],
  ["a zero in per cent",                     0,        "0%",      change(0, 0.25),           0.25,       null],
  ["a zero in points",                       0,        "General", change(0, 0.25, false),    25,         null],
  ["another number by now",                  0.4,      "0%",      change(0.3, 0.25),         null,       null],
  ["another text by now",                    "约30%",  "@",       change(0.3, 0.25),         null,       null],
  ["blank by now",                           "",       "General", change(0.3, 0.25),         null,       null],
  ["a truth value",                          true,     "General", change(1, 0.25),           null,       null],
])("%s: %s (%s)", (_, content, format, weight, wanted, wantedFormat) => {
  expect(weightAsTyped(content, format, weight)).toEqual(wanted === null ? null : { content: wanted, numberFormat: wantedFormat });
});
