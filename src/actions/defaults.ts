/** A year's agreement as workbook/ wants it: what stands in for missing sheets, and the codes that exist. */
import { agreement, agreements, loadAgreementData, regionNames, type AgreementYear } from "../agreements";
import type { Defaults } from "../workbook/inputs";
import type { About } from "../workbook/sheets/om";
import { ABOUT_TITLE } from "../workbook/sheets/om";
import { SHEETS } from "../workbook/names";
import { endRow, sheetIn, valueAt, type Snapshot } from "../workbook/snapshot";
import type { TemplateData } from "../workbook/template";

/** What the agreement is when the workbook does not say. */
export const DEFAULT_YEAR: AgreementYear = 2024;

/** The year that Om states, where Om is ours; else the default. */
export function yearOf(snapshot: Snapshot): AgreementYear {
  const om = sheetIn(snapshot, SHEETS.om);
  if (!om || valueAt(om, 0, 0) !== ABOUT_TITLE) return DEFAULT_YEAR;
  for (let row = om.row; row < endRow(om); row++) {
    const stated = valueAt(om, row, 0) === "År" ? agreement(Number(valueAt(om, row, 1))) : undefined;
    if (stated) return stated.year;
  }
  return DEFAULT_YEAR;
}

export async function defaultsFor(year: AgreementYear): Promise<Defaults> {
  const { frame, pots, weights, method } = agreements[year];
  return {
    year,
    frame,
    pots,
    weights,
    method,
    regionNames: new Map(regionNames.map(({ regionkod, region }) => [regionkod, region])),
    kommunkoder: await knownKommuner(),
  };
}

/** SCB's codes do not change between these years; a year without municipalities of its own borrows the list. */
async function knownKommuner(): Promise<ReadonlySet<string>> {
  const { kommuner } = await loadAgreementData(DEFAULT_YEAR);
  return new Set(kommuner.map(({ kommunkod }) => kommunkod));
}

export function aboutYear(year: AgreementYear): About {
  const { title, sources } = agreements[year];
  return { year, agreement: title, sources };
}

export async function templateData(year: AgreementYear): Promise<TemplateData> {
  const { pots, frame, weights, method, decidedByMethod, referenceDates, sources } = agreements[year];
  const { regions, kommuner, decided } = await loadAgreementData(year);
  const certainty = (word: string) =>
    sources.find(({ uppgift }) => uppgift.toLowerCase().includes(word))?.sakerhet ?? "";
  return {
    pots,
    frame,
    weights,
    method,
    regions,
    kommuner,
    decided: new Map(
      (decidedByMethod ? decided : []).map(({ regionkod, befolkning, landsbygd }) => [
        regionkod,
        { befolkning, landsbygd },
      ]),
    ),
    regionSource: `Folkmängd ${referenceDates.regioner} (${certainty("folkmängd per region")}, se bladet Om)`,
    kommunNote: `Indata. Folkmängd ${referenceDates.kommuner ?? ""}: ${certainty("folkmängd per kommun")}. Kommuntyp: ${certainty("kommuntyp")} ur publicerade belopp, inte Tillväxtverkets lista. Ersätt med officiella uppgifter, se bladet Om.`,
  };
}
