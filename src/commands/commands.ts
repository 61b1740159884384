/** The ribbon's own buttons. They call the same actions as the pane. */
import { stops } from "../domain/finding";

/**
 * Fördela without opening the pane first. It writes only where nothing has to be asked; otherwise the place to look at is
 * selected, and the pane shown where Excel lets a ribbon button do that.
 */
async function fordela(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const { allocate, previewAllocation, selectCell } = await import(/* webpackChunkName: "actions" */ "../actions");
    const preview = await previewAllocation();
    const error = preview.findings.find(stops);
    if (error) await selectCell(error.sheet, error.cell);
    else await allocate({ fingerprint: preview.fingerprint });
    await showPane();
  } catch (error) {
    console.error(error);
  } finally {
    // Excel holds the button, and after a while stops the add-in, until it hears this.
    event.completed();
  }
}

async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.showAsTaskpane();
}

void Office.onReady(() =>
  Office.actions.associate("fordela", (event: Office.AddinCommands.Event) => void fordela(event)),
);
