import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { ScenarioActions } from "../../actions";
import type { Cancellable, ScenarioFinding, ScenarioResult } from "../../actions/types";
import { scenarioText, scenarioTexts } from "../../texts/scenarios";
import { formatWhole } from "../numbers";
import { hasStopped, methodOf } from "../paneState";
import { CellLink } from "../parts/CellLink";
import { Findings } from "../parts/Findings";
import { Undo } from "../parts/Undo";
import { useLayoutStyles } from "../parts/useLayoutStyles";
import { useLanguage, useTexts } from "../texts";
import type { Pane } from "../usePane";
import type { ScenarioState } from "./scenarioState";

/** As many as a chart tells apart beside what is in force; the action refuses more. */
const MOST = 3;

const useOwnStyles = makeStyles({
  input: { minWidth: 0 },
  asked: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const useStyles = () => ({ ...useLayoutStyles(), ...useOwnStyles() });

/** Saved sets of inputs: save, compare, put in force, remove. */
export default function ScenarioSection({ pane }: { pane: Pane }): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const texts = scenarioTexts(language);
  const { methods } = useTexts().fordela;
  const { scenarios: shown, task } = pane.state;
  const { listed, result, said, asked } = shown;
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const busy = task !== undefined;
  const confirm = useRef<HTMLButtonElement>(null);

  const wantsList = listed === undefined && !busy && !hasStopped(pane.state);
  useEffect(() => {
    if (wantsList) pane.scenarios(async ({ listScenarios }) => ({ listed: await listScenarios() }));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `pane` is new at each render; the list is wanted once.
  }, [wantsList]);
  useEffect(() => {
    if (asked) confirm.current?.focus();
  }, [asked]);

  /** Does it, and lists anew. */
  const act = (
    work: (actions: ScenarioActions, cancellable: Cancellable) => Promise<ScenarioResult>,
    sentence: (result: ScenarioResult) => string,
  ): void =>
    pane.scenarios(async (actions, cancellable): Promise<ScenarioState> => {
      const done = await work(actions, cancellable);
      const listedNow = await actions.listScenarios();
      return { listed: listedNow, result: done, said: done.written ? sentence(done) : texts.refused, asked: undefined };
    });
  const save = (replace: boolean): void =>
    act(
      ({ saveScenario }, cancellable) =>
        saveScenario(name, {
          replace,
          method: methodOf(pane.state),
          choices: pane.state.choices,
          ...cancellable,
        }),
      () => texts.saved(name.trim()),
    );
  const ask = (wanted: string): void =>
    pane.scenarios(async ({ putInForce }): Promise<ScenarioState> => {
      const preview = await putInForce(wanted, { preview: true });
      const stopped = [...preview.findings, ...preview.problems].some(({ severity }) => severity === "fel");
      if (stopped) return { result: preview, said: texts.refused, asked: undefined };
      if (preview.cells === 0) return { result: undefined, said: texts.same(wanted), asked: undefined };
      return { result: undefined, said: "", asked: { name: wanted, result: preview } };
    });

  const names = listed?.scenarios.map((one) => one.name) ?? [];
  const compared = chosen.filter((one) => names.includes(one));
  const isTaken = result?.problems.some(({ code }) => code === "namn-finns") === true;
  return (
    <div className={styles.inner} aria-busy={busy}>
      <p className={styles.text}>{texts.intro}</p>
      <Field label={texts.name}>
        <Input className={styles.input} value={name} maxLength={40} onChange={(_, data) => setName(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button disabledFocusable={busy || name.trim() === ""} onClick={() => save(false)}>
          {texts.save}
        </Button>
        {isTaken && (
          <Button disabledFocusable={busy} onClick={() => save(true)}>
            {texts.replace(name.trim())}
          </Button>
        )}
        <Undo pane={pane} />
      </div>
      <div role="status" aria-live="polite">
        {busy ? texts.working : said && <p className={styles.text}>{said}</p>}
      </div>
      <Problems problems={[...(result?.problems ?? []), ...(result ? [] : (listed?.problems ?? []))]} pane={pane} />
      {result && <Findings findings={result.findings} select={pane.select} />}
      {asked && (
        <div className={styles.asked} role="group" aria-label={texts.useThis(asked.name)}>
          <p className={styles.text}>{texts.confirm(formatWhole(asked.result.cells), asked.name)}</p>
          {asked.result.changes.map((change) => {
            const rows = texts.rows(change);
            return rows === "" ? null : (
              <p key={change.sheet} className={styles.text}>
                {rows}
              </p>
            );
          })}
          <Problems problems={asked.result.problems} pane={pane} />
          <div className={styles.buttons}>
            <Button
              ref={confirm}
              appearance="primary"
              disabledFocusable={busy}
              onClick={() =>
                act(
                  ({ putInForce }, cancellable) => putInForce(asked.name, cancellable),
                  () => texts.used(asked.name),
                )
              }
            >
              {texts.confirmUse}
            </Button>
            <Button
              disabledFocusable={busy}
              onClick={() => pane.scenarios(() => Promise.resolve({ asked: undefined, said: "" }))}
            >
              {texts.cancel}
            </Button>
          </div>
        </div>
      )}
      <h3 className={styles.heading}>{texts.list}</h3>
      {names.length === 0 ? (
        <p className={styles.text}>{texts.none}</p>
      ) : (
        <ul className={styles.list}>
          {listed?.scenarios.map((one) => (
            <li key={one.name}>
              <Checkbox
                label={texts.compareThis(one.name)}
                checked={compared.includes(one.name)}
                onChange={(_, { checked }) =>
                  setChosen(checked === true ? [...compared, one.name] : compared.filter((known) => known !== one.name))
                }
              />
              <p className={styles.text}>
                {texts.about(formatWhole(one.folkmangd), formatWhole(one.ram), methods[one.method].name)}
              </p>
              <div className={styles.buttons}>
                <Button
                  size="small"
                  aria-label={texts.useThis(one.name)}
                  disabledFocusable={busy}
                  onClick={() => ask(one.name)}
                >
                  {texts.use}
                </Button>
                <Button
                  size="small"
                  aria-label={texts.removeThis(one.name)}
                  disabledFocusable={busy}
                  onClick={() =>
                    act(
                      ({ deleteScenario }, cancellable) => deleteScenario(one.name, cancellable),
                      () => texts.removed(one.name),
                    )
                  }
                >
                  {texts.remove}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {names.length > 0 && (
        <>
          <p className={styles.text}>{texts.compareHint(MOST)}</p>
          <div>
            <Button
              disabledFocusable={busy || compared.length === 0 || compared.length > MOST}
              onClick={() =>
                act(
                  ({ compareScenarios }, cancellable) => compareScenarios(compared, cancellable),
                  () => texts.compared,
                )
              }
            >
              {texts.compare}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Problems({ problems, pane }: { problems: readonly ScenarioFinding[]; pane: Pane }): ReactElement | null {
  const styles = useStyles();
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.list}>
      {problems.map((problem, at) => {
        const { text, action } = scenarioText(problem, language);
        return (
          // Two may be alike in all but their order.
          <li key={at}>
            <span>{text}</span> <span className={styles.text}>{action}</span>{" "}
            {problem.cell !== "" && <CellLink sheet={problem.sheet} cell={problem.cell} select={pane.select} />}
          </li>
        );
      })}
    </ul>
  );
}
