import type { ReactElement } from "react";
import type { ReportActions } from "../../actions";
import type { FieldKey, Reports } from "../../actions/types";
import { fieldWords } from "../../texts/reportFields";
import { Section } from "../parts/Section";
import { useLanguage, useTexts } from "../texts";
import type { Pane } from "../usePane";
import { ContactField } from "./ContactField";
import { Disclosure } from "./Disclosure";
import { leftIn, sectionsOf, shownValue, type FormField } from "./formFields";
import { SaveBar } from "./SaveBar";
import { Sign } from "./Sign";
import { useRedovisaStyles } from "./useRedovisaStyles";
import { useRedovisaTexts } from "./useRedovisaTexts";

export interface ContactFormProps {
  pane: Pane;
  read: Reports;
  fields: readonly FormField[];
  isRefused: ReportActions["isRefused"];
  goTo: (key: FieldKey) => void;
  /** Sections by name. */
  isOpen: (section: string) => boolean;
  setOpen: (section: string, isOpen: boolean) => void;
}

/** Everything that the forms ask for, in the sections of the agreement's Bilaga. */
export function ContactForm({ pane, read, fields, isRefused, goTo, isOpen, setOpen }: ContactFormProps): ReactElement {
  const styles = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const language = useLanguage();
  const { edits } = pane.state.reports;

  const type = (key: FieldKey, typed: string): void => {
    const saved = read.fields.find((field) => field.key === key);
    if (!saved) return;
    const isAsSaved = typed === shownValue(saved);
    pane.reports.edit(key, isAsSaved ? undefined : { typed, began: edits[key]?.began ?? saved.value });
  };

  return (
    <Section heading={texts.fields}>
      <p className={styles.small}>{texts.fieldsText}</p>
      {sectionsOf(fields).map(({ name, fields: ours }) => {
        const [first] = ours;
        return (
          first && (
            <Disclosure
              key={name}
              heading={fieldWords(first, language).section}
              sign={<Left fields={ours} />}
              isOpen={isOpen(name)}
              setOpen={(open) => setOpen(name, open)}
            >
              {ours.map((field) => (
                <ContactField key={field.key} field={field} regions={read.regions} type={type} select={pane.select} />
              ))}
            </Disclosure>
          )
        );
      })}
      <SaveBar pane={pane} fields={fields} isRefused={isRefused} goTo={goTo} />
    </Section>
  );
}

function Left({ fields }: { fields: readonly FormField[] }): ReactElement | null {
  const common = useTexts();
  const texts = useRedovisaTexts();
  const { missing, faults } = leftIn(fields);
  if (faults > 0) return <Sign tone="wrong" text={common.findings.errors(faults)} />;
  if (missing > 0) return <Sign tone="open" text={texts.toFill(missing)} />;
  return fields.some(({ neededFor }) => neededFor.length > 0) ? <Sign tone="good" text={texts.complete} /> : null;
}
