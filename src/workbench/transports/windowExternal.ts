import type { Endpoint } from "../endpoint";
import { documentEvent, type EventEntry } from "../events";
import { requirementMatrix } from "../officeStub";
import type { BatchRequest, BatchResponse } from "../wire";

/** What office.js expects of Excel for Windows under `window.external`. Lists are objects with `toArray()`. */
export interface WindowExternal {
  readonly GetHostInfo: () => string;
  readonly GetLoggingAllowed: () => boolean;
  readonly GetContext: () => object;
  readonly Execute: (dispatchId: number, parameters: unknown, answer: (response: unknown) => void) => void;
  readonly RegisterEvent: (dispatchId: number, target: string, handler: EventHandler, answer: (status: number) => void) => void;
  readonly UnregisterEvent: (dispatchId: number, target: string, answer: (status: number) => void) => void;
}

type EventHandler = (dispatchId: number, payload: unknown) => void;

/** What the transport asks of the page around it. */
export interface PageSide {
  readonly endpoint: Endpoint;
  readonly locale: () => string;
  readonly apiVersion: string;
  readonly theme: () => OfficeTheme;
  /** What the add-in keeps in the document: JSON texts by key. */
  readonly settings: { readonly read: () => { readonly [key: string]: string }; readonly write: (settings: { readonly [key: string]: string }) => void };
}

/** Office's theme (主题颜色), as #RRGGBB. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export interface WindowTransport {
  readonly external: WindowExternal;
  readonly push: (entries: readonly EventEntry[]) => void;
  /**
   * Runs a ribbon button's function in the pane, as soon as the pane takes commands and those before it are done, and
   * waits until the add-in says that it is done.
   *
   * @returns false when another page came into the pane before that
   */
  readonly runCommand: (controlId: string, functionName: string) => Promise<boolean>;
  readonly themeChanged: () => void;
  /** Forgets everything of the page that was in the pane: it is heard no more, and another one is loaded. */
  readonly reset: () => void;
}

/** A ribbon button that was pressed. */
interface Command {
  readonly id: string;
  readonly controlId: string;
  readonly functionName: string;
  readonly end: (isDone: boolean) => void;
}

const dispatch = { saveSettings: 76, loadSettings: 75, richApi: 93, commandCompleted: 94 } as const;
const eventDispatch = { officeThemeChanged: 9, richApiMessage: 33, commandInvoked: 39 } as const;

/** Where things stand in a request and in its answer. */
const bodyIndex = 4;
const flagsIndex = 6;
const delayForCellEdit = 64;
const notSupported = 5000;

