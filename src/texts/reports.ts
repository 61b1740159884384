/** What is wrong in the sheets of the forms and what to do, and the fields' words in English. Swedish first. */
import type { FieldKey, FormId, ReportFinding } from "../actions/types";
import type { ReportCode } from "../workbook/reports/findings";
import type { BookFinding } from "../workbook/findings";
import { findingText } from "./findings";
import type { Language } from "./pane";
import { said, type Entry, type Said } from "./sentence";

type Catalogue = Readonly<Record<ReportCode, Entry>>;

/** Takes a finding of the forms, gives its sentence and its remedy in the user's language. */
export function reportFindingText(finding: ReportFinding, language: Language = "sv"): Said {
  const params = language === "sv" ? finding.params : withEnglishField(finding.params);
  if (!isReportCode(finding.code))
    return findingText({ ...finding, code: finding.code, params } as BookFinding, language);
  return said(CATALOGUES[language][finding.code], params, language);
}

/** A field of Kontaktuppgifter is called what the pane calls it; what must be found in a sheet by its name keeps that. */
function withEnglishField(params: ReportFinding["params"]): ReportFinding["params"] {
  const label = (fieldLabelsEn as Readonly<Record<string, string>>)[String(params["faltnyckel"])];
  return label === undefined ? params : { ...params, falt: label, kolumn: label };
}

const isReportCode = (code: ReportFinding["code"]): code is ReportCode => code in sv;

