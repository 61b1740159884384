/** The rules on what is reported: prestationskrav, insatser, dates and settlement. */
import fc from "fast-check";
import { agreements } from "../../../src/agreements";
import { reporting } from "../../../src/agreements/reporting";
import { kronor } from "../../../src/domain/kronor";
import { deadlineStatuses } from "../../../src/domain/report/deadlines";
import { checkInsatser, reportInsatser, type Insats, type InsatsRules } from "../../../src/domain/report/insatser";
import { checkPrestationskrav, qualifiedAmount, type Plan } from "../../../src/domain/report/prestationskrav";
import { settle } from "../../../src/domain/report/settle";

const year = { from: "2024-01-01", to: "2024-12-31" };

describe("prestationskrav", () => {
  const ja = (framtagen?: string, reviderad?: string): Plan => ({ finns: true, framtagen, reviderad });
  test.each<[string, Plan, string, string]>([
    ["made on the year's first day", ja("2024-01-01"), "uppfyllt", "framtagen"],
    ["made on its last", ja("2024-12-31"), "uppfyllt", "framtagen"],
    ["made in the year and revised after it", ja("2024-06-01", "2025-02-01"), "uppfyllt", "framtagen"],
    ["from 2023, revised in the year", ja("2023-11-30", "2024-01-01"), "uppfyllt", "reviderad"],
    ["from 2019, revised in the year", ja("2019-05-01", "2024-12-31"), "uppfyllt", "reviderad"],
    ["no plan", { finns: false }, "ej uppfyllt", "ingen-plan"],
    ["from 2023, not revised", ja("2023-11-30"), "ej uppfyllt", "ej-reviderad"],
    ["from 2022, revised in 2023", ja("2022-11-30", "2023-12-31"), "ej uppfyllt", "reviderad-utanför-året"],
    ["from 2023, revised in 2025", ja("2023-11-30", "2025-01-01"), "ej uppfyllt", "reviderad-utanför-året"],
    ["made after the year", ja("2025-01-01"), "ej uppfyllt", "framtagen-senare"],
    ["not answered", {}, "ofullständigt", "svar-saknas"],
    ["a date and no answer", { framtagen: "2024-05-01" }, "ofullständigt", "svar-saknas"],
    ["yes, and no date", ja(), "ofullständigt", "datum-saknas"],
    ["yes, and only revised", ja(undefined, "2024-05-01"), "ofullständigt", "datum-saknas"],
    ["no, with a date", { finns: false, framtagen: "2024-05-01" }, "ofullständigt", "datum-utan-plan"],
    ["no, with a date of revision", { finns: false, reviderad: "2024-05-01" }, "ofullständigt", "datum-utan-plan"],
    ["a day that does not exist", ja("2024-02-30"), "ofullständigt", "ogiltigt-datum"],
    ["revised on a day that does not exist", ja("2023-05-01", "2024-02-30"), "ofullständigt", "ogiltigt-datum"],
    ["revised the day it was made", ja("2023-05-01", "2023-05-01"), "ej uppfyllt", "reviderad-utanför-året"],
    ["revised before it was made", ja("2023-05-01", "2023-04-30"), "ofullständigt", "reviderad-före-framtagen"],
  ])("%s", (_, plan, status, why) => {
    const outcome = checkPrestationskrav(plan, year);
    expect([outcome.status, "genom" in outcome ? outcome.genom : outcome.orsak]).toEqual([status, why]);
  });

  /** Region Jämtland Härjedalen 2024, RS/803/2023. */
  const belopp = kronor(24_612_350);
  test.each([
    ["fulfilled", checkPrestationskrav(ja("2024-05-01"), year), [24_612_350, 0, 0]],
    ["not fulfilled: it is still there to be seen", checkPrestationskrav({ finns: false }, year), [0, 24_612_350, 0]],
    ["not decided", checkPrestationskrav({}, year), [0, 0, 24_612_350]],
    ["a year without prestationskrav", undefined, [24_612_350, 0, 0]],
  ])("%s", (_, outcome, amounts) => {
    const { kvalificerat, ejUtbetalbart, oprovat } = qualifiedAmount(belopp, outcome);
    expect([kvalificerat, ejUtbetalbart, oprovat]).toEqual(amounts);
  });
});

