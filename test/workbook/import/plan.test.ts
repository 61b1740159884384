/** What an import writes: into which rows and columns, and what it says of where the figures are from. */
import { fel, varning } from "../../../src/workbook/findings";
import { originText, planImport, type ImportPlan } from "../../../src/workbook/import/plan";
import type { ImportKind, ImportRow, Understanding } from "../../../src/workbook/import/understood";
import { ABOUT_TITLE } from "../../../src/workbook/sheets/om";
import { kommuner } from "../../../src/workbook/sheets/kommuner";
import { regioner } from "../../../src/workbook/sheets/regioner";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { gridOf, register } from "../../support/importTables";
import { snapshotOf, type Rows } from "../../support/snapshot";

const ORIGIN = "SCB, Folkmängd (be0101.xlsx, bladet Tabell)";
const KALLA = `Folkmängd 2024-12-31: ${ORIGIN}`;
const grid = gridOf([], "Tabell", "be0101.xlsx");

const understood = (
  kind: ImportKind,
  rows: Omit<ImportRow, "row">[],
  more: Partial<Understanding> = {},
): Understanding => ({
  kind,
  headerRows: "1",
  layout: "Kod | Folkmängd",
  columns: [],
  rows: rows.map((row, i) => ({ row: i + 1, ...row })),
  total: undefined,
  leftOut: [],
  questions: [],
  asked: [],
  types: [],
  source: { title: "SCB, Folkmängd", date: "2024-12-31" },
  findings: [],
  ready: true,
  ...more,
});

/** As our own templates: title, note, and the headers in row 6. */
const template = (note: string, ...rows: Rows): Rows => [["Titel"], [note], [], [], [], ...rows];
const plan = (snapshot: Snapshot, understanding: Understanding, choices = {}) =>
  planImport(snapshot, understanding, grid, register, { time: "2026-11-22 12:03" }, choices);
const sheetNames = ({ plan: { sheets } }: ImportPlan) => sheets.map(({ name }) => name);

/** The sheet's rows when the plan is written. */
function after(snapshot: Snapshot, planned: ImportPlan, name: string): Rows {
  const rows = snapshot.sheets.find((sheet) => sheet.name === name)?.values.map((line) => [...line]) ?? [];
  for (const { row, column, cells } of planned.plan.sheets.find((sheet) => sheet.name === name)?.blocks ?? []) {
    cells.forEach((line, i) =>
      line.forEach((cell, j) => {
        if (cell !== null) (rows[row + i] ??= line.map(() => ""))[column + j] = cell;
      }),
    );
  }
  return rows;
}

const change = (kolumn: string, fran: CellValue, till: CellValue) => ({ kolumn, fran, till });

