/** The form over Kontaktuppgifter: what each field shows, what is wrong with it and what is to be written. Pure. */
import type { FieldKey, FieldKind, FieldValue, FieldValues, ReportField, Reports } from "../../actions/types";
import type { ReportActions } from "../../actions";
import { stops } from "../../domain/finding";
import { formatTyped } from "../numbers";
import { parseNumber } from "../swedishNumbers";
import type { FieldEdits } from "./reportsState";

/** A field as the form shows it; its findings are those of what is typed. */
export interface FormField extends ReportField {
  typed: string;
  /** There is something to write. */
  isChanged: boolean;
  /** Somebody else has changed it since the editing began. */
  isOvertaken: boolean;
  /** A form cannot be sent without it, and it is empty. */
  isMissing: boolean;
}

export interface FormSection {
  name: string;
  fields: FormField[];
}

/** Takes the reading, what is typed and the action that judges it, gives the fields that concern this receiver. */
export function formFields(read: Reports, edits: FieldEdits, checkField: ReportActions["checkField"]): FormField[] {
  return concerned(read).map((field) => {
    const edit = edits[field.key];
    const typed = edit?.typed ?? shownValue(field);
    const value = edit ? valueOf(field.kind, typed) : field.value;
    const isChanged = value !== field.value;
    return {
      ...field,
      typed,
      isChanged,
      isOvertaken: isChanged && edit?.began !== field.value,
      isMissing: field.neededFor.length > 0 && value === "",
      findings: isChanged && read.year ? checkField(field.key, value, read.year) : field.findings,
    };
  });
}

/** As the form shows it: kronor with their digits in threes. */
export const shownValue = ({ value }: Pick<ReportField, "value">): string =>
  typeof value === "number" ? formatTyped(value) : value;

/** What is typed, as the workbook is to have it. What is no number stays text, to be told of. */
export const valueOf = (kind: FieldKind, typed: string): FieldValue =>
  kind === "kr" ? (parseNumber(typed) ?? typed.trim()) : typed.trim();

/** What a saving would write. */
export const changesIn = (fields: readonly FormField[]): FieldValues =>
  Object.fromEntries(
    fields.flatMap(({ isChanged, key, kind, typed }) => (isChanged ? [[key, valueOf(kind, typed)]] : [])),
  );

export const sectionsOf = (fields: readonly FormField[]): FormSection[] => {
  const sections: FormSection[] = [];
  for (const field of fields) {
    const last = sections.at(-1);
    if (last?.name === field.section) last.fields.push(field);
    else sections.push({ name: field.section, fields: [field] });
  }
  return sections;
};

/** What is left to do in a section: fields to fill in, and errors. */
export const leftIn = (fields: readonly FormField[]): { missing: number; faults: number } => ({
  missing: fields.filter(({ isMissing }) => isMissing).length,
  faults: fields.filter(({ findings }) => findings.some(stops)).length,
});

/** The field that is dated when the grant is requisitioned stands among all such dates. */
const DATED: FieldKey = "rekvireratDatum";

/**
 * A section that no form of this receiver asks for is left out, unless something stands in it; so is the date of a thing
 * that somebody else does. Where the year's dates are not known, all may be.
 */
function concerned({ fields, deadlines, vem }: Reports): ReportField[] {
  const dated = fields.find(({ key }) => key === DATED)?.section;
  const isDue = (key: FieldKey): boolean => deadlines.length === 0 || deadlines.some(({ field }) => field === key);
  const isUsed = ({ value, findings }: ReportField): boolean => value !== "" || findings.length > 0;
  const asked = new Set(
    fields.flatMap((field) => (field.neededFor.length > 0 || isUsed(field) ? [field.section] : [])),
  );
  return fields.filter((field) => {
    if (vem === "" || isUsed(field)) return true;
    return field.section === dated ? isDue(field.key) : asked.has(field.section);
  });
}
