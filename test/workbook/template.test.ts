/** The input sheets as a template makes them: cells, formats, what may be typed, and the table. */
import type { AreaRule } from "../../src/domain/areaRule";
import { kronor } from "../../src/domain/kronor";
import { nycklarTemplate, omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import { columnKeys, validationFor, type InputColumn } from "../../src/workbook/inputSheet";
import { nycklar } from "../../src/workbook/sheets/nycklar";
import { omradesregler } from "../../src/workbook/sheets/omradesregler";
import { ram } from "../../src/workbook/sheets/ram";
import { vikter } from "../../src/workbook/sheets/vikter";
import {
  inputSheet,
  kommunerTemplate,
  ramTemplate,
  regionerTemplate,
  templateFrameCell,
  vikterTemplate,
  type TemplateData,
} from "../../src/workbook/template";
import { procent, belopp } from "../support/areaRules";
import { testDefaults } from "../support/snapshot";

const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const data: TemplateData = {
  ...testDefaults,
  regions: [
    { regionkod: "01", region: "Region Stockholm", folkmangd: 1000 },
    { regionkod: "23", region: "=Jämtland", folkmangd: 500 },
  ],
  kommuner: [
    { kommunkod: "0114", kommun: "-Väsby", regionkod: "01", kommuntyp: "+ej", folkmangd: 1000 },
    { kommunkod: "2303", kommun: "Ragunda", regionkod: "23", kommuntyp: "mycket gles landsbygd", folkmangd: 500 },
  ],
  decided: new Map([["01", { befolkning: kronor(467), landsbygd: kronor(0) }]]),
  regionSource: "@SCB",
  kommunNote: "En skattning.",
};
/** The table's cells: the last block that begins at its header row in column A. */
const rowsOf = ({ blocks }: { blocks: { row: number; column: number; cells: unknown[][] }[] }) =>
  blocks.find(({ row, column }) => row === 5 && column === 0)?.cells;

test("an input sheet: head, table, looks, panes", () => {
  const sheet = inputSheet(nycklar, columnKeys(nycklar), [
    ["Förlossningar", 1, 2, "SCB"],
    ["Besök", 3, 4, ""],
  ]);
  expect(sheet).toEqual({
    name: "Nycklar",
    blocks: [
      { ...box(0, 0), cells: [["Nycklar"]] },
      { ...box(1, 0), cells: [[nycklar.purpose]] },
      { ...box(2, 0, 1, 2), cells: [["Huvudkontroll", "Ännu inte fördelat"]] },
      {
        ...box(5, 0, 3, 4),
        cells: [
          ["Namn", "Del", "Helhet", "Källa"],
          ["Förlossningar", 1, 2, "SCB"],
          ["Besök", 3, 4, ""],
        ],
      },
    ],
    formats: [
      { ...box(0, 0), look: "title" },
      { ...box(1, 0), look: "note" },
      { ...box(2, 0), look: "label" },
      { ...box(2, 1), look: "check", align: "Left" },
      { ...box(5, 0, 1, 4), look: "header", wrap: true },
      ...["@", "#,##0", "#,##0", "@"].map((numberFormat, column) => ({
        ...box(6, column, 2),
        look: "input",
        numberFormat,
      })),
    ],
    widths: [260, 92, 92, 420].map((width, column) => ({ column, columns: 1, width })),
    heights: [
      { row: 0, rows: 1, height: 24 },
      { row: 5, rows: 1, height: 15 },
    ],
    freeze: { rows: 6, columns: 0 },
    table: { name: "Nycklar", ...box(5, 0, 3, 4) },
    validations: [1, 2].map((column) => ({
      ...box(6, column, 2),
      kind: "integer",
      minimum: 0,
      title: nycklar.columns[column === 1 ? "del" : "helhet"].header,
      message: nycklar.columns[column === 1 ? "del" : "helhet"].help,
    })),
    highlights: [
      { ...box(2, 1), text: "OK" },
      { ...box(2, 1), text: "FEL" },
    ],
    page: { landscape: false, titleRows: 6 },
  });
});

test("a table has a row even when it holds nothing", () => {
  const sheet = inputSheet(nycklar, columnKeys(nycklar), []);
  expect(rowsOf(sheet)).toEqual([
    ["Namn", "Del", "Helhet", "Källa"],
    ["", "", "", ""],
  ]);
  expect(sheet.table).toEqual({ name: "Nycklar", ...box(5, 0, 2, 4) });
  expect(sheet.formats.at(-1)).toEqual({ ...box(6, 3), look: "input", numberFormat: "@" });
  expect(sheet.validations[0]).toMatchObject(box(6, 1));
});

test.each<[InputColumn["kind"], object[]]>([
  ["persons", [{ kind: "integer", minimum: 0 }]],
  ["kronor", [{ kind: "integer", minimum: 0 }]],
  ["weight", [{ kind: "decimal", minimum: 0 }]],
  ["text", []],
  ["code", []],
  ["date", []],
  ["share", []],
  ["derived", []],
])("a column of %s may hold", (kind, allowed) => {
  const column = { header: "Rubrik", aliases: [], kind, required: true, numberFormat: "@", width: 80, help: "Hjälp" };
  const where = { row: 6, column: 2, rows: 3 };
  expect(validationFor(column, where)).toEqual(
    allowed.map((rule) => ({ ...where, columns: 1, title: "Rubrik", message: "Hjälp", ...rule })),
  );
});

describe("Regioner", () => {
  test("with decided amounts where the year has them; a region without one has it blank", () => {
    const sheet = regionerTemplate(data);
    expect(rowsOf(sheet)).toEqual([
      ["Regionkod", "Region", "Folkmängd", "Beslutat befolkning (kr)", "Beslutat landsbygd (kr)", "Källa"],
      ["01", "Region Stockholm", 1000, 467, 0, "'@SCB"],
      ["23", "'=Jämtland", 500, "", "", "'@SCB"],
    ]);
    expect(sheet).toMatchObject({ name: "Regioner", create: true, table: { name: "Regioner", ...box(5, 0, 3, 6) } });
  });
  test("without them no column for them", () =>
    expect(rowsOf(regionerTemplate({ ...data, decided: new Map() }))).toEqual([
      ["Regionkod", "Region", "Folkmängd", "Källa"],
      ["01", "Region Stockholm", 1000, "'@SCB"],
      ["23", "'=Jämtland", 500, "'@SCB"],
    ]));
});

test("Kommuner: its note, and types chosen from those on Vikter", () => {
  const sheet = kommunerTemplate(data);
  expect(sheet).toMatchObject({ name: "Kommuner", create: true });
  expect(sheet.blocks[1]?.cells).toEqual([["En skattning."]]);
  expect(rowsOf(sheet)).toEqual([
    ["Kommunkod", "Kommun", "Regionkod", "Kommuntyp", "Folkmängd"],
    ["0114", "'-Väsby", "01", "'+ej", 1000],
    ["2303", "Ragunda", "23", "mycket gles landsbygd", 500],
  ]);
  expect(sheet.validations.map(({ kind, column }) => [kind, column])).toEqual([
    ["integer", 4],
    ["list", 3],
  ]);
  expect(sheet.validations[1]).toEqual({
    ...box(6, 3, 2),
    kind: "list",
    source: "=Vikter!$A$7:$A$8",
    title: "Kommuntyp",
    message: "En av typerna på bladet Vikter.",
  });
  const without = kommunerTemplate({ ...data, kommuner: [] });
  expect(without.validations[1]).toMatchObject(box(6, 3));
});

test("Vikter: the types, the method and the methods to choose among", () => {
  const { blocks, formats, widths, validations, create } = vikterTemplate({
    weights: new Map([["=gles", 4]]),
    method: "största resten",
  });
  const plain = inputSheet(vikter, columnKeys(vikter), [["'=gles", 4]]);
  expect(create).toBe(true);
  expect(blocks).toEqual([
    ...plain.blocks,
    { ...box(3, 0, 1, 2), cells: [["Avrundningsmetod", "största resten"]] },
    { ...box(5, 3, 3), cells: [["Metoder att välja på"], ["största resten"], ["differens på största"]] },
  ]);
  expect(formats).toEqual([
    ...plain.formats,
    { ...box(3, 0), look: "label" },
    { ...box(3, 1), look: "input" },
    { ...box(5, 3), look: "label" },
  ]);
  expect(widths).toEqual([...plain.widths, { column: 3, columns: 1, width: 150 }]);
  expect(validations).toEqual([
    ...plain.validations,
    {
      ...box(3, 1),
      kind: "list",
      source: "=Vikter!$D$7:$D$8",
      title: "Avrundningsmetod",
      message: "största resten eller differens på största",
    },
  ]);
});

test("Ram: a row a pot, thousands by formula, and the frame two rows below", () => {
  const sheet = ramTemplate({
    frame: kronor(1_535_000),
    pots: [{ id: "a", insats: "-A", mottagare: "@B", nyckel: "befolkning", belopp: kronor(1000) }],
  });
  const plain = inputSheet(ram, columnKeys(ram), [["'-A", "'@B", "befolkning", 1000, "=[@[Belopp (kr)]]/1000"]]);
  expect(sheet).toEqual({
    ...plain,
    create: true,
    clear: undefined,
    blocks: [...plain.blocks, { ...box(8, 0, 1, 4), cells: [["Ram", "", "", 1_535_000]] }],
    formats: [
      ...plain.formats,
      { ...box(8, 0, 1, 4), look: "total" },
      { ...box(8, 3), look: "input", numberFormat: "#,##0" },
    ],
  });
  // What is reckoned looks so.
  expect(plain.formats.at(-1)).toEqual({ ...box(6, 4), look: "calculation", numberFormat: "#,##0" });
  expect(templateFrameCell(1)).toEqual({ row: 8, column: 3 });
});

describe("Områdesregler", () => {
  const entry = (rule: AreaRule) => ({ regionkod: "23", rule, ansvar: "=1", projektkod: "", motpart: "" });
  const rules = [belopp("Kvinna", 100, { last: kronor(5) }), procent("-A", 1250)].map(entry);

  test("a row a rule, percentages as percentages, text as text", () =>
    expect(rowsOf(omradesreglerTemplate(rules, "beslutat belopp"))?.slice(1)).toEqual([
      ["23", "Kvinna", "", "båda", "belopp", 100, "", 1, 5, "'=1", "", ""],
      ["23", "'-A", "", "båda", "procent", 12.5, "", 1, "", "'=1", "", ""],
    ]));

  test("what there is to choose stands to the right, with room for own columns between", () => {
    const sheet = omradesreglerTemplate(rules, "beslutat belopp");
    const plain = inputSheet(omradesregler, columnKeys(omradesregler), []);
    expect(sheet.blocks.slice(4)).toEqual([
      { ...box(3, 0, 1, 2), cells: [["Underlag", "beslutat belopp"]] },
      { ...box(5, 18, 4), cells: [["Baser att välja på"], ["befolkning"], ["landsbygd"], ["båda"]] },
      { ...box(5, 19, 5), cells: [["Regler att välja på"], ["belopp"], ["procent"], ["nyckel"], ["återstod"]] },
      { ...box(5, 20, 3), cells: [["Underlag att välja på"], ["fördelat belopp"], ["beslutat belopp"]] },
    ]);
    expect(sheet.formats.slice(-3)).toEqual([
      { ...box(3, 0), look: "label" },
      { ...box(3, 1), look: "input" },
      { ...box(5, 18, 1, 3), look: "label" },
    ]);
    expect(sheet.widths).toEqual([...plain.widths, { column: 18, columns: 3, width: 130 }]);
    expect(sheet.validations.slice(-3)).toEqual([
      {
        ...box(6, 3, 500),
        kind: "list",
        source: "=Områdesregler!$S$7:$S$9",
        title: "Baser att välja på",
        message: "befolkning, landsbygd eller båda.",
      },
      {
        ...box(6, 4, 500),
        kind: "list",
        source: "=Områdesregler!$T$7:$T$10",
        title: "Regler att välja på",
        message: "belopp, procent, nyckel eller återstod.",
      },
      {
        ...box(3, 1),
        kind: "list",
        source: "=Områdesregler!$U$7:$U$8",
        title: "Underlag",
        message: "fördelat belopp eller beslutat belopp",
      },
    ]);
    expect(sheet).toMatchObject({ create: true, page: { landscape: true, titleRows: 6 } });
  });

  test("more rules than there is room for: the choices reach the last", () => {
    const many = Array.from({ length: 501 }, (_, i) => entry(belopp(`Område ${i}`, 1)));
    expect(omradesreglerTemplate(many, "fördelat belopp").validations.at(-2)).toMatchObject(box(6, 4, 501));
  });
});

test("Nycklar: a row a key, text as text", () => {
  const sheet = nycklarTemplate([{ namn: "-Besök", del: 1, helhet: 2, kalla: "=SCB" }]);
  expect(sheet).toMatchObject({ name: "Nycklar", create: true });
  expect(rowsOf(sheet)?.slice(1)).toEqual([["'-Besök", 1, 2, "'=SCB"]]);
});
