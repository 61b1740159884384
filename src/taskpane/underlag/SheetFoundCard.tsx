import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SheetFound } from "../../actions/types";
import { CellLink } from "../parts/CellLink";
import { Table } from "../parts/Table";
import { useLayoutStyles } from "../parts/useLayoutStyles";
import { formatWhole } from "../numbers";
import { useTexts } from "../texts";

export interface SheetFoundCardProps {
  found: SheetFound;
  year: number;
  select: (sheet: string, cell: string) => void;
}

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  title: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  status: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** One input sheet: rows, sum, and which header was read as what. */
export function SheetFoundCard({ found, year, select }: SheetFoundCardProps): ReactElement {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const texts = useTexts();
  const { sheet, status, rows, total, columns } = found;
  return (
    <div className={styles.root}>
      <div className={styles.title}>
        <h3 className={layout.heading}>
          {status === "found" ? <CellLink sheet={sheet} cell="" select={select} /> : sheet}
        </h3>
        <span className={status === "missing" ? styles.missing : styles.status}>{texts.underlag[status]}</span>
      </div>
      <p className={styles.text}>{summary()}</p>
      {columns.length > 0 && (
        <details>
          <summary className={layout.summary}>{texts.underlag.columns}</summary>
          <Table
            label={`${texts.underlag.columns}: ${sheet}`}
            columns={[
              { head: texts.underlag.header },
              { head: texts.underlag.readAs },
              { head: texts.underlag.cell, align: "end" },
            ]}
            rows={columns.map(({ header, cell, readAs }) => ({
              key: cell,
              cells: [header, readAs, <CellLink key={cell} sheet={sheet} cell={cell} select={select} />],
            }))}
          />
        </details>
      )}
    </div>
  );

  function summary(): string {
    if (status === "missing") return texts.underlag.missingText;
    if (status === "default") return texts.underlag.defaultText(year);
    const counted = texts.underlag.rows(formatWhole(rows));
    if (total === undefined) return counted;
    const sum = sheet === "Ram" ? texts.kr(formatWhole(total)) : texts.underlag.persons(formatWhole(total));
    return `${counted} · ${sum}`;
  }
}
