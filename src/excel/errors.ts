/** Excel's error codes as findings. Its own messages are English, for developers, and are never shown. */
import { fel, type BookFinding } from "../workbook/findings";

/** Codes that may pass by themselves; a read is tried once more, a write never (it may have been done). */
const TRANSIENT: readonly string[] = [
  "GeneralException",
  "ServiceNotAvailable",
  "Timeout",
  "ActivityLimitReached",
  "HostIsBusy",
  "ConnectionFailure",
  "RequestAborted",
  "5003",
  "5103",
];

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

export const isTransient = (error: unknown): boolean => TRANSIENT.includes(codeOf(error));

/** Takes what Office.js threw, gives what to tell the user. A bug of ours is thrown on. */
export function excelFinding(error: unknown): BookFinding {
  const code = codeOf(error);
  if (code === "") throw error;
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return fel("cell-redigeras", "", "");
    case "WriteNotSupportedWhenModalDialogOpen":
      return fel("excel-dialog", "", "");
    case "InactiveWorkbook":
      return fel("excel-annan-bok", "", "");
    case "AccessDenied":
    case "Unauthenticated":
      return fel("excel-nekade", "", "");
    // Of Excel on the web: 5 MB and 5 million cells at a time.
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "OperationCellsExceedLimit":
    case "MemoryLimitReached":
      return fel("bok-for-stor", "", "");
    case "ApiNotAvailable":
    case "ApiNotFound":
      return fel("excel-for-gammalt", "", "", { kod: code });
    default:
      return fel(isTransient(error) ? "excel-upptaget" : "excel-fel", "", "", { kod: code });
  }
}

/** For whoever looks in the console: the code, where in the batch, never the workbook's contents. */
export function logError(error: unknown): void {
  const debug = typeof error === "object" && error !== null && "debugInfo" in error ? error.debugInfo : undefined;
  const place = typeof debug === "object" && debug !== null && "errorLocation" in debug ? debug.errorLocation : "";
  console.warn(`Ramkoll: ${codeOf(error) || "fel"} ${String(place ?? "")}`.trim());
}
