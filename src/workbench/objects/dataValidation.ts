import { absoluteAddressOf, quotedSheetName } from "../address";
import { asFlag, asText, choice, isObjectOf, recordAt } from "../callArguments";
import { ExcelError } from "../excelError";
import { blocksOf } from "../grid/blocks";
import { nameOf } from "../grid/book";
import { clearValidation, hasSomeValidation, isValidationEverywhere, setValidation, validationOf } from "../grid/validation";
import { checkedCells } from "../grid/validity";
import type { ValidationPart } from "../grid/parts";
import type { ObjectType, OfficeObject } from "../objectModel";
import { afterCalculation } from "./afterCalculation";
import { areasObject } from "./rangeTarget";
import type { RangeAreasTarget } from "./targets";

/** DataValidation (数据验证): what may be typed into cells. */
export const dataValidationType: ObjectType<RangeAreasTarget> = {
  properties: {
    Rule: { get: (target) => partOf(target)?.rule ?? {}, set: (target, value) => update(target, { rule: ruleOf(recordAt([value], 0)) }) },
    Type: { get: typeOf },
    IgnoreBlanks: { get: (target) => partOf(target)?.ignoreBlanks ?? true, set: (target, value) => update(target, { ignoreBlanks: asFlag(value) }) },
    Prompt: { get: (target) => partOf(target)?.prompt ?? blank.prompt, set: (target, value) => update(target, { prompt: { ...blank.prompt, ...recordAt([value], 0) } }) },
    ErrorAlert: { get: (target) => partOf(target)?.errorAlert ?? blank.errorAlert, set: (target, value) => update(target, { errorAlert: { ...blank.errorAlert, ...recordAt([value], 0) } }) },
    Valid: { get: isValid, isOnRequest: true },
  },
  methods: {
    Clear: ({ sheet, areas }) => { for (const area of areas) clearValidation(sheet, area); },
    ...afterCalculation<RangeAreasTarget>({
      GetInvalidCells: (target) => {
        const invalid = invalidCells(target);
        if (!invalid) throw new ExcelError("ItemNotFound");
        return invalid;
      },
      GetInvalidCellsOrNullObject: invalidCells,
    }),
  },
};

const ruleKinds = ["wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"] as const;

const typeWords: { readonly [kind: string]: string } = {
  wholeNumber: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom",
};

const blank: Omit<ValidationPart, "sheetId" | "areas"> = {
  rule: {}, ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

function partOf({ sheet, areas }: RangeAreasTarget): ValidationPart | null {
  return validationOf(sheet, areas);
}

function typeOf(target: RangeAreasTarget): string {
  const part = partOf(target);
  if (!part) return !hasSomeValidation(target.sheet, target.areas) ? "None" : isValidationEverywhere(target.sheet, target.areas) ? "Inconsistent" : "MixedCriteria";
  const [kind] = Object.keys(part.rule);
  return kind === undefined ? "None" : typeWords[kind] ?? "Custom";
}

function update(target: RangeAreasTarget, wanted: Partial<ValidationPart>): void {
  const { rule, ignoreBlanks, prompt, errorAlert } = { ...(partOf(target) ?? blank), ...wanted };
  setValidation(target.sheet, target.areas, { rule, ignoreBlanks, prompt, errorAlert });
}

/** All cells meet their rule, none does (false), or some do (null); cells without a rule hold what they like. */
function isValid({ sheet, areas }: RangeAreasTarget): boolean | null {
  const checked = checkedCells(sheet, areas);
  if (checked.every((cell) => cell.isValid)) return true;
  return checked.some((cell) => cell.isValid) ? null : false;
}

function invalidCells(target: RangeAreasTarget): OfficeObject<"RangeAreas"> | null {
  const invalid = checkedCells(target.sheet, target.areas).filter((cell) => !cell.isValid);
  return invalid.length === 0 ? null : areasObject(target, blocksOf(invalid));
}

const operators = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"] as const;

/** A rule names exactly one kind; what it compares with is kept as a formula, as Excel gives it back. */
function ruleOf(record: { readonly [key: string]: unknown }): { readonly [kind: string]: unknown } {
  const given = Object.entries(record).filter(([, value]) => value != null);
  const [first] = given;
  if (!first || given.length !== 1) throw new ExcelError("InvalidArgument");
  const kind = choice(first[0], ruleKinds);
  const details = recordAt([first[1]], 0);
  if (kind === "list") {
    const { source, inCellDropDown } = details;
    if (source == null || source === "") throw new ExcelError("InvalidArgument");
    return { list: { inCellDropDown: inCellDropDown == null ? true : asFlag(inCellDropDown), source: isObjectOf(source, "Range") ? referenceTo(source) : asText(source) } };
  }
  if (kind === "custom") return { custom: { formula: formulaOf(details.formula) } };
  const operator = choice(details.operator, operators);
  const isDate = kind === "date" || kind === "time";
  const bounds = operator === "Between" || operator === "NotBetween" ? ["formula1", "formula2"] as const : ["formula1"] as const;
  return { [kind]: { ...Object.fromEntries(bounds.map((name) => [name, isDate ? momentOf(details[name]) : formulaOf(details[name])])), operator } };
}

/** A number, a cell or a formula as a formula: 1 and "1" are "=1". */
function formulaOf(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return `=${value}`;
  if (isObjectOf(value, "Range")) return referenceTo(value);
  if (typeof value !== "string" || value.trim() === "") throw new ExcelError("InvalidArgument");
  return value.startsWith("=") ? value : `=${value.trim()}`;
}

/** A date or a time as the number Excel counts it by; office.js sends them as ISO 8601 text. */
function momentOf(value: unknown): string {
  const parts = typeof value === "string" ? /^(?:(\d{4})-(\d\d?)-(\d\d?))?(?:T|^| )?(?:(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/.exec(value.trim()) : null;
  if (!parts || value === "") return formulaOf(value);
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = parts;
  const date = year === undefined ? 0 : Math.round((Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / 864e5);
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86400;
  return `=${Math.round((date + time) * 1e10) / 1e10}`;
}

/** Cells a rule names stay the same for every cell it speaks of. */
function referenceTo({ target: { sheet, area } }: OfficeObject<"Range">): string {
  return `=${quotedSheetName(nameOf(sheet))}!${absoluteAddressOf(area)}`;
}
