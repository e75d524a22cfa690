/** 成品函数: functions.js as it is shipped, loaded as Excel loads it: beside a global `CustomFunctions`, and nothing else. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { runInThisContext } from "node:vm";

type Custom = (...given: unknown[]) => unknown;

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

let registered: ReadonlyMap<string, Custom> | null = null;

/** The script itself, minified, beside the program that measures it. */
export function functionsScript(): string {
  return readFileSync(path.join(__dirname, "functions.js"), "utf8");
}

/** What `=BSC.ID(…)` gives. */
export function cell(id: string, ...given: unknown[]): unknown {
  registered ??= loaded();
  return registered.get(id)!(...given);
}

/** Loads the script anew: tables that were measured before are forgotten with it. */
export function freshFunctions(): void {
  registered = null;
}

function loaded(): ReadonlyMap<string, Custom> {
  const found = new Map<string, Custom>();
  const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
  Object.assign(globalThis, { CustomFunctions: { associate: (id: string, custom: Custom) => found.set(id, custom), Error: CellError, ErrorCode } });
  runInThisContext(functionsScript(), "functions.js");
  return found;
}
