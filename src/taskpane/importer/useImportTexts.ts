import { importTexts, type ImportTexts } from "../../texts/imports";
import { useLanguage } from "../texts";

/** The import's own texts: fetched with it, so that opening the pane costs no more. */
export const useImportTexts = (): ImportTexts => importTexts(useLanguage());
