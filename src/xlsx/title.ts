import { child, parseXml } from "./xml";
import { openZip } from "./zip";

/** The title among a file's properties; undefined when it has none. Of a file that readXlsx has read. */
export function titleOf(bytes: Uint8Array): string | undefined {
  const properties = openZip(bytes).get("docProps/core.xml");
  const title = properties && child(parseXml(properties, "docProps/core.xml"), "title")?.text.trim();
  return title || undefined;
}
