import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useTexts } from "../texts";

/** The inputs are no longer those of the run. `children`: what to do about it, where that is not beside it already. */
export function StaleBanner({ children }: { children?: ReactNode }): ReactElement {
  const texts = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.kontroller.stale}.</MessageBarTitle> {texts.kontroller.staleText}
      </MessageBarBody>
      {children && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
