/** An empty React task pane with the parts that Microsoft's own template draws: a header, a list of icons, a field and a button. */
import { Button, Field, FluentProvider, makeStyles, Textarea, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  list: { listStyleType: "none", padding: tokens.spacingHorizontalL },
  item: { display: "flex", gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalL },
});

const POINTS = [
  { icon: <Ribbon24Regular />, text: "One" },
  { icon: <LockOpen24Regular />, text: "Two" },
  { icon: <DesignIdeas24Regular />, text: "Three" },
];

function Template(): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return (
    <div className={styles.root}>
      <h1>Welcome</h1>
      <ul className={styles.list}>
        {POINTS.map(({ icon, text: point }) => (
          <li key={point} className={styles.item}>
            {icon}
            <span>{point}</span>
          </li>
        ))}
      </ul>
      <Field label="Text to insert">
        <Textarea value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Button appearance="primary">Insert</Button>
    </div>
  );
}

void Office.onReady(() => {
  const container = document.getElementById("pane");
  if (!container) return;
  createRoot(container).render(
    <FluentProvider theme={webLightTheme}>
      <Template />
    </FluentProvider>,
  );
});
