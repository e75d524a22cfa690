/** The events of office.js (事件) by the numbers its wire uses. */
export const eventType = {
  dataChanged: 10, activated: 11, deactivated: 12, sheetAdded: 13, selectionChanged: 14, sheetDeleted: 15, calculated: 16, formatChanged: 18,
  rowSorted: 19, columnSorted: 20, singleClicked: 21, rowHiddenChanged: 22, formulaChanged: 23, protectionChanged: 24, nameChanged: 25, visibilityChanged: 26, moved: 27,
  tableSelectionChanged: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103, commentAdded: 250, commentDeleted: 251, commentChanged: 252,
} as const;

export type EventType = (typeof eventType)[keyof typeof eventType];

/**
 * Events of Office itself (文档事件), older than Excel's own: office.js hears of them whether or not it has said that somebody listens.
 * The settings' event is not among them: Excel tells it only where several people edit one workbook on the web.
 */
export const documentEvent = { selectionChanged: 2 } as const;

/** An event on its way to office.js: category, type, target, message text, id. */
export type EventEntry = readonly [category: number, type: number, target: string, message: string, id: number];

/** The category of Excel's own events. */
const excelEvents = 65536;

/** Who listens to what, and the way to tell them. */
export interface EventBus {
  readonly register: (type: EventType, target: string) => void;
  readonly unregister: (type: EventType, target: string) => void;
  readonly isListenedTo: (type: EventType, target: string) => boolean;
  readonly fire: (type: EventType, target: string, message: object) => void;
  readonly fireOfDocument: (type: (typeof documentEvent)[keyof typeof documentEvent]) => void;
  /** An add-in may turn its events off for a while; what happens meanwhile it never hears of. */
  readonly isEnabled: () => boolean;
  readonly enable: (isEnabled: boolean) => void;
  /** Where events go: the transport sets it. */
  readonly deliverTo: (deliver: (entries: readonly EventEntry[]) => void) => void;
}

/**
 * Gathers events and hands them over on a timer: one that overtakes the answer to its own registration is lost in
 * office.js.
 */
export function startEvents(): EventBus {
  const listeners = new Map<string, number>();
  let deliver: (entries: readonly EventEntry[]) => void = () => undefined;
  let waiting: EventEntry[] = [];
  let nextId = 1;
  let isEnabled = true;
  const key = (type: EventType, target: string): string => `${type} ${target}`;
  const isListenedTo = (type: EventType, target: string): boolean => (listeners.get(key(type, target)) ?? 0) > 0;

  function send(type: number, target: string, message: object): void {
    if (waiting.length === 0) setTimeout(hand, 0);
    waiting.push([excelEvents, type, target, JSON.stringify(message), nextId++]);
  }

  function hand(): void {
    const entries = waiting;
    waiting = [];
    deliver(entries);
  }

  return {
    register: (type, target) => { listeners.set(key(type, target), (listeners.get(key(type, target)) ?? 0) + 1); },
    unregister: (type, target) => { listeners.set(key(type, target), Math.max(0, (listeners.get(key(type, target)) ?? 0) - 1)); },
    isListenedTo,
    isEnabled: () => isEnabled,
    enable: (wanted) => { isEnabled = wanted; },
    fire(type, target, message) {
      if (isEnabled && isListenedTo(type, target)) send(type, target, message);
    },
    fireOfDocument: (type) => { if (isEnabled) send(type, "", {}); },
    deliverTo: (receiver) => { deliver = receiver; },
  };
}
