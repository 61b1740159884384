import { asString, isOmitted } from "../arguments";
import { done, type ObjectClass } from "../entity";
import { invalidArgument, unsupported } from "../errors";
import type { CreatedWorkbook } from "../state";

/** A workbook made from a file and not yet shown. `Excel.createWorkbook` makes one and opens it at once. */
export const workbookCreatedClass: ObjectClass<CreatedWorkbook> = {
  name: "WorkbookCreated",
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: ({ id }) => id },
  methods: {
    Open({ bytes }, _, world) {
      world.opening.push(bytes);
      return done;
    },
  },
};

/** The file that was sent. What is no zip is no workbook, and Excel refuses it. */
export function workbookBytes(base64: unknown): Uint8Array {
  if (isOmitted(base64)) throw unsupported("an empty new workbook");
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(asString(base64)), (byte) => byte.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw invalidArgument();
  return bytes;
}
