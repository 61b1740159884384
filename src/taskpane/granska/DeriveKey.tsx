import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DerivedKey } from "../../actions/types";
import { formatChecked, formatWhole } from "../numbers";
import { Findings } from "../parts/Findings";
import { Section } from "../parts/Section";
import { Table } from "../parts/Table";
import type { Pane } from "../usePane";
import { useGranskaStyles } from "./useGranskaStyles";
import { useReviewTexts } from "./useReviewTexts";

/** The weights that the decided rural amounts tell. */
export function DeriveKey({ pane }: { pane: Pane }): ReactElement {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const { derived } = pane.state.review;
  return (
    <Section heading={texts.derive}>
      <p className={styles.text}>{texts.deriveText}</p>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={pane.state.task !== undefined}
          onClick={() => pane.review(async ({ deriveKey }) => ({ derived: await deriveKey() }))}
        >
          {texts.deriveRun}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {derived && <p className={styles.text}>{headline(derived)}</p>}
      </div>
      {derived?.kind === "unread" && <Findings findings={derived.findings} select={pane.select} />}
      {derived?.kind === "derived" && <Weights {...derived} />}
    </Section>
  );

  function headline(result: DerivedKey): string {
    if (result.kind === "noDecided") return texts.noDecided;
    if (result.kind === "unread") return texts.unread;
    const { matches, rows, solutions, searched } = result.derived;
    const said = `${texts.matches(matches, rows.length)}.`;
    if (solutions.length > 1) return `${said} ${texts.several(solutions.length)}`;
    if (!searched) return `${said} ${texts.notAll}`;
    return solutions.length === 1 ? `${said} ${texts.only}` : said;
  }
}

function Weights({ derived, regions }: Extract<DerivedKey, { kind: "derived" }>): ReactElement {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const residuals = derived.rows.filter(({ difference }) => difference !== 0);
  return (
    <div className={styles.stack}>
      <Table
        label={texts.derive}
        columns={[{ head: texts.type }, { head: texts.weight, align: "number" }]}
        rows={[...derived.weights].map(([typ, weight]) => ({ key: typ, cells: [typ, formatChecked(weight)] }))}
      />
      {derived.undetermined.length > 0 && (
        <p className={styles.text}>{texts.undetermined(derived.undetermined.join(", "))}</p>
      )}
      {residuals.length > 0 && (
        <Table
          label={texts.difference}
          columns={[
            { head: texts.region },
            { head: texts.decided, align: "number" },
            { head: texts.difference, align: "number" },
          ]}
          rows={residuals.map(({ regionkod, decided, difference }) => ({
            key: regionkod,
            cells: [regions.get(regionkod) ?? regionkod, formatWhole(decided), formatWhole(difference)],
          }))}
        />
      )}
    </div>
  );
}
