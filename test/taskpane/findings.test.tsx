import { FluentProvider } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import type { Finding } from "../../src/actions/types";
import FindingList from "../../src/taskpane/parts/FindingList";
import { themes } from "../../src/taskpane/theme";

test("of a hundred thousand findings ten are drawn, all are counted, and a hundred more are offered", () => {
  const findings = Array.from({ length: 100_000 }, (_, at): Finding => ({
    code: "cell-tom",
    severity: "fel",
    sheet: "Kommuner",
    cell: `C${at + 6}`,
    params: {},
  }));
  const html = renderToStaticMarkup(
    <FluentProvider theme={themes.light}>
      <FindingList findings={findings} select={() => undefined} />
    </FluentProvider>,
  );
  expect(html.match(/<li/g)).toHaveLength(10);
  expect(html).toContain("100000 fel hindrar fördelningen");
  expect(html).toContain("Visa 100 till");
});
