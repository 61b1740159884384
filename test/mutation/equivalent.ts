/** Mutants that nobody can tell from the code, looked at one by one. `npm run mutation` puts them in docs/mutation.md. */

export interface Equivalent {
  file: string;
  /** The line that the mutants start in. */
  line: string;
  /** What the mutants have instead. */
  to: readonly string[];
  why: string;
}

const NO_MATCH =
  "without a match every group is undefined, and with one none is: the types ask for both, and what is first is skipped";
const IN_ORDER = "no two rows have the same code when this is used, and the sort moves only what is less";
const STRYKER = '["Stryker was here"]';

export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: "src/domain/allocate.ts",
    line: "sumKronor(pots.filter(({ pot }) => pot.nyckel === nyckel).map(({ rows }) => rows[index]?.amount ?? kronor(0)));",
    to: ["rows[index].amount"],
    why: "each allocation has a row for each region",
  },
  {
    file: "src/domain/allocate.ts",
    line: "sum += belopp;",
    to: ["sum -= belopp"],
    why: "the sum is only asked whether it is exact, and so is its negative",
  },
  {
    file: "src/domain/apportion.ts",
    line: "return b.key - a.key || (a.code < b.code ? -1 : 1);",
    to: ["a.code <= b.code"],
    why: "no two have the same code",
  },
  {
    file: "src/domain/apportion.ts",
    line: "const largest = [...quotas].sort(byKey)[0]?.code;",
    to: ["[...quotas].sort(byKey)[0].code"],
    why: "there is somebody: an empty list is refused before",
  },
  {
    file: "src/domain/areaRule.ts",
    line: '[omrade, insatsomrade, bas].join("\\u0000").toLocaleLowerCase("sv");',
    to: ['[omrade, insatsomrade, bas].join("\\u0000").toLocaleUpperCase("sv")'],
    why: "the same names are the same in capitals, but for letters such as ß",
  },
  {
    file: "src/domain/divideAreas.ts",
    line: "const belopp = new Array<number>(rules.length).fill(0);",
    to: ["new Array()"],
    why: "every place is filled below",
  },
  {
    file: "src/domain/divideAreas.ts",
    line: "const perBas: Record<Bas, number> = { befolkning: 0, landsbygd: 0, båda: 0 };",
    to: ["{}"],
    why: "each is set before it is read, båda last",
  },
  {
    file: "src/domain/divideAreas.ts",
    line: "const members = rules.flatMap((rule, index) => (rule.bas === bas ? [index] : []));",
    to: ['["Stryker was here"]'],
    why: "no rule has that place, and it counts as nothing",
  },
  {
    file: "src/domain/divideAreas.ts",
    line: 'const remainder = members.find((index) => rules[index]?.regel === "återstod");',
    to: ["rules[index].regel"],
    why: "every place has a rule",
  },
  {
    file: "src/domain/divideAreas.ts",
    line: "if (remainder !== undefined) {",
    to: ["true"],
    why: "without a remainder nothing is read from that place",
  },
  {
    file: "src/domain/divideAreas.ts",
    line: "last: rules[index]?.last,",
    to: ["rules[index].last"],
    why: "every place has a rule",
  },
  {
    file: "src/domain/divideAreas.ts",
    line: "const locked = lockable.find(({ last }) => last !== undefined)?.rule ?? takes.rule;",
    to: ["lockable.find(({\n  last\n}) => last !== undefined).rule"],
    why: "nothing is taken where nothing is locked",
  },
  {
    file: "src/domain/divideAreas.ts",
    line: "} else if (last !== undefined && last > underlag) {",
    to: ["true"],
    why: "undefined is not more than anything",
  },
  {
    file: "src/domain/divideAreas.ts",
    line: 'case "nyckel":',
    to: ['case "nyckel":', '""'],
    why: "the case does nothing: it is there for the types",
  },
  {
    file: "src/domain/divideAreas.ts",
    line: 'if (rule.regel !== "återstod" || beraknat >= 0 || known(rule.bas)) return;',
    to: ["false"],
    why: "no other rule comes to less than 0",
  },
  {
    file: "src/domain/divideAreas.ts",
    line: ': { kind: "step-over", rule: step, bas: rule.bas, steg: rules[step]?.steg ?? 1, belopp: beraknat },',
    to: ["rules[step].steg"],
    why: "every place has a rule",
  },
  {
    file: "src/domain/ruleAmounts.ts",
    line: "return together && quotient && quotient !== NOTHING ? [{ index, quotient }] : [];",
    to: ["true"],
    why: "a rule that gives nothing has no rest: it is last and gets nothing",
  },
  {
    file: "src/domain/sortRegions.ts",
    line: "return [...regions].sort((a, b) => (a.regionkod < b.regionkod ? -1 : a.regionkod > b.regionkod ? 1 : 0));",
    to: ["a.regionkod <= b.regionkod", "a.regionkod >= b.regionkod", "true", "false"],
    why: IN_ORDER,
  },
  {
    file: "src/domain/report/giro.ts",
    line: 'const [, digits, check] = /^([1-9]\\d{0,6})-?(\\d)$/.exec(typed.replaceAll(" ", "")) ?? [];',
    to: [STRYKER],
    why: NO_MATCH,
  },
  {
    file: "src/domain/report/giro.ts",
    line: "const [, first, last] = /^([1-9]\\d{2,3})[- ]?(\\d{4})$/.exec(typed) ?? [];",
    to: [STRYKER],
    why: NO_MATCH,
  },
  {
    file: "src/domain/report/giro.ts",
    line: 'if (digits === undefined || check === undefined) return err("format");',
    to: ["digits === undefined && check === undefined", "false"],
    why: NO_MATCH,
  },
  {
    file: "src/domain/report/giro.ts",
    line: 'if (first === undefined || last === undefined) return err("format");',
    to: ["first === undefined && last === undefined", "false"],
    why: NO_MATCH,
  },
  {
    file: "src/domain/report/organisationsnummer.ts",
    line: "const [, first, last] = /^(?:16)?(\\d{6})[- ]?(\\d{4})$/.exec(typed) ?? [];",
    to: [STRYKER],
    why: NO_MATCH,
  },
  {
    file: "src/domain/report/organisationsnummer.ts",
    line: 'if (first === undefined || last === undefined) return err("format");',
    to: ["first === undefined && last === undefined", "false"],
    why: NO_MATCH,
  },
  {
    file: "src/domain/report/insatser.ts",
    line: "const rural = new Set(insatsomraden.flatMap(({ nr, endastLandsbygd }) => (endastLandsbygd ? [nr] : [])));",
    to: [STRYKER],
    why: "no insatsområde has that number",
  },
  {
    file: "src/domain/report/insatser.ts",
    line: "return [...(budgetar ?? [])].flatMap(([omrade, budget]): InsatsProblem[] => {",
    to: [STRYKER],
    why: "no område has that name",
  },
  {
    file: "src/domain/report/insatser.ts",
    line: 'const sameArea = (name: string): string => name.trim().toLocaleLowerCase("sv");',
    to: ['name.trim().toLocaleUpperCase("sv")'],
    why: "the same names are the same in capitals, but for letters such as ß",
  },
  {
    file: "src/domain/report/insatser.ts",
    line: "if (anskaffning !== undefined && avskrivning > anskaffning) {",
    to: ["true"],
    why: "nothing is more than undefined",
  },
  {
    file: "src/domain/report/insatser.ts",
    line: "return own.some(({ andelEftervardsbesok: andel }) => andel !== undefined && isShare(andel));",
    to: ["true"],
    why: "undefined is no share",
  },
  {
    file: "src/domain/report/period.ts",
    line: "if (!/^\\d{4}-\\d{2}-\\d{2}$/.test(text)) return false;",
    to: ["/\\d{4}-\\d{2}-\\d{2}$/", "/^\\d{4}-\\d{2}-\\d{2}/"],
    why: "what has more than ten characters is not what the next line gives",
  },
  {
    file: "src/domain/report/prestationskrav.ts",
    line: 'if (framtagen > grant.to) return { status: "ej uppfyllt", orsak: "framtagen-senare" };',
    to: ["framtagen >= grant.to"],
    why: "the period's last day is within it, one line before",
  },
  {
    file: "src/domain/report/prestationskrav.ts",
    line: "if (reviderad !== undefined && reviderad < framtagen) {",
    to: ["true"],
    why: "undefined is not before any date",
  },
  {
    file: "src/workbook/consolidate/national.ts",
    line: 'const value = lines[i]?.[key] ?? "";',
    to: ["lines[i][key]"],
    why: "there is a line for each row",
  },
  {
    file: "src/workbook/consolidate/national.ts",
    line: 'return typeof value === "string" ? text(value) : value;',
    to: ["true"],
    why: "no amount is below 0, so none looks like a formula",
  },
  {
    file: "src/workbook/consolidate/national.ts",
    line: 'column("omrade", "Område", 250, (_, i) => text(areas[i]?.omrade || "utan område"), WORDS),',
    to: ["areas[i].omrade", '""'],
    why: "there is a line for each row, and no formula refers to the column",
  },
  {
    file: "src/workbook/consolidate/together.ts",
    line: "const byRegion = (a: Accepted, b: Accepted) => (a.facts.regionkod < b.facts.regionkod ? -1 : 1);",
    to: ["a.facts.regionkod <= b.facts.regionkod"],
    why: "a region that came twice is refused before",
  },
  {
    file: "src/workbook/consolidate/typed.ts",
    line: "for (let row = source.tableEnd; row < endRow(source.sheet); row++) {",
    to: ["row <= endRow(source.sheet)"],
    why: "below the last used row every cell is empty",
  },
  {
    file: "src/workbook/consolidate/typed.ts",
    line: "for (let row = FIRST_ROW; row < endRow(sheet); row++) {",
    to: ["row <= endRow(sheet)"],
    why: "below the last used row every cell is empty",
  },
  {
    file: "src/workbook/consolidate/typed.ts",
    line: "const headers = sheet?.values[CALC_HEADER_ROW - sheet.row] ?? [];",
    to: [STRYKER],
    why: "that is none of our headers",
  },
  {
    file: "src/workbook/consolidate/typed.ts",
    line: "if (!sheet || columns.includes(-1)) return [];",
    to: [STRYKER],
    why: "what is no rule has no område to tell of",
  },
  {
    file: "src/workbook/package/fordelning.ts",
    line: 'ram: { insats: "", belopp: "" },',
    to: ["{}", '"Stryker was here!"'],
    why: "the columns that refer to Ram are left out",
  },
  {
    file: "src/workbook/package/fordelning.ts",
    line: 'method: "",',
    to: ['"Stryker was here!"'],
    why: "the line with the method is left out",
  },
  {
    file: "src/workbook/package/inputs.ts",
    line: ": { regions: [], findings: [missingSheet(snapshot, regionerSheet.name)] };",
    to: [STRYKER],
    why: "without the sheet nothing is ready, whatever it would have held",
  },
  {
    file: "src/workbook/package/inputs.ts",
    line: "if (own?.regionkod !== facts.regionkod || others.length > 0) {",
    to: ["own.regionkod"],
    why: "a sheet without regions has a finding, and is not asked",
  },
  {
    file: "src/workbook/package/inputs.ts",
    line: 'const value = column === undefined ? "" : valueAt(sheet, row, column);',
    to: ["false", '"Stryker was here!"'],
    why: "in no column stands nothing, and a text is no amount",
  },
  {
    file: "src/workbook/reports/inputs.ts",
    line: 'fields && !fields.findings.vem?.some(({ code }) => code === "vem-okand") ? String(fields.values.vem) : "";',
    to: ['fields.findings.vem?.every(({\n  code\n}) => code === "vem-okand")'],
    why: "the field has one finding at the most",
  },
  {
    file: "src/workbook/reports/inputs.ts",
    line: 'return column === undefined ? "" : valueAt(sheet, row, column);',
    to: ["false"],
    why: "in no column stands nothing",
  },
  {
    file: "src/workbook/reports/judge.ts",
    line: "const krav = isSkr ? [] : rules.krav;",
    to: [STRYKER],
    why: "that is no requirement of any insatsområde",
  },
  {
    file: "src/workbook/reports/judge.ts",
    line: 'const answers = new Set((inputs.krav?.rows ?? []).flatMap(({ id, svar }) => (svar.trim() === "" ? [] : [id])));',
    to: [STRYKER],
    why: "no requirement has that id",
  },
  {
    file: "src/workbook/reports/judge.ts",
    line: 'namn: insatsomraden[i]?.namn ?? "",',
    to: ["insatsomraden[i].namn"],
    why: "the report has each insatsområde, in their order",
  },
  {
    file: "src/workbook/reports/judge.ts",
    line: 'if (kind === "omrade-okant" && problem.varde === "") continue;',
    to: ["true"],
    why: "an empty insatsområde is passed over one line before, and no other problem has a value",
  },
  {
    file: "src/workbook/reports/judge.ts",
    line: "if (row.anvant !== undefined && row.anvant > (row.rekvirerat ?? 0)) {",
    to: ["true"],
    why: "undefined is not more than anything",
  },
  {
    file: "src/workbook/reports/judge.ts",
    line: '...(typeof utbetalt === "number" && utbetalt > ratt && { utbetalt: at("utbetalt", "utbetalt-over", utbetalt) }),',
    to: ["true"],
    why: "an empty field is not more than anything",
  },
  {
    file: "src/workbook/reports/plan.ts",
    line: "const utbetalt = inputs.fields?.values.utbetalt;",
    to: ["inputs.fields.values"],
    why: "there are amounts only where there are fields",
  },
  {
    file: "src/workbook/reports/plan.ts",
    line: "const costs = (inputs.insatser?.rows ?? []).flatMap(({ utfall }) => (utfall === undefined ? [] : [utfall]));",
    to: [STRYKER],
    why: "a text has no cost",
  },
  ...[
    'column("kvar", "Belopp − använt (kr)", 110, (r) => `=(${r.at("belopp")}-${r.at("anvant")})`, SUM),',
    'column("antal", "Antal insatser", 80, (r) => ofNumber(rows, "antal", "purposeNr", r.at("nr")), SUM),',
    'column("budget", "Budget (kr)", 110, (r) => ofNumber(rows, "budget", "purposeNr", r.at("nr")), SUM),',
    '"andel",',
    '"oforbrukat",',
    'column("uppgift", "Utbetalt saknas (1 = ja)", 70, (r) => `=1-1*ISNUMBER(${r.at("utbetalt")})`, {',
    'column("region", "Region", 170, of(lines, "region"), WORDS),',
    'column("omrade", "Område", 230, of(used, "omrade"), WORDS),',
    'column("insatsomrade", "Insatsområde", 80, of(used, "insatsomrade"), WORDS),',
    'column("insatsomrade", "Insatsområde", 105, of(purposes, "nr"), {',
    'column("namn", "Namn", 330, of(purposes, "namn"), WORDS),',
    'column("bidrag", "Bidrag (kr)", 110, of(sums, "bidrag"), SUM),',
  ].map((line) => ({
    file: "src/workbook/consolidate/national.ts",
    line,
    to: ['""'],
    why: "no formula refers to the column",
  })),
];
