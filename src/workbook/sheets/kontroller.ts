import { cellOn, refsFor, rowsOn, SUM_ROW, FIRST_ROW, SHARED_ROWS, text, placeOn, type CalcSheet } from "../calcSheet";
import { absolute, sheetPrefix } from "../a1";
import { MASTER_ROW, SHEETS } from "../names";
import { METHODS, type Method } from "../../domain/method";
import type { Pot } from "../../domain/frame";
import { isInside, type PlanCell, type Rect, type Validation, type SheetBody } from "../plan";
import { valueAt, type SheetSnapshot } from "../snapshot";
import { METHOD_ADDRESS, METHOD_CELL, NOT_DECIDED, potKey } from "./fordelning";
import { checkHighlights, MASTER_LABEL, masterHighlights, TITLE_FORMATS, TITLE_ROW_HEIGHT } from "../sheetHead";

/** One check, as a row of the sheet: what is expected, what is found, and where to look. */
export interface Check {
  id: string;
  text: string;
  expected: PlanCell;
  found: PlanCell;
  numberFormat: string;
  /** The cell that a reader goes to. */
  sheet: string;
  cell: string;
  /** Text is compared as text; numbers by their difference. */
  kind: "number" | "text";
}

/** A check of whole numbers, unless `more` says otherwise. */
export const check = (
  id: string,
  description: string,
  expected: PlanCell,
  found: PlanCell,
  where: { sheet: string; cell: string },
  more: Partial<Check> = {},
): Check => ({ id, text: description, expected, found, numberFormat: "#,##0", kind: "number", ...where, ...more });

export const CHECKS_TITLE = "Kontroller";
export const CHECKS_HEADER_ROW = 5;
export const CHECK_HEADERS = ["Id", "Kontroll", "Förväntat", "Funnet", "Differens", "Status", "Blad", "Cell"] as const;

/** B3, which every sheet of ours shows. */
export const MASTER_FORMULA = `=${sheetPrefix(SHEETS.kontroller)}${absolute(MASTER_ROW, 1)}`;

export interface CheckContext {
  allocation: CalcSheet;
  rural?: CalcSheet;
  pots: readonly Pot[];
  kommuntyper: readonly string[];
  /** Formulas that give the stated frame, Σ pots, rows on Regioner, Σ persons on Regioner and on Kommuner. */
  inputs: {
    frame: string;
    pots: string;
    regionRows: string;
    regionPersons: string;
    kommunPersons?: string;
    /** Σ of the pots with key "ingen". */
    undivided: string;
    frameCell: { sheet: string; cell: string };
  };
  /** The inputs of the run as the same formulas give them, so that a later change shows without the add-in. */
  atRun: {
    method: Method;
    frame: number;
    pots: readonly number[];
    kommuntyper: readonly number[];
    /** Hundredths in the order of Vikter: "0 · 100 · 400 · 600". */
    weights: string;
  };
}

