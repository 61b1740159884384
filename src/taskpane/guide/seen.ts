/** All that Ramkoll keeps in the browser: that the guide has been closed. In the partition that Office gives the add-in. */
const KEY = "ramkoll-guide";
const CLOSED = "closed";

const key = (partition: string | undefined): string => `${partition ?? ""}${KEY}`;

/** True when the guide has been closed before. A web view that keeps nothing shows it once more. */
export function isGuideSeen(partition: string | undefined): boolean {
  try {
    return localStorage.getItem(key(partition)) === CLOSED;
  } catch {
    return false;
  }
}

export function keepGuideSeen(partition: string | undefined): void {
  try {
    localStorage.setItem(key(partition), CLOSED);
  } catch {
    // Storage is refused to add-ins where third parties' is: the guide is then shown again another day.
  }
}
