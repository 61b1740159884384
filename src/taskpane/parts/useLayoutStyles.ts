import { makeStyles, tokens } from "@fluentui/react-components";

/** How what stands in a tab is laid out, and its headings and texts: the same in every tab. */
export const useLayoutStyles = makeStyles({
  /** The parts of a tab. */
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  /** Those of something that opens within one. */
  inner: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    // A long word on a button, in large text.
    overflowWrap: "anywhere",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // Some are given the focus, when what had it has gone.
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  fel: { color: tokens.colorStatusDangerForeground1 },
  varning: { color: tokens.colorStatusWarningForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    width: "100%",
  },
  close: { gap: tokens.spacingVerticalXS },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalXXS },
});