describe("populations of regions", () => {
  const headers = ["Regionkod", "Region", "Folkmängd", "Källa"];
  const uppsala = { kod: "03", namn: "Region Uppsala", folkmangd: 404_714 };
  const gotland = { kod: "09", namn: "Region Gotland", folkmangd: 61_093 };
  const skane = { kod: "12", namn: "Region Skåne", folkmangd: 1_422_288 };
  const stockholm = { kod: "01", namn: "Region Stockholm", folkmangd: 2_455_914 };
  const blekinge = { kod: "10", namn: "Region Blekinge", folkmangd: 158_226 };

  test("known rows stand where they stand, others go, and new ones come last by code", () => {
    const snapshot = snapshotOf({
      Regioner: [
        headers,
        ["03", "Uppsala", 5, "förr"],
        ["02", "Finns inte", 7, ""],
        [9, "Gotland", 61_093, ""],
        [" 03 ", "Igen", 8, ""],
      ],
    });
    const planned = plan(snapshot, understood("regioner", [skane, gotland, stockholm, uppsala, blekinge]));
    expect(planned).toMatchObject({ unchanged: 0, findings: [], plan: { names: [] } });
    expect(planned.changes).toEqual([
      { kod: "03", namn: "Region Uppsala", change: "changed", cells: [change("Folkmängd", 5, 404_714)] },
      { kod: "09", namn: "Region Gotland", change: "changed", cells: [change("Regionkod", 9, "09")] },
      {
        kod: "01",
        namn: "Region Stockholm",
        change: "added",
        cells: [
          change("Regionkod", "", "01"),
          change("Region", "", "Region Stockholm"),
          change("Folkmängd", "", 2_455_914),
        ],
      },
      {
        kod: "10",
        namn: "Region Blekinge",
        change: "added",
        cells: [
          change("Regionkod", "", "10"),
          change("Region", "", "Region Blekinge"),
          change("Folkmängd", "", 158_226),
        ],
      },
      {
        kod: "12",
        namn: "Region Skåne",
        change: "added",
        cells: [
          change("Regionkod", "", "12"),
          change("Region", "", "Region Skåne"),
          change("Folkmängd", "", 1_422_288),
        ],
      },
      { kod: "02", namn: "Finns inte", change: "removed", cells: [] },
      { kod: "03", namn: "Igen", change: "removed", cells: [] },
    ]);
    expect(sheetNames(planned)).toEqual(["Regioner", "Importer"]);
    expect(after(snapshot, planned, "Regioner").slice(1)).toEqual([
      ["03", "Uppsala", 404_714, KALLA],
      ["09", "Gotland", 61_093, KALLA],
      ["01", "Region Stockholm", 2_455_914, KALLA],
      ["10", "Region Blekinge", 158_226, KALLA],
      ["12", "Region Skåne", 1_422_288, KALLA],
    ]);
  });

  test("columns for name and source are filled in where they are; the rest is the same", () => {
    const snapshot = snapshotOf({
      Regioner: [
        ["Regionkod", "Folkmängd"],
        ["03", 404_714],
        ["04", 7],
      ],
    });
    const planned = plan(snapshot, understood("regioner", [uppsala, gotland]));
    expect(planned.changes).toEqual([
      {
        kod: "09",
        namn: "Region Gotland",
        change: "added",
        cells: [change("Regionkod", "", "09"), change("Folkmängd", "", 61_093)],
      },
      { kod: "04", namn: "", change: "removed", cells: [] },
    ]);
    expect(planned.unchanged).toBe(1);
    expect(after(snapshot, planned, "Regioner").slice(1)).toEqual([
      ["03", 404_714],
      ["09", 61_093],
    ]);
  });

  test("a source that says no date: none is written; a new source alone is no change", () => {
    const snapshot = snapshotOf({ Regioner: [headers, ["03", "Uppsala", 404_714, "förr"]] });
    const planned = plan(snapshot, understood("regioner", [uppsala], { source: { title: "", date: "" } }));
    expect(planned).toMatchObject({ changes: [], unchanged: 1 });
    expect(after(snapshot, planned, "Regioner")[1]).toEqual([
      "03",
      "Uppsala",
      404_714,
      "Folkmängd: be0101.xlsx, bladet Tabell",
    ]);
  });

  test("where the sheet says all of it already only the log is written", () => {
    const snapshot = snapshotOf({ Regioner: [headers, ["03", "Uppsala", 404_714, KALLA]] });
    const planned = plan(snapshot, understood("regioner", [uppsala]));
    expect(planned).toMatchObject({ changes: [], unchanged: 1, findings: [] });
    expect(sheetNames(planned)).toEqual(["Importer"]);
  });

  test("an answer about the sheet's own columns is heeded", () => {
    const snapshot = snapshotOf({
      Regioner: [
        ["Regionkod", "Befolkning", "Invånare"],
        ["03", 5, 6],
      ],
    });
    const asked = plan(snapshot, understood("regioner", [uppsala]));
    expect(asked).toMatchObject({ plan: { sheets: [], names: [] }, changes: [], unchanged: 0 });
    expect(asked.findings.map(({ code }) => code)).toEqual(["kolumn-oklar"]);
    const answered = plan(snapshot, understood("regioner", [uppsala]), { Regioner: { Folkmängd: "Invånare" } });
    expect(answered.changes[0]!.cells).toEqual([change("Folkmängd", 6, 404_714)]);
  });

  test("without the sheet or a column that is needed nothing is planned", () => {
    const missing = plan(snapshotOf({ Blad1: [] }), understood("regioner", [uppsala]));
    expect(missing).toEqual({
      plan: { sheets: [], names: [] },
      changes: [],
      unchanged: 0,
      findings: [fel("blad-saknas", "Regioner", "", { blad: "Regioner", funna: "Blad1" })],
    });
    const lacking = plan(
      snapshotOf({
        Regioner: [
          ["Regionkod", "Region"],
          ["03", "Uppsala"],
        ],
      }),
      understood("regioner", [uppsala]),
    );
    expect(lacking.plan.sheets).toEqual([]);
    expect(lacking.findings.map(({ code, params }) => [code, params["kolumn"]])).toEqual([
      ["kolumn-saknas", "Folkmängd"],
    ]);
  });
});

