import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ root: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** For what takes a moment: a word is calmer than something that spins. */
export function Waiting({ text }: { text: string }): ReactElement {
  return <p className={useStyles().root}>{text}</p>;
}
