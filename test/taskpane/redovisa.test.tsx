/** The tab Redovisa without a browser: what the form makes of the workbook, what is typed, and what is drawn. */
import { FluentProvider } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { allocate, createTemplate, loadReports, type ReportActions } from "../../src/actions";
import type { FollowedRegion, Reports } from "../../src/actions/types";
import { kronor } from "../../src/domain/kronor";
import { initialState, nextState, type PaneEvent } from "../../src/taskpane/paneState";
import { changesIn, formFields, leftIn, sectionsOf, valueOf } from "../../src/taskpane/redovisa/formFields";
import { nationalTotals } from "../../src/taskpane/redovisa/nationalTotals";
import RedovisaTab from "../../src/taskpane/redovisa/RedovisaTab";
import type { ReportsEvent } from "../../src/taskpane/redovisa/reportsState";
import { LanguageContext } from "../../src/taskpane/texts";
import { themes } from "../../src/taskpane/theme";
import type { Pane } from "../../src/taskpane/usePane";
import type { Language } from "../../src/texts/pane";
import { fieldWords } from "../../src/texts/reportFields";
import { redovisaTexts } from "../../src/texts/redovisa";
import { openBook } from "../support/office";
import { createReportSample } from "../support/reportSample";

const sv = redovisaTexts("sv");

/** The workbook of 2024 with the forms' sheets, as it is read on a day. */
async function readOn(today: string, vem = "23"): Promise<{ read: Reports; actions: ReportActions }> {
  await openBook();
  await createTemplate({ year: 2024 });
  const actions = await loadReports();
  if (vem !== "") await actions.createReportSheets({ vem });
  return { read: await actions.readReports({ today }), actions };
}

