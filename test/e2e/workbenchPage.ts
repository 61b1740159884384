/** The workbench as a user meets it: by the names on its controls, by keyboard, and by what the grid draws. */
import type { Browser, BrowserContext, ConsoleMessage, Frame, Locator, Page } from "playwright-core";
import { sv as pane } from "../../src/texts/pane";
import { redovisaTexts } from "../../src/texts/redovisa";
import { workbenchSv as texts } from "../../src/texts/workbench";

const redovisa = redovisaTexts("sv");

/** What a page writes to the console and asks the network for; tests say that neither goes wrong. */
export interface Noise {
  errors: string[];
  requests: string[];
}

export interface WorkbenchOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  /** The system's own colours are forced upon every page, as with Windows' contrast themes. */
  forcedColors?: boolean;
  /** ISO; the machine's date as the page has it. */
  today?: string;
}

export type PaneTab = Exclude<keyof typeof pane.tabs, "label">;

export class WorkbenchPage {
  readonly noise: Noise = { errors: [], requests: [] };

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async open(browser: Browser, url: string, options: WorkbenchOptions = {}): Promise<WorkbenchPage> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      locale: "sv-SE",
      colorScheme: options.dark ? "dark" : "light",
      forcedColors: options.forcedColors ? "active" : "none",
      acceptDownloads: true,
    });
    const page = await context.newPage();
    if (options.today) await page.addInitScript(`{${movedTo(options.today)}}`);
    const workbench = new WorkbenchPage(page, context);
    page.on("console", (message) => {
      if (message.type() === "error" && !isOfficeStyle(message)) workbench.noise.errors.push(message.text());
    });
    page.on("pageerror", (error) => workbench.noise.errors.push(error.stack ?? error.message));
    page.on("request", (request) => workbench.noise.requests.push(request.url()));
    await page.addInitScript(recordDrawnText);
    await page.goto(url);
    await page.getByRole("heading", { name: texts.title }).waitFor();
    await workbench.paneTab("underlag").waitFor();
    return workbench;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  get pane(): ReturnType<Page["frameLocator"]> {
    return this.page.frameLocator(`iframe[title="${texts.paneTitle}"]`);
  }

  async paneFrame(): Promise<Frame> {
    const handle = await this.page.locator(`iframe[title="${texts.paneTitle}"]`).elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error("the task pane is not there");
    return frame;
  }

  paneTab(tab: PaneTab): Locator {
    return this.pane.getByRole("tab", { name: pane.tabs[tab] });
  }

  async showPaneTab(tab: PaneTab): Promise<void> {
    await this.paneTab(tab).click();
  }

  /** Presses Fördela in the pane and waits until it says that the run is done. */
  async allocate(): Promise<void> {
    await this.showPaneTab("fordela");
    await this.pane.getByRole("button", { name: pane.fordela.run, exact: true }).click();
    await this.pane.getByText(pane.fordela.frameOk).waitFor();
  }

  /** Milliseconds from the press on Fördela until the pane shows the result, as the page's own clock has it. */
  async timeAllocation(): Promise<number> {
    await this.showPaneTab("fordela");
    const run = this.pane.getByRole("button", { name: pane.fordela.run, exact: true });
    return run.evaluate(
      (button, done) =>
        new Promise<number>((resolve) => {
          const began = performance.now();
          new MutationObserver((_, observer) => {
            if (!document.body.innerText.includes(done)) return;
            observer.disconnect();
            resolve(performance.now() - began);
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
          (button as HTMLElement).click();
        }),
      pane.fordela.frameOk,
    );
  }

  /** The sheets' tabs; each also holds the button of its menu. */
  async sheetNames(): Promise<string[]> {
    return this.page.getByRole("tab").allInnerTexts();
  }

  sheetTab(name: string): Locator {
    return this.page.getByRole("tab", { name: new RegExp(`^${name}`) });
  }

  /** Selects a cell with mouse (the tab) and arrow keys, as a keyboard user would. Zero-based row and column. */
  async select(sheet: string, row: number, column: number): Promise<void> {
    await this.sheetTab(sheet).click();
    const selected = (): Promise<{ sheet: string | undefined; row: number; column: number }> =>
      this.page.evaluate(() => {
        const { model } = (globalThis as unknown as Exposed).ramkollWorkbench;
        const view = model.getSelectedView();
        const { name } = model.getWorksheetsProperties()[view.sheet] ?? {};
        return { sheet: name, row: view.row - 1, column: view.column - 1 };
      });
    await this.until(async () => (await selected()).sheet === sheet);
    // Again where the grid had not the focus yet.
    await this.until(async () => {
      const at = await selected();
      await this.press(row > at.row ? "ArrowDown" : "ArrowUp", Math.abs(row - at.row));
      await this.press(column > at.column ? "ArrowRight" : "ArrowLeft", Math.abs(column - at.column));
      return at.row === row && at.column === column;
    });
  }

  /** Selects the cell with `cellText` in the row where some cell contains `rowText`; spaces may be of any kind. */
  async selectWhere(sheet: string, rowText: string, cellText: string): Promise<void> {
    const rows = await this.cells(sheet);
    const row = rows.findIndex((cells) => cells.some((text) => text.includes(rowText)));
    const column = (rows[row] ?? []).findIndex((text) => text.replace(/\s/g, " ") === cellText);
    if (row < 0 || column < 0) throw new Error(`${sheet} has no ${cellText} in a row with ${rowText}`);
    await this.select(sheet, row, column);
  }

  /**
   * Types in the selected cell. The first key opens the grid's editor, which must have the caret before the next. Fifty
   * keys without a pause, as no hand types, starve what the editor has left to draw, and React calls that an endless update.
   */
  async type(text: string): Promise<void> {
    const isInEditor = (): Promise<boolean> =>
      this.page.evaluate(() => Boolean(document.activeElement?.closest(".ic-worksheet-editor-wrapper")));
    await this.page.keyboard.type(text.slice(0, 1));
    await this.until(isInEditor);
    for (const some of text.slice(1).match(/.{1,15}/gs) ?? []) {
      await this.page.keyboard.type(some);
      await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    }
    await this.page.keyboard.press("Enter");
    await this.until(async () => !(await isInEditor()));
  }

  /** A sheet's rows as the grid formats them. */
  async cells(sheet: string): Promise<string[][]> {
    const cells = await this.page.evaluate((name) => {
      const { model } = (globalThis as unknown as Exposed).ramkollWorkbench;
      const index = model.getWorksheetsProperties().findIndex((found) => found.name === name);
      if (index < 0) throw new Error(`no sheet ${name}`);
      const found: { row: number; column: number; text: string }[] = [];
      for (let column = 1; column <= 40; column += 1) {
        for (const row of model.getRowsWithData(index, column)) {
          const text = model.getFormattedCellValue(index, row, column);
          // Cells that hold nothing but a format are no content.
          if (text !== "") found.push({ row: row - 1, column: column - 1, text });
        }
      }
      return found;
    }, sheet);
    const rows: string[][] = [];
    for (const { row, column, text } of cells) (rows[row] ??= [])[column] = text;
    return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ""));
  }

  /** The texts that the grid has drawn since the last time this was asked. */
  async drawn(): Promise<string[]> {
    await this.page.waitForTimeout(100);
    return this.page.evaluate(() => (globalThis as unknown as Exposed).drawnTexts.splice(0));
  }

  async openFile(path: string): Promise<void> {
    await this.page.getByLabel(texts.open).setInputFiles(path);
  }

  async saveTo(path: string): Promise<void> {
    const downloading = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: texts.save }).click();
    await (await downloading).saveAs(path);
  }

  async startOverEmpty(): Promise<void> {
    await this.page.getByRole("button", { name: texts.startOver }).click();
    await this.page.getByRole("menuitem", { name: texts.startOverEmpty }).click();
  }

  /** Opens a region's own case from the menu "Börja om", and waits until the pane has read it. */
  async startOverAreaSample(id: keyof typeof texts.areaSamples): Promise<void> {
    await this.page.getByRole("button", { name: texts.startOver }).click();
    await this.page.getByRole("menuitem", { name: texts.areaSamples[id].menu }).click();
    await this.page.getByText(texts.areaSamples[id].file).waitFor();
    await this.pane.getByText(pane.underlag.ready).waitFor();
  }

  /** Makes the forms' sheets on the tab Redovisa. `vem`: a regionkod or "SKR". */
  async createReportSheets(vem: string): Promise<void> {
    await this.showPaneTab("redovisa");
    await this.pane.getByLabel(redovisa.who).selectOption(vem);
    await this.pane.getByRole("button", { name: redovisa.create }).click();
    await this.pane.getByRole("heading", { name: redovisa.deadlines }).waitFor();
  }

  /** Excel takes its time with each batch that says `word`: it is done at once, but not answered until this is called. */
  async holdExcel(word: string): Promise<() => Promise<void>> {
    const frame = await this.paneFrame();
    await frame.evaluate(holdAnswers, word);
    return () => frame.evaluate(() => (globalThis as unknown as Holding).answerAll());
  }

  paneElement(): Locator {
    return this.page.getByRole("complementary", { name: texts.pane });
  }

  /** By keyboard, from the edge between grid and pane. Width in px. */
  async resizePane(width: number): Promise<void> {
    const edge = this.page.getByRole("separator", { name: texts.paneWidth });
    await edge.focus();
    const now = Number(await edge.getAttribute("aria-valuenow"));
    await this.press(width > now ? "ArrowLeft" : "ArrowRight", Math.abs(width - now) / 10);
    await this.until(async () => (await edge.getAttribute("aria-valuenow")) === String(width));
  }

  /** Of the pane, as a share of the usual: what a browser's own setting does. */
  async textSize(size: string): Promise<void> {
    await (
      await this.paneFrame()
    ).evaluate((share) => {
      document.documentElement.style.fontSize = share;
    }, size);
  }

  /** Lets animations and redraws end. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(600);
  }

  async chooseTheme(name: string): Promise<void> {
    await this.page.getByRole("button", { name: texts.theme }).click();
    await this.page.getByRole("menuitemradio", { name }).click();
  }

  /** Waits until something holds that no locator can wait for. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 30_000; !(await holds());) {
      if (Date.now() > end) throw new Error("it did not come to hold in 30 s");
      await this.page.waitForTimeout(50);
    }
  }

  private async press(key: string, times: number): Promise<void> {
    for (let n = 0; n < times; n += 1) await this.page.keyboard.press(key);
  }
}

interface Holding {
  external: { Execute: (id: number, parameters: unknown[], done: (answer: unknown) => void) => void };
  answerAll: () => void;
}

/** Runs in the pane's frame, between Office.js and its host. */
function holdAnswers(word: string): void {
  const frame = globalThis as unknown as Holding;
  const execute = frame.external.Execute.bind(frame.external);
  const held: (() => void)[] = [];
  frame.external.Execute = (id, parameters, done) => {
    const isSlow = JSON.stringify(parameters).includes(word);
    execute(id, parameters, (answer) => {
      if (isSlow) held.push(() => done(answer));
      else done(answer);
    });
  };
  frame.answerAll = () => {
    frame.external.Execute = execute;
    for (const answer of held) answer();
  };
}

