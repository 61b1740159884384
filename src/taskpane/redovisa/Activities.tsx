import { Link } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ReportActivity, Reports } from "../../actions/types";
import { agreementText } from "../../texts/agreementWords";
import { formatWhole } from "../numbers";
import { CellLink } from "../parts/CellLink";
import { Lots } from "../parts/Lots";
import { Section } from "../parts/Section";
import { Table } from "../parts/Table";
import { useLanguage } from "../texts";
import type { Pane } from "../usePane";
import { Disclosure } from "./Disclosure";
import { ReportFindings } from "./ReportFindings";
import { useRedovisaStyles } from "./useRedovisaStyles";
import { useRedovisaTexts } from "./useRedovisaTexts";

const SHEET = "Insatser";

/** More than these wait behind a button. */
const FIRST = 10;

/** What the money is used for: each activity with what is wrong, and what each insatsområde has cost. */
export function Activities({ pane, read }: { pane: Pane; read: Reports }): ReactElement {
  const styles = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const { activities, bidrag } = read;
  const spent = formatWhole(activities.reduce((sum, { utfall = 0 }) => sum + utfall, 0));
  return (
    <Section heading={texts.activities}>
      <p className={styles.text}>
        {texts.activitiesText}{" "}
        {read.nextActivity !== "" && (
          <Link as="button" inline onClick={() => pane.select(SHEET, read.nextActivity)}>
            {texts.nextActivity}
          </Link>
        )}
      </p>
      {activities.length === 0 ? (
        <p className={styles.text}>{texts.noActivities}</p>
      ) : (
        <p className={styles.text}>
          {bidrag === undefined ? texts.spentOnly(spent) : texts.spent(spent, formatWhole(bidrag))}
        </p>
      )}
      {activities.length > 0 && (
        <Lots items={activities} first={FIRST} className={styles.list} itemClassName={styles.item}>
          {(activity) => <Activity pane={pane} activity={activity} />}
        </Lots>
      )}
      {activities.length > 0 && read.insatsomraden.length > 0 && <Costs read={read} />}
    </Section>
  );
}

function Activity({ pane, activity }: { pane: Pane; activity: ReportActivity }): ReactElement {
  const styles = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const { row, insats, insatsomrade, omrade, budget, utfall, status, findings } = activity;
  const money =
    utfall === undefined
      ? budget !== undefined && texts.budget(formatWhole(budget))
      : budget === undefined
        ? texts.utfall(formatWhole(utfall))
        : texts.ofBudget(formatWhole(utfall), formatWhole(budget));
  return (
    <>
      <span className={styles.name}>{insats || texts.unnamed}</span>
      <span className={styles.small}>{[insatsomrade, omrade, money, status].filter(Boolean).join(" · ")}</span>
      <CellLink sheet={SHEET} cell={`A${row}`} select={pane.select} />
      <ReportFindings findings={findings} select={pane.select} />
    </>
  );
}

function Costs({ read }: { read: Reports }): ReactElement {
  const texts = useRedovisaTexts();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure heading={texts.insatsomraden} isOpen={isOpen} setOpen={setOpen}>
      <Table
        label={texts.insatsomraden}
        columns={[
          { head: texts.insatsomrade },
          { head: texts.kostnad, align: "number" },
          { head: texts.krav, align: "number" },
        ]}
        rows={read.insatsomraden.map(({ nr, namn, kostnad, besvarade, krav }) => ({
          key: nr,
          cells: [
            nr === namn ? agreementText(namn, language) : `${nr} ${agreementText(namn, language)}`,
            formatWhole(kostnad),
            krav === 0 ? "–" : texts.besvarade(besvarade, krav),
          ],
        }))}
      />
    </Disclosure>
  );
}
