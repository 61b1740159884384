/** A set of inputs that a grant is divided by, under a name of the user's. */
import type { GrantInput } from "../../domain/allocate";
import type { Inputs, Sources } from "../inputs";
import { valueAt } from "../snapshot";

export interface Scenario {
  name: string;
  grant: GrantInput;
  /** Texts that tell where the figures are from; they follow the figures. */
  origins: Origins;
  /** kommunkod → name. */
  kommunnamn: ReadonlyMap<string, string>;
}

export interface Origins {
  /** regionkod → Källa on Regioner. */
  kalla: ReadonlyMap<string, string>;
  /** Sheet → the second row of our own template. */
  anteckning: ReadonlyMap<string, string>;
}

/** Zero-based: where a template of ours has its purpose, and says where the figures are from. */
export const NOTE_CELL = { row: 1, column: 0 } as const;

/** The workbook's inputs as they are, named. */
export function scenarioOf(name: string, { grant, sources }: NonNullable<Inputs["ready"]>): Scenario {
  return { name, grant, origins: originsOf(sources), kommunnamn: namesOf(sources) };
}

export const openSources = ({ regioner, kommuner, vikter, ram }: Sources) =>
  [regioner, kommuner, vikter, ram].filter((source) => source !== undefined);

function originsOf(sources: Sources): Origins {
  const { sheet, at, firstRow, endRow } = sources.regioner;
  const kalla = new Map<string, string>();
  for (let row = firstRow; row < endRow; row++) {
    if (at.regionkod === undefined || at.kalla === undefined) break;
    const code = String(valueAt(sheet, row, at.regionkod)).trim();
    if (code !== "") kalla.set(code, String(valueAt(sheet, row, at.kalla)));
  }
  const anteckning = new Map(
    openSources(sources).flatMap(({ description, sheet: one }): [string, string][] =>
      valueAt(one, 0, 0) === description.title
        ? [[description.name, String(valueAt(one, NOTE_CELL.row, NOTE_CELL.column))]]
        : [],
    ),
  );
  return { kalla, anteckning };
}

function namesOf({ kommuner }: Sources): Map<string, string> {
  const names = new Map<string, string>();
  if (kommuner?.at.kommunkod === undefined || kommuner.at.kommun === undefined) return names;
  for (let row = kommuner.firstRow; row < kommuner.endRow; row++) {
    names.set(
      String(valueAt(kommuner.sheet, row, kommuner.at.kommunkod)).trim(),
      String(valueAt(kommuner.sheet, row, kommuner.at.kommun)),
    );
  }
  return names;
}
