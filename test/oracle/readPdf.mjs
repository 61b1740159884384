/**
 * Reads a PDF: `node readPdf.mjs FILE` prints its pages as JSON. A program of its own, since pdf.js is an ES module and
 * Jest's are not.
 */
import { readFileSync } from "node:fs";

// pdf.js wants these of a browser, or of a native package, to draw with. Nothing is drawn here.
globalThis.DOMMatrix ??= class {};
globalThis.ImageData ??= class {};
globalThis.Path2D ??= class {};
const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");

const data = new Uint8Array(readFileSync(process.argv[2]));
const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: true });
const pdf = await task.promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  pages.push({
    width: viewport.width,
    height: viewport.height,
    pieces: items
      .filter(({ str }) => str?.trim())
      .map(({ str, transform, width }) => {
        const [x, y] = viewport.convertToViewportPoint(transform[4], transform[5]);
        return { text: str, x, y, width };
      }),
  });
}
await task.destroy();
process.stdout.write(JSON.stringify(pages));
