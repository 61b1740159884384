/** Why a returned workbook is not summed, in words. Swedish first; the keys are the same. */
import type { FileProblemCode } from "../xlsx";
import type { Reason, ReasonCode } from "../workbook/consolidate/returned";
import { auditText } from "./audit";
import { reportFindingText } from "./reports";
import { fileProblems } from "./fileProblems";
import type { Language } from "./pane";
import { sentenceWords, type Said, type Words } from "./sentence";

type Catalogue = Readonly<Record<ReasonCode, (p: Words) => Said>>;

const named = (what: string, names: string | undefined): string => (names ? ` ${what}: ${names}.` : "");

const sv: Catalogue = {
  fil: (p) => ({ text: "Filen kan inte läsas.", action: p["detalj"] ?? "" }),
  "ej-paket": () => ({
    text: "Filen är ingen regions arbetsbok: bladet Paket saknas.",
    action: "Be regionen lämna den arbetsbok som exporterades till den.",
  }),
  "blad-saknas": (p) => ({
    text: `Bladet ${p["blad"]} saknas eller är ett annat än det som exporterades.`,
    action: "Be regionen lägga tillbaka bladet ur den exporterade boken, eller köra Fördela så skrivs det på nytt.",
  }),
  "fel-ar": (p) => ({
    text: `Arbetsboken gäller ${p["ar"]}${p["andra"] ? `, de andra ${p["andra"]}` : ", och åren går inte ihop"}.`,
    action: "Samla ett år i taget.",
  }),
  "fel-region": (p) => ({
    text: `Arbetsboken är region ${p["kod"]}s, men innehåller uppgifter för ${p["funna"]}.`,
    action: "Be regionen lämna sin egen bok, utan andra regioners uppgifter.",
  }),
  "belopp-andrade": () => ({
    text: "Regionens belopp är ändrade: fingeravtrycket på Paket stämmer inte.",
    action: "Exportera regionens arbetsbok på nytt och flytta regionens uppgifter dit.",
  }),
  "rad-utanfor-tabell": (p) => ({
    text: `På bladet ${p["blad"]} står rad ${p["rad"]} nedanför tabellen. Den räknas inte av formlerna.`,
    action:
      "Be regionen flytta raden till en tom rad i tabellen, eller dra tabellens nedre högra hörn över den. Gäller det en områdesregel: kör sedan Fördela i boken.",
  }),
  "regler-ej-fordelade": (p) => ({
    text: `Områdesreglerna är andra än dem som är fördelade.${named("Nya", p["nya"])}${named("Borttagna", p["borta"])}`,
    action:
      "Kör Fördela i regionens bok och spara den: då räknas områdena om, och beloppet står fast. Har regionen inte tillägget kan du göra det åt den.",
  }),
  "formler-andrade": (p) => ({
    text: `Formler är ändrade eller borttagna, ${p["antal"]} fynd. Det första: ${p["detalj"]}`,
    action: "Be regionen köra Fördela i boken: då skrivs formlerna på nytt. Kör granska för alla fynd.",
  }),
  "ej-beraknad": (p) => ({
    text: `Formlernas resultat är inte uträknade eller är gamla. Det första: ${p["detalj"]}`,
    action: "Be regionen öppna boken i Excel, räkna om och spara.",
  }),
  "kontroll-fel": (p) => ({
    text: `En kontroll i boken är FEL: ${p["detalj"]}`,
    action: "Be regionen rätta det som kontrollen gäller.",
  }),
  "indata-fel": (p) => ({
    text: `Regionens uppgifter har fel, ${p["antal"]} fynd. Det första: ${p["detalj"]}`,
    action: "Be regionen rätta uppgifterna.",
  }),
  "region-flera-ganger": (p) => ({
    text: `${p["region"]} (${p["kod"]}) finns i fler filer: ${p["filer"]}.`,
    action: "Behåll den fil som gäller. Ingen av dem är med.",
  }),
  "annat-fingeravtryck": (p) => ({
    text: `Beloppen är räknade på andra nationella indata (${p["fingeravtryck"]})${p["andra"] ? ` än de andra böckernas (${p["andra"]})` : ", och böckerna går inte ihop"}.`,
    action: "Exportera regionens arbetsbok på nytt ur samma nationella bok som de andras.",
  }),
  "ovantat-fel": (p) => ({
    text: `Något oväntat gick fel när filen lästes: ${p["detalj"]}.`,
    action: "Öppna filen i Excel, spara den och försök igen.",
  }),
};

