/** What Granska says of a calculation, and what to do. Swedish first; English has the same shape. */
import type { AuditCode, AuditFinding } from "../workbook/audit/findings";
import type { Language } from "./pane";
import { checkText } from "./checkWords";
import { said, type Entry, type Said, type Words } from "./sentence";

type Catalogue = Readonly<Record<AuditCode, Entry>>;

/** Takes a finding of the review, gives its sentence and its remedy. */
export const auditText = (finding: AuditFinding, language: Language = "sv"): Said =>
  said(CATALOGUES[language][finding.code], finding.params, language);

const several = (p: Words, word: string): string =>
  p["antal"] === undefined || p["antal"] === "" || p["antal"] === "1" ? "" : ` (${p["antal"]} ${word})`;

/** What a run's inputs can differ in, by what the review calls it; checks that are one a pot or a type have one word. */
const CHANGED = {
  regioner: "vilka regioner det finns",
  potter: "vilka potter det finns",
  kommuntyper: "vilka kommuntyper det finns",
  områdesregler: "vilka områdesregler det finns",
  "indata-regioner": "regionernas folkmängd",
  "indata-ram": "ramen",
  "indata-pott": "potternas belopp",
  "indata-kommuner": "kommunernas folkmängd eller typ",
  "indata-vikter": "vikterna",
  "indata-metod": "avrundningsmetoden",
  "indata-omradesregler": "antalet områdesregler",
  "indata-omraden-hittade": "vilka områdesregler det finns",
  "indata-omraden-tal": "områdesreglernas tal",
  "indata-omraden-underlag": "underlaget för områdena",
  "indata-redovisande": "vem som redovisar",
  "indata-insatser": "antalet rader på Insatser",
  fingeravtryck: "sådant som bara fingeravtrycket visar",
};

/** "regioner, indata-pott-1, indata-pott-2" in words, each said once. */
const changed = (what: string | undefined, words: Readonly<Record<string, string>>): string =>
  [...new Set((what ?? "").split(", ").map((id) => words[id.replace(/-\d+$/, "")] ?? id))].join(", ");

/** What comes of it until the next run: nothing when nothing does. */
const until = (told: readonly string[], and: string, frame: (all: string) => string): string => {
  const all = told.filter((one) => one !== "").join(and);
  return all === "" ? "" : ` ${frame(all)}`;
};
const counted = (n: string | undefined, one: string, many: (n: string) => string): string =>
  n === undefined || n === "" ? "" : n === "1" ? one : many(n);

const RESTORE = "Återställ formeln, eller fördela igen.";

