/** What the workbook's own checks say, for who reads the pane in English. The sheet Kontroller stays in Swedish. */
import { agreementText } from "./agreementWords";
import type { Language } from "./pane";

/** Takes a check's sentence as the sheet has it, gives it in the user's language; one of the user's own is as it is written. */
export function checkText(text: string, language: Language): string {
  if (language === "sv") return text;
  for (const { sentence, says } of NAMED_EN) {
    const name = sentence.exec(text)?.[1];
    if (name !== undefined) return says(agreementText(name, language));
  }
  return WORDS_EN[text] ?? text;
}

/** Of a pot or a type of municipality, by its name. */
const NAMED_EN: readonly { sentence: RegExp; says: (name: string) => string }[] = [
  { sentence: /^Fördelat ur potten (.+)$/, says: (name) => `Allocated from the pot ${name}` },
  { sentence: /^Potten (.+) är den vid körningen$/, says: (name) => `The pot ${name} is as at the run` },
  {
    sentence: /^Folkmängden i (.+) är den vid körningen \(kontrollsumma\)$/,
    says: (name) => `The population in ${name} is as at the run (checksum)`,
  },
  {
    sentence: /^Beloppet ur potten (.+) är det vid exporten$/,
    says: (name) => `The amount from the pot ${name} is as at the export`,
  },
];

const WORDS_EN: Readonly<Record<string, string>> = {
  "Potterna summerar till ramen": "The pots sum to the frame",
  "Fördelat till regionerna och det som inte fördelas ger ramen":
    "What the regions get and what is not divided make the frame",
  "Varje rad på Regioner finns på Fördelning": "Every row of Regioner is on Fördelning",
  "Folkmängden på Fördelning är den på Regioner": "The population on Fördelning is that of Regioner",
  "Varje kommun räknas en gång i landsbygdsnyckeln": "Every municipality counts once in the rural key",
  "Tal som är för stora för att räknas exakt (2^53 eller mer)": "Numbers too large to be exact (2^53 or more)",
  "Belopp under noll": "Amounts below zero",
  "Avrundningsmetoden är en av de två kända": "The rounding method is one of the two known ones",
  "Ramen är den vid körningen": "The frame is as at the run",
  "Regioner vars folkmängd har ändrats sedan körningen": "Regions whose population has changed since the run",
  "Vikterna, i hundradelar, är de vid körningen": "The weights, in hundredths, are as at the run",
  "Avrundningsmetoden är den vid körningen": "The rounding method is as at the run",
  "Regioner där beloppet skiljer sig från det beslutade; saknas beslutet räknas regionen inte":
    "Regions whose amount differs from the decided one; a region without one is not counted",
  "Regioner vars belopp har ändrats sedan körningen": "Regions whose amount has changed since the run",
  "Det som regionerna delar på områden är det som fördelas ur potterna":
    "What the regions divide among areas is what is allocated from the pots",
  "Områden och ofördelat i alla regioner ger regionernas belopp":
    "Areas and what is left in all regions make the regions’ amounts",
  "Regioner där områden och ofördelat inte ger regionens belopp":
    "Regions where areas and what is left do not make the region’s amount",
  "Regioner där reglerna tar mer än det finns": "Regions where the rules take more than there is",
  "Återstoder under noll": "Remainders below zero",
  "Områden under noll": "Areas below zero",
  "Tal på Områdesbudget som är för stora för att räknas exakt (2^53 eller mer)":
    "Numbers on Områdesbudget too large to be exact (2^53 or more)",
  "Områden vars belopp har ändrats sedan körningen": "Areas whose amount has changed since the run",
  "Reglerna på Områdesregler är så många som vid körningen": "The rules on Områdesregler are as many as at the run",
  "Varje regel från körningen finns kvar på Områdesregler": "Every rule of the run is still on Områdesregler",
  "Reglernas tal är de vid körningen (kontrollsumma)": "The numbers of the rules are as at the run (checksum)",
  "Underlaget för områdena är det vid körningen": "The basis of the areas is as at the run",
  "Det som rekvireras är vad mottagaren har rätt till": "What is requisitioned is what the recipient is entitled to",
  "Perioden ligger inom bidragsåret (dagar utanför)": "The period is within the grant’s year (days outside)",
  "Kostnaderna i redovisningen är utfallet på Insatser": "The costs in the report are the outcome on Insatser",
  "Medel som inte har förbrukats är det som betalas tillbaka, minus det som mottagaren betalar själv":
    "Money that has not been used is what is paid back, less what the recipient pays for itself",
  "Utbetalt utöver vad mottagaren har rätt till (kr)": "Paid beyond what the recipient is entitled to (SEK)",
  "Landsbygdskostnader över landsbygdsmedlen (kr)": "Rural costs beyond the rural money (SEK)",
  "Investeringar vars utfall inte är årets avskrivning": "Investments whose outcome is not the year’s depreciation",
  "Nya aktiviteter utan budgetkalkyl": "New activities without a budget calculation",
  "Kostnader utan utförare": "Costs without a performer",
  "Andelar eftervårdsbesök utanför 0–100 %": "Shares of visits after childbirth outside 0–100%",
  "Kostnader utan insatsområde i överenskommelsen (kr)": "Costs without a field of action of the agreement (SEK)",
  "Områden med utfall över sin budget": "Areas whose outcome is over their budget",
  "Den som redovisar är den vid körningen": "Who reports is as at the run",
  "Raderna på Insatser är så många som vid körningen": "The rows on Insatser are as many as at the run",
  "Kvalificerat, ej utbetalbart, ej prövat och det som inte fördelas ger ramen":
    "Qualified, not payable, not assessed and what is not divided make the frame",
  "Regionernas bidrag är det som har fördelats": "The regions’ grants are what has been allocated",
  "Regioner som har rekvirerat utan att uppfylla prestationskravet":
    "Regions that have requisitioned without meeting the performance requirement",
  "Regioner som har rekvirerat ett annat belopp än de har rätt till":
    "Regions that have requisitioned another amount than they are entitled to",
  "Regioner som har använt mer än de har rekvirerat": "Regions that have used more than they have requisitioned",
  "Indata ändrade sedan körningen: antal av kontrollerna nedan som inte är OK":
    "Input changed since the run: how many of the checks below are not OK",
  "Paketet är regionens eget": "The package is the region’s own",
  "Paketets år är det vid exporten": "The package’s year is as at the export",
  "Beloppen på Paket är regionens belopp på Fördelning": "The amounts on Paket are the region’s on Fördelning",
  "Regioner har en rad: regionens egen": "Regioner has one row: the region’s own",
  "Folkmängden på Regioner är den på Paket": "The population on Regioner is that of Paket",
  "Regioner i sammanställningen": "Regions in the summary",
  "Använt är det vid insamlingen": "What is used is as at the collection",
  "Regionernas använda medel är det redovisade": "What the regions have used is what is reported",
  "Områdenas använda medel är det redovisade": "What the areas have used is what is reported",
  "Insatsområdenas använda medel är det redovisade": "What is used per field of action is what is reported",
  "Regionernas insatsområden ger det redovisade": "The regions’ fields of action make what is reported",
  "Det som är delat på områden är områdenas belopp": "What is divided among areas is the areas’ amounts",
};
