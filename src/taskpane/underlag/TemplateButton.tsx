import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { Choice } from "../parts/Choice";
import { useTexts } from "../texts";
import type { Pane, TemplateYear } from "../usePane";

const YEARS: readonly TemplateYear[] = [2024, 2023, 2022];

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1 },
});

/** Makes the template of the year that is picked beside it. */
export function TemplateButton({
  pane,
  appearance,
}: {
  pane: Pane;
  appearance: "primary" | "secondary";
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const [year, setYear] = useState<TemplateYear>(2024);
  return (
    <div className={styles.root}>
      <Button
        className={styles.button}
        appearance={appearance}
        disabledFocusable={pane.state.task !== undefined}
        onClick={() => pane.createTemplate(year)}
      >
        {texts.underlag.createTemplate(year)}
      </Button>
      <Choice
        inline
        label={texts.underlag.year}
        value={String(year)}
        choose={(value) => setYear(YEARS.find((known) => String(known) === value) ?? year)}
      >
        {YEARS.map((known) => (
          <option key={known}>{known}</option>
        ))}
      </Choice>
    </div>
  );
}
