/** Every sentence of the command line, and what is said of a file that cannot be read. Swedish first; the keys are the same. */
import type { FileProblemCode } from "../workbench/file";

export interface Said {
  text: string;
  /** What to do about it. */
  action: string;
}

const sv = {
  usage: {
    title: {
      "Usage:": "Användning:",
      "Arguments:": "Argument:",
      "Options:": "Flaggor:",
    } as Record<string, string>,
    fordela: "Fördelar statsbidraget i en arbetsbok på regionerna och skriver resultatet i en ny fil.",
    input: "arbetsbok (.xlsx) med bladen Ram, Regioner, Kommuner och Vikter",
    output: "fil att skriva; får inte vara samma som IN.xlsx",
    json: "skriv resultatet som ett JSON-objekt och inget annat",
    method: "så avrundas till hela kronor",
    help: "visa den här hjälpen",
    exitCodes: "Slutkod: 0 alla kontroller OK, 1 någon kontroll FEL, 2 fel i underlag, fil eller anrop (inget skrivs).",
    default: "förval",
    choices: "val",
  },
  wrongUsage: {
    missingArgument: "Ange vilken arbetsbok som ska läsas.",
    missingOption: (flags: string) => `Flaggan ${flags} måste anges.`,
    missingValue: (flags: string) => `Flaggan ${flags} saknar sitt värde.`,
    unknownOption: (flag: string) => `Flaggan ${flag} finns inte.`,
    excessArguments: "För många argument. Sätt citattecken om en sökväg som innehåller mellanslag.",
    badMethod: (value: string, methods: string) => `Metoden "${value}" finns inte. Välj ${methods}.`,
    other: "Kommandot kunde inte tolkas.",
    action: "Kör kommandot igen. Med --hjalp visas hur det skrivs.",
  },
  or: "eller",
  file: {
    missing: (path: string): Said => ({
      text: `Filen ${path} finns inte.`,
      action: "Kontrollera sökvägen och stavningen.",
    }),
    folder: (path: string): Said => ({ text: `${path} är en mapp.`, action: "Ange en fil som slutar på .xlsx." }),
    unreadable: (path: string): Said => ({
      text: `Filen ${path} får inte läsas.`,
      action: "Kontrollera behörigheten, och att filen inte är låst av ett annat program.",
    }),
    sameFile: (path: string): Said => ({
      text: `Resultatet skulle skriva över indata (${path}).`,
      action: "Ange ett annat filnamn efter --ut.",
    }),
    unwritable: (path: string): Said => ({
      text: `Filen ${path} kan inte skrivas. Inget är skrivet.`,
      action: "Kontrollera att mappen finns, att den får skrivas i och att filen inte är öppen i ett annat program.",
    }),
    lost: (what: string): Said => ({
      text: `Det här i arbetsboken följer inte med till den nya filen: ${what}.`,
      action: "Behåll originalet. Kör Ramkoll i Excel om det ska vara kvar i samma arbetsbok.",
    }),
    unexpected: (detail: string): Said => ({
      text: `Något oväntat gick fel: ${detail}. Inget är skrivet.`,
      action: "Försök igen. Händer det på nytt är det ett fel i Ramkoll: anmäl det med texten ovan.",
    }),
  },
  problems: {
    empty: { text: "Filen är tom.", action: "Hämta filen på nytt; den har troligen inte laddats ned färdigt." },
    "not-zip": {
      text: "Filen är ingen arbetsbok.",
      action: "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).",
    },
    damaged: {
      text: "Arbetsboken är skadad och kan inte läsas.",
      action: "Öppna den i Excel, som kan erbjuda reparation, och spara en ny kopia. Annars: hämta filen på nytt.",
    },
    encrypted: {
      text: "Arbetsboken är skyddad med lösenord.",
      action: "Öppna den i Excel, ta bort lösenordet under Arkiv > Info > Skydda arbetsbok och spara en kopia.",
    },
    "old-format": {
      text: "Filen är i det gamla Excel-formatet (.xls).",
      action: "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).",
    },
    "open-document": {
      text: "Filen är ett OpenDocument-kalkylblad (.ods).",
      action: "Öppna den i Excel eller LibreOffice och spara den som Excel-arbetsbok (.xlsx).",
    },
    "binary-workbook": {
      text: "Filen är en binär Excel-arbetsbok (.xlsb).",
      action: "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).",
    },
    "too-large": {
      text: "Arbetsboken är för stor för att läsas säkert.",
      action: "Ta bort blad som inte behövs, eller kopiera underlagets blad till en ny arbetsbok.",
    },
    "not-a-workbook": {
      text: "Filen innehåller inga kalkylblad.",
      action: "Välj en Excel-arbetsbok (.xlsx), inte ett dokument av annat slag.",
    },
  } satisfies Record<FileProblemCode, Said>,
  lost: {
    charts: "diagram",
    pivots: "pivottabeller",
    images: "bilder",
    macros: "makron",
    comments: "kommentarer",
    "external-links": "länkar till andra arbetsböcker",
    "data-model": "datamodell",
    queries: "frågor och anslutningar",
    slicers: "utsnitt och tidslinjer",
    "embedded-objects": "inbäddade objekt och kontroller",
    "custom-xml": "anpassad XML",
    shapes: "figurer",
    "rich-text": "formatering inuti text",
    hyperlinks: "hyperlänkar",
    "array-formulas": "matrisformler",
    "data-tables": "datatabeller (konsekvensanalys)",
    "conditional-formats": "vissa villkorsstyrda format",
    sparklines: "miniatyrdiagram",
    "sheet-filters": "filter utanför tabeller",
    "print-settings": "utskriftsinställningar",
    outlines: "grupperade rader och kolumner",
    passwords: "lösenord på skyddade blad",
    "local-names": "namn som bara gäller ett blad",
    "tables-without-header": "tabeller utan rubrikrad",
    "date-system-1904": "datum räknade från 1904 (de är omräknade)",
  } as Record<string, string>,
  report: {
    frame: "Ram",
    distributed: "Fördelat",
    difference: "Differens",
    kr: (amount: string) => `${amount} kr`,
    balanced: (total: string) => `Ramen ${total} kr är fördelad, krona för krona.`,
    unbalanced: (difference: string) => `Fördelningen stämmer inte med ramen: differens ${difference} kr.`,
    nothing: "Inget är fördelat och ingen fil är skriven.",
    written: (path: string) => `Skrivet till ${path}`,
    method: "Metod",
    findings: "Att åtgärda",
    severity: { fel: "FEL", varning: "VARNING" },
    checks: "Kontroller",
    expected: (expected: string, found: string) => `förväntat ${expected}, funnet ${found}`,
    code: "Kod",
    region: "Region",
    population: "Befolkning, kr",
    rural: "Landsbygd, kr",
    sum: "Summa, kr",
    total: "Summa",
  },
};

