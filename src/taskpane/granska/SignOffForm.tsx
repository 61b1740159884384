import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { findingText } from "../../texts/findings";
import { Field } from "../parts/Field";
import { Findings } from "../parts/Findings";
import { Section } from "../parts/Section";
import { Undo } from "../parts/Undo";
import type { Pane } from "../usePane";
import { useGranskaStyles } from "./useGranskaStyles";
import { useReviewTexts } from "./useReviewTexts";

/** The day of the machine's own clock, as the sheet will have it: "2024-12-01". */
const today = (): string => new Date().toLocaleDateString("sv-SE");

/** The reviewer's name on Kontroller; there when the workbook has a run to sign. */
export function SignOffForm({ pane }: { pane: Pane }): ReactElement | null {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const { review, signed } = pane.state.review;
  const [namn, setNamn] = useState("");
  const [datum, setDatum] = useState(today);
  const [kommentar, setKommentar] = useState("");
  const now = signed?.signOff ?? review?.result.signOff;
  if (!now) return null;
  return (
    <Section heading={texts.sign}>
      <p className={styles.text}>{texts.signedBy(texts.signStatus[now.status] ?? now.status, now.namn, now.datum)}</p>
      <p className={styles.text}>{texts.signText}</p>
      <Field
        label={texts.signName}
        findings={[]}
        words={findingText}
        control={(props) => (
          <input {...props} value={namn} autoComplete="name" onChange={({ target }) => setNamn(target.value)} />
        )}
      />
      <Field
        label={texts.signDay}
        findings={[]}
        words={findingText}
        control={(props) => (
          // As text: a browser's own field for dates shows them by the browser's language, month first.
          <input {...props} value={datum} autoComplete="off" onChange={({ target }) => setDatum(target.value)} />
        )}
      />
      <Field
        label={texts.signComment}
        findings={[]}
        words={findingText}
        control={(props) => (
          <input {...props} value={kommentar} onChange={({ target }) => setKommentar(target.value)} />
        )}
      />
      <div className={styles.buttons}>
        <Button
          disabledFocusable={pane.state.task !== undefined}
          onClick={() =>
            pane.review(async ({ signOff }, cancellable) => ({
              signed: await signOff({ namn, datum, kommentar, ...cancellable }),
              repaired: undefined,
            }))
          }
        >
          {texts.signRun}
        </Button>
        {signed?.signed && <Undo pane={pane} />}
      </div>
      <div role="status" aria-live="polite">
        {signed && <p className={styles.text}>{signed.signed ? texts.signDone : texts.signNotDone}</p>}
      </div>
      {signed && <Findings findings={signed.findings} select={pane.select} />}
    </Section>
  );
}
