import { LocaleType, type IWorkbookData } from "@univerjs/core";
import { areaOf } from "./address";
import type { BatchHost } from "./batch";
import type { BatchPlace } from "./endpoint";
import { startEvents, type EventEntry } from "./events";
import { followReferences } from "./followReferences";
import { sentenceOf, unseenWord, unwrittenIn, unwrittenSentence } from "./files/losses";
import { readFile, type Origin } from "./files/openFile";
import { writeFile } from "./files/saveFile";
import { asOneStep, closeBook, findSheet, openBook, type Book } from "./grid/book";
import { startCalculation, type Calculation } from "./grid/calculation";
import { followEdits } from "./grid/followParts";
import { registerFunctions, type CustomFunction, type FunctionMessages, type FunctionsMetadata } from "./grid/customFunctions";
import { emptyParts, type Parts } from "./grid/parts";
import { blankSheet, newSheetId } from "./grid/sheets";
import { activate } from "./grid/selection";
import { restoreSpill } from "./grid/spills";
import { storeTable } from "./grid/tables";
import type { Engine } from "./grid/univer";
import { officeObject } from "./objectModel";
import { excelModel } from "./objects/excelModel";
import { serviceNames } from "./objects/services";
import { projectionOf } from "./projection";
import { startReferences } from "./references";
import type { Locale, Session, Shell } from "./session";
import { watchGrid } from "./watchGrid";
import { watchSheets } from "./watchSheets";

/** What was found on opening a file. */
export interface OpenReport {
  readonly sheets: readonly string[];
  /** What the workbench cannot keep of this file, in words for people. */
  readonly losses: readonly string[];
  /** What stays in the file and is not seen in the workbench, in words for people. */
  readonly unseen: readonly string[];
}

export interface StationOptions {
  readonly engine: Engine;
  readonly locale: () => Locale;
  readonly isUndoable: boolean;
  readonly push: (entries: readonly EventEntry[]) => void;
  readonly shell?: Shell;
  /** Told the moment another workbook is in the place of the one that was open. */
  readonly onReplaced?: () => void;
}

/** Counts the workbooks of this process: Univer keeps what it read of a range by workbook and sheet, whichever instance asks. */
let count = 0;

/** A workbook with Excel's object model over it, whatever stands around: Node or a page. */
export interface Station {
  readonly batchPlace: () => BatchPlace;
  /** Calculates what a request has made due; the next one finds it done. */
  readonly afterBatch: () => Promise<void>;
  readonly isOpen: () => boolean;
  readonly book: () => Book;
  readonly session: () => Session;
  readonly newWorkbook: () => void;
  readonly open: (bytes: Uint8Array) => Promise<OpenReport>;
  readonly save: () => Promise<Uint8Array>;
  /** What saving leaves out, in words for people. */
  readonly unwritten: () => readonly string[];
  readonly useFunctions: (namespace: string, metadata: FunctionsMetadata, functions: ReadonlyMap<string, CustomFunction>) => Promise<void>;
  readonly messageAt: (sheetName: string, address: string) => string | null;
  readonly unknownMembers: () => readonly string[];
  readonly referenceCount: () => number;
  readonly settled: () => Promise<void>;
  readonly dispose: () => void;
}

interface OpenWorkbook {
  readonly session: Session;
  readonly origin: Origin | null;
  readonly stopWatching: () => void;
}

