import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FieldKey, ReportDeadline, Reports } from "../../actions/types";
import { agreementText } from "../../texts/agreementWords";
import { Section } from "../parts/Section";
import { useLanguage } from "../texts";
import { Sign, type Tone } from "./Sign";
import { useRedovisaStyles } from "./useRedovisaStyles";
import { useRedovisaTexts } from "./useRedovisaTexts";

const TONES: Readonly<Record<ReportDeadline["status"], Tone>> = {
  gjord: "good",
  kommande: "coming",
  snart: "near",
  försenad: "wrong",
  förfallen: "gone",
};

/** What is due, for whom, how long there is left, and whether it is done. */
export function Deadlines({ read, goTo }: { read: Reports; goTo: (key: FieldKey) => void }): ReactElement {
  const styles = useRedovisaStyles();
  const texts = useRedovisaTexts();
  return (
    <Section heading={texts.deadlines}>
      {read.deadlines.length === 0 ? (
        <p className={styles.text}>{texts.noDeadlines(read.year ?? 0)}</p>
      ) : (
        <ul className={styles.list}>
          {read.deadlines.map((due) => (
            <li key={due.id} className={styles.item}>
              <Deadline due={due} goTo={goTo} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Deadline({ due, goTo }: { due: ReportDeadline; goTo: (key: FieldKey) => void }): ReactElement {
  const styles = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const language = useLanguage();
  const { date, status, dagarKvar, field, gjord } = due;
  const vad = agreementText(due.vad, language);
  // Nobody tells Ramkoll when somebody else's is done: then it is only a date.
  const isOurs = field !== undefined;
  return (
    <>
      <span className={styles.line}>
        <Sign tone={isOurs || dagarKvar >= 0 ? TONES[status] : "coming"} text={sign()} />
        <span className={styles.small}>{when()}</span>
      </span>
      <span className={styles.name}>{vad}</span>
      <span className={styles.small}>
        {texts.fromTo(agreementText(due.fran, language), agreementText(due.till, language))}
      </span>
      {status === "förfallen" && <span>{texts.lapsed(date)}</span>}
      {field && gjord === undefined && (
        <Link as="button" inline aria-label={texts.setDoneOf(vad)} onClick={() => goTo(field)}>
          {texts.setDone}
        </Link>
      )}
    </>
  );

  function sign(): string {
    if (isOurs || dagarKvar >= 0) return texts.statuses[status];
    return texts.past;
  }

  function when(): string {
    if (gjord !== undefined) return gjord > date ? texts.doneLate(gjord) : texts.doneOn(gjord);
    if (!isOurs && dagarKvar < 0) return date;
    const days = dagarKvar < 0 ? texts.ago(-dagarKvar) : texts.left(dagarKvar);
    return `${texts.due(date)}, ${days}`;
  }
}