const sv: Catalogue = {
  "falt-saknas": {
    text: (p) => `Bladet Kontaktuppgifter har inget fält som heter ${p.falt}.`,
    action: (p) => `Skriv ${p.falt} i en tom cell i kolumn A och värdet till höger om den.`,
  },
  "vem-okand": {
    text: (p) => `”${p.varde}” är varken en regionkod eller SKR.`,
    action: () => "Skriv regionens kod med två siffror, till exempel 23, eller SKR.",
  },
  "orgnr-format": {
    text: (p) => `Organisationsnumret ”${p.varde}” har inte tio siffror.`,
    action: () => "Skriv det som NNNNNN-NNNN, till exempel 232100-0214.",
  },
  "orgnr-kontrollsiffra": {
    text: (p) => `Organisationsnumret ${p.varde} stämmer inte: kontrollsiffran är fel.`,
    action: () => "Kontrollera siffrorna mot registreringsbeviset.",
  },
  "orgnr-ej-organisation": {
    text: (p) => `${p.varde} är ett personnummer, inte ett organisationsnummer.`,
    action: () => "Skriv organisationens nummer. Dess tredje siffra är minst 2.",
  },
  "giro-format": {
    text: (p) => `”${p.varde}” är varken ett bankgiro eller ett plusgiro.`,
    action: () => "Skriv bankgiro som 123-4567 eller 1234-5678, plusgiro som 12 34 56-7.",
  },
  "giro-kontrollsiffra": {
    text: (p) => `Gironumret ${p.varde} stämmer inte: kontrollsiffran är fel.`,
    action: () => "Kontrollera siffrorna.",
  },
  "epost-format": {
    text: (p) => `${p.falt}: ”${p.varde}” är ingen e-postadress.`,
    action: () => "Skriv en adress, till exempel namn@regionen.se.",
  },
  "telefon-format": {
    text: (p) => `${p.falt}: ”${p.varde}” är inget telefonnummer.`,
    action: () => "Skriv numret som 063-14 75 00 eller +46 63 14 75 00.",
  },
  "telefon-riktnummer": {
    text: (p) => `${p.falt}: ”${p.varde}” saknar riktnummer.`,
    action: () => "Skriv riktnumret först, till exempel 063-14 75 00.",
  },
  "diarienummer-format": {
    text: (p) => `${p.falt}: ”${p.varde}” är inget diarienummer.`,
    action: () => "Skriv det som i ärendet, till exempel RS/803/2023.",
  },
  "datum-format": {
    text: (p) => `${p.falt}: ”${p.varde}” är inget datum.`,
    action: () => "Skriv ett datum som finns, som 2024-12-01.",
  },
  "datum-som-text": {
    text: (p) => `${p.falt}: datumet ${p.varde} ligger som text, så formlerna kan inte räkna med det.`,
    action: () => "Formatera cellen som datum och skriv in datumet på nytt.",
  },
  "val-okant": {
    text: (p) => `${p.falt}: ”${p.varde}” går inte att välja.`,
    action: (p) => `Skriv en av ${p.kanda}.`,
  },
  "period-omvand": {
    text: (p) => `Perioden slutar ${p.till}, innan den börjar ${p.fran}.`,
    action: () => "Rätta datumen.",
  },
  "period-utanfor": {
    text: (p) => `Perioden ${p.fran}–${p.till} ligger inte inom bidragsåret, ${p.forst}–${p.sist}.`,
    action: () => "Rätta datumen, eller byt överenskommelse.",
  },
  "alternativ2-utan-text": {
    text: (p) => `Ekonomichefen har valt alternativ 2, men ${p.falt} är tomt.`,
    action: () => "Skriv vilka avvikelserna är och vad som görs åt dem, eller välj alternativ 1.",
  },
  "rekvirerat-avviker": {
    text: (p) =>
      `Det rekvirerade beloppet ${p.belopp} kr är inte vad mottagaren har rätt till, ${p.ratt} kr. Skillnaden är ${p.differens} kr.`,
    action: () => "Töm cellen, så rekvireras hela beloppet, eller rätta den.",
  },
  "utbetalt-over": {
    text: (p) => `Summa utbetalt, ${p.belopp} kr, är mer än mottagaren har rätt till, ${p.ratt} kr.`,
    action: () => "Kontrollera utbetalningen. Det som är för mycket betalas tillbaka.",
  },
  "janej-okant": {
    text: (p) => `${p.kolumn}: ”${p.varde}” är varken ja eller nej.`,
    action: () => "Skriv ja eller nej.",
  },
  "insats-omrade-okant": {
    text: (p) => `Området ”${p.varde}” har ingen budget på Områdesregler.`,
    action: (p) => `Skriv ett av ${p.kanda}, eller lägg till området på Områdesregler.`,
  },
  "insats-insatsomrade-okant": {
    text: (p) => `Insatsområdet ”${p.varde}” finns inte i överenskommelsen.`,
    action: (p) => `Skriv ett av ${p.kanda}.`,
  },
  "insats-insatsomrade-tal": {
    text: (p) => `Insatsområde ${p.varde} är ett tal, inte text.`,
    action: (p) => `Formatera cellen som text och skriv ${p.ratt}.`,
  },
  "landsbygd-over": {
    text: (p) => `Kostnaderna för landsbygden (2.8) är ${p.kostnad} kr, men landsbygdsmedlen är ${p.medel} kr.`,
    action: () => "Flytta det som är för mycket till ett annat insatsområde, eller sänk utfallet.",
  },
  "budget-over": {
    text: (p) => `${p.omrade} har kostnader på ${p.kostnad} kr, men budgeten är ${p.budget} kr.`,
    action: () => "Sänk utfallet, eller ändra områdets regel.",
  },
  "investering-kostnad": {
    text: (p) =>
      `En investering får bara belasta bidraget med årets avskrivning, ${p.avskrivning} kr. Utfallet är ${p.kostnad} kr.`,
    action: (p) => `Skriv ${p.avskrivning} som utfall.`,
  },
  "avskrivning-saknas": {
    text: () => "En investering har ingen avskrivning.",
    action: () => "Skriv årets avskrivning. Bara den får belasta bidraget.",
  },
  "avskrivning-over-anskaffning": {
    text: (p) => `Årets avskrivning, ${p.avskrivning} kr, är större än anskaffningen, ${p.anskaffning} kr.`,
    action: () => "Rätta avskrivningen eller anskaffningen.",
  },
  "budgetkalkyl-saknas": {
    text: () => "En ny aktivitet saknar budgetkalkyl.",
    action: () => "Gör en kalkyl för hur aktiviteten finansieras när bidraget upphör, och skriv ja.",
  },
  "andel-saknas": {
    text: (p) => `Andelen kvinnor som fått eftervårdsbesök saknas för insatsområde ${p.insatsomrade}.`,
    action: () => "Skriv andelen på en av insatsområdets rader, 0–100 %.",
  },
  "andel-ogiltig": {
    text: (p) => `Andelen ${p.andel} är inte 0–100 %.`,
    action: () => "Skriv andelen i procent, till exempel 87 %.",
  },
  "andel-olika": {
    text: (p) => `Andelen eftervårdsbesök är ${p.andel} här och ${p.forsta} på en annan rad.`,
    action: () => "Skriv regionens andel på en rad.",
  },
  "utforare-saknas": {
    text: () => "En kostnad saknar utförare.",
    action: () => "Skriv vem som kan redovisa aktiviteten och kostnaden.",
  },
  "text-saknas": {
    text: () => "En kostnad saknar text till redovisningen.",
    action: () => "Skriv vad som har gjorts.",
  },
  "krav-okant": {
    text: (p) => `Kravet ”${p.varde}” finns inte i överenskommelsen.`,
    action: (p) => `Skriv ett av ${p.kanda}, eller ta bort raden.`,
  },
  "krav-dubblett": {
    text: (p) => `Kravet ${p.varde} finns redan i ${p.forsta}.`,
    action: () => "Slå ihop svaren på en rad.",
  },
  "plan-svar-saknas": {
    text: (p) => `${p.region}: det är inte sagt om regionen har en kompetensförsörjningsplan.`,
    action: () => "Skriv ja eller nej. Utan plan får regionen inga medel.",
  },
  "plan-datum-saknas": {
    text: (p) => `${p.region} har en plan, men inte datumet då den togs fram.`,
    action: () => "Skriv datumet.",
  },
  "plan-datum-utan-plan": {
    text: (p) => `${p.region} sägs sakna plan, men har ett datum för den.`,
    action: () => "Skriv ja, eller töm datumen.",
  },
  "plan-reviderad-fore": {
    text: (p) => `${p.region}: planen är reviderad ${p.reviderad}, innan den togs fram ${p.framtagen}.`,
    action: () => "Rätta datumen.",
  },
  "plan-ej-uppfyllt": {
    text: (p) => `${p.region} uppfyller inte prestationskravet. Beloppet betalas inte ut.`,
    action: () => "Planen ska vara framtagen under bidragsåret, eller tidigare och reviderad under det.",
  },
  "rekvirerat-ej-kvalificerad": {
    text: (p) => `${p.region} har rekvirerat ${p.belopp} kr utan att uppfylla prestationskravet.`,
    action: () => "Kontrollera planens datum, eller rekvisitionen.",
  },
  "rekvirerat-fel-belopp": {
    text: (p) =>
      `${p.region} har rekvirerat ${p.belopp} kr. Rätt belopp är ${p.ratt} kr, skillnaden ${p.differens} kr.`,
    action: () => "Kontrollera rekvisitionen.",
  },
  "anvant-over-rekvirerat": {
    text: (p) => `${p.region} har använt ${p.anvant} kr men rekvirerat ${p.rekvirerat} kr.`,
    action: () => "Kontrollera redovisningen. Bidraget täcker bara det som är rekvirerat.",
  },
};

