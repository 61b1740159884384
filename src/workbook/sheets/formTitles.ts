import { SHEETS } from "../names";

/** A1 of each sheet that a run makes for the forms: a sheet of that name without it is the user's own. */
export const FORM_TITLES = {
  blankettunderlag: "Underlag för blanketterna",
  beslutsunderlag: "Beslutsunderlag",
  rekvisition: "Rekvisition",
  redovisning: "Ekonomisk redovisning",
  insatsredovisning: "Redovisning per insatsområde",
  skrRedovisning: "SKR:s redovisning",
  nationell: "Nationell uppföljning",
} as const;

export type FormSheetKey = keyof typeof FORM_TITLES;

/** In the order of the workbook. */
export const FORM_KEYS = Object.keys(FORM_TITLES) as FormSheetKey[];

export const formName = (key: FormSheetKey): string => SHEETS[key];

/** Header of the last column of Nationell. */
export const NATIONAL_END_HEADER = "Rekvirerat − kvalificerat (kr)";
