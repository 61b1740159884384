import { createRoot } from "react-dom/client";
import { languageOf, paneTexts } from "../texts/pane";
import { App } from "./App";
import { loadActions } from "./loadActions";
import { speakNumbers } from "./numbers";

const hostBackground = (): string | undefined => Office.context.officeTheme?.bodyBackgroundColor;

/** Nothing is drawn before Office.js is ready: what the pane asks of Excel would fail. */
void Office.onReady(({ host }) => {
  const container = document.getElementById("pane");
  if (!container) throw new Error("taskpane.html has no element with id pane");

  const language = languageOf(Office.context?.displayLanguage);
  const texts = paneTexts(language);
  document.documentElement.lang = language;
  speakNumbers(language);

  if (host !== Office.HostType.Excel) {
    container.textContent = texts.outsideExcel;
  } else if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) {
    container.textContent = texts.tooOld;
  } else {
    const { partitionKey } = Office.context;
    createRoot(container).render(
      <App language={language} hostBackground={hostBackground} partition={partitionKey} loadActions={loadActions} />,
    );
  }
});
