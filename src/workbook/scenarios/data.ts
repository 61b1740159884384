/** Scenariodata: a row an input, by what it is and its key; a column a scenario. Rows may stand in any order. */
import { kronor } from "../../domain/kronor";
import { METHODS, type Method } from "../../domain/method";
import type { Pot } from "../../domain/frame";
import { address } from "../a1";
import { constant, text } from "../calcSheet";
import type { BookFinding } from "../findings";
import { headerHeight } from "../looks";
import { SHEETS } from "../names";
import type { Plan, PlanCell, Rect, SheetBody } from "../plan";
import { protectedSheets } from "../protectedSheets";
import { endColumn, endRow, sheetIn, valueAt, type CellValue, type SheetSnapshot, type Snapshot } from "../snapshot";
import { scenarioFel, type ScenarioFinding } from "./findings";
import type { Scenario } from "./scenario";
import { TITLE_FORMATS, TITLE_ROW_HEIGHT } from "../sheetHead";
import { placeSheet } from "../ownSheets";

export const DATA_TITLE = "Scenariodata";
const NOTE = "Indata till scenarier. En rad per uppgift, en kolumn per scenario; tom cell: scenariot saknar uppgiften.";

/** Zero-based. */
export const DATA_HEADER_ROW = 3;
const DATA_FIRST_ROW = 4;
export const DATA_COLUMNS = { uppgift: 0, nyckel: 1, namn: 2 } as const;
/** The first scenario's column. */
export const FIRST_SCENARIO = 3;
const HEADERS = ["Uppgift", "Nyckel", "Namn"];

const KINDS = [
  "metod",
  "ram",
  "pott",
  "pottnyckel",
  "mottagare",
  "vikt",
  "region",
  "källa",
  "kommun",
  "kommuntyp",
  "anteckning",
] as const;
type Kind = (typeof KINDS)[number];

interface Datum {
  kind: Kind;
  key: string;
  name: string;
  value: CellValue;
}

export interface PlacedScenario {
  scenario: Scenario;
  /** Zero-based column on Scenariodata. */
  column: number;
}

/** A scenario as read, and what is wrong with it. */
export interface ReadScenario extends PlacedScenario {
  problems: ScenarioFinding[];
}

/** The scenarios of the workbook, in the order of the sheet. Empty when it has none, or the sheet is not ours. */
export function readScenarios(snapshot: Snapshot): ReadScenario[] {
  const sheet = ownSheet(snapshot);
  if (!sheet) return [];
  return columnsOf(sheet).map((column) => readScenario(sheet, column));
}

/** One past the last row that holds an input. */
export const dataEndRow = (snapshot: Snapshot): number => {
  const sheet = ownSheet(snapshot);
  return sheet ? rectOf(sheet).rows : DATA_FIRST_ROW;
};

const ownSheet = (snapshot: Snapshot): SheetSnapshot | undefined => {
  const sheet = sheetIn(snapshot, SHEETS.scenariodata);
  return sheet && valueAt(sheet, 0, 0) === DATA_TITLE ? sheet : undefined;
};

function columnsOf(sheet: SheetSnapshot): number[] {
  const columns: number[] = [];
  for (let column = FIRST_SCENARIO; column < endColumn(sheet); column++) {
    if (valueAt(sheet, DATA_HEADER_ROW, column) === "") break;
    columns.push(column);
  }
  return columns;
}

