/** Computed amounts against decided ones. Of 1 000 kr Stockholm has 467, Jämtland Härjedalen 233 and the 300 of the rural key. */
import { allocateGrant } from "../../src/domain/allocate";
import { readInputs } from "../../src/workbook/inputs";
import { readPastedTable } from "../../src/workbook/pastedTable";
import { beyond, reconcile, reconcilePasted } from "../../src/workbook/reconcile";
import { smallBook, snapshotOf, testDefaults, type Rows } from "../support/snapshot";

function inputsOf(regioner: Rows) {
  const { ready, findings } = readInputs(snapshotOf({ ...smallBook(), Regioner: regioner }), testDefaults);
  if (!ready) throw new Error(JSON.stringify(findings));
  const grant = allocateGrant(ready.grant);
  if (!grant.ok) throw new Error(grant.error.kind);
  return { ready, grant: grant.value };
}
const HEADERS = ["Beslutat befolkning (kr)", "Region", "Folkmängd", "Regionkod", "Beslutat belopp (kr)"];
const stockholm = { regionkod: "01", region: "Region Stockholm" };
const jamtland = { regionkod: "23", region: "Region Jämtland Härjedalen" };

test("on Regioner: the largest difference first, whichever way, each at its cell; a blank is none", () => {
  const { ready, grant } = inputsOf([
    HEADERS,
    ["", "Region Jämtland Härjedalen", 500, "23", 530],
    [477, "Region Stockholm", 1000, "01", 467],
  ]);
  const rows = reconcile(ready, grant);
  expect(rows).toEqual([
    { ...stockholm, pott: "befolkning", beslutat: 477, beraknat: 467, differens: -10, sheet: "Regioner", cell: "A3" },
    { ...jamtland, pott: "summa", beslutat: 530, beraknat: 533, differens: 3, sheet: "Regioner", cell: "E2" },
    { ...stockholm, pott: "summa", beslutat: 467, beraknat: 467, differens: 0, sheet: "Regioner", cell: "E3" },
  ]);
  expect(beyond(rows, 0)).toEqual(rows.slice(0, 2));
  expect(beyond(rows, 3)).toEqual(rows.slice(0, 1));
  expect(beyond(rows, 10)).toEqual([]);
});

test("a region without a row of its own is left out", () => {
  const { ready, grant } = inputsOf(smallBook().Regioner!);
  expect(reconcile(ready, grant)).toEqual([]);
  const decided = inputsOf([
    HEADERS,
    [467, "Region Stockholm", 1000, "01", 467],
    [1, "Region Jämtland Härjedalen", 500, "23", 2],
  ]);
  const regions = decided.grant.regions.map((region) => ({
    ...region,
    regionkod: region.regionkod === "23" ? "14" : "01",
  }));
  expect(reconcile(decided.ready, { ...decided.grant, regions }).map(({ regionkod }) => regionkod)).toEqual([
    "01",
    "01",
  ]);
});

test("against a pasted table: what it has of each region", () => {
  const { grant } = inputsOf(smallBook().Regioner!);
  const table = readPastedTable("Region\tBefolkning\tLandsbygd\nStockholm\t460\t–\nJämtland\t233\t320\nSkåne\t5\t6");
  const where = { sheet: "", cell: "" };
  expect(reconcilePasted(table, grant)).toEqual([
    { ...jamtland, ...where, pott: "landsbygd", beslutat: 320, beraknat: 300, differens: -20 },
    { ...stockholm, ...where, pott: "befolkning", beslutat: 460, beraknat: 467, differens: 7 },
    { ...jamtland, ...where, pott: "befolkning", beslutat: 233, beraknat: 233, differens: 0 },
  ]);
  expect(reconcilePasted(readPastedTable("Stockholm\t460"), grant)).toMatchObject([{ regionkod: "01", pott: "summa" }]);
});
