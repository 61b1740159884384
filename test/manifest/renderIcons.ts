/**
 * Draws assets/icon.svg at every size the manifest asks for: `npx tsx test/manifest/renderIcons.ts [chromium]`.
 * Run by hand when the drawing has changed; the PNG files are committed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const SIZES = [16, 32, 64, 80, 128];
const assets = join(__dirname, "../../assets");
const svg = readFileSync(join(assets, "icon.svg"), "utf8");

async function render(executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    writeFileSync(join(assets, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
}

void render(process.argv[2] ?? "/usr/bin/chromium");