describe("populations of municipalities", () => {
  const headers = ["Kommunkod", "Kommun", "Regionkod", "Kommuntyp", "Folkmängd"];
  const vasby = { kod: "0114", namn: "Väsby", folkmangd: 50_000 };
  const botkyrka = { kod: "0127", namn: "BOTKYRKA", folkmangd: 95_905 };

  test("types stay, and a new one gets its region and the name that SCB has", () => {
    const snapshot = snapshotOf({
      Kommuner: [headers, [114, "Upplands Väsby", "01", "ej landsbygd", 49_000], ["0199", "Förr", "01", "gles", 1]],
    });
    const planned = plan(snapshot, understood("kommuner", [botkyrka, vasby]));
    expect(planned.changes.map(({ kod, namn, change: what }) => [kod, namn, what])).toEqual([
      ["0114", "Väsby", "changed"],
      ["0127", "BOTKYRKA", "added"],
      ["0199", "Förr", "removed"],
    ]);
    expect(after(snapshot, planned, "Kommuner").slice(1)).toEqual([
      ["0114", "Upplands Väsby", "01", "ej landsbygd", 50_000],
      ["0127", "Botkyrka", "01", "", 95_905],
    ]);
  });

  test("without SCB's list the name is the source's, and without a column for it there is none", () => {
    const snapshot = snapshotOf({ Kommuner: [headers, ["0114", "Upplands Väsby", "01", "ej landsbygd", 50_000]] });
    const without = { ...register, kommuner: undefined };
    const both = understood("kommuner", [vasby, botkyrka]);
    const planned = planImport(snapshot, both, grid, without, { time: "" });
    expect(after(snapshot, planned, "Kommuner")[2]).toEqual(["0127", "BOTKYRKA", "01", "", 95_905]);
    const nameless = snapshotOf({
      Kommuner: [headers.filter((_, i) => i !== 1), ["0114", "01", "ej landsbygd", 50_000]],
    });
    expect(after(nameless, plan(nameless, both), "Kommuner")[2]).toEqual(["0127", "01", "", 95_905]);
    expect(plan(nameless, both).changes[0]!.cells.map(({ kolumn }) => kolumn)).toEqual([
      "Kommunkod",
      "Regionkod",
      "Folkmängd",
    ]);
  });

  test("without the sheet nothing is planned", () => {
    expect(plan(snapshotOf({}), understood("kommuner", [vasby])).findings).toEqual([
      fel("blad-saknas", "Kommuner", "", { blad: "Kommuner", funna: "" }),
    ]);
  });
});

