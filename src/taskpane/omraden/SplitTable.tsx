import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatPercent, formatWhole } from "../numbers";
import { Section } from "../parts/Section";
import { useTableStyles } from "../parts/useTableStyles";
import type { Trial } from "./trial";
import { useOmradenTexts } from "./useOmradenTexts";

const useStyles = makeStyles({ name: { overflowWrap: "anywhere", hyphens: "auto" } });

/** The same as the bar, in figures. */
export function SplitTable({ trial }: { trial: Trial }): ReactElement {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useOmradenTexts();
  const { rows, totalt, ofordelat } = trial;
  const name = mergeClasses(table.cell, styles.name);
  const number = mergeClasses(table.cell, table.number);
  const head = mergeClasses(table.head, table.end);
  return (
    <Section heading={texts.split}>
      <table className={table.table} aria-label={texts.split}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>
              {texts.omrade}
            </th>
            <th scope="col" className={head}>
              {texts.belopp}
            </th>
            <th scope="col" className={head}>
              {texts.andel}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number: n, omrade, belopp, andel }) => (
            <tr key={id}>
              <th scope="row" className={name}>
                {texts.numbered(n, omrade || texts.unnamed)}
              </th>
              <td className={number}>{belopp === undefined ? "–" : formatWhole(belopp)}</td>
              <td className={number}>{andel === undefined ? "–" : formatPercent(andel)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className={name}>
              {texts.ofordelat}
            </th>
            <td className={number}>{formatWhole(ofordelat)}</td>
            <td className={number}>{totalt === 0 ? "–" : formatPercent(ofordelat / totalt)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={mergeClasses(name, table.total)}>
              {texts.summa}
            </th>
            <td className={mergeClasses(number, table.total)}>{formatWhole(totalt)}</td>
            <td className={number} />
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}
