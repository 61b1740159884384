import { Button } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useRef, type ReactElement } from "react";
import type { CollectedRegion, Returned } from "../../actions/types";
import { reasonText } from "../../texts/consolidate";
import { packageTexts } from "../../texts/packages";
import { formatWhole } from "../numbers";
import { Findings } from "../parts/Findings";
import { Lots } from "../parts/Lots";
import { Table } from "../parts/Table";
import { useRedovisaStyles } from "../redovisa/useRedovisaStyles";
import { useLanguage } from "../texts";
import type { Pane } from "../usePane";
import { collectBooks, openNational } from "./collectBooks";
import { CountedProgress } from "./CountedProgress";
import type { Collected } from "./packageState";

/** What the regions have returned: chosen, checked one by one, and summed in a new workbook. */
export function CollectBooks({ pane }: { pane: Pane }): ReactElement {
  const styles = useRedovisaStyles();
  const texts = packageTexts(useLanguage());
  const input = useRef<HTMLInputElement>(null);
  const { packages, task } = pane.state;
  const { collected } = packages;
  const running = packages.running?.what === "collect" ? packages.running : undefined;
  const busy = task !== undefined;
  const isOpening = task === "packages" && packages.running === undefined;
  const result = running ? undefined : collected?.result;

  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{texts.collect}</h3>
      <p className={styles.text}>{texts.collectText}</p>
      <Button icon={<DocumentArrowUpRegular />} disabledFocusable={busy} onClick={() => input.current?.click()}>
        {texts.files}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={texts.files}
        accept=".xlsx"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) pane.packages(collectBooks(files, texts));
          // The same files may be chosen again, when one has been mended.
          target.value = "";
        }}
      />
      {running && <CountedProgress pane={pane} running={running} texts={texts} />}
      <p role="status" className={styles.text}>
        {running ? texts.collecting : collected ? said(collected) : ""}
      </p>
      {result && result.regions.length > 0 && (
        <>
          <Sums regions={result.regions} />
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => collected && pane.packages(openNational(collected, texts))}
          >
            {texts.open}
          </Button>
          <p role="status" className={styles.text}>
            {isOpening ? texts.opening : collected?.opened && `${texts.opened} ${texts.saveAs(collected.opened)}`}
          </p>
        </>
      )}
      {!running && collected && <Findings findings={collected.findings} select={pane.select} />}
      {result && result.together.refused.length > 0 && <Refused files={result.together.refused} />}
    </div>
  );

  function said({ of, result: sums }: Collected): string {
    return sums.regions.length === 0 ? texts.summedNone : texts.summed(sums.regions.length, of);
  }
}

function Sums({ regions }: { regions: readonly CollectedRegion[] }): ReactElement {
  const texts = packageTexts(useLanguage());
  const kr = (value: number | undefined): string => (value === undefined ? texts.unknown : formatWhole(value));
  const used = regions.reduce((sum, { anvant }) => sum + anvant, 0);
  return (
    <Table
      label={texts.collect}
      columns={[
        { head: texts.region },
        { head: texts.used, align: "number" },
        { head: texts.unspent, align: "number" },
      ]}
      rows={[
        ...regions.map(({ regionkod, region, anvant, oforbrukat }) => ({
          key: regionkod,
          cells: [region, kr(anvant), kr(oforbrukat)],
        })),
        { key: "summa", cells: [texts.total, kr(used), ""] },
      ]}
    />
  );
}

/** More than these wait behind a button. */
const FIRST = 10;

function Refused({ files }: { files: readonly Returned[] }): ReactElement {
  const styles = useRedovisaStyles();
  const language = useLanguage();
  const texts = packageTexts(language);
  return (
    <>
      <h4 className={styles.subheading}>{texts.refused(files.length)}</h4>
      <Lots items={files} first={FIRST} className={styles.list} itemClassName={styles.item}>
        {({ file, facts, reasons }) => (
          <>
            <span className={styles.name}>{[file, facts?.region].filter(Boolean).join(", ")}</span>
            {reasons.map((reason) => {
              const { text, action } = reasonText(reason, language);
              return (
                <span key={reason.code}>
                  {text} {action}
                </span>
              );
            })}
          </>
        )}
      </Lots>
    </>
  );
}
