import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../texts";

export interface CellLinkProps {
  sheet: string;
  cell: string;
  select: (sheet: string, cell: string) => void;
}

/** Selects the cell in the workbook. "" as cell means the sheet. */
export function CellLink({ sheet, cell, select }: CellLinkProps): ReactElement {
  const texts = useTexts();
  const place = texts.place(sheet, cell);
  return (
    <Link as="button" inline aria-label={texts.goTo(place)} onClick={() => select(sheet, cell)}>
      {sheet}
      {cell !== "" && (
        // Where a long place may be broken.
        <>
          !<wbr />
          {cell}
        </>
      )}
    </Link>
  );
}
