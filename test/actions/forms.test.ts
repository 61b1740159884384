/** The forms that Fördela writes: live, checked on Kontroller, known to Granska. */
import {
  allocate,
  createTemplate,
  loadReports,
  loadReview,
  previewAllocation,
  readChecks,
  undoLast,
} from "../../src/actions";
import type { Book } from "../../src/xlsx/book";
import { contents, openBook, shownAt } from "../support/office";
import { createReportSample } from "../support/reportSample";

const FORM_SHEETS = ["Blankettunderlag", "Beslutsunderlag", "Rekvisition", "Redovisning", "Insatsredovisning"];
/** After Fördela; the same workbook before it and after undo, cell by cell. */
let sample: Book;
let before: Record<string, string[]>;
let undone: Record<string, string[]>;
let used: number;
let again: Awaited<ReturnType<typeof previewAllocation>>;

beforeAll(async () => {
  const { book, host, syncs } = await openBook();
  expect(await createReportSample("jamtland-harjedalen-2024")).toEqual({ findings: [], written: true });
  before = contents(book());
  syncs();
  expect(await allocate()).toMatchObject({ sound: true, findings: [] });
  used = syncs();
  sample = book();
  again = await previewAllocation();
  expect(await undoLast()).toMatchObject({ undone: true });
  undone = contents(book());
  host.dispose();
}, 120_000);

type Edit = readonly [sheet: string, cell: string, value: string | number];
const editAll = (edits: readonly Edit[]): Promise<void> =>
  Excel.run(async (context) => {
    for (const [sheet, cell, value] of edits) {
      context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[value]];
    }
    await context.sync();
  });
const edit = (...one: Edit): Promise<void> => editAll([one]);
const bad = async () => (await readChecks()).checks.flatMap(({ id, status }) => (status === "OK" ? [] : [id]));
/** The value beside a label in column A. */
function beside(book: Book, sheet: string, label: string): unknown {
  const { cells } = book.sheets.find(({ name }) => name === sheet)!;
  const row = cells.find((cell) => cell.column === 0 && cell.value === label)!.row;
  return [1, 2, 3]
    .map((column) => shownAt(book, sheet, row, column))
    .find((value) => value !== undefined && value !== "");
}
const kontakt = async (key: string): Promise<string> => {
  const { readReports } = await loadReports();
  return (await readReports({ today: "2024-11-22" })).fields.find((field) => field.key === key)!.cell;
};

test("three syncs, nothing to change after a run, and undo takes the forms away", () => {
  expect(used).toBeLessThanOrEqual(3);
  expect(again.changes.filter(({ sheet }) => FORM_SHEETS.includes(sheet)).map(({ kind }) => kind)).toEqual(
    FORM_SHEETS.map(() => "unchanged"),
  );
  expect(undone).toEqual(before);
});

