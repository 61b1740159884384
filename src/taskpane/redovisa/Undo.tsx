import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Pane } from "../usePane";
import { useRedovisaTexts } from "./useRedovisaTexts";

/** Takes back what Ramkoll wrote last. The button may go with it: `after` gives the focus a place. */
export function Undo({ pane, after }: { pane: Pane; after?: () => void }): ReactElement | null {
  const texts = useRedovisaTexts();
  if (!pane.state.canUndo) return null;
  return (
    <Button
      appearance="subtle"
      icon={<ArrowUndoRegular />}
      disabledFocusable={pane.state.task !== undefined}
      onClick={() => {
        pane.undo();
        after?.();
      }}
    >
      {texts.undo}
    </Button>
  );
}
