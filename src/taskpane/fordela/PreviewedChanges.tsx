import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Preview, SheetChange } from "../../actions/types";
import { stops } from "../../domain/finding";
import { formatWhole } from "../numbers";
import { overwrites } from "../paneState";
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

/** What a run would change: sheets, cells, and anything of the user's own that would be overwritten. */
export function PreviewedChanges({ preview, pane }: { preview: Preview; pane: Pane }): ReactElement {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();

  if (preview.findings.some(stops)) {
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
      {overwrites(preview) && <Foreign changes={preview.changes} pane={pane} />}
      {changed.length === 0 ? (
        <p className={styles.text}>{texts.fordela.noChanges}</p>
      ) : (
        <>
          <p className={styles.text}>{texts.fordela.changesTotal(formatWhole(preview.cells), changed.length)}</p>
          <table className={table.table}>
            <tbody>
              {changed.map(({ sheet, kind, cells }) => (
                <tr key={sheet}>
                  <th scope="row" className={table.cell}>{sheet}</th>
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

function Foreign({ changes, pane }: { changes: readonly SheetChange[]; pane: Pane }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const busy = pane.state.task !== undefined;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.fordela.foreignTitle}.</MessageBarTitle> {texts.fordela.foreignText}
        <ul className={styles.list}>
          {changes.flatMap(({ sheet, foreign }) =>
            foreign.map((cell) => (
              <li key={`${sheet} ${cell}`}>
                <CellLink sheet={sheet} cell={cell} select={pane.select} />
              </li>
            )),
          )}
        </ul>
      </MessageBarBody>
      {pane.state.confirming && (
        <MessageBarActions>
          <Button disabledFocusable={busy} onClick={pane.overwrite}>
            {texts.fordela.overwrite}
          </Button>
          <Button disabledFocusable={busy} onClick={pane.keepOwnCells}>
            {texts.fordela.keep}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
