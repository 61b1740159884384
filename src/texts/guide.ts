/** Texts of the guide, fetched with it. Swedish first; English has the same keys. */
import type { Language } from "./pane";

const sv = {
  stepOf: (n: number, of: number) => `Så fungerar Ramkoll: steg ${n} av ${of}`,
  steps: [
    {
      title: "Lägg in underlaget",
      text: "Skapa mallen, som har överenskommelsens belopp, folkmängd och vikter. Eller använd egna blad som heter Regioner och Kommuner.",
    },
    {
      title: "Fördela ramen",
      text: "Fördela räknar ut varje regions belopp så att summan blir ramen, på kronan. Allt skrivs som formler i arbetsboken och kan ångras. Under Områden delas en regions belopp vidare.",
    },
    {
      title: "Granska och redovisa",
      text: "Kontroller och Granska visar att varje krona stämmer, och förklarar den. Redovisa visar vilka datum som gäller och gör blanketterna.",
    },
  ],
  next: "Nästa",
  back: "Tillbaka",
  skip: "Hoppa över",
  done: "Börja",
};

const en: typeof sv = {
  stepOf: (n, of) => `How Ramkoll works: step ${n} of ${of}`,
  steps: [
    {
      title: "Put in the figures",
      text: "Create the template, which has the agreement’s amounts, populations and weights. Or use sheets of your own called Regioner and Kommuner.",
    },
    {
      title: "Allocate the frame",
      text: "Allocate computes each region’s amount so that the sum is the frame, to the krona. All is written as formulas in the workbook and can be undone. Under Areas a region’s amount is divided further.",
    },
    {
      title: "Review and report",
      text: "Checks and Review show that each krona is right, and explain it. Report shows which dates apply and makes the forms.",
    },
  ],
  next: "Next",
  back: "Back",
  skip: "Skip",
  done: "Begin",
};

export type GuideTexts = typeof sv;

export const guideTexts = (language: Language): GuideTexts => (language === "sv" ? sv : en);
