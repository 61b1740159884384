import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useTexts } from "../texts";

/** The result is no longer the workbook's. `children`: what to do about it, where that is not beside it already. */
export function StaleBanner({ why, children }: { why: "inputs" | "sheets"; children?: ReactNode }): ReactElement {
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