const en: Catalogue = {
  "falt-saknas": {
    text: (p) => `The sheet Kontaktuppgifter has no field called ${p.falt}.`,
    action: (p) => `Write ${p.falt} in an empty cell of column A, and the value to the right of it.`,
  },
  "vem-okand": {
    text: (p) => `“${p.varde}” is neither a region code nor SKR.`,
    action: () => "Write the region’s code of two digits, such as 23, or SKR.",
  },
  "orgnr-format": {
    text: (p) => `The organisation number “${p.varde}” does not have ten digits.`,
    action: () => "Write it as NNNNNN-NNNN, such as 232100-0214.",
  },
  "orgnr-kontrollsiffra": {
    text: (p) => `The organisation number ${p.varde} is wrong: the check digit does not agree.`,
    action: () => "Compare the digits with the certificate of registration.",
  },
  "orgnr-ej-organisation": {
    text: (p) => `${p.varde} is a personal number, not an organisation’s.`,
    action: () => "Write the organisation’s number. Its third digit is at least 2.",
  },
  "giro-format": {
    text: (p) => `“${p.varde}” is neither a bankgiro nor a plusgiro number.`,
    action: () => "Write bankgiro as 123-4567 or 1234-5678, plusgiro as 12 34 56-7.",
  },
  "giro-kontrollsiffra": {
    text: (p) => `The giro number ${p.varde} is wrong: the check digit does not agree.`,
    action: () => "Check the digits.",
  },
  "epost-format": {
    text: (p) => `${p.falt}: “${p.varde}” is no e-mail address.`,
    action: () => "Write an address, such as name@region.se.",
  },
  "telefon-format": {
    text: (p) => `${p.falt}: “${p.varde}” is no telephone number.`,
    action: () => "Write it as 063-14 75 00 or +46 63 14 75 00.",
  },
  "telefon-riktnummer": {
    text: (p) => `${p.falt}: “${p.varde}” has no area code.`,
    action: () => "Write the area code first, as in 063-14 75 00.",
  },
  "diarienummer-format": {
    text: (p) => `${p.falt}: “${p.varde}” is no registration number.`,
    action: () => "Write it as in the case, such as RS/803/2023.",
  },
  "datum-format": {
    text: (p) => `${p.falt}: “${p.varde}” is no date.`,
    action: () => "Write a date that exists, such as 2024-12-01.",
  },
  "datum-som-text": {
    text: (p) => `${p.falt}: the date ${p.varde} is stored as text, so formulas cannot use it.`,
    action: () => "Format the cell as a date and type the date again.",
  },
  "val-okant": {
    text: (p) => `${p.falt}: “${p.varde}” cannot be chosen.`,
    action: (p) => `Write one of ${p.kanda}.`,
  },
  "period-omvand": {
    text: (p) => `The period ends ${p.till}, before it begins ${p.fran}.`,
    action: () => "Correct the dates.",
  },
  "period-utanfor": {
    text: (p) => `The period ${p.fran}–${p.till} is not within the grant’s year, ${p.forst}–${p.sist}.`,
    action: () => "Correct the dates, or change the agreement.",
  },
  "alternativ2-utan-text": {
    text: (p) => `The finance director has chosen alternative 2, but ${p.falt} is empty.`,
    action: () => "Write what deviates and what is done about it, or choose alternative 1.",
  },
  "rekvirerat-avviker": {
    text: (p) =>
      `The requisitioned amount SEK ${p.belopp} is not what the recipient is entitled to, SEK ${p.ratt}. The difference is SEK ${p.differens}.`,
    action: () => "Empty the cell to requisition the whole amount, or correct it.",
  },
  "utbetalt-over": {
    text: (p) => `The sum paid, SEK ${p.belopp}, is more than the recipient is entitled to, SEK ${p.ratt}.`,
    action: () => "Check the payment. What is too much is repaid.",
  },
  "janej-okant": {
    text: (p) => `${p.kolumn}: “${p.varde}” is neither ja nor nej.`,
    action: () => "Write ja (yes) or nej (no).",
  },
  "insats-omrade-okant": {
    text: (p) => `The area “${p.varde}” has no budget on Områdesregler.`,
    action: (p) => `Write one of ${p.kanda}, or add the area to Områdesregler.`,
  },
  "insats-insatsomrade-okant": {
    text: (p) => `The field of action “${p.varde}” is not in the agreement.`,
    action: (p) => `Write one of ${p.kanda}.`,
  },
  "insats-insatsomrade-tal": {
    text: (p) => `Field of action ${p.varde} is a number, not text.`,
    action: (p) => `Format the cell as text and write ${p.ratt}.`,
  },
  "landsbygd-over": {
    text: (p) => `The costs of the countryside (2.8) are SEK ${p.kostnad}, but the rural money is SEK ${p.medel}.`,
    action: () => "Move what is too much to another field of action, or lower the outcome.",
  },
  "budget-over": {
    text: (p) => `${p.omrade} has costs of SEK ${p.kostnad}, but its budget is SEK ${p.budget}.`,
    action: () => "Lower the outcome, or change the rule of the area.",
  },
  "investering-kostnad": {
    text: (p) =>
      `An investment may only charge the grant with this year’s depreciation, SEK ${p.avskrivning}. The outcome is SEK ${p.kostnad}.`,
    action: (p) => `Write ${p.avskrivning} as outcome.`,
  },
  "avskrivning-saknas": {
    text: () => "An investment has no depreciation.",
    action: () => "Write this year’s depreciation. Only that may be charged.",
  },
  "avskrivning-over-anskaffning": {
    text: (p) => `This year’s depreciation, SEK ${p.avskrivning}, is more than the acquisition, SEK ${p.anskaffning}.`,
    action: () => "Correct the depreciation or the acquisition.",
  },
  "budgetkalkyl-saknas": {
    text: () => "A new activity has no budget calculation.",
    action: () => "Calculate how the activity is financed when the grant ends, and write ja.",
  },
  "andel-saknas": {
    text: (p) => `The share of women who had a postnatal visit is missing for field of action ${p.insatsomrade}.`,
    action: () => "Write the share on one of its rows, 0–100%.",
  },
  "andel-ogiltig": {
    text: (p) => `The share ${p.andel} is not 0–100%.`,
    action: () => "Write the share in per cent, such as 87%.",
  },
  "andel-olika": {
    text: (p) => `The share of postnatal visits is ${p.andel} here and ${p.forsta} on another row.`,
    action: () => "Write the region’s share on one row.",
  },
  "utforare-saknas": {
    text: () => "A cost has no performer.",
    action: () => "Write who can account for the activity and its cost.",
  },
  "text-saknas": {
    text: () => "A cost has no text for the report.",
    action: () => "Write what was done.",
  },
  "krav-okant": {
    text: (p) => `The requirement “${p.varde}” is not in the agreement.`,
    action: (p) => `Write one of ${p.kanda}, or remove the row.`,
  },
  "krav-dubblett": {
    text: (p) => `The requirement ${p.varde} is already in ${p.forsta}.`,
    action: () => "Put the answers together on one row.",
  },
  "plan-svar-saknas": {
    text: (p) => `${p.region}: it is not said whether the region has a plan for its supply of skills.`,
    action: () => "Write ja or nej. Without a plan the region gets no money.",
  },
  "plan-datum-saknas": {
    text: (p) => `${p.region} has a plan, but not the date when it was made.`,
    action: () => "Write the date.",
  },
  "plan-datum-utan-plan": {
    text: (p) => `${p.region} is said to have no plan, but there is a date for it.`,
    action: () => "Write ja, or empty the dates.",
  },
  "plan-reviderad-fore": {
    text: (p) => `${p.region}: the plan was revised ${p.reviderad}, before it was made ${p.framtagen}.`,
    action: () => "Correct the dates.",
  },
  "plan-ej-uppfyllt": {
    text: (p) => `${p.region} does not fulfil the performance requirement. Its amount is not paid.`,
    action: () => "The plan must be made during the grant’s year, or before it and revised during it.",
  },
  "rekvirerat-ej-kvalificerad": {
    text: (p) => `${p.region} has requisitioned SEK ${p.belopp} without fulfilling the performance requirement.`,
    action: () => "Check the dates of the plan, or the requisition.",
  },
  "rekvirerat-fel-belopp": {
    text: (p) =>
      `${p.region} has requisitioned SEK ${p.belopp}. The right amount is SEK ${p.ratt}, the difference SEK ${p.differens}.`,
    action: () => "Check the requisition.",
  },
  "anvant-over-rekvirerat": {
    text: (p) => `${p.region} has used SEK ${p.anvant} but requisitioned SEK ${p.rekvirerat}.`,
    action: () => "Check the report. The grant only covers what was requisitioned.",
  },
};

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { sv, en };

