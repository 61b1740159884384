import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement, type ReactNode, type Ref } from "react";
import { useTexts } from "../texts";
import { useLayoutStyles } from "./useLayoutStyles";

/** As many more for each press: a hundred thousand at once would freeze the pane. */
const LOT = 100;

export interface Lot {
  /** So many are shown. */
  count: number;
  /** For the element at `at`: the first of those that were shown last gets the focus, as the button may have gone. */
  focus: <E extends HTMLElement>(at: number) => { ref?: Ref<E>; tabIndex?: number };
  /** The button that shows more; nothing when all are shown. */
  button: ReactElement | false;
}

/** Takes how many there are, and how many of them are shown at first. */
export function useLots(total: number, first: number): Lot {
  const texts = useTexts();
  const [count, setCount] = useState(first);
  const [from, setFrom] = useState<number>();
  const next = useRef<HTMLElement>(null);
  useEffect(() => next.current?.focus(), [from]);
  const left = total - count;
  const show = (): void => {
    setFrom(count);
    setCount(count + LOT);
  };
  return {
    count,
    focus: <E extends HTMLElement>(at: number) =>
      at === from ? { ref: (element: E | null) => void (next.current = element), tabIndex: -1 } : {},
    button: left > 0 && (
      <Button size="small" onClick={show}>
        {texts.findings.more(Math.min(left, LOT))}
      </Button>
    ),
  };
}

export interface LotsProps<T> {
  items: readonly T[];
  first: number;
  className: string;
  itemClassName: string;
  children: (item: T) => ReactNode;
}

/** A long list in lots. */
export function Lots<T>({ items, first, className, itemClassName, children }: LotsProps<T>): ReactElement {
  const layout = useLayoutStyles();
  const { count, focus, button } = useLots(items.length, first);
  return (
    <div className={layout.part}>
      <ul className={className}>
        {items.slice(0, count).map((item, at) => (
          // Two may be alike in all but their order.
          <li key={at} {...focus<HTMLLIElement>(at)} className={itemClassName}>
            {children(item)}
          </li>
        ))}
      </ul>
      {button}
    </div>
  );
}
