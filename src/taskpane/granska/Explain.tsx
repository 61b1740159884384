import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { ExplainedStep, Explanation } from "../../actions/types";
import { agreementText } from "../../texts/agreementWords";
import { stepText } from "../../texts/review";
import { CellLink } from "../parts/CellLink";
import { Choice } from "../parts/Choice";
import { Findings } from "../parts/Findings";
import { Section } from "../parts/Section";
import { useLanguage, useTexts } from "../texts";
import type { Pane } from "../usePane";
import { useGranskaStyles } from "./useGranskaStyles";
import { useReviewTexts } from "./useReviewTexts";

const SELECTED = "selected";

/** From the frame to the amount, in words, each step linked to its cell. */
export function Explain({ pane }: { pane: Pane }): ReactElement {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const [chosen, setChosen] = useState<string>(SELECTED);
  const { review, explanation, isCalled } = pane.state.review;
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCalled && explanation) answer.current?.focus();
  }, [isCalled, explanation]);
  const regions = review?.result.regions ?? pane.state.outcome?.regions ?? [];
  return (
    <Section heading={texts.explain}>
      <div className={styles.buttons}>
        <Choice label={texts.explainChoice} value={chosen} choose={setChosen}>
          <option value={SELECTED}>{texts.selectedCell}</option>
          {regions.map(({ regionkod, region }) => (
            <option key={regionkod} value={regionkod}>
              {region}
            </option>
          ))}
        </Choice>
        <Button
          disabledFocusable={pane.state.task !== undefined}
          onClick={() =>
            pane.review(async ({ explain }) => ({
              explanation: await explain(chosen === SELECTED ? SELECTED : { regionkod: chosen }),
              isCalled: false,
            }))
          }
        >
          {texts.explainRun}
        </Button>
      </div>
      {/* Always there: what is put into a live region is read, a live region that comes with its text may not be. */}
      <div role="status" aria-live="polite" ref={answer} tabIndex={-1} className={styles.answer}>
        {explanation?.kind === "noRegion" && <p className={styles.text}>{texts.noRegion}</p>}
        {explanation?.kind === "unread" && <p className={styles.text}>{texts.unread}</p>}
        {explanation?.kind === "explained" && (
          <p className={styles.text}>{texts.explained(explanation.explained.region)}</p>
        )}
      </div>
      {explanation?.kind === "unread" && <Findings findings={explanation.findings} select={pane.select} />}
      {explanation?.kind === "explained" && <Chains pane={pane} explanation={explanation} />}
    </Section>
  );
}

function Chains({
  pane,
  explanation: { explained, formulas },
}: {
  pane: Pane;
  explanation: Extract<Explanation, { kind: "explained" }>;
}): ReactElement {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const language = useLanguage();
  // The cell may say anything.
  const methods: Readonly<Record<string, { name: string }>> = useTexts().fordela.methods;
  return (
    <div className={styles.stack}>
      {explained.pots.map(({ pott, metod, steps }) => (
        <section key={pott} className={styles.part}>
          <h3 className={styles.heading}>{agreementText(pott, language)}</h3>
          <p className={styles.text}>{methods[metod]?.name ?? metod}</p>
          <Steps pane={pane} steps={steps} formulas={formulas} />
        </section>
      ))}
      {explained.areas.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{texts.areas}</h3>
          <Steps pane={pane} steps={explained.areas} formulas={formulas} />
        </section>
      )}
    </div>
  );
}

interface StepsProps {
  pane: Pane;
  steps: readonly ExplainedStep[];
  /** "Blad!Cell" → the formula as Excel shows it. */
  formulas: Readonly<Record<string, string>>;
}

function Steps({ pane, steps, formulas }: StepsProps): ReactElement {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const language = useLanguage();
  return (
    <ol className={styles.steps}>
      {steps.map((step, at) => {
        const formula = formulas[`${step.sheet}!${step.cell}`];
        return (
          <li key={at}>
            <div className={styles.item}>
              <span>{stepText(step, language)}</span>
              <CellLink sheet={step.sheet} cell={step.cell} select={pane.select} />
              {formula && (
                <details>
                  <summary>{texts.formula}</summary>
                  <code className={styles.formula}>{formula}</code>
                </details>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
