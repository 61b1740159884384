import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { Comparison } from "../../actions/types";
import { changeText, compareTexts, differenceCount, formulaText, noteText } from "../../texts/compare";
import { fileProblems } from "../../texts/fileProblems";
import type { Said } from "../../texts/sentence";
import { formatWhole } from "../numbers";
import { CellLink } from "../parts/CellLink";
import { Findings } from "../parts/Findings";
import { Lots } from "../parts/Lots";
import { Section } from "../parts/Section";
import { useLanguage } from "../texts";
import type { Pane } from "../usePane";
import { EffectList, signed } from "./EffectList";
import { useGranskaStyles } from "./useGranskaStyles";

/** This workbook against a file that holds an earlier version of it. Read only. */
export function Compare({ pane }: { pane: Pane }): ReactElement {
  const styles = useGranskaStyles();
  const language = useLanguage();
  const texts = compareTexts(language);
  const input = useRef<HTMLInputElement>(null);
  const [running, setRunning] = useState(false);
  const { compared } = pane.state.review;
  const busy = pane.state.task !== undefined;

  const compare = (file: File): void => {
    pane.review(async ({ compareWith }) => {
      setRunning(true);
      try {
        // The reader is fetched when a file is there to be read.
        const [{ readXlsx }, { snapshotOf }] = await Promise.all([
          import(/* webpackChunkName: "xlsx-read" */ "../../xlsx/read"),
          import(/* webpackChunkName: "xlsx-read" */ "../../xlsx/snapshotOf"),
        ]);
        const read = await readXlsx(new Uint8Array(await file.arrayBuffer()));
        const result = read.ok
          ? await compareWith(snapshotOf(read.value), { choices: pane.state.choices })
          : { kind: "unreadable" as const, code: read.error.code };
        return { compared: { name: file.name, result } };
      } finally {
        setRunning(false);
      }
    });
  };

  return (
    <Section heading={texts.title}>
      <p className={styles.text}>{texts.intro}</p>
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.xlsm"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) compare(file);
            // So that the same file can be chosen again when it has been mended.
            target.value = "";
          }}
        />
        <Button disabledFocusable={busy} onClick={() => !busy && input.current?.click()}>
          {texts.choose}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {running && <p className={styles.text}>{texts.running}</p>}
        {!running && compared && <p className={styles.text}>{headline()}</p>}
      </div>
      {!running && compared?.result.kind === "compared" && (
        <Differences pane={pane} comparison={compared.result.comparison} />
      )}
      {!running && compared?.result.kind === "unread" && (
        <Findings
          findings={compared.result.findings}
          select={compared.result.version === "this" ? pane.select : () => undefined}
        />
      )}
    </Section>
  );

  function headline(): string {
    if (!compared) return "";
    const { name, result } = compared;
    const of = ({ text, action }: Said) => `${name}: ${text} ${action}`;
    switch (result.kind) {
      case "unreadable":
        return of(fileProblems[language][result.code]);
      case "foreign":
        return of(texts.foreign);
      case "unread":
        return of(result.version === "this" ? texts.thisFaulty : texts.otherFaulty(""));
      case "compared": {
        const { lika } = result.comparison;
        return `${texts.against(name)}: ${lika ? texts.alike : texts.differs(differenceCount(result.comparison))}`;
      }
    }
  }
}

interface Line {
  text: string;
  sheet: string;
  cell: string;
}

function Differences({ pane, comparison }: { pane: Pane; comparison: Comparison }): ReactElement {
  const language = useLanguage();
  const texts = compareTexts(language);
  const { indata, vikter, regler, formler, blad, resultat, noteringar, namn, celler } = comparison;
  const changes = (list: Comparison["indata"]) =>
    list.map((one): Line => ({ text: changeText(one, language), sheet: one.blad, cell: one.cell }));
  const amounts = (list: Comparison["resultat"]["belopp"]) =>
    list.map(({ regionkod, of, fore, efter, differens }): Line => {
      const what = `${namn.regioner[regionkod] ?? regionkod}, ${of === "" ? texts.undivided : (namn.av[of] ?? of)}`;
      const kr = (value: number | undefined) => (value === undefined ? "–" : formatWhole(value));
      const place = celler[`${regionkod} ${of}`];
      const text = `${texts.changed(what, kr(fore), kr(efter))} (${texts.kr(signed(differens))})`;
      return { text, sheet: place?.blad ?? "", cell: place?.cell ?? "" };
    });
  const formulas = [
    ...blad.map((one): Line => ({ text: texts.sheet(one), sheet: "", cell: "" })),
    ...formler.flatMap(({ blad: sheet, kolumn, celler: cells }) =>
      cells.map((one): Line => ({
        text: formulaText(kolumn, one, language),
        sheet: one.cell && sheet,
        cell: one.cell,
      })),
    ),
  ];
  const notes = noteringar.map((one): Line => ({ text: noteText(one, language), sheet: one.blad, cell: one.cell }));
  return (
    <>
      <Lines pane={pane} heading={texts.groups.indata} lines={changes(indata)} />
      <Lines pane={pane} heading={texts.groups.vikter} lines={changes(vikter)} />
      <Lines pane={pane} heading={texts.groups.regler} lines={changes(regler)} />
      <Lines pane={pane} heading={texts.groups.formler} lines={formulas} />
      <EffectList comparison={comparison} />
      <Lines pane={pane} heading={texts.groups.resultat} lines={amounts(resultat.belopp)} />
      <Lines pane={pane} heading={texts.groups.omraden} lines={amounts(resultat.omraden ?? [])} />
      <Lines pane={pane} heading={texts.groups.noteringar} lines={notes} />
    </>
  );
}

/** So many of a group are shown at first. */
const FIRST = 10;

function Lines({ pane, heading, lines }: { pane: Pane; heading: string; lines: readonly Line[] }): ReactElement | null {
  const styles = useGranskaStyles();
  if (lines.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{heading}</h3>
      <Lots items={lines} first={FIRST} className={styles.list} itemClassName={styles.item}>
        {({ text, sheet, cell }) => (
          <>
            <span>{text}</span>
            {sheet && <CellLink sheet={sheet} cell={cell} select={pane.select} />}
          </>
        )}
      </Lots>
    </div>
  );
}
