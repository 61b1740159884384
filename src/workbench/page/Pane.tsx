import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useCallback, useRef, useState } from "react";
import type { WorkbenchTexts } from "../../texts/workbench";

/** Excel lets a pane be this narrow and, docked, about this wide. px */
const NARROWEST = 320;
const WIDEST = 450;
const DEFAULT_WIDTH = 350;
const KEY_STEP = 10;

interface PaneProps {
  texts: WorkbenchTexts;
  /** Address of the production task pane, host info included. */
  src: string;
  /** Another workbook has another frame; the pane's width stays. */
  workbook: number;
  hidden: boolean;
  onHide: () => void;
}

/** The task pane in a frame of its own, with the title bar that Excel puts above it. */
export function Pane({ texts, src, workbook, hidden, onHide }: PaneProps): React.JSX.Element {
  const [width, setWidth] = useState(DEFAULT_WIDTH);
  const start = useRef<{ x: number; width: number } | undefined>(undefined);
  const resize = useCallback((to: number) => setWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(to)))), []);

  return (
    <aside className="pane" aria-label={texts.pane} style={{ width }} hidden={hidden}>
      <div
        className="pane-edge"
        role="separator"
        aria-orientation="vertical"
        aria-label={texts.paneWidth}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        aria-valuenow={width}
        tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = { x: event.clientX, width };
        }}
        onPointerMove={(event) => {
          if (start.current) resize(start.current.width + start.current.x - event.clientX);
        }}
        onPointerUp={() => (start.current = undefined)}
        onPointerCancel={() => (start.current = undefined)}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") resize(width + KEY_STEP);
          if (event.key === "ArrowRight") resize(width - KEY_STEP);
        }}
      />
      <div className="pane-title">
        <h2>{texts.paneTitle}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={texts.paneHide}
          title={texts.paneHide}
          onClick={onHide}
        />
      </div>
      <iframe key={workbook} title={texts.paneTitle} src={src} />
    </aside>
  );
}
