import { runBatch, type BatchHost } from "./batch";
import { ExcelError } from "./excelError";
import type { Faults, Traffic } from "./faults";
import { serviceNames } from "./objects/services";
import { type BatchRequest, type BatchResponse, pathType } from "./wire";

/** Where requests of office.js arrive, whatever way they came. */
export interface Endpoint {
  /** Answers a request; one after another, in the order they came. */
  readonly receive: (request: BatchRequest, options?: ReceiveOptions) => Promise<BatchResponse>;
  readonly traffic: () => Traffic;
  readonly resetTraffic: () => void;
  /** While the user types into a cell, Excel takes no requests. */
  readonly setCellEditing: (isEditing: boolean) => void;
}

export interface ReceiveOptions {
  /** Wait until the user has finished typing instead of failing. */
  readonly waitsForCellEdit?: boolean;
}

/** What Excel on the web takes and gives in one request, in bytes. */
export const payloadLimit = 5 * 2 ** 20;

const noTraffic: Traffic = { requests: 0, actions: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0 };

/** The workbook that is open when a request arrives, and a way to make all a request does one step of undo. */
export interface BatchPlace {
  readonly host: BatchHost;
  readonly asOneStep: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
}

export function startEndpoint(stationNow: () => BatchPlace, faults: Faults, afterBatch: () => Promise<void>): Endpoint {
  let traffic = noTraffic;
  let last: Promise<unknown> = Promise.resolve();
  let isEditing = false;
  let editingEnded: (() => void)[] = [];

  async function answer(request: BatchRequest): Promise<BatchResponse> {
    const size = byteLength(request);
    traffic = {
      ...traffic, requests: traffic.requests + 1, actions: traffic.actions + (request.Actions?.length ?? 0),
      requestBytes: traffic.requestBytes + size, largestRequest: Math.max(traffic.largestRequest, size),
    };
    if (isEditing && !isForServices(request)) return refused(new ExcelError("InvalidOperationInCellEditMode"));
    if (size > payloadLimit) return refused(new ExcelError("RequestPayloadSizeLimitExceeded"));
    const response = await withFaults(request);
    const responseSize = byteLength(response);
    traffic = { ...traffic, responseBytes: traffic.responseBytes + responseSize };
    return responseSize > payloadLimit ? refused(new ExcelError("ResponsePayloadSizeLimitExceeded")) : response;
  }

  async function withFaults(request: BatchRequest): Promise<BatchResponse> {
    const fault = faults.of(request, traffic.requests);
    if (fault?.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delay));
    const { host, asOneStep } = stationNow();
    if (!fault?.error) return asOneStep(() => runBatch(host, request));
    const { effects = "none" } = fault;
    if (effects !== "none") {
      const actions = request.Actions ?? [];
      const carriedOut = { ...request, Actions: effects === "all" ? actions : actions.slice(0, effects.firstActions) };
      await asOneStep(() => runBatch(host, carriedOut));
    }
    return refused(new ExcelError(fault.error, "a fault set on purpose"));
  }

  return {
    async receive(request, options = {}) {
      while (isEditing && options.waitsForCellEdit === true) await new Promise<void>((resolve) => editingEnded.push(resolve));
      const turn = last.then(() => answer(request));
      last = turn.then(afterBatch);
      return turn;
    },
    traffic: () => traffic,
    resetTraffic: () => { traffic = noTraffic; },
    setCellEditing(now) {
      isEditing = now;
      if (now) return;
      const waiting = editingEnded;
      editingEnded = [];
      for (const resume of waiting) resume();
    },
  };
}

/** What office.js tells Excel itself, and not the workbook, as that the add-in takes commands now: it does not look for a refusal. */
function isForServices({ ObjectPaths = {} }: BatchRequest): boolean {
  const made = Object.values(ObjectPaths);
  return made.length > 0 && made.every(({ ObjectPathType, Name }) => ObjectPathType === pathType.newObject && Name in serviceNames);
}

function refused(error: ExcelError): BatchResponse {
  return { Error: { Code: error.code, Message: error.message, Location: "", ActionIndex: 0, HttpStatusCode: error.status }, ProcessedResults: { Results: [] }, TraceIds: [] };
}

function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
