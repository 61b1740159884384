/** The national sheets of what the regions returned: values a region, sums as live formulas. */
import { absolute, address } from "../a1";
import {
  cellOn,
  columnIndex,
  NOTE_ROW,
  renderCalcSheet,
  rowsOn,
  SHARED_ROWS,
  SUM_ROW,
  text,
  calcColumn as column,
  placeOn,
  type CalcColumn,
  type CalcSheet,
} from "../calcSheet";
import { wrappedHeight } from "../looks";
import { MASTER_ROW, NAMES, SHEETS } from "../names";
import { newSheet, type Plan, type PlanCell, type SheetBody } from "../plan";
import { MASTER_FORMULA, renderChecks, check, type Check } from "../sheets/kontroller";
import type { Accepted } from "./together";
import { HEAD_FORMATS, MASTER_LABEL, masterHighlights, TITLE_ROW_HEIGHT } from "../sheetHead";

export const NATIONAL_SHEETS = {
  summary: "Sammanställning",
  areas: "Per område",
  purposes: "Per insatsområde",
  rows: "Underlag",
  files: "Filer",
} as const;

export interface NationalContents {
  year: number;
  agreement: string;
  /** By regionkod. At least one. */
  accepted: readonly Accepted[];
  insatsomraden: readonly { nr: string; namn: string }[];
  /** Every file that came, in words. */
  files: readonly { file: string; region: string; status: "med" | "avvisad"; reasons: string }[];
  fingerprint: string;
  made: string;
}

/** Takes what is summed, gives a new workbook. */
export function planNational(contents: NationalContents): Plan {
  const lines = linesOf(contents);
  const rows = rowsSheet(lines);
  const areas = areasSheet(lines, rows);
  const purposes = purposesSheet(lines, rows);
  const summary = summarySheet(contents, lines, rows, areas);
  const checks = checksOf(contents, { rows, areas, purposes, summary });
  return {
    sheets: [
      ...[summary, areas, purposes, rows].map((sheet) => newSheet(renderCalcSheet(sheet, MASTER_FORMULA))),
      newSheet(filesSheet(contents)),
      newSheet(renderChecks(checks, contents.fingerprint)),
    ],
    names: [
      {
        name: NAMES.huvudkontroll,
        sheet: SHEETS.kontroller,
        address: address(MASTER_ROW, 1),
        comment: "OK när alla kontroller är OK",
      },
    ],
    activate: { sheet: summary.name, cell: "A1" },
  };
}

interface Lines {
  /** A line a region and område; its place is its number in formulas. */
  areas: { regionkod: string; region: string; omrade: string; belopp: number }[];
  /** Those of the year, any other that a region has used, and last that none was stated. */
  purposes: { nr: string; namn: string }[];
  used: {
    regionkod: string;
    region: string;
    area: number;
    omrade: string;
    purpose: number;
    insatsomrade: string;
    antal: number;
    budget: number;
    utfall: number;
  }[];
}

const NONE = "utan insatsområde";

function linesOf({ accepted, insatsomraden }: NationalContents): Lines {
  const known = new Set(insatsomraden.map(({ nr }) => nr));
  const others = new Set(accepted.flatMap(({ summed }) => summed.used.map(({ insatsomrade }) => insatsomrade)));
  const purposes = [
    ...insatsomraden.map(({ nr, namn }) => ({ nr, namn })),
    ...[...others]
      .filter((nr) => nr !== "" && !known.has(nr))
      .sort()
      .map((nr) => ({ nr, namn: "okänt nummer" })),
    { nr: "–", namn: NONE },
  ];
  const purposeOf = (nr: string) => 1 + (nr === "" ? purposes.length - 1 : purposes.findIndex((one) => one.nr === nr));
  const areas: Lines["areas"] = [];
  const used: Lines["used"] = [];
  for (const { facts, summed } of accepted) {
    const { regionkod, region } = facts;
    const numbers = new Map<string, number>();
    const numberOf = (omrade: string, belopp: number): number => {
      const known = numbers.get(omrade);
      if (known !== undefined) return known;
      numbers.set(omrade, areas.push({ regionkod, region, omrade, belopp }));
      return areas.length;
    };
    for (const { omrade, belopp } of summed.areas) numberOf(omrade, belopp);
    const lines = summed.used.map(({ omrade, insatsomrade, antal, budget, utfall }) => ({
      regionkod,
      region,
      area: numberOf(omrade, 0),
      omrade,
      purpose: purposeOf(insatsomrade),
      insatsomrade,
      antal,
      budget,
      utfall,
    }));
    // A region without activities has used nothing, and says so.
    const nothing = { regionkod, region, omrade: "", insatsomrade: "", antal: 0, budget: 0, utfall: 0 };
    used.push(...(lines.length > 0 ? lines : [{ ...nothing, area: numberOf("", 0), purpose: purposes.length }]));
  }
  return { areas, purposes, used };
}

