import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { useLayoutStyles } from "./useLayoutStyles";

/** Why there is nothing to allocate, and the way to where it is mended. */
export function NotReady({ pane }: { pane: Pane }): ReactElement {
  const styles = useLayoutStyles();
  const texts = useTexts().fordela;
  return (
    <p className={styles.text}>
      {pane.state.underlag?.any === false ? texts.noInput : texts.notReady}{" "}
      <Link as="button" inline onClick={() => pane.open("underlag")}>
        {texts.toUnderlag}
      </Link>
    </p>
  );
}