describe("live", () => {
  test("an outcome changed on Insatser: the costs, what is unused and the share follow", async () => {
    const { book } = await openBook(sample);
    await edit("Insatser", "E7", 5_000_000);
    // 19 320 000 + 100 000, of 24 612 350.
    expect(beside(book(), "Redovisning", "Summa kostnader")).toBe(19_420_000);
    expect(beside(book(), "Redovisning", "Att betala tillbaka")).toBe(5_192_350);
    expect(await bad()).toEqual([]);
  });

  test("another region: its amounts, without a new run, and a check that says so", async () => {
    const { book } = await openBook(sample);
    await edit("Kontaktuppgifter", await kontakt("vem"), "'01");
    // Published 2024: Stockholm has 316 443 046 kr by population (SKR, 9 January 2024) and its rural amount.
    const bidrag = beside(book(), "Beslutsunderlag", "Utvecklingsinsatser (efter befolkning)");
    expect(bidrag).toBe(shownAt(book(), "Regioner", 6, 3));
    expect(await bad()).toContain("indata-redovisande");
  });

  /** A few at a time, each of its own check; what is mended is mended in the same batch as the next are made. */
  test("each fault is FEL at once on Kontroller, and mended when it is gone", async () => {
    await openBook(sample);
    const { readReports } = await loadReports();
    const { fields } = await readReports({ today: "2024-11-22" });
    const field = (key: string) => fields.find((one) => one.key === key)!.cell;
    const faults: Record<string, Edit>[] = [
      {
        "insatser-budget": ["Insatser", "E7", 30_000_000],
        "insatser-investering": ["Insatser", "E16", 500_000],
        "insatser-landsbygd": ["Insatser", "E15", 8_000_000],
      },
      {
        "insatser-budgetkalkyl": ["Insatser", "G10", "nej"],
        "insatser-utforare": ["Insatser", "J7", ""],
        "insatser-andel": ["Insatser", "M8", 1.2],
        "insatser-insatsomrade": ["Insatser", "C7", "'9.9"],
      },
      {
        "rekvisition-belopp": ["Kontaktuppgifter", field("rekvireratBelopp"), 24_612_349],
        "rekvisition-period": ["Kontaktuppgifter", field("periodTill"), 45_658],
        "redovisning-utbetalt": ["Kontaktuppgifter", field("utbetalt"), 24_612_351],
      },
    ];
    const asItWas = ([sheet, cell]: Edit): Edit => {
      const was = shownAt(sample, sheet, Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65) ?? "";
      return [sheet, cell, typeof was === "string" ? `'${was}` : Number(was)];
    };
    let mended: Edit[] = [];
    for (const group of faults) {
      const made = Object.values(group);
      await editAll([...mended, ...made]);
      expect((await bad()).sort()).toEqual(Object.keys(group).sort());
      mended = made.map(asItWas);
    }
    await editAll(mended);
    expect(await bad()).toEqual([]);
  }, 120_000);

  test("a region that fails 2.3: its amount stays visible and is not payable", async () => {
    const { book } = await openBook(sample);
    await edit("Uppföljning", "E7", 45_400 - 365);
    expect(beside(book(), "Beslutsunderlag", "Totalt")).toBe(24_612_350);
    expect(beside(book(), "Beslutsunderlag", "Prestationskrav")).toBe("ej kvalificerad");
    expect(beside(book(), "Beslutsunderlag", "Ej utbetalbart")).toBe(24_612_350);
    expect(beside(book(), "Rekvisition", "Belopp som rekvireras")).toBe(0);
    const { readReports } = await loadReports();
    const read = await readReports({ today: "2024-11-22" });
    expect(read.prestationskrav).toEqual({ status: "ej uppfyllt", orsak: "reviderad-utanför-året" });
    expect(read.forms.find(({ form }) => form === "rekvisition")?.ready).toBe(false);
  });
});

test("a wrong organisationsnummer stops no amounts: one warning, and the form says what is wrong", async () => {
  await openBook(sample);
  await edit("Kontaktuppgifter", await kontakt("organisationsnummer"), "'232100-0215");
  const outcome = await allocate();
  expect(outcome).toMatchObject({
    written: true,
    sound: true,
    findings: [{ code: "blanketter-brister", severity: "varning", params: { antal: 1 } }],
  });
  const { readReports } = await loadReports();
  const { forms } = await readReports({ today: "2024-11-22" });
  expect(forms.find(({ form }) => form === "rekvisition")).toMatchObject({
    ready: false,
    findings: [{ code: "orgnr-kontrollsiffra", sheet: "Kontaktuppgifter" }],
  });
});

describe("Granska", () => {
  const found = async () =>
    (await (await loadReview()).granska()).findings.map(({ code, sheet, cell, repair }) => [code, sheet, cell, repair]);

  test("nothing on the sound workbook; a damaged formula on each form is found, and put back", async () => {
    const { book } = await openBook(sample);
    expect(await found()).toEqual([]);
    const { sheets } = book();
    const damage: [sheet: string, column: number, code: string, value: string | number][] = [
      ["Rekvisition", 1, "formel-ersatt-med-tal", 24_612_350],
      ["Redovisning", 3, "formel-andrad", "=1+1"],
      ["Blankettunderlag", 1, "formel-borttagen", ""],
      ["Insatsredovisning", 2, "formel-ersatt-med-text", "bra"],
    ];
    const cells: [string, string, string, boolean][] = [];
    for (const [sheet, column, code, value] of damage) {
      const formulas = sheets
        .find(({ name }) => name === sheet)!
        .cells.filter((cell) => cell.column === column && cell.formula !== undefined && cell.row > 12);
      const cell = `${"ABCDEFGH"[column]}${formulas.at(3)!.row + 1}`;
      await edit(sheet, cell, value);
      cells.push([code, sheet, cell, true]);
    }
    expect(await found()).toEqual(expect.arrayContaining(cells));
    const { repairFormula } = await loadReview();
    for (const [, sheet, cell] of cells) expect(await repairFormula(sheet, cell)).toMatchObject({ repaired: true });
    expect(await found()).toEqual([]);
  }, 120_000);

  test("a line put into a form is told as such", async () => {
    await openBook(sample);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Rekvisition").getRange("12:12").insert("Down");
      await context.sync();
    });
    expect(await found()).toEqual([["rad-infogad", "Rekvisition", "A12", false]]);
  });
});