describe("types of municipality", () => {
  const types = understood("kommuntyper", [
    { kod: "0114", namn: "Upplands Väsby", kommuntyp: "ej landsbygd" },
    { kod: "2303", namn: "Ragunda", kommuntyp: "mycket gles landsbygd" },
    { kod: "2305", namn: "Bräcke", kommuntyp: "gles landsbygd" },
  ]);

  test("fill in their column: rows, order and populations stay, and who has no row is told", () => {
    const snapshot = snapshotOf({
      Kommuner: [
        ["Kommunkod", "Kommun", "Regionkod", "Kommuntyp", "Folkmängd"],
        ["2303", "Ragunda", "23", "gles", 5],
        ["0199", "Egen", "01", "egen", 6],
        [114, "Upplands Väsby", "01", "ej landsbygd", 7],
      ],
    });
    const planned = plan(snapshot, types);
    expect(planned.changes).toEqual([
      {
        kod: "2303",
        namn: "Ragunda",
        change: "changed",
        cells: [change("Kommuntyp", "gles", "mycket gles landsbygd")],
      },
    ]);
    expect(planned.findings).toEqual([varning("import-utan-rad", "Kommuner", "", { antal: 1, namn: "2305 Bräcke" })]);
    // Upplands Väsby; a row of the user's own is no row of the source's.
    expect(planned.unchanged).toBe(1);
    expect(after(snapshot, planned, "Kommuner").slice(1)).toEqual([
      ["2303", "Ragunda", "23", "mycket gles landsbygd", 5],
      ["0199", "Egen", "01", "egen", 6],
      [114, "Upplands Väsby", "01", "ej landsbygd", 7],
    ]);
  });

  test("a row with something of the user's own alone stays where it is, between the others and last in the table", () => {
    const sheet: Rows = [
      ["Kommunkod", "Kommuntyp", "Anteckning"],
      ["0114", "gles", "a"],
      ["", "", "Nedan: Jämtland"],
      ["2303", "gles", "b"],
      ["", "", "Slut"],
    ];
    const table = { name: "Kommuner", sheet: "Kommuner", row: 0, column: 0, rows: 5, columns: 3 };
    for (const tables of [[], [table]]) {
      const snapshot = snapshotOf({ Kommuner: sheet }, { tables });
      expect(after(snapshot, plan(snapshot, types), "Kommuner").slice(1)).toEqual([
        ["0114", "ej landsbygd", "a"],
        ["", "", "Nedan: Jämtland"],
        ["2303", "mycket gles landsbygd", "b"],
        ["", "", "Slut"],
      ]);
    }
  });

  test("the column comes last where the sheet lacks it, and other columns may be missing", () => {
    const snapshot = snapshotOf({
      Kommuner: [
        ["Kommunkod", "Kommun"],
        ["2303", "Ragunda"],
        ["2305", "Bräcke"],
      ],
    });
    const planned = plan(snapshot, types);
    expect(after(snapshot, planned, "Kommuner")).toEqual([
      ["Kommunkod", "Kommun", "Kommuntyp"],
      ["2303", "Ragunda", "mycket gles landsbygd"],
      ["2305", "Bräcke", "gles landsbygd"],
    ]);
    expect(planned.findings.map(({ params }) => params)).toEqual([{ antal: 1, namn: "0114 Upplands Väsby" }]);
  });

  test("what stands where the column would come is in the way", () => {
    const snapshot = snapshotOf({
      Kommuner: [
        ["Kommunkod", "Kommun", ""],
        ["2303", "Ragunda", "min anteckning"],
      ],
    });
    expect(plan(snapshot, types).findings.map(({ code, cell }) => [code, cell])).toEqual([
      ["egna-celler", "C2"],
      ["import-utan-rad", ""],
    ]);
  });

  test("eight of those without a row are named", () => {
    const kommun = (i: number) => ({ kod: `010${i}`, namn: `K${i}`, kommuntyp: "gles landsbygd" });
    const ten = understood(
      "kommuntyper",
      Array.from({ length: 10 }, (_, i) => kommun(i)),
    );
    const snapshot = snapshotOf({
      Kommuner: [
        ["Kommunkod", "Kommun", "Kommuntyp"],
        ["0100", "K0", "gles landsbygd"],
      ],
    });
    expect(plan(snapshot, ten)).toMatchObject({
      changes: [],
      unchanged: 1,
      findings: [
        {
          code: "import-utan-rad",
          params: { antal: 9, namn: "0101 K1, 0102 K2, 0103 K3, 0104 K4, 0105 K5, 0106 K6, 0107 K7, 0108 K8" },
        },
      ],
    });
  });

  test("without the column of codes nothing is planned", () => {
    const planned = plan(
      snapshotOf({
        Kommuner: [
          ["Kommun", "Kommuntyp"],
          ["Ragunda", "gles"],
        ],
      }),
      types,
    );
    expect(planned.plan.sheets).toEqual([]);
    expect(planned.findings.map(({ code, params }) => [code, params["kolumn"]])).toEqual([
      ["kolumn-saknas", "Kommunkod"],
    ]);
  });
});

