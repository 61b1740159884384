import { text } from "../calcSheet";
import { NAMES } from "../names";
import type { PlanCell, SheetBody } from "../plan";
import { ABOUT_TITLE, aboutSheet, lastRunLines, LEGEND, sheetLines, sourceLines, type About } from "../sheets/om";

/** What a region's package is, for whom, and where its amounts are from. */
export function renderPackageAbout(
  about: About,
  { region, made, sheets }: { region: string; made: string; sheets: readonly string[] },
  master: PlanCell,
): SheetBody {
  return aboutSheet([
    { label: ABOUT_TITLE, look: "title" },
    {
      label: text(`Arbetsbok för ${region}. Fyll i bladen med indata och lämna tillbaka boken till den som fördelade.`),
      look: "note",
    },
    ...lastRunLines(master),
    { label: "Region", value: text(region), look: "label" },
    { label: "Överenskommelse", value: text(about.agreement), look: "label" },
    { label: "År", value: about.year, look: "label", numberFormat: "0" },
    { label: "Exporterad", value: text(made), look: "label" },
    { label: "" },
    { label: "Så används boken", look: "header" },
    {
      label: "Belopp",
      value: "Står på Paket och ändras inte: fingeravtrycket där visar om de är desamma som vid exporten.",
    },
    {
      label: "Områden",
      value: "Fylls i på Områdesregler, med nycklar på Nycklar. Fördela räknar om områdena; beloppet står fast.",
    },
    {
      label: "Redovisning",
      value: "Fylls i på Kontaktuppgifter, Insatser, Redovisningskrav och Uppföljning. Blanketterna följer med.",
    },
    {
      label: "Utan tillägget",
      value: "Formlerna räknar ändå. Nya rader på Insatser kommer med; nya områdesregler kräver Fördela.",
    },
    { label: "" },
    ...sourceLines(about),
    ...sheetLines(sheets),
    ...LEGEND,
    { label: "" },
    { label: "Namn i arbetsboken", look: "header" },
    { label: NAMES.huvudkontroll, value: "OK när alla kontroller är OK." },
  ]);
}
