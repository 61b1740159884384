import { makeStyles, tokens } from "@fluentui/react-components";
import { useControlStyles } from "../parts/useControlStyles";
import { useLayoutStyles } from "../parts/useLayoutStyles";

const useOwnStyles = makeStyles({
  // The bar stays at the top of the pane: what gets the focus must not hide behind it.
  answer: { scrollMarginTop: "96px" },
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  paste: {
    width: "100%",
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    resize: "vertical",
  },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

export const useGranskaStyles = () => ({ ...useLayoutStyles(), ...useControlStyles(), ...useOwnStyles() });