const SUM = { sum: "sum" as const };
const WORDS = { numberFormat: "@" };

/** A column's constants: of each line its own, blank where there is none. */
const of =
  <Key extends string>(
    lines: readonly Readonly<Record<Key, string | number | undefined>>[],
    key: Key,
  ): CalcColumn["row"] =>
  (_, i) => {
    const value = lines[i]?.[key] ?? "";
    return typeof value === "string" ? text(value) : value;
  };

const regionOf = (lines: readonly { regionkod: string; region: string }[]): CalcColumn[] => [
  column("regionkod", "Regionkod", 105, of(lines, "regionkod"), {
    ...WORDS,
    sum: () => "Summa",
  }),
  column("region", "Region", 170, of(lines, "region"), WORDS),
];

const note = (label: string): CalcSheet["left"] => [{ row: NOTE_ROW, label, look: "note" }];

function rowsSheet({ used }: Lines): CalcSheet {
  return {
    name: NATIONAL_SHEETS.rows,
    title: "Det som regionerna har redovisat",
    left: note("Värden ur regionernas egna blad Insatser, summerade per område och insatsområde. Ändras inte."),
    rows: used.length,
    frozenColumns: 2,
    columns: [
      ...regionOf(used),
      column("areaNr", "Rad på Per område", 70, of(used, "area")),
      column("omrade", "Område", 230, of(used, "omrade"), WORDS),
      column("purposeNr", "Rad på Per insatsområde", 80, of(used, "purpose")),
      column("insatsomrade", "Insatsområde", 80, of(used, "insatsomrade"), WORDS),
      column("antal", "Antal insatser", 70, of(used, "antal"), SUM),
      column("budget", "Budget (kr)", 100, of(used, "budget"), SUM),
      column("utfall", "Använt (kr)", 100, of(used, "utfall"), { ...SUM, look: "result" }),
    ],
  };
}

/** Σ of a column of Underlag over the rows whose number is this one's. */
const ofNumber = (rows: CalcSheet, value: string, number: string, cell: string) =>
  `=SUMIFS(${rowsOn(rows, value)},${rowsOn(rows, number)},${cell})`;

function areasSheet({ areas }: Lines, rows: CalcSheet): CalcSheet {
  return {
    name: NATIONAL_SHEETS.areas,
    title: "Per område",
    left: note("Beloppen är regionernas egna. Använt summeras ur Underlag."),
    rows: areas.length,
    frozenColumns: 4,
    columns: [
      ...regionOf(areas),
      column("nr", "Nr", 40, (_, i) => i + 1),
      column("omrade", "Område", 250, (_, i) => text(areas[i]?.omrade || "utan område"), WORDS),
      column("belopp", "Områdets belopp (kr)", 110, of(areas, "belopp"), SUM),
      column("anvant", "Använt (kr)", 110, (r) => ofNumber(rows, "utfall", "areaNr", r.at("nr")), {
        ...SUM,
        look: "result",
      }),
      column("kvar", "Belopp − använt (kr)", 110, (r) => `=(${r.at("belopp")}-${r.at("anvant")})`, SUM),
    ],
  };
}

