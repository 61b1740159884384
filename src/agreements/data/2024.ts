import type { AgreementData } from "../agreement";
import belopp from "./belopp-2024.json";
import kommuner from "./kommuner-2024.json";
import regioner from "./regioner-2024.json";
import { decidedRows, kommunRows, regionRows } from "./rows";

export const data2024: AgreementData = {
  year: 2024,
  regions: regionRows(regioner),
  kommuner: kommunRows(kommuner),
  decided: decidedRows(belopp),
};
