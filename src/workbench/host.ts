import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { startEndpoint, type Endpoint } from "./endpoint";
import { startFaults, type Faults, type Traffic } from "./faults";
import { runScript, startFunctionsRuntime } from "./functionsScript";
import type { FunctionsMetadata } from "./grid/customFunctions";
import { startEngine } from "./grid/univer";
import { provideGlobals } from "./officeStub";
import { startStation, type OpenReport, type Station } from "./station";
import { nativeBridge } from "./transports/nativeBridge";

export { FileError } from "./files/fileError";

/** Excel in Node: the real office.js, and a workbook behind it. */
export interface Host {
  /** Opens an .xlsx file in place of the workbook that is open. */
  readonly open: (bytes: Uint8Array) => Promise<OpenReport>;
  readonly newWorkbook: () => void;
  /** The workbook as an .xlsx file. */
  readonly save: () => Promise<Uint8Array>;
  /** What saving leaves out, in words for people. */
  readonly unwritten: () => readonly string[];
  /** Evaluates an add-in's functions script and makes its functions known to formulas. */
  readonly loadFunctions: (script: string, metadata: FunctionsMetadata, namespace?: string) => Promise<void>;
  /** Evaluates a script as a page of the add-in would. */
  readonly loadScript: (script: string, name?: string) => void;
  /** What went over the wire. */
  readonly traffic: () => Traffic;
  readonly resetTraffic: () => void;
  readonly faults: Faults;
  /** Members an add-in asked for that the workbench does not have. */
  readonly unknownMembers: () => readonly string[];
  readonly setCellEditing: (isEditing: boolean) => void;
  /** The sentence behind an error value a custom function gave, by sheet name and address; null where there is none. */
  readonly messageAt: (sheetName: string, address: string) => string | null;
  /** How many objects office.js still holds by reference. */
  readonly referenceCount: () => number;
  /** Waits until formulas are calculated and events delivered. */
  readonly settled: () => Promise<void>;
  readonly dispose: () => void;
}

export interface HostOptions {
  readonly locale?: "zh-CN" | "en-US";
  /** The ExcelApi version announced; "1.15" is the most the client can. */
  readonly apiVersion?: string;
}

/** office.js is evaluated once in a process; whichever host was started last answers it. */
let answering: Endpoint | null = null;
let push: ReturnType<typeof nativeBridge>["push"] | null = null;

/** Starts Excel in Node (启动). Globals `Excel`, `OfficeExtension`, `Office` and `CustomFunctions` are there afterwards. */
export function startHost(options: HostOptions = {}): Promise<Host> {
  const { locale = "zh-CN", apiVersion = "1.15" } = options;
  const runtime = startFunctionsRuntime();
  provideGlobals({ locale, apiVersion }, runtime.global);
  // office.js puts an Office of its own in place, which knows no page and so no context.
  if (loadOfficeJs()) provideGlobals({ locale, apiVersion }, runtime.global);
  const faults = startFaults();
  const engine = startEngine(locale);
  const station: Station = startStation({ engine, locale: () => locale, isUndoable: false, push: (entries) => push?.(entries) });
  const endpoint = startEndpoint(station.batchPlace, faults, station.afterBatch);
  answering = endpoint;
  station.newWorkbook();

  return Promise.resolve({
    open: station.open,
    newWorkbook: station.newWorkbook,
    save: station.save,
    unwritten: station.unwritten,
    async loadFunctions(script, metadata, namespace = "BSC") {
      runScript(script, "functions.js");
      await station.useFunctions(namespace, metadata, runtime.functions);
    },
    loadScript: (script, name = "addin.js") => runScript(script, name),
    traffic: endpoint.traffic,
    resetTraffic: endpoint.resetTraffic,
    faults,
    unknownMembers: station.unknownMembers,
    setCellEditing: endpoint.setCellEditing,
    messageAt: station.messageAt,
    referenceCount: station.referenceCount,
    async settled() {
      await station.settled();
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
    dispose() {
      if (answering === endpoint) answering = null;
      station.dispose();
    },
  });
}

/** @returns was it loaded only now? */
function loadOfficeJs(): boolean {
  if (push) return false;
  const connection = nativeBridge(() => {
    if (!answering) throw new Error("bug: office.js speaks and no host listens");
    return answering;
  });
  push = connection.push;
  Object.assign(globalThis, { _richApiNativeBridge: connection.bridge });
  const path = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  runScript(readFileSync(path, "utf8"), "excel-web-16.00.js");
  return true;
}
