import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Preview, SheetChange } from "../../actions/types";
import { formatWhole } from "../numbers";
import { mayRun } from "../paneState";
import { CellLink } from "../parts/CellLink";
import { Findings } from "../parts/Findings";
import { Section } from "../parts/Section";
import { useTableStyles } from "../parts/useTableStyles";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What a run would change, or what is in its way. */
export function PreviewedChanges({ preview, pane }: { preview: Preview; pane: Pane }): ReactElement {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();

  if (!mayRun(preview)) {
    return (
      <Section heading={texts.fordela.refused}>
        <p className={styles.text}>{texts.fordela.refusedText}</p>
        <Foreign changes={preview.changes} pane={pane} />
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

/** The user's own cells where Ramkoll writes. They are never overwritten: the user moves them, or renames the sheet. */
function Foreign({ changes, pane }: { changes: readonly SheetChange[]; pane: Pane }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const cells = changes.flatMap(({ sheet, foreign }) => foreign.map((cell) => ({ sheet, cell })));
  if (cells.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.fordela.foreignTitle}.</MessageBarTitle> {texts.fordela.foreignText}
        <ul className={styles.list}>
          {cells.map(({ sheet, cell }) => (
            <li key={`${sheet} ${cell}`}>
              <CellLink sheet={sheet} cell={cell} select={pane.select} />
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
