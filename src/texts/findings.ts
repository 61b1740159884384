/**
 * What is wrong and what to do, for every finding. Swedish first; English is the same shape, so that the
 * compiler finds a missing sentence.
 */
import type { BookFinding, FindingCode } from "../workbook/findings";
import type { Language } from "./pane";
import { said, type Entry, type Said } from "./sentence";

type Catalogue = Readonly<Record<FindingCode, Entry>>;

/** Takes a finding, gives its sentence and its remedy in the user's language. Numbers by the language's own custom. */
export const findingText = (finding: BookFinding, language: Language = "sv"): Said =>
  said(CATALOGUES[language][finding.code], finding.params, language);

const sv: Catalogue = {
  "blad-saknas": {
    text: (p) => `Bladet ${p.blad} saknas.`,
    action: (p) => `Lägg till ett blad som heter ${p.blad}, eller skapa mallen. Arbetsboken har: ${p.funna}.`,
  },
  "blad-upptaget": {
    text: (p) => `Bladet ${p.blad} finns redan och är inte skrivet av Ramkoll.`,
    action: () => "Byt namn på ditt blad. Ramkoll skriver aldrig över det.",
  },
  "blad-skyddat": {
    text: (p) => `Bladet ${p.blad} är skyddat.`,
    action: () => "Ta bort skyddet (Granska > Ta bort bladets skydd) och försök igen.",
  },
  "bok-skyddad": {
    text: (p) => `Arbetsbokens struktur är skyddad, så bladet ${p.blad} kan inte läggas till.`,
    action: () => "Ta bort skyddet (Granska > Skydda arbetsbok) och försök igen.",
  },
  "rubrik-saknas": {
    text: () => "Ingen rubrikrad hittades.",
    action: (p) => `Skriv rubrikerna på en rad ovanför siffrorna: ${p.kolumner}.`,
  },
  "kolumn-saknas": {
    text: (p) => `Kolumnen ${p.kolumn} saknas. Rubriker som finns: ${p.funna}.`,
    action: (p) => `Lägg till kolumnen eller byt rubrik. Det går bra med någon av: ${p.stavningar}.`,
  },
  "kolumn-oklar": {
    text: (p) => `Flera kolumner kan vara ${p.kolumn}: ${p.kandidater}.`,
    action: (p) => `Välj kolumn i åtgärdsfönstret, eller döp den rätta till ${p.kolumn}.`,
  },
  "kolumn-i-tkr": {
    text: (p) => `Kolumnen ${p.rubrik} är i tusental kronor.`,
    action: (p) => `Skriv beloppen i hela kronor i en kolumn med rubriken ${p.kolumn}.`,
  },
  "inga-rader": {
    text: () => "Bladet har rubriker men inga rader.",
    action: () => "Fyll i en rad per post under rubrikerna.",
  },
  felvarde: {
    text: (p) => `Cellen har felvärdet ${p.varde}.`,
    action: () => "Rätta formeln i cellen eller skriv in värdet.",
  },
  "cell-tom": {
    text: (p) => `${p.kolumn} är tom.`,
    action: () => "Fyll i cellen, eller töm hela raden om den inte ska vara med.",
  },
  "ej-tal": {
    text: (p) => `${p.kolumn} är inte ett tal: ”${p.varde}”.`,
    action: () => "Skriv ett tal.",
  },
  "tal-som-text": {
    text: (p) => `${p.kolumn} är ett tal som ligger som text: ”${p.varde}”.`,
    action: () => "Skriv in talet på nytt utan mellanslag, eller använd Data > Text till kolumner.",
  },
  "tal-negativt": {
    text: (p) => `${p.kolumn} är mindre än noll: ${p.varde}.`,
    action: () => "Skriv ett tal som är noll eller större.",
  },
  "tal-brutet": {
    text: (p) => `${p.kolumn} är inte ett heltal: ${p.varde}.`,
    action: () => "Skriv ett heltal.",
  },
  "kod-ar-tal": {
    text: (p) => `${p.kolumn} ${p.varde} är ett tal, inte en kod.`,
    action: (p) => `Formatera cellen som text och skriv ${p.ratt}.`,
  },
  "kod-fel-form": {
    text: (p) => `${p.kolumn} ”${p.varde}” är ingen kod med ${p.siffror} siffror.`,
    action: (p) => `Skriv exakt ${p.siffror} siffror som text, utan mellanslag. Ta bort raden om den är en fotnot.`,
  },
  "regionkod-okand": {
    text: (p) => `Regionkoden ${p.kod} finns inte.`,
    action: () => "Skriv länets kod enligt SCB: 01, 03–10, 12–14 eller 17–25.",
  },
  "kommunkod-okand": {
    text: (p) => `Kommunkoden ${p.kod} finns inte.`,
    action: () => "Kontrollera koden mot SCB:s lista över kommuner.",
  },
  "regionkod-dubblett": {
    text: (p) => `Regionkoden ${p.kod} finns redan i ${p.forsta}.`,
    action: () => "Ta bort den ena raden eller rätta koden.",
  },
  "kommunkod-dubblett": {
    text: (p) => `Kommunkoden ${p.kod} finns redan i ${p.forsta}.`,
    action: () => "Ta bort den ena raden eller rätta koden.",
  },
  "kommun-utan-region": {
    text: (p) => `${p.kommun} hör till region ${p.kod}, som inte finns på bladet Regioner.`,
    action: () => "Lägg till regionen på Regioner eller rätta kommunens regionkod.",
  },
  "kommun-fel-region": {
    text: (p) =>
      `${p.kommun} (${p.kommunkod}) står under region ${p.kod}. De två första siffrorna i kommunkoden är regionens.`,
    action: () => "Rätta regionkoden eller kommunkoden.",
  },
  "kommuntyp-okand": {
    text: (p) => `Kommuntypen ”${p.typ}” finns inte på bladet Vikter.`,
    action: (p) => `Skriv en av ${p.kanda}, eller lägg till typen med en vikt på Vikter.`,
  },
  "kommuntyp-dubblett": {
    text: (p) => `Kommuntypen ${p.typ} finns redan i ${p.forsta}.`,
    action: () => "Ta bort den ena raden.",
  },
  "vikt-decimaler": {
    text: (p) => `Vikten ${p.varde} har fler än två decimaler.`,
    action: () => "Skriv vikten med högst två decimaler.",
  },
  "nyckel-okand": {
    text: (p) => `Nyckeln ”${p.varde}” är okänd.`,
    action: (p) => `Skriv en av ${p.kanda}.`,
  },
  "nyckel-noll": {
    text: (p) => `Alla nycklar för ${p.nyckel} är noll, så potten kan inte fördelas.`,
    action: () => "Fyll i folkmängd (och för landsbygd kommuntyp och vikt) som är större än noll.",
  },
  "insats-dubblett": {
    text: (p) => `Insatsen ${p.insats} finns redan i ${p.forsta}.`,
    action: () => "Ge potterna olika namn, eller ta bort den ena.",
  },
  summarad: {
    text: (p) => `Raden ”${p.namn}” är en summarad. Den skulle räknas dubbelt.`,
    action: () => "Ta bort raden. Ramkoll summerar själv.",
  },
  "ram-stammer-inte": {
    text: (p) => `Potterna summerar till ${p.potter} kr, men ramen är ${p.ram} kr. Skillnaden är ${p.differens} kr.`,
    action: () => "Rätta den pott som är fel, eller ramen, så att de stämmer.",
  },
  "ram-rad-saknas": {
    text: (p) => `Ingen ram är angiven. Potternas summa, ${p.summa} kr, används som ram.`,
    action: () => "Skriv Ram i kolumnen Insats på en rad under potterna, och ramen i kolumnen Belopp (kr).",
  },
  "metod-okand": {
    text: (p) => `Avrundningsmetoden ”${p.varde}” är okänd.`,
    action: (p) => `Skriv en av ${p.metoder}.`,
  },
  "region-kommuner-olika": {
    text: (p) =>
      `${p.region}: kommunerna summerar till ${p.kommuner} personer, regionen har ${p.folkmangd}. Skillnaden är ${p.differens}.`,
    action: () => "Kontrollera att siffrorna avser samma datum. Fördelningen går att göra ändå.",
  },
  "region-utan-kommuner": {
    text: (p) => `${p.region} har inga kommuner på bladet Kommuner och får inget av landsbygdspotten.`,
    action: () => "Lägg till regionens kommuner om de saknas.",
  },
  "namn-som-formel": {
    text: (p) => `Namnet ”${p.varde}” börjar som en formel. Det behandlas som text.`,
    action: () => "Byt namn om det inte var meningen.",
  },
  "for-stort-tal": {
    text: (p) =>
      `${p.kolumn}: talet ${p.varde} är för stort${p.region === "" ? "" : ` (region ${p.region})`}. Kalkylblad räknar exakt bara under 9 007 199 254 740 992 (2^53).`,
    action: () => "Kontrollera belopp och folkmängd, eller skriv vikterna med färre decimaler.",
  },
  "egna-celler": {
    text: (p) => `Egna celler är i vägen: ${p.celler} (${p.antal} st).`,
    action: () => "Flytta dem till höger om eller under Ramkolls tabell, eller till ett eget blad.",
  },
  "indata-andrade": {
    text: () => "Underlaget har ändrats sedan förhandsgranskningen. Inget har skrivits.",
    action: () => "Förhandsgranska igen och fördela sedan.",
  },
  "indata-andrade-under": {
    text: () =>
      "Underlaget ändrades medan fördelningen skrevs. Bladen räknar med det nya, beloppen i åtgärdsfönstret inte.",
    action: () => "Fördela igen.",
  },
  "mall-finns": {
    text: (p) => `Arbetsboken har redan ${p.blad}. Inget har skrivits.`,
    action: () => "Skapa mallen i en ny arbetsbok, eller byt namn på bladen först.",
  },
  "formel-avviker": {
    text: (p) => `Formeln ger ${p.funnet} för region ${p.regionkod}, ${p.pott}. Rätt belopp är ${p.forvantat}.`,
    action: () => "Fördela igen. Står felet kvar: spara arbetsboken och anmäl det.",
  },
  "inget-att-angra": {
    text: () => "Det finns inget att ångra.",
    action: () => "Ångra gäller den senaste skrivningen sedan åtgärdsfönstret öppnades.",
  },
  avbruten: {
    text: () => "Avbrutet. Inget har skrivits.",
    action: () => "Gör om det när du vill.",
  },
  "cell-redigeras": {
    text: () => "En cell redigeras.",
    action: () => "Avsluta redigeringen (Enter) och försök igen.",
  },
  "excel-upptaget": {
    text: () => "Excel svarade inte.",
    action: () => "Vänta en stund och försök igen.",
  },
  "excel-for-gammalt": {
    text: () => "Den här versionen av Excel saknar något som Ramkoll behöver.",
    action: () => "Uppdatera Excel. Ramkoll behöver Excel 2021 eller senare, Microsoft 365 eller Excel på webben.",
  },
  "excel-nekade": {
    text: () => "Excel tillät inte ändringen.",
    action: () => "Kontrollera att arbetsboken inte är skrivskyddad eller har skyddade blad.",
  },
  "excel-fel": {
    text: (p) => `Excel kunde inte utföra åtgärden (${p.kod}).`,
    action: () => "Försök igen. Står felet kvar: spara, stäng och öppna arbetsboken.",
  },
  "regel-utan-region": {
    text: (p) => `Region ${p.kod} finns inte på bladet Regioner.`,
    action: () => "Rätta regionkoden, eller lägg till regionen på Regioner.",
  },
  "bas-okand": {
    text: (p) => `Basen ”${p.varde}” är okänd.`,
    action: (p) => `Skriv en av ${p.kanda}.`,
  },
  "regel-okand": {
    text: (p) => `Regeln ”${p.varde}” är okänd.`,
    action: (p) => `Skriv en av ${p.kanda}.`,
  },
  "regelnyckel-okand": {
    text: (p) => `Nyckeln ”${p.varde}” finns inte på bladet Nycklar.`,
    action: (p) =>
      p.kanda === ""
        ? "Lägg till nyckeln på bladet Nycklar."
        : `Lägg till den på Nycklar, eller skriv en av ${p.kanda}.`,
  },
  "regelnyckel-dubblett": {
    text: (p) => `Nyckeln ${p.namn} finns redan i ${p.forsta}.`,
    action: () => "Ge nycklarna olika namn, eller ta bort den ena.",
  },
  "helhet-noll": {
    text: (p) => `Nyckeln ${p.namn} har helheten 0.`,
    action: () => "Skriv en helhet som är större än noll.",
  },
  "del-over-helhet": {
    text: (p) => `Nyckeln ${p.namn}: delen ${p.del} är större än helheten ${p.helhet}.`,
    action: () => "Rätta delen eller helheten.",
  },
  "procent-decimaler": {
    text: (p) => `Procenttalet ${p.varde} har fler än två decimaler.`,
    action: () => "Skriv procent med högst två decimaler: 12,5 betyder 12,5 procent.",
  },
  "procent-liten": {
    text: (p) => `${p.varde} betyder ${p.varde} procent, inte ${p.procent} procent.`,
    action: (p) => `Skriv ${p.procent} om du menade ${p.procent} procent. Formatera inte cellen som procent.`,
  },
  "procent-over-100": {
    text: (p) => `Region ${p.kod}: reglerna för ${p.bas} är tillsammans ${p.procent} procent.`,
    action: () => "Sänk procenttalen så att de blir högst 100.",
  },
  "steg-ogiltigt": {
    text: (p) => `Steget ${p.varde} är inte ett heltal som är större än noll.`,
    action: () => "Skriv 1, 1 000 eller 100 000, eller töm cellen.",
  },
  "steg-ovanligt": {
    text: (p) => `Steget ${p.varde} kr är ovanligt.`,
    action: () => "De vanliga stegen är 1, 1 000 och 100 000 kr. Beräkningen går att göra ändå.",
  },
  "steg-for-stort": {
    text: (p) => `Region ${p.kod}: avrundningen till ${p.steg} kr gör att återstoden blir ${p.belopp} kr.`,
    action: () => "Välj ett mindre steg, eller sänk beloppet.",
  },
  "falt-utan-verkan": {
    text: (p) => `${p.kolumn} ”${p.varde}” har ingen verkan för regeln ${p.regel}.`,
    action: () => "Töm cellen, eller byt regel.",
  },
  "omrade-dubblett": {
    text: (p) => `Region ${p.kod}: ${p.omrade} med samma insatsområde och bas finns redan i ${p.forsta}.`,
    action: () => "Slå ihop raderna, eller ge dem olika namn.",
  },
  "aterstod-dubblett": {
    text: (p) => `Region ${p.kod} har redan en återstod på ${p.bas}, i ${p.forsta}.`,
    action: () => "Behåll en återstod per bas. Skriv de andra som belopp, procent eller nyckel.",
  },
  "aterstod-negativ": {
    text: (p) => `Region ${p.kod}: återstoden på ${p.bas} blir ${p.belopp} kr. De andra reglerna tar mer än det finns.`,
    action: () => "Sänk de andra reglerna.",
  },
  "belopp-over-bas": {
    text: (p) => `Region ${p.kod}: beloppet ${p.belopp} kr är större än ${p.bas}, ${p.underlag} kr.`,
    action: () => "Sänk beloppet eller byt bas.",
  },
  "las-over-bas": {
    text: (p) => `Region ${p.kod}: det låsta beloppet ${p.belopp} kr är större än ${p.bas}, ${p.underlag} kr.`,
    action: () => "Sänk det låsta beloppet eller töm cellen.",
  },
  "las-tar-allt": {
    text: (p) =>
      `Region ${p.kod}: de låsta beloppen på ${p.bas} tar mer än de andra raderna har (en blir ${p.belopp} kr).`,
    action: () => "Sänk det låsta beloppet, eller lås fler rader.",
  },
  overfordelat: {
    text: (p) => `Region ${p.kod}: reglerna för ${p.bas} ger ${p.belopp} kr, men det finns ${p.underlag} kr.`,
    action: (p) => `Sänk reglerna med tillsammans ${p.differens} kr.`,
  },
  "insatsomrade-tal": {
    text: (p) => `Insatsområde ${p.varde} är ett tal, inte text.`,
    action: (p) => `Formatera cellen som text och skriv ${p.ratt}.`,
  },
  "insatsomrade-okant": {
    text: (p) => `Insatsområde ${p.varde} finns inte i överenskommelsen för ${p.ar}.`,
    action: (p) => `Skriv ett av ${p.kanda}, eller töm cellen. Beräkningen går att göra ändå.`,
  },
  "insatsomrade-landsbygd": {
    text: (p) => `Insatsområde ${p.varde} får bara betalas ur landsbygdspotten, men basen är ${p.bas}.`,
    action: () => "Byt bas till landsbygd. Beräkningen går att göra ändå.",
  },
  "underlag-okant": {
    text: (p) => `Underlaget ”${p.varde}” är okänt.`,
    action: (p) => `Skriv en av ${p.kanda}.`,
  },
  "beslut-saknas": {
    text: (p) => `Reglerna ska dela beslutat belopp, men ${p.region} har inget beslutat belopp för ${p.bas}.`,
    action: () =>
      "Fyll i Beslutat befolkning (kr) och Beslutat landsbygd (kr) på Regioner, eller välj fördelat belopp på Områdesregler.",
  },
  "tabell-summarad": {
    text: (p) => `Tabellen ${p.tabell} visar en summarad, som är i vägen för nya rader.`,
    action: () => "Ta bort summaraden (Tabelldesign > Summarad) och försök igen.",
  },
  "import-utan-rad": {
    text: (p) => `Källan har ${p.antal === "1" ? "1 rad" : `${p.antal} rader`} som bladet saknar: ${p.namn}.`,
    action: () => "Lägg till raderna på bladet om de ska vara med, till exempel genom att importera folkmängden.",
  },
  "blanketter-brister": {
    text: (p) => `Uppgifter att rätta innan blanketterna skickas: ${p.antal}. Beloppen påverkas inte.`,
    action: () => "Fliken Redovisa visar vilka de är.",
  },
  "paket-ofullstandigt": {
    text: (p) => `Bladet Paket är ändrat. Går inte att läsa: ${p.saknas}.`,
    action: () => "Ångra ändringen, eller hämta arbetsboken på nytt.",
  },
  "paket-andrat": {
    text: () => "Beloppen på Paket eller raden på Regioner är ändrade sedan exporten.",
    action: () => "Ångra ändringen, eller hämta arbetsboken på nytt.",
  },
  "paket-ar": {
    text: (p) => `Paketet gäller ${p.ar}, men bladet Om säger ${p.om}.`,
    action: () => "Ångra ändringen, eller hämta arbetsboken på nytt.",
  },
  "paket-region": {
    text: (p) => `Paketet gäller region ${p.kod}, men på bladet Regioner står ${p.funna}.`,
    action: () => "Ångra ändringen, eller hämta arbetsboken på nytt.",
  },
  "paket-ur-paket": {
    text: () => "Arbetsboken är själv en regions arbetsbok.",
    action: () => "Exportera ur den nationella arbetsboken.",
  },
  aterstalld: {
    text: () => "Det som hann ändras har lagts tillbaka. Arbetsboken är som den var.",
    action: () => "Försök igen.",
  },
  "ej-aterstalld": {
    text: (p) => `Det som hann ändras kunde inte läggas tillbaka. Det gäller bladen ${p.blad}.`,
    action: () =>
      "Tryck på Ångra senaste. Går det inte: stäng arbetsboken utan att spara och öppna den igen, eller hämta den förra versionen (Arkiv > Info > Versionshistorik). Granska visar vad som skiljer.",
  },
  "ej-angrat": {
    text: () => "Det gick inte att ångra. En del kan ha lagts tillbaka.",
    action: () => "Tryck på Ångra senaste igen. Granska visar vad som skiljer.",
  },
  "angra-blad-saknas": {
    text: (p) => `Bladet ${p.blad} är borta eller har fått ett annat namn. Inget har ångrats.`,
    action: (p) =>
      `Döp bladet till ${p.blad} igen, eller lägg till ett tomt blad som heter så, och tryck på Ångra senaste.`,
  },
  "angra-bok-skyddad": {
    text: (p) => `Arbetsbokens struktur är skyddad, så bladet ${p.blad} kan inte tas bort. Inget har ångrats.`,
    action: () => "Ta bort skyddet (Granska > Skydda arbetsbok) och försök igen.",
  },
  "excel-annan-bok": {
    text: () => "En annan arbetsbok är framme i Excel.",
    action: () => "Klicka i den här arbetsboken och försök igen.",
  },
  "excel-dialog": {
    text: () => "En dialogruta är öppen i Excel.",
    action: () => "Stäng dialogrutan och försök igen.",
  },
  "bok-for-stor": {
    text: () => "Bladen är större än Excel kan läsa eller skriva på en gång.",
    action: () =>
      "Ta bort rader och kolumner som inte används, eller öppna arbetsboken i Excel på datorn i stället för på webben.",
  },
  "logg-upptagen": {
    text: (p) =>
      `Körningen är inte loggad: bladet ${p.blad} är inte skrivet av Ramkoll, eller har fått andra rubriker.`,
    action: () => "Byt namn på bladet, så lägger nästa körning till ett nytt. Ditt blad är orört.",
  },
  "logg-skyddad": {
    text: (p) => `Körningen är inte loggad: bladet ${p.blad}, eller arbetsbokens struktur, är skyddat.`,
    action: () => "Ta bort skyddet före nästa körning, om den ska loggas.",
  },
  "inget-att-granska": {
    text: (p) => `Det finns ingen körning att skriva under: ${p.blad} saknas eller har inget fingeravtryck.`,
    action: () => "Fördela först, och granska sedan.",
  },
  "granskare-saknas": {
    text: () => "Namn och dag behövs. Inget har skrivits.",
    action: () => "Skriv vem som har granskat, och vilken dag.",
  },
  "granskad-med-fel": {
    text: () => "Granskningen är antecknad, men huvudkontrollen är inte OK.",
    action: () => "Skriv i kommentaren vad som är fel, eller rätta det och granska igen.",
  },
};

