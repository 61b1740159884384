/** The ribbon's own buttons. They call the same actions as the pane. */
import { stops } from "../domain/finding";

/** Fördela without opening the pane first. It is shown afterwards where there is something to see to, or something would be lost. */
async function fordela(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const { allocate, previewAllocation } = await import(/* webpackChunkName: "actions" */ "../actions");
    const preview = await previewAllocation();
    const needsTheUser = preview.findings.some(stops) || preview.changes.some(({ foreign }) => foreign.length > 0);
    if (!needsTheUser) await allocate({ fingerprint: preview.fingerprint });
    await showPane();
  } catch (error) {
    console.error(error);
    await showPane();
  } finally {
    // Excel holds the button, and after a while the add-in, until it hears this.
    event.completed();
  }
}

async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.showAsTaskpane();
}

void Office.onReady(() => Office.actions.associate("fordela", fordela));
