import { formLines, here, onForm, type FormCell, type FormLine, type FormSheet } from "../formSheet";
import { SHEETS } from "../names";
import { fieldText, fieldWord, shownField, type FormContext } from "../reports/context";
import type { ReportLists } from "../reports/lists";
import { FORM_TITLES } from "./formTitles";
import { GRANSKNING } from "./kontaktuppgifter";
import { contactLines, grantLines, KR, periodLines, PORTRAIT, text } from "./rekvisition";

/** The agreement's Bilaga, "Ekonomisk redovisning", field by field in its order. */
export function redovisning(context: FormContext, source: FormSheet, lists: ReportLists): FormSheet {
  const { heading, section, blank, field, words, sign } = formLines(PORTRAIT.length);
  const on = (key: string) => `=${onForm(source, key)}`;
  const choice = (index: 0 | 1, label: string, meaning: string) =>
    field(label, `=IF(${fieldWord(context, "granskning")}="${GRANSKNING[index]}","[X] ","[  ] ")&"${meaning}"`, {
      shows: `[X] ${meaning}`,
      key: `alternativ${index + 1}`,
    });
  const form: FormSheet = {
    name: SHEETS.redovisning,
    title: FORM_TITLES.redovisning,
    note: "Blankett. Fylls i ur Kontaktuppgifter och Insatser; skriv inte här.",
    widths: PORTRAIT,
    header: { left: "Ekonomisk redovisning", right: `Statsbidrag ${context.year}` },
    onePage: true,
    lines: [],
  };
  form.lines = [
    heading("Ekonomisk redovisning"),
    words(context.agreement),
    blank(),
    section("1. Kontaktuppgifter"),
    ...contactLines(context),
    blank(),
    section("2. Bidrag"),
    ...grantLines(context),
    field("Summa bidrag enligt överenskommelsen", on("bidrag"), { ...KR, key: "bidrag" }),
    field("Summa utbetalt", on("utbetalt"), { ...KR, key: "utbetalt" }),
    ...periodLines(context),
    blank(),
    section("3. Verksamhet"),
    amount("Bidrag som erhållits", () => `=${here(form, "utbetalt")}`, "erhallet", "label"),
    ...lists.omraden.map(({ nr, namn }, i) =>
      amount(namn === "" ? nr : `${nr} ${namn}`, on(`omr${i}.kostnad`), `kostnad${i}`),
    ),
    amount(
      lists.omraden.length === 0 ? "Kostnader" : "Övriga kostnader, utan insatsområde",
      on("utanOmrade"),
      "ovrigt",
    ),
    amount(
      "Summa kostnader",
      () => `=SUM(${here(form, lists.omraden.length === 0 ? "ovrigt" : "kostnad0")}:${here(form, "ovrigt")})`,
      "kostnader",
      "total",
    ),
    amount(
      "Medel som inte har förbrukats (bidrag − kostnader)",
      () => `=(${here(form, "erhallet")}-${here(form, "kostnader")})`,
      "oforbrukat",
      "total",
    ),
    amount("Att betala tillbaka", on("aterbetalas"), "aterbetalas", "total"),
    blank(),
    section("4. Ekonomichefens (eller motsvarande) granskning"),
    choice(0, "Alternativ 1", "Redovisningen är korrekt."),
    choice(1, "Alternativ 2", "Redovisningen är inte korrekt. Avvikelser och åtgärder anges nedan."),
    text(context, "avvikelser"),
    text(context, "atgarder"),
    text(context, "ekonomichefNamn", "Namn"),
    text(context, "ekonomichefBefattning", "Befattning"),
    text(context, "ekonomichefTelefon", "Telefon (inkl. riktnummer)"),
    text(context, "ekonomichefEpost", "E-postadress"),
    sign("Datum och underskrift"),
    blank(),
    section("5. Underskrift av behörig företrädare"),
    sign("Datum"),
    sign("Underskrift"),
    sign("Namnförtydligande", fieldText(context, "foretradare"), { shows: shownField(context, "foretradare") }),
  ];
  return form;
}

/** A cost and its amount, in the last column. */
function amount(label: string, value: FormCell["value"], key: string, look?: "total" | "label"): FormLine {
  const last = PORTRAIT.length - 1;
  return {
    cells: [
      { column: 0, span: last, value: label, wrap: true, look: look ?? "calculation" },
      { column: last, value, key, look: look === "total" ? "total" : "field", align: "Right", wrap: true, ...KR },
    ],
  };
}
