import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Checks } from "../../actions/types";
import { Section } from "../parts/Section";
import { StaleBanner } from "../parts/StaleBanner";
import { StatusMark } from "../parts/StatusMark";
import { ToMend } from "../parts/ToMend";
import { useLayoutStyles } from "../parts/useLayoutStyles";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { CheckItem } from "./CheckItem";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** Every check of the workbook, the master check on top, those that fail first. */
export default function KontrollerTab({ pane }: { pane: Pane }): ReactElement {
  const styles = useLayoutStyles();
  const own = useStyles();
  const texts = useTexts();
  const { checks, stale, task } = pane.state;
  const busy = task !== undefined;
  // What could not be read is not said to be missing.
  const isRead = checks?.findings.length === 0;
  const reread = (
    <Button icon={<ArrowClockwiseRegular />} disabledFocusable={busy} onClick={pane.check}>
      {texts.kontroller.reread}
    </Button>
  );

  if (!checks) return busy ? <Waiting text={texts.kontroller.reading} /> : reread;

  return (
    <div className={styles.stack} aria-busy={task === "checking"}>
      {stale && (
        <StaleBanner why={stale}>
          <Button onClick={() => pane.open("fordela")}>{texts.kontroller.runAgain}</Button>
        </StaleBanner>
      )}
      {isRead && <Master checks={checks} />}
      <div className={styles.buttons}>
        {isRead && checks.master === "saknas" && (
          <Button appearance="primary" onClick={() => pane.open("fordela")}>
            {texts.kontroller.toFordela}
          </Button>
        )}
        {reread}
      </div>
      <ToMend findings={checks.findings} select={pane.select} />
      {checks.checks.length > 0 && (
        <Section heading={texts.kontroller.list}>
          <ul className={own.list}>
            {failedFirst(checks).map((check) => (
              <CheckItem key={check.id} check={check} select={pane.select} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Master({ checks: { checks, master } }: { checks: Checks }): ReactElement {
  const styles = useLayoutStyles();
  const texts = useTexts();
  const failed = checks.filter(({ status }) => status === "FEL").length;
  return (
    <div className={styles.part}>
      {master !== "saknas" && <StatusMark status={master} />}
      <h2 className={styles.title}>{title()}</h2>
      {master === "saknas" && <p className={styles.text}>{texts.kontroller.noneText}</p>}
    </div>
  );

  function title(): string {
    if (master === "saknas") return texts.kontroller.noneTitle;
    if (failed > 0) return texts.kontroller.masterFel(failed, checks.length);
    return master === "OK" ? texts.kontroller.masterOk(checks.length) : texts.kontroller.masterFelOnly;
  }
}

const failedFirst = ({ checks }: Checks): Checks["checks"] => [
  ...checks.filter(({ status }) => status === "FEL"),
  ...checks.filter(({ status }) => status === "OK"),
];
