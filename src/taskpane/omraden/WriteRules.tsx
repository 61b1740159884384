import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import { stops } from "../../domain/finding";
import type { OmradenTexts } from "../../texts/omraden";
import { formatWhole } from "../numbers";
import { Findings } from "../parts/Findings";
import { useLayoutStyles } from "../parts/useLayoutStyles";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { sayings } from "./formRules";
import type { AreaForm } from "./useAreaForm";
import { useOmradenTexts } from "./useOmradenTexts";

/** Counting reads the workbook: wait until the typing rests, ms. */
const REST = 500;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  figures: { fontVariantNumeric: "tabular-nums" },
});

/** How many cells would change, the writing of them, and the run that follows. */
export function WriteRules({ pane, form }: { pane: Pane; form: AreaForm }): ReactElement {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const common = useTexts();
  const texts = useOmradenTexts();
  const { areas, task } = pane.state;
  const { region, rules, isChanged, trial } = form;
  const of = rules && sayings(rules);
  const count = areas.count?.of === of ? areas.count : undefined;
  const countable = isChanged && rules !== undefined && !trial.isWrong;
  const busy = task !== undefined;

  useEffect(() => {
    if (!countable || of === undefined || count || busy) return undefined;
    const timer = setTimeout(() => pane.areas.count(region.regionkod, rules, of), REST);
    return () => clearTimeout(timer);
    // The pane's tasks are made anew with every drawing and do the same every time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [countable, of, count, busy, region.regionkod]);

  const refused = count?.findings.filter(({ sheet }) => sheet !== "") ?? [];
  const mayWrite = countable && count !== undefined && count.cells > 0 && !count.findings.some(stops);

  return (
    <div className={styles.root}>
      <p className={mergeClasses(layout.text, styles.figures)} role="status">
        {says(form, count, texts)}
      </p>
      <Findings findings={refused} select={pane.select} />
      <div className={layout.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !mayWrite}
          onClick={() => rules && pane.areas.write(region.regionkod, rules, { ...areas, of: sayings(rules) })}
        >
          {texts.write}
        </Button>
        {isChanged && (
          <Button disabledFocusable={busy} onClick={pane.areas.drop}>
            {texts.drop}
          </Button>
        )}
      </div>
      {task === "writingAreas" && <ProgressBar aria-label={common.omraden.writing} />}
      {areas.isWritten && !isChanged && (
        <div className={layout.part}>
          <p className={layout.text}>{texts.written}</p>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              // Its result, or what stopped it, is on that tab.
              pane.open("fordela");
              pane.run();
            }}
          >
            {texts.run}
          </Button>
        </div>
      )}
    </div>
  );
}

function says({ isChanged, trial }: AreaForm, count: { cells: number } | undefined, texts: OmradenTexts): string {
  if (!isChanged) return texts.nothing;
  if (trial.isWrong) return texts.wrong;
  return count ? texts.cells(formatWhole(count.cells)) : texts.counting;
}