function readScenario(sheet: SheetSnapshot, column: number): ReadScenario {
  const problems: ScenarioFinding[] = [];
  const name = String(valueAt(sheet, DATA_HEADER_ROW, column));
  const rows = new Map<Kind, { key: string; name: string; value: CellValue; cell: string }[]>();
  for (let row = DATA_FIRST_ROW; row < endRow(sheet); row++) {
    const value = valueAt(sheet, row, column);
    const kind = KINDS.find((known) => known === valueAt(sheet, row, DATA_COLUMNS.uppgift));
    if (kind === undefined || value === "") continue;
    const key = String(valueAt(sheet, row, DATA_COLUMNS.nyckel));
    const label = String(valueAt(sheet, row, DATA_COLUMNS.namn));
    rows.set(kind, [...(rows.get(kind) ?? []), { key, name: label, value, cell: address(row, column) }]);
  }
  const all = (kind: Kind) => rows.get(kind) ?? [];
  const wrong = (cell: string, value: CellValue): void => {
    problems.push(scenarioFel("cell-ogiltig", sheet.name, cell, { namn: name, varde: String(value) }));
  };
  const numbers = (kind: Kind, isWhole: boolean) =>
    all(kind).flatMap(({ value, cell, ...rest }) => {
      const ok = typeof value === "number" && value >= 0 && (!isWhole || Number.isSafeInteger(value));
      if (!ok) wrong(cell, value);
      return ok ? [{ ...rest, value }] : [];
    });
  const one = <T extends string>(kind: Kind, known: readonly T[]): Map<string, T> =>
    new Map(
      all(kind).flatMap(({ key, value, cell }): [string, T][] => {
        const found = known.find((text) => text === value);
        if (found === undefined) wrong(cell, value);
        return found === undefined ? [] : [[key, found]];
      }),
    );
  const texts = (kind: Kind) => new Map(all(kind).map(({ key, value }) => [key, String(value)]));

  const methods = one<Method>("metod", METHODS);
  const potKeys = one<Pot["nyckel"]>("pottnyckel", ["befolkning", "landsbygd", "ingen"]);
  const recipients = texts("mottagare");
  const types = texts("kommuntyp");
  const kommuner = numbers("kommun", true);
  const [frame] = numbers("ram", true);
  const [method] = methods.values();
  if (!method || !frame) wrong(address(DATA_HEADER_ROW, column), name);
  return {
    column,
    problems,
    scenario: {
      name,
      grant: {
        method: method ?? "största resten",
        frame: kronor(frame?.value ?? 0),
        pots: numbers("pott", true).map(({ key, value }) => ({
          id: key,
          insats: key,
          mottagare: recipients.get(key) ?? "",
          nyckel: potKeys.get(key) ?? "ingen",
          belopp: kronor(value),
        })),
        weights: new Map(numbers("vikt", false).map(({ key, value }) => [key, value])),
        regions: numbers("region", true).map(({ key, name: region, value }) => ({
          regionkod: key,
          region,
          folkmangd: value,
        })),
        kommuner: kommuner.map(({ key, value }) => ({
          kommunkod: key,
          // A kommunkod begins with its region's code (SCB).
          regionkod: key.slice(0, 2),
          kommuntyp: types.get(key) ?? "",
          folkmangd: value,
        })),
      },
      origins: { kalla: texts("källa"), anteckning: texts("anteckning") },
      kommunnamn: new Map(kommuner.map(({ key, name: kommun }) => [key, kommun])),
    },
  };
}

export interface ScenariosPlan {
  plan: Plan;
  findings: BookFinding[];
  /** Where the scenarios will stand, and one past the last row that will hold an input. */
  placed: PlacedScenario[];
  endRow: number;
}

