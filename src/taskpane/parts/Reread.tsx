import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";

interface RereadProps {
  pane: Pane;
  /** What the tab reads. */
  read: () => void;
}

export function Reread({ pane, read }: RereadProps): ReactElement {
  const texts = useTexts();
  return (
    <Button icon={<ArrowClockwiseRegular />} disabledFocusable={pane.state.task !== undefined} onClick={read}>
      {texts.underlag.reread}
    </Button>
  );
}