/** Office.js brings styles of its own, for dialogs that Ramkoll never opens; the pane's policy keeps them out. */
function isOfficeStyle(message: ConsoleMessage): boolean {
  return message.location().url.includes("/office-js/") && /inline style/.test(message.text());
}

/** What the page lays open to a developer's console, and what recordDrawnText leaves there. */
interface Exposed {
  ramkollWorkbench: { model: import("@ironcalc/wasm").Model };
  drawnTexts: string[];
}

/** Runs in the page before its own scripts: the grid is a canvas, so what it says is what it paints. */
function recordDrawnText(): void {
  const drawn: string[] = [];
  (globalThis as unknown as Exposed).drawnTexts = drawn;
  const fillText = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    drawn.push(text);
    return fillText.call(this, text, ...rest);
  };
}

/**
 * For the page to run before its own scripts. Playwright's clock would take performance with it, which Office.js reads.
 * Text, not a function: what runs the screenshots puts names of its own into functions.
 */
const movedTo = (today: string): string => `
  const Real = Date;
  const shift = new Real("${today}T12:00:00").getTime() - Real.now();
  globalThis.Date = new Proxy(Real, {
    construct: (target, given) =>
      given.length === 0 ? new target(Real.now() + shift) : Reflect.construct(target, given),
    get: (target, key) => (key === "now" ? () => Real.now() + shift : Reflect.get(target, key)),
  });
`;
