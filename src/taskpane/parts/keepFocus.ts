/** What can have the focus by Tab, in its order. */
const FOCUSABLE = 'button, input, select, textarea, summary, a[href], [tabindex="0"]';

/** Those who have a place of their own for it (a question, an answer) are let go first. ms */
const GRACE = 100;

/**
 * A button that goes with what it does (Ångra, Avbryt, Stäng) must not take the focus with it: a keyboard would begin
 * again at the top, and a screen reader fall silent. It goes to the nearest that is left: what stood before it in the
 * same part of the pane, else what stood after it, else the same in the part around. Gives what ends the watch.
 */
export function keepFocus(root: HTMLElement): () => void {
  let order: HTMLElement[] = [];
  let path: Element[] = [];
  let last: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    order = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
    path = [];
    for (let at = target.parentElement; at && root.contains(at); at = at.parentElement) path.push(at);
  };

  const rescue = (): void => {
    // Nor is it taken from the grid, where the user has gone meanwhile.
    if (!last || isThere(last) || document.activeElement !== document.body || !document.hasFocus()) return;
    nearest(order, order.indexOf(last), path)?.focus();
  };

  const observer = new MutationObserver(() => {
    if (!last || isThere(last)) return;
    clearTimeout(timer);
    timer = setTimeout(rescue, GRACE);
  });
  root.addEventListener("focusin", remember);
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["hidden", "disabled"] });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    root.removeEventListener("focusin", remember);
  };
}

/** In the page, and shown. */
const isThere = (element: HTMLElement): boolean => element.isConnected && element.getClientRects().length > 0;

function nearest(order: readonly HTMLElement[], gone: number, path: readonly Element[]): HTMLElement | undefined {
  const isLeft = (element: HTMLElement): boolean => isThere(element) && element.tabIndex >= 0;
  for (const part of path.filter(({ isConnected }) => isConnected)) {
    const before = order.slice(0, gone).findLast((element) => part.contains(element) && isLeft(element));
    const found = before ?? order.slice(gone + 1).find((element) => part.contains(element) && isLeft(element));
    if (found) return found;
  }
  return undefined;
}