describe("workbooks of other shapes", () => {
  const opened = async (year: 2022 | 2023 | 2024, vem: string) => {
    const open = await openBook();
    await createTemplate({ year });
    const { createReportSheets } = await loadReports();
    expect(await createReportSheets({ vem })).toEqual({ findings: [], written: true });
    return open;
  };
  const failed = (outcome: Awaited<ReturnType<typeof allocate>>) =>
    outcome.checks.flatMap(({ id, status }) => (status === "OK" ? [] : [id]));
  const granskad = async () => (await (await loadReview()).granska()).findings;

  test("2022: one pot, no insatsområden, no rules", async () => {
    const { book } = await opened(2022, "23");
    const outcome = await allocate();
    expect([outcome.written, failed(outcome)]).toEqual([true, []]);
    expect(beside(book(), "Beslutsunderlag", "Landsbygdssatsning (särskild fördelningsnyckel)")).toBe(0);
    // Published 2022, on Regioner: the one amount.
    expect(beside(book(), "Rekvisition", "Belopp som rekvireras")).toBe(
      outcome.regions.find(({ regionkod }) => regionkod === "23")?.beslutat,
    );
    expect(await granskad()).toEqual([]);
  });

  test("2023, without rules for områden: everything is undivided", async () => {
    const { book } = await opened(2023, "01");
    const outcome = await allocate();
    expect([outcome.written, failed(outcome)]).toEqual([true, []]);
    expect(beside(book(), "Beslutsunderlag", "Ofördelat")).toBe(336_824_432);
    expect(await granskad()).toEqual([]);
  });

  test("three pots: two by population", async () => {
    const { book } = await opened(2024, "23");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Ram");
      // 1 367 000 000 is split in two; the region's amounts are rounded on their own.
      sheet.getRange("D7").values = [[1_000_000_000]];
      sheet.tables
        .getItem("Potter")
        .rows.add(1, [["Tillägg", "Regionerna", "befolkning", 367_000_000, "=[@[Belopp (kr)]]/1000"]]);
      await context.sync();
    });
    const outcome = await allocate();
    expect(outcome.written).toBe(true);
    const region = outcome.regions.find(({ regionkod }) => regionkod === "23")!;
    expect(beside(book(), "Beslutsunderlag", "Utvecklingsinsatser (efter befolkning)")).toBe(region.befolkning);
    expect(beside(book(), "Rekvisition", "Belopp som rekvireras")).toBe(region.summa);
  });

  test("from a region to SKR and back: forms that are not the receiver's are emptied, and come again", async () => {
    const { book } = await opened(2024, "23");
    await allocate();
    await edit("Kontaktuppgifter", await kontakt("vem"), "SKR");
    expect((await allocate()).written).toBe(true);
    expect(contents(book())["Insatsredovisning"]).toHaveLength(2);
    expect(beside(book(), "Rekvisition", "Belopp som rekvireras")).toBe(18_000_000);
    expect(await granskad()).toEqual([]);
    await edit("Kontaktuppgifter", await kontakt("vem"), "'23");
    expect((await allocate()).written).toBe(true);
    expect(contents(book())["Insatsredovisning"]!.length).toBeGreaterThan(20);
    expect(contents(book())["SKR-redovisning"]).toHaveLength(2);
    expect(await granskad()).toEqual([]);
  });

  test("Kontaktuppgifter that has lost a label: the forms leave it blank, and the pane says which", async () => {
    const { book } = await opened(2024, "23");
    await edit("Kontaktuppgifter", (await kontakt("giro")).replace("B", "A"), "Konto");
    expect((await allocate()).written).toBe(true);
    expect(beside(book(), "Rekvisition", "Bankgiro eller plusgiro")).toBeUndefined();
    const { readReports } = await loadReports();
    const read = await readReports({ today: "2024-11-22" });
    expect(read.fields.find(({ key }) => key === "giro")?.findings).toMatchObject([{ code: "falt-saknas" }]);
  });

  test("a sheet of the user's called Rekvisition is never written over", async () => {
    const { book } = await opened(2024, "23");
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Rekvisition").getRange("A1").values = [["Min egen"]];
      await context.sync();
    });
    const before = contents(book());
    expect(await allocate()).toMatchObject({
      written: false,
      findings: expect.arrayContaining([expect.objectContaining({ code: "blad-upptaget", sheet: "Rekvisition" })]),
    });
    expect(contents(book())).toEqual(before);
  });
});