describe("decided amounts", () => {
  const PARTS = ["Beslutat befolkning (kr)", "Beslutat landsbygd (kr)"];
  const both = [
    { kod: "01", namn: "Region Stockholm", befolkning: 317_997_231, landsbygd: 0 },
    { kod: "23", namn: "Region Jämtland Härjedalen", befolkning: 17_151_589, landsbygd: 7_460_761 },
  ];
  const rowsAfter = (headers: string[], rows: Rows, decided: Omit<ImportRow, "row">[]) => {
    const snapshot = snapshotOf({ Regioner: [headers, ...rows] });
    return after(snapshot, plan(snapshot, understood("belopp", decided)), "Regioner");
  };

  test("per pot, and their sum where the sheet has a column for it", () => {
    expect(
      rowsAfter(
        ["Regionkod", ...PARTS, "Beslutat belopp (kr)", "Folkmängd"],
        [
          ["23", 1, 2, 3, 4],
          ["01", "", "", "", 5],
          ["99", 7, 8, 9, 6],
        ],
        both,
      ).slice(1),
    ).toEqual([
      ["23", 17_151_589, 7_460_761, 24_612_350, 4],
      ["01", 317_997_231, 0, 317_997_231, 5],
      ["99", 7, 8, 9, 6],
    ]);
  });

  test("their columns come last where the sheet lacks them", () => {
    expect(
      rowsAfter(
        ["Regionkod", "Folkmängd"],
        [
          ["01", 5],
          ["23", 4],
        ],
        both,
      ),
    ).toEqual([
      ["Regionkod", "Folkmängd", ...PARTS],
      ["01", 5, 317_997_231, 0],
      ["23", 4, 17_151_589, 7_460_761],
    ]);
  });

  test("only the pot that the source has gets a column, and all that it has", () => {
    const changesOf = (decided: Omit<ImportRow, "row">[]) => {
      const snapshot = snapshotOf({
        Regioner: [
          ["Regionkod", "Folkmängd"],
          ["01", 5],
          ["23", 4],
        ],
      });
      const planned = plan(snapshot, understood("belopp", decided));
      const { changes, findings } = planned;
      expect(findings).toEqual([]);
      const told = new Set(changes.flatMap(({ cells }) => cells.map(({ kolumn }) => kolumn)));
      expect(after(snapshot, planned, "Regioner")[0]).toEqual(["Regionkod", "Folkmängd", ...told]);
      return changes.map(({ kod, cells }) => [kod, ...cells.map(({ kolumn }) => kolumn)]);
    };
    const [befolkning, landsbygd] = PARTS;
    expect(changesOf(both)).toEqual([
      ["01", befolkning, landsbygd],
      ["23", befolkning, landsbygd],
    ]);
    expect(changesOf(both.map(({ landsbygd: _, ...row }) => row))).toEqual([
      ["01", befolkning],
      ["23", befolkning],
    ]);
    const nothing = { kod: "23", namn: "Region Jämtland Härjedalen" };
    expect(changesOf([both[0]!, nothing])).toEqual([["01", befolkning, landsbygd]]);
  });

  test("two columns that could be the sheet's population stop it: the sheet is to be understood", () => {
    const snapshot = snapshotOf({
      Regioner: [
        ["Regionkod", "Befolkning", "Invånare"],
        ["01", 5, 5],
      ],
    });
    const planned = plan(snapshot, understood("belopp", both));
    expect(planned.plan.sheets).toEqual([]);
    expect(planned.findings.map(({ code }) => code)).toEqual(["kolumn-oklar"]);
  });

  test("one sum: what an earlier decision left per pot goes", () => {
    const sums = both.map(({ kod, namn, befolkning }) => ({ kod, namn, beslutat: befolkning }));
    expect(
      rowsAfter(
        ["Regionkod", "Folkmängd", ...PARTS],
        [
          ["01", 5, 1, 2],
          ["23", 4, 3, 4],
        ],
        sums,
      ),
    ).toEqual([
      ["Regionkod", "Folkmängd", ...PARTS, "Beslutat belopp (kr)"],
      ["01", 5, "", "", 317_997_231],
      ["23", 4, "", "", 17_151_589],
    ]);
  });

  test("one pot: the other's column is emptied, and the sum is of what there is", () => {
    const one = both.map(({ landsbygd: _, ...row }) => row);
    const headers = ["Regionkod", ...PARTS, "Beslutat belopp (kr)"];
    expect(rowsAfter(headers, [["01", 1, 2, 3]], one)[1]).toEqual(["01", 317_997_231, "", 317_997_231]);
    const other = both.map(({ befolkning: _, ...row }) => row);
    expect(rowsAfter(headers, [["23", 1, 2, 3]], other)[1]).toEqual(["23", "", 7_460_761, 7_460_761]);
  });

  test("a region whose amount the source lacks is emptied, not left with the earlier one", () => {
    const lacking = [both[0]!, { kod: "23", namn: "Region Jämtland Härjedalen", befolkning: 5 }];
    expect(rowsAfter(["Regionkod", ...PARTS], [["23", 1, 2]], lacking)[1]).toEqual(["23", 5, ""]);
  });

  test("a column that lacks is no hindrance but that of the codes", () => {
    const planned = plan(
      snapshotOf({
        Regioner: [
          ["Region", "Folkmängd"],
          ["Stockholm", 5],
        ],
      }),
      understood("belopp", both),
    );
    expect(planned.plan.sheets).toEqual([]);
    expect(planned.findings.map(({ code }) => code)).toEqual(["kolumn-saknas"]);
  });
});

