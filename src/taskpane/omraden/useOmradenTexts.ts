import { omradenTexts, type OmradenTexts } from "../../texts/omraden";
import { useLanguage } from "../texts";

/** The tab's own texts: fetched with the tab, so that opening the pane costs no more. */
export const useOmradenTexts = (): OmradenTexts => omradenTexts(useLanguage());
