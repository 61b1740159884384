import { Link, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState, type ReactElement } from "react";
import { isGuideSeen, keepGuideSeen } from "./guide/seen";
import { Mark } from "./parts/Mark";
import { keepFocus } from "./parts/keepFocus";
import { LazyBoundary } from "./parts/LazyBoundary";
import { Notice, taskText } from "./parts/Notice";
import { tabId, Tabs } from "./parts/Tabs";
import { ToMend } from "./parts/ToMend";
import { Waiting } from "./parts/Waiting";
import { wholeText } from "./parts/wholeText";
import type { Actions } from "./loadActions";
import type { PaneState, Tab } from "./paneState";
import { useTexts } from "./texts";
import { UnderlagTab } from "./underlag/UnderlagTab";
import { usePane } from "./usePane";

const FordelaTab = lazy(() => import(/* webpackChunkName: "fordela" */ "./fordela/FordelaTab"));
const OmradenTab = lazy(() => import(/* webpackChunkName: "omraden" */ "./omraden/OmradenTab"));
const KontrollerTab = lazy(() => import(/* webpackChunkName: "kontroller" */ "./kontroller/KontrollerTab"));
const GranskaTab = lazy(() => import(/* webpackChunkName: "granska" */ "./granska/GranskaTab"));
const RedovisaTab = lazy(() => import(/* webpackChunkName: "redovisa" */ "./redovisa/RedovisaTab"));

const TaskProgress = lazy(() => import(/* webpackChunkName: "progress" */ "./parts/TaskProgress"));
const Guide = lazy(() => import(/* webpackChunkName: "guide" */ "./guide/Guide"));

const TABS = ["underlag", "fordela", "omraden", "kontroller", "granska", "redovisa"] as const satisfies readonly Tab[];

const PANEL = "panel";

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minHeight: "100vh", boxSizing: "border-box" },
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  tagline: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  main: { flexGrow: 1, display: "flex", flexDirection: "column", minWidth: 0 },
  panel: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    minWidth: 0,
  },
  above: { paddingInline: tokens.spacingHorizontalL },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  link: { fontSize: "inherit" },
});

/** A run tells of its steps, and the regions' workbooks of how many there are, where they are begun. */
const tellsItself = ({ task, tab, packages }: PaneState): boolean =>
  task === "running" ? tab === "fordela" || tab === "redovisa" : packages.running !== undefined && tab === "redovisa";

export interface PaneProps {
  /** Of the browser's storage. */
  partition: string | undefined;
  loadActions: () => Promise<Actions>;
}

/** The task pane: header, tabs, and what goes on. A run goes on when another tab is opened: the state is here. */
export function Pane({ partition, loadActions }: PaneProps): ReactElement {
  usePageStyles();
  const styles = useStyles();
  const texts = useTexts();
  const pane = usePane(loadActions);
  const { state } = pane;
  const [isSeen, setSeen] = useState(() => isGuideSeen(partition));
  const [isCalled, setCalled] = useState(false);
  // By itself only where there is nothing yet.
  const isGuided = isCalled || (!isSeen && state.underlag?.any === false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => (root.current ? keepFocus(root.current) : undefined), []);

  return (
    <div ref={root} className={styles.root} onPointerOver={wholeText}>
      <header className={styles.header}>
        <Mark />
        <h1 className={styles.name}>{texts.name}</h1>
        <span className={styles.tagline}>{texts.tagline}</span>
      </header>
      <main className={styles.main}>
        <Tabs
          label={texts.tabs.label}
          names={TABS}
          text={(tab) => texts.tabs[tab]}
          selected={state.tab}
          panel={PANEL}
          select={pane.open}
        />
        <Notice pane={pane} />
        <div className={styles.above}>
          {isGuided && (
            <LazyBoundary text={texts.loadFailed} again={texts.tryAgain}>
              <Suspense>
                <Guide isCalled={isCalled} close={closeGuide} />
              </Suspense>
            </LazyBoundary>
          )}
        </div>
        <div id={PANEL} role="tabpanel" aria-labelledby={tabId(state.tab)} className={styles.panel}>
          <ToMend findings={state.findings} select={pane.select} />
          <LazyBoundary key={state.tab} text={texts.loadFailed} again={texts.tryAgain}>
            <Suspense fallback={<Waiting text={texts.loading} />}>
              {state.tab === "underlag" && <UnderlagTab pane={pane} />}
              {state.tab === "fordela" && <FordelaTab pane={pane} />}
              {state.tab === "omraden" && <OmradenTab pane={pane} />}
              {state.tab === "kontroller" && <KontrollerTab pane={pane} />}
              {state.tab === "granska" && <GranskaTab pane={pane} />}
              {state.tab === "redovisa" && <RedovisaTab pane={pane} />}
            </Suspense>
          </LazyBoundary>
        </div>
        {state.task && !tellsItself(state) && (
          <LazyBoundary text="" again={texts.tryAgain}>
            <Suspense>
              <TaskProgress key={state.task} pane={pane} text={taskText(state.task, texts) || texts.working} />
            </Suspense>
          </LazyBoundary>
        )}
      </main>
      <footer className={styles.footer}>
        <span>{texts.version(RAMKOLL_VERSION)}</span>
        {!isGuided && (
          <Link as="button" inline className={styles.link} onClick={() => setCalled(true)}>
            {texts.guide}
          </Link>
        )}
      </footer>
    </div>
  );

  function closeGuide(): void {
    keepGuideSeen(partition);
    setSeen(true);
    setCalled(false);
  }
}
