import { FluentProvider } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import type { Finding } from "../../src/actions/types";
import FindingList from "../../src/taskpane/parts/FindingList";
import { themes } from "../../src/taskpane/theme";

const drawn = (findings: Finding[]): string =>
  renderToStaticMarkup(
    <FluentProvider theme={themes.light}>
      <FindingList findings={findings} select={() => undefined} />
    </FluentProvider>,
  );

test("of a hundred thousand findings ten are drawn, all are counted, and a hundred more are offered", () => {
  const findings = Array.from({ length: 100_000 }, (_, at): Finding => ({
    code: "cell-tom",
    severity: "fel",
    sheet: "Kommuner",
    cell: `C${at + 6}`,
    params: {},
  }));
  const html = drawn(findings);
  expect(html.match(/<li/g)).toHaveLength(10);
  expect(html).toContain("100000 fel<");
  expect(html).toContain("Visa 100 till");
});

test("a sheet that is missing has no link to it; what is wrong in one that is there has", () => {
  const at = { severity: "fel", sheet: "Kommuner", cell: "", params: {} } as const;
  expect(drawn([{ ...at, code: "inga-rader" }])).toContain("Gå till Kommuner");
  expect(drawn([{ ...at, code: "blad-saknas" }])).not.toContain("Gå till Kommuner");
});
