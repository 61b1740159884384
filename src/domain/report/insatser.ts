/** What a region did with the money, activity by activity, and what the report of it must hold. */
import { asCompared } from "../asCompared";
import { kronor, type Kronor } from "../kronor";

/** One activity: a row of the table Insatser. Amounts in kr; absent where nothing is written. */
export interface Insats {
  /** Which row it is, for who reads a problem: kept as given, not counted here. */
  rad: number;
  omrade: string;
  /** "2.8" */
  insatsomrade: string;
  budget?: Kronor;
  utfall?: Kronor;
  /** Begun with this grant. */
  nyAktivitet: boolean;
  /** How it is paid for when the grant ends. */
  budgetkalkyl?: boolean;
  investering?: { anskaffning?: Kronor; aretsAvskrivning?: Kronor };
  utforare: string;
  status: string;
  /** What the report says of it. */
  text: string;
  /** Share of 1: 0.87 is 87 %. */
  andelEftervardsbesok?: number;
}

export type InsatsField = Exclude<keyof Insats, "rad" | "investering"> | "anskaffning" | "aretsAvskrivning";

/** What is wrong, on which row and in which field. Amounts in kr. */
export type InsatsProblem = { rad: number; falt: InsatsField } & (
  | { kind: "insatsomrade-okant"; varde: string }
  | { kind: "omrade-okant"; varde: string }
  /** Up to this row, 2.8 has been charged with more than the rural money. */
  | { kind: "landsbygd-over"; kostnad: number; medel: number }
  /** Up to this row, the område has spent more than its budget. */
  | { kind: "budget-over"; omrade: string; kostnad: number; budget: number }
  /** Only this year's depreciation may be charged. */
  | { kind: "investering-kostnad"; kostnad: number; avskrivning: number }
  | { kind: "avskrivning-saknas" }
  | { kind: "avskrivning-over-anskaffning"; avskrivning: number; anskaffning: number }
  | { kind: "budgetkalkyl-saknas" }
  | { kind: "andel-saknas"; insatsomrade: string }
  /** Not 0–100 %. */
  | { kind: "andel-ogiltig"; andel: number }
  /** Another row says another share; one region has one. */
  | { kind: "andel-olika"; andel: number; forsta: number; forstaRad: number }
  /** A cost whose utförare or text is missing cannot be accounted for. */
  | { kind: "utforare-saknas" }
  | { kind: "text-saknas" }
);

/** How one requirement of a report is answered. */
export type KravSvar =
  /** By an activity in the insatsområde that has a text. */
  | "insatser"
  /** By a text of its own. */
  | "text"
  /** By a share, 0–100 %, on an activity in the insatsområde. */
  | "andel"
  /** By a plan that fulfils the prestationskrav. */
  | "prestationskrav"
  /** By an outcome on every activity. */
  | "utfall";

export interface Krav {
  /** Stable: answers are kept under it. */
  id: string;
  /** "" when it is about the whole grant. */
  insatsomrade: string;
  text: string;
  svar: KravSvar;
}

export interface InsatsRules {
  insatsomraden: readonly { nr: string; endastLandsbygd?: true }[];
  krav: readonly Krav[];
  /** The region's rural money, kr. */
  landsbygd: Kronor;
  /** Område → its budget, kr. Undefined: the region has divided nothing, and no budget is checked. */
  budgetar?: ReadonlyMap<string, Kronor>;
}

/**
 * Takes a region's activities and what they must keep to (Överenskommelsen 2024 and RS/803/2023). Gives what is wrong,
 * in the order of the rows. Nothing is said of a field that is not there yet, unless the row has a cost that asks for it.
 */
export function checkInsatser(insatser: readonly Insats[], rules: InsatsRules): InsatsProblem[] {
  const problems = [
    ...insatser.flatMap((insats) => rowProblems(insats, rules)),
    ...ruralProblems(insatser, rules),
    ...budgetProblems(insatser, rules.budgetar),
    ...shareProblems(insatser, rules.krav),
  ];
  const place = new Map(insatser.map(({ rad }, index) => [rad, index]));
  return problems.sort((a, b) => (place.get(a.rad) ?? 0) - (place.get(b.rad) ?? 0));
}