describe("the note below the title", () => {
  const noteAfter = (sheet: string, note: string, kind: ImportKind, headers: string[]) => {
    const snapshot = snapshotOf({
      [sheet]: template(
        note,
        headers,
        headers.map(() => ""),
      ),
    });
    const planned = plan(snapshot, understood(kind, []));
    return planned.plan.sheets.some(({ name }) => name === sheet) ? after(snapshot, planned, sheet)[1]![0] : note;
  };
  const kommunHeaders = ["Kommunkod", "Kommun", "Regionkod", "Kommuntyp", "Folkmängd"];
  const ESTIMATED = "Indata. Folkmängd uppskattad. Kommuntyp: härledd. Ersätt.";

  test("says what is from where, and keeps what it says of the rest", () => {
    const inKommuner = (kind: ImportKind) => noteAfter("Kommuner", ESTIMATED, kind, kommunHeaders);
    expect(inKommuner("kommuner")).toBe(`Indata. Folkmängd enligt ${ORIGIN}. Kommuntyp: härledd. Ersätt.`);
    expect(inKommuner("kommuntyper")).toBe(`Indata. Folkmängd uppskattad. Kommuntyp: ${ORIGIN}.`);
    const regionHeaders = ["Regionkod", "Folkmängd"];
    for (const note of [regioner.purpose, `${regioner.purpose} Beslutade belopp: förr.`]) {
      expect(noteAfter("Regioner", note, "belopp", regionHeaders)).toBe(
        `${regioner.purpose} Beslutade belopp: ${ORIGIN}.`,
      );
      expect(noteAfter("Regioner", note, "regioner", regionHeaders)).toBe(note);
    }
  });

  test("is written also where nothing else changes", () => {
    const row = ["0114", "Upplands Väsby", "01", "ej landsbygd", 50_000];
    const snapshot = snapshotOf({ Kommuner: template(ESTIMATED, kommunHeaders, row) });
    const planned = plan(
      snapshot,
      understood("kommuner", [{ kod: "0114", namn: "Upplands Väsby", folkmangd: 50_000 }]),
    );
    expect(planned).toMatchObject({ changes: [], unchanged: 1 });
    expect(planned.plan.sheets[0]).toMatchObject({
      name: "Kommuner",
      create: false,
      blocks: [{ row: 1, column: 0, rows: 1, columns: 1 }],
    });
  });

  test.each<[string, string, ImportKind]>([
    ["Regioner", ESTIMATED, "regioner"],
    ["Regioner", ESTIMATED, "belopp"],
    ["Regioner", "Egna ord", "belopp"],
    ["Kommuner", kommuner.purpose, "kommuner"],
    ["Kommuner", "Se även: Indata. Folkmängd a. Kommuntyp: b.", "kommuner"],
    ["Kommuner", "Indata. Folkmängd a.", "kommuntyper"],
  ])("is left alone on %s where it is the user's own: %s", (sheet, note, kind) => {
    const headers = sheet === "Kommuner" ? kommunHeaders : ["Regionkod", "Folkmängd"];
    expect(noteAfter(sheet, note, kind, headers)).toBe(note);
  });
});

