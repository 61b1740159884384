import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { Undo } from "./Undo";
import type { Pane } from "../usePane";
import { changesIn, leftIn, type FormField } from "./formFields";
import { ReportFindings } from "./ReportFindings";
import { useRedovisaStyles } from "./useRedovisaStyles";
import { useRedovisaTexts } from "./useRedovisaTexts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** In sight as long as something is not saved. */
  changed: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** One button that saves the form; it says what would be lost. */
export function SaveBar({ pane, fields }: { pane: Pane; fields: readonly FormField[] }): ReactElement {
  const styles = useStyles();
  const common = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const save = useRef<HTMLButtonElement>(null);
  const { written } = pane.state.reports;
  const busy = pane.state.task !== undefined;
  const changed = fields.filter(({ isChanged }) => isChanged);
  const { faults } = leftIn(changed);
  const refused = written?.what === "fields" && !written.done ? written.findings : [];

  return (
    <div className={mergeClasses(styles.root, changed.length > 0 && styles.changed)}>
      <p role="status" className={common.small}>
        {changed.length === 0 ? texts.saved : texts.unsaved(changed.length)}
        {faults > 0 && texts.unsavedFaults(faults)}
      </p>
      {refused.length > 0 && (
        <div role="alert">
          <p className={common.small}>{texts.notSaved}</p>
          <ReportFindings findings={refused} select={pane.select} />
        </div>
      )}
      <div className={common.buttons}>
        <Button
          ref={save}
          appearance="primary"
          disabledFocusable={busy || changed.length === 0}
          onClick={() => pane.reports.save(changesIn(fields))}
        >
          {texts.save}
        </Button>
        {changed.length > 0 ? (
          <Button
            disabledFocusable={busy}
            onClick={() => {
              pane.reports.drop();
              // The button goes with what it drops.
              save.current?.focus();
            }}
          >
            {texts.drop}
          </Button>
        ) : (
          <Undo pane={pane} after={() => save.current?.focus()} />
        )}
      </div>
    </div>
  );
}
