import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { fill, type WorkbenchTexts } from "../../texts/workbench";

interface DiscardDialogProps {
  texts: WorkbenchTexts;
  fileName: string;
  open: boolean;
  onSave: () => void;
  onDiscard: () => void;
  onCancel: () => void;
}

/** Asked before unsaved changes would be lost to another workbook. */
export function DiscardDialog(props: DiscardDialogProps): React.JSX.Element {
  const { texts } = props;
  return (
    <Dialog open={props.open} onOpenChange={(_, data) => !data.open && props.onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.discardTitle}</DialogTitle>
          <DialogContent>{fill(texts.discardText, { name: props.fileName })}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={props.onSave}>
              {texts.save}
            </Button>
            <Button onClick={props.onDiscard}>{texts.discard}</Button>
            <Button onClick={props.onCancel}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
