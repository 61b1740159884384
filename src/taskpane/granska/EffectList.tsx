import type { ReactElement } from "react";
import type { Comparison } from "../../actions/types";
import { compareTexts } from "../../texts/compare";
import { formatWhole } from "../numbers";
import { useLanguage } from "../texts";
import { useGranskaStyles } from "./useGranskaStyles";

type Effect = Comparison["resultat"];
type Difference = Pick<Effect["belopp"][number], "regionkod" | "of" | "differens">;

/** "+1 234", "−1 234": kr. */
export const signed = (value: number): string => (value > 0 ? `+${formatWhole(value)}` : formatWhole(value));

/** What each kind of change, and each change where they are few, does to the amounts by itself. */
export function EffectList({ comparison }: { comparison: Comparison }): ReactElement | null {
  const styles = useGranskaStyles();
  const texts = compareTexts(useLanguage());
  const { slag, samverkan } = comparison.effekter;
  if (slag.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{texts.groups.effekter}</h3>
      <ul className={styles.list}>
        {slag.map(({ slag: kind, effekt, var: each }) => (
          <li key={kind} className={styles.item}>
            <OneEffect name={texts.kinds[kind]} effekt={effekt} comparison={comparison} />
            {each.length > 1 && (
              <ul className={styles.list}>
                {each.map((one) => (
                  <li key={one.nyckel} className={styles.item}>
                    <OneEffect name={one.vad} effekt={one.effekt} comparison={comparison} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
        {samverkan.belopp.length + samverkan.omraden.length > 0 && (
          <li className={styles.item}>
            <OneEffect name={texts.rest} effekt={samverkan} comparison={comparison} />
          </li>
        )}
      </ul>
    </div>
  );
}

interface OneEffectProps {
  name: string;
  effekt: { belopp: readonly Difference[]; omraden: readonly Difference[] | undefined } | undefined;
  comparison: Comparison;
}

function OneEffect({ name, effekt, comparison: { namn } }: OneEffectProps): ReactElement {
  const styles = useGranskaStyles();
  const texts = compareTexts(useLanguage());
  const all = [...(effekt?.belopp ?? []), ...(effekt?.omraden ?? [])];
  if (!effekt || all.length === 0) {
    return (
      <span>
        {name}: {effekt ? texts.noEffect : texts.notAlone}
      </span>
    );
  }
  return (
    <details>
      <summary>
        {name}: {texts.affects(all.length)}
      </summary>
      <ul className={styles.steps}>
        {all.map(({ regionkod, of, differens }) => (
          <li key={`${regionkod} ${of}`}>
            {namn.regioner[regionkod] ?? regionkod}, {of === "" ? texts.undivided : (namn.av[of] ?? of)}:{" "}
            {texts.kr(signed(differens))}
          </li>
        ))}
      </ul>
    </details>
  );
}
