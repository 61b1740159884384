import type { ReactElement } from "react";
import type { Finding } from "../../actions/types";
import { findingText } from "../../texts/findings";
import { CellLink } from "./CellLink";
import { FindingGroups } from "./FindingGroups";

interface FindingListProps {
  findings: readonly Finding[];
  select: (sheet: string, cell: string) => void;
}

/** What is wrong, where, and what to do: errors first. With every sentence of the catalogue: fetched when there is one to say. */
export default function FindingList({ findings, select }: FindingListProps): ReactElement {
  return (
    <FindingGroups findings={findings} words={findingText}>
      {({ code, sheet, cell }) =>
        // There is no way to a sheet that is missing.
        sheet && code !== "blad-saknas" && <CellLink sheet={sheet} cell={cell} select={select} />
      }
    </FindingGroups>
  );
}
