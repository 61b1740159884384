/** Texts of the regions' workbooks, out and back; fetched with them. Swedish first; English has the same keys. Numbers arrive formatted. */
import type { Language } from "./pane";

const sv = {
  progress: (n: number, of: number, name: string) => `${n} av ${of}: ${name}`,
  cancel: "Avbryt",
  saveAs: (name: string) => `Spara den som ”${name}”.`,

  export: "Exportera regionens arbetsbok",
  exportText:
    "En regions arbetsbok har dess belopp som fasta värden med källa och fingeravtryck, och dess områden och blanketter som levande formler. Inget om de andra regionerna följer med.",
  which: "Region",
  choose: "Välj region",
  all: (n: number) => `Alla ${n} regioner`,
  run: "Exportera",
  how: "En ny arbetsbok öppnas, osparad. Ett tillägg kan inte namnge den: namnet att spara den under visas här.",
  confirm: (n: number) =>
    `${n} nya arbetsböcker öppnas, en i taget, och var och en behöver sparas. Det går att avbryta på vägen.`,
  confirmYes: (n: number) => `Öppna ${n} arbetsböcker`,
  exporting: "Exporterar …",
  made: (n: number, of: number) =>
    of === 1 ? "Arbetsboken är öppnad." : `${n} av ${of} arbetsböcker är öppnade. Spara dem som:`,
  madeNone: "Ingen arbetsbok är öppnad.",
  exportCancelled: (n: number, of: number) => `Avbrutet: ${n} av ${of} arbetsböcker hann öppnas.`,
  notMade: "Inte exporterade",

  collect: "Samla in",
  collectText:
    "Välj de arbetsböcker som regionerna har lämnat tillbaka. Var och en prövas mot det som exporterades. De som håller summeras i en ny arbetsbok; de andra visas med orsak, och inget ur dem tas med. Arbetsboken som är öppen ändras inte.",
  files: "Välj filer",
  collecting: "Läser filerna …",
  summed: (n: number, of: number) => `${n} av ${of} filer håller.`,
  summedNone: "Ingen av filerna kan summeras.",
  region: "Region",
  used: "Använt (kr)",
  unspent: "Oförbrukat (kr)",
  total: "Summa",
  unknown: "–",
  refused: (n: number) => `Inte med (${n})`,
  open: "Öppna sammanställningen",
  opening: "Öppnar sammanställningen …",
  opened: "Sammanställningen är öppnad som en ny arbetsbok.",
  national: (year: number) => `Nationell sammanställning ${year}`,
  unreadable: "Stäng filen om den är öppen i ett annat program, eller hämta den till datorn, och välj den igen.",
};

const en: typeof sv = {
  progress: (n, of, name) => `${n} of ${of}: ${name}`,
  cancel: "Cancel",
  saveAs: (name) => `Save it as “${name}”.`,

  export: "Export a region’s workbook",
  exportText:
    "A region’s workbook has its amounts as fixed values with source and fingerprint, and its areas and forms as live formulas. Nothing of the other regions comes with it.",
  which: "Region",
  choose: "Choose a region",
  all: (n) => `All ${n} regions`,
  run: "Export",
  how: "A new workbook opens, unsaved. An add-in cannot name it: the name to save it under is shown here.",
  confirm: (n) => `${n} new workbooks open, one at a time, and each has to be saved. You can cancel on the way.`,
  confirmYes: (n) => `Open ${n} workbooks`,
  exporting: "Exporting …",
  made: (n, of) => (of === 1 ? "The workbook is open." : `${n} of ${of} workbooks are open. Save them as:`),
  madeNone: "No workbook is open.",
  exportCancelled: (n, of) => `Cancelled: ${n} of ${of} workbooks were opened.`,
  notMade: "Not exported",

  collect: "Collect",
  collectText:
    "Choose the workbooks that the regions have returned. Each is checked against what was exported. Those that hold are summed in a new workbook; the others are shown with the reason, and nothing of them is included. The open workbook is not changed.",
  files: "Choose files",
  collecting: "Reading the files …",
  summed: (n, of) => `${n} of ${of} files hold.`,
  summedNone: "None of the files can be summed.",
  region: "Region",
  used: "Used (SEK)",
  unspent: "Unspent (SEK)",
  total: "Total",
  unknown: "–",
  refused: (n) => `Left out (${n})`,
  open: "Open the national workbook",
  opening: "Opening the national workbook …",
  opened: "The national workbook is open as a new workbook.",
  national: (year) => `National summary ${year}`,
  unreadable: "Close the file if another program has it open, or download it to the computer, and choose it again.",
};

export type PackageTexts = typeof sv;

const catalogues: Record<Language, PackageTexts> = { sv, en };

export const packageTexts = (language: Language): PackageTexts => catalogues[language];
