/**
 * The custom functions as Excel finds them: the entry is loaded beside a global
 * `CustomFunctions` that has `associate`, `Error` and `ErrorCode`, and nothing else.
 */
export class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

type Custom = (...given: unknown[]) => unknown;

const registered = new Map<string, Custom>();

Object.assign(globalThis, { CustomFunctions: { associate: (id: string, custom: Custom) => registered.set(id, custom), Error: CellError, ErrorCode } });
// The entry registers its functions as it loads, so the global must stand before.
// eslint-disable-next-line @typescript-eslint/no-require-imports
require("../../src/functions/functions");

/** Every id that was associated. */
export const registeredIds: readonly string[] = [...registered.keys()];

/** What a cell with `=BSC.ID(…)` holds: a value, a matrix, or the error it shows. */
export function cell(id: string, ...given: unknown[]): unknown {
  const custom = registered.get(id);
  if (custom === undefined) throw new Error(`BSC.${id} is not registered`);
  try {
    return custom(...given);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
}

/** The error a cell shows, with its message. */
export function error(code: "#N/A" | "#VALUE!", message: unknown = expect.any(String)): unknown {
  return expect.objectContaining({ code, message });
}

/** A column of cells. */
export function column(...values: unknown[]): unknown[][] {
  return values.map((value) => [value]);
}
