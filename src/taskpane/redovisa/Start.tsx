import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Reports } from "../../actions/types";
import { Field } from "../parts/Field";
import { reportFindingText } from "../../texts/reports";
import { NotReady } from "../parts/NotReady";
import { Reread } from "../parts/Reread";
import { Undo } from "../parts/Undo";
import type { Pane } from "../usePane";
import { Receiver } from "./Receiver";
import { ReportFindings } from "./ReportFindings";
import { useRedovisaStyles } from "./useRedovisaStyles";
import { useRedovisaTexts } from "./useRedovisaTexts";

/** A workbook without the forms' sheets: for whom are they? */
export function Start({ pane, read }: { pane: Pane; read: Reports }): ReactElement {
  const styles = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const [vem, setVem] = useState("");
  const { task, reports } = pane.state;
  const isUnread = read.regions.length === 0;
  const refused = reports.written?.what === "sheets" && !reports.written.done ? reports.written.findings : [];
  return (
    <div className={styles.part}>
      <h2 className={styles.title}>{texts.start}</h2>
      <p className={styles.text}>{texts.startText}</p>
      {isUnread && <NotReady pane={pane} />}
      {!isUnread && (
        <Field
          label={texts.who}
          findings={[]}
          words={reportFindingText}
          control={(control) => (
            <Receiver {...control} regions={read.regions} value={vem} onChange={({ target }) => setVem(target.value)} />
          )}
        />
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={task !== undefined || vem === ""}
          onClick={() => pane.reports.createSheets(vem)}
        >
          {texts.create}
        </Button>
        <Reread pane={pane} read={pane.reports.reread} />
        <Undo pane={pane} />
      </div>
      <ReportFindings findings={[...refused, ...read.findings]} select={pane.select} />
    </div>
  );
}
