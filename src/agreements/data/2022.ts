import type { AgreementData } from "../agreement";
import belopp from "./belopp-2022.json";
import regioner from "./regioner-2022.json";
import { decidedRows, regionRows } from "./rows";

export const data2022: AgreementData = {
  year: 2022,
  regions: regionRows(regioner),
  kommuner: [],
  decided: decidedRows(belopp),
};