/** Transport W: a pane in the page, office.js's way to Excel for Windows. */
export function windowTransport(page: PageSide): WindowTransport {
  let handlers = new Map<number, EventHandler>();
  /** Commands that are not carried out yet: the first of them is under way, once the pane takes commands. */
  let commands: readonly Command[] = [];
  let underWay: Command | null = null;
  let commandCount = 0;
  /** A page begins by asking who its host is. What one that is on its way out still asks for is not done to the next workbook, nor answered. */
  let isPaneKnown = false;

  function raise(dispatchId: number, payload: unknown): void {
    handlers.get(dispatchId)?.(dispatchId, payload);
  }

  /** One command after another, as Excel has it: the next begins when the add-in says that the one before is done. */
  function runNext(): void {
    const [next] = commands;
    if (underWay || !next || !handlers.has(eventDispatch.commandInvoked)) return;
    underWay = next;
    raise(eventDispatch.commandInvoked, arrayLike([next.id, next.functionName, JSON.stringify({ source: { id: next.controlId } })]));
  }

  function completed(id: string): void {
    if (underWay?.id !== id) return;
    underWay.end(true);
    commands = commands.slice(1);
    underWay = null;
    runNext();
  }

  function execute(dispatchId: number, parameters: unknown, answer: (response: unknown) => void): void {
    const later = (response: unknown): void => { setTimeout(() => answer(response), 0); };
    const list = listOf(parameters);
    switch (dispatchId) {
      case dispatch.richApi:
        if (!isPaneKnown) return;
        void richApi(page.endpoint, listOf(list[0])).then((body) => answer(arrayLike([0, [200, [], JSON.stringify(body)]])));
        break;
      case dispatch.commandCompleted:
        completed(String(list[0]));
        later(arrayLike([0]));
        break;
      case dispatch.saveSettings:
      case dispatch.loadSettings:
        later(arrayLike([0]));
        break;
      default:
        later(notSupported);
    }
  }

  return {
    external: {
      GetHostInfo() {
        isPaneKnown = true;
        return `Excel|Win32|16.01|${page.locale()}|workbench||disableLogging|3`;
      },
      GetLoggingAllowed: () => false,
      GetContext: () => context(page),
      Execute: execute,
      RegisterEvent(dispatchId, _target, handler, answer) {
        handlers.set(dispatchId, handler);
        setTimeout(() => answer(0), 0);
        if (dispatchId === eventDispatch.commandInvoked) setTimeout(runNext, 0);
      },
      UnregisterEvent(dispatchId, _target, answer) {
        handlers.delete(dispatchId);
        setTimeout(() => answer(0), 0);
      },
    },
    push(entries) {
      raise(eventDispatch.richApiMessage, arrayLike(entries));
      // In a page the events of Office itself have ways of their own.
      for (const [, type] of entries) if (Object.values(documentEvent).some((known) => known === type)) raise(type, arrayLike([]));
    },
    runCommand(controlId, functionName) {
      commandCount += 1;
      const id = String(commandCount);
      return new Promise((end) => {
        commands = [...commands, { id, controlId, functionName, end }];
        runNext();
      });
    },
    themeChanged: () => raise(eventDispatch.officeThemeChanged, arrayLike([JSON.stringify(themeNumbers(page.theme()))])),
    reset() {
      // What was asked for before any page came into the pane is for the one that comes now.
      if (isPaneKnown) {
        for (const { end } of commands) end(false);
        commands = [];
      }
      handlers = new Map();
      underWay = null;
      isPaneKnown = false;
    },
  };
}

async function richApi(endpoint: Endpoint, parts: readonly unknown[]): Promise<BatchResponse> {
  const body = parts[bodyIndex];
  const flags = Number(parts[flagsIndex] ?? 0);
  const request = (typeof body === "string" && body !== "" ? JSON.parse(body) : {}) as BatchRequest;
  return endpoint.receive(request, { waitsForCellEdit: (flags & delayForCellEdit) !== 0 });
}

function context(page: PageSide): object {
  return {
    GetAppType: () => 1, GetSolutionRef: () => "workbench", GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1,
    GetAppUILocale: page.locale, GetAppDataLocale: page.locale, GetDocUrl: () => "", GetAppCapabilities: () => 0, GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1, GetSolutionToken: () => "", GetInstanceId: () => "workbench", GetCorrelationId: () => "workbench",
    GetSupportedMatrix: () => JSON.stringify(requirementMatrix(page.apiVersion)), GetHostFullVersion: () => "16.0.19000.20000", GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(page.theme())),
    GetSettings: () => ({
      Read(keys: string[], values: string[]): void {
        for (const [key, value] of Object.entries(page.settings.read())) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]): void {
        page.settings.write(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""])));
      },
    }),
  };
}

/** Colours as the numbers Windows keeps them in. */
function themeNumbers(theme: OfficeTheme): { readonly [name: string]: number } {
  return Object.fromEntries(Object.entries(theme).map(([name, colour]: [string, string]) => [name, parseInt(colour.slice(1), 16)]));
}

function arrayLike(values: readonly unknown[]): { readonly toArray: () => readonly unknown[] } {
  return { toArray: () => values };
}

/** A list, whether it comes as an array of the pane's own realm or as an object with `toArray()`. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "object" && value !== null && "toArray" in value && typeof value.toArray === "function") return (value.toArray as () => readonly unknown[])();
  return [];
}
