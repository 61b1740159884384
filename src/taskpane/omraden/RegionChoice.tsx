import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { AreaRules } from "../../actions/types";
import { formatWhole } from "../numbers";
import { CellLink } from "../parts/CellLink";
import { Choice } from "../parts/Choice";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import type { AreaForm } from "./useAreaForm";
import { useOmradenTexts } from "./useOmradenTexts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  amounts: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  term: { color: tokens.colorNeutralForeground2 },
  amount: { margin: 0, marginLeft: "auto", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  total: {
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    marginTop: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXXS,
  },
  source: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface RegionChoiceProps {
  pane: Pane;
  read: AreaRules;
  form: AreaForm;
}

/** Which region, and what it has to divide. Changes that are not written hold the region until the user has decided. */
export function RegionChoice({ pane, read, form }: RegionChoiceProps): ReactElement {
  const styles = useStyles();
  const texts = useOmradenTexts();
  const [next, setNext] = useState<string>();
  const { region } = form;
  const asks = next !== undefined && next !== region.regionkod && form.isChanged;

  const choose = (regionkod: string): void => {
    setNext(regionkod);
    if (!form.isChanged) pane.areas.choose(regionkod);
  };

  return (
    <div className={styles.root}>
      <Choice label={texts.region} value={region.regionkod} choose={choose}>
        {read.regions.map(({ regionkod, region: name }) => (
          <option key={regionkod} value={regionkod}>
            {texts.regionName(regionkod, name)}
          </option>
        ))}
      </Choice>
      {asks && (
        <Question region={region.region} leave={() => pane.areas.choose(next)} stay={() => setNext(undefined)} />
      )}
      <div className={styles.box}>
        <dl className={styles.amounts} aria-label={texts.base}>
          <Amount term={texts.baser.befolkning} value={region.befolkning} />
          <Amount term={texts.baser.landsbygd} value={region.landsbygd} />
          <Amount term={texts.totalt} value={region.befolkning + region.landsbygd} isTotal />
        </dl>
        <p className={styles.source}>
          {texts.source}: {texts.sources[read.source]}. {texts.sourceWhere}{" "}
          <CellLink sheet="Områdesregler" cell="" select={pane.select} />
        </p>
      </div>
    </div>
  );
}

function Amount({ term, value, isTotal }: { term: string; value: number; isTotal?: boolean }): ReactElement {
  const styles = useStyles();
  const common = useTexts();
  return (
    <div className={isTotal ? mergeClasses(styles.row, styles.total) : styles.row}>
      <dt className={isTotal ? undefined : styles.term}>{term}</dt>
      <dd className={styles.amount}>{common.kr(formatWhole(value))}</dd>
    </div>
  );
}

function Question({ region, leave, stay }: { region: string; leave: () => void; stay: () => void }): ReactElement {
  const styles = useStyles();
  const texts = useOmradenTexts();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{texts.leaveTitle(region)}.</MessageBarTitle> {texts.leaveText}
        <div className={styles.buttons}>
          <Button ref={first} onClick={stay}>
            {texts.stay}
          </Button>
          <Button onClick={leave}>{texts.leave}</Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
