import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DerivedKey } from "../../actions/types";
import { formatChecked, formatWhole } from "../numbers";
import { Findings } from "../parts/Findings";
import { Section } from "../parts/Section";
import { useTableStyles } from "../parts/useTableStyles";
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
      {derived?.kind === "derived" && <Weights derived={derived.derived} />}
    </Section>
  );

  function headline(result: DerivedKey): string {
    if (result.kind === "noDecided") return texts.noDecided;
    if (result.kind === "unread") return texts.unread;
    const { matches, rows, solutions } = result.derived;
    const said = `${texts.matches(matches, rows.length)}.`;
    if (solutions.length > 1) return `${said} ${texts.several(solutions.length)}`;
    return solutions.length === 1 ? `${said} ${texts.only}` : said;
  }
}

function Weights({ derived }: { derived: Extract<DerivedKey, { kind: "derived" }>["derived"] }): ReactElement {
  const styles = useGranskaStyles();
  const table = useTableStyles();
  const texts = useReviewTexts();
  const number = mergeClasses(table.cell, table.number);
  const head = mergeClasses(table.head, table.number);
  const residuals = derived.rows.filter(({ difference }) => difference !== 0);
  return (
    <div className={styles.stack}>
      <table className={table.table} aria-label={texts.derive}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>
              {texts.type}
            </th>
            <th scope="col" className={head}>
              {texts.weight}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...derived.weights].map(([typ, weight]) => (
            <tr key={typ}>
              <th scope="row" className={table.cell}>
                {typ}
              </th>
              <td className={number}>{formatChecked(weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {derived.undetermined.length > 0 && (
        <p className={styles.text}>{texts.undetermined(derived.undetermined.join(", "))}</p>
      )}
      {residuals.length > 0 && (
        <table className={table.table} aria-label={texts.difference}>
          <thead>
            <tr>
              <th scope="col" className={table.head}>
                {texts.region}
              </th>
              <th scope="col" className={head}>
                {texts.decided}
              </th>
              <th scope="col" className={head}>
                {texts.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {residuals.map(({ regionkod, decided, difference }) => (
              <tr key={regionkod}>
                <th scope="row" className={table.cell}>
                  {regionkod}
                </th>
                <td className={number}>{formatWhole(decided)}</td>
                <td className={number}>{formatWhole(difference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
