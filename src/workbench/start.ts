/** `npm start`: builds and serves the workbench, opens it where there is a browser, runs until Ctrl-C. */
import { InvalidArgumentError, program } from "commander";
import { areaSampleIds, makeAreaSample, makeSample } from "./sample";
import { build } from "./serve/build";
import { serve, type Serving } from "./serve/serve";

const DEFAULT_PORT = 3000;

/** Starts the workbench in this process. Tests and the screenshot script use it as `npm start` does. */
export async function startWorkbench(port: number = DEFAULT_PORT): Promise<Serving> {
  const sample = makeSample(2024);
  // A sample that fails is told by the page; it must not end the process before anybody asks for it.
  sample.catch(() => undefined);
  const areaSamples = new Map(areaSampleIds.map((id) => [id as string, () => makeAreaSample(id)]));
  return serve(await build(), (name) => (name === "2024" ? sample : areaSamples.get(name)?.()), port);
}

async function openBrowser(url: string): Promise<void> {
  const headless = process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (headless || process.env.CI) return;
  try {
    const { default: open } = await import("open");
    const browser = await open(url);
    browser.on("error", () => undefined);
  } catch {
    // The address is printed; the user opens it.
  }
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError("a whole number, 0–65535");
  return port;
}

async function main(): Promise<void> {
  const options = program
    .name("npm start --")
    .description("Ramkoll in a workbench on this machine, without Excel")
    .option("--port <number>", "first port to try; 0 for any", portNumber, DEFAULT_PORT)
    .option("--no-open", "do not open a browser")
    .parse()
    .opts<{ port: number; open: boolean }>();

  console.log("Bygger Ramkolls arbetsbänk …");
  const serving = await startWorkbench(options.port);
  console.log(`Ramkolls arbetsbänk: ${serving.url}\nAvsluta med Ctrl-C.`);
  if (options.open) await openBrowser(serving.url);

  const stop = (): void => void serving.close().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