const en: typeof sv = {
  usage: {
    title: {},
    fordela: "Divides the state grant in a workbook among the regions and writes the result to a new file.",
    input: "workbook (.xlsx) with the sheets Ram, Regioner, Kommuner and Vikter",
    output: "file to write; must not be IN.xlsx",
    json: "print the result as one JSON object and nothing else",
    method: "how amounts become whole kronor",
    help: "show this help",
    exitCodes: "Exit code: 0 all checks OK, 1 a check fails, 2 bad input, file or usage (nothing is written).",
    default: "default",
    choices: "choices",
  },
  wrongUsage: {
    missingArgument: "Say which workbook to read.",
    missingOption: (flags) => `The option ${flags} is required.`,
    missingValue: (flags) => `The option ${flags} lacks its value.`,
    unknownOption: (flag) => `There is no option ${flag}.`,
    excessArguments: "Too many arguments. Quote a path that has spaces in it.",
    badMethod: (value, methods) => `There is no method "${value}". Choose ${methods}.`,
    other: "The command could not be understood.",
    action: "Run the command again. --hjalp shows how it is written.",
  },
  or: "or",
  file: {
    missing: (path) => ({ text: `There is no file ${path}.`, action: "Check the path and the spelling." }),
    folder: (path) => ({ text: `${path} is a folder.`, action: "Name a file that ends in .xlsx." }),
    unreadable: (path) => ({
      text: `The file ${path} may not be read.`,
      action: "Check your permission, and that no other program has locked it.",
    }),
    sameFile: (path) => ({
      text: `The result would overwrite the input (${path}).`,
      action: "Give another file name after --ut.",
    }),
    unwritable: (path) => ({
      text: `The file ${path} cannot be written. Nothing was written.`,
      action: "Check that the folder exists and may be written to, and that the file is not open in another program.",
    }),
    lost: (what) => ({
      text: `This in the workbook is not kept in the new file: ${what}.`,
      action: "Keep the original. Run Ramkoll in Excel to keep it in the same workbook.",
    }),
    unexpected: (detail) => ({
      text: `Something unexpected went wrong: ${detail}. Nothing was written.`,
      action: "Try again. If it happens again it is a fault in Ramkoll: report it with the text above.",
    }),
  },
  problems: {
    empty: { text: "The file is empty.", action: "Fetch it again; the download was probably not finished." },
    "not-zip": {
      text: "The file is not a workbook.",
      action: "Open it in Excel and save it as an Excel workbook (.xlsx).",
    },
    damaged: {
      text: "The workbook is damaged and cannot be read.",
      action: "Open it in Excel, which may offer to repair it, and save a new copy. Otherwise fetch the file again.",
    },
    encrypted: {
      text: "The workbook is protected by a password.",
      action: "Open it in Excel, remove the password under File > Info > Protect Workbook and save a copy.",
    },
    "old-format": {
      text: "The file is in Excel's old format (.xls).",
      action: "Open it in Excel and save it as an Excel workbook (.xlsx).",
    },
    "open-document": {
      text: "The file is an OpenDocument spreadsheet (.ods).",
      action: "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).",
    },
    "binary-workbook": {
      text: "The file is a binary Excel workbook (.xlsb).",
      action: "Open it in Excel and save it as an Excel workbook (.xlsx).",
    },
    "too-large": {
      text: "The workbook is too large to be read safely.",
      action: "Remove sheets that are not needed, or copy the input sheets to a new workbook.",
    },
    "not-a-workbook": {
      text: "The file holds no worksheets.",
      action: "Choose an Excel workbook (.xlsx), not another kind of document.",
    },
  },
  lost: {
    charts: "charts",
    pivots: "pivot tables",
    images: "pictures",
    macros: "macros",
    comments: "comments",
    "external-links": "links to other workbooks",
    "data-model": "data model",
    queries: "queries and connections",
    slicers: "slicers and timelines",
    "embedded-objects": "embedded objects and controls",
    "custom-xml": "custom XML",
    shapes: "shapes",
    "rich-text": "formatting inside text",
    hyperlinks: "hyperlinks",
    "array-formulas": "array formulas",
    "data-tables": "data tables (what-if)",
    "conditional-formats": "some conditional formats",
    sparklines: "sparklines",
    "sheet-filters": "filters outside tables",
    "print-settings": "print settings",
    outlines: "grouped rows and columns",
    passwords: "passwords of protected sheets",
    "local-names": "names that belong to one sheet",
    "tables-without-header": "tables without a header row",
    "date-system-1904": "dates counted from 1904 (they are converted)",
  },
  report: {
    frame: "Frame",
    distributed: "Divided",
    difference: "Difference",
    kr: (amount) => `SEK ${amount}`,
    balanced: (total) => `The frame of SEK ${total} is divided, krona for krona.`,
    unbalanced: (difference) => `The division does not agree with the frame: difference SEK ${difference}.`,
    nothing: "Nothing was divided and no file was written.",
    written: (path) => `Written to ${path}`,
    method: "Method",
    findings: "To mend",
    severity: { fel: "ERROR", varning: "WARNING" },
    checks: "Checks",
    expected: (expected, found) => `expected ${expected}, found ${found}`,
    code: "Code",
    region: "Region",
    population: "Population, kr",
    rural: "Rural, kr",
    sum: "Sum, kr",
    total: "Sum",
  },
};

export const cliTexts = { sv, en };
export type CliTexts = typeof sv;
