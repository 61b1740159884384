/** The workbench's web server: four folders and the samples, on this machine only. */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import sirv from "sirv";
import type { Book } from "../../xlsx/book";
import type { Built } from "./build";

const LOCAL = "127.0.0.1";
const PORTS_TO_TRY = 50;

/** Where the production pane loads Office.js from. */
const OFFICE_JS_TAG = /<script\b[^>]*\bsrc="?https:\/\/appsforoffice\.microsoft\.com\/[^>]*><\/script>/;

/** First what stands in for Excel, then Microsoft's own script, unmodified. */
const LOCAL_OFFICE_JS = '<script src="/workbench/frame.js"></script><script src="/office-js/office.js"></script>';

export interface Serving {
  url: string;
  close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Sample workbooks by name; undefined for a name that is none. */
export type Samples = (name: string) => Promise<Book> | undefined;

export async function serve(built: Built, samples: Samples, port: number): Promise<Serving> {
  const routes: [prefix: string, handler: Handler][] = [
    ["/pane/taskpane.html", (_, response) => void sendPane(built.pane, response)],
    ["/pane", sirv(built.pane, { dev: true })],
    ["/office-js", sirv(built.officeJs, { dev: true })],
    ["/assets", sirv(built.assets, { dev: true })],
    ["/workbench/samples", ({ url = "/" }, response) => void sendSample(samples(url.slice(1)), response)],
    ["/workbench", sirv(built.page, { dev: true })],
    ["", sirv(built.page, { dev: true })],
  ];
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    const notFound = (): void => void response.writeHead(404).end();
    const route = routes.find(
      ([prefix]) => url === prefix || url.startsWith(`${prefix}/`) || url.startsWith(`${prefix}?`),
    );
    if (!route) return notFound();
    request.url = url.slice(route[0].length) || "/";
    route[1](request, response, notFound);
  });
  await listenFrom(server, port);
  return {
    url: `http://${LOCAL}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await built.remove();
    },
  };
}

/** The production page, with its Office.js from the CDN replaced by the local one. Its Content-Security-Policy stays. */
async function sendPane(folder: string, response: ServerResponse): Promise<void> {
  const html = await readFile(path.join(folder, "taskpane.html"), "utf8").catch(() => "");
  if (!OFFICE_JS_TAG.test(html)) {
    response.writeHead(500).end("the pane was not built, or does not load Office.js from the CDN");
    return;
  }
  response
    .writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    .end(html.replace(OFFICE_JS_TAG, LOCAL_OFFICE_JS));
}

async function sendSample(sample: Promise<Book> | undefined, response: ServerResponse): Promise<void> {
  if (!sample) return void response.writeHead(404).end();
  try {
    const json = JSON.stringify(await sample);
    response
      .writeHead(200, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" })
      .end(json);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

/** Listens on the first free port from `port` on; 0 lets the system choose. */
async function listenFrom(server: Server, port: number): Promise<void> {
  for (let tried = 0; ; tried += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port === 0 ? 0 : port + tried, LOCAL, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!taken || tried >= PORTS_TO_TRY) throw error;
    }
  }
}