describe("Om", () => {
  const om = (title: string, ...labels: string[]): Rows => [[title, ""], ...labels.map((label) => [label, "förr"])];
  const planned = (kind: ImportKind, rows: Rows, more = {}) => {
    const sheets = {
      Om: rows,
      Regioner: [["Regionkod", "Folkmängd"]],
      Kommuner: [["Kommunkod", "Kommun", "Regionkod", "Kommuntyp", "Folkmängd"]],
    };
    return plan(snapshotOf(sheets), understood(kind, [], more)).plan.sheets.find(({ name }) => name === "Om");
  };
  const LABELS: [ImportKind, string][] = [
    ["regioner", "Folkmängd per region"],
    ["kommuner", "Folkmängd per kommun"],
    ["kommuntyper", "Kommuntyp"],
    ["belopp", "Beslutade belopp per region"],
  ];

  test.each(LABELS)("%s: the line that begins %s gets date, source and time", (kind, label) => {
    const rows = om(ABOUT_TITLE, "Syfte", ...LABELS.map(([, own]) => `${own} 2023`));
    const row = 2 + LABELS.findIndex(([own]) => own === kind);
    expect(planned(kind, rows)).toMatchObject({
      create: false,
      blocks: [
        {
          row,
          column: 0,
          rows: 1,
          columns: 2,
          cells: [[`${label} 2024-12-31`, `${ORIGIN}. Importerad 2026-11-22 12:03. Säkerhet: se källan.`]],
        },
      ],
    });
  });

  test("without a date there is none, and what looks like a formula is text", () => {
    const more = { source: { title: "=1+1", date: "" } };
    expect(planned("kommuntyper", om(ABOUT_TITLE, "Kommuntyp"), more)?.blocks[0]?.cells).toEqual([
      ["Kommuntyp", "'=1+1 (be0101.xlsx, bladet Tabell). Importerad 2026-11-22 12:03. Säkerhet: se källan."],
    ]);
  });

  test("a sheet of the user's own with that name, or without the line, is left alone", () => {
    expect(planned("kommuntyper", om("Om oss", "Kommuntyp"))).toBeUndefined();
    expect(planned("kommuntyper", om(ABOUT_TITLE, "Om kommuntyp"))).toBeUndefined();
  });
});

