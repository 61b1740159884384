import { makeStyles, tokens } from "@fluentui/react-components";

/** A part that is opened by its heading. */
export const useCardStyles = makeStyles({
  root: {
    boxSizing: "border-box",
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    // A bar stays at the top of the pane.
    scrollMarginTop: "96px",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
});
