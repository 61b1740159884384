import { UnreadableFile } from "./problem";

/** An element without its namespace prefix; `text` is the text directly inside it, in one piece. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)|</g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads one part. Enough XML for the parts of a workbook, in Node and in the browser alike:
 * no DTD and no entities of its own, so nothing can be expanded or fetched. Throws UnreadableFile.
 */
export function parseXml(bytes: Uint8Array | string, part: string): Element {
  const source = typeof bytes === "string" ? bytes : decode(bytes);
  const document: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [document];
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(source); token; token = TOKEN.exec(source)) {
    const [whole, cdata, closed, opened, attributes, selfClosed, text] = token;
    const current = open[open.length - 1]!;
    if (text !== undefined) current.text += text.includes("&") ? entities(text) : text;
    else if (opened !== undefined) {
      const element: Element = { name: local(opened), attributes: attributesOf(attributes!), children: [], text: "" };
      current.children.push(element);
      if (!selfClosed) open.push(element);
    } else if (closed !== undefined) {
      if (open.length === 1 || current.name !== local(closed))
        throw new UnreadableFile("damaged", `${part}: </${closed}>`);
      open.pop();
    } else if (cdata !== undefined) current.text += cdata;
    else if (whole === "<") throw new UnreadableFile("damaged", `${part}: markup`);
  }
  const root = document.children[0];
  if (open.length !== 1 || !root) throw new UnreadableFile("damaged", `${part}: not well-formed`);
  return root;
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(bytes);
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of source.matchAll(ATTRIBUTE)) {
    // "r:id" keeps its prefix: `id` alone is another attribute on the same elements.
    attributes[name!] = entities(double ?? single ?? "");
  }
  return attributes;
}

function entities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent?.children.find((element) => element.name === name);

export const childrenOf = (parent: Element | undefined, name: string): Element[] =>
  parent ? parent.children.filter((element) => element.name === name) : [];

/** An ST_Boolean attribute; `missing` is the schema's default. */
export function flag(element: Element | undefined, name: string, missing = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? missing : value === "1" || value === "true" || value === "on";
}

/** What every part begins with. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Text or an attribute as XML; characters that XML 1.0 cannot hold must be coded first (see strings.ts). */
export const escapeXml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\t", "&#9;");

/** `<name a="1">inner</name>`; attributes that are undefined are left out. */
export function element(name: string, attributes: Record<string, string | number | undefined>, inner = ""): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return inner ? `<${name}${list}>${inner}</${name}>` : `<${name}${list}/>`;
}
