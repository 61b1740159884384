import type { PointerEvent } from "react";

/** A closed list cuts a text that is longer than the list is wide: the pointer over it shows the whole. */
export function wholeText({ target }: PointerEvent): void {
  if (target instanceof HTMLSelectElement) target.title = target.selectedOptions[0]?.text ?? "";
}
