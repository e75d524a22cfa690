/**
 * Excel's refusals (错误), as they travel back to office.js: a code an add-in can test, Excel's own sentence,
 * and the HTTP status that goes with it.
 */
export type ExcelErrorCode =
  | "AccessDenied" | "ApiNotFound" | "Conflict" | "GeneralException" | "InsertDeleteConflict" | "InvalidArgument"
  | "InvalidObjectPath" | "InvalidOperation" | "InvalidOperationInCellEditMode" | "InvalidReference" | "InvalidSelection"
  | "ItemAlreadyExists" | "ItemNotFound" | "MergedRangeConflict" | "NotImplemented" | "OperationCellsExceedLimit"
  | "FormulaLengthExceedsLimit" | "PropertyNotSet" | "RangeExceedsLimit" | "RequestAborted" | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded" | "UnsupportedFeature" | "UnsupportedOperation" | "UnsupportedSheet"
  | "ActivityLimitReached" | "InvalidOrTimedOutSession";

const sentences: { readonly [Code in ExcelErrorCode]: readonly [status: number, sentence: string] } = {
  AccessDenied: [403, "You cannot perform the requested operation."],
  ActivityLimitReached: [429, "Activity limit has been reached."],
  ApiNotFound: [404, "The API you are trying to use could not be found. It may be available in a newer version of Excel."],
  Conflict: [409, "Request could not be processed because of a conflict."],
  FormulaLengthExceedsLimit: [400, "The formula length exceeds the limit."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InsertDeleteConflict: [409, "The insert or delete operation attempted resulted in a conflict."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidObjectPath: [400, "The object path is not valid for what you are trying to do."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [400, "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again."],
  InvalidOrTimedOutSession: [408, "Your Office Online session has expired or is invalid. To continue, refresh the page."],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MergedRangeConflict: [409, "The requested operation cannot be done because it would change part of a merged cell."],
  NotImplemented: [501, "The requested feature isn't implemented."],
  OperationCellsExceedLimit: [400, "The attempted operation affects more than the limit of 33554000 cells."],
  PropertyNotSet: [400, "The property is not set."],
  RangeExceedsLimit: [400, "The cell count in the range has exceeded the maximum supported number."],
  RequestAborted: [500, "The request was aborted during run time."],
  RequestPayloadSizeLimitExceeded: [400, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [400, "The response payload size has exceeded the limit."],
  UnsupportedFeature: [400, "The operation failed because the source worksheet contains one or more unsupported features."],
  UnsupportedOperation: [400, "The operation being attempted is not supported."],
  UnsupportedSheet: [400, "This sheet type does not support this operation."],
};

/** An error Excel itself would give; everything else that is thrown is a fault of the workbench. */
export class ExcelError extends Error {
  readonly code: ExcelErrorCode;
  readonly status: number;

  constructor(code: ExcelErrorCode, detail?: string) {
    const [status, sentence] = sentences[code];
    super(detail === undefined ? sentence : `${sentence} (${detail})`);
    this.code = code;
    this.status = status;
  }
}

/** Is this text one of the codes above? Fault injection takes codes from outside. */
export function isExcelErrorCode(text: string): text is ExcelErrorCode {
  return Object.hasOwn(sentences, text);
}
