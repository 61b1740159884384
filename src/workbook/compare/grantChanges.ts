import { asCompared } from "../../domain/asCompared";
import type { Pot } from "../../domain/frame";
import { FRAME_LABEL, ram as ramSheet } from "../sheets/ram";
import { METHOD_LABEL, vikter as vikterSheet } from "../sheets/vikter";
import type { CellValue } from "../snapshot";
import { byId, eachKey, finder, settingAt, spelling } from "./byKey";
import type { Context } from "./change";
import type { Model, Version } from "./model";

export function potChanges({ from, to, after, changes, steps, notes }: Context): void {
  const { columns } = ramSheet;
  const at = finder(after.ready.sources.ram, "insats");
  eachKey(
    byId(from.pots, ({ id }) => id),
    byId(to.pots, ({ id }) => id),
    (id, fore, efter, { insats: vad }) => {
      const add = (falt: string, column: "belopp" | "nyckel", one?: CellValue, other?: CellValue) =>
        changes.push({ slag: "pott", nyckel: id, vad, falt, fore: one, efter: other, ...at.cell(id, column) });
      const count = changes.length;
      if (fore?.belopp !== efter?.belopp) add(columns.belopp.header, "belopp", fore?.belopp, efter?.belopp);
      if (fore && efter && fore.nyckel !== efter.nyckel)
        add(columns.nyckel.header, "nyckel", fore.nyckel, efter.nyckel);
      if (changes.length > count) {
        steps.push({
          slag: "pott",
          nyckel: id,
          vad,
          apply: (model) => ({ ...model, pots: putPot(model.pots, id, efter) }),
        });
      }
      if (!fore || !efter) return;
      spelling(notes, fore.insats, efter.insats, columns.insats.header, at.cell(id));
      if (fore.mottagare !== efter.mottagare) {
        const texts = { fore: fore.mottagare, efter: efter.mottagare };
        notes.push({ slag: "mottagare", vad, ...texts, ...at.cell(id, "mottagare") });
      }
    },
  );
  if (from.frame !== to.frame) {
    const { ram, frameCell } = after.ready.sources;
    const what = { slag: "ram" as const, nyckel: "ram", vad: FRAME_LABEL };
    changes.push({
      ...what,
      falt: columns.belopp.header,
      fore: from.frame,
      efter: to.frame,
      ...settingAt(ram, frameCell),
    });
    steps.push({ ...what, apply: (model) => ({ ...model, frame: to.frame }) });
  }
}

function putPot(pots: readonly Pot[], id: string, pot: Pot | undefined): Pot[] {
  if (!pot) return pots.filter((one) => one.id !== id);
  return pots.some((one) => one.id === id) ? pots.map((one) => (one.id === id ? pot : one)) : [...pots, pot];
}

export function methodChange({ from, to, after, changes, steps }: Context): void {
  if (from.method === to.method) return;
  const { vikter, methodCell } = after.ready.sources;
  const place = settingAt(vikter, methodCell);
  const what = { slag: "metod" as const, nyckel: "metod", vad: METHOD_LABEL };
  changes.push({ ...what, falt: METHOD_LABEL, fore: from.method, efter: to.method, ...place });
  steps.push({ ...what, apply: (model) => ({ ...model, method: to.method }) });
}

export function weightChanges({ before, after, from, to, changes, steps, notes }: Context): void {
  const { columns } = vikterSheet;
  const at = finder(after.ready.sources.vikter, "kommuntyp");
  const names = (version: Version) => byId([...version.ready.grant.weights.keys()], asCompared);
  const [oldNames, newNames] = [names(before), names(after)];
  eachKey(from.weights, to.weights, (nyckel, fore, efter) => {
    const vad = newNames.get(nyckel) ?? oldNames.get(nyckel) ?? nyckel;
    if (fore !== efter) {
      changes.push({ slag: "vikt", nyckel, vad, falt: columns.vikt.header, fore, efter, ...at.cell(nyckel, "vikt") });
      const apply = (model: Model) => {
        const weights = new Map(model.weights);
        if (efter === undefined) weights.delete(nyckel);
        else weights.set(nyckel, efter);
        return { ...model, weights };
      };
      steps.push({ slag: "vikt", nyckel, vad, apply });
    }
    spelling(notes, oldNames.get(nyckel), newNames.get(nyckel), columns.kommuntyp.header, at.cell(nyckel));
  });
}
