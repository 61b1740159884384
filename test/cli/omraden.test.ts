/** Områden from the command line: over a file of ours, and over one whose sheets have neither tables nor formats. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSample } from "../../src/actions/areas";
import { fordela } from "../../src/cli/fordela";
import type { JsonReport } from "../../src/cli/report";
import { emptyBook, emptySheet } from "../../src/xlsx/book";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { openBook, shownAt } from "../support/office";
import { smallBook, type Rows } from "../support/snapshot";

const folder = mkdtempSync(join(tmpdir(), "ramkoll-omraden-"));
const input = join(folder, "in.xlsx");
const output = join(folder, "ut.xlsx");
afterAll(() => rmSync(folder, { recursive: true }));

async function run(): Promise<{ code: number; report: JsonReport }> {
  const { code, stdout } = await fordela([input, "--ut", output, "--json"]);
  return { code, report: JSON.parse(stdout) as JsonReport };
}

test("the sample of Region Jämtland Härjedalen 2024, and the file that comes out", async () => {
  const { book, host } = await openBook();
  await createSample("jamtland-harjedalen-2024");
  writeFileSync(input, await writeXlsx(book()));
  host.dispose();
  const { code, report } = await run();
  expect(code).toBe(0);
  const common = { regionkod: "23", insatsomrade: "", bas: "båda" };
  expect(report.omraden).toEqual([
    { ...common, omrade: "Område Kvinna", regel: "belopp", belopp: 18_310_000 },
    { ...common, omrade: "Mödrahälsovård/primärvård", regel: "återstod", belopp: 6_302_350 },
  ]);
  const after = await readXlsx(readFileSync(output));
  if (!after.ok) throw new Error(after.error.detail);
  expect(shownAt(after.value, "Kontroller", 2, 1)).toBe("OK");
  expect(after.value.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Områdesregler", "Nycklar", "Områdesbudget", "Områdessummor"]),
  );
});

describe("plain sheets", () => {
  const plain = async (rules: Rows): Promise<void> => {
    const sheets: Record<string, Rows> = {
      ...smallBook(),
      Ram: [
        ["Insats", "Nyckel", "Belopp (kr)"],
        ["Befolkning", "befolkning", 3_000_000],
        ["Landsbygd", "landsbygd", 600_000],
        ["Ram", "", 3_600_000],
      ],
      Nycklar: [
        ["Namn", "Del", "Helhet"],
        ["Förlossningar", 1, 3],
      ],
      Områdesregler: [["Regionkod", "Område", "Bas", "Regel", "Värde", "Nyckel", "Steg"], ...rules],
    };
    const book = {
      ...emptyBook(),
      sheets: Object.entries(sheets).map(([name, rows]) => ({
        ...emptySheet(name),
        cells: rows.flatMap((line, row) =>
          line.flatMap((value, column) => (value === "" ? [] : [{ row, column, value }])),
        ),
      })),
    };
    writeFileSync(input, await writeXlsx(book));
  };

  test("are read and divided alike", async () => {
    await plain([
      ["23", "Rest", "båda", "återstod", "", "", ""],
      ["23", "Barn", "befolkning", "nyckel", "", "Förlossningar", 1000],
      ["", "", "", "", "", "", ""],
      ["01", "Hälften", "befolkning", "procent", 50, "", ""],
      ["23", "Fast", "landsbygd", "belopp", 100_000, "", ""],
    ]);
    const { code, report } = await run();
    expect(report.fynd).toEqual([]);
    expect(code).toBe(0);
    expect(report.omraden?.map(({ regionkod, omrade, belopp }) => [regionkod, omrade, belopp])).toEqual([
      ["01", "Hälften", 1_000_000],
      ["23", "Rest", 1_167_000],
      ["23", "Barn", 333_000],
      ["23", "Fast", 100_000],
    ]);
  });

  test("with rules that ask for too much give no file, and the cell in the report", async () => {
    await plain([
      ["23", "A", "landsbygd", "belopp", 400_000, "", ""],
      ["23", "B", "landsbygd", "belopp", 400_000, "", ""],
    ]);
    rmSync(output, { force: true });
    const { code, report } = await run();
    expect(code).toBe(2);
    expect(report.fynd).toMatchObject([
      {
        kod: "overfordelat",
        allvar: "fel",
        blad: "Områdesregler",
        cell: "E3",
        text: expect.stringContaining("800") as string,
      },
    ]);
    expect(report).not.toHaveProperty("omraden");
  });
});
