import { FluentProvider } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import type { DerivedKey } from "../../src/actions/types";
import { DeriveKey } from "../../src/taskpane/granska/DeriveKey";
import { initialState } from "../../src/taskpane/paneState";
import { themes } from "../../src/taskpane/theme";
import type { Pane } from "../../src/taskpane/usePane";

test("a region whose amount the weights do not give is called by its name", () => {
  const rows = [
    { regionkod: "01", decided: 300, computed: 300, difference: 0 },
    { regionkod: "12", decided: 190, computed: 200, difference: 10 },
  ];
  const derived: DerivedKey = {
    kind: "derived",
    derived: { weights: new Map([["gles", 1]]), matches: 1, rows, solutions: [], undetermined: [], searched: true },
    regions: new Map([
      ["01", "Region Stockholm"],
      ["12", "Region Skåne"],
    ]),
  };
  const pane: Partial<Pane> = { state: { ...initialState, review: { ...initialState.review, derived } } };
  const html = renderToStaticMarkup(
    <FluentProvider theme={themes.light}>
      <DeriveKey pane={pane as Pane} />
    </FluentProvider>,
  );
  expect(html).toContain("Region Skåne");
  expect(html).not.toContain("Region Stockholm");
});