/** The sheet with these scenarios and no others; the order of the rows is the order of the first that has them. */
export function planScenarios(snapshot: Snapshot, scenarios: readonly Scenario[]): ScenariosPlan {
  const data = scenarios.map(datumsOf);
  const rows = new Map<string, { kind: Kind; key: string; name: string }>();
  const valueOf = data.map((one) => new Map(one.map((datum) => [rowKey(datum), datum.value])));
  for (const kind of KINDS) {
    for (const datum of data.flat())
      if (datum.kind === kind && !rows.has(rowKey(datum))) rows.set(rowKey(datum), datum);
  }
  const lines = [...rows].map(([key, { kind, key: code, name }]): PlanCell[] => [
    kind,
    text(code),
    text(name),
    ...valueOf.map((values) => constant(values.get(key) ?? "")),
  ]);
  const header = [...HEADERS, ...scenarios.map(({ name }) => text(name))];
  const columns = header.length;
  const widths = [80, 180, 180, ...scenarios.map(() => 130)];
  const body: SheetBody = {
    name: SHEETS.scenariodata,
    blocks: [
      { row: 0, column: 0, rows: 1, columns: 1, cells: [[DATA_TITLE]] },
      { row: 1, column: 0, rows: 1, columns: 1, cells: [[NOTE]] },
      { row: DATA_HEADER_ROW, column: 0, rows: 1 + lines.length, columns, cells: [header, ...lines] },
    ],
    formats: [
      ...TITLE_FORMATS,
      { row: DATA_HEADER_ROW, column: 0, rows: 1, columns, look: "header", wrap: true, numberFormat: "@" },
      // Codes are text: "01" must not become 1.
      { row: DATA_FIRST_ROW, column: 0, rows: Math.max(1, lines.length), columns: FIRST_SCENARIO, numberFormat: "@" },
      // Without scenarios there are no lines.
      ...(lines.length > 0
        ? [
            {
              row: DATA_FIRST_ROW,
              column: FIRST_SCENARIO,
              rows: lines.length,
              columns: scenarios.length,
              look: "input" as const,
              numberFormat: "General",
            },
          ]
        : []),
    ],
    widths: widths.map((width, column) => ({ column, columns: 1, width })),
    heights: [
      TITLE_ROW_HEIGHT,
      {
        row: DATA_HEADER_ROW,
        rows: 1,
        height: headerHeight(header.map((one, i) => ({ header: String(one), width: widths[i] ?? 100 }))),
      },
    ],
    freeze: { rows: DATA_FIRST_ROW, columns: FIRST_SCENARIO },
    validations: [],
    highlights: [],
  };
  const placed = placeSheet(snapshot, body, DATA_TITLE, rectOf);
  const findings = [...placed.findings, ...protectedSheets(snapshot, placed.sheets)];
  return {
    plan: { sheets: placed.sheets, names: [] },
    findings,
    placed: scenarios.map((scenario, i) => ({ scenario, column: FIRST_SCENARIO + i })),
    endRow: DATA_FIRST_ROW + lines.length,
  };
}

/** What an earlier save wrote: to the last scenario, and to the last row of a known kind. */
function rectOf(sheet: SheetSnapshot): Rect {
  let row = DATA_FIRST_ROW;
  while (row < endRow(sheet) && KINDS.some((kind) => kind === valueAt(sheet, row, DATA_COLUMNS.uppgift))) row++;
  return { row: 0, column: 0, rows: row, columns: FIRST_SCENARIO + columnsOf(sheet).length };
}

const rowKey = ({ kind, key }: { kind: Kind; key: string }): string => `${kind}\n${key}`;

function datumsOf({ grant, origins, kommunnamn }: Scenario): Datum[] {
  const datum = (kind: Kind, key: string, name: string, value: CellValue): Datum => ({ kind, key, name, value });
  const { method, frame, pots, weights, regions, kommuner } = grant;
  const regionName = new Map(regions.map(({ regionkod, region }) => [regionkod, region]));
  return [
    datum("metod", "metod", "Avrundningsmetod", method),
    datum("ram", "ram", "Ram (kr)", frame),
    ...pots.flatMap(({ insats, belopp, nyckel, mottagare }) => [
      datum("pott", insats, "Pott (kr)", belopp),
      datum("pottnyckel", insats, "Fördelningsnyckel", nyckel),
      datum("mottagare", insats, "Mottagare", mottagare),
    ]),
    ...[...weights].map(([typ, vikt]) => datum("vikt", typ, "Vikt", vikt)),
    ...regions.map(({ regionkod, region, folkmangd }) => datum("region", regionkod, region, folkmangd)),
    ...[...origins.kalla].map(([code, value]) => datum("källa", code, regionName.get(code) ?? "", value)),
    ...kommuner.flatMap(({ kommunkod, kommuntyp, folkmangd }) => {
      const name = kommunnamn.get(kommunkod) ?? "";
      return [datum("kommun", kommunkod, name, folkmangd), datum("kommuntyp", kommunkod, name, kommuntyp)];
    }),
    ...[...origins.anteckning].map(([sheet, value]) => datum("anteckning", sheet, "", value)),
  ];
}