describe("insatser", () => {
  const { insatsomraden } = agreements[2024];
  const { krav } = reporting[2024];
  const rules = (change: Partial<InsatsRules> = {}): InsatsRules => ({
    insatsomraden,
    krav,
    landsbygd: kronor(7_460_761),
    budgetar: new Map([
      ["Område Kvinna", kronor(18_310_000)],
      ["Mödrahälsovård/primärvård", kronor(6_302_350)],
    ]),
    ...change,
  });
  const row = (rad: number, change: Partial<Insats> = {}): Insats => ({
    rad,
    omrade: "Område Kvinna",
    insatsomrade: "2.1",
    nyAktivitet: false,
    utforare: "Kvinnokliniken",
    status: "genomförd",
    text: "Samma barnmorska genom hela vårdkedjan",
    ...change,
  });
  const utfall = (kr: number) => ({ utfall: kronor(kr) });
  const found = (insatser: Insats[], change?: Partial<InsatsRules>) =>
    checkInsatser(insatser, rules(change)).map(({ rad, falt, kind }) => [rad, falt, kind]);

  test("a sound table", () => {
    expect(
      found([
        row(6, { budget: kronor(18_310_000), ...utfall(10_849_239) }),
        row(7, { insatsomrade: "2.8", ...utfall(7_460_761) }),
        row(8, {
          omrade: "mödrahälsovård/PRIMÄRVÅRD",
          insatsomrade: "2.2",
          andelEftervardsbesok: 0.87,
          nyAktivitet: true,
          budgetkalkyl: true,
          ...utfall(6_302_350),
        }),
        row(9, {
          insatsomrade: "2.5",
          investering: { anskaffning: kronor(1_000_000), aretsAvskrivning: kronor(0) },
          ...utfall(0),
        }),
      ]),
    ).toEqual([]);
  });

  test.each<[string, Insats[], unknown[]]>([
    [
      "2.8 a krona over the rural money, on the row that takes it there",
      [
        row(6, { insatsomrade: "2.8", ...utfall(7_460_761) }),
        row(7, { insatsomrade: "2.8", ...utfall(1) }),
        row(8, { insatsomrade: "2.8", ...utfall(5) }),
      ],
      [[7, "utfall", "landsbygd-over"]],
    ],
    [
      "a correction takes it back",
      [row(6, { insatsomrade: "2.8", ...utfall(7_460_762) }), row(7, { insatsomrade: "2.8", ...utfall(-1) })],
      [],
    ],
    ["an område a krona over its budget", [row(6, utfall(18_310_001))], [[6, "utfall", "budget-over"]]],
    [
      "an investment charged with what it cost",
      [row(6, { investering: { anskaffning: kronor(900), aretsAvskrivning: kronor(300) }, ...utfall(900) })],
      [[6, "utfall", "investering-kostnad"]],
    ],
    [
      "an investment charged with less than its depreciation",
      [row(6, { investering: { anskaffning: kronor(900), aretsAvskrivning: kronor(300) }, ...utfall(299) })],
      [[6, "utfall", "investering-kostnad"]],
    ],
    [
      "an investment without depreciation",
      [row(6, { investering: { anskaffning: kronor(900) }, ...utfall(900) })],
      [[6, "aretsAvskrivning", "avskrivning-saknas"]],
    ],
    [
      "more depreciated than it cost",
      [row(6, { investering: { anskaffning: kronor(900), aretsAvskrivning: kronor(901) }, ...utfall(901) })],
      [[6, "aretsAvskrivning", "avskrivning-over-anskaffning"]],
    ],
    [
      "a new activity with no calculation, and one with none said",
      [row(6, { nyAktivitet: true, budgetkalkyl: false }), row(7, { nyAktivitet: true })],
      [
        [6, "budgetkalkyl", "budgetkalkyl-saknas"],
        [7, "budgetkalkyl", "budgetkalkyl-saknas"],
      ],
    ],
    [
      "2.2 without a share",
      [row(6, { insatsomrade: "2.2" }), row(7, { insatsomrade: "2.2" })],
      [[6, "andelEftervardsbesok", "andel-saknas"]],
    ],
    [
      "a share of 87, meant as percent",
      [row(6, { insatsomrade: "2.2", andelEftervardsbesok: 87 })],
      [[6, "andelEftervardsbesok", "andel-ogiltig"]],
    ],
    [
      "a share below 0",
      [row(6, { insatsomrade: "2.2", andelEftervardsbesok: -0.01 })],
      [[6, "andelEftervardsbesok", "andel-ogiltig"]],
    ],
    [
      "0 % and 100 % are shares, but not at once",
      [
        row(6, { insatsomrade: "2.2", andelEftervardsbesok: 0 }),
        row(7, { insatsomrade: "2.2", andelEftervardsbesok: 1 }),
      ],
      [[7, "andelEftervardsbesok", "andel-olika"]],
    ],
    [
      "unknown område and insatsområde",
      [row(6, { omrade: "Kvinna", insatsomrade: "2.9" })],
      [
        [6, "insatsomrade", "insatsomrade-okant"],
        [6, "omrade", "omrade-okant"],
      ],
    ],
    [
      "a cost that nobody accounts for",
      [row(6, { utforare: " ", text: "", ...utfall(1) })],
      [
        [6, "utforare", "utforare-saknas"],
        [6, "text", "text-saknas"],
      ],
    ],
    ["a cost whose text is blank", [row(6, { text: " ", ...utfall(1) })], [[6, "text", "text-saknas"]]],
    ["nothing spent, nothing asked", [row(6, { utforare: "", text: "" })], []],
    ["0 kr spent, nothing asked", [row(6, { utforare: "", text: "", ...utfall(0) })], []],
    ["an område in other capitals", [row(6, { omrade: "område kvinna" })], []],
    [
      "spaces around an område, which the sheet's formulas do not pass over",
      [row(6, { omrade: " Område Kvinna" })],
      [[6, "omrade", "omrade-okant"]],
    ],
    [
      "an investment written off at once, and one with no cost yet",
      [
        row(6, { investering: { anskaffning: kronor(900), aretsAvskrivning: kronor(900) }, ...utfall(900) }),
        row(7, { investering: { anskaffning: kronor(900), aretsAvskrivning: kronor(300) } }),
      ],
      [],
    ],
    [
      "in the order of the table, whatever is wrong",
      [row(8, utfall(18_310_001)), row(7, { insatsomrade: "2.9" })],
      [
        [8, "utfall", "budget-over"],
        [7, "insatsomrade", "insatsomrade-okant"],
      ],
    ],
  ])("%s", (_, insatser, expected) => expect(found(insatser)).toEqual(expected));

  test("without a division on områden no budget is checked", () => {
    expect(found([row(6, { omrade: "Vad som helst", ...utfall(99_000_000) })], { budgetar: undefined })).toEqual([]);
  });

  test("the amounts that a problem names", () => {
    expect(checkInsatser([row(6, utfall(18_310_000)), row(7, utfall(41))], rules())).toEqual([
      { rad: 7, falt: "utfall", kind: "budget-over", omrade: "Område Kvinna", kostnad: 18_310_041, budget: 18_310_000 },
    ]);
  });

  test("the report of each insatsområde", () => {
    const report = reportInsatser(
      [
        row(6, { budget: kronor(500), ...utfall(250) }),
        row(7, { ...utfall(250), text: " " }),
        row(8, { insatsomrade: "2.2", andelEftervardsbesok: 0.9, text: "" }),
      ],
      { insatsomraden, krav },
      { medel: kronor(2000), texter: new Set(["2.2-remissvagar", "nulagesanalys"]), prestationskravUppfyllt: true },
    );
    const [first, second] = report.insatsomraden;
    expect(first).toEqual({
      nr: "2.1",
      rader: [6, 7],
      budget: 500,
      utfall: 500,
      andel: 0.25,
      krav: [{ id: "2.1-insatser", besvarat: true }],
    });
    expect(second?.krav.map(({ id, besvarat }) => [id, besvarat])).toEqual([
      ["2.2-insatser", false],
      ["2.2-eftervardsbesok", true],
      ["2.2-remissvagar", true],
    ]);
    const answered = report.insatsomraden.flatMap((one) => one.krav.filter((k) => k.besvarat).map((k) => k.id));
    expect(answered).toEqual(["2.1-insatser", "2.2-eftervardsbesok", "2.2-remissvagar", "2.3-plan"]);
    // Row 8 has no outcome yet: the use of the money is not accounted for.
    expect(report.allmanna).toEqual([
      { id: "nulagesanalys", besvarat: true },
      { id: "forbrukning", besvarat: false },
    ]);
  });

  test("an insatsområde in other capitals is the same, as it is to the sheet's formulas", () => {
    const named = {
      insatsomraden: [{ nr: "Samordning" }, { nr: "Landsbygd", endastLandsbygd: true as const }],
      krav: [{ id: "andel", insatsomrade: "Samordning", text: "Andel", svar: "andel" as const }],
    };
    const typed = [
      row(6, { insatsomrade: "samordning", andelEftervardsbesok: 0.9, ...utfall(10) }),
      row(7, { insatsomrade: "SAMORDNING", andelEftervardsbesok: 0.8, ...utfall(5) }),
      row(8, { insatsomrade: "landsbygd", ...utfall(3) }),
    ];
    expect(found(typed, { ...named, landsbygd: kronor(2) })).toEqual([
      [7, "andelEftervardsbesok", "andel-olika"],
      [8, "utfall", "landsbygd-over"],
    ]);
    const answers = { medel: kronor(100), texter: new Set<string>(), prestationskravUppfyllt: true };
    const report = reportInsatser(typed, named, answers);
    expect(report.insatsomraden.map(({ rader, utfall: kr }) => [rader, kr])).toEqual([
      [[6, 7], 15],
      [[8], 3],
    ]);
  });

  test("what answers a requirement: a text of its own, an activity's text, a share, an outcome on every row", () => {
    const answered = (insatser: Insats[], texter: string[] = []) => {
      const answers = { medel: kronor(2000), texter: new Set(texter), prestationskravUppfyllt: true };
      const report = reportInsatser(insatser, { insatsomraden, krav }, answers);
      const all = [...report.insatsomraden.flatMap((one) => one.krav), ...report.allmanna];
      return all.flatMap(({ id, besvarat }) => (besvarat ? [id] : []));
    };
    const one = (change: Partial<Insats>) => [row(6, { insatsomrade: "2.2", ...change })];
    expect(answered(one({}))).toEqual(["2.2-insatser", "2.3-plan"]);
    expect(answered(one({ text: " ", ...utfall(1) }))).toEqual(["2.3-plan", "forbrukning"]);
    expect(answered(one({ text: "", andelEftervardsbesok: 87 }))).toEqual(["2.3-plan"]);
    expect(answered(one({ text: "" }), ["forbrukning"])).toEqual(["2.3-plan", "forbrukning"]);
    expect(answered([...one(utfall(1)), row(7)])).toEqual(["2.1-insatser", "2.2-insatser", "2.3-plan"]);
  });

  test("no money, no share; no activities, nothing answered", () => {
    const answers = { medel: kronor(0), texter: new Set<string>(), prestationskravUppfyllt: false };
    const { insatsomraden: areas, allmanna } = reportInsatser([], { insatsomraden, krav }, answers);
    expect(areas.map(({ andel }) => andel)).toEqual(areas.map(() => undefined));
    expect([...areas.flatMap((area) => area.krav), ...allmanna].filter(({ besvarat }) => besvarat)).toEqual([]);
    expect(areas.flatMap((area) => area.krav).length + allmanna.length).toBe(krav.length);
  });
});

