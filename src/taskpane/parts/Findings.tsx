import { lazy, Suspense, type ComponentProps, type ReactElement } from "react";
import { useTexts } from "../texts";
import { LazyBoundary } from "./LazyBoundary";

const FindingList = lazy(() => import(/* webpackChunkName: "findings" */ "./FindingList"));

/** What is wrong, where, and what to do: errors first. Nothing when there is nothing. */
export function Findings(props: ComponentProps<typeof FindingList>): ReactElement | undefined {
  const texts = useTexts();
  if (props.findings.length === 0) return undefined;
  return (
    <LazyBoundary text={texts.loadFailed} again={texts.tryAgain}>
      <Suspense>
        <FindingList {...props} />
      </Suspense>
    </LazyBoundary>
  );
}
