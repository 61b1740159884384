import { redovisaTexts, type RedovisaTexts } from "../../texts/redovisa";
import { useLanguage } from "../texts";

/** The tab's own texts: fetched with the tab, so that opening the pane costs no more. */
export const useRedovisaTexts = (): RedovisaTexts => redovisaTexts(useLanguage());
