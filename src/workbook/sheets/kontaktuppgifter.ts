import type { Field, FieldSheet } from "../fieldSheet";
import { SHEETS } from "../names";

/** The forms, in the order in which they are filled in. */
export const FORMS = [
  "beslutsunderlag",
  "rekvisition",
  "redovisning",
  "insatsredovisning",
  "skr",
  "nationell",
] as const;
export type FormId = (typeof FORMS)[number];

/** Sheet of each form. */
export const FORM_SHEETS: Readonly<Record<FormId, string>> = {
  beslutsunderlag: SHEETS.beslutsunderlag,
  rekvisition: SHEETS.rekvisition,
  redovisning: SHEETS.redovisning,
  insatsredovisning: SHEETS.insatsredovisning,
  skr: SHEETS.skrRedovisning,
  nationell: SHEETS.nationell,
};

/** Who fills in the forms when it is not a region. */
export const SKR = "SKR";

/** The finance director's review: the figures are right, or they are not, with deviations and measures. */
export const GRANSKNING = ["alternativ 1", "alternativ 2"] as const;

export type FieldKey =
  | "vem"
  | "bidragsmottagare"
  | "organisationsnummer"
  | "kontaktperson"
  | "postadress"
  | "telefon"
  | "fax"
  | "epost"
  | "diarienrOverenskommelse"
  | "diarienrBeslut"
  | "periodFran"
  | "periodTill"
  | "rekvireratBelopp"
  | "giro"
  | "betalningsreferens"
  | "foretradare"
  | "rekvireratDatum"
  | "utbetalt"
  | "ekonomichefNamn"
  | "ekonomichefBefattning"
  | "ekonomichefTelefon"
  | "ekonomichefEpost"
  | "granskning"
  | "avvikelser"
  | "atgarder"
  | "nulagesanalys"
  | "redovisatDatum"
  | "delrapportDatum"
  | "verksamhetsrapportDatum"
  | "ekonomiskRedovisningDatum"
  | "diarienrEget"
  | "beslutsdatum"
  | "villkor"
  | "aterrapportDatum";

type Described = Omit<Field<FormId>, "section" | "shownOn"> & { shownOn?: readonly FormId[] };

const BOTH: readonly FormId[] = ["rekvisition", "redovisning"];
const NONE: readonly FormId[] = [];

const section = <Key extends FieldKey>(name: string, fields: Record<Key, Described>): Record<Key, Field<FormId>> =>
  Object.fromEntries(
    Object.entries<Described>(fields).map(([key, field]) => [
      key,
      { ...field, section: name, shownOn: field.shownOn ?? field.neededFor },
    ]),
  ) as Record<Key, Field<FormId>>;

