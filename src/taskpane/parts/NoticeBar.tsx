import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useTexts } from "../texts";

export interface NoticeBarProps {
  intent: MessageBarIntent;
  text: string;
  close: () => void;
  /** What can be answered, besides closing it. */
  answer?: { text: string; give: () => void };
}

const useStyles = makeStyles({
  /** In sight wherever the user is: what was cancelled or undone may have been begun far down. */
  root: { position: "sticky", top: 0, zIndex: 2, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` },
});

/** A chunk of its own: most who open the pane never see one. */
export default function NoticeBar({ intent, text, close, answer }: NoticeBarProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    // Not a live region: Notice says it already.
    <div className={styles.root}>
      <MessageBar intent={intent} layout="multiline" aria-live="off">
        <MessageBarBody>{text}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button appearance="transparent" aria-label={texts.close} icon={<DismissRegular />} onClick={close} />
          }
        >
          {answer && <Button onClick={answer.give}>{answer.text}</Button>}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
