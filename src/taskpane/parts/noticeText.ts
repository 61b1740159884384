import type { PaneTexts } from "../../texts/pane";
import { formatWhole } from "../numbers";
import type { Notice } from "../paneState";

/** What has happened, in a sentence. */
export function noticeText(notice: Notice, texts: PaneTexts): string {
  switch (notice.kind) {
    case "previewed":
      return texts.notice.previewed(formatWhole(notice.cells));
    case "allocated":
      return texts.notice.allocated(formatWhole(notice.fordelat), formatWhole(notice.differens));
    case "template":
      return texts.notice.template(notice.year);
    case "left":
    case "cancelled":
      return texts.notice[notice.kind](texts.notice.what[notice.task]);
    case "undoAsks": {
      const { cells, sheets } = notice.since;
      return texts.notice.undoAsks(texts.fordela.cells(formatWhole(cells)), sheets.join(", "));
    }
    case "failed":
      return texts.failed;
    default:
      return texts.notice[notice.kind];
  }
}
