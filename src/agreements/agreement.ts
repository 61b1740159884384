import type { Region } from "../domain/allocate";
import type { Pot } from "../domain/frame";
import type { Kronor } from "../domain/kronor";
import type { Method } from "../domain/method";
import type { Aktor, DueDate } from "../domain/report/deadlines";
import type { Kommun, Weights } from "../domain/ruralKey";

export type AgreementYear = 2022 | 2023 | 2024;

/** What one year's agreement says, as far as our sources go. Light: the municipalities are in AgreementData. */
export interface Agreement {
  year: AgreementYear;
  /** Överenskommelsens benämning, as the forms want it. */
  title: string;
  /** The frame as stated, kr. */
  frame: Kronor;
  pots: readonly Pot[];
  /** Empty when no pot is divided by the rural key. */
  weights: Weights;
  /** The method that comes closest to the published amounts; `sources` says how close. */
  method: Method;
  /**
   * True when that method gives every published amount to the krona. Else a template leaves the decided amounts out:
   * the check against them would fail from the start, for no fault of the user's.
   */
  decidedByMethod: boolean;
  referenceDates: ReferenceDates;
  insatsomraden: readonly Insatsomrade[];
  /** By date. Empty: not in our sources. */
  deadlines: readonly Deadline[];
  sources: readonly Source[];
}

/** ISO dates of the populations in AgreementData. */
export interface ReferenceDates {
  regioner: string;
  /** Undefined when the year has no municipal data. */
  kommuner?: string;
}

export interface Insatsomrade {
  /** "2.3" in the agreement of the year. */
  nr: string;
  namn: string;
  /** What a region must report. Undefined: not in our sources for the year. */
  redovisas?: string;
  /** No money without it. */
  prestationskrav?: true;
  /** Only pots with the rural key pay for it. */
  endastLandsbygd?: true;
}

/** The id of the date by which the money must be requisitioned, in every year. */
export const REKVISITION = "rekvisition";

export interface Deadline extends DueDate {
  /** Who must have done it. */
  galler: readonly Aktor[];
  vad: string;
  fran: string;
  till: string;
}

/** Where a figure is from and how far it can be trusted, in Swedish: it is shown on the sheet Om. */
export interface Source {
  uppgift: string;
  kalla: string;
  sakerhet: "publicerad" | "härledd" | "antagen" | "uppskattad";
  anmarkning?: string;
}

export interface AgreementKommun extends Kommun {
  kommun: string;
}

export interface DecidedAmount {
  regionkod: string;
  befolkning: Kronor;
  landsbygd: Kronor;
}

/** The heavy part of a year, loaded on demand by `loadAgreementData`. */
export interface AgreementData {
  year: AgreementYear;
  /** By regionkod. */
  regions: Region[];
  /** By kommunkod. Empty when no pot is divided by the rural key. */
  kommuner: AgreementKommun[];
  /** What SKR published, by regionkod. */
  decided: DecidedAmount[];
}
