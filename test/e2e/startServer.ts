import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

export interface RunningServer {
  url: string;
  /** Milliseconds from the command to the address. */
  startedIn: number;
  stop: () => Promise<void>;
}

/** Runs what `npm start` runs, in a process of its own, and waits for the address that it prints. */
export function startServer(): Promise<RunningServer> {
  const began = Date.now();
  const tsx = path.join(path.dirname(require.resolve("tsx/package.json")), "dist/cli.mjs");
  const child = spawn(process.execPath, [tsx, "src/workbench/start.ts", "--no-open", "--port", "0"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let printed = "";
    const listen = (data: Buffer): void => {
      printed += data.toString();
      const url = ADDRESS.exec(printed)?.[0];
      if (url) resolve({ url, startedIn: Date.now() - began, stop: () => stop(child) });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", (code) => reject(new Error(`the workbench ended with ${code} before it was up:\n${printed}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.removeAllListeners("exit");
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
