/** Lines are matched so that as many as can agree do, in order, and nothing stands in two places. */
import fc from "fast-check";
import { align } from "../../../src/workbook/audit/align";

/** The most lines of both that agree in order, by its definition. */
function mostInCommon([a, ...as]: readonly string[], found: readonly string[]): number {
  if (a === undefined) return 0;
  const without = mostInCommon(as, found);
  const at = a === "" ? -1 : found.indexOf(a);
  return at < 0 ? without : Math.max(without, 1 + mostInCommon(as, found.slice(at + 1)));
}

const labels = fc.array(fc.constantFrom("a", "b", "c", "d", ""), { maxLength: 7 });

test("of any lines: the most that can agree do, in order, and each found line has one place", () => {
  fc.assert(
    fc.property(labels, labels, (ours, found) => {
      const { to, inserted } = align(ours, found, (line) => (found[line] ?? "") === "");
      expect(to).toHaveLength(ours.length);
      const agree = to.filter((line, i) => line !== undefined && ours[i] !== "" && found[line] === ours[i]);
      expect(agree.length).toBeGreaterThanOrEqual(mostInCommon(ours, found));
      const places = to.filter((line) => line !== undefined);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(inserted.filter((line) => places.includes(line))).toEqual([]);
      // Every line up to the last that agrees is one of ours or came between; after it, it is the user's own.
      const last = Math.max(-1, ...agree.map(Number));
      const told = [...places, ...inserted].filter((line) => line <= last).sort((a, b) => a - b);
      expect(told).toEqual(Array.from({ length: last + 1 }, (_, line) => line));
      expect(inserted.every((line) => line < last)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const blank = (found: readonly string[]) => (line: number) => (found[line] ?? "") === "";

test.each<[string, string[], string[], (number | undefined)[], number[]]>([
  ["the first is moved on, and one is gone", ["a", "p", "b"], ["x", "a", "b"], [1, undefined, 2], [0]],
  ["one is gone before the first that is there", ["p", "a", "b"], ["a", "x", "b"], [undefined, 0, 2], [1]],
  ["a label changed, and one came after it", ["a", "b", "c"], ["a", "x", "y", "c"], [0, 2, 3], [1]],
  ["a label changed, and one is gone after it", ["a", "b", "p", "c"], ["a", "x", "c"], [0, undefined, 1, 2], []],
  ["nothing changed", ["a", "", "b"], ["a", "", "b", "own"], [0, 1, 2], []],
  ["one came between", ["a", "b", "c"], ["a", "", "b", "c"], [0, 2, 3], [1]],
  ["one came first", ["a", "b"], ["", "a", "b"], [1, 2], [0]],
  ["one is gone", ["a", "b", "c"], ["a", "c"], [0, undefined, 1], []],
  ["the last is gone", ["a", "b", "c"], ["a", "b"], [0, 1, undefined], []],
  ["a label changed", ["a", "b", "c"], ["a", "x", "c"], [0, 1, 2], []],
  ["the same label twice, one gone", ["a", "x", "b", "x"], ["a", "x", "b"], [0, 1, 2, undefined], []],
  ["two came", ["a", "b"], ["a", "x", "y", "b"], [0, 3], [1, 2]],
  ["two are gone", ["a", "b", "c", "d"], ["a", "d"], [0, undefined, undefined, 1], []],
  ["one came and one changed", ["a", "b", "c"], ["a", "", "x", "c"], [0, 2, 3], [1]],
  ["the first changed", ["a", "b"], ["x", "b"], [0, 1], []],
  ["the last changed", ["a", "b"], ["a", "x"], [0, 1], []],
  ["the last two: one changed and one gone", ["a", "b", "c"], ["a", "x"], [0, 1, undefined], []],
  ["blank lines between ours", ["a", "", "", "b"], ["a", "", "", "", "b"], [0, 2, 3, 4], [1]],
  ["a blank line gone", ["a", "", "b"], ["a", "b"], [0, undefined, 1], []],
  ["blank at the end", ["a", "b", ""], ["x", "a", "b"], [1, 2, 3], [0]],
  ["nothing left", ["a", "b"], [], [undefined, undefined], []],
  ["nothing of ours", ["a", "b"], ["x", "y"], [0, 1], []],
  ["own lines below", ["a", "b"], ["x", "a", "b", "own"], [1, 2], [0]],
  ["twice the same", ["a", "a"], ["a", "a", "a"], [0, 1], []],
  ["the first that agrees, where two would do", ["p", "a"], ["a", "x", "a"], [undefined, 0], []],
  ["twice the same, one gone, after a blank line", ["", "a", "a"], ["", "a"], [0, undefined, 1], []],
  ["as they were, and own lines after", ["a", "", "b", ""], ["a", "", "b"], [0, 1, 2, 3], []],
])("%s", (_, ours, found, to, inserted) => expect(align(ours, found, blank(found))).toEqual({ to, inserted }));

test("of two lines without a label the blank one came", () =>
  expect(align(["a", "", "b"], ["a", "", "", "b"], (line) => line === 2)).toEqual({ to: [0, 1, 3], inserted: [2] }));

test("after the last that agrees a line is ours as long as anything stands there", () => {
  const at = (found: string[], isBlank: (line: number) => boolean) => align(["a", "b", "c"], found, isBlank).to;
  // The label of the second was deleted, its other cells were not; the third is wholly gone.
  expect(at(["a", "", ""], (line) => line === 2)).toEqual([0, 1, undefined]);
  // Nor is a line ours that is past all that is used.
  expect(at(["a", "x"], () => false)).toEqual([0, 1, undefined]);
});
