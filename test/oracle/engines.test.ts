/**
 * What we rely on in spreadsheet functions, measured in LibreOffice on files that we write. A test here is a fact about
 * another program: when one fails, a formula of ours must be looked at, not the test.
 */
import { emptyBook, emptySheet, type Book, type BookCell } from "../../src/xlsx/book";
import { writeXlsx } from "../../src/xlsx";
import { calculateWithLibreOffice, describeWithLibreOffice } from "./libreoffice";

type Value = string | number | boolean;
const TOP = 2 ** 53;

/** Formula → result; the data they read are in factBook. */
const FACTS: Record<string, [formula: string, value: Value][]> = {
  "text codes, all of them text: found by SUMIFS, COUNTIFS, MATCH and by comparing": [
    ["=SUMIFS(Kommuner[Folkmängd],Kommuner[Kod],Data!$F$2)", 170],
    ["=SUMIF(Data!A2:A7,Data!F4,Data!B2:B7)", 40],
    ["=COUNTIFS(Data!A2:A7,Data!F2)", 2],
    ["=SUMPRODUCT((Kommuner[Kod]=Data!$F$2)*Kommuner[Folkmängd])", 170],
    ['=MATCH("01",Kommuner[Kod],0)', 1],
    ["=INDEX(Kommuner[Folkmängd],MATCH(Data!F4,Kommuner[Kod],0))", 40],
    ['=MATCH("09",Kommuner[Kod],0)', "#N/A"],
    ['=Data!A2="01"', true],
    ['="01"*1', 1],
  ],
  "a number is never taken for a text code when compared": [
    ["=SUMPRODUCT((Kommuner[Kod]=Data!$F$3)*Kommuner[Folkmängd])", 0],
    ["=Data!A2=Data!F3", false],
  ],
  "structured references from our files": [
    ["=SUM(Kommuner[Folkmängd])", 630],
    ["=SUM(Kommuner[Dubbel])", 1260],
    ["=ROWS(Kommuner[Kod])", 6],
    ["=SUM(Kommuner[[Folkmängd]:[Dubbel]])", 1890],
    ["=COUNTA(Kommuner[[#Headers],[Kod]])", 1],
  ],
  "integers near 2^53 are told apart": [
    ["=RANK(Data!H2,Data!H$2:H$6)", 1],
    ["=RANK(Data!H4,Data!H$2:H$6)", 2],
    ["=RANK(Data!H5,Data!H$2:H$6)", 4],
    ["=Data!H2=Data!H3", false],
    ["=(Data!H2-Data!H3)>0", true],
    ["=Data!H2-Data!H3", 1],
    ["=SUMPRODUCT(1*((Data!H2:H6-Data!H3)=0))", 2],
    ["=SUMPRODUCT(1*((Data!H2:H6-Data!H3)>0))", 1],
    ['=COUNTIF(Data!H2:H6,">"&Data!H3)', 1],
    ["=MAX(Data!H2:H6)", TOP - 1],
  ],
  // LibreOffice 7.4's INT alone gives 243716567 here, and a remainder of -1.
  "the exact split of a pot: INT mended by the remainder": [
    ["=pott*Data!K3", 2573082256234260],
    ["=INT(pott*Data!K3/Data!K4)-IF((pott*Data!K3-INT(pott*Data!K3/Data!K4)*Data!K4)<0,1,0)", 243716566],
    ["=(pott*Data!K3-243716566*Data!K4)", 10557682],
    ["=GCD(100,Data!I2:I4)", 25],
  ],
  "checks and lookups": [
    ['=COUNTIF(Data!D2:D7,"OK")', 3],
    ['=COUNTIF(Kommuner[Status],"FEL")', 1],
    ['=IFERROR(1/0,"x")', "x"],
    ['=IFERROR(MATCH("zz",Data!A2:A7,0),0)', 0],
    ['=ISNUMBER(MATCH("zz",Data!A2:A7,0))', false],
    ["=SUM(Data!B$2:B4)", 70],
    ["=COUNTIF(Data!D$2:D3,Data!D3)", 2],
    ["=pott*2", 2734000030],
    ["=1/3", 1 / 3],
    ['="Å & "&1', "Å & 1"],
    ["=Data!Z99", 0],
    ["=1/0", "#DIV/0!"],
  ],
};

const CODES: Value[] = ["01", "02", "03", "11", "01", "10"];
const STATUS: Value[] = ["OK", "OK", "FEL", "ok", "", "OK "];
const column = (at: number, values: readonly Value[]): BookCell[] =>
  values.map((value, i) => ({ row: i + 1, column: at, value }));

function factBook(): Book {
  const data = {
    ...emptySheet("Data"),
    tables: [
      {
        name: "Kommuner",
        row: 0,
        column: 0,
        rows: 7,
        columns: ["Kod", "Folkmängd", "Dubbel", "Status"],
        style: "TableStyleMedium2",
        showTotals: false,
        showFilterButton: true,
      },
    ],
    cells: [
      ...["Kod", "Folkmängd", "Dubbel", "Status"].map((value, i) => ({ row: 0, column: i, value })),
      ...column(0, CODES),
      ...column(1, [10, 20, 40, 80, 160, 320]),
      ...CODES.map((_, i) => ({ row: i + 1, column: 2, formula: "=[@Folkmängd]*2", cached: -1 })),
      ...column(3, STATUS),
      ...column(5, ["01", 1, "03"]),
      ...column(7, [TOP - 1, TOP - 2, TOP - 2, TOP - 3, 5]),
      ...column(8, [100, 250, 75]),
      ...column(10, [1367000015, 1882284, 10557683]),
    ],
  };
  const cells = Object.values(FACTS)
    .flat()
    .map(([formula], row): BookCell => ({ row, column: 0, formula, cached: 99 }));
  return {
    ...emptyBook(),
    sheets: [data, { ...emptySheet("Fakta"), cells }],
    names: [{ name: "pott", formula: "=Data!$K$2" }],
  };
}

describeWithLibreOffice("what LibreOffice answers", () => {
  const found = new Map<string, Value | undefined>();
  beforeAll(async () => {
    // Written with wrong results on purpose: none of them may be taken over.
    const books = await calculateWithLibreOffice([{ name: "fakta", bytes: await writeXlsx(factBook()) }]);
    for (const { formula, cached } of books.get("fakta")!.sheets[1]!.cells) found.set(formula!, cached);
  });

  describe.each(Object.entries(FACTS))("%s", (_, facts) => {
    test.each(facts)("%s", (formula, value) => {
      expect(found.get(formula)).toBe(value);
    });
  });
});
