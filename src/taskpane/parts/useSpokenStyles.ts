import { makeStyles } from "@fluentui/react-components";

/** For those who listen: there, but not seen. */
export const useSpokenStyles = makeStyles({
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
