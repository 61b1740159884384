import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { WorkbenchTexts } from "../../texts/workbench";

export interface Notice {
  intent: MessageBarIntent;
  title: string;
  text: string;
}

interface NoticesProps {
  texts: WorkbenchTexts;
  notices: readonly Notice[];
  onDismiss: (notice: Notice) => void;
}

/** What the user must know about files and refused edits. Stays until dismissed. */
export function Notices({ texts, notices, onDismiss }: NoticesProps): React.JSX.Element {
  return (
    <div className="notices">
      {notices.map((notice) => (
        <MessageBar
          key={notice.title + notice.text}
          intent={notice.intent}
          politeness={notice.intent === "error" ? "assertive" : "polite"}
          layout="multiline"
        >
          <MessageBarBody>
            <MessageBarTitle>{notice.title}</MessageBarTitle> {notice.text}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={texts.close}
                onClick={() => onDismiss(notice)}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}
