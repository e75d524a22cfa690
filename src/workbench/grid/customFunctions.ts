import { ArrayValueObject, BaseFunction, ErrorType, ErrorValueObject, FunctionType, IFunctionService, NumberValueObject, BooleanValueObject, StringValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { columnLetters } from "../address";
import type { Engine } from "./univer";

/** The functions an add-in brings (自定义函数), as its functions.json describes them. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  /** Are error cells handed to parameters of type any? Otherwise an error in is an error out. */
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly dimensionality?: string };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export type CustomFunction = (...values: unknown[]) => unknown;

/** What went wrong in which cell: Excel shows the sentence beside the cell. */
export interface FunctionMessages {
  readonly at: (sheetId: string, row: number, column: number) => string | null;
}

/** An error a function throws or returns: a code such as `#N/A`, and perhaps a sentence. */
interface FunctionError {
  readonly code: string;
  readonly message?: string;
}

/**
 * Makes an add-in's functions known to the formula engine, under `namespace.NAME`. They are called directly, as Excel
 * calls them: missing arguments are null, ranges are lists of rows, blank cells are "", errors are their text.
 */
export function registerFunctions(engine: Engine, namespace: string, metadata: FunctionsMetadata, functions: ReadonlyMap<string, CustomFunction>): FunctionMessages {
  const messages = new Map<string, string>();
  const names = metadata.functions.map(({ name }) => `${namespace}.${name}`.toUpperCase());
  const executors = metadata.functions.map((description, index) => {
    const call = functions.get(description.id.toUpperCase());
    if (!call) throw new Error(`bug: functions.json names ${description.id}, which the add-in does not associate`);
    return executor(names[index] ?? description.name, description, call, metadata.allowErrorForDataTypeAny ?? false, messages);
  });
  const service = engine.injector.get(IFunctionService);
  service.registerExecutors(...executors);
  // A formula read before its function was known stays unknown unless it is read again.
  service.deleteFormulaAstCacheKey(...names);
  engine.injector.get(IDescriptionService).registerDescriptions(metadata.functions.map((description, index) => ({
    functionName: names[index] ?? description.name,
    functionType: FunctionType.User,
    description: description.description ?? "",
    abstract: description.description ?? "",
    functionParameter: description.parameters.map(({ name, description: detail = "", optional = false, repeating = false }) => ({
      name, detail, example: name, require: optional ? 0 : 1, repeat: repeating ? 1 : 0,
    })),
  })));
  return { at: (sheetId, row, column) => messages.get(cellKey(sheetId, row, column)) ?? null };
}