const en: Catalogue = {
  "blad-saknas": {
    text: (p) => `The sheet ${p.blad} is missing.`,
    action: (p) => `Add a sheet named ${p.blad}, or create the template. The workbook has: ${p.funna}.`,
  },
  "blad-upptaget": {
    text: (p) => `The sheet ${p.blad} exists already and was not written by Ramkoll.`,
    action: () => "Rename your sheet. Ramkoll never writes over it.",
  },
  "blad-skyddat": {
    text: (p) => `The sheet ${p.blad} is protected.`,
    action: () => "Remove the protection (Review > Unprotect Sheet) and try again.",
  },
  "bok-skyddad": {
    text: (p) => `The structure of the workbook is protected, so the sheet ${p.blad} cannot be added.`,
    action: () => "Remove the protection (Review > Protect Workbook) and try again.",
  },
  "rubrik-saknas": {
    text: () => "No header row was found.",
    action: (p) => `Write the headers on one row above the figures: ${p.kolumner}.`,
  },
  "kolumn-saknas": {
    text: (p) => `The column ${p.kolumn} is missing. Headers found: ${p.funna}.`,
    action: (p) => `Add the column or change a header. Any of these will do: ${p.stavningar}.`,
  },
  "kolumn-oklar": {
    text: (p) => `Several columns could be ${p.kolumn}: ${p.kandidater}.`,
    action: (p) => `Choose the column in the task pane, or name the right one ${p.kolumn}.`,
  },
  "kolumn-i-tkr": {
    text: (p) => `The column ${p.rubrik} is in thousands of kronor.`,
    action: (p) => `Write the amounts in whole kronor in a column headed ${p.kolumn}.`,
  },
  "inga-rader": {
    text: () => "The sheet has headers but no rows.",
    action: () => "Fill in one row an entry below the headers.",
  },
  felvarde: {
    text: (p) => `The cell holds the error ${p.varde}.`,
    action: () => "Mend the formula in the cell or type the value.",
  },
  "cell-tom": {
    text: (p) => `${p.kolumn} is empty.`,
    action: () => "Fill in the cell, or empty the whole row if it should not be there.",
  },
  "ej-tal": {
    text: (p) => `${p.kolumn} is not a number: “${p.varde}”.`,
    action: () => "Type a number.",
  },
  "tal-som-text": {
    text: (p) => `${p.kolumn} is a number stored as text: “${p.varde}”.`,
    action: () => "Type the number again without spaces, or use Data > Text to Columns.",
  },
  "tal-negativt": {
    text: (p) => `${p.kolumn} is below zero: ${p.varde}.`,
    action: () => "Type a number that is zero or more.",
  },
  "tal-brutet": {
    text: (p) => `${p.kolumn} is not a whole number: ${p.varde}.`,
    action: () => "Type a whole number.",
  },
  "kod-ar-tal": {
    text: (p) => `${p.kolumn} ${p.varde} is a number, not a code.`,
    action: (p) => `Format the cell as text and type ${p.ratt}.`,
  },
  "kod-fel-form": {
    text: (p) => `${p.kolumn} “${p.varde}” is not a code of ${p.siffror} digits.`,
    action: (p) => `Type exactly ${p.siffror} digits as text, without spaces. Delete the row if it is a footnote.`,
  },
  "regionkod-okand": {
    text: (p) => `There is no region ${p.kod}.`,
    action: () => "Use Statistics Sweden’s county code: 01, 03–10, 12–14 or 17–25.",
  },
  "kommunkod-okand": {
    text: (p) => `There is no municipality ${p.kod}.`,
    action: () => "Check the code against Statistics Sweden’s list of municipalities.",
  },
  "regionkod-dubblett": {
    text: (p) => `Region ${p.kod} stands already in ${p.forsta}.`,
    action: () => "Delete one of the rows or correct the code.",
  },
  "kommunkod-dubblett": {
    text: (p) => `Municipality ${p.kod} stands already in ${p.forsta}.`,
    action: () => "Delete one of the rows or correct the code.",
  },
  "kommun-utan-region": {
    text: (p) => `${p.kommun} belongs to region ${p.kod}, which is not on the sheet Regioner.`,
    action: () => "Add the region on Regioner or correct the municipality’s region code.",
  },
  "kommun-fel-region": {
    text: (p) =>
      `${p.kommun} (${p.kommunkod}) stands under region ${p.kod}. The first two digits of a municipality’s code are its region’s.`,
    action: () => "Correct the region code or the municipality code.",
  },
  "kommuntyp-okand": {
    text: (p) => `The municipality type “${p.typ}” is not on the sheet Vikter.`,
    action: (p) => `Use one of ${p.kanda}, or add the type with a weight on Vikter.`,
  },
  "kommuntyp-dubblett": {
    text: (p) => `The municipality type ${p.typ} stands already in ${p.forsta}.`,
    action: () => "Delete one of the rows.",
  },
  "vikt-decimaler": {
    text: (p) => `The weight ${p.varde} has more than two decimals.`,
    action: () => "Write the weight with two decimals at most.",
  },
  "nyckel-okand": {
    text: (p) => `The key “${p.varde}” is unknown.`,
    action: (p) => `Write one of ${p.kanda}.`,
  },
  "nyckel-noll": {
    text: (p) => `All keys for ${p.nyckel} are zero, so the pot cannot be divided.`,
    action: () => "Fill in populations (and for landsbygd types and weights) above zero.",
  },
  "insats-dubblett": {
    text: (p) => `The pot ${p.insats} stands already in ${p.forsta}.`,
    action: () => "Give the pots different names, or delete one.",
  },
  summarad: {
    text: (p) => `The row “${p.namn}” is a total. It would be counted twice.`,
    action: () => "Delete the row. Ramkoll sums by itself.",
  },
  "ram-stammer-inte": {
    text: (p) =>
      `The pots sum to SEK ${p.potter}, but the frame is SEK ${p.ram}. The difference is SEK ${p.differens}.`,
    action: () => "Correct the pot that is wrong, or the frame, so that they agree.",
  },
  "ram-rad-saknas": {
    text: (p) => `No frame is stated. The sum of the pots, SEK ${p.summa}, is taken as the frame.`,
    action: () => "Write Ram in the column Insats on a row below the pots, and the frame in the column Belopp (kr).",
  },
  "metod-okand": {
    text: (p) => `The rounding method “${p.varde}” is unknown.`,
    action: (p) => `Write one of ${p.metoder}.`,
  },
  "region-kommuner-olika": {
    text: (p) =>
      `${p.region}: its municipalities sum to ${p.kommuner} persons, the region has ${p.folkmangd}. The difference is ${p.differens}.`,
    action: () => "Check that the figures are of the same date. The allocation can be made all the same.",
  },
  "region-utan-kommuner": {
    text: (p) => `${p.region} has no municipalities on the sheet Kommuner and gets nothing from the rural pot.`,
    action: () => "Add the region’s municipalities if they are missing.",
  },
  "namn-som-formel": {
    text: (p) => `The name “${p.varde}” begins like a formula. It is treated as text.`,
    action: () => "Change the name if that was not meant.",
  },
  "for-stort-tal": {
    text: (p) =>
      `${p.kolumn}: the number ${p.varde} is too large${p.region === "" ? "" : ` (region ${p.region})`}. Spreadsheets are exact only below 9,007,199,254,740,992 (2^53).`,
    action: () => "Check amounts and populations, or write the weights with fewer decimals.",
  },
  "egna-celler": {
    text: (p) => `Cells of your own are in the way: ${p.celler} (${p.antal}).`,
    action: () => "Move them to the right of or below Ramkoll’s table, or to a sheet of their own.",
  },
  "indata-andrade": {
    text: () => "The input has changed since the preview. Nothing was written.",
    action: () => "Preview again, then allocate.",
  },
  "indata-andrade-under": {
    text: () =>
      "The input changed while the run was written. The sheets count with the new, the amounts in the pane do not.",
    action: () => "Allocate again.",
  },
  "mall-finns": {
    text: (p) => `The workbook already has ${p.blad}. Nothing was written.`,
    action: () => "Create the template in a new workbook, or rename the sheets first.",
  },
  "formel-avviker": {
    text: (p) =>
      `The formula gives ${p.funnet} for region ${p.regionkod}, ${p.pott}. The right amount is ${p.forvantat}.`,
    action: () => "Allocate again. If it remains: save the workbook and report it.",
  },
  "inget-att-angra": {
    text: () => "There is nothing to undo.",
    action: () => "Undo is for the last write since the task pane was opened.",
  },
  avbruten: {
    text: () => "Cancelled. Nothing was written.",
    action: () => "Do it again when you like.",
  },
  "cell-redigeras": {
    text: () => "A cell is being edited.",
    action: () => "Finish editing (Enter) and try again.",
  },
  "excel-upptaget": {
    text: () => "Excel did not answer.",
    action: () => "Wait a moment and try again.",
  },
  "excel-for-gammalt": {
    text: () => "This version of Excel lacks something that Ramkoll needs.",
    action: () => "Update Excel. Ramkoll needs Excel 2021 or later, Microsoft 365 or Excel on the web.",
  },
  "excel-nekade": {
    text: () => "Excel did not allow the change.",
    action: () => "Check that the workbook is not read-only and has no protected sheets.",
  },
  "excel-fel": {
    text: (p) => `Excel could not do it (${p.kod}).`,
    action: () => "Try again. If it remains: save, close and reopen the workbook.",
  },
  "regel-utan-region": {
    text: (p) => `Region ${p.kod} is not on the sheet Regioner.`,
    action: () => "Correct the region code, or add the region on Regioner.",
  },
  "bas-okand": {
    text: (p) => `The base “${p.varde}” is unknown.`,
    action: (p) => `Write one of ${p.kanda}.`,
  },
  "regel-okand": {
    text: (p) => `The rule “${p.varde}” is unknown.`,
    action: (p) => `Write one of ${p.kanda}.`,
  },
  "regelnyckel-okand": {
    text: (p) => `The key “${p.varde}” is not on the sheet Nycklar.`,
    action: (p) =>
      p.kanda === "" ? "Add the key on the sheet Nycklar." : `Add it on Nycklar, or write one of ${p.kanda}.`,
  },
  "regelnyckel-dubblett": {
    text: (p) => `The key ${p.namn} stands already in ${p.forsta}.`,
    action: () => "Give the keys different names, or delete one.",
  },
  "helhet-noll": {
    text: (p) => `The key ${p.namn} has the whole 0.`,
    action: () => "Write a whole above zero.",
  },
  "del-over-helhet": {
    text: (p) => `The key ${p.namn}: the part ${p.del} is larger than the whole ${p.helhet}.`,
    action: () => "Correct the part or the whole.",
  },
  "procent-decimaler": {
    text: (p) => `The percentage ${p.varde} has more than two decimals.`,
    action: () => "Write percentages with two decimals at most: 12.5 means 12.5 per cent.",
  },
  "procent-liten": {
    text: (p) => `${p.varde} means ${p.varde} per cent, not ${p.procent} per cent.`,
    action: (p) => `Write ${p.procent} if you meant ${p.procent} per cent. Do not format the cell as a percentage.`,
  },
  "procent-over-100": {
    text: (p) => `Region ${p.kod}: the rules on ${p.bas} come to ${p.procent} per cent.`,
    action: () => "Lower the percentages to 100 at most.",
  },
  "steg-ogiltigt": {
    text: (p) => `The step ${p.varde} is not a whole number above zero.`,
    action: () => "Write 1, 1,000 or 100,000, or empty the cell.",
  },
  "steg-ovanligt": {
    text: (p) => `The step SEK ${p.varde} is unusual.`,
    action: () => "The usual steps are SEK 1, 1,000 and 100,000. The budget can be computed all the same.",
  },
  "steg-for-stort": {
    text: (p) => `Region ${p.kod}: rounding to SEK ${p.steg} makes the remainder SEK ${p.belopp}.`,
    action: () => "Choose a smaller step, or lower the amount.",
  },
  "falt-utan-verkan": {
    text: (p) => `${p.kolumn} “${p.varde}” has no effect on the rule ${p.regel}.`,
    action: () => "Empty the cell, or change the rule.",
  },
  "omrade-dubblett": {
    text: (p) => `Region ${p.kod}: ${p.omrade} with the same field of action and base stands already in ${p.forsta}.`,
    action: () => "Merge the rows, or give them different names.",
  },
  "aterstod-dubblett": {
    text: (p) => `Region ${p.kod} already has a remainder on ${p.bas}, in ${p.forsta}.`,
    action: () => "Keep one remainder a base. Write the others as belopp, procent or nyckel.",
  },
  "aterstod-negativ": {
    text: (p) =>
      `Region ${p.kod}: the remainder on ${p.bas} is SEK ${p.belopp}. The other rules take more than there is.`,
    action: () => "Lower the other rules.",
  },
  "belopp-over-bas": {
    text: (p) => `Region ${p.kod}: the amount SEK ${p.belopp} is larger than ${p.bas}, SEK ${p.underlag}.`,
    action: () => "Lower the amount or change the base.",
  },
  "las-over-bas": {
    text: (p) => `Region ${p.kod}: the locked amount SEK ${p.belopp} is larger than ${p.bas}, SEK ${p.underlag}.`,
    action: () => "Lower the locked amount or empty the cell.",
  },
  "las-tar-allt": {
    text: (p) =>
      `Region ${p.kod}: the locked amounts on ${p.bas} take more than the other rows have (one is SEK ${p.belopp}).`,
    action: () => "Lower the locked amount, or lock more rows.",
  },
  overfordelat: {
    text: (p) => `Region ${p.kod}: the rules on ${p.bas} give SEK ${p.belopp}, but there is SEK ${p.underlag}.`,
    action: (p) => `Lower the rules by SEK ${p.differens} together.`,
  },
  "insatsomrade-tal": {
    text: (p) => `Field of action ${p.varde} is a number, not text.`,
    action: (p) => `Format the cell as text and type ${p.ratt}.`,
  },
  "insatsomrade-okant": {
    text: (p) => `Field of action ${p.varde} is not in the agreement of ${p.ar}.`,
    action: (p) => `Write one of ${p.kanda}, or empty the cell. The budget can be computed all the same.`,
  },
  "insatsomrade-landsbygd": {
    text: (p) => `Field of action ${p.varde} may only be paid from the rural pot, but the base is ${p.bas}.`,
    action: () => "Change the base to landsbygd. The budget can be computed all the same.",
  },
  "underlag-okant": {
    text: (p) => `The underlag “${p.varde}” is unknown.`,
    action: (p) => `Write one of ${p.kanda}.`,
  },
  "beslut-saknas": {
    text: (p) => `The rules are to divide decided amounts, but ${p.region} has no decided amount for ${p.bas}.`,
    action: () =>
      "Fill in Beslutat befolkning (kr) and Beslutat landsbygd (kr) on Regioner, or choose fördelat belopp on Områdesregler.",
  },
  "tabell-summarad": {
    text: (p) => `The table ${p.tabell} shows a totals row, which is in the way of new rows.`,
    action: () => "Turn off the totals row (Table Design > Total Row) and try again.",
  },
  "import-utan-rad": {
    text: (p) => `The source has ${p.antal === "1" ? "1 row" : `${p.antal} rows`} that the sheet lacks: ${p.namn}.`,
    action: () => "Add the rows to the sheet if they should be there, for instance by importing the population.",
  },
  "blanketter-brister": {
    text: (p) => `To mend before the forms are sent: ${p.antal}. The amounts are not affected.`,
    action: () => "The tab Report shows which they are.",
  },
  "paket-ofullstandigt": {
    text: (p) => `The sheet Paket has changed. Unreadable: ${p.saknas}.`,
    action: () => "Undo the change, or get the workbook anew.",
  },
  "paket-andrat": {
    text: () => "The amounts on Paket or the row on Regioner have changed since the export.",
    action: () => "Undo the change, or get the workbook anew.",
  },
  "paket-ar": {
    text: (p) => `The package is for ${p.ar}, but the sheet Om says ${p.om}.`,
    action: () => "Undo the change, or get the workbook anew.",
  },
  "paket-region": {
    text: (p) => `The package is for region ${p.kod}, but the sheet Regioner has ${p.funna}.`,
    action: () => "Undo the change, or get the workbook anew.",
  },
  "paket-ur-paket": {
    text: () => "This workbook is itself one region’s.",
    action: () => "Export from the national workbook.",
  },
  aterstalld: {
    text: () => "What had been changed was put back. The workbook is as it was.",
    action: () => "Try again.",
  },
  "ej-aterstalld": {
    text: (p) => `What had been changed could not be put back. The sheets are ${p.blad}.`,
    action: () =>
      "Press Undo latest. If that fails: close the workbook without saving and open it again, or get the previous version (File > Info > Version History). Review shows what differs.",
  },
  "ej-angrat": {
    text: () => "It could not be undone. A part may have been put back.",
    action: () => "Press Undo latest again. Review shows what differs.",
  },
  "angra-blad-saknas": {
    text: (p) => `The sheet ${p.blad} is gone or has another name. Nothing has been undone.`,
    action: (p) => `Name the sheet ${p.blad} again, or add an empty sheet of that name, and press Undo latest.`,
  },
  "angra-bok-skyddad": {
    text: (p) => `The workbook's structure is protected, so the sheet ${p.blad} cannot be removed. Nothing was undone.`,
    action: () => "Remove the protection (Review > Protect Workbook) and try again.",
  },
  "excel-annan-bok": {
    text: () => "Another workbook is in front in Excel.",
    action: () => "Click in this workbook and try again.",
  },
  "excel-dialog": {
    text: () => "A dialog is open in Excel.",
    action: () => "Close the dialog and try again.",
  },
  "bok-for-stor": {
    text: () => "The sheets are larger than Excel can read or write at a time.",
    action: () =>
      "Remove rows and columns that are not used, or open the workbook in Excel on the desktop instead of on the web.",
  },
  "logg-upptagen": {
    text: (p) => `The run was not logged: the sheet ${p.blad} was not written by Ramkoll, or has other headers now.`,
    action: () => "Rename the sheet, and the next run adds a new one. Your sheet has not been touched.",
  },
  "logg-skyddad": {
    text: (p) => `The run was not logged: the sheet ${p.blad}, or the structure of the workbook, is protected.`,
    action: () => "Take the protection off before the next run, if it is to be logged.",
  },
  "inget-att-granska": {
    text: (p) => `There is no run to sign: ${p.blad} is missing or has no fingerprint.`,
    action: () => "Allocate first, then review.",
  },
  "granskare-saknas": {
    text: () => "A name and a day are needed. Nothing was written.",
    action: () => "Write who has reviewed, and on which day.",
  },
  "granskad-med-fel": {
    text: () => "The review is noted, but the master check is not OK.",
    action: () => "Say in the comment what is wrong, or mend it and review again.",
  },
};

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { sv, en };
