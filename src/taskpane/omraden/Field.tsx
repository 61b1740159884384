import type { ReactElement } from "react";
import type { Finding } from "../../actions/types";
import { findingText } from "../../texts/findings";
import * as parts from "../parts/Field";

/** A labelled field whose findings are told as everywhere in the tab. */
export const Field = (props: Omit<parts.FieldProps<Finding>, "words">): ReactElement => (
  <parts.Field {...props} words={findingText} />
);

export const FieldFindings = ({ findings }: { findings: readonly Finding[] }): ReactElement => (
  <parts.FieldFindings findings={findings} words={findingText} />
);
