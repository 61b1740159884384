import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  root: {
    color: tokens.colorBrandForeground1,
    flexShrink: 0,
    // A drawing keeps its own colour when the system's are forced upon the page.
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
});

/** Ramkoll's mark: a frame and a check. The same drawing as assets/icon.svg. */
export function Mark(): ReactElement {
  return (
    <svg
      className={useStyles().root}
      width="24"
      height="24"
      viewBox="0 0 32 32"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
    >
      <path d="M26.5 15.5V26.5h-21v-21h15" strokeWidth="3.2" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M11.5 15.5l5 5L28 8" strokeWidth="3.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
