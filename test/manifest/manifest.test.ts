/** The manifest against Microsoft's documentation of it: the official validator calls a web service. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";

const root = join(__dirname, "../..");
const file = join(root, "manifest.xml");
const xml = readFileSync(file, "utf8");

/** A small reader of XML: enough for a manifest, which has neither CDATA nor entities but &amp; and the like. */
interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

function parse(source: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  for (const [, closing, name, rest, selfClosing, text] of source
    .replace(/<\?.*?\?>|<!--.*?-->/gs, "")
    .matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>([^<]*)/g)) {
    if (closing) {
      expect(open.pop()?.name).toBe(name);
      continue;
    }
    const attributes = Object.fromEntries(
      [...(rest ?? "").matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    const element: Element = { name: name!, attributes, children: [], text: text!.trim() };
    open.at(-1)!.children.push(element);
    if (!selfClosing) open.push(element);
  }
  expect(open).toHaveLength(1);
  return top.children[0]!;
}

const manifest = parse(xml);
const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const one = (name: string): Element => all(manifest, name)[0]!;
const names = (element: Element): string[] => element.children.map((child) => child.name);

/** True when the children come in the order of the schema, absent ones left out. */
function expectOrder(element: Element, schema: readonly string[]): void {
  const places = names(element).map((name) => schema.indexOf(name));
  expect(names(element).filter((name) => !schema.includes(name))).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

/** Width and height, from the IHDR chunk. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("Microsoft's own reader takes it", () => {
  // In a process of its own: one of its packages is an ES module that jest does not load.
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => console.log(JSON.stringify(info)))`;
  const info = JSON.parse(execFileSync(process.execPath, ["-e", script, file], { cwd: root, encoding: "utf8" }));
  expect(info).toMatchObject({
    displayName: "Ramkoll",
    defaultLocale: "sv-SE",
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
  });
  expect(info.hosts).toEqual(["Workbook"]);
});

test("id and version", () => {
  expect(one("Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one("Version").text).toBe(`${version}.0`);
});

test("elements in the order of the schema", () => {
  expectOrder(manifest, [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  expectOrder(one("VersionOverrides"), [
    "Description",
    "Requirements",
    "Hosts",
    "Resources",
    "WebApplicationInfo",
    "ExtendedOverrides",
  ]);
  expectOrder(one("DesktopFormFactor"), ["GetStarted", "FunctionFile", "ExtensionPoint"]);
  expectOrder(one("GetStarted"), ["Title", "Description", "LearnMoreUrl"]);
  expectOrder(one("Resources"), ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
  for (const group of all(manifest, "Group")) expectOrder(group, ["Label", "Icon", "Control"]);
  for (const control of all(manifest, "Control")) expectOrder(control, ["Label", "Supertip", "Icon", "Action"]);
});

test("requires what Excel 2021 has, and no more", () => {
  expect(all(manifest, "Set").map(({ attributes }) => attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.13" }]);
  expect(all(manifest, "Host").map(({ attributes }) => attributes["Name"] ?? attributes["xsi:type"])).toEqual([
    "Workbook",
    "Workbook",
  ]);
  expect(one("Permissions").text).toBe("ReadWriteDocument");
});

test("https everywhere, and on one host", () => {
  const urls = [...xml.matchAll(/(?:DefaultValue|Value)="(\w+:\/\/[^"]*)"|<AppDomain>([^<]*)/g)].map(
    ([, a, b]) => a ?? b!,
  );
  expect(urls.length).toBeGreaterThan(5);
  for (const url of urls) expect(new URL(url).origin).toBe("https://localhost:3000");
});

test("every icon exists and has the size it states", () => {
  const stated = [
    { url: one("IconUrl").attributes["DefaultValue"]!, size: 32 },
    { url: one("HighResolutionIconUrl").attributes["DefaultValue"]!, size: 64 },
    ...all(manifest, "bt:Image")
      .filter(({ attributes }) => attributes["size"])
      .map(({ attributes }) => ({
        url: resource(attributes["resid"]!).attributes["DefaultValue"]!,
        size: Number(attributes["size"]),
      })),
  ];
  for (const { url, size } of stated) {
    const path = join(root, new URL(url).pathname);
    expect(existsSync(path)).toBe(true);
    expect(pngSize(path)).toEqual([size, size]);
  }
  for (const icon of all(manifest, "Icon")) {
    expect(icon.children.map(({ attributes }) => attributes["size"])).toEqual(["16", "32", "80"]);
  }
});

test("every resource is defined once, is used, and has an id of at most 32 characters", () => {
  const defined = one("Resources").children.flatMap(({ children }) =>
    children.map(({ attributes }) => attributes["id"]!),
  );
  const used = [...xml.matchAll(/resid="([^"]*)"/g)].map(([, id]) => id!);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
  for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
});

test("control ids are unique; the function of the ribbon is one that the code has", () => {
  const ids = [...all(manifest, "Control"), ...all(manifest, "Group")].map(({ attributes }) => attributes["id"]!);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
  const commands = readFileSync(join(root, "src/commands/commands.ts"), "utf8");
  for (const { text } of all(manifest, "FunctionName")) expect(commands).toContain(`associate("${text}"`);
});

test("texts fit, and each is in Swedish and English", () => {
  const limits: [string, number][] = [
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
  ];
  for (const [list, limit] of limits) {
    for (const string of one(list).children) expectTexts(string, limit);
  }
  expectTexts(one("DisplayName"), 125);
  expectTexts(one("Description"), 250);
  expect(one("ProviderName").text.length).toBeLessThanOrEqual(125);
});

function expectTexts(string: Element, limit: number): void {
  const values = [string.attributes["DefaultValue"]!, ...string.children.map(({ attributes }) => attributes["Value"]!)];
  expect(string.children.map(({ attributes }) => attributes["Locale"])).toEqual(["en-US"]);
  for (const value of values) {
    expect(value).not.toBe("");
    expect(value.length).toBeLessThanOrEqual(limit);
  }
}

function resource(id: string): Element {
  return one("Resources")
    .children.flatMap(({ children }) => children)
    .find(({ attributes }) => attributes["id"] === id)!;
}
