/** The ribbon's own buttons. They call the same actions as the pane. */
import type { Preview } from "../actions/types";
import { stops } from "../domain/finding";

/**
 * Fördela without opening the pane first. It writes only where nothing has to be asked; otherwise the place to look at is
 * selected, and the pane shown where Excel lets a ribbon button do that.
 */
async function fordela(event: Office.AddinCommands.Event): Promise<void> {
  try {
    const { allocate, previewAllocation, selectCell } = await import(/* webpackChunkName: "actions" */ "../actions");
    const preview = await previewAllocation();
    const place = placeToSee(preview);
    if (place) await selectCell(place.sheet, place.cell);
    else await allocate({ fingerprint: preview.fingerprint });
    await showPane();
  } catch (error) {
    console.error(error);
  } finally {
    // Excel holds the button, and after a while stops the add-in, until it hears this.
    event.completed();
  }
}

/** Where a run has to stop and the user look: the first error, or the first cell of their own that would be overwritten. */
function placeToSee({ findings, changes }: Preview): { sheet: string; cell: string } | undefined {
  const error = findings.find(stops);
  if (error) return error;
  const change = changes.find(({ foreign }) => foreign.length > 0);
  return change && { sheet: change.sheet, cell: change.foreign[0] ?? "" };
}

async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.showAsTaskpane();
}

void Office.onReady(() =>
  Office.actions.associate("fordela", (event: Office.AddinCommands.Event) => void fordela(event)),
);