function purposesSheet({ purposes }: Lines, rows: CalcSheet): CalcSheet {
  return {
    name: NATIONAL_SHEETS.purposes,
    title: "Per insatsområde",
    left: note("Summeras ur Underlag."),
    rows: purposes.length,
    frozenColumns: 3,
    columns: [
      column("insatsomrade", "Insatsområde", 105, of(purposes, "nr"), {
        ...WORDS,
        sum: () => "Summa",
      }),
      column("namn", "Namn", 330, of(purposes, "namn"), WORDS),
      column("nr", "Nr", 40, (_, i) => i + 1),
      column("antal", "Antal insatser", 80, (r) => ofNumber(rows, "antal", "purposeNr", r.at("nr")), SUM),
      column("budget", "Budget (kr)", 110, (r) => ofNumber(rows, "budget", "purposeNr", r.at("nr")), SUM),
      column("anvant", "Använt (kr)", 110, (r) => ofNumber(rows, "utfall", "purposeNr", r.at("nr")), {
        ...SUM,
        look: "result",
      }),
      column(
        "andel",
        "Andel av använt",
        80,
        (r) => `=IF(${r.sum("anvant")}=0,0,${r.at("anvant")}/${r.sum("anvant")})`,
        {
          numberFormat: "0.0%",
        },
      ),
    ],
  };
}

function summarySheet(
  { accepted, year, agreement }: NationalContents,
  { purposes }: Lines,
  rows: CalcSheet,
  areas: CalcSheet,
): CalcSheet {
  const lines = accepted.map(({ facts }) => facts);
  const sums = accepted.map(({ summed }) => summed);
  const ofRegion = (sheet: CalcSheet, value: string, code: string) =>
    `=SUMIFS(${rowsOn(sheet, value)},${rowsOn(sheet, "regionkod")},$${code})`;
  return {
    name: NATIONAL_SHEETS.summary,
    title: `Sammanställning av regionernas redovisning ${year}`,
    left: note(agreement),
    rows: lines.length,
    frozenColumns: 2,
    columns: [
      ...regionOf(lines),
      column("bidrag", "Bidrag (kr)", 110, of(sums, "bidrag"), SUM),
      column("omraden", "Delat på områden (kr)", 110, (r) => ofRegion(areas, "belopp", r.at("regionkod")), SUM),
      column("utbetalt", "Utbetalt (kr)", 110, of(sums, "utbetalt"), SUM),
      column("anvant", "Använt (kr)", 110, (r) => ofRegion(rows, "utfall", r.at("regionkod")), {
        ...SUM,
        look: "result",
      }),
      column(
        "oforbrukat",
        "Oförbrukat (kr)",
        110,
        (r) => `=IF(ISNUMBER(${r.at("utbetalt")}),(${r.at("utbetalt")}-${r.at("anvant")}),"")`,
        { ...SUM, look: "result" },
      ),
      column("uppgift", "Utbetalt saknas (1 = ja)", 70, (r) => `=1-1*ISNUMBER(${r.at("utbetalt")})`, {
        ...SUM,
        numberFormat: "0",
      }),
      ...purposes.map(({ nr, namn }, i) =>
        column(
          `io${i}`,
          `${nr === "–" ? "Utan insatsområde" : nr} (kr)`,
          96,
          (r) =>
            `=SUMIFS(${rowsOn(rows, "utfall")},${rowsOn(rows, "regionkod")},$${r.at("regionkod")},${rowsOn(rows, "purposeNr")},${r.shared(`io${i}`, 1)})`,
          {
            ...SUM,
            sharedFormat: "0",
            shared: [() => text(namn), (): PlanCell => i + 1],
            ...(i === 0 && { block: "Använt per insatsområde" }),
          },
        ),
      ),
    ],
  };
}

