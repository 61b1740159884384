import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import type { WorkbenchTexts } from "../../texts/workbench";
import { DiscardDialog } from "./DiscardDialog";
import { Grid } from "./Grid";
import { layOpen, setPaneDark } from "./layOpen";
import { Notices, type Notice } from "./Notices";
import type { OpenWorkbook } from "./openWorkbook";
import { Pane } from "./Pane";
import { isDark, onSystemTheme, pageThemes, storedThemeChoice, storeThemeChoice } from "./theme";
import { TopBar } from "./TopBar";
import { useFiles } from "./useFiles";

interface WorkbenchProps {
  texts: WorkbenchTexts;
  language: "sv" | "en";
  /** What is open when the page starts. */
  initial: OpenWorkbook;
  /** Told at the start, e.g. that the sample could not be loaded. */
  notice?: Notice;
}

export function Workbench({ texts, language, initial, notice }: WorkbenchProps): React.JSX.Element {
  const [theme, setTheme] = useState(storedThemeChoice);
  const [paneShown, setPaneShown] = useState(true);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const filePicker = useRef<HTMLInputElement>(null);
  const files = useFiles(texts, language, initial, notice);
  const { workbook } = files;
  const dark = isDark(theme);

  useEffect(() => onSystemTheme(redraw), []);
  // Before the pane's frame, which asks for it, has begun to load.
  useLayoutEffect(() => layOpen(workbook, language), [workbook, language]);
  useLayoutEffect(() => setPaneDark(dark), [dark]);
  useEffect(() => workbook.subscribe(redraw), [workbook]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (workbook.unsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [workbook]);

  return (
    <FluentProvider theme={dark ? pageThemes.dark : pageThemes.light} className="provider">
      <div className={`workbench ${dark ? "dark" : "light"}${files.dropping ? " dropping" : ""}`} {...files.dropTarget}>
        <TopBar
          texts={texts}
          fileName={workbook.name}
          unsaved={workbook.unsaved()}
          busy={files.busy}
          theme={theme}
          paneShown={paneShown}
          canUndo={workbook.model.canUndo()}
          canRedo={workbook.model.canRedo()}
          onOpen={() => filePicker.current?.click()}
          onSave={() => void files.save()}
          onSample={() => files.startOver("sample")}
          onAreaSample={files.startOver}
          onEmpty={() => files.startOver("empty")}
          onUndo={() => workbook.model.undo()}
          onRedo={() => workbook.model.redo()}
          onTheme={(choice) => {
            storeThemeChoice(choice);
            setTheme(choice);
          }}
          onTogglePane={() => setPaneShown(true)}
        />
        <Notices texts={texts} notices={files.notices} onDismiss={files.dismiss} />
        <div className="body">
          <Grid key={workbook.id} workbook={workbook} label={texts.grid} language={language} dark={dark} />
          <Pane
            texts={texts}
            src={paneAddress(language)}
            workbook={workbook.id}
            hidden={!paneShown}
            onHide={() => setPaneShown(false)}
          />
        </div>
        <p className="drop-hint" aria-hidden="true">
          {texts.dropHere}
        </p>
        <input
          ref={filePicker}
          type="file"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-label={texts.open}
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (file) files.open(file);
          }}
        />
        <DiscardDialog
          texts={texts}
          fileName={workbook.name}
          open={files.asking}
          onSave={files.saveAndGoOn}
          onDiscard={files.goOn}
          onCancel={files.stay}
        />
      </div>
    </FluentProvider>
  );
}

/** What Excel for Windows puts after a task pane's address, so that Office.js knows where it runs. */
function paneAddress(language: "sv" | "en"): string {
  return `/pane/taskpane.html?_host_Info=Excel$Win32$16.01$${language === "sv" ? "sv-SE" : "en-US"}$$$$0`;
}
