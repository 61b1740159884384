import type { ReactElement } from "react";
import type { Reports } from "../../actions/types";
import { useRedovisaStyles } from "../redovisa/useRedovisaStyles";
import type { Pane } from "../usePane";
import { CollectBooks } from "./CollectBooks";
import { ExportBooks } from "./ExportBooks";

/** The regions' own workbooks, out and back. Without regions there is nothing to export; what has come back can be summed all the same. */
export default function RegionBooks({ pane, regions }: { pane: Pane; regions: Reports["regions"] }): ReactElement {
  const styles = useRedovisaStyles();
  return (
    <div className={styles.stack} aria-busy={pane.state.task === "packages"}>
      {regions.length > 0 && <ExportBooks pane={pane} regions={regions} />}
      <CollectBooks pane={pane} />
    </div>
  );
}