describe("dates", () => {
  const { deadlines } = agreements[2024];
  const at = (today: string, ...done: string[]) =>
    Object.fromEntries(
      deadlineStatuses(deadlines, today, new Set(done)).map(({ id, dagarKvar, status }) => [id, [dagarKvar, status]]),
    );
  test.each([
    ["2024-10-31", [31, "kommande"]],
    ["2024-11-01", [30, "snart"]],
    ["2024-12-01", [0, "snart"]],
    ["2024-12-02", [-1, "förfallen"]],
    ["2026-01-01", [-396, "förfallen"]],
  ])("the requisition on %s", (today, expected) => expect(at(today).rekvisition).toEqual(expected));

  test("the others are late, not lapsed; what is done is done", () => {
    expect(at("2025-04-01", "rekvisition", "delrapport")).toEqual({
      anvisningar: [-305, "försenad"],
      delrapport: [-183, "gjord"],
      rekvisition: [-121, "gjord"],
      redovisning: [-1, "försenad"],
      verksamhetsrapport: [-1, "försenad"],
      "ekonomisk-redovisning": [-1, "försenad"],
    });
  });
});

describe("settlement", () => {
  test.each([
    ["all but a krona spent", 24_612_350, [18_310_000, 6_302_349], [1, 1, 0]],
    ["all spent", 18_000_000, [18_000_000], [0, 0, 0]],
    ["more spent", 100, [60, 50], [-10, 0, 10]],
    ["nothing spent", 100, [], [100, 100, 0]],
    ["a cost that came back", 100, [60, -10], [50, 50, 0]],
  ])("%s", (_, bidrag, costs, expected) => {
    const { oforbrukat, aterbetalas, overskridet } = settle(kronor(bidrag), costs.map(kronor));
    expect([oforbrukat, aterbetalas, overskridet]).toEqual(expected);
  });

  test("the grant is always what was spent, and what is repaid, less what was overspent", () => {
    fc.assert(
      fc.property(fc.nat(400_000_000), fc.array(fc.nat(100_000_000), { maxLength: 8 }), (bidrag, costs) => {
        const { kostnader, aterbetalas, overskridet } = settle(kronor(bidrag), costs.map(kronor));
        expect(kostnader + aterbetalas - overskridet).toBe(bidrag);
        expect(Math.min(aterbetalas, overskridet)).toBe(0);
      }),
    );
  });
});
