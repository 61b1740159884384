import { lazy, type ReactElement } from "react";
import { OpenedPart } from "../parts/OpenedPart";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";

const ImportSection = lazy(() => import(/* webpackChunkName: "importer" */ "../importer/ImportSection"));

export function ImportButton({ pane }: { pane: Pane }): ReactElement {
  const texts = useTexts().underlag;
  return (
    <OpenedPart
      heading={texts.import}
      open={texts.importOpen}
      close={texts.importClose}
      isOpenAtFirst={pane.state.imports.grid !== undefined}
    >
      <ImportSection pane={pane} />
    </OpenedPart>
  );
}
