import { gives, loaded, refuses, valuesOf, type Script } from "./script";

/** What is written to cells, and how it is read again. */
const written: readonly (readonly [what: string, written: unknown, value: unknown, type: string, text: string, format: string])[] = [
  // what                       written          value      type       text       number format
  ["a number",                  42,              42,        "Double",  "42",      "General"],
  ["a fraction",                0.1,             0.1,       "Double",  "0.1",     "General"],
  ["text",                      "甲",            "甲",      "String",  "甲",      "General"],
  ["TRUE",                      true,            true,      "Boolean", "TRUE",    "General"],
  ["FALSE as text",             "false",         false,     "Boolean", "FALSE",   "General"],
  ["blank",                     "",              "",        "Empty",   "",        "General"],
  ["a number as text",          "12",            12,        "Double",  "12",      "General"],
  ["a percentage",              "25%",           0.25,      "Double",  "25%",     "0%"],
  ["text after an apostrophe",  "'007",          "007",     "String",  "007",     "General"],
  ["a formula",                 "=1+2",          3,         "Double",  "3",       "General"],
  ["a formula giving text",     "=\"a\"&\"b\"",  "ab",      "String",  "ab",      "General"],
  ["a formula giving blank",    "=\"\"",         "",        "String",  "",        "General"],
  ["an error",                  "=1/0",          "#DIV/0!", "Error",   "#DIV/0!", "General"],
  ["an error as text",          "#N/A",          "#N/A",    "Error",   "#N/A",    "General"],
  ["an unknown name",           "=nonsense_1",   "#NAME?",  "Error",   "#NAME?",  "General"],
];

const formats: readonly (readonly [format: string, value: number, text: string])[] = [
  ["0", 2.5, "3"],
  ["0.00", 2.345, "2.35"],
  ["#,##0", 1234567, "1,234,567"],
  ["0%", 0.256, "26%"],
  ["0.0%", 0.256, "25.6%"],
  ["yyyy-mm-dd", 46023, "2026-01-01"],
  ["0.00E+00", 12345, "1.23E+04"],
  ["\"得分\"0", 7, "得分7"],
  ["[>=0.6]\"达标\";\"未达标\"", 0.5, "未达标"],
  ["0;-0;\"零\"", 0, "零"],
];

export const valueScripts: readonly Script[] = [
  ...written.map(([what, value, read, type, text, format]) => gives(`writing ${what}`, [read, type, text, format], async (excel) => {
    excel.sheet.getRange("A1").values = [[value]];
    const range = await loaded(excel, excel.sheet.getRange("A1"), "values,valueTypes,text,numberFormat");
    return [range.values[0]?.[0], range.valueTypes[0]?.[0], range.text[0]?.[0], range.numberFormat[0]?.[0]];
  })),
  ...formats.map(([format, value, text]) => gives(`number format ${format}`, text, async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.values = [[value]];
    range.numberFormat = [[format]];
    return (await loaded(excel, range, "text")).text[0]?.[0];
  })),
  gives("one value fills the whole range", [[5, 5], [5, 5]], async (excel) => {
    excel.sheet.getRange("A1:B2").values = 5 as never;
    return valuesOf(excel, "A1:B2");
  }),
  gives("null leaves a cell as it is", [[1, "new"]], async (excel) => {
    excel.sheet.getRange("A1:B1").values = [[1, 2]];
    excel.sheet.getRange("A1:B1").values = [[null, "new"]];
    return valuesOf(excel, "A1:B1");
  }),
  gives("formulas of constants are the constants", [["=SUM(A1:A2)", 7]], async (excel) => {
    excel.sheet.getRange("C1:D1").values = [["=SUM(A1:A2)", 7]];
    return (await loaded(excel, excel.sheet.getRange("C1:D1"), "formulas")).formulas;
  }),
  gives("functions and cells are kept in capitals, spaces stay", [["=SUM( A1:B2 )*TRUE"]], async (excel) => {
    excel.sheet.getRange("D1").formulas = [["=sum( a1:b2 )*true"]];
    return (await loaded(excel, excel.sheet.getRange("D1"), "formulas")).formulas;
  }),
  gives("text in a cell formatted as text stays text", ["=1+1", "String"], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.numberFormat = [["@"]];
    range.values = [["=1+1"]];
    await loaded(excel, range, "values,valueTypes");
    return [range.values[0]?.[0], range.valueTypes[0]?.[0]];
  }),
  gives("a date typed becomes a serial number", 46023, async (excel) => {
    excel.sheet.getRange("A1").values = [["2026-01-01"]];
    return (await valuesOf(excel, "A1"))[0]?.[0];
  }),
  gives("a formula in R1C1", [["=A1+$B$1"]], async (excel) => {
    excel.sheet.getRange("B2").formulasR1C1 = [["=R[-1]C[-1]+R1C2"]];
    return (await loaded(excel, excel.sheet.getRange("B2"), "formulas")).formulas;
  }),
  gives("read as R1C1", [["=RC[-1]*R3C3"]], async (excel) => {
    excel.sheet.getRange("B2").formulas = [["=A2*$C$3"]];
    return (await loaded(excel, excel.sheet.getRange("B2"), "formulasR1C1")).formulasR1C1;
  }),
  gives("values of a whole column are null", null, async (excel) => (await loaded(excel, excel.sheet.getRange("A:A"), "values")).values),
  refuses("too few rows", "InvalidArgument", ({ sheet }) => { sheet.getRange("A1:A3").values = [[1], [2]]; }),
  refuses("too many columns", "InvalidArgument", ({ sheet }) => { sheet.getRange("A1:B1").values = [[1, 2, 3]]; }),
  refuses("rows of unequal length", "InvalidArgument", ({ sheet }) => { sheet.getRange("A1:B2").values = [[1, 2], [3]]; }),
  refuses("a number format of another shape", "InvalidArgument", ({ sheet }) => { sheet.getRange("A1:B2").numberFormat = [["0"], ["0"], ["0"]]; }),
  ...["=SUM(", "=1+", "=A1 B2)", "=(1", "=\"open", "=1,2", "=*2", "={1,2", "=IF(1,2))"].map((formula) =>
    refuses(`the malformed formula ${formula}`, "InvalidArgument", ({ sheet }) => { sheet.getRange("A1").formulas = [[formula]]; })),
];
