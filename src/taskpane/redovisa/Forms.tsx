import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import type { FieldKey, ReportForm, Reports } from "../../actions/types";
import { stops } from "../../domain/finding";
import { agreementText } from "../../texts/agreementWords";
import { fieldWords } from "../../texts/reportFields";
import { formNames } from "../../texts/reports";
import { mayRun } from "../paneState";
import { CellLink } from "../parts/CellLink";
import { NotReady } from "../parts/NotReady";
import { RunProgress } from "../parts/RunProgress";
import { Section } from "../parts/Section";
import { useLanguage } from "../texts";
import type { Pane } from "../usePane";
import { Disclosure } from "./Disclosure";
import { ReportFindings } from "./ReportFindings";
import { Sign } from "./Sign";
import { useRedovisaStyles } from "./useRedovisaStyles";
import { useRedovisaTexts } from "./useRedovisaTexts";

const useStyles = makeStyles({
  list: { gap: tokens.spacingVerticalXXS, overflowWrap: "anywhere", "& button": { textAlign: "left" } },
  group: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
});

export interface FormsProps {
  pane: Pane;
  read: Reports;
  isUnsaved: boolean;
  goTo: (key: FieldKey) => void;
}

/** Each form: what it lacks, whether it can be sent, and the way to its sheet. */
export function Forms({ pane, read, isUnsaved, goTo }: FormsProps): ReactElement {
  const styles = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const { task, underlag, preview } = pane.state;
  const isReady = underlag?.ready === true;
  return (
    <Section heading={texts.forms}>
      {read.forms.map((form) => (
        <Form key={form.form} pane={pane} form={form} read={read} goTo={goTo} />
      ))}
      <div className={styles.part}>
        <p className={styles.small}>{texts.writeText}</p>
        {isUnsaved && <Sign tone="near" text={texts.writeUnsaved} />}
        {underlag && !isReady && <NotReady pane={pane} />}
        <Button disabledFocusable={task !== undefined || !isReady} onClick={pane.run}>
          {texts.write}
        </Button>
        {preview && !mayRun(preview) && (
          <p className={styles.text}>
            {texts.refused}{" "}
            <Link as="button" inline onClick={() => pane.open("fordela")}>
              {texts.toFordela}
            </Link>
          </p>
        )}
      </div>
      {task === "running" && <RunProgress pane={pane} />}
    </Section>
  );
}

function Form({ pane, form, read, goTo }: Omit<FormsProps, "isUnsaved"> & { form: ReportForm }): ReactElement {
  const styles = useStyles();
  const common = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const list = mergeClasses(common.list, styles.list);
  const { sheet, written, missing, unanswered, findings, checks, ready } = form;
  const known = missing.length + unanswered.length + findings.filter(stops).length + checks.length + (written ? 0 : 1);
  // A plan that is not told of is only a warning, but nothing is requisitioned without it.
  const left = ready ? known : Math.max(known, 1);
  const fields = read.fields.filter(({ key }) => missing.includes(key));
  const requirements = read.requirements.filter(({ id }) => unanswered.includes(id));
  return (
    <Disclosure
      heading={formNames[language][form.form]}
      sign={ready ? <Sign tone="good" text={texts.ready} /> : <Sign tone="open" text={texts.notReady(left)} />}
      isOpen={isOpen}
      setOpen={setOpen}
    >
      {written ? (
        <div>
          <Button size="small" onClick={() => pane.select(sheet, "")}>
            {texts.toSheet(sheet)}
          </Button>
        </div>
      ) : (
        <p className={common.text}>{texts.notWritten}</p>
      )}
      {fields.length > 0 && (
        <Group heading={texts.missing}>
          <ul className={list}>
            {fields.map((field) => (
              <li key={field.key}>
                <Link as="button" inline onClick={() => goTo(field.key)}>
                  {fieldWords(field, language).label}
                </Link>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {requirements.length > 0 && (
        <Group heading={texts.unanswered}>
          <ul className={list}>
            {requirements.map(({ id, insatsomrade, text, cell }) => (
              <li key={id}>
                {[insatsomrade, agreementText(text, language)].filter(Boolean).join(" ")}{" "}
                {cell && <CellLink sheet="Redovisningskrav" cell={cell} select={pane.select} />}
              </li>
            ))}
          </ul>
        </Group>
      )}
      {findings.length > 0 && (
        <Group heading={texts.wrong}>
          <ReportFindings findings={findings} select={pane.select} />
        </Group>
      )}
      {checks.length > 0 && (
        <Group heading={texts.checks}>
          <ul className={list}>
            {checks.map(({ id, text, sheet: on, cell }) => (
              <li key={id}>
                {text} <CellLink sheet={on} cell={cell} select={pane.select} />
              </li>
            ))}
          </ul>
        </Group>
      )}
      {written && left === 0 && findings.length === 0 && <p className={common.text}>{texts.allWell}</p>}
    </Disclosure>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }): ReactElement {
  const styles = useStyles();
  const common = useRedovisaStyles();
  return (
    <div className={styles.group}>
      <h4 className={common.subheading}>{heading}</h4>
      {children}
    </div>
  );
}