/** Everything that the forms ask for and that the workbook does not hold elsewhere. Headings as in the agreement's Bilaga. */
export const kontaktuppgifter: FieldSheet<FieldKey, FormId> = {
  name: SHEETS.kontaktuppgifter,
  title: "Kontaktuppgifter",
  purpose: "Indata. Det som blanketterna behöver utöver beloppen. Fylls i här eller på fliken Redovisa.",
  fields: {
    ...section("Redovisande", {
      vem: {
        label: "Region eller SKR",
        kind: "vem",
        neededFor: FORMS,
        help: "Regionkod med två siffror, till exempel 23, eller SKR.",
      },
    }),
    ...section("Kontaktuppgifter", {
      bidragsmottagare: { label: "Bidragsmottagare", kind: "text", neededFor: BOTH, help: "Organisationens namn." },
      organisationsnummer: {
        label: "Organisationsnummer",
        kind: "orgnr",
        neededFor: BOTH,
        help: "Tio siffror, till exempel 232100-0214. Den sista är en kontrollsiffra.",
      },
      kontaktperson: { label: "Kontaktperson", kind: "text", neededFor: BOTH, help: "För- och efternamn." },
      postadress: { label: "Postadress", kind: "text", neededFor: BOTH, help: "Gata eller box, postnummer och ort." },
      telefon: {
        label: "Telefon (inkl. riktnummer)",
        kind: "telefon",
        neededFor: BOTH,
        help: "Till exempel 063-14 75 00 eller +46 63 14 75 00.",
      },
      fax: { label: "Faxnummer", kind: "telefon", neededFor: NONE, shownOn: BOTH, help: "Får vara tomt." },
      epost: { label: "E-postadress", kind: "epost", neededFor: BOTH, help: "Kontaktpersonens e-postadress." },
    }),
    ...section("Bidrag", {
      diarienrOverenskommelse: {
        label: "Diarienummer för överenskommelsen",
        kind: "diarienummer",
        neededFor: BOTH,
        help: "Diarienummer för bakomliggande överenskommelse, till exempel S2023/03241.",
      },
      diarienrBeslut: {
        label: "Diarienummer för regeringsbeslutet",
        kind: "diarienummer",
        neededFor: BOTH,
        help: "Diarienummer för regeringens beslut om utbetalning.",
      },
      periodFran: {
        label: "Period från och med",
        kind: "datum",
        neededFor: BOTH,
        help: "Den period som bidraget avser.",
      },
      periodTill: { label: "Period till och med", kind: "datum", neededFor: BOTH, help: "Inom bidragsåret." },
      rekvireratBelopp: {
        label: "Belopp som rekvireras (kr)",
        kind: "kr",
        neededFor: NONE,
        shownOn: ["rekvisition"],
        help: "Tomt: hela det belopp som mottagaren har rätt till. Hela kronor.",
      },
    }),
    ...section("Utbetalning", {
      giro: {
        label: "Bankgiro eller plusgiro",
        kind: "giro",
        neededFor: ["rekvisition"],
        help: "Bankgiro 123-4567 eller 1234-5678, plusgiro 12 34 56-7. Den sista siffran är en kontrollsiffra.",
      },
      betalningsreferens: {
        label: "Önskad betalningsreferens",
        kind: "text",
        neededFor: NONE,
        shownOn: ["rekvisition"],
        help: "Står på utbetalningen. Får vara tomt.",
      },
    }),
    ...section("Underskrift", {
      foretradare: {
        label: "Behörig företrädare",
        kind: "text",
        neededFor: BOTH,
        help: "Namnförtydligande. Underskriften görs på papper, i original.",
      },
    }),
    ...section("Ekonomisk redovisning", {
      utbetalt: {
        label: "Summa utbetalt (kr)",
        kind: "kr",
        neededFor: ["redovisning"],
        help: "Det som Kammarkollegiet har betalat ut. Hela kronor.",
      },
      ekonomichefNamn: {
        label: "Ekonomichefens namn",
        kind: "text",
        neededFor: ["redovisning"],
        help: "Ekonomichef eller motsvarande, som granskar redovisningen.",
      },
      ekonomichefBefattning: {
        label: "Ekonomichefens befattning",
        kind: "text",
        neededFor: ["redovisning"],
        help: "Till exempel ekonomidirektör.",
      },
      ekonomichefTelefon: {
        label: "Ekonomichefens telefon",
        kind: "telefon",
        neededFor: ["redovisning"],
        help: "Inklusive riktnummer.",
      },
      ekonomichefEpost: {
        label: "Ekonomichefens e-postadress",
        kind: "epost",
        neededFor: ["redovisning"],
        help: "En e-postadress.",
      },
      granskning: {
        label: "Ekonomichefens granskning",
        kind: "val",
        choices: GRANSKNING,
        neededFor: ["redovisning"],
        help: "alternativ 1: redovisningen är korrekt. alternativ 2: den är inte korrekt; avvikelser och åtgärder anges.",
      },
      avvikelser: {
        label: "Avvikelser",
        kind: "lang",
        neededFor: NONE,
        shownOn: ["redovisning"],
        help: "Behövs vid alternativ 2: vad som inte är korrekt.",
      },
      atgarder: {
        label: "Åtgärder",
        kind: "lang",
        neededFor: NONE,
        shownOn: ["redovisning"],
        help: "Behövs vid alternativ 2: vad som görs åt avvikelserna.",
      },
    }),
    ...section("Verksamhetens redovisning", {
      nulagesanalys: {
        label: "Nulägesanalys",
        kind: "lang",
        neededFor: ["insatsredovisning"],
        help: "Läget i verksamheten, som insatserna utgår från.",
      },
    }),
    ...section("Vad som är gjort", {
      rekvireratDatum: {
        label: "Rekvisitionen skickad",
        kind: "datum",
        neededFor: NONE,
        help: "Datum. Tomt tills rekvisitionen är skickad till Kammarkollegiet.",
      },
      redovisatDatum: {
        label: "Redovisningen lämnad",
        kind: "datum",
        neededFor: NONE,
        help: "Regionens redovisning till Socialstyrelsen.",
      },
      delrapportDatum: {
        label: "Delrapporten lämnad",
        kind: "datum",
        neededFor: NONE,
        shownOn: ["skr"],
        help: "SKR:s delrapport till Regeringskansliet.",
      },
      verksamhetsrapportDatum: {
        label: "Verksamhetsrapporten lämnad",
        kind: "datum",
        neededFor: NONE,
        shownOn: ["skr"],
        help: "SKR:s verksamhetsrapport till Regeringskansliet.",
      },
      ekonomiskRedovisningDatum: {
        label: "Ekonomiska redovisningen lämnad",
        kind: "datum",
        neededFor: NONE,
        shownOn: ["skr"],
        help: "SKR:s ekonomiska redovisning till Kammarkollegiet.",
      },
    }),
    ...section("Beslutsunderlag", {
      diarienrEget: {
        label: "Eget diarienummer",
        kind: "diarienummer",
        neededFor: ["beslutsunderlag"],
        help: "Ärendets diarienummer i den egna organisationen, till exempel RS/803/2023.",
      },
      beslutsdatum: {
        label: "Beslutsdatum",
        kind: "datum",
        neededFor: NONE,
        shownOn: ["beslutsunderlag"],
        help: "När ärendet avgörs. Får vara tomt.",
      },
      villkor: {
        label: "Villkor",
        kind: "lang",
        neededFor: ["beslutsunderlag"],
        help: "Villkoren för de egna områdena: investeringar, utförare, nya aktiviteter, befintliga resurser.",
      },
      aterrapportDatum: {
        label: "Återrapporteras senast",
        kind: "datum",
        neededFor: ["beslutsunderlag"],
        help: "När områdena ska ha redovisat till den egna organisationen.",
      },
    }),
  },
};
