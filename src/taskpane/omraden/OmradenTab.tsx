import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AreaActions } from "../../actions";
import type { AreaRegion, AreaRules } from "../../actions/types";
import { stops } from "../../domain/finding";
import { Findings } from "../parts/Findings";
import { NotReady } from "../parts/NotReady";
import { Reread } from "../parts/Reread";
import { Section } from "../parts/Section";
import { Undo } from "../parts/Undo";
import { useLayoutStyles } from "../parts/useLayoutStyles";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { RegionChoice } from "./RegionChoice";
import { RuleList } from "./RuleList";
import { SplitBar } from "./SplitBar";
import { SplitTable } from "./SplitTable";
import { shownRegion, useAreaForm } from "./useAreaForm";
import { WriteRules } from "./WriteRules";
import { useOmradenTexts } from "./useOmradenTexts";

/** How one region divides its amount among its områden: a form over the sheet Områdesregler. */
export default function OmradenTab({ pane }: { pane: Pane }): ReactElement {
  const styles = useLayoutStyles();
  const common = useTexts();
  const { areas, task, notice, underlag } = pane.state;
  const { read, actions } = areas;

  if (!read || !actions) {
    // A reading that failed has said so in the bar above; this is the way on.
    return notice?.kind === "failed" && !task ? (
      <Reread pane={pane} read={pane.areas.reread} />
    ) : (
      <Waiting text={common.omraden.reading} />
    );
  }
  const region = shownRegion(read, areas.chosen);
  const busy = task === "readingAreas" || task === "writingAreas" || task === "creatingAreas";
  return (
    <div className={styles.stack} aria-busy={busy}>
      {!region ? <NoAmounts pane={pane} isReady={underlag?.ready === true} /> : !read.any && <NoSheets pane={pane} />}
      {region && read.any && <RegionForm pane={pane} read={read} actions={actions} region={region} />}
      {region && !read.any && (
        <div>
          <Undo pane={pane} />
        </div>
      )}
    </div>
  );
}

interface RegionFormProps {
  pane: Pane;
  read: AreaRules;
  actions: AreaActions;
  region: AreaRegion;
}

function RegionForm({ pane, read, actions, region }: RegionFormProps): ReactElement {
  const styles = useLayoutStyles();
  const texts = useOmradenTexts();
  const form = useAreaForm(pane, read, actions, region);
  const { trial } = form;
  return (
    <>
      <RegionChoice pane={pane} read={read} form={form} />
      <SheetFindings pane={pane} read={read} isChanged={form.isChanged} />
      <SplitBar trial={trial} />
      <RuleList key={pane.state.areas.form} form={form} read={read} steps={actions.USUAL_STEPS} select={pane.select} />
      {trial.rows.length > 0 && <SplitTable trial={trial} />}
      {form.isOvertaken && form.isChanged && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.changedMeanwhile}</MessageBarBody>
        </MessageBar>
      )}
      <WriteRules pane={pane} form={form} />
      <div className={styles.buttons}>
        <Reread pane={pane} read={pane.areas.reread} />
        <Undo pane={pane} />
      </div>
    </>
  );
}

/** What is wrong in the sheets. What the form itself says of its rules is said there, beside the field. */
function SheetFindings({
  pane,
  read,
  isChanged,
}: {
  pane: Pane;
  read: AreaRules;
  isChanged: boolean;
}): ReactElement | null {
  const styles = useLayoutStyles();
  const texts = useOmradenTexts();
  const ours = read.findings.filter(({ sheet }) => sheet === "Områdesregler" || sheet === "Nycklar");
  if (ours.length === 0) return null;
  return (
    <Section heading={texts.sheetFindings}>
      <Findings findings={ours} select={pane.select} />
      {isChanged && ours.some(stops) && <p className={styles.text}>{texts.sheetFaults}</p>}
    </Section>
  );
}

function NoAmounts({ pane, isReady }: { pane: Pane; isReady: boolean }): ReactElement {
  const styles = useLayoutStyles();
  const texts = useOmradenTexts();
  return (
    <div className={styles.part}>
      <h2 className={styles.title}>{texts.noAmountsTitle}</h2>
      <p className={styles.text}>{texts.noAmountsText}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => pane.open("fordela")}>
          {texts.toFordela}
        </Button>
        <Reread pane={pane} read={pane.areas.reread} />
      </div>
      {!isReady && <NotReady pane={pane} />}
    </div>
  );
}

function NoSheets({ pane }: { pane: Pane }): ReactElement {
  const styles = useLayoutStyles();
  const texts = useOmradenTexts();
  return (
    <div className={styles.part}>
      <h2 className={styles.title}>{texts.noSheetsTitle}</h2>
      <p className={styles.text}>{texts.noSheetsText}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={pane.state.task !== undefined}
          onClick={pane.areas.createSheets}
        >
          {texts.createSheets}
        </Button>
        <Reread pane={pane} read={pane.areas.reread} />
      </div>
    </div>
  );
}
