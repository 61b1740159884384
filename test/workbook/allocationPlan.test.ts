/** What a run writes: which sheets in which order, what they refer to, and what a second run leaves alone. */
import { allocateGrant } from "../../src/domain/allocate";
import { areaBudgets } from "../../src/workbook/areaBudgets";
import { readAreaInputs } from "../../src/workbook/areaInputs";
import { refsFor } from "../../src/workbook/calcSheet";
import { check } from "../../src/workbook/sheets/kontroller";
import type { RunContext } from "../../src/workbook/reports/context";
import { amountCells, planAllocation } from "../../src/workbook/allocationPlan";
import { inputSheetPlans } from "../../src/workbook/inputSheetPlan";
import { readInputs } from "../../src/workbook/inputs";
import { sheetEdit, type Plan, type SheetPlan } from "../../src/workbook/plan";
import { runReferences } from "../../src/workbook/runReferences";
import type { Snapshot } from "../../src/workbook/snapshot";
import { omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import { belopp } from "../support/areaRules";
import { AGREEMENT, defaultsOf, RUN } from "../support/grantSheets";
import { snapshotOfPlan } from "../support/planBook";
import { planRun, type PlannedRun } from "../support/runCase";
import { SMALL, sheetOfPlan } from "../support/smallRun";
import { smallBook, snapshotOf, testDefaults, type Rows } from "../support/snapshot";

function understood(snapshot: Snapshot, defaults = testDefaults) {
  const { ready, findings } = readInputs(snapshot, defaults);
  if (!ready) throw new Error(JSON.stringify(findings));
  const grant = allocateGrant(ready.grant);
  if (!grant.ok) throw new Error(grant.error.kind);
  return { ready, grant: grant.value };
}

describe("how formulas refer to Ram and Vikter", () => {
  const referencesIn = (more: Record<string, Rows>) => {
    const { ready } = understood(snapshotOf({ ...smallBook(), ...more }));
    return runReferences(ready.sources, ready.grant.pots.length);
  };
  const RAM: Rows = [
    ["Insats", "Nyckel", "Belopp (kr)"],
    ["A", "befolkning", 700],
    ["B", "landsbygd", 300],
  ];
  const VIKTER: Rows = [
    ["Kommuntyp", "Vikt"],
    ["ej landsbygd", 0],
    ["mycket gles landsbygd", 6],
  ];

  test("sheets that the run makes: by table and header, the frame two rows below two pots", () =>
    expect(referencesIn({})).toEqual({
      ram: {
        insats: "Potter[Insats]",
        belopp: "Potter[Belopp (kr)]",
        mottagare: "Potter[Mottagare]",
        undivided: 'SUMIFS(Potter[Belopp (kr)],Potter[Nyckel],"ingen")',
      },
      vikter: { kommuntyp: "Vikter[Kommuntyp]", vikt: "Vikter[Vikt]" },
      method: "=Vikter!$B$4",
      frame: "Ram!$D$10",
      frameCell: { sheet: "Ram", cell: "D10" },
    }));

  test("the user's own, as they stand; no receivers and no method where there are none", () =>
    expect(referencesIn({ Ram: [...RAM, ["Ram", "", 1000]], Vikter: VIKTER })).toEqual({
      ram: {
        insats: "Ram!$A$2:$A$3",
        belopp: "Ram!$C$2:$C$3",
        mottagare: undefined,
        undivided: 'SUMIFS(Ram!$C$2:$C$3,Ram!$B$2:$B$3,"ingen")',
      },
      vikter: { kommuntyp: "Vikter!$A$2:$A$3", vikt: "Vikter!$B$2:$B$3" },
      method: undefined,
      frame: "Ram!$C$4",
      frameCell: { sheet: "Ram", cell: "C4" },
    }));

  test("receivers and method where the user has them; a frame that nobody states is the sum of the pots", () => {
    const receivers = RAM.map((row, i) => [...row, i === 0 ? "Mottagare" : "Regionerna"]);
    const { ram, method, frame, frameCell } = referencesIn({
      Ram: receivers,
      Vikter: [["Metod", "största resten"], ...VIKTER],
    });
    expect([ram.mottagare, method, frame, frameCell]).toEqual([
      "Ram!$D$2:$D$3",
      "=Vikter!$B$1",
      "SUM(Ram!$C$2:$C$3)",
      { sheet: "Ram", cell: "A1" },
    ]);
  });
});

describe("Om and the sheets that hold input", () => {
  const run = { version: "=1.0", now: new Date(2024, 11, 1, 12) };
  const plansIn = (more: Record<string, Rows>, isPackage = false) => {
    const snapshot = snapshotOf({ ...smallBook(), ...more });
    const { ready, grant } = understood(snapshot);
    const asked = isPackage ? { ...ready, paket: {} as NonNullable<typeof ready.paket> } : ready;
    return inputSheetPlans(snapshot, asked, grant, testDefaults, AGREEMENT, run);
  };
  const named = (plans: SheetPlan[]) => plans.map(({ name, create }) => `${name}${create ? " ny" : ""}`);
  /** What the plan writes right of a label. */
  const besideIn = ({ blocks }: SheetPlan, label: string) =>
    blocks.flatMap(({ cells }) => cells.flatMap((line) => (line[0] === label ? [line[1]] : [])))[0];
  const box = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  const LAST_RUN = {
    "Senaste körning": 45_627.5,
    "Ramkolls version vid körningen": "'=1.0",
    "Ram, fördelat, differens (kr)": "1\u00a0000 · 1\u00a0000 · 0",
  };

  test("those that are missing are made, and say what the run was", () => {
    const plans = plansIn({});
    expect(named(plans)).toEqual(["Om ny", "Ram ny", "Vikter ny"]);
    const [om, ram, vikter] = plans;
    for (const [label, value] of Object.entries(LAST_RUN)) expect(besideIn(om!, label)).toBe(value);
    expect(besideIn(om!, "År")).toBe(2024);
    const master = { ...box(2, 1), cells: [["=Kontroller!$B$3"]] };
    expect(ram?.blocks.at(-1)).toEqual(master);
    expect(vikter?.blocks.at(-1)).toEqual(master);
  });

  test("a region's package has no Ram and no Vikter, and gets none", () =>
    expect(named(plansIn({}, true))).toEqual(["Om ny"]));

  test("the user's own sheets show no master check unless they have a place for it", () => {
    const head: Rows = [["Nycklar"], ["Indata"], ["Huvudkontroll", "x"]];
    const plans = plansIn({ Nycklar: head, Insatser: [["Insatser"], [], ["huvudkontroll"]], Om: [["Om oss"]] });
    expect(named(plans)).toEqual(["Ram ny", "Vikter ny", "Nycklar"]);
    expect(plans[2]).toEqual({
      name: "Nycklar",
      create: false,
      clear: undefined,
      blocks: [{ ...box(2, 1), cells: [["=Kontroller!$B$3"]] }],
      formats: [],
      widths: [],
      validations: [],
      highlights: [],
    });
  });

  test("the method as Ramkoll writes it, where it stood in another way", () => {
    const vikter = (method: string): Rows => [
      ["Avrundningsmetod", method],
      ["Kommuntyp", "Vikt"],
      ["ej landsbygd", 0],
      ["mycket gles landsbygd", 6],
    ];
    const om: Rows = [["Om oss"]];
    expect(plansIn({ Vikter: vikter("Differens på största"), Om: om })[1]?.blocks).toEqual([
      { ...box(0, 1), cells: [["differens på största"]] },
    ]);
    expect(named(plansIn({ Vikter: vikter("differens på största"), Om: om }))).toEqual(["Ram ny"]);
  });

  test("on Om the lines of the last run, wherever they stand", () => {
    const title = String(plansIn({})[0]?.blocks[0]?.cells[0]?.[0]);
    const om: Rows = [[title], ["Senaste körning", ""], ["min rad"], ["Ram, fördelat, differens (kr)", ""]];
    const plans = plansIn({ om });
    expect(named(plans)).toEqual(["Ram ny", "Vikter ny", "om"]);
    expect(plans[2]).toMatchObject({
      blocks: [
        { ...box(1, 1), cells: [[45_627.5]] },
        { ...box(3, 1), cells: [["1\u00a0000 · 1\u00a0000 · 0"]] },
      ],
      formats: [{ ...box(1, 1), numberFormat: "yyyy-mm-dd hh:mm" }],
    });
    expect(named(plansIn({ Ram2: om, Om: [["Min Om"], ["Senaste körning"]] }))).toEqual(["Ram ny", "Vikter ny"]);
  });
});

describe("a run", () => {
  const decided = (grant: typeof SMALL) => defaultsOf(grant);
  const names = ({ sheets }: Plan) => sheets.map(({ name, create }) => `${name}${create ? " ny" : ""}`);
  const HUVUDKONTROLL = {
    name: "Huvudkontroll",
    sheet: "Kontroller",
    address: "B3",
    comment: "OK när alla kontroller är OK",
  };
  const METOD = { name: "Fördelningsmetod", sheet: "Fördelning", address: "B2", comment: "Avrundningsmetod" };
  /** The workbook as it stands after the run. */
  const after = ({ input, result }: PlannedRun): Snapshot =>
    snapshotOfPlan({ sheets: [...input.sheets, ...result.plan.sheets], names: [] });
  function again(snapshot: Snapshot) {
    const { ready, grant } = understood(snapshot, decided(SMALL));
    return planAllocation(snapshot, ready, grant, decided(SMALL), AGREEMENT, RUN);
  }

  test("for the first time: Om, the master check on the inputs, what is calculated, Kontroller, Logg", () => {
    const { result } = planRun(SMALL);
    expect(names(result.plan)).toEqual([
      "Om ny",
      "Ram",
      "Regioner",
      "Kommuner",
      "Vikter",
      "Landsbygdsnyckel ny",
      "Fördelning ny",
      "Kontroller ny",
      "Logg ny",
    ]);
    expect(result.plan.names).toEqual([HUVUDKONTROLL, METOD]);
    expect(result.plan.activate).toEqual({ sheet: "Fördelning", cell: "A1" });
    expect(result.findings).toEqual([]);
    expect(result.rural?.name).toBe("Landsbygdsnyckel");
    expect(result).not.toHaveProperty("areas");
    expect(result).not.toHaveProperty("reports");
    expect(sheetOfPlan({ result }, "Fördelning").charts).toHaveLength(2);
    expect(sheetOfPlan({ result }, "Fördelning").widths.length).toBeGreaterThan(20);
    expect(sheetOfPlan({ result }, "Landsbygdsnyckel").charts).toBeUndefined();
  });

  test("without a rural pot no rural key is made", () => {
    const pots = SMALL.pots.filter(({ nyckel }) => nyckel !== "landsbygd");
    const { result } = planRun({ ...SMALL, pots, frame: 719 as typeof SMALL.frame });
    expect(result).not.toHaveProperty("rural");
    expect(names(result.plan)).not.toContain("Landsbygdsnyckel ny");
  });

  test("with rules for områden their sheets stand before Kontroller", () => {
    const rule = { regionkod: "23", rule: belopp("A", 1), ansvar: "", projektkod: "", motpart: "" };
    const { result } = planRun(SMALL, { sheets: [omradesreglerTemplate([rule], "fördelat belopp")] });
    expect(names(result.plan).slice(-5)).toEqual([
      "Fördelning ny",
      "Områdesbudget ny",
      "Områdessummor ny",
      "Kontroller ny",
      "Logg ny",
    ]);
    expect(result.areas?.budget.rows).toBe(1);
    const ids = result.checks.map(({ id }) => id);
    expect(ids.indexOf("omraden-potter")).toBeGreaterThan(ids.indexOf("ram-potter"));
  });

  test("the checks know the inputs, and what they were at the run", () => {
    const checks = new Map(planRun(SMALL).result.checks.map(({ id, expected, found }) => [id, [expected, found]]));
    expect(checks.get("ram-potter")).toEqual(["=Ram!$D$11", "=SUM(Potter[Belopp (kr)])"]);
    expect(checks.get("regioner-antal")?.[0]).toBe("=COUNTA(Regioner[Regionkod])");
    expect(checks.get("regioner-folkmangd")?.[0]).toBe("=SUM(Regioner[Folkmängd])");
    expect(checks.get("kommuner-folkmangd")?.[0]).toBe("=SUM(Kommuner[Folkmängd])");
    expect(String(checks.get("ram-fordelat")?.[1])).toMatch(
      /\+SUMIFS\(Potter\[Belopp \(kr\)\],Potter\[Nyckel\],"ingen"\)$/,
    );
    const atRun = (id: string) => checks.get(id)?.[0];
    expect([atRun("indata-ram"), atRun("indata-pott-1"), atRun("indata-pott-2"), atRun("indata-pott-3")]).toEqual([
      1018,
      701,
      299,
      undefined,
    ]);
    // Persons of a type times the region's place in the list: Stockholm 1, Skåne 2, Jämtland Härjedalen 3.
    expect([1, 2, 3].map((i) => atRun(`indata-kommuner-${i}`))).toEqual([1000, 3 * 300, 2 * 700 + 3 * 200]);
    expect(atRun("indata-vikter")).toBe("'0 · 50 · 125");
    expect(atRun("indata-metod")).toBe("största resten");
    expect(checks.get("indata-andrade")).toBeDefined();
  });

  test("pots that nobody divides are no inputs of the amounts, wherever they stand on Ram", () => {
    const pots = [SMALL.pots[2]!, ...SMALL.pots.slice(0, 2)];
    const { checks, allocation } = planRun({ ...SMALL, pots }).result;
    expect(checks.flatMap(({ id, expected }) => (id.startsWith("indata-pott-") ? [expected] : []))).toEqual([701, 299]);
    // The method is the user's cell, and what the run had and gave stays beside the formulas.
    expect(allocation.left[0]?.value).toBe("=Vikter!$B$4");
    const kept = (key: string) =>
      [0, 1, 2].map((i) => allocation.columns.find((column) => column.key === key)?.row(refsFor(allocation, 8 + i), i));
    expect(kept("folkmangdKorning")).toEqual([1000, 700, 500]);
    expect(kept("korning")).toEqual([319, 428, 253]);
  });

  test("the forms are made with the run, before Kontroller, and their checks are among its own", () => {
    const rule = { regionkod: "23", rule: belopp("A", 1), ansvar: "", projektkod: "", motpart: "" };
    const { input } = planRun(SMALL, {
      sheets: [omradesreglerTemplate([rule, { ...rule, rule: belopp("B", 2) }], "fördelat belopp")],
    });
    const planned = snapshotOfPlan(input);
    const emptied = snapshotOf({ Rekvisition: [["Rekvisition"]], Redovisning: [["Ekonomisk redovisning"]] });
    const snapshot = { ...planned, sheets: [...planned.sheets, ...emptied.sheets] };
    const { ready, grant } = understood(snapshot, decided(SMALL));
    const inputs = readAreaInputs(snapshot, { regionkoder: undefined, insatsomraden: [], year: 2024 })!;
    const { regions } = areaBudgets(inputs, grant, ready.sources.regioner);
    const runs: RunContext[] = [];
    const cells = [["Rekvisition"]];
    const body = { ...sheetEdit("Rekvisition"), blocks: [{ row: 0, column: 0, rows: 1, columns: 1, cells }] };
    const own = check("blankett", "Blanketten", 1, "=1", { sheet: "Rekvisition", cell: "A1" });
    const forms = {
      fingerprint: "test",
      faults: 0,
      insatsRows: 0,
      plan: (run: RunContext) => {
        runs.push(run);
        return { sheets: [{ key: "rekvisition" as const, body }], checks: [own], cells: [] };
      },
    };
    const result = planAllocation(snapshot, ready, grant, decided(SMALL), AGREEMENT, RUN, { inputs, regions }, forms);
    expect(runs).toEqual([
      {
        allocation: result.allocation,
        pots: ready.grant.pots,
        areas: result.areas,
        mostRules: 2,
        regions: grant.regions,
        ram: expect.objectContaining({
          belopp: "Potter[Belopp (kr)]",
          mottagare: "Potter[Mottagare]",
        }) as RunContext["ram"],
        frame: "Ram!$D$11",
      },
    ]);
    expect(names(result.plan).slice(-4)).toEqual(["Rekvisition", "Kontroller ny", "Redovisning", "Logg ny"]);
    expect(result.plan.sheets.at(-4)).toMatchObject({ clear: { rows: 1, columns: 8 }, blocks: body.blocks });
    expect(result.checks).toContainEqual(own);
    expect(result.reports?.sheets).toHaveLength(1);
  });

  test("a second time nothing is made anew, looks are left alone, and the reader stays where they are", () => {
    const { plan, findings } = again(after(planRun(SMALL)));
    expect(names(plan).map((name) => name.replace(" ny", "!"))).toEqual([
      "Om",
      "Ram",
      "Regioner",
      "Kommuner",
      "Vikter",
      "Landsbygdsnyckel",
      "Fördelning",
      "Kontroller",
      "Logg",
    ]);
    expect(findings).toEqual([]);
    expect(plan).not.toHaveProperty("activate");
    const fordelning = plan.sheets[6]!;
    expect(fordelning).toMatchObject({ clear: undefined, widths: [], highlights: [] });
    expect(fordelning.formats.every((format) => !("look" in format) && format.numberFormat !== undefined)).toBe(true);
    expect(fordelning.charts).toHaveLength(2);
    expect(fordelning.chartsBefore).toEqual([]);
  });

  test("names that the workbook has, in any letter case, are not made again", () => {
    const snapshot = { ...after(planRun(SMALL)), names: ["HUVUDKONTROLL"] };
    expect(again(snapshot).plan.names).toEqual([METOD]);
  });

  test("what a reviewer wrote on Kontroller is spared; before there was a place for it nothing is", () => {
    const snapshot = after(planRun(SMALL));
    const kontroller = ({ plan }: { plan: Plan }) => plan.sheets.find(({ name }) => name === "Kontroller")!;
    expect(kontroller(again(snapshot)).spared).toEqual({ row: 1, column: 3, rows: 4, columns: 1 });
    const older = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) =>
        sheet.name === "Kontroller" ? { ...sheet, values: sheet.values.map((line) => line.slice(0, 2)) } : sheet,
      ),
    };
    expect(kontroller(again(older)).spared).toBeUndefined();
  });

  test("sheets that are the user's, or protected, are told of", () => {
    const snapshot = after(planRun(SMALL));
    const damaged = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) =>
        sheet.name === "Landsbygdsnyckel"
          ? { ...sheet, values: [["Min nyckel"]], formulas: [["Min nyckel"]] }
          : { ...sheet, protected: sheet.name === "Fördelning" || sheet.name === "Regioner" },
      ),
    };
    expect(again(damaged).findings.map(({ code, sheet }) => [code, sheet])).toEqual([
      ["blad-upptaget", "Landsbygdsnyckel"],
      ["blad-skyddat", "Regioner"],
      ["blad-skyddat", "Fördelning"],
    ]);
  });

  test("where each amount is read back: each pot's, then the region's total", () => {
    const { input, result } = planRun(SMALL);
    const { grant } = understood(snapshotOfPlan(input), decided(SMALL));
    const cells = amountCells(result.allocation, grant);
    // By hand: 701 kr by 1000, 700, 500 of 2200; 299 kr by 0, 875, 400 of 1275; the largest fractions get a krona more.
    expect(cells.map(({ row, regionkod, what, expected }) => [row, regionkod, what, expected])).toEqual([
      [8, "01", "Utveckling", 319],
      [8, "01", "Landsbygd", 0],
      [8, "01", "Totalt", 319],
      [9, "12", "Utveckling", 223],
      [9, "12", "Landsbygd", 205],
      [9, "12", "Totalt", 428],
      [10, "23", "Utveckling", 159],
      [10, "23", "Landsbygd", 94],
      [10, "23", "Totalt", 253],
    ]);
    const headerOf = ({ column }: { column: number }) => result.allocation.columns[column]?.header;
    expect(cells.slice(0, 3).map(headerOf)).toEqual(["Belopp (kr)", "Belopp (kr)", "Totalt (kr)"]);
  });
});
