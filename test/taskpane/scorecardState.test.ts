import { afterEvent, opening, type ScorecardEvent, type ScorecardState } from "../../src/taskpane/scorecardState";
import type { WorkbookReading } from "../../src/taskpane/workbook";

const start = opening("2026-01-15");
const read = { type: "finishedReading", reading: { reading: { sheets: [], tables: [] } } as unknown as WorkbookReading, assessment: {} as ScorecardState["assessment"] } as ScorecardEvent;
const after = (...events: readonly ScorecardEvent[]): ScorecardState => events.reduce(afterEvent, start);
const began = (task: "read" | "write"): ScorecardEvent => ({ type: "began", task });

test("a pane just opened leaves the focus where it is; moving to a page counts", () => {
  expect(start.moves).toBe(0);
  expect(after({ type: "moved", page: "check" })).toMatchObject({ page: "check", moves: 1 });
});

test("what was written leads to the scales, with the focus", () => {
  expect(after(began("write"), { type: "finishedWriting", written: [] })).toMatchObject({ page: "scales", moves: 1, work: null, written: [] });
});

test("progress without work changes nothing", () => {
  expect(after({ type: "progressed", done: 1, total: 2 })).toEqual(start);
});

describe("changes of the sheets", () => {
  test.each([
    // what happened                                     events                                                                   unread changes
    ["before anything was read nothing is out of date",  [{ type: "sheetChanged" }],                                              0],
    ["each change counts",                               [read, { type: "sheetChanged" }, { type: "sheetChanged" }],              2],
    ["reading sees them",                                [read, { type: "sheetChanged" }, began("read")],                         0],
    ["a change while reading is not seen",               [read, began("read"), { type: "sheetChanged" }, read],                   1],
    ["a reading that failed has seen nothing",           [read, began("read"), { type: "workFailed", failure: { task: "read", error: 0 } }], 1],
    ["a reading that was cancelled has seen nothing",    [read, began("read"), { type: "cancelled" }],                            1],
    ["a first reading that failed leaves nothing to be out of date", [began("read"), { type: "workFailed", failure: { task: "read", error: 0 } }], 0],
    ["writing cuts a reading in the background short",   [read, { type: "sheetChanged" }, { type: "following" }, began("write")], 1],
    ["a cell being edited: it is tried again",           [read, { type: "sheetChanged" }, { type: "following" }, { type: "stoppedFollowing", failure: null }], 1],
  ] as [string, ScorecardEvent[], number][])("%s", (_, events, changes) => {
    expect(after(...events).changes).toBe(changes);
  });
});

test("a new piece of work takes away what failed before", () => {
  expect(after({ type: "failed", failure: { task: "read", error: 0 } }, began("read")).failure).toBeNull();
});

test("what fails beside a piece of work does not end it", () => {
  expect(after(began("write"), { type: "failed", failure: { task: "goTo", error: 0 } })).toMatchObject({ work: { task: "write" }, failure: { task: "goTo" } });
});

test("a reading that goes well takes away that an earlier one failed, and nothing else that failed", () => {
  expect(after(read, { type: "stoppedFollowing", failure: { task: "follow", error: 0 } }, read).failure).toBeNull();
  expect(after(read, { type: "failed", failure: { task: "goTo", error: 0 } }, read).failure).not.toBeNull();
});

describe("a tool's job", () => {
  const stopped = { type: "toolEnded", work: { job: "bringIn", state: "stopped" } } as const;
  test("goes on when its page is left, and is told until it was looked at", () => {
    const away = after({ type: "moved", page: "rollUp" }, { type: "toolBegan", job: "bringIn" }, { type: "moved", page: "check" });
    expect(away.toolWork).toMatchObject({ state: "running" });
    const ended = [stopped, { type: "moved", page: "score" }, { type: "moved", page: "rollUp" }] as const;
    expect(ended.reduce<ScorecardState>(afterEvent, away).toolWork).toMatchObject({ state: "stopped" });
    expect([...ended, { type: "moved", page: "tools" } as const].reduce<ScorecardState>(afterEvent, away).toolWork).toBeNull();
  });

  test("a ribbon button pressed meanwhile does not hide it", () => {
    const outcome = { page: "template", written: null, template: [], failure: null } as const;
    expect(after({ type: "toolBegan", job: "bringIn" }, { type: "brought", outcome }).toolWork).toMatchObject({ job: "bringIn", state: "running" });
    expect(after({ type: "brought", outcome }).toolWork).toMatchObject({ job: "template", state: "done" });
  });

  test("progress that comes too late changes nothing", () => {
    expect(after(stopped, { type: "toolProgressed", done: 1, total: 2 }).toolWork).toEqual(stopped.work);
  });
});
