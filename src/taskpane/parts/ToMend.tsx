import type { ComponentProps, ReactElement } from "react";
import { useTexts } from "../texts";
import { Findings } from "./Findings";
import { Section } from "./Section";

/** Findings where no heading says what they are about: what the latest task found, or why there is nothing else to show. */
export function ToMend(props: ComponentProps<typeof Findings>): ReactElement | undefined {
  const texts = useTexts();
  if (props.findings.length === 0) return undefined;
  return (
    <Section heading={texts.findings.heading}>
      <Findings {...props} />
    </Section>
  );
}
