import { makeStyles, tokens } from "@fluentui/react-components";

/** The browser's own fields and lists, which keyboards and screen readers know, as Fluent UI draws its own. */
export const useControlStyles = makeStyles({
  control: {
    boxSizing: "border-box",
    minWidth: 0,
    maxWidth: "100%",
    textOverflow: "ellipsis",
    minHeight: "32px",
    paddingInline: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    // A bar stays at the pane's edge: what gets the focus must not hide behind it.
    scrollMarginTop: "96px",
    scrollMarginBottom: "96px",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});
