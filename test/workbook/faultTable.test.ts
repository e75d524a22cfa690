/**
 * 故障表: every job × every request × what Excel may do there. Afterwards the workbook is as
 * before or complete, at once or after the next start, and the next attempt works.
 * `GOLDEN=write npx jest test/workbook/faultTable` writes docs/faults.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { removeUnfinished } from "../../src/workbook/unfinished";
import { startHost, type Host } from "../host";
import { jobs, wholeWorkbook, type Job } from "./faultJobs";
import { corpusSize } from "./hostileCorpus";

// Office.js puts its own `Office` in place of the host's while it is loaded; what is announced counts from then on.
beforeAll(() => startHost());
let last: Host | null = null;
afterEach(() => released(last));

type ErrorKind = NonNullable<Parameters<Host["faults"]["add"]>[0]["error"]>;
/** How much of the failing request had happened. */
const shares = { nothing: 0, quarter: 0.25, half: 0.5, most: 0.75, "all but one": -1, all: 1 } as const;
type Effects = keyof typeof shares;

/** Every error Excel gives, but one that says nothing of a request: the first stands for all of them elsewhere. */
const kinds: readonly ErrorKind[] = [
  "GeneralException", "AccessDenied", "ActivityLimitReached", "ApiNotFound", "Conflict", "FormulaLengthExceedsLimit", "InsertDeleteConflict", "InvalidArgument",
  "InvalidObjectPath", "InvalidOperation", "InvalidOperationInCellEditMode", "InvalidOrTimedOutSession", "InvalidReference", "InvalidSelection", "ItemAlreadyExists",
  "ItemNotFound", "MergedRangeConflict", "NotImplemented", "OperationCellsExceedLimit", "PropertyNotSet", "RangeExceedsLimit", "RequestAborted",
  "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "UnsupportedFeature", "UnsupportedOperation", "UnsupportedSheet",
];

const outcomes = ["as before", "complete", "as before after the next start", "complete after the next start"] as const;
type Outcome = (typeof outcomes)[number];

interface Tried {
  readonly request: number;
  readonly error: ErrorKind;
  readonly effects: Effects;
  /** The pane was closed, or Excel answered nothing further. */
  readonly isLast: boolean;
  readonly outcome: Outcome | "neither";
  readonly isTold: boolean;
  readonly nextWorks: boolean | null;
}

/** A workbook as the job finds it, and as it leaves it. */
interface Measure {
  readonly requests: number;
  /** Of each request, from 1. */
  readonly actions: readonly number[];
  readonly before: string;
  readonly complete: string;
}

const state = async (): Promise<string> => JSON.stringify(await wholeWorkbook());

async function measured({ open, run }: Job): Promise<Measure> {
  const host = await opened(open);
  const before = await state();
  host.resetTraffic();
  const actions: number[] = [];
  const look: Parameters<Host["faults"]["add"]>[0]["when"] = ({ number, request }) => {
    actions[number] = (request.Actions ?? []).length;
    return false;
  };
  host.faults.add({ when: look });
  await run();
  host.faults.clear();
  const { requests } = host.traffic();
  return { requests, actions, before, complete: await state() };
}

