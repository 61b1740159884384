/** What the inputs of two versions differ in, by key: a row that has been moved or sorted is no difference. */
import type { Context, InputChanges } from "./change";
import { keyChanges, ruleChanges, sourceChange } from "./areaChanges";
import { methodChange, potChanges, weightChanges } from "./grantChanges";
import { kommunChanges, regionChanges } from "./regionChanges";
import type { Model, Version } from "./model";

/** Takes two versions and their models, gives every difference between their inputs. */
export function inputChanges(before: Version, after: Version, from: Model, to: Model): InputChanges {
  const found: InputChanges = { changes: [], steps: [], notes: [] };
  const context: Context = { before, after, from, to, ...found };
  if (before.year !== after.year) {
    const years = { fore: String(before.year), efter: String(after.year) };
    found.notes.push({ slag: "ar", vad: "", ...years, blad: "", cell: "" });
  }
  potChanges(context);
  methodChange(context);
  regionChanges(context);
  kommunChanges(context);
  weightChanges(context);
  ruleChanges(context);
  keyChanges(context);
  sourceChange(context);
  return found;
}
