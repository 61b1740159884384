import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { PaneState } from "../paneState";
import { useTexts } from "../texts";

type Why = NonNullable<PaneState["stale"]>;

/** The result is no longer the workbook's. `children`: what to do about it, where that is not beside it already. */
export function StaleBanner({ why, children }: { why: Why; children?: ReactNode }): ReactElement {
  const { title, text } = useTexts().kontroller.stale[why];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}.</MessageBarTitle> {text}
      </MessageBarBody>
      {children && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
