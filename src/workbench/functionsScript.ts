import type { CustomFunction } from "./grid/customFunctions";

/** The codes an add-in gives to Excel's error values. */
const errorCodes = {
  invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", nullReference: "#NULL!", invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** `CustomFunctions.Error`, as Excel's custom-functions runtime has it. */
class CustomFunctionError extends Error {
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message ?? "");
    this.code = code;
  }
}

/** What stands under the global name `CustomFunctions` while functions are loaded and called. */
export interface CustomFunctionsGlobal {
  readonly associate: (idOrTable: string | { readonly [id: string]: CustomFunction }, call?: CustomFunction) => void;
  readonly Error: typeof CustomFunctionError;
  readonly ErrorCode: typeof errorCodes;
  readonly _association: object;
}

/** A runtime for custom functions: the global they associate themselves with, and what they associated. */
export function startFunctionsRuntime(): { readonly global: CustomFunctionsGlobal; readonly functions: Map<string, CustomFunction> } {
  const functions = new Map<string, CustomFunction>();
  const associate: CustomFunctionsGlobal["associate"] = (idOrTable, call) => {
    if (typeof idOrTable !== "string") for (const [id, each] of Object.entries(idOrTable)) functions.set(id.toUpperCase(), each);
    else if (call) functions.set(idOrTable.toUpperCase(), call);
  };
  return { global: { associate, Error: CustomFunctionError, ErrorCode: errorCodes, _association: { mappings: {}, onchange: () => undefined } }, functions };
}

/** Evaluates a script as a page would: in the global scope. */
export function runScript(text: string, name: string): void {
  // eslint-disable-next-line no-eval -- the host loads the built add-in in Node, where no page loads scripts for it
  (0, eval)(`${text}\n//# sourceURL=${name}`);
}
