import { formLines, onForm, type FormCell, type FormLine, type FormSheet } from "../formSheet";
import { SHEETS } from "../names";
import { fieldText, shownDone, shownField, type FormContext } from "../reports/context";
import { NULAGESANALYS } from "../reports/templates";
import type { ReportLists } from "../reports/lists";
import { FORM_TITLES } from "./formTitles";

/** Points: nr, name and requirement, then cost, share and how many are answered. */
const WIDTHS = [46, 214, 90, 65, 80];
const COLUMNS = WIDTHS.length;

/** What was done, its cost and its share of the money, and each requirement with its answer, by insatsområde. */
export function insatsredovisning(context: FormContext, source: FormSheet, lists: ReportLists): FormSheet {
  const { heading, section, blank, words } = formLines(COLUMNS);
  const on = (key: string) => `=${onForm(source, key)}`;
  const general = lists.krav.flatMap((krav, i) => (krav.insatsomrade === "" ? [{ ...krav, i }] : []));
  return {
    name: SHEETS.insatsredovisning,
    title: FORM_TITLES.insatsredovisning,
    note: "Blankett. Visar Insatser, Redovisningskrav och Kontaktuppgifter; skriv inte här. Lämnas till Socialstyrelsen.",
    widths: WIDTHS,
    header: { left: "Till Socialstyrelsen", right: `Statsbidrag ${context.year}` },
    onePage: true,
    lines: [
      heading("Redovisning per insatsområde"),
      words(`Statsbidrag ${context.year}: ${context.agreement}`),
      { cells: [{ column: 0, span: 2, value: on("namn"), look: "label", key: "region" }] },
      blank(),
      {
        cells: ["Nr", "Insatsområde", "Kostnad", "Andel", "Besvarade krav"].map((value, column) => ({
          column,
          value,
          look: "header" as const,
          wrap: true as const,
          ...(column >= 2 && { align: "Right" as const }),
        })),
      },
      ...lists.omraden.flatMap(({ nr, namn }, i) => [
        areaLine(nr, namn, i, on, source),
        doneLine(context, nr, onForm(source, `omr${i}.gjort`)),
        ...lists.krav.flatMap((krav, k) => (krav.insatsomrade === nr ? [kravLine(context, krav, source, k)] : [])),
      ]),
      totalLine(on),
      ...(general.length > 0 ? [blank(), section("Hela bidraget")] : []),
      ...general.filter(({ id }) => id !== NULAGESANALYS).map((krav) => kravLine(context, krav, source, krav.i)),
      blank(),
      section("Nulägesanalys"),
      {
        cells: [
          {
            column: 0,
            span: COLUMNS,
            value: fieldText(context, "nulagesanalys"),
            look: "field",
            indent: 1,
            wrap: true,
            shows: shownField(context, "nulagesanalys"),
          },
        ],
        height: 30,
      },
    ],
  };
}

const KR: Partial<FormCell> = { numberFormat: '#,##0" kr "', align: "Right" };
const SHARE: Partial<FormCell> = { numberFormat: "0.0%", align: "Right" };

function areaLine(nr: string, namn: string, i: number, on: (key: string) => string, source: FormSheet): FormLine {
  const krav = (key: string) => onForm(source, `omr${i}.${key}`);
  const cells: FormCell[] = [
    { column: 0, value: nr, numberFormat: "@" },
    { column: 1, value: namn },
    { column: 2, value: on(`omr${i}.kostnad`), key: `kostnad${i}`, ...KR },
    { column: 3, value: on(`omr${i}.andel`), ...SHARE },
    { column: 4, value: `=IF(${krav("krav")}=0,"",${krav("besvarade")}&" av "&${krav("krav")})`, align: "Right" },
  ];
  // Wrapped cells stand at the top of their row: all of them, so that the numbers stay beside the name.
  return { cells: cells.map((cell) => ({ ...cell, look: "total", wrap: true })) };
}

function doneLine(context: FormContext, nr: string, done: string): FormLine {
  const shows = shownDone(context, nr);
  const value = `=IF(${done}="","Inga insatser.",${done})`;
  return { cells: [{ column: 1, span: COLUMNS - 1, value, look: "calculation", wrap: true, shows }] };
}

/** A requirement and its own answer, or how it is answered, or that it is not. */
function kravLine(
  { inputs }: FormContext,
  { id, text, svar }: ReportLists["krav"][number],
  source: FormSheet,
  k: number,
): FormLine {
  const besvarat = onForm(source, `krav${k}.besvarat`);
  const own = onForm(source, `krav${k}.svar`);
  const shows = inputs.krav?.rows.find((row) => row.id === id)?.svar ?? "";
  return {
    cells: [
      { column: 1, value: text, look: "note", wrap: true },
      {
        column: 2,
        span: 3,
        value:
          svar === "andel"
            ? `=IF(${besvarat}=1,${own},"SAKNAS")`
            : `=IF(${besvarat}=0,"SAKNAS",IF(${own}="","Besvarat av insatserna",${own}))`,
        look: "field",
        indent: 1,
        wrap: true,
        shows,
        ...(svar === "andel" && { numberFormat: "0.0%" }),
      },
    ],
  };
}

const totalLine = (on: (key: string) => string): FormLine => ({
  cells: [
    { column: 0, span: 2, value: "Summa kostnader", look: "total" },
    { column: 2, value: on("kostnader"), look: "total", key: "kostnader", ...KR },
  ],
});