/** What each form is called. */
export const formNames: Readonly<Record<Language, Readonly<Record<FormId, string>>>> = {
  sv: {
    beslutsunderlag: "Beslutsunderlag",
    rekvisition: "Rekvisition",
    redovisning: "Ekonomisk redovisning",
    insatsredovisning: "Redovisning per insatsområde",
    skr: "SKR:s redovisning",
    nationell: "Nationell uppföljning",
  },
  en: {
    beslutsunderlag: "Basis for decision",
    rekvisition: "Requisition",
    redovisning: "Financial report",
    insatsredovisning: "Report by field of action",
    skr: "SKR’s report",
    nationell: "National follow-up",
  },
};

/** The fields' labels in English; in Swedish they are the sheet's own. */
export const fieldLabelsEn: Readonly<Record<FieldKey, string>> = {
  vem: "Region or SKR",
  bidragsmottagare: "Recipient of the grant",
  organisationsnummer: "Organisation number",
  kontaktperson: "Contact person",
  postadress: "Postal address",
  telefon: "Telephone (with area code)",
  fax: "Fax number",
  epost: "E-mail address",
  diarienrOverenskommelse: "Registration number of the agreement",
  diarienrBeslut: "Registration number of the government’s decision",
  periodFran: "Period from",
  periodTill: "Period to",
  rekvireratBelopp: "Amount requisitioned (SEK)",
  giro: "Bankgiro or plusgiro",
  betalningsreferens: "Payment reference",
  foretradare: "Authorised representative",
  rekvireratDatum: "Requisition sent",
  utbetalt: "Sum paid (SEK)",
  ekonomichefNamn: "Finance director’s name",
  ekonomichefBefattning: "Finance director’s position",
  ekonomichefTelefon: "Finance director’s telephone",
  ekonomichefEpost: "Finance director’s e-mail address",
  granskning: "Finance director’s review",
  avvikelser: "Deviations",
  atgarder: "Measures",
  nulagesanalys: "Analysis of the present state",
  redovisatDatum: "Report handed in",
  delrapportDatum: "Interim report handed in",
  verksamhetsrapportDatum: "Activity report handed in",
  ekonomiskRedovisningDatum: "Financial report handed in",
  diarienrEget: "Own registration number",
  beslutsdatum: "Date of decision",
  villkor: "Conditions",
  aterrapportDatum: "To be reported by",
};
