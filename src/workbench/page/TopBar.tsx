import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
} from "@fluentui/react-components";
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  PanelRightRegular,
  SaveRegular,
  WeatherMoonRegular,
} from "@fluentui/react-icons";
import type { SampleId } from "../../actions/types";
import type { WorkbenchTexts } from "../../texts/workbench";
import type { ThemeChoice } from "./theme";

const AREA_SAMPLES: readonly SampleId[] = ["jamtland-harjedalen-2024", "stockholm-2023"];

interface TopBarProps {
  texts: WorkbenchTexts;
  fileName: string;
  unsaved: boolean;
  busy: boolean;
  theme: ThemeChoice;
  paneShown: boolean;
  canUndo: boolean;
  canRedo: boolean;
  onOpen: () => void;
  onSave: () => void;
  onSample: () => void;
  onAreaSample: (id: SampleId) => void;
  onEmpty: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onTheme: (choice: ThemeChoice) => void;
  onTogglePane: () => void;
}

export function TopBar(props: TopBarProps): React.JSX.Element {
  const { texts, busy } = props;
  return (
    <header className="topbar">
      <div className="titlebar">
        <img src="/assets/icon-32.png" width={20} height={20} alt="" />
        <h1>{texts.title}</h1>
        <p className="file-name" aria-live="polite">
          <span>{props.fileName}</span>
          {props.unsaved && <span className="unsaved"> – {texts.unsaved}</span>}
        </p>
        <p className="not-excel">{texts.notExcel}</p>
      </div>
      <Toolbar aria-label={texts.title} size="small" className="commands">
        <ToolbarButton icon={<FolderOpenRegular />} onClick={props.onOpen} disabled={busy}>
          {texts.open}
        </ToolbarButton>
        <ToolbarButton icon={<SaveRegular />} onClick={props.onSave} disabled={busy}>
          {texts.save}
        </ToolbarButton>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <ToolbarButton icon={<DocumentAddRegular />} disabled={busy}>
              {texts.startOver}
            </ToolbarButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={props.onSample}>{texts.startOverSample}</MenuItem>
              {AREA_SAMPLES.map((id) => (
                <MenuItem key={id} onClick={() => props.onAreaSample(id)}>
                  {texts.areaSamples[id].menu}
                </MenuItem>
              ))}
              <MenuItem onClick={props.onEmpty}>{texts.startOverEmpty}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        <ToolbarDivider />
        <ToolbarButton
          icon={<ArrowUndoRegular />}
          aria-label={texts.undo}
          title={texts.undo}
          onClick={props.onUndo}
          disabled={!props.canUndo}
        />
        <ToolbarButton
          icon={<ArrowRedoRegular />}
          aria-label={texts.redo}
          title={texts.redo}
          onClick={props.onRedo}
          disabled={!props.canRedo}
        />
        <span className="spring" />
        <Menu
          checkedValues={{ theme: [props.theme] }}
          onCheckedValueChange={(_, data) => props.onTheme((data.checkedItems[0] ?? "system") as ThemeChoice)}
        >
          <MenuTrigger disableButtonEnhancement>
            <ToolbarButton icon={<WeatherMoonRegular />}>{texts.theme}</ToolbarButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItemRadio name="theme" value="light">
                {texts.themeLight}
              </MenuItemRadio>
              <MenuItemRadio name="theme" value="dark">
                {texts.themeDark}
              </MenuItemRadio>
              <MenuDivider />
              <MenuItemRadio name="theme" value="system">
                {texts.themeSystem}
              </MenuItemRadio>
            </MenuList>
          </MenuPopover>
        </Menu>
        {!props.paneShown && (
          <Button size="small" appearance="primary" icon={<PanelRightRegular />} onClick={props.onTogglePane}>
            {texts.paneShow}
          </Button>
        )}
      </Toolbar>
    </header>
  );
}
