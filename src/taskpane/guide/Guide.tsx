import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { guideTexts } from "../../texts/guide";
import { useLayoutStyles } from "../parts/useLayoutStyles";
import { useLanguage } from "../texts";

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  step: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface GuideProps {
  /** Asked for: it gets the focus. One that comes by itself leaves the focus where it is. */
  isCalled: boolean;
  close: () => void;
}

/** From an empty workbook to a report, in three steps. */
export default function Guide({ isCalled, close }: GuideProps): ReactElement {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const texts = guideTexts(useLanguage());
  const [at, setAt] = useState(0);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = texts.steps[at];
  const isLast = at === texts.steps.length - 1;

  useEffect(() => {
    if (isCalled || at > 0) heading.current?.focus();
  }, [isCalled, at]);

  return (
    <section className={mergeClasses(layout.part, styles.root)} aria-labelledby={id}>
      <p className={mergeClasses(layout.text, styles.step)}>{texts.stepOf(at + 1, texts.steps.length)}</p>
      <h2 ref={heading} id={id} tabIndex={-1} className={layout.title}>
        {step?.title}
      </h2>
      <p className={layout.text}>{step?.text}</p>
      <div className={layout.buttons}>
        <Button onClick={isLast ? close : () => setAt(at + 1)}>{isLast ? texts.done : texts.next}</Button>
        {at > 0 && (
          <Button appearance="subtle" onClick={() => setAt(at - 1)}>
            {texts.back}
          </Button>
        )}
        {!isLast && (
          <Button appearance="subtle" onClick={close}>
            {texts.skip}
          </Button>
        )}
      </div>
    </section>
  );
}
