import type { Model } from "@ironcalc/wasm";

/**
 * Does to the model what makes the engine read every formula anew: giving a sheet or a name another name. It reads them
 * as English whatever its language is, and where a comma is a decimal sign =ROUND(B1*100,2) would become =ROUND(B1*100.2).
 * Leaves three entries in the undo history for one.
 */
export function asEnglish(model: Model, rename: () => void): void {
  const locale = model.getLocale();
  model.setLocale("en");
  try {
    rename();
  } finally {
    model.setLocale(locale);
  }
}
