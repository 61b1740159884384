import { formLines, onForm, type FormCell, type FormLine, type FormSheet } from "../formSheet";
import { SHEETS } from "../names";
import { fieldDate, fieldText, shownField, type FormContext } from "../reports/context";
import type { ReportLists } from "../reports/lists";
import { FORM_TITLES } from "./formTitles";
import { KR, PORTRAIT, text } from "./rekvisition";

const DATE: Partial<FormCell> = { numberFormat: "yyyy-mm-dd" };

/** What the region decides by (as in RS/803/2023): the amounts, the split per område, the conditions, the report's date. */
export function beslutsunderlag(context: FormContext, source: FormSheet, lists: ReportLists): FormSheet {
  const { heading, section, blank, field, words } = formLines(PORTRAIT.length);
  const on = (key: string) => `=${onForm(source, key)}`;
  return {
    name: SHEETS.beslutsunderlag,
    title: FORM_TITLES.beslutsunderlag,
    note: "Blankett. Visar Fördelning, Områdesbudget och Kontaktuppgifter; skriv inte här.",
    widths: PORTRAIT,
    header: { left: "Beslutsunderlag", right: `Statsbidrag ${context.year}` },
    onePage: true,
    lines: [
      heading("Beslutsunderlag"),
      words(`Statsbidrag ${context.year}: ${context.agreement}`),
      blank(),
      section("Ärendet"),
      field("Region", on("namn"), { key: "region" }),
      text(context, "diarienrEget", "Diarienummer"),
      field("Beslutsdatum", fieldDate(context, "beslutsdatum"), DATE),
      blank(),
      section("Regionens belopp"),
      sum("Utvecklingsinsatser (efter befolkning)", on("befolkning"), "befolkning"),
      sum("Landsbygdssatsning (särskild fördelningsnyckel)", on("landsbygd"), "landsbygd"),
      sum("Totalt", on("bidrag"), "bidrag", "total"),
      ...(context.rules.prestationskrav
        ? [
            field("Prestationskrav", on("status"), { key: "status" }),
            sum("Ej utbetalbart", on("ejUtbetalbart"), "ejUtbetalbart"),
            sum("Rätt att rekvirera", on("ratt"), "ratt", "total"),
          ]
        : []),
      blank(),
      section("Fördelning per område"),
      ...areaLines(on, lists),
      blank(),
      section("Villkor"),
      {
        cells: [
          {
            column: 0,
            span: PORTRAIT.length,
            value: fieldText(context, "villkor"),
            look: "field",
            indent: 1,
            wrap: true,
            shows: shownField(context, "villkor"),
          },
        ],
        height: 40,
      },
      field("Återrapporteras senast", fieldDate(context, "aterrapportDatum"), DATE),
    ],
  };
}

function areaLines(on: (key: string) => string, { areaLines: count }: ReportLists): FormLine[] {
  if (count === 0) return [sum("Ofördelat", on("bidrag"), "ofordelat")];
  const last = PORTRAIT.length - 1;
  return [
    {
      cells: [
        { column: 0, span: 2, value: "Område", look: "label" },
        { column: 2, value: "Insatsområde", look: "label" },
        { column: last, value: "Belopp", look: "label", align: "Right" },
      ],
    },
    ...Array.from({ length: count }, (_, i): FormLine => ({
      cells: [
        { column: 0, span: 2, value: on(`rad${i}.omrade`), look: "calculation", wrap: true },
        { column: 2, value: on(`rad${i}.insatsomrade`), look: "calculation", align: "Left" },
        // A line that the region has no rule for shows nothing.
        {
          column: last,
          value: `=IF(${on(`rad${i}.rad`).slice(1)}=0,"",${on(`rad${i}.belopp`).slice(1)})`,
          look: "field",
          align: "Right",
          key: `belopp${i}`,
          ...KR,
        },
      ],
    })),
    sum("Ofördelat", on("ofordelat"), "ofordelat"),
    sum("Summa", on("bidrag"), "summa", "total"),
  ];
}

function sum(label: string, value: FormCell["value"], key: string, look?: "total"): FormLine {
  const last = PORTRAIT.length - 1;
  return {
    cells: [
      { column: 0, span: last, value: label, look: look ?? "calculation" },
      { column: last, value, key, look: look ?? "field", align: "Right", ...KR },
    ],
  };
}
