import type { References } from "./references";
import type { Calculation } from "./grid/calculation";
import type { Book } from "./grid/book";
import type { EventBus } from "./events";

export type Locale = "zh-CN" | "en-US";

/** One add-in talking to one open workbook: what the Office objects are about. */
export interface Session {
  readonly book: Book;
  /** The language of Excel itself; on the page it can change while a workbook is open. */
  readonly locale: () => Locale;
  readonly references: References;
  readonly calculation: Calculation;
  readonly events: EventBus;
  /** Is the add-in at work, or a person? Excel tells an add-in which changes are its own. */
  readonly isAddinAtWork: () => boolean;
  /** Reads and writes several members of an object at once. */
  readonly projection: Projection;
  /** What the host around the workbook does when asked: show the pane, change the ribbon. */
  readonly shell: Shell;
}

/** Reading and writing of several members at once, named by a record as office.js's `set` and load options are. */
export interface Projection {
  /** What is asked for with `true`, nested as it was asked. */
  readonly read: (object: { readonly type: string; readonly target: unknown }, asked: unknown) => unknown;
  /** Sets every member the record names. */
  readonly write: (object: { readonly type: string; readonly target: unknown }, values: unknown) => void;
}

/** What stands around the grid. In Node it only remembers. */
export interface Shell {
  readonly paneState: () => "Visible" | "Background" | "Inactive";
  readonly setPaneState: (state: "Visible" | "Background" | "Inactive") => void;
  readonly startState: () => "Background" | "Inactive";
  readonly setStartState: (state: "Background" | "Inactive") => void;
  readonly updateRibbon: (update: unknown) => void;
  readonly customFunctionResults: (results: unknown) => void;
}

