import type { ComponentProps, ReactElement } from "react";
import type { Reports } from "../../actions/types";
import { useRedovisaTexts } from "./useRedovisaTexts";

/** As the workbook says it. */
const SKR = "SKR";

/** A list of who can report: the regions by name, and SKR. */
export function Receiver({ regions, ...select }: ComponentProps<"select"> & Pick<Reports, "regions">): ReactElement {
  const texts = useRedovisaTexts();
  const value = String(select.value);
  const known = value === "" || value === SKR || regions.some(({ regionkod }) => regionkod === value);
  return (
    <select {...select}>
      <option value="">{texts.choose}</option>
      {!known && <option value={value}>{texts.unknown(value)}</option>}
      {regions.map(({ regionkod, region }) => (
        <option key={regionkod} value={regionkod}>
          {texts.regionName(regionkod, region)}
        </option>
      ))}
      <option value={SKR}>{texts.skr}</option>
    </select>
  );
}
