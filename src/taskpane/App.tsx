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
  loadActions: () => Promise<Actions>;
}

export function App({ language, hostBackground, loadActions }: AppProps): ReactElement {
  const theme = useHostTheme(hostBackground);
  return (
    <StrictMode>
      <FluentProvider theme={themes[theme]}>
        <LanguageContext value={language}>
          <Pane loadActions={loadActions} />
        </LanguageContext>
      </FluentProvider>
    </StrictMode>
  );
}
