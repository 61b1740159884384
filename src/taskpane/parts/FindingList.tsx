import type { ReactElement } from "react";
import type { Finding } from "../../actions/types";
import { findingText } from "../../texts/findings";
import { useTexts } from "../texts";
import { CellLink } from "./CellLink";
import { FindingGroups } from "./FindingGroups";

interface FindingListProps {
  findings: readonly Finding[];
  select: (sheet: string, cell: string) => void;
}

/** What is wrong, where, and what to do: errors first. With every sentence of the catalogue: fetched when there is one to say. */
export default function FindingList({ findings, select }: FindingListProps): ReactElement {
  const texts = useTexts();
  return (
    <FindingGroups
      findings={findings}
      words={findingText}
      heading={(severity, n) => (severity === "fel" ? texts.findings.errors(n) : texts.findings.warnings(n))}
    >
      {({ sheet, cell }) => sheet && <CellLink sheet={sheet} cell={cell} select={select} />}
    </FindingGroups>
  );
}
