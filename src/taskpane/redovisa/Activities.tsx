import { Button, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ReportActivity, Reports } from "../../actions/types";
import { formatWhole } from "../numbers";
import { CellLink } from "../parts/CellLink";
import { Section } from "../parts/Section";
import { useTableStyles } from "../parts/useTableStyles";
import type { Pane } from "../usePane";
import { Disclosure } from "./Disclosure";
import { ReportFindings } from "./ReportFindings";
import { useRedovisaStyles } from "./useRedovisaStyles";
import { useRedovisaTexts } from "./useRedovisaTexts";

const SHEET = "Insatser";

/** More than these wait behind a button. */
const SHOWN = 10;

/** What the money is used for: each activity with what is wrong, and what each insatsområde has cost. */
export function Activities({ pane, read }: { pane: Pane; read: Reports }): ReactElement {
  const styles = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const [all, setAll] = useState(false);
  const { activities, bidrag } = read;
  const shown = all ? activities : activities.slice(0, SHOWN);
  const spent = formatWhole(activities.reduce((sum, { utfall = 0 }) => sum + utfall, 0));
  return (
    <Section heading={texts.activities}>
      <p className={styles.text}>
        {texts.activitiesText} <CellLink sheet={SHEET} cell="" select={pane.select} />
      </p>
      {activities.length === 0 ? (
        <p className={styles.text}>{texts.noActivities}</p>
      ) : (
        <p className={styles.text}>
          {bidrag === undefined ? texts.spentOnly(spent) : texts.spent(spent, formatWhole(bidrag))}
        </p>
      )}
      <ul className={styles.list}>
        {shown.map((activity) => (
          <li key={activity.row} className={styles.item}>
            <Activity pane={pane} activity={activity} />
          </li>
        ))}
      </ul>
      {shown.length < activities.length && (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            {texts.more(activities.length - shown.length)}
          </Button>
        </div>
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
  const table = useTableStyles();
  const texts = useRedovisaTexts();
  const [isOpen, setOpen] = useState(false);
  const number = mergeClasses(table.cell, table.number);
  const head = mergeClasses(table.head, table.end);
  return (
    <Disclosure heading={texts.insatsomraden} isOpen={isOpen} setOpen={setOpen}>
      <table className={table.table} aria-label={texts.insatsomraden}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>
              {texts.insatsomrade}
            </th>
            <th scope="col" className={head}>
              {texts.kostnad}
            </th>
            <th scope="col" className={head}>
              {texts.krav}
            </th>
          </tr>
        </thead>
        <tbody>
          {read.insatsomraden.map(({ nr, namn, kostnad, besvarade, krav }) => (
            <tr key={nr}>
              <th scope="row" className={table.cell}>
                {nr === namn ? namn : `${nr} ${namn}`}
              </th>
              <td className={number}>{formatWhole(kostnad)}</td>
              <td className={number}>{krav === 0 ? "–" : texts.besvarade(besvarade, krav)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
