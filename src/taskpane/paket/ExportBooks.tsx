import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Reports } from "../../actions/types";
import { findingText } from "../../texts/findings";
import { packageTexts } from "../../texts/packages";
import { Choice } from "../parts/Choice";
import { Findings } from "../parts/Findings";
import { useRedovisaStyles } from "../redovisa/useRedovisaStyles";
import { useLanguage } from "../texts";
import type { Pane } from "../usePane";
import { CountedProgress } from "./CountedProgress";
import { exportBooks } from "./exportBooks";
import type { Exported } from "./packageState";

/** No region has this code. */
const ALL = "alla";

/** One region's workbook or everybody's, each opened as a new one. Many windows are asked about first. */
export function ExportBooks({ pane, regions }: { pane: Pane; regions: Reports["regions"] }): ReactElement {
  const styles = useRedovisaStyles();
  const texts = packageTexts(useLanguage());
  const [chosen, setChosen] = useState("");
  const [isAsking, setAsking] = useState(false);
  const run = useRef<HTMLButtonElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const { packages, task } = pane.state;
  const { exported } = packages;
  const running = packages.running?.what === "export" ? packages.running : undefined;
  const busy = task !== undefined;

  useEffect(() => {
    if (isAsking) confirm.current?.focus();
  }, [isAsking]);

  /** The button that was pressed may go: the focus stays with what the part is about. */
  const close = (): void => {
    setAsking(false);
    run.current?.focus();
  };
  const start = (): void => {
    close();
    pane.packages(exportBooks(chosen === ALL ? "" : chosen));
  };

  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{texts.export}</h3>
      <p className={styles.text}>{texts.exportText}</p>
      <Choice
        label={texts.which}
        value={chosen}
        choose={(value) => {
          setChosen(value);
          setAsking(false);
        }}
      >
        <option value="" disabled>
          {texts.choose}
        </option>
        {regions.map(({ regionkod, region }) => (
          <option key={regionkod} value={regionkod}>
            {regionkod} {region}
          </option>
        ))}
        <option value={ALL}>{texts.all(regions.length)}</option>
      </Choice>
      <p className={styles.small}>{texts.how}</p>
      <Button
        ref={run}
        disabledFocusable={busy || chosen === ""}
        onClick={() => (chosen === ALL ? setAsking(true) : start())}
      >
        {texts.run}
      </Button>
      {isAsking && (
        <div role="group" aria-label={texts.confirmYes(regions.length)} className={styles.part}>
          <p className={styles.text}>{texts.confirm(regions.length)}</p>
          <div className={styles.buttons}>
            <Button ref={confirm} appearance="primary" disabledFocusable={busy} onClick={start}>
              {texts.confirmYes(regions.length)}
            </Button>
            <Button onClick={close}>{texts.cancel}</Button>
          </div>
        </div>
      )}
      {running && <CountedProgress pane={pane} running={running} texts={texts} />}
      <p role="status" className={styles.text}>
        {running ? texts.exporting : exported ? said(exported) : ""}
      </p>
      {!running && exported && <Result exported={exported} pane={pane} />}
    </div>
  );

  function said({ made, of, isCancelled }: Exported): string {
    if (isCancelled) return texts.exportCancelled(made.length, of);
    return made.length === 0 ? texts.madeNone : texts.made(made.length, of);
  }
}

function Result({ exported: { made, of, left, findings }, pane }: { exported: Exported; pane: Pane }): ReactElement {
  const styles = useRedovisaStyles();
  const language = useLanguage();
  const texts = packageTexts(language);
  return (
    <>
      {made.length > 0 && (
        <ul className={styles.list}>
          {made.map(({ fileName }) => (
            <li key={fileName} className={styles.item}>
              {of === 1 ? texts.saveAs(fileName) : fileName}
            </li>
          ))}
        </ul>
      )}
      <Findings findings={findings} select={pane.select} />
      {left.length > 0 && (
        <>
          <h4 className={styles.subheading}>{texts.notMade}</h4>
          <ul className={styles.list}>
            {left.map(({ region, findings: own }) => (
              <li key={region} className={styles.item}>
                <span className={styles.name}>{region}</span>
                {own.map((finding, at) => {
                  const { text, action } = findingText(finding, language);
                  return (
                    // Two may be alike in all but their order.
                    <span key={at}>
                      {text} {action}
                    </span>
                  );
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