function cellKey(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row} ${column}`;
}

function executor(name: string, description: FunctionMetadata, call: CustomFunction, takesErrors: boolean, messages: Map<string, string>): BaseFunction {
  const { parameters } = description;
  const last = parameters[parameters.length - 1];

  class AddInFunction extends BaseFunction {
    override minParams = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    override maxParams = last?.repeating ? 255 : parameters.length;

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const key = cellKey(this.subUnitId || "", this.row, this.column);
      messages.delete(key);
      const values = argumentsOf(parameters, given, takesErrors);
      if ("error" in values) return ErrorValueObject.create(values.error as ErrorType);
      const invocation = { address: `${this.subUnitId ?? ""}!${columnLetters(this.column)}${this.row + 1}`, functionName: description.id };
      return this.answered(key, () => call(...values.list, invocation));
    }

    /** What the function gives, or the error it throws. */
    private answered(key: string, answer: () => unknown): BaseValueObject {
      try {
        return this.resultOf(answer(), key);
      } catch (error) {
        if (isFunctionError(error)) return this.errorOf(error, key);
        messages.set(key, error instanceof Error ? error.message : String(error));
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    }

    private resultOf(answer: unknown, key: string): BaseValueObject {
      if (!Array.isArray(answer)) return this.scalar(answer, key);
      const rows: readonly unknown[] = answer;
      const matrix = rows.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
      const columnCount = matrix[0]?.length ?? 0;
      if (columnCount === 0 || matrix.some((row) => row.length !== columnCount)) return ErrorValueObject.create(ErrorType.VALUE);
      return ArrayValueObject.create({
        calculateValueList: matrix.map((row) => row.map((value) => this.scalar(value, key))), rowCount: matrix.length, columnCount,
        unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column,
      });
    }

    private scalar(value: unknown, key: string): BaseValueObject {
      if (value === null || value === undefined) return StringValueObject.create("");
      if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
      if (typeof value === "boolean") return BooleanValueObject.create(value);
      if (typeof value === "string") return StringValueObject.create(value);
      return isFunctionError(value) ? this.errorOf(value, key) : ErrorValueObject.create(ErrorType.VALUE);
    }

    private errorOf({ code, message }: FunctionError, key: string): BaseValueObject {
      if (message) messages.set(key, message);
      return ErrorValueObject.create(code as ErrorType);
    }
  }

  return new AddInFunction(name);
}

function isFunctionError(value: unknown): value is FunctionError {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string" && value.code.startsWith("#");
}

/** The arguments as the function takes them, or the error that keeps it from being called. */
function argumentsOf(parameters: readonly ParameterMetadata[], given: readonly BaseValueObject[], takesErrors: boolean): { readonly list: readonly unknown[] } | { readonly error: string } {
  const list: unknown[] = [];
  for (const [index, value] of given.entries()) {
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    if (!parameter) break;
    const plain = plainArgument(value, parameter.dimensionality === "matrix");
    const error = typeof plain === "string" && isErrorOf(value) ? plain : null;
    if (error !== null && !(takesErrors && (parameter.type ?? "any") === "any")) return { error };
    const converted = Array.isArray(plain) ? plain : convert(plain, parameter.type ?? "any");
    if (converted === undefined) return { error: ErrorType.VALUE };
    list.push(converted);
  }
  while (list.length < parameters.length) list.push(null);
  const repeating = parameters[parameters.length - 1]?.repeating ? parameters.length - 1 : null;
  return { list: repeating === null ? list : [...list.slice(0, repeating), list.slice(repeating).filter((value) => value !== null)] };
}

function isErrorOf(value: BaseValueObject): boolean {
  return value.isError() || (value.isArray() && firstOf(value as ArrayValueObject)?.isError() === true);
}

/** One argument without Univer's clothes: rows of columns for a range, a bare value otherwise. */
function plainArgument(value: BaseValueObject, isMatrix: boolean): unknown {
  if (value.isArray()) {
    const array = value as ArrayValueObject;
    return isMatrix ? matrixOf(array) : plainCell(firstOf(array));
  }
  if (value.isNull()) return null;
  return isMatrix ? [[plainCell(value)]] : plainCell(value);
}

function firstOf(array: ArrayValueObject): BaseValueObject | null {
  return array.get(0, 0) ?? null;
}

/** Ranges already taken apart in this calculation: thousands of cells may point at one table. */
const matrices = new WeakMap<ArrayValueObject, readonly (readonly unknown[])[]>();

/** A range's cells. Every call gets lists of its own, as from Excel: a function may do with them what it likes. */
function matrixOf(array: ArrayValueObject): unknown[][] {
  let rows = matrices.get(array);
  if (!rows) {
    rows = array.getArrayValue().map((row) => row.map((cell) => plainCell(cell ?? null)));
    matrices.set(array, rows);
  }
  return rows.map((row) => [...row]);
}

function plainCell(cell: BaseValueObject | null): unknown {
  if (cell === null || cell.isNull()) return "";
  return cell.getValue();
}

/** A bare value as the parameter's type wants it; undefined where it cannot be that. */
function convert(value: unknown, type: string): unknown {
  if (value === null || type === "any" || typeof value === "object") return value;
  if (type === "number") {
    if (value === "") return 0;
    const number = Number(value);
    return Number.isNaN(number) ? undefined : number;
  }
  const text = typeof value === "boolean" ? String(value).toUpperCase() : typeof value === "number" || typeof value === "string" ? String(value) : "";
  if (type === "string") return text;
  if (type !== "boolean" || typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined;
}
