/**
 * The files that Ramkoll writes, by Microsoft's own Open XML SDK: the schema and the rules that Excel holds a file to, for the
 * oldest Excel that is supported and the newest. LibreOffice forgives what Excel "repairs".
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  allocate,
  createTemplate,
  loadAreas,
  loadPackages,
  loadReports,
  loadReview,
  loadScenarios,
} from "../../src/actions";
import { bookOfPlan, writeXlsx } from "../../src/xlsx";
import type { Book } from "../../src/xlsx/book";
import { describeWith, openXmlPath } from "../support/available";
import { openBook } from "../support/office";

interface Fault {
  path: string;
  description: string;
}

/** What the validator says against the file. */
async function faultsOf(bytes: Uint8Array, version: "Office2016" | "Microsoft365"): Promise<Fault[]> {
  const folder = await mkdtemp(join(tmpdir(), "ramkoll-openxml-"));
  const file = join(folder, "bok.xlsx");
  try {
    await writeFile(file, bytes);
    const { stdout } = await promisify(execFile)(openXmlPath() ?? "", [file, version], {
      // It needs no languages of the machine's.
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
    });
    return (JSON.parse(stdout) as { errors: Fault[] }).errors.map(({ path, description }) => ({ path, description }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describeWith("Open XML SDK", "files by Microsoft's validator", () => {
  let everything: Book;
  let region: Book;

  beforeAll(async () => {
    const { book } = await openBook();
    await createTemplate({ year: 2024 });
    await (await loadAreas()).createSample("jamtland-harjedalen-2024");
    await (await loadReports()).createReportSheets({ vem: "23" });
    await allocate();
    const scenarios = await loadScenarios();
    await scenarios.saveScenario("Gäller");
    await scenarios.compareScenarios(["Gäller"]);
    await (await loadReview()).signOff({ namn: "Anna", datum: "2024-11-22", kommentar: "" });
    everything = book();
    const { plans } = await (await (await loadPackages()).readyPackages()).make("23");
    region = bookOfPlan(...plans);
  }, 180_000);

  test.each(["Office2016", "Microsoft365"] as const)("nothing against them in %s", async (version) => {
    for (const book of [everything, region]) expect(await faultsOf(await writeXlsx(book), version)).toEqual([]);
  });

  test("a sheet whose elements stand in another order is told", async () => {
    const parts = unzipSync(await writeXlsx(everything));
    const name = "xl/worksheets/sheet2.xml";
    const xml = strFromU8(parts[name]!);
    const views = /<sheetViews>.*?<\/sheetViews>/s.exec(xml)![0];
    parts[name] = strToU8(xml.replace(views, "").replace("</sheetData>", `</sheetData>${views}`));
    expect((await faultsOf(zipSync(parts), "Microsoft365")).map(({ path }) => path)).toContain(`/${name}`);
  });
});
