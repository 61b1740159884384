import { Button } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactElement } from "react";
import type { ImportKind, SourceGrid } from "../../actions/types";
import { fileProblems } from "../../texts/fileProblems";
import { readTables } from "../../xlsx/readTables";
import { Choice } from "../parts/Choice";
import { Findings } from "../parts/Findings";
import { Undo } from "../parts/Undo";
import { useLanguage } from "../texts";
import type { Pane } from "../usePane";
import { ImportChanges } from "./ImportChanges";
import { ImportFindings } from "./ImportFindings";
import { ImportQuestions } from "./ImportQuestions";
import type { ImportState } from "./importState";
import { Understood } from "./Understood";
import { useImportStyles } from "./useImportStyles";
import { useImportTexts } from "./useImportTexts";

const KINDS: readonly ImportKind[] = ["regioner", "kommuner", "kommuntyper", "belopp"];

/** A table from a file or a sheet: what it was understood as, what is asked, what would change, and the writing of it. */
export default function ImportSection({ pane }: { pane: Pane }): ReactElement {
  const styles = useImportStyles();
  const texts = useImportTexts();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const { imports, task } = pane.state;
  const { grid, kind, tables, preview, problem, written } = imports;
  const busy = task !== undefined;
  const understanding = preview?.understanding;

  // Sheets may have come and gone since the list was last shown. What else goes on when the part is opened comes first.
  const isListed = useRef(false);
  useEffect(() => {
    if (busy || isListed.current) return;
    isListed.current = true;
    pane.importing(async ({ listOwnSheets }) => ({ sheets: (await listOwnSheets()).sheets }));
    // Once: the pane's tasks are made anew with every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [busy]);

  return (
    <div className={styles.inner} aria-busy={task === "importing"}>
      <p className={styles.text}>{texts.intro}</p>
      <div className={styles.buttons}>
        <Button icon={<DocumentArrowUpRegular />} disabledFocusable={busy} onClick={() => input.current?.click()}>
          {texts.file}
        </Button>
        <input
          ref={input}
          className={styles.hidden}
          type="file"
          aria-label={texts.file}
          accept=".xlsx,.xlsm,.csv,.txt,.tsv"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) chooseFile(file);
            // The same file may be chosen again, when it has been mended.
            target.value = "";
          }}
        />
      </div>
      {(imports.sheets ?? []).length > 0 && (
        <Choice label={texts.sheet} value={grid?.file === "" ? grid.sheet : ""} choose={chooseSheet}>
          <option value="">{texts.noSheet}</option>
          {(imports.sheets ?? []).map((sheet) => (
            <option key={sheet}>{sheet}</option>
          ))}
        </Choice>
      )}
      {grid && (
        <>
          <p className={styles.text}>{texts.chosen(grid.file || grid.sheet)}</p>
          {tables && tables.length > 1 && (
            <Choice
              label={texts.sheetOfFile}
              value={grid.sheet}
              choose={(name) => {
                const other = tables.find(({ sheet }) => sheet === name);
                if (other) look({ grid: other, kind, answers: {} });
              }}
            >
              {tables.map(({ sheet }) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </Choice>
          )}
          <Choice
            label={texts.kind}
            value={kind ?? ""}
            choose={(value) => look({ grid, kind: KINDS.find((known) => known === value), answers: {} })}
          >
            <option value="">
              {understanding && !kind ? texts.guessed(texts.kinds[understanding.kind]) : texts.guess}
            </option>
            {KINDS.map((known) => (
              <option key={known} value={known}>
                {texts.kinds[known]}
              </option>
            ))}
          </Choice>
        </>
      )}
      <p role="status" className={styles.text}>
        {said()}
      </p>
      {problem && (
        <div role="alert" className={styles.part}>
          <p className={styles.text}>{fileProblems[language][problem].text}</p>
          <p className={styles.text}>{fileProblems[language][problem].action}</p>
        </div>
      )}
      {understanding && (
        <>
          {/* How the types are translated has a table of its own below. */}
          <ImportFindings
            pane={pane}
            findings={understanding.findings.filter(({ code }) => code !== "typer-oversatta")}
            linked={grid?.file === ""}
          />
          <ImportQuestions understanding={understanding} answer={answer} busy={busy} />
          {understanding.columns.length > 0 && <Understood understanding={understanding} />}
        </>
      )}
      {preview && <Findings findings={preview.findings} select={pane.select} />}
      {preview?.template && !written && <p className={styles.text}>{texts.withTemplate(preview.template)}</p>}
      {preview?.mayWrite && !written && <ImportChanges preview={preview} />}
      <div className={styles.buttons}>
        {preview && !written && (
          <Button appearance="primary" disabledFocusable={busy || !preview.mayWrite} onClick={write}>
            {texts.write}
          </Button>
        )}
        {written && <Undo pane={pane} />}
      </div>
    </div>
  );

  function said(): string {
    if (task === "importing") return texts.reading;
    if (written) return texts.written;
    if (preview && !preview.mayWrite) return texts.notReady;
    return "";
  }

  function chooseFile(file: File): void {
    pane.importing(async (actions): Promise<ImportState> => {
      const read = await readTables(new Uint8Array(await file.arrayBuffer()));
      const none = { grid: undefined, preview: undefined, kind: undefined, answers: {}, written: false };
      if (!read.ok) return { ...none, tables: [], problem: read.error.code };
      const grids = read.value.map((table): SourceGrid => ({ file: file.name, ...table }));
      const likely = await actions.likelyTable(grids);
      const preview = likely && (await actions.previewImport({ grid: likely, kind: undefined }));
      return { ...none, tables: grids, grid: likely, preview, problem: undefined };
    });
  }

  function chooseSheet(sheet: string): void {
    if (sheet === "") return;
    pane.importing(async (actions): Promise<ImportState> => {
      const { grid: own } = await actions.readSheetGrid(sheet);
      const preview = own && (await actions.previewImport({ grid: own, kind: undefined }));
      const tables = own ? [own] : [];
      return { tables, grid: own, preview, kind: undefined, answers: {}, problem: undefined, written: false };
    });
  }

  function look(
    request: Required<Pick<ImportState, "answers">> & { grid: SourceGrid; kind: ImportKind | undefined },
  ): void {
    pane.importing(async ({ previewImport }) => ({
      ...request,
      preview: await previewImport({ ...request, choices: pane.state.choices }),
      written: false,
    }));
  }

  /** The guess stands while questions about it are answered. */
  function answer(id: string, value: string): void {
    if (!grid) return;
    look({ grid, kind: kind ?? understanding?.kind, answers: { ...imports.answers, [id]: value } });
  }

  function write(): void {
    if (!grid) return;
    const request = {
      grid,
      kind: kind ?? understanding?.kind,
      answers: imports.answers ?? {},
      choices: pane.state.choices,
    };
    pane.importing(async ({ writeImport }, cancellable) => {
      const { written: isWritten, ...after } = await writeImport(request, cancellable);
      return { preview: after, written: isWritten };
    });
  }
}
