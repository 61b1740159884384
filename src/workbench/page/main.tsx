import { init } from "@ironcalc/workbook";
import { createRoot } from "react-dom/client";
import { fill, workbenchTexts } from "../../texts/workbench";
import { emptyBook } from "../../xlsx/book";
import { initEngine } from "../engine/load";
import type { Notice } from "./Notices";
import { openWorkbook } from "./openWorkbook";
import "./page.css";
import { fetchSample, SAMPLE_YEAR } from "./sample";
import { Workbench } from "./Workbench";

const language = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "sv";
const texts = workbenchTexts(language);

async function start(root: HTMLElement): Promise<void> {
  document.documentElement.lang = language;
  document.title = texts.title;
  const engine = initEngine(new URL("@ironcalc/wasm/wasm_bg.wasm", import.meta.url));
  const [sample] = await Promise.all([fetchSample().catch(() => undefined), engine]);
  // The widget's own texts; it finds the engine loaded.
  await init();
  const failed: Notice = { intent: "warning", title: texts.sampleFailedTitle, text: texts.sampleFailed };
  const initial = sample
    ? openWorkbook(fill(texts.sampleName, { year: SAMPLE_YEAR }), sample)
    : openWorkbook(texts.emptyName, emptyBook());
  createRoot(root).render(
    <Workbench texts={texts} language={language} initial={initial} notice={sample ? undefined : failed} />,
  );
}

const root = document.getElementById("root");
if (root) void start(root);
