import { createContext, useContext } from "react";
import { paneTexts, type Language, type PaneTexts } from "../texts/pane";

export const LanguageContext = createContext<Language>("sv");

export const useLanguage = (): Language => useContext(LanguageContext);

/** The pane's texts in the language of the host. */
export const useTexts = (): PaneTexts => paneTexts(useLanguage());
