/** Which region or municipality a row is about: by code first, then by name. */
import { placesOf, readPlace, type Level } from "../../../src/workbook/import/places";
import type { CellValue } from "../../../src/workbook/snapshot";
import { register } from "../../support/importTables";

const read = (code: CellValue, name: CellValue = "", bare: Level = "kommun", known = register) =>
  readPlace(placesOf(known, bare), code, name);
const stockholm = { kind: "region", kod: "01", namn: "Region Stockholm" };
const botkyrka = { kind: "kommun", kod: "0127", namn: "Botkyrka" };
const nobody = (code: string, text: string) => ({ kind: "okänd", code, text });

test.each<[CellValue, CellValue]>([
  ["01", ""],
  [1, ""],
  ["'01", ""],
  [" 01\u00a0", "Stockholm"],
  ["01", "Stockholms län"],
  // A name that nobody knows says nothing against the code.
  ["01", "Huvudstaden"],
  ["01 Stockholms län", ""],
  ["01 Stockholms län", "Stockholm"],
  ["01-Stockholms län", ""],
  ["01 – Stockholms län", ""],
  ["01: Stockholms län", ""],
  ["01.Stockholms län", ""],
])("%p, %p: the region by its code", (code, name) => expect(read(code, name)).toEqual(stockholm));

test.each<[CellValue, CellValue]>([
  ["0127", ""],
  [127, "Botkyrka"],
  ["127", "BOTKYRKA kommun"],
  ["0127 Botkyrka", ""],
  ["0127", "Botkyrka*"],
  ["0127", "Botkyrka 1)"],
])("%p, %p: the municipality by its code", (code, name) => expect(read(code, name)).toEqual(botkyrka));

test.each<[CellValue, CellValue]>([
  ["00", ""],
  [0, "Riket"],
  ["00 Riket", ""],
  ["", "Riket"],
  ["Summa:", ""],
  ["", "HELA landet"],
])("%p, %p: the country", (code, name) => expect(read(code, name)).toEqual({ kind: "riket" }));

test.each([
  ["01", "Hela landet", stockholm],
  ["", "I hela landet", nobody("namn-okant", "I hela landet")],
  ["", "Hela landet utom Gotland", nobody("namn-okant", "Hela landet utom Gotland")],
])("%p, %p: not the country", (code, name, place) => expect(read(code, name)).toEqual(place));

test.each<[CellValue, CellValue, string, string]>([
  ["99", "", "kod-okand", "99"],
  ["0999", "Ny  kommun", "kod-okand", "0999 Ny kommun"],
  ["0999 Ny", "", "kod-okand", "0999 Ny"],
  [12_345, "", "namn-okant", "12345"],
  ["1 Uppgifterna avser året efter", "", "namn-okant", "1 Uppgifterna avser året efter"],
  ["127 Botkyrka", "", "namn-okant", "127 Botkyrka"],
  ["01 1000", "", "namn-okant", "01 1000"],
  ["Källa: 01 Stockholms län", "", "namn-okant", "Källa: 01 Stockholms län"],
  ["", "Sodermanland", "namn-okant", "Sodermanland"],
  ["Villa d'Este", "", "namn-okant", "Villa d'Este"],
])("%p, %p: nobody's", (code, name, why, text) => expect(read(code, name)).toEqual(nobody(why, text)));

test.each<[CellValue, CellValue, string, string, string]>([
  ["0127", "Danderyd", "0127", "Botkyrka", "Danderyd"],
  ["0127 Danderyd", "", "0127", "Botkyrka", "Danderyd"],
  ["01", "Uppsala län", "01", "Region Stockholm", "Uppsala län"],
])("%p, %p: code and name contradict each other", (code, name, kod, namn, text) => {
  expect(read(code, name)).toEqual({ kind: "olika", kod, namn, text });
});

test.each(["", " ", "\u00a0"])("a blank row is about nobody: %p", (cell) => expect(read(cell, cell)).toBeUndefined());

test.each<[string, Level, object]>([
  ["Stockholm", "region", stockholm],
  ["Stockholm", "kommun", { kind: "kommun", kod: "0180", namn: "Stockholm" }],
  ["Stockholms län", "kommun", stockholm],
  ["Region Stockholm", "kommun", stockholm],
  ["Skåne", "kommun", { kind: "region", kod: "12", namn: "Region Skåne" }],
  ["Botkyrka", "region", botkyrka],
  ["Stockholms stad", "kommun", { kind: "kommun", kod: "0180", namn: "Stockholm" }],
  ["Upplands – Väsby", "kommun", { kind: "kommun", kod: "0114", namn: "Upplands Väsby" }],
  ["– Botkyrka", "kommun", botkyrka],
  ["Upplands-Väsby kommun", "kommun", { kind: "kommun", kod: "0114", namn: "Upplands Väsby" }],
  ["upplands\u2011väsby", "kommun", { kind: "kommun", kod: "0114", namn: "Upplands Väsby" }],
  ["Göteborgs stad", "kommun", { kind: "kommun", kod: "1480", namn: "Göteborg" }],
  ["Håbo", "kommun", { kind: "kommun", kod: "0305", namn: "Håbo" }],
  ["Ha\u030abo", "kommun", { kind: "kommun", kod: "0305", namn: "Håbo" }],
  ["Habo**", "kommun", { kind: "kommun", kod: "0643", namn: "Habo" }],
  ["Habo2)", "kommun", { kind: "kommun", kod: "0643", namn: "Habo" }],
])("%s alone, where a bare name is a %s", (name, bare, place) => {
  expect(read("", name, bare)).toEqual(place);
  expect(read(name, "", bare)).toEqual(place);
});

test.each(["Habo kommunförbund", "Kommun Habo", "Habo stadsdel", "Habo * norra", "2) Habo"])(
  "%s is no municipality",
  (name) => expect(read("", name)).toEqual(nobody("namn-okant", name)),
);

test("without SCB's list any four digits under a known region will do, and no name", () => {
  const without = { ...register, kommuner: undefined };
  expect(read("0199", "Ny", "kommun", without)).toEqual({ kind: "kommun", kod: "0199", namn: "Ny" });
  expect(read("0199", "", "kommun", without)).toEqual({ kind: "kommun", kod: "0199", namn: "" });
  expect(read("9901", "Ny", "kommun", without)).toEqual(nobody("kod-okand", "9901 Ny"));
  expect(read("", "Botkyrka", "kommun", without)).toEqual(nobody("namn-okant", "Botkyrka"));
});
