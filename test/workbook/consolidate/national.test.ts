/** The national workbook of what the regions returned, calculated: each number by hand. */
import { initEngineInNode } from "../../../src/workbench/engine/node";
import { NATIONAL_SHEETS, planNational, type NationalContents } from "../../../src/workbook/consolidate/national";
import type { Plan } from "../../../src/workbook/plan";
import { bookOfPlan } from "../../../src/xlsx";
import { bare, inIronCalc, type Shown } from "../../proof/support/calculated";
import { rules } from "../../support/reportInputs";
import { returned } from "../../support/returned";

initEngineInNode();

const line = (omrade: string, insatsomrade: string, antal: number, budget: number, utfall: number) => ({
  omrade,
  insatsomrade,
  antal,
  budget,
  utfall,
});

/** Jämtland has used 470 of 600, some of it outside its områden; Stockholm nothing, and does not say what it was paid. */
const contents: NationalContents = {
  year: 2024,
  agreement: "Överenskommelsen",
  accepted: [
    returned("01", {}, { summed: { bidrag: 400, utbetalt: undefined, areas: [], used: [] } }),
    returned(
      "23",
      {},
      {
        summed: {
          bidrag: 600,
          utbetalt: 500,
          areas: [
            { omrade: "Kvinna", belopp: 350 },
            { omrade: "=Barn", belopp: 250 },
          ],
          used: [
            line("Kvinna", "2.8", 2, 210, 200),
            line("=Barn", "2.1", 1, 100, 120),
            line("Akut", "2.1", 1, 30, 40),
            line("Kvinna", "", 3, 70, 80),
            line("Akut", "9.9", 1, 0, 30),
          ],
        },
      },
    ),
  ],
  insatsomraden: rules.insatsomraden,
  files: [
    { file: "01.xlsx", region: "01 Region Stockholm", status: "med", reasons: "" },
    { file: "=x.xlsx", region: "", status: "avvisad", reasons: `${"Fel år. ".repeat(30)}` },
  ],
  fingerprint: "aaaa-bbbb-cccc-dddd",
  made: "2025-04-01 10:00",
};

const cellsOf = (plan: Plan): Shown => inIronCalc(bare(bookOfPlan(plan)));
/** Rows of a sheet as they are shown, from the sum on (row 8) or from another row. */
function shownRows(cells: Shown, sheet: string, count: number, first = 7, width = 20) {
  const rows = Array.from({ length: count }, (_, row) =>
    Array.from({ length: width }, (__, column) => cells.get(`${sheet}!${first + row},${column}`) ?? ""),
  );
  const used = Math.max(...rows.map((row) => 1 + row.findLastIndex((cell) => cell !== "")));
  return rows.map((row) => row.slice(0, used));
}

