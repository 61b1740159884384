import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { initEngine } from "./load";

/** Loads the engine in Node (tests, the command line) from the installed package. */
export function initEngineInNode(): void {
  const entry = require.resolve("@ironcalc/wasm");
  void initEngine(new Uint8Array(readFileSync(join(dirname(entry), "wasm_bg.wasm"))));
}
