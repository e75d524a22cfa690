import { asFlag, choiceAt, textAt } from "../callArguments";
import { eventType } from "../events";
import { ExcelError } from "../excelError";
import { activeSheet, workbookOf } from "../grid/book";
import { selectedAreas } from "../grid/selection";
import { isOfficeObject, officeObject, type ObjectType, type OfficeObject, type Property } from "../objectModel";
import type { Session } from "../session";
import { insertWorksheetsFromBase64 } from "./insertWorksheets";
import { registrations } from "./registrations";
import { areasObject, rangeObject } from "./rangeTarget";

/** Workbook (工作簿): where every path starts. */
export const workbookType: ObjectType<Session> = {
  properties: {
    Name: { get: (session) => workbookOf(session.book).getName() },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true, set: () => undefined },
    AutoSave: { get: () => false },
    CalculationEngineVersion: { get: () => 191029 },
    ChartDataPointTrack: { get: () => true },
    PreviouslySaved: { get: () => true },
    UsePrecisionAsDisplayed: { get: () => false },
    Use1904DateSystem: { get: () => false },
  },
  children: {
    Application: (session) => officeObject("Application", session),
    Worksheets: (session) => officeObject("WorksheetCollection", session),
    Tables: (session) => officeObject("TableCollection", { session, sheet: null }),
    Names: (session) => officeObject("NamedItemCollection", { session, sheet: null }),
    Comments: (session) => officeObject("CommentCollection", { session, sheet: null }),
    CustomXmlParts: (session) => officeObject("CustomXmlPartCollection", session),
    Protection: (session) => officeObject("WorkbookProtection", session),
    Settings: (session) => officeObject("SettingCollection", session),
    Properties: (session) => officeObject("DocumentProperties", session),
    _Runtime: (session) => officeObject("Runtime", session),
  },
  methods: {
    GetActiveCell: (session) => selected(session, (area) => ({ ...area, rowCount: 1, columnCount: 1 })),
    GetSelectedRange: (session) => {
      if (selectedAreas(session.book).length > 1) throw new ExcelError("InvalidSelection");
      return selected(session, (area) => area);
    },
    GetSelectedRanges: (session) => areasObject({ session, sheet: activeSheet(session.book) }, selectedAreas(session.book)),
    InsertWorksheetsFromBase64: insertWorksheetsFromBase64,
    Save: () => undefined,
    Close: () => { throw new ExcelError("UnsupportedOperation", "Workbook.close"); },
    _RemoveReference: (session, values) => session.references.remove(textAt(values, 0)),
    _GetObjectByReferenceId: (session, values) => byReference(session, textAt(values, 0)),
    _GetRangeForEventByReferenceId: (session, values) => byReference(session, textAt(values, 0)),
    _GetRangeOrNullObjectForEventByReferenceId: (session, values) => session.references.get(textAt(values, 0)),
    ...registrations({ SelectionChanged: eventType.selectionChanged, AutoSaveSettingChanged: eventType.calculated, Activated: eventType.activated },
      (session: Session) => ({ session, target: "Workbook" })),
  },
};

/** Application: how and when Excel calculates. */
export const applicationType: ObjectType<Session> = {
  properties: {
    CalculationMode: {
      get: ({ calculation }) => calculation.mode(),
      set: ({ calculation }, value) => calculation.setMode(choiceAt([value], 0, ["Automatic", "AutomaticExceptTables", "Manual"], "Automatic")),
    },
    CalculationState: { get: ({ calculation }) => (calculation.isBusy() ? "Calculating" : "Done") },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  children: {
    IterativeCalculation: (session) => officeObject("IterativeCalculation", session),
    CultureInfo: (session) => officeObject("CultureInfo", session),
  },
  methods: {
    Calculate: ({ calculation }, values) => {
      return choiceAt(values, 0, ["Recalculate", "Full", "FullRebuild"], "Recalculate") === "Recalculate" ? calculation.due() : calculation.all();
    },
    SuspendApiCalculationUntilNextSync: ({ calculation }) => calculation.suspend(),
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** Runtime: whether the add-in hears of events. */
export const runtimeType: ObjectType<Session> = {
  properties: { EnableEvents: { get: ({ events }) => events.isEnabled(), set: ({ events }, value) => events.enable(asFlag(value)) } },
};

/** IterativeCalculation: formulas that point at themselves are an error here, as they are in Excel unless allowed. */
export const iterativeCalculationType: ObjectType<Session> = {
  properties: { Enabled: fixed("IterativeCalculation.enabled", false), MaxIteration: fixed("IterativeCalculation.maxIteration", 100), MaxChange: fixed("IterativeCalculation.maxChange", 0.001) },
};

/** What Excel can change and the workbench cannot: setting it to what it is does nothing, to anything else is refused. */
export function fixed<Target>(name: string, value: boolean | number): Property<Target> {
  return {
    get: () => value,
    set: (_target, wanted) => { if (wanted !== value) throw new ExcelError("NotImplemented", name); },
  };
}

/** CultureInfo: the language of the system. */
export const cultureInfoType: ObjectType<Session> = {
  properties: { Name: { get: ({ locale }) => locale() } },
  children: { NumberFormat: (session) => officeObject("NumberFormatInfo", session) },
};

export const numberFormatInfoType: ObjectType<Session> = {
  properties: { NumberDecimalSeparator: { get: () => "." }, NumberGroupSeparator: { get: () => "," }, CurrencySymbol: { get: ({ locale }) => (locale() === "zh-CN" ? "¥" : "$") } },
};

function selected(session: Session, part: (area: ReturnType<typeof selectedAreas>[number]) => ReturnType<typeof selectedAreas>[number]): OfficeObject {
  const [first] = selectedAreas(session.book);
  if (!first) throw new ExcelError("InvalidSelection");
  return rangeObject({ session, sheet: activeSheet(session.book) }, part(first));
}

function byReference(session: Session, id: string): OfficeObject {
  const object = session.references.get(id);
  if (!isOfficeObject(object)) throw new ExcelError("InvalidObjectPath", `reference ${id}`);
  return object;
}
