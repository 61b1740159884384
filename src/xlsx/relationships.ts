import { childrenOf, parseXml } from "./xml";
import type { Parts } from "./zip";

export interface Relationship {
  id: string;
  /** Last word of the type's URI: "worksheet", "table". The URIs differ between transitional and strict files. */
  type: string;
  /** Path in the zip. */
  target: string;
}

/** The relationships of a part ("" for the package). External ones are left out: they point outside the zip. */
export function relationships(parts: Parts, part: string): Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const path = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const bytes = parts.get(path);
  if (!bytes) return [];
  return childrenOf(parseXml(bytes, path), "Relationship")
    .filter(({ attributes }) => attributes["TargetMode"] !== "External")
    .map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").split("/").pop()!,
      target: resolve(part.slice(0, slash), attributes["Target"] ?? ""),
    }));
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