const sv: Catalogue = {
  "formel-ersatt-med-tal": {
    text: (p) => `${p.kolumn}: formeln är ersatt med talet ${p.funnet}${several(p, "celler")}.`,
    action: () => RESTORE,
  },
  "formel-ersatt-med-text": {
    text: (p) => `${p.kolumn}: formeln är ersatt med texten ”${p.funnet}”${several(p, "celler")}.`,
    action: () => RESTORE,
  },
  "formel-borttagen": {
    text: (p) => `${p.kolumn}: formeln är borttagen${several(p, "celler")}.`,
    action: () => RESTORE,
  },
  "tal-lagrat-som-text": {
    text: (p) => `${p.kolumn}: ”${p.funnet}” är ett tal lagrat som text och räknas inte${several(p, "celler")}.`,
    action: () => RESTORE,
  },
  "formel-andrad": {
    text: (p) => `${p.kolumn}: formeln är ändrad. Den är ${p.funnet} och ska vara ${p.forvantat}.`,
    action: () => RESTORE,
  },
  "formel-avviker-i-kolumnen": {
    text: (p) =>
      `${p.kolumn}: formeln avviker från resten av kolumnen${several(p, "celler")}. Den är ${p.funnet} och ska vara ${p.forvantat}.`,
    action: () => RESTORE,
  },
  "kolumn-andrad": {
    text: (p) =>
      `${p.kolumn}: hela kolumnens formel är ändrad${several(p, "celler")}. Den är ${p.funnet} och ska vara ${p.forvantat}.`,
    action: () => RESTORE,
  },
  "formel-flyttad": {
    text: (p) =>
      `${p.kolumn}: formeln hör till en annan cell${several(p, "celler")}. Den är ${p.funnet} och ska vara ${p.forvantat}.`,
    action: () => RESTORE,
  },
  "omrade-tacker-inte": {
    text: (p) =>
      `${p.kolumn}: formeln räknar på ${p.funnetOmrade}, men ska räkna på ${p.omrade}${several(p, "celler")}.`,
    action: () => RESTORE,
  },
  "extern-lank": {
    text: (p) => `Formeln hämtar från en annan fil: ${p.funnet}.`,
    action: () => "Ta bort länken. Ramkolls blad räknar bara på arbetsbokens egna celler.",
  },
  cirkelreferens: {
    text: (p) => `${p.kolumn}: formeln räknar på sig själv${several(p, "celler")}: ${p.funnet}.`,
    action: () => RESTORE,
  },
  "felvarde-i-berakning": {
    text: (p) => `Formeln ger felet ${p.varde}${several(p, "celler")}.`,
    action: () => "Kontrollera de celler som formeln hämtar från.",
  },
  "konstant-andrad": {
    text: (p) => `${p.kolumn}: här ska stå ”${p.forvantat}”, men det står ”${p.funnet}”. Formler söker på det.`,
    action: () => "Återställ, eller fördela igen.",
  },
  "text-andrad": {
    text: (p) => `Texten ”${p.forvantat}” är ändrad till ”${p.funnet}”.`,
    action: () => "Återställ om ändringen inte är avsedd.",
  },
  "egna-celler-i-vagen": {
    text: (p) => `En cell som inte är Ramkolls står bland Ramkolls: ”${p.funnet}”.`,
    action: () => "Flytta den till höger om eller under tabellen. Annars skrivs den över.",
  },
  "rad-infogad": {
    text: (p) => `Rad ${p.rad} är infogad bland Ramkolls rader.`,
    action: () => "Ta bort raden, eller fördela igen.",
  },
  "rad-borttagen": {
    text: (p) => `Raden ${p.rad} är borttagen.`,
    action: () => "Ångra borttagningen, eller fördela igen.",
  },
  "kolumn-infogad": {
    text: (p) => `Kolumn ${p.kolumn} är infogad bland Ramkolls kolumner.`,
    action: () => "Ta bort kolumnen. Egna kolumner kan stå till höger om Ramkolls.",
  },
  "kolumn-borttagen": {
    text: (p) => `Kolumnen ${p.kolumn} är borttagen.`,
    action: () => "Ångra borttagningen, eller fördela igen.",
  },
  "rader-dolda": {
    text: (p) => (p.rader === "" ? "Rader är dolda på bladet." : `Rad ${p.rader} är dold.`),
    action: () => "Visa raderna: markera raderna runt omkring, högerklicka och välj Ta fram.",
  },
  "kolumner-dolda": {
    text: (p) => (p.kolumner === "" ? "Kolumner är dolda på bladet." : `Kolumn ${p.kolumner} är dold.`),
    action: () => "Visa kolumnerna: markera kolumnerna runt omkring, högerklicka och välj Ta fram.",
  },
  "blad-dolt": { text: () => "Bladet är dolt.", action: () => "Högerklicka på en bladflik och välj Ta fram." },
  "berakning-manuell": {
    text: () => "Arbetsboken räknas om manuellt: det som visas kan vara gammalt.",
    action: () => "Välj Formler > Beräkningsalternativ > Automatiskt.",
  },
  "varde-avviker": {
    text: (p) =>
      `${p.kolumn}: ${p.antal === "1" ? "beloppet" : `${p.antal} värden`} avviker från beräkningen ur indata. ${p.cell} visar ${p.funnet}, rätt är ${p.forvantat} (differens ${p.differens}).`,
    action: () => "Se de andra fynden: en ändrad cell tidigare i kedjan är orsaken. Annars räkna om arbetsboken (F9).",
  },
  "indata-andrade-sedan-korningen": {
    text: (p) =>
      `Indata ändrade sedan körningen: ${changed(p.vad, CHANGED)}.${until(
        [
          counted(p.felvarden, "en formel visar fel", (n) => `${n} formler visar fel`),
          counted(p.kontroller, "en kontroll inte stämmer", (n) => `${n} kontroller inte stämmer`),
        ],
        " och ",
        (all) => `Följden är att ${all}.`,
      )}`,
    action: () => "Fördela igen, så att det sparade resultatet gäller dagens indata.",
  },
  "korningsvarde-andrat": {
    text: (p) =>
      `${p.kolumn}: värdet från körningen är ändrat till ${p.funnet}. Med samma indata gav körningen ${p.forvantat}.`,
    action: () => "Fördela igen, så att värdena från körningen stämmer.",
  },
  "kontroll-fel": {
    text: (p) => `Kontrollen ”${p.kontroll}” stämmer inte (${p.id}).`,
    action: () => "Se vad kontrollen förväntar och vad den fann på bladet Kontroller.",
  },
  "scenariobelopp-avviker": {
    text: (p) =>
      `${p.kolumn}: ${p.antal === "1" ? "beloppet" : `${p.antal} belopp`} är inte vad scenariot på Scenariodata ger. Här står ${p.funnet}, rätt är ${p.forvantat}.`,
    action: () => "Återställ, eller jämför scenarierna på nytt i fliken Fördela.",
  },
  "scenario-saknas": {
    text: (p) => `Bladet jämför med ${p.namn}, som inte finns på Scenariodata eller inte går att fördela.`,
    action: () => "Rätta scenariot på Scenariodata, eller jämför scenarierna på nytt i fliken Fördela.",
  },
  "inte-fordelad": {
    text: () => "Arbetsboken är inte fördelad: det finns inga beräkningar att granska.",
    action: () => "Fördela först.",
  },
  "berakningsblad-saknas": {
    text: (p) => `Bladet ${p.blad} saknas, eller har fått ett annat namn.`,
    action: () => "Ge bladet sitt namn igen, eller fördela igen.",
  },
  "blad-inte-vart": {
    text: (p) => `Bladet är inte det som Ramkoll skrev: ”${p.forvantat}” finns inte där.`,
    action: () => "Byt namn på bladet och fördela igen.",
  },
  "inte-jamfort": {
    text: () => "Beräkningarna kunde inte jämföras, eftersom indata har fel.",
    action: () => "Åtgärda felen i indata och granska igen.",
  },
};

