/** How a run's formulas refer to Ram and Vikter, whether they exist or are made in the same plan. */
import { absolute, address, sheetPrefix } from "./a1";
import type { Sources } from "./inputs";
import { columnReference } from "./parse/source";
import type { AllocationReferences } from "./sheets/fordelning";
import { ram } from "./sheets/ram";
import { METHOD_ROW, vikter } from "./sheets/vikter";
import { templateFrameCell } from "./template";

/** How formulas refer to what Ram and Vikter state. */
export interface RunReferences {
  ram: AllocationReferences["ram"] & {
    mottagare: string | undefined;
    /** Sum of the pots that are not divided. */
    undivided: string;
  };
  vikter: { kommuntyp: string; vikt: string };
  method: string | undefined;
  frame: string;
  frameCell: { sheet: string; cell: string };
}

/** Takes the sheets as they were found, and the number of pots that a new Ram would list. */
export function runReferences(sources: Sources, pots: number): RunReferences {
  const ramRef = (key: "insats" | "belopp" | "nyckel" | "mottagare") =>
    sources.ram ? columnReference(sources.ram, key) : `${ram.table}[${ram.columns[key].header}]`;
  const vikterRef = (key: "kommuntyp" | "vikt") =>
    sources.vikter ? columnReference(sources.vikter, key) : `${vikter.table}[${vikter.columns[key].header}]`;

  const frameAt = sources.ram ? sources.frameCell : templateFrameCell(pots);
  const methodAt = sources.vikter ? sources.methodCell : { row: METHOD_ROW, column: 1 };
  return {
    ram: {
      insats: ramRef("insats"),
      belopp: ramRef("belopp"),
      mottagare: sources.ram && sources.ram.at.mottagare === undefined ? undefined : ramRef("mottagare"),
      undivided: `SUMIFS(${ramRef("belopp")},${ramRef("nyckel")},"ingen")`,
    },
    vikter: { kommuntyp: vikterRef("kommuntyp"), vikt: vikterRef("vikt") },
    method: methodAt && `=${sheetPrefix(vikter.name)}${absolute(methodAt.row, methodAt.column)}`,
    frame: frameAt ? `${sheetPrefix(ram.name)}${absolute(frameAt.row, frameAt.column)}` : `SUM(${ramRef("belopp")})`,
    frameCell: { sheet: ram.name, cell: frameAt ? address(frameAt.row, frameAt.column) : "A1" },
  };
}
