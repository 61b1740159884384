/** What `granska --mot` prints of a comparison: as JSON, and for a reader. */
import type { Comparison } from "../actions/types";
import { changeText, compareTexts, differenceCount, formulaText, noteText } from "../texts/compare";
import { placeOf } from "./finding";
import { aligned, swedish } from "./report";

const texts = compareTexts("sv");

type Effect = Comparison["resultat"];
type Amount = Effect["belopp"][number];
type Change = Comparison["indata"][number];
type Named = Comparison["namn"];

/** The field `jamforelse` of --json: amounts in kr, null where one version has nothing. */
export function comparisonJson(mot: string, comparison: Comparison) {
  const { lika, indata, vikter, regler, formler, blad, resultat, effekter, noteringar, namn } = comparison;
  const change = ({ fore, efter, ...rest }: Change) => ({ ...rest, fore: fore ?? null, efter: efter ?? null });
  const effect = (one: Effect | undefined) => (one ? effectJson(one, namn) : null);
  const rest = ({ belopp, omraden }: typeof effekter.samverkan) => ({
    belopp: belopp.map(({ of, ...amount }) => ({ ...amount, ...nameOf(amount.regionkod, of, "pott", namn) })),
    omraden: omraden.map(({ of, ...amount }) => ({ ...amount, ...nameOf(amount.regionkod, of, "omrade", namn) })),
  });
  return {
    mot,
    lika,
    indata: indata.map(change),
    vikter: vikter.map(change),
    regler: regler.map(change),
    formler,
    blad,
    resultat: effectJson(resultat, namn),
    effekter: {
      slag: effekter.slag.map(({ effekt, var: each, samverkan, ...kind }) => ({
        ...kind,
        effekt: effect(effekt),
        var: each.map((one) => ({ ...one, effekt: effect(one.effekt) })),
        samverkan: rest(samverkan),
      })),
      samverkan: rest(effekter.samverkan),
    },
    noteringar,
  };
}

const effectJson = ({ belopp, omraden }: Effect, namn: Named) => ({
  belopp: belopp.map((amount) => amountJson(amount, "pott", namn)),
  omraden: omraden?.map((amount) => amountJson(amount, "omrade", namn)) ?? null,
});

const amountJson = ({ regionkod, of, fore, efter, differens }: Amount, as: "pott" | "omrade", namn: Named) => ({
  regionkod,
  ...nameOf(regionkod, of, as, namn),
  fore: fore ?? null,
  efter: efter ?? null,
  differens,
});

const nameOf = (regionkod: string, of: string, as: "pott" | "omrade", { regioner, av }: Named) => ({
  region: regioner[regionkod] ?? regionkod,
  [as]: of === "" ? texts.undivided : (av[of] ?? of),
});

/** The comparison for a reader: what was changed, what came of it, and what each change did. */
export function comparisonText(mot: string, comparison: Comparison): string {
  const { indata, vikter, regler, formler, blad, resultat, effekter, noteringar, lika } = comparison;
  const changes = (list: readonly Change[]) => list.map((one) => placed(one, changeText(one, "sv")));
  const formulas = [
    ...blad.map(texts.sheet),
    ...formler.flatMap(({ blad: sheet, kolumn, celler }) =>
      celler.map((one) => placed({ blad: sheet, cell: one.cell }, formulaText(kolumn, one, "sv"))),
    ),
  ];
  const notes = noteringar.map((one) => placed(one, noteText(one, "sv")));
  const headline = lika ? texts.alike : texts.differs(differenceCount(comparison));
  return [
    `${texts.against(mot)}: ${headline}`,
    section(texts.groups.indata, changes(indata)),
    section(texts.groups.vikter, changes(vikter)),
    section(texts.groups.regler, changes(regler)),
    section(texts.groups.formler, formulas),
    section(texts.groups.resultat, amountTable(resultat.belopp, texts.pot, comparison.namn)),
    section(texts.groups.omraden, areaTable(resultat, comparison.namn)),
    section(texts.groups.effekter, effectTable(effekter, comparison.namn)),
    section(texts.groups.noteringar, notes),
  ]
    .filter(Boolean)
    .join("\n\n");
}

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : [heading, ...lines.map((line) => `  ${line}`)].join("\n");

const placed = ({ blad, cell }: { blad: string; cell: string }, text: string): string =>
  [placeOf({ blad, cell }), text].filter(Boolean).join("  ");

const areaTable = ({ omraden }: Effect, namn: Named): string[] =>
  omraden ? amountTable(omraden, texts.groups.omraden, namn) : [texts.areasUnread];

function amountTable(amounts: readonly Amount[], of: string, { regioner, av }: Named): string[] {
  if (amounts.length === 0) return [];
  const kr = (value: number | undefined) => (value === undefined ? "–" : swedish(value));
  const rows = [
    [texts.code, texts.region, of, texts.before, texts.after, texts.difference],
    ...amounts.map((row) => [
      row.regionkod,
      regioner[row.regionkod] ?? "",
      row.of === "" ? texts.undivided : (av[row.of] ?? row.of),
      kr(row.fore),
      kr(row.efter),
      signed(row.differens),
    ]),
  ];
  return aligned(rows, ["left", "left", "left", "right", "right", "right"]);
}

/** A line a kind of change and, indented, a line a change where they are few. */
function effectTable({ slag, samverkan }: Comparison["effekter"], { regioner }: Named): string[] {
  if (slag.length === 0) return [];
  const line = (
    name: string,
    effekt: (Pick<Effect, "omraden"> & { belopp: readonly { regionkod: string; differens: number }[] }) | undefined,
  ) => {
    if (!effekt) return [name, texts.notAlone, "", ""];
    const all = [...effekt.belopp, ...(effekt.omraden ?? [])];
    const most = (sign: 1 | -1): string => {
      const best = effekt.belopp.reduce<{ regionkod: string; differens: number } | undefined>(
        (top, one) => (one.differens * sign > (top?.differens ?? 0) * sign ? one : top),
        undefined,
      );
      return best ? `${signed(best.differens)} ${regioner[best.regionkod] ?? ""}` : "";
    };
    return [name, all.length === 0 ? texts.noEffect : texts.affects(all.length), most(1), most(-1)];
  };
  const rows = [
    [texts.change, texts.amounts, texts.up, texts.down],
    ...slag.flatMap(({ slag: kind, effekt, var: each }) => [
      line(texts.kinds[kind], effekt),
      ...each.map((one) => line(`  ${one.vad}`, one.effekt)),
    ]),
    ...(samverkan.belopp.length > 0 ? [line(texts.rest, { belopp: samverkan.belopp, omraden: [] })] : []),
  ];
  return aligned(rows, ["left", "left", "left", "left"]);
}

const signed = (value: number): string => (value > 0 ? `+${swedish(value)}` : swedish(value));