const CHANGED_EN: Readonly<Record<keyof typeof CHANGED, string>> = {
  regioner: "which regions there are",
  potter: "which pots there are",
  kommuntyper: "which types of municipality there are",
  områdesregler: "which rules for areas there are",
  "indata-regioner": "the populations of regions",
  "indata-ram": "the frame",
  "indata-pott": "the amounts of pots",
  "indata-kommuner": "the populations or types of municipalities",
  "indata-vikter": "the weights",
  "indata-metod": "the rounding method",
  "indata-omradesregler": "the number of rules for areas",
  "indata-omraden-hittade": "which rules for areas there are",
  "indata-omraden-tal": "the numbers of the rules for areas",
  "indata-omraden-underlag": "the basis of the areas",
  "indata-redovisande": "who reports",
  "indata-insatser": "the number of rows on Insatser",
  fingeravtryck: "what only the fingerprint shows",
};

const RESTORE_EN = "Restore the formula, or allocate again.";

const en: Catalogue = {
  "formel-ersatt-med-tal": {
    text: (p) => `${p.kolumn}: the formula has been replaced by the number ${p.funnet}${several(p, "cells")}.`,
    action: () => RESTORE_EN,
  },
  "formel-ersatt-med-text": {
    text: (p) => `${p.kolumn}: the formula has been replaced by the text “${p.funnet}”${several(p, "cells")}.`,
    action: () => RESTORE_EN,
  },
  "formel-borttagen": {
    text: (p) => `${p.kolumn}: the formula is gone${several(p, "cells")}.`,
    action: () => RESTORE_EN,
  },
  "tal-lagrat-som-text": {
    text: (p) => `${p.kolumn}: “${p.funnet}” is a number stored as text and is not counted${several(p, "cells")}.`,
    action: () => RESTORE_EN,
  },
  "formel-andrad": {
    text: (p) => `${p.kolumn}: the formula has been changed. It is ${p.funnet} and should be ${p.forvantat}.`,
    action: () => RESTORE_EN,
  },
  "formel-avviker-i-kolumnen": {
    text: (p) =>
      `${p.kolumn}: the formula departs from its column${several(p, "cells")}. It is ${p.funnet} and should be ${p.forvantat}.`,
    action: () => RESTORE_EN,
  },
  "kolumn-andrad": {
    text: (p) =>
      `${p.kolumn}: the whole column’s formula has been changed${several(p, "cells")}. It is ${p.funnet} and should be ${p.forvantat}.`,
    action: () => RESTORE_EN,
  },
  "formel-flyttad": {
    text: (p) =>
      `${p.kolumn}: the formula belongs to another cell${several(p, "cells")}. It is ${p.funnet} and should be ${p.forvantat}.`,
    action: () => RESTORE_EN,
  },
  "omrade-tacker-inte": {
    text: (p) =>
      `${p.kolumn}: the formula counts ${p.funnetOmrade}, but should count ${p.omrade}${several(p, "cells")}.`,
    action: () => RESTORE_EN,
  },
  "extern-lank": {
    text: (p) => `The formula takes from another file: ${p.funnet}.`,
    action: () => "Remove the link. Ramkoll’s sheets count on the workbook’s own cells only.",
  },
  cirkelreferens: {
    text: (p) => `${p.kolumn}: the formula counts on itself${several(p, "cells")}: ${p.funnet}.`,
    action: () => RESTORE_EN,
  },
  "felvarde-i-berakning": {
    text: (p) => `The formula gives the error ${p.varde}${several(p, "cells")}.`,
    action: () => "Check the cells that the formula takes from.",
  },
  "konstant-andrad": {
    text: (p) => `${p.kolumn}: this should say “${p.forvantat}”, but says “${p.funnet}”. Formulas look it up.`,
    action: () => "Restore it, or allocate again.",
  },
  "text-andrad": {
    text: (p) => `The text “${p.forvantat}” has been changed to “${p.funnet}”.`,
    action: () => "Restore it if that was not meant.",
  },
  "egna-celler-i-vagen": {
    text: (p) => `A cell that is not Ramkoll’s stands among Ramkoll’s: “${p.funnet}”.`,
    action: () => "Move it to the right of or below the table. Else it will be overwritten.",
  },
  "rad-infogad": {
    text: (p) => `Row ${p.rad} has been inserted among Ramkoll’s rows.`,
    action: () => "Delete the row, or allocate again.",
  },
  "rad-borttagen": {
    text: (p) => `The row ${p.rad} has been deleted.`,
    action: () => "Undo the deletion, or allocate again.",
  },
  "kolumn-infogad": {
    text: (p) => `Column ${p.kolumn} has been inserted among Ramkoll’s columns.`,
    action: () => "Delete the column. Columns of your own may stand to the right of Ramkoll’s.",
  },
  "kolumn-borttagen": {
    text: (p) => `The column ${p.kolumn} has been deleted.`,
    action: () => "Undo the deletion, or allocate again.",
  },
  "rader-dolda": {
    text: (p) => (p.rader === "" ? "Rows are hidden on the sheet." : `Row ${p.rader} is hidden.`),
    action: () => "Show the rows: select the rows around them, right-click and choose Unhide.",
  },
  "kolumner-dolda": {
    text: (p) => (p.kolumner === "" ? "Columns are hidden on the sheet." : `Column ${p.kolumner} is hidden.`),
    action: () => "Show the columns: select the columns around them, right-click and choose Unhide.",
  },
  "blad-dolt": { text: () => "The sheet is hidden.", action: () => "Right-click a sheet’s tab and choose Unhide." },
  "berakning-manuell": {
    text: () => "The workbook is calculated manually: what is shown may be old.",
    action: () => "Choose Formulas > Calculation Options > Automatic.",
  },
  "varde-avviker": {
    text: (p) =>
      `${p.kolumn}: ${p.antal === "1" ? "the amount differs" : `${p.antal} values differ`} from what the inputs give. ${p.cell} shows ${p.funnet}, right is ${p.forvantat} (difference ${p.differens}).`,
    action: () =>
      "See the other findings: a changed cell earlier in the chain is the cause. Else recalculate the workbook (F9).",
  },
  "indata-andrade-sedan-korningen": {
    text: (p) =>
      `Inputs changed since the run: ${changed(p.vad, CHANGED_EN)}.${until(
        [
          counted(p.felvarden, "one formula shows an error", (n) => `${n} formulas show errors`),
          counted(p.kontroller, "one check fails", (n) => `${n} checks fail`),
        ],
        " and ",
        (all) => `As a result ${all}.`,
      )}`,
    action: () => "Allocate again, so that the kept result is of today’s inputs.",
  },
  "korningsvarde-andrat": {
    text: (p) =>
      `${p.kolumn}: the value from the run has been changed to ${p.funnet}. With the same inputs the run gave ${p.forvantat}.`,
    action: () => "Allocate again, so that the values from the run are right.",
  },
  "kontroll-fel": {
    text: (p) => `The check “${checkText(p.kontroll ?? "", "en")}” fails (${p.id}).`,
    action: () => "See what the check expects and what it found on the sheet Kontroller.",
  },
  "scenariobelopp-avviker": {
    text: (p) =>
      `${p.kolumn}: ${p.antal === "1" ? "the amount is" : `${p.antal} amounts are`} not what the scenario on Scenariodata gives. Here is ${p.funnet}, right is ${p.forvantat}.`,
    action: () => "Restore it, or compare the scenarios again on the tab Allocate.",
  },
  "scenario-saknas": {
    text: (p) => `The sheet compares with ${p.namn}, which is not on Scenariodata or cannot be allocated.`,
    action: () => "Mend the scenario on Scenariodata, or compare the scenarios again on the tab Allocate.",
  },
  "inte-fordelad": {
    text: () => "The workbook has not been allocated: there are no calculations to review.",
    action: () => "Allocate first.",
  },
  "berakningsblad-saknas": {
    text: (p) => `The sheet ${p.blad} is missing, or has been renamed.`,
    action: () => "Give the sheet its name again, or allocate again.",
  },
  "blad-inte-vart": {
    text: (p) => `The sheet is not the one that Ramkoll wrote: “${p.forvantat}” is not there.`,
    action: () => "Rename the sheet and allocate again.",
  },
  "inte-jamfort": {
    text: () => "The calculations could not be compared, since the inputs have errors.",
    action: () => "Mend the inputs and review again.",
  },
};

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { sv, en };
