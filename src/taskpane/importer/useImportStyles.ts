import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutStyles } from "../parts/useLayoutStyles";

const useOwnStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  hidden: { display: "none" },
});

export const useImportStyles = () => ({ ...useLayoutStyles(), ...useOwnStyles() });
