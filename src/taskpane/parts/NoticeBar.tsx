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
}

const useStyles = makeStyles({ root: { marginTop: tokens.spacingVerticalS } });

/** A chunk of its own: most who open the pane never see one. */
export default function NoticeBar({ intent, text, close }: NoticeBarProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    // Not a live region: Notice says it already.
    <MessageBar intent={intent} layout="multiline" aria-live="off" className={styles.root}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label={texts.close} icon={<DismissRegular />} onClick={close} />
        }
      />
    </MessageBar>
  );
}
