/** An error with the code Excel gives: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);

export const wrongDimensions = (): HostError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.");

export const invalidOperation = (message = "The operation attempted is invalid on the object."): HostError =>
  new HostError("InvalidOperation", message);

export const invalidSelection = (): HostError =>
  new HostError("InvalidSelection", "The current selection is invalid for this operation.");

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", 403);

export const unsupported = (what: string): HostError =>
  new HostError("UnsupportedOperation", `The operation being attempted is not supported: ${what}.`, 501);

/** What the workbench has not built. Loud, so that no test rests on a plausible answer. */
export const apiNotFound = (member: string): HostError =>
  new HostError("ApiNotFound", `The workbench has no ${member}.`, 404);

export const inCellEditMode = (): HostError =>
  new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
