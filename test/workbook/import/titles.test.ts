/** What a table says of itself: whose it is and of which date. */
import { dateIn, sourceTitle } from "../../../src/workbook/import/titles";

const MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split(" ");

test.each<[string[], string]>([
  [[], ""],
  [["Folkmängd efter region"], ""],
  [["Folkmängd 31 december 2024"], "2024-12-31"],
  [["Folkmängden den 1\u00a0november\u202f2023"], "2023-11-01"],
  [["31 DECEMBER 1999"], "1999-12-31"],
  [["Uttag 2024-02-29 kl. 9"], "2024-02-29"],
  ...MONTHS.map((month, i): [string[], string] => [[`7 ${month} 2024`], `2024-${String(i + 1).padStart(2, "0")}-07`]),
  // A day says more than a year, wherever it stands; of two days the first counts.
  [["Medel 2024", "1 maj 2023"], "2023-05-01"],
  [["1 maj 2023", "2024-05-01"], "2023-05-01"],
  [["2024-05-01", "1 maj 2023"], "2024-05-01"],
  [["Medel 2024", "2023"], "2024"],
  [["Folkmängd", "2024M12"], "2024M12"],
  [["2024K3"], "2024K3"],
  // No days or years, though parts of them could be.
  [["Nr 12024-05-012"], ""],
  [["31 brumaire 1850"], ""],
  [["2024K5", "20245", "x2024", "2024M1", "1850"], ""],
  [["131 december 2024"], "2024"],
  [["1 maj 20245"], ""],
])("%j is of %p", (texts, date) => expect(dateIn(texts)).toBe(date));

test.each<[string[], string[], string]>([
  [[], [], ""],
  [["Folkmängd 2024"], [], "Folkmängd 2024"],
  // Marks and numbers of tables are no titles.
  [["T1", "(1)", "Folk\u00a0 mängd\n2024 "], [], "Folk mängd 2024"],
  [["BE01"], [], "BE01"],
  [[], ["Källa: SCB"], "SCB"],
  [["Folkmängd"], ["Not", "Källa: SCB"], "SCB, Folkmängd"],
  [["Folkmängd", "Statistiska centralbyrån"], [], "SCB, Folkmängd"],
  [["SCB, Folkmängd"], ["SCB"], "SCB, Folkmängd"],
  [["Population"], ["Source: Statistics Sweden"], "SCB, Population"],
  [["Medel 2024"], ["Sveriges Kommuner och Regioner"], "SKR, Medel 2024"],
  [["Medel 2016"], ["SKL"], "SKR, Medel 2016"],
  [["Kommuntyper"], ["tillväxtverket.se"], "Tillväxtverket, Kommuntyper"],
  [["Kommuntyper"], ["Tillväxtanalys 2014:04"], "Tillväxtanalys, Kommuntyper"],
  [["Kommuntyper"], ["Jordbruksverket"], "Jordbruksverket, Kommuntyper"],
  [["Medel"], ["SCBX", "TSKR"], "Medel"],
])("titles %j and notes %j: %p", (titles, notes, title) => expect(sourceTitle(titles, notes)).toBe(title));

test("a title has at most 150 characters", () => {
  expect(sourceTitle(["x".repeat(150)], [])).toBe("x".repeat(150));
  expect(sourceTitle(["x".repeat(151)], [])).toBe(`${"x".repeat(149)}…`);
  expect(sourceTitle(["x".repeat(146)], ["SCB"])).toBe(`SCB, ${"x".repeat(144)}…`);
});
