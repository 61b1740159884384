/** Which of our types a name in a source is, by what the agencies themselves state. */
import { isKommungrupp, knownType, plainType } from "../../../src/workbook/import/kommuntyper";
import { register } from "../../support/importTables";

const known = (text: string) => knownType(text, register.kommuntyper);

test.each([
  ["ej landsbygd", "ej landsbygd"],
  ["Ej landsbygdskommun", "ej landsbygd"],
  ["GLES LANDSBYGD", "gles landsbygd"],
  // Tillväxtverket (Tillväxtanalys 2014:04)
  ["Storstadskommuner", "ej landsbygd"],
  ["Täta kommuner nära en större stad", "ej landsbygd"],
  ["Täta kommuner avlägset belägna", "ej landsbygd"],
  ["Landsbygdskommuner nära en större stad", "tätortsnära landsbygd"],
  ["Landsbygdskommuner avlägset belägna", "gles landsbygd"],
  ["Landsbygdskommuner, mycket avlägset belägna", "mycket gles landsbygd"],
  // Jordbruksverket
  ["Storstad", "ej landsbygd"],
  ["Täta blandade kommuner", "ej landsbygd"],
  ["Glesa blandade kommuner", "ej landsbygd"],
  ["Tätortsnära landsbygdskommuner", "tätortsnära landsbygd"],
  ["Glesa landsbygdskommuner", "gles landsbygd"],
  ["Mycket glesa landsbygdskommuner", "mycket gles landsbygd"],
  ["4. Landsbygdskommun\u00a0 nära en större stad (2021)", "tätortsnära landsbygd"],
])("%s: %s", (text, type) => expect(known(text)).toBe(type));

test.each(["", "Landsbygdskommuner", "Pendlingskommun", "Förort till storstad"])(
  "%p is not stated by anybody",
  (text) => expect(known(text)).toBeUndefined(),
);

test("the words are Vikter's, and a type that Vikter lacks is not known", () => {
  expect(knownType("Storstadskommun", ["Ej  landsbygd"])).toBe("Ej  landsbygd");
  expect(knownType("glesbygd", ["GLESBYGD"])).toBe("GLESBYGD");
  expect(knownType("Storstadskommun", ["gles landsbygd"])).toBeUndefined();
});

test.each([
  "A1",
  "A",
  "B3. Större stad",
  "C8 Landsbygdskommun",
  " C9",
  "A: Storstäder",
  " Pendlingskommun nära större stad",
  "Lågpendlingskommun nära större stad",
  "Större stad",
  "Mindre stad/tätort",
  "Landsbygdskommun med besöksnäring",
  "Landsbygdskommuner med besöksnäring",
])("%s is one of SKR's groups", (text) => expect(isKommungrupp(text)).toBe(true));

test.each(["", "D1", "Avlägset", "A12", "BC8", "En större stad", "Landsbygdskommun"])("%p is none", (text) =>
  expect(isKommungrupp(text)).toBe(false),
);

test.each([
  [" Gles\u00a0\u202f landsbygd ", "gles landsbygd"],
  ["ÅRYDS", "åryds"],
  ["A\u030aryds", "åryds"],
  ["4. Gles", "gles"],
  ["4) Gles", "gles"],
  ["12: Gles", "gles"],
  ["4 Gles", "gles"],
  ["4Gles", "4gles"],
  ["Typ 4 gles", "typ 4 gles"],
  ["Gles (typ 4) ", "gles"],
  ["Gles(typ 4)", "gles"],
  ["Gles (typ 4) m.m.", "gles (typ 4) m.m."],
])("%p is compared as %p", (text, plain) => expect(plainType(text)).toBe(plain));
