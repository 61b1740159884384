import { lazy, type ReactElement } from "react";
import { OpenedPart } from "../parts/OpenedPart";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";

const ScenarioSection = lazy(() => import(/* webpackChunkName: "scenarier" */ "./ScenarioSection"));

export function ScenarioButton({ pane }: { pane: Pane }): ReactElement {
  const { scenarios, scenariosOpen, scenariosClose } = useTexts().fordela;
  return (
    <OpenedPart
      heading={scenarios}
      open={scenariosOpen}
      close={scenariosClose}
      isOpenAtFirst={pane.state.scenarios.listed !== undefined}
    >
      <ScenarioSection pane={pane} />
    </OpenedPart>
  );
}
