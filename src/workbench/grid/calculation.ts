import { FormulaExecutedStateType, IFormulaRuntimeService, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, type ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { sheetLimit } from "../address";
import type { Engine } from "./univer";

/** When formulas are calculated (重算). */
export interface Calculation {
  readonly mode: () => CalculationMode;
  readonly setMode: (mode: CalculationMode) => void;
  /** Calculates what is due and waits until every formula shows its value. */
  readonly settled: () => Promise<void>;
  /** Calculates what has become due, in manual mode too. */
  readonly due: () => Promise<void>;
  /** Calculates every formula anew. */
  readonly all: () => Promise<void>;
  /** Every formula is to be calculated anew when next something is. */
  readonly makeAllDue: () => void;
  /** Holds calculation back until it is let go, as `suspendApiCalculationUntilNextSync` does. */
  readonly suspend: () => void;
  readonly resume: () => void;
  /** Is anything being calculated, or due to be? */
  readonly isBusy: () => boolean;
  readonly dispose: () => void;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** What Univer's trigger keeps to itself: the changes that wait for its 100 ms to pass. */
interface WaitingTrigger {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _executionInProgressParams: object | null;
  _startProgress: () => void;
  readonly _generateDirty: (commands: unknown[]) => object;
  readonly _mergeDirty: (one: object, other: object) => object;
}

/** What decides whether a result fits onto the sheet. */
interface SpillingRuntime {
  _checkIfArrayFormulaExceeded: (rowCount: number, columnCount: number, area: { readonly endRow: number; readonly endColumn: number }) => boolean;
}

/**
 * Univer gathers changes for 100 ms and then calculates. The workbench does not wait out that time: whoever reads
 * values after a write, as an add-in does in one batch, starts the calculation at once and waits for its end.
 */
export function startCalculation(engine: Engine): Calculation {
  const trigger = engine.injector.get(TriggerCalculationController) as unknown as WaitingTrigger;
  const runtime = engine.injector.get(IFormulaRuntimeService) as unknown as SpillingRuntime;
  // Univer's sheets end where something was last written; Excel's, and so its spills, much further down.
  runtime._checkIfArrayFormulaExceeded = (_rows, _columns, { endRow, endColumn }) => endRow >= sheetLimit.rowCount || endColumn >= sheetLimit.columnCount;
  let mode: CalculationMode = "Automatic";
  let isSuspended = false;
  const isHeld = (): boolean => mode === "Manual" || isSuspended;
  let isAllDue = false;
  let running = 0;
  let waiting: (() => void)[] = [];

  const listener = engine.commands.onCommandExecuted((command) => {
    // Univer's own timer must not calculate what is held back; what waits keeps waiting.
    if (isHeld()) clearTimeout(trigger._setTimeoutKey);
    if (command.id === SetFormulaCalculationStartMutation.id) running = 1;
    if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
    const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
    // A stopped calculation is started again at once by Univer's own trigger, with what changed meanwhile.
    if (functionsExecutedState === undefined || functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) return;
    running = 0;
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  });

  /** Starts what the trigger holds back, as its timer would. */
  function startDue(): void {
    if (trigger._waitingCommandQueue.length === 0) return;
    clearTimeout(trigger._setTimeoutKey);
    const due = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, due);
    start(trigger._executingDirtyData);
  }

  function start(due: object): void {
    engine.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...due }, { onlyLocal: true });
  }

  const ended = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  const isBusy = (): boolean => running > 0 || (!isHeld() && (isAllDue || trigger._waitingCommandQueue.length > 0));

  async function settled(): Promise<void> {
    while (isBusy()) {
      if (running > 0) await ended();
      else if (isAllDue) await all();
      else startDue();
    }
  }

  async function all(): Promise<void> {
    isAllDue = false;
    while (running > 0) await ended();
    startDue();
    while (running > 0) await ended();
    start({ forceCalculation: true, dirtyRanges: [] });
    while (running > 0) await ended();
  }

  return {
    mode: () => mode,
    setMode: (wanted) => { mode = wanted; },
    isBusy,
    settled,
    async due() {
      if (isAllDue) return all();
      while (running > 0) await ended();
      startDue();
      while (running > 0) await ended();
    },
    suspend: () => { isSuspended = true; },
    resume: () => { isSuspended = false; },
    all,
    makeAllDue: () => { isAllDue = true; },
    dispose() {
      listener.dispose();
      clearTimeout(trigger._setTimeoutKey);
      // A second after a calculation began Univer shows its progress, even if there is no Univer any more.
      trigger._startProgress = () => undefined;
    },
  };
}
