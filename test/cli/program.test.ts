/** What all the commands share. */
import { exportera } from "../../src/cli/exportera";
import { command, runProgram } from "../../src/cli/program";

const thrown = (argv: string[]) =>
  runProgram(
    {
      command: command("prov", "", "").option("--json"),
      argumentsOf: () => undefined,
      run: () => Promise.reject(new Error("oj")),
      refused: (findings) => ({ fynd: findings }),
    },
    argv,
  );

test("what is thrown ends a command as refused, in words, and as JSON where that is asked for", async () => {
  const said = await thrown([]);
  expect(said).toMatchObject({ code: 2, stdout: "" });
  expect(said.stderr).toContain("Något oväntat gick fel: oj. Inget är skrivet.");
  const { code, stdout } = await thrown(["--json"]);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ fynd: [{ kod: "ovantat-fel", allvar: "fel" }] });
});

test("exportera: --region without a value takes no other option for one", async () => {
  const { code, stdout } = await exportera(["bok.xlsx", "--till", "mapp", "--region", "23", "--region", "--json"]);
  expect(code).toBe(2);
  const text = expect.stringContaining("--region") as string;
  expect(JSON.parse(stdout)).toMatchObject({ fynd: [{ kod: "fel-anrop", text }] });
});
