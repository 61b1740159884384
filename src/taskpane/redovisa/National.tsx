import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { FollowedRegion, Reports } from "../../actions/types";
import { formatWhole } from "../numbers";
import { CellLink } from "../parts/CellLink";
import { Section } from "../parts/Section";
import { Table } from "../parts/Table";
import { useLayoutStyles } from "../parts/useLayoutStyles";
import { useTableStyles } from "../parts/useTableStyles";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { Disclosure } from "./Disclosure";
import { nationalTotals, statusOf, unspent } from "./nationalTotals";
import { ReportFindings } from "./ReportFindings";
import { useRedovisaTexts } from "./useRedovisaTexts";

const SHEET = "Uppföljning";

const useStyles = makeStyles({
  thirds: { tableLayout: "fixed" },
  name: {
    paddingTop: tokens.spacingVerticalXS,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  status: { color: tokens.colorNeutralForeground2 },
});

const kr = (amount: number | undefined): string => (amount === undefined ? "–" : formatWhole(amount));

/** SKR's view: how many regions have come how far, and with how much; then each of them. */
export function National({ pane, read }: { pane: Pane; read: Reports }): ReactElement {
  const { text } = useLayoutStyles();
  const texts = useRedovisaTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section heading={texts.national}>
      <p className={text}>
        {texts.nationalText} <CellLink sheet={SHEET} cell="" select={pane.select} />
      </p>
      <Table
        label={texts.national}
        columns={[{ head: texts.status }, { head: texts.count, align: "number" }, { head: texts.kr, align: "number" }]}
        rows={nationalTotals(read.followed).map(({ key, count, kr: amount }) => ({
          key,
          cells: [texts.totals[key], count, kr(amount)],
        }))}
      />
      <ReportFindings
        findings={read.followed.flatMap(({ findings }) => findings.filter(isFault))}
        select={pane.select}
      />
      <Disclosure heading={texts.perRegion} isOpen={isOpen} setOpen={setOpen}>
        <Regions pane={pane} regions={read.followed} />
      </Disclosure>
    </Section>
  );
}

/** That a plan is not told of yet is no fault, and there may be 21 of those. */
const isFault = ({ severity }: FollowedRegion["findings"][number]): boolean => severity === "fel";

function Regions({ pane, regions }: { pane: Pane; regions: readonly FollowedRegion[] }): ReactElement {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useRedovisaTexts();
  const { goTo, place } = useTexts();
  const number = mergeClasses(table.cell, table.number);
  const head = mergeClasses(table.head, table.end);
  return (
    <table className={mergeClasses(table.table, styles.thirds)} aria-label={texts.perRegion}>
      <thead>
        <tr>
          {(["rekvirerat", "anvant", "oforbrukat"] as const).map((key) => (
            <th key={key} scope="col" className={head}>
              {texts.totals[key]}
            </th>
          ))}
        </tr>
      </thead>
      {/* The name has a line of its own: three amounts of nine digits fill 320 px. */}
      {regions.map((one) => (
        <tbody key={one.regionkod}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={styles.name}>
              <Link
                as="button"
                inline
                aria-label={`${one.region}: ${goTo(place(SHEET, one.cell))}`}
                onClick={() => pane.select(SHEET, one.cell)}
              >
                {one.region}
              </Link>{" "}
              <span className={styles.status}>
                {[texts.short[statusOf(one)], one.redovisat && texts.redovisat(one.redovisat)]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </th>
          </tr>
          <tr>
            <td className={number}>{kr(one.rekvirerat)}</td>
            <td className={number}>{kr(one.anvant)}</td>
            <td className={number}>{kr(unspent(one))}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}
