/** What was answered is kept on the sheet Importer, as text that a user can read. */
import { answersText, rememberedAnswers } from "../../../src/workbook/import/memory";
import type { ImportKind, ImportQuestion } from "../../../src/workbook/import/understood";
import { snapshotOf, type Rows } from "../../support/snapshot";
import { snapshotAtB3 } from "../../support/sources";

const question = (id: string, choices: string[]): ImportQuestion => ({ id, about: "", kind: "column", choices });
const year = { question: question("kolumn:folkmängd", ["2023", "2024"]), answer: "2024" };
const sex = { question: question("urval:kön", ["män", "kvinnor", "summera"]), answer: "summera" };
const open = { question: question("typ:Täta", ["a", "b"]), answer: undefined };
const HEADERS = ["Uppgift", "Rubriker", "Svar"];
const remembered = (rows: Rows, kind: ImportKind = "regioner", layout = "Kod | 2023 | 2024") =>
  rememberedAnswers(snapshotAtB3("Importer", rows), kind, layout);

test("a line a question, what is not answered left out", () => {
  expect(answersText({ asked: [year, open, sex] })).toBe(
    "kolumn:folkmängd = 2024 | 2023 | 2024\nurval:kön = summera | män | kvinnor | summera",
  );
  expect(answersText({ asked: [] })).toBe("");
});

test("what was written is read again: of that kind and those headers, the latest", () => {
  const row = (kind: string, layout: string, answer: string) => [
    kind,
    layout,
    answersText({ asked: [{ ...year, answer }, sex] }),
  ];
  const answered = (answer: string) =>
    new Map([
      ["kolumn:folkmängd", { answer, choices: ["2023", "2024"] }],
      ["urval:kön", { answer: "summera", choices: ["män", "kvinnor", "summera"] }],
    ]);
  const rows = [
    HEADERS,
    row("regioner", "Kod | 2023 | 2024", "2023"),
    row("regioner", "Kod | 2023 | 2024", "2024"),
    row("kommuner", "Kod | 2023 | 2024", "2023"),
    row("regioner", "Kod", "2023"),
  ];
  expect(remembered(rows)).toEqual(answered("2024"));
  expect(remembered(rows, "kommuner")).toEqual(answered("2023"));
  expect(remembered(rows, "belopp")).toEqual(new Map());
  expect(remembered(rows, "regioner", "Namn")).toEqual(new Map());
});

test("what a user has written instead is passed over, and lines may end as in Windows", () => {
  const text = "kolumn:folkmängd = 2024 | 2023 | 2024\r\nfritt\r\n = \r\nurval:a = b = c";
  expect(remembered([HEADERS, ["regioner", "Kod | 2023 | 2024", text]])).toEqual(
    new Map([
      ["kolumn:folkmängd", { answer: "2024", choices: ["2023", "2024"] }],
      ["", { answer: "", choices: [] }],
      ["urval:a", { answer: "b = c", choices: [] }],
    ]),
  );
});

test("nothing is remembered without the sheet or one of its columns", () => {
  expect(rememberedAnswers(snapshotOf({}), "regioner", "Kod")).toEqual(new Map());
  const row = ["regioner", "Kod | 2023 | 2024", answersText({ asked: [year] })];
  for (const column of [0, 1, 2]) {
    const rows = [
      ["Tid", ...HEADERS.filter((_, i) => i !== column)],
      ["", ...row.filter((_, i) => i !== column)],
    ];
    expect(remembered(rows)).toEqual(new Map());
  }
});
