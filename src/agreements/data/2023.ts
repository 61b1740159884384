import type { AgreementData } from "../agreement";
import belopp from "./belopp-2023.json";
import kommuner from "./kommuner-2023.json";
import regioner from "./regioner-2023.json";
import { decidedRows, kommunRows, regionRows } from "./rows";

export const data2023: AgreementData = {
  year: 2023,
  regions: regionRows(regioner),
  kommuner: kommunRows(kommuner),
  decided: decidedRows(belopp),
};
