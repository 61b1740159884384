import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactElement } from "react";
import { LazyBoundary } from "../parts/LazyBoundary";
import { Section } from "../parts/Section";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";

const ScenarioSection = lazy(() => import(/* webpackChunkName: "scenarier" */ "./ScenarioSection"));

/** Scenarios are fetched when they are first opened. */
export function ScenarioButton({ pane }: { pane: Pane }): ReactElement {
  const texts = useTexts();
  // What was done before another tab was opened is still there.
  const [open, setOpen] = useState(pane.state.scenarios.listed !== undefined);
  return (
    <Section heading={texts.fordela.scenarios}>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.fordela.scenariosClose : texts.fordela.scenariosOpen}
        </Button>
      </div>
      {open && (
        <LazyBoundary text={texts.loadFailed} again={texts.tryAgain}>
          <Suspense fallback={<Waiting text={texts.loading} />}>
            <ScenarioSection pane={pane} />
          </Suspense>
        </LazyBoundary>
      )}
    </Section>
  );
}
