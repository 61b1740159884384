/** A set of inputs that a grant is divided by, under a name of the user's. */
import type { GrantInput } from "../../domain/allocate";
import type { Inputs, Sources } from "../inputs";
import { dataRows, type Source } from "../parse/source";
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
  const anteckning = new Map(
    openSources(sources).flatMap(({ description, sheet }): [string, string][] =>
      valueAt(sheet, 0, 0) === description.title
        ? [[description.name, String(valueAt(sheet, NOTE_CELL.row, NOTE_CELL.column))]]
        : [],
    ),
  );
  return { kalla: textsOf(sources.regioner, "regionkod", "kalla"), anteckning };
}

const namesOf = ({ kommuner }: Sources): Map<string, string> =>
  kommuner ? textsOf(kommuner, "kommunkod", "kommun") : new Map();

/** A column's texts by code; none where the sheet lacks the column. */
function textsOf<Key extends string>(source: Source<Key>, code: NoInfer<Key>, key: NoInfer<Key>): Map<string, string> {
  const { sheet, at } = source;
  const [codes, texts] = [at[code], at[key]];
  if (codes === undefined || texts === undefined) return new Map();
  return new Map(
    dataRows(source).map((row) => [String(valueAt(sheet, row, codes)), String(valueAt(sheet, row, texts))]),
  );
}
