/** The words of Kontaktuppgifter in English. In Swedish they are the sheet's own: one description, many uses. */
import type { FieldKey, ReportField } from "../actions/types";
import type { Language } from "./pane";
import { fieldLabelsEn } from "./reports";

/** Takes a field as the sheet has it, gives its words in the user's language. */
export const fieldWords = (
  { key, label, section, help }: Pick<ReportField, "key" | "label" | "section" | "help">,
  language: Language,
): { label: string; section: string; help: string } =>
  language === "sv"
    ? { label, section, help }
    : { label: fieldLabelsEn[key], section: sectionsEn[section] ?? section, help: helpEn[key] };

export const sectionsEn: Readonly<Record<string, string>> = {
  Redovisande: "Who reports",
  Kontaktuppgifter: "Contact",
  Bidrag: "Grant",
  Utbetalning: "Payment",
  Underskrift: "Signature",
  "Ekonomisk redovisning": "Financial report",
  "Verksamhetens redovisning": "Report of the activities",
  "Vad som är gjort": "What is done",
  Beslutsunderlag: "Basis for decision",
};

const helpEn: Readonly<Record<FieldKey, string>> = {
  vem: "The region’s code of two digits, such as 23, or SKR.",
  bidragsmottagare: "The organisation’s name.",
  organisationsnummer: "Ten digits, such as 232100-0214. The last is a check digit.",
  kontaktperson: "First name and surname.",
  postadress: "Street or box, postal code and town.",
  telefon: "Such as 063-14 75 00 or +46 63 14 75 00.",
  fax: "May be empty.",
  epost: "The contact person’s e-mail address.",
  diarienrOverenskommelse: "Registration number of the agreement behind the grant, such as S2023/03241.",
  diarienrBeslut: "Registration number of the government’s decision to pay.",
  periodFran: "The time that the grant is for.",
  periodTill: "Within the grant’s year.",
  rekvireratBelopp: "Empty: all that the recipient is entitled to. Whole kronor.",
  giro: "Bankgiro 123-4567 or 1234-5678, plusgiro 12 34 56-7. The last digit is a check digit.",
  betalningsreferens: "Stands on the payment. May be empty.",
  foretradare: "The name in print. It is signed on paper.",
  utbetalt: "What Kammarkollegiet has paid. Whole kronor.",
  ekonomichefNamn: "The finance director, or whoever reviews the report in that place.",
  ekonomichefBefattning: "Such as finance director.",
  ekonomichefTelefon: "With area code.",
  ekonomichefEpost: "An e-mail address.",
  granskning: "alternativ 1: the report is right. alternativ 2: it is not; deviations and measures are given.",
  avvikelser: "Needed with alternativ 2: what is not right.",
  atgarder: "Needed with alternativ 2: what is done about the deviations.",
  nulagesanalys: "The state of the services that the activities start from.",
  rekvireratDatum: "A date. Empty until the requisition has been sent to Kammarkollegiet.",
  redovisatDatum: "The region’s report to Socialstyrelsen.",
  delrapportDatum: "SKR’s interim report to Regeringskansliet.",
  verksamhetsrapportDatum: "SKR’s activity report to Regeringskansliet.",
  ekonomiskRedovisningDatum: "SKR’s financial report to Kammarkollegiet.",
  diarienrEget: "The case’s number in the organisation itself, such as RS/803/2023.",
  beslutsdatum: "When the case is decided. May be empty.",
  villkor: "Conditions for the areas: investments, performers, new activities, existing resources.",
  aterrapportDatum: "When the areas must have reported to the organisation itself.",
};
