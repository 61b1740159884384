import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactElement } from "react";
import { LazyBoundary } from "../parts/LazyBoundary";
import { Section } from "../parts/Section";
import { Waiting } from "../parts/Waiting";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";

const ImportSection = lazy(() => import(/* webpackChunkName: "importer" */ "../importer/ImportSection"));

/** The import is fetched when it is first opened. */
export function ImportButton({ pane }: { pane: Pane }): ReactElement {
  const texts = useTexts();
  // What was chosen before another tab was opened is still there.
  const [open, setOpen] = useState(pane.state.imports.grid !== undefined);
  return (
    <Section heading={texts.underlag.import}>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.underlag.importClose : texts.underlag.importOpen}
        </Button>
      </div>
      {open && (
        <LazyBoundary text={texts.loadFailed} again={texts.tryAgain}>
          <Suspense fallback={<Waiting text={texts.loading} />}>
            <ImportSection pane={pane} />
          </Suspense>
        </LazyBoundary>
      )}
    </Section>
  );
}