describe("Importer", () => {
  const HEADERS = ["Tid", "Uppgift", "Fil", "Blad", "Källa", "Avser", "Rader", "Rubriker", "Svar"];
  const asked = [
    {
      question: { id: "kolumn:folkmängd", about: "folkmängd", kind: "column" as const, choices: ["2023", "2024"] },
      answer: "2024",
    },
  ];
  const ROW = [
    "2026-11-22 12:03",
    "regioner",
    "be0101.xlsx",
    "Tabell",
    "SCB, Folkmängd",
    "2024-12-31",
    1,
    "Kod | Folkmängd",
    "kolumn:folkmängd = 2024 | 2023 | 2024",
  ];
  const stockholm = { kod: "01", namn: "Region Stockholm", folkmangd: 5 };
  const logged = (sheets: Record<string, Rows>, more = {}) => {
    const snapshot = snapshotOf({
      Regioner: [
        ["Regionkod", "Folkmängd"],
        ["01", 5],
      ],
      ...sheets,
    });
    const planned = plan(snapshot, understood("regioner", [stockholm], { asked, ...more }));
    return {
      planned,
      sheet: planned.plan.sheets.find(({ name }) => name === "Importer"),
      rows: after(snapshot, planned, "Importer"),
    };
  };

  test("is made where there is none: a table with the import, and nothing of a master check", () => {
    const { sheet, rows } = logged({});
    expect(sheet).toMatchObject({
      create: true,
      table: { name: "Importer", row: 5, column: 0, rows: 2, columns: 9 },
      highlights: [],
    });
    expect([rows[2], ...rows.slice(5)]).toEqual([undefined, HEADERS, ROW]);
    expect(sheet!.formats.length).toBeGreaterThan(0);
    expect(sheet!.formats.filter(({ row }) => row === 2)).toEqual([]);
  });

  test("what looks like a formula is text", () => {
    expect(logged({}, { layout: "=Kod" }).rows[6]![7]).toBe("'=Kod");
  });

  test("gets a row below those that it has", () => {
    const before = ["förr", ...ROW.slice(1)];
    const { planned, sheet, rows } = logged({ Importer: [HEADERS, before] });
    expect(sheet).toMatchObject({ create: false });
    expect(rows).toEqual([HEADERS, before, ROW]);
    expect(planned.findings).toEqual([]);
  });

  test("a sheet of the user's own with that name is left alone, and told", () => {
    const { planned, sheet } = logged({ Importer: [["Mina importer"]] });
    expect(sheet).toBeUndefined();
    expect(planned.findings).toEqual([varning("blad-upptaget", "Importer", "", { blad: "Importer" })]);
  });

  test("what stands below its rows is in the way", () => {
    const { planned } = logged({ Importer: [HEADERS, ROW, [...HEADERS.map(() => ""), "eget"]] });
    // The user's column is not the table's; below it there is room.
    expect(planned.findings).toEqual([]);
    const table = { name: "Importer", sheet: "Importer", row: 0, column: 0, rows: 2, columns: 9, totals: true };
    const snapshot = snapshotOf(
      {
        Regioner: [
          ["Regionkod", "Folkmängd"],
          ["01", 5],
        ],
        Importer: [HEADERS, ROW, ["Summa"]],
      },
      { tables: [table] },
    );
    expect(plan(snapshot, understood("regioner", [stockholm])).findings).toEqual([
      fel("tabell-summarad", "Importer", "A3", { tabell: "Importer" }),
    ]);
  });
});

test("each protected sheet is told, and what else there is to tell of it", () => {
  const sheets: Record<string, Rows> = {
    Kommuner: [
      ["Kommunkod", "Kommun", "Kommuntyp"],
      ["0114", "Upplands Väsby", "gles"],
    ],
    Om: [[ABOUT_TITLE], ["Kommuntyp"]],
  };
  const kommun = (kod: string) => ({ kod, namn: `K${kod}`, kommuntyp: "ej landsbygd" });
  const snapshot = snapshotOf(sheets, { protected: ["Kommuner", "Om"] });
  expect(plan(snapshot, understood("kommuntyper", [kommun("0114"), kommun("0115")])).findings).toEqual([
    fel("blad-skyddat", "Kommuner", "", { blad: "Kommuner" }),
    varning("import-utan-rad", "Kommuner", "", { antal: 1, namn: "0115 K0115" }),
    fel("blad-skyddat", "Om", "", { blad: "Om" }),
  ]);
});

test("a protected sheet is told once", () => {
  const snapshot = snapshotOf(
    {
      Regioner: [
        ["Regionkod", "Folkmängd"],
        ["01", 4],
      ],
    },
    { protected: ["Regioner"] },
  );
  const planned = plan(snapshot, understood("regioner", [{ kod: "01", namn: "Region Stockholm", folkmangd: 5 }]));
  expect(planned.findings).toEqual([fel("blad-skyddat", "Regioner", "", { blad: "Regioner" })]);
});

test.each([
  ["SCB, Folkmängd", "be0101.xlsx", "Tabell", ORIGIN],
  ["SCB, Folkmängd", "be0101.csv", "", "SCB, Folkmängd (be0101.csv)"],
  ["SCB, Folkmängd", "", "Från SCB", "SCB, Folkmängd (bladet Från SCB)"],
  ["", "be0101.xlsx", "Tabell", "be0101.xlsx, bladet Tabell"],
])("the source %p in the file %p, sheet %p: %s", (title, file, sheet, origin) => {
  expect(originText({ source: { title, date: "" } }, { ...grid, file, sheet })).toBe(origin);
});
