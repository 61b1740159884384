import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Underlag } from "../../actions/types";
import { Findings } from "../parts/Findings";
import { Reread } from "../parts/Reread";
import { Section } from "../parts/Section";
import { StatusMark } from "../parts/StatusMark";
import { Undo } from "../parts/Undo";
import { useLayoutStyles } from "../parts/useLayoutStyles";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { ImportButton } from "./ImportButton";
import { Questions } from "./Questions";
import { SheetFoundCard } from "./SheetFoundCard";
import { TemplateButton } from "./TemplateButton";

/** What was found in the workbook, and what to do about it. */
export function UnderlagTab({ pane }: { pane: Pane }): ReactElement {
  const styles = useLayoutStyles();
  const texts = useTexts();
  const { underlag, task } = pane.state;

  if (!underlag) {
    // A reading that failed has said so in the bar above; this is the way on.
    return task ? <Waiting text={texts.underlag.reading} /> : <Reread pane={pane} read={pane.reread} />;
  }
  return (
    <div className={styles.stack} aria-busy={task === "reading" || task === "creating"}>
      {underlag.any ? <Found underlag={underlag} pane={pane} /> : <Empty underlag={underlag} pane={pane} />}
      {/* An import fills an empty workbook, too, and its result stays in its place when the rest has changed. */}
      <ImportButton pane={pane} />
      {underlag.any && (
        <Section heading={texts.underlag.template}>
          <p className={styles.text}>{texts.underlag.templateText}</p>
          <TemplateButton pane={pane} appearance="secondary" />
        </Section>
      )}
    </div>
  );
}

function Empty({ underlag, pane }: { underlag: Underlag; pane: Pane }): ReactElement {
  const styles = useLayoutStyles();
  const texts = useTexts();
  return (
    <>
      <div className={styles.part}>
        <h2 className={styles.title}>{texts.underlag.emptyTitle}</h2>
        <p className={styles.text}>{texts.underlag.emptyText}</p>
      </div>
      <TemplateButton pane={pane} appearance="primary" />
      <p className={styles.text}>{texts.underlag.emptyOwn}</p>
      <div className={styles.buttons}>
        <Reread pane={pane} read={pane.reread} />
        <Undo pane={pane} />
      </div>
      {/* That the two sheets are missing has just been said, kindly. */}
      <Findings
        findings={underlag.findings.filter(({ sheet }) => sheet !== "Regioner" && sheet !== "Kommuner")}
        select={pane.select}
      />
    </>
  );
}

function Found({ underlag, pane }: { underlag: Underlag; pane: Pane }): ReactElement {
  const styles = useLayoutStyles();
  const texts = useTexts();
  const { ready, agreementYear, sheets, findings } = underlag;
  const { asked, choices, imports } = pane.state;
  return (
    <>
      <div className={styles.part}>
        <StatusMark status={ready ? "OK" : "FEL"} />
        <h2 className={styles.title}>{ready ? texts.underlag.ready : texts.underlag.notReady}</h2>
        <p className={styles.text}>
          {ready ? texts.underlag.readyText(agreementYear) : texts.underlag.notReadyText(agreementYear)}
        </p>
        <div className={styles.buttons}>
          {ready && (
            <Button appearance="primary" onClick={() => pane.open("fordela")}>
              {texts.underlag.next}
            </Button>
          )}
          <Reread pane={pane} read={pane.reread} />
          {/* An import that is written has it beside it. */}
          {!imports.written && <Undo pane={pane} />}
        </div>
      </div>
      {asked.length > 0 && <Questions questions={asked} choices={choices} choose={pane.choose} />}
      {findings.length > 0 && (
        <Section heading={texts.findings.heading}>
          <Findings findings={findings} select={pane.select} />
        </Section>
      )}
      <Section heading={texts.underlag.sheets}>
        {sheets.map((sheet) => (
          <SheetFoundCard key={sheet.sheet} found={sheet} year={agreementYear} select={pane.select} />
        ))}
      </Section>
    </>
  );
}