/** Every check of an allocation, in the order of the sheet. */
export function allocationChecks(context: CheckContext): Check[] {
  const { allocation, rural, inputs, atRun } = context;
  const divided = context.pots.filter(({ nyckel }) => nyckel !== "ingen");
  const on = (row: number, key: string) => cellOn(allocation, row, key);
  const pot = (index: number) => on(SHARED_ROWS[0], potKey(index, "produkt"));
  const at = (row: number, key: string) => placeOn(allocation, row, key);
  const refs = refsFor(allocation, FIRST_ROW);
  // One product or sum too large to be exact is a fault; the greatest exact one is 2^53 − 1.
  const inexact = [
    ...divided.map((_, i) => `SUMPRODUCT(1*((${rowsOn(allocation, potKey(i, "produkt"))}-(2^53-1))>0))`),
    ...(["folkmangd", ...(rural ? ["landsbygd"] : [])] as const).map((key) => `1*((${on(SUM_ROW, key)}-(2^53-1))>0)`),
  ];
  const negative = divided.map((_, i) => `SUMPRODUCT(1*(${rowsOn(allocation, potKey(i, "belopp"))}<0))`);

  return [
    check("ram-potter", "Potterna summerar till ramen", `=${inputs.frame}`, `=${inputs.pots}`, inputs.frameCell),
    ...divided.map((p, i) =>
      check(
        `pott-${i + 1}`,
        `Fördelat ur potten ${p.insats}`,
        `=${pot(i)}`,
        `=${on(SUM_ROW, potKey(i, "belopp"))}`,
        at(SUM_ROW, potKey(i, "belopp")),
      ),
    ),
    check(
      "ram-fordelat",
      "Fördelat till regionerna och det som inte fördelas ger ramen",
      `=${inputs.frame}`,
      `=${on(SUM_ROW, "totalt")}+${inputs.undivided}`,
      at(SUM_ROW, "totalt"),
    ),
    check(
      "regioner-antal",
      "Varje rad på Regioner finns på Fördelning",
      `=${inputs.regionRows}`,
      `=COUNTA(${rowsOn(allocation, "regionkod")})`,
      at(FIRST_ROW, "regionkod"),
    ),
    check(
      "regioner-folkmangd",
      "Folkmängden på Fördelning är den på Regioner",
      `=${inputs.regionPersons}`,
      `=${on(SUM_ROW, "folkmangd")}`,
      at(SUM_ROW, "folkmangd"),
    ),
    ...(rural && inputs.kommunPersons
      ? [
          check(
            "kommuner-folkmangd",
            "Varje kommun räknas en gång i landsbygdsnyckeln",
            `=${inputs.kommunPersons}`,
            `=${cellOn(rural, SUM_ROW, "kommuner")}`,
            placeOn(rural, SUM_ROW, "kommuner"),
          ),
        ]
      : []),
    check("exakthet", "Tal som är för stora för att räknas exakt (2^53 eller mer)", 0, `=${inexact.join("+")}`, {
      sheet: allocation.name,
      cell: divided.length > 0 ? at(FIRST_ROW, potKey(0, "produkt")).cell : refs.at("folkmangd"),
    }),
    ...(divided.length > 0
      ? [check("inga-negativa", "Belopp under noll", 0, `=${negative.join("+")}`, at(FIRST_ROW, potKey(0, "belopp")))]
      : []),
    check(
      "metod-kand",
      "Avrundningsmetoden är en av de två kända",
      1,
      `=${METHODS.map((m) => `1*(${sheetPrefix(allocation.name)}${METHOD_CELL}="${m}")`).join("+")}`,
      { sheet: allocation.name, cell: METHOD_ADDRESS },
    ),
    ...amountChecks(allocation),
    check("indata-ram", "Ramen är den vid körningen", atRun.frame, `=${inputs.frame}`, inputs.frameCell),
    ...divided.map((p, i) =>
      check(
        `indata-pott-${i + 1}`,
        `Potten ${p.insats} är den vid körningen`,
        atRun.pots[i] ?? 0,
        `=${pot(i)}`,
        at(SHARED_ROWS[0], potKey(i, "produkt")),
      ),
    ),
    check(
      "indata-regioner",
      "Regioner vars folkmängd har ändrats sedan körningen",
      0,
      `=SUMPRODUCT(1*((${rowsOn(allocation, "folkmangd")}-${rowsOn(allocation, "folkmangdKorning")})<>0))`,
      at(FIRST_ROW, "folkmangd"),
    ),
    ...(rural
      ? [
          ...context.kommuntyper.map((typ, i) =>
            check(
              `indata-kommuner-${i + 1}`,
              `Folkmängden i ${typ} är den vid körningen (kontrollsumma)`,
              atRun.kommuntyper[i] ?? 0,
              `=${cellOn(rural, SHARED_ROWS[2], `typ${i}`)}`,
              placeOn(rural, SHARED_ROWS[2], `typ${i}`),
            ),
          ),
          check(
            "indata-vikter",
            "Vikterna, i hundradelar, är de vid körningen",
            `'${atRun.weights}`,
            // Joined to nothing as well: with one type the cell alone would be a number, and never equal to a text.
            `=${context.kommuntyper.map((_, i) => cellOn(rural, SHARED_ROWS[1], `typ${i}`)).join('&" · "&')}&""`,
            placeOn(rural, SHARED_ROWS[0], "typ0"),
            // Not formatted as text: Excel keeps a formula in such a cell as text.
            { kind: "text", numberFormat: "General" },
          ),
        ]
      : []),
    check(
      "indata-metod",
      "Avrundningsmetoden är den vid körningen",
      atRun.method,
      `=${sheetPrefix(allocation.name)}${METHOD_CELL}`,
      { sheet: allocation.name, cell: METHOD_ADDRESS },
      { kind: "text", numberFormat: "General" },
    ),
  ];
}

/** The amounts against what was decided, where that is known, and against those of the run. */
export function amountChecks(allocation: CalcSheet): Check[] {
  const regionsWhere = (key: string) => `=SUMPRODUCT(1*(${rowsOn(allocation, key)}<>0))`;
  const at = (key: string) => placeOn(allocation, FIRST_ROW, key);
  return [
    ...(allocation.columns.some(({ key }) => key === "motBeslut")
      ? [
          check(
            "beslutat",
            "Regioner där beloppet skiljer sig från det beslutade; saknas beslutet räknas regionen inte",
            0,
            `${regionsWhere("motBeslut")}-COUNTIF(${rowsOn(allocation, "motBeslut")},"${NOT_DECIDED}")`,
            at("motBeslut"),
          ),
        ]
      : []),
    check(
      "korning-belopp",
      "Regioner vars belopp har ändrats sedan körningen",
      0,
      regionsWhere("andrat"),
      at("andrat"),
    ),
  ];
}

