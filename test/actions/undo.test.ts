/** Ångra senaste: all of it or nothing, and never what the user has typed since without asking. */
import { allocate, canUndo, createTemplate, undoLast } from "../../src/actions";
import { ACTIONS, isReading, type } from "../proof/support/actions";
import { differences } from "../proof/support/differences";
import { ready } from "../proof/support/ready";
import { dividedBook } from "../proof/support/smallGrant";
import { contents, edit, openBook, type Edit } from "../support/office";

const writing = ACTIONS.filter((action) => !isReading(action) && !action.name.startsWith("undo"));

test.each(writing.map((action) => [action.name, action] as const))(
  "%s: what nobody has typed over is undone at once, in two batches",
  async (_, action) => {
    const { open, before } = await ready(action);
    await action.run();
    open.syncs();
    expect(await undoLast()).toEqual({ findings: [], undone: true });
    expect(open.syncs()).toBe(2);
    expect(differences(before, open.book())).toEqual([]);
    open.host.dispose();
  },
  60_000,
);

test("figures typed in a template are not taken away with it before the user says so", async () => {
  const { book } = await openBook();
  const empty = contents(book());
  await createTemplate({ year: 2024 });
  await type("Regioner", "C25", 140_000)();
  await type("Regioner", "H30", "anteckning")();
  await type("Vikter", "B7", 1.5)();
  const typed = contents(book());
  const asks = { cells: 3, sheets: ["Regioner", "Vikter"] };
  expect(await undoLast()).toEqual({ findings: [], undone: false, asks });
  expect(contents(book())).toEqual(typed);
  expect(canUndo()).toBe(true);
  // More is typed before the answer: that was not agreed to.
  await type("Vikter", "B8", 1.6)();
  expect(await undoLast({ agreed: 3 })).toMatchObject({ undone: false, asks: { cells: 4 } });
  expect(await undoLast({ agreed: 4 })).toEqual({ findings: [], undone: true });
  expect(contents(book())).toEqual(empty);
});

test("typed over a formula of the run is asked about; typed beside it, and in the inputs, stays and is not", async () => {
  await openBook(await dividedBook());
  await type("Regioner", "C7", 1400)();
  await allocate();
  await type("Regioner", "C7", 1500)();
  await type("Fördelning", "AZ3", "anteckning")();
  expect((await undoLast()).undone).toBe(true);
  await allocate();
  await type("Fördelning", "D7", 1)();
  expect(await undoLast()).toMatchObject({ undone: false, asks: { cells: 1, sheets: ["Fördelning"] } });
});

describe("what is in the way of a part of it is in the way of all of it", () => {
  const obstacles: [string, string, Edit, Edit][] = [
    [
      "a sheet has another name",
      "angra-blad-saknas",
      (sheets) => void (sheets.getItem("Kontroller").name = "K2"),
      (sheets) => void (sheets.getItem("K2").name = "Kontroller"),
    ],
    [
      "a sheet is protected",
      "blad-skyddat",
      (sheets) => sheets.getItem("Kontroller").protection.protect(),
      (sheets) => sheets.getItem("Kontroller").protection.unprotect(),
    ],
  ];
  test.each(obstacles)("%s", async (_, code, put, take) => {
    const { book } = await openBook(await dividedBook());
    const before = contents(book());
    await type("Regioner", "C7", 1400)();
    await allocate();
    await edit(put);
    const divided = contents(book());
    expect(await undoLast()).toMatchObject({ undone: false, findings: [{ code }] });
    expect(contents(book())).toEqual(divided);
    await edit(take);
    expect((await undoLast()).undone).toBe(true);
    // What the user typed in the inputs stays.
    const { Regioner: _now, ...undone } = contents(book());
    const { Regioner: _then, ...was } = before;
    expect(undone).toEqual(was);
  });

  test("a deleted sheet comes back on an empty one of its name", async () => {
    const { book } = await openBook(await dividedBook());
    const before = contents(book());
    await type("Regioner", "C7", 1400)();
    await allocate();
    await edit((sheets) => sheets.getItem("Fördelning").delete());
    expect(await undoLast()).toMatchObject({ undone: false, findings: [{ code: "angra-blad-saknas" }] });
    await edit((sheets) => void sheets.add("Fördelning"));
    expect((await undoLast({ agreed: Infinity })).undone).toBe(true);
    expect(contents(book())["Fördelning"]).toEqual(before["Fördelning"]);
  });

  test("sheets that the run made cannot go from a workbook whose structure is protected", async () => {
    const { book } = await openBook();
    await createTemplate({ year: 2024 });
    const protect: Edit = (_, { workbook }) => workbook.protection.protect();
    await edit(protect);
    const made = contents(book());
    expect(await undoLast()).toMatchObject({ undone: false, findings: [{ code: "angra-bok-skyddad" }] });
    expect(contents(book())).toEqual(made);
  });
});
