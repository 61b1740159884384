import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutStyles } from "../parts/useLayoutStyles";

const useOwnStyles = makeStyles({
  subheading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", hyphens: "auto" },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
});

export const useRedovisaStyles = () => ({ ...useLayoutStyles(), ...useOwnStyles() });
