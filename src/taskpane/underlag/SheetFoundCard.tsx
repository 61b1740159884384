import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SheetFound } from "../../actions/types";
import { CellLink } from "../parts/CellLink";
import { useTableStyles } from "../parts/useTableStyles";
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
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  status: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalXXS },
});

/** One input sheet: rows, sum, and which header was read as what. */
export function SheetFoundCard({ found, year, select }: SheetFoundCardProps): ReactElement {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const { sheet, status, rows, total, columns } = found;
  return (
    <div className={styles.root}>
      <div className={styles.title}>
        <h3 className={styles.name}>
          {status === "found" ? <CellLink sheet={sheet} cell="" select={select} /> : sheet}
        </h3>
        <span className={status === "missing" ? styles.missing : styles.status}>{texts.underlag[status]}</span>
      </div>
      <p className={styles.text}>{summary()}</p>
      {columns.length > 0 && (
        <details>
          <summary className={styles.summary}>{texts.underlag.columns}</summary>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col" className={table.head}>
                  {texts.underlag.header}
                </th>
                <th scope="col" className={table.head}>
                  {texts.underlag.readAs}
                </th>
                <th scope="col" className={mergeClasses(table.head, table.end)}>
                  {texts.underlag.cell}
                </th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ header, cell, readAs }) => (
                <tr key={cell}>
                  <td className={table.cell}>{header}</td>
                  <td className={table.cell}>{readAs}</td>
                  <td className={mergeClasses(table.cell, table.end)}>
                    <CellLink sheet={sheet} cell={cell} select={select} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
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
