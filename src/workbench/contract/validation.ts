import { addressOf, gives, loaded, refuses, valuesOf, type Script } from "./script";

/** Validation: rules, and what already stands in the cells. */
export const validationScripts: readonly Script[] = [
  gives("validation list from range", "=$A$1:$A$3", async (excel) => {
    const validation = excel.sheet.getRange("C1").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: excel.sheet.getRange("A1:A3") } };
    await loaded(excel, validation, "rule");
    return (validation.rule.list?.source as string).replace(/^=.*!/, "=");
  }),
  gives("validation valid", [true, false, null], async (excel) => {
    excel.sheet.getRange("A1:A2").values = [[3], [9]];
    const range = excel.sheet.getRange("A1:A2");
    range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    const each = [excel.sheet.getRange("A1").dataValidation, excel.sheet.getRange("A2").dataValidation, range.dataValidation];
    each.forEach((one) => one.load("valid"));
    await excel.context.sync();
    return each.map((one) => one.valid);
  }),
  gives("getInvalidCells", "A2", async (excel) => {
    excel.sheet.getRange("A1:A2").values = [[3], [9]];
    const range = excel.sheet.getRange("A1:A2");
    range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    return addressOf(excel, range.dataValidation.getInvalidCells());
  }),
  gives("getInvalidCellsOrNullObject", true, async (excel) => {
    const range = excel.sheet.getRange("A1:A2");
    range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    const invalid = range.dataValidation.getInvalidCellsOrNullObject();
    invalid.load("address");
    await excel.context.sync();
    return invalid.isNullObject;
  }),
  gives("validation prompt", { showPrompt: true, title: "t", message: "m" }, async (excel) => {
    const validation = excel.sheet.getRange("A1").dataValidation;
    validation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    validation.prompt = { showPrompt: true, title: "t", message: "m" };
    return (await loaded(excel, validation, "prompt")).prompt;
  }),
  gives("validation ignoreBlanks", false, async (excel) => {
    const validation = excel.sheet.getRange("A1").dataValidation;
    validation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    validation.ignoreBlanks = false;
    return (await loaded(excel, validation, "ignoreBlanks")).ignoreBlanks;
  }),
  gives("validation date", ["Date"], async (excel) => {
    const validation = excel.sheet.getRange("A1").dataValidation;
    validation.rule = { date: { formula1: "2026-01-01", operator: "GreaterThan" } };
    return [(await loaded(excel, validation, "type")).type];
  }),
  refuses("validation between without formula2", "InvalidArgument", (excel) => {
    excel.sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "Between" } };
  }),
  refuses("validation operator unknown", "InvalidArgument", (excel) => {
    excel.sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "Near" as never } };
  }),
  gives("validation does not stop a program from writing", [[99]], async (excel) => {
    const range = excel.sheet.getRange("A1");
    range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    range.values = [[99]];
    return valuesOf(excel, "A1");
  }),
];
