import { formLines, onForm, type FormCell, type FormLine, type FormSheet } from "../formSheet";
import { SHEETS } from "../names";
import { fieldDate, shownDone, type FormContext } from "../reports/context";
import type { ReportLists } from "../reports/lists";
import { FORM_TITLES } from "./formTitles";

const WIDTHS = [210, 95, 70, 120];
const COLUMNS = WIDTHS.length;
const KR: Partial<FormCell> = { numberFormat: '#,##0" kr "', align: "Right" };
const DATE: Partial<FormCell> = { numberFormat: "yyyy-mm-dd" };

/** SKR's own part: what each insats cost, what was done, and the two reports. */
export function skrRedovisning(context: FormContext, source: FormSheet, lists: ReportLists): FormSheet {
  const { heading, section, blank, words, field } = formLines(COLUMNS);
  const on = (key: string) => `=${onForm(source, key)}`;
  const total = (label: string, key: string): FormLine => ({
    cells: [
      { column: 0, value: label, look: "total" },
      { column: 1, value: on(key), look: "total", key, ...KR },
    ],
  });
  return {
    name: SHEETS.skrRedovisning,
    title: FORM_TITLES.skrRedovisning,
    note: "Blankett. Visar Insatser och Kontaktuppgifter; skriv inte här. Lämnas till Regeringskansliet.",
    widths: WIDTHS,
    header: { left: "Till Regeringskansliet", right: `Statsbidrag ${context.year}` },
    onePage: true,
    lines: [
      heading("SKR:s redovisning"),
      words(`Statsbidrag ${context.year}: ${context.agreement}`),
      blank(),
      section("Rapporter"),
      field("Delrapport lämnad", fieldDate(context, "delrapportDatum"), DATE),
      field("Verksamhetsrapport lämnad", fieldDate(context, "verksamhetsrapportDatum"), DATE),
      field("Ekonomisk redovisning lämnad", fieldDate(context, "ekonomiskRedovisningDatum"), DATE),
      blank(),
      {
        cells: ["Insats", "Kostnad", "Andel", "Aktiviteter"].map((value, column) => ({
          column,
          value,
          look: "header" as const,
          ...(column > 0 && { align: "Right" as const }),
        })),
      },
      ...lists.omraden.flatMap(({ nr }, i): FormLine[] => [
        {
          cells: [
            { column: 0, value: nr, look: "label", wrap: true },
            { column: 1, value: on(`omr${i}.kostnad`), look: "field", wrap: true, key: `kostnad${i}`, ...KR },
            { column: 2, value: on(`omr${i}.andel`), look: "field", wrap: true, numberFormat: "0.0%", align: "Right" },
            { column: 3, value: on(`omr${i}.antal`), look: "field", wrap: true, numberFormat: "0", align: "Right" },
          ],
        },
        {
          cells: [
            {
              column: 0,
              span: COLUMNS,
              value: on(`omr${i}.gjort`),
              look: "calculation",
              wrap: true,
              shows: shownDone(context, nr),
            },
          ],
        },
      ]),
      total("Utan angiven insats", "utanOmrade"),
      total("Summa kostnader", "kostnader"),
      total("Bidrag", "bidrag"),
      total("Utbetalt", "utbetalt"),
      total("Medel som inte har förbrukats", "oforbrukat"),
      total("Att betala tillbaka", "aterbetalas"),
    ],
  };
}
