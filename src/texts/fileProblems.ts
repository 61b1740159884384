/** What is said of a file that cannot be read, by the command line, the pane and the workbench alike. */
import type { FileProblemCode } from "../xlsx";
import type { Said } from "./sentence";

const sv: Readonly<Record<FileProblemCode, Said>> = {
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
};

const en: typeof sv = {
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
    text: "The file is in Excel’s old format (.xls).",
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
};

export const fileProblems = { sv, en };