function rowProblems(insats: Insats, { insatsomraden, budgetar }: InsatsRules): InsatsProblem[] {
  const { rad, omrade, insatsomrade, utfall, nyAktivitet, budgetkalkyl, investering, utforare, text } = insats;
  const problems: InsatsProblem[] = [];
  if (!insatsomraden.some(({ nr }) => asCompared(nr) === asCompared(insatsomrade))) {
    problems.push({ rad, falt: "insatsomrade", kind: "insatsomrade-okant", varde: insatsomrade });
  }
  if (budgetar && ![...budgetar.keys()].some((name) => asCompared(name) === asCompared(omrade))) {
    problems.push({ rad, falt: "omrade", kind: "omrade-okant", varde: omrade });
  }
  if (nyAktivitet && budgetkalkyl !== true) problems.push({ rad, falt: "budgetkalkyl", kind: "budgetkalkyl-saknas" });
  if (investering) problems.push(...investmentProblems(rad, utfall, investering));
  if (utfall !== undefined && utfall !== 0) {
    if (utforare.trim() === "") problems.push({ rad, falt: "utforare", kind: "utforare-saknas" });
    if (text.trim() === "") problems.push({ rad, falt: "text", kind: "text-saknas" });
  }
  return problems;
}

function investmentProblems(
  rad: number,
  utfall: Kronor | undefined,
  { anskaffning, aretsAvskrivning: avskrivning }: NonNullable<Insats["investering"]>,
): InsatsProblem[] {
  if (avskrivning === undefined) return [{ rad, falt: "aretsAvskrivning", kind: "avskrivning-saknas" }];
  const problems: InsatsProblem[] = [];
  if (anskaffning !== undefined && avskrivning > anskaffning) {
    problems.push({ rad, falt: "aretsAvskrivning", kind: "avskrivning-over-anskaffning", avskrivning, anskaffning });
  }
  if (utfall !== undefined && utfall !== avskrivning) {
    problems.push({ rad, falt: "utfall", kind: "investering-kostnad", kostnad: utfall, avskrivning });
  }
  return problems;
}

/** Only the rural money pays for 2.8. */
function ruralProblems(insatser: readonly Insats[], { insatsomraden, landsbygd }: InsatsRules): InsatsProblem[] {
  const rural = insatsomraden.flatMap(({ nr, endastLandsbygd }) => (endastLandsbygd ? [asCompared(nr)] : []));
  const over = passes(
    insatser.filter(({ insatsomrade }) => rural.includes(asCompared(insatsomrade))),
    landsbygd,
  );
  return over ? [{ ...over, falt: "utfall", kind: "landsbygd-over", medel: landsbygd }] : [];
}

function budgetProblems(insatser: readonly Insats[], budgetar: InsatsRules["budgetar"]): InsatsProblem[] {
  return [...(budgetar ?? [])].flatMap(([omrade, budget]): InsatsProblem[] => {
    const own = insatser.filter((insats) => asCompared(insats.omrade) === asCompared(omrade));
    const over = passes(own, budget);
    return over ? [{ ...over, falt: "utfall", kind: "budget-over", omrade, budget }] : [];
  });
}

function shareProblems(insatser: readonly Insats[], krav: readonly Krav[]): InsatsProblem[] {
  return krav
    .filter(({ svar }) => svar === "andel")
    .flatMap(({ insatsomrade }): InsatsProblem[] => {
      const own = ofInsatsomrade(insatser, insatsomrade);
      const given = own.flatMap(({ rad, andelEftervardsbesok: andel }) =>
        andel === undefined ? [] : [{ rad, andel }],
      );
      const [first] = given;
      if (!first) {
        return own.slice(0, 1).map(({ rad }) => ({
          rad,
          falt: "andelEftervardsbesok",
          kind: "andel-saknas",
          insatsomrade,
        }));
      }
      return given.flatMap(({ rad, andel }): InsatsProblem[] => {
        if (!isShare(andel)) return [{ rad, falt: "andelEftervardsbesok", kind: "andel-ogiltig", andel }];
        if (andel === first.andel) return [];
        const { andel: forsta, rad: forstaRad } = first;
        return [{ rad, falt: "andelEftervardsbesok", kind: "andel-olika", andel, forsta, forstaRad }];
      });
    });
}