test("every number of the national workbook", () => {
  const cells = cellsOf(planNational(contents));
  // Regionkod, region, row on Per område, område, row on Per insatsområde, insatsområde, antal, budget, använt.
  expect(shownRows(cells, "Underlag", 8)).toEqual([
    ["Summa", "", "", "", "", "", 8, 410, 470],
    ["01", "Region Stockholm", 1, "", 4, "", 0, 0, 0],
    ["23", "Region Jämtland Härjedalen", 2, "Kvinna", 2, "2.8", 2, 210, 200],
    ["23", "Region Jämtland Härjedalen", 3, "=Barn", 1, "2.1", 1, 100, 120],
    ["23", "Region Jämtland Härjedalen", 4, "Akut", 1, "2.1", 1, 30, 40],
    ["23", "Region Jämtland Härjedalen", 2, "Kvinna", 4, "", 3, 70, 80],
    ["23", "Region Jämtland Härjedalen", 4, "Akut", 3, "9.9", 1, 0, 30],
    ["", "", "", "", "", "", "", "", ""],
  ]);
  // Regionkod, region, nr, område, belopp, använt, kvar.
  expect(shownRows(cells, "Per område", 6)).toEqual([
    ["Summa", "", "", "", 600, 470, 130],
    ["01", "Region Stockholm", 1, "utan område", 0, 0, 0],
    ["23", "Region Jämtland Härjedalen", 2, "Kvinna", 350, 280, 70],
    ["23", "Region Jämtland Härjedalen", 3, "=Barn", 250, 120, 130],
    ["23", "Region Jämtland Härjedalen", 4, "Akut", 0, 70, -70],
    ["", "", "", "", "", "", ""],
  ]);
  // Insatsområde, namn, nr, antal, budget, använt, andel: those of the year, one that is not, and none stated.
  expect(shownRows(cells, "Per insatsområde", 6)).toEqual([
    ["Summa", "", "", 8, 410, 470, ""],
    ["2.1", "Vårdkedja", 1, 2, 130, 160, 160 / 470],
    ["2.8", "Landsbygd", 2, 2, 210, 200, 200 / 470],
    ["9.9", "okänt nummer", 3, 1, 0, 30, 30 / 470],
    ["–", "utan insatsområde", 4, 3, 70, 80, 80 / 470],
    ["", "", "", "", "", "", ""],
  ]);
  // Regionkod, region, bidrag, delat på områden, utbetalt, använt, oförbrukat, utbetalt saknas, then each insatsområde.
  expect(shownRows(cells, "Sammanställning", 4)).toEqual([
    ["Summa", "", 1000, 600, 500, 470, 30, 1, 160, 200, 30, 80],
    ["01", "Region Stockholm", 400, 0, "", 0, "", 1, 0, 0, 0, 0],
    ["23", "Region Jämtland Härjedalen", 600, 600, 500, 470, 30, 0, 160, 200, 30, 80],
    ["", "", "", "", "", "", "", "", "", "", "", ""],
  ]);
  expect(shownRows(cells, "Kontroller", 8, 6, 8)).toEqual([
    ["samlat-regioner", words, 2, 2, 0, "OK", "Sammanställning", "A8"],
    ["samlat-vid-insamlingen", words, 470, 470, 0, "OK", "Underlag", "I8"],
    ["samlat-anvant", words, 470, 470, 0, "OK", "Sammanställning", "F8"],
    ["samlat-omraden", words, 470, 470, 0, "OK", "Per område", "F8"],
    ["samlat-insatsomraden", words, 470, 470, 0, "OK", "Per insatsområde", "F8"],
    ["samlat-per-region", words, 470, 470, 0, "OK", "Sammanställning", "I8"],
    ["samlat-delat", words, 600, 600, 0, "OK", "Sammanställning", "D8"],
    ["", "", "", "", "", "", "", ""],
  ]);
  for (const sheet of Object.values(NATIONAL_SHEETS)) expect([sheet, cells.get(`${sheet}!2,1`)]).toEqual([sheet, "OK"]);
});
const words = expect.stringMatching(/^[A-ZÅÄÖ].{15,}/);

test("what is above the rows: titles, notes, headers and the insatsområden's names and numbers", () => {
  const cells = cellsOf(planNational(contents));
  const head = (sheet: string) => shownRows(cells, sheet, 1, 6)[0];
  expect(head("Underlag")).toEqual([
    "Regionkod",
    "Region",
    "Rad på Per område",
    "Område",
    "Rad på Per insatsområde",
    "Insatsområde",
    "Antal insatser",
    "Budget (kr)",
    "Använt (kr)",
  ]);
  expect(head("Per område")).toEqual([
    "Regionkod",
    "Region",
    "Nr",
    "Område",
    "Områdets belopp (kr)",
    "Använt (kr)",
    "Belopp − använt (kr)",
  ]);
  expect(head("Per insatsområde")).toEqual([
    "Insatsområde",
    "Namn",
    "Nr",
    "Antal insatser",
    "Budget (kr)",
    "Använt (kr)",
    "Andel av använt",
  ]);
  expect(head("Sammanställning")).toEqual([
    "Regionkod",
    "Region",
    "Bidrag (kr)",
    "Delat på områden (kr)",
    "Utbetalt (kr)",
    "Använt (kr)",
    "Oförbrukat (kr)",
    "Utbetalt saknas (1 = ja)",
    "2.1 (kr)",
    "2.8 (kr)",
    "9.9 (kr)",
    "Utan insatsområde (kr)",
  ]);
  expect(shownRows(cells, "Sammanställning", 5, 0).map((row) => row.slice(8))).toEqual([
    ["", "", "", ""],
    ["", "", "", ""],
    ["Använt per insatsområde", "", "", ""],
    ["Vårdkedja", "Landsbygd", "okänt nummer", "utan insatsområde"],
    [1, 2, 3, 4],
  ]);
  const titles = Object.values(NATIONAL_SHEETS).map((sheet) => [cells.get(`${sheet}!0,0`), cells.get(`${sheet}!1,0`)]);
  expect(titles).toEqual([
    ["Sammanställning av regionernas redovisning 2024", "Överenskommelsen"],
    ["Per område", expect.stringMatching(/summeras ur Underlag/)],
    ["Per insatsområde", expect.stringMatching(/Summeras ur Underlag/)],
    ["Det som regionerna har redovisat", expect.stringMatching(/Ändras inte/)],
    ["Filer i insamlingen", "Statsbidrag 2024. Insamlat 2025-04-01 10:00. Ur en avvisad fil är inget hämtat."],
  ]);
  expect(cells.get("Kontroller!4,1")).toBe("aaaa-bbbb-cccc-dddd");
});

