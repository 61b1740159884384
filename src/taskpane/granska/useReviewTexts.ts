import { reviewTexts, type ReviewTexts } from "../../texts/review";
import { useLanguage } from "../texts";

/** The tab's own texts: fetched with the tab, so that opening the pane costs no more. */
export const useReviewTexts = (): ReviewTexts => reviewTexts(useLanguage());
