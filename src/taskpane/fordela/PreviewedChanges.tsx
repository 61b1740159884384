import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Preview } from "../../actions/types";
import { formatWhole } from "../numbers";
import { mayRun } from "../paneState";
import { Findings } from "../parts/Findings";
import { Section } from "../parts/Section";
import { useLayoutStyles } from "../parts/useLayoutStyles";
import { useTableStyles } from "../parts/useTableStyles";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";

/** What a run would change, or what is in its way. */
export function PreviewedChanges({ preview, pane }: { preview: Preview; pane: Pane }): ReactElement {
  const styles = useLayoutStyles();
  const table = useTableStyles();
  const texts = useTexts();

  if (!mayRun(preview)) {
    return (
      <Section heading={texts.fordela.refused}>
        <p className={styles.text}>{texts.fordela.refusedText}</p>
        <Findings findings={preview.findings} select={pane.select} />
      </Section>
    );
  }

  const changed = preview.changes.filter((change) => change.kind !== "unchanged");
  return (
    <Section heading={texts.fordela.changes}>
      {changed.length === 0 ? (
        <p className={styles.text}>{texts.fordela.noChanges}</p>
      ) : (
        <>
          <p className={styles.text}>{texts.fordela.changesTotal(formatWhole(preview.cells), changed.length)}</p>
          <table className={table.table}>
            <tbody>
              {changed.map(({ sheet, kind, cells }) => (
                <tr key={sheet}>
                  <th scope="row" className={table.cell}>
                    {sheet}
                  </th>
                  <td className={table.cell}>{texts.fordela.kinds[kind]}</td>
                  <td className={mergeClasses(table.cell, table.number)}>{texts.fordela.cells(formatWhole(cells))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <Findings findings={preview.findings} select={pane.select} />
    </Section>
  );
}