const en: Catalogue = {
  fil: (p) => ({ text: "The file cannot be read.", action: p["detalj"] ?? "" }),
  "ej-paket": () => ({
    text: "The file is no region’s workbook: it lacks the sheet Paket.",
    action: "Ask the region for the workbook that was exported to it.",
  }),
  "blad-saknas": (p) => ({
    text: `The sheet ${p["blad"]} is missing, or another than the one exported.`,
    action: "Ask the region to put the sheet back from the exported workbook, or to run Fördela, which writes it anew.",
  }),
  "fel-ar": (p) => ({
    text: `The workbook is for ${p["ar"]}${p["andra"] ? `, the others for ${p["andra"]}` : ", and the years do not agree"}.`,
    action: "Collect one year at a time.",
  }),
  "fel-region": (p) => ({
    text: `The workbook is region ${p["kod"]}’s, but holds data for ${p["funna"]}.`,
    action: "Ask the region for its own workbook, without other regions’ data.",
  }),
  "belopp-andrade": () => ({
    text: "The region’s amounts have changed: the fingerprint on Paket does not match.",
    action: "Export the region’s workbook anew and move the region’s data there.",
  }),
  "rad-utanfor-tabell": (p) => ({
    text: `On the sheet ${p["blad"]} row ${p["rad"]} stands below the table. The formulas do not count it.`,
    action:
      "Ask the region to move the row to an empty row of the table, or to drag the table’s lower right corner over it. If it is a rule for an area: then run Fördela in the workbook.",
  }),
  "regler-ej-fordelade": (p) => ({
    text: `The rules for areas are others than those that are divided.${named("New", p["nya"])}${named("Removed", p["borta"])}`,
    action:
      "Run Fördela in the region’s workbook and save it: the areas are computed anew, and the amount stays. If the region does not have the add-in, you can do it for the region.",
  }),
  "formler-andrade": (p) => ({
    text: `Formulas have changed or are gone, ${p["antal"]} findings. The first: ${p["detalj"]}`,
    action: "Ask the region to run Fördela in the workbook: it writes the formulas anew. Run granska for all findings.",
  }),
  "ej-beraknad": (p) => ({
    text: `The formulas’ results are not calculated, or are old. The first: ${p["detalj"]}`,
    action: "Ask the region to open the workbook in Excel, recalculate and save.",
  }),
  "kontroll-fel": (p) => ({
    text: `A check in the workbook fails: ${p["detalj"]}`,
    action: "Ask the region to mend what the check is about.",
  }),
  "indata-fel": (p) => ({
    text: `The region’s data have errors, ${p["antal"]} findings. The first: ${p["detalj"]}`,
    action: "Ask the region to mend its data.",
  }),
  "region-flera-ganger": (p) => ({
    text: `${p["region"]} (${p["kod"]}) is in more files: ${p["filer"]}.`,
    action: "Keep the file that counts. None of them is in the sum.",
  }),
  "annat-fingeravtryck": (p) => ({
    text: `The amounts are computed from other national inputs (${p["fingeravtryck"]})${p["andra"] ? ` than the other workbooks’ (${p["andra"]})` : ", and the workbooks do not agree"}.`,
    action: "Export the region’s workbook anew from the same national workbook as the others’.",
  }),
  "ovantat-fel": (p) => ({
    text: `Something unexpected went wrong when the file was read: ${p["detalj"]}.`,
    action: "Open the file in Excel, save it and try again.",
  }),
};

/** Takes a reason, gives what is wrong and what to do. A file that cannot be read has the reader's own words. */
export function reasonText({ code, params, found }: Reason, language: Language): Said {
  const problem = params["problem"];
  if (code === "fil" && problem !== undefined) return fileProblems[language][String(problem) as FileProblemCode];
  const first = found && (found.of === "audit" ? auditText : reportFindingText)(found.finding as never, language).text;
  const place = found && [found.finding.sheet, found.finding.cell].filter(Boolean).join("!");
  const detalj = first === undefined ? (params["detalj"] ?? "") : place ? `${place}: ${first}` : first;
  return (language === "sv" ? sv : en)[code](sentenceWords({ ...params, detalj }, language));
}

/** Why a file was left out, for a cell of the national workbook: its sheets are in Swedish, whatever the reader's language. */
export const reasonsOnSheet = (reasons: readonly Reason[]): string =>
  reasons.map((one) => reasonText(one, "sv").text).join(" ");