const INPUTS_CHANGED = "indata-andrade";
const isInputCheck = (id: string): boolean => id.startsWith("indata-");

/** One line that says whether any input is another than at the run, before the lines that say which. */
export function withInputSummary(checks: readonly Check[]): Check[] {
  const at = checks.findIndex(({ id }) => isInputCheck(id));
  if (at < 0) return [...checks];
  const all = [...checks.slice(0, at), ...checks.slice(at)];
  const statusAt = (i: number) => `F${CHECKS_HEADER_ROW + 2 + i}`;
  const changed = all
    .flatMap(({ id }, i) => (isInputCheck(id) ? [i + 1] : []))
    .reduce<[number, number][]>((runs, i) => {
      const last = runs.at(-1);
      if (last && last[1] === i - 1) last[1] = i;
      else runs.push([i, i]);
      return runs;
    }, [])
    .map(([first, last]) => `${statusAt(first)}:${statusAt(last)}`)
    .map((rows) => `ROWS(${rows})-COUNTIF(${rows},"OK")`);
  all.splice(at, 0, {
    id: INPUTS_CHANGED,
    text: "Indata ändrade sedan körningen: antal av kontrollerna nedan som inte är OK",
    expected: 0,
    found: `=${changed.join("+")}`,
    numberFormat: "#,##0",
    kind: "number",
    sheet: SHEETS.kontroller,
    cell: statusAt(at + 1),
  });
  return all;
}

/** Checks that only say that something changed after the run: Fördela again mends them. */
export const isStaleCheck = (id: string): boolean => id.startsWith("indata-") || id.startsWith("korning-");

/** The fingerprint of the latest run, A5:B5. */
export const FINGERPRINT_CELL = { row: 4, column: 1 } as const;

/** What a reviewer writes, D2:D5: by whom, when, a comment, and the fingerprint that it is about. */
export const SIGN_OFF = { row: 1, column: 3, rows: 4, columns: 1 } as const satisfies Rect;
const SIGN_OFF_LABELS = ["Granskad av", "Datum", "Kommentar", "Avser"] as const;
/** What D1 says of it. */
export const SIGN_OFF_STATUSES = ["Ej granskad", "Gäller", "Inaktuell"] as const;
export type SignOffStatus = (typeof SIGN_OFF_STATUSES)[number];

/** 2000-01-01: no review is older, and a number typed by mistake mostly is. */
const FIRST_DAY = 36526;

/**
 * Not reviewed until name, day and fingerprint stand there. Then it holds for as long as the latest run is on the inputs
 * that it was about and these have not changed since.
 */
function signOffFormula(checks: readonly Check[]): string {
  const at = checks.findIndex(({ id }) => id === INPUTS_CHANGED);
  const inputs = at < 0 ? "" : `,F${CHECKS_HEADER_ROW + 2 + at}="OK"`;
  return `=IF(OR(D2="",D3="",D5=""),"Ej granskad",IF(AND(D5=B5${inputs}),"Gäller","Inaktuell"))`;
}

const signOffRow = (index: number): Rect => ({ ...SIGN_OFF, row: SIGN_OFF.row + index, rows: 1 });

const SIGN_OFF_VALIDATIONS: readonly Validation[] = [
  {
    ...signOffRow(1),
    kind: "integer",
    minimum: FIRST_DAY,
    title: "Datum",
    message: "Skriv dagen för granskningen, t.ex. 2024-12-01.",
  },
  {
    ...signOffRow(3),
    kind: "list",
    source: `=${sheetPrefix(SHEETS.kontroller)}${absolute(FINGERPRINT_CELL.row, FINGERPRINT_CELL.column)}`,
    title: "Fingeravtryck",
    message: "Välj den senaste körningens fingeravtryck i listan.",
  },
];

/** True when the sheet has the block already: then what a reviewer wrote there, and how it looks, is left alone. */
export const hasSignOff = (sheet: SheetSnapshot): boolean =>
  SIGN_OFF_LABELS.every((label, i) => valueAt(sheet, SIGN_OFF.row + i, SIGN_OFF.column - 1) === label);