test("the workbook opens on the summary, has the master check by name, and each sheet is new", () => {
  const plan = planNational(contents);
  expect(plan.sheets.map(({ name, create }) => [name, create])).toEqual(
    ["Sammanställning", "Per område", "Per insatsområde", "Underlag", "Filer", "Kontroller"].map((name) => [
      name,
      true,
    ]),
  );
  expect(plan.activate).toEqual({ sheet: "Sammanställning", cell: "A1" });
  expect(plan.names).toEqual([
    { name: "Huvudkontroll", sheet: "Kontroller", address: "B3", comment: "OK när alla kontroller är OK" },
  ]);
});

const A2 = { row: 1, column: 0, rows: 1, columns: 1 };

test("codes and names are text, amounts whole kronor, shares percent; what is typed as a formula stays text", () => {
  const { sheets } = planNational(contents);
  const looks = (name: string, row: number) => {
    const sheet = sheets.find((one) => one.name === name)!;
    const columns = sheet.blocks[0]!.columns;
    return Array.from({ length: columns }, (_, column) =>
      sheet.formats
        .filter((one) => one.row === row && one.column === column && one.columns === 1)
        .map(({ numberFormat, look }) => [numberFormat, ...(look === "result" ? [look] : [])].join(" "))
        .at(-1),
    );
  };
  expect(looks("Underlag", 8)).toEqual(["@", "@", "#,##0", "@", "#,##0", "@", "#,##0", "#,##0", "#,##0 result"]);
  expect(looks("Per område", 8)).toEqual(["@", "@", "#,##0", "@", "#,##0", "#,##0 result", "#,##0"]);
  expect(looks("Per insatsområde", 8)).toEqual(["@", "@", "#,##0", "#,##0", "#,##0", "#,##0 result", "0.0%"]);
  expect(looks("Sammanställning", 8)).toEqual([
    "@",
    "@",
    "#,##0",
    "#,##0",
    "#,##0",
    "#,##0 result",
    "#,##0 result",
    "0",
    ...new Array(4).fill("#,##0"),
  ]);
  // The insatsområden's own numbers above the headers.
  expect(looks("Sammanställning", 3).slice(8)).toEqual(new Array(4).fill("0"));
  for (const { formats } of sheets.slice(0, 4)) expect(formats).toContainEqual({ ...A2, look: "note" });
  const areas = sheets.find(({ name }) => name === "Per område")!.blocks[0]!.cells;
  expect(areas[10]?.[3]).toBe("'=Barn");
  expect(sheets.slice(0, 4).map(({ freeze }) => freeze?.columns)).toEqual([2, 4, 3, 2]);
});

test("a region with a number for a name keeps its code as text, and no other year's insatsområden come along", () => {
  const none = planNational({ ...contents, accepted: contents.accepted.slice(0, 1), insatsomraden: [] });
  const cells = cellsOf(none);
  expect(shownRows(cells, "Per insatsområde", 2)).toEqual([
    ["Summa", "", "", 0, 0, 0, ""],
    ["–", "utan insatsområde", 1, 0, 0, 0, 0],
  ]);
  expect(cells.get("Kontroller!2,1")).toBe("OK");
});

