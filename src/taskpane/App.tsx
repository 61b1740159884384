import { FluentProvider } from "@fluentui/react-components";
import { StrictMode, type ReactElement } from "react";
import type { Language } from "../texts/pane";
import type { Actions } from "./loadActions";
import { Pane } from "./Pane";
import { LanguageContext } from "./texts";
import { themes } from "./theme";
import { useHostTheme, type HostBackground } from "./useHostTheme";

export interface AppProps {
  language: Language;
  hostBackground: HostBackground;
  /** Office's part of the browser's storage for this add-in; undefined on hosts that make none. */
  partition: string | undefined;
  loadActions: () => Promise<Actions>;
}

export function App({ language, hostBackground, partition, loadActions }: AppProps): ReactElement {
  const theme = useHostTheme(hostBackground);
  return (
    <StrictMode>
      <FluentProvider theme={themes[theme]}>
        <LanguageContext value={language}>
          <Pane partition={partition} loadActions={loadActions} />
        </LanguageContext>
      </FluentProvider>
    </StrictMode>
  );
}
