/** The columns of Logg, in the order of the sheet. */
export const LOG_HEADERS = [
  "Tid",
  "Ramkolls version",
  "Överenskommelse (år)",
  "Metod",
  "Fingeravtryck av indata",
  "Ram (kr)",
  "Fördelat (kr)",
  "Differens (kr)",
  "Regioner",
  "Potter (kr)",
  "Utfall",
];
