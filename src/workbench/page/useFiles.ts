import { useEffect, useState } from "react";
import type { SampleId } from "../../actions/types";
import { cliTexts, type Said } from "../../texts/cli";
import { fill, type WorkbenchTexts } from "../../texts/workbench";
import { emptyBook, type Book } from "../../xlsx/book";
import { readXlsx, titleOf, writeXlsx } from "../../xlsx";
import { createHost } from "../host/host";
import { download } from "./download";
import type { Notice } from "./Notices";
import { openWorkbook, type OpenWorkbook } from "./openWorkbook";
import { fetchSample, SAMPLE_YEAR } from "./sample";

type Language = keyof typeof cliTexts;

export interface Files {
  workbook: OpenWorkbook;
  notices: readonly Notice[];
  busy: boolean;
  /** A file is held over the page. */
  dropping: boolean;
  /** The user is asked about unsaved changes. */
  asking: boolean;
  open: (file: File) => void;
  save: () => Promise<boolean>;
  startOver: (from: "sample" | "empty" | SampleId) => void;
  goOn: () => void;
  saveAndGoOn: () => void;
  stay: () => void;
  dismiss: (notice: Notice) => void;
  dropTarget: Pick<React.DOMAttributes<HTMLElement>, "onDragOver" | "onDragLeave" | "onDrop">;
}

/** What is to be open, and what is to be told of it. */
interface Successor {
  workbook: OpenWorkbook;
  notices: readonly Notice[];
}

/** Opening, saving and starting over. What is open stays open until its successor has been read in full. */
export function useFiles(
  texts: WorkbenchTexts,
  language: Language,
  initial: OpenWorkbook,
  notice: Notice | undefined,
): Files {
  const [workbook, setWorkbook] = useState(initial);
  const [notices, setNotices] = useState<readonly Notice[]>(notice ? [notice] : []);
  const [busy, setBusy] = useState(false);
  const [dropping, setDropping] = useState(false);
  /** What waits for the answer about unsaved changes. */
  const [waiting, setWaiting] = useState<Successor | undefined>(undefined);

  const show = (added: Notice): void =>
    setNotices((shown) => [...shown.filter((old) => !isSame(old, added, texts)), added]);
  useEffect(
    () =>
      workbook.onRefused((why) =>
        show({ intent: "warning", title: texts.editRefusedTitle, text: texts.editRefused[why] }),
      ),
    [workbook, texts],
  );

  useEffect(
    () =>
      workbook.onNewWorkbook((bytes) => {
        handOver(bytes, texts).then(
          (name) => show({ intent: "success", title: texts.newTitle, text: fill(texts.newText, { name }) }),
          (error: unknown) => {
            console.warn(error);
            show({ intent: "error", title: texts.newFailedTitle, text: texts.newFailed });
          },
        );
      }),
    [workbook, texts],
  );

  // When the grid and the pane have gone that showed it.
  useEffect(() => () => workbook.close(), [workbook]);

  const replace = ({ workbook: next, notices: about }: Successor): void => {
    setWaiting(undefined);
    setNotices(about);
    setWorkbook(next);
  };

  const succeed = (name: string, book: Book): void => {
    const next = { workbook: openWorkbook(name, book), notices: lostNotice(texts, language, book) };
    if (workbook.unsaved()) setWaiting(next);
    else replace(next);
  };

  /** Asks when it has read: what is typed meanwhile would be lost as well. */
  const read = async (reading: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await reading();
    } finally {
      setBusy(false);
    }
  };

  const open = (file: File): void =>
    void read(async () => {
      const { problems, file: said } = cliTexts[language];
      const refuse = ({ text, action }: Said): void =>
        show({ intent: "error", title: texts.openFailedTitle, text: `${text} ${texts.openFailed} ${action}` });
      try {
        const found = await readXlsx(new Uint8Array(await file.arrayBuffer()));
        if (found.ok) return succeed(file.name, found.value);
        const { text, action } = problems[found.error.code];
        refuse({ text: `${file.name}: ${text}`, action });
      } catch (error) {
        // Moved or locked since it was chosen, or with something in it that the engine cannot hold.
        console.warn(error);
        refuse(said.unreadable(file.name));
      }
    });

  const save = async (): Promise<boolean> => {
    setBusy(true);
    try {
      await workbook.save(async (book) => download(workbook.name, await writeXlsx(book)));
      return true;
    } catch (error) {
      console.warn(error);
      show({ intent: "error", title: texts.saveFailedTitle, text: texts.saveFailed });
      return false;
    } finally {
      setBusy(false);
    }
  };

  const startOver = (from: "sample" | "empty" | SampleId): void =>
    void read(async () => {
      if (from === "empty") return succeed(texts.emptyName, emptyBook());
      try {
        if (from === "sample") succeed(fill(texts.sampleName, { year: SAMPLE_YEAR }), await fetchSample());
        else succeed(texts.areaSamples[from].file, await fetchSample(from));
      } catch (error) {
        console.warn(error);
        show({ intent: "error", title: texts.sampleFailedTitle, text: texts.sampleFailed });
      }
    });

  const goOn = (): void => {
    if (waiting) replace(waiting);
  };
  const stay = (): void => {
    waiting?.workbook.close();
    setWaiting(undefined);
  };

  return {
    workbook,
    notices,
    busy,
    dropping,
    asking: waiting !== undefined,
    open,
    save,
    startOver,
    goOn,
    saveAndGoOn: () => void save().then((saved) => (saved ? goOn() : stay())),
    stay,
    dismiss: (gone) => setNotices((shown) => shown.filter((other) => other !== gone)),
    dropTarget: {
      onDragOver: (event) => {
        event.preventDefault();
        setDropping(true);
      },
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setDropping(false);
        const file = event.dataTransfer.files[0];
        // One at a time, as the buttons have it.
        if (file && !busy && !waiting) open(file);
      },
    },
  };
}

/** Of new workbooks the latest is told: there may be 21. */
const isSame = (old: Notice, added: Notice, { newTitle }: WorkbenchTexts): boolean =>
  old.text === added.text || (old.title === newTitle && added.title === newTitle);

/** How many new workbooks have been handed over, for the name of one without a title. */
let handedOver = 0;

/**
 * What Excel does in a window of its own: the new workbook is calculated, and handed over as a file. Excel would call
 * it "Bok1"; its title is a better name. Gives the file's name; throws when the file cannot be read or written.
 */
async function handOver(bytes: Uint8Array, texts: WorkbenchTexts): Promise<string> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.error.detail);
  handedOver += 1;
  const name = `${titleOf(bytes) ?? fill(texts.newName, { n: handedOver })}.xlsx`;
  const host = createHost(read.value, { fileName: name });
  try {
    download(name, await writeXlsx(host.toBook()));
  } finally {
    host.dispose();
  }
  return name;
}

function lostNotice(texts: WorkbenchTexts, language: Language, book: Book): Notice[] {
  if (book.lost.length === 0) return [];
  const what = book.lost.map((code) => cliTexts[language].lost[code] ?? code).join(", ");
  return [{ intent: "warning", title: texts.lostTitle, text: fill(texts.lostIntro, { what }) }];
}
