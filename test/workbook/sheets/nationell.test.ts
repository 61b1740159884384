/** Nationell as IronCalc calculates it: each region's prestationskrav and what it has requisitioned and used, by hand. */
import type { inEngine } from "../../proof/support/calculated";
import { DAYS, FIELDS, FOLLOWED, formRun, RULES } from "../../support/formRun";
import { bookOf, columnsOf, inOpen, lookAt, looksOf, sheetOfPlan } from "../../support/smallRun";

const SKR_INSATSER = [{ insats: "Möte", insatsomrade: "Samordning", utfall: 7, text: "Hållet.", utforare: "SKR" }];
const SKR = (more: Partial<Parameters<typeof formRun>[0]> = {}) =>
  formRun({ vem: "SKR", insatser: SKR_INSATSER, fields: { ...FIELDS, utbetalt: 18 }, ...more });
const shownIn = (run: ReturnType<typeof formRun>) =>
  inOpen(bookOf(run), ({ shownOn }) => columnsOf(shownOn("Nationell")));

const line = (header: string, values: string, sum = "", block = "", shared = ", , ") =>
  [block, header, shared, sum, values].join(" # ");

/** Stockholm has no plan, Skåne has not answered, Jämtland's plan is of 2023 and revised in March 2024. */
test("who is qualified, what that comes to, and what is requisitioned, used and unspent", () => {
  expect(shownIn(SKR())).toEqual([
    line("Regionkod", "01, 12, 23", "Summa", "Huvudkontroll", ", Bidragsåret börjar, Bidragsåret slutar"),
    line(
      "Region",
      "Region Stockholm, Region Skåne, Region Jämtland Härjedalen",
      "",
      "OK",
      `, ${DAYS.from}, ${DAYS.to}`,
    ),
    line("Bidrag (kr)", "319, 428, 253", "1000"),
    line("Prestationskrav", "ej kvalificerad, ej prövad, kvalificerad"),
    line("Kvalificerat (kr)", "0, 0, 253", "253"),
    line("Ej utbetalbart (kr)", "319, 0, 0", "319"),
    line("Ej prövat (kr)", "0, 428, 0", "428"),
    line("Rekvirerat datum", `, , ${DAYS.sent}`),
    line("Rekvirerat (kr)", "0, 0, 253", "253"),
    line("Redovisat datum", `, , ${DAYS.reported}`),
    line("Använt (kr)", "0, 0, 100", "100"),
    line("Oförbrukat (kr)", "0, 0, 153", "153"),
    line("Rad i Uppföljning", "1, 2, 3", "", "Så avgörs prestationskravet"),
    line("Plan finns", "nej, , ja"),
    line("Plan framtagen", `, , ${DAYS.made}`),
    line("Plan reviderad", `, , ${DAYS.revised}`),
    line("Kan avgöras (1 = ja)", "1, 0, 1", "", "", "Kravet finns (1 = ja), 1, "),
    line("Uppfyllt (1 = ja)", "0, 0, 1", "1"),
    line("Rekvirerat − kvalificerat (kr)", "0, 0, 0", "0"),
  ]);
});

test("a year without the prestationskrav: all are qualified; a region that Uppföljning lacks has done nothing", () => {
  const shown = shownIn(SKR({ rules: { ...RULES, prestationskrav: false }, followed: FOLLOWED.slice(2) }));
  expect(shown[3]).toBe(line("Prestationskrav", "kvalificerad, kvalificerad, kvalificerad"));
  expect(shown[4]).toBe(line("Kvalificerat (kr)", "319, 428, 253", "1000"));
  expect(shown[12]).toBe(line("Rad i Uppföljning", "0, 0, 1", "", "Så avgörs prestationskravet"));
  expect(shown[16]).toBe(line("Kan avgöras (1 = ja)", "1, 1, 1", "", "", "Kravet finns (1 = ja), 0, "));
});

