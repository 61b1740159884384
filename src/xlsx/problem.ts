/** Why a file could not be read. The sentences for a user stand in src/texts/cli.ts, under the same codes. */
export type FileProblemCode =
  | "empty"
  | "not-zip"
  | "damaged"
  | "encrypted"
  | "old-format"
  | "open-document"
  | "binary-workbook"
  | "too-large"
  | "not-a-workbook";

export interface FileProblem {
  code: FileProblemCode;
  /** What was seen, in English, for a log: never the sentence shown to a user. */
  detail: string;
}

export type { Result } from "../domain/result";

export const problem = (code: FileProblemCode, detail: string): { ok: false; error: FileProblem } => ({
  ok: false,
  error: { code, detail },
});

/** Thrown and caught inside this folder only; readXlsx turns it into a value. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: FileProblemCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
