import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";

/** Takes back what Ramkoll wrote last. Nothing when there is nothing to take back. */
export function Undo({ pane }: { pane: Pane }): ReactElement | null {
  const texts = useTexts();
  if (!pane.state.canUndo) return null;
  return (
    <Button
      appearance="subtle"
      icon={<ArrowUndoRegular />}
      disabledFocusable={pane.state.task !== undefined}
      onClick={pane.undo}
    >
      {texts.fordela.undo}
    </Button>
  );
}