/** One insatsområde of the report. */
export interface InsatsomradeReport {
  nr: string;
  /** The activities' rows. */
  rader: number[];
  /** Σ, kr. */
  budget: Kronor;
  /** Σ, kr. */
  utfall: Kronor;
  /** Of the region's money, 0–1 or more. Undefined when there is none. */
  andel: number | undefined;
  krav: KravReport[];
}

export interface KravReport {
  id: string;
  besvarat: boolean;
}

export interface Answers {
  /** What the region received, kr. */
  medel: Kronor;
  /** The ids of requirements that have a text of their own. */
  texter: ReadonlySet<string>;
  prestationskravUppfyllt: boolean;
}

/**
 * Takes a region's activities, gives its report: for each insatsområde cost, share of the money and which requirements
 * are answered, and the requirements on the grant as a whole. A requirement of any kind is answered by a text of its own,
 * too, but for a share and a plan, which are facts.
 */
export function reportInsatser(
  insatser: readonly Insats[],
  { insatsomraden, krav }: Pick<InsatsRules, "insatsomraden" | "krav">,
  answers: Answers,
): { insatsomraden: InsatsomradeReport[]; allmanna: KravReport[] } {
  const answered = (nr: string, own: readonly Insats[]): KravReport[] =>
    krav
      .filter(({ insatsomrade }) => insatsomrade === nr)
      .map((one) => ({ id: one.id, besvarat: isAnswered(one, own, answers) }));
  return {
    insatsomraden: insatsomraden.map(({ nr }) => {
      const own = ofInsatsomrade(insatser, nr);
      const utfall = sum(own, "utfall");
      return {
        nr,
        rader: own.map(({ rad }) => rad),
        budget: sum(own, "budget"),
        utfall,
        andel: answers.medel === 0 ? undefined : utfall / answers.medel,
        krav: answered(nr, own),
      };
    }),
    allmanna: answered("", insatser),
  };
}

function isAnswered({ id, svar }: Krav, own: readonly Insats[], answers: Answers): boolean {
  switch (svar) {
    case "text":
      return answers.texter.has(id);
    case "insatser":
      return answers.texter.has(id) || own.some(({ text }) => text.trim() !== "");
    case "utfall":
      return answers.texter.has(id) || (own.length > 0 && own.every(({ utfall }) => utfall !== undefined));
    case "andel":
      return own.some(({ andelEftervardsbesok: andel }) => andel !== undefined && isShare(andel));
    case "prestationskrav":
      return answers.prestationskravUppfyllt;
  }
}

const isShare = (andel: number): boolean => andel >= 0 && andel <= 1;

/** The rows that the sheet's formulas count: those whose cell compares equal. */
const ofInsatsomrade = (insatser: readonly Insats[], nr: string): Insats[] =>
  insatser.filter(({ insatsomrade }) => asCompared(insatsomrade) === asCompared(nr));

const sum = (insatser: readonly Insats[], field: "budget" | "utfall"): Kronor =>
  kronor(insatser.reduce((total, insats) => total + (insats[field] ?? 0), 0));

/** When the whole cost is over a limit (kr): the row at which the costs, summed from the top, first pass it. */
function passes(insatser: readonly Insats[], limit: number): { rad: number; kostnad: number } | undefined {
  const kostnad = sum(insatser, "utfall");
  if (kostnad <= limit) return undefined;
  let so = 0;
  const over = insatser.find(({ utfall = 0 }) => (so += utfall) > limit);
  return over && { rad: over.rad, kostnad };
}