function checksOf(
  { accepted }: NationalContents,
  { rows, areas, purposes, summary }: Record<"rows" | "areas" | "purposes" | "summary", CalcSheet>,
): Check[] {
  const used = `=${cellOn(rows, SUM_ROW, "utfall")}`;
  const sumOf = (sheet: CalcSheet, key: string) => placeOn(sheet, SUM_ROW, key);
  const on = (sheet: CalcSheet, key: string) => `=${cellOn(sheet, SUM_ROW, key)}`;
  const last = `io${purposeCount(summary) - 1}`;
  const across = `${cellOn(summary, SUM_ROW, "io0")}:${absolute(SUM_ROW, columnIndex(summary, last))}`;
  const total = accepted.reduce(
    (sum, { summed }) => sum + summed.used.reduce((part, { utfall }) => part + utfall, 0),
    0,
  );
  return [
    check(
      "samlat-regioner",
      "Regioner i sammanställningen",
      accepted.length,
      `=ROWS(${rowsOn(summary, "regionkod")})`,
      sumOf(summary, "regionkod"),
    ),
    check("samlat-vid-insamlingen", "Använt är det vid insamlingen", total, used, sumOf(rows, "utfall")),
    check(
      "samlat-anvant",
      "Regionernas använda medel är det redovisade",
      used,
      on(summary, "anvant"),
      sumOf(summary, "anvant"),
    ),
    check(
      "samlat-omraden",
      "Områdenas använda medel är det redovisade",
      used,
      on(areas, "anvant"),
      sumOf(areas, "anvant"),
    ),
    check(
      "samlat-insatsomraden",
      "Insatsområdenas använda medel är det redovisade",
      used,
      on(purposes, "anvant"),
      sumOf(purposes, "anvant"),
    ),
    check(
      "samlat-per-region",
      "Regionernas insatsområden ger det redovisade",
      used,
      `=SUM(${across})`,
      sumOf(summary, "io0"),
    ),
    check(
      "samlat-delat",
      "Det som är delat på områden är områdenas belopp",
      on(areas, "belopp"),
      on(summary, "omraden"),
      sumOf(summary, "omraden"),
    ),
  ];
}

const purposeCount = ({ columns }: CalcSheet): number => columns.filter(({ key }) => key.startsWith("io")).length;

const FILE_WIDTHS = [260, 190, 70, 560];

/** Every file that came: in or out, and why. */
function filesSheet({ files, made, year }: NationalContents): SheetBody {
  const header = ["Fil", "Region", "Status", "Orsak"];
  const first = SHARED_ROWS[1];
  const lines = files.map(({ file, region, status, reasons }): PlanCell[] => [
    text(file),
    text(region),
    status,
    text(reasons),
  ]);
  const cells: PlanCell[][] = [
    ["Filer i insamlingen", "", "", ""],
    [text(`Statsbidrag ${year}. Insamlat ${made}. Ur en avvisad fil är inget hämtat.`), "", "", ""],
    [MASTER_LABEL, MASTER_FORMULA, "", ""],
    ["", "", "", ""],
    header,
    ...lines,
  ];
  return {
    name: NATIONAL_SHEETS.files,
    blocks: [{ row: 0, column: 0, rows: cells.length, columns: header.length, cells }],
    formats: [
      ...HEAD_FORMATS,
      { row: first, column: 0, rows: 1, columns: header.length, look: "header" },
      { row: first + 1, column: 0, rows: lines.length, columns: header.length, look: "calculation", wrap: true },
    ],
    widths: FILE_WIDTHS.map((width, column) => ({ column, columns: 1, width })),
    heights: [
      TITLE_ROW_HEIGHT,
      ...files.map(({ file, reasons }, i) => ({
        row: first + 1 + i,
        rows: 1,
        height: Math.max(wrappedHeight(file, FILE_WIDTHS[0] ?? 0), wrappedHeight(reasons, FILE_WIDTHS[3] ?? 0)),
      })),
    ],
    freeze: { rows: first + 1, columns: 1 },
    validations: [],
    highlights: masterHighlights(),
    page: { landscape: true, titleRows: first + 1 },
  };
}
