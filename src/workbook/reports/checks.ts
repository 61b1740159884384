/** Every check of the forms, in the order of the sheet Kontroller: after those of the områden. */
import { address } from "../a1";
import { cellOn, FIRST_ROW, placeOn, rowsOn, SUM_ROW, type CalcSheet } from "../calcSheet";
import { formPlace, onForm, type FormSheet } from "../formSheet";
import type { ReportLists } from "./lists";
import { check, type Check } from "../sheets/kontroller";
import { insatserColumn, type FormContext } from "./context";
import { receiver } from "./inputs";

export interface CheckedForms {
  /** There when the workbook has Kontaktuppgifter. */
  own: { source: FormSheet; rekvisition: FormSheet; redovisning: FormSheet } | undefined;
  national: CalcSheet | undefined;
}

export function reportChecks(context: FormContext, lists: ReportLists, { own, national }: CheckedForms): Check[] {
  const checks: Check[] = [];
  if (own) {
    const { source, rekvisition, redovisning } = own;
    const at = (form: FormSheet, key: string) => {
      const { row, column } = formPlace(form, key);
      return { sheet: form.name, cell: address(row, column) };
    };
    const on = (key: string) => `=${onForm(source, key)}`;
    const zero = (id: string, description: string, key: string) =>
      checks.push(check(id, description, 0, on(key), at(source, key)));
    checks.push(
      check(
        "rekvisition-belopp",
        "Det som rekvireras är vad mottagaren har rätt till",
        on("ratt"),
        `=${onForm(rekvisition, "belopp")}`,
        at(rekvisition, "belopp"),
      ),
    );
    zero("rekvisition-period", "Perioden ligger inom bidragsåret (dagar utanför)", "period");
    checks.push(
      check(
        "redovisning-kostnader",
        "Kostnaderna i redovisningen är utfallet på Insatser",
        on("kostnader"),
        `=${onForm(redovisning, "kostnader")}`,
        at(redovisning, "kostnader"),
      ),
      check(
        "redovisning-oforbrukat",
        "Medel som inte har förbrukats är det som betalas tillbaka, minus det som mottagaren betalar själv",
        `=(${onForm(source, "aterbetalas")}-${onForm(source, "over")})`,
        `=${onForm(redovisning, "oforbrukat")}`,
        at(redovisning, "oforbrukat"),
      ),
      check(
        "redovisning-utbetalt",
        "Utbetalt utöver vad mottagaren har rätt till (kr)",
        0,
        `=MAX(0,${onForm(source, "utbetalt")}-${onForm(source, "ratt")})`,
        at(redovisning, "utbetalt"),
      ),
    );
    zero("insatser-landsbygd", "Landsbygdskostnader över landsbygdsmedlen (kr)", "landsbygdOver");
    zero("insatser-investering", "Investeringar vars utfall inte är årets avskrivning", "investering");
    zero("insatser-budgetkalkyl", "Nya aktiviteter utan budgetkalkyl", "kalkyl");
    zero("insatser-utforare", "Kostnader utan utförare", "utforare");
    zero("insatser-andel", "Andelar eftervårdsbesök utanför 0–100 %", "andelFel");
    if (lists.omraden.length > 0) {
      zero("insatser-insatsomrade", "Kostnader utan insatsområde i överenskommelsen (kr)", "utanOmrade");
    }
    if (lists.areaLines > 0) zero("insatser-budget", "Områden med utfall över sin budget", "areaOver");
    const omrade = insatserColumn(context, "insatsomrade");
    checks.push(
      check(
        "indata-redovisande",
        "Den som redovisar är den vid körningen",
        text(receiver(context.inputs)),
        on("vem"),
        at(source, "vem"),
        { kind: "text", numberFormat: "General" },
      ),
    );
    if (omrade !== undefined) {
      checks.push(
        check(
          "indata-insatser",
          "Raderna på Insatser är så många som vid körningen",
          lists.insatser,
          `=ROWS(${omrade})`,
          at(source, "ins0.rad"),
        ),
      );
    }
  }
  if (national) checks.push(...nationalChecks(context, national));
  return checks;
}

/** Digits are text here, as they are in the cell that they are compared with. */
const text = (value: string): string => `'${value}`;

function nationalChecks({ frame, ram, allocation }: FormContext, national: CalcSheet): Check[] {
  const at = (row: number, key: string) => placeOn(national, row, key);
  const sum = (key: string) => cellOn(national, SUM_ROW, key);
  return [
    check(
      "nationell-ram",
      "Kvalificerat, ej utbetalbart, ej prövat och det som inte fördelas ger ramen",
      `=${frame}`,
      `=${sum("kvalificerat")}+${sum("ejUtbetalbart")}+${sum("oprovat")}+${ram.undivided}`,
      at(SUM_ROW, "kvalificerat"),
    ),
    check(
      "nationell-bidrag",
      "Regionernas bidrag är det som har fördelats",
      `=${cellOn(allocation, SUM_ROW, "totalt")}`,
      `=${sum("bidrag")}`,
      at(SUM_ROW, "bidrag"),
    ),
    check(
      "prestationskrav-rekvirerat",
      "Regioner som har rekvirerat utan att uppfylla prestationskravet",
      0,
      `=SUMPRODUCT((${rowsOn(national, "rekvirerat")}>0)*(${rowsOn(national, "uppfyllt")}=0))`,
      at(FIRST_ROW, "rekvirerat"),
    ),
    check(
      "nationell-rekvirerat",
      "Regioner som har rekvirerat ett annat belopp än de har rätt till",
      0,
      `=SUMPRODUCT(1*(${rowsOn(national, "fel")}<>0))`,
      at(FIRST_ROW, "fel"),
    ),
    check(
      "nationell-anvant",
      "Regioner som har använt mer än de har rekvirerat",
      0,
      `=SUMPRODUCT(1*(${rowsOn(national, "oforbrukat")}<0))`,
      at(FIRST_ROW, "oforbrukat"),
    ),
  ];
}
