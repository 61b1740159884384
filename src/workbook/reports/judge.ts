/** What the forms' inputs come to together: amounts, requirements, and what is wrong at its cell. */
import { kronor, type Kronor } from "../../domain/kronor";
import {
  checkInsatser,
  reportInsatser,
  type InsatsField,
  type InsatsProblem,
  type Krav,
} from "../../domain/report/insatser";
import type { Period } from "../../domain/report/period";
import {
  checkPrestationskrav,
  qualifiedAmount,
  type PrestationskravOutcome,
} from "../../domain/report/prestationskrav";
import { address } from "../a1";
import type { Source } from "../parse/source";
import type { InsatserKey } from "../sheets/insatser";
import { kontaktuppgifter, SKR } from "../sheets/kontaktuppgifter";
import type { UppfoljningKey } from "../sheets/uppfoljning";
import { fieldCell } from "../fieldSheet";
import { reportFel, reportVarning, type ReportFinding } from "./findings";
import { receiver, type FollowRow, type InsatsRow, type ReportInputs } from "./inputs";
import { NULAGESANALYS } from "./templates";

/** What the year says of accounting for the money. */
export interface ReportRules {
  insatsomraden: readonly { nr: string; namn: string; endastLandsbygd?: true }[];
  krav: readonly Krav[];
  period: Period;
  /** True when a region gets nothing without its plan. */
  prestationskrav: boolean;
  /** What SKR shows its costs for. */
  skr: readonly string[];
}

/** What the workbook says of a receiver's money, kr. */
export interface ReceiverMoney {
  bidrag: Kronor;
  landsbygd: Kronor;
  /** Område → its budget; undefined when the receiver has divided nothing. */
  budgetar?: ReadonlyMap<string, Kronor>;
}

/** One insatsområde: what it cost and what is answered. */
export interface ReportedInsatsomrade {
  nr: string;
  namn: string;
  /** kr */
  kostnad: number;
  /** Of the money, 0–1 or more; undefined when there is none. */
  andel: number | undefined;
  besvarade: number;
  krav: number;
}

export interface JudgedReport {
  /** By zero-based row of Insatser. */
  insatser: ReadonlyMap<number, ReportFinding[]>;
  insatsomraden: ReportedInsatsomrade[];
  besvarade: ReadonlySet<string>;
  /** In the order of Uppföljning. */
  followed: { row: FollowRow; outcome: PrestationskravOutcome | undefined; findings: ReportFinding[] }[];
  /** The receiver's own; undefined when the year has none, or for SKR. */
  prestationskrav?: PrestationskravOutcome;
  /** Of Kontaktuppgifter against the amounts. */
  fields: { rekvireratBelopp?: ReportFinding; utbetalt?: ReportFinding };
}

/** `moneyOf` gives a receiver's money; undefined while the grant cannot be divided. */
export function judgeReport(
  inputs: ReportInputs,
  rules: ReportRules,
  moneyOf: (vem: string) => ReceiverMoney | undefined,
): JudgedReport {
  const vem = receiver(inputs);
  const money = moneyOf(vem);
  const rows = inputs.insatser?.rows ?? [];
  const isSkr = vem === SKR;
  const insatsomraden = isSkr ? rules.skr.map((namn) => ({ nr: namn, namn })) : rules.insatsomraden;
  const krav = isSkr ? [] : rules.krav;
  const { uppfoljning } = inputs;
  const followed = uppfoljning
    ? uppfoljning.rows.map((row) => {
        const outcome = rules.prestationskrav ? checkPrestationskrav(row, rules.period) : undefined;
        return { row, outcome, findings: followFindings(uppfoljning.source, row, outcome, moneyOf(row.regionkod)) };
      })
    : [];
  const own = followed.find(({ row }) => row.regionkod === vem)?.outcome;
  const prestationskrav: PrestationskravOutcome | undefined =
    rules.prestationskrav && !isSkr ? (own ?? { status: "ofullständigt", orsak: "svar-saknas" }) : undefined;

  const answers = new Set((inputs.krav?.rows ?? []).flatMap(({ id, svar }) => (svar.trim() === "" ? [] : [id])));
  if (inputs.fields?.values.nulagesanalys) answers.add(NULAGESANALYS);
  const report = reportInsatser(
    rows,
    { insatsomraden, krav },
    {
      medel: money?.bidrag ?? kronor(0),
      texter: answers,
      prestationskravUppfyllt: prestationskrav?.status === "uppfyllt",
    },
  );
  const all = [...report.insatsomraden.flatMap((one) => one.krav), ...report.allmanna];
  return {
    insatser: insatsFindings(inputs, rows, { insatsomraden, krav, isSkr }, money),
    insatsomraden: report.insatsomraden.map(({ nr, utfall, andel, krav: own }, i) => ({
      nr,
      namn: insatsomraden[i]?.namn ?? "",
      kostnad: utfall,
      andel,
      besvarade: own.filter(({ besvarat }) => besvarat).length,
      krav: own.length,
    })),
    besvarade: new Set(all.flatMap(({ id, besvarat }) => (besvarat ? [id] : []))),
    followed,
    ...(prestationskrav && { prestationskrav }),
    fields: money ? amountFindings(inputs, money, prestationskrav) : {},
  };
}

const COLUMNS: Readonly<Record<InsatsField, InsatserKey>> = {
  omrade: "omrade",
  insatsomrade: "insatsomrade",
  budget: "budget",
  utfall: "utfall",
  nyAktivitet: "ny",
  budgetkalkyl: "budgetkalkyl",
  anskaffning: "anskaffning",
  aretsAvskrivning: "avskrivning",
  utforare: "utforare",
  status: "status",
  text: "text",
  andelEftervardsbesok: "andel",
};

