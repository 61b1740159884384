import { err, ok, type Result } from "../domain/result";
import type { BookFinding } from "../workbook/findings";
import { excelFinding, logError } from "./errors";

/** So many bytes at a time become text: more would not fit among a call's arguments. */
const SLICE = 0x8000;

/**
 * Opens the file of a workbook as a new one, in a window of its own; the open workbook is not touched. Excel calls it
 * Bok1, Bok2 …: an add-in cannot name it, nor save it. ExcelApi 1.8.
 */
export async function openNewWorkbook(xlsx: Uint8Array): Promise<Result<void, BookFinding>> {
  try {
    await Excel.createWorkbook(base64Of(xlsx));
    return ok(undefined);
  } catch (error) {
    const finding = excelFinding(error);
    logError(error);
    return err(finding);
  }
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return btoa(binary);
}
