/** A computed grant as the pane, the ribbon and the command line get it. */
import type { Grant } from "../domain/allocate";
import { kronor } from "../domain/kronor";
import type { Frame, RegionRow } from "./types";

/** The frame where nothing could be computed. */
export const NO_FRAME: Frame = { total: kronor(0), fordelat: kronor(0), differens: 0 };

export const regionRows = (grant: Grant): RegionRow[] =>
  grant.regions.map(({ krPerInvanare, ...region }) => ({ ...region, krPerInvanare: krPerInvanare.toNumber() }));
