/** Om and Paket: what a workbook says of itself, and what a region's own workbook says of its amounts. */
import { aboutSheet, LEGEND, renderAbout, sheetLines, sourceLines, type Line } from "../../../src/workbook/sheets/om";
import { lookAt } from "../../support/smallRun";

const ABOUT = {
  year: 2024,
  agreement: "=Överenskommelsen",
  sources: [
    { uppgift: "Folkmängd", kalla: "SCB", sakerhet: "säker", anmarkning: "Stämd av." },
    { uppgift: "Vikter", kalla: "-Härledda", sakerhet: "osäker" },
  ],
};
const words = (lines: readonly Line[]) => lines.map(({ label, value }) => [label, value ?? ""]);

test("what the workbook is, the last run, the roundings, the sources, the sheets, the colours and the names", () => {
  const { blocks } = renderAbout(ABOUT, "=Kontroller!$B$3");
  const cells = blocks[0]?.cells ?? [];
  const legend = cells.findIndex(([label]) => label === "Teckenförklaring");
  const sheets = cells.findIndex(([label]) => label === "Blad");
  expect(cells.slice(0, sheets + 1)).toEqual([
    ["Ramkoll – fördelning av statsbidraget för mödrahälsovård, förlossningsvård och kvinnors hälsa", ""],
    ["Arbetsboken räknar med levande formler och kan granskas utan tillägget.", ""],
    ["Huvudkontroll", "=Kontroller!$B$3"],
    ["Senaste körning", "ännu ingen"],
    ["Ramkolls version vid körningen", ""],
    ["Ram, fördelat, differens (kr)", ""],
    ["", ""],
    ["Överenskommelse", "'=Överenskommelsen"],
    ["År", 2024],
    ["", ""],
    ["Avrundning", ""],
    [
      "största resten",
      "Varje kvot avkortas till hela kronor. De kronor som blir över ges en och en efter störst rest; vid lika rest efter störst nyckel, sedan lägst regionkod.",
    ],
    [
      "differens på största",
      "Varje kvot avrundas för sig, halva uppåt. Skillnaden mot potten läggs på den största mottagaren.",
    ],
    ["", ""],
    ["Källor och säkerhet", ""],
    ["Folkmängd", "SCB. Säkerhet: säker. Stämd av."],
    ["Vikter", "'-Härledda. Säkerhet: osäker."],
    ["", ""],
    ["Blad", ""],
  ]);
  expect(cells.slice(legend - 1)).toEqual([
    ["", ""],
    ["Teckenförklaring", ""],
    ["Indata", "Blå siffror på ljusgul botten: får ändras."],
    ["Beräkning", "Svarta siffror: formler, ändras inte för hand."],
    ["Resultat", "Fet stil på ljusgrön botten: belopp och nycklar som används vidare."],
    ["Summa", "Fet stil på grå botten."],
    ["", ""],
    ["Namn i arbetsboken", ""],
    ["Huvudkontroll", "OK när alla kontroller är OK."],
    ["Fördelningsmetod", "Den avrundningsmetod som formlerna använder."],
  ]);
  expect(words(sourceLines({ ...ABOUT, sources: [] }))).toEqual([
    ["Källor och säkerhet", ""],
    ["", ""],
  ]);
});

test("every sheet is told of, or those that the workbook has", () => {
  expect(words(sheetLines(["Ram", "Logg", "Mitt blad"]))).toEqual([
    ["Blad", ""],
    ["Ram", "Indata: potterna och den ram som de ska summera till."],
    ["Logg", "Logg: en rad per körning, med fingeravtryck av de indata som den räknade på."],
    ["", ""],
  ]);
  const [head, ...all] = words(sheetLines());
  expect(head).toEqual(["Blad", ""]);
  expect(all).toHaveLength(26);
  expect(all.at(-1)).toEqual(["", ""]);
  // Purposes begin with what kind of sheet it is.
  const kinds = all.slice(1, -1).map(([, purpose]) => String(purpose).split(":")[0]);
  expect(new Set(kinds)).toEqual(new Set(["Indata", "Beräkning", "Blankett", "Kontroller", "Logg"]));
});

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test("labels and headings look it, values are wrapped, the day of the run is a moment", () => {
  const sheet = renderAbout(ABOUT, "=Kontroller!$B$3");
  const cells = sheet.blocks[0]?.cells ?? [];
  const look = (label: string, column: number) =>
    lookAt(
      sheet,
      cells.findIndex(([words]) => words === label),
      column,
    );
  expect([lookAt(sheet, 0, 0), lookAt(sheet, 0, 1), lookAt(sheet, 1, 0)]).toEqual(["title", "", "note"]);
  expect(
    ["Huvudkontroll", "Senaste körning", "Ramkolls version vid körningen", "Ram, fördelat, differens (kr)", "År"].map(
      (label) => [look(label, 0), look(label, 1)],
    ),
  ).toEqual([
    ["label", "check Left"],
    ["label", "yyyy-mm-dd hh:mm Left wrapped"],
    ["label", "Left wrapped"],
    ["label", "Left wrapped"],
    ["label", "0 Left wrapped"],
  ]);
  expect([look("Överenskommelse", 0), look("Överenskommelse", 1), look("Avrundning", 1), look("", 0)]).toEqual([
    "label",
    "Left wrapped",
    "header",
    "",
  ]);
  expect(
    ["Källor och säkerhet", "Blad", "Teckenförklaring", "Namn i arbetsboken"].map((label) => look(label, 0)),
  ).toEqual(new Array(4).fill("header"));
  expect(LEGEND.slice(1).map(({ label }) => look(label, 0))).toEqual(["input", "calculation", "result", "total"]);
});

/** 520 points take 96 characters of 5.4 points in a line of 15. */
test("widths, and rows as tall as their text; the master check's row is not", () => {
  const long = "x".repeat(100);
  const lines: Line[] = [
    { label: "a", value: long },
    { label: "b", value: "x".repeat(96) },
    { label: "c", value: long },
    { label: "d", value: 5 },
    { label: "e" },
  ];
  const { blocks: _, formats: __, ...sheet } = aboutSheet(lines);
  expect(sheet).toEqual({
    name: "Om",
    widths: [
      { column: 0, columns: 1, width: 190 },
      { column: 1, columns: 1, width: 520 },
    ],
    heights: [
      { row: 0, rows: 1, height: 24 },
      { row: 0, rows: 1, height: 30 },
    ],
    freeze: { rows: 3, columns: 0 },
    validations: [],
    highlights: ["OK", "FEL"].map((text) => ({ ...cell(2, 1), text })),
    page: { landscape: false, titleRows: 3 },
  });
});
