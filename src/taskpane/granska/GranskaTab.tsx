import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Findings } from "../parts/Findings";
import { Section } from "../parts/Section";
import { StatusMark } from "../parts/StatusMark";
import { Undo } from "../parts/Undo";
import { timeText } from "../../texts/numberFormat";
import { useLanguage, useTexts } from "../texts";
import type { Pane } from "../usePane";
import { AuditFindings } from "./AuditFindings";
import { Compare } from "./Compare";
import { DeriveKey } from "./DeriveKey";
import { Explain } from "./Explain";
import { Reconcile } from "./Reconcile";
import { SignOffForm } from "./SignOffForm";
import { useGranskaStyles } from "./useGranskaStyles";
import { useReviewTexts } from "./useReviewTexts";

/** What a reviewer asks of a workbook: is it right, why is this amount what it is, which weights were used. */
export default function GranskaTab({ pane }: { pane: Pane }): ReactElement {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const { review, repaired } = pane.state.review;
  const busy = pane.state.task !== undefined;
  return (
    <div className={styles.stack} aria-busy={pane.state.task === "reviewing"}>
      <div className={styles.part}>
        {review ? <Headline pane={pane} /> : <p className={styles.text}>{texts.intro}</p>}
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() =>
              pane.review(async ({ granska }) => ({
                review: { result: await granska({ choices: pane.state.choices }), at: new Date() },
                repaired: undefined,
              }))
            }
          >
            {review ? texts.again : texts.run}
          </Button>
          {repaired && <Undo pane={pane} />}
        </div>
        <p role="status" aria-live="polite" className={styles.text}>
          {pane.state.task === "reviewing" ? texts.running : repairText()}
        </p>
      </div>
      {review && review.result.input.length > 0 && (
        <Section heading={texts.input}>
          <Findings findings={review.result.input} select={pane.select} />
        </Section>
      )}
      {review && <AuditFindings pane={pane} findings={review.result.findings} />}
      {review?.result.signOff && <SignOffForm pane={pane} />}
      <Explain pane={pane} />
      <Reconcile pane={pane} />
      <Compare pane={pane} />
      <DeriveKey pane={pane} />
    </div>
  );

  function repairText(): string {
    if (repaired === undefined) return "";
    return repaired ? texts.restored : texts.notRestored;
  }
}

function Headline({ pane }: { pane: Pane }): ReactElement | null {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const { findings } = useTexts();
  const language = useLanguage();
  const { review } = pane.state.review;
  if (!review) return null;
  const { result, at } = review;
  const all = [...result.findings, ...result.input];
  const errors = all.filter(({ severity }) => severity === "fel").length;
  const time = timeText(at, language);
  return (
    <>
      <StatusMark status={errors === 0 ? "OK" : "FEL"} />
      <h2 className={styles.title}>
        {result.clean ? texts.clean : texts.found(findings.errors(errors), findings.warnings(all.length - errors))}
      </h2>
      <p className={styles.text}>{texts.at(time)}</p>
    </>
  );
}
