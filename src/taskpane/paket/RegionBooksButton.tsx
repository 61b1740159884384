import { lazy, type ReactElement } from "react";
import type { Reports } from "../../actions/types";
import { OpenedPart } from "../parts/OpenedPart";
import { useRedovisaTexts } from "../redovisa/useRedovisaTexts";
import type { Pane } from "../usePane";

const RegionBooks = lazy(() => import(/* webpackChunkName: "paket" */ "./RegionBooks"));

export function RegionBooksButton({ pane, regions }: { pane: Pane; regions: Reports["regions"] }): ReactElement {
  const texts = useRedovisaTexts();
  const { running, exported, collected } = pane.state.packages;
  return (
    <OpenedPart
      heading={texts.books}
      open={texts.booksOpen}
      close={texts.booksClose}
      isOpenAtFirst={[running, exported, collected].some((shown) => shown !== undefined)}
    >
      <RegionBooks pane={pane} regions={regions} />
    </OpenedPart>
  );
}
