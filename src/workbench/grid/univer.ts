import { ICommandService, IUndoRedoService, LocaleType, LogLevel, Univer, type Injector, type IUndoRedoItem } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { teachDialect } from "./dialect";
import { registerPartMutation, type Parts } from "./parts";
import { registerStandardWidth } from "./standardWidth";

/** The spreadsheet engine under the workbench: Univer, with or without a screen. */
export interface Engine {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** What Univer has no place for, by workbook. */
  readonly parts: Map<string, Parts>;
}

/** Univer in Node: cells, styles and formulas, no screen. */
export function startEngine(locale: "zh-CN" | "en-US"): Engine {
  const language = locale === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US;
  const univer = new Univer({ locale: language, locales: { [language]: {} }, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.WHEN_EMPTY });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  return engineOf(univer);
}

/** What Univer does with one more change that belongs to the same step. */
interface Batching {
  _tryBatchingElements: (step: IUndoRedoItem, change: IUndoRedoItem) => void;
}

/** Several changes in one step of undo: Univer takes back the first of them first, which only the last can be. */
function undoBackwards(injector: Injector): void {
  const history = injector.get(IUndoRedoService) as unknown as Batching;
  history._tryBatchingElements = (step, change) => {
    step.redoMutations.push(...change.redoMutations);
    step.undoMutations.unshift(...change.undoMutations);
  };
}

/** What the workbench needs of a Univer that is already set up. */
export function engineOf(univer: Univer): Engine {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const parts = new Map<string, Parts>();
  registerPartMutation(commands, (unitId) => {
    const found = parts.get(unitId);
    if (!found) throw new Error("bug: parts of a workbook that is not open");
    return found;
  });
  registerStandardWidth(commands);
  teachDialect(injector, parts);
  undoBackwards(injector);
  return { univer, injector, commands, parts };
}
