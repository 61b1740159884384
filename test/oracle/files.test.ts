/** Files that LibreOffice wrote, and our files as LibreOffice reads them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { emptyBook, emptySheet } from "../../src/xlsx/book";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { libreOfficePath } from "../support/available";
import { describeWithLibreOffice } from "./libreoffice";

describeWithLibreOffice("files between LibreOffice and us", () => {
  const folder = mkdtempSync(join(tmpdir(), "ramkoll-files-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const convert = (input: string, options: string[] = []): Buffer => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    execFileSync(
      libreOfficePath()!,
      [profile, "--headless", ...options, "--convert-to", "xlsx", "--outdir", out, input],
      { stdio: "pipe" },
    );
    return readFileSync(
      join(
        out,
        input
          .split(/[\\/]/)
          .pop()!
          .replace(/\.\w+$/, ".xlsx"),
      ),
    );
  };

  test("a CSV saved as .xlsx", async () => {
    const csv = join(folder, "regioner.csv");
    writeFileSync(csv, "region,folkmängd,andel\nÖrebro län,307772,0.5\nJämtland Härjedalen,132572,\n");
    // 44 comma, 34 quote, 76 UTF-8.
    const result = await readXlsx(convert(csv, ["--infilter=CSV:44,34,76"]));
    expect(result.ok && result.value.sheets[0]!.cells.map(({ value }) => value)).toEqual([
      "region",
      "folkmängd",
      "andel",
      "Örebro län",
      307772,
      0.5,
      "Jämtland Härjedalen",
      132572,
    ]);
  });

  test("our file keeps what both can say when LibreOffice saves it again", async () => {
    const sheet = {
      ...emptySheet("Kommuner"),
      tables: [
        {
          name: "Kommuner",
          row: 0,
          column: 0,
          rows: 3,
          columns: ["Kod", "Folkmängd"],
          style: "TableStyleMedium2",
          showTotals: false,
          showFilterButton: true,
        },
      ],
      cells: [
        { row: 0, column: 0, value: "Kod" },
        { row: 0, column: 1, value: "Folkmängd" },
        { row: 1, column: 0, value: "01", style: { numberFormat: "@" } },
        { row: 1, column: 1, formula: "=LEN([@Kod])*10", cached: 20 },
        { row: 2, column: 0, value: "=03" },
        { row: 2, column: 1, formula: "=LEN([@Kod])*10", cached: 30 },
      ],
      validations: [{ row: 1, column: 0, rows: 2, columns: 1, rule: { custom: { formula: "=LEN(A2)=2" } } }],
      protected: true,
    };
    const path = join(folder, "vi.xlsx");
    writeFileSync(
      path,
      await writeXlsx({ ...emptyBook(), sheets: [sheet], names: [{ name: "Pott", formula: "=Kommuner!$B$2" }] }),
    );
    const result = await readXlsx(convert(path));
    if (!result.ok) throw new Error(result.error.detail);
    const [back] = result.value.sheets;
    expect(back!.cells.map(({ value, formula }) => formula ?? value)).toEqual(
      sheet.cells.map(({ value, formula }) => formula ?? value),
    );
    expect(back!.tables[0]).toMatchObject({ name: "Kommuner", columns: ["Kod", "Folkmängd"], rows: 3 });
    expect(back).toMatchObject({ protected: true, validations: [{ rule: sheet.validations[0]!.rule }] });
    expect(result.value.names).toMatchObject([{ name: "Pott", formula: "=Kommuner!$B$2" }]);
  });
});
