import type { Rect } from "../../engine/engine";
import { PAPERS } from "../../../xlsx/book";
import { asInteger, asNumber, asRecord, asString, isOmitted, oneOf } from "../arguments";
import { touch } from "../cells";
import { done, entity, type Entity, type ObjectClass } from "../entity";
import { invalidArgument, unsupported } from "../errors";
import { maxColumns, maxRows } from "../address";
import type { SheetState, World } from "../state";
import { asRange, rangeEntity } from "./range";

/** Excel's own at the start: margins in points. */
const initial: Record<string, unknown> = {
  Orientation: "Portrait",
  PaperSize: "A4" satisfies keyof typeof PAPERS,
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

const MARGIN_NAMES = Object.keys(initial).filter((name) => name.endsWith("Margin"));

function accept(name: string, value: unknown): unknown {
  if (name === "Orientation") return oneOf(value, ["Portrait", "Landscape"]);
  if (name === "PaperSize") return oneOf(value, Object.keys(PAPERS));
  if (name === "Zoom") return acceptZoom(asRecord(value));
  if (!KEPT.has(name)) throw unsupported(`setting pageLayout.${name.slice(0, 1).toLowerCase()}${name.slice(1)}`);
  if (typeof initial[name] === "number") {
    if (asNumber(value) < 0) throw invalidArgument();
  } else if (typeof initial[name] !== typeof value && name !== "FirstPageNumber") throw invalidArgument();
  return value;
}

/** What a file of ours can hold; the others can be read. */
const KEPT = new Set(["CenterHorizontally", "CenterVertically", ...MARGIN_NAMES]);

/** A scale, or so many pages: 0 is as many as it takes. */
function acceptZoom(zoom: Record<string, unknown>): Record<string, number> {
  const given = Object.entries(zoom).filter(([, value]) => !isOmitted(value));
  const limits: Record<string, [number, number]> = {
    scale: [10, 400],
    horizontalFitToPages: [0, 32767],
    verticalFitToPages: [0, 32767],
  };
  const accepted = given.map(([name, value]): [string, number] => {
    const [least, most] = limits[name] ?? [1, 0];
    const number = asInteger(value);
    if (number < least || number > most) throw invalidArgument();
    return [name, number];
  });
  const names = accepted.map(([name]) => name);
  if (names.length === 0 || (names.includes("scale") && names.length > 1)) throw invalidArgument();
  return Object.fromEntries(accepted);
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
      touch(world);
      return done;
    },
    SetPrintTitleRows(sheet, [rows], world) {
      sheet.pageLayout.titleRows = { ...onSheet(sheet, rows, world), column: 0, columns: maxColumns };
      touch(world);
      return done;
    },
    SetPrintTitleColumns(sheet, [columns], world) {
      sheet.pageLayout.titleColumns = { ...onSheet(sheet, columns, world), row: 0, rows: maxRows };
      touch(world);
      return done;
    },
    SetPrintMargins(sheet, [unit, options], world) {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        oneOf(isOmitted(unit) ? "Points" : unit, ["Points", "Inches", "Centimeters"])
      ];
      for (const [side, size] of Object.entries(asRecord(options))) {
        const name = `${side.slice(0, 1).toUpperCase()}${side.slice(1)}Margin`;
        if (isOmitted(size)) continue;
        if (!MARGIN_NAMES.includes(name) || asNumber(size) < 0) throw invalidArgument();
        sheet.pageLayout.values.set(name, asNumber(size) * points);
      }
      touch(world);
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

/** Of 255 signs in a header or footer, "&L&C&R" takes six. */
const LONGEST_LINE = 249;

const parts = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];

const headerFooterClass: ObjectClass<SheetState> = {
  name: "HeaderFooter",
  properties: Object.fromEntries(
    parts.map((part) => [part, ({ pageLayout }: SheetState) => pageLayout.headersFooters.get(part) ?? ""]),
  ),
  setters: Object.fromEntries(
    parts.map((part) => [
      part,
      ({ pageLayout }: SheetState, value: unknown, world: World) => {
        const { headersFooters } = pageLayout;
        const texts = new Map(headersFooters).set(part, asString(value));
        const line = part.slice(-"Header".length);
        const length = [...texts].reduce((sum, [name, text]) => (name.endsWith(line) ? sum + text.length : sum), 0);
        if (length > LONGEST_LINE) throw invalidArgument();
        headersFooters.set(part, asString(value));
        touch(world);
      },
    ]),
  ),
};
