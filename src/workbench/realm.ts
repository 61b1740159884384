/**
 * The real, unmodified Office.js client in Node, with a host at its far end: for tests and the command line.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { initEngineInNode } from "./engine/node";
import type { Host } from "./host/host";
import { requirementSets } from "./host/requirements";
import type { EventEntry, RequestBatch } from "./host/wire";

initEngineInNode();

export interface LoadedOffice {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  /** Lets go of the host; the client stays loaded for the next. */
  dispose(): void;
}

/** The parts of the client's insides that a host meets. */
interface Client {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension & {
    HostBridge: { init(bridge: Bridge): void };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  OfficeExt: {
    Requirement: {
      RequirementsMatrixFactory: {
        getDefaultRequirementMatrix(context: { get_requirementMatrix(): string }): { isSetSupported: unknown };
      };
    };
  };
  OSF: { _OfficeAppFactory?: { getContext(): unknown } };
}

interface Bridge {
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost(text: string): void;
}

interface BridgeMessage {
  id: number;
  message: { body: RequestBatch | string };
}

let client: Client | undefined;
let current: Host | undefined;
let stopEvents: (() => void) | undefined;

const refusal = (message: string) => ({
  statusCode: 500,
  headers: {},
  body: JSON.stringify({ error: { code: "GeneralException", message } }),
});

/** A bug in the host must reach the caller, who would else wait for ever. */
function answer(host: Host, batch: RequestBatch) {
  try {
    return { statusCode: 200, headers: {}, body: JSON.stringify(host.execute(batch)) };
  } catch (error) {
    console.error(error);
    return refusal(String(error));
  }
}

/** Carries messages between the client and whatever host is loaded now. */
const bridge: Bridge = {
  sendMessageToHost(text) {
    const { id, message } = JSON.parse(text) as BridgeMessage;
    const batch = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBatch) : message.body;
    const host = current;
    // Never in the same turn: no host answers before the caller has returned.
    queueMicrotask(() => {
      const reply = host ? answer(host, batch) : refusal("No host is loaded.");
      bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: reply }));
    });
  },
};

const raise = (entries: EventEntry[]): void => {
  bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
};

const names = ["Excel", "Office", "OfficeExtension", "OfficeExt", "OSF"];

/**
 * Runs the script in this realm, so that arrays are arrays on both sides, but with a `window` of its own as its
 * scope, so that nothing else in the process takes Node for a browser.
 */
function loadClient(): Client {
  const folder = dirname(require.resolve("@microsoft/office-js/package.json"));
  const source = readFileSync(join(folder, "dist", "excel-win32-16.01.debug.js"), "utf8");
  const window: Record<string, unknown> = {
    navigator: { userAgent: "node" },
    location: { search: "", hash: "", href: "", protocol: "https:", host: "" },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    addEventListener: () => undefined,
    _richApiNativeBridge: bridge,
  };
  window["window"] = window["self"] = window;
  // What the script declares is to stand on its window, as in a page, where it looks for it.
  for (const name of names) window[name] = undefined;
  // The client is a script, not a module.
  new Function("window", `with (window) {\n${source}\n}`)(window);
  return window as unknown as Client;
}

/** The client's own judgement of requirement sets, over the host's list of them. */
function contextFor({ OfficeExt }: Client): unknown {
  const requirements = OfficeExt.Requirement.RequirementsMatrixFactory.getDefaultRequirementMatrix({
    get_requirementMatrix: () => JSON.stringify(requirementSets),
  });
  return { requirements };
}

/**
 * Loads Office.js over a host, as the globals Excel, Office and OfficeExtension and as the answer. Again with
 * another host: the script is run once, and the bridge is turned.
 */
export function loadOffice(host: Host): LoadedOffice {
  client ??= loadClient();
  stopEvents?.();
  current = host;
  stopEvents = host.onEvents(raise);
  const { Excel, Office, OfficeExtension } = client;
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const context = contextFor(client);
  // In a page the loader, office.js, owns this; Office.context asks it.
  client.OSF._OfficeAppFactory = { ...client.OSF._OfficeAppFactory, getContext: () => context };
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return {
    Excel,
    Office: Office as unknown as LoadedOffice["Office"],
    OfficeExtension,
    dispose() {
      if (current !== host) return;
      stopEvents?.();
      stopEvents = undefined;
      current = undefined;
    },
  };
}
