/** Every sentence of the workbench page, Swedish first. The pane has its own catalogue. */
export const workbenchSv = {
  title: "Ramkoll arbetsbänk",
  notExcel: "Lokal arbetsbänk, inte Excel",
  sampleName: "Ramkoll exempel {{year}}.xlsx",
  emptyName: "Tom arbetsbok.xlsx",
  unsaved: "inte sparad",
  open: "Öppna .xlsx",
  save: "Spara .xlsx",
  startOver: "Börja om",
  startOverSample: "Exempel med 2024 års underlag",
  startOverEmpty: "Tom arbetsbok",
  areaSamples: {
    "jamtland-harjedalen-2024": {
      menu: "Exempel: Jämtland Härjedalen 2024",
      file: "Jämtland Härjedalen 2024.xlsx",
    },
    "stockholm-2023": { menu: "Exempel: Stockholm 2023", file: "Stockholm 2023.xlsx" },
  },
  undo: "Ångra",
  redo: "Gör om",
  theme: "Tema",
  themeLight: "Ljust",
  themeDark: "Mörkt",
  themeSystem: "Följ systemet",
  grid: "Kalkylblad",
  pane: "Åtgärdsfönster",
  paneTitle: "Ramkoll",
  paneWidth: "Åtgärdsfönstrets bredd",
  paneHide: "Stäng åtgärdsfönstret",
  paneShow: "Visa Ramkoll",
  loading: "Startar arbetsbänken …",
  opening: "Öppnar {{name}} …",
  opened: "{{name}} är öppnad.",
  saved: "{{name}} är sparad.",
  lostTitle: "Allt i filen kan inte behållas",
  lostIntro: "Arbetsbänken visar och sparar inte: {{what}}. I Excel finns det kvar, så spara under ett annat namn.",
  openFailedTitle: "Filen kunde inte öppnas",
  openFailed: "Det som var öppet är kvar.",
  saveFailedTitle: "Filen kunde inte sparas",
  saveFailed: "Arbetsboken kunde inte skrivas som .xlsx. Den är kvar här, oförändrad.",
  newName: "Bok{{n}}",
  newTitle: "Ny arbetsbok",
  newText: "{{name}} är beräknad och nedladdad. Excel skulle öppna den i ett eget fönster.",
  newFailedTitle: "Den nya arbetsboken kunde inte läsas",
  newFailed: "Det som är öppet här är oförändrat.",
  sampleFailedTitle: "Exemplet kunde inte läsas in",
  sampleFailed: "En tom arbetsbok är öppnad i stället. I fönstret till höger kan du skapa mallen.",
  editRefusedTitle: "Ändringen gjordes inte",
  editRefused: {
    protected: "Bladet är skyddat.",
    table: "Rader och kolumner som ingår i en tabell kan inte flyttas eller tas bort här. Gör det i Excel.",
    sheet:
      "Ett blads namn ska vara ledigt, ha högst 31 tecken och sakna \\ / ? * [ ] : – och minst ett blad ska synas. " +
      "I en arbetsbok med skyddad struktur kan blad varken byta namn eller tas bort.",
    other: "Arbetsbänken kan inte göra den ändringen.",
  },
  dropHere: "Släpp filen för att öppna den",
  discardTitle: "Spara ändringarna först?",
  discardText: "Ändringarna i {{name}} är inte sparade och går förlorade.",
  discard: "Fortsätt utan att spara",
  cancel: "Avbryt",
  close: "Stäng",
};

export type WorkbenchTexts = typeof workbenchSv;

export const workbenchEn: WorkbenchTexts = {
  title: "Ramkoll workbench",
  notExcel: "Local workbench, not Excel",
  sampleName: "Ramkoll sample {{year}}.xlsx",
  emptyName: "Empty workbook.xlsx",
  unsaved: "not saved",
  open: "Open .xlsx",
  save: "Save .xlsx",
  startOver: "Start over",
  startOverSample: "Sample with the 2024 inputs",
  startOverEmpty: "Empty workbook",
  areaSamples: {
    "jamtland-harjedalen-2024": {
      menu: "Sample: Jämtland Härjedalen 2024",
      file: "Jämtland Härjedalen 2024.xlsx",
    },
    "stockholm-2023": { menu: "Sample: Stockholm 2023", file: "Stockholm 2023.xlsx" },
  },
  undo: "Undo",
  redo: "Redo",
  theme: "Theme",
  themeLight: "Light",
  themeDark: "Dark",
  themeSystem: "As the system",
  grid: "Spreadsheet",
  pane: "Task pane",
  paneTitle: "Ramkoll",
  paneWidth: "Width of the task pane",
  paneHide: "Close the task pane",
  paneShow: "Show Ramkoll",
  loading: "Starting the workbench …",
  opening: "Opening {{name}} …",
  opened: "{{name}} is open.",
  saved: "{{name}} is saved.",
  lostTitle: "Not everything in the file can be kept",
  lostIntro: "The workbench neither shows nor saves: {{what}}. Excel still has it, so save under another name.",
  openFailedTitle: "The file could not be opened",
  openFailed: "What was open is still here.",
  saveFailedTitle: "The file could not be saved",
  saveFailed: "The workbook could not be written as .xlsx. It is still here, unchanged.",
  newName: "Book{{n}}",
  newTitle: "New workbook",
  newText: "{{name}} is calculated and downloaded. Excel would open it in a window of its own.",
  newFailedTitle: "The new workbook could not be read",
  newFailed: "What is open here is unchanged.",
  sampleFailedTitle: "The sample could not be loaded",
  sampleFailed: "An empty workbook is open instead. The pane to the right can make the template.",
  editRefusedTitle: "The change was not made",
  editRefused: {
    protected: "The sheet is protected.",
    table: "Rows and columns of a table cannot be moved or deleted here. Do it in Excel.",
    sheet:
      "A sheet's name must be free, have at most 31 characters and none of \\ / ? * [ ] : – and at least one sheet " +
      "must be visible. In a workbook whose structure is protected, sheets can be neither renamed nor deleted.",
    other: "The workbench cannot make that change.",
  },
  dropHere: "Drop the file to open it",
  discardTitle: "Save the changes first?",
  discardText: "The changes to {{name}} are not saved and will be lost.",
  discard: "Go on without saving",
  cancel: "Cancel",
  close: "Close",
};

/** Fills `{{name}}` in a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** Swedish, as the Excel that is imitated; English when the page's address asks for it (`?lang=en`). */
export function workbenchTexts(language: string): WorkbenchTexts {
  return language.toLowerCase().startsWith("en") ? workbenchEn : workbenchSv;
}
