/**
 * The contract between Office.js and Excel on Windows (`window.external`), so that the unmodified office.js boots in
 * a page as if inside Excel. Install it before office.js loads; the page's address must carry `_host_Info`.
 */
import type { Host } from "./host/host";
import { requirementSets } from "./host/requirements";
import type { EventEntry, RequestBatch } from "./host/wire";

export interface FrameOptions {
  /** The language of Excel's own texts. */
  displayLanguage?: string;
  /** Where the document is, as Office.context.document.url. */
  documentUrl?: string;
  /** Colours as Office.context.officeTheme gives them, "#RRGGBB". */
  theme?: Partial<
    Record<"bodyBackgroundColor" | "bodyForegroundColor" | "controlBackgroundColor" | "controlForegroundColor", string>
  >;
}

/** What the contract passes for arrays: a Visual Basic SafeArray. */
interface SafeArray {
  dimensions(): number;
  toArray(): unknown[];
}

const safeArray = (values: readonly unknown[]): SafeArray => ({
  dimensions: () => 1,
  toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value) : value)),
});

type Callback = (answer: SafeArray) => void;

/** Dispatch ids and codes of the contract. */
const executeRichApi = 93;
const richApiMessage = 33;
const success = 0;
const internalError = 5001;

/** The client turns a number 0xRRGGBB into "#rrggbb". */
const colorNumber = (color: string): number => Number.parseInt(color.slice(1), 16);

/** Lets `frame` (the add-in's window) reach `host`. Gives back how to let go. */
export function installHost(frame: Window, host: Host, options: FrameOptions = {}): () => void {
  const language = options.displayLanguage ?? "sv-SE";
  let onMessage: ((id: number, message: SafeArray) => void) | undefined;

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "{00000000-0000-0000-0000-000000000000}",
    GetAppVersionMajor: () => "16.01",
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => options.documentUrl ?? "C:\\Bok.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "workbench",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetHostFullVersion: () => "16.0.17928.20000",
    GetOfficeThemeInfo: () =>
      JSON.stringify(Object.fromEntries(Object.entries(options.theme ?? {}).map(([k, v]) => [k, colorNumber(v)]))),
    // The document's settings travel as JSON texts under their keys.
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of host.settings.read()) {
          keys.push(key);
          values.push(JSON.stringify(value));
        }
      },
      Write(keys: string[], values: string[]) {
        host.settings.write(new Map(keys.map((key, i) => [key, JSON.parse(values[i] ?? "null") as unknown])));
      },
    }),
  };

  const external = {
    GetContext: () => context,
    Execute(id: number, parameters: unknown[], done: Callback) {
      if (id !== executeRichApi) {
        setTimeout(() => done(safeArray([internalError])), 0);
        return;
      }
      // custom data, method, path, headers, body, permissions, flags
      const body = (parameters[0] as unknown[])[4] as string;
      setTimeout(() => {
        try {
          const answer = JSON.stringify(host.execute(JSON.parse(body) as RequestBatch));
          done(safeArray([success, [200, [], answer]]));
        } catch (error) {
          console.error(error);
          done(safeArray([internalError, null]));
        }
      }, 0);
    },
    RegisterEvent(id: number, _target: string, handler: typeof onMessage, done: Callback) {
      if (id === richApiMessage) onMessage = handler;
      setTimeout(() => done(safeArray([success])), 0);
    },
    UnregisterEvent(id: number, _target: string, done: Callback) {
      if (id === richApiMessage) onMessage = undefined;
      setTimeout(() => done(safeArray([success])), 0);
    },
  };
  // A browser's own window.external is an object that takes new properties but cannot be replaced everywhere.
  const own: unknown = frame.external;
  if (typeof own === "object" && own !== null) Object.assign(own, external);
  if (!("GetContext" in ((frame.external as object | undefined) ?? {}))) {
    Object.defineProperty(frame, "external", { value: external, configurable: true });
  }

  const raise = (entries: EventEntry[]): void => {
    const flat = entries.map((e) => [e.messageCategory, e.messageType, e.targetId, e.message, e.id, false]);
    onMessage?.(richApiMessage, safeArray(flat));
  };
  return host.onEvents(raise);
}
