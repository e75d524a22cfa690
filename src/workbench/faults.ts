import type { ExcelErrorCode } from "./excelError";
import type { BatchRequest } from "./wire";

/** What went over the wire so far. */
export interface Traffic {
  readonly requests: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestRequest: number;
}

/** A request as a fault sees it: its number counts from 1 since the host started or the counters were reset. */
export interface RequestSeen {
  readonly number: number;
  readonly request: BatchRequest;
  /** The methods and properties it calls and sets, such as "add", "values". */
  readonly members: readonly string[];
}

/** Something that goes wrong on purpose (故障注入). */
export interface Fault {
  readonly when: number | ((seen: RequestSeen) => boolean);
  /** The error Excel gives; without one the request only takes longer. */
  readonly error?: ExcelErrorCode;
  /**
   * What becomes of the request's own effects: none happen, all happen before it fails, or only its first actions.
   */
  readonly effects?: "none" | "all" | { readonly firstActions: number };
  /** Milliseconds before anything happens. */
  readonly delay?: number;
}

/** The faults that are set, and the traffic counted. */
export interface Faults {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  readonly of: (request: BatchRequest, number: number) => Fault | null;
}

export function startFaults(): Faults {
  let faults: readonly Fault[] = [];
  return {
    add: (fault) => { faults = [...faults, fault]; },
    clear: () => { faults = []; },
    of(request, number) {
      const seen = { number, request, members: (request.Actions ?? []).map(({ Name }) => Name).filter((name) => name !== "") };
      return faults.find(({ when }) => (typeof when === "number" ? when === number : when(seen))) ?? null;
    },
  };
}
