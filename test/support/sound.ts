/** A sound workbook for the tests of the audit, and what the audit says of it when it is damaged. */
import { kronor } from "../../src/domain/kronor";
import { audit, type AuditFinding, type AuditInput, type HiddenParts } from "../../src/workbook/audit";
import type { PlacedSheet } from "../../src/workbook/audit/describe";
import { sheetIn, type Snapshot } from "../../src/workbook/snapshot";
import { auditInput, calculated, dividedBook } from "./divided";
import { grantSheets, smallGrant } from "./smallGrant";

/** The small grant divided: 01 gets 319 + 0 kr, 12 gets 223 + 174 and 23 gets 159 + 125. */
export const sound: Snapshot = calculated(dividedBook());

/** The same without rules for områden. */
export const plain: Snapshot = calculated(dividedBook(smallGrant, grantSheets()));

const alone = { ...smallGrant, regions: smallGrant.regions.slice(1, 2), kommuner: smallGrant.kommuner.slice(1, 2) };
/** Only Skåne, which gets all 1000 kr, and no rules for områden. */
export const oneRegion: Snapshot = calculated(dividedBook(alone, grantSheets(alone)));

const ingen = { id: "c", insats: "SKR", mottagare: "SKR", nyckel: "ingen", belopp: kronor(50) } as const;
const more = { ...smallGrant, frame: kronor(1050), pots: [...smallGrant.pots, ingen] };
/** With a pot of 50 kr that the regions do not get. */
export const undivided: Snapshot = calculated(dividedBook(more, grantSheets(more)));

export const soundInput = auditInput(sound);
const { placed, written } = audit(sound, [], soundInput);
if (!written) throw new Error("The sound workbook was not compared");
export const soundWritten = written;

/** The sheets of the sound workbook as the audit has placed them, with what stands on them in another version of it. */
export const placedOn = (snapshot: Snapshot): PlacedSheet[] =>
  placed.map((one) => ({ ...one, sheet: sheetIn(snapshot, one.name) ?? one.sheet }));

const INPUTS = ["Ram", "Regioner", "Kommuner", "Vikter", "Områdesregler", "Nycklar"];
/** Read once where the inputs are those of the sound workbook: most damages are done elsewhere. */
const inputOf = (snapshot: Snapshot): AuditInput =>
  INPUTS.every((name) => sheetIn(snapshot, name) === sheetIn(sound, name))
    ? { ...soundInput, snapshot }
    : auditInput(snapshot);

export const said = (snapshot: Snapshot, hidden: readonly HiddenParts[] = []): AuditFinding[] =>
  audit(snapshot, hidden, inputOf(snapshot)).findings;

type Params = AuditFinding["params"];
type Place = [code: string, sheet: string, cell: string];

const finding =
  (severity: string) =>
  (place: Place, params: Params = {}, more: Partial<AuditFinding> = {}) => ({
    code: place[0],
    severity,
    sheet: place[1],
    cell: place[2],
    params,
    cells: 1,
    repair: false,
    ...more,
  });

export const fel = finding("fel");
export const varning = finding("varning");
/** One cell that is not as it should be, and that can be put back. */
export const changed = (
  ...[code, cell, kolumn, forvantat, funnet]: [string, string, string, string | number, string | number]
) => {
  const [sheet = "", address = ""] = cell.split("!");
  return fel([code, sheet, address], { kolumn, forvantat, funnet, antal: 1 }, { repair: true });
};

/** The small grant with decided amounts on Regioner, and those as what the områden are divided of. */
const withDecided = {
  ...smallGrant,
  decided: new Map(
    (
      [
        ["01", 300, 0],
        ["12", 240, 170],
        ["23", 161, 129],
      ] as const
    ).map(([code, one, other]) => [code, { befolkning: kronor(one), landsbygd: kronor(other) }]),
  ),
};
export const decided: Snapshot = calculated(dividedBook(withDecided));
