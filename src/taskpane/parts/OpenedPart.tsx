import { Button } from "@fluentui/react-components";
import { Suspense, useState, type ReactElement, type ReactNode } from "react";
import { useTexts } from "../texts";
import { LazyBoundary } from "./LazyBoundary";
import { Section } from "./Section";
import { Waiting } from "./Waiting";

interface OpenedPartProps {
  heading: string;
  open: string;
  close: string;
  /** What was done before another tab was opened is still there. */
  isOpenAtFirst: boolean;
  /** Fetched when it is first opened. */
  children: ReactNode;
}

/** A part of a tab behind a button. */
export function OpenedPart({ heading, open, close, isOpenAtFirst, children }: OpenedPartProps): ReactElement {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <Section heading={heading}>
      <div>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? close : open}
        </Button>
      </div>
      {isOpen && (
        <LazyBoundary text={texts.loadFailed} again={texts.tryAgain}>
          <Suspense fallback={<Waiting text={texts.loading} />}>{children}</Suspense>
        </LazyBoundary>
      )}
    </Section>
  );
}