export function startStation(options: StationOptions): Station {
  const { engine, locale } = options;
  const unknown = new Set<string>();
  const projection = projectionOf(excelModel, (member) => unknown.add(member));
  let atWork = 0;
  let messages: FunctionMessages | null = null;
  let functionNames = new Set<string>();
  let opened: OpenWorkbook | null = null;
  let calculation: Calculation | null = null;

  const current = (): OpenWorkbook => {
    if (!opened) throw new Error("bug: no workbook is open");
    return opened;
  };

  function show(snapshot: IWorkbookData, parts: Parts, origin: Origin | null): void {
    close();
    count += 1;
    const language = locale() === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US;
    const book = openBook(engine, { ...snapshot, id: `workbook${count}`, locale: language }, { isUndoable: options.isUndoable });
    calculation ??= startOnce();
    adopt(book, parts);
    const events = startEvents();
    events.deliverTo(options.push);
    const session: Session = { book, locale, references: startReferences(), calculation, events, isAddinAtWork: () => atWork > 0, projection, shell: options.shell ?? quietShell() };
    const watches = [watchGrid(session), watchSheets(session)];
    options.onReplaced?.();
    opened = { session, origin, stopWatching: () => { for (const stop of watches) stop(); } };
  }

  /** What listens to Univer can be started only when Univer has: with its first workbook. */
  function startOnce(): Calculation {
    followEdits(engine, (edit) => { if (opened) followReferences(opened.session, edit); });
    return startCalculation(engine);
  }

  function close(): void {
    if (!opened) return;
    opened.stopWatching();
    closeBook(opened.session.book);
    opened = null;
  }

  return {
    batchPlace: () => {
      const { session } = current();
      const host: BatchHost = {
        model: excelModel,
        root: officeObject("Workbook", session),
        services: Object.fromEntries(Object.entries(serviceNames).map(([name, type]) => [name, officeObject(type, session)])),
        references: session.references,
        calculated: session.calculation.settled,
        onUnknownMember: (member) => unknown.add(member),
      };
      return {
        host,
        async asOneStep(work) {
          atWork += 1;
          try {
            return await asOneStep(session.book, work);
          } finally {
            atWork -= 1;
          }
        },
      };
    },
    afterBatch: () => {
      opened?.session.calculation.resume();
      return opened?.session.calculation.settled() ?? Promise.resolve();
    },
    isOpen: () => opened !== null,
    book: () => current().session.book,
    session: () => current().session,
    newWorkbook: () => {
      const parts = emptyParts();
      parts.documentProperty.set("CreationDate", { value: new Date() });
      show(blankWorkbook(), parts, null);
    },
    async open(bytes) {
      const { snapshot, parts, spills, shownSheetId, losses, unseen, origin } = readFile(bytes);
      show(snapshot, parts, origin);
      const { book } = current().session;
      for (const [id, blocks] of spills) for (const { area, cells } of blocks) restoreSpill({ book, id }, area, cells);
      if (shownSheetId !== null) activate({ book, id: shownSheetId });
      // Univer takes note of formulas without a value only after the workbook is open.
      await new Promise((resolve) => setTimeout(resolve));
      await current().session.calculation.settled();
      return { sheets: origin.sheets.map(({ name }) => name), losses: losses.map((loss) => sentenceOf(loss, locale())), unseen: unseen.map((word) => unseenWord(word, locale())) };
    },
    async save() {
      const { session, origin } = current();
      await session.calculation.settled();
      return writeFile(session.book, { origin, isCustomFunction: (name) => functionNames.has(name) });
    },
    unwritten() {
      const { session, origin } = current();
      return origin ? unwrittenIn(session.book.parts, new Map(origin.file), origin.sheets).map((each) => unwrittenSentence(each, locale())) : [];
    },
    async useFunctions(namespace, metadata, functions) {
      messages = registerFunctions(engine, namespace, metadata, functions);
      functionNames = new Set(metadata.functions.map(({ name }) => `${namespace}.${name}`.toUpperCase()));
      await opened?.session.calculation.all();
    },
    messageAt(sheetName, address) {
      const sheet = findSheet(current().session.book, sheetName);
      const area = areaOf(address);
      return sheet && area ? messages?.at(sheet.id, area.row, area.column) ?? null : null;
    },
    unknownMembers: () => [...unknown],
    referenceCount: () => current().session.references.count(),
    settled: () => current().session.calculation.settled(),
    dispose() {
      close();
      calculation?.dispose();
      engine.univer.dispose();
    },
  };
}

/** Puts what a file holds beside its cells into the open workbook. */
function adopt(book: Book, parts: Parts): void {
  for (const [kind, store] of Object.entries(parts)) {
    if (kind === "table") continue;
    const target: Map<string, unknown> = book.parts[kind as keyof Parts];
    for (const [id, part] of store) target.set(id, part);
  }
  for (const [id, table] of parts.table) storeTable({ ...book, isUndoable: false }, id, table);
}

/** A new workbook: one blank sheet. */
function blankWorkbook(): IWorkbookData {
  const id = newSheetId();
  return { id: "", name: "", appVersion: "", locale: LocaleType.EN_US, styles: {}, sheetOrder: [id], sheets: { [id]: blankSheet(id, "Sheet1") } };
}

/** Around a workbook in Node there is no pane and no ribbon: what they are told is remembered, no more. */
function quietShell(): Shell {
  let paneState: ReturnType<Shell["paneState"]> = "Background";
  let startState: ReturnType<Shell["startState"]> = "Inactive";
  return {
    paneState: () => paneState,
    setPaneState: (state) => { paneState = state; },
    startState: () => startState,
    setStartState: (state) => { startState = state; },
    updateRibbon: () => undefined,
    customFunctionResults: () => undefined,
  };
}
