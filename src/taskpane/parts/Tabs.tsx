import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactElement } from "react";

export interface TabsProps<Name extends string> {
  label: string;
  names: readonly Name[];
  /** What stands on a tab. */
  text: (name: Name) => string;
  selected: Name;
  /** Id of the element that shows the selected tab's content. */
  panel: string;
  select: (name: Name) => void;
}

/** Id of the tab, for the panel to be named after. */
export const tabId = (name: string): string => `tab-${name}`;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    paddingInline: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    marginRight: tokens.spacingHorizontalS,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorTransparentStroke}`,
    borderRadius: 0,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    // As wide as when it is selected, and bold: the tabs stay on their lines whichever is.
    "::after": {
      content: "attr(data-text)",
      display: "block",
      height: 0,
      overflow: "hidden",
      visibility: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    "@media (forced-colors: active)": { borderBottomColor: "Canvas", ":hover": { borderBottomColor: "Highlight" } },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/**
 * The WAI-ARIA tab pattern: one stop for Tab, arrows between the tabs. Fluent UI's TabList does the same, but takes a
 * keyboard library of 15 kB (gzip) with it.
 */
export function Tabs<Name extends string>({
  label,
  names,
  text,
  selected,
  panel,
  select,
}: TabsProps<Name>): ReactElement {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = target(event.key, names.indexOf(selected), names.length);
    const name = to === undefined ? undefined : names[to];
    if (name === undefined) return;
    event.preventDefault();
    select(name);
    list.current?.querySelector<HTMLElement>(`#${tabId(name)}`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-selected={name === selected}
          aria-controls={panel}
          data-text={text(name)}
          tabIndex={name === selected ? 0 : -1}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          onClick={() => select(name)}
        >
          {text(name)}
        </button>
      ))}
    </div>
  );
}

/** Which of `count` tabs a key goes to from the tab `at`; undefined for any other key. */
export function target(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
