import type { Kommun } from "../../domain/ruralKey";
import { kommuner as kommunerSheet } from "../sheets/kommuner";
import { regioner as regionerSheet } from "../sheets/regioner";
import type { CellValue } from "../snapshot";
import { byId, eachKey, finder, spelling } from "./byKey";
import type { Context } from "./change";
import type { Model } from "./model";

const DECIDED = ["beslutatBefolkning", "beslutatLandsbygd", "beslutat"] as const;

export function regionChanges({ before, after, from, to, changes, steps, notes }: Context): void {
  const { columns } = regionerSheet;
  const at = finder(after.ready.sources.regioner, "regionkod");
  const was = finder(before.ready.sources.regioner, "regionkod");
  const codeOf = ({ regionkod }: { regionkod: string }) => regionkod;
  eachKey(byId(from.regions, codeOf), byId(to.regions, codeOf), (nyckel, fore, efter, { region: vad }) => {
    if (fore?.folkmangd !== efter?.folkmangd) {
      const slag = fore && efter ? "folkmangd-region" : "region";
      const values = { fore: fore?.folkmangd, efter: efter?.folkmangd };
      changes.push({ slag, nyckel, vad, falt: columns.folkmangd.header, ...values, ...at.cell(nyckel, "folkmangd") });
      steps.push({
        slag,
        nyckel,
        vad,
        apply: (model) => ({
          ...model,
          regions: [...model.regions.filter(({ regionkod }) => regionkod !== nyckel), ...(efter ? [efter] : [])],
          // Without its region a municipality has nowhere to be counted.
          kommuner: efter ? model.kommuner : model.kommuner.filter(({ regionkod }) => regionkod !== nyckel),
        }),
      });
    }
    if (!fore || !efter) return;
    spelling(notes, fore.region, efter.region, columns.region.header, at.cell(nyckel, "region"));
    const decided = DECIDED.filter((column) => was.text(nyckel, column) !== at.text(nyckel, column));
    for (const column of decided) {
      const values = { fore: amount(was.text(nyckel, column)), efter: amount(at.text(nyckel, column)) };
      const falt = columns[column].header;
      changes.push({ slag: "beslutat", nyckel, vad, falt, ...values, ...at.cell(nyckel, column) });
    }
    if (decided.length > 0) {
      steps.push({ slag: "beslutat", nyckel, vad, apply: (model) => withDecided(model, nyckel, to) });
    }
  });
}

const amount = (text: string): CellValue | undefined => (text === "" ? undefined : Number(text));

function withDecided(model: Model, regionkod: string, to: Model): Model {
  const base = to.decided.get(regionkod);
  return base ? { ...model, decided: new Map([...model.decided, [regionkod, base]]) } : model;
}

export function kommunChanges({ before, after, from, to, changes, steps, notes }: Context): void {
  const { columns } = kommunerSheet;
  const at = finder(after.ready.sources.kommuner, "kommunkod");
  const was = finder(before.ready.sources.kommuner, "kommunkod");
  const codeOf = ({ kommunkod }: Kommun) => kommunkod;
  const put = (nyckel: string, change: (kommun: Kommun | undefined) => Kommun | undefined) => (model: Model) => {
    const next = change(model.kommuner.find(({ kommunkod }) => kommunkod === nyckel));
    const others = model.kommuner.filter(({ kommunkod }) => kommunkod !== nyckel);
    return { ...model, kommuner: next ? [...others, next] : others };
  };
  eachKey(byId(from.kommuner, codeOf), byId(to.kommuner, codeOf), (nyckel, fore, efter) => {
    const [oldName, name] = [was.text(nyckel, "kommun"), at.text(nyckel, "kommun")];
    const vad = name || oldName || nyckel;
    if (!fore || !efter) {
      const values = { fore: fore?.folkmangd, efter: efter?.folkmangd };
      const place = at.cell(nyckel, "folkmangd");
      changes.push({ slag: "kommun", nyckel, vad, falt: columns.folkmangd.header, ...values, ...place });
      steps.push({ slag: "kommun", nyckel, vad, apply: put(nyckel, () => efter) });
      return;
    }
    if (fore.folkmangd !== efter.folkmangd) {
      const { folkmangd } = efter;
      const values = { fore: fore.folkmangd, efter: folkmangd };
      const place = at.cell(nyckel, "folkmangd");
      changes.push({ slag: "folkmangd-kommun", nyckel, vad, falt: columns.folkmangd.header, ...values, ...place });
      const apply = put(nyckel, (kommun) => kommun && { ...kommun, folkmangd });
      steps.push({ slag: "folkmangd-kommun", nyckel, vad, apply });
    }
    if (fore.kommuntyp !== efter.kommuntyp) {
      const { kommuntyp } = efter;
      const values = { fore: was.text(nyckel, "kommuntyp"), efter: at.text(nyckel, "kommuntyp") };
      const place = at.cell(nyckel, "kommuntyp");
      changes.push({ slag: "kommuntyp", nyckel, vad, falt: columns.kommuntyp.header, ...values, ...place });
      const apply = put(nyckel, (kommun) => kommun && { ...kommun, kommuntyp });
      steps.push({ slag: "kommuntyp", nyckel, vad, apply });
    }
    spelling(notes, oldName, name, columns.kommun.header, at.cell(nyckel, "kommun"));
  });
}