/** What the tab draws, as text without tags. Nobody presses its buttons: of the tasks it has only what drawing looks up. */
function drawn({ read, actions }: Partial<Awaited<ReturnType<typeof readOn>>>, language: Language = "sv"): string {
  const nothing = (): void => undefined;
  const pane: Partial<Pane> = {
    state: { ...initialState, tab: "redovisa", reports: { ...initialState.reports, read, actions } },
    reports: { reread: nothing, createSheets: nothing, edit: nothing, drop: nothing, save: nothing },
  };
  const html = renderToStaticMarkup(
    <FluentProvider theme={themes.light}>
      <LanguageContext value={language}>
        <RedovisaTab pane={pane as Pane} />
      </LanguageContext>
    </FluentProvider>,
  );
  return html
    .replace(/<[^>]+>/g, "\n")
    .replace(/&#x27;/g, "'")
    .replace(/[\u00a0\u202f]/g, " ");
}

describe("what is drawn", () => {
  test("before anything is read, a word; in an empty workbook, the question for whom", async () => {
    expect(drawn({})).toContain("Läser blanketternas underlag");
    const text = drawn(await readOn("2024-11-20", ""));
    expect(text).toContain(sv.create);
    expect(text).toContain("23 Region Jämtland Härjedalen");
    expect(text).toContain(sv.skr);
  });

  test("dates first: days left, then that the right has lapsed", async () => {
    const before = drawn(await readOn("2024-11-20"));
    // 20 November to 1 December; 20 November to 31 March.
    expect(before).toContain("Senast 2024-12-01, 11 dagar kvar");
    expect(before).toContain("Senast 2025-03-31, 131 dagar kvar");
    expect(before).toContain("Snart");
    expect(before).not.toContain("Förfallen");
    expect(before.indexOf(sv.deadlines)).toBeLessThan(before.indexOf(sv.fields));
    const after = drawn(await readOn("2024-12-02"));
    expect(after).toContain("Förfallen");
    expect(after).toContain("Rätten till medlen har upphört");
    expect(after).toContain("gick ut i går");
    expect(drawn(await readOn("2024-12-01"))).toContain("sista dagen i dag");
  });

  test("the region's own forms and none of SKR's; SKR's own, and its view of all regions", async () => {
    const region = drawn(await readOn("2024-11-20"));
    expect(region).toContain("24 612 350 kr enligt överenskommelse 2024");
    for (const form of ["Beslutsunderlag", "Rekvisition", "Ekonomisk redovisning", "Redovisning per insatsområde"]) {
      expect(region).toContain(form);
    }
    expect(region).not.toContain("SKR:s redovisning");
    expect(region).not.toContain(sv.national);
    const skr = drawn(await readOn("2024-11-20", "SKR"));
    expect(skr).toContain("SKR:s redovisning");
    expect(skr).toContain(sv.national);
    expect(skr).not.toContain("Redovisning per insatsområde");
  });

  test("all filled in and divided: what each insats cost, and the forms that can be sent say so", async () => {
    await openBook();
    const actions = await loadReports();
    await createReportSample("jamtland-harjedalen-2024");
    await allocate();
    const text = drawn({ read: await actions.readReports({ today: "2024-11-20" }), actions });
    expect(text).toContain(sv.outcomes.uppfyllt);
    expect(text).toContain(sv.ready);
    // The sample's requisition was sent on that day.
    expect(text).toMatch(/Gjord\s+den 2024-11-15/);
    expect(text).toContain(sv.insatsomraden);
    expect(text).not.toContain(sv.noActivities);
  });

  test("in English no Swedish label is left", async () => {
    const text = drawn(await readOn("2024-11-20"), "en");
    expect(text).toContain("Organisation number");
    expect(text).not.toMatch(/Organisationsnummer|Datum att hålla|dagar kvar|undefined|NaN/);
  });
});

describe("the form", () => {
  const form = async (typed: Readonly<Record<string, string>> = {}) => {
    const { read, actions } = await readOn("2024-11-20");
    const edits = Object.fromEntries(Object.entries(typed).map(([key, text]) => [key, { typed: text, began: "" }]));
    return formFields(read, edits, actions.checkField);
  };
  const of = (fields: Awaited<ReturnType<typeof form>>, key: string) => fields.find((field) => field.key === key);

  test("shows what stands in the workbook; nothing is changed, and what a form needs is missing", async () => {
    const fields = await form();
    expect(of(fields, "bidragsmottagare")).toMatchObject({ typed: "Region Jämtland Härjedalen", isChanged: false });
    expect(of(fields, "organisationsnummer")).toMatchObject({ typed: "", isMissing: true });
    expect(of(fields, "fax")).toMatchObject({ isMissing: false });
    expect(changesIn(fields)).toEqual({});
  });

  test("what is typed is judged at once, and only what differs is written", async () => {
    const fields = await form({
      organisationsnummer: "232100-0215",
      rekvireratBelopp: "24 612 350 kr",
      bidragsmottagare: "Region Jämtland Härjedalen",
      utbetalt: "12,5",
      kontaktperson: " Anna ",
    });
    expect(of(fields, "organisationsnummer")?.findings).toMatchObject([{ code: "orgnr-kontrollsiffra" }]);
    expect(of(fields, "utbetalt")?.findings).toMatchObject([{ code: "tal-brutet" }]);
    expect(changesIn(fields)).toEqual({
      organisationsnummer: "232100-0215",
      rekvireratBelopp: 24_612_350,
      utbetalt: 12.5,
      kontaktperson: "Anna",
    });
    expect(leftIn(fields.filter(({ isChanged }) => isChanged))).toEqual({ missing: 0, faults: 2 });
  });

  test.each([
    ["kr", "24 612 350", 24_612_350],
    ["kr", "", ""],
    ["kr", "tolv", "tolv"],
    ["datum", " 2024-12-01 ", "2024-12-01"],
    ["orgnr", "232100-0214", "232100-0214"],
  ] as const)("%s %j is %j in the workbook", (kind, typed, value) => expect(valueOf(kind, typed)).toBe(value));

  test("a field that somebody else changed meanwhile is told of", async () => {
    const { read, actions } = await readOn("2024-11-20");
    const edit = (began: string) =>
      formFields(read, { bidragsmottagare: { typed: "Region JH", began } }, actions.checkField).find(
        ({ key }) => key === "bidragsmottagare",
      );
    expect(edit("Region Jämtland Härjedalen")).toMatchObject({ isChanged: true, isOvertaken: false });
    expect(edit("Jämtland")).toMatchObject({ isChanged: true, isOvertaken: true });
  });

  test("sections in the order of the Bilaga, and none that the receiver has no use for", async () => {
    const names = (fields: Awaited<ReturnType<typeof form>>): string[] => sectionsOf(fields).map(({ name }) => name);
    expect(names(await form())).toEqual([
      "Redovisande",
      "Kontaktuppgifter",
      "Bidrag",
      "Utbetalning",
      "Underskrift",
      "Ekonomisk redovisning",
      "Verksamhetens redovisning",
      "Vad som är gjort",
      "Beslutsunderlag",
    ]);
    const { read, actions } = await readOn("2024-11-20", "SKR");
    const skr = formFields(read, {}, actions.checkField);
    expect(names(skr)).not.toContain("Beslutsunderlag");
    expect(names(skr)).not.toContain("Verksamhetens redovisning");
    const dates = (fields: typeof skr) =>
      fields.flatMap(({ key, section }) => (section === "Vad som är gjort" ? [key] : []));
    expect(dates(skr)).toEqual([
      "rekvireratDatum",
      "delrapportDatum",
      "verksamhetsrapportDatum",
      "ekonomiskRedovisningDatum",
    ]);
    expect(dates(await form())).toEqual(["rekvireratDatum", "redovisatDatum"]);
  });

  test("every field and section has English words of its own", async () => {
    const { read } = await readOn("2024-11-20");
    for (const field of read.fields) {
      const english = fieldWords(field, "en");
      expect(fieldWords(field, "sv")).toEqual({ label: field.label, section: field.section, help: field.help });
      for (const part of ["label", "section", "help"] as const) expect(english[part]).not.toBe(field[part]);
    }
  });
});

describe("what the pane remembers", () => {
  const after = (...events: PaneEvent[]) => events.reduce(nextState, initialState);
  const typed = (key: "epost" | "fax"): ReportsEvent => ({
    type: "reportFieldEdited",
    key,
    edit: { typed: "a", began: "" },
  });
  const edits = (state: ReturnType<typeof after>) => state.reports.edits;
  const written = (isDone: boolean, sent: ReturnType<typeof edits>): PaneEvent => ({
    type: "reportsWritten",
    what: "fields",
    sent,
    written: isDone,
    findings: [],
    canUndo: true,
  });
  const opened = (tab: "redovisa" | "underlag"): PaneEvent => ({ type: "opened", tab });

  test("what is typed outlives the tab, and leaving it is warned about", () => {
    const left = after(opened("redovisa"), typed("epost"), opened("underlag"));
    expect(left).toMatchObject({ tab: "underlag", notice: { kind: "reportsUnsaved" } });
    expect(nextState(left, opened("redovisa"))).toMatchObject({
      notice: undefined,
      reports: { edits: { epost: { typed: "a" } } },
    });
    const undone: ReportsEvent = { type: "reportFieldEdited", key: "epost", edit: undefined };
    expect(after(opened("redovisa"), typed("epost"), undone, opened("underlag")).notice).toBeUndefined();
  });

  test("saved, nothing is left to save; refused, all of it is", () => {
    const both = after(typed("epost"), typed("fax"));
    expect(nextState(both, written(true, edits(both)))).toMatchObject({
      reports: { edits: {}, written: { done: true } },
      notice: { kind: "reportsWritten" },
      canUndo: true,
    });
    const one = after(typed("epost"));
    expect(nextState(one, written(false, edits(one)))).toMatchObject({
      reports: { edits: { epost: { typed: "a" } }, written: { done: false } },
      notice: { kind: "refused" },
    });
    expect(after(typed("epost"), { type: "reportEditsDropped" }).reports.edits).toEqual({});
  });

  test("what is typed while the fields are saved is still there to be saved", async () => {
    const { read, actions } = await readOn("2024-11-20");
    const before = after(typed("epost"));
    await actions.writeFields({ epost: "a" });
    const typedOn: ReportsEvent = { type: "reportFieldEdited", key: "epost", edit: { typed: "ab", began: "" } };
    const reread: ReportsEvent = { type: "reportsRead", reports: await actions.readReports(), actions, quiet: true };
    const events = [typedOn, typed("fax"), reread, written(true, edits(before))];
    const { reports } = events.reduce(nextState, before);
    expect(reports.edits).toEqual({ epost: { typed: "ab", began: "a" }, fax: { typed: "a", began: "" } });
    const changed = formFields(reports.read ?? read, reports.edits, actions.checkField).filter((one) => one.isChanged);
    expect(changed.map(({ key, isOvertaken }) => [key, isOvertaken])).toEqual([
      ["fax", false],
      ["epost", false],
    ]);
  });
});

test("SKR's totals: every region is in one status, and what is unspent is known only of those that have told", () => {
  const region = (more: Partial<FollowedRegion>): FollowedRegion => ({
    regionkod: "01",
    region: "",
    outcome: { status: "uppfyllt", genom: "framtagen" },
    belopp: kronor(100),
    cell: "A7",
    findings: [],
    ...more,
  });
  const totals = nationalTotals([
    region({ rekvirerat: 100, redovisat: "2025-03-01", anvant: 70 }),
    region({ rekvirerat: 100 }),
    region({ outcome: { status: "ej uppfyllt", orsak: "ingen-plan" } }),
    region({ outcome: { status: "ofullständigt", orsak: "svar-saknas" } }),
    region({ outcome: undefined, rekvirerat: 0 }),
  ]);
  expect(totals.map(({ key, count, kr }) => [key, count, kr])).toEqual([
    ["fordelat", 5, 500],
    ["kvalificerad", 3, 300],
    ["ejKvalificerad", 1, 100],
    ["oprovad", 1, 100],
    ["rekvirerat", 2, 200],
    ["redovisat", 1, undefined],
    ["anvant", 1, 70],
    ["oforbrukat", 1, 30],
  ]);
  expect(nationalTotals([region({ belopp: undefined })])[0]).toMatchObject({ count: 1, kr: undefined });
});
