import { useEffect, useState } from "react";
import type { FieldKey } from "../../actions/types";
import { leftIn, sectionsOf, type FormField } from "./formFields";

export interface FieldFocus {
  /** Opens the field's section and gives the field the focus. */
  goTo: (key: FieldKey) => void;
  isOpen: (section: string) => boolean;
  setOpen: (section: string, isOpen: boolean) => void;
}

/**
 * Which sections are open, and the way to a field from elsewhere in the tab. At first the first
 * unfinished one is open, and those where something is not saved.
 */
export function useFieldFocus(fields: readonly FormField[]): FieldFocus {
  const [open, setOpen] = useState<Readonly<Record<string, boolean>>>(() => {
    const sections = sectionsOf(fields);
    const begun = sections.filter(({ fields: ours }) => ours.some(({ isChanged }) => isChanged));
    const first = sections.find(({ fields: ours }) => {
      const { missing, faults } = leftIn(ours);
      return missing + faults > 0;
    });
    return Object.fromEntries([...begun, ...(first ? [first] : [])].map(({ name }) => [name, true]));
  });
  // A new object each time: the same field may be asked for again.
  const [wanted, setWanted] = useState<{ key: FieldKey }>();

  useEffect(() => {
    if (wanted) document.querySelector<HTMLElement>(`[data-field="${wanted.key}"]`)?.focus();
  }, [wanted]);

  return {
    goTo: (key) => {
      const section = fields.find((field) => field.key === key)?.section;
      if (section !== undefined) setOpen({ ...open, [section]: true });
      setWanted({ key });
    },
    isOpen: (section) => open[section] === true,
    setOpen: (section, isOpen) => setOpen((before) => ({ ...before, [section]: isOpen })),
  };
}
