/** 工作簿故障: Excel would not do what was asked. Caught only where a person can be told. */
import type { Trouble } from "../wording/troubles";

/** What went wrong in Excel; its sentence is `troubleSentence`, its details are for whoever maintains this. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly kind: Trouble,
    /** The sheet or name it concerns. */
    readonly where: string | null,
    /** Excel's own code and words. */
    readonly details: string,
    options?: { readonly cause: unknown },
  ) {
    super(`${kind}: ${details}`, options);
  }
}

const troubleOf: { readonly [code: string]: Trouble } = {
  InvalidOperationInCellEditMode: "editing",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  PayloadLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  ItemAlreadyExists: "taken",
  RequestAborted: "disconnected",
  ActivityLimitReached: "disconnected",
  ServiceNotAvailable: "disconnected",
  ConnectionFailure: "disconnected",
  HttpError: "disconnected",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedSheet: "unsupported",
};

/**
 * 辨认故障: an error Excel reported, as a WorkbookError; anything else, our own
 * bugs included, comes back as it was.
 */
export function asWorkbookError(error: unknown, where: string | null = null): unknown {
  if (error instanceof WorkbookError || !isOfficeError(error)) return error;
  const kind = troubleOf[error.code] ?? (/cell-editing mode|单元格编辑/i.test(error.message) ? "editing" : "refused");
  const place = (error.debugInfo as { errorLocation?: string } | undefined)?.errorLocation;
  return new WorkbookError(kind, where, [error.code, error.message, place].filter(Boolean).join(" · "), { cause: error });
}

function isOfficeError(error: unknown): error is OfficeExtension.Error {
  return typeof error === "object" && error !== null && (error as { name?: unknown }).name === "RichApi.Error" && typeof (error as { code?: unknown }).code === "string";
}

/**
 * 在 Excel 中做: `Excel.run`, with Excel's refusals as WorkbookError.
 *
 * @param options `delayForCellEdit`: begin once no cell is being edited, instead of being refused
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, options: Excel.RunOptions = {}): Promise<T> {
  try {
    return await Excel.run(options, work);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/**
 * 从 Excel 读: like `inExcel`, but Excel is not asked to keep hold of the ranges
 * beyond the trip that reads them, which spares the trip that lets them go.
 */
export async function fromExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await work(new Excel.RequestContext());
  } catch (error) {
    throw asWorkbookError(error);
  }
}
