import { allocateGrant, type Grant, type GrantError } from "../../domain/allocate";
import { ok, type Result } from "../../domain/result";
import type { Inputs } from "../inputs";

/** What the regions get: divided from national inputs, or as a region's package states it. */
export const grantOf = ({ grant, paket }: NonNullable<Inputs["ready"]>): Result<Grant, GrantError> =>
  paket ? ok(paket.grant) : allocateGrant(grant);