/** The same sheet without what a reviewer fills in. */
export function sparingSignOff<T extends SheetBody>(body: T): T {
  const inSignOff = ({ row, column }: Rect): boolean => isInside(SIGN_OFF, row, column);
  return {
    ...body,
    spared: SIGN_OFF,
    blocks: body.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, row) =>
        line.map((cell, column) => (isInside(SIGN_OFF, block.row + row, block.column + column) ? null : cell)),
      ),
    })),
    formats: body.formats.filter((format) => !inSignOff(format)),
    validations: body.validations.filter((validation) => !inSignOff(validation)),
  };
}

/**
 * The sheet: master check on top and the sign-off beside it, then a row a check, all live formulas that work without the
 * add-in. `fingerprint` is of the run's inputs.
 */
export function renderChecks(checks: readonly Check[], fingerprint: string): SheetBody {
  const first = CHECKS_HEADER_ROW + 1;
  const statuses = `F${first + 1}:F${first + checks.length}`;
  const blank = (cells: PlanCell[]): PlanCell[] => CHECK_HEADERS.map((_, column) => cells[column] ?? "");
  const rows = checks.map((check, i): PlanCell[] => {
    const row = first + i + 1;
    return [
      check.id,
      text(check.text),
      check.expected,
      check.found,
      check.kind === "text" ? `=IF(C${row}=D${row},0,1)` : `=(D${row}-C${row})`,
      `=IF(IFERROR(E${row},1)=0,"OK","FEL")`,
      check.sheet,
      check.cell,
    ];
  });
  const cells = [
    blank([CHECKS_TITLE, "", "Granskning", signOffFormula(checks)]),
    blank([
      "Varje rad är en levande formel: förväntat, funnet och skillnaden. OK när skillnaden är noll.",
      "",
      SIGN_OFF_LABELS[0],
    ]),
    blank([MASTER_LABEL, `=IF(COUNTIF(${statuses},"OK")=ROWS(${statuses}),"OK","FEL")`, SIGN_OFF_LABELS[1]]),
    blank(["Antal fel", `=COUNTIF(${statuses},"FEL")`, SIGN_OFF_LABELS[2]]),
    // Digits alone would be taken for a number.
    blank(["Fingeravtryck", `'${fingerprint}`, SIGN_OFF_LABELS[3]]),
    [...CHECK_HEADERS],
    ...rows,
  ];
  const all = { column: 0, columns: CHECK_HEADERS.length };
  return {
    name: SHEETS.kontroller,
    blocks: [{ ...all, row: 0, rows: cells.length, cells }],
    formats: [
      ...TITLE_FORMATS,
      { row: MASTER_ROW, column: 0, rows: 3, columns: 1, look: "label" },
      { row: MASTER_ROW, column: 1, rows: 2, columns: 1, look: "check", align: "Left" },
      { ...FINGERPRINT_CELL, rows: 1, columns: 1, look: "calculation", numberFormat: "@", align: "Left" },
      { row: 0, column: SIGN_OFF.column - 1, rows: 5, columns: 1, look: "label" },
      { row: 0, column: SIGN_OFF.column, rows: 1, columns: 1, look: "check", align: "Left" },
      ...["General", "yyyy-mm-dd", "General", "@"].map((numberFormat, i) => ({
        ...signOffRow(i),
        look: "input" as const,
        numberFormat,
        align: "Left" as const,
      })),
      { ...all, row: CHECKS_HEADER_ROW, rows: 1, look: "header", wrap: true },
      { ...all, row: first, rows: checks.length, look: "calculation" },
      ...checks.map((check, i) => ({
        row: first + i,
        column: 2,
        rows: 1,
        columns: 3,
        numberFormat: check.numberFormat,
        align: "Right" as const,
      })),
      { row: first, column: 5, rows: checks.length, columns: 1, look: "check", align: "Center" },
    ],
    widths: [120, 390, 100, 100, 80, 56, 110, 50].map((width, column) => ({ column, columns: 1, width })),
    heights: [TITLE_ROW_HEIGHT],
    freeze: { rows: CHECKS_HEADER_ROW + 1, columns: 0 },
    validations: [...SIGN_OFF_VALIDATIONS],
    highlights: [
      ...masterHighlights(),
      // Longer than any list of checks: the rule is made once and stays when a later run has more of them.
      ...checkHighlights({ row: first, column: 5, rows: 200, columns: 1 }),
      ...(["Gäller", "Inaktuell"] as const).map((word) => ({
        row: 0,
        column: SIGN_OFF.column,
        rows: 1,
        columns: 1,
        text: word,
      })),
    ],
    page: { landscape: true, titleRows: CHECKS_HEADER_ROW + 1 },
  };
}
