import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Method } from "../../actions/types";
import { useTexts } from "../texts";

export interface MethodChoiceProps {
  method: Method;
  busy: boolean;
  choose: (method: Method) => void;
}

const METHODS: readonly Method[] = ["största resten", "differens på största"];

const useStyles = makeStyles({
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  text: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** How amounts become whole kronor. */
export function MethodChoice({ method, busy, choose }: MethodChoiceProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Field label={texts.fordela.method}>
      <RadioGroup
        value={method}
        disabled={busy}
        onChange={(_, { value }) => choose(METHODS.find((known) => known === value) ?? method)}
      >
        {METHODS.map((known) => (
          <Radio
            key={known}
            value={known}
            label={
              <>
                <span className={styles.name}>{texts.fordela.methods[known].name}</span>
                <span className={styles.text}>{texts.fordela.methods[known].text}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
