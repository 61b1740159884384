/** How many inputs a property is tried on: `runs`, or fewer where RAMKOLL_RUNS says so, as once a mutant. */
export const upTo = (runs: number): { numRuns: number } => ({
  numRuns: Math.min(runs, Number(process.env.RAMKOLL_RUNS ?? runs)),
});
