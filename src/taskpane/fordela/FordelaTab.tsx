import { Button } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import { Findings } from "../parts/Findings";
import { LazyBoundary } from "../parts/LazyBoundary";
import { NotReady } from "../parts/NotReady";
import { Reread } from "../parts/Reread";
import { RunProgress } from "../parts/RunProgress";
import { StaleBanner } from "../parts/StaleBanner";
import { ScenarioButton } from "../scenarier/ScenarioButton";
import { Undo } from "../parts/Undo";
import { useLayoutStyles } from "../parts/useLayoutStyles";
import { Waiting } from "../parts/Waiting";
import { mayRun, methodOf } from "../paneState";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { FrameCheck } from "./FrameCheck";
import { MethodChoice } from "./MethodChoice";
import { PreviewedChanges } from "./PreviewedChanges";
import { RegionTable } from "./RegionTable";

const RegionBars = lazy(() => import(/* webpackChunkName: "diagram" */ "./RegionBars"));

/** Method, preview, run, and the result with the frame check as its headline. */
export default function FordelaTab({ pane }: { pane: Pane }): ReactElement {
  const styles = useLayoutStyles();
  const texts = useTexts();
  const { state } = pane;
  const { underlag, preview, outcome, task, notice } = state;

  if (!underlag) {
    // A reading that failed has said so in the bar above; this is the way on.
    return notice?.kind === "failed" && !task ? (
      <Reread pane={pane} read={pane.reread} />
    ) : (
      <Waiting text={texts.underlag.reading} />
    );
  }

  const busy = task !== undefined;
  const ready = underlag.ready;
  return (
    <div className={styles.stack} aria-busy={busy}>
      {state.stale && (
        <StaleBanner why={state.stale}>
          {state.stale === "checks" && <Button onClick={() => pane.open("granska")}>{texts.tabs.granska}</Button>}
        </StaleBanner>
      )}
      <FrameCheck
        preview={preview && mayRun(preview) ? preview : undefined}
        outcome={outcome}
        isOvertaken={state.stale === "checks"}
      />
      <MethodChoice method={methodOf(state)} busy={busy} choose={pane.chooseMethod} />
      <div className={styles.inner}>
        {!ready && <NotReady pane={pane} />}
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={busy || !ready} onClick={pane.run}>
            {texts.fordela.run}
          </Button>
          <Button disabledFocusable={busy || !ready} onClick={pane.preview}>
            {texts.fordela.preview}
          </Button>
          <Undo pane={pane} />
        </div>
        {task === "running" && <RunProgress pane={pane} />}
      </div>
      {preview && <PreviewedChanges preview={preview} pane={pane} />}
      {outcome && <Findings findings={outcome.findings} select={pane.select} />}
      {outcome && <RegionTable regions={outcome.regions} explain={pane.explain} />}
      <ScenarioButton pane={pane} />
      {outcome && outcome.regions.length > 0 && (
        <LazyBoundary text={texts.loadFailed} again={texts.tryAgain}>
          <Suspense fallback={<Waiting text={texts.loading} />}>
            <RegionBars regions={outcome.regions} />
          </Suspense>
        </LazyBoundary>
      )}
    </div>
  );
}