type Edits = readonly (readonly [sheet: string, cell: string, value: string | number])[];
/** Rows 7–9 of Uppföljning are the regions'; G is what is requisitioned, I what is used. */
const FAULTS: readonly (readonly [edits: Edits, failing: string])[] = [
  [[], ""],
  [[["Nationell", "E8", 254]], "nationell-ram"],
  [[["Nationell", "C8", 999]], "nationell-bidrag"],
  [[["Uppföljning", "G7", 100]], "prestationskrav-rekvirerat nationell-rekvirerat"],
  [[["Uppföljning", "G9", 252]], "nationell-rekvirerat"],
  [[["Uppföljning", "I9", 254]], "nationell-anvant"],
  // A plan of 2023 that is not revised during the year: 253 is no longer payable.
  [[["Uppföljning", "E9", ""]], "prestationskrav-rekvirerat nationell-rekvirerat"],
];

test("each check of Nationell fails of its own fault, and only of that", () => {
  const failing = ({ shownOn }: ReturnType<typeof inEngine>) =>
    shownOn("Kontroller")
      .slice(6)
      .flatMap(([id, , , , , status]) => (status === "OK" ? [] : [String(id)]))
      .join(" ");
  const found = inOpen(bookOf(SKR()), (engine) =>
    FAULTS.map(([edits]) => {
      for (const edit of edits) engine.put(...edit);
      const seen = failing(engine);
      for (const [sheet, cell] of edits) engine.putBack(sheet, cell);
      return [edits, seen];
    }),
  );
  expect(found).toEqual(FAULTS);
});

test("its look, and one page across with the outcome and not the steps to the right of it", () => {
  const sheet = sheetOfPlan(SKR(), "Nationell");
  const kr = (header: string) => `${header}: calculation #,##0`;
  const date = (header: string) => `${header}: calculation yyyy-mm-dd`;
  expect(looksOf(sheet)).toEqual([
    "Regionkod: calculation @, above label",
    "Region: calculation General, above calculation yyyy-mm-dd",
    kr("Bidrag (kr)"),
    "Prestationskrav: result General",
    ...["Kvalificerat (kr)", "Ej utbetalbart (kr)", "Ej prövat (kr)"].map(kr),
    date("Rekvirerat datum"),
    kr("Rekvirerat (kr)"),
    date("Redovisat datum"),
    kr("Använt (kr)"),
    "Oförbrukat (kr): result #,##0",
    "Rad i Uppföljning: calculation 0",
    "Plan finns: calculation General",
    date("Plan framtagen"),
    date("Plan reviderad"),
    "Kan avgöras (1 = ja): calculation 0, above calculation 0",
    "Uppfyllt (1 = ja): calculation 0",
    kr("Rekvirerat − kvalificerat (kr)"),
  ]);
  expect([0, 1, 4, 5].map((row) => [sheet.blocks[0]?.cells[row]?.[0], lookAt(sheet, row, 0)])).toEqual([
    ["Nationell uppföljning", "title"],
    ["Varje regions prestationskrav, rekvisition och redovisning, ur Uppföljning.", "note"],
    ["Bidragsåret börjar", "label"],
    ["Bidragsåret slutar", "label"],
  ]);
  expect(sheet.widths.map(({ width }) => width)).toEqual([
    105, 140, 84, 92, 84, 84, 84, 78, 84, 78, 84, 84, 62, 50, 78, 78, 62, 62, 84,
  ]);
  expect(sheet.freeze).toEqual({ rows: 8, columns: 2 });
  expect(sheet.page).toEqual({
    landscape: true,
    onePage: true,
    // Twelve columns: as far as Oförbrukat.
    printArea: { row: 0, column: 0, rows: 11, columns: 12 },
    margins: { top: 2, bottom: 2, left: 1.5, right: 1.5, header: 0.9, footer: 0.9 },
    centered: true,
    header: { left: ["Nationell uppföljning"], right: ["Statsbidrag 2024"] },
    footer: {
      left: ["Utskriven ", { field: "date" }],
      right: ["Sida ", { field: "page" }, " av ", { field: "pages" }],
    },
  });
});
