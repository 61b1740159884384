/** What each receiver has, as the domain computes it. */
import type { Grant } from "../../domain/allocate";
import { asCompared } from "../../domain/asCompared";
import type { Pot } from "../../domain/frame";
import { kronor, type Kronor } from "../../domain/kronor";
import type { RegionAreas } from "../areaBudgets";
import { SKR } from "../sheets/kontaktuppgifter";
import type { ReceiverMoney } from "./judge";

/** Takes a regionkod or SKR, whose money is the pots that it is the recipient of. kr */
export function receiverMoney(
  grant: Grant,
  pots: readonly Pot[],
  areas: readonly RegionAreas[],
  vem: string,
): ReceiverMoney | undefined {
  if (vem === SKR) {
    const own = pots.filter(({ mottagare }) => asCompared(mottagare) === asCompared(SKR));
    return { bidrag: kronor(own.reduce((sum, { belopp }) => sum + belopp, 0)), landsbygd: kronor(0) };
  }
  const region = grant.regions.find(({ regionkod }) => regionkod === vem);
  if (!region) return undefined;
  const rows = areas.find(({ regionkod }) => regionkod === vem)?.budget.rows ?? [];
  const budgetar = new Map<string, Kronor>();
  for (const { rule, belopp } of rows) {
    // Named as its first rule has it: the others may be spelled with other capitals.
    const omrade = [...budgetar.keys()].find((name) => asCompared(name) === asCompared(rule.omrade)) ?? rule.omrade;
    budgetar.set(omrade, kronor((budgetar.get(omrade) ?? 0) + belopp));
  }
  return { bidrag: region.summa, landsbygd: region.landsbygd, ...(rows.length > 0 && { budgetar }) };
}
