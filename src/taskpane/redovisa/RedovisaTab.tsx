import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { ReportActions } from "../../actions";
import type { Reports } from "../../actions/types";
import { formatWhole } from "../numbers";
import { RegionBooksButton } from "../paket/RegionBooksButton";
import { CellLink } from "../parts/CellLink";
import { Reread } from "../parts/Reread";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { Activities } from "./Activities";
import { ContactForm } from "./ContactForm";
import { Deadlines } from "./Deadlines";
import { formFields } from "./formFields";
import { Forms } from "./Forms";
import { National } from "./National";
import { ReportFindings } from "./ReportFindings";
import { Sign, type Tone } from "./Sign";
import { Start } from "./Start";
import { useFieldFocus } from "./useFieldFocus";
import { useRedovisaStyles } from "./useRedovisaStyles";
import { useRedovisaTexts } from "./useRedovisaTexts";

/** From the decision to the report: dates, the fields and activities that the forms are made from, and the forms. */
export default function RedovisaTab({ pane }: { pane: Pane }): ReactElement {
  const styles = useRedovisaStyles();
  const texts = useTexts();
  const { reports, task, notice } = pane.state;
  const { read, actions } = reports;

  if (!read || !actions) {
    // A reading that failed has said so in the bar above; this is the way on.
    return notice?.kind === "failed" && !task ? (
      <Reread pane={pane} read={pane.reports.reread} />
    ) : (
      <Waiting text={texts.redovisa.reading} />
    );
  }
  const busy = task === "readingReports" || task === "writingReports" || task === "creatingReports";
  return (
    <div className={styles.stack} aria-busy={busy}>
      {read.any ? <Report pane={pane} read={read} actions={actions} /> : <Start pane={pane} read={read} />}
      {/* A workbook of one region has no others to export or to sum. */}
      {read.regions.length !== 1 && <RegionBooksButton pane={pane} regions={read.regions} />}
    </div>
  );
}

interface ReportProps {
  pane: Pane;
  read: Reports;
  actions: ReportActions;
}

function Report({ pane, read, actions }: ReportProps): ReactElement {
  const fields = formFields(read, pane.state.reports.edits, actions.checkField);
  const { goTo, isOpen, setOpen } = useFieldFocus(fields);
  return (
    <>
      <Headline pane={pane} read={read} />
      <Deadlines read={read} goTo={goTo} />
      {read.fields.length > 0 && (
        <ContactForm
          pane={pane}
          read={read}
          fields={fields}
          isRefused={actions.isRefused}
          goTo={goTo}
          isOpen={isOpen}
          setOpen={setOpen}
        />
      )}
      <Activities pane={pane} read={read} />
      {read.vem === "SKR" && <National pane={pane} read={read} />}
      {read.forms.length > 0 && (
        <Forms pane={pane} read={read} isUnsaved={fields.some(({ isChanged }) => isChanged)} goTo={goTo} />
      )}
      <div>
        <Reread pane={pane} read={pane.reports.reread} />
      </div>
    </>
  );
}

const TONES = { uppfyllt: "good", "ej uppfyllt": "gone", ofullständigt: "near" } as const satisfies Record<
  string,
  Tone
>;

/** Who reports, for how much, and what is missing before there is anything to report. */
function Headline({ pane, read }: { pane: Pane; read: Reports }): ReactElement {
  const styles = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const { vem, namn, bidrag, year, prestationskrav, missingSheets, findings } = read;
  const own = read.followed.find(({ regionkod }) => regionkod === vem);

  // The button that made the sheets has gone with the question.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);

  return (
    <div className={styles.part}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {vem === "" ? texts.noVem : namn}
      </h2>
      <p className={styles.text}>
        {vem === ""
          ? texts.noVemText
          : bidrag === undefined || !year
            ? texts.noBidrag
            : texts.bidrag(formatWhole(bidrag), year)}
      </p>
      {prestationskrav && (
        <div className={styles.item}>
          <span className={styles.small}>{texts.prestationskrav}</span>
          <Sign tone={TONES[prestationskrav.status]} text={texts.outcomes[prestationskrav.status]} />
          {prestationskrav.status !== "uppfyllt" && !missingSheets.includes("Uppföljning") && (
            <CellLink sheet="Uppföljning" cell={own?.cell ?? ""} select={pane.select} />
          )}
        </div>
      )}
      {missingSheets.length > 0 && (
        <div className={styles.part}>
          <p className={styles.text}>{texts.missingSheets(missingSheets.join(", "))}</p>
          <Button
            disabledFocusable={pane.state.task !== undefined || vem === ""}
            onClick={() => pane.reports.createSheets(vem)}
          >
            {texts.createMissing}
          </Button>
        </div>
      )}
      <ReportFindings findings={findings.filter(({ cell }) => cell === "")} select={pane.select} />
    </div>
  );
}
