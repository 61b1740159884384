import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Pane } from "../usePane";
import { useRedovisaTexts } from "./useRedovisaTexts";

export function Reread({ pane }: { pane: Pane }): ReactElement {
  const texts = useRedovisaTexts();
  return (
    <Button
      icon={<ArrowClockwiseRegular />}
      disabledFocusable={pane.state.task !== undefined}
      onClick={pane.reports.reread}
    >
      {texts.reread}
    </Button>
  );
}
