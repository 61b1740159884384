import { Button, mergeClasses } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useRef, type ReactElement } from "react";
import type { CollectedRegion, Returned } from "../../actions/types";
import { reasonText } from "../../texts/consolidate";
import { packageTexts } from "../../texts/packages";
import { formatWhole } from "../numbers";
import { Findings } from "../parts/Findings";
import { useTableStyles } from "../parts/useTableStyles";
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
      <h3 className={styles.name}>{texts.collect}</h3>
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
          if (files.length > 0) pane.packages(collectBooks(files, new AbortController(), texts));
          // The same files may be chosen again, when one has been mended.
          target.value = "";
        }}
      />
      {running && <CountedProgress running={running} texts={texts} />}
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
    if (!sums) return texts.collectCancelled;
    return sums.regions.length === 0 ? texts.summedNone : texts.summed(sums.regions.length, of);
  }
}

function Sums({ regions }: { regions: readonly CollectedRegion[] }): ReactElement {
  const table = useTableStyles();
  const texts = packageTexts(useLanguage());
  const number = mergeClasses(table.cell, table.number);
  const head = mergeClasses(table.head, table.end);
  const used = regions.reduce((sum, { anvant }) => sum + anvant, 0);
  return (
    <table className={table.table} aria-label={texts.collect}>
      <thead>
        <tr>
          <th scope="col" className={table.head}>
            {texts.region}
          </th>
          <th scope="col" className={head}>
            {texts.used}
          </th>
          <th scope="col" className={head}>
            {texts.unspent}
          </th>
        </tr>
      </thead>
      <tbody>
        {regions.map(({ regionkod, region, anvant, oforbrukat }) => (
          <tr key={regionkod}>
            <th scope="row" className={table.cell}>
              {region}
            </th>
            <td className={number}>{formatWhole(anvant)}</td>
            <td className={number}>{oforbrukat === undefined ? texts.unknown : formatWhole(oforbrukat)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" className={mergeClasses(table.cell, table.total)}>
            {texts.total}
          </th>
          <td className={mergeClasses(number, table.total)}>{formatWhole(used)}</td>
          <td className={number} />
        </tr>
      </tbody>
    </table>
  );
}

function Refused({ files }: { files: readonly Returned[] }): ReactElement {
  const styles = useRedovisaStyles();
  const language = useLanguage();
  const texts = packageTexts(language);
  return (
    <>
      <h4 className={styles.name}>{texts.refused(files.length)}</h4>
      <ul className={styles.list}>
        {files.map(({ file, facts, reasons }, at) => (
          // Two files from different folders may have one name.
          <li key={at} className={styles.item}>
            <span className={styles.name}>{[file, facts?.region].filter(Boolean).join(", ")}</span>
            {reasons.map((reason) => {
              const { text, action } = reasonText(reason, language);
              return (
                <span key={reason.code}>
                  {text} {action}
                </span>
              );
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