function insatsFindings(
  { insatser }: ReportInputs,
  rows: readonly InsatsRow[],
  { insatsomraden, krav, isSkr }: Pick<ReportRules, "insatsomraden" | "krav"> & { isSkr: boolean },
  money: ReceiverMoney | undefined,
): Map<number, ReportFinding[]> {
  const found = new Map<number, ReportFinding[]>();
  if (!insatser) return found;
  const { sheet, at } = insatser.source;
  const budgetar = isSkr ? undefined : money?.budgetar;
  const problems = checkInsatser(rows, {
    insatsomraden,
    krav,
    // Unknown money is no limit.
    landsbygd: money?.landsbygd ?? kronor(Number.MAX_SAFE_INTEGER),
    ...(budgetar && { budgetar }),
  });
  for (const problem of problems) {
    const { kind, rad, falt, ...params } = problem;
    // An empty cell is told as empty; a year without insatsområden has none to know.
    if (kind === "insatsomrade-okant" && (problem.varde === "" || insatsomraden.length === 0)) continue;
    if (kind === "omrade-okant" && problem.varde === "") continue;
    const make = kind === "text-saknas" ? reportVarning : reportFel;
    const cell = address(rad, at[COLUMNS[falt]] ?? at.insatsomrade ?? 0);
    const known = kind === "omrade-okant" && budgetar ? [...budgetar.keys()] : insatsomraden.map(({ nr }) => nr);
    const finding = make(codeOf(kind), sheet.name, cell, { ...params, kanda: known.join(", ") });
    found.set(rad, [...(found.get(rad) ?? []), finding]);
  }
  return found;
}

const codeOf = (kind: InsatsProblem["kind"]): ReportFinding["code"] =>
  kind === "insatsomrade-okant" || kind === "omrade-okant" ? `insats-${kind}` : kind;

function followFindings(
  { sheet, at }: Source<UppfoljningKey>,
  row: FollowRow,
  outcome: PrestationskravOutcome | undefined,
  money: ReceiverMoney | undefined,
): ReportFinding[] {
  const name = row.region || row.regionkod;
  const found: ReportFinding[] = [];
  const report = (make: typeof reportFel, code: ReportFinding["code"], key: UppfoljningKey, params = {}) =>
    found.push(make(code, sheet.name, address(row.row, at[key] ?? 0), { region: name, ...params }));
  if (outcome?.status === "ofullständigt") {
    switch (outcome.orsak) {
      case "svar-saknas":
        report(reportVarning, "plan-svar-saknas", "plan");
        break;
      case "datum-saknas":
        report(reportFel, "plan-datum-saknas", "framtagen");
        break;
      case "datum-utan-plan":
        report(reportFel, "plan-datum-utan-plan", "plan");
        break;
      case "reviderad-före-framtagen":
        report(reportFel, "plan-reviderad-fore", "reviderad", {
          framtagen: String(row.framtagen),
          reviderad: String(row.reviderad),
        });
        break;
      case "ogiltigt-datum":
        break;
    }
  }
  if (outcome?.status === "ej uppfyllt") report(reportVarning, "plan-ej-uppfyllt", "plan");
  if ((row.rekvirerat ?? 0) > 0) {
    const belopp = row.rekvirerat ?? 0;
    if (outcome && outcome.status !== "uppfyllt")
      report(reportFel, "rekvirerat-ej-kvalificerad", "rekvirerat", { belopp });
    else if (money && belopp !== money.bidrag) {
      report(reportFel, "rekvirerat-fel-belopp", "rekvirerat", {
        belopp,
        ratt: money.bidrag,
        differens: belopp - money.bidrag,
      });
    }
  }
  if (row.anvant !== undefined && row.anvant > (row.rekvirerat ?? 0)) {
    report(reportVarning, "anvant-over-rekvirerat", "anvant", { anvant: row.anvant, rekvirerat: row.rekvirerat ?? 0 });
  }
  return found;
}

/** What a receiver may requisition, kr: all but what an unfulfilled prestationskrav takes. */
export const entitlement = (bidrag: Kronor, prestationskrav: PrestationskravOutcome | undefined): number =>
  bidrag - qualifiedAmount(bidrag, prestationskrav).ejUtbetalbart;

function amountFindings(
  { fields }: ReportInputs,
  { bidrag }: ReceiverMoney,
  prestationskrav: PrestationskravOutcome | undefined,
): JudgedReport["fields"] {
  if (!fields) return {};
  const { source, values } = fields;
  const { rekvireratBelopp, utbetalt } = values;
  const ratt = entitlement(bidrag, prestationskrav);
  const at = (key: "rekvireratBelopp" | "utbetalt", code: "rekvirerat-avviker" | "utbetalt-over", belopp: number) =>
    reportFel(code, source.sheet.name, fieldCell(source, key), {
      falt: kontaktuppgifter.fields[key].label,
      belopp,
      ratt,
      differens: belopp - ratt,
    });
  return {
    ...(typeof rekvireratBelopp === "number" &&
      rekvireratBelopp !== ratt && {
        rekvireratBelopp: at("rekvireratBelopp", "rekvirerat-avviker", rekvireratBelopp),
      }),
    ...(typeof utbetalt === "number" && utbetalt > ratt && { utbetalt: at("utbetalt", "utbetalt-over", utbetalt) }),
  };
}
