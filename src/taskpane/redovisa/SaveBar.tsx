import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReportActions } from "../../actions";
import type { FieldKey } from "../../actions/types";
import { fieldWords } from "../../texts/reportFields";
import { Undo } from "../parts/Undo";
import { useLanguage } from "../texts";
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

export interface SaveBarProps {
  pane: Pane;
  fields: readonly FormField[];
  isRefused: ReportActions["isRefused"];
  goTo: (key: FieldKey) => void;
}

/** One button that saves the form; it says what would be lost, and what stands in the way. */
export function SaveBar({ pane, fields, isRefused, goTo }: SaveBarProps): ReactElement {
  const styles = useStyles();
  const common = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const language = useLanguage();
  const { edits, written } = pane.state.reports;
  const busy = pane.state.task !== undefined;
  const changed = fields.filter(({ isChanged }) => isChanged);
  const { faults } = leftIn(changed);
  const isStopped = written?.what === "fields" && !written.done;
  // What is wrong with a field is said at the field; this is the way there.
  const inTheWay = isStopped ? changed.filter(({ findings }) => findings.some(isRefused)) : [];
  const others = isStopped ? written.findings.filter(({ cell }) => cell === "") : [];

  return (
    <div className={mergeClasses(styles.root, changed.length > 0 && styles.changed)}>
      <p role="status" className={common.small}>
        {changed.length === 0 ? texts.saved : texts.unsaved(changed.length)}
        {faults > 0 && texts.unsavedFaults(faults)}
      </p>
      {isStopped && (
        <div role="alert">
          <p className={common.text}>
            {inTheWay.length > 0 ? texts.notSavedUntil : texts.notSaved}{" "}
            {inTheWay.map((field, at) => (
              <span key={field.key}>
                {at > 0 && ", "}
                <Link as="button" inline onClick={() => goTo(field.key)}>
                  {fieldWords(field, language).label}
                </Link>
              </span>
            ))}
          </p>
          <ReportFindings findings={others} select={pane.select} />
        </div>
      )}
      <div className={common.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || changed.length === 0}
          onClick={() => pane.reports.save(changesIn(fields), edits)}
        >
          {texts.save}
        </Button>
        {changed.length > 0 ? (
          <Button disabledFocusable={busy} onClick={pane.reports.drop}>
            {texts.drop}
          </Button>
        ) : (
          <Undo pane={pane} />
        )}
      </div>
    </div>
  );
}