/** Office.js lets go of ranges in a request of its own, some time after; it must not be counted as one of the job. Where that failed as well, they stay. */
async function released(host: Host | null): Promise<void> {
  for (let waited = 0; host !== null && host.referenceCount() > 0 && waited < 40; waited++) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function opened(open: Job["open"]): Promise<Host> {
  last = await open();
  await released(last);
  return last;
}

async function attempt(job: Job, host: Host, { before, complete, actions }: Measure, fault: Pick<Tried, "request" | "error" | "effects" | "isLast">): Promise<Tried> {
  host.resetTraffic();
  host.faults.add({ when: fault.request, error: fault.error, effects: effectsOf(fault.effects, actions[fault.request] ?? 0) });
  if (fault.isLast) host.faults.add({ when: ({ number }) => number > fault.request, error: fault.error });
  const isTold = await job.run().then(() => false, () => true);
  host.faults.clear();
  const first = await state();
  // What the add-in does when it starts.
  if (first !== before && first !== complete) await removeUnfinished();
  const after = first === before || first === complete ? first : await state();
  // A roll-up leaves the workbook as it found it: what says nothing of a failure is complete.
  const outcome = !isTold && first === complete ? "complete" : after === before ? (first === before ? "as before" : "as before after the next start") : after === complete ? (first === complete ? "complete" : "complete after the next start") : "neither";
  return { ...fault, outcome, isTold, nextWorks: null };
}

function effectsOf(effects: Effects, actions: number): "none" | "all" | { readonly firstActions: number } {
  if (effects === "nothing") return "none";
  return effects === "all" ? "all" : { firstActions: effects === "all but one" ? Math.max(0, actions - 1) : Math.floor(actions * shares[effects]) };
}

/** Runs every failure of a job. A workbook that came out as it was serves again. */
async function tryAll(job: Job): Promise<readonly Tried[]> {
  const measure = await measured(job);
  const tried: Tried[] = [];
  let host: Host | null = null;
  const one = async (fault: Pick<Tried, "request" | "error" | "effects" | "isLast">, goesOn: boolean): Promise<void> => {
    host ??= await opened(job.open);
    const result = await attempt(job, host, measure, fault);
    // What came about although Excel did not say so may be done once more: a second template stands beside the first.
    const isDone = result.outcome.startsWith("complete");
    const nextWorks = goesOn ? await job.run().then(async () => isDone || (await state()) === measure.complete, () => false) : null;
    tried.push({ ...result, nextWorks });
    if (goesOn || !result.outcome.startsWith("as before")) host = null;
  };
  for (let request = 1; request <= measure.requests; request++) {
    for (const effects of Object.keys(shares) as Effects[]) for (const isLast of [false, true]) await one({ request, error: "GeneralException", effects, isLast }, true);
    for (const error of kinds.slice(1)) await one({ request, error, effects: "nothing", isLast: false }, error === kinds.at(-1));
  }
  return tried;
}

const table = new Map<string, readonly Tried[]>();

test.each(jobs.map((job) => [job.name, job] as const))("%s: whatever fails, the workbook is as before or complete, and the next attempt works", async (name, job) => {
  const tried = await tryAll(job);
  table.set(name, tried);
  expect(tried.filter(({ outcome, nextWorks }) => outcome === "neither" || nextWorks === false)).toEqual([]);
  // A job that did not come about says so.
  expect(tried.filter(({ outcome, isTold }) => outcome.startsWith("as before") && !isTold)).toEqual([]);
});

test("docs/faults.md says what happened", () => {
  const file = path.join(__dirname, "../../docs/faults.md");
  if (process.env.GOLDEN === "write") writeFileSync(file, page());
  expect(readFileSync(file, "utf8")).toContain(rows().join("\n"));
});

function rows(): readonly string[] {
  return [...table].map(([name, tried]) => {
    const requests = Math.max(...tried.map(({ request }) => request));
    const counts = outcomes.map((outcome) => tried.filter((one) => one.outcome === outcome).length);
    const again = tried.filter(({ nextWorks }) => nextWorks !== null);
    return `| ${[name, requests, tried.length, ...counts, `${again.filter(({ nextWorks }) => nextWorks).length} of ${again.length}`].join(" | ")} |`;
  });
}

function page(): string {
  return `# When Excel fails on the way

Written by \`GOLDEN=write npx jest test/workbook/faultTable\`; the test of that name runs it all again and compares.

Every job, failing at each of its requests in turn, in these ways: nothing, a quarter, half, three quarters, all but the last action or all of the failing request had happened; Excel goes on answering, or answers nothing further (as when the pane is closed in the middle); and with each of ${kinds.length} kinds of error. Compared is the whole workbook: sheets, cells, number formats, visibility, names, shapes, settings, kept versions. *After the next start*: hidden sheets marked as ours remained, and were cleared away when the add-in started again.

| job | requests | failures tried | ${outcomes.join(" | ")} | next attempt works |
| --- | --: | --: | --: | --: | --: | --: | --: |
${rows().join("\n")}

## Two people editing

Between reading and writing somebody else may change a cell. A weight, a target or a header that no longer holds what the person was shown is left alone and named (\`changeCells\`: "changed", "formula", "merged"; of weights then none is written); a scale that a person has written into is not overwritten but left as it is, and the new one stands beside it (\`settleSheets\`); a filed scale whose cells were changed is named with both values (\`auditScales\`); rows of a table that were changed meanwhile are not written (\`foreignEdits\`). Tests: test/workbook/changeCells, writeScales, filing, writeMaps.

## Hostile input

test/workbook/hostileCorpus.ts holds ${corpusSize} texts and numbers meant to break a reader: names, figures, scoring sentences, headers, causes and effects; control characters, right-to-left marks, emoji, \`__proto__\`, formulas in disguise, 32 767 characters. Every one is read in every place of its kind, from cells to scores, sentences, workings and planned sheets; none may crash, take longer than 5 s, or give a number that nobody can explain. Those that begin like formulas are written into a workbook and read back as the texts they are. Random tables of the same beside it: test/scorecard/hostile, test/functions/hostile, test/workbook/hostile (100 000 rows, merged chaos, 500 sheets). Files made to burst and broken zips: test/workbench/files.
`;
}
