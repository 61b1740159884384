/** The same rows by regionkod, ascending (plain code units, so "01" before "10"). The input is left as it is. */
export function sortRegions<T extends { regionkod: string }>(regions: readonly T[]): T[] {
  return [...regions].sort((a, b) => (a.regionkod < b.regionkod ? -1 : a.regionkod > b.regionkod ? 1 : 0));
}
