import type { Rect } from "../../engine/engine";
import { asNumber, asRecord, asString, isOmitted, oneOf } from "../arguments";
import { touch } from "../cells";
import { done, entity, type Entity, type ObjectClass } from "../entity";
import { invalidArgument } from "../errors";
import { maxColumns, maxRows } from "../address";
import type { SheetState, World } from "../state";
import { asRange, rangeEntity } from "./range";

/** Excel's own at the start: margins in points. */
const initial: Record<string, unknown> = {
  Orientation: "Portrait",
  PaperSize: "A4",
  BlackAndWhite: false,
  CenterHorizontally: false,
  CenterVertically: false,
  DraftMode: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintGridlines: false,
  PrintHeadings: false,
  PrintOrder: "DownThenOver",
  PrintComments: "NoComments",
  PrintErrors: "AsDisplayed",
  FirstPageNumber: "",
  Zoom: { scale: 100 },
};

function accept(name: string, value: unknown): unknown {
  if (name === "Orientation") return oneOf(value, ["Portrait", "Landscape"]);
  if (name === "Zoom") return asRecord(value);
  if (typeof initial[name] === "number") {
    if (asNumber(value) < 0) throw invalidArgument();
  } else if (typeof initial[name] !== typeof value && name !== "FirstPageNumber") throw invalidArgument();
  return value;
}

const rectEntity = (sheet: SheetState, rect: Rect | undefined): Entity | null =>
  rect ? rangeEntity(sheet, rect) : null;

const onSheet = (sheet: SheetState, value: unknown, world: World): Rect => {
  const range = asRange(value, world, sheet);
  if (range.sheet !== sheet) throw invalidArgument();
  const { row, column, rows, columns } = range;
  return { row, column, rows, columns };
};

export const pageLayoutClass: ObjectClass<SheetState> = {
  name: "PageLayout",
  properties: Object.fromEntries(
    Object.keys(initial).map((name) => [
      name,
      ({ pageLayout }: SheetState) => (pageLayout.values.has(name) ? pageLayout.values.get(name) : initial[name]),
    ]),
  ),
  setters: Object.fromEntries(
    Object.keys(initial).map((name) => [
      name,
      ({ pageLayout }: SheetState, value: unknown, world: World) => {
        pageLayout.values.set(name, accept(name, value));
        touch(world);
      },
    ]),
  ),
  navigation: { HeadersFooters: (sheet) => entity(headersFootersClass, sheet) },
  methods: {
    SetPrintArea(sheet, [area], world) {
      sheet.pageLayout.printArea = onSheet(sheet, area, world);
      return done;
    },
    SetPrintTitleRows(sheet, [rows], world) {
      sheet.pageLayout.titleRows = { ...onSheet(sheet, rows, world), column: 0, columns: maxColumns };
      return done;
    },
    SetPrintTitleColumns(sheet, [columns], world) {
      sheet.pageLayout.titleColumns = { ...onSheet(sheet, columns, world), row: 0, rows: maxRows };
      return done;
    },
    SetPrintMargins(sheet, [unit, options]) {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        oneOf(isOmitted(unit) ? "Points" : unit, ["Points", "Inches", "Centimeters"])
      ];
      for (const [side, size] of Object.entries(asRecord(options))) {
        const name = `${side.slice(0, 1).toUpperCase()}${side.slice(1)}Margin`;
        if (!(name in initial)) throw invalidArgument();
        sheet.pageLayout.values.set(name, asNumber(size) * points);
      }
      return done;
    },
    GetPrintAreaOrNullObject: (sheet) => rectEntity(sheet, sheet.pageLayout.printArea),
    GetPrintTitleRowsOrNullObject: (sheet) => rectEntity(sheet, sheet.pageLayout.titleRows),
    GetPrintTitleColumnsOrNullObject: (sheet) => rectEntity(sheet, sheet.pageLayout.titleColumns),
  },
};

const headersFootersClass: ObjectClass<SheetState> = {
  name: "HeaderFooterGroup",
  properties: { State: () => "Default", UseSheetMargins: () => true, UseSheetScale: () => true },
  navigation: { DefaultForAllPages: (sheet) => entity(headerFooterClass, sheet) },
};

const parts = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];

const headerFooterClass: ObjectClass<SheetState> = {
  name: "HeaderFooter",
  properties: Object.fromEntries(
    parts.map((part) => [part, ({ pageLayout }: SheetState) => pageLayout.headersFooters.get(part) ?? ""]),
  ),
  setters: Object.fromEntries(
    parts.map((part) => [
      part,
      ({ pageLayout }: SheetState, value: unknown) => {
        pageLayout.headersFooters.set(part, asString(value));
      },
    ]),
  ),
};
