import { formLines, onForm, type FormCell, type FormLine, type FormSheet } from "../formSheet";
import { SHEETS } from "../names";
import { fieldDate, fieldText, shownField, type FormContext } from "../reports/context";
import { FORM_TITLES } from "./formTitles";
import { kontaktuppgifter, type FieldKey } from "./kontaktuppgifter";

/** Points: A4 with the margins of a form. */
export const PORTRAIT = [165, 110, 110, 110];
export const KR: Partial<FormCell> = { numberFormat: '#,##0" kr "' };
const DATE: Partial<FormCell> = { numberFormat: "yyyy-mm-dd" };

/** The agreement's Bilaga, "Rekvisition", field by field in its order. */
export function rekvisition(context: FormContext, source: FormSheet): FormSheet {
  const { heading, section, blank, field, words, sign } = formLines(PORTRAIT.length);
  return {
    name: SHEETS.rekvisition,
    title: FORM_TITLES.rekvisition,
    note: "Blankett. Fylls i ur Kontaktuppgifter och Fördelning; skriv inte här. Skickas till Kammarkollegiet.",
    widths: PORTRAIT,
    header: { left: "Till Kammarkollegiet", right: `Statsbidrag ${context.year}` },
    onePage: true,
    lines: [
      heading("Rekvisition"),
      words(context.agreement),
      blank(),
      section("1. Kontaktuppgifter"),
      ...contactLines(context),
      blank(),
      section("2. Bidrag"),
      ...grantLines(context),
      field("Belopp som rekvireras", `=${onForm(source, "rekvirerat")}`, { ...KR, key: "belopp" }),
      ...periodLines(context),
      blank(),
      section("3. Utbetalning"),
      text(context, "giro"),
      text(context, "betalningsreferens"),
      blank(),
      section("4. Underskrift i original av behörig företrädare"),
      words("Undertecknad intygar att uppgifterna är riktiga och att medlen används i enlighet med överenskommelsen."),
      sign("Datum"),
      sign("Underskrift"),
      sign("Namnförtydligande", fieldText(context, "foretradare")),
    ],
  };
}

/** A field of Kontaktuppgifter under its own label. */
export function text(context: FormContext, key: FieldKey, label = kontaktuppgifter.fields[key].label): FormLine {
  const { field } = formLines(PORTRAIT.length);
  return field(label, fieldText(context, key), { shows: shownField(context, key) });
}

/** Part 1 of both forms. */
export const contactLines = (context: FormContext): FormLine[] =>
  (
    [
      "bidragsmottagare",
      "organisationsnummer",
      "kontaktperson",
      "postadress",
      "telefon",
      "fax",
      "epost",
    ] satisfies FieldKey[]
  ).map((key) => text(context, key));

/** The first of part 2 of both forms. */
export function grantLines(context: FormContext): FormLine[] {
  const { field } = formLines(PORTRAIT.length);
  return [
    text(context, "diarienrOverenskommelse", "Diarienummer för bakomliggande överenskommelse"),
    text(context, "diarienrBeslut", "Diarienummer för regeringsbeslut om utbetalning"),
    field("Överenskommelsens benämning", context.agreement),
  ];
}

export function periodLines(context: FormContext): FormLine[] {
  const { field } = formLines(PORTRAIT.length);
  return [
    field("Period från och med", fieldDate(context, "periodFran"), DATE),
    field("Period till och med", fieldDate(context, "periodTill"), DATE),
  ];
}
