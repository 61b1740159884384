/** `npm run bevis`: the proofs in their long form, some hours. Numbers can be given as RAMKOLL_BOOKS, RAMKOLL_FUZZ and RAMKOLL_SEED. */
import { spawnSync } from "node:child_process";

const { status } = spawnSync("npx", ["jest", "--runInBand", "test/proof"], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { RAMKOLL_BOOKS: "10000", RAMKOLL_FUZZ: "20000", RAMKOLL_FAULTS: "all", ...process.env },
});
process.exit(status ?? 1);
