/** Where each of our rows or columns stands now, when somebody has inserted or deleted some. */

export interface Alignment {
  /** Ours → where it stands; undefined when it is gone. */
  to: (number | undefined)[];
  /** Lines that stand among ours and are not ours. */
  inserted: number[];
}

/**
 * Takes our lines' labels and those found, from the first line on. Lines that agree keep each other's company in order;
 * what is left between them is paired off one by one, so that a changed label is a changed label and no new line.
 * `isBlank` says whether a found line is wholly empty.
 */
export function align(
  expected: readonly string[],
  found: readonly string[],
  isBlank: (line: number) => boolean,
): Alignment {
  if (expected.every((label, i) => label === (found[i] ?? ""))) {
    return { to: expected.map((_, i) => i), inserted: [] };
  }
  const to = new Array<number | undefined>(expected.length).fill(undefined);
  const inserted: number[] = [];
  let ours = 0;
  let theirs = 0;
  for (const [e, f] of [...anchors(expected, found), [expected.length, -1] as const]) {
    if (f === -1) trailing(to, expected, found, ours, theirs, isBlank);
    else {
      pairGap(to, inserted, { expected, found, ours, theirs, e, f }, isBlank);
      to[e] = f;
      ours = e + 1;
      theirs = f + 1;
    }
  }
  return { to, inserted };
}

/** Longest common subsequence of the labels that say something. */
function anchors(expected: readonly string[], found: readonly string[]): [number, number][] {
  const n = expected.length;
  const m = found.length;
  const lengths = Array.from({ length: n + 1 }, () => new Int32Array(m + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  const equal = (i: number, j: number): boolean => expected[i] !== "" && expected[i] === found[j];
  for (let i = n - 1; i >= 0; i--) {
    const line = lengths[i];
    if (!line) continue;
    for (let j = m - 1; j >= 0; j--) {
      line[j] = equal(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < n && j < m;) {
    if (equal(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

interface Gap {
  expected: readonly string[];
  found: readonly string[];
  ours: number;
  theirs: number;
  /** The next lines that agree. */
  e: number;
  f: number;
}

function pairGap(
  to: (number | undefined)[],
  inserted: number[],
  { expected, found, ours, theirs, e, f }: Gap,
  isBlank: (line: number) => boolean,
): void {
  let i = ours;
  let j = theirs;
  while (j < f) {
    const extra = f - j - (e - i);
    const unlike = expected[i] !== found[j];
    if (extra > 0 && (isBlank(j) || unlike)) inserted.push(j++);
    else if (extra < 0 && unlike) i++;
    else to[i++] = j++;
  }
}

/** After the last line that agrees: what is below or to the right of ours belongs to the user. */
function trailing(
  to: (number | undefined)[],
  expected: readonly string[],
  found: readonly string[],
  ours: number,
  theirs: number,
  isBlank: (line: number) => boolean,
): void {
  for (let i = ours; i < expected.length; i++) {
    const j = theirs + i - ours;
    if (expected[i] === "" || (j < found.length && !isBlank(j))) to[i] = j;
  }
}
