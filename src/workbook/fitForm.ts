/** 制成表单: the steps that make a drawn sheet a form to fill in. Tables and lists of all sheets come first, for the checks refer to them. */
import { listFormula, listSource, type FormCheck, type FormFittings, type FormRule, type ListRole, type ListUse } from "./formFittings";
import { listComment } from "./marks";
import { callBytes, type Step } from "./requests";
import { areaAddress } from "./sheetDrawing";

/** Names that are free, for the table of a form and for the lists it offers to other sheets. */
export interface FormNames {
  readonly table: string;
  readonly lists: Partial<Readonly<Record<ListRole, string>>>;
}

/** The table of a form, and the lists it offers. */
export function tableSteps(sheet: string, { table, lists: names }: FormNames, token: string, { table: { area }, lists, frozen, tabColour }: FormFittings): readonly Step[] {
  return [
    {
      bytes: callBytes * (9 + lists.length),
      run: (context) => {
        const target = context.workbook.worksheets.getItem(sheet);
        const made = target.tables.add(areaAddress(area), true);
        made.name = table;
        // The cells have looks of their own, which programs without table styles show as well.
        made.style = "TableStyleLight1";
        made.showBandedRows = false;
        made.showFilterButton = false;
        for (const list of lists) context.workbook.names.add(names[list.role]!, listFormula(sheet, list), listComment(token));
        target.tabColor = tabColour;
        // The rows are fitted and not fixed, so that they go on growing with what is typed.
        target.getRange(areaAddress({ ...area, row: area.row + 1, rows: area.rows - 1 })).format.autofitRows();
        if (frozen.columns > 0) target.freezePanes.freezeAt(areaAddress({ row: 0, column: 0, rows: frozen.rows, columns: frozen.columns }));
      },
    },
  ];
}

/** What may be typed, what headers mean, what turns red. @param namesOf the names of the lists of a form, by what it is about */
export function checkSteps(sheet: string, { checks, hints, alerts }: FormFittings, namesOf: NamesOf): readonly Step[] {
  const checking = checks.map((check): Step => ({ bytes: callBytes * 4, run: (context) => applyCheck(context.workbook.worksheets.getItem(sheet), check, namesOf) }));
  const hinting: Step = {
    bytes: hints.length * callBytes * 2,
    run: (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      for (const { area, title, message } of hints) target.getRange(areaAddress(area)).dataValidation.prompt = { showPrompt: true, title, message };
    },
  };
  const alerting: Step = {
    bytes: alerts.length * callBytes * 5,
    run: (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      for (const { area, formula } of alerts) {
        const { custom } = target.getRange(areaAddress(area)).conditionalFormats.add("Custom");
        custom.rule.formula = formula;
        custom.format.fill.color = "#FFC7CE";
        custom.format.font.color = "#9C0006";
      }
    },
  };
  return [...checking, hinting, alerting];
}

function applyCheck(sheet: Excel.Worksheet, { area, rule, message, isStrict }: FormCheck, namesOf: NamesOf): void {
  const validation = sheet.getRange(areaAddress(area)).dataValidation;
  validation.rule = excelRule(rule, namesOf);
  validation.errorAlert = { showAlert: true, style: isStrict ? "Stop" : "Information", title: "", message };
}

type NamesOf = (about: ListUse["about"]) => FormNames["lists"];

function excelRule(rule: FormRule, namesOf: NamesOf): Excel.DataValidationRule {
  switch (rule.rule) {
    case "words":
      return { list: { inCellDropDown: true, source: rule.words.join(",") } };
    case "list":
      return { list: { inCellDropDown: true, source: listSource(rule.list, (role) => namesOf(rule.list.about)[role]!) } };
    case "number":
      return rule.most === null
        ? { decimal: { formula1: rule.least, operator: "GreaterThanOrEqualTo" } }
        : { decimal: { formula1: rule.least, formula2: rule.most, operator: "Between" } };
    case "date":
      return { date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThanOrEqualTo" } };
  }
}