test("unknown insatsområden stand in order, each once, after the year's own", () => {
  const used = ["9.9", "9.1", "2.1", "9.9", ""].map((nr) => line("Kvinna", nr, 1, 0, 1));
  const summed = { bidrag: 5, utbetalt: 5, areas: [{ omrade: "Kvinna", belopp: 5 }], used };
  const cells = cellsOf(
    planNational({ ...contents, accepted: [returned("23", {}, { summed }), returned("24", {}, { summed })] }),
  );
  expect(shownRows(cells, "Per insatsområde", 6).map(([nr, , , antal]) => [nr, antal])).toEqual([
    ["Summa", 10],
    ["2.1", 2],
    ["2.8", 0],
    ["9.1", 2],
    ["9.9", 4],
    ["–", 2],
  ]);
  // Each region's område is its own, though the names are the same.
  expect(shownRows(cells, "Per område", 3).map(([kod, , , , belopp, anvant]) => [kod, belopp, anvant])).toEqual([
    ["Summa", 10, 10],
    ["23", 5, 5],
    ["24", 5, 5],
  ]);
});

test("a number changed by hand on Underlag shows: the sum is no longer that of the collection", () => {
  const plan = planNational(contents);
  const rows = plan.sheets.find(({ name }) => name === "Underlag")!.blocks[0]!.cells;
  rows[9]![8] = 201;
  const cells = cellsOf(plan);
  expect(shownRows(cells, "Kontroller", 7, 6, 6).map((row) => row.slice(2))).toEqual([
    [2, 2, 0, "OK"],
    [470, 471, 1, "FEL"],
    ...new Array(4).fill([471, 471, 0, "OK"]),
    [600, 600, 0, "OK"],
  ]);
});

test("every file that came stands on Filer, with why it was refused; long reasons have room", () => {
  const sheet = planNational(contents).sheets.find(({ name }) => name === "Filer")!;
  expect(sheet.blocks).toMatchObject([{ row: 0, column: 0, rows: 7, columns: 4 }]);
  expect(sheet.blocks[0]!.cells).toEqual([
    ["Filer i insamlingen", "", "", ""],
    ["Statsbidrag 2024. Insamlat 2025-04-01 10:00. Ur en avvisad fil är inget hämtat.", "", "", ""],
    ["Huvudkontroll", "=Kontroller!$B$3", "", ""],
    ["", "", "", ""],
    ["Fil", "Region", "Status", "Orsak"],
    ["01.xlsx", "01 Region Stockholm", "med", ""],
    ["'=x.xlsx", "", "avvisad", "Fel år. ".repeat(30)],
  ]);
  expect(sheet.formats.slice(-2)).toEqual([
    { row: 4, column: 0, rows: 1, columns: 4, look: "header" },
    { row: 5, column: 0, rows: 2, columns: 4, look: "calculation", wrap: true },
  ]);
  expect(sheet.formats.length).toBeGreaterThan(2);
  // 240 characters in the fourth column: three lines of 560 points; one line is 15 points.
  expect(sheet.heights?.slice(1)).toEqual([
    { row: 5, rows: 1, height: 15 },
    { row: 6, rows: 1, height: 45 },
  ]);
  expect(sheet.widths.map(({ column, columns, width }) => [column, columns, width > 50])).toEqual([
    [0, 1, true],
    [1, 1, true],
    [2, 1, true],
    [3, 1, true],
  ]);
  expect(sheet).toMatchObject({
    freeze: { rows: 5, columns: 1 },
    page: { landscape: true, titleRows: 5 },
    validations: [],
  });
  expect(sheet.highlights).toHaveLength(2);
});

test("a long file name has room too", () => {
  const file = `${"x".repeat(100)}.xlsx`;
  const files = [{ file, region: "", status: "med" as const, reasons: "" }];
  const { heights } = planNational({ ...contents, files }).sheets.find(({ name }) => name === "Filer")!;
  // 105 characters of about 5.4 points in 260 points: three lines.
  expect(heights?.at(-1)).toEqual({ row: 5, rows: 1, height: 45 });
});
