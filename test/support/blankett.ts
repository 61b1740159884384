import type { SheetPlan } from "../../src/workbook/plan";

/** A form's sheet with a page that has everything a page can have; a test says what stands on it. */
export const blankett = (
  parts: Partial<Omit<SheetPlan, "page">> & { page?: Partial<SheetPlan["page"]> },
): SheetPlan => ({
  name: "Blankett",
  create: true,
  clear: undefined,
  blocks: [],
  formats: [],
  widths: [],
  merge: [{ row: 0, column: 0, rows: 1, columns: 4 }],
  validations: [],
  highlights: [],
  ...parts,
  page: {
    landscape: false,
    onePage: true,
    printArea: { row: 0, column: 0, rows: 8, columns: 4 },
    titleRows: 1,
    margins: { left: 2, right: 2, top: 2.5 },
    centered: true,
    header: { left: ["Region Jämtland & Härjedalen"], right: [{ field: "date" }] },
    footer: { center: ["Sida ", { field: "page" }, " av ", { field: "pages" }] },
    ...parts.page,
  },
});
